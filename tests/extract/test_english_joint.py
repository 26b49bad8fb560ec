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
    """The title names one government, whose news it is: what names a field firmly is still both sides', what is paid is not."""
    made = items(read(ECONOMY, title="Fact Sheet: A Plan for Norway's Ports"))
    assert [r["action"] for r in made] == [["supply-chain"]]
    paid = ECONOMY.replace("Mitigate shortages in semiconductor supply chains", "Invest in semiconductor plants")
    assert items(read(paid, title="Fact Sheet: A Plan for Norway's Ports")) == []


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
    text = "Norway and Chile adopted a Joint Declaration on Science in Oslo today. Our countries will work to advance ocean robotics."
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


def test_the_next_session_that_both_look_forward_to_is_agreed() -> None:
    """Looking forward says nothing, but to hold the next session is a meeting to come."""
    text = (
        "Norway and Chile held the Norway-Chile Quantum Dialogue in Oslo today. The two sides look forward to holding the next Dialogue in "
        "Santiago in 2025. They look forward to a bright future in science."
    )
    made = items(read(text))
    assert [(r["action"], r["status"], r.get("date")) for r in made] == [(["dialogue"], ["agreed"], ["2025"])]


def test_a_forum_that_both_only_support_is_proposed() -> None:
    """Support for a dialogue on technology has not set it up."""
    text = (
        "Norway and Chile adopted a Joint Declaration on Science in Oslo today. "
        "They also support a bilateral dialogue on quantum technologies between the two countries."
    )
    made = read(text, title="Norway and Chile adopt a Joint Declaration on Science")
    assert [(r["action"], r["status"]) for r in items(made)] == [(["dialogue"], ["proposed"])]


def test_the_first_of_an_ongoing_forum_is_still_to_come() -> None:
    """What will be convened for the first time does not exist yet."""
    text = "Norway and Chile agreed in Oslo to convene the first of an ongoing Norway-Chile Fusion Dialogue."
    _, forum = agreement(read(text), "Fusion Dialogue")
    assert forum["status"] == ["agreed"]


def test_a_body_is_of_the_country_of_the_body_that_owns_it() -> None:
    """The institute of a department stands for its country as a party, so that the country is no third one."""
    text = (
        "The Chilean Antarctic Institute and the U.S. Department of Energy’s Genome Structure Institute (GSI) signed a memorandum of "
        "understanding on bioinformatics in Santiago today."
    )
    _, mou = agreement(read(text), "memorandum")
    assert mou["party"] == ["Chilean Antarctic Institute", "Genome Structure Institute"]


def test_a_heading_that_lists_several_fields_gives_none_of_them() -> None:
    """Of "Science, Oceans, Space & Trade" we may know one word only; the item keeps its own field."""
    text = (
        "Norway and Chile held the Norway-Chile Technology Dialogue in Oslo today.\n\n**SCIENCE, HARBOURS, SPACE, & TRADE**\n\n"
        "-   The two countries agreed to share data on quantum sensors.\n"
    )
    assert [r["sector"] for r in items(read(text, title="Norway-Chile Technology Dialogue"))] == [["sector:quantum-sensing"]]


def test_what_was_founded_years_ago_for_a_purpose_is_no_item() -> None:
    """A list may recall a partnership of another year; its purpose is not what is done now."""
    text = (
        "Norway and Chile held the Norway-Chile Technology Dialogue in Oslo today.\n\n"
        "-   In July 2019, Norway and Chile launched the Norway-Chile Hydrogen Partnership to deepen cooperation on fuel cells.\n"
        "-   Norway and Chile will share data on batteries.\n"
    )
    assert [r["action"] for r in items(read(text, title="Norway-Chile Technology Dialogue"))] == [["data-sharing"]]


def test_the_item_of_an_agreement_out_of_scope_belongs_to_what_the_document_reports() -> None:
    """Items after a declaration on troops stand under the joint statement of the day, which is of the same countries."""
    text = (
        "Norway and Chile adopted a Joint Statement on Quantum Science in Oslo today.\n\n"
        "Norway and Chile will train engineers in quantum computing.\n\n"
        "The two countries adopted the Bergen Declaration on extended deterrence. They will exchange researchers in space science.\n"
    )
    made = read(text)
    key, _ = agreement(made, "Joint Statement")
    assert {r["of"][0] for r in items(made) if "of" in r} == {key}


def test_a_forum_that_the_words_point_back_to_is_no_action() -> None:
    """During the dialogue, data is shared: that there was a dialogue is not what is done."""
    text = (
        "Norway and Chile held the Norway-Chile Quantum Dialogue in Oslo today. "
        "Under the Dialogue, Norway and Chile will share data on quantum sensors."
    )
    assert [r["action"] for r in items(read(text))] == [["data-sharing"]]


