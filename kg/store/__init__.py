"""The store: one named graph per document in a persistent Oxigraph database.

Only this package imports the database. A document's graph is written in one transaction, so that a crash leaves either
the old graph or the new one; readers work on a snapshot beside the writer (see `kg.store.place`).
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Self

from kg.errors import EvidenceError, StoreError
from kg.judgements import Judgement
from kg.rdf import check
from kg.reference import folder
from kg.store import change, given
from kg.store.judged import Judged, Nodes, decided
from kg.store.place import Place, explained
from kg.store.readable import Readable, Row
from kg.store.stored import unknown
from kg.vocab import MERGED_GRAPH, REFERENCE_GRAPH, Quad, document_iri

if TYPE_CHECKING:
    import pyoxigraph

__all__ = ["Row", "Store"]


class Store(Readable):
    """Documents, their facts and the reference data as RDF.

    `path` is its directory, None for one in memory. Use it as a context manager; `close` derives what rests on all
    documents and makes the changes visible to readers.
    """

    def __init__(self, engine: pyoxigraph.Store, *, place: Place | None = None, writable: bool = True, lock: IO[str] | None = None) -> None:
        self._engine, self._place, self._writable, self._lock = engine, place, writable, lock
        self.path = place.path if place else None
        self._judged = Judged(engine, place)
        self._changed = bool(place and writable and place.unsettled.exists())

    @classmethod
    def open(cls, path: str | Path, *, read_only: bool = False) -> Self:
        """Open a store, and make it when it is to be written and does not exist.

        Args:
            path: its directory.
            read_only: read the newest view; never waits for a writer and never holds one up.

        Returns:
            the open store.

        Raises:
            StoreLocked: another process writes to it.
            StoreError: it does not exist, is something else, or cannot be opened.
        """
        place = Place(Path(path))
        exists = place.check()
        if not read_only:
            return cls._writer(place, new=not exists)
        if not exists:
            raise StoreError("there is no store", where=str(path), hint="make one with: kg ingest PATH --store " + str(path))
        return cls._reader(place)

    @classmethod
    def memory(cls, *, bare: bool = False) -> Self:
        """A store that lives as long as the process.

        Args:
            bare: without the reference data.
        """
        import pyoxigraph

        store = cls(pyoxigraph.Store())
        if not bare:
            store._load_reference()
        return store

    @classmethod
    def _writer(cls, place: Place, *, new: bool) -> Self:
        import pyoxigraph

        if new:
            place.create()
        with explained(place.path, "cannot be opened"):
            store = cls(pyoxigraph.Store(str(place.data)), place=place)
        store._load_reference()
        if not place.newest() or store._judged.behind():
            store.merge()
        return store

    @classmethod
    def _reader(cls, place: Place) -> Self:
        import pyoxigraph

        if place.unsettled.exists() or not place.newest():
            cls._finish(place)
        with explained(place.path, "cannot be read"):
            held = place.hold()
            if held is None:
                raise StoreError("the store is being made", where=str(place.path), hint="try again in a moment")
            return cls(pyoxigraph.Store.read_only(str(held[0])), place=place, writable=False, lock=held[1])

    @classmethod
    def _finish(cls, place: Place) -> None:
        """Do what a writer that crashed has left undone, unless one is at work."""
        from contextlib import suppress

        with suppress(StoreError):
            cls._writer(place, new=False).close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Settle the changes and let go of the directory."""
        try:
            if self._writable and self._changed:
                self.merge()
        finally:
            del self._engine, self._judged
            if self._lock:
                self._lock.close()

    # -- writing

    def replace(self, document_id: str, quads: Iterable[Quad]) -> None:
        """Put a document's graph in the place of the one it had, in one transaction.

        Args:
            document_id: of the document.
            quads: its whole graph, from `kg.rdf.quads`.

        Raises:
            EvidenceError: a quote is not in the text; nothing is changed.
            StoreError: the quads are of another document, or the write failed; nothing is changed.
        """
        graph, new = document_iri(document_id), list(quads)
        strangers = {q.graph for q in new} - {graph}
        if strangers:
            raise StoreError(f"quads of {min(strangers)} offered as those of {graph}", where=document_id, hint="make them with kg.rdf.quads")
        known = self._value(graph, "dct:identifier")
        if known not in ("", document_id):
            raise StoreError(f"the id leads to the same address as {known!r}", where=document_id, hint="give the document another id")
        check(new)
        self._update(self._judged.update(graph, new))

    def forget(self, document_id: str) -> None:
        """Take a document and its facts out of the store.

        Args:
            document_id: of the document.

        Raises:
            UnknownName: the store does not hold it.
        """
        graph = document_iri(document_id)
        if self._value(graph, "dct:identifier") != document_id:
            raise unknown(document_id, self.documents())
        self._update(self._judged.update(graph, ()))

    def judge(self, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
        """Add judgements to the log and let documents, merged view and readers follow.

        Args:
            judgements: what was decided; one that is in force already is left out.

        Returns:
            what is new, with ids.

        Raises:
            StoreError: the store is open for reading, or the disk refuses.
        """
        self._check_writable()
        made = self._judged.append(judgements)
        if made:
            self.merge()
        return made

    def merge(self, *, anew: bool = False) -> None:
        """Derive what rests on all documents and judgements and let readers see the store as it is now.

        Args:
            anew: also where nothing seems to have changed.

        Raises:
            StoreError: the disk is full or refuses; the documents are stored all the same.
        """
        from kg.store import merged

        self._judged.reload()
        for update in self._judged.updates(anew=anew):
            self._update(update)
        self._write(MERGED_GRAPH, merged.quads(self.select, decided(Nodes(self._engine), self._judged.log.in_force)))
        if self._place:
            with explained(self.path, "cannot be written"):
                self._engine.backup(str(self._place.draft()))
                self._place.publish()
        self._changed = False

    def _load_reference(self) -> None:
        """Load the ontology and the reference tables, if they are not those that the store holds."""
        stamp = given.digest(folder())
        if self._value(REFERENCE_GRAPH, "owl:versionInfo") != stamp:
            self._write(given.ONTOLOGY_GRAPH, given.ontology(folder()))
            self._write(REFERENCE_GRAPH, given.tables(stamp))

    def _write(self, graph: str, quads: Iterable[Quad]) -> None:
        """Make a graph hold just these quads, in one transaction."""
        self._update(change.update(self._engine, graph, quads))

    def _check_writable(self) -> None:
        if not self._writable:
            raise StoreError("the store is open for reading", where=str(self.path), hint="open it without read_only")

    def _update(self, update: str) -> None:
        """Run one update, which the database does as a whole or not at all; an empty one is none."""
        if not update:
            return
        self._check_writable()
        if self._place and not self._changed:
            with explained(self.path, "cannot be written"):
                self._place.unsettled.touch()
        self._changed = True
        with explained(self.path, "cannot be written"):
            try:
                self._engine.update(update)
            except SyntaxError as error:
                raise StoreError(f"not RDF: {str(error)[:200]}", where=str(self.path), hint="nothing was changed") from error
            except UnicodeEncodeError as error:
                raise EvidenceError("the text holds half of a surrogate pair", hint="read the document again") from error
