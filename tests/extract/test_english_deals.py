"""English: bodies that join or do business without a paper, firms whose country stands behind their name, and statements of many states."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind
from tests.found import Slots, agreements, items, of, slots


def read(text: str, title: str = "Partners on batteries") -> Slots:
    """The records of an English text of 20 May 2024, a Monday."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2024-05-20")))


@pytest.mark.parametrize(
    ("sentence", "instrument", "party"),
    [
        ("KAIST has teamed up with Imec to study solid batteries.", "partnership", ["Imec", "KAIST"]),
        ("KAIST is working with Imec to develop solid batteries.", "partnership", ["Imec", "KAIST"]),
        ("Samsung Electronics has selected Imec to test its batteries.", "contract", ["Imec", "Samsung Electronics"]),
        ("Imec was chosen by Samsung Electronics to test its batteries.", "contract", ["Imec", "Samsung Electronics"]),
        ("Imec awarded Samsung Electronics a contract to supply batteries.", "contract", ["Imec", "Samsung Electronics"]),
    ],
)
def test_bodies_that_join_or_do_business_have_an_agreement(sentence: str, instrument: str, party: list[str]) -> None:
    """A verb of joining makes a partnership and one of choosing a contract, in a text that names no country."""
    (made,) = agreements(read(sentence))
    assert (made["instrument"], sorted(made["party"]), made["status"]) == ([instrument], party, ["signed"])


def test_what_a_chosen_firm_is_to_do_is_agreed() -> None:
    """Who has been chosen for something has not done it."""
    assert [c["status"] for c in items(read("Samsung Electronics has selected Imec to supply batteries."))] == [["agreed"]]


def test_a_state_may_be_the_partner_of_an_agency() -> None:
    """An agency that partners with the government of a country has a partnership with that country."""
    (made,) = agreements(read("USAID is partnering with the Government of Kenya to expand 5G networks.", "Wider 5G networks"))
    assert sorted(made["party"]) == ["KE", "USAID"]


@pytest.mark.parametrize(
    "sentence",
    [
        "KAIST has teamed up with Seoul National University to study solid batteries.",
        "The United States is working with its allies to develop solid batteries.",
        "Samsung Electronics selected five engineers to test its batteries.",
        "Samsung Electronics received 40 orders for its batteries in May.",
    ],
)
def test_what_stays_at_home_or_names_nobody_is_none(sentence: str) -> None:
    """Two bodies of one country, nameless partners and a firm's own news make no agreement."""
    assert agreements(read(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "name", "country"),
    [
        ("Amber Materials of Chile signed an agreement with Imec on batteries.", "Amber Materials", "CL"),
        ("Kestrel, a chip designer based in Munich, signed an agreement with KAIST.", "Kestrel", "DE"),
    ],
)
def test_a_country_or_seat_behind_a_firm_places_it(sentence: str, name: str, country: str) -> None:
    """A name that ends as firms do is of the country behind it, and a described one of the city in which it is based."""
    found = of(analyse(Document("d", sentence, "en")), Kind.ORGANIZATION)
    assert found[name].country == country


@pytest.mark.parametrize("sentence", ["Ana Soto of Chile signed an agreement on batteries.", "Green Growth of Chile is the name of a plan."])
def test_a_person_or_plan_of_a_country_is_no_firm(sentence: str) -> None:
    """Only names that end as firms do are read so."""
    assert not of(analyse(Document("d", sentence, "en")), Kind.ORGANIZATION)


def test_a_state_behind_the_town_tells_where_news_was_filed() -> None:
    """The body without a country is at home where the report was filed, be it a small town of a state."""
    text = "ELMWOOD, Ill. — Elmwood Lake University and KAIST have signed a memorandum of understanding on robotics."
    (made,) = agreements(read(text, "Two universities"))
    assert sorted(made["party"]) == ["Elmwood Lake University", "KAIST"]


@pytest.mark.parametrize(
    "source", ["according to a joint statement", "the two firms said in a joint statement", "they announced Thursday in a joint statement"]
)
def test_the_paper_in_which_something_is_said_is_none(source: str) -> None:
    """A statement that is only the source of the news is no agreement beside what it tells."""
    made = agreements(read(f"KAIST and Imec signed an agreement on batteries, {source}."))
    assert [a["instrument"] for a in made] == [["agreement"]]


STATES = "Chile, Peru, Japan, Norway, Kenya, India, Canada, France, Germany, Mexico, Brazil, Egypt, Ghana and Morocco"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("We will share data on quantum sensors.", 1),
        ("We welcome the launch of joint research on quantum sensors.", 0),
        ("We will share the burden of our debts.", 0),
    ],
)
def test_what_many_states_will_do_by_their_own_statement_is_theirs(sentence: str, found: int) -> None:
    """In a text about technology that many states speak themselves, what they will do in a field is an item of them all; praise is none."""
    title = "Joint Statement on Quantum Technology"
    text = f"We, the ministers of {STATES}, met to discuss quantum technology.\n\nWe recognize quantum computing. {sentence}"
    made = items(read(text, title))
    assert [len(c["party"]) for c in made] == [14] * found


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("KAIST has teamed up with Imec to study solid batteries.", "agreed"),
        ("KAIST is working with Imec on solid batteries.", "signed"),
    ],
)
def test_what_partners_are_to_do_is_agreed_and_what_they_do_is_done(sentence: str, status: str) -> None:
    """What bodies have joined forces for lies ahead, and what they work on goes on; a field without a word of action is joint research."""
    assert [(c["action"], c["status"]) for c in items(read(sentence))] == [(["joint-research"], [status])]


@pytest.mark.parametrize(("work", "found"), [("the battery experiments of CERN", 1), ("the battery experiments of its own towns", 0)])
def test_who_takes_part_in_the_work_of_another_does_it_with_them(work: str, found: int) -> None:
    """To take part in another body's work is no affair of one's own."""
    text = f"Norway and CERN signed an agreement on batteries. Norway takes part in {work} through joint research."
    assert sum(c["status"] == ["signed"] for c in items(read(text, "Norway and CERN on batteries"))) == found


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("KAIST will supply Imec with battery cells.", "investment"),
        ("Imec will buy battery cells of KAIST.", "investment"),
        ("KAIST and Imec will build a pilot line for batteries.", "facility"),
    ],
)
def test_business_and_works_name_their_action(sentence: str, action: str) -> None:
    """To sell and to buy is business, and a line for products is a facility."""
    made = items(read(f"KAIST and Imec signed an agreement on batteries. {sentence}", "KAIST and Imec on batteries"))
    assert [c["action"] for c in made] == [[action]]
