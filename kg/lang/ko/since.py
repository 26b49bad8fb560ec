"""What a clause tells in the present of something that began before the news: 2016년부터 함께 운영한다."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.lang.ko.data import table
from kg.model import Clause, Kind, Mention, Status

#: end of the rule of a predicate in the present
PRESENT = ".does"
#: rule of what is going on
GOING_ON = "ko.ending.going-on"


def going_on(text: str, clauses: Iterable[Clause], mentions: Sequence[Mention], published: str) -> Iterator[Clause]:
    """The clauses, those in the present that tell since when as going on.

    Args:
        text: NFC text.
        clauses: of one unit.
        mentions: of that unit.
        published: ISO date of publication, or empty.

    >>> day, told = Mention(0, 5, Kind.DATE, "2016년", value="2016"), Clause(0, 18, Status.AGREED, "do", rule="ko.ending.does")
    >>> [c.status.value for c in going_on("2016년부터 센터를 운영한다", [told], [day], "2024-05-01")]
    ['signed']
    """
    for clause in clauses:
        present = clause.status is Status.AGREED and clause.rule.endswith(PRESENT) and not clause.speech
        days = (m for m in mentions if m.kind is Kind.DATE and clause.start <= m.start < clause.end and m.value)
        began = (m for m in days if m.value < published[: len(m.value)] and re.match(table("dates")["since"], text[m.end : m.end + 12]))
        yield replace(clause, status=Status.SIGNED, rule=GOING_ON) if present and any(began) else clause
