"""Which records have to do with science or technology and join two countries; the others are no records (guide, rule 5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.context import Context
from kg.extract.draft import Draft
from kg.extract.parties import international
from kg.model import Kind, UnitKind

#: share of records with a field of their own above which a document is about technology, so that the rest belong to it too
ABOUT = 0.3


def in_scope(context: Context, agreements: Sequence[Draft], commitments: Sequence[Draft]) -> Iterator[Draft]:
    """The records of a document that are in scope.

    In a document about technology (its title says so, or half of its records name a field) every record is; in any other,
    a report of a summit or of trade, only those that name a field themselves, and agreements that such items belong to.

    Args:
        context: the document.
        agreements: with the sectors of their commitments.
        commitments: of the document.
    """
    named = {d.key for d in (*agreements, *commitments) if d.values("sector") or _speaks(context, d.unit)}
    titled = any(_speaks(context, n) for n, u in enumerate(context.analysis.units) if u.kind is UnitKind.TITLE)
    about = titled or len(named) >= ABOUT * (len(agreements) + len(commitments))
    if agreements and not titled and not any(a.key in named for a in agreements):
        return context.trace.drop("document.no-field")
    items = [c for c in commitments if international(c.parties) and (about or c.key in named)]
    parents = {c.value("of") for c in items}
    kept = [*(a for a in agreements if about or a.key in named or a.key in parents), *items]
    keys = {d.key for d in kept}
    for left in (d for d in (*agreements, *commitments) if d.key not in keys):
        context.trace.drop("record.no-field" if international(left.parties) else "record.one-country", left.unit, left.at, left.parties)
    yield from kept


def _speaks(context: Context, unit: int) -> bool:
    """True when a unit names a field, or science and technology at large."""
    return any(m.kind is Kind.SECTOR for m in context.analysis.inside(unit))
