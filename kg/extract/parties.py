"""Who takes part in a clause: organizations first, countries where no organization of theirs is named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.extract.context import BYSTANDERS, Context
from kg.extract.draft import Fill
from kg.extract.entities import countries, country
from kg.model import Entity, Kind, Mention, Role

#: roles that take part only when those who act or stand beside them do not make two countries
WEAK = frozenset({Role.OWNER, Role.MODIFIER, Role.OBJECT, Role.RECIPIENT})


def named(context: Context, unit: int, mentions: Sequence[Mention], *, anaphors: tuple[Entity, ...] = ()) -> tuple[Fill, ...]:
    """The participants that the mentions themselves name; empty when they name none.

    Args:
        context: the document.
        unit: index of the unit, for anaphors.
        mentions: those of the clause.
        anaphors: whom 양 기관 or "the two sides" means here, if that is known already.

    Returns:
        fills in the order of the text; a body stands for its country (annotation guide, `party`).
    """
    strong = [m for m in mentions if m.role not in WEAK and m.role not in BYSTANDERS and m.role is not Role.PLACE]
    found = _participants(context, unit, strong, anaphors)
    if not international(found):
        wider = [m for m in mentions if m in strong or m.role is Role.OWNER or (m.role in WEAK and (len(m.refs) > 1 or m.kind is Kind.ANAPHOR))]
        more = _participants(context, unit, wider, anaphors)
        found = more if international(more) else found
    return tuple(Fill(e, unit, "party.named") for e in found)


def _participants(context: Context, unit: int, mentions: Sequence[Mention], anaphors: tuple[Entity, ...]) -> tuple[Entity, ...]:
    bodies = [context.entities[m] for m in mentions if m.kind is Kind.ORGANIZATION]
    states: list[Entity] = []
    for mention in mentions:
        if mention.kind is Kind.COUNTRY:
            states += [country(c) for c in countries(mention)]
        elif mention.kind is Kind.ANAPHOR:
            means = anaphors if anaphors and mention.value in ("bodies", "sides") else context.resolve(mention, unit)
            bodies += [e for e in means if e.kind is not Kind.COUNTRY]
            states += [e for e in means if e.kind is Kind.COUNTRY]
    return without_covered((*bodies, *states))


def without_covered(parties: Iterable[Entity]) -> tuple[Entity, ...]:
    """Each participant once, without the countries for which an organization stands."""
    several = tuple(dict.fromkeys(parties))
    covered = {e.country for e in several if e.kind is not Kind.COUNTRY}
    return tuple(e for e in several if e.kind is not Kind.COUNTRY or e.country not in covered)


def international(parties: Iterable[Entity]) -> bool:
    """True when two countries, or a country and an international body, take part."""
    return len({p.country for p in parties if p.country}) > 1


def entities(fills: Iterable[Fill]) -> tuple[Entity, ...]:
    """The entities of some fills."""
    return tuple(f.value for f in fills if isinstance(f.value, Entity))
