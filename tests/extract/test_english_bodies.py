"""English: who takes part and when, in the ways in which newspapers, ministries and the texts of agreements tell it."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.lang import analyse
from kg.model import Document, Entity, Kind, Role, Statement


def statements(text: str, title: str = "", published: str = "2024-06-12") -> tuple[Statement, ...]:
    return extract(analyse(Document("d", text, "en", title=title, published=published)))


def slot(found: tuple[Statement, ...], record: str, name: str) -> set[str]:
    """The values of a slot; a country by its code, any other entity by its first name."""
    told = (s.object for s in found if s.subject == record and s.predicate == name)
    return {(o.country if o.kind.value == "country" else o.names[0]) if isinstance(o, Entity) else o for o in told}


def bodies(text: str) -> dict[str, str]:
    """The organizations of a text with the country that it gives to them."""
    return {m.form: m.country for m in analyse(Document("d", text, "en")).mentions if m.kind is Kind.ORGANIZATION}


@pytest.mark.parametrize(
    ("text", "body", "country"),
    [
        ("The Norwegian battery start-up Fjordcell will test the cells.", "Fjordcell", "NO"),
        ("A Toulouse-based start-up, Novalis, will test the cells.", "Novalis", "FR"),
        ("Orbitek Aerospace of Bengaluru will test the cells.", "Orbitek Aerospace", "IN"),
        ("The cells come from Greytown Metals, a Finnish mining company, and others.", "Greytown Metals", "FI"),
        ("Britain's Kestrel Optics will test the cells.", "Kestrel Optics", "GB"),
        ("The Coastal University of Gdańsk will test the cells.", "Coastal University of Gdańsk", "PL"),
        ("Deltaform N.V. of the Netherlands will test the cells.", "Deltaform N.V.", "NL"),
    ],
)
def test_words_beside_a_body_place_it(text: str, body: str, country: str) -> None:
    """An apposition, a city, an owner or the seat tells the country of a body that no table knows, and is no part of its name."""
    assert bodies(text)[body] == country


@pytest.mark.parametrize("text", ["China's GDP rose.", "In Paris, they met.", "Norway's Prime Minister spoke.", "the City of Denver met them"])
def test_what_a_country_or_city_owns_is_no_body_by_itself(text: str) -> None:
    """Offices, figures and places make no organization."""
    assert not bodies(text)


def test_a_body_above_lends_its_place_in_the_sentence() -> None:
    """In "between A and the Department of B's C", C is the partner and the department stands above."""
    text = "An MOU between the Chilean Antarctic Institute and the U.S. Department of Energy’s Joint Genome Institute was signed."
    roles = {m.form: m.role for m in analyse(Document("d", text, "en")).mentions if m.kind is Kind.ORGANIZATION}
    assert roles["Joint Genome Institute"] is Role.BETWEEN
    assert [r for f, r in roles.items() if "Energy" in f] == [Role.PARENT]


def test_a_dateline_is_no_part_of_the_first_sentence() -> None:
    """Place, day and agency before the first sentence are no quote, and who comes behind them acts."""
    text = "OSLO, June 10 (Wire) -- Norway and Chile agreed Monday to build a joint laboratory for sea ice research, ministers said."
    found = statements(text, title="Norway and Chile to build polar laboratory")
    assert {s.evidence.quote[:6] for s in found} == {"Norway"}
    assert slot(found, "c1", "party") == {"NO", "CL"}


def test_people_sign_below_the_text_of_an_agreement() -> None:
    """Names below "For the …" are the signers, side by side or one below the other."""
    text = (
        "Memorandum of Understanding between the Norwegian Polar Institute and the Chilean Antarctic Institute\n\n"
        "Article 1\n\nThe Participants will share satellite data on sea ice.\n\nSigned in Oslo on 3 June 2024.\n\n"
        "For the Norwegian Polar Institute\n\nKari Lund\n\nFor the Chilean Antarctic Institute\n\nPablo Rojas\n"
    )
    found = statements(text)
    assert slot(found, "a1", "signer") == {"Kari Lund", "Pablo Rojas"}
    assert slot(found, "a1", "date") == {"2024-06-03"}


def test_the_heads_of_institutes_sign_for_them() -> None:
    """Where only people sign, the bodies of their titles are the parties, if these are no ministries."""
    text = (
        "Fraunhofer President Anna Weber and CSIRO Director Jack Hill signed the framework agreement on hydrogen turbines yesterday in Munich. "
        "Germany and Australia will test the turbines together."
    )
    assert slot(statements(text), "a1", "party") == {"Fraunhofer", "CSIRO"}


def test_a_joint_statement_is_the_instrument_of_its_text() -> None:
    """Its title is the declaration, and what "we" do in it belongs to it."""
    text = "Joint Statement of Norway and Chile on Polar Technology\n\nWe will build a joint satellite to watch the sea ice by 2027."
    found = statements(text, title="Joint Statement of Norway and Chile on Polar Technology")
    assert slot(found, "a1", "instrument") == {"declaration"}
    assert slot(found, "a1", "party") == {"NO", "CL"}
    assert slot(found, "c1", "of") == {"a1"}


def test_an_anaphor_means_what_was_named_before_it() -> None:
    """ "This task force" is the one of the sentence before, not the forum that its own sentence goes on to name."""
    text = (
        "Norway and Chile launched a new Norway-Chile task force on battery recycling in Oslo today. "
        "The task force will share data on battery materials with the Norway-Chile Energy Dialogue."
    )
    found = statements(text, title="Norway and Chile work on batteries")
    item = next(s.subject for s in found if s.predicate == "action" and s.object == "data-sharing")
    assert slot(found, next(iter(slot(found, item, "of"))), "label") == {"Norway-Chile task force"}


def test_places_and_examples_take_no_part() -> None:
    """A country behind a city, and bodies named as examples, are no parties."""
    text = (
        "Norway and Chile met in Luleå, Sweden, today for the first Norway-Chile Battery Dialogue. "
        "Norway and Chile will exchange researchers on batteries, in fora such as the G20 and NATO."
    )
    found = statements(text, title="Norway and Chile hold battery dialogue")
    parties = {p for record in ("a1", "c1") for p in slot(found, record, "party")}
    assert parties == {"NO", "CL"}


def test_what_was_signed_at_the_event_has_its_day() -> None:
    """The day on which the first sentence says that the sides met is that of what they adopted there, not the day of the report."""
    text = (
        "Norway and Chile agreed on Monday to work together on quantum sensors.\n\n"
        "The two governments adopted the Harbour Accord, which covers quantum sensors and batteries."
    )
    found = statements(text, title="Norway and Chile widen ties in quantum technology")
    accord = next(s.subject for s in found if s.predicate == "label" and s.object == "Harbour Accord")
    assert slot(found, accord, "date") == {"2024-06-10"}
    assert slot(found, accord, "sector") >= {"sector:quantum-sensing", "sector:batteries"}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The two sides welcomed the start of negotiations on a Norway-Chile Quantum Agreement.", "proposed"),
        ("Norway and Chile signed the Norway-Chile Quantum Agreement.", "signed"),
    ],
)
def test_talks_that_begin_have_not_ended(sentence: str, status: str) -> None:
    """An agreement of which only the negotiations begin is proposed."""
    text = f"Norway and Chile met in Oslo on quantum technology. {sentence}"
    found = statements(text, title="Norway and Chile meet on quantum technology")
    deal = next(s.subject for s in found if s.predicate == "label" and "Quantum Agreement" in str(s.object))
    assert slot(found, deal, "status") == {status}


@pytest.mark.parametrize(("when", "day"), [("In 2018", "2018"), ("On Tuesday,", "2024-06-11"), ("on June 3, 2024,", "2024-06-03")])
def test_dates_at_the_start_of_a_sentence_count(when: str, day: str) -> None:
    """A capital or a bare day of the week is a date like any other."""
    text = f"{when} the Norwegian Polar Institute and the Chilean Antarctic Institute signed an agreement on quantum sensors."
    assert slot(statements(text), "a1", "date") == {day}


@pytest.mark.parametrize("phrase", ["data fusion", "the business climate", "fiscal space", "the full spectrum of ties"])
def test_a_word_of_a_field_may_mean_something_else(phrase: str) -> None:
    """These phrases name no field."""
    mentions = analyse(Document("d", f"They spoke about {phrase}.", "en")).mentions
    assert not [m for m in mentions if m.kind is Kind.SECTOR and m.refs]


def test_who_signs_for_a_body_is_no_part_of_its_name() -> None:
    """A list of signers and their bodies without a verb of its own."""
    text = "Ana Reyes signed for the University of Porto, Teruo Sato for the University of Kobe and Kim Min Ho for Busan National University."
    assert "Busan National University" in bodies(text)


def test_a_memorandum_and_the_name_that_the_text_gives_it_are_one() -> None:
    """A weekday is no part of the name, and what follows "under the name of" is the same instrument."""
    text = "Japan and Norway signed a Memorandum of Cooperation on Tuesday under the name of the Harbour Technology Deal."
    found = [m for m in analyse(Document("d", text, "en")).mentions if m.kind is Kind.INSTRUMENT]
    assert {m.value for m in found} == {"mou"}
    assert any("Harbour Technology Deal" in m.names for m in found)
    assert not [m.form for m in found if "Tuesday" in m.form]
