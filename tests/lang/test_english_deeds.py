"""What is done to what, where neither the verb nor the noun shows an action alone."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind


def actions(sentence: str) -> list[str]:
    """The actions that a sentence tells."""
    return [m.value for m in analyse(Document("d", sentence, "en", published="2025-03-01")).mentions if m.kind is Kind.ACTION]


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("KIGAM and Chile's SERNAGEOMIN will drill the ice of two glaciers.", "joint-research"),
        ("Samples of both cruises are to be swapped between KIOST and Norway's NPI.", "data-sharing"),
        ("Korea and Peru will lend each side's telescope to the other.", "facility"),
        ("Korea and Kenya will mentor forty technicians in Nairobi.", "training"),
        ("NIMS of Japan and KRISS will embed six postdocs in Tsukuba.", "exchange"),
        ("Korea and Oman will harmonise the certification of drones.", "standards"),
        ("Kazakhstan will ship uranium concentrate to Korea, the two governments agreed.", "supply-chain"),
        ("Hanwha and Poland's WB will assemble the robots in Gdynia.", "investment"),
        ("Both ministries will underwrite the study.", "funding"),
    ],
)
def test_a_deed_is_told_by_a_verb_and_its_thing(sentence: str, action: str) -> None:
    """In the active and in the passive, with a few words between."""
    assert action in actions(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Each side of Korea and Peru will bear its own costs.",
        "Korea and Peru will observe the rules to be ready for the storm of critics.",
        "The minister of Korea shared a meal with the engineers of Peru.",
    ],
)
def test_a_verb_with_another_thing_is_no_deed(sentence: str) -> None:
    """The own costs of each, a purpose behind the verb, and things that nobody works on tell nothing."""
    assert actions(sentence) == []


def test_a_deed_gives_way_to_a_cue() -> None:
    """Where a clause shows its action by name, what is done to things beside it adds nothing."""
    assert actions("Korea and Peru will conduct joint research and will analyse the ice.").count("joint-research") == 1
