"""Items under no agreement that are no more than one side's deed, or talks of nobody in particular (annotation guide, rule 3), and strays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.extract.commitments.actions import ONGOING
from kg.extract.commitments.affairs import GOING_ON
from kg.extract.context import Context
from kg.extract.draft import DAY, Draft
from kg.extract.languages import OPENED_BY_BOTH
from kg.model import Kind, Status

#: how many characters of an English text there may be to a record of it; where there are more, the text is about something else: of 67
#: records read there 27 should not have been made, of 26 less sure than `SURE` and under no agreement or without an item 16
ROOM = 3000
#: how sure a record must be in such a text
SURE = 0.55


def without_strays(context: Context, records: Sequence[Draft]) -> Iterator[Draft]:
    """The records without the weak ones of a long text that hardly holds any: remarks, briefings, lists of a government's own news.

    Args:
        context: the document.
        records: those that are in scope.
    """
    sparse = context.analysis.document.lang not in OPENED_BY_BOTH and len(context.analysis.document.text) > ROOM * len(records)
    parents = {record.value("of") for record in records}
    for record in records:
        alone = record.key not in parents if record.type == "agreement" else not record.value("of")
        if sparse and alone and record.confidence < SURE:
            context.trace.drop("record.stray", record.unit, record.at, record.parties)
        else:
            yield record


def without_lone(context: Context, records: Iterable[Draft]) -> Iterator[Draft]:
    """The records without what has been done or talked about by no agreement, with only a country on one side or both.

    Args:
        context: the document.
        records: those that are in scope, with the agreements that they are of.
    """
    for record in records:
        if context.analysis.document.lang in OPENED_BY_BOTH and _is_lone(record):
            context.trace.drop("item.lone", record.unit, record.at, record.parties)
        else:
            yield record


def _is_lone(record: Draft) -> bool:
    """Whether a deed of a past without a day joins no bodies of two countries, or talks have none at all.

    "X has been sharing its data with Y" goes on, and tells what both do; "the ministry handed over a greenhouse in Y" does not.
    """
    if record.type != "commitment" or record.value("of") or record.clause is None or record.value("status") != Status.SIGNED:
        return False
    states = [p.kind is Kind.COUNTRY for p in record.parties]
    if record.clause.talks:
        return all(states)
    return any(states) and not record.clause.rule.endswith((GOING_ON, *ONGOING)) and len(record.value("date")) < DAY
