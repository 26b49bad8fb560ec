"""Values of Korean items that only seem to be told: of a pandemic gone by, of a forum's name, of a meeting that is followed up."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots

MET = "한국과 페루는 6월 18일 제3차 한-페루 과학기술공동위원회를 개최하였다.\n"


def read(text: str, title: str = "") -> Slots:
    """What is extracted of a text that was published on a day of June."""
    return slots(analyse(Document("d", text, "ko", title, "2025-06-20")))


def test_a_pandemic_that_held_something_up_is_no_field() -> None:
    """What stopped a forum for years says nothing of what it is about."""
    held_up = "한국과 페루는 팬데믹으로 여러 해 미뤄진 한-페루 해양협력위원회를 올가을 다시 열기로 하였다."
    assert [r["sector"] for r in items(read(held_up))] == [["sector:ocean-polar"]]
    ready = "한국과 페루는 팬데믹 대비 백신을 공동 연구하기로 하였다."
    assert items(read(ready))[0]["sector"] == ["sector:vaccines-infectious-disease"]


def test_policy_in_the_name_of_a_forum_is_no_common_policy() -> None:
    """A forum on policy is a dialogue; policies that are tuned together are regulation."""
    assert items(read(MET + "양국은 해양정책 협력포럼을 다시 열기로 하였다."))[0]["action"] == ["dialogue"]
    assert items(read(MET + "양국은 해양 분야 정책 협력을 강화하기로 하였다."))[0]["action"] == ["regulation"]


@pytest.mark.parametrize(
    ("item", "action"),
    [
        ("양국은 특허 심사서류를 전산망으로 서로 교환하기로 하였다.", "data-sharing"),
        ("양국은 실무 협의를 통해 수소 분야 협력 방안을 구체화하기로 하였다.", "dialogue"),
        ("양국은 우주 분야에서 함께 지속적으로 소통하기로 하였다.", "dialogue"),
        ("양국은 이 위원회를 우주 분야 협력의 장으로 발전시키기로 하였다.", "dialogue"),
        ("양국은 지능형 상수도 도입 타당성 조사를 벌이기로 하였다.", "joint-research"),
        ("양국은 한국의 스마트 상수도 설비를 도입하기로 하였다.", "investment"),
        ("양국은 수소 분야 미래세대 육성 사업을 추진하기로 하였다.", "training"),
    ],
)
def test_what_is_done_is_told_by_the_words_for_it(item: str, action: str) -> None:
    """Papers are exchanged as data, plans are made by talking, and what is studied is not bought yet."""
    assert items(read(MET + item))[0]["action"] == [action]


def test_a_generation_to_come_is_not_taught_wherever_it_is_named() -> None:
    """미래세대 alone is whom something is for."""
    assert "training" not in items(read(MET + "양국은 미래세대의 몫을 생각하며 수소 기술을 공동 개발하기로 하였다."))[0]["action"]


def test_what_a_paper_takes_up_is_agreed() -> None:
    """What a paper signed now has among its matters is still to be done."""
    signed = "가람연구원은 18일 칠레 안데스대학교와 배터리 업무협약을 체결했다. "
    told = items(read(signed + "이번 업무협약은 양극재 공동연구, 연구원 파견 등의 협력사항을 반영하고 있다."))
    assert [r["status"] for r in told] == [["agreed"]]


def test_work_of_years_goes_on_whatever_is_signed_now() -> None:
    """What has a day before the paper is older than it; without one it may be of it, and so may what its own sentence tells."""
    signed = "가람연구원은 18일 칠레 안데스대학교와 배터리 업무협약을 체결했다. "
    then = ("두 기관은 2021년부터 양극재를 함께 개발하고 있다.", "두 기관은 양극재를 함께 개발하고 있다.")
    of = [items(read(signed + more))[0].get("of") for more in then]
    assert of == [None, ["a1"]]
    older = "가람연구원은 2020년 3월 칠레 안데스대학교와 배터리 업무협약을 체결했다. 두 기관은 2021년부터 양극재를 함께 개발하고 있다."
    assert items(read(older))[0]["of"] == ["a1"]


def test_a_meeting_that_is_followed_up_lends_neither_itself_nor_its_day() -> None:
    """What is held later to carry out what a summit agreed is of its own day, and no outcome told of the summit."""
    held = "한국과 페루 정부는 2025년 5월 7일 한-페루 정상회담에서의 합의 이행을 위해 원전 분야 국장급 회의를 6월 18일 서울에서 개최하였다."
    (item,) = items(read(held))
    assert (item["date"], item.get("of")) == (["2025-06-18"], None)
    assert agreements(read(held))[0]["date"] == ["2025-05-07"]


def test_the_two_sides_of_both_countries_are_the_countries() -> None:
    """양측 behind 양국 is not the firms of the sentence before."""
    bodies = "가람연구원과 칠레 안데스대학교는 자율주행 열차를 함께 개발하기로 하였다.\n"
    met = MET.replace("페루", "칠레")
    text = met + bodies + "양국 장관은 우주 분야 협력을 평가하고, 양측 간 해양정책 협력회의를 다시 열기로 하였다."
    assert set(agreements(read(text))[-1]["party"]) == {"KR", "CL"}
    theirs = read(met + bodies + "두 기관은 양측 간 자율주행 협력회의를 다시 열기로 하였다.")
    assert agreements(theirs)[-1]["party"] == ["가람연구원", "안데스대학교"]


def test_a_release_given_out_before_the_signing_tells_its_day() -> None:
    """A signing told as past has its own day, even the one behind the release; what the paper says is not of that day."""
    made = read("가람연구원은 칠레 안데스대학교와 배터리 연구센터를 설치하는 업무협약을 21일 체결했다고 밝혔다.")
    assert (agreements(made)[0]["date"], agreements(made)[0]["status"]) == (["2025-06-21"], ["signed"])
    assert items(made)[0].get("date") is None
    plan = read("가람연구원은 21일 칠레 안데스대학교와 배터리 연구 업무협약을 체결한다.")
    assert (agreements(plan)[0]["date"], agreements(plan)[0]["status"]) == (["2025-06-21"], ["agreed"])
    begun = read("가람연구원은 칠레 안데스대학교와 배터리 연구 업무협약을 체결하고 21일부터 연구를 시작한다.")
    assert agreements(begun)[0]["date"] == ["2025-06-20"]


def test_work_before_a_signing_told_ahead_is_no_outcome_of_it() -> None:
    """The paper of tomorrow is news as much as that of today."""
    signed = "가람연구원은 21일 칠레 안데스대학교와 배터리 업무협약을 체결했다고 밝혔다. "
    assert items(read(signed + "그동안 두 기관은 양극재 공동연구를 추진해 왔다."))[0].get("of") is None


def test_a_talk_with_others_on_a_later_day_is_no_outcome_of_a_forum() -> None:
    """Whoever is met the day after has no part in the forum; what the forum itself puts off to a later day is its own."""
    held = "가람연구원은 18일 칠레 산티아고에서 한-칠레 에너지 포럼을 개최하였다.\n"
    (item,) = items(read(held + "가람연구원은 이튿날인 19일 칠레 안데스대학교와 수소 기술 협력방안을 협의하였다."))
    assert (item["party"], item.get("of")) == (["가람연구원", "안데스대학교"], None)
    later = items(read(held + "양국은 7월 10일 수소 분야 실무회의를 열기로 하였다."))
    assert later[0]["of"] == ["a1"]
