"""Bodies that sign what countries are first said to have signed: "A and B signed … It was signed between the institutes X and Y"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.context import Context
from kg.extract.draft import Draft, Fill
from kg.extract.kinds import is_ministry
from kg.extract.languages import ELLIPTIC
from kg.extract.roles import DOING
from kg.model import BY_BODIES, Clause, Entity, Instrument, Kind, Mention

#: what bodies conclude for themselves once the text says so, whatever its noun
OF_BODIES = BY_BODIES | {Instrument.AGREEMENT}


def one_for_each(known: Draft, bodies: Sequence[Entity]) -> bool:
    """Whether some bodies are one of each country of an agreement, and of others only where the text leaves these out before.

    Args:
        known: the agreement.
        bodies: who sign it.
    """
    states = {p.country for p in known.parties}
    homes = {b.country for b in bodies}
    return len(states) > 1 and len(homes) == len(bodies) and states <= homes


def with_signatories(context: Context, known: Draft, unit: int, clause: Clause, around: Sequence[Mention]) -> Draft:
    """The agreement of the bodies that a later sentence says signed it, where it was only told of their countries.

    Args:
        context: the document; of a language whose news tells who acts.
        known: the agreement that the sentence points back to.
        unit: index of the unit.
        clause: the one that tells of the signing.
        around: its mentions.
    """
    if context.analysis.document.lang in ELLIPTIC or clause.verb != "sign" or clause.speech or known.background or known.in_name:
        return known
    if known.value("instrument") not in OF_BODIES or any(p.kind is not Kind.COUNTRY for p in known.parties):
        return known
    bodies = context.bodies(tuple(m for m in around if m.role in DOING))
    # ministries sign a treaty for their countries
    treaty = known.value("instrument") == Instrument.AGREEMENT and any(map(is_ministry, bodies))
    if treaty or not one_for_each(known, bodies):
        return known
    fills = tuple(Fill(b, unit, "party.named", 0.8) for b in bodies)
    return replace(known, named=bodies, slots={**known.slots, "party": fills})
