"""How much an item says of what is to be done: an act in a field, or no more than a wish (annotation guide, rules 12 and 14)."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.agreements.signing import specific
from kg.extract.commitments.actions import LOOSE
from kg.extract.context import Context
from kg.extract.draft import Draft
from kg.model import Action, Kind, UnitKind

#: actions that are aims as often as acts: "resilient supply chains", "a secure ecosystem", "shared standards", 투자 확대
AIMS = frozenset({Action.SUPPLY_CHAIN, Action.SECURITY, Action.REGULATION, Action.STANDARDS, Action.INVESTMENT})


@dataclass(frozen=True, slots=True)
class Substance:
    """What the clause of an item says of itself, whatever the text around it does.

    Args:
        general: it tells no more than that there is cooperation.
        aim: what it tells is an aim as often as an act.
        bare: it names no field, programme or sum.
        listed: it stands in a list, whose form makes it an item.
    """

    general: bool = False
    aim: bool = False
    bare: bool = False
    listed: bool = False


#: an item of which nothing else is known
CLEAR = Substance()


def of_item(context: Context, item: Draft) -> Substance:
    """What the clause of an item says of what is to be done.

    Args:
        context: the document.
        item: a commitment.
    """
    if item.clause is None:
        return CLEAR
    around, acts = context.within(item.unit, item.clause), set(item.values("action"))
    told = any(m.kind in (Kind.PROGRAMME, Kind.AMOUNT) for m in around)
    field = any(m.kind is Kind.SECTOR and m.refs and not m.rule.endswith(LOOSE) for m in around)
    return Substance(
        general=acts <= {Action.JOINT_RESEARCH} and not specific(around),
        aim=bool(acts) and acts <= AIMS,
        bare=not told and not field,
        listed=context.analysis.units[item.unit].kind is UnitKind.BULLET,
    )
