"""Bodies in brackets: behind the country that they stand for, 가봉(해돋이연구소)과, or behind the instrument that they concluded."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.lang.ko.data import pattern
from kg.model import Kind, Mention, Role

#: what may stand between the name of an instrument and its bracket
_OPEN = re.compile(r"[’'”\"」』｣]?\s?\(")
#: longest bracket of those who concluded an instrument
LONGEST = 80


def closed(text: str, mentions: Sequence[Mention]) -> Mapping[int, int]:
    """Where the phrase of a country with its body in brackets ends, by the start of each of the two.

    Args:
        text: NFC text.
        mentions: in order.

    >>> closed("가봉(해돋이연구소)과", [Mention(0, 2, Kind.COUNTRY, "가봉"), Mention(3, 9, Kind.ORGANIZATION, "해돋이연구소")])
    {0: 10, 3: 10}
    """
    states = {m.end: m for m in mentions if m.kind is Kind.COUNTRY and len(m.refs) < 2}
    found: dict[int, int] = {}
    for body in mentions:
        state = states.get(body.start - 1)
        if body.kind is Kind.ORGANIZATION and state and text[body.start - 1] == "(" and text[body.end : body.end + 1] == ")":
            found |= {state.start: body.end + 1, body.start: body.end + 1}
    return found


def concluded(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions, several bodies in a bracket behind an instrument as part of its name: 양해각서((한)해돋이부-(폴)달빛부).

    Args:
        text: NFC text.
        mentions: in order.
    """
    ends: dict[int, int] = {}
    named: set[int] = set()
    for instrument in (m for m in mentions if m.kind is Kind.INSTRUMENT):
        start, end = _bracket(text, instrument.end)
        inside = mentions[bisect_left(mentions, start, key=_start) : bisect_left(mentions, end, key=_start)]
        bodies = {m.start for m in inside if m.kind is Kind.ORGANIZATION}
        if len(bodies) > 1:
            ends[instrument.start] = end
            named |= bodies
    for mention in mentions:
        if mention.kind is Kind.INSTRUMENT:
            yield replace(mention, end=ends.get(mention.start, mention.end))
        else:
            yield replace(mention, role=Role.BETWEEN) if mention.start in named else mention


def _start(mention: Mention) -> int:
    return mention.start


def _bracket(text: str, at: int) -> tuple[int, int]:
    """The span of the bracket that opens at a place, with the brackets in it; an empty one where none does or it does not close."""
    opened = _OPEN.match(text, at)
    depth = 0
    for n in range(opened.end() - 1, min(len(text), opened.end() + LONGEST)) if opened else ():
        depth += (text[n] == "(") - (text[n] == ")")
        if depth == 0:
            return at, n + 1
    return at, at


def with_people(text: str, mention: Mention, end: int) -> bool:
    """Whether something is done for or with the people of a body abroad, so that it takes part: 칠레대 학생을 초청해.

    Args:
        text: NFC text.
        mention: in it.
        end: of its name with the bracket behind it.
    """
    abroad = mention.kind is Kind.ORGANIZATION and mention.country not in ("", "KR")
    return abroad and pattern("roles", "with_people").match(text, end) is not None
