"""English: a list of partners below the paper that one side made with each, and a paper that founds a partnership."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, slots


def read(text: str, title: str) -> Slots:
    """The records of an English text of 16 June 2025."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2025-06-16")))


LIST = """The Ministry of Finance of Finland has concluded memorandums of understanding on digital registers with:

- the Ministry of Digital Economy of Ghana, signed at Accra on 12 May 2025;
- the Department of Communications of Fiji, signed on 2 June 2025.

The registers hold forty million entries.
"""


def test_each_partner_of_a_list_has_a_paper_of_its_own() -> None:
    """The lead-in tells what was made and by whom, the line with whom and when."""
    made = agreements(read(LIST, "Finland shares digital registers with partner countries"))
    assert [a["date"] for a in made] == [["2025-05-12"], ["2025-06-02"]]
    assert all(a["instrument"] == ["mou"] and a["status"] == ["signed"] and len(a["party"]) == 2 for a in made)


def test_a_list_of_partners_of_other_things_is_none_of_papers() -> None:
    """Who only works with somebody has no paper with each."""
    other = LIST.replace("concluded memorandums of understanding on", "worked for years on")
    assert not agreements(read(other, "Finland shares digital registers with partner countries"))


def test_a_memorandum_on_a_partnership_is_one_instrument() -> None:
    """The partnership is what the paper is about, and the paper what was signed."""
    made = read(
        "Japan and Kenya signed a Memorandum of Understanding on a Geothermal Innovation Partnership on Friday.",
        "Japan and Kenya widen technology cooperation",
    )
    assert [a["instrument"] for a in agreements(made)] == [["mou"]]


def test_a_partnership_that_is_there_is_another_one() -> None:
    """A memorandum on a partnership that the tables know founds nothing."""
    made = read(
        "Japan and Kenya signed a memorandum of understanding on the Minerals Security Partnership on Friday.",
        "Japan and Kenya work together on critical minerals",
    )
    assert ["mou"] in [a["instrument"] for a in agreements(made)]
