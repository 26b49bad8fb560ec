"""English: the words by which a government means its country in its own texts, and statements that tell of their sides in the third person."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots

#: the address of a government
OWN = "https://www.pmo.gov.sg/news/1"


def read(text: str, title: str = "FACT SHEET: News of the Ports", url: str = OWN) -> Slots:
    """The records of an English text of 20 May 2024, which opens with its title."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2024-05-20", url=url)))


@pytest.mark.parametrize(
    "words",
    [
        "The Administration signed an agreement with Chile on hydrogen research.",
        "The Soto-Lim Administration and Chile signed an agreement on hydrogen research.",
        "In May the President signed an agreement on hydrogen research with Chile.",
        "President Tan announced a landmark hydrogen agreement with Chile.",
    ],
)
def test_a_government_means_its_country(words: str) -> None:
    """Whoever governs where the text is published is one side of what is done with another one."""
    (made,) = agreements(read(words))
    assert {str(p) for p in made["party"]} == {"SG", "CL"}


def test_we_of_a_speech_is_the_side_of_the_speaker() -> None:
    """Where one speaks, "we" with a partner is the speaker's country."""
    made = read("Last month, we signed an agreement with Chile on hydrogen research.", "Remarks by President Tan at the Port Forum")
    assert {str(p) for p in agreements(made)[0]["party"]} == {"SG", "CL"}


@pytest.mark.parametrize(
    ("words", "url"),
    [
        ("The Administration signed an agreement with Chile on hydrogen research.", "https://news.example/1"),
        ("The Administration's hydrogen agreement was signed by Chile.", OWN),
        ("President Tan thanked Chile for its hydrogen agreement.", OWN),
        ("The Administration of Ports will test hydrogen trucks.", OWN),
    ],
)
def test_other_words_mean_nobody(words: str, url: str) -> None:
    """Elsewhere than in its own texts, as an owner, in thanks and as part of a name they are no side."""
    assert not read(words, url=url)


def test_people_of_the_title_are_the_sides() -> None:
    """ "Our two countries" are those whose leaders speak by the title."""
    title = "Remarks by President Tan and Prime Minister Ana Soto of Chile After Their Meeting"
    made = read("I am glad to be here. Our two countries will invest in quantum research together. Thank you.", title)
    assert {str(p) for p in items(made)[0]["party"]} == {"SG", "CL"}


def test_a_statement_may_tell_of_its_sides() -> None:
    """A joint statement is one whether it says "we" or names both, and what opens it may be out of scope."""
    text = (
        "Chile will lower its tariffs on toys from Norway.\n\n- Norway and Chile will share data on quantum sensors.\n"
        "- Norway and Chile will answer unfair practices of others, and work together on export controls."
    )
    made = read(text, "Joint Statement on a Norway-Chile Agreement on Trade", "")
    assert [a["instrument"] for a in agreements(made)] == [["declaration"]]
    assert [i["action"] for i in items(made)] == [["data-sharing"], ["security"]]


def test_we_the_ministers_need_no_comma() -> None:
    """Those who speak are told right behind the word, with a comma or without."""
    text = (
        "Having met in Oslo, we the Ministers of Denmark, Finland and Norway welcome progress.\n\nWe will share access to our quantum testbeds."
    )
    title = "Joint Statement of the Ministers of the Northern Quantum Initiative"
    made = slots(analyse(Document("d", text, "en", title=title, published="2024-05-20")))
    assert {str(p) for p in agreements(made)[0]["party"]} == {"DK", "FI", "NO"}
    assert [i["action"] for i in items(made)] == [["facility"]]


def test_the_statement_of_a_summit_stands_for_it() -> None:
    """What the text of a statement tells is of that, not of the summit at which it was made (annotation guide, rule 3)."""
    text = "We, Peru and Kenya, met at the Peru-Kenya Green Summit in Nairobi.\n\nWe commit to exchange engineers of geothermal energy."
    made = read(text, "Peru-Kenya Green Summit 2024, Joint Statement", "")
    assert [a["instrument"] for a in agreements(made)] == [["declaration"]]


@pytest.mark.parametrize("title", ["Joint Statement by the Press Secretaries", "Joint Statement on the Storm"])
def test_a_statement_of_one_country_is_none(title: str) -> None:
    """Two offices or two people of one country make no agreement."""
    assert not read("Governor Lee and Mayor Lim will restore the electric grid and invest in telecommunications.", title)
