"""Tables as plain text: a row in one line (분야 | 내용), or each cell on a line of its own below the words at the head of its column.

The first cell of a row says what the row is about, one column tells what is to be done; when and how far it is stands in notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile

from kg.lang.ko.data import table
from kg.model import Status, UnitKind

#: what a line of a table is: its kind, its level, and where its text begins and ends
Cell = tuple[UnitKind, int, int, int]
_CELL = re.compile(r"[^|\n]+")
#: longest first cell of a row
LABEL = 24
#: levels of the first cell of a row and of what is told of it, deeper than those of all bullets, and that of a note
ROW, TOLD, NOTE = 7, 8, 9
#: columns that a table of one cell a line has at least and at most
FEWEST, MOST = 2, 6


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(table("units")["tables"][key])


def cells(text: str, lines: Sequence[tuple[int, int]]) -> Mapping[int, Cell | None]:
    """What the lines of tables are, by their place; None for the heads of columns, which say nothing.

    Args:
        text: NFC text.
        lines: spans of its lines that are not empty.

    >>> text = "구분\\n합의 내용\\n위성\\n기상위성의 관측자료를 함께 분석"
    >>> [c and c[0].value for c in cells(text, [(0, 2), (3, 8), (9, 11), (12, 29)]).values()]
    [None, None, 'bullet', 'bullet']
    """
    found = dict(_in_lines(text, lines))
    n = 0
    while n < len(lines):
        heads = list(takewhile(lambda line: _pattern("head").fullmatch(text[slice(*line)].strip()), lines[n : n + MOST + 1]))
        columns = len(heads)
        if not FEWEST <= columns <= MOST or not _pattern("first").search(text[slice(*heads[0])]):
            n += 1
            continue
        rows = list(_rows(text, lines[n + columns :], columns))
        if rows:
            found |= dict.fromkeys(start for start, _ in heads)
            told = _told([text[slice(*h)].strip() for h in heads])
            found |= {line[0]: _cell(text, line, column, told) for row in rows for column, line in enumerate(row)}
        n += columns * (1 + len(rows))
    return found


def _in_lines(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, Cell | None]]:
    """The rows that are a line each: the first cell with the one that tells what is to be done, and what stands between them."""
    told = 0
    for start, end in lines:
        row = [(m.start(), m.end()) for m in _CELL.finditer(text, start, end) if m[0].strip()]
        shown = [text[slice(*cell)].strip() for cell in row]
        if len(row) < FEWEST or "|" not in text[start:end] or len(shown[0]) > LABEL:
            told = 0
        elif all(_pattern("head").fullmatch(cell) for cell in shown):
            told = _told(shown)
            yield start, None
        elif not any(re.search(r"\w", cell) for cell in shown):
            yield start, None
        else:
            last = told if 0 < told < len(row) else max(range(1, len(row)), key=lambda n: len(shown[n]))
            yield start, (UnitKind.BULLET, TOLD, *_trimmed(text, row[0][0], row[last][1]))


def _rows(text: str, lines: Sequence[tuple[int, int]], columns: int) -> Iterator[tuple[tuple[int, int], ...]]:
    """The rows below the heads of columns, as long as each has its cells."""
    for n in range(0, len(lines) - columns + 1, columns):
        row = tuple(lines[n : n + columns])
        told = [text[slice(*line)].strip() for line in row]
        if len(told[0]) > LABEL or any(_pattern("no_cell").match(t) for t in told) or all(len(t) <= LABEL / 2 for t in told):
            return
        yield row


def _told(heads: Sequence[str]) -> int:
    """The column that tells what is to be done: the last one but the first whose head says so, else the second."""
    return next((n for n in range(len(heads) - 1, 0, -1) if _pattern("told").search(heads[n])), 1)


def _cell(text: str, line: tuple[int, int], column: int, told: int) -> Cell:
    place = _trimmed(text, *line)
    if column == told:
        return UnitKind.BULLET, TOLD, *place
    return (UnitKind.BULLET, ROW, *place) if column == 0 else (UnitKind.NOTE, NOTE, *place)


def standing(cell: str) -> Status | None:
    """How far something is by what a cell beside it says; None where that says something else.

    Args:
        cell: its text.

    >>> standing("검토 중"), standing("신규")
    (<Status.PROPOSED: 'proposed'>, None)
    """
    several = (s for s in (Status.PROPOSED, Status.AGREED, Status.SIGNED) if _pattern(s.value).fullmatch(cell.strip()))
    return next(several, None)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the white space around it."""
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip())
