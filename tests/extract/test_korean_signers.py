"""Who signed, led or chaired in Korean texts: told by office, in a later sentence, in brackets, for a side; never who only looks on."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import slots

SIGNED = "한국해양과학기술원은 19일 칠레 남극연구소와 심해 관측 업무협약을 체결했다. "
MET = "김도윤 국토교통부 장관은 19일 암만에서 라미 하산(Rami Hassan) 요르단 교통부 장관을 만났다. "
TALKS = "한지우 대통령과 뤼크 모로 프랑스 대통령의 정상회담이 19일 열렸다. "


def signers(text: str) -> list[str]:
    """The signers of the first agreement of a text."""
    return slots(analyse(Document("d", text, "ko", "", "2025-06-20")))["a1"].get("signer", [])


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (SIGNED + "서명자는 이정민 원장과 로사 데베스(Rosa Deves) 소장이다.", ["이정민", "로사 데베스"]),
        (SIGNED + "이정민 원장과 로사 데베스(Rosa Deves) 소장이 서명한 이 문서에는 공동 탐사가 담겼다.", ["이정민", "로사 데베스"]),
        (MET + "양국 장관은 스마트시티 협력 MOU를 체결했다.", ["김도윤", "라미 하산"]),
        (TALKS + "두 정상은 원자력 공동성명을 채택했다.", ["한지우", "뤼크 모로"]),
        (TALKS + "양 정상은 만찬을 겸한 회담을 갖고, 원자력 협력을 넓히기 위해 공동성명을 채택했다.", ["한지우", "뤼크 모로"]),
    ],
)
def test_those_who_signed_are_told_by_office_or_later(text: str, people: list[str]) -> None:
    """서명자는 …, … 서명한 이 문서에는, 양국 장관은 …, and two presidents whose talks the sentence before tells."""
    assert signers(text) == people


def test_what_ministries_sign_is_not_signed_by_the_heads_who_welcome_it() -> None:
    """두 정상은 A부와 B부가 … 서명한 것을 환영했다: the two heads are no signers."""
    told = (
        TALKS + "두 정상은 원자력 공동성명을 채택했다. 두 정상은 과학기술정보통신부와 프랑스 연구부가 양자컴퓨터 양해각서에 서명한 것을 반겼다."
    )
    made = slots(analyse(Document("d", told, "ko", "", "2025-06-20")))
    assert [r.get("signer", []) for r in made.values() if r.get("instrument") == ["mou"]] == [[]]


def test_people_in_the_content_of_a_paper_signed_nothing() -> None:
    """…에는 A 장관이 해마다 … 담겼다: one person is no pair of signers."""
    assert signers(SIGNED + "협약에는 이정민 원장이 해마다 현장을 찾는다는 내용이 담겼다.") == []


def test_the_head_in_brackets_signs_beside_the_other_side() -> None:
    """X(청장 A)는 … 체결했다. 핀란드 측에서는 B 소장이 서명했다: A signed as well; where nobody of theirs is told, A is only named."""
    text = "기상청(청장 장동현)은 19일 헬싱키에서 핀란드 기상연구소와 북극 기상관측 양해각서를 체결했다."
    assert set(signers(f"{text} 핀란드 측에서는 유시 카우롤라(Jussi Kaurola) 소장이 서명했다.")) == {"유시 카우롤라", "장동현"}
    assert signers(text) == []


def test_a_name_of_one_word_stands_behind_its_side() -> None:
    """우리 측 A 협력관과 케냐 측 무투아 국장이: both chaired; a noun behind a side is no name."""
    text = "한국과 케냐는 19일 나이로비에서 제2차 한-케냐 과학기술공동위원회를 열었다. 우리 측 오세준 국제협력관과 케냐 측 {} 공동 주재했다."
    assert signers(text.format("무투아 전략정책국장이")) == ["오세준", "무투아"]
    assert signers(text.format("수석대표 국장이")) == ["오세준"]


def test_a_witness_is_no_signer() -> None:
    """… 차관이 입회인으로 참석했다, beside those who signed."""
    text = (
        "원자력연은 19일 바르샤바에서 폴란드 국립원자력연구소와 연구로 협력 약정을 체결했다. "
        "최민호 원장과 야쿠프 쿠페츠키(Jakub Kupecki) 소장이 펜을 들었고, 표트르 노박(Piotr Nowak) 차관이 입회인으로 참석했다."
    )
    assert signers(text) == ["최민호", "야쿠프 쿠페츠키"]
