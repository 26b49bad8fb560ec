"""Commitments over time: what documents say of one at a time, and which later mention is of the same matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

from kg.ask.facts import FOLDED, ORDER, Sighting, own_facts, sightings
from kg.ask.follow.followup import REVIEWED, judged, lands
from kg.ask.follow.retold import SAME_NEWS, day_of, days, retold
from kg.ask.follow.uptake import TAKEN_UP, about, uptake

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: in place of countries, where a commitment itself is looked up
NOWHERE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Mention:
    """What one or more documents say of a commitment at one time.

    Args:
        nodes: the commitment as each document tells it, the first telling first.
        date: ISO day of the first telling.
        status: folded; where tellings differ the one that is further along.
        seen: the quotes, the first telling first.
    """

    nodes: tuple[str, ...]
    date: str
    status: str
    seen: tuple[Sighting, ...]

    @property
    def node(self) -> str:
        """The first telling."""
        return self.nodes[0]

    @property
    def documents(self) -> frozenset[str]:
        """The ids of the documents that tell of it."""
        return frozenset(seen.document for seen in self.seen)


@dataclass(slots=True)
class Series:
    """Mentions of one matter, in the order of their dates.

    Args:
        mentions: the first one promises, the others take it up.
        links: for each mention after the first, how sure it is that it belongs here.
        reasons: what they share, IRIs and codes.
    """

    mentions: list[Mention]
    links: list[float] = field(default_factory=list)
    reasons: set[str] = field(default_factory=set)

    @property
    def nodes(self) -> tuple[str, ...]:
        """The commitments of all mentions."""
        return tuple(node for mention in self.mentions for node in mention.nodes)


def series(graph: Graph, commitments: Iterable[str]) -> list[Series]:
    """Mentions of commitments, those of one matter together; tellings of one event are one mention with several sources.

    A mention joins the series that it fits best, if that is sure enough (`kg.ask.follow.uptake`); two of one document or of one
    time are never joined, unless people judged so.

    Args:
        graph: of `kg.graph.project`.
        commitments: nodes.

    Returns:
        by their first mention, oldest first.
    """
    found: list[Series] = []
    accepted = _accepted(graph)
    # only commitments of the same countries that share a topic can be one, so only their series are compared, and those that people joined
    near: defaultdict[tuple[frozenset[str], str], set[int]] = defaultdict(set)
    for mention in sorted(_mentions(graph, commitments), key=lambda one: (one.date, one.seen[0].document, one.seen[0].start)):
        keys = list(_keys(graph, mention))
        joined = [(NOWHERE, other) for node in mention.nodes for other in accepted.get(node, ())]
        others = sorted(set().union(*(near[key] for key in (*keys, *joined))))
        best = max(((_fit(graph, mention, found[other]), other) for other in others), key=lambda pair: pair[0][0], default=None)
        if best and best[0][0] >= TAKEN_UP:
            (score, reasons), number = best
            found[number].mentions.append(mention)
            found[number].links.append(score)
            found[number].reasons.update(reasons)
        else:
            number = len(found)
            found.append(Series([mention]))
        for key in keys:
            near[key].add(number)
    return found


def _mentions(graph: Graph, commitments: Iterable[str]) -> Iterator[Mention]:
    """The tellings of each time together, only those that are asked for."""
    wanted = dict.fromkeys(commitments)
    groups = retold(graph)
    for node in wanted:
        nodes = tuple(one for one in groups.get(node, (node,)) if one in wanted)
        if node != nodes[0]:
            continue
        seen = tuple(seen for one in nodes for seen in sorted(sightings(graph, own_facts(graph, one)), key=_place))
        if seen:
            yield Mention(nodes, day_of(graph, node), _status(seen), seen)


def _place(seen: Sighting) -> tuple[str, str, int]:
    return seen.date, seen.document, seen.start


def _status(seen: Iterable[Sighting]) -> str:
    """The status that is furthest along, folded."""
    found = max((one.status for one in seen), key=lambda status: ORDER.index(status) if status in ORDER else -1)
    return FOLDED.get(found, found)


def _keys(graph: Graph, mention: Mention) -> Iterator[tuple[frozenset[str], str]]:
    for node in mention.nodes:
        yield NOWHERE, node
        for topic in about(graph, node):
            yield lands(graph, node), topic


def _accepted(graph: Graph) -> dict[str, set[str]]:
    """For each commitment those that people judged to be the same matter."""
    found: dict[str, set[str]] = {}
    for pair, same in graph.graph["judged"].items():
        for node in pair if same else ():
            found.setdefault(node, set()).update(pair - {node})
    return found


def _fit(graph: Graph, mention: Mention, series: Series) -> tuple[float, tuple[str, ...]]:
    """How well a mention fits a series: as it fits its best member; never when a document or the time is in it already.

    What people judged comes first: a series never holds two mentions that are not one matter, even by way of a third.
    """
    pairs = list(product(series.nodes, mention.nodes))
    said = {judged(graph, one, other) for one, other in pairs}
    if said != {None}:
        return (0.0, ()) if False in said else (1.0, (REVIEWED,))
    if any(other.documents & mention.documents or not is_later(other.date, mention.date) for other in series.mentions):
        return 0.0, ()
    found = max((uptake(graph, one, other) for one, other in pairs), key=lambda like: like.score)
    return found.score, found.reasons


def is_later(first: str, last: str) -> bool:
    """Whether what is told on one ISO date comes after the news of another; not when that cannot be told.

    >>> is_later("2023-12-08", "2023-12-09"), is_later("2023-12", "2025-10-29"), is_later("2023", "2023-12-09"), is_later("", "2024-01-01")
    (False, True, False, False)
    """
    if len(first) == len(last) == 10:
        return days(first, last) > SAME_NEWS
    known = min(len(first), len(last))
    return first[:known] < last[:known]
