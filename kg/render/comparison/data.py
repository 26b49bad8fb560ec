"""A comparison as data: tables for CSV, and JSON as the published schema has it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kg.ask.facts import Sighting, label
from kg.ask.follow.compare import VERDICTS, Comparison, Count, Row, Told
from kg.ask.follow.sides import Side
from kg.ask.table import Cell, Table
from kg.render.comparison.words import ends, parties, reasons

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: what a CSV tells of a quote, for either side
_SOURCE = ("date", "quote", "document", "title", "publisher", "url")


def table(graph: Graph, found: Comparison, lang: str, part: str) -> Table:
    """One part of a comparison as rows for CSV, each with the first quote of either side.

    Args:
        graph: the one searched.
        found: of `kg.ask.follow.compare.compare`.
        lang: of the names; heads and codes stay English, so that programs can rely on them.
        part: of `PARTS`.
    """
    quoted = tuple(f"{side}_{name}" for side in ("first", "second") for name in _SOURCE)
    if part != "matters":
        counts = found.sectors if part == "sectors" else found.parties
        rows: tuple[tuple[Cell, ...], ...] = tuple((label(graph, c.node, lang), c.verdict, *c.numbers, *_quoted(c.seen)) for c in counts)
        return Table(part, ("sector" if part == "sectors" else "party", "verdict", "first", "second", *quoted), rows)
    columns = ("verdict", "kind", "label", "match", "shared", "sectors", "parties", "first_status", "second_status", *quoted)
    return Table(part, columns, tuple(_cells(graph, row, lang) for row in found.matters))


def _cells(graph: Graph, row: Row, lang: str) -> tuple[Cell, ...]:
    both = (row.first, row.second)
    shared = "; ".join(reasons(graph, row, lang))
    named = ("; ".join(label(graph, n, lang) for n in nodes) for nodes in (ends(graph, row.nodes, "sector"), parties(graph, row.nodes)))
    statuses = (side.status if side else "" for side in both)
    match: Cell = row.score if row.first and row.second else ""
    quoted = _quoted(side.seen if side else () for side in both)
    return row.verdict, row.kind, label(graph, row.nodes[0], lang), match, shared, *named, *statuses, *quoted


def _quoted(sides: Iterable[tuple[Sighting, ...]]) -> tuple[str, ...]:
    return tuple(str(getattr(seen[0], name)) if seen else "" for seen in sides for name in _SOURCE)


def as_json(graph: Graph, found: Comparison, lang: str) -> dict[str, Any]:
    """A comparison as the published schema (`compare.schema.json`) has it; nothing is left out.

    Args:
        graph: the one searched.
        found: of `kg.ask.follow.compare.compare`.
        lang: of the labels.
    """

    def thing(node: str) -> dict[str, str]:
        return {"iri": node, "label": label(graph, node, lang)}

    def side(one: Side) -> dict[str, Any]:
        return {"kind": one.kind, "iri": one.iri, "label": one.label(lang), "date": one.day, "activities": len(one.nodes)}

    def told(one: Told | None) -> dict[str, Any] | None:
        if one is None:
            return None
        seen = [sighting.as_json() for sighting in one.seen]
        named = {"activities": one.nodes, "sectors": ends(graph, one.nodes, "sector"), "parties": parties(graph, one.nodes)}
        return {"status": one.status, **{key: [thing(n) for n in nodes] for key, nodes in named.items()}, "evidence": seen}

    def matter(row: Row) -> dict[str, Any]:
        match = row.score if row.first and row.second else None
        shared = {"match": match, "reasons": reasons(graph, row, lang)}
        return {"verdict": row.verdict, "kind": row.kind, **shared, "first": told(row.first), "second": told(row.second)}

    def count(one: Count) -> dict[str, Any]:
        numbers = dict(zip(("first", "second"), one.numbers, strict=True))
        evidence = {key: [s.as_json() for s in seen] for key, seen in zip(numbers, one.seen, strict=True)}
        return {**thing(one.node), "verdict": one.verdict, **numbers, "evidence": evidence}

    number = Counter(row.verdict for row in found.matters)
    return {
        "first": side(found.first),
        "second": side(found.second),
        "state": "answered" if found.matters or found.sectors or found.parties else "empty",
        "ordered": found.relation.ordered,
        "counts": {verdict: number[verdict] for verdict in VERDICTS},
        "matters": [matter(row) for row in found.matters],
        "sectors": [count(one) for one in found.sectors],
        "parties": [count(one) for one in found.parties],
    }
