"""How far an agreement has come, whatever the language tells."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.lang import analyse
from kg.model import Document


@pytest.mark.parametrize(
    ("published", "status"),
    [("2024-06-12", "agreed"), ("2026-01-20", "signed")],
)
def test_what_lies_after_the_day_of_publication_is_not_concluded(published: str, status: str) -> None:
    """열어 … 하기로 했다 tells of a committee in the words of one that was held; its date says whether it was."""
    day = "내년" if published < "2025" else "지난해 11월"
    text = f"한국과 노르웨이는 {day} 오슬로에서 한·노르웨이 해양기술공동위원회를 열어 협력 방안을 구체화하기로 했다."
    told = extract(analyse(Document("d", text, "ko", title="한·노르웨이 해양기술 협력", published=published)))
    agreements = {s.subject for s in told if s.predicate == "type" and s.object == "agreement"}
    assert agreements
    assert {s.object for s in told if s.predicate == "status" and s.subject in agreements} == {status}
