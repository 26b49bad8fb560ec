"""What news agencies write in a sentence or two: offices without names, papers renewed, deals under which something is done."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots


def read(text: str, title: str = "") -> Slots:
    """The records of an English text of 12 September 2024, a Thursday."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2024-09-12")))


def test_an_office_without_a_name_acts_for_its_country() -> None:
    """ "Peru's space agency" is Peru where no body is named."""
    (item,) = items(read("Peru’s space agency and Estonia’s research ministry have agreed to build a joint satellite by 2027."))
    assert (item["party"], item["action"], item["date"]) == (["PE", "EE"], ["facility"], ["2027"])


def test_what_a_country_owns_does_not_act() -> None:
    """A country behind whose name no office stands only owns."""
    assert not items(read("Peru’s lithium exports and Estonia’s start-ups have grown since 2020, officials said."))


@pytest.mark.parametrize("verb", ["renewed their", "extended their", "have extended the"])
def test_a_memorandum_that_is_renewed(verb: str) -> None:
    """The short noun is enough where those who act have it in common."""
    (paper,) = agreements(read(f"Peru and Estonia {verb} memorandum on satellite data on Monday."))
    assert (paper["instrument"], paper["status"]) == (["mou"], ["signed"])


def test_a_deal_under_which_others_act() -> None:
    """The deal has those who made it, what is done under it those who do it."""
    made = read("Peru and Finland on Monday inked a deal under which Nokia will build a testbed for 6G in Lima.")
    assert agreements(made)[0]["party"] == ["PE", "FI"]
    assert [(c["party"][0], c["status"]) for c in items(made)] == [("Nokia", ["agreed"])]


def test_who_signed_before_does_not_make_the_sentence_past() -> None:
    """ "Under the pact signed by the U.S. and Peru, both will build …": agreed, not done."""
    (item,) = items(read("Under the Ice Data Partnership signed by the U.S. and Peru on Monday, both countries will build data centres."))
    assert item["status"] == ["agreed"]


def test_set_up_behind_will_is_no_past() -> None:
    """ "will build X and set up Y" is one item to come."""
    (item,) = items(read("Peru and Estonia will build data centres in Lima and set up fellowship schemes for satellite engineers."))
    assert (item["status"], item["action"]) == (["agreed"], ["facility", "exchange"])


@pytest.mark.parametrize(("when", "day"), [("by March", "2025-03"), ("by the end of January", "2025-01")])
def test_a_month_that_bounds_is_to_come(when: str, day: str) -> None:
    """What is due by a month without a year is due in the next one."""
    (item,) = items(read(f"Peru and Estonia will map glaciers with satellites {when}."))
    assert item["date"] == [day]


def test_what_was_approved_in_a_month_was_so_in_the_last() -> None:
    """The plan behind a promise is not to come."""
    (item,) = items(read("Peru and Estonia will map glaciers with satellites under a plan approved in May."))
    assert "date" not in item


def test_a_network_of_things_is_built() -> None:
    """A radar network is no network of partners; to build one is an act."""
    made = read("Peru and Estonia have agreed to build a joint weather radar network by 2027.")
    assert not agreements(made)
    assert [c["action"] for c in items(made)] == [["facility"]]
    assert [a["instrument"] for a in agreements(read("Peru and Estonia will launch a joint research network on sea ice."))] == [["partnership"]]


def test_measurements_that_are_compared() -> None:
    """Clocks compared between two laboratories: standards."""
    (item,) = items(read("NIST and PTB will begin remote comparisons of optical clocks next spring."))
    assert item["action"] == ["standards"]


@pytest.mark.parametrize("again", ["resume", "reconvene", "revive"])
def test_a_forum_that_comes_together_again_is_agreed(again: str) -> None:
    """What will be resumed is to come, and to meet is what is promised."""
    made = read(f"Peru and Estonia will {again} the Joint Committee on Science and Technology this autumn.")
    assert [(a["instrument"], a["status"]) for a in agreements(made)] == [(["dialogue"], ["agreed"])]
    assert [c["action"] for c in items(made)] == [["dialogue"]]


def test_the_month_of_what_was_agreed_is_to_come() -> None:
    """ "Agreed to hold X in February" in September: next February."""
    made = read("The ministers of Peru and Estonia agreed to hold the second Peru-Estonia Lithium Dialogue in Tallinn in February.")
    assert [c["date"] for c in items(made)] == [["2025-02"]]


def test_who_leads_a_group_does_not_make_it_past() -> None:
    """ "Working groups led by A and B will meet": agreed."""
    made = read(
        "Peru and Germany today launched the Peru-Germany Ice Partnership on hydrogen. "
        "Hydrogen working groups led by Peru’s Ministry of Energy and Mines and Germany’s Federal Ministry of Research will meet twice a year."
    )
    assert [(c["action"], c["status"]) for c in items(made)] == [(["dialogue"], ["agreed"])]


def test_help_for_a_body_abroad_in_a_list() -> None:
    """What one body does for another of the other side is done by both, whatever the verb."""
    made = read(
        "Peru and the United States signed a Memorandum of Understanding on critical minerals technology today.\n\n"
        "- The memorandum has four parts. Argonne National Laboratory will provide to Peru’s Ministry of Energy and Mines help "
        "with nickel leaching.",
        "Peru and the United States sign technology memorandum",
    )
    assert [len(c["party"]) for c in items(made)] == [2]


def test_a_statement_on_a_vision_is_one_paper() -> None:
    """ "Joint Statement on a Vision for …" is no statement and a partnership."""
    made = read("Peru and Estonia adopted the Joint Statement on a Ten-Year Vision for Satellite Cooperation on Monday.")
    assert [a["instrument"] for a in agreements(made)] == [["declaration"]]


def test_the_name_of_what_is_made_stands_behind_its_type() -> None:
    """ "A new initiative, the Ice Data Package": an agreement of its own, and by its name."""
    made = read(
        "Peru and Estonia adopted the Ice Charter Partnership on satellites today. "
        "They also launched a new initiative, the Glacier Data Package (GDP), with projects on hydrogen."
    )
    assert [a["label"] for a in agreements(made)][-1] == ["Glacier Data Package"]


@pytest.mark.parametrize(
    ("deed", "action"),
    [
        ("draft safety standards for hydrogen ships", ["standards"]),
        ("keep to the highest nuclear safety standards in reactor research", ["joint-research"]),
    ],
)
def test_safety_standards_that_are_made(deed: str, action: list[str]) -> None:
    """To draft safety standards is an act, to keep to high ones is none."""
    (item,) = items(read(f"Peru’s Institute of Energy and the University of Tartu in Estonia will {deed}.", "Peru and Estonia join research"))
    assert item["action"] == action
