"""The command that holds two things against each other: compare."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from kg.cli.options import F, cite_option, cited, store_option

PARTS = ("sectors", "parties", "matters")


def narrowing_options(function: F) -> F:
    """Which activities count."""
    for option in (
        click.option("--sector", multiple=True, metavar="NAME", help="Only activities on this sector."),
        click.option("--party", multiple=True, metavar="NAME", help="Only activities with this country or organization; may be given again."),
    ):
        function = option(function)
    return function


@click.command()
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@store_option
@narrowing_options
@click.option("--of", "part", type=click.Choice(PARTS), help="Only this.  [default: all, in CSV matters]")
@click.option("--limit", type=click.IntRange(1), default=10, show_default=True, help="Rows shown of each kind; CSV and JSON have all.")
@click.option("--lang", type=click.Choice(["en", "ko"]), help="Language of labels.  [default: that of A and B]")
@click.option("--format", "form", type=click.Choice(["text", "csv", "json"]), default="text", show_default=True, help="For people or programs.")
@cite_option
def compare(first: str, second: str, store_path: Path, form: str, part: str | None, limit: int, cite: str | None, **asked: Any) -> None:
    """Compare two agreements, documents, years or partners: what is common, new, dropped, or of another status.

    A and B are names in Korean or English, ids of documents, or times such as 2023 or 2025-10; of two times the earlier
    one comes first. Every row shows its sentences.

    \b
    Example:
      kg compare 2023 2025 --party "United States" --sector quantum
    """
    from kg.ask.follow import sides
    from kg.ask.follow.compare import compare as held
    from kg.graph import project
    from kg.render import comparison, tables
    from kg.render.cite import of_comparison
    from kg.store import Store

    lang = asked.pop("lang")
    wanted = sides.Asked(first, second, **asked)
    told = lang or wanted.lang
    with Store.open(store_path, read_only=True) as store:
        graph = project(store)
        found = held(graph, *sides.sides(store, graph, wanted))
    if cite:
        cited(of_comparison(graph, found), cite)
    elif form == "json":
        click.echo(json.dumps(comparison.as_json(graph, found, told), ensure_ascii=False, indent=2))
    elif form == "csv":
        click.echo(tables.as_csv(comparison.table(graph, found, told, part or "matters")), nl=False)
    else:
        click.echo(comparison.text(graph, found, told, limit=limit, parts=(part,) if part else PARTS), nl=False)


COMMANDS = (compare,)
