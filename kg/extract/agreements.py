"""Instruments and forums of cooperation: one draft for each that the document reports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.between import between
from kg.extract.context import Context
from kg.extract.draft import Draft, Fill
from kg.extract.entities import countries, country
from kg.extract.parties import international, named
from kg.model import Clause, Entity, Instrument, Kind, Mention, Role, Status, UnitKind

#: classes of predicate under which the named people and the date belong to the instrument
CEREMONY = frozenset({"sign", "hold", "launch", "announce", "force"})
#: types whose parties are the countries even where ministries are named with them (annotation guide, `party`)
OF_COUNTRIES = frozenset({Instrument.DIALOGUE.value, Instrument.DECLARATION.value})
_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Seen:
    """An instrument where the text names it: its unit, its clause, and what stands beside it."""

    unit: int
    mention: Mention
    clause: Clause
    around: tuple[Mention, ...]

    @property
    def status(self) -> Status:
        """What its own words say, else its clause."""
        return self.mention.status or self.clause.status or Status.SIGNED

    @property
    def ceremony(self) -> bool:
        """Whether this is where it is signed, launched or held."""
        return self.mention.status is None and self.clause.verb in CEREMONY and self.status is Status.SIGNED


def find(context: Context) -> tuple[Draft, ...]:
    """The agreements of a document, in the order in which it states them."""
    drafts: list[Draft] = []
    for index, unit in enumerate(context.analysis.units):
        if unit.kind in (UnitKind.TITLE, UnitKind.HEADING):
            continue
        for mention in context.analysis.inside(index):
            if mention.kind is Kind.INSTRUMENT:
                _take(context, drafts, _seen(context, index, mention))
    kept = [d for d in drafts if international(d.parties)]
    return tuple(replace(d, key=f"a{n}") for n, d in enumerate(kept, 1))


def clause_of(context: Context, unit: int, mention: Mention) -> Clause:
    """The clause that holds a mention; the whole unit where clauses are not told apart."""
    u = context.analysis.units[unit]
    return next((c for c in u.clauses if c.start <= mention.start < c.end), Clause(u.start, u.end))


def within(context: Context, unit: int, clause: Clause) -> tuple[Mention, ...]:
    """The mentions of one clause."""
    return tuple(m for m in context.analysis.inside(unit) if clause.start <= m.start < clause.end)


def _seen(context: Context, unit: int, mention: Mention) -> Seen:
    clause = clause_of(context, unit, mention)
    return Seen(unit, mention, clause, within(context, unit, clause))


def _take(context: Context, drafts: list[Draft], seen: Seen) -> None:
    """Add the mention to the draft it belongs to, or open a new one."""
    fresh = _draft(context, seen)
    for n, known in enumerate(drafts):
        if _same(known, fresh):
            drafts[n] = _joined(known, fresh)
            return
    drafts.append(fresh)


def _same(known: Draft, fresh: Draft) -> bool:
    """One instrument: the same entry of the reference data, the same name, or one name inside the other, unless their own parties differ."""
    if known.value("instrument") != fresh.value("instrument"):
        return False
    mine, yours = _told(fresh), _told(known)
    if mine and yours and not set(mine) & set(yours):
        return False
    mention = fresh.mentions[0]
    return any(_alike(other, mention) for other in known.mentions)


def _alike(other: Mention, mention: Mention) -> bool:
    if other.refs and mention.refs:
        return other.refs[0] == mention.refs[0]
    for a in _names(other):
        for b in _names(mention):
            if a == b or (min(len(a), len(b)) > 5 and (a in b or b in a)):
                return True
    return False


def _names(mention: Mention) -> tuple[str, ...]:
    return tuple(_LETTERS.sub("", name.casefold()) for name in (mention.form, *mention.names))


def _told(draft: Draft) -> tuple[Entity | str, ...]:
    """The parties that the words around the instrument give, without those taken from the document."""
    return tuple(f.value for f in draft.slots.get("party", ()) if f.rule in ("party.between", "party.in-name"))


def _joined(known: Draft, fresh: Draft) -> Draft:
    joined = replace(known, mentions=known.mentions + fresh.mentions)
    for slot, fills in fresh.slots.items():
        if slot in ("signer", "organization", "sector") or not known.slots.get(slot):
            joined = joined.with_fills(slot, fills)
    return joined


def _draft(context: Context, seen: Seen) -> Draft:
    unit, mention = seen.unit, seen.mention
    draft = Draft("", "agreement", unit, mention.form, {}, (mention,))
    draft = draft.with_fills("instrument", (Fill(mention.value, unit, mention.rule),))
    rule = "status.named-in-passing" if mention.status else seen.clause.rule or "status.default"
    draft = draft.with_fills("status", (Fill(seen.status.value, unit, rule, 0.7),))
    draft = draft.with_fills("date", tuple(_date(context, seen)))
    draft = draft.with_fills("party", _parties(context, seen))
    if seen.ceremony:
        draft = draft.with_fills("signer", tuple(_signers(context, seen)))
    draft = draft.with_fills("organization", tuple(_organizations(context, seen, draft.parties)))
    sectors = (Fill(m.refs[0], unit, m.rule) for m in seen.around if m.kind is Kind.SECTOR and m.refs)
    return draft.with_fills("sector", tuple(sectors))


def _date(context: Context, seen: Seen) -> Iterator[Fill]:
    """The date beside the name ("signed this April"), else that of the ceremony, else the day of publication for what is new."""
    dated = [m for m in seen.around if m.kind is Kind.DATE and m.value]
    beside = [m for m in dated if m.role is Role.MODIFIER and 0 <= m.start - seen.mention.end < 160]
    if beside:
        yield Fill(beside[0].value, seen.unit, beside[0].rule)
    elif seen.ceremony and dated:
        yield Fill(dated[0].value, seen.unit, dated[0].rule)
    elif seen.ceremony and seen.clause.verb in ("sign", "launch") and context.analysis.document.published:
        yield Fill(context.analysis.document.published, seen.unit, "date.of-publication", 0.6)


def _parties(context: Context, seen: Seen) -> tuple[Fill, ...]:
    """Countries in the name itself, else who stands behind "between", else who is named with it, else whom the document is about."""
    unit, mention = seen.unit, seen.mention
    own = [country(c) for m in seen.around if m.kind is Kind.COUNTRY and mention.start <= m.start < mention.end for c in countries(m)]
    if len(set(own)) > 1:
        return tuple(Fill(e, unit, "party.in-name") for e in dict.fromkeys(own))
    joined = between(context, seen.unit, seen.mention)
    if len(joined) > 1:
        return tuple(Fill(e, unit, "party.between") for e in _of_type(mention, joined))
    beside = named(context, unit, seen.around) if seen.mention.status is None else ()
    if mention.value in OF_COUNTRIES or mention.status is not None:
        beside = tuple(Fill(e, f.unit, f.rule) for f in beside if isinstance(f.value, Entity) for e in _of_type(mention, (f.value,)))
    if international(tuple(f.value for f in beside if isinstance(f.value, Entity))):
        return tuple({f.value: f for f in beside}.values())
    states, _ = context.groups[unit]
    missing = [country(c) for c in states or context.principals[:2]]
    covered = {f.value.country for f in beside if isinstance(f.value, Entity)}
    return beside + tuple(Fill(e, unit, "party.document", 0.5) for e in missing if e.country not in covered)


def _of_type(mention: Mention, parties: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The countries of the bodies where the instrument is one of countries."""
    if mention.value not in OF_COUNTRIES:
        return parties
    states = tuple(dict.fromkeys(country(p.country) if len(p.country) == 2 else p for p in parties))
    return states if len(states) > 1 or len(parties) == 1 else parties


def _organizations(context: Context, seen: Seen, parties: tuple[Entity, ...]) -> Iterator[Fill]:
    """Bodies that the sentence names with the instrument and that are no party to it."""
    beside = between(context, seen.unit, seen.mention)
    bodies = context.bodies(context.analysis.inside(seen.unit)) if seen.ceremony else tuple(b for b in beside if b.kind is Kind.ORGANIZATION)
    for body in bodies:
        if body not in parties:
            yield Fill(body, seen.unit, "organization.named-with", 0.7)


def _signers(context: Context, seen: Seen) -> Iterator[Fill]:
    for mention in seen.around:
        if mention.kind is Kind.PERSON and mention.role is not Role.SPEAKER:
            yield Fill(context.entities[mention], seen.unit, "signer.ceremony", 0.8)
