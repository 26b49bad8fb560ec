"""English: headings in lower case, lists below a sentence that names their agreement, people by their office, several ministries at once."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, UnitKind
from tests.found import Slots, agreements, items, slots


def read(text: str, title: str = "Partners on batteries") -> Slots:
    """The records of an English text of 20 May 2024, a Monday."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2024-05-20")))


def kinds(text: str) -> list[UnitKind]:
    """What the units behind the title are."""
    return [u.kind for u in analyse(Document("d", f"Report\n\n{text}", "en", title="Report", published="2024-05-20")).units][1:]


@pytest.mark.parametrize("line", ["Rare earths", "Green and blue hydrogen", "Chips, sensors and lasers"])
def test_a_short_line_without_a_verb_is_a_heading(line: str) -> None:
    """A capital at its start is enough where the line stands alone and no stop ends it."""
    assert kinds(f"{line}\n\nPeru and Japan will map deposits.")[0] is UnitKind.HEADING


@pytest.mark.parametrize("line", ["Both sides will meet again", "The ministers met in Lima.", "the usual reservations"])
def test_a_short_sentence_is_no_heading(line: str) -> None:
    """A verb, a stop or a small first letter tell a sentence."""
    assert kinds(f"{line}\n\nPeru and Japan will map deposits.")[0] is not UnitKind.HEADING


@pytest.mark.parametrize("line", ["Lima, 20 May 2024", "May 20, 2024", "Posted On: 20 MAY 2024 6:12PM"])
def test_a_place_and_a_day_are_no_heading(line: str) -> None:
    """Where and when a text was released governs nothing."""
    assert kinds(f"{line}\n\nPeru and Japan will map deposits.")[0] is UnitKind.NOTE


def test_the_field_of_a_heading_ends_with_its_section() -> None:
    """The next heading closes it, in lower case too."""
    text = (
        "Peru and Japan signed a memorandum of understanding on science on 19 May 2024.\n\nVaccines\n\n- Peru "
        "and Japan will share data on doses.\n\n"
        "Rare earths\n\n- Peru and Japan will train mining engineers.\n"
    )
    fields = [i["sector"] for i in items(read(text, "Peru and Japan"))]
    assert fields == [["sector:vaccines-infectious-disease"], ["sector:critical-minerals"]]


LIST = (
    "Kenya and Norway held the Kenya-Norway Climate Forum in Nairobi on 19 May 2024.\n\n"
    "Kenya and Norway also launched the Blue Grid Initiative, which brings wind power to the coast. The "
    "Initiative's activities will include:\n\n"
    "- Train engineers of both countries in grid planning.\n- Share data on coastal winds.\n"
)


def test_a_list_is_of_what_the_paragraph_above_it_names() -> None:
    """The sentence before the colon goes on with it."""
    made = read(LIST, "Kenya and Norway on climate")
    grid = next(key for key, r in made.items() if key.startswith("a") and r["instrument"] == ["partnership"])
    assert [i["of"] for i in items(made)[-2:]] == [[grid], [grid]]


def test_a_list_below_two_agreements_is_of_neither_for_that() -> None:
    """What the paragraph does not tell apart the list does not take from it; it is of the forum that was held."""
    text = LIST.replace("also launched the Blue Grid Initiative", "also launched the Blue Grid Initiative and the Solar Coast Initiative")
    made = read(text.replace("The Initiative's activities", "Activities"), "Kenya and Norway on climate")
    forum = next(key for key, r in made.items() if r.get("instrument") == ["dialogue"])
    assert [i["of"] for i in items(made)[-2:]] == [[forum], [forum]]


MET = "Energy Minister Ana Soto of Chile met Finland's Minister Mika Virta in Turku on 19 May 2024. "


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("A memorandum of understanding between Chile and Finland on hydrogen was signed by both ministers.", {"Ana Soto", "Mika Virta"}),
        ("The two ministers launched a Chile-Finland Dialogue on Batteries.", {"Ana Soto", "Mika Virta"}),
        ("Chile and Finland signed a memorandum of understanding on hydrogen.", set()),
        ("Both ministers will sign a memorandum of understanding on hydrogen next year.", set()),
    ],
)
def test_people_sign_by_their_office(sentence: str, people: set[str]) -> None:
    """Who is told last of each side is meant; nobody where the words do not say that they made it."""
    made = next(
        a
        for a in agreements(read(MET + sentence, "Chile and Finland on hydrogen"))
        if a["instrument"] != ["dialogue"] or "launched" in sentence
    )
    assert {*made.get("signer", [])} == people


