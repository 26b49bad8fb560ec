"""Items that stand without an agreement: what goes on between both, what both decide and share, what one asks for, and events held."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import items, slots

OPENING = "국립산림과학원과 페루 산림청은 9일 위성 산불 감시 기술을 논의했다. "


def read(title: str, text: str) -> list[dict[str, list[str]]]:
    """The items of a release of one paragraph."""
    return items(slots(analyse(Document("d", f"{title}\n\n{text}", "ko", title, "2025-06-10"))))


@pytest.mark.parametrize(
    ("told", "action"),
    [
        ("국립산림과학원은 2022년부터 페루와 위성 산불 감시 시스템 구축 사업을 추진하고 있다.", "facility"),
        ("2023년부터 한-페루 간 산불 대응을 위하여 위성 영상 분석 기술협력을 추진 중이다.", "joint-research"),
        ("박 원장은 양국 간 위성 영상 분야에서 공동연구가 진행되고 있다고 하며 더 협력하자고 하였다.", "joint-research"),
    ],
)
def test_what_goes_on_between_both_is_an_item(told: str, action: str) -> None:
    """A year in which it began does not make it one side's news, where a country stands beside or both are named with 간."""
    made = read("국립산림과학원, 페루와 위성 산불 감시 협력", OPENING + told)
    assert [(r["action"][0], r["status"]) for r in made[1:]] == [(action, ["signed"])]


@pytest.mark.parametrize(
    "told",
    [
        "국립산림과학원은 2022년부터 위성 산불 감시 시스템 구축 사업을 추진하고 있다.",
        "페루는 한국의 제9위 교역국이며, 양국 기업 간 위성 투자도 활발히 이루어지고 있다.",
        "국내 전문가들은 위성 영상 분석 방법을 공유했다.",
    ],
)
def test_what_one_side_does_and_trade_are_none(told: str) -> None:
    """Nobody stands beside, or what goes on is business."""
    assert len(read("국립산림과학원, 페루와 위성 산불 감시 협력", OPENING + told)) == 1


def test_both_decide_to_cooperate_in_a_field() -> None:
    """양국은 … 협력을 강화하기로 하였다 stands alone where it names a field, and says nothing where it names none."""
    title = "과기정통부, 오만과 수소 협력 논의"
    told = "남보라 차관은 오만에 풍력 정책을 소개하였으며, 한국과 오만 양국은 {}협력을 강화하기로 하였다."
    assert [(r["action"], r["status"]) for r in read(title, told.format("수소 저장을 위해 "))] == [(["joint-research"], ["agreed"])]
    assert read(title, told.format("")) == []


def test_experts_of_both_share_methods() -> None:
    """Whoever came from both is both, and methods are shared as data are."""
    told = "농촌진흥청은 6월 9일 칠레 농업연구원과 유전자 가위 협약을 맺었다. 10일 양국 전문가들은 유전자 가위 검사 방법을 공유했다."
    made = read("농촌진흥청, 칠레와 유전자 가위 협약", told)
    assert [(r["action"], r["status"]) for r in made] == [(["data-sharing"], ["signed"])]


def test_two_countries_by_one_name_carry_something_out() -> None:
    """한·페루 양국은 names two who act."""
    made = read("한·페루, 해킹 대응 공조", "한·페루 양국은 9일 랜섬웨어에 대한 합동 보안권고문을 발표하였다.")
    assert [(r["action"], r["status"], r["party"]) for r in made] == [(["security"], ["signed"], ["KR", "PE"])]


@pytest.mark.parametrize("asked", ["참여할 수 있도록 에어버스 측에 요청하였다.", "참여하도록 에어버스 측에 제의하였다."])
def test_what_one_asks_the_other_to_do_is_proposed(asked: str) -> None:
    """-도록 tells what is asked for as -ㄹ 것을 does."""
    title = "산업통상자원부, 에어버스와 항공 기술 협력 논의"
    made = read(title, f"산업통상자원부는 국내 기업들이 수소 항공기 연구개발에 {asked}")
    assert [(r["action"], r["status"]) for r in made] == [(["joint-research"], ["proposed"])]
    assert read(title, "산업통상자원부는 수소 항공기에 대한 관심을 에어버스 측에 요청하였다.") == []


def test_an_event_that_opens_a_release_is_no_sum_of_what_follows() -> None:
    """The seminar that somebody held is an item beside what was talked about there; by a forum of its own name it is that forum."""
    rest = "이날 양국은 벼 유전자 품종을 함께 연구하기로 했다. 10월에는 벼 유전자 협력을 논의하기로 했다."
    title = "농촌진흥청, 칠레와 벼 유전자 기술 협력"
    held = read(title, "농촌진흥청은 9일 칠레에서 '한-칠레 공동 벼 유전자 세미나'를 열었다. " + rest)
    assert (held[0]["action"], held[0]["date"]) == (["dialogue"], ["2025-06-09"])
    forum = read(title, "농촌진흥청은 9일 칠레에서 '한-칠레 벼 유전자 공동위원회'를 열었다. " + rest)
    assert [r["action"] for r in forum] == [["joint-research"], ["dialogue"]]
