"""Korean items: machines, sites and undertakings by name, named again, pointed back to, and in the name of their paper."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

PAPER = "한국천문연구원은 19일 스페인 카나리아천체물리연구소와 우주 관측 업무협약을 체결했다. "


def programmes(text: str) -> list[list[str]]:
    """The programmes of each item of a text."""
    found: Slots = slots(analyse(Document("d", text, "ko", published="2025-06-20", title="")))
    return [slot.get("programme", []) for key, slot in found.items() if key.startswith("c")]


@pytest.mark.parametrize(
    ("thing", "named"),
    [
        ("헤르세리아 망원경", True),
        ("NEMO 실험", True),
        ("K7 탐사선", True),
        ("시나브라 2단계 사업", True),
        ("대형 망원경", False),
        ("스페인 망원경", False),
        ("SAR 위성", False),
        ("시범 사업", False),
        ("안달루시아주 위성", False),
    ],
)
def test_machines_and_undertakings_by_name(thing: str, named: bool) -> None:
    """A proper name or code before a machine or project is a programme; an adjective, country or class is none."""
    assert programmes(PAPER + f"두 기관은 {thing}의 관측 자료를 함께 분석하기로 했다.") == [[thing] if named else []]


@pytest.mark.parametrize("later", ["헤르세리아에서 얻은 자료를", "이 망원경의 관측 자료를", "이 사업의 관측 자료를"])
def test_named_again_or_pointed_to(later: str) -> None:
    """A telescope without its noun, and words that point back to it, are that telescope."""
    text = PAPER + "두 기관은 헤르세리아 망원경을 함께 운영한다. "
    assert programmes(text + f"두 기관은 {later} 공동으로 분석하기로 했다.")[-1] == ["헤르세리아 망원경"]


def test_other_kinds_are_not_pointed_to() -> None:
    """What is of another kind than the one told before is not that."""
    text = PAPER + "두 기관은 헤르세리아 망원경을 함께 운영한다. "
    assert programmes(text + "두 기관은 이 위성의 관측 자료를 공동으로 분석하기로 했다.")[-1] == []


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("‘달빛(Moonlight) 항로’를", "달빛 항로"),
        ("위성 프로젝트인 ‘가람눈’을", "가람눈"),
        ("‘가람 연구 허브’를", "가람 연구 허브"),
        ("‘미래를 향해’를", None),
    ],
)
def test_quoted_names(name: str, form: str | None) -> None:
    """Quotes around a name that ends in its noun, or behind a noun, tell a programme."""
    assert programmes(PAPER + f"두 기관은 {name} 함께 구축하기로 했다.") == [[form] if form else []]


def test_programme_in_the_name_of_the_paper() -> None:
    """An item of a paper that is named for a programme is of that programme; the paper's own name is none."""
    first = "과학기술정보통신부는 19일 유럽연합 집행위원회와 {}을 체결했다. 한국과 EU는 반도체 공동연구를 추진하기로 했다."
    assert programmes(first.format("호라이즌 유럽 준회원국 협정"))[-1] == ["호라이즌 유럽"]
    assert programmes(first.format("유럽 준회원국 협정"))[-1] == []
