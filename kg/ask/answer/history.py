"""What became of commitments and what they are due: answers from their series of statuses over the documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.ask.activities import matches
from kg.ask.answer.reply import Reply, Step
from kg.ask.answer.versus import taken_up
from kg.ask.facts import label, own_facts, sightings, value_facts, values
from kg.ask.follow.track import Thread, since, threads
from kg.ask.frame import Frame
from kg.ask.lexicon import read
from kg.ask.when import within

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: states of a series that tell of more than its first mention
HEARD_OF = frozenset({"done", "taken up again", "lapsed", "denied"})


def history(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """What became of the commitments that meet a frame: those heard of again first, each with its mentions in order.

    Of what was promised in one year and not heard of again, what is like it in later documents comes next, with how like it is.
    """
    found = threads(graph, frame)
    heard = sorted(filter(_heard_of, found), key=lambda thread: (len(thread.mentions) == 1, thread.state not in HEARD_OF))
    silent = [thread for thread in found if not _heard_of(thread)]
    likely = tuple(_probably(graph, frame, silent, lang))
    covered = {node for nodes, _ in likely for node in nodes}
    silent = [thread for thread in silent if covered.isdisjoint(thread.mentions[0].nodes)]
    return (
        *(_reply(graph, thread, lang) for thread in heard),
        *(reply for _, reply in likely),
        *(_reply(graph, thread, lang) for thread in silent),
    )


def _heard_of(thread: Thread) -> bool:
    return thread.state in HEARD_OF or len(thread.mentions) > 1


def _probably(graph: Graph, frame: Frame, silent: Iterable[Thread], lang: str) -> Iterator[tuple[tuple[str, ...], Reply]]:
    """Commitments of one year that were not heard of again, with the answer that holds what is like them later."""
    if len(frame.years) != 1 or frame.span:
        return
    nodes = [node for thread in silent for node in thread.mentions[0].nodes]
    told = str(read("phrases.yaml")["track"]["states"]["probably taken up again"][lang])
    for matter, reply in taken_up(graph, nodes, frame.years[0][:4], lang):
        yield matter, replace(reply, value=told)


def unfollowed(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """The commitments of which no later document of the store tells, oldest first."""
    return tuple(_reply(graph, thread, lang) for thread in threads(graph, frame) if not _heard_of(thread))


def overdue(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """The commitments that were due by the day of the newest document, and of whose end no document tells, oldest first."""
    return tuple(_reply(graph, thread, lang) for thread in threads(graph, frame) if thread.state == "overdue")


def _reply(graph: Graph, thread: Thread, lang: str) -> Reply:
    told = str(read("phrases.yaml")["track"]["states"][thread.state][lang])
    if thread.state == "no follow-up found":
        told += since(thread.since, lang)
    name = thread.name(graph, lang)
    path = tuple(Step(name, mention.date, label(graph, mention.node, lang)) for mention in thread.mentions[1:])
    sure = min(thread.links, default=max((fact.confidence for fact in own_facts(graph, thread.node)), default=1.0))
    return Reply(name, thread.node, told, path, sure, tuple(seen for mention in thread.mentions for seen in mention.seen))


def deadlines(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """What is due in a time, or at all, by its date; with the sentence that says until when."""
    rows = []
    for match in matches(graph, frame):
        for due in values(graph, match.node, "due"):
            if not frame.years or any(within(due, year, frame.span) for year in frame.years):
                seen = sightings(graph, value_facts(graph, match.node, "due"))
                sure = max((one.confidence for one in seen), default=1.0)
                rows.append((due.split("/")[-1], Reply(label(graph, match.node, lang), match.node, due, (), sure * match.weight, seen)))
    return tuple(reply for _, reply in sorted(rows, key=lambda row: (row[0], row[1].iri)))
