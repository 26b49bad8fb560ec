"""What a later agreement or time takes up of an earlier one, what it adds and what it drops: answers to questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.ask.activities import dates, matches, status
from kg.ask.answer.reply import Reply, Step
from kg.ask.facts import Sighting, in_words, label, named_in, own_facts, sightings
from kg.ask.follow.followup import bodies, countries
from kg.ask.follow.matters import Matter, matters
from kg.ask.frame import Frame
from kg.ask.lexicon import read

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: quotes of each side of an answer
QUOTES = 2
#: confidence that a matter is new, or was dropped: no sentence says so
UNSAID = 0.7


def continued(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """The matters of the earlier agreement that the later one takes up, most alike first."""
    return tuple(_pair(graph, matter, lang) for matter in _common(matters(graph, *_sides(graph, frame))))


def taken_up(graph: Graph, nodes: Iterable[str], year: str, lang: str) -> Iterator[tuple[tuple[str, ...], Reply]]:
    """What is told after a year of the same matter as some commitments, though not surely the same commitment; most alike first.

    Args:
        graph: of `kg.graph.project`.
        nodes: commitments of that year or before.
        year: four digits.
        lang: of the answer.

    Yields:
        the commitments of a matter, and the answer that holds them beside what was told later.
    """
    for matter in _common(matters(graph, tuple(nodes), tuple(_after(graph, year)))):
        yield matter.first, _pair(graph, matter, lang)


def comparison(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """Common matters, then what only the later agreement holds, then what only the earlier one held; of two partners what each has alone."""
    if len(frame.references) < 2 and len(frame.bodies) > 1 and len(frame.years) < 2:
        return tuple(_partners(graph, frame, lang))
    found = matters(graph, *_sides(graph, frame))
    new = (_single(graph, matter.second, "new", lang) for matter in found if not matter.first)
    dropped = (_single(graph, matter.first, "dropped", lang) for matter in found if not matter.second)
    return (*(_pair(graph, matter, lang) for matter in _common(found)), *new, *dropped)


def _partners(graph: Graph, frame: Frame, lang: str) -> Iterator[Reply]:
    """What is common to two partners, of a third one if it is named, then what there is with only one of them."""
    hub, first, second = _hub(graph, frame)
    mine, theirs = (tuple(_with(graph, frame, hub, side)) for side in (first, second))
    found = matters(graph, mine, theirs, frozenset((*first, *second)))
    yield from (_pair(graph, matter, lang) for matter in _common(found))
    for side, nodes in ((first, (m.first for m in found if not m.second)), (second, (m.second for m in found if not m.first))):
        word = str(read("phrases.yaml")["only"][lang]).format(names=label(graph, side[0], lang))
        yield from (_single(graph, group, word, lang) for group in nodes)


def _hub(graph: Graph, frame: Frame) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...], tuple[str, ...]]:
    """The body that the other two have to do with, if three are named, and these two."""
    if len(frame.bodies) == 2:
        return (), *frame.bodies
    three = frame.bodies[:3]

    def ways(hub: tuple[str, ...]) -> int:
        return min(len(_with(graph, frame, (hub,), side)) for side in three if side != hub)

    hub = max(three, key=ways)
    first, second = (side for side in three if side != hub)
    return (hub,), first, second


def _with(graph: Graph, frame: Frame, hub: tuple[tuple[str, ...], ...], side: tuple[str, ...]) -> list[str]:
    return [match.node for match in matches(graph, replace(frame, target="", bodies=(*hub, side)))]


def _common(found: Iterable[Matter]) -> list[Matter]:
    return sorted((one for one in found if one.first and one.second), key=lambda one: (-one.like.score, one.first))


def _pair(graph: Graph, matter: Matter, lang: str) -> Reply:
    first, second = (named_in(graph, nodes, lang) for nodes in (matter.first, matter.second))
    shared = ", ".join(in_words(graph, reason, lang) for reason in matter.like.reasons)
    path = (Step(label(graph, first, lang), shared, label(graph, second, lang)),)
    seen = (*_seen(graph, matter.first), *_seen(graph, matter.second))
    return Reply(label(graph, first, lang), matter.first[0], status(graph, matter.second[-1]) or None, path, matter.like.score, seen)


def _single(graph: Graph, nodes: tuple[str, ...], word: str, lang: str) -> Reply:
    return Reply(label(graph, named_in(graph, nodes, lang), lang), nodes[0], word, (), UNSAID, _seen(graph, nodes))


def _seen(graph: Graph, nodes: Iterable[str]) -> tuple[Sighting, ...]:
    return sightings(graph, (fact for node in nodes for fact in own_facts(graph, node)))[:QUOTES]


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
