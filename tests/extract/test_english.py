"""What the English texts of our own give as statements: agreements, commitments, and nothing where there is nothing."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.lang import analyse
from kg.model import Document, Entity, Statement


def statements(text: str, title: str = "", published: str = "2024-06-12") -> tuple[Statement, ...]:
    return extract(analyse(Document("d", text, "en", title=title, published=published)))


def slot(found: tuple[Statement, ...], record: str, name: str) -> set[str]:
    """The values of a slot; a country by its code, any other entity by its first name."""
    told = (s.object for s in found if s.subject == record and s.predicate == name)
    return {(o.country if o.kind.value == "country" else o.names[0]) if isinstance(o, Entity) else o for o in told}


def test_an_mou_between_two_institutes_has_them_as_parties() -> None:
    """The bodies behind "between" are the parties, and the date of the signing is the date."""
    text = (
        "On 3 June 2024, a memorandum of understanding between the Norwegian Polar Institute and the Chilean Antarctic Institute "
        "on satellite observation of sea ice was signed in Oslo. Both institutes will exchange researchers."
    )
    found = statements(text)
    assert slot(found, "a1", "party") == {"Norwegian Polar Institute", "Chilean Antarctic Institute"}
    assert slot(found, "a1", "instrument") == {"mou"}
    assert slot(found, "a1", "date") == {"2024-06-03"}
    assert slot(found, "c1", "action") == {"exchange"}


def test_the_text_of_an_agreement_is_the_agreement() -> None:
    """A text whose Participants intend is concluded, with the countries as parties; its articles are its commitments."""
    text = (
        "The Government of Norway and the Government of Chile, hereinafter the Participants, have reached the following understanding:\n\n"
        "1. The Participants intend to share satellite data on sea ice.\n\n"
        "2. The Participants intend to exchange researchers in marine robotics.\n\n"
        "3. The Participants will meet once a year under this Memorandum of Understanding."
    )
    found = statements(text, title="Memorandum of Understanding between Norway and Chile on polar technology")
    assert slot(found, "a1", "party") == {"NO", "CL"}
    assert slot(found, "a1", "status") == {"signed"}
    assert slot(found, "a1", "date") == {"2024-06-12"}
    assert {s.object for s in found if s.predicate == "action"} >= {"data-sharing", "exchange"}


def test_items_take_status_and_field_from_what_governs_them() -> None:
    """Bullets under "will:" are agreed, and a heading over one field gives the sector."""
    text = (
        "Norway and Chile held the second Norway-Chile Ocean Dialogue in Oslo today. The two sides agreed to:\n\n"
        "**Quantum:**\n\n- train young engineers of both countries;\n\n**Space:**\n\n- share satellite data."
    )
    found = statements(text)
    first = next(s.subject for s in found if s.predicate == "action" and s.object == "training")
    assert slot(found, first, "status") == {"agreed"}
    assert slot(found, first, "sector") >= {"sector:quantum"}
    assert "sector:space" not in slot(found, first, "sector")


@pytest.mark.parametrize(
    "text",
    [
        "The University of Oslo and the Norwegian Polar Institute signed a memorandum of understanding on ice research.",
        "The President signed an order on supply chains. The Department of Energy will fund research on batteries.",
        "The two teams played a friendly match. Norway beat Chile by two goals.",
        "Norway reaffirmed its commitment to the mutual defense treaty with Chile and discussed extended deterrence.",
        "Patent applications from Chile grew by 4 percent, those from Norway fell.",
    ],
)
def test_no_cooperation_gives_no_record(text: str) -> None:
    """Domestic agreements, orders, sports, deterrence and statistics are no records."""
    assert statements(text) == ()


def test_every_quote_stands_in_the_text() -> None:
    """The iron rule holds for hard-wrapped Markdown too."""
    text = (
        "**Space:** Norway\nand Chile will *jointly*\n[build](https://example.org) a satellite.\n\n"
        "- Norway and Chile will share data on\n  sea ice."
    )
    assert all(text[s.evidence.start : s.evidence.end] == s.evidence.quote for s in statements(text))


def test_two_memoranda_of_other_bodies_are_two() -> None:
    """An MOU that exists and one to be concluded by other bodies are told apart, each with its own parties."""
    text = (
        "South Korea and Norway held a dialogue in Oslo on May 6, 2025.\n\n"
        "The Korea Polar Research Institute and the Norwegian Polar Institute will implement their MOU on polar science.\n\n"
        "The Korea Institute of Energy Research and SINTEF, a Norwegian research organization, intend to conclude an MOU on hydrogen.\n"
    )
    found = statements(text)
    memoranda = [s.subject for s in found if s.predicate == "instrument" and s.object == "mou"]
    assert [slot(found, m, "status") for m in memoranda] == [{"signed"}, {"agreed"}]
    assert "Korea Institute of Energy Research" not in slot(found, memoranda[0], "party")
