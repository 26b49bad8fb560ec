"""The whole store as JSON-LD in expanded form: one graph per document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.render.rdf import lines

if TYPE_CHECKING:
    from kg.render.options import PageOptions
    from kg.store import Store


def export(store: Store, options: PageOptions) -> Iterator[str]:
    """JSON-LD, sorted by graph and subject."""
    from kg.store.answers import json_ld

    yield json_ld("\n".join(lines(store, options))).decode() + "\n"
