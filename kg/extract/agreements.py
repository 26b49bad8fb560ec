"""Instruments and forums of cooperation: one draft for each that the document reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract import dating
from kg.extract.actions import contained
from kg.extract.attendance import GUESTS, TOLD, attended, celebrated, dated_later, delegates, led, members
from kg.extract.attendance import dated as _dated
from kg.extract.between import between
from kg.extract.context import Context
from kg.extract.dating import RELATIVE
from kg.extract.draft import Draft, Fill
from kg.extract.found import CEREMONIES, SIGNABLE, Found
from kg.extract.institutions import with_institutions
from kg.extract.labelled import with_labelled
from kg.extract.languages import ELLIPTIC
from kg.extract.meetings import MET, met
from kg.extract.owntext import ITSELF, OWN, completed, own, own_text
from kg.extract.parties import BACK, international
from kg.extract.partnerships import partnership
from kg.extract.sameness import by_another, joined, same
from kg.extract.severals import part, resolved
from kg.extract.shares import share
from kg.extract.signatories import CEREMONY, with_parties
from kg.model import Clause, Entity, Instrument, Kind, Mention, Role, Status, UnitKind

SKIPPED = frozenset({UnitKind.TITLE, UnitKind.HEADING, UnitKind.NOTE})
#: roles of bodies that are named at a ceremony and take no part in it
AWAY = frozenset({Role.SPEAKER, Role.PARENT, Role.MODIFIER, Role.PLACE, Role.RECIPIENT})
#: classes of predicate that tell of the instrument in the lead-in before their sentence
LABELLED = CEREMONY | {"agree", "ally"}
#: class of a predicate that tells what is hoped or expected
EXPECT = "expect"
#: class of a predicate about what is out of scope: deterrence, sanctions, elections (annotation guide, rule 5)
BEYOND = "beyond"
#: end of the rule of an instrument that is made where it is named: "through a new agreement"
MADE = ".created"
#: end of the rule of a sentence in a list whose verb is none that says how far something has come
UNTOLD = ".bare"
#: end of the rule of a paper that a row of a table tells by those who signed it
ROW = ".row"
#: end of the rule of a clause about trade, migration and the like that names no field
OUTSIDE = ".scope"


def find(context: Context) -> Found:
    """The agreements of a document, in the order in which it states them."""
    found = Found()
    for index, unit in enumerate(context.analysis.units):
        if (itself := own(context, index)) is not None:
            found.touched[index] = found.opened[index] = [_take(context, found, index, itself)]
            found.drafts[-1] = completed(context, found.drafts[-1])
            continue
        row = any(m.rule.endswith(ROW) for m in context.analysis.inside(index))
        if unit.kind in SKIPPED and not row and not any(c.rule.endswith(GUESTS) for c in unit.clauses):
            _label(context, found, index)
            continue
        for clause in unit.clauses or (Clause(unit.start, unit.end),):
            _clause(context, found, index, clause)
    return _kept(context, found)


def _label(context: Context, found: Found, heading: int) -> None:
    """The instrument that a lead-in names ("**Early Warning System Pilot:** The two sides decided …"), stated by the sentence behind it."""
    units = context.analysis.units
    if heading + 1 >= len(units) or units[heading + 1].paragraph != units[heading].paragraph or units[heading + 1].kind in SKIPPED:
        return
    told = {m.value for m in context.analysis.mentions if m.kind is Kind.INSTRUMENT and m.start >= units[heading].end}
    made = any(c.verb in LABELLED and c.status is not None for c in units[heading + 1].clauses)
    for mention in context.analysis.inside(heading):
        # "A Space Partnership" over what one side does is a heading, and no more
        vague = mention.value == Instrument.PARTNERSHIP and not mention.refs and not _of_pair(context, heading, mention)
        # a headline is no label of what the text goes on to name itself
        headline = units[heading].kind is UnitKind.TITLE and mention.value in told
        if mention.kind is Kind.INSTRUMENT and (made or not vague) and not headline:
            found.touched.setdefault(heading + 1, []).append(_take(context, found, heading + 1, mention))


def _of_pair(context: Context, unit: int, mention: Mention) -> bool:
    """Whether countries stand in the name of an instrument."""
    return any(m.kind is Kind.COUNTRY and mention.start <= m.start < mention.end for m in context.analysis.inside(unit))


def _kept(context: Context, found: Found) -> Found:
    """The drafts that join two countries, with their keys."""
    found.drafts, told_by = resolved(found.drafts, found.parts)
    whole = {n: told_by.get(n, _stated_later(context, found.drafts, n)) for n in range(len(found.drafts))}
    good = [n for n, d in enumerate(found.drafts) if international(d.parties) and whole[n] == n]
    for draft in (d for n, d in enumerate(found.drafts) if n not in good and whole[n] == n):
        context.trace.drop("agreement.background" if draft.background else "agreement.one-country", draft.unit, draft.at, draft.parties)
    place = {old: new for new, old in enumerate(good)}
    place |= {n: place[m] for n, m in whole.items() if m in place}
    drafts = [_once(replace(found.drafts[n], key=f"a{place[n] + 1}")) for n in good]
    touched = {unit: [place[n] for n in several if n in place] for unit, several in found.touched.items()}
    opened = {unit: [place[n] for n in several if n in place] for unit, several in found.opened.items()}
    return Found([with_institutions(d) for d in _dated(context, led(context, with_labelled(context, drafts)))], touched, opened)


def _once(draft: Draft) -> Draft:
    """The draft without parties among its further organizations."""
    others = tuple(f for f in draft.slots.get("organization", ()) if f.value not in draft.parties)
    return replace(draft, slots={**draft.slots, "organization": others}) if "organization" in draft.slots else draft


def _stated_later(context: Context, drafts: Sequence[Draft], n: int) -> int:
    """The index of the instrument of the same bodies behind a mere partnership, else its own."""
    if drafts[n].mentions:
        return n
    bodies, signed = set(drafts[n].named), drafts[n].value("instrument") == Instrument.MOU
    # one of several memorandums is no centre that its bodies found beside it
    stated = ((m, d) for m, d in enumerate(drafts) if m != n and d.mentions and (not signed or d.value("instrument") in SIGNABLE))
    return next((m for m, d in stated if bodies <= set(d.parties) or _below(context, d, bodies)), n)


def _below(context: Context, draft: Draft, bodies: set[Entity]) -> bool:
    """True when an institute below one of two bodies signs for it: the body is named above it where the instrument is."""
    above = {context.entities[m] for m in context.analysis.inside(draft.unit) if m.kind is Kind.ORGANIZATION and m.role is Role.PARENT}
    return bool(bodies & above) and bodies - above <= set(draft.parties)


def _clause(context: Context, found: Found, unit: int, clause: Clause) -> None:
    around = context.within(unit, clause)
    if clause.verb == BEYOND or clause.rule.endswith(OUTSIDE):
        for mention in (m for m in around if m.kind is Kind.INSTRUMENT):
            context.trace.drop("agreement.beyond", unit, mention)
        return
    instruments = [m for m in around if m.kind is Kind.INSTRUMENT and not _in_speech(clause, m)]
    for spoken in (m for m in around if m.kind is Kind.INSTRUMENT and m not in instruments):
        context.trace.drop("agreement.in-speech", unit, spoken)
    touched = found.touched.setdefault(unit, [])
    back = [m for m in around if m.kind is Kind.ANAPHOR and m.value.startswith(BACK)]
    # an anaphor means what was named before it, not what its own clause names behind it
    first = min((m.start for m in instruments), default=clause.end)
    meant = {m: found.meant(m, unit) for m in back if m.start < first}
    for mention in instruments:
        touched.append(_take(context, found, unit, mention))
        held = mention.role is Role.PLACE or (clause.verb in CEREMONY and clause.status in (Status.SIGNED, None))
        if held and dating.INTENDED not in mention.rule and not found.drafts[touched[-1]].background:
            found.opened.setdefault(unit, []).append(touched[-1])
    for mention in back:
        if mention.value in CEREMONIES:
            antecedent = celebrated(context, found, unit, CEREMONIES[mention.value])
        else:
            antecedent = meant[mention] if mention in meant else found.meant(mention, unit)
        if antecedent is not None:
            touched.append(antecedent)
            bodies = context.bodies(around)
            if not international(bodies) or set(bodies) <= set(found.drafts[antecedent].parties):
                found.drafts[antecedent] = dated_later(found.drafts[antecedent], unit, clause, around)
    members(context, found, unit, around)
    if not instruments and not back:
        partnership(context, found, unit, clause, around)
    people = sum(m.kind is Kind.PERSON and m.role is not Role.SPEAKER for m in around)
    led = clause.verb == "hold" and not clause.speech and not instruments and people > (0 if back else 1)
    if led or clause.verb == "attend" or (clause.verb == "sign" and not instruments) or delegates(around, clause):
        attended(context, found, unit, clause)


def _in_speech(clause: Clause, mention: Mention) -> bool:
    """True for an instrument that somebody only speaks of, without a name or a word of its making."""
    made = mention.status is not None or clause.rule.endswith(RELATIVE)
    return clause.speech and not made and not mention.refs and not mention.rule.endswith(".quoted")


def _take(context: Context, found: Found, unit: int, mention: Mention) -> int:
    """Add the mention to the draft it belongs to, or open a new one; its index."""
    fresh = _draft(context, unit, mention)
    alike = [n for n, known in enumerate(found.drafts) if same(known, fresh, mention)]
    if context.analysis.document.lang in ELLIPTIC:
        # "X too signed a memorandum there": its partner is left out, its own name is not
        alike = [n for n in alike if not by_another(found.drafts[n], fresh)]
    # one of several that were summed up before is nearer than their sum
    nearest = [n for n in alike if n in found.parts and set(found.drafts[n].named) == set(fresh.named)]
    for n in (nearest or alike)[:1]:
        known = found.drafts[n]
        if n not in found.parts and part(known, fresh):
            found.parts[len(found.drafts)] = n
        else:
            context.trace.drop("agreement.same", unit, mention, known.parties)
            found.drafts[n] = joined(known, fresh)
            return n
    found.drafts.append(fresh)
    return len(found.drafts) - 1


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a text tells of an instrument.

    Args:
        unit: index of the unit.
        clause: of it.
        mention: the instrument.
        together: the mentions of the clause.
        around: those of them that belong to this instrument.
    """

    unit: int
    clause: Clause
    mention: Mention
    together: tuple[Mention, ...]
    around: tuple[Mention, ...]


