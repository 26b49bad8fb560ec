"""The commands that look into a store, as a user types them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.rdf import quads
from kg.render import renderer
from kg.render.options import PageOptions
from kg.store import Store
from kg.vocab import Quad, document_iri, iri
from tests.sample import document, statements


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "kg"
    with Store.open(path) as store:
        for lang in ("ko", "en"):
            doc = document(lang)
            store.replace(doc.id, quads(doc, statements(doc), "1"))
    return path


@pytest.fixture
def place(tmp_path: Path, built: Path) -> Path:
    """A store with both samples."""
    return Path(shutil.copytree(built, tmp_path / "kg"))


def kg(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def test_sparql_prints_a_table_and_takes_a_file(place: Path, tmp_path: Path) -> None:
    """A query on the command line and one in a file give the same rows."""
    query = "SELECT ?label { ?a a tp:Agreement ; rdfs:label ?label } ORDER BY ?label"
    (tmp_path / "q.rq").write_text(query, encoding="utf-8")
    first, second = kg("sparql", query, "--store", place), kg("sparql", "-f", tmp_path / "q.rq", "--store", place)
    assert first.exit_code == second.exit_code == 0
    assert first.stdout == second.stdout
    assert first.stdout.splitlines()[2:] == ["memorandum on measurement science", "한미 계측과학 업무협약"]


def test_sparql_prints_a_graph_as_turtle_unless_told_otherwise(place: Path) -> None:
    """CONSTRUCT needs no --format."""
    found = kg("sparql", "CONSTRUCT { ?a a tp:Agreement } { ?a a tp:Agreement }", "--store", place)
    assert found.exit_code == 0
    assert "@prefix tp:" in found.stdout


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT ?a {", "line 1, column"),
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", "only read"),
        ("SELECT * { SERVICE <urn:x> { ?a ?b ?c } }", "SERVICE"),
    ],
)
def test_a_bad_query_is_one_line_on_stderr_and_exit_1(place: Path, query: str, said: str) -> None:
    """Nothing on standard output, the place or the reason on standard error."""
    found = kg("sparql", query, "--store", place)
    assert (found.exit_code, found.stdout) == (1, "")
    assert said in found.stderr
    assert len(found.stderr.splitlines()) == 1


def test_sparql_without_a_query_is_wrong_usage(place: Path) -> None:
    """Exit code 2 and a word on what is missing."""
    assert kg("sparql", "--store", place).exit_code == 2


def test_docs_lists_documents_and_forget_takes_one_out(place: Path) -> None:
    """The list is one shorter afterwards, and the store still holds its promises."""
    assert [d["id"] for d in json.loads(kg("docs", "--format", "json", "--store", place).stdout)] == ["en-sample", "ko-sample"]
    assert kg("forget", "ko-sample", "--store", place).exit_code == 0
    listed = kg("docs", "--store", place)
    assert "en-sample" in listed.stdout
    assert "ko-sample" not in listed.stdout
    assert "1 documents" in listed.stderr
    assert kg("validate", "--store", place).exit_code == 0


def test_forgetting_what_is_not_there_is_exit_1_with_suggestions(place: Path) -> None:
    """A mistyped id names the near ones; where there is no store none is made."""
    found = kg("forget", "ko-smaple", "--store", place)
    assert found.exit_code == 1
    assert "ko-sample" in found.stderr
    assert kg("forget", "x", "--store", place / "none").exit_code == 1
    assert not (place / "none").exists()


def test_validate_is_exit_0_on_a_good_store_and_1_with_the_document_on_a_bad_one(place: Path) -> None:
    """The text names document, node and problem; JSON holds the same."""
    assert "2 documents, 37 statements, 4 quotes: nothing is wrong" in kg("validate", "--store", place).stdout
    graph = document_iri("ko-sample")
    with Store.open(place) as store:
        damaged = [q for q in store.graph(graph) if q.predicate != iri("tp:signatory")]
        store._write(graph, [*damaged, Quad(graph, iri("tp:sector"), "https://w3id.org/techpact/id/sector/alchemy", graph)])
    found = kg("validate", "--store", place)
    assert found.exit_code == 1
    assert "ko-sample\n" in found.stdout
    assert "id:sector/alchemy" in found.stdout
    told = json.loads(kg("validate", "--format", "json", "--store", place).stdout)
    assert told["ok"] is False
    assert {f["document"] for f in told["findings"]} == {"ko-sample"}


@pytest.mark.parametrize(
    ("name", "word"), [("한미 계측과학 업무협약", "협약 당사자"), ("memorandum on measurement science", "party to the agreement")]
)
def test_show_speaks_the_language_of_the_name(place: Path, name: str, word: str) -> None:
    """A Korean name gets Korean labels, an English one English labels."""
    found = kg("show", name, "--store", place)
    assert found.exit_code == 0
    assert word in found.stdout


def test_show_of_an_unknown_name_says_what_is_near(place: Path) -> None:
    """Exit 1, one line, with the nearest names."""
    found = kg("show", "한미 계측과학 업무협얃", "--store", place)
    assert (found.exit_code, found.stdout) == (1, "")
    assert "한미 계측과학 업무협약" in found.stderr


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib's own parsers warn of themselves
@pytest.mark.parametrize(("form", "known"), [("nq", "nquads"), ("trig", "trig"), ("ttl", "turtle"), ("jsonld", "json-ld")])
def test_rdf_exports_parse_with_rdflib_and_are_the_same_each_time(form: str, known: str) -> None:
    """All triples of the store come back, and none of the words when they are to be left out."""
    import rdflib

    doc = document("ko")
    with Store.memory(bare=True) as store:
        store.replace(doc.id, quads(doc, statements(doc), "1"))
        export = renderer(form)
        first, second, silent = ("".join(export(store, PageOptions(quotes=q))) for q in (True, True, False))
        wanted = {line.rpartition(" <")[0] for line in store.dump()}
    assert first == second
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=first, format=known)
    assert len(set(dataset.triples((None, None, None)))) == len(wanted)
    sentence = doc.text.splitlines()[0]
    assert sentence in first
    assert sentence not in silent


def test_rdf_exports_refuse_a_choice_of_nodes(place: Path) -> None:
    """A part of the graph is not quietly exported whole."""
    found = kg("export", "nq", "-", "--focus", "NIST", "--store", place)
    assert found.exit_code == 1
    assert "whole" in found.stderr


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib's own parsers warn of themselves
@pytest.mark.parametrize(("form", "known"), [("nq", "nquads"), ("trig", "trig"), ("ttl", "turtle")])
def test_extract_tells_the_same_graph_in_every_form_of_rdf(form: str, known: str) -> None:
    """N-Quads, TriG and Turtle of one document hold its triples."""
    import rdflib

    from kg.pipeline import FORMATS, Reading

    doc = document("en")
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data="\n".join(FORMATS[form](Reading(doc, statements(doc)))), format=known)
    assert len(set(dataset.triples((None, None, None)))) == len(list(quads(doc, statements(doc), "1")))
