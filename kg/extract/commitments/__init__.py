"""Items of cooperation: one draft for each clause that says what the parties do or will do.

`find` goes through the clauses. The others of the package, by what they tell of an item:

    whether     affairs (one side's own), standing (without an agreement), purposes (of a signing), talks, repeated
    under what  belonging, with following, headed and membership; attachment says how surely
    who         participants and heads; sides, grants and ventures for what one side does for the other
    what        actions, fields and ground, programmes, due; implementing gives its bodies to the agreement
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.agreements import SKIPPED, clubs
from kg.extract.agreements.dating import RELATIVE
from kg.extract.agreements.drafting import UNTOLD
from kg.extract.agreements.found import SIGNABLE, Found
from kg.extract.agreements.parents import DOUBTFUL
from kg.extract.agreements.signing import ceremony, founded, paid, purposeful, specific
from kg.extract.commitments import actions, attachment, due, fields, ground, participants, programmes, purposes, standing, talks
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
#: part of the rule of a clause that has no verb
NOMINAL = ".n-"
#: longest label of a commitment, in characters
LABEL = 90
#: sides of a text that tells of two
PAIR = 2


def find(context: Context, found: Found) -> tuple[Draft, ...]:
    """The commitments of a document under its agreements, in order."""
    drafts: list[Draft] = []
    joined = _sides(context, found)
    for index, unit in enumerate(context.analysis.units):
        if unit.kind in SKIPPED or unit.kind is UnitKind.LEAD_IN:
            continue
        known = len(drafts)
        before = Before(_left_open(context, index), drafts[-1] if drafts and context.follows(index, drafts[-1].unit) else None, joined)
        for clause in unit.clauses or (Clause(unit.start, unit.end),):
            made = [d for d in _draft(context, found, index, clause, before) if not (drafts and _again(drafts[-1], d))]
            if drafts and len(made) == 1 and _again(made[0], drafts[-1]):
                drafts.pop()  # "…협력을 넓히기로 했으며, 우주 분야에서도 협력하기로 했다"
            drafts += made
            before = Before(_subject(context, index, clause) or before.subject, None if made else before.item, joined)
        joined |= {p.country for d in drafts[known:] if not d.value("of") for p in d.parties}
    kept = _without_summary(context, list(purposes.without_others(drafts)), of_agreements=bool(found.drafts))
    return tuple(replace(d, key=f"c{n}") for n, d in enumerate(kept, 1))


def _again(known: Draft, fresh: Draft) -> bool:
    """Whether what a sentence goes on to decide differs in nothing from what it decides before: one item (annotation guide, rule 24)."""
    decided = all(isinstance(d.clause, Clause) and d.clause.rule.endswith(standing.DECIDED) for d in (known, fresh))
    alike = all(set(known.values(slot)) >= set(fresh.values(slot)) for slot in ("action", "sector", "party", "amount", "date", "programme"))
    return known.unit == fresh.unit and decided and alike


def _sides(context: Context, found: Found) -> frozenset[str]:
    """The two countries of a text without agreements whose title names a technology: what both do needs no field of its own there."""
    told = not found.drafts and len(context.sides) == PAIR and ground.of_title(context) is ground.Ground.FIELD
    return frozenset(context.sides) if told else frozenset()


def _left_open(context: Context, unit: int) -> tuple[Mention, ...]:
    """Who acts in the bullet before, which ends in the middle of its sentence: ㅇ 양측은 … 개최하고, ㅇ …을 공유하기로 하였다."""
    units = context.analysis.units
    if not unit or units[unit].kind is not UnitKind.BULLET or units[unit - 1].kind is not UnitKind.BULLET:
        return ()
    goes_on = context.analysis.document.lang in ELLIPTIC and context.analysis.quote(unit - 1).endswith(",")
    alike = units[unit - 1].level == units[unit].level and units[unit - 1].clauses
    return _subject(context, unit - 1, units[unit - 1].clauses[-1]) if goes_on and alike else ()


def _subject(context: Context, unit: int, clause: Clause) -> tuple[Mention, ...]:
    """Who acts in a clause, for the clauses after it that name nobody."""
    if clause.verb in TELLING:
        return ()
    acting = (Kind.ORGANIZATION, Kind.COUNTRY, Kind.ANAPHOR)
    # who signed what is only named here ("…은 X와 Y가 체결한 약정") does not go on to act
    roles = {Role.TOPIC} if clause.rule.endswith(".relative") else DOING
    return tuple(m for m in context.within(unit, clause) if m.kind in acting and m.role in roles)


def _without_summary(context: Context, drafts: list[Draft], *, of_agreements: bool) -> list[Draft]:
    """Leave out the lines below the title and the first sentence of a report, when they only sum up what later ones say (guide, rule 12).

    The talks that such a sentence reports are no sum of what is said later, nor is work on a mission that no later one names; nor is,
    in a text that tells of no agreements, what no later sentence does.
    """
    first = next((n for n, u in enumerate(context.analysis.units) if u.kind not in SKIPPED), -1)
    # the first item of a list is none of a report
    opens = first >= 0 and context.analysis.units[first].kind is not UnitKind.BULLET
    summary = [d for d in drafts if opens and d.unit == first and not any(c.verb == "announce" for c in context.analysis.units[first].clauses)]
    later_named = {p for d in drafts if d.unit > first for p in d.values("programme")}
    summary = [d for d in summary if not _is_event(context, d) and set(d.values("programme")) <= later_named]
    later = {a for d in drafts if d.unit > first for a in d.values("action")}
    summary = (
        [d for d in summary if of_agreements or not later.isdisjoint(d.values("action"))] if sum(d.unit > first for d in drafts) > 1 else []
    )
    opened = next(
        (n for n, u in enumerate(context.analysis.units) if u.kind not in SKIPPED and any(c.verb and NOMINAL not in c.rule for c in u.clauses)),
        -1,
    )
    told = any(d.unit >= opened for d in drafts)
    lines = [d for d in drafts if told and d.unit < opened]
    for draft in (*summary, *lines):
        context.trace.drop("item.summary", draft.unit, draft.at)
    return [d for d in drafts if d not in summary and d not in lines]


def _is_event(context: Context, draft: Draft) -> bool:
    """Whether an item is talks, or an event that somebody holds and that is no forum by name."""
    clause = draft.clause
    if not isinstance(clause, Clause):
        return False
    return clause.talks or (clause.verb == "hold" and not any(m.kind is Kind.INSTRUMENT for m in context.within(draft.unit, clause)))


def _draft(context: Context, found: Found, unit: int, clause: Clause, before: Before) -> Iterator[Draft]:
    clause, around, subject = talks.held(clause), context.within(unit, clause), before.subject
    item = context.analysis.units[unit].kind is UnitKind.BULLET
    together = _together(context, clause, around)
    told = [m for m in actions.outside_names(around) if not _stands(found, m, unit)]
    acts = actions.named(clause, told)
    if not acts and not actions.related(around):
        acts = actions.unnamed(clause, around, item=item and _opens(context, unit), together=together) or actions.under_paper(clause, around)
    # what rests on a paper of institutes or firms is no affair of one of them
    resting = [*basis(context, unit, clause), *(signed_before(context, unit, clause) if standing.MUTUAL & {*acts} else ())]
    based = any(not of_states(d) for d in found.naming(resting))
    refused = _empty(clause) or _idle(context, clause, (around, subject), acts, item=item or based)
    refused = refused or ("item.own-affair" if _of_paper_at_home(context, found, unit, clause) else "")
    purpose = purposes.acts(clause, around) if refused == purposes.SIGNING_ONLY and context.analysis.document.lang in ELLIPTIC else ()
    if clause.status is None or (refused and not purpose):
        return context.trace.drop(refused, unit, clause)
    acts = purpose or acts
    on = goes_on(found, before, around)
    parent = next((d for d in found.drafts if d.key == on.value("of")), None) if on else parent_of(context, found, unit, around)
    parent = parent if parent and _of_partner(context.with_whom(unit, clause), parent) else None
    here = [found.drafts[n] for n in found.touched[unit] if found.drafts[n].unit == unit]
    papers = (d for d in here if d.value("instrument") in SIGNABLE and d.value("status") != Status.SIGNED)
    # the promise of an agreement has the sides of that agreement, whoever names them (annotation guide, rule 2)
    promised = next(papers, None) if actions.promised(clause, around) else None
    lender = promised or (parent if parent and attachment.lends(context, parent, unit) else None)
    parties = on.slots["party"] if on else participants.parties(context, unit, clause, (around, subject), lender)
    if context.analysis.document.lang in ELLIPTIC and at_home(context, unit, around, entities(named(context, unit, around))):
        return context.trace.drop("item.own-affair", unit, clause)
    stands = parent is not None or (bool(here) and actions.promised(clause, around) is not None)
    talk = clause.talks and talks.stand(parties) and actions.field(around)
    alone = _shared(context, unit, acts, around) or standing.alone(_told(context, (unit, clause), parties), around, clause, before)
    if not parties or not (stands or talk or alone):
        return context.trace.drop("item.no-agreement" if parties else "item.no-party", unit, clause, entities(parties))
    text = " ".join(context.analysis.document.text[clause.start : clause.end].split())
    by = purposes.FOR_IT if purpose else talks.OF_FORUM if talks.of_forum(unit, clause, parent, parties) else ""
    draft = Draft("", "commitment", unit, text if len(text) <= LABEL else text[: LABEL - 1] + "…", clause=clause, by=by)
    draft = draft.with_fills("action", tuple(Fill(a, unit, "action.cue") for a in acts))
    ahead = founded(clause, around) or clause.verb == DEAL or clause.rule.endswith(JOINED)
    status = Status.AGREED if ahead or (item and not clause.talks and _to_come(context, around)) else clause.status
    draft = draft.with_fills("status", (Fill(status.value, unit, clause.rule),))
    draft = draft.with_fills("party", parties)
    sure = parent if parent and attachment.sure(context, found, draft, parent) else None
    if parent and not attachment.before_it(context, draft, parent):
        draft = draft.with_fills("of", (Fill(parent.key, unit, "of.in-view", 0.7) if sure else Fill(parent.key, unit, DOUBTFUL, 0.3),))
    named_fields = tuple(fields.of_item(context, unit, (clause, around), sure))
    draft = draft.with_fills("sector", fields.with_actions(unit, acts, named_fields, people=context.analysis.document.lang in OF_PEOPLE))
    draft = draft.with_fills("programme", tuple(programmes.of_item(context, unit, around, sure)))
    draft = draft.with_fills("amount", tuple(Fill(m.value, unit, m.rule) for m in around if m.kind is Kind.AMOUNT)[:1])
    days = due.dates(context.analysis.document.published, unit, replace(clause, status=status), around, clause.status)
    yield draft.with_fills("date", tuple(days)[:1])


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
    if _general(clause, around) or _sums_up(context, clause, around):
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


def _general(clause: Clause, around: Sequence[Mention]) -> bool:
    """Whether a clause says no more than that there is cooperation: no field, no body, no sum (annotation guide, rule 14)."""
    told = any(m.kind in (Kind.ORGANIZATION, Kind.AMOUNT, Kind.PROGRAMME) or (m.kind is Kind.SECTOR and m.refs) for m in around)
    return clause.verb != "agree" and not specific(around) and not told and actions.promised(clause, around) is None


def _sums_up(context: Context, clause: Clause, around: Sequence[Mention]) -> bool:
    """Whether a clause says only what the signing told before it is for: "signed a memorandum and agreed to work together on ice" (rule 14)."""
    unit = next(u for u in context.analysis.units if u.start <= clause.start < u.end)
    signed = any(c.verb == "sign" and c.status is Status.SIGNED and c.end <= clause.start and not c.speech for c in unit.clauses)
    named = any(m.kind in (Kind.AMOUNT, Kind.PROGRAMME, Kind.DATE) for m in around)
    return signed and clause.verb == "agree" and not named and not specific(around) and actions.promised(clause, around) is None
