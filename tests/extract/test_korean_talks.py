"""Talks of Korean bodies: with whom, and what they were about; and what goes on behind the signing of a paper."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots


def read(title: str, text: str) -> Slots:
    """What is found in a release of one paragraph."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "ko", title, "2025-06-10")))


def first(title: str, text: str) -> dict[str, list[str]]:
    """Its first item; empty where there is none."""
    return next(iter(items(read(title, text))), {})


def test_bodies_that_talked_about_a_field_of_policy_held_talks() -> None:
    """In a text about research, climate and the sea are what two institutes talk about as much as any technology is."""
    title = "국립기상과학원, 칠레와 기후 관측 연구협력 논의"
    told = first(title, "국립기상과학원은 9일 산티아고에서 칠레 안데스기후연구소와 기후변화 관측 협력에 대해 논의했다고 밝혔다.")
    assert (told["action"], told["status"], told["date"]) == (["dialogue"], ["signed"], ["2025-06-09"])
    planned = "국립기상과학원과 칠레 안데스기후연구소는 10월 기후변화 관측 협력에 대해 논의할 예정이다."
    assert first(title, planned) == {}


@pytest.mark.parametrize("met", ["과학부 장관을 만나", "과학부 장관을 접견하고", "과학부 장관을 9일 면담하여"])
def test_whoever_is_met_takes_part(met: str) -> None:
    """The object of meeting is a partner in what is talked about."""
    title = "과기정통부, 칠레와 양자 협력 논의"
    told = first(title, f"□ 과학기술정보통신부 남보라 차관은 마리오 리베라 칠레 {met} 양자 통신 협력 방안을 논의함")
    assert (told["action"], told["status"], len(told["party"])) == (["dialogue"], ["signed"], 2)


@pytest.mark.parametrize("done", ["소개하며 국내 양자 통신 현황을 설명했다.", "대신해 국내 양자 통신 사업을 점검했다."])
def test_whoever_is_only_named_takes_no_part(done: str) -> None:
    """Other objects do nothing."""
    title = "과기정통부, 양자 통신 사업 점검"
    assert items(read(title, f"과학기술정보통신부 남보라 차관은 마리오 리베라 칠레 과학부 장관을 {done}")) == []


@pytest.mark.parametrize(
    ("discussed", "action", "status"),
    [
        ("위성 자료를 함께 분석하는 방안을 협의했다.", "joint-research", "proposed"),
        ("위성 관측센터를 아타카마에 설립하는 방안을 논의함", "facility", "proposed"),
        ("위성 분야 협력 확대 방안을 논의했다.", "dialogue", "signed"),
        ("위성 분야 협력을 확대하는 방안을 논의했다.", "dialogue", "signed"),
        ("위성 분야 협력 확대 방안을 논의함", "dialogue", "signed"),
        ("위성 관측센터를 아타카마에 설립하는 방안을 논의하기로 했다.", "dialogue", "agreed"),
    ],
)
def test_what_is_discussed_is_a_deed_or_talk(discussed: str, action: str, status: str) -> None:
    """What two discussed to do is proposed; that they discussed ways of cooperation is a meeting, in either style of ending."""
    told = first("우주청, 칠레와 위성 협력 논의", f"□ 우주항공청과 칠레 과학부는 {discussed}")
    assert (told["action"][0], told["status"]) == (action, [status])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2018년 칠레 안데스원자력연구소와 업무협약을 체결하고 2019년부터 소형원자로 공동연구를 수행하고 있다.", 1),
        ("2015년 칠레 안데스원자력연구소와 양해각서를 맺고 2016년부터 원자로 연구자를 교류해 왔다.", 1),
        ("2018년 칠레 안데스원자력연구소와 업무협약을 체결하고 2019년부터 국내 원자로 시설을 짓고 있다.", 0),
        ("2018년 대전시와 업무협약을 체결하고 2019년부터 소형원자로 공동연구를 수행하고 있다.", 0),
    ],
)
def test_what_goes_on_behind_a_signing_is_of_both(text: str, number: int) -> None:
    """Joint research that follows the signing of a paper is its partner's too; what one builds at home is not."""
    title = "한국원자력연구원, 칠레와 원자력 협력 점검"
    assert len(items(read(title, f"한국원자력연구원은 {text}"))) == number


