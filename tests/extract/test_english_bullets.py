"""Bullets that open with a phrase before their sentence."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots


def items(text: str, title: str) -> list[dict[str, list[str]]]:
    """The commitments of an English text of 20 May 2024."""
    made: Slots = slots(analyse(Document("d", text, "en", title=title, published="2024-05-20")))
    return [r for key, r in made.items() if key.startswith("c")]


def test_a_bullet_that_opens_with_a_phrase_is_told_by_its_sentence() -> None:
    """The participle at the start is none of the verbs that open items."""
    text = "Norway and Chile agreed on research.\n\n- Seeking cleaner ports, Norway and Chile will build a joint test bed for hydrogen."
    (found,) = items(text, "Norway and Chile meet")
    assert found["status"] == ["agreed"]
