"""Commands that look into a store as it is: sparql, show, docs, forget, validate."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from kg.cli.options import cite_option, cited, store_option
from kg.cli.progress import progress

if TYPE_CHECKING:
    from kg.store.stored import Stored
    from kg.validate import Report

ROWS = ("table", "csv", "tsv", "json", "xml")
GRAPHS = ("ttl", "nt")
COLUMNS = ("id", "lang", "published", "publisher", "title")


@click.command()
@click.argument("query", required=False)
@click.option("-f", "--file", type=click.File(encoding="utf-8"), help="Read the query from a file; - is the standard input.")
@store_option
@click.option("--format", "form", type=click.Choice([*ROWS, *GRAPHS]), help="Of the answer.  [default: table, for graphs ttl]")
@click.option("--timeout", type=click.IntRange(1, 3600), default=30, show_default=True, help="Seconds that the query may take.")
def sparql(query: str | None, file: IO[str] | None, store_path: Path, form: str | None, timeout: int) -> None:
    """Ask the store in SPARQL.

    Prefixes (tp: id: rdfs: skos: org: dct: …) are declared, and the default graph is the union of all documents. Queries
    only read, have a time limit, and reach no other server.

    \b
    Example:
      kg sparql "SELECT ?label { ?a a tp:Agreement ; rdfs:label ?label } LIMIT 10"
    """
    from kg.query import Limits, run
    from kg.query.guard import answers_with_graph
    from kg.render.table import answers

    if (query is None) == (file is None):
        raise click.UsageError("give a query, or a file with -f")
    asked = file.read() if file else str(query)
    form = form or ("ttl" if answers_with_graph(asked) else "table")
    found = run(store_path, asked, "json" if form == "table" else form, Limits(seconds=timeout))
    if form == "table":
        click.echo(answers(found), nl=False)
    else:
        sys.stdout.buffer.write(found if found.endswith(b"\n") else found + b"\n")


@click.command()
@click.argument("name")
@store_option
@click.option("--lang", type=click.Choice(["en", "ko"]), help="Language of labels.  [default: that of NAME]")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Agreements and commitments listed as text.")
@click.option("--ids", is_flag=True, help="Also every statement about it with its id, for kg review reject and correct.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="For people or programs.")
@cite_option
def show(name: str, store_path: Path, lang: str | None, limit: int, ids: bool, form: str, cite: str | None) -> None:
    """Show what the documents tell of one thing, with the sentences.

    NAME is an agreement, organization, country, sector, programme, person or document, in Korean or English.

    \b
    Example:
      kg show NIST
    """
    from kg.ask.show import show as tell
    from kg.rdf.terms import language
    from kg.render.cite import of_shown
    from kg.render.review import statements
    from kg.render.show import as_json, text
    from kg.review.facts import items
    from kg.store import Store

    with Store.open(store_path, read_only=True) as store:
        shown = tell(store, name)
        if cite:
            cited(of_shown(shown), cite)
        elif form == "json":
            click.echo(json.dumps(as_json(shown), ensure_ascii=False, indent=2))
        else:
            click.echo(text(shown, store, lang=lang or language(name), limit=limit), nl=False)
            click.echo(statements(items(store, about=shown.item.node.members, in_order=True), lang or language(name)) if ids else "", nl=False)


@click.command()
@store_option
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True, help="For people or programs.")
def docs(store_path: Path, form: str) -> None:
    """List the documents of the store.

    \b
    Example:
      kg docs
    """
    from kg.render.table import table
    from kg.store import Store

    with Store.open(store_path, read_only=True) as store:
        found = store.documents()
    if form == "json":
        click.echo(json.dumps([_document(d) for d in found], ensure_ascii=False, indent=2))
    else:
        click.echo(table(COLUMNS, ([getattr(d, c) for c in COLUMNS] for d in found)), nl=False)
    click.echo(f"{len(found)} documents in {store_path}", err=True)


def _document(found: Stored) -> dict[str, str | None]:
    names = ("id", "iri", "lang", "title", "published", "publisher", "url", "sha256", "version")
    return {name: getattr(found, name) or None for name in names}


@click.command()
@click.argument("documents", nargs=-1, required=True, metavar="DOC…")
@store_option
def forget(documents: tuple[str, ...], store_path: Path) -> None:
    """Take documents and all that rests on them out of the store.

    DOC is an id as `kg docs` lists it.

    \b
    Example:
      kg forget old-article
    """
    from kg.errors import StoreError
    from kg.store import Store
    from kg.store.place import Place

    if not Place(store_path).check():
        raise StoreError("there is no store", where=str(store_path), hint="name one with --store")
    with Store.open(store_path) as store:
        for document in documents:
            store.forget(document)
    click.echo(f"{len(documents)} forgotten in {store_path}", err=True)


@click.command()
@store_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="For people or programs.")
def validate(store_path: Path, form: str) -> None:
    """Check shapes and quotes: every statement has its sentence, and every sentence is in its document.

    Exit code 1 when something is wrong.

    \b
    Example:
      kg validate
    """
    from kg.render.findings import as_json, text
    from kg.store import Store
    from kg.validate import validate as check

    with Store.open(store_path, read_only=True) as store, progress() as advance:
        report: Report = check(store, progress=advance)
    click.echo(json.dumps(as_json(report), ensure_ascii=False, indent=2) if form == "json" else text(report), nl=form == "json")
    if not report.ok:
        raise SystemExit(1)


COMMANDS = (sparql, show, docs, forget, validate)
