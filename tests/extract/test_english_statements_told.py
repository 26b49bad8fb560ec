"""News of statements: what binds both sides, who signs in which office, names in brackets, headlines of declarations."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots


def read(text: str, title: str = "A statement") -> Slots:
    """The records of an English text of 5 May 2021 with its title above it."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2021-05-05")))


def test_what_a_paper_commits_its_sides_to_is_agreed() -> None:
    """Behind how it was announced; what it commits itself to alone is nothing new."""
    made = read(
        "Peru and Norway signed a joint declaration on batteries on Tuesday. The agreement, announced during a visit to Lima, commits both "
        "countries to funding joint battery research."
    )
    (item,) = items(made)
    assert (item["status"], item["of"]) == (["agreed"], ["a1"])


def test_who_signs_stands_before_an_office_with_its_country() -> None:
    """The office of the first ends at its country, and is not that of the second; both tell whose the paper is."""
    (paper,) = agreements(
        read(
            "The memorandum on data centres was signed by Ana Soto, Minister of Investment of Peru and Eliud Oyo, Cabinet Secretary at "
            "Kenya's Ministry of Information, Communications and the Digital Economy."
        )
    )
    assert len(paper["signer"]) == 2
    assert len(paper["party"]) == 2
    assert any("Digital Economy" in name for name in paper["organization"])


def test_a_name_in_a_bracket_is_that_of_the_paper_before_it() -> None:
    """It makes no second paper, and dates the first where it is told to be signed."""
    (paper,) = agreements(
        read(
            "It reviews the Agreement on Polar Research between Peru and Norway (the Norway Agreement). The Norway Agreement was signed in "
            "Lima on 22 May 2017."
        )
    )
    assert paper["date"] == ["2017-05-22"]


def test_a_preamble_without_an_end_follows_the_names_of_the_sides() -> None:
    """A text that breaks off still opens with reasons."""
    made = read(
        "The Government of Peru and the Government of Norway, hereinafter referred to as “the Participants”,\n\n"
        "Intending to accelerate joint research on batteries;\n\nConsidering that Peru commits to developing battery plants;",
        "Joint Declaration of Intent between the Government of Peru and the Government of Norway on batteries",
    )
    assert len(agreements(made)) == 1
    assert not items(made)


def test_news_of_a_declaration_is_not_its_text() -> None:
    """A headline that tells who signs it, and words in the first person that somebody says."""
    made = read(
        "Peru's Minister of Energy Ana Soto and her Norwegian counterpart Lars Holm signed a joint declaration of intent on batteries.\n\n"
        "“We're witnessing the signature of the joint declaration of intent between Peru and Norway,” said the host.",
        "Peru, Norway Sign Joint Declaration On Establishing Battery Alliance",
    )
    assert [r["instrument"] for r in agreements(made)] == [["letter-of-intent"]]


def test_what_is_discussed_to_be_signed_is_proposed() -> None:
    """Talks on ways to sign an accord make none."""
    made = read("It was a chance for the two to discuss measures to sign an agreement on satellites between Peru and Norway.")
    assert [r["status"] for r in agreements(made)] == [["proposed"]]


def test_a_framework_that_is_aimed_at_is_no_further_paper() -> None:
    """One that is signed is."""
    text = "Peru and Norway sealed a pact on hydrogen. With it the two countries aim to establish a framework for cooperation in solar power."
    assert len(agreements(read(text))) == 1
    assert len(agreements(read("Peru and Norway signed a framework for cooperation in hydrogen research."))) == 1


def test_heads_of_agencies_date_what_their_states_agreed() -> None:
    """ "The document was signed on August 13 between A and B" tells the day and both agencies."""
    made = read(
        "Peru has reached a space cooperation agreement with Norway. The document was signed on April 13 between Ana Soto, Director General "
        "of the Peruvian Space Agency, and Lars Holm, Director General of the Norwegian Space Agency."
    )
    assert agreements(made)[0]["date"] == ["2021-04-13"]


def test_a_short_form_of_a_people_before_another_is_a_pair() -> None:
    """ "Franco-Chilean" names two states; alone such a word is a name like any other."""
    made = read("The Franco-Chilean joint committee on science met in Lyon on 3 May 2021. The two sides agreed to share data on astronomy.")
    assert len(agreements(made)[0]["party"]) == 2
    assert not agreements(read("Franco Russo met the Sino Group of Chile on science. They agreed to share data on astronomy."))


def test_capabilities_that_are_built_are_training() -> None:
    """To build capability across a region is no facility."""
    text = (
        "Peru and Norway signed a memorandum on e-government. It will enable officials of both to share digital skills and build capability {}."
    )
    assert items(read(text.format("across the region")))[0]["action"] == ["training"]


def test_a_word_of_time_before_a_body_is_no_body() -> None:
    """ "Yesterday, Peru's institute …" tells when, and nobody else who signs; nor does any word that leads on."""
    for word in ("Yesterday", "Separately", "Subsequently"):
        made = read(f"{word}, Peru's National Ice Institute and Norway's Ministry of Ports signed an agreement on sea ice.")
        assert len(agreements(made)[0]["party"]) == 2
