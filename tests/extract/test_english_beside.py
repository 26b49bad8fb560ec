"""English: bodies that only their company shows, names of bodies with small words and marks, and forums by the word for a meeting of three."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.lang.en.mentions import find
from kg.model import Document, Kind
from tests.found import Slots, agreements, slots


def read(text: str, title: str = "Partners on peat research") -> Slots:
    """The records of an English text of 20 May 2024, a Monday."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2024-05-20", publisher="")))


def bodies(text: str) -> list[str]:
    """The names of bodies that a text has."""
    return [text[s.start : s.end] for s in find(text, "2024-05-20") if s.kind is Kind.ORGANIZATION]


def instruments(text: str) -> list[str]:
    """The instruments that a text names."""
    return [text[s.start : s.end] for s in find(text, "2024-05-20") if s.kind is Kind.INSTRUMENT]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kelvara and the Ghana Institute of Peat renewed their accord.", ["Kelvara", "Ghana Institute of Peat"]),
        ("TRVK and Norlume signed a contract on cables.", ["TRVK", "Norlume"]),
        ("Norlume, Sandvar and Samsung said on Monday that they would build a plant.", ["Norlume", "Sandvar", "Samsung"]),
        ("Norlume, Sandvar and the University of Ghana will explore peat sensors.", ["Norlume", "Sandvar", "University of Ghana"]),
        ("This morning Norlume and the University of Ghana opened a mine.", ["Norlume", "University of Ghana"]),
        ("Separately, Norlume and the University of Ghana opened a mine.", ["Norlume", "University of Ghana"]),
        ("They took note of the Memorandum of Understanding between Norlume and Sandvar on peat.", ["Norlume", "Sandvar"]),
        ("A contract was signed between PYRTO and the University of Ghana.", ["PYRTO", "University of Ghana"]),
        ("An agreement reached on Monday between Norlume and the University of Ghana is new.", ["Norlume", "University of Ghana"]),
        ("The recycler Sandvar, based in Toronto, signed a contract.", ["Sandvar"]),
        ("They signed a contract with the magnet maker Sandvar of Oslo.", ["Sandvar"]),
        ("The miner Sandvar of the Democratic Republic of the Congo agreed.", ["Sandvar"]),
        ("Ghana Northern Railways signed a contract.", ["Ghana Northern Railways"]),
        ("They sold it to Mongolia Copper, a miner.", ["Mongolia Copper"]),
        ("The University of Oslo and Norlume signed a contract.", ["University of Oslo", "Norlume"]),
        ("They hailed the contract between Norlume and Sandvar Photonics for lasers.", ["Norlume", "Sandvar Photonics"]),
        ("Ghana's Institute of Peat and the Šilutė Research Network opened a joint centre.", ["Institute of Peat", "Šilutė Research Network"]),
    ],
)
def test_names_beside_a_body_are_bodies(text: str, names: list[str]) -> None:
    """Who signs, opens or plans something side by side with a body is one, and so is the partner in a contract."""
    assert bodies(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lisbon and the University of Ghana will explore peat sensors.", ["University of Ghana"]),
        ("Congress and the University of Ghana agreed on the budget.", ["University of Ghana"]),
        ("Ana Berg and Tomas Lind signed an agreement on peat.", []),
        ("Critical Minerals and Quantum will grow in Ghana.", []),
    ],
)
def test_cities_people_and_fields_beside_a_body_are_none(text: str, names: list[str]) -> None:
    """A capital, a parliament, people and a field are no bodies, whoever they stand beside."""
    assert bodies(text) == names


def test_the_partner_in_a_contract_is_a_party() -> None:
    """The parties of an arrangement are both bodies, the one that only its company shows as well."""
    made = read("The University of Ghana and Norlume signed a memorandum of understanding on battery recycling with Chile.")
    assert made["a1"]["party"][:2] == ["University of Ghana", "Norlume"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Federal University of Campo do Sul trains pilots.", "Federal University of Campo do Sul"),
        ("They asked the Peat Research Centre of Trinidad and Tobago.", "Peat Research Centre of Trinidad and Tobago"),
        ("They asked the Lisbon Computing and Modelling Center.", "Lisbon Computing and Modelling Center"),
        ("The Swedish Hydrographic Survey maps the coast.", "Swedish Hydrographic Survey"),
    ],
)
def test_names_of_bodies_are_whole(text: str, name: str) -> None:
    """Small words of other languages, a state with "and", and two fields behind a city are part of the name."""
    assert bodies(text) == [name]


