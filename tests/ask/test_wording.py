"""Words of a question that no list has: found in quotes as whole words, in either language, or the question is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.ask import lexicon
from kg.ask.question.understand import read_question
from kg.ask.questions import answer
from kg.ask.wording import forms

if TYPE_CHECKING:
    import networkx as nx


def test_a_word_is_looked_for_in_the_other_language() -> None:
    """The glossary leads both ways, from any form of an English word and from a Korean one with its particle."""
    assert "관세" in tuple(forms("tariffs"))
    assert "초전도" in tuple(forms("superconducting"))
    assert "superconducting" in tuple(forms("초전도의"))


def test_no_plain_word_has_another_meaning() -> None:
    """A word that asks for something keeps that meaning, whatever the list of plain words says."""
    told = lexicon.read("lexicon.yaml")
    listed = {form.lower() for meaning, forms in told.items() if meaning != "endings" for form in forms.get("en", ())}
    assert not [form for form in listed if lexicon.PLAIN in lexicon.load().english[form]]


def test_an_english_question_finds_a_korean_sentence_by_its_word(seeds: nx.MultiDiGraph[str]) -> None:
    """Only Korean documents tell of superconducting computers; the answer says by which word it was found, and is less sure."""
    found = answer(seeds, "superconducting projects of KRISS")
    assert found.state == "answered"
    assert "superconducting" in found.understood
    assert any("초전도" in seen.quote for reply in found.replies for seen in reply.evidence)
    surest = max(reply.confidence for reply in answer(seeds, "projects of KRISS").replies)
    assert all(reply.confidence < surest for reply in found.replies)


@pytest.mark.parametrize("question", ["Which agreements link Korea and the ting?", "한국과 미국의 잉크 협약은?"])
def test_part_of_a_word_is_not_the_word(seeds: nx.MultiDiGraph[str], question: str) -> None:
    """Many sentences hold these letters inside other words."""
    assert answer(seeds, question).state != "answered"


def test_an_agreement_may_be_called_by_another_kind(seeds: nx.MultiDiGraph[str]) -> None:
    """Two sides and a word for their paper tell which one is meant; the answer says that the kind was left aside."""
    found = answer(seeds, "When was the contract between KRISS and AIST signed?")
    assert found.state == "answered"
    assert "left aside" in found.understood
    assert any(str(reply.value).startswith("2024-03") for reply in found.replies)


def test_a_kind_that_is_counted_is_never_left_aside(seeds: nx.MultiDiGraph[str]) -> None:
    """There is no contract between the two, and a memorandum is none."""
    assert answer(seeds, "How many contracts did KRISS and AIST sign?").state == "empty"


def test_a_common_word_is_no_title(seeds: nx.MultiDiGraph[str]) -> None:
    """A word of small letters that is in one title does not name that agreement."""
    frame = read_question(seeds, "What did Korea promise the US on research?")[1].frame
    assert frame is not None
    assert not frame.references


def test_a_word_of_the_documents_is_not_put_right(seeds: nx.MultiDiGraph[str]) -> None:
    """It is spelt as sentences spell it, however near it comes to a word of questions."""
    parse, _ = read_question(seeds, "Which summer programmes link Korea and Japan?")
    assert not parse.corrections
