"""What one state does for a region that the title names as its partner."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

SHEET = """Canada will fund new work across the region.

- **Solar Energy:** Global Affairs Canada will provide CAD 12 million to expand solar mini-grids across the islands.

- **Early Warning:** Working with fishers, Canada intends to build a hurricane radar for climate research.

- **Schools:** Canada plans to support music lessons.

- **Ports:** Canada will work with Jamaica to test ammonia engines."""


def items(text: str, title: str) -> list[dict[str, list[str]]]:
    """The commitments of an English text of 20 May 2024."""
    made: Slots = slots(analyse(Document("d", text, "en", title=title, published="2024-05-20")))
    return [r for key, r in made.items() if key.startswith("c")]


def test_an_item_in_a_field_for_a_region_has_one_party() -> None:
    """The states of a region are named nowhere; who acts stands alone, in a field only, and whom an item names is its partner."""
    found = items(SHEET, "FACT SHEET: The Canada-Caribbean Partnership on Resilience")
    assert [r["party"] for r in found] == [["Global Affairs Canada"], ["CA"], ["CA", "JM"]]


@pytest.mark.parametrize(
    "title",
    ["FACT SHEET: Canada’s Plan for Green Homes", "Canada’s Ministers Tour the Caribbean", "FACT SHEET: The Canada-Jamaica Partnership"],
)
def test_what_one_state_does_elsewhere_is_its_own(title: str) -> None:
    """Without a region as a partner in the title one state's acts are its own."""
    assert not any(r["party"] in (["Global Affairs Canada"], ["CA"]) for r in items(SHEET, title))


def test_a_bullet_that_opens_with_a_phrase_is_told_by_its_sentence() -> None:
    """The participle at the start is none of the verbs that open items."""
    text = "Norway and Chile agreed on research.\n\n- Seeking cleaner ports, Norway and Chile will build a joint test bed for hydrogen."
    (found,) = items(text, "Norway and Chile meet")
    assert found["status"] == ["agreed"]
