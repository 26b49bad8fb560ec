"""The rows of a sheet as judgements: each looked up, conflicts told, nothing guessed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.errors import JudgementError, KgError, UnknownName
from kg.judgements import Fact, Judgement, Pair, Verdict
from kg.judgements.facts import corrected
from kg.review.decide import Lookup, correction
from kg.review.sheet import Problem, Row
from kg.store import Store


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two verdicts on one pair or fact; the later one counts.

    Args:
        about: what they are about.
        earlier, later: where they stand: "line 3" of the sheet, "judgement 7" of the log.
    """

    about: Pair | Fact
    earlier: str
    later: str


@dataclass(frozen=True, slots=True)
class Followed:
    """What a sheet comes to.

    Args:
        judgements: in the order of its rows.
        conflicts: with each other and with the log.
        problems: rows that nothing could be made of.
    """

    judgements: tuple[Judgement, ...]
    conflicts: tuple[Conflict, ...]
    problems: tuple[Problem, ...]


def followed(lookup: Lookup, rows: Iterable[Row]) -> Followed:
    """The judgements of a sheet.

    Args:
        lookup: knows what ids mean.
        rows: of `kg.review.sheet.read`.
    """
    made: dict[Pair | Fact, tuple[Row, Judgement]] = {}
    problems: list[Problem] = []
    conflicts: list[Conflict] = []
    for row in rows:
        try:
            judgement = _checked(lookup.store, row.judgement) if row.judgement else _judgement(lookup, row)
        except KgError as error:
            problems.append(Problem(row.line, error))
            continue
        if isinstance(judgement.about, str):
            continue
        before = made.pop(judgement.about, None)
        if before and not _same(before[1], judgement):
            conflicts.append(Conflict(judgement.about, f"line {before[0].line}", f"line {row.line}"))
        made[judgement.about] = row, judgement
    conflicts += [c for row, judgement in made.values() for c in against_log(lookup.store, [judgement], f"line {row.line}")]
    return Followed(tuple(judgement for _, judgement in made.values()), tuple(conflicts), tuple(problems))


def against_log(store: Store, judgements: Iterable[Judgement], where: str) -> tuple[Conflict, ...]:
    """The judgements of the log that new ones replace.

    Args:
        store: whose log it is.
        judgements: new ones.
        where: they stand.
    """
    log = store.log()
    number = {entry.id: place for place, entry in enumerate(log.entries, 1)}
    found = []
    for judgement in judgements:
        before = log.about(judgement.about) if not isinstance(judgement.about, str) else None
        if before and not isinstance(before.about, str) and not _same(before, judgement):
            found.append(Conflict(before.about, f"judgement {number[before.id]}", where))
    return tuple(found)


def _same(one: Judgement, other: Judgement) -> bool:
    return (one.verdict, one.value) == (other.verdict, other.value)


def _checked(store: Store, judgement: Judgement) -> Judgement:
    """A line of a log, if its correction is one: a value that does not fit would only take the fact away."""
    if judgement.verdict is Verdict.CORRECT and isinstance(judgement.about, Fact):
        reading = store.as_read(judgement.about.document)
        found = reading.matching(judgement.about)
        if found and not any(corrected(reading, statement, judgement.value) for statement in found):
            raise JudgementError(f"its value cannot be the object of {judgement.about.predicate}", where=judgement.about.quote[:60])
    return judgement


def _judgement(lookup: Lookup, row: Row) -> Judgement:
    about = _about(lookup, row)
    if row.verdict is not Verdict.CORRECT:
        return Judgement(row.verdict, about, note=row.note)
    if not isinstance(about, Fact):
        raise JudgementError("a pair is accepted or rejected, not corrected", where=row.id)
    return correction(lookup.store, _statement(lookup.store, about, row.id), row.value, note=row.note)


def _about(lookup: Lookup, row: Row) -> Pair | Fact:
    """What the row itself names if the store has it, else what its id means, else what the row names, for later."""
    if isinstance(row.known, Fact) and lookup.store.as_read(row.known.document).matching(row.known):
        return row.known
    try:
        return lookup.about(row.id)
    except UnknownName:
        if row.known is None:
            raise
        return row.known


def _statement(store: Store, fact: Fact, otherwise: str) -> str:
    """The statement that says a fact now; the id of the row when it says something else already."""
    found = store.as_read(fact.document).matching(fact)
    shown = [s for s in found if store.ask("ASK { $s a tp:Statement }", {"s": s})]
    return (shown or [otherwise])[0]
