"""What the library gives back: each shows itself in a notebook and gives its data to a script."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas

    from kg.graph import Source

PathLike = str | os.PathLike[str]
Cell = str | int | float | bool | None

#: height in a notebook, in pixels; a wider screen gives more
HEIGHT = 640
NUMBERS = frozenset({"integer", "int", "long", "decimal", "double", "float"})


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a query.

    Args:
        columns: names of the variables, in the order of the query.
        rows: a value a column; numbers as numbers, an unbound variable as None.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        """Each row as a dictionary."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def __len__(self) -> int:
        """Number of rows."""
        return len(self.rows)

    def __repr__(self) -> str:
        """Size and columns; the rows are in `rows`."""
        return f"Table({len(self)} rows of {', '.join(self.columns)})"

    def to_pandas(self) -> pandas.DataFrame:
        """The table as a data frame.

        Raises:
            MissingExtra: pandas is not installed.
        """
        try:
            import pandas
        except ImportError as error:
            from kg.errors import MissingExtra

            raise MissingExtra("pandas is not installed", hint="pip install 'techpact[pandas]'") from error
        return pandas.DataFrame(list(self.rows), columns=list(self.columns))

    def _repr_html_(self) -> str:
        """The table as a notebook shows it."""
        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        body = "".join("<tr>" + "".join(f"<td>{_shown(cell)}</td>" for cell in row) + "</tr>" for row in self.rows)
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


@dataclass(frozen=True, slots=True)
class Told:
    """An answer as the command line tells it.

    Args:
        text: for people; printing the object prints it.
        data: for programs, as `--format json` has it.
        html: for a notebook, where that is more than the text.
        sources: the documents that it rests on.
    """

    text: str
    data: Mapping[str, Any]
    html: str = ""
    sources: tuple[Source, ...] = ()

    def cite(self, form: str = "bibtex") -> str:
        """The sources of the answer, each once.

        Args:
            form: `bibtex` or `csl` (CSL-JSON).

        Raises:
            ExportError: there is no such form.
        """
        from kg.render.cite import cite

        return cite(self.sources, form)

    def __str__(self) -> str:
        """The text."""
        return self.text

    def __repr__(self) -> str:
        """The text, so that an interactive session shows it."""
        return self.text

    def _repr_html_(self) -> str:
        """Its HTML, else the text with its lines wrapped."""
        return self.html or f'<pre style="white-space:pre-wrap">{escape(self.text)}</pre>'


@dataclass(frozen=True, slots=True)
class View:
    """The graph as one self-contained page.

    Args:
        html: the whole document.
    """

    html: str

    def __repr__(self) -> str:
        """Its size, never the page itself."""
        return f"View({len(self.html):,} characters; save it with .save('graph.html'))"

    def save(self, path: PathLike) -> Path:
        """Write the page as UTF-8.

        Args:
            path: the file.

        Returns:
            where it is.
        """
        written = Path(path)
        written.write_text(self.html, encoding="utf-8")
        return written

    def _repr_html_(self) -> str:
        """The page in a frame that can run its own scripts and reach nothing around it."""
        may = 'sandbox="allow-scripts allow-downloads allow-popups allow-modals" allow="clipboard-write *"'
        return f'<iframe {may} style="width:100%;height:{HEIGHT}px;border:0" srcdoc="{escape(self.html, quote=True)}"></iframe>'


@dataclass(frozen=True, slots=True)
class Drawn:
    """A figure.

    Args:
        png: the picture.
        svg: the same as a drawing that stays sharp at any size; its letters are outlines, no font is needed.
    """

    png: bytes
    svg: str

    def __repr__(self) -> str:
        """Its size."""
        return f"Drawn({len(self.png):,} bytes; save it with .save('figure.svg'))"

    def save(self, path: PathLike) -> Path:
        """Write the figure; a name that ends in `.svg` gets the drawing, every other one the PNG.

        Args:
            path: the file.

        Returns:
            where it is.
        """
        written = Path(path)
        written.write_bytes(self.svg.encode() if written.suffix.lower() == ".svg" else self.png)
        return written

    def _repr_png_(self) -> bytes:
        """The figure as a notebook shows it."""
        return self.png


def cell(term: Mapping[str, str] | None) -> Cell:
    """A term of a result in the W3C's JSON as a Python value.

    >>> cell({"type": "literal", "value": "표준연"}), cell({"type": "uri", "value": "https://example.org/a"})
    ('표준연', 'https://example.org/a')
    >>> cell({"type": "literal", "value": "7", "datatype": "http://www.w3.org/2001/XMLSchema#integer"}), cell(None)
    (7, None)
    """
    if term is None:
        return None
    kind = term.get("datatype", "").rpartition("#")[2]
    if kind == "boolean":
        return term["value"] in ("true", "1")
    return _number(term["value"]) if kind in NUMBERS else term["value"]


def _number(value: str) -> int | float:
    """A number as the store writes it; a whole one stays exact.

    >>> _number("5300000000"), _number("1.5")
    (5300000000, 1.5)
    """
    return int(value) if value.lstrip("+-").isdecimal() else float(value)


def _shown(cell: Cell) -> str:
    return "" if cell is None else escape(str(cell))
