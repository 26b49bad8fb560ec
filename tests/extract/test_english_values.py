"""English items: how far a predicate says that they are, what its nouns say is done, and whose they are."""

from __future__ import annotations

import pytest

from kg.extract import context
from kg.lang import analyse
from kg.lang.en.values.cued import actions
from kg.model import Document
from tests.found import Slots, slots


def said(text: str) -> list[tuple[str | None, str]]:
    """The status and the rule of each clause of a sentence."""
    return [(c.status and c.status.value, c.rule) for u in analyse(Document("d", text, "en")).units for c in u.clauses]


def items(title: str, text: str) -> list[dict[str, list[str]]]:
    """The commitments of a text with a title."""
    made: Slots = slots(analyse(Document("d", text, "en", title, "2025-03-10")))
    return [record for key, record in made.items() if key.startswith("c")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chile and Norway are working to widen access to tidal energy data.", "signed"),
        ("Chile and Norway are working to sign a pact on tidal energy.", "agreed"),
        ("The partnership will seek to bring down the cost of tidal energy.", "agreed"),
        ("Chile and Norway will seek to bring down the cost of tidal energy.", "proposed"),
        ("Chile and Norway will continue exploring joint research on tidal energy.", "proposed"),
        ("Chile has joined Norway as a founding partner in tidal energy research.", "signed"),
        ("Chile joined the Tidal Energy Initiative.", "signed"),
    ],
)
def test_the_governing_verb_says_how_far_it_is(text: str, status: str) -> None:
    """Who works to do something has begun; what a partnership will seek is agreed; who goes on exploring proposes; who joined is in."""
    assert said(text)[0][0] == status


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("counter the evasion of export restrictions", {"security"}),
        ("prevent exports of lasers", {"security"}),
        ("promote exports of lasers", {"investment"}),
        ("choose trustworthy cloud and cable suppliers", {"security"}),
        ("hold a u.s.-chile round of talks and an event", {"dialogue"}),
        ("take part in multilateral discussions", {"dialogue"}),
        ("provide a $5 million loan", {"funding"}),
        ("establish a common catalogue of samples", {"data-sharing"}),
        ("invest in people", set()),
        ("invest in a smelter", {"investment"}),
        ("report before the next ministerial meeting", set()),
        ("prepare the next ministerial meeting", {"dialogue"}),
    ],
)
def test_the_head_noun_says_what_is_done(text: str, told: set[str]) -> None:
    """Restrictions on exports protect, suppliers that one trusts too; whoever has an event talks; loans are money; until when is no action."""
    assert {span.value for span in actions(text) if not span.rule.endswith(".general")} == told


def test_a_rival_is_no_party() -> None:
    """A country with which the sides compete takes no part."""
    text = "Chile and Norway held a dialogue on quantum technology. Chile and Norway will train engineers to compete with Japan in chips."
    assert [r["party"] for r in items("Chile and Norway on quantum", text)] == [["CL", "NO"]]


def test_who_goes_on_is_who_was_told_of() -> None:
    """The pact with a third country, named in passing, does not make it a party of what the two agreed."""
    text = (
        "Chile and Norway held a dialogue on quantum technology. The two leaders noted the recent Chile-Norway-Japan Quantum Partnership. "
        "They agreed to train engineers in quantum computing."
    )
    assert [r["party"] for r in items("Chile and Norway on quantum", text)] == [["CL", "NO"]]


@pytest.mark.parametrize(
    ("told", "states"),
    [
        ("Together Chile, Norway and Japan will train engineers.", ("CL", "NO", "JP")),
        ("They noted the pact of Chile, Norway and Japan.", ("CL", "NO")),
    ],
)
def test_countries_that_act_are_the_ones_who_go_on(told: str, states: tuple[str, ...]) -> None:
    """Countries that act behind a word for those before are meant by what follows; those that are only named are not."""
    text = f"Chile and Norway met in Oslo. {told} Both will report."
    assert context.read(analyse(Document("d", text, "en", "Chile and Norway"))).groups[-1][0] == states
