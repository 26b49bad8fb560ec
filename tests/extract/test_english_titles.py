"""What a title says, apart from its text or at its head: whose text it is, and what the text only points back to."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots


def read(text: str, title: str) -> Slots:
    """The records of an English text of 20 May 2024."""
    return slots(analyse(Document("d", text, "en", title=title, published="2024-05-20")))


STATEMENT = """The Leaders recalled the long friendship of their peoples. The three countries will share satellite data on volcanoes.
They will set up a joint laboratory for geothermal drilling."""


def test_the_sides_of_a_text_that_names_none_are_those_of_its_title() -> None:
    """A passage that says "the three countries" is of the three in the title, which is the statement itself."""
    made = read(STATEMENT, "Nairobi Statement on Kenya – Iceland – New Zealand Geothermal Cooperation")
    assert agreements(made)[0]["instrument"] == ["declaration"]
    assert {tuple(sorted(r["party"])) for r in items(made)} == {("IS", "KE", "NZ")}


def test_a_text_about_two_states_keeps_its_own_sides() -> None:
    """The title speaks of others in passing; who acts is told by the text."""
    text = "Peru and Chile agreed to share satellite data on volcanoes. The two countries will build a joint ground station."
    made = read(text, "After Kenya and Iceland, a second volcano pact")
    assert {tuple(sorted(r["party"])) for r in items(made)} == {("CL", "PE")}


TREATY = """**Article 4.2: Machine Learning**

1. Each Party shall share test methods for machine learning with the other Party.

2. Kenya shall not require access to source code of software.

**Article 4.3: Cables**

1. The Parties shall consult on the security of submarine cables."""


def test_the_articles_of_a_treaty_are_those_of_its_title() -> None:
    """Articles without the head of their treaty are its items, the first too, and a heading gives them its field."""
    made = read(TREATY, "Agreement between Canada and Kenya on Digital Trade")
    (treaty,) = agreements(made)
    assert (treaty["instrument"], treaty["date"], sorted(treaty["party"])) == (["agreement"], ["2024-05-20"], ["CA", "KE"])
    assert len(items(made)) == 3
    assert all(r["of"] == ["a1"] for r in items(made))


def test_news_of_a_treaty_is_no_text_of_it() -> None:
    """What a report tells of an agreement has no articles."""
    made = read("Kenya has ratified nothing yet. Lawyers shall meet.", "Agreement between Canada and Kenya on Digital Trade faces delay")
    assert not made


PARTNERSHIP = """Chile and Norway share the wish for green ports. This partnership will help both countries to test ammonia engines.

Through the partnership, the two sides intend to:

- exchange data on fuel cells;
- train engineers of shipyards in battery safety."""


def test_this_partnership_is_that_of_the_title() -> None:
    """What the text only points back to is named in the title with its countries."""
    made = read(PARTNERSHIP, "New Chile-Norway Partnership on Green Shipping")
    (named,) = agreements(made)
    assert named["label"] == ["Chile-Norway Partnership on Green Shipping"]
    assert (named["status"], sorted(named["party"])) == (["signed"], ["CL", "NO"])
    assert [r["of"] for r in items(made)[-2:]] == [["a1"], ["a1"]]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Nairobi Statement on Kenya – Iceland – New Zealand Geothermal Cooperation", STATEMENT),
        ("Agreement between Canada and Kenya on Digital Trade", TREATY),
        ("New Chile-Norway Partnership on Green Shipping", PARTNERSHIP),
        ("Kenya and Iceland report on their work", "Kenya and Iceland will share data on geothermal drilling. Kenya shall buy three drills."),
    ],
)
def test_a_title_says_the_same_at_the_head_of_its_text(title: str, text: str) -> None:
    """Whether a file keeps the title in its text or beside it is the same for what is read from it."""
    headed, apart = read(f"{title}\n\n{text}", title), read(text, title)
    slot = ("instrument", "action", "party", "of", "date")
    assert [[sorted(r.get(s, [])) for s in slot] for r in headed.values()] == [[sorted(r.get(s, [])) for s in slot] for r in apart.values()]
    assert headed


def test_a_partnership_that_the_text_names_is_its_own() -> None:
    """Where the text introduces another partnership first, "this partnership" is that one."""
    text = "Chile and Norway launched the Fjord Battery Partnership today. This partnership will test fuel cells."
    (named,) = agreements(read(text, "Chile-Norway Partnership on Green Shipping"))
    assert named["label"] == ["Fjord Battery Partnership"]


def test_ministers_who_speak_as_we_make_a_statement() -> None:
    """The communiqué of a meeting whose text opens with "We, the ministers of …"."""
    text = "We, the ministers of Chile, Kenya and Norway, met in Oslo. We commit to share data on graphite refining. We will meet again."
    made = read(text, "Communiqué of the Second Graphite Ministerial")
    assert agreements(made)[0]["instrument"] == ["declaration"]
    assert sorted(agreements(made)[0]["party"]) == ["CL", "KE", "NO"]


@pytest.mark.parametrize("title", ["Statement by President Hansen on Graphite", "Statement from the Press Secretary on Oslo"])
def test_what_one_person_says_is_no_statement_of_states(title: str) -> None:
    """A statement by one is none of the sides, whoever "we" are in it."""
    text = "We, the people of Norway, thank Kenya and Chile. We commit to share data on graphite refining."
    assert not any(r["instrument"] == ["declaration"] for r in agreements(read(text, title)))


def test_a_heading_in_bold_over_two_lines_is_one() -> None:
    """The second line of a heading that bold marks hold together is no heading of its own."""
    text = "**II. TRUST, DATA, AND A CURE FOR\nCANCER**\n\nChile and Norway agreed to share data on fusion reactors."
    made = read(text, "Chile and Norway meet")
    assert items(made)[0]["sector"][0].startswith("sector:")
    assert [u.kind.value for u in analyse(Document("d", text, "en", title="Chile and Norway meet")).units] == ["heading", "sentence"]


def test_a_law_of_one_state_is_no_item() -> None:
    """What a state has enacted for itself stands in a list of what both think, and is no cooperation."""
    text = """Chile and Norway will share data on hydrogen ships.

