"""Follow-ups, round-ups of journeys, joint statements: days told by the day before, papers noted, statements that speak of themselves."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots


def read(text: str, title: str = "", published: str = "2025-06-10") -> Slots:
    return slots(analyse(Document("d", text, "ko", title, published)))


def test_years_and_months_are_told_by_the_day_before() -> None:
    """이듬해 and 같은 달 mean those of the day told last, and a line of a day and a place dates the sentence behind it."""
    made = read(
        "2021년 9월 23일 오슬로. 한국과 노르웨이는 ‘한-노르웨이 수소 협정’에 서명했다. "
        "이듬해 3월 한국재료연구원과 노르웨이에너지연구소는 촉매 협약을 맺었다. "
        "같은 달 한국선급이 노르웨이 해양청과 연료전지 양해각서에 서명할 때만 해도 반대가 많았다."
    )
    assert [made[key]["date"] for key in ("a1", "a2", "a3")] == [["2021-09-23"], ["2022-03"], ["2022-03"]]
    assert made["a3"]["status"] == ["signed"]


def test_next_year_without_a_year_before_is_the_next_one() -> None:
    """이듬해 behind no other year is the year after publication."""
    assert read("한국과 페루는 이듬해 3월 우주협력 협정을 체결하기로 했다.")["a1"]["date"] == ["2026-03"]


def test_a_verb_cut_to_its_noun_signs() -> None:
    """갱신, before a comma and 교환하고 of an agreement are signatures; what is agreed behind them is an item."""
    made = read("한국재료연구원은 9일 폴란드 바르샤바공대와 수소 소재 협약을 체결, 저장합금을 함께 개발하기로 했다.")
    assert (made["a1"]["status"], made["a1"]["date"]) == (["signed"], ["2025-06-09"])
    given = read("한국재료연구원은 9일 폴란드 바르샤바공대와 수소 소재 협력협약을 교환하고 연구자를 파견하기로 했다.")
    assert given["a1"]["status"] == ["signed"]
    later = read("한국재료연구원은 폴란드 바르샤바공대와 수소 소재 협약 체결, 연구자 교류를 추진하기로 했다.")
    assert later["a1"]["status"] != ["signed"]


def test_a_named_paper_through_which_something_is_agreed_is_made() -> None:
    """‘…약정’을 통해 …기로 했다 tells that it was made; one to be signed next year is still to come."""
    told = "한국과 페루는 {}‘구리 공급망 약정’을 통해 제련 기술을 함께 개발하기로 했다."
    assert read(told.format(""))["a1"]["status"] == ["signed"]
    assert read(told.format("내년에 체결할 "))["a1"]["status"] == ["agreed"]


def test_papers_that_the_two_sides_note_are_of_those_who_signed_them() -> None:
    """A와 B가 …에 서명한 것을 환영하였다: parties A and B, no day; each of two papers in a row has its own pair."""
    made = read(
        "양 정상은 산업통상자원부와 페루 에너지광업부가 「한-페루 구리 공동연구 양해각서」에 서명한 것을 환영하였다. "
        "양측은 과학기술정보통신부와 페루 교육부 간 「천문 협력 양해각서」 및 한국수자원공사와 페루 상수도청 간 「물관리 협력 양해각서」가 "
        "체결된 것을 평가하였다. 양측은 우주협력 협정을 체결하기로 하였다.",
        "한-페루 공동성명",
    )
    assert made["a1"]["party"] == ["산업통상자원부", "에너지광업부"]
    assert [made[key]["party"][0] for key in ("a2", "a3")] == ["과학기술정보통신부", "한국수자원공사"]
    assert not any(made[key].get("date") for key in ("a1", "a2", "a3"))
    assert sorted(made["a4"]["party"]) == ["KR", "PE"]


def test_ministries_are_the_parties_of_a_partnership_that_they_sign() -> None:
    """A부와 B부는 ‘한-페루 디지털 파트너십’을 맺었다: these two; where the countries sign it, those."""
    told = "{} ‘한-페루 디지털 파트너십’을 맺었다."
    assert read(told.format("9일 과학기술정보통신부와 페루 교통통신부는"))["a1"]["party"] == ["과학기술정보통신부", "교통통신부"]
    assert sorted(read(told.format("9일 한국과 페루는"))["a1"]["party"]) == ["KR", "PE"]


def test_a_statement_tells_of_its_own_adoption() -> None:
    """이 성명을 채택하였다 is the agreement, and not the meeting where it was adopted; its items are of it."""
    made = read(
        "1. 양 정상은 6월 9일 서울에서 회담을 갖고 이 성명을 채택하였다.\n\n2. 한국과 페루 양측은 구리 제련 기술을 공동 개발하기로 하였다.\n\n"
        "3. 양측은 「한-페루 과학기술공동위원회」를 2027년 리마에서 개최하여 천문 협력을 점검하기로 하였다.",
        "대한민국과 페루공화국 간 공동성명",
    )
    assert (made["a1"]["instrument"], made["a1"]["date"]) == (["declaration"], ["2025-06-09"])
    assert (made["a2"]["status"], made["a2"]["date"]) == (["agreed"], ["2027"])
    assert all(made[key]["of"] == ["a1"] for key in made if key.startswith("c"))


def test_both_countries_of_a_stop_of_a_journey() -> None:
    """양국 정부 behind the stop of a journey is home and that country; what was signed there has the day told for it."""
    made = read(
        "대통령이 페루와 칠레, 브라질 순방을 마쳤다.\n\n"
        "5일 리마에서는 한국재료연구원과 한국지질자원연구원이 구리 제련 양해각서를 페루 광물연구소와 체결했다. "
        "한국과 페루는 제련 연구자를 교류하기로 했다.\n\n"
        "마지막 방문국 칠레에서는 8일 두 정상이 만난 뒤 약속이 이어졌다. "
        "양국 정부는 ‘리튬 공급망 약정’을 통해 추출 기술을 함께 개발하기로 했고, "
        "지난달 출범한 우주항공청은 칠레 우주국과 위성 협약을 맺었다.\n\n"
        "한국은 브라질과도 수소 협력을 논의했다."
    )
    told = next(slot for slot in made.values() if slot["label"] == ["리튬 공급망 약정"])
    assert (sorted(told["party"]), told["date"]) == (["CL", "KR"], ["2025-06-08"])
    space = next(slot for slot in made.values() if slot["label"] == ["위성 협약"])
    assert space["date"] == ["2025-06-08"]
