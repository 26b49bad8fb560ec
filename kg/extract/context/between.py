"""Whom the words around an instrument join: "the MOU between X and Y", X와 Y 간의 양해각서."""

from __future__ import annotations

from kg.extract.context import Context
from kg.extract.context.entities import countries, country
from kg.extract.languages import OWNER_FIRST
from kg.model import Entity, Kind, Mention, Role


def between(context: Context, unit: int, instrument: Mention) -> tuple[Entity, ...]:
    """The bodies, or else the countries, in the role of joined partners that stand nearest to an instrument in its unit.

    Args:
        context: the document.
        unit: index of the unit.
        instrument: a mention in it.
    """
    inside = context.analysis.inside(unit)
    others = [m for m in inside if m.kind is Kind.INSTRUMENT and m is not instrument and not (instrument.start <= m.start < instrument.end)]
    after = min((m.start for m in others if m.start > instrument.end), default=10**9)
    before = max((m.end for m in others if m.end < instrument.start), default=-1)
    joined = [m for m in inside if m.role is Role.BETWEEN and before < m.start < after]
    # the words that join stand before the noun in Korean, mostly behind it in English
    first = context.analysis.document.lang in OWNER_FIRST
    near = [m for m in joined if (m.start < instrument.start if first else m.start >= instrument.end)] or joined
    bodies = tuple(dict.fromkeys(context.entities[m] for m in near if m.kind is Kind.ORGANIZATION))
    states = tuple(dict.fromkeys(country(c) for m in near if m.kind is Kind.COUNTRY for c in countries(m)))
    covered = {b.country for b in bodies}
    return (*bodies, *(s for s in states if s.country not in covered))
