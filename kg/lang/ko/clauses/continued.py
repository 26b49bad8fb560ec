"""Bullets that are one sentence: ㅇ 자료를 공유하며, ㅇ 연구자를 파견한다. The verb of the last one says how far all of them are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.lang.ko.clauses.since import INHERITED
from kg.model import Unit, UnitKind

#: rule of a clause that leaves its tense to the bullet below it
RULE = "ko.ending.continued"


def below(text: str, units: Sequence[Unit]) -> Iterator[Unit]:
    """The units, bullets whose sentence goes on in the next one with the status that its verb gives.

    Args:
        text: NFC text.
        units: with clauses.

    >>> from kg.model import Clause, Status
    >>> open_, closed = Clause(0, 4, verb="do", rule=INHERITED), Clause(5, 11, Status.AGREED, "do", rule="ko.ending.does")
    >>> both = [Unit(0, 4, UnitKind.BULLET, 1, clauses=(open_,)), Unit(5, 11, UnitKind.BULLET, 1, clauses=(closed,))]
    >>> [u.clauses[0].status.value for u in below("만들고, 함께 쓴다.", both)]
    ['agreed', 'agreed']
    """
    made: list[Unit] = []
    for unit in reversed(units):
        made.append(_with_verb(unit, made[-1]) if made and _goes_on(text, unit, made[-1]) else unit)
    yield from reversed(made)


def _goes_on(text: str, unit: Unit, following: Unit) -> bool:
    """Whether a bullet leaves its verb to the next one of its list."""
    listed = unit.kind is UnitKind.BULLET and following.kind is UnitKind.BULLET and unit.level == following.level
    left = listed and bool(unit.clauses) and bool(following.clauses) and unit.clauses[-1].status is None and unit.clauses[-1].rule == INHERITED
    return left and text[unit.start : unit.end].rstrip(" ,").endswith(("고", "며"))


def _with_verb(unit: Unit, following: Unit) -> Unit:
    told = following.clauses[0]
    made = (replace(c, status=told.status, verb=told.verb, rule=RULE) if c.rule == INHERITED else c for c in unit.clauses)
    return replace(unit, clauses=tuple(made))
