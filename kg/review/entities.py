"""Doubtful merges of entities: people, organizations and programmes that documents call by different names.

Names alone never join two entities (docs/decisions/0009); here they only bring up the question, with what the documents
say around them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from kg.ask.facts import origins, participants, sightings, targets
from kg.ask.follow.followup import countries
from kg.judgements.model import MERGEABLE
from kg.reference.names import key
from kg.reference.sounds import consonants
from kg.review.candidate import QUOTES, Candidate, Side, ordered, reasons
from kg.review.namesakes import Naming, alike
from kg.vocab import ENTITY

if TYPE_CHECKING:
    import networkx as nx

    from kg.graph import Fact
    from kg.store import Store

    Graph = nx.MultiDiGraph[str]

#: what names are worth, and what the documents say around them
NAMES, AROUND = 0.7, 0.3
LOWEST = 0.55
#: what two names of one document lose: it tells them apart
SAME_DOCUMENT = 0.25
#: two countries, one of which texts only guess for people
OTHER_COUNTRY = 0.15
#: around: a part in one agreement, in agreements of the same countries, nothing in common
TOGETHER, SAME_COUNTRIES, NOTHING = 1.0, 0.6, 0.2
#: names that share a piece with so many others are not held against them all
COMMON = 60
PIECE = 3


def candidates(store: Store, graph: Graph) -> Iterator[Candidate]:  # noqa: ARG001 - as for the other kinds
    """Pairs of entities of one kind whose names may be of one thing; two of the reference data never are.

    Args:
        store: not asked.
        graph: the projection.
    """
    things = {node: _naming(graph, node) for node, data in graph.nodes(data=True) if data["kind"] in MERGEABLE and _facts(graph, node)}
    for one, other in sorted(_near(graph, things)):
        if graph.nodes[one]["reference"] and graph.nodes[other]["reference"]:
            continue
        found = alike(things[one], things[other])
        if found is None:
            continue
        around, why = _around(graph, one, other)
        score = round(min(0.99, NAMES * found.score + AROUND * around) - _against(graph, one, other), 3)
        if score >= LOWEST:
            first, second = ordered(_side(graph, one), _side(graph, other))
            told = [(found.reason, (found.about,) if found.about else ()), *why]
            yield Candidate("entity", first, second, score, False, reasons(told))


def _naming(graph: Graph, node: str) -> Naming:
    data = graph.nodes[node]
    country = next(iter(targets(graph, node, "country")), "")
    return Naming(str(data["kind"]), tuple(data["names"]), country.removeprefix(f"{ENTITY}country/"))


def _facts(graph: Graph, node: str) -> tuple[Fact, ...]:
    edges = graph.in_edges(node, keys=True, data=True)
    return tuple(fact for _, _, name, data in edges if name not in ("country", "parent") for fact in data["facts"])


def _near(graph: Graph, things: dict[str, Naming]) -> set[tuple[str, str]]:
    """Pairs that share the beginning or end of a name, a run of consonants, an acronym, or an agreement."""
    blocks: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for node, naming in things.items():
        for name in naming.names:
            plain, heard = key(name), consonants(name)
            for piece in {plain, plain[:PIECE], plain[-PIECE:]}:
                blocks[naming.kind, "letters", piece].add(node)
            for at in range(max(1, len(heard) - PIECE + 1)):
                blocks[naming.kind, "sound", heard[at : at + PIECE]].add(node)
            for word in name.split():
                blocks[naming.kind, "word", key(word)].add(node)
        for activity in origins(graph, node, "signedBy", "signatory", "involves", "party", "programme"):
            blocks[naming.kind, "activity", activity].add(node)
    return {pair for found in blocks.values() if len(found) <= COMMON for pair in combinations(sorted(found), 2)}


def _activities(graph: Graph, node: str) -> set[str]:
    return set(origins(graph, node, "signedBy", "signatory", "involves", "party", "programme"))


def _around(graph: Graph, one: str, other: str) -> tuple[float, list[tuple[str, tuple[str, ...]]]]:
    mine, theirs = _activities(graph, one), _activities(graph, other)
    both = tuple(sorted(mine & theirs))
    if both:
        return TOGETHER, [("take part in the same", both[:1])]
    lands = [countries(graph, {b for a in found for b in participants(graph, a)}) for found in (mine, theirs)]
    shared = tuple(sorted(lands[0] & lands[1]))
    return (SAME_COUNTRIES, [("agreements of the same countries", shared)]) if len(shared) > 1 else (NOTHING, [])


def _against(graph: Graph, one: str, other: str) -> float:
    quotes = graph.graph["quotes"]
    documents = [{quotes[f.quote].document for f in _facts(graph, node) if f.quote in quotes} for node in (one, other)]
    lands = [set(targets(graph, node, "country")) for node in (one, other)]
    apart = all(lands) and not lands[0] & lands[1]
    return (SAME_DOCUMENT if documents[0] & documents[1] else 0.0) + (OTHER_COUNTRY if apart else 0.0)


def _side(graph: Graph, node: str) -> Side:
    data, facts = graph.nodes[node], _facts(graph, node)
    names = (name for name in data["names"] if name not in (data["label_en"], data["label_ko"]))
    roles = sorted(_activities(graph, node))[:QUOTES]
    return Side(
        iri=node,
        thing=node,
        label_en=str(data["label_en"]),
        label_ko=str(data["label_ko"]),
        about=(*names, *targets(graph, node, "country"), *roles),
        evidence=sightings(graph, facts)[:QUOTES],
        facts=len(facts),
    )
