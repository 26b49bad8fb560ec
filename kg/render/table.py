"""Tables for the terminal: columns stay aligned when cells are Korean, and nothing a document says can move the cursor."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Sequence

from kg.vocab import PREFIXES

#: columns of the terminal that one cell may take
WIDEST = 80


def width(text: str) -> int:
    """Columns that a text takes in a terminal.

    >>> width("NIST"), width("표준연"), width("é"), width("e\\u0301")
    (4, 6, 1, 1)
    """
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def safe(text: str) -> str:
    """A text on one line, with white space collapsed and control and direction marks made visible.

    >>> safe("양자\\n 협력"), safe("a\\x1b[31mb\\u202ec")
    ('양자 협력', 'a\\ufffd[31mb\\ufffdc')
    """
    return "".join(c if c.isprintable() else "\ufffd" for c in " ".join(text.split()))


def cut(text: str, columns: int) -> str:
    """A text of at most so many columns; what is left out is shown as an ellipsis.

    >>> cut("기술협력", 8), cut("기술협력", 7), cut("quantum", 5)
    ('기술협력', '기술협…', 'quan…')
    """
    if width(text) <= columns:
        return text
    kept, used = [], 1
    for c in text:
        used += width(c)
        if used > columns:
            break
        kept.append(c)
    return "".join(kept) + "…"


def pad(text: str, columns: int) -> str:
    """A text filled up with spaces to so many columns."""
    return text + " " * max(0, columns - width(text))


def table(head: Sequence[str], rows: Iterable[Sequence[str]], *, widest: int = WIDEST) -> str:
    """Rows under a head, aligned; ends with a line end.

    Args:
        head: names of the columns.
        rows: cells as text, as many as there are columns.
        widest: columns of the terminal that one cell may take.

    >>> print(table(["name", "country"], [["표준연", "KR"], ["NIST", "US"]]), end="")
    name    country
    ──────  ───────
    표준연  KR
    NIST    US
    """
    cells = [[cut(safe(cell), widest) for cell in row] for row in (head, *rows)]
    columns = [max(map(width, column)) for column in zip(*cells, strict=True)]
    lines = [cells[0], ["─" * w for w in columns], *cells[1:]]
    return "".join("  ".join(pad(c, w) for c, w in zip(line, columns, strict=True)).rstrip() + "\n" for line in lines)


def compact(iri: str) -> str:
    """An IRI with its prefix, where we know one.

    >>> compact("https://w3id.org/techpact/id/organization/nist"), compact("urn:x")
    ('id:organization/nist', 'urn:x')
    """
    found = [(namespace, prefix) for prefix, namespace in PREFIXES.items() if iri.startswith(namespace) and iri != namespace]
    if not found:
        return iri
    namespace, prefix = max(found, key=lambda pair: len(pair[0]))
    return f"{prefix}:{iri[len(namespace) :]}"


def answers(results: bytes) -> str:
    """SPARQL results in JSON as a table, or `true` or `false`.

    Args:
        results: as the standard has them.
    """
    found = json.loads(results)
    if "boolean" in found:
        return f"{str(found['boolean']).lower()}\n"
    names = found["head"]["vars"]
    return table(names, ([_cell(row.get(name)) for name in names] for row in found["results"]["bindings"]))


def _cell(term: dict[str, str] | None) -> str:
    if term is None:
        return ""
    return compact(term["value"]) if term["type"] == "uri" else str(term["value"])
