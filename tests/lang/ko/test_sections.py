"""Lines that count the parts of a list and name a field only."""

from __future__ import annotations

from kg.lang.ko.units import split
from kg.model import Document, UnitKind

LIST = "두 나라는 다음과 같이 합의했다.\n\n1. 양자기술\n ○ 냉각기를 함께 개발\n\n2. 6G\n ○ 시험망을 연동\n\n3. 공동연구 추진\n ○ 매년 3건\n"


def kinds(text: str) -> dict[str, UnitKind]:
    """The kind of each unit by its words."""
    return {text[u.start : u.end]: u.kind for u in split(Document("d", text, "ko"))}


def test_a_figure_and_a_field_are_a_heading() -> None:
    """What is to be done (3. 공동연구 추진) stays an item."""
    told = kinds(LIST)
    assert told["양자기술"] is told["6G"] is UnitKind.HEADING
    assert told["공동연구 추진"] is UnitKind.BULLET


def test_what_opens_the_list_governs_all_its_parts() -> None:
    """The lead-in above the first heading is that of the items below the others."""
    units = split(Document("d", LIST, "ko"))
    item = next(u for u in units if LIST[u.start : u.end] == "시험망을 연동")
    assert [units[n].kind for n in item.scope] == [UnitKind.HEADING, UnitKind.LEAD_IN]
