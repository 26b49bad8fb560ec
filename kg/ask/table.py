"""A table of figures: what statistics, comparisons and follow-up are told in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Cell = str | int | float


@dataclass(frozen=True, slots=True)
class Table:
    """Named columns and rows.

    Args:
        name: what it shows, a key of the JSON.
        columns: their names.
        rows: cells in the order of the columns.
        note: how the figures came about, or empty.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""

    def as_json(self) -> dict[str, Any]:
        """Rows as objects."""
        return {"name": self.name, "note": self.note, "rows": [dict(zip(self.columns, row, strict=True)) for row in self.rows]}
