"""Who may act under an agreement: its parties and the bodies named with it, and whoever acts for a country that is party to it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.context import OF_STATES, Context
from kg.extract.context.entities import countries
from kg.extract.draft import Draft
from kg.extract.kinds import governs
from kg.extract.roles import DOING
from kg.model import Entity, Kind, Mention, Role, UnitKind

#: values of anaphors that stand for countries, few or many
COUNTRIES_MEANT = OF_STATES | {"group"}


def covers(draft: Draft, bodies: set[Entity]) -> bool:
    """Whether an agreement has somebody of the country of each of those who act: no third country acts under it.

    Args:
        draft: the agreement.
        bodies: those who act.
    """
    there = {e.country for e in (*draft.parties, *(o for o in draft.values("organization") if isinstance(o, Entity)))}
    return {b.country for b in bodies if len(b.country) == 2} <= there


def of_theirs(draft: Draft, states: set[str]) -> bool:
    """Whether an agreement is not one of other countries: all of its own are among those that act, or all of these among its own.

    Args:
        draft: the agreement.
        states: codes of the countries that act.
    """
    theirs = {p.country for p in draft.parties}
    return not states or states <= theirs or theirs <= states


def everybody(draft: Draft) -> set[Entity | str]:
    """The parties of an agreement and the bodies that are named with it.

    Args:
        draft: the agreement.
    """
    return {*draft.values("party"), *draft.values("organization")}


def of_states(draft: Draft) -> bool:
    """Whether countries, or ministries for them, are party to an agreement: then any body of theirs may act under it.

    Args:
        draft: the agreement.
    """
    return any(p.kind is Kind.COUNTRY for p in draft.parties) or (bool(draft.parties) and all(governs(p) for p in draft.parties))


def acting(context: Context, unit: int, around: Sequence[Mention]) -> set[str]:
    """The countries that act in a clause by name or by words that stand for them; none where it tells fewer than two.

    Args:
        context: the document.
        unit: index of the unit of the clause.
        around: its mentions.
    """
    named = {c for m in around if m.kind is Kind.COUNTRY and m.role in DOING for c in countries(m)}
    meant = (
        e
        for m in around
        if m.kind is Kind.ANAPHOR and m.value in COUNTRIES_MEANT and m.role in (None, *DOING)
        for e in context.resolve(m, unit)
    )
    states = named or {e.country for e in meant if e.kind is Kind.COUNTRY}
    return states if len(states) > 1 else set()


def of_another(context: Context, draft: Draft, unit: int) -> bool:
    """Whether the sentences of a paragraph up to a unit name bodies at home or abroad, and none that has part in an agreement of institutes.

    Args:
        context: the document.
        draft: the agreement.
        unit: index of the unit up to which to look.
    """
    if of_states(draft):
        return False
    units, theirs = context.analysis.units, [p.country for p in draft.parties]
    home = next((c for c in context.principals if c in theirs), theirs[0])
    met: set[Entity] = set()
    for n in range(unit, -1, -1):
        if units[n].paragraph != units[unit].paragraph or units[n].kind in (UnitKind.HEADING, UnitKind.TITLE):
            break
        met |= {context.entities[m] for m in context.analysis.inside(n) if m.kind is Kind.ORGANIZATION and m.role is not Role.SPEAKER}
    sides = ({b for b in met if b.country == home}, {b for b in met if b.country not in ("", home)})
    return any(side and not side & everybody(draft) for side in sides)
