"""What two or more governments publish together in English: joint statements, fact sheets and the lists in them."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.lang import analyse
from kg.lang.en.cues import forms
from kg.model import Document, Entity

Record = dict[str, list[str]]


def read(text: str, title: str = "", published: str = "2024-06-12") -> dict[str, Record]:
    """Record to slot to values: countries by code, other entities by their first name, with the quote of each record."""
    made: dict[str, Record] = {}
    for s in extract(analyse(Document("d", text, "en", title=title, published=published))):
        value = (s.object.country if s.object.kind.value == "country" else s.object.names[0]) if isinstance(s.object, Entity) else s.object
        record = made.setdefault(s.subject, {})
        record.setdefault(s.predicate, []).append(value)
        if s.predicate == "type":
            record["quote"] = [s.evidence.quote]
    return made


def items(made: dict[str, Record]) -> list[Record]:
    return [r for k, r in made.items() if k.startswith("c")]


def agreement(made: dict[str, Record], word: str) -> tuple[str, Record]:
    """The agreement whose label holds a word."""
    return next((k, r) for k, r in made.items() if k.startswith("a") and word in r["label"][0])


ECONOMY = (
    "President Lena Berg of Norway and Chilean President Ana Soto agreed to relaunch the Norway-Chile Economic Dialogue. The Dialogue covers "
    "trade, ports and small firms.\n\n"
    "- Improve roads to the ports of both countries.\n"
    "- Mitigate shortages in semiconductor supply chains.\n"
    "- Promote tourism and family farms.\n"
    "- Widen the use of online forms for travellers.\n"
)


def test_in_what_two_sides_publish_together_an_item_in_a_field_is_kept() -> None:
    """The title names both and their dialogue, so that the item on semiconductors is one of theirs, though most of the list is about trade."""
    made = items(read(ECONOMY, title="Fact Sheet: Norway – Chile Economic Dialogue"))
    assert [(r["action"], sorted(r["party"])) for r in made] == [(["supply-chain"], ["CL", "NO"])]


def test_the_same_list_under_the_title_of_one_side_says_less() -> None:
    """A title that names one government makes it that government's news: the item takes its parties from elsewhere and is dropped."""
    assert items(read(ECONOMY, title="Fact Sheet: A Plan for Norway's Ports")) == []


def test_the_quad_is_its_four_countries() -> None:
    """What the Quad does is told of Australia, India, Japan and the United States; its group of officials is a forum, no body."""
    text = (
        "The Quad Senior Cyber Group met in Hobart on June 10. The Quad will share data on attacks on cloud computing and train engineers "
        "in cybersecurity."
    )
    made = read(text, title="Statement of the Quad Senior Cyber Group")
    _, group = agreement(made, "Cyber Group")
    assert group["instrument"] == ["dialogue"]
    assert set(group["party"]) == {"AU", "IN", "JP", "US"}
    assert all(set(r["party"]) == {"AU", "IN", "JP", "US"} for r in items(made))
    assert items(made)


def test_a_bold_line_above_running_text_is_its_heading() -> None:
    """A hard line break ends the heading, so that the quote begins with the sentence."""
    text = (
        "Norway and Chile held the Norway-Chile Technology Dialogue in Oslo today.\n\n"
        "**Pillar 2: Shared Networks**  \nNorway and Chile will test Open RAN\nequipment together in both capitals.\n"
    )
    made = items(read(text, title="Norway-Chile Technology Dialogue"))
    assert [r["quote"] for r in made] == [["Norway and Chile will test Open RAN\nequipment together in both capitals."]]


def test_bold_words_inside_a_wrapped_sentence_are_no_heading() -> None:
    """Without two spaces at its end the line goes on, whatever is bold in it."""
    text = (
        "Norway and Chile held the Norway-Chile Technology Dialogue in Oslo today.\n\n"
        "**Norway and Chile**\nwill test Open RAN equipment together.\n"
    )
    made = items(read(text, title="Norway-Chile Technology Dialogue"))
    assert [r["quote"] for r in made] == [["Norway and Chile**\nwill test Open RAN equipment together."]]


