"""English: the body at which something is done, or to whom it goes, takes part; so does the country of the leader who acts first."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots


def read(text: str) -> Slots:
    return slots(analyse(Document("d", text, "en", published="2025-05-20")))


OPENED = "Finland and Chile signed a memorandum of understanding on satellite data on 12 May 2025.\n\n"


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Finland and Chile will hold joint training on satellite data at the University of Chile.", ["University of Chile", "FI"]),
        ("Under the memorandum, VTT will train satellite engineers at the University of Chile.", ["VTT", "University of Chile"]),
        ("Under the memorandum, VTT will supply satellite data to the Ministry of Health of Chile.", ["VTT", "Ministry of Health"]),
    ],
)
def test_a_body_at_which_it_is_done_takes_part(text: str, parties: list[str]) -> None:
    """It stands for its country, which is one of the two, or it is the other side."""
    assert sorted(read(OPENED + text)["c1"]["party"]) == sorted(parties)


@pytest.mark.parametrize(
    "text",
    [
        "Finland and Chile will hold joint training on satellite data at Nokia.",
        "Finland and Chile will hold joint training on satellite data at the United Nations.",
        "Finland and Chile will hold joint training on satellite data at the University of Oslo.",
    ],
)
def test_a_firm_or_a_third_party_does_not(text: str) -> None:
    """No firm narrows down a country; whoever is of neither of two countries only gives the room."""
    assert read(OPENED + text)["c1"]["party"] == ["FI", "CL"]


def test_a_building_is_no_side() -> None:
    """What two sides do at the White House is not done with a body."""
    text = "Finland and the United States deepen ties.\n\nFinland and the United States will hold a workshop on satellite data at the {}."
    assert [read(text.format(place))["c1"]["party"] for place in ("White House", "Ames Research Center")] == [
        ["FI", "US"],
        ["FI", "Ames Research Center"],
    ]


LEADER = "Chile and its partners deepen ties in hydrogen.\n\nPresident Ana Soto of Chile spoke on Monday. "


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("President Soto will host a discussion on hydrogen research with the European Union.", [["CL", "EU"]]),
        ("President Soto will hold a workshop on hydrogen research with ASEAN.", [["ASEAN", "CL"]]),
        ("The European Union will put 3 million euros into hydrogen research, President Soto's office said.", []),
    ],
)
def test_a_leader_who_acts_first_is_the_other_side(text: str, parties: list[list[str]]) -> None:
    """A president before the one side that the clause names; not whoever only speaks of what another one does."""
    assert [sorted(r["party"]) for r in read(LEADER + text).values() if "action" in r] == parties
