"""What is tried when nothing meets a question word for word: never more than its sentences say, and always told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.ask.activities import matches
from kg.ask.frame import Frame
from kg.ask.lexicon import read

if TYPE_CHECKING:
    import networkx as nx

#: how sure an answer still is when only a sentence names its topic or kind, or nothing told of a word
LOOSE, SKIPPED = 0.7, 0.6
#: the same when a word that no list has stood in the quote, or a condition was left aside because the agreement has another name or kind
WORDED = 0.8
#: things that a question must name, so that it still asks something when a verb of it is left aside
NAMED = 1
#: letters of an English word of which its end tells the kind
LONG = 5
#: words that may be left aside
FEW = 1


def relaxed(graph: nx.MultiDiGraph[str], frame: Frame) -> Frame:
    """A frame that something meets, with as few of the question's words given up as possible; the same frame when nothing helps.

    First what is done need not be told in the words of the question, then topics and kinds may stand in the sentence alone, at
    last one verb that no list knows is left aside. A noun that no list knows is never left aside.

    Args:
        graph: of `kg.graph.project`.
        frame: what is asked.
    """
    if matches(graph, frame):
        return frame
    # what a body calls its meeting is often written otherwise
    frame = replace(frame, compounds=())
    if matches(graph, frame):
        return frame
    return next((found for found in _looser(frame) if matches(graph, found)), frame)


def _looser(frame: Frame) -> Iterator[Frame]:
    undone = replace(frame, deeds=(), skipped=frame.deeds)
    loosely = bool(frame.sectors or (frame.instrument and (len(frame.bodies) > 1 or frame.deeds)))
    if frame.deeds and loosely:
        yield replace(frame, loose=True)
    if frame.deeds:
        yield undone
    if loosely:
        yield replace(undone, loose=True)
    verbs = tuple(word for word in frame.words if is_verb(word))
    if verbs and len(verbs) <= FEW and frame.things >= NAMED:
        without = replace(undone, words=tuple(word for word in frame.words if word not in verbs), skipped=(*frame.deeds, *verbs))
        yield without
        if loosely:
            yield replace(without, loose=True)


def is_verb(word: str) -> bool:
    """Whether an unknown word ends as verbs do, and adverbs in English.

    >>> is_verb("다뤄진"), is_verb("재활용한다는"), is_verb("등록금이"), is_verb("weather"), is_verb("formulated")
    (False, True, False, False, True)
    """
    if word.isascii():
        return len(word) > LONG and word.endswith(tuple(read("verbs.yaml")["english"]))
    return any(len(word) > len(ending) and word.endswith(ending) for ending in read("verbs.yaml")["endings"])


def doubt(frame: Frame) -> float:
    """By how much a relaxed question makes its answers less sure; 1 when nothing was given up."""
    worded = (frame.words and frame.target != "evidence") or frame.aside
    return (WORDED if worded else 1.0) * (LOOSE if frame.loose else 1.0) * (SKIPPED if frame.skipped else 1.0)
