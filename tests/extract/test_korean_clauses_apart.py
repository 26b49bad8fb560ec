"""Releases of agencies: papers with two partners in one sentence, and what one side does for the people of the other under its paper."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots


def read(title: str, text: str, published: str = "2022-03-18") -> Slots:
    return slots(analyse(Document("d", f"{title}\n\n{text}\n", "ko", title=title, published=published)))


def test_each_clause_has_its_own_partner() -> None:
    """A와 협약을 맺었고, B와 약정에 서명했다: A has no part in the second paper, as a party or otherwise."""
    first = "국립산림과학원은 지난 1월 12일 우루과이 목재연구소와 방재림 협약을 체결했고"
    text = f"{first}, 이달 16일에는 가봉 열대생태연구원과 위성영상 약정에 서명했다."
    found = read("산림과학원, 우루과이와 손잡다", text)
    assert [set(slot["party"]) for slot in found.values()] == [{"국립산림과학원", "목재연구소"}, {"국립산림과학원", "열대생태연구원"}]
    assert [slot["date"] for slot in found.values()] == [["2022-01-12"], ["2022-03-16"]]
    assert not any(slot.get("organization") for slot in found.values())


def test_who_was_met_for_another_purpose_does_not_sign() -> None:
    """A와 세미나를 열고, B와는 협약을 체결했다: B alone signs; one who was met before a paper without a partner does."""
    apart = read("부경대, 칠레와 협약", "부경대는 14일 노르웨이 베르겐대와 세미나를 열고, 칠레 콘셉시온대와는 양식 연구 협약을 체결했다.")
    assert set(apart["a1"]["party"]) == {"부경대", "콘셉시온대"}
    met = read("부경대, 노르웨이와 협약", "부경대는 14일 노르웨이 베르겐대를 만나 해양바이오 연구를 논의하고, 공동연구 협약을 체결했다.")
    assert set(met["a1"]["party"]) == {"부경대", "베르겐대"}


def test_a_paper_has_the_day_behind_what_is_told_before_it() -> None:
    """The month of the talks at which it was agreed is not that of its signing."""
    text = (
        "해양수산부는 피지 환경부와 11월 26일 수바에서 ‘한-피지 산호 공동연구센터’ 개소식을 가졌다. 센터 설립은 2016년 10월 양국 "
        "수산장관회담에서 합의된 사업으로, 지난 3월 양 부처가 「공동연구센터 설립에 관한 이행약정」을 체결하면서 본격화되었다."
    )
    found = read("한-피지 산호 공동연구센터 문 열어", text, "2018-11-27")
    days = {slot["instrument"][0]: slot["date"] for slot in found.values() if "instrument" in slot}
    assert days["arrangement"] == ["2018-03"]
    assert days["programme"] == ["2018-11-26"]


@pytest.mark.parametrize(
    ("told", "action", "status"),
    [
        ("표준연은 4월부터 오만 연구원 6명을 대상으로 석 달간 대전에서 질량 측정 교육을 실시한다.", "training", "agreed"),
        ("표준연은 4월부터 현지 기술자 4명을 불러 저울 교정 기법을 가르칠 예정이다.", "training", "proposed"),
        ("표준연은 하반기에 오만 기술자 15명을 초청해 교정 교육을 실시할 계획이다.", "exchange", "proposed"),
        ("협약에 따라 표준연 연구원 2명이 9월 국립계량원으로 떠난다.", "exchange", "agreed"),
    ],
)
def test_what_one_does_for_the_people_of_the_other_is_under_their_paper(told: str, action: str, status: str) -> None:
    """Whether it is done or planned; 현지 is the place of the only partner, and 연구원 6명 are people, no institute."""
    text = f"한국표준과학연구원은 5일 오만 국립계량원과 질량 측정 연구협력 협약을 체결했다.\n\n{told}"
    item = read("표준연-오만 측정 협력", text, "2015-02-06")["c1"]
    assert (item["action"][0], item["status"], item["of"]) == (action, [status], ["a1"])
    assert set(item["party"]) == {"한국표준과학연구원", "국립계량원"}


def test_people_who_leave_without_a_paper_are_no_item() -> None:
    """Nor are those whom one firm hires abroad."""
    assert not read("동해대 학생들, 체코로", "동해대 기계공학과 학생 12명이 21일 체코 프라하로 떠났다.")
    assert not read("철도공사, 현지 인력 늘린다", "한국철도공사는 탄자니아에서 현지 직원 30명을 뽑는다고 밝혔다. 교육은 6월에 실시한다.")


def test_a_head_in_brackets_tells_a_body() -> None:
    """A name of common nouns is one where its head stands behind it, of Korea where that has a Korean name; "4.8일 화상으로" is a day."""
    line = "□ 항공안전기술원(원장 남보라)은 콜롬비아 민간항공청과 무인기 인증체계 이행합의서를 4.8일 화상으로 체결"
    text = f"{line}\n\nㅇ (사업내용) 시험인증 센터 설계, 전문인력 40명 교육"
    found = read("항공안전기술원, 콜롬비아 민간항공청에 드론 인증 전수", text, "2021-04-09")
    assert set(found["a1"]["party"]) == {"항공안전기술원", "민간항공청"}
    assert found["a1"]["date"] == ["2021-04-08"]
    assert set(found["c1"]["party"]) == {"항공안전기술원", "민간항공청"}


def test_who_opens_a_headline_is_not_of_the_country_behind_it() -> None:
    """새솔바이오, 멕시코 공장 짓는다: its paper with a university at home joins no two countries; with two partners it has two contracts."""
    assert not read("새솔바이오, 멕시코 공장 짓는다", "새솔바이오는 20일 서울대와 백신 연구 협약을 체결했다.")
    text = "한림전자는 3월 2일 대만 미디어칩과 반도체 공급 계약을 체결했으며, 11일에는 일본 사쿠라전기와 배터리 합작 양해각서를 교환했다."
    found = read("한림전자, 대만·일본 기업과 계약", text)
    papers = [slot for slot in found.values() if slot["type"] == ["agreement"]]
    assert [set(slot["party"]) for slot in papers] == [{"한림전자", "미디어칩"}, {"한림전자", "사쿠라전기"}]


def test_weather_is_a_field() -> None:
    """What watches typhoons has a field of its own, and so has a comparison that both make of their rules an action."""
    found = read("기상청, 필리핀 기상청과 협약", "기상청은 8일 필리핀 기상청과 태풍 관측 양해각서를 체결하였다.", "2021-04-09")
    assert found["a1"]["sector"] == ["sector:climate-environment"]
    text = (
        "특허청은 10일 오만 특허청과 청장회의를 열고 지식재산 양해각서를 갱신하였다. 두 기관은 인공지능 심사기준 비교연구를 추진하기로 하였다."
    )
    assert read("특허청, 오만과 심사 협력", text, "2023-05-11")["c2"]["action"] == ["joint-research"]


def test_doctors_who_are_sent_and_trained() -> None:
    """The training of doctors and an exchange of them are no research; an experiment of both is."""
    first = "새봄대병원이 28일 몽골 울란병원과 업무협약을 맺었다. 두 기관은 전공의 수련과 간이식 공동 임상연구를 추진한다."
    found = read("새봄대병원, 몽골 울란병원과 협약", f"{first} 울란병원은 9월 의사 3명과 간호사 2명을 새봄대병원에 보낸다.", "2019-03-29")
    actions = [slot["action"] for key, slot in found.items() if key.startswith("c")]
    assert actions == [["training"], ["exchange"]]
    both = "한국항공우주연구원과 룩셈부르크우주청은 30일 우주자원 협력 이행약정을 체결했다. 두 기관은 산소 추출 공동실험을 2026년까지 수행한다."
    assert read("항우연, 달 자원 연구", both, "2023-10-31")["c1"]["action"] == ["joint-research"]


def test_a_ministry_of_three_letters_signs_the_paper_told_beside() -> None:
    """A paper with a ministry of another country in a text about one is of that ministry, and not of the other country."""
    text = (
        "농림축산검역본부는 13일 파라과이 국립축산품질위생청과 동물질병 진단기술 협력 양해각서를 체결했다.\n\n"
        "한편 검역본부는 지난해 12월 우루과이 축산부와도 같은 내용의 양해각서를 맺은 바 있다."
    )
    found = read("검역본부, 파라과이와 구제역 진단 협력", text, "2025-02-14")
    assert set(found["a2"]["party"]) == {"농림축산검역본부", "축산부"}
