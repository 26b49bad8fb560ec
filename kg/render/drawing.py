"""Paths as a page: a small network that opens on the best one, with the sentence behind every hop."""

from __future__ import annotations

from collections.abc import Iterator

from kg.ask.facts import label
from kg.ask.path.route import Paths
from kg.graph import project
from kg.render.html import export
from kg.render.options import PageOptions
from kg.store import Store


def drawing(store: Store, found: Paths, *, lang: str = "en") -> Iterator[str]:
    """A page with the nodes of some paths and nothing else, as `kg.render.html` makes it: one file, no network.

    Args:
        store: the one searched; it has the paragraphs around the quotes.
        found: of `kg.ask.path.paths.find`, with at least one path.
        lang: ko or en, that the page opens in.
    """
    graph = project(store)
    title = f"{label(graph, found.source, lang)} → {label(graph, found.target, lang)}"
    return export(store, PageOptions(title=title, lang=lang, paths=tuple(path.nodes for path in found.paths)))
