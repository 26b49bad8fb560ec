"""A paper told as one like another that was told before, with a partner of its own: "a similar memorandum was signed with A"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.agreements.sameness import ANOTHER
from kg.extract.context import Context
from kg.extract.context.entities import countries, country
from kg.extract.context.parties import entities, international
from kg.extract.draft import Draft, Fill
from kg.model import Entity, Kind, Mention, Role

#: rules of parties that the words of a paper do not tell
TAKEN_OVER = frozenset({"party.document", "party.group"})
#: rule of the side that two papers share
SHARED = "party.of-like"
#: what joins a partner to the noun before it
WITH = " with "


def like_before(context: Context, fresh: Draft, mention: Mention, drafts: Sequence[Draft]) -> Draft:
    """The draft of another paper with one partner: its other side, and its field where it names none, are those of the paper before it.

    Args:
        context: the document.
        fresh: made from the mention.
        mention: of the paper.
        drafts: found so far.
    """
    before = next((d for d in reversed(drafts) if d.value("instrument") == fresh.value("instrument")), None)
    if before is None or ANOTHER not in mention.rule:
        return fresh
    partners = _partners(context, fresh, mention)
    told = entities(tuple(f for f in fresh.slots.get("party", ()) if f.rule not in TAKEN_OVER))
    if international(told) or not partners:
        return fresh
    states = {p.country for p in partners}
    acting = [p for p in told if p.country not in states] or _common(context, before, states)
    if not acting:
        return fresh
    fills = tuple(Fill(e, fresh.unit, "party.named" if e in told else SHARED, 0.7) for e in dict.fromkeys((*acting, *partners)))
    fields = fresh.slots.get("sector") or tuple(replace(f, unit=fresh.unit) for f in before.slots.get("sector", ()))
    return replace(fresh, slots={**fresh.slots, "party": fills, "sector": fields})


def _partners(context: Context, draft: Draft, mention: Mention) -> tuple[Entity, ...]:
    """With whom a paper is told to be made: bodies, countries, else the countries of people."""
    around = context.within(draft.unit, context.clause_of(draft.unit, mention))
    told = (Kind.ORGANIZATION, Kind.COUNTRY, Kind.PERSON)
    behind = [m for m in around if m.kind in told and m.start > mention.end]
    # "signed a similar one with A's minister": A is the partner
    joined = context.analysis.document.text.startswith(WITH, mention.end)
    beside = [m for m in around if m.role is Role.PARTNER] or (behind[:1] if joined else [])
    bodies = [context.entities[m] for m in beside if m.kind is Kind.ORGANIZATION and m.country]
    states = [country(c) for m in beside if m.kind is Kind.COUNTRY for c in countries(m)]
    people = [country(m.country) for m in beside if m.kind is Kind.PERSON and m.country]
    return tuple(dict.fromkeys(bodies or states or people))


def _common(context: Context, before: Draft, states: set[str]) -> list[Entity]:
    """The one side of the paper before that the text is most about, else the one that acts first there: it has both papers."""
    acting = (p.country for p in before.parties)
    first = next((c for c in (*context.principals, *acting) if c not in states), "")
    own = [p for p in before.parties if p.country == first]
    return own if len(own) == 1 else []
