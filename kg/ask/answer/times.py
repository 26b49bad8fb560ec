"""When: the dates of agreements, what is foreseen, and what stands in one sentence with a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.ask.activities import Match, matches, status
from kg.ask.answer.reply import Reply
from kg.ask.answer.replying import QUOTES, one
from kg.ask.facts import label, own_facts, sightings, standings, value_facts, values
from kg.ask.follow.retold import SAME_NEWS, days
from kg.ask.frame import Frame
from kg.ask.lexicon import read
from kg.ask.when import beside, times, within
from kg.ask.wording import quotes
from kg.graph import Fact, Value
from kg.reference.fold import letters

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: how much less sure a date is that only stands beside a name, or that is the day by which the thing had happened
BESIDE = 0.7
#: statuses that say of a day that the thing took place then
HELD = frozenset({"signed", "in-force", "fulfilled"})
#: shortest name by which a sentence is taken to speak of an agreement, in letters
SHORTEST = 5


def dates_of(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """When: dates of the agreements, else when the commitments are due, else the day by which it had come about.

    Args:
        graph: of `kg.graph.project`.
        frame: what is asked.
        lang: of the labels.
    """
    named = {node for fitting in frame.references for node in fitting}
    found = matches(graph, frame)
    agreements = [match for match in found if graph.nodes[match.node]["kind"] == "agreement"]
    rest = [match for match in found if match not in agreements]
    # a summit or an MOU that bears no date is not to be passed over for one that is still to come
    agreements.sort(key=lambda match: status(graph, match.node) != "concluded")
    return (
        tuple(_stated(graph, [match for match in found if match.node in named], frame, lang))
        or tuple(_beside(graph, frame, lang))
        or tuple(_stated(graph, agreements, frame, lang, reached=bool(frame.instrument)))
        or tuple(_stated(graph, rest, frame, lang))
        or tuple(_foretold(graph, frame, lang))
        or tuple(_stated(graph, agreements, frame, lang, reached=True))
        or tuple(_stated(graph, rest if frame.deeds else [], frame, lang, reached=True))
    )


def foreseen(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """What is to come, and when: of the agreements asked for what sentences foresee of them by name, else what is due."""
    if frame.references:
        return tuple(_foretold(graph, frame, lang))
    return tuple(reply for match in matches(graph, frame) for reply in _due(graph, match.node, lang))


def _stated(graph: Graph, found: list[Match], frame: Frame, lang: str, *, reached: bool = False) -> Iterator[Reply]:
    """Activities with their days; if there is none, with the one by which they had come about, if that is wanted."""
    for match in found:
        told = list(_days(graph, match.node))
        for day, facts in told:
            if not frame.years or (frame.references and not frame.span) or any(within(day, year, frame.span) for year in frame.years):
                yield one(graph, match, lang, value=day, facts=facts)
        if reached and not told:
            yield from _reached(graph, match, lang)


def _days(graph: Graph, node: str) -> Iterator[tuple[str, tuple[Fact, ...]]]:
    """The times of an activity with the statements behind them: as its name has it, else those on which it was held before those told of it.

    Days that differ by no more than the papers of two time zones are one; a forum has as many as sessions are told of.
    """
    slot = "date" if values(graph, node, "date") else "due"
    told = [value for value in graph.nodes[node]["values"] if value.slot == slot]
    year = _year_in_name(graph, node)
    if year and told and not any(value.value.startswith(year) for value in told):
        yield year, own_facts(graph, node)
        return
    groups: list[list[Value]] = []
    for value in sorted(told, key=lambda value: value.value):
        if groups and _one_time(groups[-1][0].value, value.value):
            groups[-1].append(value)
        else:
            groups.append([value])
    groups.sort(key=lambda group: (not any(_held(graph, fact) for value in group for fact in value.facts), -_tellings(group)))
    for group in groups:
        best = max(group, key=lambda value: (len(value.value), len(value.facts)))
        yield best.value, tuple(fact for value in group for fact in value.facts)


def _one_time(first: str, second: str) -> bool:
    """Whether two times of an agreement are one: the less exact of the two holds the other, or few days lie between them.

    >>> _one_time("2023-12-08", "2023-12-09"), _one_time("2023-12", "2023-12-09"), _one_time("2023-04-26", "2023-12-08")
    (True, True, False)
    """
    if second.startswith(first):
        return True
    return len(first) == len(second) == 10 and days(first, second) <= SAME_NEWS


def _tellings(group: list[Value]) -> int:
    return len({fact.quote for value in group for fact in value.facts})


def _held(graph: Graph, fact: Fact) -> bool:
    quote = graph.graph["quotes"].get(fact.quote)
    said = standings(graph).get((fact.record, quote.document)) if quote else None
    return bool(said and said.status in HELD)


def _year_in_name(graph: Graph, node: str) -> str:
    """The year that an agreement is called after: "the 1976 Agreement"; a plan for several years is not."""
    found = list(times(label(graph, node)))
    return found[0].iso if len(found) == 1 and graph.nodes[node]["kind"] == "agreement" and found[0].iso.isdigit() else ""


def _reached(graph: Graph, match: Match, lang: str) -> Iterator[Reply]:
    """The day by which an agreement had come about that bears no date itself: of the first document that tells of it so."""
    said = [standing for standing in graph.nodes[match.node]["standings"] if standing.status in HELD and standing.as_of]
    if said:
        first = min(said, key=lambda standing: standing.as_of)
        reply = one(graph, match, lang, value=str(read("phrases.yaml")["by"][lang]).format(day=first.as_of), facts=(first.fact,))
        yield replace(reply, confidence=reply.confidence * BESIDE)


def _foretold(graph: Graph, frame: Frame, lang: str) -> Iterator[Reply]:
    """When a commitment foresees an agreement: its sentence names it and says until when."""
    for match in told_beside(graph, frame, "due"):
        yield from _due(graph, match.node, lang)


def _due(graph: Graph, node: str, lang: str) -> Iterator[Reply]:
    due = values(graph, node, "due")
    if due and graph.nodes[node]["kind"] == "commitment":
        yield one(graph, Match(node, ()), lang, value=due[0], facts=value_facts(graph, node, "due"))


def told_beside(graph: Graph, frame: Frame, slot: str) -> Iterator[Match]:
    """The commitments that fill a slot and whose sentence tells of the agreements that a question describes, or names them.

    Args:
        graph: of `kg.graph.project`.
        frame: what is asked.
        slot: `due` or `amount`.
    """
    described = sorted({node for fitting in frame.references for node in fitting if node in graph})
    called = {letters(name).lower() for node in described for name in graph.nodes[node]["names"]}
    own = {fact.quote for node in described for fact in own_facts(graph, node)}
    for node, data in graph.nodes(data=True):
        if data["kind"] == "commitment" and values(graph, node, slot):
            told = [letters(quote) for quote in quotes(graph, node)]
            named = any(name in quote for quote in told for name in called if len(name) >= SHORTEST)
            if named or own & {fact.quote for fact in own_facts(graph, node)}:
                yield Match(node, ())


def _beside(graph: Graph, frame: Frame, lang: str) -> Iterator[Reply]:
    """The time that a quote sets beside the name of an agreement of which no date is known: surely told, less surely of it."""
    for node in sorted({node for fitting in frame.references for node in fitting if node in graph}):
        for seen in sightings(graph, own_facts(graph, node))[:QUOTES]:
            said = next((day for name in graph.nodes[node]["names"] if (day := beside(seen.quote, name))), "")
            if said:
                yield Reply(label(graph, node, lang), node, said, (), seen.confidence * BESIDE, (seen,))
                break
