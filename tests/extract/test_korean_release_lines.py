"""Korean releases: papers called plans or minutes, papers hoped for, titles that name a ministry of trade, lines that end in nouns."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.lang.ko.clauses import scope
from kg.model import Document
from tests.found import Slots, agreements, items, slots


def read(text: str, title: str = "") -> Slots:
    """The records of a Korean text of 20 June 2025, below its title."""
    body = f"{title}\n\n{text}" if title else text
    return slots(analyse(Document("d", body, "ko", title=title, published="2025-06-20")))


@pytest.mark.parametrize("paper", ["공동연구 이행계획서를", "위성 자료 활용 실행계획서를", "기상 기술 협력 의사록을"])
def test_plans_and_minutes_are_papers_where_they_are_signed(paper: str) -> None:
    """They are arrangements of the day of their signing; looked at, they are no record."""
    (made,) = agreements(read(f"기상청은 12일 페루 기상수문청과 {paper[:-1]}에 서명했다."))
    assert (made["instrument"], made["status"], made["date"]) == (["arrangement"], ["signed"], ["2025-06-12"])
    assert not agreements(read(f"기상청은 12일 페루 기상수문청을 찾아 {paper} 살펴봤다."))


@pytest.mark.parametrize("told", ["희망한다고 답하였다", "희망한다고 밝혔다"])
def test_a_paper_that_somebody_hopes_to_sign_is_proposed(told: str) -> None:
    """Answered or said, a hope is that of one side."""
    text = "박하늘 과기정통부 차관은 10일 리마에서 페루 과학위원회와 수소 공동연구를 논의했다. "
    (paper,) = agreements(read(f"{text}페루 측은 한국연구재단과 페루 과학위원회 간 수소 연구 양해각서 체결을 {told}."))
    assert (paper["instrument"], paper["status"]) == (["mou"], ["proposed"])


@pytest.mark.parametrize(
    ("title", "off"),
    [
        ("노르웨이 통상산업부 차관 면담", False),
        ("산업통상부, 노르웨이와 면담", False),
        ("노르웨이와 통상 현안 논의", True),
        ("통상교섭본부장 면담", True),
    ],
)
def test_the_name_of_a_ministry_of_industry_does_not_make_a_title_one_of_trade(title: str, off: bool) -> None:
    """산업통상 and 통상산업 stand in names of ministries; 통상 alone is trade."""
    assert (scope.elsewhere(title), scope.of_diplomacy(title)) == (off, off)


def test_a_line_of_nouns_tells_several_events() -> None:
    """ "A 개최, B에 합의": the first is held on its day, the second agreed there by the same sides; papers in a row are no item."""
    found = read("○ 4.23일 리마에서 한-페루 원자력 공동위 1차 회의 개최, 연구용 원자로 해체 기술자료 교환에 합의", "한-페루 원자력 협력 현황")
    (forum,) = agreements(found)
    assert (forum["status"], forum["date"], forum["party"]) == (["signed"], ["2025-04-23"], ["KR", "PE"])
    assert [(c["of"], c["status"], c["party"]) for c in items(found)] == [(["a1"], ["agreed"], ["KR", "PE"])]
    papers = "○ '23.11월 한수원-페루 원자력연구원(IPEN) 간 정보교환 양해각서 체결, '24.11월 두산에너빌리티-IPEN 간 설계계약 체결"
    rows = read(papers, "한-페루 원자력 협력 현황")
    assert [slot["date"] for slot in agreements(rows)] == [["2023-11"], ["2024-11"]]
    assert not items(rows)


def test_a_meeting_on_the_way_to_what_was_agreed_is_held() -> None:
    """ "회의가 열려 … 합의했다": two records, one of the meeting and one of what it brought."""
    found = read(
        "19일 리마에서 한-페루 원자력 공동위 1차 회의가 열려 연구용 원자로 해체 기술자료 교환에 합의했다.", "한-페루 원자력 공동위 개최"
    )
    assert [slot["status"] for slot in agreements(found)] == [["signed"]]
    assert [slot["status"] for slot in items(found)] == [["agreed"]]