def test_those_who_act_are_meant_by_what_follows() -> None:
    """A and B, who welcome what A and C do, are "our countries" in the next sentence."""
    text = (
        "Norway and Chile adopted a Joint Declaration on Science in Oslo today. "
        "Norway and Chile welcome continued Norway-EU cooperation on trade. "
        "Our countries will share data on quantum sensors."
    )
    made = items(read(text, title="Norway and Chile adopt a Joint Declaration on Science"))
    assert [set(r["party"]) for r in made if r["action"] == ["data-sharing"]] == [{"NO", "CL"}]


def test_what_a_list_says_in_the_present_is_going_on() -> None:
    """A sentence in a list that says what a forum does is no item to come."""
    text = (
        "Norway and Chile are partners in science.\n\n"
        "-   On May 3, 2024, Norway and Chile held the Norway-Chile Space Dialogue. "
        "This dialogue promotes joint research of both countries on satellites.\n"
    )
    made = items(read(text, title="The Norway-Chile Partnership in Space"))
    assert [r["status"] for r in made if r["action"] == ["joint-research"]] == [["signed"]]


def test_what_a_list_says_two_countries_are_doing_is_an_item_without_a_known_verb() -> None:
    """To integrate instruments on satellites is technical cooperation, done now."""
    text = (
        "Norway and Chile held the Norway-Chile Space Dialogue in Oslo today.\n\n"
        "-   Norway and Chile are jointly integrating two quantum clocks into weather balloons.\n"
    )
    assert [(r["action"], r["status"]) for r in items(read(text))] == [(["joint-research"], ["signed"])]


def test_the_country_behind_a_name_is_that_of_the_person() -> None:
    """People of two countries who met are the delegations; the one after "of Chile and" acts as well."""
    text = (
        "Today, Minister Ana Soto of Chile and Deputy National Security Advisor for Cyber and Emerging Economics Lars Dahl of Norway "
        "met in Tokyo, Japan for the Chile-Norway Quantum Dialogue."
    )
    _, forum = agreement(read(text), "Quantum Dialogue")
    assert forum["label"] == ["Chile-Norway Quantum Dialogue"]
    assert forum["signer"] == ["Ana Soto", "Lars Dahl"]
    assert forum["party"] == ["CL", "NO"]


def test_a_president_of_a_republic_of_two_words_is_a_person() -> None:
    """The "of" in the name of a country before a title does not make the surname a part of the office."""
    text = "President Lena Berg welcomed Republic of Korea (ROK) President Yoon to a trilateral summit on quantum of Norway, Korea and Chile."
    _, summit = agreement(read(text), "summit")
    assert "Yoon" in summit["signer"]


def test_a_mission_of_satellites_is_a_programme() -> None:
    """A mission that flies is no body; a system with a short form in brackets is a programme too."""
    text = (
        "Norway and Chile signed an agreement on space technology in Oslo today. "
        "They will launch two payloads with the Northern Satellite Relay Mission and the Deep Ice Radar System (DIRS)."
    )
    made = read(text)
    assert {n for r in items(made) for n in r.get("programme", [])} == {"Northern Satellite Relay Mission", "Deep Ice Radar System"}
    assert not any("Mission" in n for r in made.values() for n in r.get("party", []))


def test_what_was_adopted_this_time_is_made_whatever_comes_of_it() -> None:
    """The words behind the name tell that the framework is there, though the sentence is about what it will be."""
    text = (
        "Norway and Chile agreed that the Norway-Chile Quantum Research Framework adopted this week will serve as a basis for joint research."
    )
    _, framework = agreement(read(text), "Framework")
    assert framework["status"] == ["signed"]


def test_what_stands_with_the_article_and_nobody_makes_is_there() -> None:
    """A partnership to come will build on forums that exist; what is to be launched does not."""
    text = (
        "Norway and Chile signed a memorandum of understanding on clean energy in Oslo today. They intend to coordinate existing work, "
        "including the Norway-Chile Hydrogen Forum and the Norway-Chile Battery Working Group. "
        "They intend to launch the Norway-Chile Solar Initiative."
    )
    made = read(text)
    status = {word: agreement(made, word)[1]["status"] for word in ("Hydrogen Forum", "Battery Working Group", "Solar Initiative")}
    assert status == {"Hydrogen Forum": ["signed"], "Battery Working Group": ["signed"], "Solar Initiative": ["agreed"]}


def test_a_meeting_in_person_is_no_statement_of_principles() -> None:
    """The letters of a word inside another one are not that word."""
    text = "The Norway-Chile Quantum Dialogue held its 3rd In-person Meeting of Principles in Oslo on June 3. Norway and Chile will share data."
    assert not any(r.get("instrument") == ["declaration"] for r in read(text).values())
