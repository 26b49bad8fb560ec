"""What a day tells of a clause whose verb does not: 2016년부터 함께 운영한다 goes on, 내년 회의를 개최하여 … is to come."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.lang.ko.data import table
from kg.model import Clause, Kind, Mention, Status

#: end of the rule of a predicate in the present
PRESENT = ".does"
#: classes of predicate that sign or hold something
CEREMONY = frozenset({"sign", "hold", "launch"})
#: end of the rule of a predicate that holds something
HELD = ".held"
#: rule of a habit that begins on a day to come, and of a clause that leaves its tense to the next one
HABIT, INHERITED = "ko.ending.will-be-held", "ko.ending.inherited"
#: rule of what is going on
GOING_ON = "ko.ending.going-on"


def dated(text: str, clauses: Iterable[Clause], mentions: Sequence[Mention], published: str) -> Iterator[Clause]:
    """The clauses, those in the present that tell since when as going on, and ceremonies on the way to another verb by their day.

    Args:
        text: NFC text.
        clauses: of one unit.
        mentions: of that unit.
        published: ISO date of publication, or empty.

    >>> day, told = Mention(0, 5, Kind.DATE, "2016년", value="2016"), Clause(0, 18, Status.AGREED, "do", rule="ko.ending.does")
    >>> [c.status.value for c in dated("2016년부터 센터를 운영한다", [told], [day], "2024-05-01")]
    ['signed']
    >>> day, told = Mention(0, 5, Kind.DATE, "2026년", value="2026"), Clause(0, 14, Status.SIGNED, "hold", rule="ko.ending.held+decided")
    >>> [c.status.value for c in dated("2026년 포럼을 개최하여", [told], [day], "2024-05-01")]
    ['agreed']
    """
    made: list[Clause] = []
    for clause in reversed(tuple(clauses)):
        days = [m for m in mentions if m.kind is Kind.DATE and clause.start <= m.start < clause.end and m.value]
        made.append(clause if clause.speech else _by_day(text, clause, days, (made[-1] if made else None, published)))
    yield from reversed(made)


def _by_day(text: str, clause: Clause, days: Sequence[Mention], around: tuple[Clause | None, str]) -> Clause:
    """A clause by the days in it, with the clause behind it, to which it may leave its tense, and the day of publication."""
    following, published = around
    if clause.status is Status.AGREED and clause.rule.endswith(PRESENT) and any(_began(text, m, published) for m in days):
        return replace(clause, status=Status.SIGNED, rule=GOING_ON)
    if clause.status is None and clause.rule.endswith(HELD) and any(_begins(text, m, published) for m in days):
        return replace(clause, status=Status.AGREED, verb="hold", rule=HABIT)
    if clause.status is None and clause.rule == INHERITED and following is not None and following.rule in (HABIT, INHERITED):
        return replace(clause, status=following.status)
    if (
        clause.status is Status.SIGNED
        and (_on_the_way(text, clause) or _will_found(text, clause))
        and days
        and all(_ahead(text, m, published) for m in days)
    ):
        return replace(clause, status=Status.AGREED)
    return clause


def _began(text: str, day: Mention, published: str) -> bool:
    """Whether something has gone on from a day before the news."""
    return day.value < published[: len(day.value)] and re.match(table("dates")["since"], text[day.end : day.end + 12]) is not None


def _begins(text: str, day: Mention, published: str) -> bool:
    """Whether a habit begins on a day behind that of the news: 2026년부터 매년 포럼을 연다."""
    short = min(len(day.value), len(published))
    return day.value[:short] > published[:short] and re.match(table("dates")["since"], text[day.end : day.end + 12]) is not None


def _ahead(text: str, day: Mention, published: str) -> bool:
    """Whether a day lies behind that of the news, and is no bound of something."""
    short = min(len(day.value), len(published))
    return day.value[:short] > published[:short] and re.match(table("dates")["bound"], text[day.end : day.end + 8]) is None


def _on_the_way(text: str, clause: Clause) -> bool:
    """Whether a clause that holds or signs something has no tense of its own: … 개최하여, … 맺고."""
    return clause.verb in CEREMONY and re.search(table("dates")["tenseless"], text[clause.start : clause.end]) is not None


def _will_found(text: str, clause: Clause) -> bool:
    """Whether a clause founds or opens something in the present, which tells of what is to come too: 오는 9월 연구소를 연다."""
    return clause.verb in ("launch", "hold") and re.search(table("dates")["present"], text[clause.start : clause.end]) is not None
