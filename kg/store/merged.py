"""The derived graph: what several documents tell of and is one. A pure function of all documents and judgements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from kg.judgements.same import groups
from kg.link.merge import Telling, canonical
from kg.reference import Reference, load
from kg.store.judged import Decided
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


def quads(select: Rows, judged: Mapping[str, Decided] = MappingProxyType({})) -> Iterator[Quad]:
    """The merged graph.

    Args:
        select: answers queries over all documents.
        judged: pairs that people judged, by kind.

    Yields:
        a `tp:canonical` for every agreement of a document and for entities that were judged to be one, a
        `tp:sameMatterAs` for commitments, a `tp:distinctFrom` for pairs that are not one.
    """
    entities, agreements, commitments = (judged.get(kind, Decided()) for kind in ("entity", "agreement", "commitment"))
    same = groups(entities.same, entities.apart, prefer=_is_known).canonical
    for node, chosen in canonical(tellings(select, same), same=agreements.same, apart=agreements.apart):
        yield Quad(node, iri("tp:canonical"), chosen, MERGED_GRAPH)
    for node, chosen in same.items():
        yield Quad(node, iri("tp:canonical"), chosen, MERGED_GRAPH)
    aside = {pair for pair, _ in groups(commitments.same, commitments.apart).aside}
    for one, other in sorted(set(commitments.same) - aside):
        yield Quad(one, iri("tp:sameMatterAs"), other, MERGED_GRAPH)
    for one, other in sorted({*entities.apart, *agreements.apart, *commitments.apart}):
        yield Quad(one, iri("tp:distinctFrom"), other, MERGED_GRAPH)


def _is_known(node: str) -> bool:
    """Whether an entity is in the reference data, whose name stands for all."""
    kind, _, name = node.removeprefix(ENTITY).partition("/")
    return name in {"organization": load().organizations, "programme": load().programmes}.get(kind, {})


def tellings(select: Rows, same: Mapping[str, str] = MappingProxyType({})) -> Iterator[Telling]:
    """What each document says of each of its agreements.

    Args:
        select: answers queries over all documents.
        same: organizations that were judged to be one, and the one that stands for them.
    """
    countries, organizations = _parties(select, same)
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


def _parties(select: Rows, same: Mapping[str, str]) -> tuple[Sets, Sets]:
    countries: Sets = defaultdict(set)
    organizations: Sets = defaultdict(set)
    for row in select(PARTIES):
        at = row["graph"], row["node"]
        if row["party"].startswith(f"{ENTITY}country/"):
            countries[at].add(_last(row["party"]))
        else:
            organizations[at].add(same.get(row["party"], row["party"]))
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
