"""English values that belong to something else in the sentence: an older day, a body that is only named, money of a firm."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.lang.en.values.cued import actions
from kg.model import Document
from tests.found import Slots, agreements, items, slots


def told(text: str, title: str = "Chile and Norway on quantum technology") -> Slots:
    """The records of a text."""
    return slots(analyse(Document("d", text, "en", title, "2025-03-10")))


def first(text: str, kind: str, title: str = "Chile and Norway on quantum technology") -> dict[str, list[str]]:
    """The first agreement (a) or commitment (c) of a text."""
    return {"a": agreements, "c": items}[kind](told(text, title))[0]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Chile and Norway agreed to reopen the Chile-Norway Quantum Dialogue. The Quantum Dialogue was held in 2011.", None),
        ("Chile and Norway agreed to open the Chile-Norway Quantum Dialogue in May 2025.", ["2025-05"]),
        ("Chile and Norway held the Chile-Norway Quantum Dialogue on 3 March 2025.", ["2025-03-03"]),
    ],
)
def test_what_is_still_to_be_made_has_no_day_gone_by(text: str, date: list[str] | None) -> None:
    """A day before the publication is that of what the plan goes back to."""
    assert first(text, "a").get("date") == date


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Through the two tracks of the Chile-Norway Quantum Partnership, both countries will train engineers.", "signed"),
        ("Under the auspices of the Chile-Norway Quantum Partnership, both countries will train engineers.", "signed"),
        ("Both countries will launch a new Chile-Norway Quantum Partnership.", "agreed"),
    ],
)
def test_a_paper_of_whose_tracks_a_text_tells_is_there(text: str, status: str) -> None:
    assert first(text, "a")["status"] == [status]


def test_what_stands_beside_a_paper_that_is_there_is_there_too() -> None:
    """“Under A and B”: both are there, and what will be done says nothing of either."""
    text = "Building on the Chile-Norway Ice Accord (CNIA) and the Chile-Norway Quantum Dialogue, both countries will train engineers."
    assert [r["status"] for r in agreements(told(text))] == [["signed"], ["signed"]]


@pytest.mark.parametrize(
    "clause",
    [
        "respect the World Health Organization Guidelines on Clean Rooms and train quantum engineers",
        "train quantum engineers and to modernize the International Telecommunication Union",
    ],
)
def test_a_body_that_is_only_followed_or_reformed_takes_no_part(clause: str) -> None:
    assert first(f"Chile and Norway agreed to {clause}.", "c")["party"] == ["CL", "NO"]


def test_a_body_with_which_they_work_takes_part() -> None:
    text = "Chile and Norway agreed to train quantum engineers with the International Atomic Energy Agency."
    assert len(first(text, "c")["party"]) == 3


@pytest.mark.parametrize(
    ("who", "action"),
    [("Samsung", "investment"), ("The United States Agency for International Development", "funding")],
)
def test_what_a_firm_invests_is_no_grant(who: str, action: str) -> None:
    text = f"Korea and Chile met on quantum technology. {who} will invest $5 million in a quantum centre in Chile with the University of Chile."
    assert action in first(text, "c", "Korea, the United States and Chile on quantum technology")["action"]


@pytest.mark.parametrize("opening", ["In partnership with Chile and Peru", "Together with Chile"])
def test_who_acts_behind_an_opening_phrase_is_no_partner_in_it(opening: str) -> None:
    """“In partnership with A, B is building …”: B acts."""
    units = analyse(Document("d", f"{opening}, Norway is building a quantum centre.", "en"))
    assert [str(m.role and m.role.value) for m in units.mentions if m.form == "Norway"] == ["subject"]


def test_a_list_of_partners_stays_one() -> None:
    units = analyse(Document("d", "Norway works with Chile, Peru, and Canada on quantum centres.", "en"))
    assert [str(m.role and m.role.value) for m in units.mentions if m.form in {"Chile", "Peru", "Canada"}] == ["partner"] * 3


LIST = "including the Chile-Norway Chips Dialogue, the Chile-Norway Quantum Working Group and the Chile-Norway Business Forum"


def test_one_of_a_list_of_forums_has_no_field_of_the_others() -> None:
    """What stands in the names of the others is theirs, and what the sentence goes on to tell is of none of them."""
    made = told(f"The two countries will train engineers and build on their work in bodies {LIST}.", "Chile and Norway agree")
    fields = {r["label"][0]: r.get("sector", []) for r in agreements(made)}
    assert fields["Chile-Norway Chips Dialogue"] == ["sector:semiconductors"]
    assert "sector:semiconductors" not in fields["Chile-Norway Quantum Working Group"]
    assert not {"sector:semiconductors", "sector:quantum"} & set(fields.get("Chile-Norway Business Forum", []))


def test_a_forum_named_in_passing_has_the_field_of_its_name() -> None:
    text = "Both countries will train battery engineers, including through the work of the Chile-Norway Quantum Working Group."
    assert first(text, "a", "Chile and Norway agree")["sector"][0] == "sector:quantum"


def test_a_cooperation_group_is_a_forum() -> None:
    """Its name tells no action of its own."""
    text = "Chile and Norway agreed to revive the Quantum Technology Cooperation Group."
    assert first(text, "a")["instrument"] == ["dialogue"]
    assert first(text, "c")["action"] == ["dialogue"]


@pytest.mark.parametrize(("text", "acts"), [("ask investment firms", set()), ("joint investment in ports", {"investment"})])
def test_a_firm_of_investment_is_no_investment(text: str, acts: set[str]) -> None:
    assert {span.value for span in actions(text) if not span.rule.endswith(".general")} == acts
