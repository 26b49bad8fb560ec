"""English slot values: what is done and what it is for, bodies by their names and seats, people and their offices."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind, Mention
from tests.found import Slots, of, slots


def made_of(text: str, title: str = "") -> Slots:
    return slots(analyse(Document("d", text, "en", title=title, published="2024-06-12")))


def told(text: str) -> dict[str, list[str]]:
    """The first commitment of a text."""
    return made_of(text)["c1"]


def named(text: str, kind: Kind) -> dict[str, Mention]:
    return of(analyse(Document("d", text, "en", published="2024-06-12")), kind)


def countries_of(text: str) -> dict[str, str]:
    """The bodies of a text by name with the country that they have."""
    return {form: m.country for form, m in named(text, Kind.ORGANIZATION).items()}


@pytest.mark.parametrize(
    ("item", "actions"),
    [
        ("hold a yearly workshop on sea ice to promote joint research and to align their standards for sensors", ["dialogue"]),
        ("exchange researchers with a view to strengthening supply chains for drilling technology", ["exchange"]),
        ("work together to align their standards for buoys", ["standards"]),
        ("sign an agreement to exchange researchers", ["instrument", "exchange"]),
    ],
)
def test_what_something_is_done_for_is_no_action_of_its_own(item: str, actions: list[str]) -> None:
    """A purpose behind an action tells none; behind "work together" or "an agreement" it is what is agreed."""
    assert told(f"Norway and Chile held the Norway-Chile Polar Technology Dialogue in Oslo. Norway and Chile will {item}.")["action"] == actions


def test_two_universities_joined_by_and_are_two() -> None:
    """ "University of A and B University" are two bodies, each with the country of its city."""
    found = countries_of("The University of Karachi and Ningbo University signed a memorandum of understanding on rice genomics.")
    assert found == {"University of Karachi": "PK", "Ningbo University": "CN"}


def test_a_ministry_of_two_fields_stays_one() -> None:
    """The "and" inside the name of one ministry joins no second body."""
    found = countries_of("The Ministry of Fisheries and Rural Development of Chile met the Institute of Marine Research.")
    assert "Ministry of Fisheries and Rural Development" in found


@pytest.mark.parametrize(
    ("text", "form", "country"),
    [
        ("Norway and Spain’s Instituto de Fusión y Láser (IFL) will build a laser.", "Instituto de Fusión y Láser", "ES"),
        ("Norway and the Université de Rouen Littoral agreed to exchange students.", "Université de Rouen Littoral", "FR"),
        ("Fjordlys Optikk ASA agreed with Norway on laser research.", "Fjordlys Optikk ASA", "NO"),
        ("Kestrel Rocketry Pty Ltd agreed with Norway on launch technology.", "Kestrel Rocketry Pty Ltd", "AU"),
        ("Seoul’s Glacier Battery Institute agreed with Norway on battery research.", "Glacier Battery Institute", "KR"),
    ],
)
def test_a_body_is_placed_by_its_language_form_or_city(text: str, form: str, country: str) -> None:
    """Names in their own language are bodies; a legal form of one country, an owner or a city tells whose."""
    assert countries_of(text)[form] == country


def test_a_legal_form_of_many_countries_tells_none() -> None:
    """Inc., GmbH and Ltd are found in several countries, so they place nobody."""
    found = countries_of("Glacier Optics Inc. and Fjordkraft Laser GmbH agreed on laser research.")
    assert found == {"Glacier Optics Inc.": "", "Fjordkraft Laser GmbH": ""}


def test_an_office_for_something_is_nobody() -> None:
    """What follows "Vice-President for" is the office, whatever it looks like."""
    text = "The council was co-chaired by Ana Dahl, Executive Vice-President for Tech Sovereignty and Democracy, and Minister Jon Berg."
    assert set(named(text, Kind.PERSON)) == {"Ana Dahl", "Jon Berg"}


def test_the_office_of_the_first_signer_is_not_that_of_the_second() -> None:
    """A list of professors: each has the body that stands behind his own name."""
    text = (
        "It was signed by Prof. Ana Dahl, Secretary of Chile’s Department of Ice Technology, and Prof. Jon Berg, "
        "President of the Norwegian Polar Institute."
    )
    people = named(text, Kind.PERSON)
    assert set(people) == {"Ana Dahl", "Jon Berg"}
    assert "Chile" not in people["Jon Berg"].holder


def test_what_is_founded_is_a_programme_and_no_party() -> None:
    """A centre that the sides set up is what they will run; those who set it up take part."""
    text = (
        "The University of Karachi and Ningbo University signed a memorandum of understanding on rice genomics in Karachi today. "
        "Under the memorandum, both universities agreed to set up the Delta Rice Research Institute for crop research."
    )
    item = told(text)
    assert item["programme"] == ["Delta Rice Research Institute"]
    assert item["party"] == ["University of Karachi", "Ningbo University"]


def test_a_single_word_before_mission_is_a_name_unless_it_is_common() -> None:
    """ "The Moorhen mission" is called so; "the National project" is not."""
    found = named("Norway and Chile will build sensors for the Moorhen mission and for the National project.", Kind.PROGRAMME)
    assert set(found) == {"Moorhen"}


def test_a_council_of_a_partnership_is_a_forum() -> None:
    """It is what the sides hold, and no body that takes part."""
    text = "Norway and Chile held their second Ocean Partnership Council today in Oslo. They agreed to exchange researchers in marine robotics."
    made = made_of(text, title="Norway and Chile work together on ocean technology")
    assert made["a1"]["instrument"] == ["dialogue"]
    assert made["a1"]["party"] == ["NO", "CL"]
    assert made["c1"]["of"] == ["a1"]


def test_an_agreement_that_seeks_something_is_there_already() -> None:
    """What the agreement between two bodies seeks is agreed; the agreement itself is concluded and not promised once more."""
    text = (
        "Norway and Chile work on polar technology. A memorandum of understanding between the Norwegian Polar Institute "
        "and the Chilean Antarctic Institute seeks to boost research on ice sensors."
    )
    made = made_of(text)
    assert made["a1"]["status"] == ["signed"]
    assert made["c1"]["status"] == ["agreed"]
    assert made["c1"]["action"] == ["joint-research"]


def test_an_abbreviated_type_points_back() -> None:
    """ "(MoU)" behind "memorandum of understanding" makes no second agreement of the next "the MoU"."""
    made = made_of(
        "The University of Karachi and Ningbo University signed a memorandum of understanding (MoU) on rice genomics today. "
        "The MoU is designed for exchanges of researchers."
    )
    assert {key for key in made if key.startswith("a")} == {"a1"}
    assert made["c1"]["of"] == ["a1"]


def test_titles_behind_a_body_are_no_part_of_its_name() -> None:
    """The name of an institute ends before the title of its head, and that of a university before its state."""
    found = countries_of(
        "Peatland Institute of Sustainable Growth Director Prof Ana Dahl met Ningbo University of the People’s Republic of China."
    )
    assert found == {"Peatland Institute of Sustainable Growth": "", "Ningbo University": "CN"}


def test_a_ministry_that_signs_with_an_institute_is_a_party() -> None:
    """The bodies of those who sign are the parties, where one is a ministry and the other an institute abroad."""
    text = (
        "The first memorandum of understanding on quantum sensors was signed today by Prof. Ana Dahl, Secretary of India’s "
        "Department of Science and Technology, and Prof. Jon Berg, Director of the Norwegian Polar Institute."
    )
    made = made_of(text, title="India and Norway sign a memorandum on polar technology")
    assert made["a1"]["party"] == ["Department of Science and Technology", "Norwegian Polar Institute"]


@pytest.mark.parametrize(
    ("words", "sector"),
    [("rice genomics", "biotechnology"), ("undersea fibre optics", "telecommunications"), ("sea ice and glaciers", "ocean-polar")],
)
def test_words_of_a_field_name_it(words: str, sector: str) -> None:
    """A field is told by the words of its craft, not only by its own name."""
    made = made_of(f"Norway and Chile held the Norway-Chile Technology Dialogue. Both countries will work together on {words}.")
    assert f"sector:{sector}" in made["c1"]["sector"]


def test_the_next_year_is_no_year_at_the_start_of_a_sentence_either() -> None:
    """ "Within the next year" gives no date, wherever it stands."""
    text = "Norway and Chile held the Norway-Chile Polar Technology Dialogue. Within the next year, both countries will exchange researchers."
    assert "date" not in told(text)


def test_an_office_names_no_field() -> None:
    """What a minister is for is no field of what he signs, nor a matter out of scope."""
    text = (
        "Norway and Chile held the Norway-Chile Polar Technology Dialogue today, chaired by Ana Dahl, Minister of Digital Affairs and Trade, "
        "and Jon Berg, Minister for Democracy and Space. Both countries will share ice data."
    )
    made = made_of(text)
    assert set(made["a1"]["signer"]) == {"Ana Dahl", "Jon Berg"}
    assert not {"sector:digital", "sector:space"} & set(made["a1"].get("sector", []))


def test_a_ministry_is_known_by_its_short_name() -> None:
    """Its fields in another order, with the short name behind them, mean the same ministry."""
    found = named(
        "Norway met Japan’s Ministry of Education, Sports, Culture, Science and Technology (MEXT) about ice drilling.", Kind.ORGANIZATION
    )
    assert found["Ministry of Education, Sports, Culture, Science and Technology"].refs == ("org:mext",)


def test_the_name_of_a_joint_centre_is_not_that_of_a_body_of_the_union() -> None:
    """ "Joint Research Center" at the end of a longer name is no body of its own."""
    found = countries_of("Norway opened the Fjord-Andes Quantum Joint Research Center with Chile.")
    assert "Joint Research Center" not in found


def test_when_it_was_agreed_is_not_when_it_is_due() -> None:
    """ "This week agreed to" dates the agreement; the item has no date of its own."""
    text = "Norway and Chile held the Norway-Chile Polar Technology Dialogue. Norway and Chile this week agreed to exchange researchers."
    assert "date" not in told(text)


def test_a_branch_of_a_firm_is_at_home_where_its_form_is() -> None:
    """ "Europe" in the name of a firm is no country."""
    found = countries_of("Glacier Energies Europe B.V. agreed with Norway on hydrogen.")
    assert found == {"Glacier Energies Europe B.V.": "NL"}


def test_a_reactor_inside_a_title_is_no_programme() -> None:
    """A head in capitals that the name goes on behind ends none."""
    found = named("Norway and Chile signed the Fast Reactor Accident Analysis project arrangement.", Kind.PROGRAMME)
    assert not any(name.endswith("Reactor") for name in found)


def test_a_known_mission_tells_field_and_action() -> None:
    """Whoever cooperates on a known mission builds it, in its field, where nothing else is told."""
    made = told("Norway and Chile held the Norway-Chile Technology Dialogue. Norway and Chile will cooperate on the Solar Orbiter.")
    assert made["action"] == ["facility"]
    assert made["sector"] == ["sector:space"]
    assert made["programme"] == ["Solar Orbiter"]


def test_a_known_mission_gives_way_to_what_is_told() -> None:
    """The words of the item come before what is known of the mission."""
    made = told("Norway and Chile held the Norway-Chile Technology Dialogue. Norway and Chile will share climate data from the Solar Orbiter.")
    assert made["action"] == ["data-sharing"]
    assert made["sector"] == ["sector:climate-environment"]


def test_the_place_before_a_title_is_nobody() -> None:
    """ "At the East Asia Summit, Prime Minister X": the meeting is no person."""
    found = named("At the East Asia Summit, Prime Minister Ana Dahl of Norway met President Jon Berg of Chile.", Kind.PERSON)
    assert set(found) == {"Ana Dahl", "Jon Berg"}


def test_a_city_places_a_firm_with_or_without_a_hyphen() -> None:
    """ "Boston based" says what "Boston-based" says."""
    found = countries_of("The Boston based start-up Moorhen Optics agreed with Norway on laser research.")
    assert found["Moorhen Optics"] == "US"


def test_an_acronym_of_another_body_is_not_borrowed() -> None:
    """A short name that a known body bears too means it only if country or words of the name agree."""
    found = named("Norway met the Moorhen Institute for Ice Technology (MIT) about ice drilling.", Kind.ORGANIZATION)
    assert found["Moorhen Institute for Ice Technology"].refs == ()
