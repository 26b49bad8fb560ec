"""Which part of a text a sentence stands in: the section of a heading, or one item of a list there."""

from __future__ import annotations

from kg.extract.context import Context
from kg.extract.draft import DAY, Draft
from kg.extract.languages import ELLIPTIC
from kg.model import Instrument, Kind, Status, UnitKind

#: class of a predicate that tells of a meeting
MEETING = "hold"
#: how many units open a section
FIRST = 2


def over(context: Context, agreement: Draft, unit: int) -> bool:
    """Whether the part of a text that tells an agreement is over before a unit: its section, or its item of a list there.

    What stands under no heading opens the whole text, and that is never over; what a meeting brought may be a list in its section.
    Where sentences leave out who acts, headings tell less of what belongs together.

    Args:
        context: the document.
        agreement: one of its agreements.
        unit: index of a unit.
    """
    units, told = context.analysis.units, agreement.unit
    heading = _heading(context, told)
    if heading < 0 or context.analysis.document.lang in ELLIPTIC:
        return False
    if units[told].kind is UnitKind.BULLET and not held(context, agreement):
        return units[told].paragraph != units[unit].paragraph
    return any(u.kind is UnitKind.HEADING and u.level <= units[heading].level for u in units[told + 1 : unit + 1])


def held(context: Context, agreement: Draft) -> bool:
    """Whether a meeting was held where an agreement is told first; one that only founds a forum tells of no meeting.

    Args:
        context: the document.
        agreement: one of its agreements.
    """
    clauses = context.analysis.units[agreement.unit].clauses
    meets = agreement.value("instrument") in (Instrument.DIALOGUE, Instrument.PARTNERSHIP)
    return meets and any(c.verb == MEETING and c.status is Status.SIGNED for c in clauses)


def opens(context: Context, agreement: Draft, unit: int) -> bool:
    """Whether an agreement opens the section in which a unit stands behind it.

    Args:
        context: the document.
        agreement: one of its agreements.
        unit: index of a unit.
    """
    heading = _heading(context, agreement.unit)
    return 0 <= heading < agreement.unit <= min(heading + FIRST, unit - 1) and not over(context, agreement, unit)


def days_above(context: Context, unit: int) -> list[str]:
    """The days in the heading right above a unit: "2. Peru (May 3)".

    Args:
        context: the document.
        unit: index of a unit.
    """
    above = _heading(context, unit)
    return [m.value for m in context.analysis.inside(above) if m.kind is Kind.DATE and len(m.value) == DAY] if above >= 0 else []


def item_above(context: Context, unit: int) -> range:
    """The units of the item of a list under which an item stands, deeper; none where a heading or a sentence of the text is between.

    Args:
        context: the document.
        unit: index of a unit.
    """
    units = context.analysis.units
    if units[unit].kind is not UnitKind.BULLET:
        return range(0)
    for n in range(unit - 1, -1, -1):
        if units[n].kind in (UnitKind.HEADING, UnitKind.SENTENCE, UnitKind.TITLE):
            break
        if units[n].kind is UnitKind.BULLET and units[n].level < units[unit].level:
            first = next((k for k in range(n, 0, -1) if units[k - 1].paragraph != units[n].paragraph), 0)
            return range(first, n + 1)
    return range(0)


def _heading(context: Context, unit: int) -> int:
    """The index of the heading right above a unit, -1 where it has none."""
    units = context.analysis.units
    return max((n for n in units[unit].scope if units[n].kind is UnitKind.HEADING), default=-1)
