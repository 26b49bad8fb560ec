"""The one place that knows the order of the stages: read, analyse, extract, link, store.

Everything before the store is pure, so one function serves one process and a pool. One bad document is reported and
the run goes on.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import kg
from kg.errors import KgError, ServiceUnavailable
from kg.extract import DEFAULT, Extractor, Usage, extractor
from kg.extract.trace import SILENT, Explanation, Meter, Recorder, Trace
from kg.model import Document, Statement

if TYPE_CHECKING:
    from kg.read import Given
    from kg.store import Store

#: parts of the package whose change means that a document is read again (design, §2)
READING = ("model.py", "vocab.py", "rdf", "reference", "lang", "extract", "link")
#: documents that a worker takes at once
CHUNK = 4


@dataclass(frozen=True, slots=True)
class Reading:
    """What the stages before the store make of one document.

    Args:
        document: the document.
        statements: linked statements, empty after an error.
        error: what went wrong, or None.
        version: of the extractor.
        usage: what extraction cost, also when it failed.
    """

    document: Document
    statements: tuple[Statement, ...] = ()
    error: KgError | None = None
    version: str = ""
    usage: Usage = field(default_factory=Usage)


@dataclass(frozen=True, slots=True)
class Summary:
    """What an ingest did.

    Args:
        stored: ids of documents written, new or changed.
        unchanged: ids of documents skipped.
        failed: (where, error) of what could not be read.
        statements: number of statements written.
        usage: what extraction cost.
    """

    stored: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    failed: tuple[KgError, ...] = ()
    statements: int = 0
    usage: Usage = field(default_factory=Usage)


@dataclass(frozen=True, slots=True)
class Run:
    """How an ingest runs.

    Args:
        jobs: worker processes; 1 runs in this one.
        strict: stop at the first document that fails.
        force: read unchanged documents again.
        progress: called after each document with its id.
        by: the extractor; the rules if nothing else is said.
    """

    jobs: int = 1
    strict: bool = False
    force: bool = False
    progress: Callable[[str], None] = field(default=lambda _: None)
    by: Extractor | None = None


def extractor_version(by: Extractor | None = None) -> str:
    """The version that decides whether a document is read again: the release, a digest of code, words and tables, and the extractor.

    Args:
        by: the extractor; the rules, which need no mention, if nothing else is said.

    >>> extractor_version().startswith(kg.__version__)
    True
    """
    name = (by or extractor()).name
    return _digest() if name == DEFAULT else f"{_digest()}+{name}"


@functools.cache
def _digest() -> str:
    digest = hashlib.sha256()
    package = Path(kg.__file__).parent
    for part in (*(package / name for name in READING), _tables(package)):
        files = [part] if part.is_file() else sorted(p for p in part.rglob("*") if p.suffix in {".py", ".yaml", ".csv"})
        for file in files:
            digest.update(file.relative_to(part.parent).as_posix().encode() + b"\0" + file.read_bytes())
    return f"{kg.__version__}+{digest.hexdigest()[:12]}"


def _tables(package: Path) -> Path:
    installed = package / "ontology"
    return installed if installed.is_dir() else package.parent / "ontology"


def understand(document: Document, by: Extractor | None = None, trace: Trace = SILENT) -> tuple[Statement, ...]:
    """The linked statements of a document.

    Args:
        document: as `kg.read.read` gives it.
        by: the extractor; the rules if nothing else is said.
        trace: is told what is left out and what it cost.

    Returns:
        statements whose subjects and entities are IRIs, each with its quote.

    Raises:
        UnknownLanguage: there is no analyser for the document's language.
        ExtractorError: the extractor cannot do its work.
    """
    from kg.lang import analyse
    from kg.link import link

    return link((by or extractor())(analyse(document), trace), document)


def explained(document: Document, by: Extractor | None = None, trace: Recorder | None = None) -> Explanation:
    """`understand` with everything that was found on the way, and what was left out and why.

    Args:
        document: as `kg.read.read` gives it.
        by: the extractor; the rules if nothing else is said.
        trace: holds what it cost even when it fails.

    Raises:
        UnknownLanguage: there is no analyser for the document's language.
        ExtractorError: the extractor cannot do its work.
    """
    from kg.lang import analyse
    from kg.link import link

    analysis, trace = analyse(document), trace or Recorder()
    statements = link((by or extractor())(analysis, trace), document)
    return Explanation(analysis, statements, tuple(trace.dropped))


def reading(document: Document, by: Extractor | None = None) -> Reading:
    """`understand` with its error as a value, so that it can cross a process boundary."""
    trace, version = Meter(), extractor_version(by)
    try:
        return Reading(document, understand(document, by, trace), version=version, usage=trace.usage)
    except KgError as error:
        return Reading(document, error=error, version=version, usage=trace.usage)


def readings(documents: Sequence[Document], *, jobs: int = 1, by: Extractor | None = None) -> Iterator[Reading]:
    """What each document says, in their order; after a `ServiceUnavailable` there is no more to come.

    Args:
        documents: what to read.
        by: the extractor; the rules if nothing else is said.
        jobs: worker processes. They are spawned, never forked: the Korean analyser keeps a thread, which a fork
            would leave behind, so that the child waits for it for ever.
    """
    if min(jobs, len(documents)) <= 1:
        yield from _until_unavailable(reading(document, by) for document in documents)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(min(jobs, len(documents)), mp_context=get_context("spawn")) as pool:
        yield from _until_unavailable(pool.map(functools.partial(reading, by=by), documents, chunksize=CHUNK))


def _until_unavailable(done: Iterable[Reading]) -> Iterator[Reading]:
    """The readings up to the first for which the service was not there: no further document would fare better."""
    for one in done:
        yield one
        if isinstance(one.error, ServiceUnavailable):
            return


def documents(paths: Sequence[Path], given: Given) -> Iterator[Document | KgError]:
    """Every document below the paths, or the error of one that cannot be read.

    Args:
        paths: files and folders.
        given: what the caller knows of the documents that the files do not say.
    """
    from kg.read import read

    return (item for path in paths for item in read(path, given))


def extracted(found: Iterable[Document | KgError], by: Extractor | None = None) -> Iterator[Reading | KgError]:
    """What every document says, or the error of one that cannot be read; one that fails later holds its error.

    Args:
        found: as `documents` gives them.
        by: the extractor; the rules if nothing else is said.
    """
    for item in found:
        done = item if isinstance(item, KgError) else reading(item, by)
        yield done
        if isinstance(done, Reading) and isinstance(done.error, ServiceUnavailable):
            return


def as_json(done: Reading) -> Iterator[str]:
    """The records of one document as one JSON line in the form of the codebook."""
    from kg.records import records, to_json

    yield json.dumps(to_json(done.document, records(done.statements)), ensure_ascii=False)


def as_quads(done: Reading) -> Iterator[str]:
    """The named graph of one document as N-Quads."""
    from kg import rdf

    yield from sorted(map(rdf.line, rdf.quads(done.document, done.statements, done.version or extractor_version())))


def as_trig(done: Reading) -> Iterator[str]:
    """The named graph of one document as TriG with our prefixes."""
    from kg.store.answers import turtle

    yield turtle("\n".join(as_quads(done)), graphs=True).decode()


def as_turtle(done: Reading) -> Iterator[str]:
    """The triples of one document as Turtle with our prefixes."""
    from kg.store.answers import turtle

    yield turtle("\n".join(f"{line.rpartition(' <')[0]} ." for line in as_quads(done))).decode()


#: what `extract` prints
FORMATS: dict[str, Callable[[Reading], Iterator[str]]] = {"json": as_json, "nq": as_quads, "trig": as_trig, "ttl": as_turtle}


def ingest(paths: Sequence[Path], store: Store, given: Given, run: Run = Run()) -> Summary:
    """Read, extract, link and store every document below the paths.

    A document is stored whole or not at all; unchanged ones are skipped; one that fails leaves what the store held of
    it untouched and is counted. When the service behind an extractor is not there, the run ends with what it has.

    Args:
        paths: files and folders.
        store: open for writing.
        given: what the caller knows of the documents that the files do not say.
        run: how to run.

    Returns:
        what was stored, skipped and refused.

    Raises:
        KgError: with `run.strict`, the first failure.
        StoreError: the store cannot be written.
    """
    from kg import rdf

    version = extractor_version(run.by)
    known = {d.id: (d.sha256, d.version) for d in store.documents()}
    summary = Summary()
    todo: list[Document] = []
    for item in documents(paths, given):
        if isinstance(item, KgError):
            summary = _failed(summary, item, run)
        elif not run.force and known.get(item.id) == (item.sha256, version):
            summary = replace(summary, unchanged=(*summary.unchanged, item.id))
        else:
            todo.append(item)
    for done in readings(todo, jobs=run.jobs, by=run.by):
        summary = replace(summary, usage=summary.usage + done.usage)
        if done.error:
            summary = _failed(summary, done.error, run)
            continue
        store.replace(done.document.id, rdf.quads(done.document, done.statements, version))
        run.progress(done.document.id)
        summary = replace(summary, stored=(*summary.stored, done.document.id), statements=summary.statements + len(done.statements))
    if summary.stored:
        store.merge()
    return summary


def _failed(summary: Summary, error: KgError, run: Run) -> Summary:
    if run.strict:
        raise error
    return replace(summary, failed=(*summary.failed, error))
