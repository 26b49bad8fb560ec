"""Under which agreement an item stands, and what it goes on with from the sentences before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.context import OF_STATES, Context
from kg.extract.draft import Draft
from kg.extract.entities import countries
from kg.extract.found import Found
from kg.extract.kinds import governs
from kg.extract.languages import ELLIPTIC
from kg.extract.making import passing
from kg.extract.meetings import is_meeting
from kg.extract.parents import principal, titled
from kg.extract.parties import BACK, international
from kg.extract.roles import DOING
from kg.extract.shares import EACH
from kg.model import Entity, Instrument, Kind, Mention, Role, Status, UnitKind

#: values of anaphors that stand for countries, few or many
MEANT = OF_STATES | {"group"}


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a clause that it may go on with.

    Args:
        subject: who acts in the clauses of its unit before it.
        item: the item that its unit, or the sentence before, told last.
        joined: countries of the items before that have no agreement: what the text tells of them needs no field of its own.
    """

    subject: tuple[Mention, ...] = ()
    item: Draft | None = None
    joined: frozenset[str] = frozenset()


def goes_on(found: Found, before: Before, around: Sequence[Mention]) -> Draft | None:
    """The item before, when a clause names nobody and no instrument, and so goes on with participants that no agreement has.

    Args:
        found: the agreements of the document.
        before: what stands before the clause.
        around: the mentions of the clause.
    """
    apart = (Kind.ORGANIZATION, Kind.COUNTRY, Kind.PERSON, Kind.ANAPHOR, Kind.INSTRUMENT)
    if before.item is None or before.subject or any(m.kind in apart for m in around) or _topic(around):
        return None
    named = all(f.rule in ("party.named", "party.group") for f in before.item.slots["party"])
    others = not any(set(before.item.parties) <= _all(d) or _states(d) for d in found.drafts)
    return before.item if named and others and international(before.item.parties) else None


def _topic(around: Sequence[Mention]) -> bool:
    """True for a clause that opens with a field of its own ("우주 분야에서는"): an item of the whole text, not of the sentence before."""
    return any(m.kind is Kind.SECTOR and m.role is Role.TOPIC for m in around)


def parent_of(context: Context, found: Found, unit: int, around: Sequence[Mention]) -> Draft | None:
    """The agreement whose outcome an item is: made or pointed at in its unit, made by the same bodies, or last in view in its paragraph.

    Args:
        context: the document.
        found: its agreements.
        unit: index of the unit of the item.
        around: the mentions of its clause.
    """
    here = found.naming(around)
    under = found.naming([m for m in around if m.role is Role.PARENT])
    if under:
        # "a course under the A-B fellowship programme"
        return under[-1]
    if (partner := _of_partner(found, around)) is not None:
        return partner
    main = principal(context, [d for d in found.drafts if d not in here]) or principal(context, found.drafts)
    standing = [d for d in here if d.value("status") == Status.SIGNED]
    if len(standing) < len(here):
        # "announced a working group, which builds on the plan of 2020": the plan is not what the item comes of
        standing = [d for d in standing if not d.background]
    bodies = {context.entities[m] for m in around if m.kind is Kind.ORGANIZATION and m.role in DOING}
    states = _acting(context, unit, around)
    held = main is not None and main.value("status") == Status.SIGNED and not main.background
    others = main is not None and international(bodies) and not (bodies & _all(main) or _states(main))
    if here and not standing and main is not None and held and not others and _covers(main, bodies):
        just = [n for n in found.opened.get(unit - 1, []) if context.follows(unit, unit - 1) and found.drafts[n] not in here]
        if not just and main.unit > unit and context.analysis.document.lang not in ELLIPTIC:
            # "It will also set up a working group": of what the sentence before tells, not of what the text comes to later
            just = [n for n in found.touched.get(unit - 1, []) if context.follows(unit, unit - 1) and found.drafts[n] not in here]
        return found.drafts[just[-1]] if just else main
    opened = found.opened.get(unit, [])
    # of several that one sentence tells of, the one of those who act
    theirs = [n for n in opened if international(bodies) and bodies <= set(found.drafts[n].parties)]
    if opened:
        return found.drafts[(theirs or opened)[0]]
    earlier = [n for n in found.touched.get(unit, []) if found.drafts[n].unit < unit]
    # "the MoU will …" goes on with a paper that was only mentioned where no other one is pointed at
    pointed = context.analysis.document.lang not in ELLIPTIC and any(m.value.startswith(BACK) for m in around)
    back = [n for n in earlier if not found.drafts[n].background] or (earlier if pointed else [])
    fitting = [d for d in found.drafts if _covers(d, bodies)]
    fitting = [d for d in fitting if _of_theirs(d, states)] or fitting
    if len(bodies) > 1:
        # … but for what the sentence itself promises (annotation guide, rule 2)
        own = [d for d in found.drafts if bodies <= set(d.parties) and (d not in here or d in standing)]
        if own:
            return own[0]
    if back:
        return found.drafts[back[-1]]
    # a meeting notes what others signed: the item is of that only where it leads the sentence
    aside = bool(standing) and main not in here and _whole(context, main) and not _first(standing[-1], around)
    if standing and not aside:
        return standing[-1]
    goes_with = context.follows(unit, unit - 1) and found.touched.get(unit - 1)
    if international(bodies) and found.drafts and not goes_with and not any(bodies & _all(d) or _states(d) for d in fitting):
        return None
    if _topic(around) and not back:
        return principal(context, fitting)
    units = context.analysis.units
    # what else is named before lends its items in such a text by a word that points back only
    for before in range(unit - 1, -1, -1) if not _whole(context, main) else ():
        if units[before].paragraph != units[unit].paragraph:
            break
        seen = found.touched.get(before, [])
        # another item has its own mark between; the next sentence of one item has not
        marked = bool(context.analysis.document.text[units[unit - 1].end : units[unit].start].strip())
        sibling = marked and units[before].kind is UnitKind.BULLET and units[unit].kind is UnitKind.BULLET
        seen = [n for n in seen if found.drafts[n] in fitting and not (held and _only_planned(found.drafts[n]))]
        if seen and not sibling:
            made = [n for n in found.opened.get(before, []) if n in seen]
            told = [n for n in seen if not passing(found.drafts[n])]
            return found.drafts[(made or told or seen)[-1]]
    about = principal(context, [d for d in fitting if not d.background])
    if about is not None and about not in here and _of_another(context, about, unit):
        return None
    # what promises an instrument is not under it (annotation guide, rule 2)
    return None if about in here and not standing else about


