"""What English predicates say: proposed, agreed, done, or nothing."""

from __future__ import annotations

import pytest

from kg.lang.en import analyse
from kg.model import Document, Status


def statuses(text: str) -> list[str | None]:
    analysis = analyse(Document("d", text, "en"))
    return [c.status.folded if c.status else None for u in analysis.units for c in u.clauses]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The two institutes signed a memorandum on ice research.", "concluded"),
        ("Norway and Chile are launching a joint fund.", "concluded"),
        ("Both ministries have established a working group.", "concluded"),
        ("The ministers held the third dialogue in Oslo.", "concluded"),
        ("They welcomed the signing of the ice charter.", "concluded"),
        ("The treaty entered into force on 3 May 2021.", "concluded"),
        ("The Participants intend to exchange staff.", "agreed"),
        ("The two sides agreed to exchange staff.", "agreed"),
        ("The leaders decided to exchange staff.", "agreed"),
        ("Norway plans to host a workshop.", "agreed"),
        ("Norway and Chile will host a workshop.", "agreed"),
        ("The leaders are committed to opening a lab.", "agreed"),
        ("They welcomed plans to open a lab.", "agreed"),
        ("The ministry announced plans to open a lab.", "proposed"),
        ("Both sides will seek to open a lab.", "proposed"),
        ("The two sides discussed opening a lab.", "proposed"),
        ("The ministers are exploring a joint lab.", "proposed"),
        ("They noted the value of opening a lab.", "proposed"),
        ("They underscored the importance of sharing their labs.", "proposed"),
        ("The leaders look forward to the next meeting.", None),
        ("They hope the lab opens.", None),
        ("The labs could become leaders in ice research.", None),
        ("The minister said the lab was large.", None),
        ("They reaffirmed that peace is precious.", None),
    ],
)
def test_the_predicate_decides_the_status(text: str, status: str | None) -> None:
    """The leftmost construction of a clause says how far its content has come."""
    assert statuses(text) == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Agreement was reached on joint ice surveys.", "agreed"),
        ("There was consensus on joint ice surveys.", "agreed"),
        ("There was consensus on the need for calm.", None),
        ("The sides shook hands on joint ice surveys.", "agreed"),
        ("The sides threw their weight behind joint ice surveys.", "agreed"),
        ("Plans call for joint ice surveys.", "agreed"),
        ("A joint ice survey is in the pipeline.", "agreed"),
        ("A joint ice survey gets under way in June.", "agreed"),
        ("A joint ice survey is on the table.", "proposed"),
        ("Both countries stand ready to survey the ice.", "proposed"),
        ("Both countries signalled their readiness to survey the ice.", "proposed"),
        ("Both countries have embarked on joint ice surveys.", "concluded"),
        ("Both countries are pushing ahead with joint ice surveys.", "concluded"),
    ],
)
def test_turns_of_phrase_of_newspapers(text: str, status: str | None) -> None:
    assert statuses(text) == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Swedish and Chilean laboratories tested batteries in April.", "concluded"),
        ("Chile licensed battery technology from Sweden.", "concluded"),
        ("Sweden shared battery data with Chile.", "concluded"),
        ("Battery technology licensed from Sweden is cheaper than that of Chile.", None),
        ("Sweden and Chile are neighbours in the battery trade.", None),
    ],
)
def test_a_deed_behind_who_does_it_is_done(text: str, status: str | None) -> None:
    """Whatever its verb is, where it is none of the data file."""
    assert statuses(text) == [status]


def test_a_state_is_no_verb() -> None:
    """ "United States" does not state anything, and "May 2023" permits nothing."""
    assert statuses("In May 2023 the United States agreed to open a lab.") == ["agreed"]


def test_each_clause_has_its_own_status() -> None:
    """What was noted and what was resolved stay apart."""
    assert statuses("They noted progress made through the charter and resolved to open a lab.") == ["concluded", "agreed"]


@pytest.mark.parametrize(
    ("lead", "item", "status"),
    [
        ("Norway and Chile are launching new work:", "Signing an arrangement on ice.", "concluded"),
        ("Norway and Chile are launching new work:", "Strengthening the exchange of data.", "agreed"),
        ("The two sides committed to:", "exchanging data on ice;", "agreed"),
        ("The two sides committed to:", "explore a joint lab.", "proposed"),
        ("The two sides will seek to:", "open a joint lab.", "proposed"),
    ],
)
def test_an_item_takes_the_status_of_its_lead_in(lead: str, item: str, status: str) -> None:
    """A gerund or infinitive bullet says what its lead-in says, unless its own verb says less."""
    assert statuses(f"{lead}\n\n- {item}")[-1] == status


def test_the_rule_is_named() -> None:
    """Every status knows the construction that decided it."""
    analysis = analyse(Document("d", "Norway and Chile will host a workshop.", "en"))
    clause = analysis.units[0].clauses[0]
    assert (clause.rule, clause.status) == ("en.status.will", Status.AGREED)
