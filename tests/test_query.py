"""Queries of strangers: guarded, limited, and answered in every format; our own by name."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import KgError, QueryError, StoreError
from kg.query import Limits, named, run
from kg.query.guard import check
from kg.query.short import expanded
from kg.rdf import quads
from kg.render.table import answers, table, width
from kg.store import Store
from kg.vocab import PREFIXES
from tests.sample import document, statements

LABELS = "SELECT ?a ?label { ?a a tp:Agreement ; rdfs:label ?label } ORDER BY ?label"
QUERIES = Path(__file__).parent.parent / "kg" / "queries"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with both samples."""
    path = tmp_path_factory.mktemp("query") / "kg"
    with Store.open(path) as store:
        for lang in ("ko", "en"):
            doc = document(lang)
            store.replace(doc.id, quads(doc, statements(doc), "1"))
    return path


def refusal(query: str) -> KgError | None:
    try:
        return check(query)
    except QueryError as error:
        return error


def test_rows_come_in_every_format_of_the_standard(place: Path) -> None:
    """JSON, XML, CSV and TSV tell the same labels, Korean and English."""
    wanted = ["memorandum on measurement science", "한미 계측과학 업무협약"]
    found = json.loads(run(place, LABELS, "json"))["results"]["bindings"]
    assert [row["label"]["value"] for row in found] == wanted
    assert [row["label"] for row in csv.DictReader(io.StringIO(run(place, LABELS, "csv").decode()))] == wanted
    assert all(label in run(place, LABELS, "tsv").decode() for label in wanted)
    assert [e.text for e in ElementTree.fromstring(run(place, LABELS, "xml")).iter("{http://www.w3.org/2005/sparql-results#}literal")] == wanted


@pytest.mark.parametrize("form", ["ttl", "nt"])
def test_a_graph_comes_as_turtle_and_n_triples_the_same_each_time(place: Path, form: str) -> None:
    """What is constructed parses with rdflib, and its text does not change from run to run."""
    query = "CONSTRUCT { ?a rdfs:label ?label } { ?a a tp:Agreement ; rdfs:label ?label }"
    text = run(place, query, form)
    assert text == run(place, query, form)
    assert len(rdflib.Graph().parse(data=text.decode(), format=form)) == 2


def test_yes_and_no_come_as_json_and_as_words(place: Path) -> None:
    """ASK is answered in every format of rows."""
    assert json.loads(run(place, "ASK { ?a a tp:Agreement }", "json"))["boolean"] is True
    assert run(place, "ASK { ?a a tp:Nothing }", "csv") == b"false\n"


@pytest.mark.parametrize(("query", "form"), [("SELECT ?a { ?a a tp:Agreement }", "ttl"), ("DESCRIBE <urn:x>", "json")])
def test_a_format_that_cannot_tell_the_answer_is_refused(place: Path, query: str, form: str) -> None:
    """Rows are no Turtle, a graph is no JSON rows; the message names what fits."""
    with pytest.raises(QueryError, match="use --format"):
        run(place, query, form)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT ?a {\n ?a ?b }", "line 2, column"),
        ("SELECT ?a { ?a nope:x ?b }", "undeclared prefix"),
        ("", "does not parse"),
        ("어떤 협약이 있나?", "does not parse"),
        ("DROP ALL", "only read"),
        ("PREFIX x: <urn:x>\nINSERT DATA { x:a x:b x:c }", "only read"),
        ("LOAD <http://example.org/>", "only read"),
        ("SELECT ?a { SERVICE <http://example.org/> { ?a ?b ?c } }", "another server"),
        ("SELECT ?a " + "{" * 2000, "brackets"),
        ("SELECT ?a { FILTER(" + "(" * 5000, "brackets"),
        ("ASK {}" + " " * 30_000, "characters"),
    ],
)
def test_what_may_not_run_is_refused_with_its_place(place: Path, query: str, said: str) -> None:
    """Syntax, updates, other servers, depth and length, each with a sentence."""
    with pytest.raises(QueryError, match=said):
        run(place, query, "json")


