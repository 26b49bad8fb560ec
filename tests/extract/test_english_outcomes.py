"""English: outcomes of visits and sessions: deeds in paragraphs, what one looks forward to, forums that will meet, papers with their fields."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots


def read(text: str, title: str = "Peru and Norway agree on satellites and research") -> Slots:
    """The records of an English text of 20 May 2024, a Monday."""
    return slots(analyse(Document("d", text, "en", title=title, published="2024-05-20")))


VISIT = "Peru and Norway held the Peru-Norway Technology Dialogue in Lima today. "


def test_paragraphs_that_open_with_their_deed_below_a_colon_are_a_list() -> None:
    """Their marks may be lost where a page was copied."""
    text = (
        VISIT + "Its outcomes include:\n\nProviding USD 4 million for satellite maps of glaciers in the Andes.\n\n"
        "**Training** fifty battery engineers at the technical university in Trondheim.\n\nThe weather was fine on both days."
    )
    assert [i["action"] for i in items(read(text))] == [["funding"], ["training"]]


def test_a_heading_that_opens_with_a_deed_is_no_item_of_a_list() -> None:
    """It ends without a stop."""
    text = VISIT + "Its outcomes are these:\n\nBuilding Resilient Networks\n\nThe two governments will test Open RAN radios in Cusco."
    (item,) = items(read(text))
    assert item["sector"] == ["sector:telecommunications"]


@pytest.mark.parametrize(
    "told",
    [
        "They looked forward to the inaugural meeting of their experts on quantum sensors.",
        "They looked forward to the early start of negotiations on a satellite data agreement.",
        "The two ministers look forward to hosting an inaugural workshop on hydrogen.",
    ],
)
def test_what_is_to_open_is_agreed(told: str) -> None:
    """It is an event to come, not a wish."""
    (item,) = items(read(VISIT + told))
    assert item["status"] == ["agreed"]


@pytest.mark.parametrize(
    "told",
    ["They look forward to a bright future in quantum research.", "They looked forward to more satellite research between their countries."],
)
def test_a_wish_for_more_is_no_item(told: str) -> None:
    """Nothing is named that is to open."""
    assert not items(read(VISIT + told))


def test_a_forum_that_will_meet_is_of_those_in_its_name() -> None:
    """Though one side alone announces it."""
    text = "The President of Peru announced a Peru-Norway Battery Working Group, which will hold its first meeting in September."
    (item,) = items(read(text, "The President of Peru on batteries"))
    assert (item["action"], item["status"], item["party"]) == (["dialogue"], ["agreed"], ["PE", "NO"])


def test_a_partnership_with_somebody_is_theirs_too() -> None:
    """What is done by it is of both."""
    text = (
        "President Ana Soto of Peru met with Prime Minister Mika Virta of Norway. The President also announced a new partnership with the "
        "Government of Norway to map glaciers from space."
    )
    told = items(read(text, "Readout of the meeting of President Soto and Prime Minister Virta"))
    assert [sorted(i["party"]) for i in told] == [["NO", "PE"]]


def test_a_session_that_ended_was_held() -> None:
    """Where and when it did is told with it."""
    text = "The third session of the Peru-Norway Joint Committee on Research Cooperation came to a close in Oslo on 17 May."
    (made,) = agreements(read(text))
    assert (made["status"], made["date"]) == (["signed"], ["2024-05-17"])


def test_each_of_two_papers_has_the_fields_told_behind_it() -> None:
    """Neither has those of the other."""
    text = VISIT + "They hailed the conclusion of an agreement on polar research and the signing of a memorandum on hydrogen."
    papers = [a for a in agreements(read(text)) if a["instrument"] != ["dialogue"]]
    assert [(a["instrument"], a["sector"]) for a in papers] == [(["agreement"], ["sector:polar-research"]), (["mou"], ["sector:hydrogen"])]


def test_a_paper_to_be_concluded_by_a_day_to_come_is_agreed() -> None:
    """A bullet that opens with "Concluding" tells what is still to be done."""
    text = VISIT + "The two sides agreed on:\n\n- Concluding a memorandum on cybersecurity by the end of 2025;\n- Sharing satellite data."
    (memorandum,) = (a for a in agreements(read(text)) if a["instrument"] == ["mou"])
    assert memorandum["status"] == ["agreed"]


def test_what_is_done_in_partnership_between_two_is_no_partnership() -> None:
    """The words tell how it is done (annotation guide, rule 1)."""
    text = VISIT + "They agreed to set up joint quantum laboratories in partnership between the University of Oslo and the University of Lima."
    assert [a["instrument"] for a in agreements(read(text))] == [["dialogue"]]


def test_a_participle_behind_an_article_is_no_deed() -> None:
    """What the sides will do under an agreement that was extended is agreed, and no further paper."""
    text = "Peru and Norway signed an agreement on ocean research. Under the extended accord both countries will fund glacier satellites."
    (item,) = items(read(text))
    assert (item["action"], item["status"]) == (["funding"], ["agreed"])


def test_what_a_renewed_agreement_covers_is_its_field() -> None:
    """To cover something is no deed of those who renewed it."""
    text = "Peru and Norway signed an agreement on research. The renewed agreement covers battery recycling and wind turbines."
    (made,) = agreements(read(text))
    assert "sector:battery-recycling" in made["sector"]
    assert not items(read(text))


def test_a_draft_with_another_partner_is_another_paper() -> None:
    """A cabinet approves several with several states."""
    text = (
        "The Council of Ministers of Oman took the following decisions:\n"
        "1. Approval of a memorandum on space science between the Ministry of Transport of Oman and the Turkish Space Agency.\n"
        "2. Permission for the Minister of Energy to hold talks with Uzbekistan on a draft memorandum on green hydrogen.\n"
    )
    made = agreements(read(text, "Oman approves science agreements"))
    assert [a["sector"] for a in made] == [["sector:space-science"], ["sector:hydrogen-production"]]


def test_what_a_signing_is_followed_by_is_still_to_come() -> None:
    """The words do not put it before."""
    text = "Peru and Norway signed an agreement on satellites. The signing will be followed by a joint action plan."
    plan = agreements(read(text))[1]
    assert (plan["instrument"], plan["status"]) == (["declaration"], ["agreed"])
