"""The draft of the item that one clause tells: what it does, under which agreement, whose it is, and the rest of its slots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.agreements import clubs
from kg.extract.agreements.dating import RELATIVE
from kg.extract.agreements.drafting import UNTOLD
from kg.extract.agreements.found import SIGNABLE, Found
from kg.extract.agreements.parents import DOUBTFUL
from kg.extract.agreements.signing import ceremony, founded, paid, purposeful, specific
from kg.extract.commitments import actions, attachment, due, fields, participants, programmes, purposes, standing, talks
from kg.extract.commitments.affairs import own_affair, past
from kg.extract.commitments.belonging import parent_of
from kg.extract.commitments.following import Before, goes_on
from kg.extract.commitments.membership import of_states
from kg.extract.commitments.sides import one_for_other
from kg.extract.context import COLLECTIVE, Context
from kg.extract.context.apart import OF_LABEL, opens_with_body
from kg.extract.context.bases import basis, signed_before
from kg.extract.context.ellipsis import at_home
from kg.extract.context.entities import countries
from kg.extract.context.parties import ANSWERING, entities, international, named
from kg.extract.draft import Draft, Fill
from kg.extract.languages import ELLIPTIC, OF_PEOPLE
from kg.extract.roles import ALLY, DEAL, DOING
from kg.model import Action, Clause, Entity, Instrument, Kind, Mention, Role, Status, UnitKind

#: predicates that tell who was there or what somebody thinks, never what the parties do
TELLING = frozenset({"attend", "announce", "say", "evaluate", "be", "expect", "try", "tell"})
#: ends of the rules of clauses that tell that somebody has joined forces: what they are to do is still to come
JOINED = (".joined-forces", ".allied", ".told-allied")
#: longest label of a commitment, in characters
LABEL = 90


def of_clause(context: Context, found: Found, unit: int, clause: Clause, before: Before) -> Draft | None:
    """What a clause tells that the parties do or will do; None, with the reason in the trace, where it states no item.

    Args:
        context: the document.
        found: its agreements.
        unit: index of the unit.
        clause: of it.
        before: what the clauses before it leave open.
    """
    clause = talks.held(clause)
    around = context.within(unit, clause)
    acts, of_signing, refused = _acts(context, found, unit, (clause, around), before.subject)
    if clause.status is None or refused:
        context.trace.drop(refused, unit, clause)
        return None
    on, parent, promised = _under(context, found, unit, (clause, around), before)
    lender = promised or (parent if parent and attachment.lends(context, parent, unit) else None)
    parties = on.slots["party"] if on else participants.parties(context, unit, clause, (around, before.subject), lender)
    if context.analysis.document.lang in ELLIPTIC and at_home(context, unit, around, entities(named(context, unit, around))):
        context.trace.drop("item.own-affair", unit, clause)
        return None
    made_here = any(found.drafts[n].unit == unit for n in found.touched[unit]) and actions.promised(clause, around) is not None
    talk = clause.talks and talks.stand(parties) and actions.field(around)
    alone = _shared(context, unit, acts, around) or standing.alone(_told(context, (unit, clause), parties), around, clause, before)
    if not parties or not (parent is not None or made_here or talk or alone):
        context.trace.drop("item.no-agreement" if parties else "item.no-party", unit, clause, entities(parties))
        return None
    by = purposes.FOR_IT if of_signing else talks.OF_FORUM if talks.of_forum(unit, clause, parent, parties) else ""
    text = " ".join(context.analysis.document.text[clause.start : clause.end].split())
    draft = Draft("", "commitment", unit, text if len(text) <= LABEL else text[: LABEL - 1] + "…", clause=clause, by=by)
    draft = draft.with_fills("action", tuple(Fill(a, unit, "action.cue") for a in acts))
    status = Status.AGREED if _ahead(context, unit, clause, around) else clause.status
    draft = draft.with_fills("status", (Fill(status.value, unit, clause.rule),))
    return _filled(context, found, draft.with_fills("party", parties), (clause, around), parent)


def _acts(
    context: Context, found: Found, unit: int, told: tuple[Clause, Sequence[Mention]], subject: Sequence[Mention]
) -> tuple[tuple[str, ...], bool, str]:
    """What a clause says is done, whether that is what a signing is for, and why it states no item; the empty string where it does."""
    clause, around = told
    item = context.analysis.units[unit].kind is UnitKind.BULLET
    acts = actions.named(clause, [m for m in actions.outside_names(around) if not _stands(found, m, unit)])
    if not acts and not actions.related(around):
        together = _together(context, clause, around)
        acts = actions.unnamed(clause, around, item=item and _opens(context, unit), together=together) or actions.under_paper(clause, around)
    # what rests on a paper of institutes or firms is no affair of one of them
    resting = [*basis(context, unit, clause), *(signed_before(context, unit, clause) if standing.MUTUAL & {*acts} else ())]
    based = any(not of_states(d) for d in found.naming(resting))
    refused = _empty(clause) or _idle(context, clause, (around, subject), acts, item=item or based)
    refused = refused or ("item.own-affair" if _of_paper_at_home(context, found, unit, clause) else "")
    purpose = purposes.acts(clause, around) if refused == purposes.SIGNING_ONLY and context.analysis.document.lang in ELLIPTIC else ()
    return (purpose, True, "") if purpose else (acts, False, refused)


def _under(
    context: Context, found: Found, unit: int, told: tuple[Clause, Sequence[Mention]], before: Before
) -> tuple[Draft | None, Draft | None, Draft | None]:
    """The item that a clause goes on with, the agreement that it is under, and the one that it promises itself; None for each that is not."""
    clause, around = told
    on = goes_on(found, before, around)
    parent = next((d for d in found.drafts if d.key == on.value("of")), None) if on else parent_of(context, found, unit, around)
    parent = parent if parent and _of_partner(context.with_whom(unit, clause), parent) else None
    # the promise of an agreement has the sides of that agreement, whoever names them (annotation guide, rule 2)
    here = (found.drafts[n] for n in found.touched[unit] if found.drafts[n].unit == unit)
    papers = (d for d in here if d.value("instrument") in SIGNABLE and d.value("status") != Status.SIGNED)
    return on, parent, next(papers, None) if actions.promised(clause, around) else None


def _ahead(context: Context, unit: int, clause: Clause, around: Sequence[Mention]) -> bool:
    """Whether what a clause tells as done is agreed only: something founded or contracted, or a line with a day to come."""
    if founded(clause, around) or clause.verb == DEAL or clause.rule.endswith(JOINED):
        return True
    return context.analysis.units[unit].kind is UnitKind.BULLET and not clause.talks and _to_come(context, around)


def _filled(context: Context, found: Found, draft: Draft, told: tuple[Clause, Sequence[Mention]], parent: Draft | None) -> Draft:
    """The draft of an item with its agreement, its fields and what else its clause tells."""
    unit, (clause, around) = draft.unit, told
    sure = parent if parent and attachment.sure(context, found, draft, parent) else None
    if parent and not attachment.before_it(context, draft, parent):
        draft = draft.with_fills("of", (Fill(parent.key, unit, "of.in-view", 0.7) if sure else Fill(parent.key, unit, DOUBTFUL, 0.3),))
    named_fields = tuple(fields.of_item(context, unit, (clause, around), sure))
    acts = [str(a) for a in draft.values("action")]
    draft = draft.with_fills("sector", fields.with_actions(unit, acts, named_fields, people=context.analysis.document.lang in OF_PEOPLE))
    draft = draft.with_fills("programme", tuple(programmes.of_item(context, unit, around, sure)))
    draft = draft.with_fills("amount", tuple(Fill(m.value, unit, m.rule) for m in around if m.kind is Kind.AMOUNT)[:1])
    days = due.dates(context.analysis.document.published, unit, replace(clause, status=Status(draft.value("status"))), around, clause.status)
    return draft.with_fills("date", tuple(days)[:1])


def _shared(context: Context, unit: int, acts: Sequence[str], around: Sequence[Mention]) -> bool:
    """Whether a clause names a field and tells what one side does for the other in it, or what a group of states does."""
    return actions.field(around) and (bool(specific(around) and one_for_other(context, unit, acts, around)) or clubs.acts(context, around))


def _of_partner(sides: Sequence[Entity], parent: Draft) -> bool:
    """Whether an agreement is one of the two sides that a clause is told of, where it is told of two."""
    return {e.country for e in sides} <= {p.country for p in parent.parties}


def _of_paper_at_home(context: Context, found: Found, unit: int, clause: Clause) -> bool:
    """Whether a clause goes on with a paper that bodies of one country signed among themselves: 대전시와 협약을 맺고 공장을 짓는다."""
    for made in context.analysis.units[unit].clauses:
        around = context.within(unit, made)
        papers = [m for m in around if m.kind is Kind.INSTRUMENT and m.status is None]
        if made.verb == "sign" and made.end <= clause.end and papers and not found.naming(papers):
            bodies = context.bodies(around)
            return len(bodies) > 1 and len({b.country for b in bodies}) == 1
    return False


def _stands(found: Found, mention: Mention, unit: int) -> bool:
    """Whether the text has said before that an instrument was made: no clause promises it then, but for the next session of a forum."""
    made = (Status.SIGNED, Status.IN_FORCE)
    if mention.kind is not Kind.INSTRUMENT:
        return False
    known = (d for d in found.naming([mention]) if d.unit < unit and d.value("instrument") != Instrument.DIALOGUE)
    return any(d.value("status") in made for d in known)


def _empty(clause: Clause) -> str:
    """Why a clause states no item by its own words; the empty string when it may."""
    if clause.speech:
        return "item.in-speech"
    if clause.verb in TELLING:
        return "item.telling"
    return "item.no-status" if clause.status is None else ""


def _idle(context: Context, clause: Clause, mentions: tuple[Sequence[Mention], Sequence[Mention]], acts: Sequence[str], *, item: bool) -> str:
    """Why a clause that says something that counts states no item all the same; the empty string when it does."""
    around, subject = mentions
    stated = purposeful(clause, around) and not past(context, around)
    told = (item and (stated or _to_come(context, around))) or paid(around)
    # "the pact that both signed in 2004": what a relative clause tells is no news, and promises nothing
    signed = clause.verb == "sign" and clause.rule.endswith(RELATIVE) and clause.status is Status.SIGNED and not paid(around)
    if signed or (ceremony(clause, around) and not told):
        return "item.ceremony"
    if clause.status is Status.SIGNED and set(acts) == {Action.INSTRUMENT.value} and founded(clause, around) is None:
        return "item.ceremony"  # "A signed the agreement on behalf of B": what was named before is signed, and no more is to be done
    if not acts and not actions.related(around):
        return "item.no-action"
    if _general(context, clause, around) or _sums_up(context, clause, around):
        return "item.general"
    if clause.talks or clause.rule.endswith(UNTOLD):
        return "item.own-affair" if past(context, around) else ""
    # what a paper says that somebody signs there is its partner's too, told or not
    signs = context.analysis.document.lang in ELLIPTIC and clause.verb == "sign" and founded(clause, around) is not None
    return "item.own-affair" if not item and not signs and own_affair(context, clause, around, subject) else ""


def _told(context: Context, place: tuple[int, Clause], parties: tuple[Fill, ...]) -> tuple[Fill, ...]:
    """The parties that a clause itself tells; of one that is told with one of several partners those who acted before are as well.

    So are they where a clause opens with a body as partner, and leaves out whose it is: "X와는 …하기로 했다".
    """
    clause = place[1]
    heads = (talks.OF_TITLE,) if clause.verb in participants.MEETING else ()
    before = (OF_LABEL, "party.acted-before") if context.with_whom(*place) or opens_with_body(context.analysis, clause) else ()
    return tuple(f for f in parties if f.rule in ("party.named", ANSWERING, *heads, *before))


def _opens(context: Context, unit: int) -> bool:
    """Whether a unit is the first of its paragraph, but for a lead-in before it."""
    units = context.analysis.units
    return unit == 0 or units[unit - 1].paragraph != units[unit].paragraph or units[unit - 1].kind is UnitKind.HEADING


def _together(context: Context, clause: Clause, around: Sequence[Mention]) -> bool:
    """Whether bodies of two countries, or "the two institutes", are the ones who will do it."""
    acting = [m for m in around if m.role in DOING and m.kind in (Kind.ORGANIZATION, Kind.COUNTRY)]
    collective = any(
        m.kind is Kind.ANAPHOR and m.value.partition(":")[0] in (*COLLECTIVE, "group") and m.role in (None, *DOING) for m in around
    )
    # "A's laboratory will help B's ministry": so are those for whom somebody does it
    served = (m for m in around if m.role is Role.RECIPIENT)
    bodies = (context.entities[m] for m in (*acting, *served) if m.kind is Kind.ORGANIZATION)
    states = {c for m in acting if m.kind is Kind.COUNTRY and m.role is not Role.PARTNER for c in countries(m)}
    return clause.verb in ("plan", "agree", "do", ALLY, DEAL) and (collective or len(states) > 1 or international(bodies))


def _to_come(context: Context, around: Sequence[Mention]) -> bool:
    """Whether a day in the words of an item lies behind the publication: 제3차 회의 개최(2026년 상반기) is agreed, not held."""
    published = context.analysis.document.published
    days = [m.value for m in around if m.kind is Kind.DATE and m.value]
    return any(day[: len(published)] > published[: len(day)] for day in days) if published else False


def _general(context: Context, clause: Clause, around: Sequence[Mention]) -> bool:
    """Whether a clause says no more than that there is cooperation: no field, no body, no sum (annotation guide, rule 14).

    Science and technology at large are a field in Korean: to cooperate in them, with no more said, is joint research (guide, rule 15); English
    releases name them as the purpose of anything.
    """
    at_large = context.analysis.document.lang in ELLIPTIC
    told = any(m.kind in (Kind.ORGANIZATION, Kind.AMOUNT, Kind.PROGRAMME) or (m.kind is Kind.SECTOR and (m.refs or at_large)) for m in around)
    return clause.verb != "agree" and not specific(around) and not told and actions.promised(clause, around) is None


def _sums_up(context: Context, clause: Clause, around: Sequence[Mention]) -> bool:
    """Whether a clause says only what the signing told before it is for: "signed a memorandum and agreed to work together on ice" (rule 14)."""
    unit = next(u for u in context.analysis.units if u.start <= clause.start < u.end)
    signed = any(c.verb == "sign" and c.status is Status.SIGNED and c.end <= clause.start and not c.speech for c in unit.clauses)
    named = any(m.kind in (Kind.AMOUNT, Kind.PROGRAMME, Kind.DATE) for m in around)
    return signed and clause.verb == "agree" and not named and not specific(around) and actions.promised(clause, around) is None
