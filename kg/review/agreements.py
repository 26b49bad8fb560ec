"""Doubtful merges of agreements: tellings of several documents that may be of one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.ask.facts import own_facts, sightings
from kg.link.merge import Telling
from kg.rdf.terms import language
from kg.reference import load
from kg.review.candidate import LIKELY, QUOTES, Candidate, Side, ordered, reasons
from kg.review.doubts import JOINS, Doubt, doubts
from kg.review.records import Records
from kg.store import merged
from kg.vocab import ENTITY, MERGED_GRAPH

if TYPE_CHECKING:
    import networkx as nx

    from kg.store import Store

    Graph = nx.MultiDiGraph[str]

SAME = f"SELECT ?a ?b {{ GRAPH <{MERGED_GRAPH}> {{ ?a tp:canonical ?b }} }}"
#: what the merging joined with this score needs no second look
SURE = 0.9


def candidates(store: Store, graph: Graph) -> Iterator[Candidate]:
    """Pairs of agreements that came near being one, on either side of the decision.

    Args:
        store: gives the tellings.
        graph: its projection.
    """
    same = {row["a"]: row["b"] for row in store.select(SAME)}
    records = Records(store)
    for found in doubts(merged.tellings(store.select, same)):
        joined = same.get(found.first.iri) == same.get(found.second.iri)
        if not (joined and found.score >= SURE):
            yield _candidate(graph, records, (found, same, joined))


def _candidate(graph: Graph, records: Records, given: tuple[Doubt, dict[str, str], bool]) -> Candidate:
    found, same, joined = given
    sides = [_side(graph, records, (telling, same.get(telling.iri, telling.iri))) for telling in (found.first, found.second)]
    first, second = ordered(*sides)
    score = round(found.score * LIKELY / JOINS, 3)
    told = reasons((code, map(_node, filter(None, about.split(", ")))) for code, about in found.reasons)
    return Candidate("agreement", first, second, score, joined, told)


def _node(about: str) -> str:
    """A country or a sector by its node, so that it is told by name; anything else as it is."""
    known = load()
    kind = "country" if about in known.countries else "sector" if about in known.sectors else ""
    return f"{ENTITY}{kind}/{about}" if kind else about


def _side(graph: Graph, records: Records, given: tuple[Telling, str]) -> Side:
    telling, node = given
    own = [f for f in own_facts(graph, node) if f.record == telling.iri and graph.graph["quotes"][f.quote].document == telling.document]
    hanging = sum(len(data["facts"]) for *_, data in graph.in_edges(node, data=True)) if node in graph else 0
    label = {language(telling.label): telling.label}
    countries = (f"{ENTITY}country/{code}" for code in sorted(telling.countries))
    day = telling.earliest if telling.earliest == (telling.latest or telling.earliest) else f"{telling.earliest}/{telling.latest}"
    about = (telling.instrument, day, *countries, *sorted(telling.organizations))
    return Side(
        iri=telling.iri,
        thing=records.thing(telling.iri, telling.document),
        label_en=label.get("en", ""),
        label_ko=label.get("ko", ""),
        about=tuple(filter(None, about)),
        evidence=sightings(graph, own)[:QUOTES],
        facts=1 + hanging,
    )
