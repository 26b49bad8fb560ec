"""English releases of governments: joint statements on trade, works that bear the name of a country, bodies with their state before them."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.lang import analyse
from kg.link import link
from kg.model import Document, Entity, Kind
from tests.found import Slots, agreements, items, of, slots


def release(text: str, title: str = "", published: str = "2025-03-10") -> Document:
    return Document("d", f"{title}\n\n{text}" if title else text, "en", title=title, published=published)


def read(text: str, title: str = "") -> Slots:
    return slots(analyse(release(text, title)))


SIDES = "Kenya and Chile will align their rules on data centers."


@pytest.mark.parametrize(
    "title",
    ["Joint Statement on the Kenya-Chile Accord on Digital Ports", "Kenya-Chile Joint Statement", "Joint Statement of Kenya and Chile"],
)
def test_a_statement_whose_sides_are_told_by_name_is_their_own_text(title: str) -> None:
    """ "A and B will …" under the title of a joint statement is what they state, without "we" or "the leaders"."""
    made = agreements(read(f"Officials met on the coast. {SIDES}", title))
    assert [(r["instrument"], sorted(r["party"])) for r in made] == [(["declaration"], ["CL", "KE"])]


@pytest.mark.parametrize(
    "title",
    ["Kenya and Chile Issue Joint Statement on Ports", "Kenya, Chile adopt joint statement on ports", "Joint statement welcomed in Nairobi"],
)
def test_news_of_a_statement_is_not_its_text(title: str) -> None:
    """A headline with a verb tells of a statement."""
    assert all(r["instrument"] != ["declaration"] for r in agreements(read(SIDES, title)))


TRADE = "Joint Statement on a Framework for the Kenya-Chile Agreement on Reciprocal Trade"


def test_what_two_sides_state_on_trade_holds_items_of_technology() -> None:
    """Tariffs give nothing, data do; the statement that the title names is where they belong, even if the page broke a line."""
    made = read(
        "- Kenya will cut its tariffs on wine.\n"
        "- Kenya will allow the transfer of personal data to Chile.\n"
        "- Kenya and Chile will align export controls, investment screening and action on duty\n    evasion.\n",
        TRADE,
    )
    assert [r["instrument"] for r in agreements(made)] == [["declaration"]]
    told = [(r["of"], r["sector"][:1]) for r in items(made)]
    assert told == [(["a1"], ["sector:digital"]), (["a1"], ["sector:research-security"])]


def test_a_statement_on_trade_of_many_stays_out_of_scope() -> None:
    """A title that tells no two sides is about trade."""
    assert read("Kenya and Chile will cut tariffs on wine.", "Joint Statement on Reciprocal Trade") == {}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the East Chile Cable", "East Chile Cable"),
        ("the ASEAN Power Grid", "ASEAN Power Grid"),
        ("the Moorhen Corridor", "Moorhen Corridor"),
        ("the National Peat Inventory", "National Peat Inventory"),
        ("the Chile Moorhen Satellite", "Moorhen Satellite"),
    ],
)
def test_a_work_may_bear_the_name_of_a_country(words: str, name: str) -> None:
    """A country inside the name of a cable is a word of it; at its head, or as its owner, it is none."""
    found = of(analyse(release(f"Kenya and Norway will jointly fund {words}.")), Kind.PROGRAMME)
    assert name in found


def test_a_body_is_also_called_with_its_state_before_it() -> None:
    """ "The U.S. Department of Tides": both forms name it, and it is one body in every text."""
    analysis = analyse(release("The Kenya Tides Institute and the U.S. Department of Tides will share sensor data on tides."))
    body = next(m for m in of(analysis, Kind.ORGANIZATION).values() if m.country == "US")
    assert {body.form, *body.names} == {"Department of Tides", "U.S. Department of Tides"}


def test_the_state_before_a_body_is_no_part_of_its_identifier() -> None:
    """Two texts that tell the same ministry with and without its state mean one."""
    ids = set()
    for words in ("the U.S. Department of Tides", "America’s Department of Tides"):
        document = release(f"The Kenya Tides Institute and {words} agreed to share satellite data on tides.")
        made = link(extract(analyse(document)), document)
        ids |= {s.object.id for s in made if isinstance(s.object, Entity) and s.object.country == "US" and s.object.kind is Kind.ORGANIZATION}
    assert len(ids) == 1


def test_a_ministry_behind_its_government_is_named_alone() -> None:
    """ "The Government of Kenya’s Ministry of Tides" is the Ministry of Tides, of Kenya."""
    found = of(analyse(release("Chile and the Government of Kenya’s Ministry of Tides agreed to share sensor data.")), Kind.ORGANIZATION)
    assert {form: m.country for form, m in found.items()} == {"Ministry of Tides": "KE"}


def test_a_day_before_a_comma_is_nobody() -> None:
    """ "On May 4, the Chilean port …": the day is no body of Chile."""
    analysis = analyse(release("On May 4, the Chilean agency for ports and Kenya opened a tide laboratory."))
    assert "May 4" not in of(analysis, Kind.ORGANIZATION)


def test_the_paper_that_a_statement_tells_of_is_told_alone() -> None:
    """A text that says that its sides agreed on a framework is about that framework."""
    made = agreements(
        read(f"Kenya and Chile have agreed on a Framework for digital ports. {SIDES}", "Joint Statement on a Kenya-Chile Framework")
    )
    assert [r["instrument"] for r in made] == [["partnership"]]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Fjord University of Norway has a memorandum of understanding with the Lima Institute of Peru on laser sensors.", ["signed"]),
        ("Norway will refocus the partnership between the Fjord Institute of Norway and the Lima Institute of Peru on lasers.", ["signed"]),
        ("Through the two tracks of the Norway-Peru Laser Partnership, Norway and Peru will share sensor data.", ["signed"]),
        ("Norway and Peru have agreed to the Coastal Laser Framework, which covers sensors.", ["signed"]),
        ("Norway and Peru agreed to establish the Coastal Laser Framework.", ["agreed"]),
        ("Norway and Peru agreed to a framework on laser sensors.", ["agreed"]),
    ],
)
def test_what_somebody_has_or_gives_another_aim_is_there(text: str, status: list[str]) -> None:
    """A paper that a body has, one that is given another aim, and one agreed to by its name are concluded; one to be made is agreed."""
    assert agreements(read(text, "Norway and Peru on laser technology"))[0]["status"] == status
