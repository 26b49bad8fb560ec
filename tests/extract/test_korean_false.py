"""Korean releases about other things than technology, and what one side wishes or does for itself, make no record; their neighbours do."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.lang import analyse
from kg.model import Document, Entity, Kind


def told(title: str, text: str, kind: str = "") -> list[str]:
    """The labels of the records of a release, of all or of one type."""
    said = extract(analyse(Document("d", text, "ko", title=title, published="2025-06-20")))
    types = {s.subject: str(s.object) for s in said if s.predicate == "type"}
    return [str(s.object) for s in said if s.predicate == "label" and types[s.subject].startswith(kind)]


FALSE = [
    (
        "한-노르웨이 고위급 협의 결과",
        "한국과 노르웨이는 19일 서울에서 양국 외교·국방 국장이 참석하는 국장급 협의를 개최했다. "
        "양측은 지역 정세와 함께 기후변화 등 글로벌 현안을 논의했다.",
    ),
    (
        "칠레·페루와 양자 외교장관 회담",
        "외교부 장관은 19일 칠레 외교장관, 페루 외교장관과 따로 첫 회담을 개최했다. "
        "장관은 두 나라와 기후변화 대응을 비롯한 국제 현안을 협의했다.",
    ),
    (
        "관세청, 핀란드와 통관 협력",
        "관세청은 19일 핀란드 관세청과 회의를 열고 수출입 안전관리 상호인정약정이 원활히 이행되도록 서로 협력하기로 합의했다.",
    ),
    (
        "조달청, 칠레 조달청과 업무협약",
        "조달청과 칠레 조달청은 팬데믹으로 중단된 교류를 되살리고자 2014년 체결한 업무협약의 갱신을 추진했다.",
    ),
    (
        "한-칠레 직업능력 포럼 개최",
        "고용노동부와 칠레 노동부는 19일 디지털 기술과 숙련을 주제로 한-칠레 직업능력 포럼을 개최했다. 양국은 훈련 사례를 공유했다.",
    ),
]


@pytest.mark.parametrize(("title", "text"), FALSE)
def test_matters_other_than_technology_make_no_record(title: str, text: str) -> None:
    """Climate among other topics, a pandemic as a date, skills, customs, procurement."""
    assert told(title, text) == []


def named(text: str, kind: Kind) -> set[str]:
    """What a sentence names of one kind."""
    return {m.form for m in analyse(Document("d", text, "ko", published="2025-06-20")).mentions if m.kind is kind}


def test_a_country_that_is_attacked_or_attacks_is_no_partner() -> None:
    """It is the cause of what others do; who works against attacks together is one."""
    assert not named("산업부는 이란의 이라크 유전 공습(6.18) 관련, 19일 석유공사와 회의를 열었다.", Kind.COUNTRY)
    assert named("한국은 페루와 사이버 공격 대응 기술을 개발한다.", Kind.COUNTRY) == {"한국", "페루"}


def test_forums_of_one_ministry_in_a_crisis_are_no_forums_of_two_countries() -> None:
    """자체 and 긴급 상황점검 회의 are held at home; an urgent meeting of ministers need not be."""
    assert not named("산업부와 칠레는 「자체 위기평가회의」, 「긴급 상황점검 회의」를 개최했다.", Kind.INSTRUMENT)
    assert named("산업부와 칠레는 「긴급 핵심광물 장관회의」를 개최했다.", Kind.INSTRUMENT)


def test_several_bodies_of_the_whole_country_point_back_to_nobody() -> None:
    """전국 4개 대학병원 are named for the first time; 두 기관 were named before."""
    assert not named("안전원은 칠레 대사관 옆 전국 4개 대학병원과 국내 3개 기관을 찾았다.", Kind.ANAPHOR)
    assert named("한국과 칠레의 두 기관은 위성을 개발한다.", Kind.ANAPHOR) == {"두 기관"}


TRUE = [
    ("한-노르웨이 양자 기술 협의", "과학기술정보통신부는 19일 서울에서 노르웨이 교육연구부와 한-노르웨이 양자기술 국장급 협의를 개최했다."),
    ("감염병 대비 양해각서 체결", "질병관리청은 19일 칠레 보건부와 팬데믹 대비 양해각서를 체결했다."),
    (
        "한-칠레 병원 협약",
        "서울대학교병원은 19일 칠레 산티아고대학병원과 의료 인공지능 업무협약을 체결했다. 두 기관은 의료 데이터를 공유하기로 했다.",
    ),
]


@pytest.mark.parametrize(("title", "text"), TRUE)
def test_their_neighbours_in_a_field_of_technology_do(title: str, text: str) -> None:
    """The same words where technology is what it is about."""
    assert told(title, text, "agreement")


RELEASE = (
    "과학기술정보통신부는 19일 서울에서 칠레 과학부와 제3차 한-칠레 과학기술공동위원회를 개최했다. "
    "양국은 남극 빙하를 함께 관측하기로 했다. {} 양국은 천문대를 함께 운영하기로 합의했다."
)
EMPTY = [
    "칠레 측은 앞으로도 국제해사기구를 통해 불법 벌목 관련 협력을 강화해 나가자고 했다.",
    "장관은 공급망 분야에서 양국 협력을 지속할 필요가 있음을 강조했다.",
    "한국과 칠레는 국제기구에서 최고 등급을 인증받은 관측선을 운용하고 있다.",
    "이어 한국 기업들은 칠레 과학부와 질의응답 시간을 갖고 칠레 인허가 요건을 파악했다.",
    "과학기술정보통신부는 칠레 등에서 열리는 국제 천문학회 개최를 지원한다.",
]


@pytest.mark.parametrize("sentence", EMPTY)
def test_wishes_and_deeds_of_one_side_are_no_items(sentence: str) -> None:
    """A call without a field, an aim whose need is stressed, a certificate that somebody has, questions and answers, help for an event."""
    assert not [
        label for label in told("제3차 한-칠레 과학기술공동위 개최", RELEASE.format(sentence), "commitment") if label[:8] == sentence[:8]
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "칠레 측은 소형 망원경을 함께 개발해 나가자고 제안했다.",
        "장관은 위성 공동연구를 시작할 필요가 있음을 강조했다.",
        "한국과 칠레는 관측선 인증을 위한 공동 시험을 실시하고 있다.",
    ],
)
def test_a_proposed_or_shared_act_is_an_item(sentence: str) -> None:
    """The same sentences with an act of both in a field."""
    assert [label for label in told("제3차 한-칠레 과학기술공동위 개최", RELEASE.format(sentence), "commitment") if label[:8] == sentence[:8]]


def values(text: str, slot: str) -> set[str]:
    """The values of a slot, countries by their code."""
    said = extract(analyse(Document("d", text, "ko", title="한-칠레 관제 협력", published="2025-06-20")))
    return {s.object.country if isinstance(s.object, Entity) else str(s.object) for s in said if s.predicate == slot}


def test_north_and_south_of_a_route_are_no_countries() -> None:
    """남북 항공로 runs from north to south; 남북 협력 is between the Koreas."""
    text = (
        "한국과 일본은 관제 양해각서를 체결했다. 동서 항공로와 남북 항공로가 만나는 위성항법 구간의 관제를 한국이 맡고, "
        "양국은 새 관제 장비를 공동 개발한다."
    )
    assert "KP" not in values(text, "party")


def test_a_centre_is_set_up_also_with_its_bodies_in_brackets() -> None:
    """센터(A와 B) 설립 is a facility, as is the opening of a route."""
    text = "한국과 칠레는 드론 연구센터(한국항공우주연구원과 칠레 산티아고대학교) 설립을 추진하기로 했다."
    assert "facility" in values(text, "action")
    assert "facility" in values("한국과 칠레는 위성항법으로 관리하는 복선 항공로를 조성하기로 했다.", "action")


@pytest.mark.parametrize(("name", "code"), [("아랍에미리트연합", "AE"), ("벨로루시", "BY"), ("네델란드", "NL"), ("이디오피아", "ET")])
def test_older_spellings_of_countries_are_known(name: str, code: str) -> None:
    """A release of ten years ago writes them so."""
    assert code in values(f"한국과 {name}는 위성 공동 개발 양해각서를 체결했다.", "party")
