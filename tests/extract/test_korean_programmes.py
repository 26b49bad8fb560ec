"""Korean items: machines, sites and undertakings by name, named again, pointed back to, and in the name of their paper."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind
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


@pytest.mark.parametrize(
    ("thing", "named"),
    [
        ("남미초대형전파관측망(LLVN)을 함께 운영하기로", ["남미초대형전파관측망"]),
        ("한국형 기후예측플랫폼(KCPP)의 자료를 함께 쓰기로", ["한국형 기후예측플랫폼"]),
        ("국제연구인재육성사업(나래·NARAE)을 통해 연수를 제공하기로", ["국제연구인재육성사업"]),
        ("핵융합 실험장치 VORA에서 공동 실험을 하기로", ["VORA"]),
        ("적외선 위성 ‘루나 스타게이저(LUNA-Stargazer)’의 영상을 공유하기로", ["루나 스타게이저"]),
        ("‘장 마르탱 연구로(JMR)’에서 핵연료를 공동으로 시험하기로", ["장 마르탱 연구로"]),
        ("칠레가 주도하는 ‘남방 해양 관측 이니셔티브’에 함께 참여하기로", ["남방 해양 관측 이니셔티브"]),
        ("소형모듈원자로(SMR)를 공동 연구하기로", []),
        ("비지상네트워크(NTN)를 공동 개발하기로", []),
        ("국제개발협력사업(ODA)을 함께 발굴하기로", []),
        ("합성개구레이더 위성의 영상을 공유하기로", []),
    ],
)
def test_what_is_told_with_its_acronym_or_by_its_leader_is_a_programme(thing: str, named: list[str]) -> None:
    """NAME(LLVN), a machine by its acronym, a long name in quotes behind its noun, and what somebody leads; a class has an acronym, too."""
    told = programmes(f"과학기술정보통신부는 19일 칠레 과학부와 과학기술협력 협약을 체결했다. 두 부처는 {thing} 했다.")
    assert [p[:1] for p in told[-1:]] == [named]


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("페루 국가남극프로그램(PANP)을 통해 빙하 자료를 공유하기로 했다", ["페루 국가남극프로그램"]),
        ("페루 국가남극프로그램(PANP)이 빙하 자료를 공유하기로 했다", []),
    ],
)
def test_what_acts_under_its_acronym_is_no_programme(told: str, named: list[str]) -> None:
    """국가남극프로그램(PANP)이 …: who acts, where the same words with another particle are a programme."""
    found = analyse(Document("d", f"극지연구소와 {told}.", "ko", published="2025-06-20"))
    assert [m.form for m in found.mentions if m.kind is Kind.PROGRAMME] == named
