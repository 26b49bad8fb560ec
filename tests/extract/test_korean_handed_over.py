"""Releases: marks of footnotes behind names, partners in Latin letters, papers handed over, what ministers propose to each other."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Analysis, Document, Kind, Role
from tests.found import Slots, agreements, items, of, slots


def analysed(text: str, title: str = "") -> Analysis:
    """The analysis of a Korean text."""
    return analyse(Document("d", text, "ko", title, "2024-03-11"))


def read(text: str, title: str = "") -> Slots:
    """What is extracted of a Korean text."""
    return slots(analysed(text, title))


@pytest.mark.parametrize("marked", ["위성청*과", "위성청(청장 올레 한센)**과", "위성청*(청장 올레 한센, 이하 ‘노위청’)과"])
def test_the_mark_of_a_footnote_hides_no_particle(marked: str) -> None:
    """노르웨이 위성청*과: a partner all the same."""
    found = analysed(f"우주항공청은 10일 노르웨이 {marked} 업무협약을 체결했다.")
    assert next(m for form, m in of(found, Kind.ORGANIZATION).items() if form.endswith("위성청")).role is Role.PARTNER


def test_a_short_form_is_defined_behind_the_mark() -> None:
    """위성청*(이하 ‘노위’): the later 노위 is that agency."""
    found = analysed("우주항공청은 노르웨이 위성청*(이하 ‘노위’)과 협약을 맺었다. 노위는 발사장을 함께 쓴다.")
    later = [m for m in found.mentions if m.form == "노위" and m.rule == "ko.alias"]
    assert {m.country for m in later} == {"NO"}


def test_a_paper_is_handed_over_behind_its_short_form() -> None:
    """양해각서(MOU)를 주고받고: it is signed, whatever is decided behind it."""
    found = read("한국해양연구원과 노르웨이 해양연구소는 7일 양해각서(MOU)를 주고받고, 심해 로봇을 공동으로 개발하기로 했다.")
    assert agreements(found)[0]["status"] == ["signed"]
    assert (items(found)[0]["status"], items(found)[0]["action"]) == (["agreed"], ["joint-research"])


def test_members_of_a_list_in_latin_letters_are_partners_each() -> None:
    """Nordic Wind(건설), Fjord Power Group(설계), Aker Tech(정비)와 각각: three papers, each of those who act under one word."""
    found = agreements(
        read(
            "한국전력, 한전KPS 등 팀 코리아는 노르웨이의 Nordic Wind(건설), Fjord Power Group(설계), Aker Tech(정비)와 각각 "
            "해상풍력 양해각서를 체결했다."
        )
    )
    assert [a["party"][-1] for a in found] == ["Nordic Wind", "Fjord Power Group", "Aker Tech"]
    assert all("코리아" not in a["party"] and len(a["party"]) == 3 for a in found)


def test_fields_in_latin_letters_are_no_partners() -> None:
    """AI, Aker Tech와: a field in a list is no body."""
    bodies = of(analysed("한국전력은 노르웨이에서 AI, Aker Tech와 해상풍력 양해각서를 체결했다."), Kind.ORGANIZATION)
    assert "AI" not in bodies
    assert "Aker Tech" in bodies


def test_what_ministers_propose_is_of_their_ministries() -> None:
    """국토교통부 장관은 … 호주 교통부 장관을 만나 …하자고 제안했다: an item of both, under no agreement."""
    (item,) = items(read("남보라 국토교통부 장관은 존 스미스 호주 교통부 장관을 만나 자율주행 실증 자료를 공유하는 방안을 제안했다."))
    assert item["status"] == ["proposed"]
    assert [name.split()[-1] for name in item["party"]] == ["국토교통부", "교통부"]


def test_one_of_a_ministry_acts_for_it_behind_the_bracket_of_its_head() -> None:
    """산업통상자원부(장관 …) … 차관은 … 장관을 만나: the ministry, and the country of the ministers without a body."""
    found = read(
        "산업통상자원부(장관 남보라) 강하늘 제1차관은 13일 산티아고를 방문할 계획이다. "
        "강 차관은 카를로스 무뇨스 칠레 대통령을 만나 리튬 공급망 공동연구와 그린수소 실증 협력을 제안할 예정이다.",
        "한-칠레, 핵심광물·수소 협력 확대",
    )
    assert [{*i["party"]} for i in items(found) if "joint-research" in i["action"]] == [{"산업통상자원부", "CL"}]


@pytest.mark.parametrize(
    "text",
    [
        "남보라 환경부 장관은 국회에서 하늘길 의원을 만나 수소충전소 건설을 앞당기는 방안을 제안했다.",
        "남보라 문화체육관광부 장관은 카를로스 무뇨스 칠레 문화부 장관을 만나 영화 축제를 함께 여는 방안을 제안했다.",
    ],
)
def test_proposals_at_home_or_of_no_field_are_none(text: str) -> None:
    """Members of parliament and festivals."""
    assert not read(text)


@pytest.mark.parametrize(
    ("more", "parties"),
    [
        ("이외에도 수소 기술 협력 MOU(그린가람) 등도 체결되었다.", {"KR", "CL"}),
        ("이 밖에 수소 기술 협력 MOU도 맺었다.", {"한국전력", "전력청"}),
    ],
)
def test_what_was_signed_besides_is_of_others_where_nobody_signs(more: str, parties: set[str]) -> None:
    """이외에도 … 체결되었다: not of the bodies of the sentence before, who go on where somebody signs."""
    found = read(f"한국전력은 칠레 전력청과 변압기 공급계약을 체결하였다. {more}", "한-칠레 비즈니스 포럼 개최")
    assert {*agreements(found)[1]["party"]} == parties
