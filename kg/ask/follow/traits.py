"""What commitments are compared by, found once for each: a series of mentions is compared with thousands of others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.ask.facts import above, participants, targets, values
from kg.reference import load

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]


@dataclass(frozen=True, slots=True)
class Traits:
    """What a commitment is compared by.

    Args:
        organizations: nodes.
        fine: its sectors that are no whole technology.
        tops: the whole technologies and concerns over its sectors.
        technologies: those of them that are technologies.
        actions: codes of what is done, and sums of money.
    """

    organizations: frozenset[str]
    fine: frozenset[str]
    tops: frozenset[str]
    technologies: frozenset[str]
    actions: frozenset[str]


def traits(graph: Graph, node: str) -> Traits:
    """The traits of a commitment; kept on the graph.

    Args:
        graph: of `kg.graph.project`.
        node: commitment.
    """
    kept: dict[str, Traits] = graph.graph.setdefault("traits", {})
    if node not in kept:
        sectors = frozenset(targets(graph, node, "sector"))
        tops = frozenset(above(graph, sector, "broader")[-1] for sector in sectors)
        kept[node] = Traits(
            organizations=frozenset(body for body in participants(graph, node) if graph.nodes[body]["kind"] == "organization"),
            fine=frozenset(sector for sector in sectors if not graph.nodes[sector]["top"]),
            tops=tops,
            technologies=frozenset(filter(is_technology, tops)),
            actions=frozenset((*values(graph, node, "action"), *values(graph, node, "amount"))),
        )
    return kept[node]


def is_technology(node: str) -> bool:
    """Whether a sector is a technology rather than a concern of every technology."""
    row = load().sectors.get(node.rpartition("/")[2])
    return row is not None and row.kind == "technology"
