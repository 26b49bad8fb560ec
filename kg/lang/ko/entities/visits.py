"""Of which country somebody is whose title tells none: 칠레를 방문 중인 남보라 총리는 … 디에고 로블레스 대통령과 회담했다."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.lang.ko.data import pattern
from kg.lang.ko.entities.placing import labelled
from kg.model import Kind, Mention

#: characters between the word for a visit and the one who is met there
REACH = 90
#: letters of an ISO code, which the codes of international bodies and of unknown countries exceed
CODE = 2
#: the country from which the texts are written
HOME = "country:KR"


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


def partner(text: str, mentions: Sequence[Mention]) -> str:
    """ISO code of the only other country that the headline names, or the text where the headline names none; else the empty string.

    Args:
        text: NFC text, which the headline opens.
        mentions: of the text.

    >>> text = "한-칠레 장관회담 개최\\n\\n페루의 제안도 다뤘다."
    >>> pair = Mention(0, 4, Kind.COUNTRY, "한-칠레", ("country:KR", "country:CL"))
    >>> partner(text, [pair, Mention(14, 16, Kind.COUNTRY, "페루", ("country:PE",))]), partner("장관회담", [])
    ('CL', '')
    """
    states = [m for m in mentions if m.kind is Kind.COUNTRY]
    headline = [m for m in states if m.start < text.find("\n")]
    others = {ref for m in headline or states for ref in m.refs} - {HOME}
    return others.pop().removeprefix("country:") if len(others) == 1 else ""


def there(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The country in whose place people are told of (현지 의료진), where the text names one other country and no more.

    Args:
        text: NFC text.
        mentions: its countries and bodies.

    >>> chile = Mention(0, 2, Kind.COUNTRY, "칠레", ("country:CL",))
    >>> [(m.form, m.refs) for m in there("칠레 새별원과 손잡고 현지 의료진 8명을 가르친다.", [chile])]
    [('현지', ('country:CL',))]
    """
    states = {ref for m in mentions if m.kind is Kind.COUNTRY for ref in m.refs}
    homes = {f"country:{m.country}" for m in mentions if m.kind is Kind.ORGANIZATION and len(m.country) == CODE}
    others = tuple((states | homes) - {HOME})
    for word in pattern("meetings", "there").finditer(text) if len(others) == 1 else ():
        yield Mention(word.start(), word.end(), Kind.COUNTRY, word[0], others, rule="ko.country.there")


def counterpart(person: Mention, code: str) -> str:
    """The code of the partner for a minister or another head of whom the text tells no country; the empty string for whoever has no such rank.

    Args:
        person: with a foreign name.
        code: of the only other country that a text is about, or the empty string.
    """
    return code if pattern("meetings", "ranks").search(person.holder) else ""
