"""English: who tells something of themselves, what stands beside the predicate, and papers and items that only their form tells."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind
from tests.found import Slots, agreements, items, of, slots


def read(text: str, title: str = "Partners on ice research", published: str = "2024-05-20") -> Slots:
    """The records of an English text of 20 May 2024, a Monday."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published=published)))


def status(sentence: str) -> list[tuple[str, str]]:
    """What the clauses of a sentence say, and the class of their predicates; those that say nothing are left out."""
    units = analyse(Document("d", sentence, "en")).units
    return [(c.status.value, c.verb) for u in units for c in u.clauses if c.status]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("KAIST said on Monday it has signed a pact with the University of Oslo.", ("signed", "sign")),
        ("KAIST and Imec announced Thursday that they have agreed to share wafers.", ("agreed", "agree")),
        ("KAIST and Imec said in a joint statement they will jointly develop sensors.", ("agreed", "agree")),
        ("KAIST announced on Tuesday, May 14, that it plans to train engineers of Imec.", ("agreed", "plan")),
        ("KAIST says it is building a telescope with the University of Oslo.", ("signed", "do")),
        ("KAIST said it has teamed up with Imec on sensors.", ("signed", "ally")),
    ],
)
def test_who_tells_something_of_itself_does_it(sentence: str, told: tuple[str, str]) -> None:
    """ "It" and "they" behind a verb of telling are whoever tells, and the verb behind them is the predicate."""
    assert status(sentence) == [told]


def test_who_says_that_it_signed_is_a_party() -> None:
    """The body before "said it signed" speaks and acts."""
    (made,) = agreements(read("South Korea’s Hanbit Motors said it signed an agreement on batteries with Imec."))
    assert sorted(made["party"]) == ["Hanbit Motors", "Imec"]


def test_who_only_says_what_others_signed_is_none() -> None:
    """A body that tells of two others takes no part."""
    (made,) = agreements(read("The Seoul Port Office said KAIST and Imec signed an agreement on chips."))
    assert sorted(made["party"]) == ["Imec", "KAIST"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Under the accord signed in May, Chile will train engineers.", [("agreed", "plan")]),
        ("According to the deal reached by the two, the next meeting is to be held in Oslo.", [("agreed", "plan")]),
        ("Building on the pact concluded in 2019, the two sides agreed to share data.", [("agreed", "agree")]),
        ("The memorandum, signed in March in Lima, will bring joint courses.", [("agreed", "plan")]),
    ],
)
def test_what_stands_beside_the_predicate_decides_nothing(sentence: str, told: list[tuple[str, str]]) -> None:
    """How an accord came about is no predicate of the sentence that tells what comes of it."""
    assert status(sentence) == told


def test_the_phrase_that_opens_a_sentence_counts_where_nothing_else_does() -> None:
    """ "As part of the forum held today, I was glad to …" tells that the forum was held."""
    assert status("As part of the forum held today, I was glad to join the minister.") == [("signed", "hold")]


def test_the_day_beside_a_paper_pointed_at_is_that_of_its_signing() -> None:
    """ "The memorandum, signed in March, will …" dates the memorandum that the sentence before named."""
    text = "Ministers were told of a MoU between Chile and Peru on astronomy. The MoU, signed in March, will help train staff."
    (made,) = agreements(read(text))
    assert made["date"] == ["2024-03"]


@pytest.mark.parametrize("verb", ["could sign", "may conclude", "might soon adopt"])
def test_what_somebody_could_sign_is_proposed(verb: str) -> None:
    """What is in view is neither agreed nor done."""
    (made,) = agreements(read(f"Chile and Peru {verb} a memorandum of understanding on astronomy this week.", "Chile and Peru on astronomy"))
    assert made["status"] == ["proposed"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the Memorandum of Understanding (MoU) between Chile and Peru on satellites", "mou"),
        ("a MoU on satellites between Chile and Peru", "mou"),
        ("two memorandums of understanding on satellites with Peru", "mou"),
        ("a joint press release on satellites", "declaration"),
        ("the first session of the Chile-Peru Space Subcommittee", "dialogue"),
    ],
)
def test_papers_and_forums_by_their_nouns(words: str, kind: str) -> None:
    """A short form in brackets, a plural in -s or a small committee is an instrument as well."""
    found = analyse(Document("d", f"In Lima the ministers of Chile signed or held {words}.", "en"))
    assert [m.value for m in found.mentions if m.kind is Kind.INSTRUMENT] == [kind]


def test_a_committee_that_will_be_formed_is_a_forum_to_come() -> None:
    """A technical committee is a dialogue that is agreed, and to meet is what its sides will do."""
    text = "KAIST and Imec signed an agreement on chips. By that agreement, a technical committee will be formed next month."
    made = read(text, "KAIST and Imec sign on chips")
    assert [a["status"] for a in agreements(made)] == [["signed"], ["agreed"]]
    assert [c["action"] for c in items(made)] == [["dialogue"]]


def test_a_group_of_states_by_its_name_is_its_members() -> None:
    """The Visegrad states are four parties, as the Quad are."""
    (made,) = agreements(read("Chile and the Visegrad Group signed a memorandum of understanding on batteries."))
    assert len(made["party"]) == 5


@pytest.mark.parametrize(
    ("item", "action"),
    [
        ("Development of floating terminals", "facility"),
        ("Exchange of equipment and spare parts", "joint-research"),
        ("Conduct of scientific events in both countries", "dialogue"),
        ("Direct contacts between universities and scientists", "exchange"),
        ("Best practices in the handling of freight", "data-sharing"),
        ("Preparation of joint projects with industry", "joint-research"),
    ],
)
def test_items_that_are_nouns_name_their_action(item: str, action: str) -> None:
    """What a list of forms of cooperation names is what is done."""
    text = f"Chile and Peru signed a MoU on astronomy.\n\nUnder this MoU, the parties will cooperate as follows:\n\n- {item}."
    made = items(read(text, "Chile and Peru sign on astronomy"))
    assert [c["action"][0] for c in made] == [action]


@pytest.mark.parametrize(("lead", "found"), [("Under this MoU, the two sides will", 1), ("Chile and Peru will", 0)])
def test_works_under_an_agreement_are_its_items(lead: str, found: int) -> None:
    """Countries that build something without a field do so under their agreement where the words above the list point to it."""
    text = f"Chile and Peru signed a memorandum of understanding on astronomy.\n\n{lead}:\n\n- construct two harbour facilities."
    assert len(items(read(text, "Chile and Peru sign on astronomy"))) == found


def test_science_by_its_letters_is_science() -> None:
    """ "S&T" names science and technology at large, as the words do."""
    assert any(m.kind is Kind.SECTOR for m in of(analyse(Document("d", "The S&T talks of Chile.", "en")), Kind.SECTOR).values())
