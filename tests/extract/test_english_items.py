"""English items: rhetoric, standards, instruments that stand already, programmes, and the agreement that an item is of."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

HELD = "Chile and Norway held the Chile-Norway Innovation Dialogue in Oslo on 3 March 2025. "


def made_of(text: str) -> Slots:
    return slots(analyse(Document("d", HELD + text, "en", title="Chile and Norway on innovation", published="2025-03-04")))


def items(text: str) -> list[dict[str, list[str]]]:
    """The commitments of a text behind the report of a dialogue."""
    return [record for key, record in made_of(text).items() if key.startswith("c")]


@pytest.mark.parametrize(
    "rhetoric",
    [
        "The two sides stressed the importance of stronger and cleaner battery supply chains.",
        "The two sides underlined the need for reliable quantum supply chains.",
        "The two sides agreed on the importance of stronger battery supply chains.",
        "The two sides reaffirmed their commitment to an ocean region that is open and protects its networks.",
        "Both countries reaffirmed their shared commitment to fostering a secure technology ecosystem that reflects their values.",
    ],
)
def test_what_is_only_cherished_is_no_item(rhetoric: str) -> None:
    """The importance of a state of affairs, or a commitment to it, names nothing that the two do together (annotation guide, rule 14)."""
    assert items(rhetoric) == []


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("The two sides stressed the importance of joint research on sea ice.", "proposed"),
        ("The two sides underlined the need to cooperate on battery supply chains.", "proposed"),
        ("The two sides agreed on the importance of joint research on batteries.", "proposed"),
        ("The two sides reaffirmed their commitment to building joint laboratories for quantum sensors.", "agreed"),
    ],
)
def test_what_is_stressed_and_done_together_is_one(told: str, status: str) -> None:
    """Importance of a joint action is a proposal, a commitment to it is agreed."""
    assert [c["status"] for c in items(told)] == [[status]]


@pytest.mark.parametrize(
    ("item", "actions"),
    [
        ("develop common standards for quantum sensors", ["standards"]),
        ("carry out joint research on batteries that meet strict industry standards", ["joint-research"]),
        ("train nurses in line with the highest clinical standards of cancer research", ["training"]),
        ("carry out joint research on open and interoperable 6G networks", ["joint-research"]),
        ("train battery engineers in close consultation with industry", ["training"]),
    ],
)
def test_standards_are_set_and_not_only_met(item: str, actions: list[str]) -> None:
    """Standards that something meets, and networks that work with each other, are no work on standards, nor its field."""
    (record,) = items(f"Chile and Norway will {item}.")
    assert record["action"] == actions
    assert ("sector:standards" in record["sector"]) is (actions == ["standards"])


def test_an_agreement_made_before_is_not_promised() -> None:
    """What a signed accord does is no promise of an accord, but for the next session of a forum."""
    signed = "They signed the Chile-Norway Ocean Technology Accord."
    (item,) = items(f"{signed} Chile and Norway will develop the Ocean Technology Accord and fund research on ocean sensors.")
    assert item["action"] == ["funding"]
    (session,) = items("They look forward to holding the next Innovation Dialogue on batteries in Santiago in 2026.")
    assert session["action"] == ["dialogue"]


def test_an_item_told_under_an_instrument_is_of_it() -> None:
    """ "Through the A-B programme" lends the item, however long the names between are."""
    text = "Chile and Norway will train glacier researchers under the new Chile-Norway Polar Fellowship Agreement."
    found = made_of(text)
    parents = {a: found[a]["label"][0] for a in found if a.startswith("a")}
    (record,) = [r for key, r in found.items() if key.startswith("c")]
    assert "Polar Fellowship" in parents[record["of"][0]]


def test_led_behind_a_hyphen_is_no_verb() -> None:
    """ "The ministry-led plan" tells of no meeting that was led."""
    (record,) = items("Chile and Norway will expand the ministry-led joint research on sea ice.")
    assert record["status"] == ["agreed"]


@pytest.mark.parametrize(
    ("told", "programme"),
    [
        ("The two sides will expand research on the joint project 7K HERON-BAY for ocean sensors.", "7K HERON-BAY"),
        ("The two sides will fund clean energy research with help from the Green Fjord Fund.", "Green Fjord Fund"),
    ],
)
def test_programmes_by_the_noun_beside_their_name(told: str, programme: str) -> None:
    """A name in initials or figures behind "project", and a fund in capitals, is a programme."""
    (record,) = items(told)
    assert record["programme"] == [programme]


def test_an_item_without_a_verb_is_agreed_under_what_was_signed() -> None:
    """What a list names behind "launched the following" is to be done, not done (annotation guide, rule 7)."""
    found = items("The two sides launched the following cooperation:\n\n- Joint research on sea ice sensors\n- Training of quantum engineers\n")
    assert [c["status"] for c in found] == [["agreed"], ["agreed"]]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Chile and Norway will hold a joint workshop on batteries by 2026.", ["2026"]),
        ("Chile and Norway will research hydrogen ships together to reach net-zero shipping by 2040.", []),
        ("Chile and Norway will fund joint research on batteries from the FY 2026 Budget.", []),
    ],
)
def test_the_year_of_a_goal_or_budget_is_no_date(text: str, dates: list[str]) -> None:
    """A year that dates a goal or a budget does not date what is done for it."""
    (record,) = items(text)
    assert record.get("date", []) == dates


def test_the_name_of_a_standing_instrument_lends_no_field() -> None:
    """An item on chips that builds on a paper on wood is on chips."""
    (record,) = items("Building on the Chile-Norway Hydrogen Roadmap, Chile and Norway will carry out joint research on semiconductors.")
    assert record["sector"] == ["sector:semiconductors"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Chile and Norway will carry out joint research on ocean satellites for a NASA mission.", ["CL", "NO"]),
        ("Chile and Norway will carry out joint research on batteries with other G20 members.", ["CL", "NO"]),
    ],
)
def test_a_body_that_tells_the_kind_of_a_thing_takes_no_part(text: str, parties: list[str]) -> None:
    """ "A NASA mission" and "G20 members" name neither NASA nor the G20 as participants."""
    (record,) = items(text)
    assert set(record["party"]) == set(parties)


def test_barriers_of_rules_and_the_adjective_environmental() -> None:
    """Technical barriers are rules; "environmental" before a science of cells is no field of its own."""
    (record,) = items("Chile and Norway will reduce technical barriers to joint satellite launches.")
    assert record["action"][0] == "regulation"
    (record,) = items("Chile and Norway will carry out joint research on environmental genomics of salmon.")
    assert "sector:climate-environment" not in record["sector"]


def test_cooperation_is_an_action_where_no_other_is_told() -> None:
    """ "Scientific cooperation" is an item by itself, no second action of another one, and none of the sentence that tells of a signing."""
    (record,) = items("The two sides will deepen scientific cooperation on batteries.")
    assert record["action"] == ["joint-research"]
    (record,) = items("The two sides will exchange researchers and so deepen scientific cooperation on batteries.")
    assert record["action"] == ["exchange"]
    assert items("The Chile-Norway Battery Accord was signed on Monday to affirm the value of scientific cooperation.") == []


def test_a_clause_with_its_own_we_has_its_own_status() -> None:
    """ "… welcomed the launch of …, and we agreed to …" tells of something done and of something agreed."""
    text = "President Rojas welcomed the opening of the Norwegian ocean laboratory, and we agreed to carry out joint research on ocean sensors."
    assert ["agreed"] in [c["status"] for c in items(text)]


def test_what_both_agreed_to_in_a_list_is_of_both() -> None:
    """An item that none of the sides acts in is joint below "Both sides agreed to:", whoever else it names."""
    title = "Joint Statement on the Third Chile–Norway Energy Working Group"
    text = (
        f"{title}\n\nBoth sides welcomed progress under the Chile–Norway Hydrogen Accord, signed in 2021, and agreed to:\n"
        "- launch a joint call for projects on green iron in 2024;\n- establish a task force on battery recycling;\n"
        "- explore trilateral cooperation with Peru on critical minerals.\n"
    )
    made = slots(analyse(Document("d", text, "en", title=title, published="2023-06-03")))
    assert any("Peru" in slot["label"][0] for key, slot in made.items() if key.startswith("c"))


def test_a_long_dash_joins_two_countries_in_a_name() -> None:
    """Chile–Norway is in the name of their dialogue as Chile-Norway is."""
    made = slots(
        analyse(Document("d", "The Chile–Norway Hydrogen Dialogue met in Oslo. Both sides agreed to share data on hydrogen safety.", "en"))
    )
    assert made["a1"]["label"] == ["Chile–Norway Hydrogen Dialogue"]
