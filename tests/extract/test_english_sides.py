"""English records that should not be there, and who is no side of those that should: enemies, plans of one country, summits of others."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots


def made_of(text: str, title: str = "", published: str = "2024-06-12") -> Slots:
    return slots(analyse(Document("d", text, "en", title=title, published=published)))


def agreements(made: Slots) -> list[str]:
    return [label for key, record in made.items() if key.startswith("a") for label in record["label"]]


@pytest.mark.parametrize(
    ("hostile", "never"),
    [
        ("They condemned the ballistic missile launch by North Korea (DPRK) and the threats posed by the DPRK’s nuclear weapons.", "KP"),
        ("They condemned Russia’s unprovoked war and Russian disinformation, and Russia’s missile attacks.", "RU"),
    ],
)
def test_whose_deeds_are_condemned_is_no_side(hostile: str, never: str) -> None:
    """A country named for its missiles or its war takes no part in what is agreed, however often it is named."""
    made = made_of(
        "Vice President Ana Soto met today with Prime Minister Ola Berg of Norway. She praised the friendship of Chile and Norway. "
        f"{hostile} They agreed to share data on quantum sensors."
    )
    assert made
    assert all(never not in record["party"] for record in made.values())


def test_a_country_that_suffers_elsewhere_acts_where_it_acts() -> None:
    """What is done to a country in one sentence does not keep it from agreeing in the next."""
    made = made_of(
        "Ukraine and Norway signed a memorandum of understanding on satellite radar. Ukraine and Norway will share radar data. "
        "Both condemned the war against Ukraine."
    )
    assert all(set(record["party"]) == {"UA", "NO"} for record in made.values())


@pytest.mark.parametrize("plan", ["Chile’s national action plan on hydrogen", "its Hydrogen Initiative", "Chile’s own “Hydrogen Initiative”"])
def test_a_plan_that_one_country_has_is_no_agreement(plan: str) -> None:
    """An initiative that is owned by one country is its own, whoever welcomes it."""
    made = made_of(
        f"Norway and Chile held the Norway-Chile Hydrogen Dialogue in Oslo. The two sides welcomed {plan} and agreed to share data on hydrogen."
    )
    assert agreements(made) == ["Norway-Chile Hydrogen Dialogue"]


def test_an_initiative_with_a_partner_is_one_of_both() -> None:
    """The owner of an initiative has it with whom the words behind its name tell."""
    made = made_of("Norway announced its Hydrogen Partnership with Chile on Tuesday. Norway and Chile will build electrolysers for hydrogen.")
    assert any("Hydrogen Partnership" in label for label in agreements(made))


def test_a_summit_that_others_held_is_no_record() -> None:
    """A summit that falls by its name, and of which nothing comes, is none of the parties' forums; one with outcomes is."""
    opening = "Norway and Chile held the Norway-Chile Quantum Dialogue in Oslo. " + "The weather over the fjord was fine on that day. " * 6
    passing = made_of(opening + "The two sides agreed to share data on quantum sensors, as they had noted at the Harbour Quantum Summit.")
    assert agreements(passing) == ["Norway-Chile Quantum Dialogue"]


def test_the_alliance_of_two_states_is_no_partnership_in_technology() -> None:
    """What two allies call their alliance is out of scope, and takes no items; an alliance in a field is in scope."""
    text = "Norway and Chile will elevate the {} to a higher level. Norway and Chile will share data on hydrogen."
    assert agreements(made_of(text.format("Norway-Chile Alliance"))) == []
    assert agreements(made_of(text.format("Norway-Chile Hydrogen Alliance"))) == ["Norway-Chile Hydrogen Alliance"]


