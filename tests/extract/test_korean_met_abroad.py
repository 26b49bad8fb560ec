"""Governors and their provinces, meetings with marks behind them, news that a body gives in quotes, technology of a field of policy."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import items, slots


def read(title: str, text: str) -> list[dict[str, list[str]]]:
    """The items of a release of one paragraph."""
    return items(slots(analyse(Document("d", f"{title}\n\n{text}", "ko", title, "2025-06-10"))))


@pytest.mark.parametrize(
    ("met", "country"),
    [
        ("그렉 벨로(Greg Bello) 텍사스 주지사와", "US"),
        ("한스 마이어(Hans Meier) 바이에른주 총리와", "DE"),
        ("마크 오언(Mark Owen) 서호주 총리와", "AU"),
    ],
)
def test_the_head_of_a_province_stands_for_its_country(met: str, country: str) -> None:
    """A governor is of the country of the state that is governed."""
    text = f"산업통상자원부 남보라 장관은 9일 서울에서 {met} 면담을 갖고, 반도체 협력 방안에 대해 논의하였다."
    made = read("산업통상자원부, 반도체 협력 논의", text)
    assert [(r["action"], r["party"]) for r in made] == [(["dialogue"], ["산업통상자원부", country])]


def test_a_plant_in_a_province_and_a_government_at_home_tell_no_country() -> None:
    """Only heads and governments of provinces abroad act."""
    told = "산업통상자원부는 9일 텍사스 공장을 둘러보고 국무총리와 반도체 협력 방안에 대해 논의하였다."
    assert read("산업통상자원부, 반도체 협력 논의", told) == []


def test_a_meeting_and_the_marks_behind_it_are_one() -> None:
    """ "면담을 갖고, ▲…, ▲… 등에 대해 논의했다" is one meeting; what each mark tells for itself stays apart."""
    title = "과학기술정보통신부, 칠레와 위성 협력 논의"
    opening = "과학기술정보통신부 남보라 차관은 9일 마리오 리베라 칠레 과학부 장관과 면담을 갖고, "
    made = read(title, opening + "▲위성 관측, ▲양자 통신 등 첨단기술 협력 방안에 대해 논의하였다.")
    assert [(r["action"], r["status"], len(r["party"])) for r in made] == [(["dialogue"], ["signed"], 2)]
    assert len(made[0]["sector"]) > 1


def test_news_of_a_body_with_its_head_in_brackets_is_no_speech() -> None:
    """What a body tells in quotes that it holds is news, whoever heads it; what a person says is not."""
    title = "기상청, 몽골 기상청과 위성 자료 교육"
    told = "{} “9일부터 몽골 기상청과 위성 자료 분석 교육을 실시한다.”고 10일 밝혔다."
    assert [r["action"] for r in read(title, told.format("기상청(청장 남보라)은"))] == [["training"]]
    assert read(title, told.format("남보라 기상청장은")) == []


@pytest.mark.parametrize(("field", "found"), [("농식품 기술 분야 협력", 1), ("농식품 분야 협력", 0)])
def test_the_technology_of_a_field_of_policy_is_a_field(field: str, found: int) -> None:
    """In the report of a talk of foreign ministers food alone is policy, its technology is not."""
    title = "한-페루 외교장관 통화 결과"
    text = f"남보라 외교부 장관은 9일 마리오 리베라 페루 외교장관과 통화했다. 양국은 진행되고 있는 {field} 사업을 확대해 나가기로 하였다."
    assert len(read(title, text)) == found


@pytest.mark.parametrize(("forum", "found"), [("한미 우주포럼", 1), ("한미 음악포럼", 0)])
def test_what_both_plan_in_a_field_counts_in_a_text_about_other_matters(forum: str, found: int) -> None:
    """Under a title about anniversaries the forum on space that two ministries plan is one of space all the same."""
    text = f"외교부는 미국 국무부와 공동으로 연내 「{forum}」을 개최하여, {forum[3:5]} 협력을 넓혀 나갈 계획이다."
    assert len(read("한미동맹 기념사업 추진", text)) == found
