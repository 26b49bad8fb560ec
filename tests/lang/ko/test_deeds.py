"""What is done to a thing as an action, where neither the noun nor the verb tells one alone."""

from __future__ import annotations

from time import perf_counter

import pytest

from kg.lang import analyse
from kg.model import Document, Kind

OPENING = "가람연구원은 3일 노르웨이 해양연구소와 업무협약을 맺었다. "


def actions(text: str) -> list[str]:
    """The actions that a sentence names behind a signing."""
    return [m.value for m in analyse(Document("d", OPENING + text, "ko")).mentions if m.kind is Kind.ACTION and m.start >= len(OPENING)]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("양 기관은 수중 로봇을 제작한다.", "joint-research"),
        ("양 기관은 센서의 내구성을 검증할 계획이다.", "joint-research"),
        ("두 기관은 심해를 함께 찾아 열수 광상을 조사하기로 했다.", "joint-research"),
        ("양 기관은 베르겐에 관측소를 두기로 했다.", "facility"),
        ("양 기관은 서로의 빔타임을 배정한다.", "facility"),
        ("두 대학은 서로 학점을 인정한다.", "training"),
        ("양 기관은 시료를 교환한다.", "data-sharing"),
        ("양 기관은 공동 시험법을 마련한다.", "standards"),
        ("양사는 니켈을 조달한다.", "supply-chain"),
        ("양사는 2027년 전지를 양산한다.", "investment"),
        ("양 기관은 운영위원회를 발족한다.", "dialogue"),
    ],
)
def test_a_thing_and_what_is_done_to_it_are_an_action(text: str, action: str) -> None:
    """By classes of things and verbs."""
    assert action in actions(text)


@pytest.mark.parametrize(
    "text", ["양 기관은 로봇을 바라본다.", "양 기관은 시험장이 넓다고 설명했다.", "칩 공장이 있는 도시를 둘러본 뒤 돌아온다."]
)
def test_a_thing_without_a_deed_is_none(text: str) -> None:
    """The noun alone names no action, nor does a verb that does nothing to it."""
    assert actions(text) == []


def test_a_word_of_an_action_outweighs_a_deed() -> None:
    """Where a clause names an action by its own word, no deed is read beside it."""
    assert actions("양 기관은 로봇을 제작할 전문 인력을 양성한다.") == ["training"]


@pytest.mark.parametrize("word", ["자료", "스타트업"])
def test_a_word_without_end_is_read_in_seconds(word: str) -> None:
    """A clause with one word of twelve thousand letters, made of nothing but a word of an action, takes no time that grows with their cube."""
    start = perf_counter()
    assert actions("양 기관은 " + word * (12000 // len(word)) + "를 살펴본다.") == []
    assert perf_counter() - start < 15
