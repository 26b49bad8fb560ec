"""Doubtful follow-up links: mentions that may be of one commitment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from kg.ask.facts import above, own_facts, participants, sightings, targets, values
from kg.ask.follow.followup import Likeness, lands
from kg.ask.follow.track import threads
from kg.ask.follow.uptake import TAKEN_UP, uptake
from kg.ask.frame import Frame
from kg.review.candidate import LIKELY, QUOTES, Candidate, Side, ordered, reasons
from kg.review.records import Records

if TYPE_CHECKING:
    import networkx as nx

    from kg.store import Store

    Graph = nx.MultiDiGraph[str]

#: likeness under which nobody needs to look, and over which a link is sure
LOWEST, SURE = 0.55, 0.9
#: pairs that one mention is asked about beside those that it is linked to: the likest
EACH = 2
#: mentions of one topic between the same countries over which only those that share a body are held together
COMMON = 150


def candidates(store: Store, graph: Graph) -> Iterator[Candidate]:
    """Pairs of mentions that are linked without being sure, or that came near being linked.

    Args:
        store: gives the documents.
        graph: its projection.
    """
    thread = {node: number for number, found in enumerate(threads(graph, Frame("", ""))) for node in found.nodes}
    records = Records(store)
    asked: dict[str, int] = defaultdict(int)
    for like, one, other in sorted(_alike(graph), key=lambda row: (-row[0].score, row[1], row[2])):
        linked = thread.get(one, -1) == thread.get(other, -2)
        if linked and like.score > SURE:
            continue
        if not linked and max(asked[one], asked[other]) >= EACH:
            continue
        if not linked:
            asked[one], asked[other] = asked[one] + 1, asked[other] + 1
        first, second = ordered(*(_side(graph, records, node) for node in (one, other)))
        score = _scaled(like.score)
        told: list[tuple[str, tuple[str, ...]]] = [("shares", like.reasons)]
        if not linked and like.score >= TAKEN_UP:
            told.append(("another sentence is linked", ()))
        yield Candidate("commitment", first, second, score, linked, reasons(told))


def _scaled(sure: float) -> float:
    """How likely a pair is, so that what would just be linked is as likely as pairs of any kind that would just be joined.

    >>> _scaled(TAKEN_UP), _scaled(0.0), _scaled(1.0)
    (0.75, 0.0, 1.0)
    """
    if sure < TAKEN_UP:
        return round(sure * LIKELY / TAKEN_UP, 3)
    return round(LIKELY + (sure - TAKEN_UP) * (1.0 - LIKELY) / (1.0 - TAKEN_UP), 3)


def _alike(graph: Graph) -> Iterator[tuple[Likeness, str, str]]:
    """Pairs of different documents that are like each other at all, each once."""
    blocks: dict[tuple[object, ...], set[str]] = defaultdict(set)
    documents: dict[str, set[str]] = {}
    for node, data in graph.nodes(data=True):
        if data["kind"] == "commitment":
            documents[node] = {seen.document for seen in sightings(graph, own_facts(graph, node))}
            for key in _keys(graph, node):
                blocks[lands(graph, node), key].add(node)
    small: list[set[str]] = []
    for found in blocks.values():
        small += [found] if len(found) <= COMMON else _by_body(graph, found)
    for one, other in sorted({pair for found in small for pair in combinations(sorted(found), 2)}):
        if not documents[one] & documents[other]:
            like = uptake(graph, one, other)
            if like.score >= LOWEST:
                yield like, one, other


def _by_body(graph: Graph, nodes: set[str]) -> list[set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for node in nodes:
        for body in participants(graph, node):
            if graph.nodes[body]["kind"] == "organization":
                found[body].add(node)
    return [block for block in found.values() if len(block) <= COMMON]


def _keys(graph: Graph, node: str) -> Iterator[str]:
    yield from targets(graph, node, "programme")
    yield from {above(graph, sector, "broader")[-1] for sector in targets(graph, node, "sector")}


def _side(graph: Graph, records: Records, node: str) -> Side:
    evidence = sightings(graph, own_facts(graph, node))[:QUOTES]
    source = next((fact.quote for fact in own_facts(graph, node)), "")
    document = graph.graph["quotes"][source].document if source else ""
    data = graph.nodes[node]
    return Side(
        iri=node,
        thing=records.thing(node, document),
        label_en=str(data["label_en"]),
        label_ko=str(data["label_ko"]),
        about=(*targets(graph, node, "under"), *participants(graph, node), *targets(graph, node, "sector"), *values(graph, node, "action")),
        evidence=evidence,
        facts=1 + sum(len(edge["facts"]) for *_, edge in graph.out_edges(node, data=True)),
    )
