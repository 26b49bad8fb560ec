"""What commitments are held against each other by: the countries and bodies that take part, and what people judged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.ask.facts import participants, targets
from kg.ask.follow.traits import traits

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: topics from which on a sentence is an umbrella over many matters
UMBRELLA = 4
#: reason of a likeness that people judged
REVIEWED = "review"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like two commitments are.

    Args:
        score: 0 to 1.
        reasons: what they share, as IRIs and codes.
    """

    score: float
    reasons: tuple[str, ...]


def judged(graph: Graph, first: str, second: str) -> bool | None:
    """Whether people judged two commitments to be one matter; None when nobody has."""
    found: bool | None = graph.graph["judged"].get(frozenset((first, second)))
    return found


def organizations(graph: Graph, node: str, aside: frozenset[str]) -> frozenset[str]:
    """The bodies of a commitment, without some countries and bodies and those of these countries."""
    return frozenset(body for body in traits(graph, node).organizations if not aside.intersection((body, *targets(graph, body, "country"))))


def lands(graph: Graph, node: str) -> frozenset[str]:
    """The countries of a commitment: of its own participants, and of its agreement when these are of one country; kept on the graph."""
    kept: dict[str, frozenset[str]] = graph.graph.setdefault("lands", {})
    if node not in kept:
        own = countries(graph, participants(graph, node))
        kept[node] = frozenset(own if len(own) > 1 else countries(graph, bodies(graph, node)))
    return kept[node]


def bodies(graph: Graph, node: str) -> set[str]:
    """Who takes part in a commitment: as it says, and the parties of its agreement."""
    return {body for holder in (node, *targets(graph, node, "under")) for body in participants(graph, holder)}


def countries(graph: Graph, found: Iterable[str]) -> set[str]:
    """The countries among some bodies, and those of the others."""
    lands = {body for body in found if graph.nodes[body]["kind"] == "country"}
    return lands | {land for body in found for land in targets(graph, body, "country")}
