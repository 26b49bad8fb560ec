"""Korean texts: organs and seats of bodies, regional governments, firms of two words, papers handed over, what a habit or a term tells."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots


def read(text: str) -> Slots:
    """The records of a Korean text of 20 June 2025."""
    return slots(analyse(Document("d", text, "ko", published="2025-06-20")))


@pytest.mark.parametrize("organ", ["집행위원회와", "사무국과", "사무처와"])
def test_an_organ_stands_for_its_body(organ: str) -> None:
    """The organ is no forum that is founded, and the body behind it is the partner."""
    found = read(f"기상청은 12일 아프리카연합(AU) {organ} 기상 위성 자료를 공유하는 협정을 체결했다.")
    (paper,) = agreements(found)
    assert (paper["party"], paper["instrument"]) == (["기상청", "African Union"], ["agreement"])


def test_the_place_of_an_opening_is_no_party() -> None:
    """Those who own what is opened somewhere act later, not the place."""
    told = "대만 국가과학기술위원회와 폴란드 교육부가 함께 세운 배터리 연구센터가 11일 그단스크공대에서 문을 열었다. "
    found = read(told + "양측은 2023년 맺은 협력 각서에 따라 각각 300만 유로를 낸다.")
    assert all("그단스크공대" not in slot["party"] for slot in agreements(found) + items(found))
    assert any(len(slot["party"]) == 2 for slot in items(found))


def test_a_regional_government_is_a_body() -> None:
    """Its name is the word before it, not the day that stands there, and its head acts for the province of Korea."""
    signed = "경북도는 12일 독일 작센 주정부와 수소 실증단지를 함께 조성하는 협약을 맺었다. "
    found = read(signed + "이철우 지사는 다음 달 바이에른 주정부에 배터리 기술 공동연구를 제안할 예정이다.")
    assert agreements(found)[0]["party"] == ["경북도", "작센 주정부"]
    assert set(items(found)[-1]["party"]) == {"경북도", "바이에른 주정부"}


@pytest.mark.parametrize("name", ["카리부 테라퓨틱스", "하람부 디펜스"])
def test_a_first_word_that_ends_like_an_office_is_part_of_the_firm(name: str) -> None:
    """카리부 may be a ministry; the word behind it makes both the name of a company."""
    (paper,) = agreements(read(f"한국 누리젠이 영국 {name}와 유전자가위 특허 라이선스 계약을 맺었다고 19일 공시했다."))
    assert (paper["party"], paper["instrument"]) == (["누리젠", name], ["contract"])


@pytest.mark.parametrize("paper", ["협정문을", "의정서를", "합의문을"])
def test_a_paper_that_is_handed_over_is_signed(paper: str) -> None:
    """Its day is that on which the two heads exchange it."""
    text = f"표준연은 독일 연방물리기술청과 양자센서를 함께 개발한다. 18일 두 기관장은 이 내용을 담은 {paper} 주고받았다."
    found = [slot for slot in agreements(read(text)) if slot["status"] == ["signed"]]
    assert [slot["date"] for slot in found] == [["2025-06-18"]]


def test_what_both_do_every_year_behind_another_deed_is_agreed() -> None:
    """Behind what they will do a habit is one more thing to do; alone it tells what a forum is."""
    signed = "극지연은 16일 칠레 남극연구소와 빙하 관측 협약을 맺었다. "
    found = items(read(signed + "두 기관은 빙하 시료를 함께 분석하고, 매년 빙하 공동 심포지엄을 연다."))
    assert [slot["status"] for slot in found] == [["agreed"]]
    assert set(found[0]["action"]) >= {"joint-research", "dialogue"}
    assert not items(read(signed + "두 기관은 매년 빙하 공동 심포지엄을 연다."))


@pytest.mark.parametrize("measure", ["기간은 2029년까지다", "정원은 12명이다"])
def test_a_measure_behind_a_deed_takes_nothing_from_it(measure: str) -> None:
    """ "…이 머물며, 기간은 3년이다": the deed keeps its present."""
    signed = "극지연은 16일 칠레 남극연구소와 빙하 관측 협약을 맺었다. "
    found = items(read(f"{signed}칠레 연구원이 인천에 상주하며, 운영 {measure}."))
    assert [(slot["status"], slot["action"]) for slot in found] == [(["agreed"], ["exchange"])]


@pytest.mark.parametrize("told", ["현지에 공장을 세우는 방식이다", "현지에 공장을 세운다는 내용이다"])
def test_how_it_is_to_be_done_is_agreed(told: str) -> None:
    """The way of doing it, or what a paper says, told in the present behind the signing."""
    found = items(read(f"산업부는 16일 칠레 광업부와 리튬 가공 협력 약정을 교환했다. 한국 기업이 기술을 이전하고 {told}."))
    assert [slot["status"] for slot in found] == [["agreed"]]


def test_what_several_begin_with_is_agreed() -> None:
    """First tasks that were chosen are agreed; what is merely thought first is not."""
    signed = "과기정통부는 16일 케냐 정보통신부와 디지털 협의체를 꾸리기로 했다. "
    chosen = items(read(f"{signed}첫 과제로는 데이터센터 공동 구축이 꼽혔다."))
    assert (["facility"], ["agreed"]) in [(slot["action"], slot["status"]) for slot in chosen]
    thought = items(read(f"{signed}최대 난제로는 데이터센터 공동 구축이 꼽혔다."))
    assert ["facility"] not in [slot["action"] for slot in thought]
