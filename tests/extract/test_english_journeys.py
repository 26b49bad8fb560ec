"""English: reports of a journey to several countries, each below a heading of its own."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots

TITLE = "Minister Lindqvist Visits Kenya, Ghana and Senegal"
TOUR = """From May 6 to 11, 2024, Ms. Lindqvist, Minister of Energy of Sweden, visited three countries for talks on solar power and batteries.

1. Kenya (May 7)

The Swedish Energy Agency and the Institute of Solar Research signed a memorandum of understanding on batteries.

2. Ghana (May 9)

The Swedish Energy Agency and the Volta River Board concluded a letter of intent on solar power. Both sides will train grid operators.

3. Senegal (May 10)

The Swedish Energy Agency will share wind data with the meteorological service.
"""


def read(text: str, title: str = TITLE) -> Slots:
    """The records of an English text of 13 May 2024."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2024-05-13")))


def test_a_heading_with_a_country_tells_the_partner_and_the_day() -> None:
    """A body without a country is one of the country above it, and what is signed there was signed on its day."""
    made = agreements(read(TOUR))
    assert [(a["instrument"], a["date"]) for a in made] == [(["mou"], ["2024-05-07"]), (["letter-of-intent"], ["2024-05-09"])]
    assert "Institute of Solar Research" in made[0]["party"]


def test_both_sides_below_a_country_are_those_of_its_section() -> None:
    """What both sides will do in one country is no item of the others."""
    both = [c for c in items(read(TOUR)) if c["action"] == ["training"]]
    assert [c["party"] for c in both] == [["Swedish Energy Agency", "Volta River Board"]]


def test_one_heading_alone_tells_no_journey() -> None:
    """A text with one country for a heading is read as any other."""
    made = read(
        "Sweden and Kenya signed a memorandum of understanding on batteries today.\n\n1. Ghana (May 7)\n\nBoth countries will train operators.",
        "Sweden and Kenya sign memorandum on batteries",
    )
    assert [sorted(c["party"]) for c in items(made)] == [["KE", "SE"]]
