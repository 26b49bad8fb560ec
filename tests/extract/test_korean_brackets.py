"""Who takes part where a Korean text tells it in brackets, or by "around them"."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.lang.ko.entities import brackets
from kg.model import Document, Kind, Mention, Role
from tests.found import Slots, of, slots


def read(text: str) -> Slots:
    """What is extracted of a Korean text."""
    return slots(analyse(Document("d", text, "ko", "", "2025-06-20")))


def test_a_body_in_brackets_stands_for_its_country() -> None:
    """칠레(아타카마천문연구소)와: the observatory acts, not Chile."""
    text = "위성 영상 공동연구는 칠레(아타카마천문연구소)와 페루(안데스기상연구소)가 함께 수행하기로 했다."
    bodies = of(analyse(Document("d", text, "ko", "", "2025-06-20")), Kind.ORGANIZATION)
    assert {b.role for b in bodies.values()} == {Role.SUBJECT}
    assert len(bodies) == 2


def test_a_bracket_behind_a_memorandum_tells_who_concluded_it() -> None:
    """MOU((한)A부-폴란드 B부): the ministries, though the sentence goes on with the two ministers."""
    made = read(
        "한국과 폴란드는 19일 바르샤바에서 장관회담을 열고 원전 협력을 논의했다. "
        "양국 장관은 한-폴 수소 협력 MOU((한)산업통상부-폴란드 디지털부)를 체결하고 수전해 기술을 공동 개발하기로 했다."
    )
    memorandum = next(r for k, r in made.items() if k.startswith("a") and r["instrument"] == ["mou"])
    assert {"KR", "PL"}.isdisjoint(memorandum["party"])
    assert len(memorandum["party"]) == 2


def test_those_around_whom_others_act_take_part() -> None:
    """A, B를 중심으로: both act."""
    made = read(
        "한국과 대만은 19일 과학기술 협력 약정을 체결했다. "
        "대만 국가실험연구원은 한국기계연구원과 한국재료연구원을 중심으로 로봇 공동연구를 추진하기로 했다."
    )
    last = [r for k, r in made.items() if k.startswith("c")][-1]
    assert len(last["party"]) == 3


@pytest.mark.parametrize("text", ["양해각서(", "양해각서((가)", "양해각서)", "양해각서" + "(" * 500])
def test_a_bracket_that_does_not_close_is_none(text: str) -> None:
    """Hostile brackets leave the mentions as they are."""
    told = [Mention(0, 4, Kind.INSTRUMENT, "양해각서")]
    assert list(brackets.concluded(text, told)) == told
    assert brackets.closed(text, told) == {}
