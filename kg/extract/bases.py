"""What a sentence rests on an older paper that a relative clause names: 두 기관은 2016년 맺은 협정을 바탕으로 … 해 왔다."""

from __future__ import annotations

from kg.extract.context import Context
from kg.extract.languages import ELLIPTIC
from kg.model import Clause, Kind, Mention

#: end of the rule of a clause that dates a paper: 지난해 체결한 MOU
RELATIVE = ".relative"


def basis(context: Context, unit: int, clause: Clause) -> tuple[Mention, ...]:
    """The mentions of the relative clause that ends in a paper right before a clause; none where it is no such clause.

    Args:
        context: the document.
        unit: index of the unit.
        clause: of it.

    Returns:
        nothing in a language whose relative clauses stand behind their noun.
    """
    if context.analysis.document.lang not in ELLIPTIC:
        return ()
    before = next((c for c in context.analysis.units[unit].clauses if c.end == clause.start and c.rule.endswith(RELATIVE)), None)
    told = context.within(unit, before) if before else ()
    papers = [m for m in told if m.kind is Kind.INSTRUMENT]
    # countries in the name of a paper do not act
    return tuple(m for m in told if m in papers or not any(p.start <= m.start < p.end for p in papers)) if papers else ()
