"""The command that shows what extraction makes of documents: extract."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import facts_given, given_options
from kg.errors import KgError

if TYPE_CHECKING:
    from kg.model import Document

RECORDS = ("json", "trig", "ttl", "nq")
EXPLAINED = ("text", "json")


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="PATH…")
@given_options
@click.option("--sentence", default=None, metavar="TEXT", help="Read this text instead of files.")
@click.option("--format", "form", type=click.Choice([*RECORDS, "text"]), help="Records, or RDF; with --explain text or json.  [default: json]")
@click.option("--explain", is_flag=True, help="Show what was found, by which rule, and what was left out and why.")
@click.option("--labels", type=click.Choice(["en", "ko"]), help="Language of explanations.  [default: that of the document]")
def extract(paths: tuple[Path, ...], sentence: str | None, form: str | None, explain: bool, labels: str | None, **told: str) -> None:
    """Print what ingest would store, without touching a store.

    PATH is a file, a folder, or - for the standard input.

    \b
    Example:
      kg extract --format json seeds/
      kg extract --explain --sentence "한국과 독일은 양자 센서를 공동 연구하기로 합의했다."
    """
    from kg import pipeline
    from kg.read import sentence as spoken

    if (sentence is None) == (not paths):
        raise click.UsageError("give files, or a text with --sentence")
    form = form or ("text" if explain else "json")
    if form not in (EXPLAINED if explain else RECORDS):
        raise click.UsageError(f"--format {form} goes {'without' if explain else 'with'} --explain")
    known = facts_given(told)
    found: Iterable[Document | KgError] = pipeline.documents(paths, known) if sentence is None else [spoken(sentence, known)]
    failed = False
    for line in _explained(found, form, labels) if explain else _records(found, form):
        click.echo(f"kg: {line}" if isinstance(line, KgError) else line, err=isinstance(line, KgError))
        failed = failed or isinstance(line, KgError)
    if failed:
        raise SystemExit(1)


def _records(found: Iterable[Document | KgError], form: str) -> Iterator[str | KgError]:
    from kg import pipeline

    for done in pipeline.extracted(found):
        if isinstance(done, KgError):
            yield done
        else:
            yield from pipeline.FORMATS[form](done)


def _explained(found: Iterable[Document | KgError], form: str, labels: str | None) -> Iterator[str | KgError]:
    from kg import pipeline
    from kg.render.explain import as_json, text

    for item in found:
        try:
            told = item if isinstance(item, KgError) else pipeline.explained(item)
        except KgError as error:
            told = error
        if isinstance(told, KgError):
            yield told
        else:
            lang = labels or told.analysis.document.lang
            yield text(told, lang=lang) if form == "text" else json.dumps(as_json(told, lang=lang), ensure_ascii=False)
