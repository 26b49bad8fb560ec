"""Fact sheets: sections and lists, what one side does for the other there, and whose names put nothing out of scope."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots


def read(text: str, title: str) -> Slots:
    """The records of an English text of 11 March 2024."""
    return slots(analyse(Document("d", text, "en", title=title, published="2024-03-11")))


def agreements(made: Slots) -> list[dict[str, list[str]]]:
    """The agreements."""
    return [r for key, r in made.items() if key.startswith("a")]


def items(made: Slots) -> list[dict[str, list[str]]]:
    """The commitments."""
    return [r for key, r in made.items() if key.startswith("c")]


SHEET = """**Space**

- Canada and Norway signed a memorandum on ice radar on March 8. The Norwegian Space Agency and CSA will build a satellite for it.
- The University of Oslo and McGill University will share data on solar storms.

**Quantum**

- The National Research Council of Canada and the University of Bergen will test quantum sensors for mining."""


def test_what_another_item_of_a_list_signs_has_no_part_in_an_item() -> None:
    """A paper signed in one bullet of a section is none of the other bullets and of no other section."""
    made = read(SHEET, "FACT SHEET: Canada and Norway Widen Their Cooperation in Space and Quantum")
    assert [r.get("of", []) for r in items(made)] == [["a1"], [], []]


COUNCIL = """Canada and Norway tell of a week of science.

**Accession to the observatory**

On March 7, Canada and Norway signed an accession agreement on the northern observatory.

**Digital council**

On March 8, the ministers held the second meeting of the Canada-Norway Digital Council.

- The University of Oslo and McGill University will set up joint research on chips.
- The two sides will share data on cyber attacks."""


def test_the_meeting_that_opens_a_section_has_its_items() -> None:
    """What a list tells below a meeting came of that meeting, not of the paper of the section before."""
    made = read(COUNCIL, "Canada and Norway join the observatory, hold Digital Council")
    kinds = {key: r["instrument"] for key, r in made.items() if key.startswith("a")}
    assert {kinds[r["of"][0]][0] for r in items(made) if "of" in r} == {"dialogue"}


@pytest.mark.parametrize(
    ("line", "parties"),
    [
        ("USAID will invest $3 million to help Kenyan counties move their records to the cloud.", {"USAID", "KE"}),
        ("The Department of Energy is training Kenyan engineers to run geothermal wells.", {"Department of Energy", "KE"}),
        (
            "The U.S. Trade and Development Agency awarded a grant to Kenya for a study of a chip plant.",
            {"U.S. Trade and Development Agency", "KE"},
        ),
    ],
)
def test_what_one_side_does_for_the_other_in_the_list_of_both_is_an_item(line: str, parties: set[str]) -> None:
    """A fact sheet of two sides tells what the agencies of one do for the other, under no agreement."""
    (item,) = items(read(f"The United States and Kenya mark sixty years of friendship.\n\n- {line}", "FACT SHEET: The U.S.-Kenya Partnership"))
    assert set(item["party"]) == parties


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("USAID will invest $3 million to help Kenyan counties train judges.", "FACT SHEET: The U.S.-Kenya Partnership"),
        ("USAID will invest $3 million to help Kenyan counties move their records to the cloud.", "FACT SHEET: A Year of Digital Aid"),
        ("The Department of Energy will invest $3 million in solar panels at home.", "FACT SHEET: The U.S.-Kenya Partnership"),
    ],
)
def test_aid_without_a_field_and_deeds_at_home_are_none(line: str, title: str) -> None:
    """It takes a field of technology, both sides in the title, and the other side in the sentence."""
    assert not items(read(f"The United States and Kenya mark sixty years of friendship.\n\n- {line}", title))


def test_what_a_firm_builds_in_the_other_country_is_an_item_of_both() -> None:
    """A firm's plant abroad has the firm and the country where it is built as parties, in a text that tells of both countries."""
    text = """President Silva and President Yoon met in Seoul. Brazil and Korea thanked their firms.

Hyundai Motor will invest $900 million in Brazil to make hydrogen trucks."""
    (item,) = items(read(text, "Remarks After the Meeting of Two Presidents"))
    assert (set(item["party"]), item["action"], item["amount"]) == ({"Hyundai Motor", "BR"}, ["funding"], ["USD 900000000"])


def test_what_else_a_firm_does_abroad_is_none() -> None:
    """Only money and plants are business with the other country; how a firm runs its shops there is its own affair."""
    text = """President Silva and President Yoon met in Seoul. Brazil and Korea thanked their firms.

Hyundai Motor will train its dealers for hydrogen trucks in Brazil."""
    assert not items(read(text, "Remarks After the Meeting of Two Presidents"))


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        (
            "The U.S. Food and Drug Administration and Swissmedic of Switzerland signed an arrangement on cell therapies.",
            "Food",
        ),
        ("The Export-Import Bank of Korea and the Government of Ghana will sign an MOU on solar power.", "Export-Import"),
    ],
)
def test_the_name_of_a_body_puts_nothing_out_of_scope(sentence: str, body: str) -> None:
    """Drugs and imports in the name of a body are no matter of crime or customs."""
    (made,) = agreements(read(sentence, ""))
    assert any(body in name for name in made["party"])
