"""`kg review`: decide what the program was not sure of, and put right what it read wrongly."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import F, store_option
from kg.errors import JudgementError, StoreError, StoreLocked

if TYPE_CHECKING:
    from kg.judgements import Judgement, Verdict
    from kg.review import Candidate
    from kg.review.following import Conflict
    from kg.review.sheet import Problem

PAIRS = ("entity", "agreement", "commitment")
#: how long a line of an answer at the prompt may be
LONGEST = 200


class Review(click.Group):
    """A command with commands of its own: without one of them it asks about one pair after the other."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The commands as they are declared."""
        return list(self.commands)


def lang_option(function: F) -> F:
    """`--lang`."""
    return click.option("--lang", type=click.Choice(["en", "ko"]), default="en", show_default=True, help="Language of names and reasons.")(function)


def kind_option(*kinds: str) -> Callable[[F], F]:
    """`--kind`, which may be given more than once."""
    return click.option("--kind", "kinds", multiple=True, type=click.Choice(kinds), help="Only these; may be given more than once.")


def note_option(function: F) -> F:
    """`--note`."""
    return click.option("--note", default="", metavar="TEXT", help="Why; kept in the log.")(function)


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
        found = candidates(store, graph, kinds=kinds)[:limit]
    teller, made = Teller(graph, lang), 0
    click.echo(word("heads", "count" if found else "none", lang, number=len(found)))
    try:
        for number, each in enumerate(found, 1):
            click.echo("\n" + teller.candidate(each, f"{number}/{len(found)}  "))
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


def _listed(store_path: Path, wanted: tuple[tuple[str, ...], str, str], limit: int = 0, *, about: str = "", documents: tuple[str, ...] = ()) -> str:
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
        facts = items(store, about=node, documents=documents, limit=0) if "fact" in kinds else ()
    if form == "json":
        return json.dumps({"candidates": [c.as_json() for c in pairs], "facts": [f.as_json() for f in facts]}, ensure_ascii=False, indent=2) + "\n"
    if form == "csv":
        return shown.sheet(graph, (*pairs, *facts), lang)
    if form == "jsonl":
        return shown.lines((*pairs, *facts))
    told = [shown.pairs(graph, pairs, lang, limit=limit)] if set(kinds) != {"fact"} else []
    return "\n".join([*told, *([shown.facts(graph, facts, lang, limit=limit)] if "fact" in kinds else [])])


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


@review.command()
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
    for problem in problems:
        click.echo(f"kg: {name}, line {problem.line}: {problem.error}", err=True)


def _existing(store_path: Path) -> Path:
    from kg.store.place import Place

    if not Place(store_path).check():
        raise StoreError("there is no store", where=str(store_path), hint="name one with --store")
    return store_path


@review.command()
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


@review.command()
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


@review.command()
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


@review.command()
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


@review.command()
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
    from kg.review.state import ASIDE, entries
    from kg.store import Store

    with Store.open(_existing(store_path)) as store:
        graph = project(store)
        wanted = tuple(decide(Lookup(store, graph)))
        _conflicts(against_log(store, wanted, "this"))
        made = {entry.id for entry in store.judge(wanted)}
        told = entries(store)
    teller = Teller(graph, "en")
    for entry in told:
        if entry.judgement.id in made:
            click.echo(f"{entry.number}  {word('verdicts', entry.judgement.verdict, 'en')}: {teller.about(entry.judgement)}")
        elif entry.state == ASIDE:
            click.echo(f"kg: judgement {entry.number} ({teller.about(entry.judgement)}) {word('states', ASIDE, 'en', by=entry.by)}", err=True)
    if not made:
        click.echo("nothing new: it is judged so already", err=True)


@review.command()
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
    from kg.review.state import entries
    from kg.store import Store

    with Store.open(store_path, read_only=True) as store:
        told, problems = entries(store), store.log().problems
        graph = project(store)
    if form == "json":
        click.echo(json.dumps({"entries": [entry.as_json() for entry in told]}, ensure_ascii=False, indent=2))
    elif form == "jsonl":
        click.echo("".join(json.dumps(entry.as_json(), ensure_ascii=False) + "\n" for entry in told), nl=False)
    else:
        click.echo(shown.log(graph, told, lang), nl=False)
    for problem in problems:
        click.echo(f"kg: {store_path / 'judgements.jsonl'}, line {problem.line}: skipped: {problem.what}", err=True)


@review.command()
@click.argument("judgement", required=False, default="", metavar="[NUMBER|ID]")
@store_option
def undo(judgement: str, store_path: Path) -> None:
    """Take a judgement back: the last one, or one by its number or id in the log. An undo can be undone, too.

    \b
    Example:
      kg review undo 7
    """
    from kg.graph import project
    from kg.judgements import Judgement, Verdict
    from kg.render.review import Teller
    from kg.store import Store

    with Store.open(_existing(store_path)) as store:
        found = store.log().find(judgement)
        if found.id in store.log().undone:
            raise JudgementError("it is undone already", where=judgement or found.id, hint="kg review log lists what there is")
        told = Teller(project(store), "en").about(found)
        store.judge([Judgement(Verdict.UNDO, found.id)])
    click.echo(f"undone: {told}")


@review.command()
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


__all__ = ["review"]
