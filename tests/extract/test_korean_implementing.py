"""Korean: bodies that carry out an agreement, old papers that are renewed, ministers with the characters of their names."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots


def read(text: str) -> Slots:
    return slots(analyse(Document("d", text, "ko", published="2025-06-20", title="")))


PACT = "한국과 노르웨이는 17일 오슬로에서 ‘북극 과학 협력 약정’을 체결했다. "


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("극지연구소와 노르웨이 극지연구소는 이 약정에 따라 해빙 자료를 함께 분석한다.", ["극지연구소", "노르웨이 극지연구소"]),
        ("양국은 이 약정에 따라 해빙 자료를 함께 분석한다.", []),
        ("극지연구소와 노르웨이 극지연구소는 해빙 자료를 함께 분석하기로 했다.", []),
    ],
)
def test_bodies_of_an_item_told_with_its_agreement(sentence: str, bodies: list[str]) -> None:
    """Whoever does something "under this arrangement" carries it out; whoever is only told below it does not."""
    assert read(PACT + sentence)["a1"].get("organization", []) == bodies


def test_who_runs_a_centre_is_its_maker() -> None:
    """The bodies that run a joint centre are no further bodies of it."""
    found = read("극지연구소와 노르웨이 극지연구소는 2019년부터 ‘한-노르웨이 빙하연구센터’를 함께 운영하고 있다.")
    (centre,) = (slot for key, slot in found.items() if key.startswith("a"))
    assert centre["party"] == ["극지연구소", "노르웨이 극지연구소"]
    assert not centre.get("organization")


def test_a_paper_that_is_renewed() -> None:
    """An old paper that is amended and signed again is one of those who sign it; one that is only looked over is none."""
    first = "○ 한국전력공사와 노르웨이 스타트넷(Statnett)은 ‘송전 기술 협력 양해각서’를 체결\n"
    found = read(first + "○ 한국항공우주연구원과 노르웨이 우주센터는 기존 위성 협력 양해각서를 갱신해 서명\n")
    assert found["a2"]["party"] == ["한국항공우주연구원", "노르웨이 우주센터"]
    assert "organization" not in found["a1"]
    assert "a2" not in read(first + "○ 한국항공우주연구원과 노르웨이 우주센터는 기존 위성 협력 양해각서를 점검\n")


@pytest.mark.parametrize(
    ("minister", "name"),
    [
        ("장웨이밍(張偉明) 중국 생태환경부 부장", "장웨이밍"),
        ("고이즈카 신이치(小井塚愼一) 일본 환경상", "고이즈카 신이치"),
        ("환경 기술(技術) 부문 과장", None),
    ],
)
def test_names_with_their_characters(minister: str, name: str | None) -> None:
    """A name with its Chinese characters before a title is a person; a noun with them is none."""
    forum = "한일" if "일본" in minister else "한중"
    found = read(f"조현정 환경부 장관과 {minister}은 17일 서울에서 제7차 {forum} 환경장관회의를 열고 대기질 예보 기술을 함께 개발하기로 했다.")
    people = [s for slot in found.values() for s in slot.get("signer", [])]
    assert (name in people) if name else not {"기술", "환경 기술"} & set(people)
