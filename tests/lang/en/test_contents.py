"""Sentences that tell what an agreement contains, and news that somebody tells of itself."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind, Status


def _first(text: str) -> tuple[Status | None, str]:
    clause = analyse(Document("d", text, "en", published="2025-03-15")).units[0].clauses[0]
    return clause.status, clause.verb


@pytest.mark.parametrize(
    "text",
    [
        "The programme funds six projects on hydrogen.",
        "Cooperation covers electrolysis and training.",
        "The agreement also provides for joint workshops.",
        "It also calls for the establishment of a joint committee.",
    ],
)
def test_contents_of_an_agreement_are_agreed(text: str) -> None:
    """What an agreement contains is what its parties have agreed to do."""
    assert _first(text) == (Status.AGREED, "plan")


def test_news_of_its_own_signing_is_a_signing() -> None:
    """A company that said it had signed has signed."""
    assert _first("Acme Motors said on Wednesday it had signed a deal with Borealis Labs.") == (Status.SIGNED, "sign")


def test_a_field_behind_a_ministry_is_no_part_of_its_name() -> None:
    """The words from "on Cooperation in" name what the paper is about."""
    text = "The Ministry of Ports of the Republic of Korea on Cooperation in Quantum Sensing signed."
    names = [m.form for m in analyse(Document("d", text, "en")).mentions if m.kind is Kind.ORGANIZATION]
    assert names == ["Ministry of Ports"]


def test_people_behind_small_titles() -> None:
    """A chief, an executive and a counterpart are people with names."""
    text = "The pact was signed by Acme executive Park Ji-won and her counterpart Tan Wei Ling. Institute chief Anna Moser signed too."
    names = [m.form for m in analyse(Document("d", text, "en")).mentions if m.kind is Kind.PERSON]
    assert names == ["Park Ji-won", "Tan Wei Ling", "Anna Moser"]


def test_bodies_behind_an_opening_phrase_act() -> None:
    """The first body behind "Under the agreement," opens its sentence, whatever the sentence before ended with."""
    text = "They met in Berlin with Acme Institute.\n\nUnder the agreement, the Borealis Research Institute will build a laboratory."
    roles = [m.role.value for m in analyse(Document("d", text, "en")).mentions if m.form == "Borealis Research Institute" and m.role]
    assert roles == ["subject"]
