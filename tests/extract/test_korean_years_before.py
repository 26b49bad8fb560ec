"""What two sides did together in years gone by, told beside what they do now: an item of theirs; what one of them did alone is none."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.lang import analyse
from kg.model import Document

SIGNED = "기상청은 10일 호주 기상청과 홍수 예보 협력 양해각서를 체결했다. "


def items(text: str) -> list[str]:
    """Labels of the items of a text."""
    made = extract(analyse(Document("d", SIGNED + text, "ko", title="기상청-호주 기상청 수문 협력", published="2025-06-15")))
    kinds = {s.subject: s.object for s in made if s.predicate == "type"}
    return [str(s.object) for s in made if s.predicate == "label" and kinds[s.subject] == "commitment"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("기상청은 호주 기상청과 2023년 태풍 자료를 공유했다.", 1),
        ("양국은 2024년 공동 조사단을 꾸려 가뭄을 함께 연구했다.", 1),
        ("2022년에는 두 기관이 산불 연기를 공동으로 관측했다.", 1),
        ("기상청은 2022년 가뭄 자료를 학교에 공유했다.", 0),
        ("호주는 2019년 대형 산불을 겪은 뒤 위성 관측소를 새로 구축했다.", 0),
        ("기상청은 지난해 강원도에서 산불 예보 교육을 실시했다.", 0),
    ],
)
def test_what_both_did_before_is_theirs(text: str, found: int) -> None:
    """With the other or by both, and what each did for itself."""
    assert len(items(text)) == found
