"""The whole store as TriG: one graph per document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.render.rdf import lines

if TYPE_CHECKING:
    from kg.render.options import PageOptions
    from kg.store import Store


def export(store: Store, options: PageOptions) -> Iterator[str]:
    """TriG with our prefixes, sorted by graph and subject."""
    from kg.store.answers import turtle

    yield turtle("\n".join(lines(store, options)), graphs=True).decode()
