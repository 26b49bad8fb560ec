"""English slot values: what is done and what it is for, bodies by their names and seats, people and their offices."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind, Mention
from tests.found import of, slots


def told(text: str) -> dict[str, list[str]]:
    """The first commitment of a text."""
    return slots(analyse(Document("d", text, "en", published="2024-06-12")))["c1"]


def named(text: str, kind: Kind) -> dict[str, Mention]:
    return of(analyse(Document("d", text, "en", published="2024-06-12")), kind)


def countries_of(text: str) -> dict[str, str]:
    """The bodies of a text by name with the country that they have."""
    return {form: m.country for form, m in named(text, Kind.ORGANIZATION).items()}


@pytest.mark.parametrize(
    ("item", "actions"),
    [
        ("hold a yearly workshop on sea ice to promote joint research and to align their standards for sensors", ["dialogue"]),
        ("exchange researchers with a view to strengthening supply chains for drilling technology", ["exchange"]),
        ("work together to align their standards for buoys", ["standards"]),
        ("sign an agreement to exchange researchers", ["instrument", "exchange"]),
    ],
)
def test_what_something_is_done_for_is_no_action_of_its_own(item: str, actions: list[str]) -> None:
    """A purpose behind an action tells none; behind "work together" or "an agreement" it is what is agreed."""
    assert told(f"Norway and Chile held the Norway-Chile Polar Technology Dialogue in Oslo. Norway and Chile will {item}.")["action"] == actions


def test_two_universities_joined_by_and_are_two() -> None:
    """ "University of A and B University" are two bodies, each with the country of its city."""
    found = countries_of("The University of Karachi and Ningbo University signed a memorandum of understanding on rice genomics.")
    assert found == {"University of Karachi": "PK", "Ningbo University": "CN"}


def test_a_ministry_of_two_fields_stays_one() -> None:
    """The "and" inside the name of one ministry joins no second body."""
    found = countries_of("The Ministry of Fisheries and Rural Development of Chile met the Institute of Marine Research.")
    assert "Ministry of Fisheries and Rural Development" in found


@pytest.mark.parametrize(
    ("text", "form", "country"),
    [
        ("Norway and Spain’s Instituto de Fusión y Láser (IFL) will build a laser.", "Instituto de Fusión y Láser", "ES"),
        ("Norway and the Université de Rouen Littoral agreed to exchange students.", "Université de Rouen Littoral", "FR"),
        ("Fjordlys Optikk ASA agreed with Norway on laser research.", "Fjordlys Optikk ASA", "NO"),
        ("Kestrel Rocketry Pty Ltd agreed with Norway on launch technology.", "Kestrel Rocketry Pty Ltd", "AU"),
        ("Seoul’s Glacier Battery Institute agreed with Norway on battery research.", "Glacier Battery Institute", "KR"),
    ],
)
def test_a_body_is_placed_by_its_language_form_or_city(text: str, form: str, country: str) -> None:
    """Names in their own language are bodies; a legal form of one country, an owner or a city tells whose."""
    assert countries_of(text)[form] == country


def test_a_legal_form_of_many_countries_tells_none() -> None:
    """Inc., GmbH and Ltd are found in several countries, so they place nobody."""
    found = countries_of("Glacier Optics Inc. and Fjordkraft Laser GmbH agreed on laser research.")
    assert found == {"Glacier Optics Inc.": "", "Fjordkraft Laser GmbH": ""}


def test_an_office_for_something_is_nobody() -> None:
    """What follows "Vice-President for" is the office, whatever it looks like."""
    text = "The council was co-chaired by Ana Dahl, Executive Vice-President for Tech Sovereignty and Democracy, and Minister Jon Berg."
    assert set(named(text, Kind.PERSON)) == {"Ana Dahl", "Jon Berg"}


def test_the_office_of_the_first_signer_is_not_that_of_the_second() -> None:
    """A list of professors: each has the body that stands behind his own name."""
    text = (
        "It was signed by Prof. Ana Dahl, Secretary of Chile’s Department of Ice Technology, and Prof. Jon Berg, "
        "President of the Norwegian Polar Institute."
    )
    people = named(text, Kind.PERSON)
    assert set(people) == {"Ana Dahl", "Jon Berg"}
    assert "Chile" not in people["Jon Berg"].holder
