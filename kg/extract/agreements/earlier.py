"""The day that a ceremony told before has: in the same sentence, or in the one before whose people go on to sign."""

from __future__ import annotations

from kg.extract.agreements.attendance import BOUND
from kg.extract.agreements.days import in_the_news
from kg.extract.agreements.signatories import CEREMONY
from kg.extract.context import Context
from kg.extract.context.bases import RELATIVE
from kg.extract.languages import ELLIPTIC
from kg.model import Clause, Kind, Mention, Role

#: values of words for those of whom the sentence before tells: "they", "both", "the two"
THEY = frozenset({"we", "both", "sides"})


def earlier(context: Context, unit: int, clause: Clause) -> Mention | None:
    """The date of an earlier ceremony in the same sentence, or of one right before it: "A met B on Friday. The two signed …".

    Args:
        context: the document.
        unit: index of the unit.
        clause: of that unit, which signs or launches something.
    """
    for before in context.analysis.units[unit].clauses:
        if before.start < clause.start and before.verb in CEREMONY:
            dated = [m for m in context.within(unit, before) if m.kind is Kind.DATE and m.value]
            if dated:
                return dated[0]
    return _on_the_way(context, unit, clause) or _of_the_same_people(context, unit, clause)


def _on_the_way(context: Context, unit: int, clause: Clause) -> Mention | None:
    """The day of the news on which somebody did something else before signing: "장관은 25일 공장을 둘러보고 각서를 맺었다"."""
    if context.analysis.document.lang not in ELLIPTIC:
        return None
    before = [c for c in context.analysis.units[unit].clauses if c.end <= clause.start and not c.speech and not c.rule.endswith(RELATIVE)]
    days = [m for c in before for m in context.within(unit, c) if m.kind is Kind.DATE and m.value and not m.rule.endswith(BOUND)]
    alone = len(days) == 1 and days[0].role is not Role.MODIFIER
    return days[0] if alone and in_the_news(days[0].value, context.analysis.document.published) else None


def _of_the_same_people(context: Context, unit: int, clause: Clause) -> Mention | None:
    """The day of the news on which the sentence before says that people met who sign in this one, where that tells no other day."""
    language = context.analysis.document.lang
    meant = any(m.kind is Kind.ANAPHOR and m.value.split(":")[0] in THEY for m in context.within(unit, clause))
    if language in ELLIPTIC or not meant or not context.follows(unit, unit - 1):
        return None
    told = [m for m in context.analysis.inside(unit - 1) if m.kind is Kind.DATE and m.value]
    met = any(c.verb in CEREMONY for c in context.analysis.units[unit - 1].clauses)
    alone = met and len(told) == 1 and not told[0].rule.endswith(BOUND)
    return told[0] if alone and in_the_news(told[0].value, context.analysis.document.published) else None
