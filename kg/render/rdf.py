"""The whole store as RDF, sorted and the same each time, with or without the words of its documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.errors import ExportError
from kg.render.options import PageOptions
from kg.vocab import iri

if TYPE_CHECKING:
    from kg.store import Store

WORDS = tuple(f" <{iri(name)}> " for name in ("tp:text", "oa:exact"))
COMMITMENTS = f"<{iri('id:')}commitment/"
LABEL = f" <{iri('rdfs:label')}> "


def lines(store: Store, options: PageOptions) -> Iterator[str]:
    """Sorted lines of N-Quads, without line ends.

    Args:
        store: open for reading.
        options: `quotes` is heeded; a choice of nodes is not for RDF.

    Raises:
        ExportError: a part of the graph is asked for.
    """
    if replace(options, quotes=True, lang="en", title="") != PageOptions():
        raise ExportError("RDF is exported whole", hint="leave out --focus, --sector and their like, or select with kg sparql 'CONSTRUCT …'")
    for line in store.dump():
        if options.quotes or not _bears_words(line):
            yield line


def _bears_words(line: str) -> bool:
    """Whether a line holds a document's text, a quote, or the label of a commitment, which is its quote cut short."""
    return any(word in line for word in WORDS) or (line.startswith(COMMITMENTS) and LABEL in line)
