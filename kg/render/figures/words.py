"""The words of the figures in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kg.ask.stats import PAIRS
from kg.ask.table import Cell, Table
from kg.render.words import word_table

#: columns of a table in which a code may stand, from the first on
CODED = 2


def words() -> Mapping[str, Any]:
    """The words of `figures.yaml`."""
    found: Mapping[str, Any] = word_table("figures/figures.yaml")
    return found


def told(table: Table, lang: str) -> Table:
    """A table of statistics for people: heads, kinds and remarks in a language; programs get it as it is."""
    say = words()
    columns = tuple(str(say["columns"].get(column, {}).get(lang, column)) for column in table.columns)
    rows = tuple(tuple(_cell(cell, lang) if place < CODED else cell for place, cell in enumerate(row)) for row in table.rows)
    remark = say["remarks"].get(table.name, {}).get(lang, table.note).format(pairs=PAIRS)
    return Table(str(say["titles"][table.name][lang]), columns, rows, remark)


def _cell(cell: Cell, lang: str) -> Cell:
    """A code of the statistics in words; a name stays."""
    found = words()["kinds"].get(cell) or words()["rows"].get(cell)
    return str(found[lang]) if found else cell


def note(name: str, lang: str, **given: object) -> str:
    """A line under a figure."""
    return str(words()["notes"][name][lang]).format(**given)
