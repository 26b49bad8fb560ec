"""Items that say again what another one of the document tells, compared when all are found (annotation guide, rules 12 and 24)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.extract.agreements.signing import specific
from kg.extract.context import Context
from kg.extract.context.parties import states
from kg.extract.draft import Draft
from kg.model import Action, Kind, Mention, Status

#: slots that make an item more than cooperation in a field
OF_ITS_OWN = ("programme", "amount", "date")


def without_repeats(context: Context, records: Iterable[Draft]) -> Iterator[Draft]:
    """The records without the items that add nothing to one of the others.

    Args:
        context: the document.
        records: all that are kept, in order.
    """
    kept = list(records)
    items = [d for d in kept if d.type == "commitment"]
    for record in kept:
        reason = _repeats(context, record, items) if record in items else ""
        if reason:
            context.trace.drop(reason, record.unit, record.at, record.parties)
        else:
            yield record


def _repeats(context: Context, item: Draft, items: Sequence[Draft]) -> str:
    """Why an item adds nothing to the others; the empty string when it does."""
    if any(_again(item, other) for other in items if other is not item):
        return "item.again"
    inside = context.within(item.unit, item.clause) if item.clause else ()
    if not _general(item, inside):
        return ""
    told = any(m.kind is Kind.SECTOR and m.refs for m in inside)
    return "" if told and not any(_tells(context, other, item) for other in items) else "item.umbrella"


def _general(item: Draft, inside: Sequence[Mention]) -> bool:
    """Whether governments say no more than that they will cooperate in a field."""
    named = any(m.kind is Kind.ACTION for m in inside) and set(item.values("action")) <= {Action.JOINT_RESEARCH} and not specific(inside)
    governments = any(p.kind is Kind.COUNTRY for p in item.parties)
    return named and governments and bool(item.values("sector")) and not any(item.values(slot) for slot in OF_ITS_OWN)


def _tells(context: Context, other: Draft, item: Draft) -> bool:
    """Whether another item tells what the sides of a general one do in its fields; talks that were held do not."""
    held = other.values("action") == (Action.DIALOGUE.value,) and other.value("status") == Status.SIGNED
    wider = states(item.parties) <= states(other.parties) and set(item.values("sector")) <= set(other.values("sector"))
    return wider and not held and bool(other.clause and specific(context.within(other.unit, other.clause)))


def _again(item: Draft, other: Draft) -> bool:
    """Whether a sentence tells one item of two countries and of their bodies: the one with more stays, or the first."""
    alike = item.unit == other.unit and all(item.values(slot) == other.values(slot) for slot in ("action", "status"))
    apart = _of_countries(item) != _of_countries(other) and states(item.parties) == states(other.parties)
    return alike and apart and _within(item, other) and not (_within(other, item) and int(item.key[1:]) < int(other.key[1:]))


def _within(item: Draft, other: Draft) -> bool:
    """Whether another item has all that one tells of itself."""
    return all(set(item.values(slot)) <= set(other.values(slot)) for slot in ("sector", *OF_ITS_OWN))


def _of_countries(item: Draft) -> bool:
    """Whether countries alone take part in an item, and no body."""
    return all(p.kind is Kind.COUNTRY for p in item.parties)
