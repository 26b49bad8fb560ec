"""English: papers like those told before, papers told with their makers, deals on trade that hold technology, and plants of firms abroad."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots

FIRST = "Chile and Finland signed a memorandum of understanding on battery minerals on Monday."


def read(text: str, title: str = "Partners on batteries") -> Slots:
    """The records of an English text of 20 May 2024, a Monday."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2024-05-20")))


@pytest.mark.parametrize(
    "sentence",
    [
        "A similar memorandum was reached with Estonia.",
        "Another memorandum was also signed with Estonia.",
        "The Chilean minister signed a comparable memorandum with Estonia's Minister of Energy, Mart Tamm.",
    ],
)
def test_a_paper_like_the_one_before_is_one_more(sentence: str) -> None:
    """It has the side that both share, a partner of its own, and the field of the one before."""
    made = agreements(read(f"{FIRST} {sentence}"))
    assert [sorted(a["party"]) for a in made] == [["CL", "FI"], ["CL", "EE"]]
    assert made[1]["sector"] == made[0]["sector"]


@pytest.mark.parametrize("sentence", ["It resembles a similar memorandum of Peru with Estonia.", "A similar memorandum had failed in 2019."])
def test_a_paper_that_is_only_compared_is_none(sentence: str) -> None:
    """A comparison makes no paper."""
    assert len(agreements(read(f"{FIRST} {sentence}"))) == 1


def test_each_of_two_papers_has_those_of_its_own_relative_clause() -> None:
    """Two papers that one side recalls have their own makers and days, whoever tells it."""
    text = (
        "New Zealand is releasing its first hydrogen plan today. It draws on the Hydrogen Compact that New Zealand and Japan signed in "
        "June 2023, and on the memorandum of understanding on hydrogen trucks which New Zealand and Singapore concluded last November."
    )
    made = agreements(read(text, "National hydrogen plan"))
    assert [(sorted(a["party"]), a["date"]) for a in made] == [(["JP", "NZ"], ["2023-06"]), (["NZ", "SG"], ["2023-11"])]


def test_papers_out_of_scope_stay_so_with_their_makers() -> None:
    """Peace and trade are no technology, whoever made the papers."""
    text = "The minister recalled the peace accord that Egypt and Israel signed and the trade agreement which Chile and Peru concluded in 2006."
    assert not read(text, "Minister speaks")


def test_a_centre_that_one_country_opens_is_its_own() -> None:
    """The other countries of a text have no part in what one opens at home."""
    text = (
        "Kenya opened a training centre for geothermal drillers on Monday. "
        "It follows the agreement on drilling data which Kenya and Iceland signed last May."
    )
    assert [a["instrument"] for a in agreements(read(text, "Kenya opens a geothermal centre"))] == [["agreement"]]


TRADE = """Vietnam and Chile have agreed to a Framework that is to widen their trade in goods.

- Vietnam will reduce tariffs on cars.
- Both have committed to align what they do on export controls and on the screening of investors.
- Chile and Vietnam will cooperate so that money flows into critical minerals.
- Vietnam has committed to share data on semiconductors with Chile and to accept electronic signatures.
- Vietnam and Chile will cooperate on standards for artificial intelligence.
"""


def test_a_trade_deal_holds_what_it_says_of_fields() -> None:
    """The deal that the title names with its two sides is told with its items on technology, and not with its duties."""
    made = read(TRADE, "Joint Statement on a Framework for a Chile-Vietnam Agreement on Reciprocal Trade")
    assert [sorted(a["party"]) for a in agreements(made)] == [["CL", "VN"]]
    assert len(items(made)) == 4


def test_a_trade_deal_without_fields_is_none() -> None:
    """Duties and quotas are no technology."""
    text = "Vietnam and Chile have agreed to a Framework to widen trade.\n\n- Vietnam will reduce tariffs on cars.\n- Both will cut quotas."
    assert not read(text, "Joint Statement on a Framework for a Chile-Vietnam Agreement on Reciprocal Trade")


def test_a_firm_that_builds_in_the_country_of_the_other_side_has_that_as_partner() -> None:
    """Money and plants in a field are items of the firm and the country, where that takes part in the text."""
    talks = "The United States and South Korea opened talks on chips."
    made = items(read(f"{talks} Samsung Electronics will put $3 billion into a chip plant in the United States.", "Chips"))
    assert [sorted(c["party"]) for c in made if c["status"] == ["agreed"]] == [["Samsung Electronics", "US"]]


def test_the_business_of_a_firm_abroad_is_its_own() -> None:
    """Where nobody of the country takes part in the text, and where nothing is built, there is no item."""
    assert not read(
        "Samsung Electronics will build a chip plant in Germany. It will launch its new AI phone in Spain in June.", "Results of a quarter"
    )


def test_a_score_of_states_that_speak_as_we_have_a_statement() -> None:
    """Those named right behind "we" are the parties of the statement, however many they are."""
    names = (
        "Denmark, Estonia, Finland, Germany, Latvia, Lithuania, Norway, Poland, Sweden, Iceland, the Netherlands, Belgium, France and Ireland"
    )
    text = f"We, {names}, share a commitment to open data on northern seas."
    made = agreements(slots(analyse(Document("d", text, "en", title="Joint Statement on Ocean Research", published="2024-05-20"))))
    assert [len(a["party"]) for a in made] == [14]


