"""What has become of each judgement: whether it counts, and if not, why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.judgements import Fact, Judgement, Log, Pair, Reading, Record, Thing, Verdict
from kg.judgements.model import as_json
from kg.judgements.same import groups
from kg.vocab import document_iri, iri

if TYPE_CHECKING:
    from kg.store import Store

#: the states, in words of `review.yaml`
IN_FORCE, UNDONE, REPLACED, ASIDE = "in force", "undone", "replaced", "set aside"
NO_DOCUMENT, NO_QUOTE, NOT_READ, NO_THING = "document not in the store", "sentence gone", "not read any more", "nothing of it in the store"
NAMES = """SELECT ?node ?name { VALUES ?node { $nodes } VALUES ?property { rdfs:label skos:prefLabel } ?node ?property ?name }
ORDER BY ?node STRLEN(STR(?name)) ?name"""
#: states of judgements that count but find nothing to count for
LAPSED = frozenset({NO_QUOTE, NOT_READ})


@dataclass(frozen=True, slots=True)
class Entry:
    """A judgement of the log with what has become of it.

    Args:
        number: its place in the log, from 1.
        judgement: as it was made.
        state: one of this module.
        by: number of the judgement that undid, replaced or set it aside; 0 when there is none.
    """

    number: int
    judgement: Judgement
    state: str
    by: int = 0

    def as_json(self) -> dict[str, Any]:
        """The line of the log, with number and state."""
        return {"number": self.number, "state": self.state, **({"by": self.by} if self.by else {}), **as_json(self.judgement)}


def entries(store: Store) -> tuple[Entry, ...]:
    """The log of a store, oldest first, each judgement with its state.

    Args:
        store: open.
    """
    log = store.log()
    states = _States(store, log)
    return tuple(states.entry(number, judgement) for number, judgement in enumerate(log.entries, 1))


def lapsed(store: Store, documents: Collection[str]) -> tuple[Entry, ...]:
    """The judgements that count but find nothing in some documents that were read again.

    Args:
        store: open.
        documents: ids.
    """
    return tuple(e for e in entries(store) if e.state in LAPSED and _documents(e.judgement) & set(documents)) if store.log().entries else ()


def _documents(judgement: Judgement) -> set[str]:
    about = judgement.about
    if isinstance(about, Fact):
        return {about.document}
    return {t.document for t in (about.first, about.second) if isinstance(t, Record)} if isinstance(about, Pair) else set()


def names(store: Store, told: Iterable[Entry]) -> dict[str, str]:
    """What the things of some judgements are called by themselves, also when they are merged with others now.

    Args:
        store: open.
        told: of `entries`.
    """
    addresses: set[str] = set()
    found: dict[str, str] = {}
    for about in (entry.judgement.about for entry in told):
        things = (about.first, about.second) if isinstance(about, Pair) else (about.subject, about.object) if isinstance(about, Fact) else ()
        addresses |= {thing for thing in things if isinstance(thing, str)}
    for row in store.select(NAMES, {"nodes": tuple(sorted(addresses))}) if addresses else ():
        found.setdefault(row["node"], row["name"])
    for about in (entry.judgement.about for entry in told):
        if isinstance(about, Fact) and isinstance(about.object, str) and about.object not in found:  # nothing names it any more
            found[about.object] = store.as_read(about.document).text(about.object, iri("rdfs:label"))
    return found


class _States:
    """The log of one store; each document is read once."""

    def __init__(self, store: Store, log: Log) -> None:
        self.store, self.log = store, log
        self.numbers = {judgement.id: number for number, judgement in enumerate(log.entries, 1)}
        self.counting = {judgement.about: judgement for judgement in log.in_force}
        self.readings: dict[str, Reading] = {}
        self.held = {found.iri for found in store.documents()}
        self.aside = dict(self._aside())

    def entry(self, number: int, judgement: Judgement) -> Entry:
        """One judgement with its state."""
        if judgement.id in self.log.undone:
            return Entry(number, judgement, UNDONE, self.numbers[self.log.undone[judgement.id]])
        about = judgement.about
        if isinstance(about, str):
            return Entry(number, judgement, IN_FORCE)
        last = self.counting[about]
        if last.id != judgement.id:
            return Entry(number, judgement, REPLACED, self.numbers[last.id])
        if judgement.id in self.aside:
            return Entry(number, judgement, ASIDE, self.numbers[self.aside[judgement.id]])
        return Entry(number, judgement, self._of_fact(about) if isinstance(about, Fact) else self._of_pair(about))

    def reading(self, document: str) -> Reading:
        if document not in self.readings:
            self.readings[document] = self.store.as_read(document)
        return self.readings[document]

    def _of_fact(self, fact: Fact) -> str:
        if document_iri(fact.document) not in self.held:
            return NO_DOCUMENT
        reading = self.reading(fact.document)
        if reading.matching(fact):
            return IN_FORCE
        return NOT_READ if fact.quote in reading.text(reading.graph, iri("tp:text")) else NO_QUOTE

    def _of_pair(self, pair: Pair) -> str:
        return next((state for thing in (pair.first, pair.second) if (state := self._of_thing(thing)) != IN_FORCE), IN_FORCE)

    def _of_thing(self, thing: Thing) -> str:
        if self.store.find(thing):
            return IN_FORCE
        if not isinstance(thing, Record):
            return NO_THING
        if document_iri(thing.document) not in self.held:
            return NO_DOCUMENT
        reading = self.reading(thing.document)
        return NOT_READ if thing.quote in reading.text(reading.graph, iri("tp:text")) else NO_QUOTE

    def _aside(self) -> Iterator[tuple[str, str]]:
        """Accepted pairs that cannot hold beside a later judgement, and the rejection that forbids them."""
        found: dict[str, dict[bool, dict[tuple[str, str], str]]] = {}
        for judgement in self.log.in_force:
            if isinstance(judgement.about, Pair):
                one, other = sorted((self.store.find(judgement.about.first), self.store.find(judgement.about.second)))
                if one and one != other:
                    found.setdefault(judgement.kind, {True: {}, False: {}})[judgement.verdict is Verdict.ACCEPT][one, other] = judgement.id
        for judged in found.values():
            for pair, why in groups(reversed(judged[True]), sorted(judged[False])).aside:
                yield judged[True][pair], judged[False][why]
