"""Agreements in the news of agencies, universities, laboratories and firms, in English."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, slots


def read(text: str, title: str = "Partners on ice research", publisher: str = "") -> Slots:
    """The records of an English text of 20 May 2024, a Monday."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2024-05-20", publisher=publisher)))


def only(text: str, title: str = "Partners on ice research", publisher: str = "") -> dict[str, list[str]]:
    """The one agreement of a text."""
    (found,) = agreements(read(text, title, publisher))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "KAIST and the University of Toronto signed a memorandum of understanding on robotics.",
        "KAIST announced on Thursday that it has signed a memorandum of understanding on robotics with the University of Toronto.",
        "KAIST has widened its robotics work, signing a memorandum of understanding with the University of Toronto.",
        "A memorandum of understanding on robotics has been signed with KAIST at the University of Toronto, said a note on Sunday.",
    ],
)
def test_an_agreement_of_bodies_of_two_countries_is_news_of_both(text: str) -> None:
    """However the sentence puts the signing, the two who sign are the parties, in a text that names no country at all."""
    assert sorted(only(text)["party"]) == ["KAIST", "University of Toronto"]


def test_the_field_of_the_title_is_that_of_the_news() -> None:
    """The sentence that tells of the signing need not repeat what the title names."""
    assert only("Rapidus and Imec signed a memorandum of cooperation in Tokyo on Friday.", "Rapidus and Imec to cooperate on chips")


def test_one_side_that_signs_at_home_is_no_record() -> None:
    """An agreement of two bodies of one country stays domestic, whatever its field."""
    assert agreements(read("KAIST and Seoul National University signed a memorandum of understanding on robotics.", "Robots")) == []


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (
            "The Fjord Institute (Norway) and the Andes Observatory (Chile) signed an agreement on telescopes.",
            ["Andes Observatory", "Fjord Institute"],
        ),
        ("The Fjord Institute, the oldest Norwegian institute of ice, signed an agreement on ice with KAIST.", ["Fjord Institute", "KAIST"]),
        (
            "The Fjord Institute of the Northern Lights, Norway, signed an agreement on ice with KAIST.",
            ["Fjord Institute of the Northern Lights", "KAIST"],
        ),
        ("The Polar Data Institute (PDI), Tromsø, signed an agreement on ice with KAIST.", ["KAIST", "Polar Data Institute"]),
        ("FWX (Norway), KVR (Chile) and KAIST signed an agreement on telescopes.", ["FWX", "KAIST", "KVR"]),
    ],
)
def test_a_country_beside_a_body_places_it(text: str, party: list[str]) -> None:
    """In brackets, between commas or in an apposition with words before it."""
    assert sorted(only(text)["party"]) == party


@pytest.mark.parametrize("filed", ["OSLO – ", "Oslo, 20 May 2024 (NTB) – ", "OSLO, Norway, May 20, 2024 /NewsNet/ -- "])
def test_the_city_of_the_report_places_the_body_that_signs_with_one_from_abroad(filed: str) -> None:
    """The one body without a country is at home where the report was filed."""
    assert sorted(only(f"{filed}The Polar Grants Commission signed a memorandum of understanding on ice with KAIST.")["party"]) == [
        "KAIST",
        "Polar Grants Commission",
    ]


def test_the_publisher_places_it_too() -> None:
    """A release of an agency whose country is known."""
    text = "The Polar Grants Commission signed a memorandum of understanding on ice with KAIST."
    assert agreements(read(text)) == []
    assert only(text, publisher="NASA")["party"] == ["Polar Grants Commission", "KAIST"]


def test_a_body_that_signs_at_home_is_not_sent_abroad() -> None:
    """Where the report was filed says nothing when the partner is from there."""
    assert agreements(read("SEOUL – The Polar Grants Commission signed a memorandum of understanding on ice with KAIST.")) == []