def test_a_country_behind_one_name_is_not_that_of_the_next() -> None:
    """In "President A of X and Prime Minister B of Y" each has the country behind the name."""
    text = (
        "President Juan Paz of Peru and Prime Minister Aki Mori of Japan met in Lima. The two leaders launched a Peru-Japan Dialogue on Chips."
    )
    assert {*agreements(read(text, "Peru and Japan"))[0]["signer"]} == {"Juan Paz", "Aki Mori"}


def test_several_ministries_behind_one_noun_are_as_many_bodies() -> None:
    """Each has its own name."""
    text = (
        "The Ministries of Mines, Energy and Transport of Peru signed a memorandum of understanding on "
        "batteries with Finland's Business Finland."
    )
    assert {"Ministry of Mines", "Ministry of Energy", "Ministry of Transport"} <= {*agreements(read(text))[0]["party"]}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (
            "Both sides look forward to the early conclusion of a Peru-Japan Memorandum of Understanding on Space by the end of the year.",
            "agreed",
        ),
        ("Both sides welcomed the signing of the Peru-Japan Memorandum of Understanding on Space.", "signed"),
    ],
)
def test_what_is_looked_forward_to_is_not_signed(sentence: str, status: str) -> None:
    """It is a plan; what is welcome is there."""
    made = agreements(read(f"Peru and Japan met in Lima on 19 May 2024. {sentence}", "Peru and Japan on space"))
    assert [a["status"] for a in made if a["instrument"] == ["mou"]] == [[status]]


def test_what_is_recalled_is_told_by_the_verb_behind_it() -> None:
    """ "It may be recalled that" says nothing of its own."""
    text = "Finland's Lakeside University and Peru's National Mining Institute signed a pact on copper on Monday. "
    text += (
        "It may be recalled that Lakeside University and Chile's Atacama University had signed a memorandum "
        "of understanding on lithium in March 2022."
    )
    assert [a["date"] for a in agreements(read(text, "A pact on copper"))][-1] == ["2022-03"]


OUTCOMES = (
    "Chile and Finland held the Chile-Finland Battery Forum in Turku on 19 May 2024. The two sides announced key outcomes, including:\n\n"
)


def test_a_forum_that_opens_an_item_of_a_list_of_outcomes_is_one() -> None:
    """A noun phrase below such a sentence founds as a verb does; what stands at the end of one does not."""
    made = agreements(
        read(
            f"{OUTCOMES}- A joint task force on lithium recycling;\n- Data on cell ageing for the work of a task force.\n", "Chile and Finland"
        )
    )
    assert [(a["instrument"], a["status"]) for a in made[1:]] == [(["dialogue"], ["agreed"])]


def test_a_paper_to_be_signed_is_not_the_one_of_last_year() -> None:
    """Another one of the same type, of others, in the future."""
    text = (
        "Chile and Finland signed a memorandum of understanding on chips in November 2023. "
        "Finland's Nordlab Institute and Chile's Atacama University will shortly sign a memorandum of understanding on lasers."
    )
    assert [a["status"] for a in agreements(read(text, "Chile and Finland"))] == [["signed"], ["agreed"]]


def test_a_participle_behind_the_opening_phrase_is_not_the_predicate() -> None:
    """ "Through this partnership, announced by A, both will …": what they will do counts."""
    text = (
        "Peru and Japan launched a new partnership on hydrogen. Through this partnership, announced by "
        "President Paz in Lima, Peru and Japan will train engineers."
    )
    assert [i["action"] for i in items(read(text, "Peru and Japan"))] == [["training"]]


DEEPER = (
    "Chile and Finland signed the Chile-Finland Technology Compact on Monday. The partnership between the Atacama Institute of Chile and "
    "the Nordlab Institute of Finland on optics will go on.\n\n{above}\n    - Lasers: This partnership will train engineers of both.\n"
)


@pytest.mark.parametrize(
    ("above", "signed"),
    [
        ("- The Chile-Finland Technology Compact covers optics.\n    - Chips: Both sides will share data on chip packaging.", True),
        ("- The two countries have much to give.\n    - Chips: Both sides will share data on chip packaging.", False),
    ],
)
def test_what_stands_deeper_is_of_the_agreement_of_the_item_above(above: str, *, signed: bool) -> None:
    """ "This partnership" is there the compact, not the partnership of two institutes that was told last."""
    made = read(DEEPER.format(above=above), "Chile and Finland on technology")
    compact = next(key for key, r in made.items() if r.get("instrument") == ["agreement"])
    trained = next(i for i in items(made) if i["action"] == ["training"])
    assert (trained["of"] == [compact]) is signed
