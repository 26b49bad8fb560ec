"""Regions that meet Korea as one side: 한-카리브 포럼 is one of Korea and the Caribbean states that the text lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.lang.ko.data import table
from kg.model import Kind, Mention

#: how many states of a region make the list of those that came
SEVERAL = 3
#: rule of a region that stands for its states
REGION = "ko.country.region"


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


def inside(name: Mention, mention: Mention) -> bool:
    """Whether the name of a forum holds a region whose states the text tells.

    Args:
        name: of the forum.
        mention: of a country or region near it.
    """
    return mention.rule == REGION and name.start <= mention.start < name.end
