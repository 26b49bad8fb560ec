"""One document's graph by what it says: its records by their sentences, its facts by their content."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.judgements.model import Fact, Record, Thing
from kg.vocab import ENTITY, PREFIXES, Literal, Quad, document_slug, iri

Node = Mapping[str, Sequence[str | Literal]]

TYPE, LABEL, ABOUT = iri("rdf:type"), iri("rdfs:label"), iri("tp:about")
SUBJECT, PREDICATE, OBJECT = iri("rdf:subject"), iri("rdf:predicate"), iri("rdf:object")
EVIDENCE, EXACT = iri("tp:evidence"), iri("oa:exact")
RECORDS = {iri("tp:Agreement"): "agreement", iri("tp:Commitment"): "commitment"}
_NUMBER = re.compile(r"[ac]\d+")


@dataclass(frozen=True)
class Reading:
    """What one reading of a document says.

    Args:
        quads: the document's whole graph.
    """

    quads: tuple[Quad, ...]

    @cached_property
    def nodes(self) -> Mapping[str, Node]:
        """Every node with its properties."""
        found: dict[str, dict[str, list[str | Literal]]] = defaultdict(lambda: defaultdict(list))
        for q in self.quads:
            found[q.subject][q.predicate].append(q.object)
        return found

    @cached_property
    def graph(self) -> str:
        """IRI of the document."""
        return self.quads[0].graph if self.quads else ""

    @cached_property
    def document(self) -> str:
        """Id of the document; empty for a graph that is none."""
        return self.text(self.graph, iri("dct:identifier"))

    def first(self, node: str, predicate: str) -> str | Literal:
        """The one value of a property, or an empty string."""
        return next(iter(self.nodes.get(node, {}).get(predicate, ())), "")

    def text(self, node: str, predicate: str) -> str:
        """The one value of a property as text: IRI or lexical form."""
        value = self.first(node, predicate)
        return value.value if isinstance(value, Literal) else value

    @cached_property
    def statements(self) -> tuple[str, ...]:
        """IRIs of the statement nodes."""
        return tuple(name for name, node in self.nodes.items() if PREDICATE in node)

    def quote(self, statement: str) -> str:
        """The sentence that a statement rests on."""
        return self.text(self.text(statement, EVIDENCE), EXACT)

    def number(self, statement: str, place: str) -> int:
        """Where the sentence of a statement starts or ends.

        Args:
            statement: its IRI.
            place: `tp:start` or `tp:end`.
        """
        return int(self.text(self.text(statement, EVIDENCE), iri(place)))

    def about(self, statement: str) -> str:
        """The record that a statement is about: of a status, what has it."""
        subject = self.text(statement, SUBJECT)
        return self.text(subject, ABOUT) or subject

    @cached_property
    def stated(self) -> Mapping[str, str]:
        """For each record, known agreements among them, the statement that it is one."""
        return {self.text(s, SUBJECT): s for s in self.statements if self.text(s, PREDICATE) == TYPE and self.text(s, OBJECT) in RECORDS}

    @cached_property
    def records(self) -> Mapping[str, Record]:
        """The records that only this document knows, by IRI, as any reading of it would name them."""
        told = (Stated(n, RECORDS[self.text(s, OBJECT)], self.quote(s), self.text(n, LABEL)) for n, s in self.stated.items())
        return numbered(self.document, told)

    def thing(self, node: str) -> Thing:
        """A node as judgements name it."""
        return self.records.get(node, node)

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """What each statement says."""
        return {s: self._fact(s) for s in self.statements}

    def _fact(self, statement: str) -> Fact:
        value = self.first(statement, OBJECT)
        said = value if isinstance(value, Literal) else self.thing(value)
        return Fact(self.document, self.thing(self.about(statement)), compact(self.text(statement, PREDICATE)), said, self.quote(statement))

    def find(self, thing: Thing) -> str:
        """The node that a judgement means; empty when this reading has none.

        The sentence decides; the name tells two agreements of one sentence apart, and their number when the name is
        another now.
        """
        if isinstance(thing, str):
            return thing
        same = {n: r for n, r in self.records.items() if (r.kind, r.quote) == (thing.kind, thing.quote)}
        named = [n for n, r in same.items() if r.label == thing.label]
        numbered = [n for n in named or same if same[n].number == thing.number]
        return next(iter(numbered or (named if len(named) == 1 else ())), "")

    def matching(self, fact: Fact) -> tuple[str, ...]:
        """The statements that say a fact; a sentence that stands twice in the text may say it twice."""
        alike = [s for s, f in self.facts.items() if f.predicate == fact.predicate and f.quote == fact.quote and self._same_object(f, fact)]
        if isinstance(fact.subject, str):
            return tuple(s for s in alike if self.facts[s].subject == fact.subject)
        subject = self.find(fact.subject)
        found = tuple(s for s in alike if self.about(s) == subject)
        if found or len({self.about(s) for s in alike}) != 1:
            return found
        # the sentence says it of one record only, which another sentence states now
        return tuple(s for s in alike if isinstance(self.facts[s].subject, Record))

    def _same_object(self, mine: Fact, wanted: Fact) -> bool:
        if isinstance(wanted.object, Record):
            return isinstance(mine.object, Record) and self.find(wanted.object) == self.find(mine.object)
        return mine.object == wanted.object


@dataclass(frozen=True, slots=True)
class Stated:
    """A record as a graph states it: its node, its kind, the sentence, its name."""

    node: str
    kind: str
    quote: str
    label: str


def numbered(document: str, told: Iterable[Stated]) -> dict[str, Record]:
    """The records that only one document knows, by IRI; several of one sentence are counted in their order.

    Args:
        document: its id.
        told: all records that it states, known agreements among them, which are left out.
    """
    found: dict[str, Record] = {}
    count: dict[tuple[str, str], int] = defaultdict(int)
    slug = document_slug(document)
    own = (s for s in told if _NUMBER.fullmatch(s.node.removeprefix(f"{ENTITY}{s.kind}/{slug}-")))
    for s in sorted(own, key=lambda s: _place(s.node)):
        count[s.kind, s.quote] += 1
        found[s.node] = Record(document, s.kind, s.quote, s.label if s.kind == "agreement" else "", count[s.kind, s.quote])
    return found


def _place(node: str) -> tuple[str, int]:
    """Where a record stands among those of its document: the tenth after the ninth."""
    head, _, last = node.rpartition("-")
    return f"{head}-{last[:1]}", int(last[1:])


def compact(address: str) -> str:
    """A predicate with its prefix.

    >>> compact(iri("tp:signatory"))
    'tp:signatory'
    """
    prefix, namespace = max(((p, n) for p, n in PREFIXES.items() if address.startswith(n)), key=lambda row: len(row[1]), default=("", ""))
    return f"{prefix}:{address[len(namespace) :]}" if prefix else address


def reading(quads: Iterable[Quad]) -> Reading:
    """A document's graph as a reading."""
    return Reading(tuple(quads))
