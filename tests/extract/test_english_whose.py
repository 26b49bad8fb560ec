"""Whose paper an English text tells of, and what about, where title or sentence do not name both."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, slots


def found(text: str, title: str) -> Slots:
    return slots(analyse(Document("d", text, "en", title=title, published="2024-06-05")))


def test_a_paper_of_two_ministries_of_defence_is_none() -> None:
    """Offices of all kinds sign papers with their like: under a title that names no technology they are no cooperation in it."""
    text = """Chile's Ministry of Defence and Norway's Ministry of Defence signed a memorandum of understanding on a naval hotline on Monday.
The two sides will hold exercises. They will train officers together."""
    assert not found(text, "Defence ministries open hotline")


def test_what_both_countries_signed_is_not_what_one_of_them_launched_before() -> None:
    """ "Both countries" names parties: a partnership of one of them with a third is another one."""
    text = """Norway and Chile met on Tuesday. Both countries signed a partnership on quantum computing.
Chile and Japan launched a partnership in 2020. The partnership covers batteries."""
    made = found(text, "Chile quantum plan")
    papers = [a for a in agreements(made) if a["instrument"] == ["partnership"]]
    assert [(p["party"], p["sector"]) for p in papers] == [(["NO", "CL"], ["sector:quantum-computing"]), (["CL", "JP"], ["sector:batteries"])]


def test_a_paper_without_a_field_is_about_what_the_text_mostly_speaks_of() -> None:
    text = """The University of Coimbra and Japan's RIKEN signed an agreement on Monday.
Fusion is old in Coimbra. Fusion students come from all over. Fusion rooms stand ready. A fusion course opens in May.
Fusion firms looked on. Few towns have so much fusion."""
    assert [a["sector"] for a in agreements(found(text, "Guests in Coimbra"))] == [["sector:nuclear"]]