def test_words_inside_strings_addresses_and_comments_do_not_count() -> None:
    """A label may speak of a SERVICE with brackets."""
    check("# SERVICE {{{\nSELECT ?service { ?service rdfs:label 'SERVICE {{{{' ; rdfs:seeAlso <http://service/> ; tp:about ?drop }")
    with pytest.raises(QueryError):
        check("SELECT ?a { ?a ?b 'it' . SERVICE ?s { } }")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?i ?c ?f",
        "ASK { FILTER(" + "!" * 15_000 + "true) }",
        "ASK { FILTER(" + "-" * 15_000 + "1) }",
        "SELECT * { ?a (" + "^" * 9_000 + "tp:x) ?b }",
    ],
    ids=["long", "large", "negations", "signs", "inverses"],
)
def test_a_query_that_would_bring_us_down_only_loses_its_own_process(place: Path, query: str) -> None:
    """Time, memory and the stack of a worker run out; we go on with an error."""
    with pytest.raises(QueryError):
        run(place, query, "json", Limits(seconds=2, memory=1 << 30))


def test_a_store_that_is_not_there_is_an_error_of_the_store(tmp_path: Path) -> None:
    """The worker's errors keep their class."""
    with pytest.raises(StoreError, match="there is no store"):
        run(tmp_path / "none", "ASK {}", "json")


@given(st.text(max_size=300))
def test_the_guard_answers_to_anything(text: str) -> None:
    """Any text is passed or refused with a sentence, never a crash."""
    assert refusal(text) is None or "quer" in str(refusal(text)) or "line" in str(refusal(text))


@pytest.mark.parametrize("path", sorted(QUERIES.glob("*.rq")), ids=lambda p: p.stem)
def test_our_own_queries_parse_and_pass_the_guard(path: Path) -> None:
    """Each named query says what it does and runs on an empty store."""
    query = named(path.stem)
    check(query)
    assert query.startswith("# ")
    with Store.memory(bare=True) as store:
        assert store.select(query, {"node": "urn:nothing", "nodes": ("urn:nothing", "urn:none")}) == []


def test_a_table_keeps_its_columns_under_korean(place: Path) -> None:
    """Every line of a table reaches the second column at the same place of the terminal."""
    lines = table(["name", "n"], [["표준연", "1"], ["NIST", "2"], ["e\u0301", "3"]]).splitlines()
    assert {width(line[: line.index(mark)]) for line, mark in zip(lines[2:], "123", strict=True)} == {8}


def test_a_table_of_answers_shortens_addresses_and_hides_control_marks(place: Path) -> None:
    """IRIs come with prefixes; an unbound cell is empty; an escape sequence cannot reach the terminal."""
    shown = answers(run(place, 'SELECT ?a ("\\u001b[31m\\u202e" AS ?evil) ?none { ?a a tp:Agreement }', "json"))
    assert "id:agreement/ko-sample-a1" in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert answers(b'{"head":{},"boolean":true}') == "true\n"


def test_the_prefixes_are_declared(place: Path) -> None:
    """Every prefix of ours can be used without being declared."""
    query = "ASK { " + " ".join(f"?s {p}:x ?o ." for p in PREFIXES) + " }"
    assert json.loads(run(place, query, "json"))["boolean"] is False


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("ASK { ?a tp:party id:organization/kriss }", "<https://w3id.org/techpact/id/organization/kriss>"),
        ("ASK { ?a tp:status tp:status/in-force. }", "<https://w3id.org/techpact/ontology#status/in-force>."),
        ("ASK { id:agreement/기사.ko-1-a1 ?p ?o }", "<https://w3id.org/techpact/id/agreement/기사.ko-1-a1>"),
    ],
)
def test_iris_may_be_typed_as_tables_print_them(short: str, long: str) -> None:
    """`id:organization/nist` is not SPARQL, but it is what our tables say."""
    assert long in expanded(short)


@pytest.mark.parametrize(
    "query",
    [
        "ASK { ?a tp:under/tp:party/rdfs:label ?b ; tp:signatory/tp:country? id:country\\/KR }",
        'ASK { ?a tp:under/a ?class ; rdfs:label \'id:country/KR\', """tp:status/signed""" } # tp:status/signed',
        "ASK { <urn:id:country/KR> ?p grid:country/KR }",
    ],
)
def test_what_only_looks_like_a_short_iri_stays(query: str) -> None:
    """Paths, strings, comments and other prefixes are left alone."""
    assert expanded(query) == query
