"""What English texts name: bodies, people, instruments, dates, amounts, and their roles."""

from __future__ import annotations

import pytest

from kg.lang.en import analyse
from kg.model import Analysis, Document, Kind, Mention, Role, Status


def read(text: str, published: str = "2024-06-12") -> Analysis:
    return analyse(Document("d", text, "en", published=published))


def forms(text: str, kind: Kind) -> list[str]:
    return [m.form for m in read(text).mentions if m.kind is kind]


def one(text: str, kind: Kind) -> Mention:
    found = [m for m in read(text).mentions if m.kind is kind]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It works with the Ministry of Forests, Lakes and Wildlife today.", "Ministry of Forests, Lakes and Wildlife"),
        ("The Zambezi Institute of Deltas opened a lab.", "Zambezi Institute of Deltas"),
        ("Funds come from the National Peat Foundation.", "National Peat Foundation"),
        ("It met Tundra Robotics Inc. on Monday.", "Tundra Robotics Inc."),
        ("She teaches at the University of Westmarch.", "University of Westmarch"),
        ("The Peat and Bog Research Council paid.", "Peat and Bog Research Council"),
    ],
)
def test_a_head_noun_names_an_organization(text: str, name: str) -> None:
    """Bodies that no table knows are found by what they call themselves."""
    assert name in forms(text, Kind.ORGANIZATION)


def test_and_joins_two_bodies() -> None:
    """Two bodies joined by "and" are two mentions."""
    assert forms("Westmarch University and the Eastmarch Institute met.", Kind.ORGANIZATION) == ["Westmarch University", "Eastmarch Institute"]


def test_an_acronym_that_the_text_defines_is_a_name() -> None:
    """The short name in brackets is a name of the body, here and later."""
    found = [m for m in read("The National Peat Foundation (NPF) opened. Later the NPF closed.").mentions if m.kind is Kind.ORGANIZATION]
    assert "NPF" in found[0].names
    assert found[-1].form == "NPF"
    assert "National Peat Foundation" in found[-1].names


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("It joined the Norwegian National Peat Foundation.", "NO"),
        ("It joined Norway’s National Peat Foundation.", "NO"),
        ("It joined the U.S. National Peat Foundation.", "US"),
    ],
)
def test_an_adjective_gives_the_country_of_a_body(text: str, country: str) -> None:
    """The country before a ministry or institute is where it belongs."""
    assert one(text, Kind.ORGANIZATION).country == country


def test_the_owner_of_a_body_is_its_parent() -> None:
    """In "the Department of Commerce's NIST" only NIST takes part."""
    found = [m for m in read("It works with the Department of Commerce’s NIST.").mentions if m.kind is Kind.ORGANIZATION]
    assert [m.role for m in found] == [Role.PARENT, Role.PARTNER] or found[0].role is Role.PARENT


def test_between_joins_the_partners() -> None:
    """Both names behind "between" have the role."""
    text = "A pact between the Zambezi Institute and the National Peat Foundation was signed."
    assert [m.role for m in read(text).mentions if m.kind is Kind.ORGANIZATION] == [Role.BETWEEN, Role.BETWEEN]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("National Security Advisor Jane Roe chaired it.", "Jane Roe"),
        ("Minister for Trade Ola Nordmann chaired it.", "Ola Nordmann"),
        ("Secretary of Energy Jane Q. Roe chaired it.", "Jane Q. Roe"),
        ("Jane Roe, the Director General of the agency, chaired it.", "Jane Roe"),
        ("President Hong Gil-dong chaired it.", "Hong Gil-dong"),
    ],
)
def test_a_title_introduces_a_person(text: str, name: str) -> None:
    """The name follows the title, or the title the name."""
    assert name in forms(text, Kind.PERSON)


def test_a_surname_is_the_person_named_before() -> None:
    """ "Advisors Roe and Hong" are the people with these surnames."""
    text = "National Security Advisor Jane Roe met National Security Advisor Hong Gil-dong. National Security Advisors Roe and Hong agreed."
    found = [m for m in read(text).mentions if m.kind is Kind.PERSON]
    assert [m.form for m in found] == ["Jane Roe", "Hong Gil-dong", "Roe", "Hong"]
    assert "Jane Roe" in found[2].names


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They signed a memorandum of understanding on peat.", "mou"),
        ("They signed the Peat Research Agreement.", "agreement"),
        ("They concluded an implementing arrangement on peat.", "arrangement"),
        ("They adopted a joint statement on peat.", "declaration"),
        ("They signed a letter of intent on peat.", "letter-of-intent"),
        ("They launched the Northern Peat Initiative.", "partnership"),
        ("They established a joint working group on peat.", "dialogue"),
        ("They established a joint fund for peat.", "programme"),
    ],
)
def test_the_type_noun_gives_the_type_of_an_instrument(text: str, value: str) -> None:
    """The head noun of the name decides, as the annotation guide has it."""
    assert one(text, Kind.INSTRUMENT).value == value


def test_an_instrument_in_passing_stands_already() -> None:
    """ "under the MOU between" is about what was signed before."""
    found = one("They will share data under the MOU between Norway and Chile.", Kind.INSTRUMENT)
    assert found.status is Status.SIGNED


