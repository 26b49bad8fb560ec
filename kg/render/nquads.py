"""The whole store as sorted N-Quads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.render.rdf import lines

if TYPE_CHECKING:
    from kg.render.options import PageOptions
    from kg.store import Store


def export(store: Store, options: PageOptions) -> Iterator[str]:
    """Lines of N-Quads; the same documents give the same lines."""
    yield from (f"{line}\n" for line in sorted(lines(store, options)))
