"""What releases of agencies, institutes and firms say in ways of their own, in English."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

SIGNED = "The Norwegian Polar Institute and the University of Toronto signed an agreement on ice research in Oslo."


def read(text: str, title: str = "Norway and Canada cooperate on ice research") -> Slots:
    """The records of an English text of 20 May 2024, a Monday."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "en", title=title, published="2024-05-20")))


def items(text: str, title: str = "Norway and Canada cooperate on ice research") -> list[tuple[list[str], list[str]]]:
    """Action and status of each commitment."""
    return [(r["action"], r["status"]) for key, r in read(text, title).items() if key.startswith("c")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two institutes look forward to launching a joint call on sea ice in 2025.", (["funding"], ["agreed"])),
        ("The two institutes are preparing a joint call on sea ice.", (["funding"], ["agreed"])),
        ("The two institutes plan a workshop on sea ice in Tromsø.", (["dialogue"], ["agreed"])),
        ("A joint prototype of a polar robot is being tested by the two institutes.", (["joint-research"], ["signed"])),
        ("The two institutes share data on sea ice.", (["data-sharing"], ["signed"])),
        ("Norway and Canada announced their plans to build a laboratory for quantum sensors in Tromsø.", (["facility"], ["agreed"])),
        ("Norway and Canada have opened talks on a treaty on polar research.", (["instrument"], ["proposed"])),
        ("Norway and Canada continue to exchange data on sea ice.", (["data-sharing"], ["signed"])),
        ("Norway and Canada share their data on sea ice.", (["data-sharing"], ["signed"])),
        ("The ministers of Norway and Canada tasked the two institutes to train divers for polar research.", (["training"], ["agreed"])),
        ("The two institutes have actively widened their joint research on sea ice.", (["joint-research"], ["signed"])),
        ("A joint laboratory for polar robots of Norway and Canada is expected to be opened in Tromsø.", (["facility"], ["agreed"])),
        ("Norway and Canada are in talks on a research agreement on polar robots.", (["instrument"], ["proposed"])),
    ],
)
def test_what_is_under_way_or_to_come_has_its_status(text: str, expected: tuple[list[str], list[str]]) -> None:
    """Tenses and turns of phrase other than "will" and "agreed" say as much."""
    assert items(f"{SIGNED}\n\n{text}") == [expected]


def test_a_wish_for_more_of_the_same_is_no_item() -> None:
    """Only what is to be launched or signed is looked forward to as something to come."""
    assert items(f"{SIGNED}\n\nThe two institutes look forward to working together on ice research.") == []


def test_announcing_to_negotiate_is_seeking() -> None:
    """What several announce that they want to negotiate is proposed, not agreed."""
    made = read("Norway and Canada announced their intent to negotiate a research agreement on polar robots.")
    assert made["a1"]["status"] == ["proposed"]


@pytest.mark.parametrize(
    "text", ["The agency continues to share data on sea ice.", "The prime minister looks forward to signing the polar research act into law."]
)
def test_what_one_does_at_home_is_no_item(text: str) -> None:
    """A singular subject goes on with its own affairs, and a law is signed by one side."""
    assert items(f"{SIGNED}\n\n{text}") == []


def test_what_is_merely_expected_of_others_is_no_item() -> None:
    """An expectation is one of a date only where something is to be signed, opened or held."""
    assert items(f"{SIGNED}\n\nNorway and Canada are expected to train more divers for polar research.") == []


def test_who_signed_the_agreement_is_no_item_of_it() -> None:
    """That an agreement named before is signed leaves nothing to be done."""
    assert items(f"{SIGNED}\n\nAna Berg signed the agreement on behalf of the Norwegian Polar Institute.") == []


def test_what_an_agreement_says_of_itself_is_an_item_of_it() -> None:
    """In a text about other things the field of an agreement is that of "the memorandum will include …"."""
    title = "Norway and Canada: a partnership of two centuries"
    other = (
        "Norway and Canada will open consulates in Tromsø and Toronto. Norway and Canada will ease travel. They will promote tourism together."
    )
    signed = "The Norwegian Polar Institute and the University of Toronto signed a memorandum of understanding on quantum sensors."
    made = items(f"{other}\n\n{signed}\n\nThe memorandum will include joint training of engineers.", title)
    assert made == [(["training"], ["agreed"])]


def test_lines_that_semicolons_part_are_the_items_of_a_list() -> None:
    """A text whose lists have lost their marks is still read as a list; the paragraph behind it is none of it."""
    text = "Cooperation under the agreement may include:\n\nexchange of ice cores;\n\njoint research on glaciers; and\n\ntraining of divers."
    told = [(["joint-research"], ["agreed"]), (["joint-research"], ["agreed"]), (["training"], ["agreed"])]
    assert items(f"{SIGNED}\n\n{text}\n\nThe station lies on Svalbard.") == told


@pytest.mark.parametrize(
    "text", ["NASA will supply the lander.", "The orbiter is to launch in early 2028.", "NASA will host ten KARI engineers."]
)
def test_what_one_partner_brings_is_an_item_of_the_mission(text: str) -> None:
    """Under an agreement on a mission, a part of it or a day of its start is told without any word of joint work."""
    signed = "NASA and the Korea Aerospace Research Institute signed an agreement on a lunar orbiter."
    assert len(items(f"{signed}\n\n{text}", "NASA and Korean institute to build lunar orbiter")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Canada and ESA signed an agreement on lunar rovers.",
        "The agreement between the Government of Canada and ESA on lunar rovers entered into force.",
        "A lunar rover is covered by an agreement between ESA and Canada.",
    ],
)
def test_a_country_and_a_body_of_another_are_two_sides(text: str) -> None:
    """ "A and the agency B": the country acts with the body, it does not say where the body is from."""
    made = read(text, "Lunar rovers")
    assert sorted(made["a1"]["party"]) == ["CA", "ESA"]


def test_negotiations_that_have_ended_have_signed_nothing() -> None:
    """What has been negotiated is agreed; its signing is another day's news."""
    made = read("Norway and Canada concluded negotiations on a research agreement on polar robots.")
    assert made["a1"]["status"] == ["agreed"]


@pytest.mark.parametrize("verb", ["underlined the importance of", "intend to make use of"])
def test_an_arrangement_signed_on_a_day_before_is_there(verb: str) -> None:
    """Whatever is said or meant to be done with it, the day behind its name is that of its signing."""
    made = read(f"Norway and Canada {verb} the implementing arrangement on polar robots signed on May 3, 2023.")
    assert {(r["status"][0], r["date"][0]) for key, r in made.items() if key.startswith("a")} == {("signed", "2023-05-03")}


def test_an_acronym_behind_the_country_of_a_body_is_its_own() -> None:
    """ "The Ministry of X of COUNTRY (ABC)": the bracket names the ministry, which is of that country."""
    signed = "The Ministry of Lakes and Ice of Norway (MLIN) and the University of Toronto signed an agreement on polar robots."
    made = read(f"{signed} MLIN will train ten engineers for polar robots.")
    assert made["a1"]["party"] == ["Ministry of Lakes and Ice", "University of Toronto"]
    assert "Ministry of Lakes and Ice" in made["c1"]["party"]


def test_a_country_in_brackets_behind_a_city_is_where_it_was() -> None:
    """Who only lends the place of a meeting is no party of it."""
    made = read("Norway and Canada held the Norway-Canada Polar Research Dialogue in Aveiro (Portugal) on 2 May 2024.")
    assert sorted(made["a1"]["party"]) == ["CA", "NO"]
