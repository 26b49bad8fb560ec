"""Statements of a document as the quads of its named graph: pure, in a fixed order, without blank nodes and wall-clock times.

A fact costs at most eight quads: the triple itself, and a statement node of seven that carries its evidence. The
evidence node of a sentence is shared by every statement that rests on it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.model import Document, Entity, Evidence, Kind, Statement, Status
from kg.rdf.evidence import END, EXACT, START, TEXT, check, misquote
from kg.rdf.terms import (
    XSD_ANY_URI,
    XSD_DATE,
    XSD_DECIMAL,
    XSD_INTEGER,
    address,
    concept,
    entity_iri,
    line,
    money,
    named,
    period,
    sector_iri,
    shorten,
    term,
)
from kg.vocab import ENTITY, Literal, Quad, document_iri, document_slug, iri, record_iri

__all__ = ["address", "check", "line", "misquote", "quads", "term", "told"]

Triple = tuple[str, str, str | Literal]

TYPE, LABEL = iri("rdf:type"), iri("rdfs:label")
SLOTS = {
    "signer": iri("tp:signedBy"),
    "organization": iri("tp:involves"),
    "programme": iri("tp:programme"),
    "of": iri("tp:under"),
    "instrument": iri("tp:instrument"),
    "action": iri("tp:action"),
    "sector": iri("tp:sector"),
}
CLASSES = {"agreement": iri("tp:Agreement"), "commitment": iri("tp:Commitment")}
PARTY = {"agreement": iri("tp:signatory"), "commitment": iri("tp:party")}
#: first day, last day, original words
DATE = {
    "agreement": (iri("tp:earliest"), iri("tp:latest"), iri("tp:dateText")),
    "commitment": (iri("tp:dueEarliest"), iri("tp:dueLatest"), iri("tp:dueText")),
}
ENTITY_CLASSES = {
    Kind.COUNTRY: iri("tp:Country"),
    Kind.ORGANIZATION: iri("org:FormalOrganization"),
    Kind.PERSON: iri("foaf:Person"),
    Kind.PROGRAMME: iri("tp:Programme"),
}
#: slots of which a record has one value: the most confident statement gives it
SINGLE = frozenset({"type", "label", "instrument", "date", "amount", "of"})


def quads(document: Document, statements: Iterable[Statement], version: str) -> Iterator[Quad]:
    """The named graph of one document.

    Args:
        document: its text and what is known of it.
        statements: linked statements; a record has one with the predicate `type`, or nothing of it is stored.
        version: of the extractor; the document is read again when it changes.

    Yields:
        every quad once; the same arguments give the same quads in the same order.
    """
    graph = document_iri(document.id)
    facts = strongest(statements)
    single = {(s.subject, s.predicate): s.object for s in facts if s.predicate in SINGLE and isinstance(s.object, str)}
    seen: set[Triple] = set()
    for triple in (*_of_document(document, graph, version), *_Facts(document, graph, single).triples(facts)):
        if triple not in seen:
            seen.add(triple)
            yield Quad(*triple, graph)


def told(document: Document, statement: Statement, *, kind: str, date: str = "") -> Iterator[Quad]:
    """The quads of one more statement about a record that the document's graph has already.

    Args:
        document: its text and what is known of it.
        statement: linked; its subject is the IRI of the record.
        kind: agreement or commitment.
        date: of the record, from which day its status holds.

    Yields:
        the triple, what stands beside it, statement and evidence node, and the entity; nothing for a value that is not
        understood.
    """
    facts = _Facts(document, document_iri(document.id), {(statement.subject, "type"): kind, (statement.subject, "date"): date})
    triples = tuple(facts.fact(statement))
    rest = [t for triple in triples for t in facts.stated(statement, triple)]
    rest += [*facts.beside(statement), *facts.evidence(statement.evidence)] if triples else []
    rest += facts.entity(statement.object) if triples and isinstance(statement.object, Entity) else ()
    yield from (Quad(*triple, facts.graph) for triple in dict.fromkeys(rest))


def strongest(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Of statements that say the same from the same sentence, and of rivals for a slot of one value, the most confident, first come first."""
    best: dict[tuple[object, ...], Statement] = {}
    for s in statements:
        key: tuple[object, ...] = (s.subject, s.predicate)
        if s.predicate not in SINGLE:
            key += (_value(s.object), s.evidence.start, s.evidence.end)
        if key not in best or s.evidence.confidence > best[key].evidence.confidence:
            best[key] = s
    return tuple(best.values())


