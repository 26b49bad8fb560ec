"""The command that shows what extraction makes of documents: extract."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.extractors import chosen, cost, extractor_options
from kg.cli.options import facts_given, given_options
from kg.errors import KgError, ServiceUnavailable
from kg.extract import Usage
from kg.extract.trace import Recorder

if TYPE_CHECKING:
    from kg.extract import Extractor
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
@extractor_options
def extract(
    paths: tuple[Path, ...],
    sentence: str | None,
    form: str | None,
    explain: bool,
    labels: str | None,
    llm_price: tuple[float, float] | None,
    **told: Any,
) -> None:
    """Print what ingest would store, without touching a store.

    PATH is a file, a folder, or - for the standard input.

    \b
    Example:
      kg extract --format json seeds/
      kg extract --explain --sentence "한국과 독일은 양자 센서를 공동 연구하기로 합의했다."
      kg extract --extractor llm --llm-url http://localhost:8000/v1 --llm-model NAME seeds/
    """
    from kg import pipeline
    from kg.read import sentence as spoken

    if (sentence is None) == (not paths):
        raise click.UsageError("give files, or a text with --sentence")
    form = form or ("text" if explain else "json")
    if form not in (EXPLAINED if explain else RECORDS):
        raise click.UsageError(f"--format {form} goes {'without' if explain else 'with'} --explain")
    by, known = chosen(told), facts_given(told)
    found: Iterable[Document | KgError] = pipeline.documents(paths, known) if sentence is None else [spoken(sentence, known)]
    task = Task(by, form, labels)
    for line in task.explained(found) if explain else task.records(found):
        click.echo(f"kg: {line}" if isinstance(line, KgError) else line, err=isinstance(line, KgError))
        task.failed |= isinstance(line, KgError)
    if used := cost(task.usage, llm_price):
        click.echo(used, err=True)
    if task.failed:
        raise SystemExit(1)


@dataclass
class Task:
    """What to make of documents, and what became of them.

    Args:
        by: the extractor; the rules if there is none.
        form: of the output.
        labels: language of explanations; that of the document if there is none.
        failed: whether a document could not be read or understood.
        usage: what extraction cost so far.
    """

    by: Extractor | None
    form: str
    labels: str | None
    failed: bool = False
    usage: Usage = field(default_factory=Usage)

    def records(self, found: Iterable[Document | KgError]) -> Iterator[str | KgError]:
        """The lines of each document, or its error."""
        from kg import pipeline

        for done in pipeline.extracted(found, self.by):
            if isinstance(done, KgError):
                yield done
                continue
            self.usage += done.usage
            if done.error:
                yield done.error
            else:
                yield from pipeline.FORMATS[self.form](done)

    def explained(self, found: Iterable[Document | KgError]) -> Iterator[str | KgError]:
        """How the records of each document came about, or its error."""
        from kg import pipeline
        from kg.render.explain import as_json, text

        for item in found:
            trace = Recorder()
            try:
                told = item if isinstance(item, KgError) else pipeline.explained(item, self.by, trace)
            except KgError as error:
                told = error
            self.usage += trace.usage
            if isinstance(told, KgError):
                yield told
                if isinstance(told, ServiceUnavailable):
                    return
                continue
            lang = self.labels or told.analysis.document.lang
            yield text(told, lang=lang) if self.form == "text" else json.dumps(as_json(told, lang=lang), ensure_ascii=False)