def test_a_text_that_calls_itself_by_its_initials_is_one_agreement() -> None:
    """What the bracket behind "this Memorandum of Understanding" defines is the text itself, and it promises no further instrument."""
    articles = (
        "The Participants intend to share data on hydrogen. The Participants will exchange researchers. The Participants may hold workshops."
    )
    made = made_of(
        "The Government of Norway and the Government of Chile have reached the following understandings. "
        f"The purpose of this Memorandum of Understanding (hereinafter “MOU”) is to enable joint research on hydrogen. {articles}",
        title="Norway-Chile Hydrogen Deal",
    )
    assert len(agreements(made)) == 1
    assert all(record["of"] == ["a1"] and "instrument" not in record["action"] for key, record in made.items() if key.startswith("c"))


def test_a_fact_sheet_about_an_order_of_one_government_gives_nothing() -> None:
    """An executive order is one side's act, whatever agreement it carries out."""
    text = (
        "The order creates a mechanism for Norway and Chile to share data on quantum sensors. Norway and Chile will hold a dialogue on quantum."
    )
    assert made_of(text, title="FACT SHEET: President Berg Signs Executive Order to Carry Out the Norway-Chile Data Framework") == {}
    assert made_of(text, title="FACT SHEET: Norway and Chile Deepen Ties in Quantum")


def test_to_launch_a_forum_is_a_dialogue() -> None:
    """What a forum is about is not what is done: those who launch it will meet."""
    made = made_of("Norway and Chile launched a working group on quantum sensors to develop common standards and share data.")
    assert made["c1"]["action"][0] == "dialogue"


def test_a_month_is_no_day_of_an_event() -> None:
    """What is signed at an event takes its day; something that is only dated by a month is no such event."""
    launched = "In May 2024, Norway and Chile launched the Norway-Chile Hydrogen Partnership."
    text = f"{launched} Norway and Chile have signed a letter of intent on quantum sensors."
    assert all("date" not in record for record in made_of(text).values() if record.get("instrument") == ["letter-of-intent"])


def test_two_institutes_lend_no_parties_to_other_paragraphs() -> None:
    """Where a text is not about the memorandum of two institutes, an item further on that names nobody is of the two countries."""
    between = "Norway and Chile will work together on hydrogen ships.\n\n" * 6
    made = made_of(
        f"Norway and Chile met in Oslo.\n\n{between}"
        "The Norwegian Space Agency and the Chilean Antarctic Institute signed a memorandum of understanding on polar satellites.\n\n"
        "We will also exchange researchers in quantum sensing.",
    )
    last = list(made.values())[-1]
    assert set(last["party"]) == {"NO", "CL"}


def test_three_that_speak_together_are_three() -> None:
    """In a statement of three what "we" develop is of all three, also behind a sentence about two of them."""
    made = made_of(
        "Norway, Chile and Japan held the Trilateral Ice Technology Dialogue in Oslo. Norway, Chile and Japan will share satellite data. "
        "Norway and Chile will exchange ice radars.\n\nWe commit to develop a trilateral framework on quantum sensors.",
        title="Joint Statement of Norway, Chile and Japan",
    )
    framework = next(r for r in made.values() if r["label"] == ["trilateral framework"])
    assert set(framework["party"]) == {"NO", "CL", "JP"}


def test_a_year_in_a_name_dates_nothing() -> None:
    """ "Agenda 2040" is no year in which the dialogue beside it is held; a day before a name is no part of it."""
    made = made_of(
        "Norway and Chile will launch the Harbour Technology Dialogue under the Norway-Chile Hydrogen Agenda 2040 Partnership "
        "to share data on hydrogen."
    )
    forum = next(r for r in made.values() if r["label"] == ["Harbour Technology Dialogue"])
    assert "date" not in forum
    dated = made_of("Norway and Chile agreed to share hydrogen data during the June 10 Norway-Chile Hydrogen Dialogue.")
    assert dated["a1"]["label"] == ["Norway-Chile Hydrogen Dialogue"]
    assert dated["a1"]["date"] == ["2024-06-10"]


def test_a_statement_has_the_day_of_its_meeting() -> None:
    """What a joint statement tells of another signing in its middle does not date it."""
    middle = "Norway and Chile signed an agreement on hydrogen ships on 3 March 2024.\n\n"
    items = "We commit to share data on quantum sensors.\n\n" * 8
    made = made_of(f"We met in Oslo.\n\n{items}{middle}{items}", title="Joint Statement of Norway and Chile on Quantum Sensors")
    statement = next(r for r in made.values() if r.get("instrument") == ["declaration"])
    assert statement["date"] == ["2024-06-12"]


