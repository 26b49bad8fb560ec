"""The fields of an item: its own words, the innermost heading, and no more of its agreement than its name or signing tells."""

from __future__ import annotations

from kg.extract import extract
from kg.lang import analyse
from kg.model import Document

HEADINGS = """Norway and Chile launched a dialogue on technology on Friday in Oslo.

**INVESTING IN CLEAN ENERGY AND EMERGING TECHNOLOGIES**

- **Satellites:** Norway and Chile will share data on sea ice.
- The two countries will build robots together.

**QUANTUM**

- The two countries will exchange researchers.
"""
FORUM = """Norway and Chile launched the Nordic Technology Dialogue on Friday to deepen trust and the defence industry.

- The two countries will build satellites together.
- The two countries will exchange researchers.
"""


def fields(text: str, words: str) -> set[str]:
    """The fields of the item whose sentence holds some words."""
    found = extract(analyse(Document("d", text, "en", title="Norway and Chile work on technology together", published="2025-06-20")))
    items = {s.subject for s in found if s.predicate == "action" and words in s.evidence.quote}
    assert items
    return {str(s.object).removeprefix("sector:") for s in found if s.predicate == "sector" and s.subject in items}


def test_the_innermost_heading_with_a_field_speaks() -> None:
    """ "Satellites:" inside a chapter on clean energy makes an item on satellites, not on energy."""
    assert "clean-energy" not in fields(HEADINGS, "sea ice")


def test_a_heading_with_technology_at_large_names_no_single_field() -> None:
    """ "Clean energy and emerging technologies" does not make robots clean energy; "quantum" tells what researchers are exchanged for."""
    assert "clean-energy" not in fields(HEADINGS, "robots")
    assert "quantum" in fields(HEADINGS, "exchange researchers")


def test_a_forum_lends_no_field_of_the_sentence_that_opens_it() -> None:
    """What else the opening sentence speaks of is no field of every item."""
    assert "defence" not in fields(FORUM, "exchange researchers")
