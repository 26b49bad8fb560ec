"""What can be asked of an open store, whoever writes to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.judgements import Log, Reading, Thing
from kg.model import Document
from kg.rdf import line
from kg.store import change
from kg.store.judged import REVIEW_GRAPH, Judged, Nodes
from kg.store.place import explained
from kg.store.stored import DOCUMENTS, Stored
from kg.store.terms import Bound, filled, parse_error, quad, text, value
from kg.vocab import PREFIXES, Quad, document_iri, iri

if TYPE_CHECKING:
    import pyoxigraph
    import rdflib

Row = dict[str, str]


class Readable:
    """A database with the questions that the product asks of it."""

    _engine: pyoxigraph.Store
    _judged: Judged
    path: Path | None

    def log(self) -> Log:
        """What people judged, as the log has it now; a reader's view may be behind it for a moment."""
        self._judged.reload()
        return self._judged.log

    def as_read(self, document_id: str) -> Reading:
        """A document as it was read, whatever was judged since; without facts when the store does not hold it."""
        return Reading(self._judged.as_read(document_iri(document_id)))

    def find(self, thing: Thing) -> str:
        """The node of a thing that a judgement names; empty when no document tells of it."""
        return Nodes(self._engine).find(thing)

    def documents(self) -> tuple[Stored, ...]:
        """The documents of the store, by id."""
        return tuple(Stored(**row) for row in self.select(DOCUMENTS))

    def holds(self, document: Document, version: str) -> bool:
        """Whether the store has this document as it is, read by this version of the extractor."""
        node = document_iri(document.id)
        return self._value(node, "tp:sha256") == document.sha256 and self._value(node, "tp:extractor") == version

    def graph(self, graph: str) -> tuple[Quad, ...]:
        """The quads of one graph, sorted.

        Args:
            graph: IRI of a document, or of a graph of `kg.vocab`.
        """
        import pyoxigraph

        found = self._engine.quads_for_pattern(None, None, None, pyoxigraph.NamedNode(graph))
        return tuple(sorted((quad(q) for q in found), key=line))

    def graphs(self) -> tuple[str, ...]:
        """The named graphs, sorted."""
        return tuple(sorted(text(g) for g in self._engine.named_graphs()))

    def dump(self) -> Iterator[str]:
        """The whole store as lines of N-Quads, graph by graph, sorted in each: the same documents give the same lines."""
        for graph in self.graphs():
            if graph == REVIEW_GRAPH:  # what was judged wrong is no part of what the store tells
                continue
            yield from (f"{line[:-1]}<{graph}> ." for line in sorted(change.lines(self._engine, graph)))

    def select(self, query: str, bound: Mapping[str, Bound] | None = None) -> list[Row]:
        """The rows of a SELECT query of our own; what strangers write goes through `kg.query`.

        Args:
            query: SPARQL; the prefixes of `kg.vocab` are declared, the default graph holds what any graph says, once.
            bound: what stands for `$name` in the query; a `str` is an IRI, a tuple several, for `VALUES`.

        Returns:
            for each row its bound variables, as text: IRI or lexical form.

        Raises:
            QueryError: it does not parse.
        """
        found = self._query(query, bound)
        names = [v.value for v in found.variables]
        return [{n: text(t) for n, t in zip(names, row, strict=True) if t is not None} for row in found]

    def ask(self, query: str, bound: Mapping[str, Bound] | None = None) -> bool:
        """Whether an ASK query of our own holds; arguments and errors as for `select`."""
        return bool(self._query(query, bound))

    def construct(self, query: str, bound: Mapping[str, Bound] | None = None) -> Iterator[Quad]:
        """The triples of a CONSTRUCT query of our own, as quads of no graph; arguments and errors as for `select`."""
        for triple in self._query(query, bound):
            yield Quad(text(triple.subject), text(triple.predicate), value(triple.object), "")

    def answer(self, query: str, bound: Mapping[str, Bound] | None = None) -> Any:
        """The database's own answer to any query, row by row; arguments and errors as for `select`."""
        return self._query(query, bound)

    def connect(self) -> rdflib.Dataset:
        """The store as an rdflib dataset whose default graph holds what any graph says, with the prefixes bound.

        Slower than `select` by the making of Python objects; for what rdflib users bring along.
        """
        from kg.store.dataset import dataset

        return dataset(self._engine)

    def _query(self, query: str, bound: Mapping[str, Bound] | None) -> Any:
        with explained(self.path, "cannot be read"):
            try:
                return self._engine.query(filled(query, bound or {}), prefixes=PREFIXES)
            except SyntaxError as error:
                raise parse_error(error, query) from error

    def _value(self, subject: str, predicate: str) -> str:
        """The one object of a node in the graph of its name, or an empty string."""
        import pyoxigraph

        node = pyoxigraph.NamedNode(subject)
        found = next(iter(self._engine.quads_for_pattern(node, pyoxigraph.NamedNode(iri(predicate)), None, node)), None)
        return text(found.object) if found else ""
