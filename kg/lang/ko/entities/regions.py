"""Regions that meet Korea as one side, of the states that the text lists (한-카리브 포럼), and provinces that stand for their country."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kg.lang.ko.data import table
from kg.model import Kind, Mention

#: how many states of a region make the list of those that came
SEVERAL = 3
#: rule of a region that stands for its states
REGION = "ko.country.region"
#: rule of a state or province that stands for its country, and how many characters it has at most with its head
PROVINCE, LONGEST = "ko.country.province", 22


@cache
def _compiled(key: str) -> re.Pattern[str]:
    """A pattern of `regions.yaml`, with the names of the regions in it."""
    data = table("regions")
    names = "|".join(sorted(map(re.escape, data["regions"]), key=len, reverse=True))
    return re.compile(data[key].replace("<region>", names))


def find(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Korea and a region, or a region alone, as the states of it that the text lists; none where it lists hardly any.

    Args:
        text: NFC text.
        mentions: what the tables name in it, in order.

    >>> text = "한-태평양도서국 회의에 피지, 통가, 사모아가 참석했다."
    >>> states = {"피지": "FJ", "통가": "TO", "사모아": "WS"}
    >>> named = [Mention(text.index(f), text.index(f) + len(f), Kind.COUNTRY, f, (f"country:{code}",)) for f, code in states.items()]
    >>> [(m.form, m.refs[:2]) for m in find(text, named)], list(find(text, named[:2]))
    ([('한-태평양도서국', ('country:KR', 'country:FJ'))], [])
    """
    if not _compiled("pair").search(text):
        return
    rows = list(_listed(text, [m for m in mentions if m.kind is Kind.COUNTRY]))
    for key, sides in (("pair", ("country:KR",)), ("alone", ())):
        for match in _compiled(key).finditer(text):
            members = {f"country:{code}" for code in table("regions")["regions"][match[1]]}
            came = dict.fromkeys(ref for row in rows for ref in row if ref in members and len(members & set(row)) >= SEVERAL)
            number = _compiled("number").match(text, match.end())
            if came and (number is None or int(number[1]) == len(came)):
                yield Mention(match.start(), match.end(1), Kind.COUNTRY, text[match.start() : match.end(1)], (*sides, *came), rule=REGION)


def _listed(text: str, states: Sequence[Mention]) -> Iterator[list[str]]:
    """Countries that stand side by side and came somewhere or belong to something, as references; an empty list for others in a row."""
    row: list[str] = []
    end = -1
    for state in states:
        if state.start < end:
            continue  # 도미니카 in 도미니카연방
        if row and not _compiled("tie").fullmatch(text, end, state.start):
            yield row if _compiled("came").match(text, end) else []
            row = []
        row += state.refs
        end = state.end
    yield row if _compiled("came").match(text, max(0, end)) else []


def provinces(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """States and provinces before their heads or governments, as their countries: 텍사스 주지사; none where the tables name something.

    Args:
        text: NFC text.
        mentions: what the tables name in it.

    >>> [(m.form, m.refs) for text in ("텍사스 주지사와", "텍사스 공장에서") for m in provinces(text, ())]
    [('텍사스', ('country:US',))]
    """
    taken = {n for m in mentions if m.kind is not Kind.COUNTRY for n in range(m.start, m.end)}
    for match in _governing().finditer(text):
        named = _governed().search(text, max(0, match.end() - LONGEST), match.end())
        if named and not taken & {*range(*named.span(1))}:
            yield Mention(named.start(1), named.end(1), Kind.COUNTRY, named[1], (f"country:{_states()[named[1]]}",), rule=PROVINCE)


def governments(text: str, states: Mapping[int, Mention]) -> Iterator[Mention]:
    """The governments of states and provinces abroad, behind their country: 칠레 아타카마주 정부.

    Args:
        text: NFC text.
        states: the countries that the text names, by their ends.

    >>> text = "칠레 아타카마주 정부와, 서울 정부와"
    >>> [(m.form, m.country) for m in governments(text, {2: Mention(0, 2, Kind.COUNTRY, "칠레", ("country:CL",))})]
    [('아타카마주 정부', 'CL')]
    """
    for match in _government().finditer(text):
        begin = text.rfind(" ", 0, match.start()) + 1
        land, form = states.get(begin - 1), text[begin : match.end()]
        if land and match.start() - begin > 1 and land.refs != ("country:KR",):
            home, names = land.refs[0][8:], (form.replace(" ", ""),)
            yield Mention(begin, match.end(), Kind.ORGANIZATION, form, names=names, country=home, rule="ko.body.suffix")


@cache
def _states() -> dict[str, str]:
    return {name: code for code, names in table("regions")["provinces"].items() for name in names}


@cache
def _government() -> re.Pattern[str]:
    return re.compile(table("regions")["government"])


@cache
def _governing() -> re.Pattern[str]:
    return re.compile(table("regions")["governing"])


@cache
def _governed() -> re.Pattern[str]:
    """A state or province with its head or government, at the end of what is searched."""
    names = "|".join(sorted(map(re.escape, _states()), key=len, reverse=True))
    return re.compile(table("regions")["governed"].replace("<province>", names))


def inside(name: Mention, mention: Mention) -> bool:
    """Whether the name of a forum holds a region whose states the text tells.

    Args:
        name: of the forum.
        mention: of a country or region near it.
    """
    return mention.rule == REGION and name.start <= mention.start < name.end
