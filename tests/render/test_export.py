"""Files for other tools hold what the graph holds, and appear whole."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest

import kg.graph
from kg.errors import ExportError
from kg.render import RENDERERS, renderer
from kg.render.file import write
from kg.render.options import PageOptions
from kg.render.selection import selected
from kg.store import Store
from tests.render.hostile import HOSTILE, hostile
from tests.render.sample import ID, SIGNED, sample

ROOT = Path(__file__).parents[2]
GRAPHS = {"sample": sample, "hostile": hostile}


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.memory(bare=True) as opened:
        yield opened


@pytest.mark.parametrize("form", [one.name for one in RENDERERS])
@pytest.mark.parametrize("name", GRAPHS)
def test_every_form_is_written_twice_alike(form: str, name: str, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each renderer gives text that UTF-8 can hold, the same for the same graph."""
    monkeypatch.setattr(kg.graph, "project", lambda _: GRAPHS[name]())
    first = "".join(renderer(form)(store, PageOptions()))
    assert first == "".join(renderer(form)(store, PageOptions()))
    first.encode("utf-8")


@pytest.mark.parametrize("name", GRAPHS)
def test_xml_forms_parse(name: str, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """GraphML and GEXF are well-formed, with a node for each node of the graph."""
    monkeypatch.setattr(kg.graph, "project", lambda _: GRAPHS[name]())
    for form, tag in (("graphml", "{http://graphml.graphdrawing.org/xmlns}node"), ("gexf", "{http://www.gexf.net/1.2draft}node")):
        root = ElementTree.fromstring("".join(renderer(form)(store, PageOptions())))
        assert len(list(root.iter(tag))) == len(GRAPHS[name]())


def test_graphml_comes_back_with_its_sentences(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """NetworkX reads the file again: both names of a node, and the quote of an edge."""
    monkeypatch.setattr(kg.graph, "project", lambda _: sample())
    graph = nx.parse_graphml("".join(renderer("graphml")(store, PageOptions())), force_multigraph=True)
    assert graph.nodes["organization/kriss"]["label_ko"] == "한국표준과학연구원"
    assert SIGNED in {edge.get("quote") for *_, edge in graph.edges(data=True)}


def test_table_has_a_row_for_each_sentence_and_no_formula(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The table reads as CSV, and no cell of a hostile graph starts a formula."""
    monkeypatch.setattr(kg.graph, "project", lambda _: hostile())
    text = "".join(renderer("csv")(store, PageOptions()))
    rows = list(csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline="")))
    assert {row["quote"].lstrip("'") for row in rows if row["quote"]} == {word.lstrip("'") for word in HOSTILE}
    assert not [cell for row in rows for cell in row.values() if cell[:1] in "=+-@" and cell]


def test_cytoscape_is_json(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The Cytoscape form has its elements under `elements`."""
    monkeypatch.setattr(kg.graph, "project", lambda _: sample())
    data = json.loads("".join(renderer("cytoscape")(store, PageOptions())))
    assert len(data["elements"]["nodes"]) == len(sample())
    assert {"data"} <= set(data["elements"]["edges"][0])


def test_unknown_form_names_the_known_ones() -> None:
    """A form that does not exist is refused with the list of those that do."""
    with pytest.raises(ExportError, match="graphml"):
        renderer("pdf")


def test_a_failed_export_leaves_the_old_file(tmp_path: Path) -> None:
    """When the text breaks off, the file is what it was and nothing is left beside it."""
    path = tmp_path / "graph.html"
    path.write_text("old", encoding="utf-8")

    def broken() -> Iterator[str]:
        yield "new"
        raise ExportError("broken off")

    with pytest.raises(ExportError):
        write(path, broken())
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_does_not_exist_is_told(tmp_path: Path) -> None:
    """The error names the path and what to do."""
    with pytest.raises(ExportError, match="name a file in a folder"):
        write(tmp_path / "no" / "graph.html", ["x"])


def test_korean_is_written_under_an_ascii_locale(tmp_path: Path) -> None:
    """LC_ALL=C without UTF-8 mode changes nothing in the file or on the standard output."""
    text = "['\\ud45c\\uc900\\uc5f0 ', '\\U0001f680']"  # an ASCII interpreter takes no Korean on its command line
    code = f"import sys; from pathlib import Path; from kg.render.file import write; write(Path(sys.argv[1]), {text})"
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    path = tmp_path / "한글.html"
    for target in (str(path), "-"):
        done = subprocess.run([sys.executable, "-c", code, target], cwd=ROOT, env=environment, capture_output=True, check=True)
    assert path.read_text(encoding="utf-8") == "표준연 🚀"
    assert done.stdout.decode("utf-8") == "표준연 🚀"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (PageOptions(focus=f"{ID}person/kim", hops=1), {"person/kim", "agreement/mou"}),
        (PageOptions(max_nodes=1), {"agreement/mou"}),
    ],
)
def test_options_narrow_the_graph(options: PageOptions, expected: set[str]) -> None:
    """Focus and size each leave what they say."""
    assert {iri.removeprefix(ID) for iri in selected(sample(), options)} == expected


@pytest.mark.parametrize(
    ("options", "told"),
    [(PageOptions(since="2026"), "--since 2026"), (PageOptions(until="1999-01", sector=f"{ID}sector/space"), "--until 1999-01 --sector space")],
)
def test_options_that_leave_nothing_say_what_was_searched(options: PageOptions, told: str) -> None:
    """Nothing is drawn; the error repeats the options, counts the records and tells the time they span."""
    with pytest.raises(ExportError, match=f"nothing fits {told}: searched 2 .* from 2025.* to 2025"):
        selected(sample(), options)


def test_agreement_keeps_its_commitments_and_their_parties() -> None:
    """One agreement comes with what is promised under it, who takes part and where they belong."""
    kept = {iri.removeprefix(ID) for iri in selected(sample(), PageOptions(agreement=f"{ID}agreement/mou"))}
    assert kept == {iri.removeprefix(ID) for iri in sample()}


def test_hubs_are_not_walked_through() -> None:
    """Two hops from an institute do not lead through its country to all others of that country."""
    graph = sample()
    graph.add_node(f"{ID}organization/far", kind="organization", label_en="Far", label_ko="", names=[], values=[], standings=[])
    graph.add_edge(f"{ID}organization/far", f"{ID}country/KR", key="country", facts=(), status="", date="")
    kept = selected(graph, PageOptions(focus=f"{ID}organization/kriss", hops=2))
    assert f"{ID}country/KR" in kept
    assert f"{ID}organization/far" not in kept


@pytest.mark.parametrize("date", ["2025-13", "next year", "25-01-01", "2025-01-01T00:00"])
def test_a_date_that_is_none_is_refused(date: str) -> None:
    """What does not read as a date is told, with the form that would."""
    with pytest.raises(ExportError, match="2024-03-31"):
        selected(sample(), PageOptions(since=date))


@pytest.mark.parametrize(("since", "until", "kept"), [("2025", "", True), ("", "2025", True), ("", "2025-03", True), ("2025-04", "", False)])
def test_dates_hold_as_precise_as_they_are(since: str, until: str, kept: bool) -> None:
    """A year or a month stands for all its days."""
    options = PageOptions(since=since, until=until)
    if kept:
        assert f"{ID}agreement/mou" in selected(sample(), options)
    else:
        with pytest.raises(ExportError, match="nothing fits"):
            selected(sample(), options)


def test_focus_that_is_not_there_is_told() -> None:
    """A node that other options have left out is named in the error."""
    with pytest.raises(ExportError, match="--focus"):
        selected(sample(), PageOptions(focus=f"{ID}organization/none"))
