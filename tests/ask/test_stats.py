"""Figures of the small world are those that one counts by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.ask.stats import PAIRS, TABLES, betweenness, communities, counts, degree, matrix, ties, timeline
from kg.ask.table import Table
from kg.render.table import width
from kg.render.tables import as_csv, text
from kg.vocab import ref_iri

if TYPE_CHECKING:
    import networkx as nx


def column(table: Table, name: str, value: str) -> dict[str, object]:
    return {str(row[0]): row[table.columns.index(value)] for row in table.rows if name in ("", row[0])}


def test_counts_tell_what_the_store_holds(graph: nx.MultiDiGraph[str]) -> None:
    """Documents, agreements, commitments, people, and how many of each status."""
    found = column(counts(graph, "en"), "", "number")
    assert (found["documents"], found["agreements"], found["commitments"], found["persons"]) == (4, 4, 4, 3)
    assert (found["status: agreed"], found["status: proposed"], found["status: concluded"]) == (3, 1, 4)


def test_degree_counts_activities_and_partners(graph: nx.MultiDiGraph[str]) -> None:
    """KRISS takes part in two commitments, both with NIST."""
    table = degree(graph, "en")
    row = next(row for row in table.rows if "Standards and Science" in str(row[0]))
    assert row[1:] == ("organization", 2, 1)


def test_a_body_between_two_others_has_betweenness(graph: nx.MultiDiGraph[str]) -> None:
    """In pairs of two nobody is between; the table is empty rather than full of zeros."""
    assert betweenness(graph, "en").rows == ()


def test_communities_are_the_pairs_that_work_together(graph: nx.MultiDiGraph[str]) -> None:
    """Three pairs of institutions."""
    found = communities(graph, "ko")
    assert [row[1] for row in found.rows] == [2, 2, 2]
    assert any("한국표준과학연구원" in str(row[2]) and "미국 국립표준기술연구소" in str(row[2]) for row in found.rows)


def test_the_matrix_counts_a_country_by_its_bodies(graph: nx.MultiDiGraph[str]) -> None:
    """Quantum: two agreements and two commitments of KRISS for Korea, none for Germany."""
    table = matrix(graph, "en")
    row = dict(zip(table.columns, next(row for row in table.rows if "Quantum" in str(row[0])), strict=True))
    assert (row["South Korea"], row["United States"], row["Germany"]) == (4, 4, 0)


def test_the_timeline_goes_by_month(graph: nx.MultiDiGraph[str]) -> None:
    """An agreement counts in the month of its date."""
    assert ("2025-10", 1, 1) in timeline(graph, "en").rows


def test_a_gathering_makes_no_pairs(graph: nx.MultiDiGraph[str]) -> None:
    """More bodies than `PAIRS` in one activity are not each other's partners."""
    crowd = graph.copy()
    crowd.add_node("x", kind="agreement", records=["x"], values=[], standings=[], names=[], label_en="x", label_ko="")
    for number in range(PAIRS + 1):
        crowd.add_node(f"b{number}", kind="organization", records=[], names=[], label_en=f"b{number}", label_ko="")
        crowd.add_edge("x", f"b{number}", "signatory", facts=())
    assert ties(crowd).degree("b0") == 0
    assert ties(crowd).has_edge(ref_iri("org:nist"), ref_iri("org:kriss"))


@pytest.mark.parametrize("name", TABLES)
def test_every_table_can_be_printed(graph: nx.MultiDiGraph[str], name: str) -> None:
    """As text with aligned columns in Korean, as CSV, as JSON."""
    table = TABLES[name](graph, "ko")
    lines = text(table).splitlines()
    assert len(lines) >= 2
    assert all(width(line) <= width(lines[1]) for line in lines[: 2 + len(table.rows)])
    assert as_csv(table).count("\n") == len(table.rows) + 1
    assert len(table.as_json()["rows"]) == len(table.rows)