def test_a_noun_that_points_back_is_an_anaphor() -> None:
    """ "This working group" is no second instrument."""
    found = [
        m for m in read("They launched a working group on peat. This working group meets in Oslo.").mentions if m.value.endswith("dialogue")
    ]
    assert [m.kind for m in found if m.kind in (Kind.INSTRUMENT, Kind.ANAPHOR)] == [Kind.INSTRUMENT, Kind.ANAPHOR]


@pytest.mark.parametrize(
    "words", ["the two sides", "both countries", "the Participants", "our two nations", "the leaders", "the three countries"]
)
def test_who_is_meant_again_is_an_anaphor(words: str) -> None:
    """Collective words stand for the parties named before."""
    assert words in forms(f"Yesterday {words} met.", Kind.ANAPHOR)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("on January 30, 2024", "2024-01-30"),
        ("on 30 January 2024", "2024-01-30"),
        ("on May 3", "2024-05-03"),
        ("on November 3", "2023-11-03"),
        ("this April", "2024-04"),
        ("last October", "2023-10"),
        ("in spring 2025", "2025"),
        ("next spring", "2025"),
        ("in 2026", "2026"),
        ("later this year", "2024"),
        ("by March 2025", "2025-03"),
        ("today", "2024-06-12"),
        ("yesterday", "2024-06-11"),
        ("tomorrow", "2024-06-13"),
        ("on Monday", "2024-06-10"),
        ("within the next year", ""),
        ("by the end of next year", "2025"),
    ],
)
def test_a_date_is_told_from_the_day_of_publication(words: str, value: str) -> None:
    """Dates are as precise as the text allows (guide rules 6, 18, 26)."""
    assert one(f"They met {words}.", Kind.DATE).value == value


def test_the_workplace_of_tomorrow_is_no_date() -> None:
    """A figure of speech, and so is today's world."""
    told = read("They prepare the workplace of tomorrow for today's economy and tomorrow's jobs.").mentions
    assert Kind.DATE not in {m.kind for m in told}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("at least $6 million", "USD 6000000"),
        ("US $10 million", "USD 10000000"),
        ("£1.5 billion", "GBP 1500000000"),
        ("20 million euros", "EUR 20000000"),
        ("KRW 50 billion", "KRW 50000000000"),
        ("¥3 trillion", "JPY 3000000000000"),
        ("A$ 300,000", "AUD 300000"),
    ],
)
def test_an_amount_has_currency_and_whole_units(words: str, value: str) -> None:
    """Sums of money become a code and a figure."""
    assert one(f"The fund holds {words} in all.", Kind.AMOUNT).value == value


@pytest.mark.parametrize("words", ["300 students", "70 years", "6 projects", "5G"])
def test_a_number_of_things_is_no_amount(words: str) -> None:
    """Only money is an amount."""
    assert forms(f"The plan covers {words} in all.", Kind.AMOUNT) == []


def test_every_mention_lies_where_its_form_stands() -> None:
    """The span of a mention begins and ends with the words of its form."""
    text = (
        "The [National\nPeat Foundation](https://example.org) (NPF) signed a\n  memorandum of\nunderstanding with Norway on **quantum** chips."
    )
    for mention in read(text).mentions:
        assert text[mention.start] == mention.form[0]
        assert text[mention.end - 1] == mention.form[-1]


@pytest.mark.parametrize("words", ["the Gulf of Mexico", "the Indian Ocean", "Indian tribes"])
def test_a_sea_or_people_called_after_a_country_is_not_the_country(words: str) -> None:
    """Only the country that acts is named."""
    assert forms(f"Norway will map {words}.", Kind.COUNTRY) == ["Norway"]


@pytest.mark.parametrize(
    ("words", "name", "country"),
    [
        ("Danish Climate Minister Lise Holm signed it.", "Lise Holm", "DK"),
        ("Japan’s Prime Minister Sanae Mori signed it.", "Sanae Mori", "JP"),
        ("OSLO, 3 May – Energy Minister Ola Berg met the visitors from Japan.", "Ola Berg", "NO"),
        ("OSLO, 3 May – Japan’s Minister of Science Sanae Mori came. Minister Mori signed it.", "Mori", "JP"),
        ("Energy Minister Ola Berg met the visitors from Japan.", "Ola Berg", ""),
    ],
)
def test_who_governs_is_of_the_country_beside_the_office_else_of_where_the_text_comes_from(words: str, name: str, country: str) -> None:
    """The nationality stands before the office; a minister of nowhere is the reporter's own, where it is known whence the text is."""
    told = [m for m in read(words).mentions if m.kind is Kind.PERSON and words[m.start : m.end] == name]
    assert {m.country for m in told} == {country}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("On Monday, Director Ada Berg of Norway's Ministry of Digitalisation left.", "Ministry of Digitalisation"),
        ("On Monday, Minister Jane Roe of the Canadian Ministry of Ports left.", "Canadian Ministry of Ports"),
    ],
)
def test_the_holder_of_an_office_is_no_part_of_the_name_of_a_body(text: str, body: str) -> None:
    """ "Minister Jane Roe of the Ministry of Ports" is a person and a ministry."""
    told = [m.form for m in analyse(Document("d", text, "en")).mentions if m.kind is Kind.ORGANIZATION]
    assert not any("Roe" in form or "Berg" in form for form in told)
    assert body in told
