"""`ontology/sectors.ttl` says what the tables say."""

from __future__ import annotations

import rdflib

from kg.reference import folder, load
from kg.reference.rdf import sectors
from kg.reference.turtle import turtle


def test_the_file_is_in_step_with_the_tables() -> None:
    """After an edit of sectors.csv or taxonomies.csv the file is made again: `python -m kg.reference sectors`."""
    assert (folder() / "sectors.ttl").read_text(encoding="utf-8") == turtle(load())


def test_the_turtle_holds_the_triples_of_the_scheme() -> None:
    """A Turtle parser reads back as many triples as were written."""
    graph = rdflib.Graph().parse(data=turtle(load()), format="turtle")
    assert len(graph) == len(set(sectors(load())))
