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


OF_BOTH = "Agreement between the Government of Canada and the Government of the Kingdom of Norway on Research on Sea Ice"
ARTICLES = "".join(f"Article {n}\nThe Parties shall exchange data on sea ice.\n\n" for n in range(1, 5))


@pytest.mark.parametrize(
    "block",
    [
        "FOR THE GOVERNMENT OF CANADA:\nH.E. Ms. Marie Tremblay\nMinister\n\nFOR THE GOVERNMENT OF NORWAY:\nJonas Dahl\nAmbassador\n",
        "For the Government of Canada: Marie Tremblay\nFor the Government of the Kingdom of Norway: Jonas Dahl\n",
        "For the Government of Canada\n\nMarie Tremblay\n\nFor the Government of the Kingdom of Norway\n\nMr. Jonas Dahl\n",
        "For the Government of Canada\n[signed]\nMarie Tremblay\n\nFor the Government of Norway\n[signed]\nJonas Dahl, State Secretary\n",
    ],
)
def test_names_below_their_sides_sign_a_text(block: str) -> None:
    """A block of signatures, and the day that stands before it, whatever lines it has."""
    made = read(f"{ARTICLES}Done at Oslo on 2 March 2023, in duplicate.\n\n{block}", OF_BOTH)["a1"]
    assert (made["signer"], made["date"]) == (["Marie Tremblay", "Jonas Dahl"], ["2023-03-02"])


def test_a_line_of_a_place_and_a_day_dates_the_signatures_below_it() -> None:
    """Some texts close without "done at"."""
    block = "For the Government of Canada\n[signed]\nMarie Tremblay\n\nFor the Government of Norway\n[signed]\nJonas Dahl\n"
    assert read(f"{ARTICLES}Oslo, 2 March 2023\n\n{block}", OF_BOTH)["a1"]["date"] == ["2023-03-02"]


def test_one_side_alone_is_no_block_of_signatures() -> None:
    """What a government is meant for opens a sentence like a block."""
    text = f"{ARTICLES}For the Government of Canada, ice is a matter of survival.\n\nMarie Tremblay lives there.\n"
    assert "signer" not in read(text, OF_BOTH)["a1"]


@pytest.mark.parametrize("who", ["They", "The two"])
def test_the_two_who_met_sign(who: str) -> None:
    """Who meets in one sentence signs in the next, on that day."""
    text = f"Canada's fisheries minister Marie Tremblay met Norwegian Science Minister Jonas Dahl in Oslo on Monday. {who} signed a memorandum"
    made = read(f"{text} of understanding on sea ice research.", "Canada and Norway sign memorandum on ice")
    paper = next(r for r in made.values() if r.get("instrument") == ["mou"])
    assert (paper["signer"], paper["date"]) == (["Marie Tremblay", "Jonas Dahl"], ["2023-03-13"])


@pytest.mark.parametrize(
    ("met", "who"),
    [
        ("met Norwegian Science Minister Jonas Dahl", "The University of Oslo and the University of Toronto"),
        ("met Norwegian Science Minister Jonas Dahl", "Canada and Norway"),
        ("received Norwegian Science Minister Jonas Dahl and Chilean Science Minister Ana Soto", "They"),
    ],
)
def test_others_than_the_two_before_sign(met: str, who: str) -> None:
    """Institutes, countries, and two of three are not the two."""
    text = f"Canada's fisheries minister Marie Tremblay {met} in Oslo on Monday. {who} signed a memorandum of understanding"
    made = read(f"{text} on sea ice research.", "Canada and Norway sign memorandum on ice")
    paper = next(r for r in made.values() if r.get("instrument") == ["mou"])
    assert "signer" not in paper


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "CERN Director-General Ana Roe and Norwegian Science Minister Jonas Dahl signed an accord on accelerators.",
            ["CERN", "NO"],
        ),
        (
            "The Director General of the International Atomic Energy Agency, Ana Roe, and Canada's energy minister, Marie Tremblay, signed "
            "a memorandum of understanding on reactors.",
            ["International Atomic Energy Agency", "CA"],
        ),
        (
            "CERN's Director-General Ana Roe and Norwegian Space Agency chief Jonas Dahl signed a memorandum of understanding on detectors.",
            ["CERN", "Norwegian Space Agency"],
        ),
    ],
)
def test_heads_of_international_bodies_sign_for_them(text: str, parties: list[str]) -> None:
    """Such a head has no country, and signs for the body; a minister beside it for a country."""
    assert read(text, "An agreement on research")["a1"]["party"] == parties


@pytest.mark.parametrize(
    "text",
    [
        "CERN Director-General Ana Roe praised Norway's science minister Jonas Dahl for an agreement on accelerators.",
        "UNESCO Director-General Ana Roe signed an agreement on ocean science.",
        "Norway's science minister Jonas Dahl signed an agreement on accelerators at CERN.",
    ],
)
def test_others_at_international_bodies_sign_nothing_for_them(text: str) -> None:
    """Who praises, signs alone, or signs at such a place makes no agreement of both."""
    assert "a1" not in read(text, "An agreement on research")