def _draft(context: Context, unit: int, mention: Mention) -> Draft:
    if mention.rule.endswith(ITSELF):
        return own_text(context, unit, mention)
    clause = context.clause_of(unit, mention)
    together = context.within(unit, clause)
    place = _Place(unit, clause, mention, together, share(mention, together))
    draft = _standing(context, place)
    draft = draft.with_fills("instrument", (Fill(mention.value, unit, mention.rule),))
    nameless = mention.rule.endswith(MET)
    draft = met(context, draft, unit, place.around) if nameless else with_parties(context, draft, unit, mention, place.around)
    draft = _attended(context, draft, place)
    told = [*place.around, *_behind(context, unit, mention)]
    if mention.rule.endswith(ROW) and not any(m.kind is Kind.SECTOR and m.refs for m in told):
        told = [*told, *_announcing(context, unit)]
    return draft.with_fills("sector", tuple(Fill(m.refs[0], unit, m.rule) for m in _own_fields(mention, told)))


def _own_fields(mention: Mention, told: Sequence[Mention]) -> list[Mention]:
    """The fields told of an instrument: of one of several that has a field in its own name, those in its name."""
    fields = [m for m in told if m.kind is Kind.SECTOR and m.refs]
    own = [m for m in fields if mention.start <= m.start < mention.end]
    several = any(m.kind is Kind.INSTRUMENT and m.start != mention.start for m in told)
    return own if own and several else fields


