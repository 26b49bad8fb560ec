"""What is out of scope in an English text: genres that report no agreement, and clauses about trade rules, migration, crime …"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg.lang.en.cues import table
from kg.model import Clause, Unit

#: predicates that report an event, so that its people and date belong to an instrument whatever else the sentence is about
EVENTS = frozenset({"sign", "hold", "launch", "attend", "announce", "force"})


@cache
def _outside() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{table('scope')['outside']})\b", re.IGNORECASE)


def of_no_agreement(title: str) -> bool:
    """True for a genre that reports no agreement: an order, a proclamation, a press call.

    Args:
        title: of the document.

    >>> of_no_agreement("A Proclamation on World AIDS Day"), of_no_agreement("Joint Statement on Quantum Cooperation")
    (True, False)
    """
    return any(re.match(pattern, title.strip(), re.IGNORECASE) for pattern in table("scope")["genres"])


def out_of_scope(text: str, start: int, end: int) -> bool:
    """True when a stretch of the text is about something else than technology (annotation guide, rule 5).

    Args:
        text: plain text or that of the document.
        start, end: the stretch.

    >>> out_of_scope("한국: Labor Working Group", 0, 22), out_of_scope("한국: Quantum Working Group", 0, 24)
    (True, False)
    """
    return _outside().search(text, start, end) is not None


def within(text: str, unit: Unit, fields: Sequence[int]) -> Unit:
    """The unit, in which a clause that is out of scope and names no field says nothing that counts.

    Args:
        text: of the document.
        unit: with its clauses.
        fields: where the document names a field of technology, in order.
    """
    return replace(unit, clauses=tuple(_judged(text, clause, fields) for clause in unit.clauses))


def _judged(text: str, clause: Clause, fields: Sequence[int]) -> Clause:
    named = bisect_left(fields, clause.start) < bisect_left(fields, clause.end)
    if clause.status is None or named or not out_of_scope(text, clause.start, clause.end):
        return clause
    return replace(clause, status=None, verb=clause.verb if clause.verb in EVENTS else "beyond", rule="en.scope")
