"""The text of an agreement itself, told by its title and by what only such texts say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.lang.ko.data import table
from kg.model import Kind, Mention

#: rule of the instrument whose text the document is; its end tells the extraction so
RULE = "ko.instrument.own"
#: rule of the statement that its text calls "this statement" where it tells of its adoption
ADOPTED = "ko.instrument.adopted"
#: rule of a meeting that its noun alone tells
MET = "ko.instrument.bare"
#: how many units open a text
OPENING = 6


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
    forums = _with_adopted(text, spans, forums)
    found = title.search(text[slice(*spans[0])]) if spans else None
    if found is None or signs.search(text) is None:
        return forums
    start, end = spans[0][0] + found.start("noun"), spans[0][0] + found.end("noun")
    over = [m for m in forums if m.start < end and m.end > start]
    types = {noun: kind for kind, nouns in table("instruments")["heads"].items() for noun in nouns}
    value = next((types[n] for n in sorted(types, key=len, reverse=True) if found["noun"].endswith(n) or found["noun"].startswith(n)), "mou")
    own = replace(over[0], rule=RULE, status=None) if over else Mention(start, end, Kind.INSTRUMENT, text[start:end], value=value, rule=RULE)
    return (own, *(m for m in forums if m not in over))


def _with_adopted(text: str, spans: Sequence[tuple[int, int]], forums: Sequence[Mention]) -> tuple[Mention, ...]:
    """The instruments with the statement that was adopted, and without the meeting that did so (annotation guide, rule 3)."""
    for adopted in tuple(_adopted(text, spans, forums)):
        begin, stop = next((a, b) for a, b in spans if a <= adopted.start < b)
        met = (m for m in forums if m.value == "dialogue" and m.rule == MET and begin <= m.start < stop)
        gone = {*met, *(m for m in forums if adopted.start <= m.start < adopted.end)}
        forums = (*(m for m in forums if m not in gone), adopted)
    return tuple(forums)


def _adopted(text: str, spans: Sequence[tuple[int, int]], forums: Sequence[Mention]) -> Iterator[Mention]:
    """The statement that its own text calls "this statement" where it tells of its adoption, if nothing before names one.

    >>> text = "두 정상은 3일 회담을 갖고 이 선언을 채택하였다."
    >>> [(m.form, m.value) for m in _adopted(text, [(0, len(text))], ())]
    [('이 선언', 'declaration')]
    """
    end = spans[min(len(spans), OPENING) - 1][1] if spans else 0
    told = re.compile(table("instruments")["own"]["adopted"]).search(text, 0, end)
    if told and not any(m.value == "declaration" and m.start < told.start() for m in forums):
        yield Mention(told.start(), told.end(), Kind.INSTRUMENT, told[0], value="declaration", rule=ADOPTED)
