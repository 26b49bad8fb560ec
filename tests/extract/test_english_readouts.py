"""English: who met whatever they spoke of, titles written otherwise than in the text, deeds of two countries, verbs before names."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.lang.en.values import cued
from kg.model import Document
from tests.found import Slots, agreements, items, slots


def read(text: str, title: str) -> Slots:
    """The records of an English text of 20 May 2024, a Monday."""
    return slots(analyse(Document("d", text, "en", title=title, published="2024-05-20")))


MET = (
    "President Ana Soto of Chile met today with Prime Minister Mika Virta of Finland in Turku to meet climate commitments, strengthen "
    "cooperation on defence and respond to irregular migration. "
)


def test_ties_that_are_strengthened_leave_open_what_is_to_be_done() -> None:
    """An item may have no action; it stands under its meeting all the same."""
    met = "President Ana Soto of Chile met with Prime Minister Mika Virta of Finland on Friday."
    text = f"{met} They agreed to strengthen ties in quantum technology."
    (item,) = items(read(text, "Readout of the Meeting of President Ana Soto and Prime Minister Mika Virta"))
    assert "action" not in item
    assert (item["of"], item["status"]) == (["a1"], ["agreed"])


def test_a_meeting_counts_by_what_came_of_it() -> None:
    """Migration in the first sentence does not put the talks on batteries out of scope, and the meeting has the fields of these only."""
    made = read(MET + "Both leaders agreed to set up a joint laboratory for lithium batteries.", "Readout of the meeting with Finland")
    (meeting, *_), told = agreements(made), items(made)
    assert meeting["instrument"] == ["dialogue"]
    assert [i["action"] for i in told] == [["facility"]]
    assert set(meeting["sector"]) <= set(told[0]["sector"])


def test_a_meeting_of_which_nothing_came_is_no_record() -> None:
    """It needs an item of technology."""
    assert not read(MET + "Both leaders agreed to fight smuggling at sea.", "Readout of the meeting with Finland")


def test_a_title_is_the_same_with_other_spaces_and_apostrophes() -> None:
    """The statement that the title names is what its items come of, not the partnership that it speaks of."""
    text = (
        "President Ana Soto welcomed Prime Minister Mika Virta of Finland to Santiago today. The Leaders affirmed a vision of building a "
        "strategic partnership for both nations. The Leaders decided that Chile and Finland will train hydrogen engineers. President Soto "
        "and Prime Minister Virta resolved to advance the Chile-Finland Green Strategic Partnership."
    )
    made = read(text, "Chile-Finland Joint Leaders’ Statement:  A Partnership for Wind")
    statement = next(key for key, r in made.items() if r.get("instrument") == ["declaration"])
    assert {i["of"][0] for i in items(made)} == {statement}


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("Chile and Finland completed a joint study on quantum sensors.", [["CL", "FI"]]),
        ("Kenya and Norway led a research project on malware in hospitals and on cybersecurity.", [["KE", "NO"]]),
        ("Chile and Finland lead the market for quantum sensors.", []),
        ("Chile completed a joint study on quantum sensors.", []),
        ("Chile and Finland held talks on fisheries.", []),
    ],
)
def test_what_two_countries_carried_out_needs_no_agreement(sentence: str, parties: list[list[str]]) -> None:
    """Both are named, and so are the deed and a field of the tables."""
    made = read(f"Officials met in Geneva last week. {sentence}", "A gathering on security online")
    assert [sorted(i["party"]) for i in items(made)] == parties


@pytest.mark.parametrize("verb", ["Hold", "Facilitate", "Leverage"])
def test_the_verb_of_an_item_is_no_part_of_a_name(verb: str) -> None:
    """A bullet opens with a verb in capitals."""
    text = (
        "Chile and Finland held the Chile-Finland Energy Forum in Turku on 19 May 2024. The two sides decided to:\n\n"
        f"- {verb} Atacama Research Institute and Turku Energy Agency workshops on lithium batteries.\n"
    )
    names = [name for i in items(read(text, "Chile and Finland on energy")) for name in i["party"]]
    assert names
    assert not [name for name in names if name.startswith(verb)]


@pytest.mark.parametrize("state", ["decreased", "suspended", "insufficient"])
def test_cooperation_that_is_wanting_is_no_deed(state: str) -> None:
    """What is missing is not done."""
    assert [span.value for span in cued.actions(f"{state} cooperation with the agency")] == []
    assert [span.value for span in cued.actions("close cooperation with the agency")] == ["joint-research"]


@pytest.mark.parametrize(("words", "kept"), [("iran’s escalating nuclear program", False), ("the civil nuclear program of chile", True)])
def test_a_nuclear_threat_is_no_nuclear_energy(words: str, *, kept: bool) -> None:
    """Who arms does no research."""
    assert (cued.without_misleading(words) == words) is kept
