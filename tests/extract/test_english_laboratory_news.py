"""English news of laboratories, agencies and firms: who runs a programme, partners of one word, what is done under a paper."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind
from tests.extract.test_english import slot, statements


def actions(text: str) -> list[str]:
    """What the items of a text do."""
    return [str(s.object) for s in statements(text) if s.predicate == "action"]


def fields(text: str) -> set[str]:
    """The fields that a text names."""
    found = analyse(Document("d", text, "en", published="2024-06-12")).mentions
    return {ref for m in found if m.kind is Kind.SECTOR for ref in m.refs}


def test_who_joins_the_programme_of_a_body_is_its_partner() -> None:
    """What a body runs is no part of its name."""
    found = statements(
        "Uruguay's Institute of Plasma Physics has joined the Fusion Partner Programme of the Helsinki Plasma Laboratory, "
        "a scheme for tests of reactor walls."
    )
    assert slot(found, "a1", "party") == {"Institute of Plasma Physics", "Helsinki Plasma Laboratory"}
    assert slot(found, "a1", "status") == {"signed"}


@pytest.mark.parametrize(
    "text",
    [
        "Uruguay's Institute of Plasma Physics has joined the Partner Programme for quantum start-ups in Montevideo.",
        "A professor at the Institute of Plasma Physics of Uruguay joined the Helsinki Plasma Laboratory in May.",
    ],
)
def test_who_joins_something_else_is_no_partner(text: str) -> None:
    """A programme at home, and a person with a new job."""
    assert not slot(statements(text), "a1", "party")


def test_a_partner_of_one_word_is_no_country() -> None:
    """A firm behind "with" and its country is one, whatever follows."""
    found = statements("Chilean battery maker Litiosol signed a memorandum of understanding with Latvia's Enerlat in March on batteries.")
    assert slot(found, "a1", "party") == {"Litiosol", "Enerlat"}


def test_a_place_that_a_country_owns_is_no_body() -> None:
    """Without a word for the deal before it what a country has may be a place."""
    found = statements("Chilean battery maker Litiosol runs a plant in Latvia's Kurzeme under a contract with the Riga firm Enerlat.")
    assert "Kurzeme" not in slot(found, "a1", "party")


@pytest.mark.parametrize(
    ("verb", "kind"),
    [
        ("have put pen to paper on a deal to study quantum sensors", "partnership"),
        ("shook hands on a deal to study quantum sensors", "partnership"),
        ("signed a protocol of intent on quantum sensors", "letter-of-intent"),
    ],
)
def test_ways_to_tell_of_a_signing(verb: str, kind: str) -> None:
    """Idioms of the press, and what papers are called elsewhere."""
    found = statements(f"The Fjord Institute of Norway and the University of Chile {verb}.")
    assert slot(found, "a1", "instrument") == {kind}
    assert slot(found, "a1", "party") == {"Fjord Institute of Norway", "University of Chile"}


def test_heads_of_bodies_sign_for_them() -> None:
    """ "Heads of" is no part of the first name."""
    found = statements("Heads of the Kenya Seismic Research Institute and the University of Chile signed a memorandum on seismology.")
    assert slot(found, "a1", "party") == {"Kenya Seismic Research Institute", "University of Chile"}


SIGNED = "The Fjord Institute of Norway and the University of Chile signed an agreement on quantum sensors. "


def test_what_a_body_will_do_under_a_paper_counts_whatever_the_verb() -> None:
    """Technical cooperation where no other action is known."""
    assert actions(
        SIGNED + "Under the agreement, the Fjord Institute will see to the cooling, while the University of Chile will see to the optics."
    )


@pytest.mark.parametrize(
    "text",
    [
        "The Fjord Institute will take care of the cooling of its own halls.",
        "Under the agreement, prices remain confidential.",
    ],
)
def test_what_stands_under_no_paper_or_names_nobody_does_not(text: str) -> None:
    """The sentence must open with the paper and have a body that acts."""
    assert not actions(SIGNED + text)


def test_those_who_are_called_signatories_signed() -> None:
    """Told in a sentence of their own."""
    found = statements(SIGNED + "The signatories were Rector Ana Soto and Director Jan Berg.")
    assert slot(found, "a1", "signer") == {"Ana Soto", "Jan Berg"}


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("ice cores", "ocean-polar"),
        ("earthquakes", "climate-environment"),
        ("gamma rays", "basic-science"),
        ("wheat varieties", "agriculture-food"),
        ("floating wind", "clean-energy"),
        ("brain scans", "health"),
        ("thrusters", "space"),
    ],
)
def test_things_that_are_studied_name_their_field(words: str, field: str) -> None:
    """What laboratories work on, by its own name."""
    assert f"sector:{field}" in fields(f"The two will study {words} together.")


def test_greenhouse_gases_are_no_greenhouses() -> None:
    """Words that mean something else beside another."""
    assert "sector:agriculture-food" not in fields("They will measure greenhouse gas over the sea.")
