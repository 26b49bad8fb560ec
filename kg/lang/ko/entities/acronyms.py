"""Programmes, networks and craft that a Korean text names with their acronym (남방초장기선관측망(LVN)), and machines by the acronym alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from kg.lang.ko.data import table, words
from kg.lang.ko.morphs import NOMINAL, Morphs
from kg.model import Kind, Mention

#: most words of a name
WORDS = 4
#: letters that the last word of a name has more than where it is called so alone
LONG = 5
RULE = "ko.programme.acronym"


@cache
def _spelt() -> re.Pattern[str]:
    """The noun that ends a name, and the acronym in brackets behind it, with another short name before or the spelling behind.

    What acts under such a name is a body: 페루 국가남극프로그램(PANP)이 협약을 맺었다.
    """
    nouns = "|".join(sorted(words("sites", "spelt"), key=len, reverse=True))
    return re.compile(
        rf"(?:{nouns})\((?:[가-힣]{{2,8}}[·,]\s?)?(?P<short>[A-Z][A-Za-z0-9]*[A-Z0-9][A-Za-z0-9-]*)(?:[,·:]\s?[^()\n]{{2,60}})?\*?\)(?![이가]\s)"
    )


@cache
def _alone() -> re.Pattern[str]:
    """A machine by its acronym, with a particle: 핵융합 실험장치 VORA에서."""
    nouns = "|".join(sorted((*words("sites", "machines"), *words("sites", "by_acronym")), key=len, reverse=True))
    return re.compile(rf"(?:{nouns})\s(?P<name>[A-Z][A-Z0-9]{{2,9}}(?:-[A-Z0-9]+)?)(?={table('sites')['behind_acronym']})")


def find(morphs: Morphs, spans: Sequence[tuple[int, int]], taken: Collection[int]) -> Iterator[Mention]:
    """The programmes of a text that stand before their acronym, and the machines that it calls by one.

    Args:
        morphs: the document.
        spans: its units.
        taken: offsets of bodies and persons, and of programmes that are known.
    """
    text = morphs.text
    for start, end in spans:
        for match in _spelt().finditer(text, start, end):
            stop = text.index("(", match.start(), match.end())
            begin = _begin(morphs, stop, start, taken)
            if begin is not None and match.start("short") not in taken and not _common(match["short"]):
                form = text[begin:stop]
                yield Mention(begin, stop, Kind.PROGRAMME, form, names=(match["short"], *_last_word(form)), rule=RULE)
        for match in _alone().finditer(text, start, end):
            if match.start("name") not in taken and not _common(match["name"]):
                yield Mention(*match.span("name"), Kind.PROGRAMME, match["name"], rule=RULE)


def _last_word(form: str) -> tuple[str, ...]:
    """The last word of a name of several, where it is long enough to stand for the whole name and more than the noun alone."""
    last = form.split()[-1]
    return (last,) if last != form and last not in words("sites", "spelt") and len(last) > LONG else ()


def _common(short: str) -> bool:
    """Whether an acronym means a class and no single thing."""
    return short in words("sites", "no_codes") or short.upper() in words("sites", "classes") or len(short) < len("ABC")


def _begin(morphs: Morphs, stop: int, start: int, taken: Collection[int]) -> int | None:
    """Where the nouns before the end of a name begin; none where that is only its noun, or part of another name."""
    last = morphs.ends.get(stop)
    if last is None or stop - 1 in taken:
        return None
    begin, spaces, n = morphs.tokens[last].start, 0, last
    while n >= 0 and morphs.tokens[n].tag in NOMINAL and morphs.tokens[n].start >= start:
        token = morphs.tokens[n]
        gap = morphs.text[token.end : begin] if n < last else ""
        opening = gap and (token.form in words("sites", "no_openings") or token.tag in ("NNB", "NR", "SN"))
        spaces += bool(gap)
        if gap not in ("", " ", "·") or opening or token.start in taken or spaces >= WORDS:
            break
        begin, n = token.start, n - 1
    return begin if morphs.text[begin:stop] not in words("sites", "spelt") else None
