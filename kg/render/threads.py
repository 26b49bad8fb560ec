"""Series of commitments as text for the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.ask.facts import label
from kg.ask.follow.track import Thread, newest, since
from kg.ask.lexicon import read
from kg.graph import PARTICIPATION
from kg.render.table import safe

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]


def text(graph: Graph, found: Iterable[Thread], lang: str, *, as_of: str = "") -> str:
    """Each series with its state and, for each mention, day, status, quote and source.

    Args:
        graph: the one searched.
        found: of `kg.ask.follow.track.threads`.
        lang: ko or en.
        as_of: as given to `threads`.
    """
    return "".join(f"{line}\n" for line in _text(graph, tuple(found), lang, as_of or newest(graph)))


def _text(graph: Graph, found: tuple[Thread, ...], lang: str, day: str) -> Iterator[str]:
    words = read("phrases.yaml")["track"]
    number = Counter(thread.state for thread in found)
    told = ", ".join(f"{state(code, lang)} {count}" for code, count in number.most_common())
    yield words["head" if day else "undated"][lang].format(number=len(found), states=told or "–", day=day)
    for thread in found:
        yield ""
        yield from _thread(graph, thread, lang)


def _thread(graph: Graph, thread: Thread, lang: str) -> Iterator[str]:
    words = read("phrases.yaml")["track"]
    told = since(thread.since, lang) if thread.state == "no follow-up found" else ""
    due = words["due"][lang].format(day=thread.due) if thread.due else ""
    yield f"[{state(thread.state, lang)}{told}]{due} {thread.name(graph, lang)}"
    who = ", ".join(label(graph, node, lang) for node in thread.ends(graph, *sorted(PARTICIPATION), "under"))
    if who:
        yield f"   {who}"
    statuses = read("phrases.yaml")["statuses"]
    for mention, match in zip(thread.mentions, (None, *thread.links), strict=True):
        status = statuses[mention.status][lang] if mention.status in statuses else mention.status
        yield f"   {mention.date} {status}" + ("" if match is None else f" ({words['match'][lang]} {match:.2f})")
        for seen in mention.seen:
            yield f"      “{safe(seen.quote)}”"
            yield "      — " + safe(" · ".join(part for part in (seen.title or seen.document, seen.publisher, seen.url) if part))


def state(code: str, lang: str) -> str:
    """What became of a commitment, in words."""
    return str(read("phrases.yaml")["track"]["states"][code][lang])
