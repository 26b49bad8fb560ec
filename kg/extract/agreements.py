"""Instruments and forums of cooperation: one draft for each that the document reports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.context import Context
from kg.extract.draft import Draft, Fill
from kg.extract.entities import countries, country
from kg.extract.parties import international, named
from kg.model import Clause, Kind, Mention, Role, Status, UnitKind

#: classes of predicate under which the named people and the date belong to the instrument
CEREMONY = frozenset({"sign", "hold", "launch"})
_LETTERS = re.compile(r"[\W_]+")


def find(context: Context) -> tuple[Draft, ...]:
    """The agreements of a document, in the order in which it states them."""
    drafts: list[Draft] = []
    for index, unit in enumerate(context.analysis.units):
        if unit.kind in (UnitKind.TITLE, UnitKind.HEADING):
            continue
        for mention in context.analysis.inside(index):
            if mention.kind is Kind.INSTRUMENT:
                _take(context, drafts, index, mention)
    kept = [d for d in drafts if international(d.parties)]
    return tuple(replace(d, key=f"a{n}") for n, d in enumerate(kept, 1))


def clause_of(context: Context, unit: int, mention: Mention) -> Clause:
    """The clause that holds a mention; the whole unit where clauses are not told apart."""
    u = context.analysis.units[unit]
    return next((c for c in u.clauses if c.start <= mention.start < c.end), Clause(u.start, u.end))


def within(context: Context, unit: int, clause: Clause) -> tuple[Mention, ...]:
    """The mentions of one clause."""
    return tuple(m for m in context.analysis.inside(unit) if clause.start <= m.start < clause.end)


def _take(context: Context, drafts: list[Draft], unit: int, mention: Mention) -> None:
    """Add the mention to the draft it belongs to, or open a new one."""
    fresh = _draft(context, unit, mention)
    for n, known in enumerate(drafts):
        if _same(known, mention):
            drafts[n] = _joined(known, fresh)
            return
    drafts.append(fresh)


def _same(draft: Draft, mention: Mention) -> bool:
    """One instrument: the same entry of the reference data, or the same name, or one name inside the other."""
    if draft.value("instrument") != mention.value:
        return False
    for other in draft.mentions:
        if other.refs and mention.refs and other.refs[0] == mention.refs[0]:
            return True
        a, b = (_LETTERS.sub("", m.form.casefold()) for m in (other, mention))
        if a == b or (min(len(a), len(b)) > 5 and (a in b or b in a)):
            return True
    return False


def _joined(known: Draft, fresh: Draft) -> Draft:
    joined = replace(known, mentions=known.mentions + fresh.mentions)
    for slot, fills in fresh.slots.items():
        if slot in ("signer", "organization", "sector") or not known.slots.get(slot):
            joined = joined.with_fills(slot, fills)
    return joined


def _draft(context: Context, unit: int, mention: Mention) -> Draft:
    clause = clause_of(context, unit, mention)
    around = within(context, unit, clause)
    draft = Draft("", "agreement", unit, mention.form, {}, (mention,))
    draft = draft.with_fills("instrument", (Fill(mention.value, unit, mention.rule),))
    draft = draft.with_fills("status", (Fill((clause.status or Status.SIGNED).value, unit, clause.rule or "status.named-in-passing", 0.7),))
    draft = draft.with_fills("date", tuple(_date(unit, clause, around)))
    draft = draft.with_fills("party", _parties(context, unit, mention, around))
    if clause.verb in CEREMONY:
        draft = draft.with_fills("signer", tuple(_signers(context, unit)))
        parties = draft.parties
        bodies = context.bodies(context.analysis.inside(unit))
        draft = draft.with_fills("organization", tuple(Fill(b, unit, "organization.named-with", 0.7) for b in bodies if b not in parties))
    sectors = (Fill(m.refs[0], unit, m.rule) for m in around if m.kind is Kind.SECTOR and m.refs)
    return draft.with_fills("sector", tuple(sectors))


def _date(unit: int, clause: Clause, around: tuple[Mention, ...]) -> Iterator[Fill]:
    if clause.verb in CEREMONY:
        dated = [m for m in around if m.kind is Kind.DATE and m.value]
        if dated:
            yield Fill(dated[0].value, unit, dated[0].rule)


def _parties(context: Context, unit: int, mention: Mention, around: tuple[Mention, ...]) -> tuple[Fill, ...]:
    """Countries in the name itself, else who is named with it, else whom the document is about."""
    own = [country(c) for m in around if m.kind is Kind.COUNTRY and mention.start <= m.start < mention.end for c in countries(m)]
    if len(set(own)) > 1:
        return tuple(Fill(e, unit, "party.in-name") for e in dict.fromkeys(own))
    beside = named(context, unit, around)
    if international(tuple(f.value for f in beside if not isinstance(f.value, str))):
        return beside
    states, _ = context.groups[unit]
    missing = [country(c) for c in states or context.principals[:2]]
    covered = {f.value.country for f in beside if not isinstance(f.value, str)}
    return beside + tuple(Fill(e, unit, "party.document", 0.5) for e in missing if e.country not in covered)


def _signers(context: Context, unit: int) -> Iterator[Fill]:
    for mention in context.analysis.inside(unit):
        if mention.kind is Kind.PERSON and mention.role is not Role.SPEAKER:
            yield Fill(context.entities[mention], unit, "signer.ceremony", 0.8)
