"""A summit that adopted a joint statement: the statement is recorded instead of the meeting (annotation guide, rule 3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.agreements.meetings import EVENT, is_statement
from kg.extract.agreements.parents import EARLY
from kg.extract.agreements.sameness import GUESSED
from kg.extract.draft import DAY, Draft
from kg.extract.wording import pattern
from kg.model import Instrument, Kind, Status

#: ends of the rules of meetings that have no name of their own
NAMELESS = (".bare", ".met", ".meeting")
#: slots that the statement takes over where it has none of its own (not the bodies, among them whose house it was)
SLOTS = ("signer",)


def statement_of(drafts: Sequence[Draft], n: int) -> int:
    """The index of the statement that a meeting without a name adopted, which the same countries made then; else that of the draft itself.

    Args:
        drafts: all of a document.
        n: index of the meeting.
    """
    meeting = drafts[n]
    nameless = bool(meeting.mentions) and all(m.rule.endswith(NAMELESS) and not m.refs for m in meeting.mentions)
    if meeting.value("instrument") != Instrument.DIALOGUE or meeting.value("status") != Status.SIGNED or not nameless:
        return n
    return next((m for m, d in enumerate(drafts) if _made_there(d, meeting)), n)


def own_statement_of(drafts: Sequence[Draft], n: int) -> int:
    """The index of the statement whose own text the document is, for a summit of the same sides; else that of the draft itself.

    Args:
        drafts: all of a document.
        n: index of the summit.
    """
    summit = drafts[n]
    named = any(pattern("of_heads").search(m.form) and m.rule.endswith(EVENT) for m in summit.mentions[:1])
    if not named or summit.unit >= EARLY or summit.value("status") != Status.SIGNED:
        return n
    homes = {p.country for p in summit.parties}
    own = (m for m, d in enumerate(drafts) if m != n and is_statement(d) and {p.country for p in d.parties} == homes)
    return next(own, n)


def _made_there(statement: Draft, meeting: Draft) -> bool:
    """Whether countries adopted a statement when they met: on that day, or on one that the text does not tell."""
    if statement.value("instrument") != Instrument.DECLARATION or statement.value("status") != Status.SIGNED or statement.background:
        return False
    states = {p.country for p in statement.parties if p.kind is Kind.COUNTRY}
    same = len(states) == len(statement.parties) > 1 and states == {p.country for p in meeting.parties}
    one, other = ([f for f in d.slots.get("date", ()) if f.rule not in GUESSED] for d in (statement, meeting))
    return same and not (one and other and one[0].value != other[0].value)


def with_meeting(statement: Draft, meeting: Draft) -> Draft:
    """The statement with the day and the people of the meeting that adopted it, where the text tells none of its own.

    Args:
        statement: that was adopted.
        meeting: where.
    """
    days = [f for f in statement.slots.get("date", ()) if f.rule not in GUESSED]
    taken = {slot: meeting.slots[slot] for slot in SLOTS if slot in meeting.slots and not statement.slots.get(slot)}
    # a summit that the text names again may bear the year of another one
    told = not is_statement(statement) or len(str(meeting.value("date"))) == DAY
    if not days and told and "date" in meeting.slots:
        taken["date"] = meeting.slots["date"]
    return replace(statement, slots=statement.slots | taken)
