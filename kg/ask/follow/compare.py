"""What two agreements, documents, times or partners have in common, what is new, what was dropped, what changed in status."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.ask.facts import FOLDED, Sighting, above, edge_facts, own_facts, participants, targets
from kg.ask.follow.matters import Matter, matters
from kg.ask.follow.sides import PARTNERS, Relation, Side, last_status, relation
from kg.graph import PARTICIPATION, Fact

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: what a row says, in the order in which rows are told; of two partners neither is the later one
VERDICTS = ("changed", "common", "new", "dropped", "only-first", "only-second")
#: quotes that one side of a row shows
QUOTES = 3
Bodies = Callable[[str], Iterable[tuple[str, tuple[Fact, ...]]]]


@dataclass(frozen=True, slots=True)
class Told:
    """What one side tells of a matter.

    Args:
        nodes: the commitments, or the agreement, that tell of it.
        status: folded, of the latest quote of this side, or empty.
        seen: the quotes of this side, oldest first.
    """

    nodes: tuple[str, ...]
    status: str
    seen: tuple[Sighting, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One matter: on both sides, or on one.

    Args:
        verdict: one of `VERDICTS`.
        kind: agreement or commitment.
        first, second: what either side tells, None where it is silent.
        score: how like the two are, 0 to 1; 0 for a matter of one side.
        reasons: what they share, as IRIs and codes.
    """

    verdict: str
    kind: str
    first: Told | None
    second: Told | None
    score: float = 0.0
    reasons: tuple[str, ...] = ()

    @property
    def nodes(self) -> tuple[str, ...]:
        """The activities of both sides."""
        return tuple(dict.fromkeys(node for side in (self.first, self.second) if side for node in side.nodes))


@dataclass(frozen=True, slots=True)
class Count:
    """A sector or party with the number of activities that it has on either side, and the quotes that name it."""

    node: str
    verdict: str
    numbers: tuple[int, int]
    seen: tuple[tuple[Sighting, ...], tuple[Sighting, ...]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two sides held against each other.

    Args:
        first, second: of moments the earlier one is first.
        matters: in the order of `VERDICTS`, the most alike and the oldest first.
        sectors: top-level ones, most activities first.
        parties: countries and bodies, most activities first.
    """

    first: Side
    second: Side
    relation: Relation
    matters: tuple[Row, ...]
    sectors: tuple[Count, ...]
    parties: tuple[Count, ...]

    @property
    def seen(self) -> tuple[Sighting, ...]:
        """Every quote that the comparison shows, in its order, each once."""
        told = [seen for row in self.matters for side in (row.first, row.second) if side for seen in side.seen]
        told += [seen for count in (*self.sectors, *self.parties) for side in count.seen for seen in side]
        return tuple({(seen.document, seen.start, seen.end): seen for seen in reversed(told)}.values())[::-1]


def compare(graph: Graph, first: Side, second: Side) -> Comparison:
    """Holds two sides against each other.

    Args:
        graph: of `kg.graph.project`.
        first, second: of `kg.ask.follow.sides.sides`.
    """
    stand = relation(graph, first, second)
    same = matters(graph, first.nodes, second.nodes, stand.aside)
    found = [_row(graph, (first, second), matter, stand) for matter in same]
    found.sort(key=lambda row: (VERDICTS.index(row.verdict), row.kind, -row.score, _day(row), row.nodes))
    partners = {side.iri for side in (first, second) if side.kind in PARTNERS}
    return Comparison(
        first,
        second,
        stand,
        tuple(found),
        _counts(graph, (first, second), same, stand, lambda node: _topics(graph, node)),
        _counts(graph, (first, second), same, stand, lambda node: _taking_part(graph, node, partners)),
    )


def _row(graph: Graph, sides: tuple[Side, Side], matter: Matter, stand: Relation) -> Row:
    first, second = (_told(graph, side, nodes) for side, nodes in zip(sides, (matter.first, matter.second), strict=True))
    kind = str(graph.nodes[(*matter.first, *matter.second)[0]]["kind"])
    if first and second:
        changed = not stand.aside and first.status and second.status and first.status != second.status
        return Row("changed" if changed else "common", kind, first, second, matter.like.score, matter.like.reasons)
    return Row(_alone(stand, is_first=bool(first)), kind, first, second)


def _alone(stand: Relation, *, is_first: bool) -> str:
    if stand.ordered:
        return "dropped" if is_first else "new"
    return "only-first" if is_first else "only-second"


def _told(graph: Graph, side: Side, nodes: tuple[str, ...]) -> Told | None:
    if not nodes:
        return None
    seen = side.heard(graph, (fact for node in nodes for fact in own_facts(graph, node)))
    status = last_status(seen)
    return Told(nodes, FOLDED.get(status, status), tuple(sorted(seen[:QUOTES], key=lambda one: (one.date, one.document, one.start))))


def _day(row: Row) -> str:
    return next((seen.date for side in (row.first, row.second) if side for seen in side.seen), "")


def _topics(graph: Graph, node: str) -> Iterator[tuple[str, tuple[Fact, ...]]]:
    for sector in targets(graph, node, "sector"):
        yield above(graph, sector, "broader")[-1], edge_facts(graph, node, sector, "sector")


def _taking_part(graph: Graph, node: str, partners: set[str]) -> Iterator[tuple[str, tuple[Fact, ...]]]:
    return ((body, edge_facts(graph, node, body, *PARTICIPATION)) for body in participants(graph, node) if body not in partners)


def _counts(graph: Graph, sides: tuple[Side, Side], same: tuple[Matter, ...], stand: Relation, of: Bodies) -> tuple[Count, ...]:
    """How many activities name a thing, on either side; a side is heard only where its own quotes say so."""
    numbers: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    facts: defaultdict[tuple[str, int], list[Fact]] = defaultdict(list)
    for number, side in enumerate(sides):
        heads = [(side.head,)] if side.head else []
        for nodes in dict.fromkeys((*heads, *((matter.first, matter.second)[number] for matter in same))):
            found = [(thing, own) for node in nodes for thing, own in of(node) if side.heard(graph, own)]
            for thing, own in found:
                facts[thing, number] += own
            for thing in {thing for thing, _ in found}:
                numbers[thing][number] += 1
    ranked = sorted(numbers, key=lambda thing: (-sum(numbers[thing]), thing))
    return tuple(_count(graph, sides, stand, thing, numbers[thing], [facts[thing, number] for number in (0, 1)]) for thing in ranked)


def _count(graph: Graph, sides: tuple[Side, Side], stand: Relation, thing: str, numbers: list[int], facts: list[list[Fact]]) -> Count:
    verdict = "common" if all(numbers) else _alone(stand, is_first=bool(numbers[0]))
    first, second = (side.heard(graph, own)[:QUOTES] for side, own in zip(sides, facts, strict=True))
    return Count(thing, verdict, (numbers[0], numbers[1]), (first, second))
