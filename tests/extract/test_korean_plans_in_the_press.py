"""What Korean newspapers say is being weighed between two countries: proposals, with the day on which they are to be talked about."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots


def read(text: str, published: str = "2025-05-20") -> Slots:
    return slots(analyse(Document("d", text, "ko", published=published)))


@pytest.mark.parametrize(
    "predicate",
    [
        "개발하는 방안이 거론된다",
        "개발하는 방식이 유력하다",
        "개발하는 안을 막판 조율하고 있다",
        "개발하는 방안을 조율하고 있는 것으로 알려졌다",
        "개발하는 방안이 협상 테이블에 올랐다",
        "개발하는 계획을 추진 중이다",
        "개발하는 문제도 논의하고 있다",
        "개발하는 방안을 놓고 저울질하고 있다",
        "개발할 전망이다",
        "개발할 것으로 보인다",
    ],
)
def test_what_is_weighed_is_proposed(predicate: str) -> None:
    (item,) = (r for key, r in read(f"노르웨이와 폴란드가 해상풍력 부품을 공동으로 {predicate}.").items() if key.startswith("c"))
    assert (item["status"], sorted(item["party"])) == (["proposed"], ["NO", "PL"])


@pytest.mark.parametrize(
    "text",
    [
        "세계 해상풍력 시장은 노르웨이와 폴란드를 중심으로 커질 것으로 보인다.",
        "노르웨이와 폴란드의 배터리 교역은 두 배로 늘어날 전망이다.",
        "노르웨이와 폴란드의 수소 공동 연구는 기술 자립에 보탬이 될 것으로 전망된다.",
    ],
)
def test_what_comes_by_itself_is_no_item(text: str) -> None:
    assert read(text) == {}


def test_what_is_known_to_be_signed_is_signed() -> None:
    """The report around a predicate takes nothing from its tense."""
    told = read("노르웨이와 폴란드가 14일 해상풍력 기술협력 양해각서를 체결한 것으로 알려졌다.")
    assert (told["a1"]["status"], told["a1"]["date"]) == (["signed"], ["2025-05-14"])


@pytest.mark.parametrize(
    "founded",
    ["해저케이블 협력체를 구성하기로 했다", "해저케이블을 함께 지키는 협력 틀을 만들기로 했다", "해저케이블 기술 연합체를 결성하기로 했다"],
)
def test_a_partnership_that_is_founded_needs_no_name(founded: str) -> None:
    told = read(f"핀란드와 에스토니아는 {founded}.")
    assert (told["a1"]["instrument"], told["a1"]["status"], sorted(told["a1"]["party"])) == (["partnership"], ["agreed"], ["EE", "FI"])


def test_a_partnership_that_is_only_there_needs_one() -> None:
    told = read("핀란드와 에스토니아는 협력체를 바탕으로 해저케이블을 공동 연구하기로 했다.")
    assert not [key for key in told if key.startswith("a")]


def test_the_day_of_the_source_is_not_that_of_what_it_tells() -> None:
    told = read("18일 새별신문에 따르면 핀란드와 에스토니아는 오는 9월 해저케이블 장관급 회의를 열기로 했다.")
    assert {day for record in told.values() for day in record.get("date", [])} == {"2025-09"}


@pytest.mark.parametrize(
    "predicate",
    ["준비하고 있다고 소식통을 인용해 보도했다", "조율 중이라고 보도했다", "협상하고 있는 것으로 알려졌다"],
)
def test_a_paper_that_is_prepared_is_proposed(predicate: str) -> None:
    told = read(f"별빛신문은 노르웨이와 폴란드가 해상풍력 기술협력 협정을 {predicate}.")
    assert (told["a1"]["instrument"], told["a1"]["status"], sorted(told["a1"]["party"])) == (["agreement"], ["proposed"], ["NO", "PL"])


def test_a_paper_that_is_expected_is_proposed() -> None:
    told = read("노르웨이와 폴란드는 해상풍력 부품을 공동 개발하기로 했다. 연내 양해각서가 체결될 전망이다.")
    assert told["a1"]["status"] == ["proposed"]


TITLE = "노르웨이·폴란드, 해상풍력 부품 함께 만든다"


def titled(text: str, title: str = TITLE) -> list[dict[str, list[str]]]:
    found = slots(analyse(Document("d", text, "ko", title=title, published="2025-05-20")))
    return [r for key, r in found.items() if key.startswith("c")]


def test_items_stand_without_an_agreement_in_a_text_of_two_sides() -> None:
    """The title tells the field and whose items they are: a site of both, and the bodies of each."""
    told = titled(
        "양국 정부는 해상풍력 공동 시험장을 그단스크에 두는 방침을 굳혔다. "
        "노르웨이 측에서는 노르웨이과학기술대가, 폴란드 측에서는 바르샤바공과대가 참여한다. "
        "두 나라는 기술자를 서로 파견하는 방안도 검토하고 있다."
    )
    assert [r["party"] for r in told] == [["NO", "PL"], ["노르웨이과학기술대", "바르샤바공과대"], ["NO", "PL"]]


@pytest.mark.parametrize("title", ["폴란드 해상풍력 시장 커진다", "노르웨이·폴란드, 관광객 늘어"])
def test_items_need_two_sides_and_a_field_without_an_agreement(title: str) -> None:
    assert titled("두 나라는 기술자를 서로 파견하는 방안도 검토하고 있다.", title) == []


def test_the_noun_of_a_partnership_alone_means_the_one_told_before() -> None:
    told = read(
        "핀란드와 에스토니아는 해저케이블 협력체를 구성하기로 했다. 양국은 6월 탈린에서 디지털 장관회의를 연다. "
        "협력체는 케이블 감시 센서를 공동 개발한다."
    )
    papers = {key: record["instrument"][0] for key, record in told.items() if key.startswith("a")}
    (item,) = (r for key, r in told.items() if key.startswith("c") and r["action"] == ["joint-research"])
    assert papers[item["of"][0]] == "partnership"
