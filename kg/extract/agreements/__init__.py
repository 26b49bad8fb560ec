"""Instruments and forums of cooperation: one draft for each that the document reports.

`find` goes through the units and keeps in a `found.Found` which agreement each speaks of. The others of the package, by what they tell:

    a draft     drafting (of one mention), meetings, partnerships, owntext, summits, relative, labelled, likewise, respective
    its slots   dating and earlier (when), signatories, makers and clubs (whose), on_behalf, offices, attendance and
                institutions (who signed, who was there), shares (what is of which of several)
    sameness    sameness with its parts nouns, sessions, whose; another, called, severals, stated (two papers or one)
    its weight  making and signing (made here, or only mentioned), parents (which one the document is about)
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from kg.extract.agreements import clubs, dating
from kg.extract.agreements.another import by_another
from kg.extract.agreements.attendance import GUESTS, attended, celebrated, dated_later, delegates, led, members, signed_by_both
from kg.extract.agreements.attendance import dated as _dated
from kg.extract.agreements.called import by_type, retold
from kg.extract.agreements.dating import RELATIVE
from kg.extract.agreements.drafting import ROW, of_mention
from kg.extract.agreements.found import CEREMONIES, SIGNABLE, Found
from kg.extract.agreements.institutions import with_institutions
from kg.extract.agreements.labelled import with_labelled
from kg.extract.agreements.likewise import like_before
from kg.extract.agreements.nouns import CREATED
from kg.extract.agreements.offices import with_people
from kg.extract.agreements.owntext import completed, own
from kg.extract.agreements.partnerships import partnership
from kg.extract.agreements.sameness import joined, same
from kg.extract.agreements.severals import of_sum, part, resolved, with_shared
from kg.extract.agreements.signatories import CEREMONY
from kg.extract.agreements.signing_for import with_signatories
from kg.extract.agreements.stated import own_statement_of, statement_of, with_meeting
from kg.extract.context import Context
from kg.extract.context.entities import countries
from kg.extract.context.parties import BACK, international
from kg.extract.draft import Draft, Fill
from kg.extract.languages import ELLIPTIC
from kg.model import Clause, Entity, Instrument, Kind, Mention, Role, Status, UnitKind

SKIPPED = frozenset({UnitKind.TITLE, UnitKind.HEADING, UnitKind.NOTE})
#: classes of predicate that tell of the instrument in the lead-in before their sentence
LABELLED = CEREMONY | {"agree", "ally"}
#: what stands between a partner and a word for what was made with it, and how many characters that are at most
MADE_WITH, PARTNER = re.compile(r"\s?(?:측|정부)?(?:와|과)의?\s(?:(?:체결한|맺은|서명한)\s)?"), 12
#: class of a predicate about what is out of scope: deterrence, sanctions, elections (annotation guide, rule 5)
BEYOND = "beyond"
#: class of a predicate that tells no deed
RHETORIC = "rhetoric"
#: ends of the rules of clauses that tell what a paper contains, or the forms and fields of the cooperation under it
CONTENTS = (".contents", ".forms")
#: end of the rule of the statement that a title names, which stands at the first word of its text
OF_TITLE = ".title.self"
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
            if unit.kind is UnitKind.NOTE:
                _noted(context, found, index)
            continue
        for clause in unit.clauses or (Clause(unit.start, unit.end),):
            _clause(context, found, index, clause)
    found.drafts = retold(context, found.drafts)
    return _kept(context, found)


def _label(context: Context, found: Found, heading: int) -> None:
    """The instrument that a lead-in names ("**Early Warning System Pilot:** The two sides decided …"), stated by the sentence behind it."""
    units = context.analysis.units
    if units[heading].kind is UnitKind.NOTE:
        return  # a footnote explains a word of the text above it, and heads nothing
    if heading + 1 >= len(units) or units[heading + 1].paragraph != units[heading].paragraph or units[heading + 1].kind in SKIPPED:
        return
    told = {m.value for m in context.analysis.mentions if m.kind is Kind.INSTRUMENT and m.start >= units[heading].end}
    forms = {m.form.casefold() for m in context.analysis.mentions if m.kind is Kind.INSTRUMENT and m.start >= units[heading].end}
    made = any(c.verb in LABELLED and c.status is not None for c in units[heading + 1].clauses)
    for mention in context.analysis.inside(heading):
        # "A Space Partnership" over what one side does is a heading, and no more
        vague = mention.value == Instrument.PARTNERSHIP and not mention.refs and not _of_pair(context, heading, mention)
        # a headline is no label of what the text goes on to name itself
        headline = units[heading].kind is UnitKind.TITLE and (mention.value in told or _shortened(mention, forms))
        if mention.kind is Kind.INSTRUMENT and (made or not vague) and not headline and not _papers(context, heading + 1, mention):
            found.touched.setdefault(heading + 1, []).append(_take(context, found, heading + 1, mention))


def _shortened(mention: Mention, forms: Collection[str]) -> bool:
    """Whether a headline leaves out the end of a type that the text tells: "joint declaration" for "joint declaration of intent"."""
    return any(form.startswith(f"{mention.form.casefold()} of ") for form in forms)


def _noted(context: Context, found: Found, note: int) -> None:
    """The instruments with their countries in the name that a footnote tells with a day: "‘한-칠레 극지협정’(2019년 체결)에 근거"."""
    inside = context.analysis.inside(note)
    beyond = any(c.rule.endswith(OUTSIDE) for c in context.analysis.units[note].clauses)
    for mention in inside if any(m.kind is Kind.DATE for m in inside) and not beyond else ():
        if mention.kind is Kind.INSTRUMENT and _of_pair(context, note, mention):
            found.touched.setdefault(note, []).append(_take(context, found, note, mention))


def _papers(context: Context, unit: int, label: Mention) -> bool:
    """Whether a sentence makes a paper that people sign, and the lead-in before it only calls that a partnership."""
    papers = (m for m in context.analysis.inside(unit) if m.kind is Kind.INSTRUMENT and m.value in SIGNABLE and m.status is None)
    return label.value == Instrument.PARTNERSHIP and next(papers, None) is not None


def _of_pair(context: Context, unit: int, mention: Mention) -> bool:
    """Whether countries stand in the name of an instrument."""
    return any(m.kind is Kind.COUNTRY and mention.start <= m.start < mention.end for m in context.analysis.inside(unit))


def _kept(context: Context, found: Found) -> Found:
    """The drafts that join two countries, with their keys."""
    found.drafts, told_by = resolved(found.drafts, found.parts)
    whole = {n: told_by.get(n, _stated_later(context, found.drafts, n)) for n in range(len(found.drafts))}
    _stated(context, found, whole)
    joint = [international(d.parties) or clubs.of_text(context, d.named) for d in found.drafts]
    good = [n for n in range(len(found.drafts)) if joint[n] and whole[n] == n]
    for draft in (d for n, d in enumerate(found.drafts) if n not in good and whole[n] == n):
        context.trace.drop("agreement.background" if draft.background else "agreement.one-country", draft.unit, draft.at, draft.parties)
    place = {old: new for new, old in enumerate(good)}
    place |= {n: place[m] for n, m in whole.items() if m in place}
    drafts = [_once(replace(found.drafts[n], key=f"a{place[n] + 1}")) for n in good]
    touched = {unit: [place[n] for n in several if n in place] for unit, several in found.touched.items()}
    opened = {unit: [place[n] for n in several if n in place] for unit, several in found.opened.items()}
    told = [dating.beside_others(context, d) for d in with_people(context, led(context, with_labelled(context, drafts)))]
    return Found([with_institutions(d) for d in _dated(context, told)], touched, opened)


def _stated(context: Context, found: Found, whole: dict[int, int]) -> None:
    """Take the meetings that adopted a statement for that statement, which is given their day and people."""
    adopting = statement_of if context.analysis.document.lang in ELLIPTIC else own_statement_of
    for n in [n for n, m in whole.items() if n == m]:
        whole[n] = adopting(found.drafts, n)
        if whole[n] != n:
            context.trace.drop("agreement.same", found.drafts[n].unit, found.drafts[n].at, found.drafts[n].parties)
            found.drafts[whole[n]] = with_meeting(found.drafts[whole[n]], found.drafts[n])


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
    # … and a partnership no committee of its own
    others = [(m, d) for m, d in enumerate(drafts) if m != n and d.mentions and d.value("instrument") != Instrument.DIALOGUE]
    stated = ((m, d) for m, d in others if not signed or d.value("instrument") in SIGNABLE)
    return next((m for m, d in stated if bodies <= set(d.parties) or _below(context, d, bodies) or _parts(d, bodies)), n)


def _below(context: Context, draft: Draft, bodies: set[Entity]) -> bool:
    """True when an institute below one of two bodies signs for it: the body is named above it where the instrument is."""
    above = {context.entities[m] for m in context.analysis.inside(draft.unit) if m.kind is Kind.ORGANIZATION and m.role is Role.PARENT}
    return bool(bodies & above) and bodies - above <= set(draft.parties)


def _parts(draft: Draft, bodies: set[Entity]) -> bool:
    """Whether what signs is part of a body by its name, or campuses of it are: a firm and IIT; the firm, IIT Delhi and IIT Bombay."""
    opened = {b for b in bodies for p in draft.parties for name in b.names if p != b and p.country == b.country and _opens_name(p, name)}
    return bool(opened) and bodies - opened <= set(draft.parties)


def _opens_name(body: Entity, name: str) -> bool:
    return any(longer.startswith(f"{name} ") for longer in body.names)


def _clause(context: Context, found: Found, unit: int, clause: Clause) -> None:
    around = context.within(unit, clause)
    if clause.verb == BEYOND or clause.rule.endswith(OUTSIDE):
        for mention in (m for m in around if m.kind is Kind.INSTRUMENT):
            if mention.rule.endswith(OF_TITLE):  # its text opens with what is out of scope, and holds other things
                found.touched.setdefault(unit, []).append(_take(context, found, unit, mention))
            else:
                context.trace.drop("agreement.beyond", unit, mention)
        return
    around = tuple(m for m in around if not _only_wished(context, unit, clause, m))
    instruments = [m for m in around if m.kind is Kind.INSTRUMENT and not _in_speech(clause, m)]
    for spoken in (m for m in around if m.kind is Kind.INSTRUMENT and m not in instruments):
        context.trace.drop("agreement.in-speech", unit, spoken)
    touched = found.touched.setdefault(unit, [])
    back = [m for m in around if m.kind is Kind.ANAPHOR and m.value.startswith(BACK)]
    # an anaphor means what was named before it, not what its own clause names behind it
    first = min((m.start for m in instruments), default=clause.end)
    meant = {m: found.meant(m, unit, _with_whom(context, m, around)) for m in back if m.start < first}
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
            found.drafts[antecedent] = _with_contents(context, found.drafts[antecedent], unit, clause, around)
            found.drafts[antecedent] = with_signatories(context, found.drafts[antecedent], unit, clause, around)
            if clause.verb == "sign":
                found.drafts[antecedent] = by_type(found.drafts[antecedent], mention, unit)
            bodies = context.bodies(tuple(m for m in around if m.role is not Role.PLACE))
            if (
                not international(bodies)
                or set(bodies) <= set(found.drafts[antecedent].parties)
                or _for_states(found, antecedent, mention, bodies)
            ):
                found.drafts[antecedent] = dated_later(found.drafts[antecedent], unit, clause, around)
    members(context, found, unit, around)
    if not instruments and not back:
        partnership(context, found, unit, clause, around)
    people = sum(m.kind is Kind.PERSON and m.role is not Role.SPEAKER for m in around)
    led = clause.verb == "hold" and not clause.speech and not instruments and people > (0 if back else 1)
    signed = not instruments and signed_by_both(clause, around)
    if led or signed or clause.verb == "attend" or (clause.verb == "sign" and not instruments) or delegates(around, clause):
        attended(context, found, unit, clause)


def _with_contents(context: Context, draft: Draft, unit: int, clause: Clause, around: Sequence[Mention]) -> Draft:
    """The draft with the fields that its text is told to cover, whether or not anything is to be done there: "the agreement covers X"."""
    if context.analysis.document.lang in ELLIPTIC or clause.speech or not clause.rule.endswith(CONTENTS):
        return draft
    return draft.with_fills("sector", tuple(Fill(m.refs[0], unit, m.rule, 0.8) for m in around if m.kind is Kind.SECTOR and m.refs))


def _for_states(found: Found, place: int, anaphor: Mention, bodies: Sequence[Entity]) -> bool:
    """Whether bodies sign what two states have agreed, one of each: "The document was signed by the heads of the agencies A and B"."""
    parties = found.drafts[place].parties
    states = all(p.kind is Kind.COUNTRY for p in parties)
    return anaphor.value in CEREMONIES and states and {b.country for b in bodies} == {p.country for p in parties}


def _with_whom(context: Context, anaphor: Mention, around: Sequence[Mention]) -> tuple[str, ...]:
    """The country of the partner right before a word that points back: 칠레와의 양해각서, 칠레 과학원과 맺은 협약."""
    text = context.analysis.document.text
    near = (m for m in around if m.end <= anaphor.start <= m.end + PARTNER and m.kind in (Kind.COUNTRY, Kind.ORGANIZATION))
    told = next((m for m in near if MADE_WITH.fullmatch(text, m.end, anaphor.start)), None)
    if told is None:
        return ()
    return countries(told) if told.kind is Kind.COUNTRY else (context.entities[told].country,)


def _only_wished(context: Context, unit: int, clause: Clause, mention: Mention) -> bool:
    """Whether a partnership without a name is built in words only: "affirmed a vision: building a strategic partnership"."""
    created = mention.kind is Kind.INSTRUMENT and mention.value == Instrument.PARTNERSHIP and mention.rule.endswith(CREATED)
    wished = created and clause.verb == RHETORIC and clause.status is None and mention.status is None and not mention.refs
    if wished:
        context.trace.drop("agreement.beyond", unit, mention)
    return wished


def _in_speech(clause: Clause, mention: Mention) -> bool:
    """True for an instrument that somebody only speaks of, without a name or a word of its making."""
    made = mention.status is not None or clause.rule.endswith(RELATIVE)
    return clause.speech and not made and not mention.refs and not mention.rule.endswith(".quoted")


def _take(context: Context, found: Found, unit: int, mention: Mention) -> int:
    """Add the mention to the draft it belongs to, or open a new one; its index."""
    fresh = like_before(context, of_mention(context, unit, mention), mention, found.drafts)
    if (total := of_sum(found.drafts, mention)) is not None:
        found.parts[len(found.drafts)] = total
        found.drafts.append(with_shared(fresh, found.drafts[total]))
        return len(found.drafts) - 1
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
