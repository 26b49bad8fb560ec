"""On which day an English text says that an agreement was made, and which days are of something else."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import slots

TITLE = "Joint Fact Sheet: Norway and Chile widen their technology partnership"
HELD = "Norway and Chile held the second Norway-Chile Technology Dialogue in Oslo on 12 June 2024.\n\n"


def days(text: str, label: str) -> list[str]:
    """The date of one agreement behind the report of a dialogue, two days before it is published."""
    made = slots(analyse(Document("d", HELD + text, "en", title=TITLE, published="2024-06-14")))
    (record,) = (r for key, r in made.items() if key.startswith("a") and r["label"] == [label])
    return record.get("date", [])


@pytest.mark.parametrize(
    ("text", "label", "date"),
    [
        ("Norway and Chile joined the Green Ports Alliance, agreeing to run all ports on hydrogen by 2040.", "Green Ports Alliance", []),
        ("The two sides hailed the finalization of a memorandum of understanding on satellites.", "memorandum of understanding", []),
        ("Norway and Chile signed a memorandum of understanding on satellites.", "memorandum of understanding", ["2024-06-12"]),
        ("Norway and Chile signed a memorandum of understanding on satellites on 3 June 2024.", "memorandum of understanding", ["2024-06-03"]),
    ],
    ids=["aim", "welcome", "there", "told"],
)
def test_a_day_is_that_of_the_making(text: str, label: str, date: list[str]) -> None:
    """What they aim at by a year and what they are glad of has no day; what is signed at a meeting has that of the meeting."""
    assert days(text, label) == date