def _of_partner(found: Found, around: Sequence[Mention]) -> Draft | None:
    """Of several papers that one side signed with a partner each, the one of the partner whom a clause names: 칠레와는 …하기로 했다."""
    each = [d for d in found.drafts if any(m.rule.endswith(EACH) for m in d.mentions)]
    named = {c for m in around if m.kind is Kind.COUNTRY and m.role in (*DOING, Role.PLACE) for c in countries(m)}
    theirs = [d for d in each if named & {p.country for p in d.parties}]
    return theirs[0] if len(theirs) == 1 < len(each) else None


def _of_another(context: Context, draft: Draft, unit: int) -> bool:
    """Whether the sentences of a paragraph up to a unit name bodies at home or abroad, and none that has part in an agreement of institutes."""
    if _states(draft):
        return False
    units, theirs = context.analysis.units, [p.country for p in draft.parties]
    home = next((c for c in context.principals if c in theirs), theirs[0])
    met: set[Entity] = set()
    for n in range(unit, -1, -1):
        if units[n].paragraph != units[unit].paragraph or units[n].kind in (UnitKind.HEADING, UnitKind.TITLE):
            break
        met |= {context.entities[m] for m in context.analysis.inside(n) if m.kind is Kind.ORGANIZATION and m.role is not Role.SPEAKER}
    sides = ({b for b in met if b.country == home}, {b for b in met if b.country not in ("", home)})
    return any(side and not side & _all(draft) for side in sides)


def _first(draft: Draft, around: Sequence[Mention]) -> bool:
    """Whether an agreement is named before everybody who acts in a clause: "the accord will …", not "the ministers noted the accord …"."""
    acting = (m.start for m in around if m.kind in (Kind.ORGANIZATION, Kind.COUNTRY, Kind.ANAPHOR) and m.role in (None, *DOING))
    named = [m for m in draft.mentions if m in around]
    return bool(named) and named[0].start <= min((at for at in acting if not named[0].start <= at < named[0].end), default=named[0].start)


def _only_planned(draft: Draft) -> bool:
    """True for a forum or partnership that is only planned: it has no outcomes; a text to be signed may be told with its contents."""
    kinds = (Instrument.DIALOGUE, Instrument.PARTNERSHIP)
    return draft.value("instrument") in kinds and draft.value("status") not in (Status.SIGNED, Status.IN_FORCE)


def _whole(context: Context, main: Draft | None) -> bool:
    """Whether everything that a text tells is an outcome of one agreement: a declaration or the report of a meeting."""
    return main is not None and (is_meeting(main) or (titled(context, main) and main.value("instrument") == Instrument.DECLARATION))


def _covers(draft: Draft, bodies: set[Entity]) -> bool:
    """Whether an agreement has somebody of the country of each of those who act: no third country acts under it."""
    there = {e.country for e in (*draft.parties, *(o for o in draft.values("organization") if isinstance(o, Entity)))}
    return {b.country for b in bodies if len(b.country) == 2} <= there


def _acting(context: Context, unit: int, around: Sequence[Mention]) -> set[str]:
    """The countries that act in a clause by name or by words that stand for them; none where it tells fewer than two."""
    named = {c for m in around if m.kind is Kind.COUNTRY and m.role in DOING for c in countries(m)}
    meant = (e for m in around if m.kind is Kind.ANAPHOR and m.value in MEANT and m.role in (None, *DOING) for e in context.resolve(m, unit))
    states = named or {e.country for e in meant if e.kind is Kind.COUNTRY}
    return states if len(states) > 1 else set()


def _of_theirs(draft: Draft, states: set[str]) -> bool:
    """Whether an agreement is not one of others than the countries that act: all of its countries are among them, or all of them among its."""
    theirs = {p.country for p in draft.parties}
    return not states or states <= theirs or theirs <= states


def _all(draft: Draft) -> set[Entity | str]:
    return {*draft.values("party"), *draft.values("organization")}


def _states(draft: Draft) -> bool:
    """Whether countries, or ministries for them, are party to an agreement: then any body of theirs may act under it."""
    return any(p.kind is Kind.COUNTRY for p in draft.parties) or (bool(draft.parties) and all(governs(p) for p in draft.parties))
