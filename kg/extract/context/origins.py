"""Countries of bodies that neither the text nor the tables place, in a document about two countries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kg.extract.roles import DOING
from kg.model import Analysis, Entity, Kind, Mention, Role

#: people who act together, each for a country
PAIR = 2


def complemented(analysis: Analysis, entities: Mapping[Mention, Entity], principals: tuple[str, ...]) -> Mapping[Mention, Entity]:
    """The entities, where a body of unknown country that is joined to one of the first country belongs to the second.

    "Between the Sandia National Laboratories and the Institute of Rivers" in a document about the United States and Chile
    leaves Chile for the second; so does "the Institute of Rivers signed with the Sandia National Laboratories". Two people who act together
    are of the two countries as well: 이재명 대통령과 가브리엘 보리치 대통령은.

    Args:
        analysis: the document.
        entities: entity of each mention.
        principals: countries that the document is about, most prominent first.
    """
    if len(principals) < 2:
        return entities
    placed: dict[Entity, str] = {}
    for unit in range(len(analysis.units)):
        inside = analysis.inside(unit)
        joined = [entities[m] for m in inside if m.kind is Kind.ORGANIZATION and m.role in DOING]
        people = [entities[m] for m in inside if m.kind is Kind.PERSON and m.role in (Role.TOPIC, Role.SUBJECT)]
        if len({*people}) == PAIR and not all(p.country for p in people):
            joined = people
        unknown = [e for e in dict.fromkeys(joined) if not e.country]
        known = {e.country for e in joined if e.country}
        if not known and all(m.role is Role.PARTNER for m in inside if m.kind is Kind.ORGANIZATION and m.role in DOING):
            known = {p.country for p in people if p.country}  # "남 원장은 카멜리아병원과 의향서를 주고받았다"
        if len(unknown) == 1 and len(known) == 1 and known < set(principals[:2]):
            placed[unknown[0]] = next(c for c in principals[:2] if c not in known)
    return {m: replace(e, country=placed[e]) if e in placed else e for m, e in entities.items()} if placed else entities
