"""What a group of states without a secretariat does, in a text that is about it, and aims of climate policy, in English."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots


def read(text: str, title: str = "Fact Sheet: The G7 Summit in Bergen") -> Slots:
    """The records of an English text of 20 May 2024."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2024-05-20")))


def parties(made: Slots) -> list[list[str]]:
    """The parties of each record."""
    return [r["party"] for r in made.values()]


def test_a_group_launches_what_its_members_share() -> None:
    """One party that stands for several, and no other state that the text names."""
    made = read("The G7 is launching a Task Force on Quantum Sensors. The ministers of Chile and Italy came as guests.")
    assert [r["party"] for key, r in made.items() if key.startswith("a")] == [["G7"]]


@pytest.mark.parametrize("who", ["The G7", "G7 leaders"])
def test_a_group_commits_its_members(who: str) -> None:
    """By its name or that of its people; in a field."""
    assert parties(read(f"{who} agreed to fund joint research on fusion energy.")) == [["G7"]]


@pytest.mark.parametrize(
    "text",
    [
        "The G7 agreed to provide $5 billion in loans to its neighbours.",
        "The G7 condemned the attack on undersea cables.",
        "Chile announced $5 million for quantum sensors at home.",
    ],
)
def test_money_talk_and_the_deeds_of_one_state_are_none(text: str) -> None:
    """A group changes nothing about what is out of scope."""
    assert parties(read(text)) == []


def test_elsewhere_a_group_falls_by_name() -> None:
    """A text about two countries tells of these."""
    text = "Chile and Italy will build a joint quantum laboratory. The G7 launched the Bergen Quantum Partnership."
    assert ["G7"] not in parties(read(text, "Chile and Italy on quantum sensors"))


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Chile and Italy agreed to phase out coal power and other sources of climate change by 2035.", ["regulation"]),
        ("Chile and Italy committed to cut methane emissions by a third.", ["regulation"]),
        ("Chile and Italy pledged to deploy 20 GW of energy storage by 2030.", ["facility"]),
        ("Chile and Italy plan to triple renewable energy capacity.", ["facility"]),
    ],
)
def test_aims_of_climate_policy_are_deeds(text: str, action: list[str]) -> None:
    """What is to be less is a matter of rules, what is to be more is built."""
    made = read(text, "Joint Statement of Chile and Italy on clean energy and climate change")
    assert [r["action"] for key, r in made.items() if key.startswith("c")] == [action]


def test_emissions_that_fell_are_none() -> None:
    """Nobody does anything."""
    made = read("Emissions in Chile and Italy were lower than a year before.", "Joint Statement of Chile and Italy on climate change")
    assert not [key for key in made if key.startswith("c")]
