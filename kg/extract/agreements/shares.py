"""What belongs to each of several instruments that one clause makes with a partner each."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.context import Context
from kg.extract.roles import BESIDE
from kg.model import Kind, Mention, Role, UnitKind

#: kinds of mentions that take part
TAKING_PART = frozenset({Kind.ORGANIZATION, Kind.COUNTRY})
#: kinds of mentions that are told once for all: when and by whom they were signed
COMMON = frozenset({Kind.DATE, Kind.PERSON})
#: end of the rule of one item of a list of instruments
LISTED = ".listed"
#: the rule of a mention ends so where it is one of several with a partner each, and stands at its partner
EACH = ".each"


def above(context: Context, unit: int) -> list[Mention]:
    """What the lead-in of a list names, for an item of it: "A's ministry has signed agreements on ice with:".

    Args:
        context: the document.
        unit: index of a unit.
    """
    units = context.analysis.units
    leads = [n for n in units[unit].scope if units[n].kind is UnitKind.LEAD_IN]
    return [m for n in leads[-1:] for m in context.analysis.inside(n)]


def share(instrument: Mention, around: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions of a clause that belong to one of its instruments: all, but where each of several is told with a partner of its own.

    "X signed a memorandum with A on ice and an agreement with B on chips": X signs both, A and ice belong to the first.

    Args:
        instrument: one of the clause.
        around: the mentions of the clause, in order.
    """
    if instrument.rule.endswith(EACH):
        others = {m.start for m in around if m.rule.endswith(EACH)} - {instrument.start}
        return tuple(m for m in around if m.start not in others)
    items = [m for m in around if m.rule.endswith(LISTED)]
    if items:
        return _of_list(instrument, items, around)
    several = [m for m in around if m.kind is Kind.INSTRUMENT and m.status is None]
    if len(several) < 2 or instrument not in several:
        return tuple(around)
    return _behind(instrument, several, around) or _ahead(instrument, several, around) or tuple(around)


def _behind(instrument: Mention, several: Sequence[Mention], around: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions of one of several instruments with its partner behind each; none where one has no partner there."""
    ends = [m.start for m in several[1:]] + [max(m.end for m in around) + 1]
    parts = [[m for m in around if a.start < m.start < end] for a, end in zip(several, ends, strict=True)]
    if not all(map(_partnered, parts)):
        return ()
    own = parts[several.index(instrument)]
    return tuple(m for m in around if m.start < several[0].start or m.kind in COMMON or m is instrument or m in own)


def _ahead(instrument: Mention, several: Sequence[Mention], around: Sequence[Mention]) -> tuple[Mention, ...]:
    """The same with the partner ahead of each, and with its day: A는 10일 칠레 B와 구리 협약을, 12일 페루 C와 리튬 협약을 맺었다."""
    starts = [0] + [m.end for m in several[:-1]]
    parts = [[m for m in around if start <= m.start < a.end] for start, a in zip(starts, several, strict=True)]
    if not all(map(_partnered, parts)):
        return ()
    own, dated = parts[several.index(instrument)], all(any(m.kind is Kind.DATE for m in part) for part in parts)
    once = [m for m in parts[0] if m.role not in BESIDE and m.end <= several[0].start and not (dated and m.kind is Kind.DATE)]
    return tuple(m for m in around if m in own or (m in once and m.kind in TAKING_PART | COMMON) or m.start >= several[-1].end)


def _partnered(part: Sequence[Mention]) -> bool:
    """Whether somebody is named in it with whom something is done, or several whose paper it is: A와 칠레 B의 협약."""
    taking = [m for m in part if m.kind in TAKING_PART]
    return any(m.role in BESIDE for m in taking) or sum(m.role is Role.OWNER and m.kind is Kind.ORGANIZATION for m in taking) > 1


def _of_list(instrument: Mention, items: Sequence[Mention], around: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions of a clause without those inside other items of its list; of the fields before the list an item has none.

    "Both signed △a memorandum on ice △an agreement on chips": ice belongs to the first.
    """
    others = [m for m in items if m is not instrument]
    outside = (m for m in around if not any(o.start <= m.start < o.end and m is not o for o in others))
    if not instrument.rule.endswith(LISTED):
        return tuple(outside)
    return tuple(m for m in outside if m.kind is not Kind.SECTOR or instrument.start <= m.start < instrument.end)