def test_a_title_behind_a_body_is_no_part_of_its_name() -> None:
    """ "Department of Ports Secretary Ana Berg" is a department and a person."""
    text = "Norwegian Department of Ports Secretary Ana Berg and Minister Ivo Tamm of Estonia signed an agreement on satellite data."
    made = only(text, "Norway and Estonia sign agreement")
    assert sorted(made["signer"]) == ["Ana Berg", "Ivo Tamm"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norway and Chile signed a science and technology cooperation agreement on Friday.", "science and technology cooperation agreement"),
        (
            "KAIST has signed a strategic collaboration and licence agreement with the University of Oslo on vaccines.",
            "strategic collaboration and licence agreement",
        ),
        ("The talks led to the Norway-Chile Partnership on Fusion Energy in November 2023.", "Norway-Chile Partnership on Fusion Energy"),
    ],
)
def test_a_name_is_whole_and_ends_before_its_date(text: str, name: str) -> None:
    """Nouns that "and" joins belong to it, the day of its making does not."""
    assert only(text, "Norway and Chile on fusion and vaccines")["label"] == [name]


def test_the_agreement_that_is_signed_is_one_though_an_aside_stands_between() -> None:
    """ "The agreement, effective from …, was signed" tells of an instrument that nothing named before."""
    text = "Norway and Chile agreed to extend their cooperation in science. The agreement, effective from 1 July 2024, was signed last Friday."
    assert (made := only(text, "Norway and Chile extend science ties"))["instrument"] == ["agreement"]
    assert made["date"] == ["2024-05-17"]


def test_bodies_that_enter_into_a_collaboration_are_a_partnership() -> None:
    """Without a type noun, the verb makes it."""
    text = "The University of Oslo has entered into a research collaboration with Kyoto University to study ice cores with quantum sensors."
    assert only(text)["instrument"] == ["partnership"]


def test_a_ministry_of_culture_and_science_is_no_culture() -> None:
    """What is out of scope is not told by the name of who signs."""
    text = "Japan's Ministry of Education, Culture, Sports, Science and Technology and the U.S. Department of Energy signed an agreement."
    assert only(text, "Japan and the United States on fusion energy")["instrument"] == ["agreement"]


def test_two_pacts_of_one_sentence_have_a_partner_each() -> None:
    """Partner and field belong to the instrument they stand behind; who signs and the day belong to both."""
    signed = "signed a memorandum of understanding with ETH Zurich on robotics and a cooperation agreement with the University of Tokyo"
    first, second = agreements(read(f"Seoul National University {signed} on semiconductors on Friday.", "Pacts"))
    assert (first["party"], first["sector"], first["date"]) == (
        ["Seoul National University", "ETH Zurich"],
        ["sector:robotics"],
        ["2024-05-17"],
    )
    assert (second["party"], second["date"]) == (["Seoul National University", "University of Tokyo"], ["2024-05-17"])
    assert second["sector"] == ["sector:semiconductors"]


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("The Laboratory signed a memorandum of understanding with the University of Oslo on fusion.", "Sandia National Laboratories"),
        (
            "Sandia National Laboratories builds magnets. The Laboratory signed an agreement with the University of Oslo on fusion.",
            "",
        ),
        ("The Laboratory signed an agreement with the University of Oslo on fusion. Magnets are tested at LLNL.", ""),
    ],
)
def test_the_laboratory_is_the_one_the_news_is_of(text: str, publisher: str) -> None:
    """Its publisher, the last one named, or the only one of the text."""
    one, other = only(text, publisher=publisher)["party"]
    assert one in ("Sandia National Laboratories", "LLNL")
    assert other == "University of Oslo"