def test_the_office_of_a_person_is_no_field_of_the_forum() -> None:
    """A minister for digital affairs and space who chairs a forum on ice says nothing of what the forum is about."""
    text = (
        "Chilean Minister for Digital Affairs and Space Ana Soto and Norwegian Minister of Science Lars Dahl chaired "
        "the Norway-Chile Quantum Dialogue."
    )
    _, forum = agreement(read(text), "Quantum Dialogue")
    assert forum["sector"] == ["sector:quantum"]


@pytest.mark.parametrize("verb", ["partner", "monitor", "honor", "empower"])
def test_verbs_with_a_light_last_syllable_keep_the_consonant_single(verb: str) -> None:
    """ "Have partnered on" is a predicate like any other."""
    assert (forms(verb)["past"], forms(verb)["ing"]) == (f"{verb}ed", f"{verb}ing")


def test_what_is_built_on_is_not_made_there() -> None:
    """Months of dialogue that the sides build on are no new forum."""
    text = (
        "Norway and Chile signed a memorandum of understanding on lithium. Under the memorandum they intend to build on years of "
        "constructive dialogue and share data on battery recycling."
    )
    assert [r["instrument"] for k, r in read(text).items() if k.startswith("a")] == [["mou"]]


def test_a_signal_of_intent_is_agreed() -> None:
    """An MOU that both sides signalled their intent to go on with is still to come."""
    text = (
        "Norwegian Minister Lars Dahl and Chilean Minister Ana Soto signaled their intent to move forward with "
        "a Norway-Chile Memorandum of Understanding on lithium."
    )
    _, mou = agreement(read(text), "Memorandum")
    assert mou["status"] == ["agreed"]


def test_an_item_belongs_to_an_agreement_of_those_who_act() -> None:
    """After a forum of others in the same paragraph, what Norway and Chile intend belongs to their own declaration."""
    text = (
        "Norway and Chile adopted a Joint Declaration on Space Technology in Oslo today. They welcomed the launch of the Peru-Japan Quantum "
        "Council. Norway and Chile intend to exchange satellite data."
    )
    made = read(text, title="Norway and Chile adopt a Joint Declaration on Space Technology")
    key, _ = agreement(made, "Joint Declaration")
    assert [r["of"] for r in items(made)] == [[key]]


def test_a_partnership_still_to_come_has_no_outcomes() -> None:
    """What is told after plans for a partnership is an outcome of the declaration, and the plans promise no more than the partnership."""
    text = (
        "Norway and Chile adopted a Joint Declaration on Clean Energy in Oslo today. The two governments welcome plans to launch "
        "a Norway-Chile Hydrogen Partnership by the end of the year. Norway and Chile will exchange satellite data."
    )
    made = read(text, title="Norway and Chile adopt a Joint Declaration on Clean Energy")
    key, _ = agreement(made, "Joint Declaration")
    assert [(r["action"], r["of"]) for r in items(made)] == [(["instrument"], [key]), (["data-sharing"], [key])]


def test_our_countries_that_will_work_on_a_field_make_an_item() -> None:
    """A general verb with the countries together and a field is technical cooperation (annotation guide, rule 15)."""
    text = (
        "Norway and Chile adopted a Joint Declaration on Science in Oslo today. Our countries will work to strengthen global health security."
    )
    made = items(read(text, title="Norway and Chile adopt a Joint Declaration on Science"))
    assert [(r["action"], set(r["party"])) for r in made] == [(["joint-research"], {"NO", "CL"})]


def test_a_government_called_by_its_leaders_is_no_body() -> None:
    """An administration named after its president takes no part beside its country."""
    text = "The Biden-Harris Administration and the Government of Chile signed an agreement on quantum research in Santiago today."
    made = read(text, title="U.S.-Chile agreement on quantum research")
    assert not any("Administration" in name for r in made.values() for name in r.get("party", []))


def test_duties_on_parts_are_no_cooperation() -> None:
    """A tariff is a measure of trade, whatever the field of the goods."""
    text = (
        "Norway and Chile signed the Norway-Chile Technology Deal in Oslo today.\n\n"
        "- Electric vehicles of both countries will be subject to a tariff of 4 percent.\n- Norway and Chile will share data on batteries.\n"
    )
    made = items(read(text, title="Norway-Chile Technology Deal"))
    assert [r["action"] for r in made] == [["data-sharing"]]