PAPER = "The Moroccan Agency for Sustainable Energy (MASEN) and the Portuguese grid operator REN signed an agreement on wind power on Monday."


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("A joint team based in Lisbon and Rabat is to draw up the route by 2026.", "joint-research"),
        ("A branch office of REN is to be opened in Rabat.", "facility"),
        ("REN will make available to MASEN the wind records of earlier surveys.", "data-sharing"),
        ("REN engineers will teach MASEN staff how to service wind turbines.", "training"),
        ("MASEN will give REN priority in buying wind power.", "supply-chain"),
        ("They agreed to widen the Atlas project to nine valleys.", "joint-research"),
    ],
)
def test_deeds_of_daily_business_are_items_of_a_paper(sentence: str, action: str) -> None:
    """What the two do under their paper is told in many words."""
    made = items(read(f"{PAPER}\n\n{sentence}", "Wind power"))
    assert [c["action"] for c in made] == [[action]]


@pytest.mark.parametrize(
    ("sentence", "instrument", "status"),
    [
        ("The visit produced a memorandum on hydrogen between Chile and Peru.", "mou", "signed"),
        ("The visit culminated in an agreement on hydrogen between Chile and Peru.", "agreement", "signed"),
        ("A working-level dialogue on hydrogen between Chile and Peru will convene in Lima.", "dialogue", "agreed"),
        ("Chile and Peru renewed for five years their cooperation agreement on hydrogen.", "agreement", "signed"),
        ("A hydrogen pact between Chile and Peru came into force on Monday.", "agreement", "in-force"),
        ("The ministers of Chile and Peru put their signatures to a memorandum on hydrogen.", "mou", "signed"),
        ("Chile and Peru are close to signing a hydrogen agreement.", "agreement", "proposed"),
        ("Chile and Peru are on the verge of signing a hydrogen agreement.", "agreement", "proposed"),
    ],
)
def test_papers_are_told_in_many_forms(sentence: str, instrument: str, status: str) -> None:
    """A paper is what talks come to, and a dialogue has its sides behind what it is about; what is nearly signed is not."""
    made = agreements(read(f"Chile and Peru met in Lima to discuss hydrogen.\n\n{sentence}", "Chile and Peru cooperate on hydrogen"))
    assert [(a["instrument"], a["status"], sorted(a["party"])) for a in made] == [([instrument], [status], ["CL", "PE"])]


def test_what_is_done_under_a_contract_tells_of_it() -> None:
    """Two bodies that do something under a contract have it, though nobody says that they signed it."""
    (made,) = agreements(read("Hyundai Motor will buy hydrogen from Siemens Energy under a ten-year contract.", "Hydrogen"))
    assert (made["instrument"], len(made["party"])) == (["contract"], 2)


@pytest.mark.parametrize(
    "sentence",
    [
        "The storm led to a shortage of hydrogen in Chile and Peru.",
        "A debate on hydrogen between a minister of Chile and a Peruvian writer was aired on Monday.",
        "Under a contract with its union, the port of Lima pays drivers more.",
    ],
)
def test_other_outcomes_and_talk_are_no_papers(sentence: str) -> None:
    """A shortage, a debate and a contract at home are none."""
    assert not agreements(read(sentence, "Chile and Peru cooperate on hydrogen"))


def test_a_unit_of_a_body_that_its_seat_places_is_of_its_country() -> None:
    """The country of the owner, told by its city, is that of its unit."""
    (made,) = agreements(read("KAIST signed a contract on batteries with Norlith, a unit of the Oslo-based miner Elkheim."))
    assert "Norlith" in made["party"]


SENSORS = "Chile and Norway signed an agreement on ocean sensors on Monday."


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("Chile will train 40 Norwegian divers to handle the sensors.", "training"),
        ("Norway will license its sensor software to Chile free of charge.", "investment"),
        ("Norwegian engineers will be stationed at the Chilean range from June.", "exchange"),
        ("A prototype is to be tested in the Atacama.", "joint-research"),
    ],
)
def test_what_one_side_of_a_paper_does_for_the_other_is_an_item_of_both(sentence: str, action: str) -> None:
    """Under a signed paper of two, the deed of one that names the other joins both."""
    made = items(read(f"{SENSORS}\n\n{sentence}", "Chile and Norway sign ocean sensor pact"))
    assert [(c["action"], sorted(c["party"])) for c in made] == [([action], ["CL", "NO"])]


def test_what_one_side_does_at_home_is_none() -> None:
    """A deed that does not name the other side stays its own, and so does aid without a paper."""
    assert not items(read(f"{SENSORS}\n\nChile will train 40 divers of its navy.", "Chile and Norway sign ocean sensor pact"))
    assert not items(read("Ministers of Chile and Norway met. Norway will train 40 Chilean divers.", "Chile and Norway meet"))


def test_agencies_that_sign_a_paper_of_another_field_have_their_own() -> None:
    """What ministers signed on minerals is not what two agencies renew on health."""
    text = (
        "Korean Industry Minister Ahn Duk-geun and Chilean Mining Minister Aurora Williams signed a memorandum of understanding on lithium "
        "on Tuesday. On vaccines, the Korea Disease Control and Prevention Agency and Chile's Institute of Public Health "
        "renewed an MOU that dates from 2020."
    )
    made = agreements(read(text, "Korea and Chile sign papers on lithium and vaccines"))
    assert [[p in ("KR", "CL") for p in a["party"]] for a in made] == [[True, True], [False, False]]
