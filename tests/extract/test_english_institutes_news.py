"""The news pages of laboratories, agencies and associations, in English: who signed for whom, and what their papers are told to cover."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, slots


def read(text: str, title: str = "") -> Slots:
    """The records of an English text of 20 May 2024, a Monday."""
    return slots(analyse(Document("d", text, "en", title=title, published="2024-05-20")))


@pytest.mark.parametrize(
    ("who", "signers"),
    [
        ("Olaf Lund, NILU vice president for Air and Ice, and Ana Soto, president of the Chilean Ocean Institute,", ["Olaf Lund", "Ana Soto"]),
        ("Ana Soto, head of the Chilean Ocean Institute, and Lars Dahl, chief of the Norwegian Polar Institute,", ["Ana Soto", "Lars Dahl"]),
        (
            "Dr K Raman, head of the Chilean Ocean Institute, and Dr N B Larsen, chief of the Norwegian Polar Institute,",
            ["K Raman", "N B Larsen"],
        ),
    ],
)
def test_people_by_small_titles_and_bare_initials_sign(who: str, signers: list[str]) -> None:
    """The body stands before the title in small letters, the title is no more than "head", an initial bears no point."""
    made = read(f"The Chilean Ocean Institute and the Norwegian Polar Institute signed a memorandum on ice cores. {who} signed the memorandum.")
    assert made["a1"]["signer"] == signers


PAPER = "Chile and Norway signed a memorandum of understanding on quantum sensors on Monday."


@pytest.mark.parametrize(
    ("told", "parties"),
    [
        ("The MOU was inked between the Chilean Ocean Institute and the Norwegian Polar Institute.", 2),
        ("The memorandum was signed by the Chilean Ocean Institute and the Norwegian Polar Institute in Oslo.", 2),
        ("The memorandum was praised by the Chilean Ocean Institute and the Norwegian Polar Institute.", 0),
        ("The memorandum was signed at the Chilean Ocean Institute.", 0),
        ("The memorandum was signed by the Chilean Ocean Institute, the Chilean Ice Institute and the Norwegian Polar Institute.", 0),
    ],
)
def test_bodies_that_sign_are_the_parties_of_what_was_told_of_countries(told: str, parties: int) -> None:
    """One body of each of the countries, and only where the sentence says that they sign."""
    made = read(f"{PAPER} {told}")["a1"]["party"]
    assert sum("Institute" in p for p in made) == parties


def test_the_rooms_of_a_third_body_leave_the_day_of_the_signing() -> None:
    """Where it was signed is told beside who signed."""
    made = read(
        "The Chilean Ocean Institute and the Norwegian Polar Institute have signed a memorandum on ice cores. "
        "Lars Dahl, director of the Norwegian Polar Institute, signed the memorandum on May 4 at the Danish Technical University."
    )
    assert made["a1"]["date"] == ["2024-05-04"]


def test_a_list_that_opens_a_sentence_goes_on_with_none_before() -> None:
    """The title ends in a place, and the first body of the sentence has another one above it."""
    made = read(
        "This week, the U.S. Department of Energy’s Argonne National Laboratory, the Republic of Korea’s Korea Polar Research Institute, "
        "and the Norwegian Polar Institute signed a memorandum of cooperation on ice cores.",
        "Delegates from Argonne, Norway, and Korea meet to sign memorandum",
    )
    assert len(made["a1"]["party"]) == 3


@pytest.mark.parametrize(
    "told",
    [
        "The Norwegian Hydrogen Coalition and the Chilean Hydrogen Association have signed a letter of intent to share data on electrolysers.",
        "A letter of intent on electrolysers was signed between the Chilean Hydrogen Association and the Norwegian Hydrogen Coalition.",
        "Ana Dahl, chair of the Norwegian Hydrogen Coalition, and Pedro Soto, head of the Chilean Hydrogen Association, "
        "signed a letter of intent on electrolysers.",
    ],
)
def test_associations_called_a_coalition_sign(told: str) -> None:
    """They are a party, and no partnership of their own."""
    made = agreements(read(told))
    assert [sorted(a["party"]) for a in made] == [["Chilean Hydrogen Association", "Norwegian Hydrogen Coalition"]]


@pytest.mark.parametrize(
    "told", ["Chile and Norway launched the Green Hydrogen Alliance.", "Chile and Norway agreed to establish the Green Hydrogen Alliance."]
)
def test_an_alliance_that_countries_make_is_theirs(told: str) -> None:
    """It does nothing itself that bodies do."""
    (made,) = agreements(read(f"{told} They will jointly develop electrolysers."))
    assert made["instrument"] == ["partnership"]


def test_what_a_body_is_called_behind_its_name_is_no_forum() -> None:
    """A consultative body of firms is what the council is; nobody founds one here."""
    made = read(
        "The Korea Polar Research Institute and the Norwegian Polar Institute signed a memorandum on batteries. "
        "The Nordic Battery Council -- a consultative body of firms -- was set up last year."
    )
    assert len(agreements(made)) == 1


@pytest.mark.parametrize(
    "told",
    [
        "Areas of immediate interest named in the agreement include photovoltaics and batteries.",
        "The agreement covers photovoltaics and batteries.",
    ],
)
def test_an_agreement_has_the_fields_that_it_is_told_to_cover(told: str) -> None:
    """Nothing is to be done in the sentence, and yet it tells what the paper is about."""
    made = read(f"The Fjord Institute of Norway and Peru's National Institute of Geology have signed an agreement. {told}")
    assert sorted(made["a1"]["sector"]) == ["sector:batteries", "sector:solar"]


def test_collaborations_that_are_expected_to_include_something_are_to_come() -> None:
    """What cooperation is expected to include is no mere hope."""
    made = read(
        "The Fjord Institute of Norway and Peru's National Institute of Geology have signed an agreement on batteries. "
        "Collaborations are expected to include staff exchanges between the two laboratories."
    )
    assert made["c1"]["action"] == ["exchange"]


def test_a_statement_of_cooperation_is_a_paper() -> None:
    """Firms and governments sign such statements."""
    made = read("Andes Steel of Chile signed a Statement of Cooperation on hydrogen with the Norwegian Energy Agency.")
    assert len(made["a1"]["party"]) == 2


@pytest.mark.parametrize(
    ("told", "party"),
    [
        ("The Centre for Ice Physics (CIP) at the University of Oslo", "Centre for Ice Physics"),
        ("The Department of Physics of the University of Oslo", "Department of Physics"),
    ],
)
def test_a_part_of_a_university_signs_for_itself(told: str, party: str) -> None:
    """It is of the country of its university, which is no party beside it."""
    made = read(f"{told} and the Chilean Ocean Institute have signed a memorandum of understanding on quantum sensors.")
    assert sorted(made["a1"]["party"]) == sorted([party, "Chilean Ocean Institute"])


def test_a_centre_that_is_in_no_body_is_no_part_of_one() -> None:
    """What stands at a town or in a field is not placed by a body further on."""
    made = read("The Centre for Ice Physics, which Chile and Norway founded, met the University of Oslo.")
    assert not agreements(made)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (
            "On the same day, the Norwegian Polar Institute also signed an agreement on batteries with the Peruvian Geological Institute.",
            "2024-05-04",
        ),
        ("The Norwegian Polar Institute also signed an agreement on batteries with the Peruvian Geological Institute on 7 May.", "2024-05-07"),
    ],
)
def test_the_same_day_is_the_day_last_told(told: str, day: str) -> None:
    """A second paper of one day has the day of the first."""
    made = read(f"The Norwegian Polar Institute signed a memorandum on quantum sensors with the Chilean Ocean Institute on 4 May. {told}")
    assert made["a2"]["date"] == [day]


def test_each_of_two_papers_of_a_sentence_has_its_own_day() -> None:
    """As many days as papers, in turn."""
    made = read(
        "The Norwegian Polar Institute signed an agreement on batteries in March with the Chilean Ocean Institute and, in April, "
        "it agreed a deal on batteries with the Peruvian Geological Institute."
    )
    assert [a["date"] for a in agreements(made)] == [["2024-03"], ["2024-04"]]


@pytest.mark.parametrize("told", ["toward the establishment of", "on the creation of", "to set up"])
def test_what_a_paper_is_to_found_is_to_come(told: str) -> None:
    """The paper is signed, the centre agreed, whether a verb tells it or a noun."""
    made = read(f"The Norwegian Polar Institute and the Chilean Ocean Institute signed a memorandum {told} a new joint centre on batteries.")
    assert [a["status"] for a in agreements(made)] == [["signed"], ["agreed"]]


@pytest.mark.parametrize("number", ["first", "second"])
def test_a_paper_by_its_number_is_one_where_those_who_signed_it_are_told(number: str) -> None:
    """The sum of the papers stands before it, or nothing does."""
    told = f"The {number} agreement was signed by the Norwegian Polar Institute and the Chilean Ocean Institute on Monday. It covers batteries."
    assert [a["instrument"] for a in agreements(read(told))] == [["agreement"]]


def test_a_paper_by_its_number_that_nobody_signs_is_none() -> None:
    """ "The second agreement was signed later" tells of nobody."""
    assert not agreements(read("The second agreement was signed later in the year. It covers batteries in Norway."))


def test_a_body_is_called_without_the_country_behind_its_name() -> None:
    """ "The Fjord Institute of Norway", and later "the Fjord Institute"."""
    made = read(
        "The Fjord Institute of Norway studies batteries. "
        "The Fjord Institute signed a memorandum on batteries with the Chilean Ocean Institute on Monday."
    )
    assert made["a1"]["party"] == ["Fjord Institute", "Chilean Ocean Institute"]


def test_the_long_offices_of_provinces_are_no_names() -> None:
    """A minister of a province may be one of jobs and of a part of the land."""
    made = read(
        "The memorandum on batteries between the Korea Battery Industry Association and the Norwegian Battery Association was signed on "
        "9 April by Minister of Jobs, Economy and Northern Development Ola Berg "
        "and Minister of Trade, Immigration and Multiculturalism Ana Lund."
    )
    assert made["a1"]["signer"] == ["Ola Berg", "Ana Lund"]


@pytest.mark.parametrize(
    ("text", "signers"),
    [
        ("OU Registrar, Ola Rao of the University of Oslo, exchanged the documents.", []),
        ("Mr. SATO Kenji, head of the Chilean Ocean Institute, and Ms. LEE Min-ji signed the memorandum.", ["SATO Kenji", "LEE Min-ji"]),
    ],
)
def test_letters_inside_a_short_form_are_no_initial(text: str, signers: list[str]) -> None:
    """The last letter of "OU" opens no name; a surname in capitals behind "Mr." does."""
    made = read(f"The Chilean Ocean Institute and the University of Oslo signed a memorandum on quantum sensors. {text}")
    assert "U Registrar" not in made["a1"].get("signer", [])
    assert [s for s in signers if s in made["a1"].get("signer", [])] == signers


def test_an_office_behind_a_name_is_no_part_of_a_body() -> None:
    """The registrar and the vice president of a university are people of it."""
    made = read(
        "A memorandum on quantum sensors between Lima University and Bergen University, Norway was signed on Monday. On this occasion, "
        "Vikas Rao and Executive Vice President of Bergen University, Professor Shin Kato, exchanged the documents."
    )
    assert made["a1"]["party"] == ["Lima University", "Bergen University"]


def test_a_country_that_says_its_agency_signed_is_a_party() -> None:
    """It speaks of what its own body did; what goes on elsewhere at the time has no part in it."""
    made = read(
        "Chile said on Saturday that its ocean agency signed a memorandum of understanding with Germany's Alfred Wegener Institute "
        "on sea ice research, amid Russia's growing presence there."
    )
    assert made["a1"]["party"] == ["Alfred Wegener Institute", "CL"]


@pytest.mark.parametrize(
    ("sum_of", "amounts"), [("the GBP410 vaccine", 0), ("a vaccine for GBP410 million", 1), ("a vaccine for GBP 410,000", 1)]
)
def test_the_code_of_a_product_is_no_sum(sum_of: str, amounts: int) -> None:
    """Three letters of a currency with three figures, and nothing else that tells of money."""
    made = read(f"Norway's Arctic Vaccines AS and Chile's Andes Pharma SA signed an agreement to develop {sum_of}.")
    assert sum(len(r.get("amount", [])) for r in made.values()) == amounts


def test_the_head_of_a_body_leads_to_who_signs_in_the_next_sentence() -> None:
    """ "The varsity" is that of the rector told before."""
    made = read(
        "Lima University Rector Yoel Soto on Friday opened a laboratory for robotics. "
        "The varsity signed a Memorandum of Understanding on robotics with Bergen University, Norway."
    )
    assert sorted(made["a1"]["party"]) == ["Bergen University", "Lima University"]
