"""English texts of agreements as they are printed, and states for whom their ministers act."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kg.lang import analyse
from kg.model import Document, Kind
from tests.found import Slots, slots


def read(text: str, title: str = "") -> Slots:
    """The records of an English text of 20 May 2024, a Monday."""
    return slots(analyse(Document("d", text, "en", title=title, published="2024-05-20")))


def homes(text: str) -> dict[str, str]:
    """The country of each body that a text names."""
    return {m.form: m.country for m in analyse(Document("d", text, "en")).mentions if m.kind is Kind.ORGANIZATION}


LINES = ("Agreement", "between", "the Government of the Republic of Kenya", "and", "the Government of\nNorway", "on Ocean Research")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("form", [str, str.upper])
def test_a_title_in_several_lines_names_the_two_sides(gap: str, form: type[str]) -> None:
    """Treaties are printed so, in small letters or capitals, with or without empty lines between."""
    title = gap.join(form(line) for line in LINES)
    made = read(f'{title}\n\nThe two Governments (hereinafter "the Parties") have agreed as follows:\n\nThe Parties shall exchange scientists.')
    assert sorted(made["a1"]["party"]) == ["KE", "NO"]
    assert made["a1"]["instrument"] == ["agreement"]
    assert made["c1"]["of"] == ["a1"]


@pytest.mark.parametrize(
    "text",
    [
        "between\nand\nbetween\nand",
        "Agreement\nbetween",
        "Agreement\nbetween\nKenya\nand",
        "The talks stood between\nKenya\nand\nNorway on ice.",
        "between\n" * 40,
        "Agreement\nbetween\n" + "and\n" * 4000,
        "협정\nbetween\n한국\nand\n노르웨이",
    ],
)
def test_lines_that_are_no_title_stay_lines(text: str) -> None:
    """Nothing is lost of a text that only looks like one, and every unit is still its own stretch of the text."""
    units = analyse(Document("d", text, "en")).units
    assert all(one.end <= other.start for one, other in pairwise(units))
    assert sum("between" in text[u.start : u.end] for u in units) >= min(1, text.count("between"))


@pytest.mark.parametrize(
    ("text", "body", "code"),
    [
        ("The Ministry of Education of Ghana met Denmark.", "Ministry of Education", "GH"),
        ("The Ministry of Health (MoH) of the Republic of Serbia met Denmark.", "Ministry of Health", "RS"),
        ("The Ministry of Education of the Government of Ghana met Denmark.", "Ministry of Education", "GH"),
        ("The Ministry of Education met Ghana.", "Ministry of Education", ""),
    ],
)
def test_a_ministry_is_of_the_state_behind_it(text: str, body: str, code: str) -> None:
    """A name that many countries use says whose it is by what follows, with the full title of the state too."""
    assert homes(text)[body] == code


@pytest.mark.parametrize(
    "who",
    [
        "The energy ministers of",
        "Heads of state and government of",
        "The ministers for science, technology and innovation of",
        "Senior officials from",
    ],
)
def test_those_who_act_for_states_make_them_act(who: str) -> None:
    """Behind a first line that is no sentence, whoever adopts a paper for several states makes it theirs, and "they" are those."""
    made = read(
        f"Coastal states and Canada to share a hydrogen route\n\n{who} Denmark, Estonia, Finland and Canada adopted a declaration on hydrogen. "
        "They will also launch a shared call for proposals on electrolysers."
    )
    assert sorted(made["a1"]["party"]) == ["CA", "DK", "EE", "FI"]
    assert sorted(made["c1"]["party"]) == ["CA", "DK", "EE", "FI"]


def test_ministers_behind_a_preposition_do_not_act() -> None:
    """Who is only host or guest stays so: the phrase takes the part of its preposition."""
    made = read("Kenya and Norway signed an agreement on ocean research at a dinner for the ministers of Chile and Peru.", "Ocean research")
    assert sorted(made["a1"]["party"]) == ["KE", "NO"]


def test_states_of_one_sentence_are_the_sides_of_what_they_say_next() -> None:
    """Six who met speak of "the Ministers": no two of them stand for the six."""
    made = read(
        "1. The Ministers of the Republic of India, the Republic of Kazakhstan, the Kyrgyz Republic, the Republic of Tajikistan, Turkmenistan "
        "and the Republic of Uzbekistan met in Delhi on 19 May 2024.\n2. The Ministers agreed to set up a joint vaccine laboratory.",
        "Joint Communiqué of the Fourth India-Central Asia Health Meeting",
    )
    assert sorted(made["c1"]["party"]) == ["IN", "KG", "KZ", "TJ", "TM", "UZ"]


def test_an_agreement_without_a_title_speaks_of_itself() -> None:
    """Words that close a preamble, and articles, show the text of an agreement as much as what its parties shall do."""
    made = read(
        "The Government of Chile and the Government of France, hereinafter the Contracting Parties, have agreed as follows:\n\nArticle 1\n"
        "The purpose of this Agreement is research in astronomy.\n\nArticle 2\nThe Contracting Parties shall exchange astronomers."
    )
    assert sorted(made["a1"]["party"]) == ["CL", "FR"]
    assert sorted(made["c1"]["party"]) == ["CL", "FR"]


NEWS = "Kenya and Norway agreed on Friday to set up a hydrogen partnership in Oslo. "


def test_a_memorandum_is_one_without_further_words() -> None:
    """Newspapers do not say of what: "signed a memorandum on critical minerals"."""
    made = read(f"{NEWS}They also signed a memorandum on critical minerals.")
    assert [r["instrument"] for key, r in made.items() if key.startswith("a")] == [["partnership"], ["mou"]]


@pytest.mark.parametrize("noun", ["letter of intent", "memorandum of understanding", "framework agreement"])
def test_a_year_before_a_paper_is_when_it_was_made(noun: str) -> None:
    """The day of the news is that of the news."""
    made = read(f"{NEWS}The work builds on a 2019 {noun} on ocean research.")
    assert made["a2"]["date"] == ["2019"]


def test_what_is_done_jointly_may_be_told_behind_it() -> None:
    """The adverb stands at the end, and a train trains nobody."""
    made = read(f"{NEWS}They will analyse seabed samples jointly. Both leaders welcomed progress on the bullet train project.")
    told = [r for key, r in made.items() if key.startswith("c")]
    assert told[-1]["action"] == ["joint-research"]
    assert all("training" not in r.get("action", []) for r in told)


def test_to_transfer_technology_is_business() -> None:
    """The verb tells it as much as the noun (guide, rule 15)."""
    made = read(
        "Kenya's Bahari Ltd and Norway's Fjordtek AS signed an agreement on drones. Fjordtek will transfer repair technology to Bahari."
    )
    assert [r["action"] for key, r in made.items() if key.startswith("c")] == [["investment"]]
