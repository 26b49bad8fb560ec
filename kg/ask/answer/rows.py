"""Answers that tell of one thing as one row: a matter of several documents or languages, an agreement, a person under two spellings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from kg.ask.answer.reply import Reply
from kg.ask.answer.replying import QUOTES
from kg.ask.answer.sureness import sureness, varied
from kg.ask.facts import label, own_facts, sightings, targets, values
from kg.ask.follow.followup import judged
from kg.ask.follow.retold import SAME_NEWS, days, retold
from kg.ask.frame import Frame
from kg.ask.iris import kind_of_iri
from kg.link.titles import nondescript
from kg.rdf.terms import language
from kg.reference.fold import letters

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: targets whose answers are series of tellings, or one number, already
WHOLE = frozenset({"history", "overdue", "unfollowed", "follow-up", "comparison", "count", "signings"})
#: bodies that two accounts of an agreement must share, so that it can be no other one
BODIES = 2


def in_rows(graph: Graph, frame: Frame, found: tuple[Reply, ...], lang: str) -> tuple[Reply, ...]:
    """Answers with those that tell of one thing in one row, with the quotes of all of them, in the order of the first.

    Args:
        graph: of `kg.graph.project`.
        frame: what was asked.
        found: answers, best first.
        lang: the row is called as its telling in this language is.
    """
    if frame.target in WHOLE:
        return found
    same = _same(graph, found)
    rows: dict[tuple[str, str], list[Reply]] = {}
    for reply in found:
        first = same.get(reply.iri, reply.iri)
        rows.setdefault((first or reply.label, _kept_apart(reply, frame)), []).append(reply)
    return tuple(_row(graph, group, lang) for group in rows.values())


def _kept_apart(reply: Reply, frame: Frame) -> str:
    """What makes two answers about one thing two rows: another day or sum; not another status, nor a number of activities."""
    return str(reply.value) if frame.target in {"dates", "calendar", "amounts", "deadlines", "foreseen"} else ""


def _same(graph: Graph, found: tuple[Reply, ...]) -> dict[str, str]:
    """For every answer that is one thing with an earlier one the first of them."""
    place = {reply.iri: number for number, reply in reversed(list(enumerate(found)))}
    first: dict[str, str] = {}

    def root(iri: str) -> str:
        while iri in first:
            iri = first[iri]
        return iri

    for one, other in _pairs(graph, tuple(place)):
        if root(one) != root(other):
            early, late = sorted((root(one), root(other)), key=lambda iri: place[iri])
            first[late] = early
    return {iri: root(iri) for iri in first}


def _pairs(graph: Graph, iris: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    told = retold(graph) if any(kind_of_iri(iri) == "commitment" for iri in iris) else {}
    asked = set(iris)
    for iri in iris:
        yield from ((iri, other) for other in told.get(iri, ()) if other != iri and other in asked)
    yield from _twins(graph, [iri for iri in iris if kind_of_iri(iri) == "agreement" and iri in graph])
    yield from _namesakes(graph, [iri for iri in iris if kind_of_iri(iri) == "person" and iri in graph])


def _twins(graph: Graph, agreements: list[str]) -> Iterator[tuple[str, str]]:
    """Accounts of one agreement by different documents: of one kind, between the same bodies, of no other days, called alike or nothing."""
    by_bodies: dict[frozenset[str], list[str]] = {}
    for node in agreements:
        bodies = frozenset(body for body in targets(graph, node, "signatory") if kind_of_iri(body) == "organization")
        if len(bodies) >= BODIES:
            by_bodies.setdefault(bodies, []).append(node)
    for group in by_bodies.values():
        yield from (pair for pair in combinations(group, 2) if _is_one(graph, *pair))


def _is_one(graph: Graph, one: str, other: str) -> bool:
    said = judged(graph, one, other)
    if said is not None:
        return said
    kinds = [set(values(graph, node, "instrument")) for node in (one, other)]
    names = [{letters(name).lower() for name in graph.nodes[node]["names"] if not nondescript(name)} for node in (one, other)]
    told = [{seen.document for seen in sightings(graph, own_facts(graph, node))} for node in (one, other)]
    if told[0] & told[1] or (all(kinds) and not kinds[0] & kinds[1]) or (all(names) and not names[0] & names[1]):
        return False
    return _may_be_of_one_day(*(values(graph, node, "date") for node in (one, other)))


def _may_be_of_one_day(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether times leave it open that two accounts are of one day.

    >>> _may_be_of_one_day(("2023-04",), ("2023-04-26",)), _may_be_of_one_day((), ("2023",)), _may_be_of_one_day(("2022",), ("2023-04",))
    (True, True, False)
    """
    if not first or not second:
        return True
    return any(
        abs(days(one, other)) <= SAME_NEWS if len(one) == len(other) == 10 else one.startswith(other) or other.startswith(one)
        for one in first
        for other in second
    )


def _namesakes(graph: Graph, people: list[str]) -> Iterator[tuple[str, str]]:
    """Spellings of one person's name: with and without initials, and the surname alone where only one bears it."""
    names = {node: _spelling(label(graph, node)) for node in people}
    for one, other in combinations(people, 2):
        if names[one] == names[other]:
            yield one, other
    for node, spelling in names.items():
        if len(spelling) == 1:
            bearers = {names[other]: other for other in people if len(names[other]) > 1 and names[other][-1] == spelling[0]}
            if len(bearers) == 1:
                yield node, next(iter(bearers.values()))


def _spelling(name: str) -> tuple[str, ...]:
    """The parts of a name without initials and "Jr.", in lower case.

    >>> _spelling("Antony J. Blinken"), _spelling("Joseph R. Biden, Jr."), _spelling("조태용")
    (('antony', 'blinken'), ('joseph', 'biden'), ('조태용',))
    """
    parts = [part.strip(".,").lower() for part in name.split()]
    return tuple(part for part in parts if part not in {"jr", "sr", "dr"} and (len(part) > 1 or not part.isascii()))


def _row(graph: Graph, group: list[Reply], lang: str) -> Reply:
    """One row of several answers: the one in the reader's language speaks, the fullest name of a person, all quotes."""
    if kind_of_iri(group[0].iri) == "commitment":
        group = [*group, *_others(graph, group)]
    if len(group) == 1:
        return group[0]
    person = kind_of_iri(group[0].iri) == "person"
    head = max(group, key=lambda reply: (language(reply.label) == lang, len(reply.label) if person else 0))
    seen = {(quote.document, quote.start, quote.end): quote for reply in group for quote in reply.evidence}
    quotes = sorted(seen.values(), key=lambda quote: -quote.confidence)
    direct = max(reply.confidence / (sureness(reply.evidence) or 1.0) for reply in group)
    sure = max((*(reply.confidence for reply in group), sureness(quotes) * min(1.0, direct)))
    return replace(group[0], label=head.label, iri=head.iri, confidence=sure, evidence=varied(quotes)[: max(QUOTES, len(group))])


def _others(graph: Graph, group: list[Reply]) -> Iterator[Reply]:
    """Further tellings of a matter that the question's own conditions did not find: their quotes belong to it."""
    answered = {reply.iri for reply in group}
    for node in retold(graph).get(group[0].iri, ()):
        if node not in answered:
            first = group[0]
            yield replace(first, label="", iri=node, confidence=0.0, evidence=sightings(graph, own_facts(graph, node)))
