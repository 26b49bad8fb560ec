"""Partners that a sentence only counts ("with three institutes of Norway") and a list behind it names, one at the head of each item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.agreements.found import SIGNABLE
from kg.extract.context import Context
from kg.extract.context.ellipsis import LABEL
from kg.extract.draft import Draft, Fill
from kg.model import Entity, Kind, UnitKind

#: fewer items than these are no list of partners
ITEMS = 2


def with_labelled(context: Context, drafts: Sequence[Draft]) -> list[Draft]:
    """The agreements; where a body signs with a country alone, the bodies of that country that head the items behind it are its partners.

    Args:
        context: the document.
        drafts: its agreements.
    """
    heads = list(_heads(context))
    return [_named(draft, [(n, e) for n, e in heads if n > draft.unit]) if heads else draft for draft in drafts]


def _heads(context: Context) -> Iterator[tuple[int, Entity]]:
    """The bodies that items open with, before a colon."""
    for n, unit in enumerate(context.analysis.units):
        first = next((m for m in context.analysis.inside(n) if m.kind is Kind.ORGANIZATION and m.start == unit.start), None)
        if first is not None and unit.kind is UnitKind.BULLET and LABEL.match(context.analysis.quote(n)):
            yield n, context.entities[first]


def _named(draft: Draft, heads: Sequence[tuple[int, Entity]]) -> Draft:
    lands = [p.country for p in draft.parties if p.kind is Kind.COUNTRY]
    if len(lands) != 1 or len(draft.parties) < 2 or draft.background or draft.value("instrument") not in SIGNABLE:
        return draft
    partners = {e: Fill(e, n, "party.labelled", 0.8) for n, e in reversed(heads) if e.country == lands[0]}
    if len(partners) < ITEMS:
        return draft
    kept = tuple(f for f in draft.slots["party"] if not (isinstance(f.value, Entity) and f.value.kind is Kind.COUNTRY))
    return replace(draft, slots={**draft.slots, "party": (*kept, *reversed(partners.values()))})