def test_a_university_in_small_letters_is_the_only_one_of_the_text() -> None:
    """Where two are named, "the university" could be either and is nobody."""
    told = "The university signed an agreement on chips with KRISS of Korea."
    assert agreements(read(f"Two campuses of the University of Oslo and Chalmers University grow. {told}", "Chips")) == []
    assert only(f"The campus of the University of Oslo grows. {told}", "Chips")["party"][0] == "University of Oslo"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("KAIST and the University of Toronto signed a memorandum of understanding on robotics.", ["2024-05-20"]),
        ("KAIST has signed a memorandum of understanding on robotics with the University of Toronto.", None),
        ("KAIST has signed a memorandum of understanding on robotics with the University of Toronto on 3 May.", ["2024-05-03"]),
    ],
)
def test_what_has_been_signed_was_signed_on_some_day_before(text: str, day: list[str] | None) -> None:
    """The day of publication stands for the plain past only."""
    assert only(text).get("date") == day


def test_leaders_of_the_title_do_not_sign_what_their_countries_signed() -> None:
    """A pact has its own signers; a meeting has those who met."""
    text = "Norway and Chile signed a Joint Declaration on Quantum Research, which covers sensors."
    assert "signer" not in only(text, "President Lena Berg and President Ana Soto deepen ties of Norway and Chile")


def test_who_approves_something_else_takes_no_part() -> None:
    """Only those whom the words tie to the instrument are its organizations."""
    text = (
        "Norway and Chile signed a memorandum of understanding on satellites on Friday.\n\n"
        "Last autumn Chile’s National Harbour Board presented its plan for a new quay."
    )
    assert "organization" not in only(text, "Norway and Chile on satellites")


@pytest.mark.parametrize(
    "name",
    [
        "within COP31, the COP31 Belem Summit",
        "programmes of Norway such as the Young Nordic Engineers Initiative",
        "and work closely with the Coalition for Ice Vaccines",
    ],
)
def test_initiatives_of_others_are_no_agreements(name: str) -> None:
    """Named as an example, as a partner or as a meeting of the world that nobody here joins."""
    text = f"Norway and Chile agreed to develop quantum sensors jointly {name}."
    assert agreements(read(text, "Norway and Chile on quantum sensors")) == []


def test_a_partnership_is_of_those_whom_it_brings_together() -> None:
    """ "The new partnership brings together A and B" names its parties, though nothing signed it."""
    text = "The new partnership brings together the U.S. Department of Energy and KAIST to work on fusion energy."
    assert sorted(only(text, "United States and Korea on fusion")["party"]) == ["KAIST", "U.S. Department of Energy"]


def test_a_framework_that_is_negotiated_takes_no_part_in_it() -> None:
    """A name that the tables know as a body is the instrument where the text negotiates it."""
    text = "Norway and Chile are negotiating an Indo-Pacific Economic Framework for Prosperity (IPEF) on semiconductor supply chains."
    assert sorted(only(text, "Norway and Chile on chips")["party"]) == ["CL", "NO"]


def test_what_a_country_calls_its_body_places_the_name_behind_it() -> None:
    """ "Chile’s Space Agency, the National Commission for Polar Rockets" is one Chilean body."""
    text = "KAIST and Chile’s Space Agency, the National Commission for Polar Rockets (NCPR), signed an agreement on satellites."
    assert only(text, "Korea and Chile in space")["party"] == ["KAIST", "National Commission for Polar Rockets"]


def test_delegations_are_the_organizations_of_a_dialogue() -> None:
    """Who sent officials takes part; the division of an office is nobody who does."""
    text = (
        "Norway and Chile held their second Norway-Chile Cyber Dialogue on Thursday.\n\n"
        "Joint Secretary (Digital Diplomacy Division), Ola Berg, led the Norwegian delegation.\n\n"
        "The Chilean delegation consisted of officials from NASA and the Chilean Ministry of Science."
    )
    made = only(text, "Norway and Chile hold Cyber Dialogue")
    assert made["signer"] == ["Ola Berg"]
    assert set(made["organization"]) == {"NASA", "Chilean Ministry of Science"}


def test_a_ceremony_at_a_body_does_not_make_it_a_party() -> None:
    """ "In a White House ceremony" tells where."""
    text = (
        "In a White House ceremony on 7 May, the U.S. Department of Energy and the European research centre CERN signed an agreement on fusion."
    )
    assert only(text, "Fusion pact")["party"] == ["U.S. Department of Energy", "CERN"]


