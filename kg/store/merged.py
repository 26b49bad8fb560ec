"""The derived graph: which agreements of several documents are one. A pure function of all documents' graphs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from kg.link.merge import Telling, canonical
from kg.reference import Reference, load
from kg.vocab import ENTITY, MERGED_GRAPH, Quad, iri

Rows = Callable[[str], list[dict[str, str]]]

AGREEMENTS = """
SELECT ?graph ?node ?label ?instrument ?earliest ?latest { GRAPH ?graph {
  ?node a tp:Agreement .
  OPTIONAL { ?node rdfs:label ?label } OPTIONAL { ?node tp:instrument ?instrument }
  OPTIONAL { ?node tp:earliest ?earliest } OPTIONAL { ?node tp:latest ?latest }
} } ORDER BY ?graph ?node ?label"""
PARTIES = "SELECT ?graph ?node ?party ?country { GRAPH ?graph { ?node tp:signatory ?party . OPTIONAL { ?party tp:country ?country } } }"
SECTORS = "SELECT ?graph ?node ?sector { GRAPH ?graph { ?node a tp:Agreement ; tp:sector ?sector } }"


def quads(select: Rows) -> Iterator[Quad]:
    """The merged graph.

    Args:
        select: answers queries over all documents.

    Yields:
        a `tp:canonical` for every agreement of a document.
    """
    for node, chosen in canonical(tellings(select)):
        yield Quad(node, iri("tp:canonical"), chosen, MERGED_GRAPH)


def tellings(select: Rows) -> Iterator[Telling]:
    """What each document says of each of its agreements.

    Args:
        select: answers queries over all documents.
    """
    countries, organizations = _parties(select)
    sectors = _sectors(select, load())
    told: set[tuple[str, str]] = set()
    for row in select(AGREEMENTS):
        at = row["graph"], row["node"]
        if at in told:  # a second label: the first stands
            continue
        told.add(at)
        yield Telling(
            iri=row["node"],
            document=row["graph"],
            label=row.get("label", ""),
            instrument=_last(row.get("instrument", "")),
            countries=frozenset(countries[at]),
            organizations=frozenset(organizations[at]),
            earliest=row.get("earliest", ""),
            latest=row.get("latest", ""),
            sectors=frozenset(sectors[at]),
        )


Sets = dict[tuple[str, str], set[str]]


def _parties(select: Rows) -> tuple[Sets, Sets]:
    countries: Sets = defaultdict(set)
    organizations: Sets = defaultdict(set)
    for row in select(PARTIES):
        at = row["graph"], row["node"]
        if row["party"].startswith(f"{ENTITY}country/"):
            countries[at].add(_last(row["party"]))
        else:
            organizations[at].add(row["party"])
            countries[at] |= {_last(row["country"])} if "country" in row else set()
    return countries, organizations


def _sectors(select: Rows, reference: Reference) -> Sets:
    sectors: Sets = defaultdict(set)
    for row in select(SECTORS):
        sector = _last(row["sector"])
        if f"sector:{sector}" in reference:
            sectors[row["graph"], row["node"]].add(reference.top_sector(sector))
    return sectors


def _last(node: str) -> str:
    return node.rpartition("/")[2]
