"""`kg review`: decide what the program was not sure of, and put right what it read wrongly."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from kg.cli import judging
from kg.cli.options import F, lang_option, store_option
from kg.errors import StoreLocked

PAIRS = ("entity", "agreement", "commitment")
#: how long a line of an answer at the prompt may be
LONGEST = 200


class Review(click.Group):
    """A command with commands of its own: without one of them it asks about one pair after the other."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The commands as they are declared."""
        return list(self.commands)


def kind_option(*kinds: str) -> Callable[[F], F]:
    """`--kind`, which may be given more than once."""
    return click.option("--kind", "kinds", multiple=True, type=click.Choice(kinds), help="Only these; may be given more than once.")


@click.group(cls=Review, invoke_without_command=True)
@store_option
@kind_option(*PAIRS)
@click.option("--limit", type=click.IntRange(1), default=None, help="At most so many pairs.")
@lang_option
@click.pass_context
def review(ctx: click.Context, store_path: Path, kinds: tuple[str, ...], limit: int | None, lang: str) -> None:
    """Decide doubtful merges, one after the other; reject or correct wrong facts; see and undo what was judged.

    Without a command it shows each doubtful pair with both sides' sentences, most worth deciding first, and takes a
    (accept: one and the same), r (reject: two), s (skip) or q (quit). Every judgement is kept in a log beside the store
    and stays in force when documents are read again.

    \b
    Example:
      kg review --kind entity --limit 10
      kg review list --kind fact --about NIST
      kg review correct 0123456789 --object KRISS
      kg review export judgements.csv && kg review apply judgements.csv
    """
    if ctx.invoked_subcommand is None:
        _session(store_path, kinds or PAIRS, limit, lang)
        return
    for name in ctx.params:
        if ctx.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE:
            option = {"store_path": "--store", "kinds": "--kind"}.get(name, f"--{name}")
            raise click.UsageError(f"put {option} after “{ctx.invoked_subcommand}”")


def _session(store_path: Path, kinds: tuple[str, ...], limit: int | None, lang: str) -> None:
    """Ask about each pair; what is decided reaches the log at once, the graphs at the end."""
    from kg.graph import project
    from kg.judgements import Judgement, Verdict
    from kg.render.review import Teller, word
    from kg.review import candidates
    from kg.store import Store
    from kg.store.judged import append
    from kg.store.place import Place

    with Store.open(store_path, read_only=True) as store:
        graph = project(store)
        found = candidates(store, graph, kinds=kinds)
    teller, made = Teller(graph, lang), 0
    click.echo(word("heads", "count" if found else "none", lang, number=len(found)))
    try:
        for number, each in enumerate(found[:limit], 1):
            click.echo("\n" + teller.candidate(each, f"{number}/{len(found[:limit])}  "))
            said = _asked(word("questions", each.kind, lang), lang)
            if said == "quit":
                break
            if said in ("accept", "reject"):
                made += len(append(Place(store_path), [Judgement(Verdict(said), each.pair)]))
    finally:
        if made:
            _settle(store_path)
            click.echo(f"{made} judged; kg review undo takes the last one back", err=True)


def _asked(question: str, lang: str) -> str:
    """The answer to a question; the end of the input is quit."""
    from kg.render.review import word
    from kg.review.sheet import answer

    while True:
        click.echo(f"   {question} {word('questions', 'keys', lang)}: ", nl=False)
        line = sys.stdin.readline(LONGEST)
        if not line or not sys.stdin.isatty():
            click.echo()
        if not line:
            return "quit"
        said = answer(line)
        if said and said != "correct":
            return said
        click.echo(f"   {word('questions', 'again', lang)}", err=True)


def _settle(store_path: Path) -> None:
    """Let documents and readers follow the log; when somebody else writes just now, that run will do it."""
    from kg.store import Store

    try:
        with Store.open(store_path) as store:
            store.merge()
    except StoreLocked as error:
        raise StoreLocked("the judgements are in the log, but another process is writing to the store", where=str(store_path),
                          hint="they count when it has finished, or after: kg review rebuild") from error  # fmt: skip


@review.command("list")
@store_option
@kind_option(*PAIRS, "fact")
@click.option("--about", default="", metavar="NAME", help="With --kind fact: only what names this thing.")
@click.option("--document", "documents", multiple=True, metavar="DOC", help="With --kind fact: only of this document.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Shown as text; CSV and JSON have all.")
@click.option("--format", "form", type=click.Choice(["text", "csv", "json", "jsonl"]), default="text", show_default=True)
@lang_option
def list_(store_path: Path, kinds: tuple[str, ...], limit: int, form: str, lang: str, **chosen: Any) -> None:
    """List what nobody has judged: doubtful pairs, or with --kind fact statements with their ids.

    \b
    Example:
      kg review list --kind fact --about NIST
    """
    click.echo(_listed(store_path, (kinds, form, lang), limit, **chosen), nl=False)


Wanted = tuple[tuple[str, ...], str, str]


def _listed(store_path: Path, wanted: Wanted, limit: int = 0, *, about: str = "", documents: tuple[str, ...] = ()) -> str:
    from kg.ask.names import resolve
    from kg.graph import project
    from kg.render import review as shown
    from kg.review import candidates
    from kg.review.facts import items
    from kg.store import Store
    from kg.store.stored import unknown

    kinds, form, lang = wanted
    if (about or documents) and kinds != ("fact",):
        raise click.UsageError("--about and --document choose among statements: add --kind fact")
    with Store.open(store_path, read_only=True) as store:
        known = store.documents()
        for name in documents:
            if name not in {d.id for d in known}:
                raise unknown(name, known)
        graph = project(store)
        pairs = candidates(store, graph, kinds=[k for k in kinds or PAIRS if k != "fact"])
        node = resolve(store, about).members if about else ()
        facts = items(store, about=node, documents=documents, limit=limit + 1 if form == "text" else 0) if "fact" in kinds else ()
    if form == "json":
        told = {"candidates": [each.as_json() for each in pairs], "facts": [each.as_json() for each in facts]}
        return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
    if form == "csv":
        return shown.sheet(graph, (*pairs, *facts), lang)
    if form == "jsonl":
        return shown.lines((*pairs, *facts))
    parts = [shown.pairs(graph, pairs, lang, limit=limit)] if set(kinds) != {"fact"} else []
    return "\n".join([*parts, *([shown.facts(graph, facts, lang, limit=limit)] if "fact" in kinds else [])])


@review.command()
@click.argument("out", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
@store_option
@kind_option(*PAIRS, "fact")
@click.option("--about", default="", metavar="NAME", help="With --kind fact: only what names this thing.")
@click.option("--document", "documents", multiple=True, metavar="DOC", help="With --kind fact: only of this document.")
@lang_option
def export(out: Path, store_path: Path, kinds: tuple[str, ...], lang: str, **chosen: Any) -> None:
    """Write the list to a file to fill in: .csv for a spreadsheet, .jsonl for a program; - is the standard output, as CSV.

    Fill in the column verdict (accept, reject, correct, skip; also in Korean) and for a correction the column value.

    \b
    Example:
      kg review export judgements.csv --lang ko
    """
    from kg.render.file import write

    form = "jsonl" if out.suffix in (".jsonl", ".ndjson", ".json") else "csv"
    write(out, iter([_listed(store_path, (kinds, form, lang), **chosen)]))


for command in judging.COMMANDS:
    review.add_command(command)
