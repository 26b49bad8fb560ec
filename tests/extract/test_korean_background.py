"""Korean instruments that are no news of the text: whose plan they are, what they gave the occasion to, and when they were made."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import slots

PUBLISHED = "2025-06-10"


def agreements(text: str, kind: str = "") -> list[dict[str, list[str]]]:
    """The slots of the agreements of a type, or of all."""
    found = slots(analyse(Document("d", text, "ko", published=PUBLISHED)))
    return [s for key, s in found.items() if key.startswith("a") and kind in ("", *s["instrument"])]


NEWS = "한국과 칠레는 4일 서울에서 양자 기술 공동연구를 하기로 했다. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (NEWS + "양국은 한·칠레 정상회담을 갖고 위성 공동개발에 합의했다.", 1),
        (NEWS + "양국은 한·칠레 정상회담(6.3)을 계기로 위성 공동개발에 합의했다.", 0),
        (NEWS + "양국은 한·칠레 정상회담 계기 방한한 전문가와 위성 공동개발에 합의했다.", 0),
        (NEWS + "한·칠레 정상회담(6.3) 및 한·칠레 우주청장 회담(6.3)의 후속조치로 양국은 위성 공동개발에 합의했다.", 0),
    ],
    ids=["held", "gave the occasion", "gave the occasion, without a particle", "what something follows from"],
)
def test_a_meeting_that_only_gave_the_occasion_is_none(text: str, found: int) -> None:
    """Only of a meeting that is held, or whose day or items are told, something is reported."""
    assert len(agreements(text, "dialogue")) == found


@pytest.mark.parametrize(
    "text",
    [
        "양측은 한국 정부가 추진 중인 ‘푸른하늘 이니셔티브’를 바탕으로 위성 자료를 함께 쓰기로 했다.",
        "양측은 칠레 대통령이 발표한 ‘안데스 전략’ 및 ‘한·칠레 우주구상’을 바탕으로 위성 자료를 함께 쓰기로 했다.",
        "장관은 ‘푸른하늘 이니셔티브’에 칠레 측의 적극적인 관심과 지지를 요청했다.",
    ],
    ids=["run by one", "announced by one, behind another", "others are asked to back it"],
)
def test_a_plan_of_one_side_is_no_agreement(text: str) -> None:
    """Whoever announces a plan, runs it or asks others to back it has not agreed on it with anybody."""
    assert agreements(NEWS + text, "partnership") == []


def test_a_plan_of_both_sides_is_one() -> None:
    """What two announce or run together is theirs."""
    text = NEWS + "양측은 한국과 칠레가 발표한 ‘한·칠레 우주구상’을 바탕으로 위성 자료를 함께 쓰기로 했다."
    assert len(agreements(text, "partnership")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "산업부는 칠레와의 리튬 교역이 멈추자 정유업계와 「긴급 수급점검 회의」를 열었다.",
        "산업부는 칠레 지진에 따라 ‘위기평가회의’를 열고 리튬 수급을 살폈다.",
        "외교부는 칠레와 함께 대기 환경을 지키기 위해 다자환경협약 이행 등 7개 분야를 소개했다.",
        "한국과 칠레는 어업 개정의정서 수락서를 기탁했다.",
    ],
    ids=["emergency meeting", "assessment of risk", "treaties of many as a field", "paper of ratification"],
)
def test_own_meetings_and_treaties_of_many_are_none(text: str) -> None:
    """A ministry that meets its own industry and what one state hands in join no two countries."""
    assert agreements(NEWS + text) == []


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("한국과 칠레는 지난해부터 워킹그룹을 구성하여 리튬 공급망을 협의해 왔으며 올해 공동연구를 하기로 했다.", "dialogue", "signed"),
        ("한국과 칠레는 워킹그룹을 구성하여 리튬 공급망을 협의하기로 했다.", "dialogue", "agreed"),
        ("현대자동차와 PlugPower는 지난 1월 합작법인 설립 이후 수소 연료전지 공장을 늘릴 계획이다.", "partnership", "signed"),
        ("현대자동차와 PlugPower는 내년 1월 합작법인 설립 이후 수소 연료전지 공장을 늘릴 계획이다.", "partnership", "agreed"),
        ("산업부 장관은 칠레 장관을 만나 한-칠레 리튬 협력 양해각서를 체결하고 공동연구를 논의하는 등 외교를 추진했다.", "mou", "signed"),
    ],
    ids=["founded, then talks", "to be founded", "since it was founded", "once it is founded", "signed, then pursued"],
)
def test_what_was_founded_before_all_else_is_concluded(text: str, kind: str, status: str) -> None:
    """The verb that makes an instrument tells how far it is, and no other of its sentence."""
    assert [a["status"] for a in agreements("한국과 칠레, 미국의 수소·리튬 협력\n\n" + text, kind)] == [[status]]


def test_one_working_group_is_told_twice() -> None:
    """A group that a verb founds, and then its name with the countries, are one."""
    text = (
        "한국과 칠레는 지난해부터 워킹그룹을 구성하여 리튬 공급망을 협의해 왔다. 양국은 한·칠레 워킹그룹을 구성하여 리튬 재활용도 협의해 왔다."
    )
    assert len(agreements(text, "dialogue")) == 1


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("장관은 4일 '24.9월 MOU를 구체화한 ‘한-칠레 리튬 협력 약정’을 체결했다.", "2025-06-04"),
        ("장관은 4일 '24.9월 체결되었던 ‘한-칠레 리튬 협력 약정’을 언급했다.", "2024-09"),
        ("양국은 한-칠레 리튬 협력 약정 체결(2024.9) 등을 평가했다.", "2024-09"),
        ("장관은 6.4일 산티아고에서 한-칠레 리튬 협력 약정을 체결했다.", "2025-06-04"),
    ],
    ids=["of an older paper", "of its own making", "in brackets behind its making", "without a day of the week"],
)
def test_a_day_belongs_to_the_paper_whose_making_it_tells(text: str, day: str) -> None:
    """A day in a clause about another paper is that paper's; a day at the word of its making is its own."""
    assert [a["date"] for a in agreements("한국과 칠레의 리튬 협력\n\n" + text, "arrangement")] == [[day]]


