"""What every store holds before the first document: the reference tables and the ontology."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from kg import reference
from kg.reference import rdf
from kg.store.terms import text, value
from kg.vocab import ENTITY, REFERENCE_GRAPH, Literal, Quad, iri

ONTOLOGY_GRAPH = f"{ENTITY}graph/ontology"


def digest(folder: Path) -> str:
    """Tells whether the tables and the ontology are those that a store holds.

    Args:
        folder: where they lie.
    """
    found = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        if path.suffix in (".csv", ".ttl"):
            found.update(path.name.encode() + b"\x1f" + path.read_bytes())
    return found.hexdigest()


def ontology(folder: Path) -> Iterator[Quad]:
    """The ontology, which gives the values of instrument, action and status their names in both languages.

    Args:
        folder: where it lies.
    """
    import pyoxigraph

    for triple in pyoxigraph.parse(path=folder / "techpact.ttl", format=pyoxigraph.RdfFormat.TURTLE):
        yield Quad(text(triple.subject), text(triple.predicate), value(triple.object), ONTOLOGY_GRAPH)


def tables(stamp: str) -> Iterator[Quad]:
    """The reference graph, with the digest that tells when it is out of date."""
    yield from rdf.quads(reference.load())
    yield Quad(REFERENCE_GRAPH, iri("owl:versionInfo"), Literal(stamp), REFERENCE_GRAPH)
