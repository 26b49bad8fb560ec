"""The graph as JSON for Cytoscape."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.render.flat import flat

if TYPE_CHECKING:
    from kg.render.options import PageOptions
    from kg.store import Store


def export(store: Store, options: PageOptions) -> Iterator[str]:
    """One JSON document in the form of Cytoscape.js (`elements`, `data`)."""
    import networkx as nx

    graph = flat(store, options)
    yield json.dumps(nx.cytoscape_data(graph), ensure_ascii=False, indent=1, default=str) + "\n"
