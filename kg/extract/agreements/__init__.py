"""Instruments and forums of cooperation: one draft for each that the document reports.

`find` goes through the units, `clauses` through what each of their clauses tells; both keep in a `found.Found` which agreement each speaks of.
The others of the package, by what they tell:

    a draft     drafting (of one mention), meetings, partnerships, owntext, summits, relative, labelled, likewise, respective
    its slots   dating and earlier (when), signatories, makers and clubs (whose), on_behalf, offices, attendance and
                institutions (who signed, who was there), shares (what is of which of several)
    sameness    sameness with its parts nouns, sessions, whose; another, called, severals, stated (two papers or one); joining (what is added)
    its weight  making and signing (made here, or only mentioned), parents (which one the document is about)
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from kg.extract.agreements import clauses, clubs, dating
from kg.extract.agreements.attendance import GUESTS, led
from kg.extract.agreements.attendance import dated as _dated
from kg.extract.agreements.called import retold
from kg.extract.agreements.clauses import OUTSIDE, take
from kg.extract.agreements.drafting import ROW
from kg.extract.agreements.found import SIGNABLE, Found
from kg.extract.agreements.institutions import with_institutions
from kg.extract.agreements.labelled import with_labelled
from kg.extract.agreements.offices import with_people
from kg.extract.agreements.owntext import completed, own
from kg.extract.agreements.severals import resolved
from kg.extract.agreements.signatories import CEREMONY
from kg.extract.agreements.stated import own_statement_of, statement_of, with_meeting
from kg.extract.context import Context
from kg.extract.context.parties import international
from kg.extract.draft import Draft
from kg.extract.languages import ELLIPTIC
from kg.model import Clause, Entity, Instrument, Kind, Mention, Role, UnitKind

SKIPPED = frozenset({UnitKind.TITLE, UnitKind.HEADING, UnitKind.NOTE})
#: classes of predicate that tell of the instrument in the lead-in before their sentence
LABELLED = CEREMONY | {"agree", "ally"}


def find(context: Context) -> Found:
    """The agreements of a document, in the order in which it states them."""
    found = Found()
    for index, unit in enumerate(context.analysis.units):
        if (itself := own(context, index)) is not None:
            found.touched[index] = found.opened[index] = [take(context, found, index, itself)]
            found.drafts[-1] = completed(context, found.drafts[-1])
            continue
        row = any(m.rule.endswith(ROW) for m in context.analysis.inside(index))
        if unit.kind in SKIPPED and not row and not any(c.rule.endswith(GUESTS) for c in unit.clauses):
            _label(context, found, index)
            if unit.kind is UnitKind.NOTE:
                _noted(context, found, index)
            continue
        for clause in unit.clauses or (Clause(unit.start, unit.end),):
            clauses.read(context, found, index, clause)
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
            found.touched.setdefault(heading + 1, []).append(take(context, found, heading + 1, mention))


def _shortened(mention: Mention, forms: Collection[str]) -> bool:
    """Whether a headline leaves out the end of a type that the text tells: "joint declaration" for "joint declaration of intent"."""
    return any(form.startswith(f"{mention.form.casefold()} of ") for form in forms)


def _noted(context: Context, found: Found, note: int) -> None:
    """The instruments with their countries in the name that a footnote tells with a day: "‘한-칠레 극지협정’(2019년 체결)에 근거"."""
    inside = context.analysis.inside(note)
    beyond = any(c.rule.endswith(OUTSIDE) for c in context.analysis.units[note].clauses)
    for mention in inside if any(m.kind is Kind.DATE for m in inside) and not beyond else ():
        if mention.kind is Kind.INSTRUMENT and _of_pair(context, note, mention):
            found.touched.setdefault(note, []).append(take(context, found, note, mention))


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
