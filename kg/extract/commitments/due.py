"""When an item of cooperation is to happen, or happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.agreements.days import ahead, held_back
from kg.extract.commitments.actions import ONGOING
from kg.extract.commitments.affairs import GOING_ON
from kg.extract.draft import DAY, Fill
from kg.model import TALKED, Clause, Kind, Mention, Role, Status

#: ends of the rules of clauses that tell what is under way: their dates tell since when
UNDER_WAY = (GOING_ON, *ONGOING)
#: how many characters may stand between a day and the event that it is of
BESIDE = 2


def dates(published: str, unit: int, clause: Clause, around: Sequence[Mention], told: Status | None = None) -> Iterator[Fill]:
    """The dates of an item, the best first: never a day before the publication, unless it is done.

    Args:
        published: ISO date of the document, or empty.
        unit: index of the unit of the item.
        clause: of that unit.
        around: its mentions.
        told: what its verb says, of the paper that it signs for instance, where that is not the status of the item.
    """
    if clause.status is Status.SIGNED and clause.rule.endswith(UNDER_WAY):
        return
    if clause.rule.endswith(TALKED):
        # the day beside the verb: those before it are of the visit or the summit that the talks follow up
        around = [m for m in around if len(m.value) == DAY and m.value <= (published or m.value)][::-1]
    for mention in around:
        if mention.kind is not Kind.DATE or not mention.value or mention.role is Role.MODIFIER or _of_earlier(mention, around):
            continue
        if told is Status.SIGNED is not clause.status and held_back(mention.value, published):
            continue  # the day of the signing is not that of what a paper says
        held = clause.verb == "hold" and mention.value == published
        if clause.status is Status.SIGNED or held or not published or ahead(mention.value, published):
            yield Fill(mention.value, unit, mention.rule)


def _of_earlier(day: Mention, around: Sequence[Mention]) -> bool:
    """Whether a day stands before an event that a clause goes back to, and another one is told: 7일 회담의 합의를 이행하고자 12일 …."""
    event = next((m for m in around if m.kind is Kind.INSTRUMENT and 0 <= m.start - day.end <= BESIDE), None)
    later = any(m.kind is Kind.DATE and m.start > day.end for m in around)
    return later and event is not None and event.status is Status.SIGNED
