"""The store: replace, skip, forget, readers beside a writer, clear errors."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import EvidenceError, QueryError, StoreError, StoreLocked, UnknownName
from kg.model import Document
from kg.rdf import quads
from kg.store import Store
from kg.store.place import LAYOUT, MARK
from kg.vocab import Literal, Quad, document_iri, iri
from tests.sample import document, evidence, statements


def put(store: Store, doc: Document, version: str = "1") -> None:
    store.replace(doc.id, quads(doc, statements(doc), version))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the Korean and the English sample, which no test touches."""
    path = tmp_path_factory.mktemp("built") / "kg"
    with Store.open(path) as store:
        put(store, document("ko"))
        put(store, document("en"))
    return path


@pytest.fixture
def place(tmp_path: Path, built: Path) -> Path:
    """A store with the Korean and the English sample."""
    return Path(shutil.copytree(built, tmp_path / "kg"))


@pytest.fixture
def store() -> Iterator[Store]:
    """A store in memory."""
    with Store.memory(bare=True) as memory:
        yield memory


def test_what_was_put_is_there_after_reopening(place: Path) -> None:
    """A reader finds both documents with what is known of them."""
    with Store.open(place, read_only=True) as reader:
        ko = {d.id: d for d in reader.documents()}["ko-sample"]
        assert (ko.lang, ko.title, ko.published, ko.publisher) == ("ko", "한미, 계측과학 업무협약", "2025-10-31", "가상일보")
        assert [d.id for d in reader.documents()] == ["en-sample", "ko-sample"]
        assert reader.graph(document_iri("ko-sample")) == tuple(reader.graph(ko.iri))


def test_a_graph_comes_back_as_it_was_put(store: Store) -> None:
    """Quads survive the database term by term."""
    doc = document("ko")
    put(store, doc)
    assert set(store.graph(document_iri(doc.id))) == set(quads(doc, statements(doc), "1"))


def test_putting_the_same_again_changes_nothing(place: Path) -> None:
    """The sorted lines of the store are the same after a second run."""
    with Store.open(place) as store:
        before = list(store.dump())
        put(store, document("en"))
        put(store, document("ko"))
        assert list(store.dump()) == before


def test_a_changed_document_replaces_its_graph_and_no_other(store: Store) -> None:
    """Nothing of the old text stays, the other document is untouched."""
    put(store, document("ko"))
    put(store, document("en"))
    other = store.graph(document_iri("en-sample"))
    changed = document("ko", text="내용이 바뀌었다.\n새 문장이다.")
    put(store, changed, "2")
    assert set(store.graph(document_iri("ko-sample"))) == set(quads(changed, statements(changed), "2"))
    assert store.graph(document_iri("en-sample")) == other


def test_an_unchanged_document_is_known_until_its_text_or_the_extractor_changes(store: Store) -> None:
    """`holds` is true only for the same text, the same head and the same version."""
    doc = document("ko")
    assert not store.holds(doc, "1")
    put(store, doc)
    assert store.holds(doc, "1")
    assert not store.holds(doc, "2")
    assert not store.holds(replace(doc, text=doc.text + "끝."), "1")
    assert not store.holds(replace(doc, title="다른 제목"), "1")


def test_forgetting_takes_one_document_out(store: Store) -> None:
    """The store is as if it had never held it."""
    put(store, document("en"))
    before = list(store.dump())
    put(store, document("ko"))
    store.forget("ko-sample")
    assert list(store.dump()) == before
    assert store.graphs() == (document_iri("en-sample"),)


def test_forgetting_what_is_not_there_names_what_is_near(store: Store) -> None:
    """A mistyped id is answered with the ones that it may have meant."""
    put(store, document("ko"))
    with pytest.raises(UnknownName, match="ko-sample") as caught:
        store.forget("ko-smaple")
    assert caught.value.suggestions == ("ko-sample",)


def test_a_false_quote_changes_nothing(store: Store) -> None:
    """The iron rule refuses the load and leaves the document as it was."""
    doc = document("ko")
    put(store, doc)
    before = list(store.dump())
    bad = replace(statements(doc)[0], evidence=replace(evidence(doc, 0), quote="없는 말이다."))
    with pytest.raises(EvidenceError):
        store.replace(doc.id, quads(doc, [bad], "2"))
    assert list(store.dump()) == before


