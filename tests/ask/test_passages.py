"""Sentences for questions that no record answers: which are found, and in which order."""

from __future__ import annotations

from typing import cast

import networkx as nx
import pytest

from kg.ask.answer.passages import passages
from kg.ask.frame import Frame
from kg.graph import Source
from kg.store import Store
from kg.vocab import ref_iri

KIST, PERU = (ref_iri("org:kist"),), (ref_iri("country:PE"),)


class Texts:
    """As much of a store as is asked: its texts, and how often they were read."""

    def __init__(self, *texts: str) -> None:
        self.texts, self.read = texts, 0
        self.graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(sources={iri: Source(iri, iri) for iri in map(str, range(len(texts)))})

    def select(self, _: str) -> list[dict[str, str]]:
        """The rows of the only search there is."""
        self.read += 1
        return [{"id": str(number), "text": text} for number, text in enumerate(self.texts)]

    def quotes(self, frame: Frame) -> list[str]:
        """What is found for a question."""
        return [reply.evidence[0].quote for reply in passages(self.graph, cast("Store", self), frame)]


@pytest.mark.parametrize(
    "sentence",
    [
        "페루인과 KIST는 갯벌을 살폈다.",
        "갯벌은 한국과학 기술연구원이 본다.",
        "Tideland (KIST) is mapped.",
        "Tideland is what KIST looks after.",
    ],
)
def test_a_body_is_found_by_any_of_its_names(sentence: str) -> None:
    """The country may stand elsewhere in the document, the acronym not inside a word."""
    texts = Texts(f"{sentence}\n페루에서 손님이 왔다.", "KISTEP은 페루의 갯벌을 살폈다.", "KIST는 갯벌을 살폈다.")
    assert texts.quotes(Frame("", "agreements", bodies=(KIST, PERU))) == [sentence]


def test_a_sentence_with_more_of_the_countries_comes_first() -> None:
    """Both sentences name the body, one of them also the country."""
    texts = Texts("KIST는 손님을 맞았다.\n페루와 KIST는 갯벌을 살폈다.")
    assert texts.quotes(Frame("", "agreements", bodies=(KIST, PERU))) == ["페루와 KIST는 갯벌을 살폈다.", "KIST는 손님을 맞았다."]


def test_what_has_no_spelling_is_in_no_text_and_none_is_read() -> None:
    """A single letter says nothing."""
    texts = Texts("페루와 KIST는 x를 살폈다.")
    assert texts.quotes(Frame("", "agreements", bodies=(KIST, PERU), words=("x",))) == []
    assert texts.read == 0
