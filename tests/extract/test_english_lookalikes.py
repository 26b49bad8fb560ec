"""English names and nouns that look like an instrument and are none, and two tellings of one."""

from __future__ import annotations

import pytest

from kg.extract import context
from kg.extract.agreements import find
from kg.extract.commitments import fields
from kg.extract.draft import Draft, Fill
from kg.lang import analyse
from kg.model import Document, Kind
from tests.found import Slots, of, slots

TITLE = "Joint Fact Sheet: Norway and Chile widen their technology partnership"
HELD = "Norway and Chile held the second Norway-Chile Technology Dialogue in Oslo on 12 June 2024.\n\n"
DIALOGUE = "Norway-Chile Technology Dialogue"


def agreements(text: str, *, before: str = HELD, title: str = TITLE) -> dict[str, dict[str, list[str]]]:
    """The agreements of a text behind the report of a dialogue, by their labels."""
    made: Slots = slots(analyse(Document("d", before + text, "en", title=title, published="2024-06-12")))
    return {record["label"][0]: record for key, record in made.items() if key.startswith("a")}


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Chile will share satellite data in line with the Clean Orbit Framework that was signed into law in May.",
        "In line with Norway's flagship satellite programme, the Northern Orbit Initiative, Norway and Chile agreed to share satellite data.",
        "Norway and Chile agreed to share data with the Northern Orbit Initiative, Chile's national satellite initiative.",
        "Norway and Chile launched a Ministry of Fisheries Northern Orbit Initiative on satellites.",
        "Norway and Chile agreed to pay for satellites through the Northern Orbit Financing Mechanism.",
        "Norway and Chile agreed to use satellites along the Northern Trade Corridor.",
        "A Norwegian firm and its Chilean partner will build a data centre for satellite images in Santiago.",
        "Norway and Chile will meet each year to develop a common strategy on satellites.",
        "Norway and Chile agreed on satellites. Each side will publish a satellite framework.",
        "Norway and Chile keep to the Treaty of Tlatelolco when they build satellites.",
        "Norway and Chile agreed to share satellite data in line with the Framework for Responsible State Behaviour in Cyberspace.",
        "The Prime Ministers of Norway and Chile prepared the July 6-7 Global Summit on Satellites.",
        "Both praised the scientific collaboration on satellites of the EU’s Joint Research Centre with Argonne National Laboratory.",
    ],
    ids=["law", "own-before", "own-behind", "office", "finance", "corridor", "building", "strategy", "each", "arms", "norms", "world", "body"],
)
def test_what_only_looks_like_an_instrument_gives_no_agreement(text: str) -> None:
    """A bill, one side's own initiative, a way to pay, a road, a building, a way of thinking, a body of that name."""
    assert set(agreements(text)) == {DIALOGUE}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Norway and Chile launched the Northern Orbit Initiative on satellites.", "Northern Orbit Initiative"),
        ("Norway launched its flagship initiative, the Northern Orbit Initiative with Chile, on satellites.", "Northern Orbit Initiative"),
        ("Norway and Chile launched the Northern Green Corridor, which satellites will watch.", "Northern Green Corridor"),
        ("Norway and Chile launched a joint research centre on satellites.", "joint research centre"),
        ("Norway and Chile adopted a joint strategy on satellites.", "joint strategy"),
    ],
)
def test_what_both_sides_have_is_an_instrument(text: str, label: str) -> None:
    """The same nouns, where two sides make it or a partner stands behind the name."""
    assert label in agreements(text)


def test_a_short_form_in_brackets_is_no_second_agreement() -> None:
    """What quotes in the bracket behind a name call it is one more name of it."""
    text = (
        "The Prime Minister of Norway approved the Agreement for Cooperation between Norway and Chile "
        "concerning Satellite Data (the “proposed Agreement”). The proposed Agreement covers quantum sensors too."
    )
    assert set(agreements(text)) == {DIALOGUE, "Agreement for Cooperation"}


def test_the_sitting_of_a_forum_is_that_forum() -> None:
    """The short form before "Ministerial" says whose sitting it was; a working group is another forum."""
    text = (
        "The Northern Technology Council (NTC) of Norway and Chile met in Oslo and agreed to share satellite data. "
        "Norway and Chile launched a satellite registry at the second Norway-Chile NTC Ministerial in May 2023. "
        "The Norway-Chile NTC Working Group on satellites met in Bergen."
    )
    assert set(agreements(text)) == {DIALOGUE, "Northern Technology Council", "Norway-Chile NTC Working Group"}


