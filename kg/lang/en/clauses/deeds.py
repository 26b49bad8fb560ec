"""Clauses whose predicate no construction of the data file has, and is a deed of whoever stands before it: "The two labs tested batteries"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg.lang.en.clauses import INHERITED
from kg.lang.en.cues import table
from kg.model import Clause, Kind, Mention, Role, Status

#: rule of such a clause
RULE = "en.status.deed"
#: kinds of names that act
_ACTING = frozenset({Kind.COUNTRY, Kind.ORGANIZATION, Kind.ANAPHOR})


@cache
def _between() -> re.Pattern[str]:
    """What may stand between who acts and the verb: "Swedish and Chilean (laboratories) tested"."""
    return re.compile(table("deeds")["before_deed"])


@cache
def _done() -> re.Pattern[str]:
    """A verb that tells a deed as done, or as done all along by several."""
    return re.compile(table("deeds")["done"])


def told(text: str, clauses: Sequence[Clause], named: Sequence[Mention]) -> tuple[Clause, ...]:
    """The clauses of a sentence, one that only inherits its status as done where its deed stands right behind who does it.

    Args:
        text: the document.
        clauses: of the sentence.
        named: what the document names, in order.
    """
    return tuple(
        replace(c, status=Status.SIGNED, verb="do", rule=RULE) if c.rule == INHERITED and c.status is None and _is_deed(text, c, named) else c
        for c in clauses
    )


def _is_deed(text: str, clause: Clause, named: Sequence[Mention]) -> bool:
    inside = [m for m in named if clause.start <= m.start and m.end <= clause.end]
    deeds = [m for m in inside if m.kind is Kind.ACTION and not m.rule.endswith(".general") and _done().match(text, m.start)]
    acting = [m for m in inside if m.kind in _ACTING and (m.kind is Kind.ANAPHOR or m.role is Role.SUBJECT)]
    return any(_between().fullmatch(text, a.end, d.start) for a in acting for d in deeds)
