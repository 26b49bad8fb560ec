"""Fact sheets: sections and lists, what one side does for the other there, and whose names put nothing out of scope."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots


def read(text: str, title: str) -> Slots:
    """The records of an English text of 11 March 2024."""
    return slots(analyse(Document("d", text, "en", title=title, published="2024-03-11")))


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
    assert (set(item["party"]), item["action"], item["amount"]) == ({"Hyundai Motor", "BR"}, ["investment"], ["USD 900000000"])


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


@pytest.mark.parametrize(
    ("title", "number"), [("Strengthening the Canada – Chile Partnership", 0), ("The Canada – Chile Copper Partnership", 1)]
)
def test_a_partnership_called_by_its_countries_is_all_that_they_do(title: str, number: int) -> None:
    """ "This partnership" points back to what the title names only where that tells what it is about."""
    text = "Canada and Chile are friends.\n\nThis partnership will fund joint research on copper batteries and train engineers for smelters."
    assert len(agreements(read(text, title))) == number


def test_what_is_only_talked_about_has_no_outcomes_elsewhere() -> None:
    """An agreement under discussion at the start of a text is not that under which the list below stands."""
    text = """The leaders discussed a nuclear cooperation agreement between Canada and Chile.

They also announced the following:

- McGill University and the University of Chile will open a laboratory for battery recycling.
- NRC and the University of Chile will share data on earthquakes and satellites."""
    made = read(text, "FACT SHEET: The Prime Minister of Canada Visits Chile")
    assert all("of" not in r for r in items(made) if "agreement" not in r["label"][0])


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The two sides welcomed the idea of sharing satellite data on storms.", "proposed"),
        ("Canada and Chile welcomed the prospect of a joint training programme for chip designers.", "proposed"),
    ],
)
def test_an_idea_that_is_welcome_is_proposed(sentence: str, status: str) -> None:
    """Who welcomes an idea has not agreed to it yet."""
    text = f"Canada and Chile held a dialogue on digital technology on March 10. {sentence}"
    assert [r["status"] for r in items(read(text, "Canada-Chile Digital Dialogue"))][-1:] == [[status]]


@pytest.mark.parametrize(
    "sentence", ["The two sides welcomed the fine weather over the satellites.", "They welcomed each other to the space dialogue."]
)
def test_what_else_is_welcome_is_nothing(sentence: str) -> None:
    """Guests and weather are welcome, and nothing is to be done."""
    text = f"Canada and Chile held a dialogue on digital technology on March 10. {sentence}"
    assert not items(read(text, "Canada-Chile Digital Dialogue"))


def test_items_of_a_list_that_explore_a_field_are_proposed_cooperation() -> None:
    """An item that opens with a verb of intent and names a field, and no deed that we know, is technical cooperation in mind."""
    text = """Canada and Chile signed a science agreement on March 8. Under the agreement, both will:

- explore biofuels from algae;
- explore the streets of Santiago."""
    assert [(r["action"], r["status"]) for r in items(read(text, "Canada-Chile Science Agreement"))] == [(["joint-research"], ["proposed"])]


@pytest.mark.parametrize(
    "deed",
    [
        "will build a $4.5 billion battery plant in Quebec with Honda",
        "broke ground on a battery plant in Quebec with Honda",
        "announced a $900 million battery plant in Quebec with Honda",
    ],
)
def test_a_plant_is_built_for_a_sum_of_money(deed: str) -> None:
    """A sum between the verb and the plant hides neither; the first sod counts as the start."""
    (item,) = items(read(f"LG Energy Solution {deed}.", ""))
    assert item["action"] == ["facility"]


def test_money_spent_on_parts_of_a_plant_builds_none() -> None:
    """What the money is spent on may name a plant and is none."""
    (item,) = items(read("Doosan will spend $500 million on reactor parts with NuScale.", ""))
    assert item["action"] == ["funding"]
