"""English sentences that are no deed, and what makes a record wrong that should be there: bystanders, causes, effects, forums of others."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

TITLE = "Joint Fact Sheet: Norway and Chile widen their technology partnership"
HELD = "Norway and Chile held the second Norway-Chile Technology Dialogue in Oslo on 12 June 2024.\n\n"


def made_of(text: str, title: str = "", published: str = "2024-06-12") -> Slots:
    return slots(analyse(Document("d", text, "en", title=title, published=published)))


def items(text: str, *, before: str = HELD, title: str = TITLE) -> list[dict[str, list[str]]]:
    """The commitments of a text behind the report of a dialogue."""
    return [record for key, record in made_of(before + text, title).items() if key.startswith("c")]


def agreements(made: Slots) -> dict[str, dict[str, list[str]]]:
    return {record["label"][0]: record for key, record in made.items() if key.startswith("a")}


def test_those_who_act_side_by_side_are_the_sides() -> None:
    """Whom two countries help may be named more often than one of them, and is no side."""
    made = made_of(
        "Norway stands by the people of Peru. Norway supports the farmers and fishermen of Peru. "
        "After this hard year Norway will give help to Peru. Norway knows the coast of Peru. Norway is grateful to Peru.\n\n"
        "Norway and Chile have worked side by side. Norway and Chile intend to build a satellite ground station. "
        "We recognize the value of satellite data. We will share satellite data.",
        "Joint Statement by President Berg and President Soto on Satellites",
    )
    assert agreements(made)
    assert all(set(record["party"]) == {"NO", "CL"} for record in made.values())


def test_the_first_two_of_a_title_are_its_sides() -> None:
    """A statement of two on others is theirs, however many the others are."""
    made = made_of(
        "We welcome the work of the cable fund for Angola, Kenya and Ghana. We will build satellites with Angola, Kenya and Ghana. "
        "The cables of Norway reach Chile by way of Angola, and Chile and Angola hold shares in the cables of Norway.",
        "Joint Statement of Norway and Chile on Satellites for Angola, Kenya, and Ghana",
    )
    assert [record["party"] for record in agreements(made).values()] == [["NO", "CL"]]


def test_who_speaks_in_a_statement_is_told_before_its_matter() -> None:
    """ "We, the leaders of A, B and C" are its parties; what they met about is none."""
    made = made_of(
        "We, the President of Chile, Chancellor of Germany, and Prime Minister of Norway, met in Oslo today to discuss with our scientists the "
        "risks that quantum computers pose to Peru. We will share data on quantum computers. Peru has no quantum computer. Peru seeks one.",
        "Joint Statement by the President, the Chancellor and the Prime Minister on quantum computers",
    )
    assert [record["party"] for record in agreements(made).values()] == [["CL", "DE", "NO"]]


@pytest.mark.parametrize(
    "told",
    [
        "The two sides will store hydrogen together to reduce their dependence on Russian gas.",
        "Norway and Chile will develop hydrogen engines together and reduce imports from Russia.",
        "Norway and Chile will exchange data on hydrogen and on issues like Russia and China.",
    ],
)
def test_from_whom_one_turns_and_of_whom_one_talks_is_no_side(told: str) -> None:
    """A country on which one will depend less, against which one stands or which is a matter of talk takes no part."""
    found = items(told)
    assert found
    assert all(set(record["party"]) == {"NO", "CL"} for record in found)


@pytest.mark.parametrize(
    "told",
    [
        "The two sides agreed to speed up defence sales of radar satellites.",
        "Norway and Chile will train officials in anti-money laundering rules for digital assets.",
        "The two sides agreed to build a radar satellite for arms control.",
        "The two sides agreed to set up a working group on cyber tools against domestic violence.",
    ],
)
def test_arms_sold_money_laundered_and_aid_are_out_of_scope_beside_a_field(told: str) -> None:
    """A field of technology in the sentence puts neither sales of arms nor finance nor aid in scope; without those words it is an item."""
    assert not items(told)
    assert items("The two sides agreed to train officials in radar satellites.")


def test_a_word_of_good_relations_leaves_the_action_open() -> None:
    """Ties that are strengthened in a field are an item, and nothing tells what will be done."""
    (record,) = items("The two sides agreed to strengthen their ties in quantum computers.")
    assert "action" not in record
    (record,) = items("The two sides agreed to strengthen their cooperation in quantum computers.")
    assert record["action"] == ["joint-research"]


@pytest.mark.parametrize(
    ("told", "actions"),
    [
        ("The two sides will, subject to their national laws and regulations, exchange researchers on batteries.", ["exchange"]),
        ("The two sides agreed to exchange views on battery recycling.", ["dialogue"]),
        ("The two sides will negotiate an agreement on scientific cooperation in oceanography.", ["instrument"]),
    ],
)
def test_provisos_and_subjects_are_no_actions(told: str, actions: list[str]) -> None:
    """Laws that are kept are no rules to be made, views are exchanged in talks, and a paper on cooperation is a paper."""
    (record,) = items(told)
    assert record["action"] == actions


@pytest.mark.parametrize(
    "told",
    [
        "Norway and Chile would like to highlight the joint research on batteries at the fair.",
        "This dialogue will help create a resilient battery industry.",
        "This dialogue will be an important milestone of joint research on batteries.",
        "The two countries’ satellites will be truly interoperable.",
        "**Batteries**\n\n- Joint research on batteries by Norway and Chile lagged behind that of all others.",
    ],
)
def test_courtesies_effects_states_and_figures_are_no_items(told: str) -> None:
    """What somebody likes to note, what will come of a thing, how things will be and how much there is says nothing of what is done."""
    assert not items(told)


def test_a_relative_clause_tells_the_contents_of_a_paper_only() -> None:
    """What an agreement includes is agreed; what is told of anything else behind "that" or "which" is a remark."""
    assert not items("Batteries of this kind are a technology that requires training of engineers in both countries.")
    (record,) = items("Norway and Chile praised the plan on batteries, which includes training of engineers.")
    assert (record["status"], record["action"]) == (["agreed"], ["training"])


def test_a_bullet_of_years_gone_by_is_no_item_to_come() -> None:
    """A sentence in a list whose verb we do not know is agreed, but for one that tells of a year before."""
    listed = "**Batteries**\n\n- {when}, the joint research of both countries brings engineers new batteries."
    assert not items(listed.format(when="In 2021"))
    assert items(listed.format(when="From next year"))


@pytest.mark.parametrize(
    ("told", "statuses"),
    [
        ("Recognizing the importance of joint research on batteries, the two sides agreed to train engineers.", ["agreed"]),
        ("Recognizing the importance of joint research on batteries, and\n\nAffirming the value of joint training on batteries,", []),
    ],
)
def test_what_stands_before_the_subject_says_why(told: str, statuses: list[str]) -> None:
    """The phrase that opens a sentence or a preamble is neither its predicate nor an item."""
    found = items(told)
    assert [record["status"][0] for record in found] == statuses
    assert all(record["action"] == ["training"] for record in found)


def test_a_bullet_that_only_notes_is_an_item_of_its_list() -> None:
    """A gerund of noting opens an item where no sentence follows it."""
    found = items("The two sides took stock of:\n\n- Noting the launch of joint research on batteries.")
    assert [record["status"] for record in found] == [["signed"]]


def test_what_comes_through_a_session_is_under_a_forum_that_is_there() -> None:
    """The second session of a forum through which something will be done is no forum to come."""
    made = made_of(HELD + "The two sides will train engineers through the second Norway-Chile Battery Forum.", TITLE)
    assert agreements(made)["Norway-Chile Battery Forum"]["status"] == ["signed"]


@pytest.mark.parametrize(
    "told",
    [
        "The two sides will coordinate on batteries in multilateral fora including the G20, the Lithium Ministers Forum and the OECD.",
        "Norway and Chile supported work on batteries for the ASEAN Battery Roadmap.",
    ],
)
def test_forums_and_roadmaps_of_others_are_no_agreements(told: str) -> None:
    """Neither the forums in which two act together nor what a union has of its own is an agreement of theirs."""
    assert list(agreements(made_of(HELD + told, TITLE))) == ["Norway-Chile Technology Dialogue"]


def test_who_will_chair_a_forum_does_no_more_by_it() -> None:
    """The sentence that tells who will lead is no item, whatever the agencies named in it work on."""
    assert not items(
        "The dialogue will be co-chaired from the Norwegian side by the Ministry of Digital Technology and by Chile’s Ministry of Science."
    )


def test_of_several_instruments_each_has_the_fields_of_its_name() -> None:
    """What the next forum of the same sentence is about is no field of the one before."""
    told = "The two sides welcomed the Norway-Chile Hydrogen Partnership and the Norway-Chile Quantum Dialogue."
    found = agreements(made_of(HELD + told, TITLE))
    assert [found[name]["sector"] for name in ("Norway-Chile Hydrogen Partnership", "Norway-Chile Quantum Dialogue")] == [
        ["sector:hydrogen"],
        ["sector:quantum"],
    ]


@pytest.mark.parametrize(("before", "dated"), [("In March 2024, both sides met in Lima.", False), ("Both sides met in Lima.", True)])
def test_what_goes_on_with_a_sentence_of_another_day_is_not_of_the_day_of_publication(before: str, dated: bool) -> None:
    """A forum launched in the sentence behind one of a month gone by was launched then, or nobody knows when."""
    found = agreements(made_of(f"{HELD}{before} Norway and Chile launched the Norway-Chile Quantum Forum.", TITLE))
    assert ("date" in found["Norway-Chile Quantum Forum"]) is dated


def test_a_few_of_a_score_of_states_are_no_parties() -> None:
    """Where many states open a text, two that an example names are not the parties of what is named without any."""
    states = "Chile, Peru, Japan, Norway, Kenya, India, Canada, France, Germany, Mexico, Brazil and Egypt"
    made = made_of(
        f"The members of the Battery Network, {states}, met in Oslo on 12 June 2024. The tests of Kenya and Peru are examples. "
        "They will be guided by the Battery Reuse Framework, which covers recycling of batteries.",
        "Battery Network meets in Oslo",
    )
    assert all(set(record["party"]) != {"KE", "PE"} for record in made.values())


def test_a_sum_of_cooperation_is_less_sure_than_a_deed() -> None:
    """An item that names no more than cooperation in a field, in no list, stands lower than one that tells what will be done."""
    text = HELD + "The two sides agreed to cooperate on hydrogen. The two sides agreed to exchange researchers on batteries."
    statements = extract(analyse(Document("d", text, "en", title=TITLE, published="2024-06-12")))
    sure = {s.subject: s.evidence.confidence for s in statements if s.predicate == "type" and s.subject.startswith("c")}
    assert sure["c1"] < sure["c2"]
