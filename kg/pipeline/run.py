"""Read, extract, link and store every document below some paths."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.extract import Extractor, Usage
from kg.model import Document
from kg.pipeline.stages import documents, readings
from kg.pipeline.version import extractor_version

if TYPE_CHECKING:
    from kg.read import Given
    from kg.store import Store


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
