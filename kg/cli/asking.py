"""Commands that ask the graph: ask, path, track, stats."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import F, cite_option, cited, store_option
from kg.cli.progress import progress

if TYPE_CHECKING:
    import networkx as nx

#: what can have become of a commitment, as `kg.ask.follow.track` has it
STATES = ("done", "lapsed", "denied", "overdue", "due", "taken up again", "no follow-up found")


@click.command()
@click.argument("question")
@store_option
@click.option("--limit", type=click.IntRange(1), default=10, show_default=True, help="Answers shown.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="For people or programs.")
@click.option("--explain", is_flag=True, help="Also the SPARQL of the search, ready to paste.")
@cite_option
def ask(question: str, store_path: Path, limit: int, form: str, explain: bool, cite: str | None) -> None:
    """Answer a question in Korean or English, with the sentences that the answer rests on.

    \b
    Example:
      kg ask "which NIST programs link to Korea"
    """
    from kg.ask.questions import answer
    from kg.graph import project
    from kg.render import answers
    from kg.render.cite import of_answer
    from kg.store import Store

    with Store.open(store_path, read_only=True) as store:
        graph = project(store)
        found = answer(graph, question, store)
    if cite:
        cited(of_answer(graph, found, limit=limit), cite)
        return
    told = answers.answer(found, limit=limit, explain=explain) if form == "text" else _json(found.as_json())
    click.echo(told)


def _json(told: dict[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False, indent=2)


def path_options(function: F) -> F:
    """What a path may be like."""
    for option in (
        click.option("--until", default="", metavar="DATE", help="Only activities until then: 2024, 2024-03 or 2024-03-31."),
        click.option("--since", default="", metavar="DATE", help="Only activities from then on, a date of the same form."),
        click.option("--status", type=click.Choice(["proposed", "agreed", "concluded"]), help="Only activities of this status."),
        click.option("--sector", default="", metavar="NAME", help="Only activities of this sector."),
        click.option("--not-via", multiple=True, metavar="NAME", help="Never through this; may be given more than once."),
        click.option("--via", multiple=True, metavar="NAME", help="Through this, also if it is a country; in the order given."),
        click.option("--limit", type=click.IntRange(1), default=5, show_default=True, help="Paths shown."),
        click.option("--max-hops", type=click.IntRange(1, 12), default=6, show_default=True, help="Longest path."),
    ):
        function = option(function)
    return function


@click.command()
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
@store_option
@path_options
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="For people or programs.")
@click.option("--html", "page", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Also a page that shows the paths.")
@cite_option
def path(source: str, target: str, store_path: Path, form: str, page: Path | None, cite: str | None, **wanted: Any) -> None:
    """Show how two things are connected, every hop with its quote.

    \b
    Example:
      kg path NIST "South Korea"
    """
    from kg.ask import ends
    from kg.ask.path import paths
    from kg.ask.path.route import as_json
    from kg.graph import project
    from kg.render import answers
    from kg.render.cite import of_paths
    from kg.render.drawing import drawing
    from kg.store import Store

    with Store.open(store_path, read_only=True) as store:
        graph, asked = project(store), ends.Asked(source, target, **wanted)
        found = paths.find(graph, *ends.resolved(store, graph, asked))
        drawn = "".join(drawing(store, found, lang=asked.lang)) if page and found.paths else ""
    if cite:
        cited(of_paths(graph, found), cite)
        return
    told = answers.paths(graph, found, lang=asked.lang) if form == "text" else _json(as_json(graph, found, lang=asked.lang))
    click.echo(told)
    if page:
        _draw(page, drawn)


def _draw(page: Path, drawn: str) -> None:
    from kg.errors import ExportError
    from kg.render.file import write

    if not drawn:
        raise ExportError("there is no path to draw", where=str(page), hint="the nearest miss is told above")
    write(page, (drawn,))


@click.command()
@store_option
@click.option("--of", "chosen", type=click.Choice(["counts", "degree", "betweenness", "communities", "matrix", "timeline"]), help="Only this.")
@click.option("--limit", type=click.IntRange(1), default=10, show_default=True, help="Rows shown on the terminal; CSV and JSON have all.")
@click.option("--lang", type=click.Choice(["en", "ko"]), default="en", show_default=True, help="Language of the names.")
@click.option("--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True, help="CSV is one: --of.")
@click.option("--plots", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Write PNG, SVG, CSV and JSON of each there.")
def stats(store_path: Path, chosen: str | None, limit: int, lang: str, form: str, plots: Path | None) -> None:
    """Count what the store holds: kinds, central bodies, communities, sectors by country, months.

    Figures (--plots) need the extra `techpact[plots]`.

    \b
    Example:
      kg stats --of degree
    """
    from kg.ask.stats import TABLES
    from kg.graph import project
    from kg.render import tables
    from kg.store import Store

    with Store.open(store_path, read_only=True) as store:
        graph = project(store)
    names = [chosen] if chosen else ["counts"] if form == "csv" and not plots else list(TABLES)
    if plots:
        _plots(graph, plots, lang, names)
        return
    found = [TABLES[name](graph, lang) for name in names]
    if form == "json":
        click.echo(_json({table.name: table.as_json() for table in found}))
    elif form == "csv":
        click.echo(tables.as_csv(found[0]), nl=False)
    else:
        from kg.render.figures.words import told

        limits = [None if table.name in ("counts", "timeline") else limit for table in found]
        named = [told(table, lang) for table in found]
        shown = zip(found, named, limits, strict=True)
        click.echo("\n\n".join(f"{table.name}: {name.name}\n{tables.text(name, limit=most)}" for table, name, most in shown))


def _plots(graph: nx.MultiDiGraph[str], folder: Path, lang: str, names: list[str]) -> None:
    from kg.render import figures

    with progress() as advance:
        files = [advance(str(file)) for file in figures.save(graph, folder, lang, names)]
    click.echo(f"{len(files)} files in {folder}", err=True)


@click.command()
@store_option
@click.option("--party", multiple=True, metavar="NAME", help="Only with this country or organization; may be given more than once.")
@click.option("--sector", multiple=True, metavar="NAME", help="Only on this sector.")
@click.option("--agreement", default="", metavar="NAME", help="Only under this agreement.")
@click.option("--year", default="", metavar="YYYY", help="Only what was promised for or in this year.")
@click.option("--state", "states", multiple=True, type=click.Choice(STATES), metavar="STATE", help=f"Only these: {', '.join(STATES)}.")
@click.option("--as-of", default="", metavar="DATE", help="Day for due and overdue; without it that of the newest document.")
@click.option("--lang", type=click.Choice(["en", "ko"]), default="en", show_default=True, help="Language of the names.")
@click.option("--format", "form", type=click.Choice(["text", "csv", "json", "ical"]), default="text", show_default=True)
@cite_option
def track(store_path: Path, states: tuple[str, ...], as_of: str, lang: str, form: str, cite: str | None, **named: Any) -> None:
    """Follow commitments over documents: due, overdue, done, taken up again, or without follow-up in this store.

    \b
    Example:
      kg track --party NIST
    """
    from kg.ask import ends
    from kg.ask.follow import track
    from kg.graph import project
    from kg.render import tables, threads
    from kg.render.cite import of_threads
    from kg.render.ical import ical
    from kg.store import Store

    with Store.open(store_path, read_only=True) as store:
        graph = project(store)
        frame = ends.frame(store, graph, ends.Filters(**named))
    found = [thread for thread in track.threads(graph, frame, as_of=as_of) if not states or thread.state in states]
    if cite:
        cited(of_threads(graph, found), cite)
    elif form == "json":
        click.echo(_json(track.as_json(graph, found, lang, as_of=as_of)))
    elif form == "csv":
        click.echo(tables.as_csv(track.table(graph, found, lang, as_of=as_of)), nl=False)
    else:
        click.echo(ical(graph, found, lang) if form == "ical" else threads.text(graph, found, lang, as_of=as_of), nl=False)


COMMANDS = (ask, path, track, stats)
