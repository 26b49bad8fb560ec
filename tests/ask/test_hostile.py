"""Hostile questions: no crash, no injection, answered or refused at once."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.ask.answer.reply import STATES
from kg.ask.questions import answer
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


def test_there_are_two_hundred_and_fifty() -> None:
    """The list keeps its size."""
    assert len(HOSTILE) >= 250


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


@pytest.mark.parametrize("question", [b"\xff\xfe" + "한국과 미국의 협정".encode(), b"NIST \xed\xa0\x80 Korea"])
def test_a_broken_argument_of_the_command_comes_back_as_json(tmp_path: Path, question: bytes) -> None:
    """Bytes that are no UTF-8 are answered or refused, and what is printed can be read again."""
    command = [sys.executable, "-m", "kg.cli", "ask", question, "--format", "json", "--store", str(tmp_path / ".kg")]
    place = Path(__file__).parents[2]
    (tmp_path / "text.txt").write_text("South Korea and the United States signed an MOU on quantum technology.", encoding="utf-8")
    subprocess.run([*command[:3], "ingest", "text.txt", "--store", ".kg"], cwd=tmp_path, env=_env(place), check=True, capture_output=True)
    done = subprocess.run(command, cwd=place, env=_env(place), capture_output=True, timeout=60)
    assert json.loads(done.stdout.decode("utf-8"))["state"] in STATES


def _env(place: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(place), "PYTHONIOENCODING": "utf-8"}
