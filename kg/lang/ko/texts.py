"""The text of an agreement itself, told by its title and by what only such texts say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg.lang.ko.data import table
from kg.model import Kind, Mention

#: rule of the instrument whose text the document is; its end tells the extraction so
RULE = "ko.instrument.own"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = table("instruments")["own"]
    return re.compile(data["title"]), re.compile(data["signs"])


def with_own(text: str, spans: Sequence[tuple[int, int]], forums: Sequence[Mention]) -> tuple[Mention, ...]:
    """The instruments with the one whose text this is.

    Args:
        text: of the document.
        spans: its units, the title first.
        forums: the instruments found so far.

    >>> text = "가나부와 Ports 간의 항만 협력 약정\\n제1조 참여자는 자료를 공유한다."
    >>> [(m.form, m.value) for m in with_own(text, [(0, 23)], ())]
    [('약정', 'arrangement')]
    """
    title, signs = _patterns()
    found = title.search(text[slice(*spans[0])]) if spans else None
    if found is None or signs.search(text) is None:
        return tuple(forums)
    start, end = spans[0][0] + found.start("noun"), spans[0][0] + found.end("noun")
    over = [m for m in forums if m.start < end and m.end > start]
    types = {noun: kind for kind, nouns in table("instruments")["heads"].items() for noun in nouns}
    value = next((types[n] for n in sorted(types, key=len, reverse=True) if found["noun"].endswith(n) or found["noun"].startswith(n)), "mou")
    own = replace(over[0], rule=RULE, status=None) if over else Mention(start, end, Kind.INSTRUMENT, text[start:end], value=value, rule=RULE)
    return (own, *(m for m in forums if m not in over))
