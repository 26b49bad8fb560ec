"""What one state does for a region that the title names as its partner: a region is no side of its own, whoever gains by it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg import reference
from kg.lang.en.cues import table
from kg.model import Clause, Document, Status, Unit

#: end of the rule of a clause that says what is to be done for a region
FOR_REGION = ".for-region"


def for_region(document: Document, units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units, in which what is planned is told as done for the region that the title names.

    Args:
        document: with its title.
        units: with their clauses.

    >>> from kg.model import UnitKind
    >>> unit = Unit(0, 9, UnitKind.BULLET, clauses=(Clause(0, 9, Status.AGREED, "plan", rule="en.status.will"),))
    >>> titles = ("The Norway-Caribbean Partnership on Ice", "Norway and 한국 in the Caribbean")
    >>> [for_region(Document("d", "한국 text", "en", title=t), [unit])[0].clauses[0].rule for t in titles]
    ['en.status.will.for-region', 'en.status.will']
    """
    if not _with_region(document.title):
        return tuple(units)
    return tuple(replace(u, clauses=tuple(_marked(c) for c in u.clauses)) for u in units)


def _marked(clause: Clause) -> Clause:
    planned = clause.status is Status.AGREED and clause.verb in ("plan", "agree") and clause.rule in _PLANS
    return replace(clause, rule=clause.rule + FOR_REGION) if planned else clause


#: rules of clauses in which somebody says what he will do
_PLANS = frozenset({"en.status.will", "en.status.plan", "en.status.agree", "en.status.agree-that", "en.status.will-continue"})


@cache
def _title() -> re.Pattern[str]:
    return re.compile(rf"(?=.*\b(?:{table('places')['regions']})\b).*\b(?:{table('places')['partnership']})\b", re.S)


def _with_region(title: str) -> bool:
    """Whether a title tells of one state, or none, and its partnership with a region."""
    tables = reference.load()
    states = {tables.country_of(r) for h in reference.gazetteer("en").find(title) if h.kind in ("country", "pair") for r in h.refs}
    return len(states) < 2 and _title().match(title) is not None
