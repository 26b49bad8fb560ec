"""Items of cooperation: one draft for each clause that says what the parties do or will do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.agreements import within
from kg.extract.context import Context
from kg.extract.draft import Draft, Fill
from kg.extract.parties import international, named
from kg.model import Clause, Kind, Mention, Status, UnitKind

SKIPPED = frozenset({UnitKind.TITLE, UnitKind.HEADING, UnitKind.NOTE})
#: longest label of a commitment, in characters
LABEL = 90


def find(context: Context, agreements: Sequence[Draft]) -> tuple[Draft, ...]:
    """The commitments of a document under its agreements, in order."""
    found: list[Draft] = []
    for index, unit in enumerate(context.analysis.units):
        if unit.kind in SKIPPED:
            continue
        clauses = unit.clauses or (Clause(unit.start, unit.end),)
        for clause in clauses:
            found += _draft(context, agreements, index, clause)
    return tuple(replace(d, key=f"c{n}") for n, d in enumerate(found, 1))


def with_sectors(agreements: Sequence[Draft], commitments: Sequence[Draft]) -> tuple[Draft, ...]:
    """The agreements with the sectors of their own commitments added (annotation guide, rule 10)."""
    own = {a.key: [f for c in commitments if c.value("of") == a.key for f in c.slots.get("sector", ())] for a in agreements}
    return tuple(a.with_fills("sector", tuple(own[a.key])) for a in agreements)


def _draft(context: Context, agreements: Sequence[Draft], unit: int, clause: Clause) -> Iterator[Draft]:
    around = within(context, unit, clause)
    actions = tuple(dict.fromkeys(m.value for m in around if m.kind is Kind.ACTION))
    if clause.status is None or clause.speech or not actions:
        return
    parent = _parent(agreements, unit)
    parties = named(context, unit, around)
    if not international(tuple(f.value for f in parties if not isinstance(f.value, str))):
        covered = {f.value.country for f in parties if not isinstance(f.value, str)}
        rest = parent.parties if parent else ()
        parties += tuple(Fill(e, unit, "party.of-agreement", 0.6) for e in rest if e.country not in covered)
    if not parties:
        return
    text = " ".join(context.analysis.document.text[clause.start : clause.end].split())
    draft = Draft("", "commitment", unit, text if len(text) <= LABEL else text[: LABEL - 1] + "…")
    if parent:
        draft = draft.with_fills("of", (Fill(parent.key, unit, "of.principal", 0.6),))
    draft = draft.with_fills("action", tuple(Fill(a, unit, "action.cue") for a in actions))
    draft = draft.with_fills("status", (Fill(clause.status.value, unit, clause.rule),))
    draft = draft.with_fills("party", parties)
    draft = draft.with_fills("sector", tuple(_sectors(context, unit, around)))
    for slot, kind in (("programme", Kind.PROGRAMME), ("amount", Kind.AMOUNT), ("date", Kind.DATE)):
        draft = draft.with_fills(slot, tuple(_named(context, unit, around, kind)))
    yield draft


def _parent(agreements: Sequence[Draft], unit: int) -> Draft | None:
    """The agreement whose outcome an item is: the one stated in its unit, else the principal one."""
    done = [a for a in agreements if a.value("status") == Status.SIGNED]
    here = [a for a in done if a.unit == unit]
    return next(iter(here or done or agreements), None)


def _sectors(context: Context, unit: int, around: tuple[Mention, ...]) -> Iterator[Fill]:
    for mention in around:
        if mention.kind is Kind.SECTOR and mention.refs:
            yield Fill(mention.refs[0], unit, mention.rule)
    for heading in context.analysis.units[unit].scope:
        for mention in context.analysis.inside(heading):
            if mention.kind is Kind.SECTOR and mention.refs:
                yield Fill(mention.refs[0], heading, "sector.heading", 0.8)


def _named(context: Context, unit: int, around: tuple[Mention, ...], kind: Kind) -> Iterator[Fill]:
    for mention in around:
        if mention.kind is not kind:
            continue
        if kind is Kind.PROGRAMME:
            yield Fill(context.entities[mention], unit, mention.rule)
        elif mention.value:
            yield Fill(mention.value, unit, mention.rule)
            return
