"""Whether a text that names no two countries together tells of bodies of two that act together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from kg.extract.context.abreast import PAIR
from kg.extract.context.entities import countries
from kg.extract.context.groups import answered
from kg.extract.roles import ALLY, BESIDE, BYSTANDERS, DEAL, DOING
from kg.model import Analysis, Entity, Kind, Mention, Role


def bodies_join(analysis: Analysis, entities: Mapping[Mention, Entity]) -> bool:
    """Whether bodies of two countries act together where an instrument is named or they join or deal, in one of twenty sentences at least.

    Who has a partner of another country each time tells of no two.

    Args:
        analysis: the document.
        entities: entity of each mention.
    """
    joint: Counter[str] = Counter()
    told = 0
    if any(answered(analysis, entities, analysis.inside(n)) for n in range(len(analysis.units))):
        return True
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
    second = joint.most_common(PAIR)[-1][1] if joint else 0
    return told * 20 >= len(analysis.units) and 2 * second >= told > 0
