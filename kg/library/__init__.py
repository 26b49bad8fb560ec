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

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.library.judging import Reviewing
from kg.library.results import Drawn, PathLike, Table, Told, View, cell

if TYPE_CHECKING:
    import networkx as nx

    from kg.pipeline import Run, Summary
    from kg.read import Given
    from kg.render.options import PageOptions
    from kg.store import Store

__all__ = ["Drawn", "Library", "Table", "Told", "View"]


@dataclass(frozen=True, slots=True)
class Library(Reviewing):
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
            run: worker processes, strictness, force, another extractor.

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
        return Table(columns, tuple(tuple(cell(row.get(column)) for column in columns) for row in rows))

    def path(self, source: str, target: str, **wanted: Any) -> Told:
        """How two things are connected, best path first, every hop with its quote.

        Args:
            source, target: names in Korean or English; the answer is in their language.
            wanted: fields of `kg.ask.ends.Asked`: max_hops, limit, via, not_via, sector, status, since, until.

        Raises:
            UnknownName: nothing bears a name; what came nearest is in the message.
            AmbiguousName: several things bear it.
            BadDate: `since` or `until` is no date.
        """
        from kg.ask import ends
        from kg.ask.path import paths
        from kg.ask.path.route import as_json
        from kg.graph import project
        from kg.render import answers
        from kg.render.cite import of_paths

        asked = ends.Asked(source, target, **wanted)
        with self._read() as store:
            graph = project(store)
            found = paths.find(graph, *ends.resolved(store, graph, asked))
        told = as_json(graph, found, lang=asked.lang)
        return Told(answers.paths(graph, found, lang=asked.lang), told, sources=of_paths(graph, found))

    def draw(self, source: str, target: str, **wanted: Any) -> View:
        """The paths between two things as a page: a small network with the sentence behind every hop.

        Args:
            source, target, wanted: as for `path`.

        Raises:
            ExportError: there is no path to draw.
            UnknownName: nothing bears a name.
            AmbiguousName: several things bear it.
        """
        from kg.ask import ends
        from kg.ask.path import paths
        from kg.errors import ExportError
        from kg.graph import project
        from kg.render.drawing import drawing

        asked = ends.Asked(source, target, **wanted)
        with self._read() as store:
            graph = project(store)
            found = paths.find(graph, *ends.resolved(store, graph, asked))
            if not found.paths:
                raise ExportError("there is no path to draw", where=f"{source} · {target}", hint="`path` tells the nearest miss")
            return View("".join(drawing(store, found, lang=asked.lang)))

    def ask(self, question: str, *, limit: int = 10) -> Told:
        """The answer to a question in Korean or English, in its language.

        Args:
            question: in words.
            limit: answers told in the text; the data hold all.
        """
        from kg.ask.questions import answer
        from kg.graph import project
        from kg.render import answers
        from kg.render.cite import of_answer

        with self._read() as store:
            graph = project(store)
            found = answer(graph, question, store)
        return Told(answers.answer(found, limit=limit), found.as_json(), sources=of_answer(graph, found))

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
        from kg.render.cite import of_shown
        from kg.render.show import as_json, text

        with self._read() as store:
            shown = show(store, name)
            return Told(text(shown, store, lang=language(name)), as_json(shown), sources=of_shown(shown))

    def compare(self, first: str, second: str, **narrowed: Any) -> Told:
        """What two agreements, documents, times or partners have in common, what is new, dropped, or of another status.

        Args:
            first, second: names in Korean or English, ids of documents, or times (`2023`, `2025-10`); the answer is in
                their language.
            narrowed: fields of `kg.ask.follow.sides.Asked`: party, sector.

        Raises:
            UnknownName: nothing bears a name; what came nearest is in the message.
            AmbiguousName: several things bear it.
            Incomparable: the two are of kinds that cannot be held against each other.
        """
        from kg.ask.follow import sides
        from kg.ask.follow.compare import compare
        from kg.graph import project
        from kg.render import comparison
        from kg.render.cite import of_comparison

        asked = sides.Asked(first, second, **narrowed)
        with self._read() as store:
            graph = project(store)
            found = compare(graph, *sides.sides(store, graph, asked))
        text, html = (form(graph, found, asked.lang) for form in (comparison.text, comparison.html))
        return Told(text, comparison.as_json(graph, found, asked.lang), html, of_comparison(graph, found))

    def track(self, *, lang: str = "en", as_of: str = "", **named: Any) -> Told:
        """What became of commitments: due, overdue, done, taken up again, or without follow-up in this store.

        Args:
            lang: of the names.
            as_of: ISO day for due and overdue; empty for that of the newest document.
            named: fields of `kg.ask.ends.Filters`: party, sector, agreement, year.

        Raises:
            UnknownName: nothing bears a name.
            AmbiguousName: several things bear it.
            BadDate: the year or `as_of` is no date.
        """
        from kg.ask import ends
        from kg.ask.follow import track
        from kg.graph import project
        from kg.render import threads
        from kg.render.cite import of_threads

        with self._read() as store:
            graph = project(store)
            frame = ends.frame(store, graph, ends.Filters(**named))
        found = track.threads(graph, frame, as_of=as_of)
        told = track.as_json(graph, found, lang, as_of=as_of)
        return Told(threads.text(graph, found, lang, as_of=as_of), told, sources=of_threads(graph, found))

    def network(self) -> nx.MultiDiGraph[str]:
        """The graph in NetworkX, for analyses of one's own; it is a copy.

        Nodes are IRIs with `kind`, `label_en`, `label_ko` and what documents tell of them; edges have their predicate as
        key, and `status`, `date`, `confidence` and the statements they rest on.
        """
        from kg.graph import project

        with self._read() as store:
            graph: nx.MultiDiGraph[str] = project(store).copy()
        return graph

    def stats(self, of: str = "counts", *, lang: str = "en") -> Table:
        """A table of statistics.

        Args:
            of: counts, degree, betweenness, communities, matrix or timeline.
            lang: of the names.

        Raises:
            KgError: there is no such table.
        """
        from kg.ask.stats import table
        from kg.graph import project

        with self._read() as store:
            found = table(project(store), of, lang)
        return Table(found.columns, found.rows)

    def figure(self, of: str, *, lang: str = "en") -> Drawn:
        """The figure of a table of statistics, for print or a notebook.

        Args:
            of: as for `stats`.
            lang: of the names and words.

        Raises:
            KgError: there is no such table.
            MissingExtra: matplotlib is not installed, or no font with Korean letters where one is needed.
        """
        from kg.ask.stats import table
        from kg.graph import project
        from kg.render.figures import draw

        with self._read() as store:
            graph = project(store)
        name = table(graph, of, lang).name
        return Drawn(draw(graph, name, lang, "png"), draw(graph, name, lang, "svg").decode())

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
