"""Which items stand without any agreement: their own words join two countries, and tell what is done."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.agreements.signing import specific
from kg.extract.commitments import actions
from kg.extract.commitments.affairs import GOING_ON
from kg.extract.commitments.following import Before
from kg.extract.context import COLLECTIVE
from kg.extract.context.parties import entities, international
from kg.extract.draft import Fill
from kg.extract.roles import DOING
from kg.model import Action, Clause, Kind, Mention, Role, Status

#: end of the rule of a clause that tells what was decided: -기로 했다
DECIDED = ".decided"
#: actions that take two: what goes on behind the signing of a paper is its partner's too
MUTUAL = frozenset({Action.JOINT_RESEARCH, Action.EXCHANGE, Action.DATA_SHARING, Action.DIALOGUE})


def alone(parties: tuple[Fill, ...], around: Sequence[Mention], clause: Clause, before: Before) -> bool:
    """Whether an item stands without any agreement: it names two countries itself, a field or items before, and something to be done.

    What is done already needs a body that does it, or is told as done between both: "markets that A and B lead" is no item.

    Args:
        parties: those whom the clause tells itself.
        around: its mentions.
        clause: of a unit.
        before: what stands before it.
    """
    told, collective = entities(parties), _collective(around)
    mutual = bool(collective) and any(m.value in MUTUAL for m in specific(around))
    # "양국 간 공동연구가 진행되고 있다", "양국 전문가들은 … 공유했다"
    done = mutual and (clause.rule.endswith(GOING_ON) or bool(collective & {Role.TOPIC, Role.SUBJECT}))
    if clause.status is Status.SIGNED and all(e.kind is Kind.COUNTRY for e in told) and not (done or actions.carried_out(around, clause)):
        return False
    of_sides, field = {e.country for e in told} <= before.joined, actions.field(around)
    bodies = international(e for e in told if e.kind is not Kind.COUNTRY) and (field or of_sides)
    decided = bool(collective) and clause.rule.endswith(DECIDED) and field
    wants = bool(specific(around)) or bodies or decided or actions.in_named_field(around)
    return international(told) and wants and (before.item is not None or of_sides or field)


def _collective(around: Sequence[Mention]) -> set[Role | None]:
    """The roles of words for both or all sides, and of two countries named as one: 양국 간, 양국 전문가들은, 한-페루 간."""
    words = {m.role for m in around if m.kind is Kind.ANAPHOR and m.value.partition(":")[0] in COLLECTIVE}
    return words | {m.role for m in around if m.kind is Kind.COUNTRY and len(m.refs) > 1 and m.role in DOING}
