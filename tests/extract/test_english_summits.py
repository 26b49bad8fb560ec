"""The summit that only the title of a fact sheet names, in English."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

ITEMS = "Chile and Peru agreed to share data on lithium batteries.\n\nThe two countries will train nuclear engineers together."


def read(text: str, title: str) -> Slots:
    """The records of an English text of 20 May 2024."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2024-05-20")))


@pytest.mark.parametrize("title", ["FACT SHEET: Keeping Our Word, 4th Chile-Peru Leaders’ Summit in Lima", "Fact Sheet: The Chile-Peru Summit"])
def test_the_items_of_a_fact_sheet_are_those_of_its_summit(title: str) -> None:
    """It is held, of the two in its name, in the fields of its items."""
    made = read(ITEMS, title)
    (key,) = [k for k in made if k.startswith("a")]
    assert (made[key]["instrument"], made[key]["status"], sorted(made[key]["party"])) == (["dialogue"], ["signed"], ["CL", "PE"])
    assert [r["of"] for k, r in made.items() if k.startswith("c")] == [[key], [key]]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (ITEMS, "Remarks by the President before the Chile-Peru Leaders’ Summit"),
        (ITEMS, "FACT SHEET: Chile and Peru on batteries"),
        ("Peru and Kenya agreed to share data on lithium batteries.", "FACT SHEET: The Chile-Peru Summit"),
    ],
)
def test_a_summit_without_a_list_of_outcomes_is_none(text: str, title: str) -> None:
    """A speech lists none, nor does a sheet about others."""
    assert not [k for k in read(text, title) if k.startswith("a")]
