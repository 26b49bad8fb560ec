"""Papers that bodies sign, and the names of those who sign them, in English."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind
from tests.found import Slots, agreements, slots


def read(text: str, title: str = "Partners on ice research") -> Slots:
    """The records of an English text of 20 May 2024, a Monday."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2024-05-20")))


def only(text: str, title: str = "Partners on ice research") -> dict[str, list[str]]:
    """The one agreement of a text."""
    (found,) = agreements(read(text, title))
    return found


def bodies(text: str) -> list[str]:
    """The forms under which a text names organizations."""
    return [m.form for m in analyse(Document("d", text, "en", title="News")).mentions if m.kind is Kind.ORGANIZATION]


OUTCOMES = "MoU between the Ministry of Health of the Republic of Peru and the Ministry of Health of the Republic of Kenya on vaccine research"


@pytest.mark.parametrize(
    ("title", "lead", "mark"),
    [
        ("List of outcomes of the visit to Nairobi", "", ""),
        ("Visit to Nairobi", "The following documents were signed during the visit:\n\n", "- "),
        ("Agreements signed by Peru and Kenya", "", "1. "),
    ],
)
def test_the_items_of_a_list_of_papers_are_signed(title: str, lead: str, mark: str) -> None:
    """In bullets or plain lines, each paper of such a list is concluded and has its own parties, governments as much as ministries."""
    second = "Agreement between the Government of Peru and the Government of Kenya on cooperation in the peaceful uses of outer space"
    made = agreements(read(f"{lead}{mark}{OUTCOMES}\n\n{mark}{second}", title))
    assert [r["status"] for r in made] == [["signed"], ["signed"]]
    assert [sorted(r["party"]) for r in made] == [["Ministry of Health", "Ministry of Health"], ["KE", "PE"]]


def test_an_item_of_what_is_planned_is_not_signed() -> None:
    """The list must say that its papers were signed."""
    made = read(f"The two sides will work on:\n\n- {OUTCOMES}", "Peru and Kenya on vaccines")
    assert all("signed" not in r["status"] for r in agreements(made))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Joint Stock Company ‘Northern Rails’ signed it.", "Northern Rails"),
        ("Talks with PJSC Uralmet went on.", "Uralmet"),
        ("The company “Blue Fjord” took part.", "Blue Fjord"),
        ("It went to Kestrel Power Grid, Incorporated, in May.", "Kestrel Power Grid, Incorporated"),
        ("The Lakeside Polytechnic opened.", "Lakeside Polytechnic"),
    ],
)
def test_a_legal_form_names_a_body(text: str, name: str) -> None:
    """Before a name, in quotation marks or not, and behind one with a comma."""
    assert bodies(text) == [name]


def test_words_in_quotation_marks_behind_other_nouns_are_no_body() -> None:
    """A project or a slogan is none."""
    assert bodies("The project “Blue Fjord” and the slogan ‘Northern Rails’ were shown.") == []


def test_a_firm_is_called_by_its_name_without_the_form() -> None:
    """A known shorter name at that place gives way; the short form alone needs no form to be the firm."""
    forms = bodies("TEPCO Harbour Grid, Incorporated, signed it. TEPCO Harbour Grid will send staff.")
    assert forms == ["TEPCO Harbour Grid, Incorporated", "TEPCO Harbour Grid"]


@pytest.mark.parametrize(
    "text",
    [
        "Lakeside Polytechnic (LP) in Chile and the University of Malaya (UM) in Malaysia signed a memorandum of understanding on sensors.",
        "A memorandum of understanding on sensors was signed between Lakeside Polytechnic of Chile and the University of Malaya.",
    ],
)
def test_the_country_behind_a_body_is_no_place_of_the_next(text: str) -> None:
    """ "In" or "of" a country behind the first body places it, and the second is a party as well."""
    first, second = sorted(only(text)["party"])
    assert first.startswith("Lakeside Polytechnic")
    assert second == "University of Malaya"


@pytest.mark.parametrize("form", ["an MOC", "a MoC", "a memorandum of collaboration", "an LoI"])
def test_short_forms_of_papers_are_papers(form: str) -> None:
    """They are told like the long ones."""
    assert only(f"Peru and Kenya signed {form} on satellites in Lima on Friday.")["status"] == ["signed"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("KAIST of Korea sealed a cooperation deal with the University of Toronto on robots.", "signed"),
        ("KAIST and the University of Toronto will build robots under a newly signed memorandum of understanding.", "signed"),
        ("A deal signed by KAIST and the University of Toronto on Friday is about robots.", "signed"),
    ],
)
def test_what_is_sealed_or_newly_signed_is_there(text: str, status: str) -> None:
    """A verb of closing, or a participle beside the noun, tells that the paper is made."""
    assert only(text, "Robots")["status"] == [status]


def test_two_leaders_of_a_title_stand_behind_their_statement() -> None:
    """Small particles before a surname are part of it."""
    title = "Joint Statement by President Soto and President van den Berg on cooperation of Peru and the EU in clean energy"
    found = only("We will jointly work on offshore wind.\n\nWe agreed to share data on hydrogen.", title)
    assert sorted(found["signer"]) == ["Soto", "van den Berg"]


def test_the_short_name_of_a_ministry_stands_before_its_minister() -> None:
    """Words that are no usual office ("Sports") open no name where the bracket with the short form follows."""
    text = "Peru’s Minister of Culture, Sports and Science (MCSS) Jorge Luna and Kenya’s Minister Ann Oduor signed an agreement on lasers."
    assert sorted(only(text)["signer"]) == ["Ann Oduor", "Jorge Luna"]


def test_a_bold_name_in_a_sentence_is_no_heading() -> None:
    """What follows it goes on in the same sentence."""
    text = "**Ana Berg**, director of the Fjord Institute, opened the meeting."
    units = analyse(Document("d", text, "en", title="News")).units
    assert [text[u.start : u.end] for u in units] == [text.removeprefix("**")]


def test_a_word_inside_another_makes_no_council_a_forum() -> None:
    """ "Biotechnology" holds "technology", and is no mark of a council of two countries."""
    made = analyse(Document("d", "They met the Northern Biotechnology Industry Council in Lima.", "en", title="News")).mentions
    assert [m.form for m in made if m.kind is Kind.INSTRUMENT] == []


@pytest.mark.parametrize(
    "text",
    [
        "An agreement was signed between Norway and Ghana on sea ice.",
        "A grant agreement was signed between Norway and Ghana for research on sea ice.",
        "Norway and Ghana share satellite data under an agreement that entered into force on 1 June.",
    ],
)
def test_a_paper_of_which_only_its_making_is_told(text: str) -> None:
    """The verb behind the noun, or a relative clause, tells that it was made."""
    assert (only(text)["instrument"], only(text)["party"]) == (["agreement"], ["NO", "GH"])


@pytest.mark.parametrize(
    "text",
    [
        "No agreement was reached between Norway and Ghana on sea ice.",
        "Norway and Ghana said that an agreement was not signed on sea ice.",
        "A deal that entered into force in Ghana is about timber.",
    ],
)
def test_a_paper_that_was_not_made_or_is_of_one_alone(text: str) -> None:
    """What was not signed, and a deal of nobody, are none."""
    assert not agreements(read(text))