@pytest.mark.parametrize(
    ("event", "day"),
    [
        ("‘위성 자료 토론회(5. 26. 대전)’를", ["2025-05-26"]),
        ("‘위성 자료 토론회(5.26~27)’를", ["2025-05-26"]),
        ("‘위성 자료 토론회(5.26점)’를", None),
        ("위성 수신율(5.26)을 높인 토론회를", None),
    ],
)
def test_a_bracket_behind_an_event_tells_its_day(event: str, day: list[str] | None) -> None:
    """Month and day behind a meeting are when it was; figures behind other nouns are none."""
    told = first("우주청, 칠레와 위성 협력 논의", f"우주항공청과 칠레 과학부는 {event} 개최해 위성 자료 공유를 논의했다.")
    assert told.get("date") == day


def test_a_meeting_that_only_a_bracket_dates_is_no_record() -> None:
    """The bracket says which meeting something follows from."""
    text = "우주항공청은 한-칠레 장관회담(5.8)의 후속조치로 9일 칠레 과학부와 위성 자료 공유를 확대하기로 했다."
    found = read("우주청, 칠레와 위성 협력 논의", text)
    assert agreements(found) == []
    assert [r["action"] for r in items(found)] == [["data-sharing"]]


ARMS = "방위사업청장, 칠레와 방산 협력 논의"


def test_the_arms_industry_is_a_field() -> None:
    """Bodies of two countries that talk about what firms make for armies hold a dialogue; readiness and exercises are none."""
    told = first(ARMS, "□ 남보라 방위사업청장은 9일 마리오 리베라 칠레 국방부 차관을 만나 방산 협력 방안을 논의했습니다.")
    assert (told["action"], told["sector"], len(told["party"])) == (["dialogue"], ["sector:arms-industry"], 2)
    assert first("한-칠레 국방장관 회담", "국방부 장관은 9일 칠레 국방부 장관과 회담을 갖고 연합훈련 확대 방안을 논의했다.") == {}


def test_the_bodies_of_who_talk_stand_for_their_countries() -> None:
    """ "The two countries" that the talks are about are the bodies of the people who hold them, told by their titles before."""
    met = "□ 남보라 방위사업청장은 9일 마리오 리베라 칠레 국방획득청 청장을 접견했습니다."
    told = first(ARMS, f"{met} 남보라 청장과 마리오 리베라 청장은 양국 방산협력 확대 방안을 논의했습니다.")
    assert [name for name in told["party"] if len(name) == 2] == []
    assert len(told["party"]) == 2


@pytest.mark.parametrize(
    ("views", "held"),
    [("방산협력 확대에 대한 의견을 나누었다.", True), ("새해 인사를 나누었다.", False), ("방산에 대한 뜻을 밝혔다.", False)],
)
def test_views_on_more_cooperation_are_talks(views: str, held: bool) -> None:
    """Whoever shares views on cooperation talks about it."""
    told = first(ARMS, f"□ 남보라 방위사업청장은 9일 마리오 리베라 칠레 국방부 차관을 만나 {views}")
    assert bool(told) is held


@pytest.mark.parametrize(("day", "kept"), [("12일 ", True), ("", False)])
def test_talks_to_come_have_a_day(day: str, kept: bool) -> None:
    """A meeting of two bodies about a field of policy counts when its day is set."""
    told = first(ARMS, f"□ 남보라 방위사업청장은 오는 {day}마리오 리베라 칠레 국방부 차관을 만나 방산 협력 방안을 논의할 예정이다.")
    assert bool(told) is kept
