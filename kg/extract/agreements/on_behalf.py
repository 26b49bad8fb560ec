"""For whom people sign: the bodies in their titles, a vice minister for the ministry, or their countries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.extract.context import Context
from kg.extract.context.ellipsis import office
from kg.extract.context.entities import CODE, country
from kg.extract.context.parties import international
from kg.extract.draft import Fill
from kg.extract.kinds import WORLD, is_ministry
from kg.model import Clause, Entity, Kind, Mention, Role

#: how many characters may stand between a body and the name of its head: "’s Director General "
TITLE = 24


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
    there = (m for m in around if m.kind is Kind.ORGANIZATION)
    bodies = {context.entities[m]: None for m in there if m.role is Role.AFFILIATION or _owns_head(m, around)}
    if not international(bodies):
        offices = (office(context, m) for m in around if m.kind is Kind.PERSON and m.role in (Role.TOPIC, Role.SUBJECT))
        bodies = dict.fromkeys((*(b for b in offices if b is not None), *bodies))
    if not international(bodies) and (beside := _of_the_world(around, bodies)):
        return tuple(Fill(b, unit, "party.of-signer", 0.7) for b in beside)
    if states and any(map(is_ministry, bodies)):
        return ()
    institutes = [b for b in bodies if not is_ministry(b)]
    bodies = dict.fromkeys(institutes) if international(institutes) else bodies  # whichever minister signs along
    return tuple(Fill(b, unit, "party.of-signer", 0.7) for b in bodies) if international(bodies) else ()


def _owns_head(body: Mention, around: Sequence[Mention]) -> bool:
    """Whether a body stands before the title of one of its people as the owner: "ESA's Director General Ana Soto"."""
    return body.role is Role.OWNER and any(m.kind is Kind.PERSON and 0 <= m.start - body.end <= TITLE for m in around)


def _of_the_world(around: Sequence[Mention], bodies: Iterable[Entity]) -> tuple[Entity, ...]:
    """The international body whose head signs, with the countries of those who sign beside: "CERN's Director-General and Peru's minister"."""
    heads = [b for b in bodies if b.country == WORLD]
    people = [m for m in around if m.kind is Kind.PERSON and m.role not in (Role.SPEAKER, Role.PLACE)]
    states = dict.fromkeys(country(p.country) for p in people if len(p.country) == CODE)
    return (*heads, *states) if len(heads) == 1 and len(people) > len(states) > 0 else ()


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
    title = (m for m in around if m.kind is Kind.ORGANIZATION and m.role is Role.AFFILIATION and 0 <= m.start - mention.end <= TITLE)
    body = office(context, mention) or next((context.entities[m] for m in title), None)
    home = person.country or (body.country if body else "")
    if len(home) != 2 or home in homes:
        return None
    return body if body and any(e.kind is not Kind.COUNTRY for e in others) else country(home)
