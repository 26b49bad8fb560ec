"""Who may act under an agreement: its parties and the bodies named with it, and whoever acts for a country that is party to it."""

from __future__ import annotations

from kg.extract.draft import Draft
from kg.extract.kinds import governs
from kg.model import Entity, Kind


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
