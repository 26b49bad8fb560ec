"""Whose paper an English text tells of, where its title names no field or its sentence says "both countries"."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots


def found(text: str, title: str) -> Slots:
    return slots(analyse(Document("d", text, "en", title=title, published="2024-06-05")))


def test_a_paper_of_two_universities_carries_its_items_under_any_title() -> None:
    """A paper that bodies of two countries signed makes a text theirs, whatever stands above it."""
    text = """The garden of the embassy opened on Monday. The University of Coimbra and Japan's RIKEN signed an agreement.
The two will build a quantum sensor. They will exchange students."""
    made = found(text, "Garden opens in Lisbon")
    assert made["a1"]["instrument"] == ["agreement"]
    assert [i["action"] for i in items(made)] == [["joint-research"], ["exchange"]]


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
