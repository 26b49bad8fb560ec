"""What is made in a sentence, and what is only said to be, in English."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind
from tests.found import Slots, agreements, slots


def read(text: str, title: str = "Chile and Italy on quantum sensors") -> Slots:
    """The records of an English text of 20 May 2024, a Monday."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2024-05-20")))


def commitments(made: Slots) -> list[dict[str, list[str]]]:
    """The items."""
    return [r for key, r in made.items() if key.startswith("c")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Today Chile and Italy agreed the Harbour Declaration on quantum sensors.", "signed"),
        ("Chile and Italy have agreed the Quantum Sensor Action Plan.", "signed"),
        ("Chile and Italy agreed to conclude the Harbour Declaration on quantum sensors.", "agreed"),
        ("Both underscored their commitment to quantum research by announcing the creation of a Chile-Italy Quantum Working Group.", "signed"),
        ("The two sides agreed:\n\n- Chile’s ministers joined Italy in launching the Quantum Harbour Initiative.", "signed"),
        ("Chile and Italy are launching negotiations on a new quantum technology agreement.", "proposed"),
        ("Chile and Italy are opening talks on a far-reaching quantum technology agreement.", "proposed"),
    ],
)
def test_the_predicate_tells_whether_a_paper_is_made(text: str, status: str) -> None:
    """Who agrees a paper adopts it, who agrees to it does not yet; talks that are launched are talks."""
    assert [r["status"] for r in agreements(read(text))] == [[status]]


def test_a_noun_behind_a_name_says_what_that_is() -> None:
    """No second agreement."""
    made = agreements(read("Chile and Italy launched the Green Ports Declaration, a new economic partnership for clean shipping."))
    assert [r["instrument"] for r in made] == [["declaration"]]


@pytest.mark.parametrize(
    "text",
    [
        "They created the Chile-Italy Andes Dialogue, a new working group, and a task force on lithium.",
        "They launched the Chile-Italy Lithium Dialogue, the Chile-Italy CEO Forum, and the Chile-Italy Ocean Group.",
    ],
)
def test_the_members_of_a_list_are_as_many(text: str) -> None:
    """An article alone makes no apposition."""
    assert len(agreements(read(text))) == 3


def test_an_item_may_say_first_why() -> None:
    """The predicate of its sentence tells what it says."""
    text = "The two sides agreed:\n\n- Noting the demand for clean power, Chile and Italy have signed a memorandum of understanding on fusion."
    assert [r["status"] for r in agreements(read(text))] == [["signed"]]


def test_a_dedicated_taskforce_is_a_forum() -> None:
    """Told as one word, in a list of outcomes."""
    text = "The ministers announced outcomes of the Chile-Italy Technology Dialogue, including:\n\n- A dedicated taskforce to share data on 6G;"
    assert len(agreements(read(text))) == 2


def test_a_paper_that_one_builds_on_is_there() -> None:
    """What will be done through it is not to conclude it."""
    text = "Building on our work, including through our new bilateral Polar Science Agreement, Chile and Italy will expand research on sea ice."
    made = read(text)
    assert [r["status"] for r in agreements(made)] == [["signed"]]
    assert [r["action"] for r in commitments(made)] == [["joint-research"]]


@pytest.mark.parametrize("whom", ["Peru", "the Republic of Korea", "all states", "the international community"])
def test_what_others_are_called_upon_to_do_is_no_item(whom: str) -> None:
    """Those who call do nothing."""
    text = f"We call on {whom} to report gene sequence data, so that health researchers are prepared to share them."
    made = read(text, "Joint Statement of Chile and Italy")
    assert commitments(made) == []


def test_the_year_of_a_law_is_no_day_of_signing() -> None:
    """It belongs to its name."""
    found = analyse(Document("d", "The fund, set up by the Clean Ports Act of 2019, opened in May 2024.", "en", title="News")).mentions
    assert [m.value for m in found if m.kind is Kind.DATE] == ["2024-05"]


def test_the_country_stands_behind_a_junior() -> None:
    """The full stop belongs to the name."""
    found = analyse(Document("d", "Minister Ana Low met with President Juan Silva Jr. of Chile in Lima.", "en", title="News")).mentions
    assert [m.country for m in found if m.kind is Kind.PERSON and "Silva" in m.form] == ["CL"]


def test_a_long_name_opens_with_its_state() -> None:
    """However many words follow."""
    text = "The United States International Deep Water Research Finance Corporation will build a station."
    found = analyse(Document("d", text, "en", title="News")).mentions
    bodies = [(m.form, m.country) for m in found if m.kind is Kind.ORGANIZATION]
    assert bodies == [("United States International Deep Water Research Finance Corporation", "US")]


@pytest.mark.parametrize(
    "text",
    [
        "These works attest to the shared resolve of both ports to build quantum networks by investment, as a plan established in May has it.",
        "This investment will improve security and deliver affordable quantum data services on the coast.",
        "And we have the freedom to regulate the quantum technologies that will shape our ports more quickly.",
    ],
)
def test_what_a_thing_shows_or_brings_is_no_item(text: str) -> None:
    """Nobody does anything by it."""
    made = read(f"Chile and Italy will build a joint quantum laboratory.\n\n{text}", "Joint Statement of Chile and Italy on quantum sensors")
    assert len(commitments(made)) == 1


def test_an_investment_that_pays_for_something_is_an_item() -> None:
    """It says what is done."""
    text = "Chile and Italy signed a research agreement on chips. This investment will fund a joint quantum laboratory in Lima."
    assert len(commitments(read(text))) == 1


def test_a_partnership_that_is_built_in_words_is_none() -> None:
    """A vision is no agreement; one that is set up is."""
    words = "The ministers of Chile and Italy affirmed a vision for the years to come: building a strategic partnership on quantum sensors."
    assert agreements(read(words)) == []
    assert len(agreements(read("Chile and Italy established a strategic partnership on quantum sensors."))) == 1


def test_groups_named_as_groupings_are_no_sides() -> None:
    """They are where the sides meet others."""
    text = "Chile and Italy established a strategic partnership for work within other groupings, including ASEAN and Quad members."
    assert [sorted(r["party"]) for r in agreements(read(text))] == [["CL", "IT"]]
