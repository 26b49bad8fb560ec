"""Whom a visitor meets: 칠레를 방문 중인 남보라 총리는 … 디에고 로블레스 대통령과 회담했다."""

from __future__ import annotations

from collections.abc import Sequence

from kg.lang.ko.data import pattern
from kg.lang.ko.entities.placing import labelled
from kg.model import Kind, Mention

#: characters between the word for a visit and the one who is met there
REACH = 90


def host(text: str, person: Mention, mentions: Sequence[Mention]) -> str:
    """ISO code of the country in the label of a line, or visited before somebody is named; the empty string where the text tells none.

    Args:
        text: NFC text.
        person: whose title has no country.
        mentions: of the text.

    >>> text = "칠레를 공식 방문 중인 남보라 총리는 디에고 로블레스 대통령과 회담했다."
    >>> states = [Mention(0, 2, Kind.COUNTRY, "칠레", ("country:CL",))]
    >>> host(text, Mention(21, 28, Kind.PERSON, "디에고 로블레스", holder="대통령"), states)
    'CL'
    """
    if not pattern("meetings", "ranks").search(person.holder):
        return ""
    states = {m.end: m for m in mentions if m.kind is Kind.COUNTRY and len(m.refs) == 1}
    if label := labelled(text, person.start, states):
        return label.refs[0].removeprefix("country:")
    near = (m for m in mentions if m.kind is Kind.COUNTRY and len(m.refs) == 1 and 0 < person.start - m.end <= REACH)
    visited = [m for m in near if pattern("meetings", "visiting").match(text, m.end) and "." not in text[m.end : person.start]]
    return visited[-1].refs[0].removeprefix("country:") if visited else ""
