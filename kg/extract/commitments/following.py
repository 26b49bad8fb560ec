"""What a clause goes on with from the clauses and sentences before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.agreements.found import Found
from kg.extract.agreements.shares import EACH
from kg.extract.commitments.membership import everybody, of_states
from kg.extract.context import Context
from kg.extract.context.entities import countries
from kg.extract.context.parties import international
from kg.extract.draft import Draft, last
from kg.extract.languages import ELLIPTIC
from kg.extract.roles import DOING
from kg.model import Kind, Mention, Role, Status


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a clause that it may go on with.

    Args:
        subject: who acts in the clauses of its unit before it.
        item: the item that its unit, or the sentence before, told last.
        joined: countries of the items before that have no agreement: what the text tells of them needs no field of its own.
    """

    subject: tuple[Mention, ...] = ()
    item: Draft | None = None
    joined: frozenset[str] = frozenset()


def goes_on(found: Found, before: Before, around: Sequence[Mention]) -> Draft | None:
    """The item before, when a clause names nobody and no instrument, and so goes on with participants that no agreement has.

    Args:
        found: the agreements of the document.
        before: what stands before the clause.
        around: the mentions of the clause.
    """
    apart = (Kind.ORGANIZATION, Kind.COUNTRY, Kind.PERSON, Kind.ANAPHOR, Kind.INSTRUMENT)
    if before.item is None or before.subject or any(m.kind in apart for m in around) or own_field(around):
        return None
    named = all(f.rule in ("party.named", "party.group") for f in before.item.slots["party"])
    others = not any(set(before.item.parties) <= everybody(d) or of_states(d) for d in found.drafts)
    return before.item if named and others and international(before.item.parties) else None


def own_field(around: Sequence[Mention]) -> bool:
    """True for a clause that opens with a field of its own ("우주 분야에서는"): an item of the whole text, not of the sentence before.

    Args:
        around: the mentions of the clause.
    """
    return any(m.kind is Kind.SECTOR and m.role is Role.TOPIC and m.refs for m in around)


def of_the_two(context: Context, found: Found, unit: int, around: Sequence[Mention]) -> Draft | None:
    """The paper told before whose parties are just the bodies that 두 기관 means: the last one that they made.

    Args:
        context: the document.
        found: its agreements.
        unit: index of the unit of the clause.
        around: the mentions of the clause.
    """
    meaning = [m for m in around if m.kind is Kind.ANAPHOR and m.value.startswith("bodies") and m.role in (Role.TOPIC, Role.SUBJECT)]
    if context.analysis.document.lang not in ELLIPTIC or not meaning:
        return None
    meant = set(context.resolve(meaning[0], unit))
    theirs = [d for d in found.drafts if len(meant) > 1 and set(d.parties) == meant and d.unit < unit and d.value("status") == Status.SIGNED]
    news = [d for d in theirs if not d.background] or theirs  # "앞서 양사는 2021년 양해각서를 맺은 바 있다"
    return last(news)


def of_partner(found: Found, around: Sequence[Mention]) -> Draft | None:
    """Of several papers that one side signed with a partner each, the one of the partner whom a clause names: 칠레와는 …하기로 했다.

    Args:
        found: the agreements of the document.
        around: the mentions of the clause.
    """
    each = [d for d in found.drafts if any(m.rule.endswith(EACH) for m in d.mentions)]
    named = {c for m in around if m.kind is Kind.COUNTRY and m.role in (*DOING, Role.PLACE) for c in countries(m)}
    theirs = [d for d in each if named & {p.country for p in d.parties}]
    return theirs[0] if len(theirs) == 1 < len(each) else None
