"""What newspapers and the press offices of ministries write in their own way, in English: cabinets, committees, several papers at once."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind
from tests.found import Slots, agreements, items, slots


def read(text: str, title: str = "", publisher: str = "") -> Slots:
    """The records of an English text of 20 May 2024, a Monday."""
    return slots(analyse(Document("d", text, "en", title=title, published="2024-05-20", publisher=publisher)))


def people(text: str) -> dict[str, str]:
    """The country of each person that a text names."""
    return {m.form: m.country for m in analyse(Document("d", text, "en", published="2024-05-20")).mentions if m.kind is Kind.PERSON}


CABINET = """The Cabinet, chaired by the Prime Minister, gave its approval to the Memorandum of Understanding (MoU) signed in May between the
Ministry of New and Renewable Energy, India and the Danish Energy Agency, Denmark on offshore wind.

Under this MoU, the two academies will cooperate in these forms:

i) Exchange of engineers;

ii) Joint studies of floating turbines."""


def test_a_paper_signed_between_two_is_told_however_its_short_form_stands() -> None:
    """The memorandum with "the" before it and brackets behind it is no mere word that points back where its sides follow."""
    (made,) = agreements(read(CABINET, "Cabinet approves MoU between India and Denmark"))
    assert sorted(made["party"]) == ["Danish Energy Agency", "Ministry of New and Renewable Energy"]


def test_what_stands_under_a_paper_of_the_cabinet_is_its_item() -> None:
    """The numbered forms of cooperation are items of the memorandum and of its parties."""
    made = read(CABINET, "Cabinet approves MoU between India and Denmark")
    assert [r["action"] for r in items(made)] == [["exchange"], ["joint-research"]]
    assert all(r["of"] == ["a1"] and len(r["party"]) == 2 for r in items(made))


def test_what_a_cabinet_is_told_of_is_done() -> None:
    """Whoever is apprised of a memorandum hears that it exists."""
    (made,) = agreements(read("The Cabinet was apprised of a memorandum of understanding between India and Peru on quantum optics."))
    assert made["status"] == ["signed"]


def test_dollars_are_no_country() -> None:
    """The letters before the sign of a currency name no side."""
    text = "Chilean firm Andesnet and Peruvian firm Limatel Inc. signed a deal worth US$25 million to develop 5G antennas."
    (made,) = agreements(read(text, "Chilean and Peruvian firms sign 5G deal"))
    assert "US" not in made["party"]


def test_four_states_stand_behind_their_group() -> None:
    """The Visegrad Group acts as its four members."""
    (made,) = agreements(
        read("Japan and the Visegrad Group signed a memorandum of understanding on robotics.", "Japan, Visegrad Group sign robotics MOU")
    )
    assert made["party"] == ["JP", "CZ", "HU", "PL", "SK"]


SESSION = """The 12th Session of the Robotics Cooperation Subcommittee of the Joint Commission between Spain and Peru was held in Lima on 3 May.

The two sides exchanged views on policies for robotics and S&T.

