"""What a body of one country pays for at a body of another that the clause names: a grant, a contract, a study. That body is the other side."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.context import Context
from kg.extract.kinds import WORLD
from kg.extract.languages import ELLIPTIC
from kg.model import Action, Kind, Mention, Role

#: roles of those who give by name
GIVING = frozenset({Role.TOPIC, Role.SUBJECT})


def granted(context: Context, around: Sequence[Mention]) -> bool:
    """Whether bodies of one country, who act alone, pay for something at a body of another: "agency A awarded a grant to university B".

    A body of many states is paid for what it does anywhere.

    Args:
        context: the document.
        around: the mentions of a clause.
    """
    if context.analysis.document.lang in ELLIPTIC or not any(m.kind is Kind.ACTION and m.value == Action.FUNDING for m in around):
        return False
    bodies = [m for m in around if m.kind is Kind.ORGANIZATION]
    homes = {context.entities[m].country for m in bodies if m.role in GIVING} - {""}
    theirs = {context.entities[m].country for m in bodies if m.role is Role.RECIPIENT} - {"", WORLD}
    return len(homes) == 1 and bool(theirs - homes)
