"""A ceremony told on the way to the main verb keeps its own status."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Status


@pytest.mark.parametrize(
    ("text", "verb", "status"),
    [
        ("산업부는 ‘제4차 한-칠레 산업기술위원회’를 9일 서울에서 개최하여 수소 실증 방안을 논의하였다고 밝혔다.", "hold", Status.SIGNED),
        ("양국은 9일 ‘제4차 한-칠레 산업기술위원회’를 열고 수소 실증 방안을 논의했다.", "hold", Status.SIGNED),
        ("양국은 9일 ‘제4차 한-칠레 산업기술위원회’를 열어 수소를 함께 연구하기로 했다.", "hold", Status.SIGNED),
        ("양국은 내년 ‘제5차 한-칠레 산업기술위원회’를 열고 수소를 함께 연구하기로 했다.", "agree", Status.AGREED),
        ("로봇 분야에서는 한국과 칠레 기업의 양해각서도 체결되어 부품 수출이 늘어날 것으로 기대된다.", "sign", Status.SIGNED),
    ],
)
def test_the_first_clause_is_the_ceremony(text: str, verb: str, status: Status) -> None:
    """Held and then discussed is held; held next year and then agreed is agreed."""
    clauses = analyse(Document("d", text, "ko", published="2025-06-10")).units[0].clauses
    assert (clauses[0].verb, clauses[0].status) == (verb, status)
