"""Figures of `kg stats` for print and slides, as PNG and SVG, in Korean and English, in the colours of the page."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from kg.ask.follow.track import newest
from kg.ask.stats import TABLES
from kg.ask.table import Table
from kg.errors import ExportError
from kg.render.figures import charts, groups
from kg.render.figures.sheet import FORMS, written
from kg.render.figures.words import note
from kg.render.file import put
from kg.render.tables import as_csv

if TYPE_CHECKING:
    import networkx as nx
    from matplotlib.figure import Figure

    Graph = nx.MultiDiGraph[str]

#: every figure, as `--of` names it
FIGURES = tuple(TABLES)


def draw(graph: Graph, name: str, lang: str, form: str) -> bytes:
    """One figure as a file.

    Args:
        graph: of `kg.graph.project`.
        name: of `FIGURES`.
        lang: ko or en.
        form: png or svg.

    Raises:
        MissingExtra: matplotlib, or a font with Korean letters where one is needed, is not installed.
    """
    with _figure(graph, name, lang) as figure:
        return written(figure, form)


def _figure(graph: Graph, name: str, lang: str) -> AbstractContextManager[Figure]:
    source = note("source", lang, documents=len(graph.graph["sources"]), day=newest(graph) or "–")
    if name == "communities":
        return groups.communities(graph, lang, source)
    table = TABLES[name](graph, lang)
    if name == "matrix":
        return charts.matrix(table, lang, source)
    if name == "timeline":
        return charts.timeline(table, lang, source)
    return charts.ranking(table if name != "counts" else _things(table), lang, source)


def _things(table: Table) -> Table:
    """The rows of the counts that count things; statuses are told in the timeline and the page."""
    kinds = ("agreements", "commitments", "organizations", "countries", "sectors", "persons", "programmes", "documents")
    rows = [row for row in table.rows if row[0] in kinds]
    return Table(table.name, table.columns, tuple(sorted(rows, key=lambda row: -int(row[1]))), table.note)


def save(graph: Graph, folder: Path, lang: str, names: Sequence[str] = FIGURES) -> Iterator[Path]:
    """Writes figures and the tables behind them, and tells each file when it is written.

    Args:
        graph: of `kg.graph.project`.
        folder: made if it is not there; files of the same names are replaced.
        lang: ko or en.
        names: of `FIGURES`.

    Raises:
        ExportError: the folder cannot be written.
        MissingExtra: see `draw`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError("the folder cannot be made", where=str(folder), hint=str(error.strerror)) from error
    for name in names:
        with _figure(graph, name, lang) as figure:
            for form in FORMS:
                yield _put(folder / f"{name}.{form}", written(figure, form))
        table = TABLES[name](graph, lang)
        yield _put(folder / f"{name}.csv", as_csv(table).encode())
        yield _put(folder / f"{name}.json", json.dumps(table.as_json(), ensure_ascii=False, indent=2).encode() + b"\n")


def _put(file: Path, content: bytes) -> Path:
    put(file, (content,))
    return file
