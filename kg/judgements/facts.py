"""A document's graph with the judgements about its facts applied: pure, and the same in whatever order they were made.

A rejected fact goes with all that only it kept: the direct triple when no other sentence says the same, original words,
a status assertion, an entity that nothing else names, a sentence that supports nothing. A corrected one keeps its
sentence; its rule is `review`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from kg.judgements.model import RULE, Fact, Judgement, Verdict
from kg.judgements.reading import ABOUT, EVIDENCE, LABEL, OBJECT, PREDICATE, RECORDS, SUBJECT, Reading
from kg.model import Action, Document, Entity, Evidence, Instrument, Kind, Statement, Status
from kg.rdf import told
from kg.rdf.terms import named, shorten
from kg.reference import load
from kg.vocab import Literal, Quad, iri

#: predicate of a fact ─▶ slot of a record
SLOTS = {
    iri(name): slot
    for name, slot in {
        "rdf:type": "type", "rdfs:label": "label", "tp:instrument": "instrument", "tp:signatory": "party", "tp:party": "party",
        "tp:signedBy": "signer", "tp:involves": "organization", "tp:programme": "programme", "tp:under": "of", "tp:action": "action",
        "tp:sector": "sector", "tp:status": "status", "tp:earliest": "date", "tp:dueEarliest": "date", "tp:amount": "amount",
    }.items()
}  # fmt: skip
#: predicate of a fact ─▶ what stands beside it on the same subject
BESIDE = {
    iri(name): tuple(map(iri, rest))
    for name, rest in {
        "tp:earliest": ("tp:latest", "tp:dateText"),
        "tp:dueEarliest": ("tp:dueLatest", "tp:dueText"),
        "tp:amount": ("tp:currency", "tp:amountText"),
    }.items()
}
#: slot ─▶ kinds of entities, or codes, that it can hold
ENTITIES = {
    "party": (Kind.COUNTRY, Kind.ORGANIZATION),
    "organization": (Kind.ORGANIZATION, Kind.COUNTRY),
    "signer": (Kind.PERSON,),
    "programme": (Kind.PROGRAMME,),
}
CODES: Mapping[str, type[StrEnum]] = {"instrument": Instrument, "action": Action, "status": Status}
AS_OF = iri("tp:asOf")


def applied(reading: Reading, judgements: Iterable[Judgement]) -> tuple[Quad, ...]:
    """The graph of a document as it is to be shown.

    Args:
        reading: the document as it was read.
        judgements: in force; those about other documents, about pairs, and those that find nothing change nothing.

    Returns:
        its quads, those of the reading first and in their order.
    """
    chosen = _chosen(reading, judgements)
    return _Applied(reading, chosen).quads() if chosen else reading.quads


def _chosen(reading: Reading, judgements: Iterable[Judgement]) -> Mapping[str, Judgement]:
    """For each statement that is wrong, the judgement that says so."""
    return {
        statement: judgement
        for judgement in judgements
        if isinstance(judgement.about, Fact) and judgement.about.document == reading.document and judgement.verdict is not Verdict.ACCEPT
        for statement in reading.matching(judgement.about)
    }


@dataclass(frozen=True)
class _Applied:
    """One reading with the judgements of its statements."""

    reading: Reading
    chosen: Mapping[str, Judgement]

    def quads(self) -> tuple[Quad, ...]:
        added = tuple(self.added())
        twice = {q.subject for q in added if q.predicate == PREDICATE}  # a correction says what the document says anyway
        kept = (q for q in self.reading.quads if q.subject not in twice and self.keeps(q))
        found = dict.fromkeys((*kept, *added, *self.labels()))
        return tuple(self.dated(found))

    @cached_property
    def gone_records(self) -> frozenset[str]:
        """Records that are judged to be none."""
        return frozenset(record for record, statement in self.reading.stated.items() if statement in self.chosen)

    @cached_property
    def stays(self) -> frozenset[str]:
        """The statements that nobody judged wrong, and that are not about a record that is none."""
        r = self.reading
        gone = self.gone_records
        return frozenset(s for s in r.statements if s not in self.chosen and r.about(s) not in gone and r.text(s, OBJECT) not in gone)

    @cached_property
    def told(self) -> frozenset[tuple[str, str, str | Literal]]:
        """The triples that the reading states, and that still stand."""
        return frozenset(self._triple(s) for s in self.stays)

    @cached_property
    def named(self) -> frozenset[str]:
        """What is the object of a statement, before."""
        return frozenset(self.reading.text(s, OBJECT) for s in self.reading.statements)

    @cached_property
    def still_named(self) -> frozenset[str]:
        """What is the subject, object or evidence of a statement that stands."""
        r = self.reading
        return frozenset(r.text(s, part) for s in self.stays for part in (SUBJECT, OBJECT, EVIDENCE))

    def _triple(self, statement: str) -> tuple[str, str, str | Literal]:
        r = self.reading
        return r.text(statement, SUBJECT), r.text(statement, PREDICATE), r.first(statement, OBJECT)

    def keeps(self, quad: Quad) -> bool:
        """Whether a quad of the reading still stands."""
        node, r = quad.subject, self.reading
        if node == r.graph:
            return True
        if node in r.facts:
            return node in self.stays
        properties = r.nodes[node]
        if iri("oa:exact") in properties:
            return node in self.still_named
        if ABOUT in properties:  # a status assertion
            return node in self.still_named
        if node in r.stated:
            return node not in self.gone_records and self._keeps_slot(quad)
        return node not in self.named or node in self.still_named

    def _keeps_slot(self, quad: Quad) -> bool:
        """Whether a property of a record still stands: as a fact, or beside one."""
        stated = self._stated.get((quad.subject, quad.predicate), frozenset())
        if quad.object in stated:
            return (quad.subject, quad.predicate, quad.object) in self.told
        for main, beside in BESIDE.items():
            if quad.predicate in beside and (quad.subject, main) in self._stated:
                return any((quad.subject, main, value) in self.told for value in self._stated[quad.subject, main])
        return True

    @cached_property
    def _stated(self) -> Mapping[tuple[str, str], frozenset[str | Literal]]:
        found: dict[tuple[str, str], set[str | Literal]] = {}
        for statement in self.reading.statements:
            subject, predicate, value = self._triple(statement)
            found.setdefault((subject, predicate), set()).add(value)
        return {key: frozenset(values) for key, values in found.items()}

    # -- what comes instead

    def added(self) -> Iterator[Quad]:
        """The quads of the corrected facts."""
        r = self.reading
        for statement, judgement in self.chosen.items():
            record = r.about(statement)
            if judgement.verdict is Verdict.CORRECT and record in r.stated and record not in self.gone_records:
                yield from corrected(r, statement, judgement.value)

    def labels(self) -> Iterator[Quad]:
        """A record whose name is wrong is called after its sentence."""
        r = self.reading
        for statement, judgement in self.chosen.items():
            node = r.text(statement, SUBJECT)
            alone = r.text(statement, PREDICATE) == LABEL and not any((node, LABEL, v) in self.told for v in r.nodes[node].get(LABEL, ()))
            if alone and judgement.verdict is Verdict.REJECT and node in r.stated and node not in self.gone_records:
                yield Quad(node, LABEL, named(shorten(r.quote(r.stated[node])), r.text(r.graph, iri("dct:language"))), r.graph)

    def dated(self, found: Iterable[Quad]) -> Iterator[Quad]:
        """The status of an agreement that has come about holds from its day, so it moves with a date that was judged."""
        r = self.reading
        moved = {r.about(s) for s in self.chosen if r.text(s, PREDICATE) == iri("tp:earliest")}
        found = tuple(found)
        day = {q.subject: q.object for q in found if q.predicate == iri("tp:earliest")}
        about = {q.subject: q.object for q in found if q.predicate == ABOUT}
        published = r.first(r.graph, iri("dct:issued"))
        come = {q.subject for q in found if q.predicate == iri("tp:status") and _has_come_about(q.object)}
        for quad in found:
            record = about.get(quad.subject)
            if quad.predicate == AS_OF and isinstance(record, str) and record in moved and quad.subject in come:
                new = day.get(record) or published
                if new:
                    yield quad._replace(object=new)
            else:
                yield quad


def _has_come_about(status: str | Literal) -> bool:
    word = str(status).rpartition("/")[2]
    return word in tuple(Status) and Status(word).folded == "concluded"


def corrected(reading: Reading, statement: str, value: Entity | str) -> tuple[Quad, ...]:
    """The quads of a fact with another object: its sentence stays, its rule is `review`.

    Args:
        reading: the document.
        statement: the one that is wrong.
        value: what its slot should hold; for `under` the name, the sentence or the IRI of an agreement of the document.

    Returns:
        nothing when the slot cannot hold such a value.
    """
    r = reading
    record, predicate = r.about(statement), r.text(statement, PREDICATE)
    slot = SLOTS.get(predicate, "")
    if slot == "of" and isinstance(value, str):
        value = _agreement(r, value)
    if record not in r.stated or not _fits(slot, value):
        return ()
    evidence = Evidence(r.document, r.number(statement, "tp:start"), r.number(statement, "tp:end"), r.quote(statement), RULE)
    words = next((r.text(record, text) for main, (_, text) in BESIDE.items() if main == predicate), "")
    lang, published = (r.text(r.graph, iri(name)) for name in ("dct:language", "dct:issued"))
    document = Document(r.document, r.text(r.graph, iri("tp:text")), lang, published=published)
    kind = RECORDS[r.text(r.stated[record], OBJECT)]
    return tuple(told(document, Statement(record, slot, value, evidence, words), kind=kind, date=r.text(record, iri("tp:earliest"))))


def _agreement(r: Reading, wanted: str) -> str:
    """The one agreement of a document that bears a name, is stated by a sentence, or has an address."""
    found = {n for n, s in r.stated.items() if r.text(s, OBJECT) == iri("tp:Agreement") and wanted in (n, r.text(n, LABEL), r.quote(s))}
    return found.pop() if len(found) == 1 else ""


def _fits(slot: str, value: Entity | str) -> bool:
    """Whether a slot can hold a value; a date or an amount that is none shows when it is written."""
    if isinstance(value, Entity):
        return value.kind in ENTITIES.get(slot, ())
    if slot in CODES:
        return value in tuple(CODES[slot])
    return value in load().sectors if slot == "sector" else slot in ("label", "date", "amount", "of") and bool(value.strip())
