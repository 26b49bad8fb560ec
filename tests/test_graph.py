"""The projection: what nodes and edges carry, and when it is made anew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg import graph as projection
from kg.graph import project
from kg.graph.project import build
from kg.model import Document, Entity, Evidence, Kind, Statement
from kg.rdf import quads
from kg.store import Store
from kg.vocab import document_iri, record_iri, ref_iri

TEXT = "NIST와 한국표준과학연구원은 2025년 10월 29일 양자 업무협약을 맺었다. 500만 달러를 댄다."
NIST, KRISS = ref_iri("org:nist"), ref_iri("org:kriss")


def statements(name: str) -> list[Statement]:
    first, second = (0, TEXT.index(".") + 1), (TEXT.index(".") + 2, len(TEXT))

    def state(record: str, slot: str, value: Entity | str, span: tuple[int, int] = first) -> Statement:
        return Statement(record, slot, value, Evidence(name, *span, TEXT[slice(*span)], "test", 0.8))

    def body(ref: str, label: str) -> Entity:
        return Entity(Kind.ORGANIZATION, (label,), (ref,), "", ref_iri(ref), label, "")

    return [
        state("a1", "type", "agreement"),
        state("a1", "label", "양자 업무협약"),
        state("a1", "instrument", "mou"),
        state("a1", "status", "signed"),
        state("a1", "date", "2025-10-29"),
        state("a1", "party", body("org:nist", "NIST")),
        state("a1", "party", body("org:kriss", "KRISS")),
        state("a1", "sector", "quantum"),
        state("c1", "type", "commitment", second),
        state("c1", "of", "a1", second),
        state("c1", "action", "funding", second),
        state("c1", "amount", "USD 5000000", second),
        state("c1", "status", "agreed", second),
    ]


def put(store: Store, name: str = "d1", title: str = "") -> None:
    document = Document(name, TEXT, "ko", title=title, published="2025-10-30", publisher="Test Press")
    store.replace(name, quads(document, statements(name), "test"))


def test_nodes_are_typed_and_named() -> None:
    """Kinds, labels in both languages, values with their statements, and the series of statuses."""
    with Store.memory() as store:
        put(store)
        graph = build(store)
    agreement = graph.nodes[record_iri("d1", "a1")]
    assert (agreement["kind"], agreement["label_ko"]) == ("agreement", "양자 업무협약")
    assert {(value.slot, value.value) for value in agreement["values"]} >= {("instrument", "mou"), ("date", "2025-10-29")}
    assert [(standing.status, standing.as_of) for standing in agreement["standings"]] == [("signed", "2025-10-29")]
    assert graph.nodes[KRISS]["label_en"] == "Korea Research Institute of Standards and Science"
    assert "표준연" in graph.nodes[KRISS]["names"]
    (amount,) = (value for value in graph.nodes[record_iri("d1", "c1")]["values"] if value.slot == "amount")
    assert amount.value == "USD 5000000"
    assert graph.graph["quotes"][amount.facts[0].quote].text == "500만 달러를 댄다."


@pytest.mark.parametrize("told", ["2025-10", "2025"])
def test_a_status_is_dated_no_more_precisely_than_the_text(told: str) -> None:
    """What was signed "in October 2025" was not signed on the first of that month: neither node nor edge names a day."""
    document = Document("d1", TEXT, "ko", published="2025-11-30", publisher="Test Press")
    found = [replace(s, object=told) if s.predicate == "date" else s for s in statements("d1")]
    with Store.memory() as store:
        store.replace("d1", quads(document, found, "test"))
        graph = build(store)
    assert [standing.as_of for standing in graph.nodes[record_iri("d1", "a1")]["standings"]] == [told]
    assert graph.edges[record_iri("d1", "a1"), NIST, "signatory"]["date"] == told


def test_edges_carry_their_statements() -> None:
    """Statement, status, date, confidence and document of an edge."""
    with Store.memory() as store:
        put(store)
        graph = build(store)
    data = graph.edges[record_iri("d1", "a1"), NIST, "signatory"]
    assert (data["status"], data["date"], data["confidence"], data["document"]) == ("signed", "2025-10-29", 0.8, document_iri("d1"))
    assert len(data["facts"]) == 1
    assert data["facts"][0].statement
    assert graph.has_edge(NIST, ref_iri("country:US"), "country")


def test_the_portions_in_which_a_store_is_read_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read document by document or all at once, the graph is the same, in the same order."""
    with Store.memory() as store:
        for name in ("d3", "d1", "d2"):
            put(store, name)
        store.merge()
        whole = build(store)
        monkeypatch.setattr("kg.graph.rows.TOGETHER", 1)
        parts = build(store)
    assert list(parts.nodes(data=True)) == list(whole.nodes(data=True))
    assert list(parts.edges(keys=True, data=True)) == list(whole.edges(keys=True, data=True))
    assert list(parts.graph["quotes"].items()) == list(whole.graph["quotes"].items())


