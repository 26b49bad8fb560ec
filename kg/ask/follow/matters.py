"""Which commitments of two sides are one matter: told twice, taken up again, or done alike with another partner."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from kg.ask.follow.followup import UMBRELLA, Likeness, judged
from kg.ask.follow.series import Series, series
from kg.ask.follow.traits import traits
from kg.ask.follow.uptake import about, uptake
from kg.ask.iris import kind_of_iri

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: how sure it must be that matters of two sides are alike; somebody holds these two against each other, so chance has less room
ALIKE = 0.45
#: how sure it alone makes two matters alike that the same is done about one technology
SAME_DEED = 0.35
#: what is done about so many things that it says little
COMMONPLACE = frozenset({"joint-research", "dialogue"})
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

    Tellings of one event and mentions that take a commitment up again are one matter by the measure of `kg.ask.follow.series`.
    What is left on either side is matched with the other one, the most alike first; this asks for less. An agreement is
    the same only as itself.

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
    """The matters; one of one side with the one of the other that it is most like, if it is like enough; each at most once."""
    partner: dict[int, int] = {}
    for like, one, other in sorted(_pairs(graph, found, apart), key=lambda row: (-row[0].score, *row[1:])):
        if one not in partner and other not in partner:
            partner |= {one: other, other: one}
            yield Matter(found[one].first, found[other].second, like)
    yield from (matter for number, matter in enumerate(found) if number not in partner)


def _pairs(graph: Graph, found: list[Matter], apart: frozenset[str]) -> Iterator[tuple[Likeness, int, int]]:
    """Matters of the first side alone with those of the second alone that are like enough."""
    near: defaultdict[str, list[int]] = defaultdict(list)
    for number, matter in enumerate(found):
        for topic in () if matter.first else _about(graph, matter.second):
            near[topic].append(number)
    for number, matter in enumerate(found):
        if matter.second:
            continue
        for other in sorted({other for topic in _about(graph, matter.first) for other in near[topic]}):
            like = _like(graph, matter.first, found[other].second, apart)
            if like.score >= ALIKE:
                yield like, number, other


def _about(graph: Graph, nodes: Iterable[str]) -> set[str]:
    """What commitments are about; an agreement is alike to nothing but itself."""
    return {topic for node in nodes if graph.nodes[node]["kind"] == "commitment" for topic in about(graph, node)}


def _like(graph: Graph, mine: Iterable[str], theirs: Iterable[str], apart: frozenset[str]) -> Likeness:
    """How like the two most alike of some commitments are; not at all when people judged that two of them are not one."""
    pairs = list(product(mine, theirs))
    if any(judged(graph, one, other) is False for one, other in pairs):
        return Likeness(0.0, ())
    best = max((_alike(graph, one, other, apart) for one, other in pairs), key=lambda like: like.score)
    return Likeness(best.score, _sorted(best.reasons))


def _alike(graph: Graph, one: str, other: str, apart: frozenset[str]) -> Likeness:
    """The measure of `kg.ask.follow.uptake`; surer where the same is done about one technology, of which neither is an umbrella.

    Not where one side names bodies and the other one governments: what an institute does is not what its country does.
    """
    like, mine, theirs = uptake(graph, one, other, aside=apart), traits(graph, one), traits(graph, other)
    same = (mine.actions & theirs.actions) - COMMONPLACE and mine.technologies & theirs.technologies
    wide = max(len(mine.tops), len(theirs.tops)) >= UMBRELLA
    if not (like.score and same) or wide or bool(mine.organizations) != bool(theirs.organizations):
        return like
    return Likeness(round(1.0 - (1.0 - like.score) * (1.0 - SAME_DEED), 3), like.reasons)
