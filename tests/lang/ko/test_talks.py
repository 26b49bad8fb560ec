"""What was talked about is no deed, and what one side plans is no agreement."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract import extract
from kg.model import Analysis, Status

Read = Callable[..., Analysis]


@pytest.mark.parametrize(
    "sentence",
    [
        "양측은 배터리 공동연구가 어디까지 왔는지 점검했다.",
        "두 기관은 실무 회의에서 위성 자료 교류 일정을 조율했다.",
        "양국은 수소 인증 기준에 대한 대응 방안을 교환하였다.",
    ],
)
def test_talks_that_took_place_are_a_dialogue(read: Read, sentence: str) -> None:
    """Who went through the work, tuned an agenda or exchanged plans held a meeting; its subjects are no actions."""
    text = f"한국과 칠레는 20일 산티아고에서 제2차 한-칠레 과학기술공동위원회를 개최했다. {sentence}"
    found = extract(read(text))
    item = next(s.subject for s in found if s.predicate == "status" and sentence in s.evidence.quote and s.subject.startswith("c"))
    assert [str(s.object) for s in found if s.subject == item and s.predicate == "action"] == ["dialogue"]
    assert [str(s.object) for s in found if s.subject == item and s.predicate == "status"] == ["signed"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("환경부는 한-페루 간 빙하 공동관측 사업을 추진할 계획이다.", Status.PROPOSED),
        ("환경부와 페루 환경부는 빙하 공동관측 사업을 추진할 계획이다.", Status.AGREED),
        ("한국과 페루 간에는 빙하 공동관측 사업을 추진할 계획이다.", Status.AGREED),
    ],
)
def test_a_plan_between_two_that_one_of_them_makes_is_its_own(read: Read, sentence: str, expected: Status) -> None:
    """ "한-페루 간" does not make a plan joint whose subject is a ministry of one side."""
    assert read(sentence).units[0].clauses[-1].status is expected
