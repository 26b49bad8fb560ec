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


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("Korea will offer places in its apprenticeship scheme to technicians from Kenya.", "training"),
        ("KAIST and ETH Zurich will open a doctoral track in photonics.", "training"),
        ("France will send instructors to Korea.", "training"),
        ("Japan will accept hydrographers from Vietnam.", "exchange"),
        ("Engineers of both sides will work side by side in Turin and Seoul.", "exchange"),
        ("Kenya will receive two linear accelerators from Korea.", "facility"),
        ("Korea and Portugal are considering a floating wind park off Mindelo.", "facility"),
        ("Italy's camera will fly on the Korean lander in 2031.", "facility"),
        ("Korea and Uzbekistan will modernise the district heating network of Bukhara.", "facility"),
        ("Korea and Peru will search for rare earths in the Andes.", "joint-research"),
        ("Korea would like to join the European Earth observation programme.", "joint-research"),
        ("The services of Korea and Chile will notify one another of eruptions.", "data-sharing"),
        ("The first meeting of Korea and Oman is scheduled for May 2026.", "dialogue"),
        ("A forum in Seoul brought together 60 firms of Korea and Zambia.", "dialogue"),
        ("Hospitals of Korea and Peru are discussing similar agreements.", "instrument"),
        ("Korea and Ghana opened negotiations on a contract for satellites.", "instrument"),
        ("Korea will lend Zambia $80 million for solar parks.", "funding"),
        ("Firms of Korea will be given preference when exploring the salt flats of Peru.", "investment"),
        ("Korea and Chile will warn each other of shortages of lithium.", "supply-chain"),
        ("The agencies of Korea and Peru will recognise each other's inspections.", "regulation"),
        ("Korea and Peru will tighten the physical and data security of the isotope plant.", "security"),
        ("KRISS and NPL of the United Kingdom will compare their optical clocks.", "standards"),
    ],
)
def test_what_partners_do_for_one_another(sentence: str, action: str) -> None:
    """Places and posts that one has for the other, machines that are handed over, papers and meetings still to come."""
    assert action in actions(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The president of Korea will receive the guests from Peru for dinner.",
        "Korea and Peru will carry on their friendship of sixty years.",
        "Prices of copper in Korea and Peru are near record levels.",
        "The people of Korea and Peru will come to know each other.",
    ],
)
def test_guests_and_friendship_are_no_deed(sentence: str) -> None:
    """Who is received, what goes on and what costs more is nothing to be done."""
    assert actions(sentence) == []
