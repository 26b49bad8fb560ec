"""Mines, power plants, bases and parks that a text calls by their proper name: 가람 광산, 새별 1호기."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.lang.ko.data import table, words
from kg.lang.ko.morphs import Morphs
from kg.lang.ko.placing import lands
from kg.model import Kind, Mention

#: tags of what a proper name begins with, as the analyser reads it
PROPER = frozenset({"NNP", "SL"})


def find(morphs: Morphs, spans: Sequence[tuple[int, int]], known: Sequence[Mention]) -> Iterator[Mention]:
    """The sites of a text, each also by its name without the noun behind it.

    Args:
        morphs: the document.
        spans: its units.
        known: bodies, whose names are no sites.
    """
    taken = {n for m in known if m.kind is Kind.ORGANIZATION for n in range(m.start, m.end)}
    for start, end in spans:
        for match in _site().finditer(morphs.text, start, end):
            if match.start() in taken or match.end() - 1 in taken or not (match["latin"] or _proper(morphs, *match.span("name"))):
                continue
            names = tuple(filter(None, (match["name"], match["latin"], f"{match['name']} {match['kind']}")))
            yield Mention(match.start(), match.end(), Kind.PROGRAMME, match[0], names=names, rule="ko.programme.site")


@cache
def _site() -> re.Pattern[str]:
    kinds = "|".join(sorted(words("sites", "kinds"), key=len, reverse=True))
    between = "|".join(words("sites", "between"))
    return re.compile(
        rf"(?<![가-힣A-Za-z·-])(?P<name>[가-힣]{{2,7}})(?:\((?P<latin>[A-Z][A-Za-z .-]{{2,30}})\))?\s"
        rf"(?:(?:{between})\s)?(?P<kind>{kinds}|\d(?:[·~,]\s?\d)*\s?호기)(?={table('sites')['behind']})"
    )


def _proper(morphs: Morphs, start: int, end: int) -> bool:
    """Whether a word is a proper noun that names no country, city or field at home."""
    form = morphs.text[start:end]
    first, last = morphs.starts.get(start), morphs.ends.get(end)
    common = form in words("organizations", "places") or form in words("organizations", "municipalities") or form in words("sites", "no_names")
    if first is None or last is None or common or any(form == name for name, _ in lands()):
        return False
    return all(t.tag in PROPER or (n and t.tag in ("NNG", "XSN")) for n, t in enumerate(morphs.tokens[first : last + 1]))
