"""English: who acts behind the first phrase of a sentence, what two do as one, and weak records of long texts about something else."""

from __future__ import annotations

import pytest

from kg.extract import context
from kg.extract.draft import Draft, Fill
from kg.extract.scope import lone
from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, items, slots


def read(text: str, title: str = "Spain and Chile") -> Slots:
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2024-05-20")))


@pytest.mark.parametrize(
    "opening",
    [
        "Building on the Solar Partnership of the U.S.-Peru Agenda 2030 Initiative, ",
        "Through the Spain-Chile Ocean Dialogue, ",
        "As part of the work of the Spain-Chile Ocean Dialogue, ",
    ],
)
def test_who_stands_behind_the_first_phrase_acts(opening: str) -> None:
    told = items(read(f"{opening}Spain and Chile will speed up the deployment of floating solar plants."))
    assert [set(i["party"]) for i in told] == [{"ES", "CL"}]


def test_a_phrase_in_the_middle_opens_nothing() -> None:
    """A name behind any other comma goes with those before it."""
    assert not items(read("Officials discussed the weather, Spain and Chile among others, at a dinner."))


def test_two_bodies_of_two_countries_pay_together() -> None:
    (told,) = items(
        read("The National Research Foundation of Korea and the Swedish Research Council are awarding 6 million dollars to teams on batteries.")
    )
    assert told["action"][0] == "funding"
    assert told["party"] == ["National Research Foundation of Korea", "Swedish Research Council"]


def test_one_body_pays_alone() -> None:
    assert not items(read("The Swedish Research Council is awarding 6 million dollars to teams on batteries.", "Grants"))


def test_a_mission_of_the_tables_has_a_field() -> None:
    """It need not be named beside the mission."""
    (told,) = items(read("Rwanda will be the first African country to take part in the Artemis camp study led by NASA.", "Rwanda"))
    assert told["sector"] == ["sector:space"]


def test_fields_agreed_by_two_are_an_item() -> None:
    """A readout may tell no more of what its two sides agreed."""
    text = (
        "President Soto of Chile met with Prime Minister Lind of Sweden today. "
        "They agreed to deepen cooperation in areas such as battery recycling and clean energy."
    )
    (told,) = items(read(text, "Readout of President Soto’s Meeting with Prime Minister Lind of Sweden"))
    assert set(told["party"]) == {"CL", "SE"}


def stays(length: int, sure: float, kind: str = "commitment", of: str = "", lang: str = "en") -> bool:
    """Whether a record of a text so long stays."""
    told = {"of": (Fill(of, 0, "r"),)} if of else {}
    draft = Draft("x1", kind, 0, "", told, confidence=sure)
    about = context.read(analyse(Document("d", "A word. " * (length // 8), lang)))
    return list(lone.without_strays(about, [draft])) == [draft]


def test_weak_records_of_long_texts_are_strays() -> None:
    assert not stays(8000, 0.4)
    assert not stays(8000, 0.4, "agreement")
    assert stays(800, 0.4)
    assert stays(8000, 0.65)
    assert stays(8000, 0.4, of="a1")
    assert stays(8000, 0.4, lang="ko")
