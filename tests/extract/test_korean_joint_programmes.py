"""Programmes that Korean bodies run with those of other countries, and partners that are only told by their class."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots


def read(text: str, published: str = "2024-07-03") -> Slots:
    return slots(analyse(Document("d", text, "ko", published=published)))


def items(text: str) -> list[dict[str, list[str]]]:
    return [r for key, r in read(text).items() if key.startswith("c")]


@pytest.mark.parametrize(
    ("partner", "codes"),
    [
        ("핀란드 연구진과 함께", ["FI"]),
        ("핀란드, 덴마크 대학과 공동으로", ["DK", "FI"]),
        ("핀란드·덴마크 주요 연구기관들과 공동으로", ["DK", "FI"]),
        ("핀란드 현지 해양 기업과 함께", ["FI"]),
    ],
)
@pytest.mark.parametrize("deed", ["개발하기로 했다", "개발하고 있다"])
def test_a_class_of_bodies_stands_for_its_country(partner: str, codes: list[str], deed: str) -> None:
    """Guide, rule 17: a generic class falls back to the country."""
    (item,) = items(f"한국해양과학기술원은 {partner} 쇄빙선 추진 기술을 {deed}.")
    assert sorted(set(item["party"]) - {"한국해양과학기술원"}) == codes


@pytest.mark.parametrize(
    "text",
    [
        "핀란드 연구진이 쇄빙선 추진 기술을 개발하고 있다.",
        "한국해양과학기술원은 쇄빙선 추진 기술을 개발하고 있다. 핀란드 기업의 기술보다 앞선다.",
        "핀란드와 덴마크가 이끄는 쇄빙선 시장이 커지고 있다.",
    ],
)
def test_a_class_that_is_no_partner_is_none(text: str) -> None:
    assert read(text) == {}


@pytest.mark.parametrize(
    "made",
    ["합금 국제공동연구 사업을 시작한다고 밝혔다", "합금 공동 R&D 사업에 착수하기로 했다", "합금 공동기술개발사업을 추진하기로 했다"],
)
def test_a_joint_programme_that_is_started_needs_no_name(made: str) -> None:
    told = read(f"한국재료연구원은 핀란드 국립기술연구센터(VTT)와 {made}.")
    assert (told["a1"]["instrument"], told["a1"]["status"], len(told["a1"]["party"])) == (["programme"], ["agreed"], 2)


def test_a_programme_at_home_is_none() -> None:
    assert read("한국재료연구원은 한국화학연구원과 합금 공동연구 사업을 시작한다고 밝혔다.") == {}


def test_a_class_of_several_countries_names_each_of_them() -> None:
    """국제 협력사업 is a programme where it is started; what its countries have together, told with 의 or by their number, is partner."""
    for partners in ("핀란드, 덴마크의 우수 연구기관과", "핀란드·덴마크 2개국 연구기관과"):
        told = read(f"극지연구소는 {partners} 빙하를 함께 관측하는 국제 협력사업을 내년부터 5년간 추진한다고 밝혔다.")
        assert (told["a1"]["instrument"], told["a1"]["status"]) == (["programme"], ["agreed"])
        assert sorted(told["a1"]["party"]) == ["DK", "FI", "극지연구소"]


def test_what_is_prepared_is_agreed() -> None:
    (item,) = items("극지연구소는 핀란드 기상연구소와 오울루 빙하 공동관측소 설립을 준비하고 있다.")
    assert item["status"] == ["agreed"]


@pytest.mark.parametrize(
    "begun",
    [
        "‘북극 빙하 공동관측 사업’에 착수했다",
        "공동연구 프로그램인 ‘빙하숨결’을 시작하기로 했다",
        "‘빙하 미래 혁신 프로젝트’를 함께 시작한다고 밝혔다",
    ],
)
def test_a_programme_in_quotes_that_two_begin_is_one_of_both(begun: str) -> None:
    told = read(f"극지연구소는 핀란드 기상연구소와 함께 빙하를 관측하는 {begun}.")
    assert (told["a1"]["instrument"], len(told["a1"]["party"])) == (["programme"], 2)


@pytest.mark.parametrize(
    "text",
    [
        "극지연구소는 ‘북극 빙하 관측 사업’을 시작했다. 핀란드도 빙하를 관측한다.",
        "극지연구소는 핀란드 기상연구소와 ‘북극 빙하 공동관측 사업’의 성과를 소개했다.",
    ],
)
def test_a_programme_in_quotes_that_one_begins_or_that_is_there_is_none(text: str) -> None:
    assert not [key for key in read(text) if key.startswith("a")]


@pytest.mark.parametrize(
    "text",
    [
        "한국은 체코 브르노에 AI 교육센터를 설립하기 위해 1,200만 달러를 지원한다.",
        "한편 체코 브르노에 AI 교육센터를 설립하는 데 한국도 1,200만 달러를 지원한다.",
    ],
)
def test_a_sentence_that_begins_like_two_countries_names_no_centre(text: str) -> None:
    assert not [key for key in read(text) if key.startswith("a")]


def test_how_often_people_meet_is_no_meeting() -> None:
    told = read("한국과 핀란드는 국장급 '수소 작업반'을 새로 두고 해마다 두 차례 회의를 열기로 했다.")
    assert [key for key in told if key.startswith("a")] == ["a1"]
