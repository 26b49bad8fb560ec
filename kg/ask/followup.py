"""What became of commitments: which later mention is the same matter, and why one would think so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.ask.activities import dates, status
from kg.ask.facts import above, label, own_facts, participants, sightings, targets, told
from kg.ask.frame import Frame
from kg.ask.reply import Reply, Step
from kg.ask.traits import Traits, traits

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: score from which on two commitments are alike, when somebody asks what of one agreement another one takes up; 0 to 1
LIKE = 0.55
#: what agreement in each respect is worth; a shared programme stands for the topic
WEIGHTS = {"topic": 0.4, "party": 0.3, "action": 0.3}
#: how well a topic agrees: the finest concept, a whole technology, a concern of every technology (talent, standards …)
FINE, BROAD, CROSS = 1.0, 0.7, 0.3
#: how well participants agree: two bodies, one of them, none named on one side, none on either
BOTH, ONE, HALF_NAMED, UNNAMED = 1.0, 0.5, 0.5, 0.6
#: two bodies that meet again over one technology mostly speak of one matter, whatever it is called
OTHER_ACTION = 0.6
#: topics from which on a sentence is an umbrella over many matters, and what is left of its likeness then
UMBRELLA, BELOW_UMBRELLA = 4, 0.5
#: reason of a likeness that people judged
REVIEWED = "review"
#: what is left of a topic that the two sentences themselves do not both name
ONLY_BY_SCOPE = 0.6


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like two commitments are.

    Args:
        score: 0 to 1.
        reasons: what they share, as IRIs and codes.
    """

    score: float
    reasons: tuple[str, ...]


def likeness(graph: Graph, first: str, second: str, *, aside: frozenset[str] = frozenset()) -> Likeness:
    """How well participants, sector, action and programme of two commitments agree; different countries never do.

    It is for two sides that somebody holds against each other, so that chance has little room; `kg.ask.uptake` asks for
    more. What people judged (`kg review`) is certain either way.

    Args:
        graph: of `kg.graph.project`.
        first, second: commitments.
        aside: countries that do not count, nor do their bodies: what is done with one partner and what with another
            is alike when it is done by the same third party.
    """
    known = judged(graph, first, second)
    if known is not None:
        return Likeness(1.0, (REVIEWED,)) if known else Likeness(0.0, ())
    party, who = _party(graph, first, second, aside)
    if not party:
        return Likeness(0.0, ())
    mine, other = traits(graph, first), traits(graph, second)
    topic, why = _topic(mine, other)
    if not topic:
        return Likeness(0.0, ())
    action = mine.actions & other.actions
    score = WEIGHTS["topic"] * topic + WEIGHTS["party"] * party
    score += WEIGHTS["action"] * (1.0 if action else OTHER_ACTION if party == BOTH else 0.0)
    return Likeness(round(score, 3), (*why, *who, *sorted(action)))


def judged(graph: Graph, first: str, second: str) -> bool | None:
    """Whether people judged two commitments to be one matter; None when nobody has."""
    found: bool | None = graph.graph["judged"].get(frozenset((first, second)))
    return found


def _topic(mine: Traits, other: Traits) -> tuple[float, tuple[str, ...]]:
    shared = mine.programmes & other.programmes
    if shared:
        return FINE, tuple(sorted(shared))
    score = BELOW_UMBRELLA if max(len(mine.sectors), len(other.sectors)) >= UMBRELLA else 1.0
    if not mine.named & other.named:
        score *= ONLY_BY_SCOPE
    fine, top, technologies = mine.fine & other.fine, mine.tops & other.tops, mine.technologies & other.technologies
    if fine and technologies:
        return FINE * score, tuple(sorted(fine))
    if technologies:
        return BROAD * score, tuple(sorted(technologies))
    return (CROSS * score, tuple(sorted(top))) if top else (0.0, ())


def topics(graph: Graph, node: str) -> set[str]:
    """What a commitment is about: programmes and top-level sectors; two that share none are not alike."""
    return {*targets(graph, node, "programme"), *(above(graph, sector, "broader")[-1] for sector in targets(graph, node, "sector"))}


def _party(graph: Graph, first: str, second: str, aside: frozenset[str]) -> tuple[float, tuple[str, ...]]:
    own, theirs = lands(graph, first) - aside, lands(graph, second) - aside
    together = own & theirs if aside else own if own == theirs and len(own) > 1 else frozenset()
    if not together:
        return 0.0, ()
    mine, other = organizations(graph, first, aside), organizations(graph, second, aside)
    shared = tuple(sorted(mine & other))
    if mine and other:
        return (0.0, ()) if not shared else (BOTH if len(shared) > 1 else ONE, shared)
    return HALF_NAMED if mine or other else UNNAMED, tuple(sorted(together))


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


def continued(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """The matters of the earlier agreement that the later one takes up, most alike first."""
    earlier, later = _sides(graph, frame)
    found = []
    for first in earlier:
        best = max(((likeness(graph, first, second), second) for second in later), key=lambda pair: pair[0].score, default=None)
        if best and best[0].score >= LIKE:
            found.append((best[0], first, best[1]))
    found.sort(key=lambda row: (-row[0].score, row[1]))
    return tuple(_pair(graph, like, first, second, lang) for like, first, second in found)


def _pair(graph: Graph, like: Likeness, first: str, second: str, lang: str) -> Reply:
    seen = (*sightings(graph, own_facts(graph, first))[:2], *sightings(graph, own_facts(graph, second))[:2])
    shared = ", ".join(told(graph, reason, lang) for reason in like.reasons)
    path = (Step(label(graph, first, lang), shared, label(graph, second, lang)),)
    return Reply(label(graph, first, lang), first, status(graph, second) or None, path, like.score, seen)


def comparison(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """Common matters, then what only the later agreement holds, then what only the earlier one held."""
    earlier, later = _sides(graph, frame)
    common = continued(graph, frame, lang)
    taken = {reply.iri for reply in common}
    matched = {second for second in later if any(likeness(graph, first, second).score >= LIKE for first in earlier)}
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
        theirs = {land for n, other in enumerate(references) if n != number for node in other for land in countries(graph, bodies(graph, node))}
        close = frozenset(node for node in fitting if len(theirs & countries(graph, bodies(graph, node))) > 1)
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
