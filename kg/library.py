"""The product as a Python library: a thin facade for notebooks and scripts.

    import kg
    library = kg.open("my.kg")
    library.ingest("articles/")
    library.sparql("SELECT ?a WHERE { ?a a tp:Agreement }").to_pandas()
    library.ask("which NIST programs link to Korea")

Every result shows itself in a notebook, and gives its data to a script. Nothing heavy is imported before it is needed,
and the store is open only while a method runs, so that other processes can use it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas

    from kg.pipeline import Run, Summary
    from kg.read import Given
    from kg.render.options import PageOptions
    from kg.store import Store

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
    """

    text: str
    data: Mapping[str, Any]

    def __str__(self) -> str:
        """The text."""
        return self.text

    def __repr__(self) -> str:
        """The text, so that an interactive session shows it."""
        return self.text

    def _repr_html_(self) -> str:
        """The text as a notebook shows it, its lines wrapped."""
        return f'<pre style="white-space:pre-wrap">{escape(self.text)}</pre>'


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
        return (
            f'<iframe sandbox="allow-scripts allow-downloads allow-popups allow-modals" style="width:100%;height:{HEIGHT}px;border:0" '
            f'srcdoc="{escape(self.html, quote=True)}"></iframe>'
        )


@dataclass(frozen=True, slots=True)
class Library:
    """A store with what can be asked of it.

    Args:
        store: its folder; made by the first ingest.
    """

    store: Path

    def ingest(self, *paths: PathLike, given: Given | None = None, run: Run | None = None) -> Summary:
        """Read, extract, link and store documents; unchanged ones are skipped.

        Args:
            paths: files and folders.
            given: what the files do not say of their documents.
            run: worker processes, strictness, force.

        Returns:
            what was stored, skipped and refused.

        Raises:
            StoreError: the store cannot be written.
        """
        from kg import pipeline
        from kg.read import Given
        from kg.store import Store

        with Store.open(self.store) as store:
            return pipeline.ingest([Path(path) for path in paths], store, given or Given(), run or pipeline.Run())

    def sparql(self, query: str) -> Table:
        """The rows of a SELECT query; the prefixes of the product are declared.

        It runs in a process of its own with a limit on time and memory (see `kg.query`).

        Args:
            query: SPARQL 1.1.

        Raises:
            QueryError: it does not parse, is no SELECT, or takes too long.
        """
        import json

        from kg import query as queries
        from kg.errors import QueryError

        found = json.loads(queries.run(self.store, query, "json"))
        if "results" not in found:
            raise QueryError("the query gives no table", hint="ask with SELECT")
        columns = tuple(found["head"]["vars"])
        rows = found["results"]["bindings"]
        return Table(columns, tuple(tuple(_cell(row.get(column)) for column in columns) for row in rows))

    def path(self, source: str, target: str, **wanted: Any) -> Told:
        """How two things are connected, best path first, every hop with its quote.

        Args:
            source, target: names in Korean or English; the answer is in their language.
            wanted: fields of `kg.ask.ends.Asked`: max_hops, limit, via, not_via, sector, status, since, until.

        Raises:
            UnknownName: nothing bears a name; what came nearest is in the message.
            AmbiguousName: several things bear it.
        """
        from kg.ask import ends, paths
        from kg.ask.route import as_json
        from kg.graph import project
        from kg.render import answers

        asked = ends.Asked(source, target, **wanted)
        with self._read() as store:
            graph = project(store)
            found = paths.find(graph, *ends.resolved(store, graph, asked))
        return Told(answers.paths(graph, found, lang=asked.lang), as_json(graph, found, lang=asked.lang))

    def ask(self, question: str, *, limit: int = 10) -> Told:
        """The answer to a question in Korean or English, in its language.

        Args:
            question: in words.
            limit: answers told in the text; the data hold all.
        """
        from kg.ask.questions import answer
        from kg.graph import project
        from kg.render import answers

        with self._read() as store:
            found = answer(project(store), question)
        return Told(answers.answer(found, limit=limit), found.as_json())

    def show(self, name: str) -> Told:
        """Everything that the store tells of one thing: its facts, their sentences, its statuses in time.

        Args:
            name: of an agreement, organization, programme, sector, country or person; the answer is in its language.

        Raises:
            UnknownName: nothing bears the name.
            AmbiguousName: several things bear it.
        """
        from kg.ask.show import show
        from kg.rdf.terms import language
        from kg.render.show import as_json, text

        with self._read() as store:
            shown = show(store, name)
            return Told(text(shown, store, lang=language(name)), as_json(shown))

    def view(self, options: PageOptions | None = None) -> View:
        """The graph as a page.

        Args:
            options: focus, time, sector, language; the whole graph in English by default.
        """
        from kg.render.html import export
        from kg.render.options import PageOptions

        with self._read() as store:
            return View("".join(export(store, options or PageOptions())))

    def _read(self) -> Store:
        from kg.store import Store

        return Store.open(self.store, read_only=True)


def _cell(term: Mapping[str, str] | None) -> Cell:
    """A term of a result in the W3C's JSON as a Python value.

    >>> _cell({"type": "literal", "value": "표준연"}), _cell({"type": "uri", "value": "https://example.org/a"})
    ('표준연', 'https://example.org/a')
    >>> _cell({"type": "literal", "value": "7", "datatype": "http://www.w3.org/2001/XMLSchema#integer"}), _cell(None)
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