def test_quads_of_another_document_are_refused(store: Store) -> None:
    """A document's graph can only be written under its own id."""
    doc = document("ko")
    with pytest.raises(StoreError, match="ko-sample"):
        store.replace("en-sample", quads(doc, statements(doc), "1"))
    assert store.documents() == ()


@pytest.mark.parametrize(
    ("predicate", "value"), [("sector", "quantum> <urn:x> } } ; DROP ALL #"), ("action", 'a" } ; CLEAR ALL'), ("of", "a\\> b")]
)
def test_a_value_cannot_break_out_of_its_address(store: Store, predicate: str, value: str) -> None:
    """What an extractor may make up for a slot ends up inside an IRI, and other documents stay."""
    put(store, document("en"))
    doc = document("ko")
    told = [replace(s, object=value) if s.predicate == predicate else s for s in statements(doc)]
    store.replace(doc.id, quads(doc, told, "1"))
    assert [d.id for d in store.documents()] == ["en-sample", "ko-sample"]
    assert set(store.graphs()) == {document_iri("en-sample"), document_iri("ko-sample")}


def test_what_is_no_address_at_all_is_refused(store: Store) -> None:
    """A name without a scheme is an error of the store, and nothing is written."""
    doc = document("ko")
    good = list(quads(doc, (), "1"))
    with pytest.raises(StoreError, match="not RDF"):
        store.replace(doc.id, [*good, Quad(document_iri(doc.id), "no-scheme", "also none", document_iri(doc.id))])
    assert store.documents() == ()


def test_half_a_surrogate_pair_is_refused(store: Store) -> None:
    """Text that no encoding can hold is refused with an error of ours."""
    doc = document("ko", text="깨진 글자 \ud800.")
    with pytest.raises((EvidenceError, StoreError)):
        store.replace(doc.id, quads(doc, (), "1"))
    assert store.documents() == ()


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 1000))
def test_the_order_of_documents_does_not_show(seed: int) -> None:
    """The same documents in any order, some of them twice, give the same sorted lines."""
    docs = [document(lang, id=f"{lang}-{n}", text=document(lang).text + str(n)) for n in range(3) for lang in ("ko", "en")]
    mixed = Random(seed).sample([*docs, docs[0]], 7)
    with Store.memory(bare=True) as one, Store.memory(bare=True) as other:
        for doc in docs:
            put(one, doc)
        for doc in mixed:
            put(other, doc)
        one.merge()
        other.merge()
        assert list(one.dump()) == list(other.dump())


def test_a_second_writer_is_told_that_the_store_is_taken(place: Path) -> None:
    """In the same process and in another one."""
    with Store.open(place):
        with pytest.raises(StoreLocked, match="another process"):
            Store.open(place)
        code = "import sys\nfrom kg.store import Store\nfrom kg.errors import StoreLocked\n"
        code += "try: Store.open(sys.argv[1])\nexcept StoreLocked as e: print(e)"
        command = [sys.executable, "-c", code, str(place)]
        out = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parent.parent)
        assert "wait until it has finished" in out.stdout


def test_a_reader_beside_a_writer_sees_the_last_settled_state(place: Path) -> None:
    """It neither waits nor sees half a run; a reader opened later sees the run."""
    with Store.open(place, read_only=True) as early, Store.open(place) as writer:
        put(writer, document("en", id="en-new"))
        with Store.open(place, read_only=True) as beside:
            assert len(beside.documents()) == len(early.documents()) == 2
        writer.merge()
        with Store.open(place, read_only=True) as late:
            assert len(late.documents()) == 3
        assert len(early.documents()) == 2
        assert len(list(early.dump())) > 1000


def test_views_that_nobody_reads_are_removed(place: Path) -> None:
    """After many runs there is one snapshot, not one a run."""
    for n in range(4):
        with Store.open(place) as store:
            put(store, document("en", id=f"en-{n}"))
    assert len([p for p in (place / "views").iterdir() if p.is_dir()]) == 1


def test_a_reader_cannot_write(place: Path) -> None:
    """A store opened for reading refuses to be changed."""
    with Store.open(place, read_only=True) as reader, pytest.raises(StoreError, match="open for reading"):
        put(reader, document("en", id="en-new"))


