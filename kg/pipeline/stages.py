"""From a document to what it says: analyse, extract, link; in this process or in several."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError, ServiceUnavailable
from kg.extract import Extractor, Usage, extractor
from kg.extract.trace import SILENT, Explanation, Meter, Recorder, Trace
from kg.model import Document, Statement
from kg.pipeline.version import extractor_version

if TYPE_CHECKING:
    from kg.read import Given

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
