"""Korean newspaper articles about firms: sums, lists of partners, ceremonies, supplies."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind
from tests.found import Slots, of, slots


def read(text: str) -> Slots:
    return slots(analyse(Document("d", text, "ko", published="2025-06-20")))


def items(found: Slots) -> list[dict[str, list[str]]]:
    return [slot for key, slot in found.items() if key.startswith("c")]


@pytest.mark.parametrize("told", ["3천만 달러(한화 약 410억원)", "1억 유로(한화 1600억원)"])
def test_the_won_is_no_group_of_firms(told: str) -> None:
    """한화 before a sum is the currency; a third body would make "양사" nobody."""
    made = read(f"SK온은 12일 미국 솔리드파워와 업무협약을 맺었다. 양사는 {told}를 들여 배터리 공장을 짓기로 했다.")
    assert made["a1"]["party"] == items(made)[0]["party"] == ["SK온", "솔리드파워"]


def test_the_group_of_that_name_acts() -> None:
    """한화는 with no sum behind it is the group."""
    made = read("한화는 12일 미국 솔리드파워와 배터리 업무협약을 맺었다.")
    assert made["a1"]["party"] == ["한화", "솔리드파워"]


@pytest.mark.parametrize("others", ["등 13개 기업·협회와", "등 해외 연구기관과", "등 4개사와"])
def test_all_of_a_list_are_partners(others: str) -> None:
    """The words that count a list carry the particle of all its members."""
    made = read(f"현대자동차는 20일 독일 지멘스, 스위스 ABB {others} 수소 협력 업무협약을 체결했다.")
    assert made["a1"]["party"] == ["현대자동차", "지멘스", "ABB"]


def test_who_holds_the_ceremony_signs() -> None:
    """협약식을 맺다 is said of the paper itself."""
    made = read("LG화학은 3일 독일 바스프와 배터리 소재를 공동 개발하는 협약식을 맺었다.")
    assert (made["a1"]["instrument"], made["a1"]["party"]) == (["mou"], ["LG화학", "바스프"])


def test_a_sum_in_the_sentence_of_the_signing_is_an_item() -> None:
    """What is paid for what, before the name of the paper, is what it says; its day is no due date."""
    made = read("LG화학은 3일 독일 바스프에 5000만 달러를 투자하고 배터리 소재를 함께 개발하는 계약을 체결했다.")
    (item,) = items(made)
    assert (item["action"], item["amount"], item["status"]) == (["investment", "joint-research"], ["USD 50000000"], ["agreed"])
    assert "date" not in item


def test_a_signing_without_a_sum_is_no_item() -> None:
    """What the paper is for is its name (annotation guide, rule 14)."""
    assert not items(read("LG화학은 3일 독일 바스프와 배터리 소재를 함께 개발하는 계약을 체결했다."))


def test_a_sum_of_several_papers_is_no_item() -> None:
    """It belongs to none of them."""
    assert not items(read("LG화학은 3일 독일 바스프와 7억 달러 규모 배터리 소재 투자 등 3건의 양해각서를 체결했다."))


def test_who_supplies_is_a_partner() -> None:
    """로부터 names the other side, 공급받다 what it does."""
    made = read("LG화학은 3일 독일 바스프와 업무협약을 맺었다. LG화학은 바스프로부터 배터리 소재를 공급받기로 했다.")
    (item,) = items(made)
    assert (item["action"], item["party"]) == (["supply-chain"], ["LG화학", "바스프"])


def test_who_develops_launches_nothing() -> None:
    """개발사 holds no 발사."""
    made = analyse(Document("d", "두산에너빌리티는 미국 원자로 개발사 테라파워와 협력하기로 했다.", "ko"))
    assert "facility" not in {m.value for m in of(made, Kind.ACTION).values()}


def test_what_is_assessed_together_is_an_item() -> None:
    """공동 평가한다 is an act; 높이 평가한다 only an opinion."""
    text = "LG화학은 3일 독일 바스프와 배터리 업무협약을 맺었다. 양사는 시제품 생산라인을 유럽에 구축하고 성능을 {} 평가한다."
    assert items(read(text.format("공동")))[0]["action"] == ["facility"]
    assert not items(read(text.format("높이")))
