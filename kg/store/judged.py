"""The judgements of a store: their log beside the database, and the documents' graphs that follow it.

    STORE/judgements.jsonl      the log, only ever added to
    id:graph/review             what a document's graph lost and gained by judgements, so that an undo needs no reading,
                                and the digest of the judgements that the graphs follow

The review graph is no part of the default graph and of no export: what was judged wrong is not told.
"""

from __future__ import annotations

import datetime
import fcntl
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kg.judgements import Judgement, Log, Pair, Reading, Thing, Verdict, applied, parsed, written
from kg.judgements.same import Two
from kg.rdf import address, line, term
from kg.store import change
from kg.store.place import Place, explained
from kg.store.terms import quad, text
from kg.vocab import ENTITY, Literal, Quad, document_iri, iri

if TYPE_CHECKING:
    import pyoxigraph

REVIEW_GRAPH = f"{ENTITY}graph/review"
WITHHELD, ADDED, STAMP = iri("tp:withheld"), iri("tp:added"), iri("owl:versionInfo")


def read(place: Place) -> Log:
    """The log of a store.

    Raises:
        StoreError: it cannot be read.
    """
    with explained(place.path, "cannot be read"):
        return parsed(place.judgements.read_bytes()) if place.judgements.exists() else Log()


def append(place: Place, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Add judgements to the log of a store, each line whole or not at all; safe beside other writers.

    The store follows at the next `Store.merge`; until then it is marked as unsettled, so that a reader after a crash
    finishes the work.

    Args:
        place: of the store.
        judgements: what was decided; one that is in force already is left out.

    Returns:
        what is new.

    Raises:
        StoreError: the disk is full or refuses.
    """
    with explained(place.path, "cannot be written"), place.judgements.open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        made, lines = written(read(place), map(_now, judgements))
        if made:
            place.unsettled.touch()
            file.write(lines)
            file.flush()
            os.fsync(file.fileno())
    return made


def _now(judgement: Judgement) -> Judgement:
    now = datetime.datetime.now(datetime.UTC)
    return replace(judgement, at=now.isoformat(timespec="seconds").replace("+00:00", "Z"))


@dataclass
class Judged:
    """What a writer does with the judgements of its store; the log is read once, and again by `reload`."""

    engine: pyoxigraph.Store
    place: Place | None
    _log: Log | None = field(default=None)

    @property
    def log(self) -> Log:
        """The judgements, as they were when they were last read."""
        if self._log is None:
            self._log = read(self.place) if self.place else Log()
        return self._log

    def reload(self) -> None:
        """Read the log again, to which another process may have added."""
        if self.place:
            self._log = None

    def append(self, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
        """Add judgements to the log, that of a store in memory included; see `append`."""
        if self.place:
            made = append(self.place, judgements)
            self.reload()
        else:
            made, _ = written(self.log, judgements)
            self._log = Log((*self.log.entries, *made))
        return made

    def behind(self) -> bool:
        """Whether the documents follow other judgements than those in force."""
        return self._literal(REVIEW_GRAPH, STAMP) != self.log.stamp

    def updates(self, *, anew: bool = False) -> Iterator[str]:
        """The updates that make every document follow the judgements in force, the mark that they do last.

        Args:
            anew: also when the mark says that they do.
        """
        if not (anew or self.behind()):
            return
        about = set(map(document_iri, self.log.of_document))
        for document in sorted(about | self._touched()):
            yield self.update(document, self.as_read(document))
        yield self._note(REVIEW_GRAPH, {STAMP: self.log.stamp})

    def update(self, document: str, quads: Iterable[Quad]) -> str:
        """One update that makes the graph of a document what its reading and the judgements come to.

        Args:
            document: its IRI.
            quads: its graph as it was read; empty when it is forgotten.
        """
        reading = Reading(tuple(quads))
        shown = applied(reading, self.log.of_document.get(reading.document, ()))
        before, after = (set(reading.quads), set(shown)) if shown is not reading.quads else (set(), set())
        withheld, added = ("\n".join(sorted(map(line, found))) for found in (before - after, after - before))
        parts = change.update(self.engine, document, shown), self._note(document, {WITHHELD: withheld, ADDED: added})
        return " ;\n".join(filter(None, parts))

    def as_read(self, document: str) -> tuple[Quad, ...]:
        """The graph of a document without any judgement.

        Args:
            document: its IRI.
        """
        import pyoxigraph

        held = self.engine.quads_for_pattern(None, None, None, pyoxigraph.NamedNode(document))
        added = set(_quads(self._literal(document, ADDED)))
        return (*(q for q in map(quad, held) if q not in added), *_quads(self._literal(document, WITHHELD)))

    def _touched(self) -> set[str]:
        """The documents that judgements have changed."""
        import pyoxigraph

        found = self.engine.quads_for_pattern(None, None, None, pyoxigraph.NamedNode(REVIEW_GRAPH))
        return {text(q.subject) for q in found} - {REVIEW_GRAPH}

    def _literal(self, subject: str, predicate: str) -> str:
        import pyoxigraph

        graph = pyoxigraph.NamedNode(REVIEW_GRAPH)
        found = self.engine.quads_for_pattern(pyoxigraph.NamedNode(subject), pyoxigraph.NamedNode(predicate), None, graph)
        return next((text(q.object) for q in found), "")

    def _note(self, subject: str, values: Mapping[str, str]) -> str:
        """The update of what the review graph keeps of one node; empty when nothing differs."""
        old = {name: self._literal(subject, name) for name in values}
        if old == values:
            return ""
        come = "".join(f"{address(subject)} {address(p)} {term(Literal(v))} .\n" for p, v in values.items() if v)
        gone = f"DELETE WHERE {{ GRAPH <{REVIEW_GRAPH}> {{ {address(subject)} ?p ?o }} }}"
        return f"{gone} ;\nINSERT DATA {{ GRAPH <{REVIEW_GRAPH}> {{\n{come}}} }}" if come else f"{gone}{self._drop(subject)}"

    def _drop(self, subject: str) -> str:
        """The database would go on listing a graph without triples."""
        import pyoxigraph

        held = self.engine.quads_for_pattern(None, None, None, pyoxigraph.NamedNode(REVIEW_GRAPH))
        return "" if any(text(q.subject) != subject for q in held) else f" ;\nDROP SILENT GRAPH <{REVIEW_GRAPH}>"


def _quads(lines: str) -> tuple[Quad, ...]:
    import pyoxigraph

    return tuple(quad(q) for q in pyoxigraph.parse(lines, format=pyoxigraph.RdfFormat.N_QUADS)) if lines else ()


@dataclass(frozen=True, slots=True)
class Decided:
    """The pairs of one kind that people judged, as the nodes of the store now.

    Args:
        same: accepted, the latest first.
        apart: rejected.
    """

    same: tuple[Two, ...] = ()
    apart: tuple[Two, ...] = ()


@dataclass
class Nodes:
    """The things that judgements name, as nodes of the documents' graphs; each document is read once."""

    engine: pyoxigraph.Store
    _readings: dict[str, Reading] = field(default_factory=dict)

    def find(self, thing: Thing) -> str:
        """The node of a thing; empty when no document of the store tells of it."""
        import pyoxigraph

        if isinstance(thing, str):
            held = self.engine.quads_for_pattern(pyoxigraph.NamedNode(thing), pyoxigraph.NamedNode(iri("rdf:type")), None, None)
            return thing if next(iter(held), None) else ""
        return self.reading(thing.document).find(thing)

    def reading(self, document_id: str) -> Reading:
        """What the store tells of a document, judgements applied."""
        import pyoxigraph

        graph = document_iri(document_id)
        if graph not in self._readings:
            held = self.engine.quads_for_pattern(None, None, None, pyoxigraph.NamedNode(graph))
            self._readings[graph] = Reading(tuple(map(quad, held)))
        return self._readings[graph]


def decided(nodes: Nodes, judgements: Iterable[Judgement]) -> dict[str, Decided]:
    """The pairs that people judged, by kind; what no document tells of any more is left out.

    Args:
        nodes: of the store.
        judgements: in force, oldest first.
    """
    found: dict[tuple[str, bool], dict[Two, None]] = {}
    for judgement in judgements:
        if isinstance(judgement.about, Pair):
            one, other = sorted((nodes.find(judgement.about.first), nodes.find(judgement.about.second)))
            if one and one != other:
                found.setdefault((judgement.kind, judgement.verdict is Verdict.ACCEPT), {})[one, other] = None
    return {kind: Decided(tuple(found.get((kind, True), ()))[::-1], tuple(sorted(found.get((kind, False), ())))) for kind, _ in found}
