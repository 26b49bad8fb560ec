"""Who takes part by Korean grammar: bodies behind "the two countries", institutes under a ministry that announces, joint centres."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots


def read(text: str) -> Slots:
    return slots(analyse(Document("d", text, "ko", published="2024-05-20")))


def test_two_countries_under_an_agreement_of_institutes_are_these() -> None:
    """양국 stands for the bodies that have the memorandum."""
    made = read(
        "한국재료연구원은 12일 칠레 국립에너지센터와 수소 소재 업무협약을 체결했다. "
        "이번 협약으로 양국은 수소 저장 소재를 공동으로 연구하기로 했다."
    )
    assert made["c1"]["party"] == ["한국재료연구원", "국립에너지센터"]


def test_two_countries_under_an_agreement_of_ministries_are_countries() -> None:
    """A ministry is its government: 양국 means more than the two ministries."""
    made = read("환경부는 12일 일본 환경성과 탄소 포집 기술 양해각서를 체결했다. 양국은 탄소 포집 기술을 공동으로 연구하기로 했다.")
    assert (made["a1"]["party"], made["c1"]["party"]) == (["환경부", "일본 환경성"], ["KR", "JP"])


def test_two_countries_of_another_instrument_stay_countries() -> None:
    """A sentence that names a memorandum by its countries is about those."""
    made = read(
        "한국재료연구원은 12일 칠레 국립에너지센터와 수소 소재 업무협약을 체결했다. "
        "양국은 ‘한-칠레 과학기술협력협정’에 따라 위성 자료를 공동으로 연구하기로 했다."
    )
    assert made["c1"]["party"] == ["KR", "CL"]


def test_bodies_that_sign_are_parties_whatever_countries_the_name_has() -> None:
    """A memorandum between ministries is theirs, a treaty that they sign is their countries'."""
    signed = "산업통상자원부와 칠레 에너지부는 12일 「한-칠레 수소기술 협력 {}」을 체결하였다."
    parties = [read(signed.format(kind))["a1"]["party"] for kind in ("업무협약", "협정")]
    assert parties == [["산업통상자원부", "칠레 에너지부"], ["KR", "CL"]]


def test_a_ministry_that_announces_for_its_institute_is_no_party() -> None:
    """The institute below the topic stands beside the partner: these two conclude it."""
    made = read("국토교통부는 위성 지도 기술을 위하여 국토지리정보원과 칠레 국립지리연구소와 업무협약을 체결하였다.")
    assert made["a1"]["party"] == ["국토지리정보원", "국립지리연구소"]


def test_a_body_above_the_partner_is_no_party() -> None:
    """An institute with its head in brackets behind the academy above it is the one that acts."""
    made = read("국립식량과학원(원장 남보라)과 칠레 농업과학원 국립감자연구소(소장 로사 디아스)는 12일 육종 기술 업무협약을 체결했다.")
    assert made["a1"]["party"] == ["국립식량과학원", "국립감자연구소"]


@pytest.mark.parametrize(
    ("words", "programme"),
    [
        ("｢새벽게이트 칠레｣* 사업에 참여해", "새벽게이트 칠레"),
        ("‘달뿌리(Dal-root)’ 프로젝트에 참여해", "달뿌리"),
        ("달 탐사 계획인 ‘새벽별 프로그램’에 참여해", "새벽별 프로그램"),
        ("한-칠레 빛소재연구센터에서", "한-칠레 빛소재연구센터"),
        ("한-칠레 구리제련센터를 기반으로", "한-칠레 구리제련센터"),
    ],
)
def test_a_programme_is_named(words: str, programme: str) -> None:
    """In quotes with a footnote, with its Latin name, with its noun inside, or as a centre that two countries share."""
    made = read(f"한국과 칠레는 12일 ‘한-칠레 과학기술협력 양해각서’를 체결했다. 양국은 {words} 위성 기술을 공동 연구하기로 했다.")
    assert made["c1"]["programme"] == [programme]


@pytest.mark.parametrize(("owner", "party"), [("칠레의 국립에너지센터를", "국립에너지센터"), ("칠레의 사막을", "CL")])
def test_a_body_right_behind_the_country_that_owns_it_stands_for_it(owner: str, party: str) -> None:
    """칠레의 국립에너지센터를 names the centre, whatever its particle; 칠레의 사막을 the country."""
    made = read(
        "한국과 칠레는 12일 ‘한-칠레 수소기술 협력협정’을 체결했다. "
        f"한국재료연구원은 이번 협정에 따라 {owner} 수소 실증 거점으로 삼아 공동연구를 추진하기로 했다."
    )
    assert made["c1"]["party"] == ["한국재료연구원", party]


def test_a_minister_beside_the_heads_of_institutes_signs_for_no_party() -> None:
    """Where heads of institutes of two countries sign, the paper is theirs, whichever ministry signs along."""
    made = read(
        "이솔 과학기술정보통신부 장관, 남보라 한국재료연구원 원장, 안나 베르크 독일 막스플랑크협회 회장이 12일 수소 소재 업무협약에 서명했다."
    )
    assert made["a1"]["party"] == ["한국재료연구원", "막스플랑크협회"]
