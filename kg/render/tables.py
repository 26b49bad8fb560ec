"""Tables for the terminal, where Hangul takes two columns, and as CSV."""

from __future__ import annotations

import csv
import io

from kg.ask.table import Cell, Table
from kg.render.escape import csv_cell
from kg.render.table import cut, safe, width

#: columns of one cell on the terminal
WIDEST = 60
#: columns shown on the terminal; CSV and JSON have all
COLUMNS = 12


def text(table: Table, *, limit: int | None = None) -> str:
    """A table with aligned columns, numbers to the right.

    Args:
        table: what to show.
        limit: rows shown; None for all.
    """
    shown = [row[:COLUMNS] for row in table.rows[:limit]]
    cells = [tuple(cut(name, 14) for name in table.columns[:COLUMNS]), *(tuple(cut(_cell(cell), WIDEST) for cell in row) for row in shown)]
    places = range(len(cells[0]))
    widths = [max(width(row[number]) for row in cells) for number in places]
    right = [all(isinstance(row[number], int | float) for row in shown) for number in places]
    lines = ["  ".join(_pad(cell, widths[n], right[n]) for n, cell in enumerate(row)).rstrip() for row in cells]
    if len(shown) < len(table.rows):
        lines.append(f"… {len(table.rows) - len(shown):,}")
    return "\n".join((lines[0], "  ".join("─" * w for w in widths), *lines[1:], *([f"({table.note})"] if table.note else [])))


def _cell(cell: Cell) -> str:
    return f"{cell:,}" if isinstance(cell, int) else f"{cell:.4f}" if isinstance(cell, float) else safe(cell)


def _pad(cell: str, wide: int, right: bool) -> str:
    space = " " * (wide - width(cell))
    return space + cell if right else cell + space


def as_csv(table: Table) -> str:
    """A table as CSV with a header (RFC 4180); text that a spreadsheet would run as a formula is disarmed.

    >>> as_csv(Table("t", ("name", "n"), (("한국, 미국", 2), ("=1+1", 0)))).splitlines()
    ['name,n', '"한국, 미국",2', "'=1+1,0"]
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([csv_cell(cell) if isinstance(cell, str) else cell for cell in row] for row in table.rows)
    return out.getvalue()
