"""How surely an item is an outcome of the agreement that it would stand under."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.agreements.dating import NOTING, RELATIVE
from kg.extract.agreements.days import held_back, in_the_news
from kg.extract.agreements.found import Found
from kg.extract.agreements.making import SO_FAR
from kg.extract.agreements.parents import OPENING, bare, principal, titled
from kg.extract.commitments import talks
from kg.extract.commitments.affairs import GOING_ON
from kg.extract.commitments.headed import of_section
from kg.extract.commitments.membership import everybody
from kg.extract.context import Context
from kg.extract.context.parties import entities
from kg.extract.context.sections import held, item_above, opens, over
from kg.extract.draft import DAY, Draft
from kg.extract.kinds import WORLD, governs
from kg.extract.languages import ELLIPTIC
from kg.extract.roles import DOING
from kg.model import Action, Clause, Entity, Instrument, Kind, Mention, Role, Status

#: how much of an ISO date tells the month
MONTH = 7
#: how many agreements that a clause only mentions make a list
SEVERAL = 3
#: how far an agreement is that may have outcomes
CONCLUDED = (Status.SIGNED, Status.IN_FORCE)
#: types of paper of which nothing goes on yet on the day they are signed; a declaration takes stock of what is done, a programme is done
PAPERS = (Instrument.MOU, Instrument.AGREEMENT, Instrument.ARRANGEMENT, Instrument.LETTER_OF_INTENT, Instrument.CONTRACT)


def sure(context: Context, found: Found, item: Draft, parent: Draft) -> bool:
    """Whether more speaks for an agreement than that the text has no other.

    It is named in the sentence or paragraph of the item, the bodies of the item made it, or the text is about it: its title or
    its opening tells it before the item does.

    Args:
        context: the document.
        found: its agreements.
        item: a commitment with its parties.
        parent: the agreement.
    """
    clause = item.clause or Clause(0, 0)
    if talks.apart(context, item.unit, clause, item.slots["party"]) or _of_meeting(context, found, item, parent):
        return False
    if (
        _promised_later(context, parent, item.unit)
        or _goes_on(context, item, parent)
        or _gone_back_to(context, item, parent)
        or _later_talk(context, item, parent)
    ):
        return False
    if any(found.drafts[n] is parent for n in found.touched.get(item.unit, ())):
        return True
    institutes = all(p.kind is Kind.ORGANIZATION and p.country != WORLD and not governs(p) for p in parent.parties)
    if institutes and _of_states(item):
        return False
    if near(context, parent, item.unit) or parent.unit in item_above(context, item.unit):
        return True
    if _theirs(context, item, parent) or of_section(context, found.drafts, item.unit, principal(context, found.drafts)) is parent:
        return True
    return _about(context, parent, item.unit)


def before_it(context: Context, item: Draft, parent: Draft) -> bool:
    """Whether an item tells what has been done so far, and the agreement was only made now: it is no outcome of that.

    Args:
        context: the document.
        item: a commitment with its clause.
        parent: the agreement.
    """
    so_far = item.clause is not None and item.clause.rule.endswith(SO_FAR)
    return so_far and not parent.background and (parent.value("status") not in CONCLUDED or _new(context, parent))


def noted(context: Context, draft: Draft) -> bool:
    """Whether those who met only note that several papers were signed: “두 정상은 …, … 양해각서 등이 체결된 것을 환영했다”.

    What they do next is of none of these.

    Args:
        context: the document.
        draft: an agreement.
    """
    clauses = context.analysis.units[draft.unit].clauses
    here = next((n for n, c in enumerate(clauses) if any(c.start <= m.start < c.end for m in draft.mentions)), len(clauses))
    behind = clauses[here + 1 : here + 2]
    if not behind or not clauses[here].rule.endswith(RELATIVE) or behind[0].status is not None or behind[0].verb not in NOTING:
        return False
    return sum(m.kind is Kind.INSTRUMENT for m in context.within(draft.unit, clauses[here])) > 1


def _goes_on(context: Context, item: Draft, parent: Draft) -> bool:
    """Whether an item goes on since a day before a paper was signed these days, and its unit does not tell of the paper: it is older."""
    rule = item.clause.rule if item.clause is not None else ""
    if not rule.endswith(GOING_ON) or rule.endswith(SO_FAR) or parent.background or parent.value("instrument") not in PAPERS:
        return False
    if parent.unit == item.unit or any(item.unit in context.places(m) for m in parent.mentions):
        return False
    day = parent.value("date")
    earlier = any(m.value[:MONTH] < day[: len(m.value[:MONTH])] for m in context.analysis.inside(item.unit) if m.kind is Kind.DATE and m.value)
    return earlier and parent.value("status") in CONCLUDED and _new(context, parent)


def _new(context: Context, parent: Draft) -> bool:
    """Whether an agreement is what the text reports as news, by its day."""
    day, published = parent.value("date"), context.analysis.document.published
    return in_the_news(day, published) or held_back(day, published)


def _gone_back_to(context: Context, item: Draft, parent: Draft) -> bool:
    """Whether a clause names a meeting only as what it follows from, and tells of a later day: 7일 회담에서의 합의에 따라 12일 …."""
    around = context.within(item.unit, item.clause) if item.clause else ()
    here = [m for m in parent.mentions if m in around]
    later = any(m.kind is Kind.DATE and m.value > parent.value("date") for m in around)
    passing = bool(here) and all(m.status is not None for m in here)
    return later and passing and parent.value("instrument") == Instrument.DIALOGUE and bool(parent.value("date"))


def _later_talk(context: Context, item: Draft, parent: Draft) -> bool:
    """Whether a talk of bodies without part in a forum falls on a day behind it: 포럼 이튿날인 17일 A사와도 협의했다."""
    if parent.value("instrument") != Instrument.DIALOGUE or parent.value("status") not in CONCLUDED or not parent.value("date"):
        return False
    around = context.within(item.unit, item.clause) if item.clause else ()
    later = any(m.kind is Kind.DATE and len(m.value) == DAY and m.value > parent.value("date") for m in around)
    others = {e for e in context.bodies(around) if e.kind is Kind.ORGANIZATION} - everybody(parent)
    talk = {*item.values("action")} == {Action.DIALOGUE.value}
    return talk and later and bool(others) and not any(m in around for m in parent.mentions)


def lends(context: Context, parent: Draft, unit: int) -> bool:
    """Whether an item that names nobody is of the sides of an agreement: two institutes have no part in whatever else a text tells.

    Where sentences leave out who is known they have.

    Args:
        context: the document.
        parent: the agreement under which the item would stand.
        unit: index of the unit of the item.
    """
    if context.analysis.document.lang in ELLIPTIC:
        return not (_promised_later(context, parent, unit) or _told_later(context, parent, unit))
    return all(p.kind is Kind.COUNTRY for p in parent.parties) or near(context, parent, unit) or _about(context, parent, unit)


def _promised_later(context: Context, parent: Draft, unit: int) -> bool:
    """Whether an agreement is only promised, and that behind a unit: it has no outcomes yet, but where the headline is about it."""
    headline = any(bare(m.form) in bare(context.analysis.document.title) for m in parent.mentions)
    return parent.unit > unit and parent.value("status") not in CONCLUDED and not headline


def _told_later(context: Context, parent: Draft, unit: int) -> bool:
    """Whether bodies sign an agreement behind a unit, which the title does not name: whom the unit means is told before."""
    bodies = all(p.kind is Kind.ORGANIZATION for p in parent.parties)
    return min([parent.unit, *(n for m in parent.mentions for n in context.places(m))]) > unit and bodies and not titled(context, parent)


def _about(context: Context, parent: Draft, unit: int) -> bool:
    """Whether a text, or the section of a unit, is about an agreement: its title or opening tells it, before the unit of an item."""
    if titled(context, parent) or (context.analysis.document.lang not in ELLIPTIC and opens(context, parent, unit)):
        return True
    if parent.value("status") == Status.PROPOSED and context.analysis.document.lang not in ELLIPTIC:
        return False  # what is only talked about has no outcomes elsewhere
    return parent.unit < min(OPENING, unit) and not over(context, parent, unit)


def near(context: Context, parent: Draft, unit: int) -> bool:
    """Whether the agreement is named in the paragraph of a unit: in a document about something else only such an item is its own.

    Args:
        context: the document.
        parent: the agreement.
        unit: index of the unit.
    """
    units = context.analysis.units
    places = [i for m in parent.mentions for i in context.places(m)] or [parent.unit]  # one that a verb tells has no mention
    return any(units[i].paragraph == units[unit].paragraph for i in places)


def _of_meeting(context: Context, found: Found, item: Draft, parent: Draft) -> bool:
    """Whether the sentence of an item tells of people of two countries who met, and not of the agreement: the item came of that meeting."""
    if parent.value("instrument") == Instrument.DIALOGUE or any(found.drafts[n] is parent for n in found.touched.get(item.unit, ())):
        return False
    people = (m for m in context.analysis.inside(item.unit) if m.kind is Kind.PERSON and m.role not in (Role.SPEAKER, Role.OWNER))
    signed = any(c.verb == "sign" for c in context.analysis.units[item.unit].clauses)
    return not signed and len({m.country for m in people if m.country}) > 1


def _of_states(item: Draft) -> bool:
    """Whether countries themselves are named for an item, and no body."""
    return all(f.rule == "party.named" and isinstance(f.value, Entity) and f.value.kind is Kind.COUNTRY for f in item.slots["party"])


def _theirs(context: Context, item: Draft, parent: Draft) -> bool:
    """Whether several bodies that an item names itself are among those whose agreement it is; whom 양 기관 means there is not told by that."""
    said = set(context.bodies(context.analysis.inside(item.unit)))
    bodies = [e for e in entities([f for f in item.slots["party"] if f.rule == "party.named"]) if e in said and e.kind is Kind.ORGANIZATION]
    return len(bodies) > 1 and set(bodies) <= set(parent.parties)


def of_old(context: Context, main: Draft | None, draft: Draft) -> bool:
    """Whether a text that reports a meeting by its title names an older paper in passing: what is told behind that came of the meeting.

    In Korean so does one that tells behind its agreement which one was made in years before: "앞서 양사는 2023년 양해각서를 맺은 바 있다".

    Args:
        context: the document.
        main: the agreement that the text is about.
        draft: another one, named before an item.
    """
    day = draft.value("date")[:MONTH]
    if main is not None and context.analysis.document.lang in ELLIPTIC:
        return draft.background and main.unit < draft.unit and "" < day < main.value("date")[: len(day)]
    if main is None or not (held(context, main) and titled(context, main)):
        return False
    return draft.background or (day < context.analysis.document.published[: len(day)])


def leads(draft: Draft, around: Sequence[Mention]) -> bool:
    """Whether an agreement is named before everybody who acts in a clause: "the accord will …", not "the ministers noted the accord …".

    Args:
        draft: the agreement.
        around: the mentions of the clause.
    """
    acting = (m.start for m in around if m.kind in (Kind.ORGANIZATION, Kind.COUNTRY, Kind.ANAPHOR) and m.role in (None, *DOING))
    named = [m for m in draft.mentions if m in around]
    return bool(named) and named[0].start <= min((at for at in acting if not named[0].start <= at < named[0].end), default=named[0].start)


def listed(named: Sequence[Draft]) -> bool:
    """Whether a clause only lists many agreements: what it goes on to tell is of none of them more than of the others.

    Args:
        named: the agreements that the clause names.
    """
    return len(named) >= SEVERAL and all(d.background for d in named)
