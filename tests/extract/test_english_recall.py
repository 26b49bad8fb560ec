"""English: papers told apart by what they are about, short forms, and heads of two sides who act by their names."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots


def read(text: str, title: str = "Partners on ice research", published: str = "2024-05-20", publisher: str = "") -> Slots:
    """The records of an English text of 20 May 2024, a Monday."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published=published, publisher=publisher)))


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


def test_heads_of_state_act_for_no_institutes() -> None:
    """What the two presidents decide behind news of two universities is an item of their countries, and none of the universities'."""
    made = read(
        "The University of Chile and the University of Oslo signed a cooperation agreement on soils. The two presidents decided to expand "
        "research on quantum sensors.",
        title="Chile and Norway agree on soils and space",
    )
    assert [(sorted(c["party"]), c.get("of")) for c in items(made)] == [(["CL", "NO"], None)]


def test_they_who_signed_are_the_bodies_of_the_sentence_before() -> None:
    """ "They signed" behind a sentence about two universities is told of the universities."""
    made = read(
        "The University of Chile and the University of Oslo study ice cores.\n\nThe universities have worked on ice since 2015. "
        "Last year they signed an agreement to establish a joint laboratory for batteries."
    )
    assert [sorted(a["party"]) for a in agreements(made) if a["instrument"] == ["agreement"]] == [["University of Chile", "University of Oslo"]]


TREATY = """Article 1
The Parties shall promote cooperation in quantum technologies.

Article 2
1. The Parties hereby establish a Joint Science and Ports Committee.
2. The Joint Committee shall meet every two years, alternately in Chile and Norway.

Article 3
This Agreement shall enter into force on the date of signature."""


def test_a_committee_is_called_by_the_first_and_last_words_of_its_name() -> None:
    """The joint committee that a treaty founds is the one that it goes on to call "the Joint Committee"."""
    made = read(TREATY, title="Agreement between the Government of Chile and the Government of Norway on Science Cooperation")
    assert sum(a["instrument"] == ["dialogue"] for a in agreements(made)) == 1


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("KAIST said on Monday it had selected Imec to build a telescope.", ("signed", "deal")),
        ("KAIST announced that it has awarded a contract to Imec.", ("signed", "deal")),
        ("KAIST is co-funding a telescope with the University of Oslo.", ("signed", "do")),
    ],
)
def test_business_that_somebody_tells_of_himself_counts(sentence: str, told: tuple[str, str]) -> None:
    """Whom somebody says that he has chosen he has chosen; to pay in part is to do."""
    units = analyse(Document("d", sentence, "en")).units
    assert [(c.status.value, c.verb) for u in units for c in u.clauses if c.status] == [told]


@pytest.mark.parametrize(
    ("words", "action"),
    [
        ("build a cross-border hydrogen pipeline", "facility"),
        ("open an academy for quantum engineers", "facility"),
        ("join Horizon Europe from 2025", "joint-research"),
        ("carry out a feasibility study on quantum links", "joint-research"),
        ("manufacture quantum chips in Oslo", "investment"),
    ],
)
def test_works_and_programmes_that_are_joined_are_actions(words: str, action: str) -> None:
    """Pipelines and academies are built, programmes joined, studies carried out, machines made."""
    made = read(f"Chile and Norway signed an agreement on quantum research. Under the agreement, both countries will {words}.")
    assert [c["action"][0] for c in items(made)] == [action]


def test_an_agreement_that_is_to_be_negotiated_is_promised() -> None:
    """An agreement that is to be negotiated is one to come."""
    made = read(
        "Chile and Norway signed a partnership on clean energy. "
        "A bilateral agreement on hydrogen is to be negotiated by both countries this year."
    )
    assert (["agreement"], ["agreed"]) in [(a["instrument"], a["status"]) for a in agreements(made)]


def test_a_month_behind_words_of_a_plan_is_the_next_one() -> None:
    """A workshop that is planned for February is held in the February to come; what was signed in February was signed in the last one."""
    made = read(
        "Chile and Norway signed an agreement on quantum research in February. Under the agreement, a joint workshop of both countries "
        "is planned for February in Oslo."
    )
    assert [a["date"] for a in agreements(made)] == [["2024-02"]]
    assert [c["date"] for c in items(made)] == [["2025-02"]]


def test_the_amazon_is_no_firm() -> None:
    """A firm's name with "the" before it is a forest."""
    mentions = analyse(Document("d", "Brazil and France study the Amazon with Amazon.", "en")).mentions
    assert [m.start for m in mentions if m.form == "Amazon"] == [40]


def test_the_agreement_that_is_renewed_and_named_is_one() -> None:
    """ "Renewed the agreement on" something names an agreement, though nothing was said of it before; what carries one out does not."""
    made = read("The University of Chile and the University of Oslo on Friday renewed the agreement on quantum research.")
    assert [(a["instrument"], a["status"]) for a in agreements(made)] == [(["agreement"], ["signed"])]
    assert agreements(read("The University of Chile and the University of Oslo study the agreement on quantum research.")) == []


def test_access_that_is_granted_is_no_money() -> None:
    """Who grants access to something pays nothing."""
    made = read(
        "Chile and Norway signed an agreement on quantum research. Under the agreement, Norway will grant Chile access to its joint laboratory "
        "and exchange researchers."
    )
    assert [c["action"] for c in items(made) if "funding" in c["action"]] == []
    assert any("exchange" in c["action"] for c in items(made))
