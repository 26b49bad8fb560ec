"""`kg validate` finds what is wrong with a store, and nothing in a good one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from kg.rdf import quads
from kg.rdf.terms import concept
from kg.store import Store
from kg.validate import validate
from kg.vocab import MERGED_GRAPH, Literal, Quad, document_iri, iri, record_iri
from tests.sample import document, statements

Damage = Callable[[list[Quad]], list[Quad]]
GRAPH, A1, C1 = document_iri("ko-sample"), record_iri("ko-sample", "a1"), record_iri("ko-sample", "c1")


@pytest.fixture
def store() -> Iterator[Store]:
    """The two samples with the reference data, settled."""
    with Store.memory() as memory:
        for lang in ("ko", "en"):
            doc = document(lang)
            memory.replace(doc.id, quads(doc, statements(doc), "1"))
        memory.merge()
        yield memory


def without(predicate: str, subject: str = "") -> Damage:
    return lambda q: [x for x in q if x.predicate != iri(predicate) or (subject and x.subject != subject)]


def adding(subject: str, predicate: str, value: str | Literal) -> Damage:
    return lambda q: [*q, Quad(subject, iri(predicate), value, GRAPH)]


def moved(by: int) -> Damage:
    def move(found: list[Quad]) -> list[Quad]:
        old = [q for q in found if q.predicate == iri("tp:start")]
        new = [q._replace(object=Literal(str(int(str(q.object[0])) + by), datatype=q.object[2])) for q in old if isinstance(q.object, Literal)]
        return [q for q in found if q not in old] + new

    return move


def test_a_good_store_has_no_findings(store: Store) -> None:
    """Everything is counted and nothing found."""
    report = validate(store)
    assert (report.ok, report.findings) == (True, ())
    assert (report.documents, report.statements, report.quotes) == (2, 37, 4)


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        (moved(1), "the quote is not the text"),
        (without("oa:exact"), "no quote"),
        (without("rdf:predicate"), "one predicate"),
        (without("tp:evidence"), "has evidence"),
        (without("tp:signatory"), "triple is not in the graph"),
        (without("rdfs:label", A1), "an agreement has a label"),
        (adding(C1, "tp:under", f"{A1}9"), "under"),
        (adding(A1, "tp:instrument", concept("instrument", "handshake")), "of the list"),
        (adding(A1, "tp:earliest", Literal("2030-01-01", datatype=iri("xsd:date"))), "earliest"),
        (adding(A1, "tp:signedBy", "https://w3id.org/techpact/id/person/nobody"), "fact without evidence"),
        (adding(A1, "tp:sector", "https://w3id.org/techpact/id/sector/alchemy"), "no such entry"),
        (adding(C1, "tp:currency", Literal("dollars")), "ISO 4217"),
        (without("tp:sha256"), ""),
    ],
)
def test_every_kind_of_damage_is_found_and_the_document_named(store: Store, damage: Damage, problem: str) -> None:
    """A graph damaged behind the back of `replace` is reported under its document; the other document stays clean."""
    store._write(GRAPH, damage(list(store.graph(GRAPH))))
    report = validate(store)
    if not problem:  # without a digest it is no document any more
        assert GRAPH in {f.document for f in report.findings}
        return
    assert problem in " | ".join(f.problem for f in report.findings)
    assert {f.document for f in report.findings} == {"ko-sample"}


def test_a_stray_graph_is_found(store: Store) -> None:
    """Quads outside the documents and the store's own graphs are reported."""
    store._write("urn:stray", [Quad("urn:s", "urn:p", "urn:o", "urn:stray")])
    assert [(f.node, f.problem[:7]) for f in validate(store).findings] == [("urn:stray", "a graph")]


def test_a_merged_view_that_points_nowhere_is_found(store: Store) -> None:
    """A canonical agreement must be told by some document."""
    store._write(MERGED_GRAPH, [Quad(A1, iri("tp:canonical"), f"{A1}-gone", MERGED_GRAPH)])
    assert [f.value for f in validate(store).findings] == [f"{A1}-gone"]


def test_the_shapes_have_a_message_everywhere() -> None:
    """A finding is a sentence, never a dump of the shape."""
    from kg.validate import _shapes_graph

    shapes = _shapes_graph()
    rows = list(shapes.query("SELECT ?s { ?s sh:targetClass ?c FILTER NOT EXISTS { ?s sh:message ?m } }"))
    assert len(shapes) > 100
    assert rows == []