def test_names_that_come_again_and_again_are_held_once() -> None:
    """Facts and quotes of a document name their record, quote and document by one object, not by equal ones."""
    with Store.memory() as store:
        put(store)
        graph = build(store)
    facts = [fact for *_, data in graph.edges(data=True) for fact in data["facts"]]
    documents = [quote.document for quote in graph.graph["quotes"].values()]
    for names in ([fact.record for fact in facts], [fact.quote for fact in facts], documents):
        assert len({id(name) for name in names}) == len(set(names))


def test_only_what_documents_speak_of_is_in_it() -> None:
    """Bodies of the reference data without a fact stay out; those above a body that has one come along."""
    with Store.memory() as store:
        put(store)
        graph = build(store)
    assert ref_iri("org:nasa") not in graph
    assert any(data["kind"] == "organization" and node not in {NIST, KRISS} for node, data in graph.nodes(data=True))


def test_the_cache_gives_the_same_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was projected once is read from the file and equals what the quads give."""
    with Store.open(tmp_path / "store") as store:
        put(store)
        first = project(store)
        monkeypatch.setattr(projection.project.__globals__["queries"], "STATEMENTS", "broken")
        second = project(store)
    assert dict(first.nodes(data=True)) == dict(second.nodes(data=True))
    assert sorted(first.edges(keys=True, data=True), key=str) == sorted(second.edges(keys=True, data=True), key=str)
    assert first.graph["quotes"] == second.graph["quotes"]
    assert first.graph["sources"] == second.graph["sources"]


def test_a_changed_store_is_projected_anew(tmp_path: Path) -> None:
    """A new document and a new version of one make a new graph."""
    with Store.open(tmp_path / "store") as store:
        put(store)
        assert len(project(store).graph["sources"]) == 1
        put(store, "d2")
        assert len(project(store).graph["sources"]) == 2
        put(store, "d2", title="양자 소식")
        assert project(store).graph["sources"][document_iri("d2")].title == "양자 소식"


def test_a_damaged_cache_is_no_cache(tmp_path: Path) -> None:
    """A file cut short is ignored."""
    with Store.open(tmp_path / "store") as store:
        put(store)
        whole = project(store)
        file = tmp_path / "store" / "graph.jsonl"
        file.write_text("\n".join(file.read_text(encoding="utf-8").splitlines()[:5])[:-3], encoding="utf-8")
        assert set(project(store)) == set(whole)


def test_documents_that_tell_of_one_agreement_meet_in_one_node(monkeypatch: pytest.MonkeyPatch) -> None:
    """The merged view has one agreement with two records and the facts of both documents."""
    one, other = record_iri("d1", "a1"), record_iri("d2", "a1")
    same = f"SELECT ?a ?b {{ VALUES (?a ?b) {{ (<{one}> <{one}>) (<{other}> <{one}>) }} }}"
    monkeypatch.setattr(projection.project.__globals__["queries"], "CANONICAL", same)
    with Store.memory() as store:
        put(store, "d1")
        put(store, "d2")
        graph = build(store)
    (node,) = (node for node, data in graph.nodes(data=True) if data["kind"] == "agreement")
    assert len(graph.nodes[node]["records"]) == 2
    assert len(graph.edges[node, NIST, "signatory"]["facts"]) == 2
