"""What one document says, in the forms that `kg extract` prints."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from kg.pipeline.stages import Reading
from kg.pipeline.version import extractor_version


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
