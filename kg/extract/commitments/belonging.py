"""Under which agreement an item stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.extract.agreements.found import Found
from kg.extract.agreements.making import only_planned, passing, reference
from kg.extract.agreements.parents import principal, titled
from kg.extract.commitments import attachment
from kg.extract.commitments.following import of_partner, of_the_two, own_field
from kg.extract.commitments.headed import followed_up, led_by, of_section, under_item, whole
from kg.extract.commitments.membership import acting, covers, everybody, of_another, of_states, of_theirs
from kg.extract.context import Context
from kg.extract.context.bases import basis
from kg.extract.context.parties import BACK, HEADS, international
from kg.extract.context.sections import held, opens, over
from kg.extract.draft import Draft, last
from kg.extract.languages import ELLIPTIC
from kg.extract.roles import DOING
from kg.model import Entity, Instrument, Kind, Mention, Role, Status, UnitKind

#: end of the rule of a clause that tells what a paper holds
GIST = ".content"
#: end of the rule of a word for an agreement with "this" before it
DEICTIC = ".deictic"


@dataclass(frozen=True)
class _Item:
    """A clause of which the agreement is asked.

    Args:
        context: the document.
        found: its agreements.
        unit: index of the unit of the clause.
        around: the mentions of the clause.
    """

    context: Context
    found: Found
    unit: int
    around: Sequence[Mention]

    @cached_property
    def here(self) -> list[Draft]:
        """The agreements that the clause names, in Korean without the meetings that it only refers to."""
        named = self.found.naming(self.around)
        return [d for d in named if not reference(d, self.around)] if self.elliptic else named

    @cached_property
    def standing(self) -> list[Draft]:
        """Those of them that are made: the others are promised by the clause."""
        made = [d for d in self.here if d.value("status") == Status.SIGNED]
        # "announced a working group, which builds on the plan of 2020": the plan is not what the item comes of
        return made if len(made) == len(self.here) else [d for d in made if not d.background]

    @cached_property
    def main(self) -> Draft | None:
        """The agreement that the text is about, another one than the clause names where there is one."""
        others = [d for d in self.found.drafts if d not in self.here]
        return _principal(self, others) or _principal(self, self.found.drafts)

    @property
    def held(self) -> bool:
        """Whether the agreement that the text is about is made, and the text tells of its making."""
        return self.main is not None and self.main.value("status") == Status.SIGNED and not self.main.background

    @cached_property
    def bodies(self) -> set[Entity]:
        """The bodies that act in the clause."""
        return {self.context.entities[m] for m in self.around if m.kind is Kind.ORGANIZATION and m.role in DOING}

    @cached_property
    def fitting(self) -> list[Draft]:
        """The agreements under which those who act in the clause may act."""
        states = acting(self.context, self.unit, self.around)
        covering = [d for d in self.found.drafts if covers(d, self.bodies)]
        if not self.bodies and any(m.rule.endswith(HEADS) for m in self.around):
            return [d for d in covering if of_states(d)]
        return [d for d in covering if of_theirs(d, states)] or covering

    @property
    def elliptic(self) -> bool:
        """Whether the language leaves out who acts."""
        return self.context.analysis.document.lang in ELLIPTIC

    @property
    def follows(self) -> bool:
        """Whether its unit goes on with the one before."""
        return self.context.follows(self.unit, self.unit - 1)

    def drafts(self, places: Sequence[int]) -> list[Draft]:
        """The agreements with some indices."""
        return [self.found.drafts[n] for n in places]

    def has_part(self, draft: Draft) -> bool:
        """Whether one of the bodies of the clause, or a country for it, has part in an agreement."""
        return bool(self.bodies & everybody(draft)) or of_states(draft)


def parent_of(context: Context, found: Found, unit: int, around: Sequence[Mention]) -> Draft | None:
    """The agreement whose outcome an item is: made or pointed at in its unit, made by the same bodies, or last in view in its paragraph.

    Args:
        context: the document.
        found: its agreements.
        unit: index of the unit of the item.
        around: the mentions of its clause.
    """
    item = _Item(context, found, unit, around)
    return next((told for way in _WAYS if (told := way(item)) is not None), None)


def _above(item: _Item) -> Draft | None:
    """The agreement that a clause names above what it tells: "a course under the A-B fellowship programme"."""
    return last(item.found.naming([m for m in item.around if m.role is Role.PARENT]))


def _based(item: _Item) -> Draft | None:
    """What a relative clause before it tells: the forum held then ("어제 열린 공동위에서 …"), or a paper of institutes or firms."""
    clauses = item.context.analysis.units[item.unit].clauses
    here = next((c for c in clauses if item.around and c.start <= item.around[0].start < c.end), None)
    told = basis(item.context, item.unit, here) if here else ()
    forums = item.found.naming([m for m in told if m.value == Instrument.DIALOGUE and m.role is Role.PLACE])
    return last(forums or [d for d in item.found.naming(told) if not of_states(d)])


def _this_one(item: _Item) -> Draft | None:
    """The paper told before to which the clause points with a word for this one, whatever else it names: 이 양해각서를 근거로 …."""
    pointing = (m.value.startswith(BACK) and m.rule.endswith(DEICTIC) for m in item.around if m.kind is Kind.ANAPHOR)
    return _pointed_at(item) if item.elliptic and any(pointing) else None


def _of_main(item: _Item) -> Draft | None:
    """The agreement that the text is about, or the one told just before, where the clause only promises another one."""
    listed = None if item.elliptic else led_by(item.context, item.found, item.unit)
    if listed is not None and item.here and listed not in item.here and not item.standing:
        return listed
    main = of_section(item.context, item.fitting, item.unit, item.main) or item.main
    if main is None or not item.here or item.standing or not item.held or not covers(main, item.bodies):
        return None
    if international(item.bodies) and not item.has_part(main):
        return None
    return _just_told(item, main) or main


def _just_told(item: _Item, main: Draft) -> Draft | None:
    """The last agreement that the sentence before tells of, for a clause that goes on with it."""
    if item.elliptic and not attachment.near(item.context, main, item.unit) and (told := _opened_above(item)):
        return told
    if not item.follows:
        return None
    just = [d for d in item.drafts(item.found.opened.get(item.unit - 1, [])) if d not in item.here]
    if not just and main.unit > item.unit and not item.elliptic:
        # "It will also set up a working group": of what the sentence before tells, not of what the text comes to later
        just = [d for d in item.drafts(item.found.touched.get(item.unit - 1, [])) if d not in item.here]
    return last(just)


def _opened_above(item: _Item) -> Draft | None:
    """The agreement of institutes or firms that the paragraph of a clause tells as made before it."""
    units = item.context.analysis.units
    above = [n for n in range(item.unit) if units[n].paragraph == units[item.unit].paragraph]
    made = (d for n in reversed(above) for d in reversed(item.drafts(item.found.opened.get(n, []))) if d not in item.here)
    return next((d for d in made if not of_states(d)), None)


def _of_one_partner(item: _Item) -> Draft | None:
    """The one paper of a body that a clause names as a partner, where the main one is not of that body: "B센터와는 …하기로 했다"."""
    beside = {item.context.entities[m] for m in item.around if m.kind is Kind.ORGANIZATION and m.role is Role.PARTNER}
    theirs = [d for d in item.found.drafts if beside and beside <= set(d.parties)]
    others = item.main is not None and not beside & everybody(item.main)
    return theirs[0] if len(theirs) == 1 and others and not item.here else None


def _opened_here(item: _Item) -> Draft | None:
    """The agreement made in the unit of the clause; of several the one of those who act, else the last made up to the clause."""
    opened = item.drafts(item.found.opened.get(item.unit, []))
    theirs = [d for d in opened if international(item.bodies) and item.bodies <= set(d.parties)]
    if theirs or len(opened) < 2 or not item.elliptic:
        return (theirs or opened)[0] if opened else None
    at = min((m.start for m in item.around), default=0)
    clauses = [c for c in item.context.analysis.units[item.unit].clauses if c.start <= at]
    inside = ([d for d in opened if any(c.start <= m.start < c.end for m in d.mentions)] for c in reversed(clauses))
    return next((made[0] for made in inside if made), opened[0])


def _of_same_bodies(item: _Item) -> Draft | None:
    """The agreement of the several bodies that act, but for what the sentence itself promises (annotation guide, rule 2)."""
    if len(item.bodies) < 2:
        return None
    own = (d for d in item.found.drafts if item.bodies <= set(d.parties) and (d not in item.here or d in item.standing))
    return next(own, None)


def _pointed_at(item: _Item) -> Draft | None:
    """The agreement told before to which the unit of the clause goes back."""
    earlier = [d for d in item.drafts(item.found.touched.get(item.unit, [])) if d.unit < item.unit]
    # "the MoU will …" goes on with a paper that was only mentioned where no other one is pointed at
    pointed = not item.elliptic and any(m.value.startswith(BACK) for m in item.around)
    return last([d for d in earlier if not d.background] or (earlier if pointed else []))


def _leading(item: _Item) -> Draft | None:
    """The last agreement that the clause names as made; of one that others signed and a meeting notes only where it leads the sentence."""
    if not item.standing or (not item.elliptic and attachment.listed(item.standing)):
        return None
    aside = item.main not in item.here and whole(item.context, item.main) and not attachment.leads(item.standing[-1], item.around)
    return None if aside else item.standing[-1]


def _of_gist(item: _Item) -> Draft | None:
    """The agreement made in the sentence before, where a sentence without one of its own only tells what it holds: "…는 내용이다"."""
    clauses = item.context.analysis.units[item.unit].clauses
    if not (item.elliptic and item.follows and clauses and clauses[-1].rule.endswith(GIST)) or item.bodies or item.here:
        return None
    return last(item.drafts(item.found.opened.get(item.unit - 1, [])))


def _outside_sentence(item: _Item) -> Draft | None:
    """The agreement of a clause whose own unit tells of none: in view in its paragraph, else that which the text is about."""
    before = item.follows and item.found.touched.get(item.unit - 1)
    if international(item.bodies) and item.found.drafts and not before and not any(map(item.has_part, item.fitting)):
        return None
    if told := of_section(item.context, item.fitting, item.unit, item.main):
        return told
    if own_field(item.around):
        return principal(item.context, item.fitting)
    return _in_view(item) or _about(item)


def _in_view(item: _Item) -> Draft | None:
    """The agreement that the sentences of the paragraph before told last."""
    context, found, unit = item.context, item.found, item.unit
    if whole(context, item.main):
        return None  # what else is named before lends its items in such a text by a word that points back only
    units = context.analysis.units
    # another item has its own mark between, the same as those beside it; the next sentence of one item has none
    marked = context.mark(unit)
    for before in range(unit - 1, -1, -1):
        if units[before].paragraph != units[unit].paragraph:
            return None
        items = units[before].kind is UnitKind.BULLET and units[unit].kind is UnitKind.BULLET
        sibling = bool(marked) and items and not (item.elliptic and context.mark(before) not in ("", marked))
        seen = [n for n in found.touched.get(before, []) if found.drafts[n] in item.fitting]
        old = {n for n in seen if item.held and (only_planned(found.drafts[n]) or attachment.of_old(context, item.main, found.drafts[n]))}
        seen = [n for n in seen if n not in old and not (item.held and item.elliptic and attachment.noted(context, found.drafts[n]))]
        if seen and not sibling:
            made = [n for n in found.opened.get(before, []) if n in seen]
            told = [n for n in seen if not passing(found.drafts[n])]
            return found.drafts[(made or told or seen)[-1]]
    return None


def _about(item: _Item) -> Draft | None:
    """The agreement that the text is about, unless its paragraph is about others or the clause promises it (annotation guide, rule 2)."""
    about = _principal(item, [d for d in item.fitting if not d.background]) or followed_up(item.context, item.fitting, item.found, item.unit)
    if about is None or (about in item.here and not item.standing):
        return None
    return None if about not in item.here and of_another(item.context, about, item.unit) else about


def _principal(item: _Item, drafts: Sequence[Draft]) -> Draft | None:
    """What the text is about: the meeting that opens the section, else the first in weight of what no other section told."""
    return next((d for d in drafts if _opens_section(item, d)), None) or principal(item.context, _open(item, drafts) or drafts)


def _opens_section(item: _Item, draft: Draft) -> bool:
    """Whether the section of a clause opens with a meeting that was held."""
    return not item.elliptic and held(item.context, draft) and opens(item.context, draft, item.unit)


def _open(item: _Item, drafts: Sequence[Draft]) -> list[Draft]:
    """The agreements of which the part of the text that tells them is not over."""
    return [d for d in drafts if titled(item.context, d) or not over(item.context, d, item.unit)]


#: how the agreement of an item is found, the surest way first
_WAYS: tuple[Callable[[_Item], Draft | None], ...] = (
    _above,
    _based,
    _this_one,
    lambda item: of_partner(item.found, item.around),
    _of_main,
    _of_one_partner,
    _opened_here,
    _of_same_bodies,
    lambda item: None if item.here else under_item(item.context, item.found, item.unit),
    _pointed_at,
    lambda item: of_the_two(item.context, item.found, item.unit, item.around),
    lambda item: None if item.here else led_by(item.context, item.found, item.unit),
    _leading,
    _of_gist,
    _outside_sentence,
)
