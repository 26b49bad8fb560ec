"""Forums of Korea and a region, whose states the text lists: 한-중앙아 협력포럼."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

FORUM = "기상청은 6월 10일 서울에서 제4차 한-{} 위성영상 기술 협력포럼을 개최하였다. "


def read(text: str) -> Slots:
    """The records of a Korean text of 15 June 2025."""
    return slots(analyse(Document("d", text, "ko", title="기상청, 협력포럼 개최", published="2025-06-15")))


@pytest.mark.parametrize(
    ("region", "guests", "states"),
    [
        ("중앙아", "카자흐스탄, 우즈베키스탄, 타지키스탄 기상청장이", ["KR", "KZ", "UZ", "TJ"]),
        ("태평양도서국", "피지·통가·사모아·팔라우 대표단이", ["KR", "FJ", "TO", "WS", "PW"]),
        ("카리브", "도미니카연방, 자메이카 및 벨리즈 등이", ["KR", "DM", "JM", "BZ"]),
    ],
)
def test_region_stands_for_the_states_that_came(region: str, guests: str, states: list[str]) -> None:
    """A forum of Korea and a region is one of Korea and the states of it that a sentence lists as guests."""
    assert read(FORUM.format(region) + f"포럼에는 {guests} 참석했다.")["a1"]["party"] == states


@pytest.mark.parametrize(("number", "forms"), [(3, ["한-중앙아", "중앙아"]), (5, ["한-중앙아"])])
def test_number_of_states_tells_who_is_meant(number: int, forms: list[str]) -> None:
    """중앙아 3개국 are the three that came; 중앙아 5개국 are others."""
    came = "한-중앙아 포럼에는 카자흐스탄, 우즈베키스탄, 타지키스탄이 참석했다. "
    found = analyse(Document("d", came + f"한국과 중앙아 {number}개국은 위성영상을 공유하기로 했다.", "ko", published="2025-06-15"))
    assert [m.form for m in found.mentions if m.rule == "ko.country.region"] == forms


@pytest.mark.parametrize(
    "text",
    [
        FORUM.format("중앙아") + "카자흐스탄, 우즈베키스탄, 타지키스탄은 기온이 높다.",
        FORUM.format("중앙아") + "포럼에는 카자흐스탄 기상청장이 참석했다.",
        FORUM.format("중앙아") + "포럼에는 피지, 통가, 사모아가 참석했다.",
    ],
)
def test_region_without_its_states_is_no_side(text: str) -> None:
    """Nobody is party for a region whose states no sentence lists as guests."""
    assert read(text) == {}
