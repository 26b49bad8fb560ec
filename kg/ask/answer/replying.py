"""How answers are made of activities: one activity, a thing that several of them name, things in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.ask.activities import Match, tie_facts
from kg.ask.answer.reply import Reply, Step
from kg.ask.answer.sureness import told_by, varied
from kg.ask.facts import label, own_facts, sightings
from kg.ask.ties import BY_MENTION
from kg.graph import Fact

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: quotes that one answer shows
QUOTES = 5
#: things with the activities that name them, and the statements that do
Found = dict[str, list[tuple[Match, tuple[Fact, ...]]]]


def one(graph: Graph, match: Match, lang: str, *, value: str | int | None = None, facts: tuple[Fact, ...] = ()) -> Reply:
    """An activity as an answer, with the way from the bodies asked for."""
    facts = facts or tie_facts(graph, match)
    seen = varied(sightings(graph, facts))[:QUOTES]
    sure = told_by(graph, own_facts(graph, match.node))
    return Reply(label(graph, match.node, lang), match.node, value, steps(graph, match, lang), sure * match.weight, seen)


def thing(graph: Graph, node: str, members: list[tuple[Match, tuple[Fact, ...]]], lang: str, *, value: str | int | None = None) -> Reply:
    """A thing as an answer, resting on one or more activities."""
    best = max((match for match, _ in members), key=lambda match: match.weight)
    facts = [fact for _, own in members for fact in own]
    sure = told_by(graph, facts)
    path = steps(graph, best, lang)
    if best.node != node:
        path = (*path, Step(label(graph, best.node, lang), "names", label(graph, node, lang)))
    return Reply(label(graph, node, lang), node, value, path, sure * best.weight, varied(sightings(graph, facts))[:QUOTES])


def ranked(graph: Graph, found: Found, lang: str, *, counted: bool) -> tuple[Reply, ...]:
    """Things as answers: by the number of their activities, or the surest first."""

    def order(item: tuple[str, list[tuple[Match, tuple[Fact, ...]]]]) -> tuple[float, float, str]:
        node, group = item
        number, weight = len({match.node for match, _ in group}), max(match.weight for match, _ in group)
        return (-number, -weight, node) if counted else (-round(weight, 1), -number, node)

    return tuple(
        thing(graph, node, group, lang, value=len({match.node for match, _ in group}) if counted else None)
        for node, group in sorted(found.items(), key=order)
    )


def steps(graph: Graph, match: Match, lang: str) -> tuple[Step, ...]:
    """The way from the bodies asked for to an activity."""
    found: list[Step] = []
    for tie in match.ties:
        name, through, holder = (label(graph, node, lang) if node in graph else "" for node in (tie.body, tie.through, tie.holder))
        if tie.weight == BY_MENTION:
            continue
        way = []
        if tie.body != tie.through:
            way.append(Step(name, "has" if graph.nodes[tie.body]["kind"] == "country" else "part", through))
        way.append(Step(through, "takes part in", holder))
        if tie.holder != match.node:
            way.append(Step(holder, "includes", label(graph, match.node, lang)))
        found += way
    return tuple(found)
