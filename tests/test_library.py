"""The library facade: cheap to import, tables and answers that show themselves, errors that say what to do."""

from __future__ import annotations

import html
import json
import subprocess
import sys
from pathlib import Path

import pytest

import kg
from kg.errors import QueryError, StoreError, UnknownName
from kg.library import Library, Table, Told, View

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "2025-07-17-eu-korea-horizon-europe.en.md"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A store with one document."""
    opened = kg.open(tmp_path_factory.mktemp("library") / "one.kg")
    assert opened.ingest(SEED).stored == (SEED.stem,)
    return opened


def test_import_is_cheap() -> None:
    """`import kg` loads nothing but the standard library's paths, and `kg.open` nothing heavy either."""
    script = (
        "import sys, kg; kg.open('x.kg'); "
        "print([m for m in ('networkx', 'rdflib', 'pyoxigraph', 'kiwipiepy', 'pandas', 'pyvis', 'yaml', 'click') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_ingest_twice_stores_once(library: Library) -> None:
    """An unchanged document is skipped."""
    assert library.ingest(SEED).unchanged == (SEED.stem,)


def test_sparql_gives_typed_cells(library: Library) -> None:
    """Numbers come as numbers, an unbound variable as None, columns in the order of the query."""
    table = library.sparql("SELECT ?n ?title ?none WHERE { ?d dct:title ?title BIND(STRLEN(?title) AS ?n) FILTER(LANG(?title) != 'xx') }")
    assert table.columns == ("n", "title", "none")
    (row,) = [row for row in table if str(row["title"]).startswith("Korea joins Horizon Europe")]
    assert row == {"n": len(str(row["title"])), "title": row["title"], "none": None}
    assert list(table.to_pandas().columns) == ["n", "title", "none"]


def test_sparql_that_gives_no_table(library: Library) -> None:
    """ASK and CONSTRUCT are refused with the way out, and so is what does not parse."""
    with pytest.raises(QueryError, match="SELECT"):
        library.sparql("ASK { ?s ?p ?o }")
    with pytest.raises(QueryError):
        library.sparql("SELECT ?s WHERE { ?s ?p")


def test_path_and_question_tell_the_same_in_text_and_page(library: Library) -> None:
    """An answer has its data, its text with a quote, and its HTML; printing and showing it give the text."""
    for told in (library.path("한국", "유럽연합"), library.ask("한국과 유럽연합이 맺은 협정은?")):
        assert told.data["state"] == "answered"
        assert "“" in told.text
        assert str(told) == repr(told) == told.text
        assert html.unescape(told._repr_html_()).count(told.text) == 1


def test_show_tells_of_one_thing(library: Library) -> None:
    """A programme is shown with a sentence of the document, in the language of the name."""
    told = library.show("호라이즌 유럽")
    assert "Horizon Europe" in told.text
    assert json.dumps(told.data)


def test_a_name_that_nothing_bears(library: Library) -> None:
    """An unknown name is an error that says so."""
    with pytest.raises(UnknownName):
        library.path("한국", "Qwxyzzy Institute of Nothing")


def test_no_store_yet(tmp_path: Path) -> None:
    """A question before the first ingest says how to make the store."""
    with pytest.raises(StoreError, match="ingest"):
        kg.open(tmp_path / "none.kg").ask("who signed it?")


def test_html_is_escaped() -> None:
    """Names and quotes from documents are data, never markup."""
    hostile = "<script>alert(1)</script>"
    assert "<script>" not in Table(("a",), ((hostile,),))._repr_html_()
    assert "<script>" not in Told(hostile, {})._repr_html_()
    assert "<script>" not in View(hostile)._repr_html_()


def test_what_is_large_is_told_by_its_size() -> None:
    """An interactive session shows how much there is, not a million characters."""
    assert repr(View("x" * 2000)) == "View(2,000 characters; save it with .save('graph.html'))"
    assert repr(Table(("a", "b"), ((1, 2),) * 3)) == "Table(3 rows of a, b)"


def test_view_is_written_as_utf8(tmp_path: Path) -> None:
    """A page is saved as it is, whatever the locale."""
    assert View("<p>한국표준과학연구원</p>").save(tmp_path / "a.html").read_bytes().decode("utf-8") == "<p>한국표준과학연구원</p>"
