"""Which commitments of two sides are one matter: told twice, taken up again, or done alike with another partner."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from kg.ask.facts import above, targets
from kg.ask.followup import LIKE, REVIEWED, UMBRELLA, Likeness, judged, likeness, topics
from kg.ask.iris import kind_of_iri
from kg.ask.series import Series, series
from kg.ask.traits import is_technology, named
from kg.ask.uptake import uptake

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: what is done about so many things that it makes no two of them one
COMMONPLACE = "joint-research"
Sides = tuple[tuple[str, ...], tuple[str, ...]]
#: why a matter of two sides is one, when it is the same activity
SAME_ACTIVITY = "same activity"


@dataclass(frozen=True, slots=True)
class Matter:
    """The activities of both sides that are one matter.

    Args:
        first, second: commitments, or one agreement; empty where a side is silent.
        like: how sure it is that they are one, and why.
    """

    first: tuple[str, ...]
    second: tuple[str, ...]
    like: Likeness


def matters(graph: Graph, first: Iterable[str], second: Iterable[str], apart: frozenset[str] = frozenset()) -> tuple[Matter, ...]:
    """The activities of two sides, those of one matter together.

    Tellings of one event and mentions that take a commitment up again are one matter by the measure of `kg.ask.series`.
    What is left on either side is matched with the other one by the measure of "what of this was taken up", which asks
    for less. An agreement is the same only as itself.

    Args:
        graph: of `kg.graph.project`.
        first, second: agreements and commitments.
        apart: countries and bodies that do not count as common, for two partners.
    """
    mine, theirs = frozenset(first), frozenset(second)
    found = [_split(group, mine, theirs) for group in _groups(graph, mine | theirs)]
    return tuple(_joined(graph, found, apart))


def _split(group: tuple[tuple[str, ...], Likeness], mine: frozenset[str], theirs: frozenset[str]) -> Matter:
    nodes, like = group
    return Matter(tuple(node for node in nodes if node in mine), tuple(node for node in nodes if node in theirs), like)


def _groups(graph: Graph, nodes: frozenset[str]) -> Iterator[tuple[tuple[str, ...], Likeness]]:
    for found in series(graph, (node for node in sorted(nodes) if graph.nodes[node]["kind"] == "commitment")):
        yield found.nodes, _bond(graph, found)
    yield from (((node,), Likeness(1.0, (SAME_ACTIVITY,))) for node in sorted(nodes) if graph.nodes[node]["kind"] == "agreement")


def _bond(graph: Graph, found: Series) -> Likeness:
    """How sure it is that the commitments of a series are one, and why."""
    if found.links:
        return Likeness(min(found.links), _sorted(found.reasons))
    tellings = (uptake(graph, one, other) for one, other in combinations(found.nodes, 2))
    best = max(tellings, key=lambda like: like.score, default=Likeness(1.0, (SAME_ACTIVITY,)))
    return Likeness(best.score, _sorted(best.reasons))


def _sorted(reasons: Iterable[str]) -> tuple[str, ...]:
    """Reasons in the order in which one would tell them: what about, who, how."""
    order = ("programme", "sector", "organization", "country")
    return tuple(sorted(reasons, key=lambda reason: (order.index(kind) if (kind := kind_of_iri(reason)) in order else len(order), reason)))


def _joined(graph: Graph, found: list[Matter], apart: frozenset[str]) -> Iterator[Matter]:
    """The matters; those of one side with the one of the other that they are most like, if it is like enough."""
    pairs = dict(_pairs(graph, [(m.first, m.second) for m in found], apart))
    taken = {number for pair in pairs for number in pair}
    for number, matter in enumerate(found):
        if number not in taken or (matter.first and matter.second):
            yield matter
    for (one, other), like in pairs.items():
        yield Matter(found[one].first, found[other].second, like)


def _pairs(graph: Graph, found: list[Sides], apart: frozenset[str]) -> Iterator[tuple[tuple[int, int], Likeness]]:
    for mine, theirs in ((0, 1), (1, 0)):
        near: defaultdict[str, list[int]] = defaultdict(list)
        for number, nodes in enumerate(found):
            for topic in _about(graph, nodes[theirs]):
                near[topic].append(number)
        for number, nodes in enumerate(found):
            if nodes[theirs]:
                continue
            others = sorted({other for topic in _about(graph, nodes[mine]) for other in near[topic]})
            fitting = [(_like(graph, nodes[mine], found[other][theirs], apart), other) for other in others]
            like, other = max(fitting, key=lambda pair: (pair[0].score, -pair[1]), default=(Likeness(0.0, ()), number))
            if like.score >= LIKE:
                yield ((number, other) if mine == 0 else (other, number)), like


def _about(graph: Graph, nodes: Iterable[str]) -> set[str]:
    """What commitments are about; an agreement is alike to nothing but itself."""
    return {topic for node in nodes if graph.nodes[node]["kind"] == "commitment" for topic in topics(graph, node)}


def _like(graph: Graph, mine: Iterable[str], theirs: Iterable[str], apart: frozenset[str]) -> Likeness:
    """How like the two most alike of some commitments are; not at all when people judged that two of them are not one."""
    others = tuple(theirs)
    pairs = [(one, other) for one in mine for other in others]
    if any(judged(graph, one, other) is False for one, other in pairs):
        return Likeness(0.0, ())
    found = ((likeness(graph, one, other, aside=apart), one, other) for one, other in pairs)
    return max((like for like, one, other in found if _tells(graph, one, other, like)), key=lambda like: like.score, default=Likeness(0.0, ()))


def _tells(graph: Graph, one: str, other: str, like: Likeness) -> bool:
    """Whether what two commitments share can only be one matter.

    A body or programme is enough. A technology is when both sentences name it and neither is an umbrella over many, or
    when the same is done about it; joint research is done about everything. A concern of every technology (talent,
    standards) is too little.
    """
    shared = [node for node in like.reasons if node in graph]
    if REVIEWED in like.reasons or any(kind_of_iri(node) in ("organization", "programme") for node in shared):
        return True
    if not any(is_technology(above(graph, node, "broader")[-1]) for node in shared):
        return False
    umbrella = max(len(targets(graph, node, "sector")) for node in (one, other)) >= UMBRELLA
    done = {reason for reason in like.reasons if reason not in graph} - {COMMONPLACE}
    return bool(done) or (not umbrella and bool(named(graph, one) & named(graph, other)))
