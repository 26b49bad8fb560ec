"""Answers to questions in Korean and English, each with its evidence; and honesty about what cannot be answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from kg.ask.activities import dates, matches
from kg.ask.answer import families
from kg.ask.answer.passages import passages
from kg.ask.answer.reply import Answer, Reply
from kg.ask.answer.rows import in_rows
from kg.ask.facts import label
from kg.ask.frame import Frame
from kg.ask.lexicon import read
from kg.ask.question.described import kind_of
from kg.ask.question.mentions import names
from kg.ask.question.parse import LIMIT, Parse, clean, vocabulary, writable
from kg.ask.question.relaxing import doubt
from kg.ask.question.sparql import sparql
from kg.ask.question.telling import name, nothing, say, spoken, tell
from kg.ask.question.understand import read_question
from kg.reference.names import key, nearest

if TYPE_CHECKING:
    import networkx as nx

    from kg.store import Store

    Graph = nx.MultiDiGraph[str]

#: questions offered when one was not understood
OFFERED = 3
#: what may stand in the places of a question that is offered, and how many things are tried there
SLOTS = {
    "a": frozenset({"country", "organization"}),
    "b": frozenset({"country", "organization"}),
    "s": frozenset({"sector"}),
    "m": frozenset({"agreement"}),
}
TRIES = 8
#: how alike an unknown word and a name must be, of 100, for the name to be offered
MISSPELT = 80


def answer(graph: Graph, question: str, store: Store | None = None) -> Answer:
    """What the documents say to a question.

    Args:
        graph: of `kg.graph.project`.
        question: Korean or English, any text.
        store: of the same documents; where no record answers, their sentences are searched.

    Returns:
        the answer with its evidence; or that there is none, that a name is ambiguous, or that the question was not
        understood: then with three questions that come near. Never a guess.
    """
    question = writable(question)
    if len(clean(question)) > LIMIT:
        lang = "ko" if any("가" <= c <= "힣" for c in question[:LIMIT]) else "en"
        return _refused(graph, replace(_NOTHING, lang=lang), question[:LIMIT], say("not-understood", "long", lang, limit=str(LIMIT)))
    read_as, meant = read_question(graph, question)
    lang = read_as.lang
    if meant.choices:
        named = tuple(name(graph, node, lang) for node in meant.choices)
        return Answer(question, "ambiguous", empty=str(read("phrases.yaml")["ambiguous"][lang]), suggestions=named, lang=lang)
    frame = meant.frame
    found = families.replies(graph, frame, lang) if frame else ()
    if frame and not found and frame.otherwise:
        second = replace(frame, target=frame.otherwise, status="" if frame.otherwise == "status" else frame.status)
        found = families.replies(graph, second, lang)
        frame = second if found else frame
    told = passages(graph, store, frame) if store and frame and not found and not matches(graph, frame) else ()
    if frame and told:
        understood = tell(graph, frame, read_as) + say("understood", "passages", lang)
        return Answer(question, "answered", understood, told, "", sparql(graph, frame), (), lang)
    if frame is None or (not all(word.lower() in vocabulary(graph) for word in meant.unknown) and not matches(graph, frame)):
        words = ", ".join(f"“{word}”" for word in meant.unknown)
        text = say("not-understood", "unknown" if words else "plain", lang, words=words)
        return _refused(graph, read_as, question, text)
    found = tuple(replace(reply, confidence=reply.confidence * doubt(frame)) for reply in in_rows(graph, frame, found, lang))
    if (frame.recent or frame.oldest) and frame.target != "count":
        found = tuple(sorted(found, key=lambda reply: _day(graph, reply, frame), reverse=frame.recent))
    found = found[: frame.first or None]
    understood, query = tell(graph, frame, read_as), sparql(graph, frame)
    if not found:
        return Answer(question, "empty", understood, (), nothing(graph, frame, lang), query, tuple(_offers(graph, read_as)), lang)
    return Answer(question, "answered", understood, found, "", query, (), lang)


_NOTHING = Parse("", "en", ())


def _day(graph: Graph, reply: Reply, frame: Frame) -> str:
    """When what an answer tells of was told of last; for the oldest its own day, of which nothing comes last."""
    if frame.recent:
        return max((seen.date for seen in reply.evidence), default="")
    own = dates(graph, reply.iri) if reply.iri in graph else ()
    return min((*own, *(seen.date for seen in reply.evidence if seen.date)), default="9")


def _refused(graph: Graph, read_as: Parse, question: str, text: str) -> Answer:
    near = tuple(name for word in read_as.unknown[:3] for name in _similar(graph, word))
    return Answer(question, "not-understood", "", (), text, "", (*near[:OFFERED], *_offers(graph, read_as)), read_as.lang)


def _similar(graph: Graph, word: str) -> list[str]:
    """The name that an unknown word is likely a misspelling of; what merely rhymes with it is no help."""
    known = {name: key(name) for node, data in graph.nodes(data=True) if data["kind"] != "commitment" for name in data["names"]}
    return nearest(word, known, n=1, least=MISSPELT) if len(word) > 3 else []


def _offers(graph: Graph, read_as: Parse) -> Iterator[str]:
    """Questions that it can answer, near to the one asked: with the names in it, else with names of the store."""
    lang = read_as.lang
    named = [piece.mention for piece in read_as.pieces if piece.mention]
    mentioned = [node for mention in named for node in (mention.nodes if mention.pair else mention.nodes[:1]) if node in graph]
    slots = {slot: label(graph, node, lang) for slot, node in _slots(graph, mentioned, lang).items()}
    examples = [e for e in read("phrases.yaml")["examples"][lang] if all(slot in slots for slot in e["needs"])]
    own = {slot for slot in slots if any(label(graph, node, lang) == slots[slot] for node in mentioned)}
    examples.sort(key=lambda example: -len(own & set(example["needs"])))
    return islice((spoken(example["text"].format(**slots)) for example in examples), OFFERED)


def _slots(graph: Graph, mentioned: Iterable[str], lang: str) -> dict[str, str]:
    """Things for the places of the questions offered: those that the question names before the popular ones, and none that make them empty."""
    chosen: dict[str, str] = {}
    tries = TRIES
    for node in (*mentioned, *_popular(graph)):
        fitting = (slot for slot, kinds in SLOTS.items() if slot not in chosen and kind_of(graph, node) in kinds)
        slot = next(fitting, "")
        if not slot or label(graph, node, lang) in {label(graph, other, lang) for other in chosen.values()}:
            continue
        if chosen and slot != "m":
            tries -= 1
            if tries < 0 or not matches(graph, _together({**chosen, slot: node})):
                continue
        chosen[slot] = node
    return chosen


def _together(chosen: dict[str, str]) -> Frame:
    sectors = tuple(node for slot, node in chosen.items() if slot == "s")
    return Frame("", "", bodies=tuple((node,) for slot, node in chosen.items() if slot in {"a", "b"}), sectors=sectors)


def _popular(graph: Graph) -> list[str]:
    names(graph)
    active = [node for node, data in graph.nodes(data=True) if data["kind"] != "commitment" and families.joined(graph, node)]
    active += [node for node, data in graph.nodes(data=True) if data["kind"] == "agreement"]
    return sorted(active, key=lambda node: (-graph.degree(node), node))
