"""The whole store as Turtle: the union of its graphs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.render.rdf import lines

if TYPE_CHECKING:
    from kg.render.options import PageOptions
    from kg.store import Store


def export(store: Store, options: PageOptions) -> Iterator[str]:
    """Turtle with our prefixes, sorted by subject; which document says what is only in TriG and N-Quads."""
    from kg.store.answers import turtle

    triples = {f"{line.rpartition(' <')[0]} ." for line in lines(store, options)}
    yield turtle("\n".join(sorted(triples))).decode()