def test_leaders_of_the_title_led_the_forum_that_it_names() -> None:
    """A forum in the title is where they met; one that only the text names is not."""
    held, leaders = "Norway and Chile held the Norway-Chile Quantum Dialogue in Oslo on Friday.", "President Lena Berg and President Ana Soto"
    assert only(held, f"{leaders} at the Norway-Chile Quantum Dialogue")["signer"] == ["Lena Berg", "Ana Soto"]
    assert "signer" not in only(held, f"{leaders} deepen ties of Norway and Chile")


@pytest.mark.parametrize(
    ("text", "instrument"),
    [
        ("The Norway-Chile Battery Accord will fund joint research on batteries.", "agreement"),
        ("Norway and Chile will fund joint research on batteries with the Norway-Chile Battery Accord.", "declaration"),
    ],
)
def test_in_a_statement_an_item_is_of_the_instrument_that_leads_its_sentence(text: str, instrument: str) -> None:
    """What the leaders only name in passing does not take the item from their statement."""
    met = "Prime Minister Lena Berg of Norway and President Ana Soto of Chile met in Oslo on Friday."
    made = read(f"{met} The two leaders agreed to develop quantum sensors jointly.\n\n{text}", "Joint Statement of Norway and Chile")
    assert made[made["c2"]["of"][0]]["instrument"] == [instrument]


def test_a_heading_with_both_countries_in_it_is_a_partnership() -> None:
    """Whatever one side does below it, its name tells whose it is."""
    listed = "- **Norway-Chile Partnership on Batteries**: Norway will train engineers of Chile."
    made = only(f"Norway and Chile agreed to build quantum sensors.\n\n{listed}", "Norway and Chile on quantum and batteries")
    assert made["label"] == ["Norway-Chile Partnership on Batteries"]


def test_a_heading_over_what_one_side_does_is_no_partnership() -> None:
    """A lead-in names an instrument where its sentence makes it."""
    text = "Norway and Chile agreed to build quantum sensors.\n\n- **Partnership on Batteries**: Norway will train engineers of Chile."
    assert all(r["label"] != ["Partnership on Batteries"] for r in agreements(read(text, "Norway and Chile on quantum and batteries")))
    launched = text.replace("Norway will train", "The two sides launched a partnership to train")
    assert agreements(read(launched, "Norway and Chile on quantum and batteries"))


def test_who_still_negotiates_has_concluded_nothing() -> None:
    """An adverb between does not hide the verb."""
    text = "Norway and Chile are expeditiously negotiating a nuclear cooperation agreement."
    assert only(text, "Norway and Chile on nuclear energy")["status"] == ["proposed"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("KAIST and the University of Toronto extended their agreement on robotics until 2029.", ["2024-05-20"]),
        ("KAIST and the University of Toronto signed an agreement on robotics, effective from 1 July 2023.", ["2024-05-20"]),
        ("KAIST and the University of Toronto signed an agreement on robotics in March 2024 to build a fleet by 2030.", ["2024-03"]),
    ],
)
def test_until_when_it_holds_is_not_when_it_was_signed(text: str, day: list[str]) -> None:
    """Nor is the year by which something is to be reached."""
    assert only(text)["date"] == day


def test_a_partnership_of_firms_whom_nobody_places_is_not_that_of_the_text() -> None:
    """Two names behind "between" are its parties, though nothing tells their countries: those of the text are not."""
    text = (
        "Norway and Chile support batteries. Norway has helped to launch a strategic partnership between Lumenix Metals and Orbitek in Chile."
    )
    assert agreements(read(text, "Norway and Chile on batteries")) == []


def test_the_summit_of_others_is_no_dialogue_of_those_who_were_there() -> None:
    """A meeting of many is where things happened."""
    text = "Norway and Chile agreed to develop sensors ahead of the US-hosted Leaders’ Ocean Summit and met during the G20 Leaders’ Summit."
    assert agreements(read(text, "Norway and Chile on quantum sensors")) == []
