"""What became of commitments: which later mention is the same matter, and why one would think so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.ask.activities import dates, status
from kg.ask.facts import above, label, own_facts, participants, sightings, targets, values
from kg.ask.frame import Frame
from kg.ask.reply import Reply, Step

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: score from which on two mentions are taken for the same matter; 0 to 1
SAME = 0.65
#: what agreement in each respect is worth; a shared programme stands for the topic
WEIGHTS = {"sector": 0.4, "party": 0.3, "action": 0.3}
#: topics from which on a sentence is an umbrella over many matters
UMBRELLA = 4


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like two commitments are.

    Args:
        score: 0 to 1.
        reasons: what they share, as IRIs and codes.
    """

    score: float
    reasons: tuple[str, ...]


def likeness(graph: Graph, first: str, second: str) -> Likeness:
    """How well participants, sector, action and programme of two commitments agree."""
    topic, why = _topic(graph, first, second)
    party, who = _party(graph, first, second)
    action = set(values(graph, first, "action")) & set(values(graph, second, "action"))
    if not topic or not party:
        return Likeness(0.0, ())
    score = WEIGHTS["sector"] * topic + WEIGHTS["party"] * party + WEIGHTS["action"] * bool(action)
    return Likeness(round(score, 3), (*why, *who, *sorted(action)))


def _topic(graph: Graph, first: str, second: str) -> tuple[float, tuple[str, ...]]:
    shared = set(targets(graph, first, "programme")) & set(targets(graph, second, "programme"))
    if shared:
        return 1.0, tuple(sorted(shared))
    mine, other = set(targets(graph, first, "sector")), set(targets(graph, second, "sector"))
    broad = 0.5 if max(len(mine), len(other)) >= UMBRELLA else 1.0
    fine = {node for node in mine & other if not graph.nodes[node]["top"]}
    if fine:
        return broad, tuple(sorted(fine))
    top = {above(graph, node, "broader")[-1] for node in mine} & {above(graph, node, "broader")[-1] for node in other}
    return (0.75 if mine & other else 0.5) * broad if top else 0.0, tuple(sorted(top))


def _party(graph: Graph, first: str, second: str) -> tuple[float, tuple[str, ...]]:
    mine, other = bodies(graph, first), bodies(graph, second)
    shared = {node for node in mine & other if graph.nodes[node]["kind"] == "organization"}
    if shared:
        return 1.0, tuple(sorted(shared))
    lands = countries(graph, mine) & countries(graph, other)
    return (0.6, tuple(sorted(lands))) if len(lands) > 1 else (0.0, ())


def bodies(graph: Graph, node: str) -> set[str]:
    """Who takes part in a commitment: as it says, and the parties of its agreement."""
    return {body for holder in (node, *targets(graph, node, "under")) for body in participants(graph, holder)}


def countries(graph: Graph, found: Iterable[str]) -> set[str]:
    """The countries among some bodies, and those of the others."""
    lands = {body for body in found if graph.nodes[body]["kind"] == "country"}
    return lands | {land for body in found for land in targets(graph, body, "country")}


def continued(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """The matters of the earlier agreement that the later one takes up, most alike first."""
    earlier, later = _sides(graph, frame)
    found = []
    for first in earlier:
        best = max(((likeness(graph, first, second), second) for second in later), key=lambda pair: pair[0].score, default=None)
        if best and best[0].score >= SAME:
            found.append((best[0], first, best[1]))
    found.sort(key=lambda row: (-row[0].score, row[1]))
    return tuple(_pair(graph, like, first, second, lang) for like, first, second in found)


def _pair(graph: Graph, like: Likeness, first: str, second: str, lang: str) -> Reply:
    seen = (*sightings(graph, own_facts(graph, first))[:2], *sightings(graph, own_facts(graph, second))[:2])
    shared = ", ".join(label(graph, reason, lang) if reason in graph else reason for reason in like.reasons)
    path = (Step(label(graph, first, lang), shared, label(graph, second, lang)),)
    return Reply(label(graph, first, lang), first, status(graph, second) or None, path, like.score, seen)


def comparison(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """Common matters, then what only the later agreement holds, then what only the earlier one held."""
    earlier, later = _sides(graph, frame)
    common = continued(graph, frame, lang)
    taken = {reply.iri for reply in common}
    matched = {second for second in later if any(likeness(graph, first, second).score >= SAME for first in earlier)}
    only = [(second, "new") for second in later if second not in matched]
    only += [(first, "dropped") for first in earlier if first not in taken]
    return (*common, *(Reply(label(graph, n, lang), n, word, (), 0.7, sightings(graph, own_facts(graph, n))[:2]) for n, word in only))


def _sides(graph: Graph, frame: Frame) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The commitments on either side, by the date of the sides."""
    sides = [tuple(_commitments(graph, fitting)) for fitting in _of_same_parties(graph, frame.references[:2])]
    dated = {year: tuple(_of_year(graph, frame, year)) for year in frame.years}
    sides += [nodes for year, nodes in sorted(dated.items()) if not any(_year(graph, side) == year[:4] for side in sides)]
    sides = [side for side in sides if side]
    if len(sides) == 1:
        sides.append(tuple(_after(graph, _year(graph, sides[0]))))
    if len(sides) < 2:
        return (), ()
    first, second = sorted(sides[:2], key=lambda side: _year(graph, side))
    return first, tuple(node for node in second if node not in first)


def _of_same_parties(graph: Graph, references: tuple[frozenset[str], ...]) -> Iterator[frozenset[str]]:
    """The described agreements, a vague description ("the MOU of 2025") narrowed to the parties of the other one."""
    for number, fitting in enumerate(references):
        lands = {land for n, other in enumerate(references) if n != number for node in other for land in countries(graph, bodies(graph, node))}
        close = frozenset(node for node in fitting if len(lands & countries(graph, bodies(graph, node))) > 1)
        yield close if len(fitting) > 1 and close else fitting


def _commitments(graph: Graph, agreements: Iterable[str]) -> Iterator[str]:
    for agreement in sorted(agreements):
        for node, _, key in graph.in_edges(agreement, keys=True):
            if key == "under" and graph.nodes[node]["kind"] == "commitment":
                yield node


def _of_year(graph: Graph, frame: Frame, year: str) -> Iterator[str]:
    for node, data in graph.nodes(data=True):
        if data["kind"] != "commitment" or not any(standing.as_of.startswith(year) for standing in data["standings"]):
            continue
        taking_part = bodies(graph, node)
        if all(set(nodes) & (taking_part | countries(graph, taking_part)) for nodes in frame.bodies):
            yield node


def _after(graph: Graph, year: str) -> Iterator[str]:
    """The commitments told of after a year."""
    for node, data in graph.nodes(data=True):
        if data["kind"] == "commitment" and any(standing.as_of[:4] > year for standing in data["standings"]):
            yield node


def _year(graph: Graph, nodes: Iterable[str]) -> str:
    found = [standing.as_of[:4] for node in nodes for standing in graph.nodes[node]["standings"] if standing.as_of]
    return min(found, default="") or min((date[:4] for node in nodes for date in dates(graph, node)), default="")
