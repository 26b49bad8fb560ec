"""Korean newspaper articles about cooperation that has no memorandum yet, or that others lead."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots


def read(text: str) -> Slots:
    return slots(analyse(Document("d", text, "ko", published="2024-05-20")))


def items(found: Slots) -> list[Slots]:
    return [slot for key, slot in found.items() if key.startswith("c")]


def test_a_month_is_no_part_of_a_name() -> None:
    """이르면 다음 달 양해각서를 맺고 promises a memorandum; "다음 달" is when."""
    made = read("캐나다 국립연구위원회와 핀란드 기술연구센터가 이르면 다음 달 양해각서를 맺고 수소 연구를 시작한다.")
    assert (made["a1"]["label"], made["a1"]["status"], made["a1"]["date"]) == (["양해각서"], ["agreed"], ["2024-06"])


@pytest.mark.parametrize("name", ["초전도 연구협력 협약", "달 탐사 협력 협약"])
def test_a_name_keeps_its_first_syllable(name: str) -> None:
    """초 and 달 are times only behind a word of time."""
    made = read(f"한국표준과학연구원은 핀란드 기술연구센터와 {name}을 체결했다.")
    assert made["a1"]["label"] == [name]


def test_a_joint_centre_that_is_founded_is_a_programme() -> None:
    """The centre is what two institutes found, and takes no part itself."""
    made = read("한국전자통신연구원은 델프트공과대학교와 광반도체 공동연구센터를 설립하기로 했다.")
    assert (made["a1"]["instrument"], made["a1"]["label"]) == (["programme"], ["광반도체 공동연구센터"])
    assert len(made["a1"]["party"]) == 2


def test_what_is_joined_is_a_programme() -> None:
    """A named party joins it (annotation guide, rule 4)."""
    made = read("국립산림과학원은 캐나다 자연과학공학연구위원회와 ‘산불 회복력 국제연구’에 함께 참여하기로 했다고 8일 밝혔다.")
    assert (made["a1"]["instrument"], made["a1"]["label"]) == (["programme"], ["산불 회복력 국제연구"])


def test_items_behind_a_cooperation_without_agreement_need_no_field() -> None:
    """The first item says what it is about; the next ones of the same countries say what they do."""
    text = (
        "일본과 영국이 수소 엔진을 함께 연구하기로 했다고 한 통신사가 3일 전했다.\n\n"
        "일본 우주항공연구개발기구와 영국 롤스로이스는 연소기와 저장 용기를 나눠 개발한다."
    )
    assert len(items(read(text))) == 2


def test_a_word_out_of_scope_begins_where_its_word_begins() -> None:
    """공동포럼 holds no 동포, 소비자 no 비자, 항공연구 no 공연: the clauses count."""
    for words in ("공동포럼을 열고", "소비자 안전 센서를", "항공연구 성과를 나누며"):
        assert items(read(f"한국과 칠레는 3일 수소 협력 협정을 체결했다. 양국은 {words} 수소 기술을 함께 개발하기로 했다."))


def test_what_a_newspaper_expects_nobody_has_concluded() -> None:
    """연내 협정을 체결할 전망: proposed, whatever the text says elsewhere of its field."""
    made = read("독일과 일본이 신약 설계 인공지능을 함께 개발한다. 두 나라가 연내 협정을 체결할 전망이라고 한 신문이 보도했다.")
    assert (made["a1"]["instrument"], made["a1"]["status"]) == (["agreement"], ["proposed"])
