"""The commands of `kg review` that judge: from a file, by id or by name; the log, undo and rebuild."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import F, lang_option, store_option
from kg.errors import StoreError

if TYPE_CHECKING:
    from kg.judgements import Judgement
    from kg.review.following import Conflict
    from kg.review.sheet import Problem


def note_option(function: F) -> F:
    """`--note`."""
    return click.option("--note", default="", metavar="TEXT", help="Why; kept in the log.")(function)


@click.command()
@click.argument("file", type=click.File("rb"), metavar="FILE")
@store_option
@click.option("--dry-run", is_flag=True, help="Only say what would be judged.")
def apply(file: Any, store_path: Path, dry_run: bool) -> None:
    """Take judgements from a file: a sheet that was filled in, or the log of another store; - is the standard input.

    Rows without a verdict are left undecided. Of two verdicts on one thing the last counts, and both are shown.
    Rows that cannot be followed are listed and the others count; exit code 1 then.

    \b
    Example:
      kg review apply judgements.csv
    """
    from kg.graph import project
    from kg.review.decide import Lookup
    from kg.review.following import followed
    from kg.review.sheet import read
    from kg.store import Store

    name = getattr(file, "name", "-")
    rows, unread = read(file.read(), where=name)
    with Store.open(_existing(store_path), read_only=dry_run) as store:
        found = followed(Lookup(store, project(store)), rows)
        _conflicts(found.conflicts)
        made = () if dry_run else store.judge(found.judgements)
    problems = sorted((*unread, *found.problems), key=lambda p: p.line)
    _problems(name, problems)
    would = "would be judged" if dry_run else "judged"
    new = len(found.judgements) if dry_run else len(made)
    click.echo(f"{new} {would}, {len(found.judgements) - new} known already, {len(problems)} not understood", err=True)
    if problems:
        raise SystemExit(1)


def _conflicts(conflicts: Iterable[Conflict]) -> None:
    for conflict in conflicts:
        click.echo(f"kg: {conflict.later} says otherwise than {conflict.earlier}; the later one counts", err=True)


def _problems(name: str, problems: Iterable[Problem]) -> None:
    from kg.render.table import safe

    for problem in problems:
        click.echo(f"kg: {name}, line {problem.line}: {safe(str(problem.error))}", err=True)


def _existing(store_path: Path) -> Path:
    from kg.store.place import Place

    if not Place(store_path).check():
        raise StoreError("there is no store", where=str(store_path), hint="name one with --store")
    return store_path


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@store_option
@note_option
def accept(ids: tuple[str, ...], store_path: Path, note: str) -> None:
    """Accept pairs (one and the same) or statements (found right) by their ids.

    \b
    Example:
      kg review accept e-0123abcd
    """
    _verdict(ids, store_path, "accept", note)


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@store_option
@note_option
def reject(ids: tuple[str, ...], store_path: Path, note: str) -> None:
    """Reject pairs (two things) or statements (wrong) by their ids, as `kg review list` and `kg show NAME --ids` show them.

    A rejected statement is told nowhere any more; a rejected record (its type) goes with all that is said of it.

    \b
    Example:
      kg review reject 0123456789 --note "he only attended"
    """
    _verdict(ids, store_path, "reject", note)


def _verdict(ids: tuple[str, ...], store_path: Path, verdict: str, note: str) -> None:
    from kg.judgements import Verdict
    from kg.review.decide import Lookup, verdicts

    def decide(lookup: Lookup) -> Iterable[Judgement]:
        return verdicts(map(lookup.about, ids), Verdict(verdict), note=note)

    _judge(store_path, decide)


@click.command()
@click.argument("statement", metavar="STATEMENT")
@click.option("--object", "value", required=True, metavar="VALUE", help="What it should say: a name, a sector, a date, an amount, a status …")
@click.option("--new", is_flag=True, help="Make a new entity when nothing bears the name.")
@store_option
@note_option
def correct(statement: str, value: str, new: bool, store_path: Path, note: str) -> None:
    """Let a statement say something else; it keeps its sentence, and its rule becomes `review`.

    \b
    Example:
      kg review correct 0123456789 --object 2025-10-29
    """
    from kg.review.decide import Lookup, correction

    def decide(lookup: Lookup) -> Iterable[Judgement]:
        return [correction(lookup.store, statement, value, new=new, note=note)]

    _judge(store_path, decide)


def _named(verdict: str, one: str, other: str, store_path: Path, note: str) -> None:
    from kg.judgements import Verdict
    from kg.review.decide import Lookup, pair_of, verdicts

    def decide(lookup: Lookup) -> Iterable[Judgement]:
        return verdicts([pair_of(lookup.store, one, other)], Verdict(verdict), note=note)

    _judge(store_path, decide)


@click.command()
@click.argument("one")
@click.argument("other")
@store_option
@note_option
def same(one: str, other: str, store_path: Path, note: str) -> None:
    """Join two names, or two agreements, that no list brought up.

    \b
    Example:
      kg review same "Lee Jong-ho" 이종호
    """
    _named("accept", one, other, store_path, note)


@click.command()
@click.argument("one")
@click.argument("other")
@store_option
@note_option
def different(one: str, other: str, store_path: Path, note: str) -> None:
    """Keep two things apart for ever, by name or, where one name means both, by IRI.

    \b
    Example:
      kg review different "Kim Min" 김민
    """
    _named("reject", one, other, store_path, note)


def _judge(store_path: Path, decide: Callable[[Any], Iterable[Judgement]]) -> None:
    from kg.graph import project
    from kg.render.review import Teller, word
    from kg.review.decide import Lookup
    from kg.review.following import against_log
    from kg.review.state import ASIDE, entries, names
    from kg.store import Store

    with Store.open(_existing(store_path)) as store:
        graph = project(store)
        wanted = tuple(decide(Lookup(store, graph)))
        _conflicts(against_log(store, wanted, "this"))
        made = {entry.id for entry in store.judge(wanted)}
        told = entries(store)
        teller = Teller(graph, "en", names(store, told))
    for entry in told:
        if entry.judgement.id in made:
            click.echo(f"{entry.number}  {word('verdicts', entry.judgement.verdict, 'en')}: {teller.about(entry.judgement)}")
        elif entry.state == ASIDE:
            click.echo(f"kg: judgement {entry.number} ({teller.about(entry.judgement)}) {word('states', ASIDE, 'en', by=entry.by)}", err=True)
    if not made:
        click.echo("nothing new: it is judged so already", err=True)


@click.command()
@store_option
@click.option("--format", "form", type=click.Choice(["table", "json", "jsonl"]), default="table", show_default=True)
@lang_option
def log(store_path: Path, form: str, lang: str) -> None:
    """Show every judgement with what has become of it: in force, undone, replaced, or without anything to apply to.

    `--format jsonl` is understood by `kg review apply` on another store.

    \b
    Example:
      kg review log
    """
    from kg.graph import project
    from kg.render import review as shown
    from kg.review.state import entries, names
    from kg.store import Store

    with Store.open(store_path, read_only=True) as store:
        told, problems = entries(store), store.log().problems
        teller = shown.Teller(project(store), lang, names(store, told))
    if form == "json":
        click.echo(json.dumps({"entries": [entry.as_json() for entry in told]}, ensure_ascii=False, indent=2))
    elif form == "jsonl":
        click.echo("".join(json.dumps(entry.as_json(), ensure_ascii=False) + "\n" for entry in told), nl=False)
    else:
        click.echo(shown.log(teller, told), nl=False)
    for problem in problems:
        click.echo(f"kg: {store_path / 'judgements.jsonl'}, line {problem.line}: skipped: {problem.what}", err=True)


@click.command()
@click.argument("judgement", required=False, default="", metavar="[NUMBER|ID]")
@store_option
def undo(judgement: str, store_path: Path) -> None:
    """Take a judgement back: the last one, or one by its number or id in the log. An undo can be undone, too.

    \b
    Example:
      kg review undo 7
    """
    from kg.graph import project
    from kg.render.review import Teller
    from kg.review.decide import undoing
    from kg.review.state import entries, names
    from kg.store import Store

    with Store.open(_existing(store_path)) as store:
        wanted = undoing(store, judgement)
        store.judge([wanted])
        told = [entry for entry in entries(store) if entry.judgement.id == wanted.about]
        teller = Teller(project(store), "en", names(store, told))
    for entry in told:
        click.echo(f"{entry.number}  undone: {teller.about(entry.judgement)}")


@click.command()
@store_option
def rebuild(store_path: Path) -> None:
    """Derive everything that rests on judgements anew from the log and the documents.

    \b
    Example:
      kg review rebuild
    """
    from kg.store import Store

    with Store.open(_existing(store_path)) as store:
        store.merge(anew=True)
        log = store.log()
    click.echo(f"{len(log.in_force)} judgements in force in {store_path}", err=True)


COMMANDS = (apply, accept, reject, correct, same, different, log, undo, rebuild)
