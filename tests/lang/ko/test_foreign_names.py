"""Foreign names that end like a Korean one: 미하우 노바크, 마리오 고메스."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind


@pytest.mark.parametrize(
    ("who", "name", "country"),
    [
        ("폴란드 개발기술부 미하우 노바크 차관", "미하우 노바크", "PL"),
        ("멕시코 경제부 마리오 고메스 차관", "마리오 고메스", "MX"),
        ("독일을 방문한 홍길동 차관", "홍길동", "KR"),
        ("한국 산업부 홍길동 차관", "홍길동", "KR"),
    ],
)
def test_a_name_behind_a_foreign_body_is_read_whole(who: str, name: str, country: str) -> None:
    """The body stands where the country before it does, though no table knows it."""
    text = f"이수민 장관은 3일 {who}과 배터리 협력위원회를 개최하였다."
    people = [m for m in analyse(Document("d", text, "ko", published="2025-09-03")).mentions if m.kind is Kind.PERSON]
    assert (people[-1].form, people[-1].country) == (name, country)
