"""Statements as people look at them: what a document says, by an id that can be typed, with the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from kg.ask.names import Node, nodes
from kg.errors import UnknownName
from kg.judgements import RULE, Fact, Judgement, Reading, Verdict
from kg.judgements.facts import SLOTS, corrected
from kg.judgements.model import as_json
from kg.store import Store
from kg.store.stored import Stored
from kg.vocab import ENTITY, Literal, document_iri, iri

STATEMENT = f"{ENTITY}statement/"
#: letters of an id that are shown, and the fewest that are understood
SHOWN, FEWEST = 10, 4
IDS = """SELECT ?statement ?document { GRAPH ?document { ?statement a tp:Statement }
  FILTER(STRSTARTS(STR(?statement), $start)) } ORDER BY ?statement"""
EXACT = "SELECT ?document { GRAPH ?document { $statement a tp:Statement } }"
LEAST_SURE = """SELECT ?statement ?document { GRAPH ?document { ?statement a tp:Statement ; tp:confidence ?confidence } }
ORDER BY ?confidence ?statement"""
#: the same for what names a thing, from the constant end
ABOUT = """SELECT DISTINCT ?statement ?document { VALUES ?node { $nodes } GRAPH ?document {
  { ?statement rdf:subject ?node } UNION { ?statement rdf:object ?node } UNION { ?status tp:about ?node . ?statement rdf:subject ?status }
  ?statement tp:confidence ?confidence } } ORDER BY ?confidence ?statement"""
_HEX = re.compile(rf"[0-9a-f]{{{FEWEST},20}}")


@dataclass(frozen=True, slots=True)
class Item:
    """A statement with what a person needs to judge it.

    Args:
        statement: its IRI.
        fact: what it says, as judgements name it.
        subject, object: with their names; a literal is a node without kind.
        document: where it stands.
        start, end: code points of the sentence.
        confidence, rule: of the extraction.
    """

    statement: str
    fact: Fact
    subject: Node
    object: Node
    document: Stored
    start: int
    end: int
    confidence: float
    rule: str

    @property
    def id(self) -> str:
        """What is typed for it."""
        return short(self.statement)

    @property
    def slot(self) -> str:
        """Slot of the record: party, sector, date …"""
        return SLOTS.get(expanded(self.fact.predicate), self.fact.predicate)

    def as_json(self) -> dict[str, Any]:
        """The keys that the published schema (`review.schema.json`) names."""
        return {
            "id": self.id,
            "kind": "fact",
            "statement": self.statement,
            "subject": {"iri": self.subject.iri, "label": self.subject.label("en")},
            "predicate": self.fact.predicate,
            "slot": self.slot,
            "object": {"iri": self.object.iri if self.object.kind else "", "label": self.object.label("en")},
            "confidence": self.confidence,
            "rule": self.rule,
            "quote": self.fact.quote,
            "document": self.document.id,
            "title": self.document.title,
            "url": self.document.url,
            "date": self.document.published,
            "start": self.start,
            "end": self.end,
            "judgement": as_json(Judgement(Verdict.ACCEPT, self.fact)) | {"verdict": ""},
        }


def short(statement: str) -> str:
    """The id of a statement as it is shown and typed.

    >>> short("https://w3id.org/techpact/id/statement/0123456789abcdef0123")
    '0123456789'
    """
    return statement.removeprefix(STATEMENT)[:SHOWN]


def expanded(predicate: str) -> str:
    """The IRI of a prefixed name, or itself."""
    return iri(predicate) if predicate.partition(":")[0] in ("tp", "rdf", "rdfs") else predicate


def find(store: Store, wanted: str) -> tuple[str, str]:
    """The statement that an id means, and the IRI of its document.

    Args:
        store: that holds it.
        wanted: its IRI, with our prefix, or the beginning of its last part.

    Raises:
        UnknownName: no statement has it, or several begin so.
    """
    name = wanted.strip().removeprefix(STATEMENT).removeprefix("id:statement/").lower()
    if not _HEX.fullmatch(name):
        raise UnknownName("not the id of a statement", where=wanted[:80], hint=HOW)
    found = store.select(EXACT, {"statement": STATEMENT + name}) if len(name) == 20 else []
    if found:
        return STATEMENT + name, found[0]["document"]
    rows = store.select(IDS, {"start": Literal(STATEMENT + name)})
    if len(rows) != 1:
        what = f"{len(rows)} statements begin so" if rows else "the store holds no such statement"
        near = tuple(short(row["statement"]) for row in rows[:5])
        raise UnknownName(what, where=wanted[:80], hint="give more of it" if rows else HOW, suggestions=near)
    return rows[0]["statement"], rows[0]["document"]


HOW = "kg show NAME --ids and kg review list --kind fact show ids; kg review log shows what was judged"


def items(
    store: Store, *, about: Iterable[str] = (), documents: Iterable[str] = (), limit: int = 0, in_order: bool = False
) -> tuple[Item, ...]:
    """Statements, those that nobody has judged with the least sure first.

    Args:
        store: open.
        about: IRIs of a thing; only what names it as subject or object.
        documents: ids; only theirs.
        limit: at most so many; 0 for all.
        in_order: all of them, judged or not, by document and sentence.
    """
    judged = set() if in_order else {entry.about for entry in store.log().in_force}
    wanted, about = {document_iri(name) for name in documents}, tuple(about)
    readings: dict[str, Reading] = {}
    chosen: list[tuple[str, str]] = []
    for row in store.select(ABOUT, {"nodes": tuple(about)}) if about else store.select(LEAST_SURE):
        if wanted and row["document"] not in wanted:
            continue
        if row["document"] not in readings:
            readings[row["document"]] = Reading(store.graph(row["document"]))
        reading, statement = readings[row["document"]], row["statement"]
        if in_order or (reading.facts[statement] not in judged and reading.text(statement, iri("tp:rule")) != RULE):
            chosen.append((row["document"], statement))
        if limit and len(chosen) == limit:
            break
    found = tuple(_items(store, readings, chosen))
    return tuple(sorted(found, key=lambda i: (i.document.id, i.start, i.subject.iri, i.slot, i.id))) if in_order else found


def item(store: Store, wanted: str) -> Item:
    """One statement by its id; errors as for `find`."""
    statement, document = find(store, wanted)
    return next(_items(store, {document: Reading(store.graph(document))}, [(document, statement)]))


def _items(store: Store, readings: dict[str, Reading], chosen: list[tuple[str, str]]) -> Iterator[Item]:
    known = {d.iri: d for d in store.documents()}
    named = {end for document, statement in chosen for end in _ends(readings[document], statement)}
    labels = nodes(store, named)
    for document, statement in chosen:
        r = readings[document]
        value = r.first(statement, iri("rdf:object"))
        said = Node(value.value, "", value.value, value.value) if isinstance(value, Literal) else labels[value]
        yield Item(
            statement=statement,
            fact=r.facts[statement],
            subject=labels[r.about(statement)],
            object=said,
            document=known[document],
            start=r.number(statement, "tp:start"),
            end=r.number(statement, "tp:end"),
            confidence=float(r.text(statement, iri("tp:confidence"))),
            rule=r.text(statement, iri("tp:rule")),
        )


def _ends(reading: Reading, statement: str) -> Iterator[str]:
    yield reading.about(statement)
    value = reading.first(statement, iri("rdf:object"))
    if isinstance(value, str):
        yield value


def read_as(store: Store, found: Item) -> Fact:
    """What the document says where a correction stands now; else the fact itself.

    A judgement is always about what was read, so that a second correction replaces the first.
    """
    if found.rule != RULE:
        return found.fact
    raw = store.as_read(found.document.id)
    for entry in store.log().in_force:
        if isinstance(entry.about, Fact) and entry.verdict is Verdict.CORRECT:
            for statement in raw.matching(entry.about):
                if any(q.subject == found.statement for q in corrected(raw, statement, entry.value)):
                    return entry.about
    return found.fact