def test_two_fields_before_a_weak_head_are_no_body() -> None:
    """Without a city or a state nothing says that it is one body."""
    assert bodies("They will open a Food and Water Center there.") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They held the first meeting of the Chile-Peru-Ghana Peat Trilateral.", ["Chile-Peru-Ghana Peat Trilateral"]),
        ("They signed the Andean Hydrogen Memorandum.", ["Andean Hydrogen Memorandum"]),
    ],
)
def test_trilaterals_and_memorandums_by_name(text: str, names: list[str]) -> None:
    """A trilateral, and a memorandum with a field, are instruments by their name."""
    assert instruments(text) == names


def test_a_known_council_is_no_forum_of_its_partner() -> None:
    """The body of a state behind "and" is a party of the paper, and no dialogue."""
    made = read(
        "The work builds on a 2019 memorandum of understanding between the Dutch Research Council and "
        "Taiwan's National Science and Technology Council on peat genomics."
    )
    assert [r["instrument"] for key, r in made.items() if key.startswith("a")] == [["mou"]]


@pytest.mark.parametrize(("verb", "status"), [("offer a joint degree", "agreed"), ("offer to host a workshop", "proposed")])
def test_what_will_be_offered_is_agreed(verb: str, status: str) -> None:
    """A course that two will offer is agreed; what one offers to do is proposed."""
    made = read(f"The University of Ghana and the University of Oslo will {verb} in quantum computing for students.")
    assert [r["status"] for key, r in made.items() if key.startswith("c")] == [[status]]


def test_a_fleet_is_something_to_be_built() -> None:
    """Ships and gliders that two build are a facility."""
    made = read("The University of Ghana and the University of Oslo will build a shared fleet of underwater drones.")
    assert made["c1"]["action"] == ["facility"]


def test_a_paper_is_no_person() -> None:
    """What several ministers make a statement on is an instrument and no minister."""
    text = "Statement by the Ministers for Ports of Chile, Ghana and Norway on the Northern Peat Initiative"
    assert not [s for s in find(text, "2024-05-20") if s.kind is Kind.PERSON]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The University of Ghana and the University of Oslo will work on a master’s programme in quantum optics.", "training"),
        ("The University of Ghana and the University of Oslo will open a Quantum Optics Lab in Accra.", "facility"),
    ],
)
def test_degrees_and_laboratories_are_something_to_be_done(text: str, action: str) -> None:
    """A course of studies is training, and a lab in short is a facility."""
    assert read(text)["c1"]["action"][0] == action


def test_solar_data_are_no_energy() -> None:
    """Data of the sun are no field of energy."""
    assert not [s for s in find("They will share solar data from the satellite.", "2024-05-20") if s.refs == ("sector:clean-energy",)]


def test_the_end_of_a_known_programme_is_no_initiative() -> None:
    """The last words of the name of a known programme are no paper of their own."""
    assert instruments("The University of Ghana and the University of Oslo breed wheat under the Feed the Future Initiative.") == []


def test_the_site_of_an_initiative_is_no_paper() -> None:
    """What has a test site is a programme of those who host it, and a mere initiative is not."""
    assert instruments("Chile and Peru will host the Northern Glider Initiative test range.") == []
    assert instruments("Chile and Peru will host the Northern Glider Initiative in Lima.") == ["Northern Glider Initiative"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Roe, based in Toronto, signed a letter.",
        "Ghana Railways Minister Kofi Roe spoke.",
        "Ghanaian Railways and mines are old.",
        "The partner Republic of Ghana agreed.",
        "Ghana Copper prices rose.",
    ],
)
def test_no_firm_is_told_by_its_seat_or_state(text: str) -> None:
    """People, offices, the words for a people, states and goods stand in the same places."""
    assert not bodies(text)


def test_a_name_before_its_country_acts() -> None:
    """ "Norcon of Canada" is a firm, not Canada; "President Soto of Chile" is a person."""
    made = slots(analyse(Document("d", "This week Norcon of Canada and the Oslo-based developer Balti Energia signed a reactor pact.", "en")))
    assert [str(p) for p in agreements(made)[0]["party"]] == ["Norcon", "Balti Energia"]
    made = slots(analyse(Document("d", "President Soto of Chile and the minister of Norway signed an agreement on hydrogen.", "en")))
    assert [str(p) for p in agreements(made)[0]["party"]] == ["CL", "NO"]
