"""Facts as a table: one a row, each with its sentence and where it stands."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.render.data import PageData, named, page_data
from kg.render.escape import csv_cell
from kg.render.selection import selected

if TYPE_CHECKING:
    from kg.render.options import PageOptions
    from kg.store import Store

COLUMNS = (
    "subject", "subject_type", "relation", "object", "object_type", "status", "date",
    "quote", "document", "publisher", "published", "url", "subject_id", "object_id",
)  # fmt: skip


def export(store: Store, options: PageOptions) -> Iterator[str]:
    """Rows of CSV (RFC 4180), led by a byte order mark so that spreadsheets read Korean; cells never run as formulas."""
    from kg.graph import project

    data = page_data(selected(project(store), options), with_quotes=options.quotes)
    yield "\ufeff" + _line(COLUMNS)
    for row in rows(data, options.lang):
        yield _line(tuple(map(csv_cell, row)))


def _line(cells: tuple[str, ...]) -> str:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue()


def rows(data: PageData, lang: str) -> Iterator[tuple[str, ...]]:
    """One row for each fact and sentence; what only the tables know has no sentence."""
    names = [named(node, lang) for node in data.nodes]
    for edge in data.edges:
        subject, target = data.nodes[edge["s"]], data.nodes[edge["t"]]
        head = (names[edge["s"]], subject["k"], edge["p"], names[edge["t"]], target["k"], edge.get("st", ""), edge.get("d", ""))
        for number in edge.get("e", [None]):
            yield (*head, *_told(data, number), subject["id"], target["id"])


def _told(data: PageData, number: int | None) -> tuple[str, ...]:
    if number is None:
        return ("", "", "", "", "")
    document, paragraph, *_ = data.evidence[number]
    source = data.documents[int(document)]
    quote = data.paragraphs[int(paragraph)] if paragraph >= 0 else ""
    return (quote, str(source.get("t", source["id"])), *(str(source.get(key, "")) for key in "pdu"))