def _standing(context: Context, place: _Place) -> Draft:
    """A draft with how far the instrument is, whether it is only background, and when it was made or will be."""
    unit, clause, mention, around = place.unit, place.clause, place.mention, place.around
    there = mention.role is Role.PLACE or mention.rule.endswith(OWN)
    untold = (clause.rule.endswith(UNTOLD) and not mention.rule.endswith(MADE)) or contained(clause, place.together, mention)
    told = None if untold else clause.status
    status = mention.status or (Status.SIGNED if there else None) or told or (Status.PROPOSED if _expected(place) else Status.SIGNED)
    if mention.rule.endswith(ROW) and _announcing(context, unit):
        status = Status.SIGNED  # "(A-B) what they will do" below the words that so many papers were signed
    intended = dating.INTENDED in mention.rule and status is Status.SIGNED
    planned = dating.to_come(context, mention, around, held=clause.verb == "hold") if status is Status.SIGNED else None
    before = clause.status in (Status.AGREED, Status.PROPOSED) and mention.status is None and dating.signed_before(context, mention, around)
    status = Status.AGREED if intended or planned else Status.SIGNED if before else status
    passing = bool(mention.status) or before
    rule = clause.rule if told and not passing else "status.named-in-passing"
    draft = Draft("", "agreement", unit, mention.form, {}, (mention,), background=passing or clause.rule.endswith(RELATIVE))
    draft = draft.with_fills("status", (Fill(status.value, unit, rule, 0.8),))
    if planned:
        return draft.with_fills("date", (Fill(planned.value, unit, planned.rule),))
    return draft if intended else draft.with_fills("date", tuple(dating.of_instrument(context, unit, clause, mention, around)))


