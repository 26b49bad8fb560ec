"""Hostile questions: no crash, no injection, answered or refused at once."""

from __future__ import annotations

import json
import re
import time
from typing import TYPE_CHECKING

import pytest

from kg.ask.questions import answer
from kg.ask.reply import STATES
from tests.ask.hostile import questions

if TYPE_CHECKING:
    import networkx as nx

    from kg.store import Store

HOSTILE = list(questions())
#: what a search may hold: no update, no other place, no text of the question outside a string or an IRI of ours
FORBIDDEN = re.compile(r"\b(?:INSERT|DELETE|DROP|CLEAR|LOAD|CREATE|SERVICE|COPY|MOVE|ADD)\b")
STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
#: seconds in which each is done; a question takes milliseconds, a machine that is busy takes its time
BOUND = 2


def test_there_are_two_hundred() -> None:
    """The list keeps its size."""
    assert len(HOSTILE) >= 200


@pytest.mark.parametrize("part", range(10))
def test_hostile_questions_do_no_harm(seeds: nx.MultiDiGraph[str], part: int) -> None:
    """Each is answered or refused in time, as JSON that can be written, and its search holds nothing but a search."""
    for question in HOSTILE[part::10]:
        started = time.process_time()
        found = answer(seeds, question)
        assert time.process_time() - started < BOUND, question[:80]
        assert found.state in STATES
        assert len(json.dumps(found.as_json())) < 10_000_000
        assert not FORBIDDEN.search(STRING.sub("", found.sparql)), question[:80]


def test_the_searches_of_hostile_questions_run(seeds: nx.MultiDiGraph[str], seeded: Store) -> None:
    """What an answer offers to paste is SPARQL, whatever the question held."""
    searches = {found.sparql for question in HOSTILE if (found := answer(seeds, question)).sparql}
    assert searches
    for search in searches:
        seeded.select(search)


def test_a_question_of_half_a_character_is_refused_and_can_be_written(seeds: nx.MultiDiGraph[str]) -> None:
    """A lone surrogate, as JSON can carry it, comes back as JSON and breaks no UTF-8 output."""
    question = json.loads('"한국과 \\ud83d 미국의 협정은?"')
    found = answer(seeds, question)
    assert found.state in STATES
    (found.understood + found.empty + "".join(found.suggestions) + found.sparql).encode("utf-8")