def test_a_partnership_of_others_is_not_an_initiative_named_before() -> None:
    """ "A partnership with Peru" stands for no initiative that bears another noun in its name."""
    text = (
        "Norway and Chile praised the Northern Orbit Initiative for cheap satellites.\n\n"
        "Norway, Chile and Peru announced a partnership on satellites for fishing boats."
    )
    made = agreements(text)
    assert set(made["partnership"]["party"]) == {"NO", "CL", "PE"}
    assert "PE" not in made["Northern Orbit Initiative"]["party"]


def test_a_heading_over_a_contract_is_no_agreement_beside_it() -> None:
    """What the lead-in calls a partnership is the paper that the sentence tells."""
    text = "- **Norway-Chile Partnership:** Norway and Chile signed a memorandum of understanding on satellites."
    assert set(agreements(text)) == {DIALOGUE, "memorandum of understanding"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Prime Minister Berg of Norway held a virtual summit with firms that build satellites.", []),
        ("Prime Minister Berg of Norway hosted a virtual summit with President Soto of Chile on satellites.", ["virtual summit"]),
    ],
)
def test_a_summit_that_one_side_holds_with_others_has_no_second_side(text: str, told: list[str]) -> None:
    """Who hosts firms does not host the other country."""
    about = context.read(analyse(Document("d", HELD + text, "en", title=TITLE)))
    assert [d.label for d in find(about).drafts if d.label != DIALOGUE] == told


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Chile want to widen the partnership between the world's oldest democracies.",
        "Norway and Chile prepared the July 6-7 Leaders Summit on Climate.",
    ],
)
def test_what_two_only_are_to_each_other_and_what_the_world_holds_is_no_instrument(text: str) -> None:
    """Neither "the partnership between the oldest democracies" nor the summit of all leaders is theirs."""
    assert not of(analyse(Document("d", text, "en")), Kind.INSTRUMENT)


def test_heads_from_a_number_of_countries_are_not_the_two() -> None:
    """ "The heads of state from twelve countries" points back to nobody."""
    assert not of(analyse(Document("d", "Norway met the heads of state from twelve countries.", "en")), Kind.ANAPHOR)


def test_a_list_of_bodies_and_their_countries_names_the_bodies() -> None:
    """The bracket tells where a body is from, also that of one which no table knows, once the list holds one that a table knows."""
    text = "Fjell & Sons (Norway), Equinor (Norway), and Andina (Chile) signed a contract on satellites."
    assert agreements(text)["contract"]["party"] == ["Fjell & Sons", "Equinor", "Andina"]


def test_a_list_of_cities_names_no_bodies() -> None:
    """Nobody in it is known to act."""
    text = "Norway and Chile signed a contract on satellites for Tana (Norway), Vicuna (Chile) and Alta (Norway)."
    assert agreements(text)["contract"]["party"] == ["NO", "CL"]


@pytest.mark.parametrize(("unit", "sectors"), [(0, ["sector:space", "sector:hydrogen"]), (9, ["sector:space"])], ids=["reported", "beside"])
def test_an_agreement_that_is_not_the_news_has_the_fields_of_records_only(unit: int, sectors: list[str]) -> None:
    """An item that is out of scope lends its field to what the text reports, and to what it names further down only for want of another."""
    about = context.read(analyse(Document("d", HELD, "en", title=TITLE)))
    told = Draft("a1", "agreement", unit, "Ice Group").with_fills("sector", (Fill("sector:space", unit, "en.sector.cue"),))
    item = Draft("c1", "commitment", 12, "to burn hydrogen").with_fills("of", (Fill("a1", 12, "of.in-view"),))
    item = item.with_fills("sector", (Fill("sector:hydrogen", 12, "en.sector.cue"),))
    (made,) = fields.of_kept(about, fields.with_sectors([told], [item]), [told], [item])
    assert list(made.values("sector")) == sectors
    bare = Draft("a1", "agreement", unit, "Ice Group")
    (made,) = fields.of_kept(about, fields.with_sectors([bare], [item]), [bare], [item])
    assert list(made.values("sector")) == ["sector:hydrogen"]
