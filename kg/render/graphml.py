"""The graph as GraphML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.render.flat import flat

if TYPE_CHECKING:
    from kg.render.options import PageOptions
    from kg.store import Store


def export(store: Store, options: PageOptions) -> Iterator[str]:
    """Lines of GraphML (graphml.graphdrawing.org), as NetworkX writes it."""
    import networkx as nx

    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    for line in nx.generate_graphml(flat(store, options), named_key_ids=True):
        yield line + "\n"
