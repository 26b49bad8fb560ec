"""Technology-cooperation agreements as a knowledge graph in which every fact shows its sentence."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.library import Library

__version__ = "0.1.0"
__all__ = ["__version__", "open"]


def open(path: str | os.PathLike[str] = ".kg") -> Library:
    """The library over a store: ingest, query, ask, draw.

    Args:
        path: folder of the store; the first ingest makes it.

    Returns:
        the facade of `kg.library`; nothing is opened or imported before it is used.
    """
    from pathlib import Path

    from kg.library import Library

    return Library(Path(path))