The two sides agreed to carry out joint research on robots."""


def test_a_subcommittee_is_a_forum_with_its_session_left_out() -> None:
    """Which session it is stands before the name, whose type is that of its own head."""
    (made,) = agreements(read(SESSION, "Spain and Peru meet on robotics"))
    assert (made["label"], made["instrument"], made["date"]) == (
        ["Robotics Cooperation Subcommittee of the Joint Commission"],
        ["dialogue"],
        ["2024-05-03"],
    )


def test_views_that_were_exchanged_are_talks_that_were_held() -> None:
    """What talks were about is no promise; what was agreed is."""
    talks, agreed = items(read(SESSION, "Spain and Peru meet on robotics"))
    assert (talks["action"], talks["status"]) == (["dialogue"], ["signed"])
    assert (agreed["action"], agreed["status"]) == (["joint-research"], ["agreed"])


def test_who_meets_to_discuss_has_met() -> None:
    """The subjects of a meeting stand behind it as what it was for."""
    text = "Spain and Peru signed a memorandum of understanding on robotics. "
    text += "Spanish officials met with their Peruvian counterparts to discuss standards for robots."
    (made,) = items(read(text, "Spain and Peru sign robotics MOU"))
    assert made["action"] == ["dialogue"]


SEVERAL = "{first} signed {number} memorandums of understanding on robotics in Madrid. "


def test_several_memorandums_that_are_not_told_one_by_one_are_told_once() -> None:
    """The plural is an instrument of those who sign."""
    (made,) = agreements(read(SEVERAL.format(first="Spain and Peru", number="two")))
    assert (made["instrument"], sorted(made["party"])) == (["mou"], ["ES", "PE"])


def test_several_memorandums_that_are_told_from_the_first_on_are_those() -> None:
    """The sum is no further record where the text tells the first of them by itself."""
    text = SEVERAL.format(first="Spain and Peru", number="two") + "The first MoU, on robots, was signed by KAIST and the University of Toronto."
    assert [sorted(a["party"]) for a in agreements(read(text))] == [["KAIST", "University of Toronto"]]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("It was signed by Science Minister Šárka Nguyễn of Peru.", {"Šárka Nguyễn": "PE"}),
        ("Kazakh Minister of Digital Skills, Innovation and Maritime Industry Arman Bek signed it.", {"Arman Bek": "KZ"}),
        ("The Portuguese Secretary of State for Digitalization, Mr. Tiago Reis, signed it.", {"Tiago Reis": "PT"}),
        ("Lee Tae-oh, South Korea's deputy minister for planning, inked it.", {"Lee Tae-oh": "KR"}),
        ("Vietnam's minister of science and technology, Tran Van Son, signed it.", {"Tran Van Son": "VN"}),
        (
            "Anna Hill, the United Kingdom's (UK) Secretary for Science, and the Honourable Marc Roy, Minister of Ports, signed it.",
            {"Anna Hill": "GB", "Marc Roy": ""},
        ),
    ],
)
def test_whoever_holds_an_office_is_found_by_the_office(text: str, known: dict[str, str]) -> None:
    """Letters of all languages, long portfolios, courtesies and titles in small letters lead to the whole name and its country."""
    assert people(text) == known


def test_the_office_of_one_is_not_that_of_the_next() -> None:
    """What stands between two people of a list belongs to the first; the second has the title beside the name."""
    text = "It was signed by the Director General of CSIR, Ravi Sen, and Prof. Karl Berg of the University of Oslo."
    holders = {m.form: m.holder for m in analyse(Document("d", text, "en")).mentions if m.kind is Kind.PERSON}
    assert holders == {"Ravi Sen": "Director General of CSIR", "Karl Berg": "Prof."}


def test_whoever_heads_a_body_signs_behind_the_words_that_say_so() -> None:
    """What somebody does for a living parts nobody from the verb, and the office of one is not that of the next."""
    text = "Peru's Science Minister, Ana Ruiz, and Ada Low, who heads NASA, signed a letter of intent on robots."
    (made,) = agreements(read(text, "Peru and United States sign on robots"))
    assert made["signer"] == ["Ana Ruiz", "Ada Low"]


def test_statements_of_other_heads_are_two() -> None:
    """A second statement of two other bodies is not the one that the heads of two have signed."""
    text = (
        "Ana Ruiz, Peru's Minister of Science, and Ada Low, who heads NASA, signed a joint statement on robots. "
        "A joint statement on telescopes was signed between NIST and the University of Lima."
    )
    assert len(agreements(read(text, "Peru and United States sign statements on robots and space"))) == 2


def test_what_is_granted_in_a_text_about_technology_is_money_for_it() -> None:
    """Two countries that pay for projects do so for those of the text; in a text about trade nothing tells what for."""
    text = "Spain and Peru signed an agreement on {0}. They decided to grant some $3 million to projects that they deem crucial."
    made = [items(read(text.format(what), f"Spain, Peru agree on {what}")) for what in ("robotics", "fruit")]
    assert ([r["action"] for r in made[0]], made[1]) == ([["funding"]], [])


def test_what_something_will_cost_hides_no_promise() -> None:
    """A participle between commas is not what the sentence says."""
    text = "Spain and Peru signed an agreement on battery recycling. "
    text += "A pilot plant for batteries, expected to cost €18 million, will be financed by both countries."
    (made,) = items(read(text, "Spain and Peru sign battery agreement"))
    assert (made["action"], made["status"]) == (["funding"], ["agreed"])


def test_the_heads_of_two_agencies_sign_for_them() -> None:
    """A short form in brackets between an agency and the office of its head does not part them; the day is the one told beside the weekday."""
    made = read(
        "NASA Administrator Ann Lee and Korea AeroSpace Administration (KASA) Administrator Han Garam signed a joint statement of intent "
        "on Thursday, May 2, in Washington on lunar science."
    )
    assert (made["a1"]["instrument"], made["a1"]["party"]) == (["letter-of-intent"], ["NASA", "Korea AeroSpace Administration"])
    assert (made["a1"]["signer"], made["a1"]["date"]) == (["Ann Lee", "Han Garam"], ["2024-05-02"])


def test_the_fields_of_an_office_are_not_those_of_its_paper() -> None:
    """ "Climate, Energy and Utilities Minister" tells nothing of what the minister signs."""
    made = read("South Korea's Han Garam and Danish Climate, Energy and Utilities Minister Ola Berg signed an MOU on robots.")
    assert made["a1"]["sector"] == ["sector:robotics"]


def test_an_alliance_that_is_renewed_is_an_agreement() -> None:
    """What two countries renew is theirs by its name, "Green Growth Alliance"; what supports a project with a sum is funding."""
    made = read(
        "South Korea and Denmark renewed their Green Growth Alliance on wind power in Seoul. "
        "The Korea Energy Agency and the Danish Energy Agency support the joint project with 6 million euros."
    )
    assert made["a1"]["instrument"] == ["partnership"]
    assert (made["c1"]["action"], made["c1"]["amount"]) == (["funding"], ["EUR 6000000"])


TEXT = """MEMORANDUM OF COOPERATION BETWEEN THE NATIONAL RESEARCH COUNCIL OF CANADA AND THE KOREA RESEARCH INSTITUTE OF CHEMICAL TECHNOLOGY

