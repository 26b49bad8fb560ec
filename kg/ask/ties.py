"""How a body takes part in an activity: itself, by a body of its own, or by the agreement over it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.ask.facts import below, targets
from kg.ask.iris import kind_of_iri
from kg.ask.wording import mentioned

if TYPE_CHECKING:
    import networkx as nx

#: edges by which a body takes part
TIES = ("party", "signatory", "involves")
#: how much less sure it is that a body takes part when only its agreement, or a body under it, is named
BY_AGREEMENT, BY_PART = 0.7, 0.85
#: a body is named beside an agreement that others sign
BESIDE = 0.92
#: the quote names the body, but not as one that takes part
BY_MENTION = 0.6
#: a country takes part by a body that is named, or as such, which tells less
AS_SUCH = 0.95


@dataclass(frozen=True, slots=True)
class Tie:
    """How a body takes part in an activity.

    Args:
        body: node that the question names.
        through: node that the activity names: the body, one under it, or one of the country.
        holder: the activity, or the agreement that it stands under.
        weight: 0 to 1, how direct.
    """

    body: str
    through: str
    holder: str
    weight: float


def tie(graph: nx.MultiDiGraph[str], node: str, bodies: Iterable[str]) -> Tie | None:
    """How one of some bodies takes part in an activity: named itself, by a body of its own, or by its agreement.

    Args:
        node: agreement or commitment.
        bodies: alternatives of one name.
    """
    named = tuple(bodies)
    found = [t for body in named if body in graph for t in _ties(graph, node, body)]
    if not found and kind_of_iri(named[0]) == "organization" and mentioned(graph, node, named):
        return Tie(named[0], named[0], node, BY_MENTION)
    return max(found, key=lambda t: t.weight, default=None)


def _ties(graph: nx.MultiDiGraph[str], node: str, body: str) -> Iterator[Tie]:
    country = graph.nodes[body]["kind"] == "country"
    parts = below(graph, body, "parent") if not country else frozenset()
    for through in targets(graph, node, *TIES):
        if through == body:
            signed = graph.nodes[node]["kind"] != "agreement" or graph.has_edge(node, through, "signatory")
            yield Tie(body, through, node, AS_SUCH if country else 1.0 if signed else BESIDE)
        elif country and body in targets(graph, through, "country"):
            yield Tie(body, through, node, 1.0)
        elif through in parts:
            yield Tie(body, through, node, BY_PART)
    for holder in targets(graph, node, "under"):
        for through in targets(graph, holder, "signatory"):
            if through == body or (country and body in targets(graph, through, "country")):
                yield Tie(body, through, holder, BY_AGREEMENT)
