"""Who was there when an instrument was signed or a forum met, and on which day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.agreements.days import in_the_news
from kg.extract.agreements.found import CEREMONIES, SIGNABLE, Found
from kg.extract.agreements.making import SO_FAR
from kg.extract.agreements.meetings import is_statement
from kg.extract.agreements.parents import principal, titled
from kg.extract.agreements.signing import CONTENTS
from kg.extract.context import Context
from kg.extract.context.entities import CODE
from kg.extract.context.parties import BACK
from kg.extract.draft import DAY, Draft, Fill
from kg.extract.kinds import WORLD
from kg.extract.languages import OWNER_FIRST
from kg.model import BY_BODIES, Clause, Entity, Instrument, Kind, Mention, Role, Status, UnitKind

#: a construction whose rule ends so tells of a ceremony without being it: the people it names did not take part
TOLD = ".told"
#: end of the rule of a line that lists who came or signed, in a note or a box as well, and of one that lists only who signed
GUESTS, SIGNERS = ".who-came", ".signed.who-came"
#: how many characters may stand between "the pact" and the day behind its participle: ", which was signed early in "
BESIDE = 30
#: how many bodies make a list of members
LIST = 4
#: predicates of a talk beside the ceremony: who proposes something to somebody signs nothing there
TALKING = frozenset({"consider", "discuss", "stress"})
#: how many sentences open a report
OPENING = 3
#: classes of predicate that tell an event
CEREMONY = frozenset({"sign", "hold", "launch", "attend", "announce"})
#: a date whose rule ends so tells from when, or until when, something holds
BOUND = ".bound"
#: characters between a day and the instrument that was made then: 1989년 체결된 한-…
OF_ANOTHER = 12
#: the rule of the parties whom the words around an instrument join
BETWEEN = "party.between"
#: types that people lead, adopt or meet in
LED = frozenset({"dialogue", "declaration", "partnership"})


def attended(context: Context, found: Found, unit: int, clause: Clause) -> None:
    """People who signed, chaired or led a side, the bodies of their titles, and bodies that took part, for the agreement in view."""
    here = [n for n in found.touched.get(unit) or [] if not found.drafts[n].background]
    opened = [n for u in sorted(found.opened) for n in found.opened[u]]
    opened = [n for n in opened if _recent(context, found.drafts[n])] or opened
    pointed = next((m.value for m in context.within(unit, clause) if m.value in CEREMONIES), "")
    kinds = CEREMONIES.get(pointed, SIGNABLE)
    last = celebrated(context, found, unit, kinds) if clause.verb == "sign" or pointed else opened[-1] if opened else found.latest()
    target = here[-1] if here and not pointed else last
    if target is None:
        return
    draft = found.drafts[target]
    meeting = any(m.value == f"{BACK}{Instrument.DIALOGUE.value}" for m in context.within(unit, clause))
    met = meeting or (clause.verb == "hold" and not pointed)
    elsewhere = clause.verb not in CEREMONY and context.analysis.units[draft.unit].paragraph != context.analysis.units[unit].paragraph
    if draft.background or ((met or elsewhere) and target not in here and draft.value("instrument") in SIGNABLE):
        return  # who came to this meeting, or held talks, did not thereby sign the memorandum that was told before
    around = context.within(unit, clause)
    if clause.verb not in CEREMONY and draft.value("status") != Status.SIGNED and draft.value("instrument") in SIGNABLE and target not in here:
        return  # nobody has signed yet
    people = [m for m in around if m.kind is Kind.PERSON and m.role not in (Role.SPEAKER, Role.OWNER, Role.PLACE)]
    if clause.verb == "hold" and target not in here and _of_others(context, draft, people):
        return  # who meets somebody of a third country does so elsewhere
    if clause.rule.endswith(GUESTS) and not clause.rule.endswith(SIGNERS):
        people = _heads(context, draft, people)
    draft = draft.with_fills("signer", tuple(Fill(context.entities[m], unit, "signer.attended", 0.8) for m in people))
    telling = (Role.PARENT, Role.SPEAKER)
    bodies = [context.entities[m] for m in around if m.kind is Kind.ORGANIZATION and m.role not in telling and not _occasion(m)]
    homes = {p.country for p in draft.parties if p.kind is not Kind.COUNTRY} if people else set()
    # who approves or exchanges something else took no part: the words must point to the instrument, to people or to a meeting
    there = bool(people) or clause.verb != "sign" or bool(pointed) or any(m.value.startswith(BACK) for m in around)
    extra = [b for b in dict.fromkeys(bodies) if there and b not in draft.parties and b.country not in homes]
    if clause.verb == "attend" and not people and draft.value("instrument") in SIGNABLE and _of_one_country(draft):
        # "가람전자와 달빛연은 협약을 맺었다. 칠레의 새별사도 협약에 참여했다": without them it would join no two countries
        abroad = [b for b in extra if len(b.country) == CODE and b.country != draft.parties[0].country]
        draft = draft.with_fills("party", tuple(Fill(b, unit, "party.joined", 0.6) for b in abroad))
    found.drafts[target] = draft.with_fills("organization", tuple(Fill(b, unit, "organization.attended", 0.7) for b in extra))


def _of_one_country(draft: Draft) -> bool:
    """Whether all parties of a paper are bodies of one country."""
    homes = {p.country for p in draft.parties}
    return len(homes) == 1 and all(p.kind is Kind.ORGANIZATION and len(p.country) == CODE for p in draft.parties)


def _of_others(context: Context, draft: Draft, people: Sequence[Mention]) -> bool:
    """Whether one of some people is of a country that has no part in an agreement of countries."""
    states = {p.country for p in draft.parties}
    homes = {context.entities[m].country for m in people}
    return all(len(code) == CODE for code in states) and any(len(home) == CODE and home not in states for home in homes)


def _heads(context: Context, draft: Draft, people: Sequence[Mention]) -> list[Mention]:
    """The first person of each country in a list of who came, who led that side; none of a country that has one already."""
    led = {p.country for p in draft.values("signer") if isinstance(p, Entity)}
    heads: list[Mention] = []
    for person in people:
        home = context.entities[person].country
        # of whom the list tells no country is of the side of the one before
        if home not in led and (home or not heads):
            heads.append(person)
            led.add(home)
    return heads


def _occasion(mention: Mention) -> bool:
    """True for an international body whose meeting is only the occasion: "on the sidelines of the APEC summit", APEC 현장에서."""
    return mention.country == WORLD and mention.role is Role.MODIFIER


def celebrated(context: Context, found: Found, unit: int, kinds: frozenset[str] = SIGNABLE) -> int | None:
    """The instrument whose signing or opening a clause tells of: the last one of its paragraph, else the one that the document is about.

    Args:
        context: the document.
        found: the instruments so far.
        unit: index of the unit of the clause.
        kinds: types that it may be of.

    Returns:
        its index in `found`, or None when there is none.
    """
    units = context.analysis.units
    made = [n for u in sorted(found.opened) for n in found.opened[u] if found.drafts[n].value("instrument") in kinds]
    near = [n for n in made if units[found.drafts[n].unit].paragraph == units[unit].paragraph]
    if near or len(made) < 2:
        return near[-1] if near else found.made(kinds)
    main = principal(context, [found.drafts[n] for n in made if not found.drafts[n].background])
    return next((n for n in made if found.drafts[n] is main), found.made(kinds))


def delegates(around: Sequence[Mention], clause: Clause) -> bool:
    """True when people of two countries act in a clause: they represent the parties."""
    acting = [m for m in around if m.kind is Kind.PERSON and m.role not in (Role.SPEAKER, Role.OWNER, Role.PLACE)]
    if clause.verb in TALKING:
        return False
    return not clause.speech and clause.status is not None and len({m.country for m in acting if m.country}) > 1


def signed_by_both(clause: Clause, around: Sequence[Mention]) -> bool:
    """Whether two people act in what tells the content of a paper, as they do only who signed it: "A와 B가 서명한 이 문서에는 … 담겼다".

    Args:
        clause: of a unit.
        around: its mentions.

    >>> one, other = (Mention(n, n + 3, Kind.PERSON, form, role=Role.SUBJECT) for n, form in ((0, "김새벽"), (8, "안 노바")))
    >>> told = Clause(0, 30, rule="ko.ending.contained")
    >>> signed_by_both(told, [one, other]), signed_by_both(told, [one]), signed_by_both(replace(told, rule="ko.ending.done"), [one, other])
    (True, False, False)
    """
    acting = [m for m in around if m.kind is Kind.PERSON and m.role not in (Role.SPEAKER, Role.OWNER, Role.PLACE)]
    return clause.rule.endswith(CONTENTS) and not clause.speech and len(acting) > 1


def dated_later(draft: Draft, unit: int, clause: Clause, around: Sequence[Mention]) -> Draft:
    """The draft with the date of its ceremony, where a later sentence tells it."""
    others = [m.start for m in around if m.kind is Kind.INSTRUMENT]
    # "회의는 1989년 체결된 협정에 따라 …": a day right before another instrument is that one's
    dated = [m for m in around if m.kind is Kind.DATE and m.value and not m.rule.endswith(BOUND)]
    dated = [m for m in dated if not any(0 <= start - m.end < OF_ANOTHER for start in others)]
    # "the pact, signed in May, will …"
    back = [m.end for m in around if m.kind is Kind.ANAPHOR]
    beside = [m for m in dated if m.role is Role.MODIFIER and any(0 <= m.start - end <= BESIDE for end in back)]
    told = dated if clause.verb in CEREMONY else beside
    if not told or (draft.value("date") and not _assumed(draft)):
        return draft
    return replace(draft, slots={**draft.slots, "date": (Fill(told[0].value, unit, told[0].rule, 0.8),)})


def members(context: Context, found: Found, unit: int, around: Sequence[Mention]) -> None:
    """The bodies of a long list belong to the instrument that its clause, or else its paragraph, speaks of."""
    bodies = context.bodies(tuple(m for m in around if m.role is not Role.PLACE))
    if len(bodies) < LIST or not _subjects(context, around):
        return
    here = found.touched.get(unit) or found.touched.get(unit - 1, [])
    units = context.analysis.units
    if not here or (not found.touched.get(unit) and units[unit - 1].paragraph != units[unit].paragraph):
        return
    if not found.touched.get(unit) and any(m.kind is Kind.INSTRUMENT for m in context.analysis.inside(unit)):
        return  # they have a paper of their own, told by a clause to come
    draft = found.drafts[here[-1]]
    if len({*here}) > 1 and any(f.rule == BETWEEN for f in draft.slots.get("party", ())):
        return  # "a memorandum between A and B, and one between C and D": each has its own
    fills = tuple(Fill(b, unit, "organization.listed", 0.6) for b in bodies if b not in draft.parties)
    found.drafts[here[-1]] = draft.with_fills("organization", fills)


def _subjects(context: Context, around: Sequence[Mention]) -> bool:
    """Whether a list of bodies is told as those who take part: in Korean the last of them bears the particle of the subject."""
    last = [m for m in around if m.kind is Kind.ORGANIZATION and m.role is not Role.PLACE][-1:]
    return context.analysis.document.lang not in OWNER_FIRST or any(m.role in (Role.TOPIC, Role.SUBJECT) for m in last)


def led(context: Context, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, where the leaders whom the title or the first sentence names stand for the parties of the principal one."""
    held = [d for d in drafts if _is_led(context, d) and d.value("status") == Status.SIGNED and not d.background]
    main = principal(context, held)
    if main is None or main.values("signer"):
        return list(drafts)
    people, place = _leaders(context)
    # who met in the first sentence did not thereby lead the forum that the text names further down
    # … but the next one may call it by name: "A와 B가 마주 앉았다. 두 번째 과기공동위가 열렸다."
    met = main.unit == place + 1 and any(c.verb == "hold" for n in (place, main.unit) for c in context.analysis.units[n].clauses)
    if len(people) < 2 or not (titled(context, main) or main.unit == place or (met and context.follows(main.unit, place))):
        return list(drafts)
    fills = tuple(Fill(context.entities[m], main.unit, "signer.leader", 0.6) for m in people)
    return [d.with_fills("signer", fills) if d is main else d for d in drafts]


