"""Papers that a text counts before it tells them one by one, and the names of bodies that sign them."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots


def read(text: str, title: str = "") -> Slots:
    """The records of an English text of 16 May 2024, a Thursday."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2024-05-16")))


MADE = "The Norwegian Ice Institute and Kenya’s Maseno University signed two agreements in Nairobi on Tuesday."


@pytest.mark.parametrize(
    "told",
    [
        "The first covers joint research on quantum sensors. The second provides for the construction of a satellite ground station.",
        "One deals with joint research on quantum sensors. The other sets up a satellite ground station.",
        "Under the first, both will do joint research on quantum sensors. Under the second, a satellite ground station will be built.",
    ],
)
def test_each_of_the_counted_papers(told: str) -> None:
    """Each has the sides and the day of their sum, a field and an item of its own."""
    found = read(f"{MADE} {told}")
    papers = agreements(found)
    assert [p["party"] for p in papers] == [["Norwegian Ice Institute", "Maseno University"]] * 2
    assert [(p["date"], p["status"]) for p in papers] == [(["2024-05-14"], ["signed"])] * 2
    assert all(p["sector"] for p in papers)
    assert papers[0]["sector"] != papers[1]["sector"]
    assert [c["action"] for c in items(found)] == [["joint-research"], ["facility"]]


def test_a_heading_for_each_of_the_counted_papers() -> None:
    """As many headings as papers: each is one of them, with what stands below it."""
    text = (
        "Ministers Ola Berg of Norway and Jane Otieno of Kenya signed two memoranda of understanding in Nairobi on Tuesday.\n\n"
        "1. Geothermal energy. The two countries will jointly develop steam fields.\n\n"
        "2. Space. A satellite ground station will be built in Malindi.\n"
    )
    papers = agreements(read(text))
    assert [p["party"] for p in papers] == [["NO", "KE"]] * 2
    assert [p["signer"] for p in papers] == [["Ola Berg", "Jane Otieno"]] * 2


@pytest.mark.parametrize("rest", ["The first lady spoke. The second day brings talks on satellites.", "The first covers quantum sensors."])
def test_what_is_no_paper_of_the_sum(rest: str) -> None:
    """Something else that is the first, or a single paper of several, parts no sum."""
    assert len(agreements(read(f"{MADE} {rest}"))) < 2


@pytest.mark.parametrize("name", ["Peruvian Weather and Climate Office (PWCO)", "Peruvian Medicines and Devices Board (PMDB)"])
def test_fields_joined_in_the_name_of_an_office(name: str) -> None:
    """A body that is introduced by its country and a short name keeps both fields of its name."""
    (paper,) = agreements(read(f"The {name} and the Norwegian Institute of Oceanography signed a memorandum on satellite data."))
    assert paper["party"] == [name.partition(" (")[0], "Norwegian Institute of Oceanography"]


def test_a_part_of_the_world_is_no_country() -> None:
    """ "South American" and "Latin American" tell of no United States."""
    (paper,) = agreements(read("The South American country Peru and Norway signed an agreement on satellite data with Latin American experts."))
    assert paper["party"] == ["PE", "NO"]


def test_who_presides_over_a_body_that_is_explained_signs() -> None:
    """What explains the body behind "who heads" does not part its head from the verb."""
    text = "Ana Soto, who heads INDECOR, Chile’s satellite agency, signed an agreement on satellite data with Ola Berg, head of the {}."
    (paper,) = agreements(read(text.format("Norwegian Space Agency")))
    assert paper["signer"] == ["Ana Soto", "Ola Berg"]


@pytest.mark.parametrize(
    "text",
    [
        "The turn was that of Peru, which last week concluded an agreement of its own on hydrogen with Norway.",
        "The news came from Peru, which signed a hydrogen agreement with Norway on Monday.",
    ],
)
def test_a_country_that_signs_in_a_relative_clause(text: str) -> None:
    """Whoever stands before "which signed" signs, whatever the sentence says of it."""
    assert [a["party"] for a in agreements(read(text))] == [["PE", "NO"]]


def test_who_others_sign_with_in_a_relative_clause_does_not_act_twice() -> None:
    """ "A, which B signed a pact with" has a subject of its own."""
    papers = agreements(read("Lithium prices hurt Peru, which has grown. Norway and Chile signed an agreement on hydrogen on Monday."))
    assert [a["party"] for a in papers] == [["NO", "CL"]]


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegian Polar Institute has many partners. In 2023 it reached an arrangement with the University of Cape Town on sea ice.",
        "For the Norwegian Polar Institute this is one of many. It signed an arrangement with the University of Cape Town on sea ice.",
    ],
)
def test_it_signs_for_the_body_named_before(text: str) -> None:
    """ "It" is the only body, or the first word, of the sentence before."""
    (paper,) = agreements(read(text))
    assert paper["party"] == ["Norwegian Polar Institute", "University of Cape Town"]


def test_it_is_nobody_where_several_bodies_stand_before() -> None:
    """Of several bodies none that does not open the sentence is meant."""
    text = "Ice is studied by the Norwegian Polar Institute and Simula Research Laboratory. It signed an arrangement with the University of {}."
    assert not agreements(read(text.format("Cape Town")))


def test_a_forum_on_whose_sidelines_a_paper_is_signed() -> None:
    """The place of a signing is no agreement of those who sign."""
    text = "On the sidelines of the Lima Space Forum, Ministers Ola Berg of Norway and Ana Soto of Chile signed an agreement on satellites."
    assert [a["instrument"] for a in agreements(read(text))] == [["agreement"]]


def test_a_firm_with_a_word_for_what_it_does() -> None:
    """ "Kenya's Tusker Energy" is a body where it acts or is a partner."""
    (paper,) = agreements(read("Statkraft of Norway and Kenya’s Tusker Energy have signed a contract on geothermal power plants."))
    assert paper["party"] == ["Statkraft", "Tusker Energy"]


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegian Space Agency reached an arrangement with Simula Research Laboratory in 2023 and, in April, another one with {}.",
        "In 2022 the Norwegian Space Agency signed an agreement on satellites with the Mexican Space Agency, and another with {} on rockets.",
    ],
)
def test_another_one_is_a_paper_of_its_own(text: str) -> None:
    """ "Another one with A" is of the type and of the first side of the paper before it."""
    papers = agreements(read(text.format("the Kenya Space Agency")))
    assert papers[-1]["party"] == ["Norwegian Space Agency", "Kenya Space Agency"]


def test_one_after_another_is_no_paper() -> None:
    """Another official is no agreement, nor is a row of them."""
    text = "Norway and Chile signed an agreement on satellites. The ministers met one after another with Kenya’s press."
    assert [a["party"] for a in agreements(read(text))] == [["NO", "CL"]]


def test_a_continent_signs_nothing() -> None:
    """Antarctica is no state."""
    text = "Norway and Chile signed an agreement on satellites for Antarctica. Chile and Antarctica share glaciers."
    assert [a["party"] for a in agreements(read(text))] == [["NO", "CL"]]
