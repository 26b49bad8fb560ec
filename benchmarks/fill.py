"""A store of made-up documents, filled as fast as the database can: what the product writes, without a transaction each."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from world import documents

from kg.rdf import line, quads
from kg.store import Store
from kg.store.place import Place

#: lines that are handed over at once
CHUNK = 20_000


class Lines:
    """Lines as a file that the database can read, so that they never stand in memory together."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines, self._part = lines, io.BytesIO()

    def read(self, size: int = -1) -> bytes:
        """The next bytes, at most so many; none at the end."""
        found = self._part.read(size)
        if not found:
            self._part = io.BytesIO("".join(islice(self._lines, CHUNK)).encode())
            found = self._part.read(size)
        return found


def fill(place: Path, edges: int, seed: int) -> None:
    """Make a new store of the documents of `world`.

    Args:
        place: its directory, which does not exist.
        edges: of the graph.
        seed: of the documents.
    """
    import pyoxigraph

    made = Place(place)
    made.create()
    engine = pyoxigraph.Store(str(made.data))
    engine.bulk_load(Lines(written(edges, seed)), format=pyoxigraph.RdfFormat.N_QUADS, lenient=True)
    del engine
    with Store.open(place):  # adds the reference data, derives the merged graph and makes the view for readers
        pass


def written(edges: int, seed: int) -> Iterator[str]:
    """Every quad of the documents in its own graph and in the default graph, as `kg.store.change` keeps them."""
    for document, statements in documents(edges, seed):
        for quad in quads(document, statements, "made"):
            text = line(quad)
            yield f"{text}\n{text.rpartition(' <')[0]} .\n"