- Norway has recently launched its policy of hydrogen supply chains that supports batteries.
- Chile is implementing landmark legislation for hydrogen and batteries."""
    assert len(items(read(text, "Chile-Norway Hydrogen Dialogue"))) == 1


def test_two_who_will_collaborate_on_a_field_need_no_agreement() -> None:
    """Countries that act by name in a field of the tables make an item; good relations do not."""
    made = read("Finland and Ghana will collaborate on 6G research.", "A day in Accra")
    assert [(r["action"], sorted(r["party"])) for r in items(made)] == [(["joint-research"], ["FI", "GH"])]
    assert not read("Finland and Ghana will deepen their friendship.", "A day in Accra")


def test_a_plan_or_forum_in_a_long_list_is_there_already() -> None:
    """What a sentence about the future only names is there, a plan of two countries too; a forum of chief executives is no person."""
    text = (
        "Chile and Norway agreed on a battery pact. The pact intends to coordinate the work of both, including the Chile-Norway Ore Forum, "
        "the Chile-Norway Clean Technology Plan, the Chile-Norway CEO Forum, and the Chile-Norway Battery Dialogue."
    )
    made = read(text, "Chile and Norway agree on batteries")
    told = {r["label"][0].removeprefix("Chile-Norway "): r["status"] for r in agreements(made)}
    assert [told[name] for name in ("Ore Forum", "Clean Technology Plan", "CEO Forum", "Battery Dialogue")] == [["signed"]] * 4


def test_the_offices_of_two_states_in_a_title_name_both() -> None:
    """The Prime Minister of A and the President of B are of A and B, and "we" in their remarks are both."""
    text = "PRIME MINISTER ROY: Welcome. Today we signed a partnership to bring broadband to 300 schools."
    made = read(text, "Joint Remarks by the Prime Minister of Canada and the President of Senegal")
    assert [sorted(r["party"]) for r in agreements(made)] == [["CA", "SN"]]


def test_the_participants_in_a_pledge_declare_it() -> None:
    """A declaration that speaks of "the participants in this pledge" is their statement."""
    text = "Noting the heat, the participants in this pledge, namely Chile, Kenya and Norway:\n\nCommit to share data on geothermal drilling;"
    made = read(text, "Declaration to Double Geothermal Power")
    assert (agreements(made)[0]["instrument"], sorted(agreements(made)[0]["party"])) == (["declaration"], ["CL", "KE", "NO"])


@pytest.mark.parametrize(("url", "sides"), [("https://www.statsministeriet.gov.uk/x", ["GB", "MY"]), ("https://news.example/x", ["MY", "UA"])])
def test_who_governs_is_at_home_where_the_government_publishes(url: str, sides: list[str]) -> None:
    """The address of a government places its own people; whom a readout thanks in passing is no side of it."""
    text = (
        "Prime Minister Jane Ash spoke today with Prime Minister Anwar Ibrahim of Malaysia. The two leaders agreed to share data on chips. "
        "She thanked him for Malaysia’s help for Ukraine."
    )
    made = slots(analyse(Document("d", text, "en", title="A call", published="2024-05-20", url=url)))
    assert [sorted(r["party"]) for r in items(made)] == [sides]


def test_talks_on_a_protocol_make_none() -> None:
    """Who has launched negotiations on a protocol proposes it."""
    (found,) = agreements(read("Chile and Norway also launched negotiations on an ice research protocol.", "Chile and Norway meet"))
    assert found["status"] == ["proposed"]


def test_a_letter_on_a_treaty_is_no_text_of_it() -> None:
    """The addressees in the title of a letter are no part of the name of what it is about, and its articles are cited only."""
    text = (
        "Article 3 of the accord, Article 4 and Article 5 concern reactors. The Agreement between Canada and the Kingdom of Norway on Research "
        "Reactors was signed at Oslo on 3 May 2023. The Agreement permits the transfer of equipment."
    )
    made = read(text, "Letter to the Speaker and the President of the Senate on the Agreement between Canada and Norway on Reactors")
    assert [r["label"] for r in agreements(made)] == [["Agreement"]]
    assert agreements(made)[0]["date"] == ["2023-05-03"]
