"""English sentences that an annotator leaves out: trade beside technology, hopes, what is talked about, states of affairs."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, items, slots

SUMMIT = "Norway and Chile held a summit in Oslo on 12 June 2024. "
TITLE = "Joint Statement of Norway and Chile"
MADE = "The two countries will build a joint laboratory for quantum sensors."
TECHNOLOGY = "Norway and Chile agree on quantum sensors"


def made_of(text: str, title: str = TITLE) -> Slots:
    return slots(analyse(Document("d", text, "en", title=title, published="2024-06-12")))


def told_of(text: str, title: str = TITLE) -> list[dict[str, list[str]]]:
    return items(made_of(SUMMIT + text, title))


@pytest.mark.parametrize(
    "sentence",
    [
        "The two countries agreed to remove duties and other trade barriers in order to strengthen supply chains.",
        "The two countries agreed to lower tariffs and to accept each other’s standards for cars.",
        "The two countries agreed to work together on tariffs and the protection of patents.",
        "The two countries agreed to cooperate on LNG deliveries and resilient supply chains.",
        "The two countries agreed to share information on overdoses and public health.",
        "The two countries will send a joint trade mission of railway suppliers to Peru.",
        "The two countries agreed to jointly suspend export licences for nuclear material.",
        "The two countries will donate two million doses of vaccines to Peru.",
    ],
)
def test_trade_and_aid_stay_out_whatever_supply_chains_or_standards_stand_beside_them(sentence: str) -> None:
    told = told_of(f"{MADE} {sentence}", TECHNOLOGY)
    assert [record["sector"] for record in told] == [["sector:quantum-sensing"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "The two countries agreed to map supply chains of batteries and to share early warnings of tariffs on lithium.",
        "The two countries agreed to develop joint standards for quantum sensors.",
        "The two countries will donate two million samples to a joint gene bank for biotechnology research.",
        "The two countries agreed to build a joint plant for hydrogen that replaces natural gas.",
    ],
)
def test_a_technology_beside_them_keeps_an_item(sentence: str) -> None:
    assert told_of(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministers discussed their growing cooperation on semiconductors.",
        "They also discussed our two countries’ close partnership in space, and thanked the hosts.",
        "It will meet the needs of semiconductor engineers of both countries.",
        "The project will help Peru meet its clean energy targets.",
        "We will ensure that the forum remains a pillar of cybersecurity for both countries.",
        "Both countries are ready to meet the challenges of artificial intelligence together.",
        "Norway and Chile will build back together and strengthen semiconductors.",
        "Norway and Chile will implement a practical agenda that brings quantum computers to all.",
        "With these deals Norway and Chile are positioning their firms as leaders in semiconductors.",
        "Today, two million vaccines of Norway and Chile are available for Peru.",
    ],
)
def test_hopes_and_states_of_affairs_are_no_items(sentence: str) -> None:
    assert told_of(sentence, TECHNOLOGY) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministers discussed launching a joint call for semiconductors.",
        "It will bring together semiconductor engineers of both countries in joint workshops.",
        "The two countries will help engineers of Peru build a joint quantum laboratory.",
        "Norway and Chile will implement a work plan on quantum sensors.",
    ],
)
def test_deeds_beside_the_same_words_are_items(sentence: str) -> None:
    assert told_of(sentence, TECHNOLOGY)


def test_in_a_text_that_names_technology_here_and_there_each_item_names_a_field() -> None:
    """Whatever the title names; where most sentences are about technology an item without a field belongs to it."""
    other = " ".join(
        f"Both countries told of their {matter}." for matter in ("harvests", "elections", "roads", "festivals", "budgets", "coasts")
    )
    told = f"{MADE} The two countries will set up a joint working group."
    assert len(told_of(told, TECHNOLOGY)) == 2
    assert [record["sector"] for record in told_of(f"{told} {other}", TECHNOLOGY)] == [["sector:quantum-sensing"]]


def test_member_states_are_no_country() -> None:
    (record,) = told_of("Norway and EU Member States will work together on quantum chips.", "Norway and the EU agree on quantum chips")
    assert "US" not in record["party"]


@pytest.mark.parametrize(
    "line",
    [
        "Supply chain resilience should be the aim of both countries.",
        "Exchange programmes can help both countries.",
    ],
)
def test_a_noun_that_looks_like_a_verb_opens_no_item(line: str) -> None:
    assert told_of(f"The two countries agreed to:\n\n- {line}\n- Share data on quantum sensors.\n", TECHNOLOGY)[0]["action"] == ["data-sharing"]


def test_we_in_what_two_publish_are_both() -> None:
    """Whoever else its sentence names takes nothing away from that."""
    told = "We, the leaders of Norway and Chile, met in Oslo.\n\nWe will share satellite data with the Chilean Space Agency. We stand firm."
    (record,) = items(made_of(told))
    assert set(record["party"]) == {"NO", "Chilean Space Agency"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norway and Chile will jointly lay a railway from the Atlantic to the Indian Ocean.", False),
        ("Norway and Chile will jointly do research on Indian Ocean climate.", True),
    ],
)
def test_where_an_ocean_lies_is_no_field(text: str, found: bool) -> None:
    assert any("sector:ocean-polar" in record.get("sector", []) for record in told_of(text, TECHNOLOGY)) is found


def test_who_creates_jobs_has_launched_nothing() -> None:
    told = "They build a rule on quantum chips that creates jobs in both countries."
    assert told_of(told, TECHNOLOGY) == []
