"""What a sentence rests on a paper that it names before: 두 기관은 2016년 맺은 협정을 바탕으로 …, X와 협정을 맺고 … 해 왔다."""

from __future__ import annotations

from kg.extract.context import Context
from kg.extract.languages import ELLIPTIC
from kg.model import Clause, Kind, Mention, Role, Status

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


def signed_before(context: Context, unit: int, clause: Clause) -> tuple[Mention, ...]:
    """The papers that the clause right before signs, where a clause goes on with what those who signed do: X와 협약을 맺고 … 해 왔다.

    Args:
        context: the document.
        unit: index of the unit.
        clause: of it.

    Returns:
        nothing where the clause names somebody who acts, or is one that signs itself.
    """
    known = (Kind.ORGANIZATION, Kind.COUNTRY, Kind.PERSON, Kind.INSTRUMENT)
    named = any(m.kind in known and m.role is not Role.PLACE for m in context.within(unit, clause))
    if context.analysis.document.lang not in ELLIPTIC or named:
        return ()
    before = next((c for c in context.analysis.units[unit].clauses if c.end == clause.start), None)
    signs = before is not None and before.verb == "sign" and before.status is Status.SIGNED and not before.rule.endswith(RELATIVE)
    return tuple(m for m in context.within(unit, before) if m.kind is Kind.INSTRUMENT) if before and signs else ()
