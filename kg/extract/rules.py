"""The default extractor: rules over language analysis, deterministic and offline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kg.extract import agreements, commitments, context, draft, scope
from kg.extract.agreements import dating, respective, summits
from kg.extract.agreements.days import held_back, in_the_news
from kg.extract.commitments import fields, implementing, repeated, talks
from kg.extract.context.entities import with_unions
from kg.extract.scope import lone
from kg.extract.trace import SILENT, Trace
from kg.model import Analysis, Instrument, Statement, Status

#: ends of the rules of what a release tells in the present: 개최한다, 연수를 진행한다
PRESENT = (".held", ".launched", ".signed", ".carry", ".does")
#: statuses of what has happened
DONE = frozenset({Status.SIGNED.value, Status.IN_FORCE.value, Status.FULFILLED.value})


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules as an extractor; they have no options."""

    name: str = "rules"

    def __call__(self, analysis: Analysis, trace: Trace) -> tuple[Statement, ...]:
        """The statements of a document."""
        return tuple(extract(analysis, trace))


def extractor(options: Mapping[str, Any]) -> Rules:  # noqa: ARG001 - every extractor is made in this way
    """The extractor."""
    return Rules()


def extract(analysis: Analysis, trace: Trace = SILENT) -> Iterator[Statement]:
    """The statements of a document by rules; none when it reports no cooperation between countries."""
    if not analysis.mentions:
        trace.drop("document.not-analysed")
    about = context.read(with_unions(analysis), trace)
    found = agreements.find(about)
    items = commitments.find(about, found)
    papers, items = respective.split(about, fields.of_agreements(about, found.drafts, items), items)
    kept = fields.of_kept(about, tuple(scope.in_scope(about, papers, items)), found.drafts, items)
    told = summits.with_summit(about, fields.of_title(about, tuple(kept)))
    published = analysis.document.published
    named = lone.without_lone(about, _without_talks(implementing.with_bodies(about, tuple(told)), trace))
    named = lone.without_strays(about, tuple(named))
    for record in repeated.without_repeats(about, named):
        yield from draft.statements(_undated(_begun(_agreed_at_most(record, published), published), published), analysis)


def _without_talks(records: Iterable[draft.Draft], trace: Trace) -> Iterator[draft.Draft]:
    """The records without the talks at a forum that is one itself: they have told its fields by now."""
    for record in records:
        if record.by == talks.OF_FORUM:
            trace.drop("item.of-forum", record.unit, record.at)
        else:
            yield record


def _agreed_at_most(record: draft.Draft, published: str) -> draft.Draft:
    """The record, agreed and no more when what is told as done lies after the day of publication, but for a paper signed the next days."""
    day = record.value("date")
    short = min(len(day), len(published))
    if record.type != "agreement" or record.value("status") not in DONE or day[:short] <= published[:short]:
        return record
    told = record.slots["status"][0]
    if told.rule.endswith(dating.PAST) and held_back(day, published):
        return record
    return replace(record, slots=record.slots | {"status": (replace(told, value=Status.AGREED.value, rule="status.still-to-come"),)})


def _begun(record: draft.Draft, published: str) -> draft.Draft:
    """The record, concluded when what is told in the present ("11일 포럼을 개최한다") has its day on that of publication or before (rule 7)."""
    day, told = record.value("date"), record.slots["status"][0]
    begun = len(day) == draft.DAY and day <= published and told.rule.endswith(PRESENT)
    if not begun or record.value("status") != Status.AGREED.value:
        return record
    return replace(record, slots=record.slots | {"status": (replace(told, value=Status.SIGNED.value, rule="status.of-its-day"),)})


def _undated(record: draft.Draft, published: str) -> draft.Draft:
    """The record without a day gone by where it is still to be made: that is the day of what it goes back to ("first launched in 2013").

    A forum of some days ago was held, whatever its sentence says of what is to come.
    """
    if record.type != "agreement" or record.value("status") in DONE or not published:
        return record
    forum = record.value("instrument") == Instrument.DIALOGUE
    days = record.slots.get("date", ())
    kept = tuple(f for f in days if _not_gone_by(str(f.value), published) or (forum and in_the_news(str(f.value), published)))
    return record if kept == days else replace(record, slots=record.slots | {"date": kept})


def _not_gone_by(day: str, published: str) -> bool:
    """Whether a day, month or year does not lie before the day of publication: that day itself is none gone by."""
    return day[: len(published)] >= published[: len(day)]
