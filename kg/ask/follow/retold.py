"""Commitments that several documents tell of within days of one event: one matter, whatever the language or the publisher."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from kg.ask.facts import own_facts, sightings, targets, values
from kg.ask.follow.followup import judged, lands
from kg.ask.follow.terms import Rarity, Terms, terms
from kg.ask.follow.traits import traits

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: days within which documents tell of one event, not of what became of it: time zones, and the next day's papers
SAME_NEWS = 3
#: part of what two sentences say that makes them one matter, in documents of one agreement and in others: of things in two languages …
THINGS = (0.3, 0.7)
#: … and of things and words in one, where much of the wording is the writer's own
WORDING = (0.18, 0.5)
#: how telling at least what they share is; countries, an action and a common topic are not
TELLING = 1.4
#: topics that the sentence of one side has more than the other's, from which on it is an umbrella over it and others, and what is left then
MORE, UNDER_UMBRELLA = 3, 0.35
#: action of a commitment to conclude a further agreement
PROMISE = "instrument"
#: kinds of terms that tell of one matter, however much else a sentence is about
PROPER = ("amount", "programme")


@dataclass(frozen=True, slots=True, order=True)
class _Told:
    """A commitment of one document on a day."""

    day: str
    document: str
    node: str
    lands: frozenset[str] = field(compare=False)


def retold(graph: Graph) -> dict[str, tuple[str, ...]]:
    """For every commitment that more than one document tells of at its time all its tellings, itself among them.

    Tellings of one matter are of different documents, of the same countries and within `SAME_NEWS` days; they share
    bodies, programmes, topics and words as no others of that event do. People's judgements (`kg review`) come first.
    Kept on the graph.

    Args:
        graph: of `kg.graph.project`.

    Returns:
        the nodes of each group by their day, then by their document.
    """
    kept: dict[str, tuple[str, ...]] | None = graph.graph.get("retold")
    if kept is None:
        agreements = _agreements(graph)
        groups = (group for event in _events(graph) for group in _groups(graph, event, agreements))
        kept = graph.graph["retold"] = {told.node: tuple(one.node for one in group) for group in groups for told in group}
    return kept


def day_of(graph: Graph, node: str) -> str:
    """The first ISO day on which documents tell of a commitment; of its agreement for documents without a date; else empty."""
    told = [seen.date for seen in sightings(graph, own_facts(graph, node)) if seen.date]
    return min(told, default="") or day_of_agreement(graph, node)


def day_of_agreement(graph: Graph, node: str) -> str:
    """The day on which the agreement over a commitment was made, for documents that bear no date themselves; else empty."""
    return next((day for holder in targets(graph, node, "under") for day in values(graph, holder, "date") if "/" not in day), "")


def days(first: str, last: str) -> int:
    """The days from one ISO day to another; 0 when either is less exact.

    >>> days("2023-12-08", "2023-12-09"), days("2023-12", "2025-10-29")
    (1, 0)
    """
    if len(first) < 10 or len(last) < 10:
        return 0
    return (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days


def _events(graph: Graph) -> Iterator[list[_Told]]:
    """The commitments of the same countries on days that follow each other, where more than one document tells of them."""
    told = sorted(_told(graph), key=lambda one: (sorted(one.lands), one))
    for _, found in groupby(told, key=lambda one: one.lands):
        event: list[_Told] = []
        for one in found:
            if event and days(event[-1].day, one.day) > SAME_NEWS:
                yield event
                event = []
            event.append(one)
        yield event


def _told(graph: Graph) -> Iterator[_Told]:
    for node, data in graph.nodes(data=True):
        if data["kind"] == "commitment":
            documents = {seen.document for seen in sightings(graph, own_facts(graph, node))}
            day = day_of(graph, node)
            if len(documents) == 1 and len(day) == 10:
                yield _Told(day, documents.pop(), node, lands(graph, node))


def _groups(graph: Graph, event: list[_Told], agreements: Mapping[str, set[str]]) -> Iterator[list[_Told]]:
    """The tellings of an event put together, the surest first; a group holds no document twice."""
    if len({told.document for told in event}) < 2:
        return
    group = {told: [told] for told in event}
    for pair in sorted(_pairs(graph, event, agreements)):
        mine, theirs = group[pair.one], group[pair.other]
        if mine is theirs or {told.document for told in mine} & {told.document for told in theirs}:
            continue
        if any(judged(graph, a.node, b.node) is False for a in mine for b in theirs):
            continue
        joined = sorted((*mine, *theirs))
        group.update(dict.fromkeys(joined, joined))
    yield from {id(found): found for found in group.values() if len(found) > 1}.values()


@dataclass(frozen=True, slots=True, order=True)
class _Pair:
    """Two tellings that are one matter; pairs of one language come first, for their words tell most, then the likest.

    Args:
        languages: how many.
        unlike: the likeness, negative so that the likest sorts first.
    """

    languages: int
    unlike: float
    one: _Told
    other: _Told


def _pairs(graph: Graph, event: list[_Told], agreements: Mapping[str, set[str]]) -> Iterator[_Pair]:
    said = {told: terms(graph, told.node) for told in event}
    rarity = Rarity(said.values())
    for number, one in enumerate(event):
        for other in event[number + 1 :]:
            if days(one.day, other.day) > SAME_NEWS:
                break
            if one.document == other.document or not _may_be_one(graph, one.node, other.node):
                continue
            if judged(graph, one.node, other.node):
                yield _Pair(0, -1.0, one, other)
                continue
            languages = 1 if said[one].korean == said[other].korean else 2
            apart = not agreements[one.document] & agreements[other.document]
            like = _alike(rarity, said[one], said[other])
            if like >= (WORDING, THINGS)[languages - 1][apart]:
                yield _Pair(languages, -like, one, other)


def _may_be_one(graph: Graph, one: str, other: str) -> bool:
    """Whether nothing tells two commitments apart.

    A judgement does, bodies of which none is in both, and a further agreement that only one of them promises: the
    promise to conclude something is told as that, and the work under it is another matter.
    """
    said = judged(graph, one, other)
    if said is not None:
        return said
    mine, theirs = traits(graph, one), traits(graph, other)
    if (PROMISE in mine.actions) != (PROMISE in theirs.actions):
        return False
    return not (mine.organizations and theirs.organizations) or bool(mine.organizations & theirs.organizations)


def _alike(rarity: Rarity, one: Terms, other: Terms) -> float:
    shared = rarity.all(one, other)
    if shared.weight < TELLING:
        return 0.0
    umbrella = abs(one.topics - other.topics) >= MORE and not any(kind in PROPER for kind, _ in shared.terms)
    return shared.cosine * (UNDER_UMBRELLA if umbrella else 1.0)


def _agreements(graph: Graph) -> Mapping[str, set[str]]:
    """The agreements that each document tells of, also as those that its commitments stand under."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for node, data in graph.nodes(data=True):
        if data["kind"] in ("agreement", "commitment"):
            held = (node,) if data["kind"] == "agreement" else targets(graph, node, "under")
            for seen in sightings(graph, own_facts(graph, node)):
                found[seen.document].update(held)
    return found