def test_what_a_list_only_names_is_there() -> None:
    """The verb of a sentence in a list that says nothing of agreeing tells no status of a network that it names."""
    made = made_of(
        "Norway and Chile held the Norway-Chile Ice Technology Dialogue in Oslo.\n\n"
        "- In May the two paired satellite operators of Norway and the Chile Radar Network to share radar data.\n"
    )
    assert made["a2"]["label"] == ["Chile Radar Network"]
    assert made["a2"]["status"] == ["signed"]


def test_a_fund_named_in_capitals_is_a_programme_of_its_item() -> None:
    """A fund that both sides launch by its name fills the programme; one without a name does not."""
    made = made_of("Norway and Chile will launch the Norway-Chile Ice Radar Program to support joint research on radar.")
    assert made["c1"]["programme"] == ["Norway-Chile Ice Radar Program"]
    assert "programme" not in made_of("Norway and Chile will launch a joint research fund to fund joint research on hydrogen ships.")["c1"]


@pytest.mark.parametrize(
    ("field", "action"),
    [
        ("cyberspace", "security"),
        ("economic security", "supply-chain"),
        ("vocational skills", "training"),
        ("quantum sensing", "joint-research"),
    ],
)
def test_cooperation_in_a_field_that_is_an_action_is_that_action(field: str, action: str) -> None:
    """To cooperate in cyberspace is to protect it; in most fields it is joint research."""
    made = made_of(
        f"Norway and Chile held the Norway-Chile Technology Dialogue in Oslo. Norway and Chile agreed to deepen cooperation on {field}."
    )
    assert made["c1"]["action"] == [action]


def test_a_body_of_many_states_is_the_frame_of_what_two_do_in_it() -> None:
    """Through the OECD two countries act; together with it the three do."""
    text = "Norway and Chile held the Norway-Chile Ice Technology Dialogue in Oslo. Norway and Chile will {} to share data on ice radar."
    assert set(made_of(text.format("work together through the OECD"))["c1"]["party"]) == {"NO", "CL"}
    assert len(made_of(text.format("work together with the OECD"))["c1"]["party"]) == 3


def test_a_statement_may_bear_the_name_of_a_place() -> None:
    """ "Harbour Bay Statement on …" over a text in the first person is a joint statement; a press statement is none."""
    text = "We met today.\n\nWe commit to share data on quantum sensors.\n\nNorway and Chile will exchange researchers in quantum sensing."
    made = made_of(text, title="Harbour Bay Statement on the Norway – Chile Quantum Partnership")
    assert made["a1"]["instrument"] == ["declaration"]
    assert all(record["of"] == ["a1"] for key, record in made.items() if key.startswith("c"))
    assert not any("declaration" in r.get("instrument", []) for r in made_of(text, title="Press Statement on Norway and Chile").values())


def test_the_alliance_of_two_states_is_none_of_a_body_that_is_named_later() -> None:
    """Only those right behind "between" have an alliance or a partnership."""
    told = "The ministers marked the strength of the alliance between Norway and Chile and underscored what they achieved"
    made = made_of(f"{told} at the University of Oslo. Norway and Chile agreed to share data on quantum sensors.")
    assert agreements(made) == []


def test_a_title_about_the_partnership_of_two_names_no_other_partnership() -> None:
    """A partnership of one paragraph is not what the text is about because its title has that word."""
    far = "Norway and Chile will exchange engineers for quantum radar.\n\n" * 6
    signed = "Norway and Chile signed a partnership on vaccines."
    text = f"The King met the President.\n\n{far}{signed}\n\nNorway and Chile will share data on satellites."
    items = [r for k, r in made_of(text, title="Deepening the Partnership of Norway and Chile in Technology").items() if k.startswith("c")]
    assert "of" not in items[-1]
