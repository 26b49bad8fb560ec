"""What the graph looks like outside: pages, tables, and files for other tools.

A renderer is a module with a function `export(store, options) -> Iterator[str]`, and one line here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from kg.errors import ExportError

if TYPE_CHECKING:
    from kg.render.options import PageOptions
    from kg.store import Store

    Export = Callable[[Store, PageOptions], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Renderer:
    """A form that the graph can be written in.

    Args:
        name: as the command line says it.
        module: where its `export` is.
        what: what it is for, in one line.
    """

    name: str
    module: str
    what: str


RENDERERS = (
    Renderer("html", "kg.render.html", "one page to look at and to send, needs no network"),
    Renderer("csv", "kg.render.csv", "one fact a row with its sentence, for spreadsheets"),
    Renderer("graphml", "kg.render.graphml", "nodes and edges for yEd, Gephi, igraph"),
    Renderer("gexf", "kg.render.gexf", "nodes and edges for Gephi"),
    Renderer("cytoscape", "kg.render.cytoscape", "JSON for Cytoscape and Cytoscape.js"),
    Renderer("nq", "kg.render.nquads", "everything as sorted N-Quads"),
    Renderer("trig", "kg.render.trig", "everything as TriG, one graph per document"),
    Renderer("ttl", "kg.render.turtle", "everything as Turtle, without saying which document says what"),
    Renderer("jsonld", "kg.render.jsonld", "everything as JSON-LD, one graph per document"),
)


def renderer(name: str) -> Export:
    """The function that writes a form.

    Raises:
        ExportError: there is no such form.
    """
    found = next((one for one in RENDERERS if one.name == name), None)
    if found is None:
        raise ExportError(f"“{name}” is no form to export to", hint="one of " + ", ".join(one.name for one in RENDERERS))
    export: Export = import_module(found.module).export
    return export