The Participants have reached the following understanding:

1. Areas of Cooperation
The Participants may carry out:
(a) joint research projects on cell-free protein synthesis;
(b) joint workshops, to be held alternately in Canada and Korea.

2. Funding
The Participants intend to establish a seed fund of CAD 2 million for biomanufacturing.

Signed in duplicate at Ottawa, this 9th day of June 2023.
"""


def test_numbered_headings_of_a_memorandum_are_no_items() -> None:
    """ "2. Funding" stands above its article; a workshop to be held has not been held, and "this 9th day of June" dates the paper."""
    made = read(TEXT)
    assert made["a1"]["date"] == ["2023-06-09"]
    assert [s["status"] for k, s in made.items() if k.startswith("c")] == [["agreed"]] * 3


def test_adjectives_that_tell_no_instrument_apart_point_back() -> None:
    """ "The tripartite agreement" is the one told before, which takes its day and its signers."""
    text = "Spain and Peru entered into a partnership on robotics. The bilateral agreement was signed on Friday by Peruvian Minister Ana Ruiz."
    (made,) = agreements(read(text, "Spain and Peru partner on robotics"))
    assert (made["date"], made["signer"]) == (["2024-05-17"], ["Ana Ruiz"])


def test_who_announces_behind_the_news_is_no_party() -> None:
    """The ministry at the end of the sentence tells of what two countries did."""
    text = "Spain and Peru have sealed an agreement on robotics, the Peruvian Ministry of Production announced on Friday."
    (made,) = agreements(read(text, "Spain and Peru seal robotics agreement"))
    assert sorted(made["party"]) == ["ES", "PE"]


def test_officials_who_met_are_both_sides() -> None:
    """ "The two officials" of a meeting sign for their countries."""
    text = (
        "Peru's Minister for Ports, Ms. Ana Ruiz, held talks with the Portuguese Secretary of State for Digitalization, Mr. Tiago Reis.\n\n"
        "The two officials signed a memorandum of understanding on robotics."
    )
    made = agreements(read(text, "Peru and Portugal strengthen ties"))
    assert [sorted(a["party"]) for a in made if a["instrument"] == ["mou"]] == [["PE", "PT"]]


def test_what_is_signed_in_a_later_sentence_is_no_background() -> None:
    """Items under an agreement that was reached before are its own once the text tells who signed it."""
    text = (
        "KAIST and the University of Toronto will build robots under an agreement reached Friday.\n\n"
        "KAIST President Han Seo-jun signed the agreement with Toronto President Ann Lee.\n\n"
        "As part of the agreement, each side will contribute 3 million euros."
    )
    made = read(text, "KAIST and Toronto agree on robots")
    assert [(r["amount"], r["of"]) for r in items(made) if "amount" in r] == [(["EUR 3000000"], ["a1"])]


def test_a_day_far_behind_the_agreement_is_not_its_own() -> None:
    """Only the day right behind "the pact" dates it; that of what will come of it does not."""
    text = "KAIST and the University of Toronto signed an agreement on robots.\n\n{}"
    far = "As part of the agreement, they will train engineers, with a call to be announced in March."
    near = "The agreement, signed in March, will train engineers."
    days = [agreements(read(text.format(more), "KAIST and Toronto agree on robots"))[0]["date"] for more in (far, near)]
    assert days == [["2024-05-20"], ["2024-03"]]


def test_a_group_that_will_be_constituted_is_still_to_come() -> None:
    """Whatever the verb of its making, a forum that is promised is agreed, and its promise an item."""
    text = "Spain and Peru signed a memorandum on robotics. The Joint Working Group will be constituted to oversee the memorandum."
    made = read(text, "Spain and Peru sign robotics memorandum")
    assert [a["status"] for a in agreements(made) if a["instrument"] == ["dialogue"]] == [["agreed"]]


def test_a_government_acts_through_its_ministry() -> None:
    """Whoever stands behind "through" is at home where the government before it is."""
    text = "The Government of Peru, through the Ministry of Rivers and Data, has signed a cooperation agreement with Spain on digital identity."
    (made,) = agreements(read(text, "Peru and Spain sign on digital identity"))
    assert sorted(made["party"]) == ["ES", "Ministry of Rivers and Data"]


def test_papers_that_somebody_says_were_exchanged_were_signed_that_day() -> None:
    """The exchange of a memorandum is its signing, also where a minister tells of it."""
    text = "He said a memorandum of understanding was exchanged on Friday between KAIST and the University of Toronto on robots."
    (made,) = agreements(read(text, "KAIST and Toronto agree on robots"))
    assert made["date"] == ["2024-05-17"]


def test_jordan_and_georgia_are_countries_where_the_text_says_so() -> None:
    """Bodies and sides of Jordan are Jordan's; a surname and a state of the US are none."""
    made = read("KAERI and the Jordan Atomic Energy Commission extended their cooperation agreement on the research reactor.")
    assert made["a1"]["party"] == ["KAERI", "Jordan Atomic Energy Commission"]
    elsewhere = analyse(Document("d", "Ms. Jordan and Chile's minister signed an agreement on chips in Georgia.", "en"))
    assert {r for m in elsewhere.mentions if m.kind is Kind.COUNTRY for r in m.refs} == {"country:CL"}


def test_a_paper_of_one_firm_is_not_that_of_two_others() -> None:
    """A contract whose partner nobody names takes nothing of the agreement that follows; "Last year" dates a paper."""
    made = read(
        "Celltrion said on Tuesday it has signed a manufacturing agreement worth $1.2 billion with a drugmaker based in Europe. "
        "Last year, Samsung Biologics signed an agreement with Novartis to develop a cancer vaccine."
    )
    (paper,) = agreements(made)
    assert (paper["party"], paper["date"]) == (["Samsung Biologics", "Novartis"], ["2023"])


def test_a_service_with_a_short_name_is_a_body() -> None:
    """The fields in a name that a short form in brackets ends do not cut it."""
    text = "India signed a memorandum with Chile's National Geology and Mining Service (SERNAGEOMIN) on lithium. {}"
    forum = "Chile and India held the first Chile-India Next Generation Critical and Emerging Technologies (CET) Dialogue."
    found = {m.form for m in analyse(Document("d", text.format(forum), "en")).mentions if m.kind is Kind.ORGANIZATION}
    assert found == {"National Geology and Mining Service"}