def _expected(place: _Place) -> bool:
    """Whether a newspaper expects what nobody has agreed: "협정을 체결할 전망"."""
    mention = place.mention
    making = (m for m in place.together if m.kind is Kind.ACTION and m.value == "instrument")
    return place.clause.verb == EXPECT and any(m.start < mention.end and mention.start < m.end for m in making)


def _attended(context: Context, draft: Draft, place: _Place) -> Draft:
    """The draft with the people and bodies of its ceremony, else with the bodies that its words join to it."""
    unit, clause, mention = place.unit, place.clause, place.mention
    held = clause.verb in CEREMONY or mention.role is Role.PLACE
    if held and not mention.status and draft.value("status") == Status.SIGNED:
        people = [m for m in place.around if m.kind is Kind.PERSON and m.role is not Role.SPEAKER and not clause.rule.endswith(TOLD)]
        # "X(청장 A)는 Y(청장 B)와 청장회담을": the heads in brackets are those who met
        signers = [m for m in people if m.role is not Role.OWNER or (m.holder and m.holder in mention.form)]
        draft = draft.with_fills("signer", tuple(Fill(context.entities[m], unit, "signer.ceremony", 0.8) for m in signers))
        own = clause.rule.endswith(RELATIVE) or len(place.around) < len(place.together) or _apart(context, place)
        there = (m for m in (place.around if own else context.analysis.inside(unit)) if m.kind is Kind.ORGANIZATION and m.role not in AWAY)
        bodies = tuple(dict.fromkeys(context.entities[m] for m in there))
    else:
        bodies = tuple(b for b in between(context, unit, mention) if b.kind is Kind.ORGANIZATION)
    return draft.with_fills("organization", tuple(Fill(b, unit, "organization.named-with", 0.7) for b in bodies if b not in draft.parties))


def _apart(context: Context, place: _Place) -> bool:
    """Whether a clause names who signs in it, and another of its sentence signs something else: "A와 B는 …을 맺었고, C와 D는 …을 맺었다"."""
    others = (m for m in context.analysis.inside(place.unit) if m.kind is Kind.INSTRUMENT and m not in place.together)
    return any(others) and international(context.bodies(place.around))


def _announcing(context: Context, unit: int) -> tuple[Mention, ...]:
    """What the last sentence says that tells of papers signed, for a row below it that names only who signed one of them."""
    for n in range(unit - 1, -1, -1):
        if any(c.verb == "sign" and c.status is Status.SIGNED for c in context.analysis.units[n].clauses):
            return context.analysis.inside(n)
    return ()


def _behind(context: Context, unit: int, mention: Mention) -> tuple[Mention, ...]:
    """What the clause right behind says of the only instrument of a sentence ("adopted the accord, which covers chips and space")."""
    several = sum(m.kind is Kind.INSTRUMENT for m in context.analysis.inside(unit)) > 1
    after = next((c for c in context.analysis.units[unit].clauses if c.start > mention.end), None)
    if several or mention.status or after is None or not after.rule.endswith(".contents"):
        return ()
    return context.within(unit, after)