def test_reading_where_there_is_no_store_says_how_to_make_one(tmp_path: Path) -> None:
    """The message names `kg ingest`, and nothing is created."""
    with pytest.raises(StoreError, match="kg ingest"):
        Store.open(tmp_path / "none", read_only=True)
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("read_only", [True, False])
def test_a_directory_with_other_things_is_left_alone(tmp_path: Path, read_only: bool) -> None:
    """A folder of files is not taken for a store and not written to."""
    (tmp_path / "notes.txt").write_text("메모", encoding="utf-8")
    with pytest.raises(StoreError, match="no" if read_only else "not a store"):
        Store.open(tmp_path, read_only=read_only)
    assert [p.name for p in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize("read_only", [True, False])
def test_a_file_is_not_a_store(tmp_path: Path, read_only: bool) -> None:
    """A path that names a file is refused."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(StoreError, match="a file, not a store"):
        Store.open(tmp_path / "file", read_only=read_only)


def test_a_path_through_a_file_is_an_error_of_the_store(tmp_path: Path) -> None:
    """What the system refuses becomes a message with the path."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot be"):
        Store.open(tmp_path / "file" / "kg")


@pytest.mark.parametrize("read_only", [True, False])
def test_a_store_of_another_layout_says_so(place: Path, read_only: bool) -> None:
    """A layout that this program does not know is refused with what to do."""
    (place / MARK).write_text(LAYOUT.replace("layout 2", "layout 99"), encoding="utf-8")
    with pytest.raises(StoreError, match=r"layout 99.*ingest the documents again"):
        Store.open(place, read_only=read_only)


def test_a_damaged_database_is_an_error_of_the_store(place: Path) -> None:
    """A database whose files are gone is reported, not a traceback."""
    for found in (place / "data").glob("MANIFEST*"):
        found.unlink()
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(place)


def test_the_reference_data_is_there_from_the_start_and_loaded_once(place: Path) -> None:
    """A new store knows NIST in both languages; opening it again writes nothing."""
    with Store.open(place) as store:
        rows = store.select("SELECT ?label { <https://w3id.org/techpact/id/organization/nist> rdfs:label ?label }")
        assert len(rows) >= 2
        assert not (place / "unsettled").exists()


def test_values_are_put_into_queries_safely(store: Store) -> None:
    """An IRI or a literal takes the place of `$name`; what would break out of an IRI is refused."""
    put(store, document("ko"))
    query = "SELECT ?iri { ?iri rdfs:label $label . ?iri a tp:Agreement }"
    assert len(store.select(query, {"label": Literal("한미 계측과학 업무협약", "ko")})) == 1
    assert store.select(query, {"label": Literal('" . } #', "ko")}) == []
    with pytest.raises(QueryError, match="not an IRI"):
        store.select(query, {"label": "urn:x> . } #"})


def test_a_query_that_does_not_parse_names_the_place(store: Store) -> None:
    """Line and column of the error, without the parser's wish list."""
    with pytest.raises(QueryError, match="line 2, column"):
        store.select("SELECT ?s {\n ?s ?p }")


def test_construct_gives_triples(store: Store) -> None:
    """What is constructed comes back as plain quads of no graph."""
    put(store, document("en"))
    found = list(store.construct("CONSTRUCT { ?s rdfs:label ?l } { ?s a tp:Agreement ; rdfs:label ?l }"))
    assert found == [Quad(found[0].subject, iri("rdfs:label"), Literal("memorandum on measurement science", "en"), "")]


@pytest.mark.filterwarnings("ignore:Dataset.:DeprecationWarning")  # rdflib warns of a call of its own
def test_rdflib_sees_all_graphs_and_the_prefixes(place: Path) -> None:
    """A dataset of rdflib over the store answers over the union of the graphs."""
    with Store.open(place, read_only=True) as store:
        dataset = store.connect()
        assert len(list(dataset.query("SELECT ?a { ?a a tp:Agreement }"))) == 2
        assert dict(dataset.namespaces())["tp"].toPython() == iri("tp:")


def test_a_triple_of_two_graphs_counts_once(store: Store) -> None:
    """What two documents say is one answer, and stays until the last of them is forgotten."""
    put(store, document("ko"))
    put(store, document("en"))
    query = "SELECT (COUNT(*) AS ?n) WHERE { <https://w3id.org/techpact/id/organization/nist> a ?class }"
    assert store.select(query) == [{"n": "1"}]
    store.forget("ko-sample")
    assert store.select(query) == [{"n": "1"}]
    store.forget("en-sample")
    assert store.select(query) == [{"n": "0"}]
