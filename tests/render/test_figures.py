"""Figures of the statistics: what they show, in both languages, with a Korean font or a plain word that there is none."""

from __future__ import annotations

import json
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx
import pytest
from click.testing import CliRunner

import kg
from kg.ask.stats import TABLES, groups, partners
from kg.ask.table import Table
from kg.cli import main
from kg.errors import ExportError, KgError, MissingExtra
from kg.render.figures import FIGURES, draw, fonts, save
from kg.render.figures.charts import span
from kg.render.figures.words import told
from kg.render.palette import kind_colours
from tests.render.sample import node, sample

if TYPE_CHECKING:
    Graph = nx.MultiDiGraph[str]

PNG = b"\x89PNG\r\n\x1a\n"
HOSTILE = "$x^2$ <script>&amp;</script> \u202e\x1b[31m {7*7} 😀 漢字 " + "아주 긴 이름 " * 40


@pytest.fixture
def graph() -> Graph:
    """The sample with a body whose name is hostile, beside another one."""
    found = sample()
    other = node(found, "organization/other", "organization", HOSTILE, HOSTILE)
    found.add_edge(f"{other.rpartition('/organization')[0]}/agreement/mou", other, "signatory", facts=(), status="", date="", confidence=1.0)
    for iri, data in found.nodes(data=True):
        data["records"] = [iri] if data["kind"] in {"agreement", "commitment"} else []
    return found


@pytest.fixture
def without_shipped_font(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine on which neither the extra nor the system has a font with Korean letters."""
    monkeypatch.setattr(fonts, "carried", lambda: ())
    monkeypatch.setattr(fonts, "words", lambda: {"fonts": ["No Such Font"]})
    fonts.font.cache_clear()
    yield
    fonts.font.cache_clear()


def texts(svg: bytes) -> set[str]:
    """What an SVG says: matplotlib writes each text that it draws as a comment."""
    return {line.strip()[5:-4] for line in svg.decode().splitlines() if line.strip().startswith("<!-- ")}


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_is_drawn_in_both_languages(graph: Graph, name: str, lang: str) -> None:
    """PNG and SVG, whatever a name holds, without a warning; letters are outlines, nothing is asked for from elsewhere."""
    assert draw(graph, name, lang, "png").startswith(PNG)
    svg = draw(graph, name, lang, "svg")
    root = ET.fromstring(svg.decode())
    assert root.tag.endswith("svg")
    assert b"<text" not in svg
    assert b"<script" not in svg.replace(b"<!--", b"")
    links = [value for element in root.iter() for key, value in element.attrib.items() if key.endswith("href")]
    assert all(link.startswith(("#", "data:")) for link in links)


def test_the_same_graph_gives_the_same_bytes(graph: Graph) -> None:
    """No date, no chance: a figure in a repository changes only when the data do."""
    for form in ("png", "svg"):
        assert draw(graph, "communities", "ko", form) == draw(graph, "communities", "ko", form)


def test_the_colours_are_those_of_the_page(graph: Graph) -> None:
    """Agreements and commitments have their colours."""
    svg = draw(graph, "counts", "en", "svg").decode()
    assert kind_colours()["agreement"] in svg
    assert kind_colours()["commitment"] in svg


def test_words_are_in_the_language_asked_for(graph: Graph) -> None:
    """Titles, legends and names."""
    korean, english = (texts(draw(graph, "timeline", lang, "svg")) for lang in ("ko", "en"))
    assert {"월별 협정·협약과 약속", "약속"} <= korean
    assert {"Agreements and commitments by month", "commitments"} <= english
    assert "한국표준과학연구원" in texts(draw(graph, "degree", "ko", "svg"))


def test_a_font_of_the_figures_has_every_letter_of_modern_korean() -> None:
    """All 11,172 syllables, and Latin letters."""
    found = fonts.font()
    assert set(range(ord("가"), ord("힣") + 1)) <= found.characters
    assert found.shown("한국 KRISS") == "한국 KRISS"
    assert found.shown("a🦥\u202eb\n c") == "a??b c"


@pytest.mark.usefixtures("without_shipped_font")
def test_without_a_korean_font_there_is_a_word_not_a_box(graph: Graph) -> None:
    """The error says what to install; a figure without a Korean letter is drawn all the same."""
    with pytest.raises(MissingExtra, match=r"techpact\[plots\]"):
        draw(graph, "counts", "ko", "png")
    assert draw(graph, "counts", "en", "png").startswith(PNG)


def test_without_matplotlib_there_is_a_word(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables need no extra; the figures say which one they need."""
    fonts.font.cache_clear()
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtra, match=r"pip install 'techpact\[plots\]'"):
        draw(graph, "counts", "en", "png")
    assert TABLES["counts"](graph, "en").rows
    fonts.font.cache_clear()


