"""Korean news of papers: fields told behind the signing, alliances that sign under a quoted name, and contracts told by a verb."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind
from tests.found import Slots, agreements, slots


def read(text: str) -> Slots:
    return slots(analyse(Document("d", text, "ko", published="2025-06-20")))


def fields(text: str) -> list[list[str]]:
    return [a.get("sector", []) for a in agreements(read(text))]


@pytest.mark.parametrize(
    "behind",
    [
        "체결해 수소, 배터리 분야에서 손을 잡았다",
        "맺고 수소와 배터리 분야에서 협력하기로 했다",
        "체결하며 수소, 배터리 분야에서 힘을 모으기로 했다",
    ],
)
def test_fields_behind_the_signing(behind: str) -> None:
    """The fields in which those who sign a paper join forces are fields of the paper."""
    assert fields(f"한국과 칠레는 12일 산티아고에서 ‘남극 동반자 협정’을 {behind}.") == [
        ["sector:polar-research", "sector:hydrogen", "sector:batteries"]
    ]


@pytest.mark.parametrize(
    "behind",
    [
        "체결했고, 한국과 페루는 배터리 분야에서 손을 잡았다",
        "체결한 뒤 배터리 공급망 회의를 열었다",
        "체결했다. 칠레의 배터리 시장은 해마다 커진다",
    ],
)
def test_fields_of_others_behind_the_signing(behind: str) -> None:
    """Those in which others join forces, or of another deed, are not."""
    assert fields(f"한국과 칠레는 12일 산티아고에서 ‘남극 동반자 협정’을 {behind}.")[0] == ["sector:polar-research"]


@pytest.mark.parametrize("name", ["바람동맹", "남방 해상풍력컨소시엄", "풍력 공동사업단", "새바람 파트너십"])
def test_alliance_that_signs(name: str) -> None:
    """An alliance with a quoted name that signs, or is signed with, is a party, of the country before the quotation."""
    for told in (f"극지연구소는 12일 칠레 ‘{name}’과 해상풍력 협약을 맺었다.", f"칠레 ‘{name}’은 12일 극지연구소와 해상풍력 협약을 맺었다."):
        [paper] = agreements(read(told))
        assert [party.endswith(name) for party in sorted(paper["party"], key=lambda p: p.endswith(name))] == [False, True]


def test_quoted_body_of_the_country_before_it() -> None:
    """A body with a quoted name is of the country right before the quotation."""
    [paper] = agreements(read("한국배터리산업협회와 칠레 ‘새별배터리연구조합’은 12일 배터리 재활용 협약을 체결했다."))
    assert any(party.endswith("새별배터리연구조합") for party in paper["party"])


@pytest.mark.parametrize("other", ["‘풍력동맹’을 12일 체결했다", "12일 ‘풍력동맹’과 협력을 다짐했다"])
def test_alliance_that_is_made(other: str) -> None:
    """An alliance that two make is what they make, and one with which no paper is signed no body."""
    found = analyse(Document("d", f"한국과 칠레는 {other}.", "ko", published="2025-06-20"))
    assert {m.form for m in found.mentions if m.kind is Kind.COUNTRY} == {"한국", "칠레"}
    assert not [m for m in found.mentions if m.kind is Kind.ORGANIZATION]


@pytest.mark.parametrize("told", ["소형모듈원전 주기기 공급을 계약했다", "위성통신 장비 개발을 계약했다"])
def test_contract_told_by_a_verb(told: str) -> None:
    """Bodies of two countries that contract something have a contract, made on that day."""
    [paper] = agreements(read(f"두산에너빌리티는 12일 칠레전력공사와 {told}."))
    assert (paper["instrument"], paper["status"], paper["date"]) == (["contract"], ["signed"], ["2025-06-12"])


@pytest.mark.parametrize(
    "told",
    [
        "칠레전력공사와 소형모듈원전 공급을 계약할 것으로 기대한다",
        "현대로템과 소형모듈원전 공급을 계약했다",
        "칠레전력공사의 계약 방식을 살폈다",
    ],
)
def test_no_contract(told: str) -> None:
    """What is hoped for, of one country, or only looked at is none."""
    assert not agreements(read(f"두산에너빌리티는 12일 {told}."))
