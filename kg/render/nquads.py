"""The whole store as sorted N-Quads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.render.options import PageOptions
    from kg.store import Store


def export(store: Store, options: PageOptions) -> Iterator[str]:  # noqa: ARG001 - every renderer is called alike
    """Lines of N-Quads; the same documents give the same lines."""
    for line in store.dump():
        yield line if line.endswith("\n") else line + "\n"
