"""Korean: fields in lists, at the opening of a sentence, in the name of an institute, and the words of whole fields."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

PAPER = "한국산업기술진흥원은 19일 노르웨이 혁신청(Innovation Fjord)과 기술 협력 업무협약을 체결했다. "


def read(text: str) -> Slots:
    return slots(analyse(Document("d", text, "ko", published="2025-06-20", title="")))


def items(text: str) -> list[list[str]]:
    """The fields of each item of a text, sorted."""
    return [sorted(slot.get("sector", [])) for key, slot in read(text).items() if key.startswith("c")]


@pytest.mark.parametrize(
    ("told", "fields"),
    [
        ("보건, 제조, 인공지능 분야", ["advanced-manufacturing", "artificial-intelligence", "health"]),
        ("반도체와 교통 분야", ["mobility", "semiconductors"]),
        ("수소 및 물류·양자컴퓨팅 분야", ["hydrogen", "mobility", "quantum-computing"]),
        ("반도체 제조 분야", ["semiconductors"]),
        ("반도체와 외교 분야", ["semiconductors"]),
    ],
)
def test_short_nouns_in_a_list_of_fields(told: str, fields: list[str]) -> None:
    """A short noun beside a field in a list is a field as well; right before another noun, or another matter, it is none."""
    assert items(PAPER + f"두 기관은 {told}에서 공동연구를 하기로 했다.") == [[f"sector:{f}" for f in fields]]


def test_fields_that_open_a_sentence() -> None:
    """What is done in several fields at the opening of a sentence is done in all of them."""
    (found,) = items(PAPER + "반도체, 로봇 등 2개 분야에서는 과제를 함께 기획하고 결과를 함께 공유하기로 했다.")
    assert {"sector:semiconductors", "sector:robotics"} <= set(found)


def test_field_of_an_institute() -> None:
    """A paper without any field is of the field of the institutes that make it."""
    found = read("한국핵융합에너지연구원은 19일 칠레 산티아고대와 공동연구 업무협약을 체결했다.")
    assert found["a1"]["sector"] == ["sector:nuclear"]


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ("큐브샛 궤도 이탈 기술을", "space"),
        ("재조합 단백질 배양 공정을", "biotechnology"),
        ("환자 생체 신호를", "health"),
        ("삼중수소 저장 설비를", "nuclear"),
        ("집진 설비의 오염물질 자료를", "climate-environment"),
        ("초계함 방공 체계를", "defence"),
        ("심사관의 선행기술 조사 결과를", "intellectual-property"),
        ("연산 자원 배분 체계를", "supercomputing"),
        ("흑연 광상 자료를", "critical-minerals"),
        ("낸드 적층 공정을", "semiconductors"),
        ("무탄소 연료 엔진을", "clean-energy"),
        ("빙붕 붕괴 자료를", "ocean-polar"),
    ],
)
def test_words_of_fields(told: str, field: str) -> None:
    """A word of a field tells it."""
    (found,) = items(PAPER + f"두 기관은 {told} 함께 연구하기로 했다.")
    assert f"sector:{field}" in found


@pytest.mark.parametrize("told", ["행정 절차를", "출원장 양식을", "환영 행사 계획을", "오찬 기준을"])
def test_words_of_no_field(told: str) -> None:
    """Everyday words are of no field."""
    found = items(PAPER + f"두 기관은 {told} 함께 검토하기로 했다.")
    assert [f for f in found if f] == []
