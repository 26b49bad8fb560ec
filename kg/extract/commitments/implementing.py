"""Bodies that carry out an agreement of others: those of its items whose sentence names it or points back to it (annotation guide, rule 9)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.agreements.parents import DOUBTFUL
from kg.extract.context import Context
from kg.extract.context.parties import BACK
from kg.extract.draft import Draft, Fill
from kg.extract.languages import OPENED_BY_BOTH
from kg.model import Entity, Instrument, Kind

RULE = "organization.implements"


def with_bodies(context: Context, records: Sequence[Draft]) -> Iterator[Draft]:
    """The records, where an agreement also has the bodies of those of its items that are told together with it, but for its own parties.

    Args:
        context: the document.
        records: those in scope.
    """
    told = context.analysis.document.lang in OPENED_BY_BOTH
    for record in records:
        # who runs a centre made it
        if not told or record.type != "agreement" or record.value("instrument") == Instrument.PROGRAMME:
            yield record
            continue
        own = [c for c in records if c.type == "commitment" and c.value("of") == record.key and _sure(c)]
        bodies = [(c.unit, b) for c in own if _named_with(context, record, c) for b in c.parties if _is_body(b, record)]
        fills = {b: Fill(b, unit, RULE, 0.6) for unit, b in reversed(bodies)}
        yield record.with_fills("organization", tuple(reversed(fills.values()))) if fills else record


def _sure(item: Draft) -> bool:
    return all(f.rule != DOUBTFUL for f in item.slots.get("of", ()))


def _is_body(body: Entity, record: Draft) -> bool:
    return body.kind is Kind.ORGANIZATION and body not in record.parties and body not in record.values("organization")


def _named_with(context: Context, record: Draft, item: Draft) -> bool:
    """Whether the sentence of an item names its agreement or points back to it."""
    if item.unit == record.unit or any(item.unit in context.places(m) for m in record.mentions):
        return True
    return any(m.kind is Kind.ANAPHOR and m.value.startswith(BACK) for m in context.analysis.inside(item.unit))