def _is_led(context: Context, draft: Draft) -> bool:
    """Whether leaders stand for the parties of a draft: who meets or speaks in a statement does, what is signed has its own signers."""
    kind = draft.value("instrument")
    if kind == Instrument.DECLARATION:
        return is_statement(draft)
    return kind in LED and all(context.clause_of(unit, m).verb != "sign" for m in draft.mentions[:1] for unit in context.places(m))


def _leaders(context: Context) -> tuple[list[Mention], int]:
    """The people whom the title or the first sentence names, if there are two of them, and its unit."""
    units = context.analysis.units
    first = next((i for i, u in enumerate(units) if u.kind is UnitKind.SENTENCE), None)
    places = [i for i, u in enumerate(units) if u.kind is UnitKind.TITLE] + ([first] if first is not None else [])
    for place in places:
        told = any(c.rule.endswith(TOLD) or c.speech for c in units[place].clauses)
        people = [m for m in context.analysis.inside(place) if m.kind is Kind.PERSON and m.role not in (Role.SPEAKER, Role.PLACE)]
        if not told and len({context.entities[m] for m in people}) > 1:
            return people, place
    return [], -1


def dated(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Outcomes signed at the event that the document reports take its date (annotation guide, rule 6)."""
    event = next(
        (d for d in drafts if len(d.value("date")) == DAY and d.value("status") == Status.SIGNED and not _assumed(d) and _recent(context, d)),
        None,
    )
    told = event.slots["date"][0] if event else _opening(context)
    if told is None:
        return drafts
    first = event.unit if event else told.unit - 1
    dated = []
    for draft in drafts:
        before = any(context.clause_of(draft.unit, m).rule.endswith(SO_FAR) for m in draft.mentions[:1])
        signed_there = (draft.value("instrument") in BY_BODIES and not before) or _assumed(draft)
        open_ = not draft.value("date") or _assumed(draft)
        # who welcomes the signing of a paper may have signed it long ago (annotation guide, rule 6)
        welcome = any(context.clause_of(unit, m).verb == "welcome" for m in draft.mentions[:1] for unit in context.places(m))
        there = signed_there and not welcome and draft.unit > first
        if there and open_ and draft.value("status") == Status.SIGNED and not draft.background:
            draft = replace(draft, slots={**draft.slots, "date": (replace(told, rule="date.event", confidence=0.6),)})
        dated.append(draft)
    return dated


def _opening(context: Context) -> Fill | None:
    """The day on which the first sentences say that the parties met, agreed or signed, if it is one of the last before publication."""
    published, units = context.analysis.document.published, context.analysis.units
    for unit in [i for i, u in enumerate(units) if u.kind is UnitKind.SENTENCE][:OPENING]:
        for clause in units[unit].clauses:
            if clause.speech or clause.status is None or clause.verb not in (*CEREMONY, "agree"):
                continue
            for day in (m.value for m in context.within(unit, clause) if m.kind is Kind.DATE):
                if in_the_news(day, published):
                    return Fill(day, unit, "date.event", 0.6)
    return None


def _assumed(draft: Draft) -> bool:
    """True when the date is only that of publication."""
    return any(f.rule == "date.of-publication" for f in draft.slots.get("date", ()))


def _recent(context: Context, draft: Draft) -> bool:
    """Whether the day lies in the month of publication or the one before: it is the event that the document reports."""
    day, published = draft.value("date"), context.analysis.document.published
    if not published or len(day) < 7:
        return not published
    months = int(published[:4]) * 12 + int(published[5:7]) - int(day[:4]) * 12 - int(day[5:7])
    return 0 <= months <= 1