def test_a_length_of_time_is_no_day() -> None:
    """6.4일 is a day only where something happens then."""
    told = agreements("한국과 칠레의 리튬 협력\n\n양국은 평균 6.4일 걸리던 통관을 줄이는 한-칠레 리튬 협력 약정을 체결했다.", "arrangement")
    assert [a.get("date") for a in told] == [["2025-06-10"]]


def test_what_both_look_back_on_was_not_signed_at_the_event() -> None:
    """A paper among what has been done so far has no day of the meeting that is told."""
    text = (
        "외교부와 농촌진흥청은 4일 서울에서 ‘한-칠레 농업기술 포럼’을 열었다. "
        "장관은 농촌진흥청과 칠레 농업연구소 간 농업기술 업무협약 체결 등 여러 협력을 진행해 왔다고 평가했다."
    )
    assert [a.get("date") for a in agreements(text, "mou")] == [None]


def test_who_holds_talks_has_not_signed_what_was_told_before() -> None:
    """Ministers who met others are none of those who signed."""
    text = (
        "한국전자통신연구원은 4일 칠레 빛소재연구소와 위성 공동연구 양해각서를 체결했다. "
        "남보라 장관과 한소리 본부장은 칠레 인사들과 회담을 진행했다."
    )
    assert [a.get("signer") for a in agreements(text, "mou")] == [None]


@pytest.mark.parametrize(
    ("text", "status", "published"),
    [
        ("양해각서에 따르면 리튬 사업을 이끌 공동협의체 구성이 명시되어 있다.", "agreed", PUBLISHED),
        ("산업부는 10일 서울에서 ‘한-칠레 리튬 포럼’을 개최한다.", "signed", PUBLISHED),
        ("산업부는 10일 서울에서 ‘한-칠레 리튬 포럼’을 개최한다.", "agreed", "2025-06-09"),
    ],
    ids=["laid down in a paper", "opens today", "opens tomorrow"],
)
def test_how_far_a_forum_is_at_publication(text: str, status: str, published: str) -> None:
    """What a paper says is to be founded is agreed; what opens on the day of publication takes place."""
    opening = "한국과 칠레의 리튬 협력\n\n한국과 칠레는 9일 서울에서 리튬 공동연구 양해각서를 체결했다. "
    found = slots(analyse(Document("d", opening + text, "ko", published=published)))
    assert [s["status"] for s in found.values() if s.get("instrument") == ["dialogue"]] == [[status]]


def test_what_a_paper_is_signed_to_build_is_still_to_come() -> None:
    """A centre that a paper founds in the present is not there yet."""
    text = "한국생명공학연구원과 칠레 빛소재연구소는 4일 공동연구센터를 구축하는 합의서에 서명했다."
    assert [a["status"] for a in agreements(text, "agreement")] == [["signed"]]
    assert [a["status"] for a in agreements(text, "programme")] == [["agreed"]]


@pytest.mark.parametrize(
    ("particles", "listed"),
    [("이 참여한다", True), ("과 부지를 찾아 왔다", False)],
    ids=["who take part", "who only helped"],
)
def test_a_list_of_bodies_has_part_only_as_a_subject(particles: str, listed: bool) -> None:
    """Of a list the particle behind the last name tells whether those take part."""
    text = (
        "한국과 칠레는 4일 리튬 공동연구 양해각서를 체결했다. "
        f"우리 쪽에서는 서울대학교·고려대학교·포항공과대학교·한국과학기술원·한국전자통신연구원{particles}."
    )
    assert [len(a.get("organization", ())) > 1 for a in agreements(text, "mou")] == [listed]
