"""Who takes part in a clause: organizations first, countries where no organization of theirs is named."""

from __future__ import annotations

from kg.extract.context import Context
from kg.extract.draft import Fill
from kg.extract.entities import countries, country
from kg.model import Entity, Kind, Mention, Role


def named(context: Context, unit: int, mentions: tuple[Mention, ...]) -> tuple[Fill, ...]:
    """The participants that the mentions themselves name; empty when they name none.

    Args:
        context: the document.
        unit: index of the unit, for anaphors.
        mentions: those of the clause.

    Returns:
        fills in the order of the text; a body stands for its country (annotation guide, `party`).
    """
    bodies = context.bodies(mentions)
    states = [country(c) for m in mentions if m.kind is Kind.COUNTRY and m.role is not Role.PLACE for c in countries(m)]
    states += [e for m in mentions if m.kind is Kind.ANAPHOR for e in context.resolve(m, unit)]
    covered = {b.country for b in bodies}
    alone = [s for s in dict.fromkeys(states) if s.kind is not Kind.COUNTRY or s.country not in covered]
    return tuple(Fill(e, unit, "party.named") for e in dict.fromkeys((*bodies, *alone)))


def international(parties: tuple[Entity, ...]) -> bool:
    """True when two countries, or a country and an international body, take part."""
    return len({p.country for p in parties if p.country}) > 1
