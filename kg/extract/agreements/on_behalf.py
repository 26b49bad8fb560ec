"""For whom people sign: the bodies in their titles, a vice minister for the ministry, or their countries."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.context import Context
from kg.extract.context.entities import country
from kg.extract.context.parties import international
from kg.extract.draft import Fill
from kg.extract.kinds import is_ministry
from kg.model import Clause, Entity, Kind, Mention, Role


def both(context: Context, unit: int, clause: Clause, around: Sequence[Mention], *, states: bool) -> tuple[Fill, ...]:
    """The bodies of the people who sign, where these are institutions of two countries: "the heads of A and B signed the agreement".

    Args:
        context: the document.
        unit: index of the unit.
        clause: that tells of the signing.
        around: its mentions that have to do with the paper.
        states: whether the paper is of a type that countries conclude: what ministers declare is their countries'.
    """
    if clause.verb != "sign" or clause.speech:
        return ()
    bodies = {context.entities[m]: None for m in around if m.kind is Kind.ORGANIZATION and m.role is Role.AFFILIATION}
    if states and any(map(is_ministry, bodies)):
        return ()
    return tuple(Fill(b, unit, "party.of-signer", 0.7) for b in bodies) if international(bodies) else ()


def signing(context: Context, clause: Clause, around: Sequence[Mention], others: Sequence[Entity]) -> Entity | None:
    """The body in the title of the only person who signs, or the country of that person where the other side is one or no body is known.

    Args:
        context: the document.
        clause: that tells of the signing.
        around: its mentions that have to do with the paper.
        others: who is named with it, all of one country.
    """
    acting = {context.entities[m]: m for m in around if m.kind is Kind.PERSON and m.role in (Role.TOPIC, Role.SUBJECT)}
    homes = {e.country for e in others}
    if clause.verb != "sign" or clause.speech or len(acting) != 1:
        return None
    (person, mention), *_ = acting.items()
    body = _body(context, context.introduced.get(person, mention))
    home = person.country or (body.country if body else "")
    if len(home) != 2 or home in homes:
        return None
    return body if body and any(e.kind is not Kind.COUNTRY for e in others) else country(home)


def _body(context: Context, person: Mention) -> Entity | None:
    """The body in the title of a person, where the text first tells it."""
    unit = context.analysis.unit_at(person.start)
    inside = context.analysis.inside(unit) if unit is not None else ()
    title = (m for m in inside if m.kind is Kind.ORGANIZATION and m.role is Role.AFFILIATION and m.form in person.holder)
    return next((context.entities[m] for m in title if person.country in ("", context.entities[m].country)), None)
