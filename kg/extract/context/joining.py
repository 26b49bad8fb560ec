"""Whether a text that names no two countries together tells of bodies of two that act together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from kg.extract.context.abreast import PAIR
from kg.extract.context.entities import countries
from kg.extract.context.groups import answered
from kg.extract.roles import ALLY, BESIDE, BYSTANDERS, DEAL, DOING
from kg.model import Analysis, Entity, Kind, Mention, Role

#: one sentence of so many at least tells of bodies that act together
OFTEN = 20
#: one of so many of these has both countries
HALF = 2


def bodies_join(analysis: Analysis, entities: Mapping[Mention, Entity]) -> bool:
    """Whether bodies of two countries act together where an instrument is named or they join or deal, in one of twenty sentences at least.

    Who has a partner of another country each time tells of no two.

    Args:
        analysis: the document.
        entities: entity of each mention.
    """
    if any(answered(analysis, entities, analysis.inside(n)) for n in range(len(analysis.units))):
        return True
    joint: Counter[str] = Counter()
    told = 0
    for index in range(len(analysis.units)):
        inside = analysis.inside(index)
        homes = {entities[m].country for m in inside if m.kind is Kind.ORGANIZATION and m.role in DOING}
        # "the agreement between the Government of A and the agency B": a body has a country beside it
        homes |= {c for m in inside if homes and m.kind is Kind.COUNTRY and m.role in BESIDE for c in countries(m)}
        dealing = any(c.verb in (ALLY, DEAL) for c in analysis.units[index].clauses)
        if dealing:
            homes |= {entities[m].country for m in inside if m.kind is Kind.ORGANIZATION and m.role not in (*BYSTANDERS, Role.PLACE)}
        if len(homes - {""}) > 1 and (dealing or any(m.kind is Kind.INSTRUMENT for m in inside)):
            told += 1
            joint.update(homes - {""})
    # the less frequent of the two countries told most: in half of these sentences at least, if they are the two
    second = joint.most_common(PAIR)[-1][1] if joint else 0
    return told * OFTEN >= len(analysis.units) and second * HALF >= told > 0
