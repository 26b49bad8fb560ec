"""Sentences that tell what an agreement contains, and news that somebody tells of itself."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind, Status, UnitKind


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


def test_a_question_states_nothing() -> None:
    """What somebody asks is no fact."""
    assert _first("Are you planning to sign an agreement with Australia?") == (None, "beyond")


def test_a_noun_phrase_in_a_list_is_an_agreed_item() -> None:
    """A list of outcomes needs no verbs."""
    text = "Critical Minerals\n\n- Pilot projects for lithium recycling\n- New scholarships for forty students\n"
    units = analyse(Document("d", text, "en")).units
    assert [u.clauses[0].status for u in units if u.kind is UnitKind.BULLET] == [Status.AGREED, Status.AGREED]


def test_the_agreement_signed_before_any_other_is_named_is_an_instrument() -> None:
    """A definite article does not point back where nothing stands."""
    text = "Commissioner Ilse Dobrev and Minister Lee Jong-chan initialled the agreement in Brussels. The agreement covers chips."
    kinds = [m.kind for m in analyse(Document("d", text, "en")).mentions if m.form == "agreement"]
    assert kinds == [Kind.INSTRUMENT, Kind.ANAPHOR]


def test_the_country_behind_a_ministry_is_its_country() -> None:
    """ "Department of X of COUNTRY" is a body of that country under its plain name."""
    text = "The Department of Harbours of Canada and the Ministry of Ports of Vietnam signed a treaty."
    found = [(m.form, m.country) for m in analyse(Document("d", text, "en")).mentions if m.kind is Kind.ORGANIZATION]
    assert found == [("Department of Harbours", "CA"), ("Ministry of Ports", "VN")]