def test_an_empty_store_has_empty_figures() -> None:
    """Nothing to draw is no error."""
    empty: Graph = nx.MultiDiGraph(quotes={}, sources={}, revision="0", judged={})
    for name in FIGURES:
        assert draw(empty, name, "ko", "png").startswith(PNG)
        assert name == "counts" or "보일 것이 없음" in texts(draw(empty, name, "ko", "svg"))


def test_a_folder_of_figures_and_tables(graph: Graph, tmp_path: Path) -> None:
    """PNG, SVG, CSV and JSON of each, in a folder that is made; the tables are those of `kg stats`."""
    place = tmp_path / "새 폴더" / "figures"
    files = list(save(graph, place, "ko"))
    assert sorted(file.name for file in files) == sorted(f"{name}.{form}" for name in FIGURES for form in ("png", "svg", "csv", "json"))
    assert sorted(file.name for file in place.iterdir()) == sorted(file.name for file in files)
    assert json.loads((place / "degree.json").read_text(encoding="utf-8")) == TABLES["degree"](graph, "ko").as_json()


def test_a_folder_that_can_not_be_made(graph: Graph, tmp_path: Path) -> None:
    """A file in its place is told as such."""
    (tmp_path / "taken").write_text("x", encoding="utf-8")
    with pytest.raises(ExportError, match="taken"):
        list(save(graph, tmp_path / "taken" / "figures", "ko"))


def test_one_old_treaty_does_not_squeeze_the_rest() -> None:
    """Months with next to nothing before all others are left out, and months without any are drawn."""
    assert span({"1986-05": 1, "2023-12": 60, "2024-02": 60}) == ["2023-12", "2024-01", "2024-02"]


def test_groups_do_not_depend_on_the_order_of_the_graph(graph: Graph) -> None:
    """The same bodies and ties in another order are the same communities."""
    turned = nx.MultiDiGraph()
    turned.graph.update(graph.graph)
    turned.add_nodes_from(reversed(list(graph.nodes(data=True))))
    turned.add_edges_from(reversed(list(graph.edges(keys=True, data=True))))
    assert groups(partners(turned)) == groups(partners(graph))


def test_tables_for_people_have_korean_heads(graph: Graph) -> None:
    """Heads, kinds and remarks in Korean; names and numbers as they are."""
    found = told(TABLES["degree"](graph, "ko"), "ko")
    assert found.columns == ("이름", "종류", "활동", "상대 기관")
    assert {row[1] for row in found.rows} <= {"국가", "기관"}
    assert [row[2:] for row in found.rows] == [row[2:] for row in TABLES["degree"](graph, "ko").rows]
    assert told(Table("counts", ("what", "number"), (("status: agreed", 2),)), "ko").rows == (("상태: 합의", 2),)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of one seed."""
    place = tmp_path_factory.mktemp("figures") / "kg"
    kg.open(place).ingest(Path(__file__).parents[2] / "seeds" / "2024-01-31-kriss-nist-quantum.ko.md")
    return place


def test_the_command_writes_figures(store: Path, tmp_path: Path) -> None:
    """Only those asked for; the message counts the files, the standard output stays empty."""
    done = CliRunner().invoke(
        main, ["stats", "--of", "degree", "--plots", str(tmp_path / "out"), "--lang", "ko", "--store", str(store)], catch_exceptions=False
    )
    assert (done.exit_code, done.stdout) == (0, "")
    assert "4 files" in done.stderr
    assert len(list((tmp_path / "out").iterdir())) == 4


def test_the_library_draws_and_counts(store: Path, tmp_path: Path) -> None:
    """A figure shows itself in a notebook and is saved by its ending; a table goes to pandas; the graph is NetworkX's."""
    library = kg.open(store)
    drawn = library.figure("degree", lang="ko")
    assert drawn._repr_png_().startswith(PNG)
    assert drawn.save(tmp_path / "a.svg").read_text(encoding="utf-8").startswith("<?xml")
    assert drawn.save(tmp_path / "a.png").read_bytes() == drawn.png
    assert list(library.stats("degree").to_pandas().columns) == ["name", "kind", "activities", "partners"]
    assert isinstance(library.network(), nx.MultiDiGraph)
    assert library.track(party=("KRISS",)).data["commitments"]
    for method in (library.figure, library.stats):
        with pytest.raises(KgError, match="betweenness"):
            method("nonsense")
