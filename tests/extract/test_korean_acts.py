"""Korean items: what is told to each other, and facilities that are only there."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import slots

PAPER = "한국항공우주연구원은 17일 노르웨이 우주센터와 위성 협력 양해각서를 체결했다. "


def acts(sentence: str) -> list[str]:
    """The actions of the only item of a text."""
    found = slots(analyse(Document("d", PAPER + sentence, "ko", published="2025-06-20", title="")))
    (item,) = (slot for key, slot in found.items() if key.startswith("c"))
    return item["action"]


@pytest.mark.parametrize(
    ("sentence", "actions"),
    [
        ("두 기관은 위성항법 보정 데이터를 주고받기로 했다.", ["data-sharing"]),
        ("두 기관은 스발바르 기지의 해빙 관측값을 공유하기로 했다.", ["data-sharing"]),
        ("두 기관은 위성 고장 상황을 상대 기관에 바로 알리기로 했다.", ["data-sharing"]),
        ("두 기관은 달 착륙선 기술을 함께 개발하기로 했다.", ["joint-research"]),
        ("두 기관은 북극에 관측 기지를 함께 세우기로 했다.", ["facility"]),
    ],
)
def test_what_is_told_to_each_other_and_what_is_there(sentence: str, actions: list[str]) -> None:
    """Data of a station are shared, not the station; a thing in passing is not built."""
    assert acts(sentence) == actions
