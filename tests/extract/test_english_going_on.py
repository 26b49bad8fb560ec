"""What is told as there or going on, in English: papers that two have, what goes on under one, what somebody has done with a partner."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

SIGNED = "The Norwegian Polar Institute and the University of Toronto signed an agreement on ice research in Oslo."
TITLE = "Norway and Canada cooperate on ice research"


def read(text: str, title: str = TITLE) -> Slots:
    """The records of an English text of 20 May 2024, a Monday."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2024-05-20")))


def items(text: str, title: str = TITLE) -> list[tuple[list[str], list[str]]]:
    """Action and status of each commitment."""
    return [(r["action"], r["status"]) for key, r in read(text, title).items() if key.startswith("c")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The University of Toronto is, in addition, considering a joint course on polar robots.", (["training"], ["proposed"])),
        ("The two institutes are, for their part, negotiating an agreement on polar robots.", (["instrument"], ["proposed"])),
    ],
)
def test_words_between_commas_do_not_part_an_auxiliary_from_its_verb(text: str, expected: tuple[list[str], list[str]]) -> None:
    """What stands between "is" and its verb is set aside."""
    assert items(f"{SIGNED}\n\n{text}") == [expected]


def test_what_goes_on_under_a_paper_is_agreed() -> None:
    """A sentence in the present that opens with the paper tells what its sides do by it."""
    under = "Under that agreement the Norwegian Polar Institute looks after the divers and their boats."
    assert items(f"{SIGNED}\n\n{under}") == [(["joint-research"], ["agreed"])]


@pytest.mark.parametrize(
    "text", ["Under the Mining Act the ministry grants licences to Canadian firms.", "Under that agreement the institute lost its case."]
)
def test_laws_and_what_is_past_are_no_work_under_a_paper(text: str) -> None:
    """Only a paper of two, and only the present."""
    assert items(f"{SIGNED}\n\n{text}") == []


@pytest.mark.parametrize(
    "text",
    [
        "At its tank in Bergen, the Norwegian Polar Institute has already run field tests of drones together with the University of Toronto.",
        "The Norwegian Polar Institute has since 2021 analysed ice cores together with Canada's glacier watchers.",
    ],
)
def test_what_somebody_has_done_with_a_partner_is_done(text: str) -> None:
    """The present perfect of any verb says so where a partner stands beside it, as a country whose people are told does."""
    assert items(text) == [(["joint-research"], ["signed"])]


def test_what_somebody_has_done_alone_says_nothing() -> None:
    """Without a partner it is news."""
    assert items("The Norwegian Polar Institute has already run field tests of drones. Canada has watched them.") == []


@pytest.mark.parametrize(
    ("text", "instrument"),
    [
        ("The Norwegian Polar Institute and the University of Toronto have an MoU of three years' duration on ice research.", "mou"),
        ("The Norwegian Polar Institute has a contract with the University of Toronto on designing polar robots.", "contract"),
        ("The University of Toronto has had an arrangement with the Norwegian Polar Institute on sea ice for years.", "arrangement"),
    ],
)
def test_a_paper_that_two_have_is_there(text: str, instrument: str) -> None:
    """Nobody tells of its signing."""
    (made,) = [r for key, r in read(text).items() if key.startswith("a")]
    assert (made["instrument"], made["status"], made.get("date", [])) == ([instrument], ["signed"], [])
    assert len(made["party"]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegian Polar Institute has a contract to fill. Canada has watched sea ice.",
        "The University of Toronto has a record in contract management. Norway has sea ice.",
    ],
)
def test_what_one_has_is_no_paper_of_two(text: str) -> None:
    """A partner stands with it, or two who have it."""
    assert not read(text)


def test_whoever_comes_to_terms_with_another_has_allied() -> None:
    """The idiom names no paper, and is one of two all the same."""
    made = read("The Norwegian Polar Institute came to terms with the University of Toronto on a joint laboratory for polar robots in May.")
    assert made["a1"]["status"] == ["signed"]
    assert not read("Norwegian and Canadian doctors came to terms with the loss.")


def test_links_between_people_of_two_countries_join_these() -> None:
    """The countries stand behind "in", and are sides."""
    text = "The Norwegian Polar Institute has enabled exchanges between ice researchers in Norway and Canada."
    (item,) = [r for key, r in read(text).items() if key.startswith("c")]
    assert item["action"] == ["exchange"]
    assert items("The gap between prices in Norway and Canada has grown.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A common test stand for polar robots is the next goal of the two institutes.", (["joint-research"], ["agreed"])),
        ("The agreement also holds out the prospect of joint research on polar robots.", (["joint-research"], ["proposed"])),
        ("Whether data on sea ice should be shared is still being assessed by the two institutes.", (["data-sharing"], ["proposed"])),
        ("Norwegian officers will serve alongside Canadian scientists on an icebreaker.", (["exchange"], ["agreed"])),
        ("The two institutes will begin drilling off Svalbard next year.", (["joint-research"], ["agreed"])),
        ("Each institute will rely on the inspection work of the other.", (["regulation"], ["agreed"])),
        ("The two institutes are laying a cable to a polar observatory.", (["facility"], ["signed"])),
    ],
)
def test_what_is_next_left_open_or_begun_is_an_item(text: str, expected: tuple[list[str], list[str]]) -> None:
    """Goals, prospects and work that begins say what is to be done."""
    assert items(f"{SIGNED}\n\n{text}") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "A holiday is the next goal of the professor.",
        "Norway will rely on the work of its fishermen.",
        "Norway has begun drilling holes in its budget.",
    ],
)
def test_goals_and_beginnings_of_one_are_no_items(text: str) -> None:
    """Nothing of it is shared, or work in a field."""
    assert items(f"{SIGNED}\n\n{text}") == []
