"""The database's answers in the formats of the standards."""

from __future__ import annotations

from typing import Any

from kg.errors import QueryError
from kg.vocab import PREFIXES

TABLES = ("json", "xml", "csv", "tsv")
GRAPHS = ("ttl", "nt")


def written(answer: Any, form: str) -> bytes:
    """An answer as text.

    Args:
        answer: of `Store.answer`.
        form: json, xml, csv or tsv for rows and yes or no; ttl or nt for a graph, which is sorted.

    Raises:
        QueryError: a graph is asked for as rows, or rows as a graph.
    """
    import pyoxigraph

    is_graph = isinstance(answer, pyoxigraph.QueryTriples)
    if is_graph != (form in GRAPHS):
        kind, forms = ("a graph", "ttl or nt") if is_graph else ("rows", "table, csv, tsv, json or xml")
        raise QueryError(f"the query answers with {kind}, which {form} cannot tell", hint=f"use --format {forms}")
    if is_graph:
        lines = sorted({f"{t} ." for t in answer})
        return ("\n".join(lines) + "\n" if lines else "").encode() if form == "nt" else turtle("\n".join(lines))
    formats = pyoxigraph.QueryResultsFormat
    known_rows = {"json": formats.JSON, "xml": formats.XML, "csv": formats.CSV, "tsv": formats.TSV}[form]
    if isinstance(answer, pyoxigraph.QueryBoolean) and form in ("csv", "tsv"):
        return b"true\n" if answer else b"false\n"
    return bytes(answer.serialize(format=known_rows) or b"")


def turtle(lines: str, *, graphs: bool = False) -> bytes:
    """Sorted lines of N-Triples as Turtle, or of N-Quads as TriG, with our prefixes in their order.

    Args:
        lines: sorted, so that what is about one thing stands together.
        graphs: whether they are N-Quads.
    """
    import pyoxigraph

    source, target = (
        (pyoxigraph.RdfFormat.N_QUADS, pyoxigraph.RdfFormat.TRIG) if graphs else (pyoxigraph.RdfFormat.N_TRIPLES, pyoxigraph.RdfFormat.TURTLE)
    )
    text = pyoxigraph.serialize(pyoxigraph.parse(lines, format=source), format=target, prefixes=PREFIXES)
    # the library writes the prefixes in the order of a hash that changes from run to run
    body = [line for line in (text or b"").splitlines(keepends=True) if not line.startswith(b"@prefix ")]
    head = [f"@prefix {prefix}: <{namespace}> .\n".encode() for prefix, namespace in sorted(PREFIXES.items())]
    return b"".join((*head, b"\n", *body))


def json_ld(lines: str) -> bytes:
    """Sorted lines of N-Quads as JSON-LD in expanded form."""
    import pyoxigraph

    quads = pyoxigraph.parse(lines, format=pyoxigraph.RdfFormat.N_QUADS)
    return pyoxigraph.serialize(quads, format=pyoxigraph.RdfFormat.JSON_LD) or b""
