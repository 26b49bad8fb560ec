"""Whose papers two are: of other states, of bodies, of governments."""

from __future__ import annotations

from kg.extract.context.parties import international
from kg.extract.draft import Draft
from kg.extract.kinds import governs
from kg.model import Entity, Kind, Status

#: ends of the rules of an instrument that is told with an article, where it is made
INDEFINITE = (".created", ".noun")
#: the rule of a party that the words around an instrument name
TOLD = "party.named"


def of_other_states(known: Draft, fresh: Draft) -> bool:
    """True when both name their countries, and each has one that the other has not: a deal with one partner is not that with another.

    Args:
        known: found so far.
        fresh: made from a mention.
    """
    one, other = ({p.country for p in d.named if p.country} for d in (known, fresh))
    return len(one) > 1 and len(other) > 1 and bool(one - other) and bool(other - one)


def of_others(known: Draft, fresh: Draft) -> bool:
    """True when bodies sign for themselves, in another field than the countries whose instrument is known.

    Args:
        known: found so far.
        fresh: made from a mention.
    """
    bodies = [p for p in fresh.named if p.kind is Kind.ORGANIZATION]
    states = all(p.kind is Kind.COUNTRY for p in known.parties)
    if not states or not international(bodies) or (any(governs(b) for b in bodies) and not _anew(known, fresh)):
        return False
    one, other = (set(d.values("sector")) for d in (known, fresh))
    return bool(one and other) and not one & other


def _anew(known: Draft, fresh: Draft) -> bool:
    """Whether a paper is told with an article where it is signed, as one before was: "the agencies of both renewed an MOU on vaccines"."""
    told = any(m.form.isascii() and m.rule.endswith(INDEFINITE) for m in fresh.mentions)
    return told and all(d.value("status") == Status.SIGNED and not d.background for d in (known, fresh)) and known.unit != fresh.unit


def of_governments(known: Draft, fresh: Draft) -> bool:
    """True when a paper bears the names of its countries, and firms or institutes are told to have signed the known one, which has no name.

    Args:
        known: found so far.
        fresh: made from a mention.
    """
    bodies = [p for p in known.named if p.kind is Kind.ORGANIZATION]
    theirs = international(bodies) and len(bodies) == len(known.named) and not any(map(governs, bodies))
    made = all(d.value("status") == Status.SIGNED and not d.background for d in (known, fresh))
    states = bool(fresh.named) and all(p.kind is Kind.COUNTRY for p in fresh.named)
    return (
        theirs
        and made
        and states
        and fresh.in_name
        and not known.mentions[0].refs
        and " " not in known.mentions[0].form
        and fresh.unit != known.unit
    )


def made_by_governments(known: Draft, fresh: Draft) -> bool:
    """True when "두 나라 정부" made what bears a name, and firms or institutes of two countries the known one.

    Args:
        known: found so far.
        fresh: made from a mention with words before its type.
    """
    made = {f.value for f in fresh.slots.get("party", ()) if f.rule == TOLD}
    states = len(made) > 1 and all(isinstance(p, Entity) and p.kind is Kind.COUNTRY for p in made)
    bodies = [p for p in known.parties if p.kind is Kind.ORGANIZATION]
    return states and international(bodies) and not any(map(governs, bodies))


def with_another(known: Draft, fresh: Draft) -> bool:
    """Whether a mention tells only a partner, who is none of the sides of the agreement: "hold talks with A on a draft memorandum".

    Args:
        known: found so far, with the sides that its own words join.
        fresh: made from a mention.
    """
    partners = {p.value.country for p in fresh.slots.get("party", ()) if p.rule == TOLD and isinstance(p.value, Entity)} - {""}
    return international(known.named) and not fresh.named and bool(partners - {p.country for p in known.parties})
