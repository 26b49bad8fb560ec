"""Who signs in a clause that names nobody: those who met in the clause before, or the two heads of whom the text told last (두 장관은)."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.context import Context
from kg.extract.context.groups import ACTORS
from kg.extract.roles import DOING
from kg.model import Clause, Kind, Mention, Role

#: roles of people who take part in nothing, and of those who sign nothing
AWAY = frozenset({Role.SPEAKER, Role.PLACE})
ASIDE = AWAY | {Role.OWNER}
#: end of the rule of a word for two heads
HEADS = ".heads"
#: how many sentences before may tell who they are
AGO = 4
#: as many are meant by 두 장관
TWO = 2


def both_before(context: Context, unit: int, clause: Clause, around: Sequence[Mention]) -> list[Mention]:
    """The people who sign in a clause that names none: "A 장관은 B 장관과 회의를 열고 성명을 냈다", "… 만났다. 두 장관은 성명을 냈다".

    Args:
        context: the document.
        unit: index of the unit.
        clause: of that unit.
        around: the mentions of the clause.
    """
    # "두 정상은 A부와 B부가 서명한 것을 환영했다": bodies have signers of their own
    bodies = any(m.kind is Kind.ORGANIZATION and m.role in DOING for m in around)
    if clause.verb == "sign" and not bodies and not _people(around) and _of_both_heads(around):
        return _heads(context, unit)
    if clause.verb != "sign" or any(m.kind in ACTORS and m.role in DOING for m in around):
        return []
    held = [c for c in context.analysis.units[unit].clauses if c.end <= clause.start][-1:]
    there = context.within(unit, held[0]) if held and held[0].verb == "hold" and not held[0].speech else ()
    if _of_both_heads(there):
        return _heads(context, unit)  # "두 정상은 회담을 갖고 성명을 채택했다"
    people = _people(there)
    both = {m.role for m in people} & {Role.TOPIC, Role.SUBJECT} and len({m.country for m in people}) > 1
    return people if both else []


def _of_both_heads(around: Sequence[Mention]) -> bool:
    """Whether a clause tells of the heads of both."""
    return any(m.kind is Kind.ANAPHOR and m.rule.endswith(HEADS) for m in around)


def _heads(context: Context, unit: int) -> list[Mention]:
    """The two people of two countries whom the sentences before tell together (A와 B의 회담); none where they tell more."""
    for n in range(unit - 1, max(-1, unit - 1 - AGO), -1):
        told = (m for m in context.analysis.inside(n) if m.kind is Kind.PERSON and m.role not in AWAY)
        people = list({m.form: m for m in told}.values())
        if len(people) > 1:
            return people if len(people) == TWO == len({m.country for m in people}) else []
    return []


def _people(mentions: Sequence[Mention]) -> list[Mention]:
    return [m for m in mentions if m.kind is Kind.PERSON and m.role not in ASIDE]
