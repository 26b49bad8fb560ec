"""A Korean sentence that decides twice ("…하기로 했으며, …하기로 했다") tells two items, where they differ (annotation guide, rule 24)."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

SIGNED = "한국과 모로코는 9일 라바트에서 과학기술 협력협정을 체결했다."


def items(text: str) -> list[dict[str, list[str]]]:
    made: Slots = slots(analyse(Document("d", f"{SIGNED}\n{text}", "ko", published="2025-06-15")))
    return [slot for key, slot in made.items() if key.startswith("c")]


def actions(text: str) -> list[list[str]]:
    return [item["action"] for item in items(text)]


def test_what_is_decided_twice_is_two_items() -> None:
    """Each has its own action and field, and both have the subject of the sentence."""
    one, other = items("양국은 태양광 부품을 함께 개발하기로 했으며, 가뭄 예측 자료를 서로 공유하기로 했다.")
    assert (one["action"], one["sector"]) == (["joint-research"], ["sector:solar"])
    assert (other["action"], other["party"]) == (["data-sharing"], ["KR", "MA"])


def test_short_forms_of_the_first_decision_count_too() -> None:
    assert actions("양국은 수소 충전소를 라바트에 세우기로 하고, 인산염 배터리를 공동 연구하기로 했다.") == [["facility"], ["joint-research"]]
    assert actions("양국은 위성 자료를 공유하기로 합의했고, 반도체 인력을 함께 키우기로 뜻을 모았다.") == [["data-sharing"], ["training"]]


def test_what_differs_in_nothing_is_one_item() -> None:
    assert actions("양국은 대학생을 교환하기로 하였고, 연구자도 서로 파견하기로 하였다.") == [["exchange"]]
    assert actions("양국은 협력을 넓히기로 했으며, 우주 분야에서도 협력하기로 했다.") == [["joint-research"]]


def test_one_decision_on_several_things_is_one_item() -> None:
    assert actions("양국은 태양광 부품을 함께 개발하고 시험 자료를 서로 공유하기로 했다.") == [["joint-research", "data-sharing"]]


def test_a_contract_may_be_signed_by_the_loan_word() -> None:
    """계약에 사인했다: 사인 makes a contract as 서명 does."""
    made = slots(analyse(Document("d", "한국전기연구원은 페루 전력공사와 풍력 차단기 공급 계약에 사인했다.", "ko", published="2025-06-15")))
    assert (made["a1"]["instrument"], made["a1"]["status"]) == (["contract"], ["signed"])


def papers(text: str) -> list[list[str]]:
    told = f"한국재료연구원은 9일 체코 물리연구소와 수소 소재 업무협약을 체결했다.\n{text}"
    return [
        slot["instrument"] for key, slot in slots(analyse(Document("d", told, "ko", published="2025-06-15"))).items() if key.startswith("a")
    ]


def test_a_separate_paper_of_the_same_type_is_another_one() -> None:
    """별도의 업무협약 and 또 다른 업무협약 are not the one told before; 이번 업무협약 is."""
    assert papers("두 기관은 이날 별도의 업무협약을 맺고 연구자도 서로 파견하기로 했다.") == [["mou"], ["mou"]]
    assert papers("두 기관은 또 다른 업무협약을 체결하고 연구자도 서로 파견하기로 했다.") == [["mou"], ["mou"]]
    assert papers("두 기관은 이번 업무협약을 통해 연구자도 서로 파견하기로 했다.") == [["mou"]]
    assert papers("두 기관은 업무협약을 체결하고 연구자도 서로 파견하기로 했다.") == [["mou"]]
