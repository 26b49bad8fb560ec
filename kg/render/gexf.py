"""The graph as GEXF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.render.flat import flat

if TYPE_CHECKING:
    from kg.render.options import PageOptions
    from kg.store import Store

#: NetworkX writes today's date; the same graph shall give the same file
_TODAY = re.compile(r' lastmodifieddate="[\d-]*"')


def export(store: Store, options: PageOptions) -> Iterator[str]:
    """Lines of GEXF 1.2 (gexf.net), as NetworkX writes it, without the date of the day."""
    import networkx as nx

    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    for line in nx.generate_gexf(flat(store, options), version="1.2draft"):
        yield (_TODAY.sub("", line) if "<meta" in line else line) + "\n"
