"""Who signed: names over their offices at the end of a text, and names behind "signed by" in a sentence that goes on."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

DECLARATION = """Canada and Norway affirm that they will share satellite data on sea ice. The two commit to building a joint laboratory.
We thank our scientists and welcome their work.

Done at Oslo on the 14th day of March, 2023, in duplicate.

Marie L. Tremblay

Prime Minister of Canada
"""


def read(text: str, title: str) -> Slots:
    """The records of an English text of 14 March 2023."""
    return slots(analyse(Document("d", text, "en", title=title, published="2023-03-14")))


def test_names_over_their_offices_sign_a_text() -> None:
    """Each name stands in a line of its own, with the office below it."""
    made = read(f"{DECLARATION}\nJonas Dahl\n\nPrime Minister of the Kingdom of Norway\n", "The Oslo Canada-Norway Joint Declaration on Ice")
    assert made["a1"]["signer"] == ["Marie L. Tremblay", "Jonas Dahl"]


def test_one_name_over_an_office_signs_nothing() -> None:
    """A text closes with one name where somebody is introduced, or asked."""
    assert "signer" not in read(DECLARATION, "The Oslo Canada-Norway Joint Declaration on Ice")["a1"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The Canada-Norway Quantum Accord, signed by Minister Marie Tremblay and Minister Jonas Dahl, will fund joint research.", "signed"),
        ("The Canada-Norway Quantum Accord, signed by Minister Marie Tremblay and Minister Jonas Dahl, covers sensors.", "signed"),
    ],
)
def test_those_behind_signed_by_sign_what_the_sentence_goes_on_to_tell(sentence: str, status: str) -> None:
    """ "The accord, signed by A and B, will …": it is signed, and by them."""
    accord = read(f"Canada and Norway met in Oslo. {sentence}", "Canada and Norway sign accord")["a1"]
    assert (accord["signer"], accord["status"]) == (["Marie Tremblay", "Jonas Dahl"], [status])


@pytest.mark.parametrize(
    "sentence",
    [
        "The Canada-Norway Quantum Accord, praised by Minister Marie Tremblay and Minister Jonas Dahl, will fund joint research.",
        "A letter signed by Minister Marie Tremblay says that the Canada-Norway Quantum Accord will fund joint research.",
        "The Canada-Norway Quantum Accord, signed by both sides, will fund joint research, Minister Marie Tremblay said.",
    ],
)
def test_others_in_such_a_sentence_sign_nothing(sentence: str) -> None:
    """Who praises it, signs something else before it, or speaks of it, is no signer."""
    assert "signer" not in read(f"Canada and Norway met in Oslo. {sentence}", "Canada and Norway have an accord")["a1"]


WE = """We – Director Ada Berg of Norway's Ministry of Ports, Minister Juris Kalns of Latvia, and Ambassador Timo Virta of Finland – {told}.

We agreed to share data on cyber threats. We will train analysts of cyber incidents together."""


def test_the_people_who_open_a_text_as_we_give_it_its_sides() -> None:
    """A statement tells its countries only behind the names of those who speak."""
    made = read(WE.format(told="met in Riga"), "Joint Statement of the Baltic Cyber Group")
    assert {tuple(sorted(r["party"])) for key, r in made.items() if key.startswith("c")} == {("FI", "LV", "NO")}


def test_people_named_elsewhere_give_no_sides() -> None:
    """Whoever is only spoken of, in a sentence that tells of no meeting, is no side."""
    made = read(WE.format(told="are old friends of the firm"), "Our Cyber Group")
    assert not made