def _value(value: Entity | str) -> str:
    return entity_iri(value) if isinstance(value, Entity) else value


def _of_document(document: Document, node: str, version: str) -> Iterator[Triple]:
    yield node, TYPE, iri("schema:Article")
    yield node, iri("dct:identifier"), Literal(document.id)
    yield node, iri("dct:language"), Literal(document.lang)
    yield node, TEXT, Literal(document.text)
    yield node, iri("tp:sha256"), Literal(document.sha256)
    yield node, iri("tp:extractor"), Literal(version)
    if document.title:
        yield node, iri("dct:title"), Literal(document.title, document.lang)
    days = period(document.published)
    if days:
        yield node, iri("dct:issued"), Literal(days[0], datatype=XSD_DATE)
    if document.publisher:
        yield node, iri("dct:publisher"), Literal(document.publisher)
    if document.url:
        yield node, iri("schema:url"), Literal(document.url, datatype=XSD_ANY_URI)


@dataclass(frozen=True, slots=True)
class _Facts:
    """The statements of one document on their way to triples."""

    document: Document
    graph: str
    single: dict[tuple[str, str], str]

    def triples(self, statements: Iterable[Statement]) -> Iterator[Triple]:
        """Direct triples, statement nodes, evidence nodes and entities."""
        told: set[Entity] = set()
        for s in statements:
            if (s.subject, "type") in self.single:
                for triple in self.fact(s):
                    yield from self.stated(s, triple)
                yield from self.beside(s)
                yield from self.evidence(s.evidence)
                if isinstance(s.object, Entity) and s.object not in told:
                    told.add(s.object)
                    yield from self.entity(s.object)

    def subject(self, name: str) -> str:
        return name if name.startswith(ENTITY) else record_iri(self.document.id, name)

    def kind(self, statement: Statement) -> str:
        return self.single[statement.subject, "type"]

    def fact(self, s: Statement) -> Iterator[Triple]:
        """The triple that the statement node speaks of; none for a value that is not understood."""
        node, kind = self.subject(s.subject), self.kind(s)
        if isinstance(s.object, Entity):
            yield node, PARTY[kind] if s.predicate == "party" else SLOTS[s.predicate], entity_iri(s.object)
            return
        value: str | Literal | None = None
        prop = SLOTS.get(s.predicate, "")
        match s.predicate:
            case "type":
                prop, value = TYPE, CLASSES[kind]
            case "label":
                prop, value = LABEL, named(s.object, self.document.lang)
            case "instrument" | "action":
                value = concept(s.predicate, s.object)
            case "sector":
                value = sector_iri(s.object)
            case "of":
                value = self.subject(s.object)
            case "status":
                node, prop, value = self.assertion(s), iri("tp:status"), concept("status", s.object)
            case "date" if days := period(s.object):
                prop, value = DATE[kind][0], Literal(days[0], datatype=XSD_DATE)
            case "amount" if amount := money(s.object):
                prop, value = iri("tp:amount"), Literal(amount[1], datatype=XSD_DECIMAL)
        if prop and value is not None:
            yield node, prop, value

    def beside(self, s: Statement) -> Iterator[Triple]:
        """What goes with a fact without being one: the second half of a pair, the original words, a label."""
        node, kind = self.subject(s.subject), self.kind(s)
        if isinstance(s.object, Entity):
            return
        match s.predicate:
            case "type" if (s.subject, "label") not in self.single:
                yield node, LABEL, named(shorten(s.evidence.quote), self.document.lang)
            case "date":
                if days := period(s.object):
                    yield node, DATE[kind][1], Literal(days[1], datatype=XSD_DATE)
                yield node, DATE[kind][2], Literal(s.form or s.object)
            case "amount":
                if amount := money(s.object):
                    yield node, iri("tp:currency"), Literal(amount[0])
                yield node, iri("tp:amountText"), Literal(s.form or s.object)
            case "status":
                yield self.assertion(s), TYPE, iri("tp:StatusAssertion")
                yield self.assertion(s), iri("tp:about"), node
                if day := self.as_of(s):
                    yield self.assertion(s), iri("tp:asOf"), Literal(day, datatype=XSD_DATE)

    def assertion(self, s: Statement) -> str:
        """A status assertion of a record, one per status and document: a known agreement has them from many documents."""
        local = self.subject(s.subject).removeprefix(ENTITY).replace("/", "-")
        return f"{ENTITY}status/{document_slug(self.document.id)}-{local}-{s.object}"

    def as_of(self, s: Statement) -> str:
        """The day of the event if the status says that an agreement has come about, else the day of publication."""
        if self.kind(s) == "agreement" and s.object in tuple(Status) and Status(s.object).folded == "concluded":
            days = period(self.single.get((s.subject, "date"), ""))
            if days:
                return days[0]
        return (period(self.document.published) or ("",))[0]

    def stated(self, s: Statement, triple: Triple) -> Iterator[Triple]:
        """The triple and the statement node that carries its evidence."""
        subject, predicate, value = triple
        span = f"{s.evidence.start}-{s.evidence.end}"
        digest = hashlib.sha256("\x1f".join((self.graph, subject, predicate, term(value), span)).encode()).hexdigest()
        node = f"{ENTITY}statement/{digest[:20]}"
        yield triple
        yield node, TYPE, iri("tp:Statement")
        yield node, iri("rdf:subject"), subject
        yield node, iri("rdf:predicate"), predicate
        yield node, iri("rdf:object"), value
        yield node, iri("tp:evidence"), self.quoted(s.evidence)
        yield node, iri("tp:confidence"), Literal(format(round(s.evidence.confidence, 3), "g"), datatype=XSD_DECIMAL)
        if s.evidence.rule:
            yield node, iri("tp:rule"), Literal(s.evidence.rule)

    def quoted(self, evidence: Evidence) -> str:
        return f"{ENTITY}evidence/{document_slug(self.document.id)}-{evidence.start}-{evidence.end}"

    def evidence(self, evidence: Evidence) -> Iterator[Triple]:
        node = self.quoted(evidence)
        yield node, TYPE, iri("tp:Evidence")
        yield node, START, Literal(str(evidence.start), datatype=XSD_INTEGER)
        yield node, END, Literal(str(evidence.end), datatype=XSD_INTEGER)
        yield node, EXACT, Literal(evidence.quote)
        yield node, iri("oa:hasSource"), self.graph

    def entity(self, entity: Entity) -> Iterator[Triple]:
        """What the document knows of an entity: its class, labels, the forms that the text uses, its country."""
        node, lang = entity_iri(entity), self.document.lang
        yield node, TYPE, ENTITY_CLASSES[entity.kind]
        labels = [Literal(t, tag) for t, tag in ((entity.label_ko, "ko"), (entity.label_en, "en")) if t]
        for label in labels or [named((*entity.names, entity.country)[0], lang)]:
            yield node, LABEL, label
        for name in entity.names:
            if name in self.document.text and named(name, lang) not in labels:
                yield node, iri("skos:altLabel"), named(name, lang)
        if entity.kind is not Kind.COUNTRY and len(entity.country) == 2:
            yield node, iri("tp:country"), f"{ENTITY}country/{entity.country}"
