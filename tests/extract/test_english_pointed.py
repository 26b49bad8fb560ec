"""English: another paper than the one before, what a pronoun or a list goes on with, members, compounds, names that begin a text."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind
from tests.found import Slots, items, of, slots


def read(text: str, title: str = "Partners on chips") -> Slots:
    """The records of an English text of 20 May 2024, a Monday."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2024-05-20")))


def agreements(made: Slots) -> dict[str, dict[str, list[str]]]:
    """The agreements by their names."""
    return {key: r for key, r in made.items() if key.startswith("a")}


@pytest.mark.parametrize(("word", "number"), [("a separate", 2), ("another", 2), ("the", 1)])
def test_a_separate_paper_is_another_one(word: str, number: int) -> None:
    """What the text tells apart by a word is apart, whatever parties and type they share."""
    text = f"KAIST and Imec signed a memorandum of understanding on chips. They also signed {word} memorandum of understanding on sensors."
    assert len(agreements(read(text))) == number


def test_two_ministries_are_two() -> None:
    """Names that both open with what they are do not make one."""
    found = of(analyse(Document("d", "The Ministry of Harbours and Ministry of Fisheries of Chile met.", "en")), Kind.ORGANIZATION)
    assert set(found) == {"Ministry of Harbours", "Ministry of Fisheries"}


@pytest.mark.parametrize("compound", ["pilot project", "pilot line", "network operator", "platform provider"])
def test_a_kind_of_thing_is_no_instrument(compound: str) -> None:
    """A type noun that only tells the kind of the noun behind it names no agreement."""
    found = analyse(Document("d", f"Chile and Peru launched a new {compound} on chips.", "en"))
    assert not [m for m in found.mentions if m.kind is Kind.INSTRUMENT]


def test_who_opens_a_text_behind_an_article_acts() -> None:
    """The body behind the first "The" of a text without a title is one of those who do it."""
    text = "The Korea Advanced Institute of Science and Technology and the University of Oslo launched a joint call on chips."
    (made,) = items(slots(analyse(Document("d", text, "en", title="A joint call on chips", published="2024-05-20"))))
    assert len(made["party"]) == 2


def test_it_goes_on_with_the_paper_of_the_sentence_before() -> None:
    """What a paper that is told first leads to stands under it, and not under one that the text comes to later."""
    text = (
        "Ministers approved the signing of an MoU between Chile and Peru on satellites. "
        "The MoU would bring joint research on satellites. "
        "It would lead to a Joint Working Group on satellites.\n\nChile and Peru signed a framework agreement on space in 2019."
    )
    made = read(text, "Chile and Peru on satellites")
    first = next(key for key, a in agreements(made).items() if a["instrument"] == ["mou"])
    assert [c["of"] for c in items(made)] == [[first], [first]]


@pytest.mark.parametrize(
    ("lead", "found"), [("agreed on the following in ocean technology", 1), ("agreed on the following", 0), ("spoke about ocean technology", 0)]
)
def test_what_a_list_tells_was_agreed_in_a_field_is_of_that_field(lead: str, found: int) -> None:
    """The items of a list need no field of their own where the words above it say in which field they were agreed."""
    summit = "President Ana Soto of Chile and President Luis Vega of Peru held the Chile-Peru Summit in Lima on Friday."
    text = f"{summit} The ministers of Chile and Peru {lead}:\n\n- sharing of data from coastal towers"
    assert len(items(read(text, "Ministers of Chile and Peru in Lima"))) == found


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Chile became a full member of the telescope consortium with Peru.", ["signed"]),
        ("Agreement was reached on joint tests of sensors.", ["agreed"]),
        ("There are plans to open a laboratory.", ["agreed"]),
        ("The first launch is planned in 2027.", ["agreed"]),
    ],
)
def test_further_words_for_what_is_agreed_or_done(sentence: str, status: list[str]) -> None:
    """Membership is done; an agreement that was reached and plans that are there are agreed."""
    told = [c.status.value for u in analyse(Document("d", sentence, "en")).units for c in u.clauses if c.status]
    assert told == status


def test_a_country_that_is_chosen_for_a_programme_has_no_contract() -> None:
    """A focus country is no firm that somebody hires."""
    text = "USAID selected Kenya as a focus country for its quantum computing fellowships."
    assert not agreements(read(text, "Quantum computing fellowships"))
