"""What became of commitments and what they are due: answers from their series of statuses over the documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.ask.activities import matches
from kg.ask.answer.reply import Reply, Step
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
    """What became of the commitments that meet a frame: those heard of again first, each with its mentions in order."""
    found = sorted(threads(graph, frame), key=lambda thread: (len(thread.mentions) == 1, thread.state not in HEARD_OF))
    return tuple(_reply(graph, thread, lang) for thread in found)


def unfollowed(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """The commitments of which no later document of the store tells, oldest first."""
    return tuple(_reply(graph, thread, lang) for thread in threads(graph, frame) if thread.state not in HEARD_OF and len(thread.mentions) == 1)


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
