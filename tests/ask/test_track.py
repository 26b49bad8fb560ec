"""Commitments over time: joined when they are the same matter, and told by what became of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pytest

from kg.ask.frame import Frame
from kg.ask.track import Thread, as_json, table, threads
from kg.ask.uptake import TAKEN_UP, uptake
from kg.render import threads as rendered
from kg.render.ical import ical
from kg.vocab import ref_iri

if TYPE_CHECKING:
    import networkx as nx

SCHEMA = Path(__file__).parents[2] / "ontology" / "schemas" / "track.schema.json"
EVERYTHING = Frame("", "")


def thread(found: tuple[Thread, ...], words: str) -> Thread:
    return next(one for one in found if any(words in seen.quote for mention in one.mentions for seen in mention.seen))


def test_two_mentions_of_one_matter_are_one_series(graph: nx.MultiDiGraph[str]) -> None:
    """KRISS and NIST on quantum computers, in Korean in 2023 and in English in 2025."""
    found = thread(threads(graph, EVERYTHING), "양자컴퓨터")
    assert [mention.date for mention in found.mentions] == ["2023-12-09", "2025-10-29"]
    assert found.state == "taken up again"
    assert {ref_iri("org:nist"), ref_iri("org:kriss")} <= set(found.reasons)


def test_what_nobody_speaks_of_again_says_since_when(graph: nx.MultiDiGraph[str]) -> None:
    """The money for biology has had no follow-up in these documents since its day."""
    found = thread(threads(graph, EVERYTHING), "1000만 달러")
    assert (found.state, found.since, len(found.mentions)) == ("no follow-up found", "2023-12-09", 1)


@pytest.mark.parametrize(("day", "state"), [("2027-06-30", "due"), ("2028-01-01", "overdue"), ("", "due")])
def test_a_due_date_passes(graph: nx.MultiDiGraph[str], day: str, state: str) -> None:
    """The flight of 2027 is due until the end of that year."""
    assert thread(threads(graph, EVERYTHING, as_of=day), "Artemis").state == state


def test_only_the_commitments_asked_for(graph: nx.MultiDiGraph[str]) -> None:
    """A party and a sector choose among the series."""
    assert len(threads(graph, Frame("", "", bodies=((ref_iri("org:nist"),),)))) == 1
    assert len(threads(graph, Frame("", "", sectors=(ref_iri("sector:space"),)))) == 1
    assert len(threads(graph, EVERYTHING)) == 3


def test_different_partners_never_share_a_matter(graph: nx.MultiDiGraph[str]) -> None:
    """The same topic and action between other bodies is another commitment."""
    nodes = {node: data for node, data in graph.nodes(data=True) if data["kind"] == "commitment"}
    for first in nodes:
        for second in nodes:
            mine, other = ({t for _, t, k in graph.out_edges(node, keys=True) if k == "party"} for node in (first, second))
            if not mine & other:
                assert uptake(graph, first, second).score < TAKEN_UP


def test_the_json_follows_the_published_schema(graph: nx.MultiDiGraph[str]) -> None:
    """All series with their quotes."""
    told = as_json(graph, threads(graph, EVERYTHING), "ko")
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(json.loads(json.dumps(told)))


def test_the_table_has_a_row_for_each_series(graph: nx.MultiDiGraph[str]) -> None:
    """Statuses with their days, in order."""
    found = table(graph, threads(graph, EVERYTHING), "en")
    assert len(found.rows) == 3
    assert any("2023-12-09 agreed → 2025-10-29 agreed" in row for row in found.rows)


def test_the_text_quotes_every_mention(graph: nx.MultiDiGraph[str]) -> None:
    """In both languages."""
    found = threads(graph, EVERYTHING)
    for lang in ("ko", "en"):
        told = rendered.text(graph, found, lang)
        assert all(seen.quote in told for one in found for mention in one.mentions for seen in mention.seen)


def test_due_dates_are_a_calendar(graph: nx.MultiDiGraph[str]) -> None:
    """One event that spans the year, lines of at most 75 octets."""
    told = ical(graph, threads(graph, EVERYTHING), "ko")
    assert told.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20280101\r\n" in told
    assert all(len(line.encode()) <= 75 for line in told.split("\r\n"))
