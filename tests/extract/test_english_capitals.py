"""English news: capitals that stand for their governments, offices that one country has alone, surnames of nouns, papers in talks."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind
from tests.found import Slots, agreements, items, slots


def read(text: str, title: str = "Partners on chips") -> Slots:
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2024-09-12")))


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Washington and Seoul have agreed to develop a common standard for chip packaging, officials said on Thursday.", {"US", "KR"}),
        ("Ottawa and Warsaw will jointly fund a programme to test AI chips.", {"CA", "PL"}),
    ],
)
def test_capitals_that_act_are_their_countries(text: str, sides: set[str]) -> None:
    assert [set(c["party"]) for c in items(read(text))] == [sides]


def test_a_capital_with_which_something_is_signed_is_its_country() -> None:
    (paper,) = agreements(read("Canberra signed a memorandum on quantum sensors with New Delhi on Thursday."))
    assert (set(paper["party"]), paper["instrument"]) == ({"AU", "IN"}, ["mou"])


@pytest.mark.parametrize("place", ["in Oslo and Lima", "from Oslo", "near Lima and Oslo"])
def test_a_capital_where_something_is_done_is_a_place(place: str) -> None:
    found = analyse(Document("d", f"Laboratories {place} will jointly fund a chip programme.", "en", published="2024-09-12"))
    assert not [m for m in found.mentions if m.kind is Kind.COUNTRY]


def test_an_office_that_one_country_has_tells_it() -> None:
    """But in a text on another country with secretaries of that title it tells none."""
    text = "{} of Commerce Ann Low and Vietnamese Minister of Planning Nguyen Chi Dung signed a memorandum of cooperation on chips on Monday."
    (paper,) = agreements(read(text.format("Secretary")))
    assert set(paper["party"]) == {"US", "VN"}
    assert not any("US" in a["party"] for a in agreements(read(text.format("In Manila, Philippine Secretary"))))


def test_a_noun_of_people_behind_a_name_is_no_country() -> None:
    met = "U.S. Deputy Secretary of Energy Ann Turk met with Norwegian Energy Minister Ola Berg on Thursday."
    found = read(f"{met} They agreed to share data on chips.")
    (item,) = items(found)
    assert set(item["party"]) == {"US", "NO"}


def test_a_paper_that_is_still_negotiated_is_proposed() -> None:
    text = "KAIST and the University of Toronto work on chips. The two universities are still negotiating a memorandum on chip design."
    assert [a["status"] for a in agreements(read(text)) if a["instrument"] == ["mou"]] == [["proposed"]]


def test_what_was_signed_behind_a_plan_is_signed() -> None:
    planned = "New Zealand and Iceland will study deep drilling together"
    found = read(f"{planned}, and last week the two countries signed an arrangement on geothermal technology.", "New Zealand and Iceland")
    assert [a["status"] for a in agreements(found)] == [["signed"]]
    assert [c["status"] for c in items(found)] == [["agreed"]]


def test_who_does_something_while_another_does_is_one_of_the_two() -> None:
    """Two who share the work act together, also in a sentence that names no partner."""
    signed = "ISRO and JAXA signed an arrangement on a lunar rover in May."
    found = items(read(f"{signed} ISRO will build the lander while JAXA is responsible for the rover.", "Lunar rover"))
    assert [len(c["party"]) for c in found] == [2]


@pytest.mark.parametrize("office", ["Poland's deputy climate minister", "Poland's Climate Minister", "Polish Climate Minister"])
def test_the_country_of_an_office_stands_before_it(office: str) -> None:
    """Small words of an office may stand between its country and the title."""
    found = analyse(Document("d", f"{office} Ola Motyka visited KAERI on Wednesday.", "en", published="2024-09-12"))
    assert [(m.form, m.country) for m in found.mentions if m.kind is Kind.PERSON] == [("Ola Motyka", "PL")]


def test_what_begins_on_a_day_to_come_is_agreed() -> None:
    signed = "NASA and JAXA signed a memorandum on lunar rovers on Monday."
    assert [c["status"] for c in items(read(f"{signed} Training for 30 Japanese engineers begins in October.", "Rovers"))] == [["agreed"]]
