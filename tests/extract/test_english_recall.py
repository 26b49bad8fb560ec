"""English: papers told apart by what they are about, short forms, and heads of two sides who act by their names."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots


def read(text: str, title: str = "Partners on ice research", published: str = "2024-05-20", publisher: str = "") -> Slots:
    """The records of an English text of 20 May 2024, a Monday."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published=published, publisher=publisher)))


def agreements(made: Slots) -> list[dict[str, list[str]]]:
    """The agreements."""
    return [r for key, r in made.items() if key.startswith("a")]


def items(made: Slots) -> list[dict[str, list[str]]]:
    """The commitments."""
    return [r for key, r in made.items() if key.startswith("c")]


def test_a_memorandum_on_another_field_is_another_one() -> None:
    """Two memorandums on two fields are two, one signed and one still to come."""
    made = read(
        "Chile and Norway signed a memorandum of cooperation on semiconductors on Friday. Their ministers intend to sign "
        "a memorandum of cooperation on submarine cables next year."
    )
    assert [a["status"] for a in agreements(made)] == [["signed"], ["agreed"]]
    assert agreements(made)[1]["sector"] == ["sector:submarine-cables"]


def test_a_memorandum_on_the_same_field_is_the_same_one() -> None:
    """A memorandum that is told again with its field is one."""
    made = read(
        "Chile and Norway agreed to work on quantum sensors. They signed a memorandum of cooperation on quantum technology on Friday. "
        "Both sides said that a memorandum of cooperation on quantum sensors was overdue."
    )
    assert sum(a["instrument"] == ["mou"] for a in agreements(made)) == 1


def test_what_a_paper_will_do_is_no_promise_of_the_paper() -> None:
    """Of a paper that is told only by what it will do nothing says that it is still to come; its item is agreed."""
    made = read("Chile and Norway opened a new chapter on Friday. An MoU on green hydrogen will promote joint research between both countries.")
    assert [a["status"] for a in agreements(made)] == [["signed"]]
    assert [(c["status"], c["action"]) for c in items(made)] == [(["agreed"], ["joint-research"])]


def test_a_paper_that_will_be_signed_is_promised() -> None:
    """What is told to be done with the paper itself is still to come."""
    made = read("Chile and Norway opened a new chapter on Friday. An MoU on green hydrogen will be signed by both countries in June.")
    assert [a["status"] for a in agreements(made)] == [["agreed"]]


def test_the_passive_behind_two_sides_is_the_predicate() -> None:
    """An agreement between two sides that "was signed to allow" something is signed."""
    made = read("On Friday an agreement between Chile and Norway was signed to allow researchers to share ice cores.")
    assert [a["status"] for a in agreements(made)] == [["signed"]]


def test_a_sentence_says_more_than_a_line_below_the_title() -> None:
    """A line without a verb leaves the status to the sentence that reports the signing."""
    made = read(
        "- New statement of intent by Chile and Norway on ice research\n\n"
        "Chile and Norway have signed a joint statement of intent on ice research."
    )
    assert [a["status"] for a in agreements(made)] == [["signed"]]


def test_a_short_form_stands_inside_the_name_of_an_agreement() -> None:
    """An agreement whose name has its short form in brackets before its noun is found."""
    made = read(
        "The Norwegian Polar Institute and the University of Chile have signed "
        "a Ships for Ice Science (SIS) agreement to share research vessels."
    )
    assert [(a["instrument"], a["status"]) for a in agreements(made)] == [(["agreement"], ["signed"])]


def test_a_short_form_plays_the_part_of_its_name() -> None:
    """The short form of a body at whose meeting something is signed is no party."""
    made = read(
        "The ministers of Chile and Norway signed a memorandum of understanding on quantum sensors at the meeting of the "
        "World Meteorological Organization’s (WMO) council on Friday."
    )
    assert [sorted(a["party"]) for a in agreements(made)] == [["CL", "NO"]]


MET = "Prime Minister Ada Dahl met with President Luis Paz Mora of Chile in Oslo on Friday.\n\nNorway and Chile are close friends.\n\n"


def test_heads_who_met_act_for_their_countries() -> None:
    """Two people who met, one of them called by the first of two surnames, stand for their countries where they act by name."""
    made = read(
        MET + "Prime Minister Dahl and President Paz discussed joint research on quantum sensors.", title="Visit of the president to Norway"
    )
    assert [(c["status"], sorted(c["party"])) for c in items(made)] == [(["proposed"], ["CL", "NO"])]


def test_one_head_alone_acts_for_one_country() -> None:
    """What one of those who met says of his own plans is no item."""
    made = read(MET + "President Paz discussed quantum sensors with students.", title="Visit of the president to Norway")
    assert items(made) == []


def test_they_are_the_two_of_the_sentence_before() -> None:
    """ "They" of a sentence behind one that tells of both sides are both sides."""
    made = read(
        "President Ada Dahl and Chilean President Luis Paz Mora met in Oslo on Friday.\n\nThe war weighs on both countries.\n\n"
        "Both presidents spoke about trade. They decided to explore joint research on clean energy.",
        title="Joint Statement of President Dahl and Chilean President Paz Mora on the Visit to Norway",
    )
    assert [(c["status"], sorted(c["party"])) for c in items(made)] == [(["proposed"], ["CL", "NO"])]


def test_a_statement_whose_title_tells_one_home_is_of_both_sides() -> None:
    """The joint statement of two heads is that of the two countries of the text, though its title tells only one of them."""
    made = read(
        "President Ada Dahl met with Chilean President Luis Paz Mora in Oslo. Norway and Chile are friends.\n\n"
        "The two leaders agreed to expand joint research on clean energy in Norway and Chile.",
        title="Joint Statement Following the Meeting Between President Dahl and Chilean President Luis Paz Mora",
    )
    assert [(a["instrument"], sorted(a["party"])) for a in agreements(made)] == [(["declaration"], ["CL", "NO"])]
