"""The command line: a thin shell over the library, and the one place where errors become text and exit codes.

Data goes to standard output, messages to standard error; exit code 0, 1 for an error, 2 for wrong usage.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

import kg
from kg.cli import asking, comparing, data
from kg.cli.extracting import extract
from kg.cli.extractors import chosen, cost, extractor_options
from kg.cli.options import F, facts_given, given_options, paths_argument, store_option
from kg.cli.progress import progress
from kg.cli.review import review
from kg.errors import KgError, ServiceUnavailable


class Shell(click.Group):
    """Commands in the order of a user's day; a `KgError` becomes one line on standard error and exit code 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The commands as they are declared."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command and tell its errors."""
        try:
            return super().invoke(ctx)
        except KgError as error:
            click.echo(f"kg: {error}", err=True)
            ctx.exit(1)
        except BrokenPipeError:
            sys.stderr.close()
            ctx.exit(1)


@click.group(cls=Shell, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(kg.__version__, prog_name="kg")
def main() -> None:
    """Technology-cooperation agreements as a graph in which every fact shows its sentence.

    \b
    Example:
      kg ingest seeds/
      kg ask "which NIST programs link to Korea"
    """


@main.command()
@paths_argument
@store_option
@given_options
@extractor_options
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Worker processes.")
@click.option("--strict", is_flag=True, help="Stop at the first document that cannot be read.")
@click.option("--force", is_flag=True, help="Read unchanged documents again.")
def ingest(
    paths: tuple[Path, ...], store_path: Path, jobs: int, strict: bool, force: bool, llm_price: tuple[float, float] | None, **told: Any
) -> None:
    """Read, extract, link and store documents; unchanged ones are skipped.

    \b
    Example:
      kg ingest seeds/ --jobs 2
    """
    from kg import pipeline
    from kg.review.state import lapsed
    from kg.store import Store

    by, known = chosen(told, store_path), facts_given(told)
    with Store.open(store_path) as store, progress() as advance:
        summary = pipeline.ingest(paths, store, known, pipeline.Run(jobs=jobs, strict=strict, force=force, progress=advance, by=by))
        missed = lapsed(store, summary.stored)
    for error in summary.failed:
        click.echo(f"kg: {error}", err=True)
    click.echo(
        f"{len(summary.stored)} stored, {len(summary.unchanged)} unchanged, {len(summary.failed)} failed; "
        f"{summary.statements} statements in {store_path}",
        err=True,
    )
    if used := cost(summary.usage, llm_price):
        click.echo(used, err=True)
    if missed:
        click.echo(f"kg: {len(missed)} judgements find nothing in these documents any more; kg review log shows which", err=True)
    if summary.failed:
        raise SystemExit(1)


main.add_command(extract)


def page_options(function: F) -> F:
    """Which part of the graph goes out, and in which language."""
    for option in (
        click.option("--no-quotes", is_flag=True, help="Leave the sentences of the documents out (texts under copyright)."),
        click.option("--lang", type=click.Choice(["en", "ko"]), default="en", show_default=True, help="Language that a page opens in."),
        click.option("--max-nodes", type=click.IntRange(1), default=None, help="Keep the most connected nodes only."),
        click.option("--title", default="", help="Heading of a page."),
        click.option("--sector", default="", metavar="NAME", help="Only what concerns a sector."),
        click.option("--until", default="", metavar="YYYY-MM-DD", help="Only records up to this day."),
        click.option("--since", default="", metavar="YYYY-MM-DD", help="Only records from this day on."),
        click.option("--agreement", default="", metavar="NAME", help="Only one agreement with its commitments."),
        click.option("--hops", type=click.IntRange(1, 9), default=2, show_default=True, help="How far from --focus."),
        click.option("--focus", default="", metavar="NAME", help="Only what lies around one thing."),
    ):
        function = option(function)
    return function


@main.command()
@click.argument("form", metavar="FORMAT")
@click.argument("out", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
@store_option
@page_options
def export(form: str, out: Path, store_path: Path, no_quotes: bool, max_nodes: int | None, **given: Any) -> None:
    """Write the graph to a file: html, csv, graphml, gexf, cytoscape, nq …

    OUT is replaced when all of it is written; `-` is the standard output.

    \b
    Example:
      kg export html graph.html --focus NIST --hops 2
    """
    from kg.ask.names import resolve
    from kg.render import renderer
    from kg.render.file import write
    from kg.render.options import PageOptions
    from kg.store import Store

    export_as = renderer(form)
    with Store.open(store_path, read_only=True) as store:
        for name, kinds in (("focus", ()), ("agreement", ("agreement",)), ("sector", ("sector",))):
            given[name] = resolve(store, given[name], kinds=kinds).iri if given[name] else ""
        write(out, export_as(store, PageOptions(quotes=not no_quotes, max_nodes=max_nodes or 0, **given)))


@main.command()
@click.argument("gold_dir", type=click.Path(path_type=Path), metavar="GOLD_DIR")
@click.option("--json", "as_json", is_flag=True, help="Every figure as JSON.")
@click.option("--errors", is_flag=True, help="List every disagreement with its sentence, on standard error.")
@click.option("--halves", is_flag=True, help="F1 of odd and even documents, with bootstrap intervals.")
@click.option("--lang", default="", metavar="ko|en", help="Only the documents of this language.")
@extractor_options
def evaluate(gold_dir: Path, as_json: bool, errors: bool, halves: bool, lang: str, llm_price: tuple[float, float] | None, **told: Any) -> None:
    """Measure extraction against gold records: precision, recall and F1 by slot, record type, language and document.

    GOLD_DIR holds NAME.txt with NAME.json, the records by the annotation guide. A document on which the extractor fails counts
    as one in which it finds nothing, and is told.

    \b
    Example:
      kg evaluate tests/gold
    """
    import json

    from kg import evaluate as evaluation
    from kg import pipeline
    from kg.extract import Usage
    from kg.records import records, to_json

    by = chosen(told)
    gold = [each for each in evaluation.load(gold_dir) if lang in ("", each.document.lang)]
    done = list(pipeline.readings([each.document for each in gold], by=by))
    if used := cost(sum((one.usage for one in done), Usage()), llm_price):
        click.echo(used, err=True)
    for error in (one.error for one in done if one.error):
        if isinstance(error, ServiceUnavailable):
            raise error
        click.echo(f"kg: {error}", err=True)
    report = evaluation.evaluate(gold, {one.document.id: to_json(one.document, records(one.statements))["records"] for one in done})
    for disagreement in report.disagreements if errors else ():
        click.echo(str(disagreement), err=True)
    if as_json:
        click.echo(json.dumps(report.json(halves=halves), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join((report.table(), *([report.halves_table()] if halves else []))))
    if any(one.error for one in done):
        raise SystemExit(1)


for command in (*asking.COMMANDS, *comparing.COMMANDS, review, *data.COMMANDS):
    main.add_command(command)
