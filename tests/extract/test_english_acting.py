"""English: who acts with whom where a remark parts them or one is named in small letters, and what is still to come."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, items, slots


def read(text: str, title: str = "Norway and Chile to work together on polar research") -> Slots:
    """The records of an English text of 20 May 2024, a Monday."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2024-05-20")))


def test_what_is_to_be_set_up_is_still_to_come() -> None:
    """A body "to be set up" is not there, though its participle is that of a deed done: what it will do is agreed."""
    made = read(
        "Norway and Chile signed an agreement on polar research on Friday. "
        "A steering group to be set up by both ministries will review the results of polar research."
    )
    assert [(c["action"], c["status"]) for c in items(made)] == [(["dialogue"], ["agreed"])]


def test_work_that_a_list_offers_is_agreed() -> None:
    """What the parties intend to study or offer is no question that they study."""
    made = read(
        "Norway and Chile signed an agreement on sea ice on Friday. The two sides intend to:\n\n- study sites for a radar;\n"
        "- offer courses in glaciology;\n- study whether ships could share a harbour for polar research."
    )
    assert [c["status"] for c in items(made)] == [["agreed"], ["agreed"], ["proposed"]]


def test_who_acts_with_another_may_have_a_remark_behind_it() -> None:
    """A relative clause between two who act parts neither them nor their deed."""
    made = read("The University of Oslo, which runs a polar ship, and the University of Chile will analyse ice samples.")
    assert [c["party"] for c in items(made)] == [["University of Oslo", "University of Chile"]]


def test_who_agrees_with_somebody_is_the_other_side() -> None:
    """A ministry that its text names in small letters is a side all the same where it agrees with one of the other country."""
    made = read(
        "Norway and Chile agreed to work together on satellites and health at talks in Oslo.\n\n"
        "The science ministry, for its part, agreed with Chile's Ministry of Mining to conclude an MOU on satellites."
    )
    assert [c["status"] for c in items(made) if c["action"] == ["instrument"]] == [["agreed"]]
