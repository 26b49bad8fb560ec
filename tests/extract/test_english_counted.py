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
