"""Names of forums and programmes, the states behind a statement, and fields of those who sign, in English."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind
from tests.found import Slots, agreements, slots


def read(text: str, title: str = "Partners on ice research") -> Slots:
    """The records of an English text of 20 May 2024, a Monday."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2024-05-20")))


def instruments(text: str) -> list[tuple[str, str]]:
    """The instruments that a text names, with their types."""
    found = analyse(Document("d", text, "en", title="News")).mentions
    return [(m.form, m.value) for m in found if m.kind is Kind.INSTRUMENT]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Chile-Peru Health Ministerial", "dialogue"),
        ("Chile-Peru Digital Group", "dialogue"),
        ("Korea-Poland Energy Council", "dialogue"),
        ("Chile–Peru Tech Bridge", "partnership"),
        ("Norway-Kenya Ocean Research Programme", "programme"),
        ("Chile-Peru Drone Futures initiative", "partnership"),
        ("Economic Policy Consultative Committee", "dialogue"),
        ("Joint Economic and Science Committee", "dialogue"),
        ("Executive Programme of Scientific Cooperation", "arrangement"),
    ],
)
@pytest.mark.parametrize("frame", ["The ministers met in the {} in Lima.", "They launched the {} on Monday."])
def test_two_countries_or_a_word_of_forums_make_a_weak_head_an_instrument(name: str, kind: str, frame: str) -> None:
    """Behind an opening verb or not, and the day behind a name is no part of it."""
    assert instruments(frame.format(name)) == [(name, kind)]


def test_the_countries_in_the_name_of_a_council_are_its_parties() -> None:
    """Not those of the text that welcomes it, although a council looks like a body."""
    made = agreements(read("Norway and Chile welcomed the launch of the Peru-Japan Quantum Council.", "Norway and Chile on quantum sensors"))
    assert [sorted(r["party"]) for r in made] == [["JP", "PE"]]


@pytest.mark.parametrize("name", ["Harbour Group", "Salmon Council", "Weather Programme", "Indo-Pacific Group"])
def test_a_weak_head_alone_is_no_instrument(name: str) -> None:
    """Nothing tells that two countries have it."""
    assert instruments(f"The minister met the {name} in Lima.") == []


def test_no_name_runs_over_the_end_of_its_sentence() -> None:
    """The capital behind a full stop opens the next one."""
    found = instruments("They meet through the Chile-Peru Partnership for Growth and Innovation. They will report in May.")
    assert found == [("Chile-Peru Partnership for Growth and Innovation", "partnership")]


def test_an_initiative_by_name_is_one_where_it_is_founded() -> None:
    """Elsewhere a name before "initiative" may be anybody's."""
    assert instruments("Chile and Peru launched the Blue Reef initiative.") == [("Blue Reef initiative", "partnership")]
    assert instruments("Chile and Peru discussed the Blue Reef initiative.") == []


def test_a_list_of_partners_may_mix_countries_and_bodies() -> None:
    """Each of them has its own partnership."""
    made = agreements(read("KAIST announced partnerships with Chile, Peru, and CERN on quantum sensors.", "Quantum sensors"))
    assert [sorted(r["party"]) for r in made] == [["CL", "KAIST"], ["KAIST", "PE"], ["CERN", "KAIST"]]


def test_the_states_whose_ministers_speak_are_those_of_their_statement() -> None:
    """However many they are; a state that is only talked about is none."""
    text = "We, the Ministers of Chile, Peru, Kenya, Norway and Japan, met on 13 May on quantum computing and AI.\n\nWe met Brazil’s envoy."
    (found,) = agreements(read(text, "Joint Statement of the Ministers on quantum computing"))
    assert sorted(found["party"]) == ["CL", "JP", "KE", "NO", "PE"]


@pytest.mark.parametrize(("first", "second"), [("Ministry of Railways", "Railway Agency"), ("Space Agency", "Space Agency")])
def test_bodies_of_a_field_sign_in_it(first: str, second: str) -> None:
    """Deep in a text about something else, their names tell what their memorandum is about."""
    filler = "Trade between both countries grew by a tenth.\n\n" * 6
    text = f"{filler}A memorandum of understanding was signed between the {first} of Peru and the {second} of Kenya in Lima."
    assert [len(r["party"]) for r in agreements(read(text, "Kenya and Peru seek more trade"))] == [2]


def test_bodies_of_no_field_need_one() -> None:
    """Ministries whose names tell of none sign about anything."""
    filler = "Trade between both countries grew by a tenth.\n\n" * 6
    text = f"{filler}A memorandum of understanding was signed between the Ministry of Justice of Peru and the Ministry of Justice of Kenya."
    assert agreements(read(text, "Kenya and Peru seek more trade")) == []


def test_two_governments_conclude_in_the_field_of_the_title() -> None:
    """The sentence that tells of it need not name the field again."""
    text = "Chile and Peru have reached an agreement in their Acme-Bolt dispute."
    (found,) = agreements(read(text, "Chile and Peru on aircraft"))
    assert sorted(found["party"]) == ["CL", "PE"]


@pytest.mark.parametrize(
    "text",
    [
        "The University of Toronto is collaborating with Hokkaido University on quantum sensors.",
        "The University of Toronto has worked closely with Hokkaido University on quantum sensors.",
    ],
)
def test_institutions_that_work_together_are_partners(text: str) -> None:
    """A verb of working together tells of a partnership that goes on."""
    (found,) = agreements(read(text, "Quantum sensors"))
    assert (found["instrument"], sorted(found["party"])) == (["partnership"], ["Hokkaido University", "University of Toronto"])


def test_a_state_inside_a_name_goes_to_its_end() -> None:
    """A word that heads names of bodies ends nothing there."""
    found = analyse(Document("d", "The Ministry of Trade of the Russian Federation signed it.", "en", title="News")).mentions
    assert [(m.form, m.country) for m in found if m.kind is Kind.ORGANIZATION] == [("Ministry of Trade", "RU")]
