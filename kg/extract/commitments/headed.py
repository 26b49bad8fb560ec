"""Which agreement a part of a text is about: by its heading, by what opens its list, or by the opening of the whole text."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.agreements.found import SIGNABLE, Found
from kg.extract.agreements.meetings import is_meeting
from kg.extract.agreements.parents import bare, titled
from kg.extract.context import MEANT, Context
from kg.extract.context.parties import BACK
from kg.extract.context.sections import item_above
from kg.extract.draft import Draft
from kg.extract.languages import ELLIPTIC
from kg.extract.roles import DOING
from kg.extract.wording import words
from kg.model import Instrument, Kind, Status, UnitKind

#: how many units open a text
OPENING = 4


def whole(context: Context, main: Draft | None) -> bool:
    """Whether everything that a text tells is an outcome of one agreement: a declaration or the report of a meeting.

    Args:
        context: the document.
        main: the agreement that the text is about.
    """
    plan = main is not None and context.analysis.document.lang in ELLIPTIC and main.label.endswith(words("plans"))
    return main is not None and (
        is_meeting(main) or (not plan and titled(context, main) and main.value("instrument") == Instrument.DECLARATION)
    )


def of_section(context: Context, drafts: Sequence[Draft], unit: int, main: Draft | None) -> Draft | None:
    """The agreement under whose heading an item stands, where the text is divided by agreements.

    Args:
        context: the document.
        drafts: the agreements under which those who act in the item may act.
        unit: index of the unit of the item.
        main: the agreement that the text is about.
    """
    if whole(context, main):
        return None  # what a heading names is one more thing of which they spoke
    units = context.analysis.units
    above = (h for h in reversed(units[unit].scope) if units[h].kind is UnitKind.HEADING and units[h].paragraph != units[unit].paragraph)
    return next((d for heading in above if (d := _named(context, drafts, heading)) is not None), None)


def _named(context: Context, drafts: Sequence[Draft], heading: int) -> Draft | None:
    """The agreement that a heading calls by its name: the longest name is meant."""
    if not any(m.kind is Kind.INSTRUMENT for m in context.analysis.inside(heading)):
        return None
    title = bare(context.analysis.quote(heading))
    told = [(len(m.form), n) for n, d in enumerate(drafts) for m in d.mentions if " " in m.form and bare(m.form) in title]
    return drafts[max(told)[1]] if told else None


def led_by(context: Context, found: Found, unit: int) -> Draft | None:
    """The one paper that the sentence above a list names, for an item of the list: "양해각서에 담긴 사항은 세 가지이다: …".

    Args:
        context: the document.
        found: its agreements.
        unit: index of the unit of an item.
    """
    units = context.analysis.units
    leads = [n for n in units[unit].scope if units[n].kind is UnitKind.LEAD_IN]
    if context.analysis.document.lang not in ELLIPTIC:
        return _over_list(context, found, leads[-1]) if leads else None
    told = [found.drafts[n] for n in sorted(set(found.touched.get(leads[-1], [])))] if leads else []
    return told[0] if len(told) == 1 and not told[0].background and told[0].value("instrument") in SIGNABLE else None


def under_item(context: Context, found: Found, unit: int) -> Draft | None:
    """The one agreement, made, that the item names under which another one stands, deeper: "The pact covers two fields: – … – …".

    Args:
        context: the document.
        found: its agreements.
        unit: index of the unit of the deeper item.
    """
    units = context.analysis.units
    if context.analysis.document.lang in ELLIPTIC:
        made = [found.drafts[n] for place in item_above(context, unit) for n in found.opened.get(place, [])]
        return made[0] if len(made) == 1 and made[0].value("status") == Status.SIGNED else None
    above = [n for n in units[unit].scope if units[n].kind is UnitKind.BULLET]
    told = _over_list(context, found, above[-1]) if above else None
    return told if told is not None and told.value("status") == Status.SIGNED else None


def _over_list(context: Context, found: Found, lead: int) -> Draft | None:
    """The one agreement of the paragraph that opens a list, where its last sentence names it or goes on with it: "Activities may include:"."""
    units = context.analysis.units
    if not found.touched.get(lead) and _both_act(context, lead):
        return None
    above = [n for n in range(lead, -1, -1) if units[n].paragraph == units[lead].paragraph]
    told = next((found.touched[n] for n in above if found.touched.get(n)), [])
    drafts = [found.drafts[n] for n in sorted(set(told))]
    # one that is only mentioned has a list of its own where the sentence above it says so: "The initiative's activities include:"
    opening = context.analysis.quote(lead).casefold()
    back = any(m.kind is Kind.ANAPHOR and m.value.startswith(BACK) for m in context.analysis.inside(lead))
    led = [d for d in drafts if back or not d.background or any(f"the {m.form.split()[-1].casefold()}" in opening for m in d.mentions)]
    return led[0] if len(led) == len(drafts) == 1 else None


def _both_act(context: Context, unit: int) -> bool:
    """Whether both sides act in a unit by words that stand for them: "We intend to:", and not "Activities may include:"."""
    return any(m.kind is Kind.ANAPHOR and m.value in MEANT and m.role in (None, *DOING) for m in context.analysis.inside(unit))


def followed_up(context: Context, fitting: Sequence[Draft], found: Found, unit: int) -> Draft | None:
    """The one agreement of a text that goes back to it: told in its opening as signed before, and no other is told as news.

    In English its title has to name it: "Cabinet apprised of the memorandum between A and B".

    Args:
        context: the document.
        fitting: the agreements under which those who act in an item may act.
        found: all of them.
        unit: index of the unit of the item.
    """
    if len(found.drafts) != 1:
        return None
    (old,) = found.drafts
    if context.analysis.document.lang not in ELLIPTIC and not titled(context, old):
        return None
    told = old.background and old.mentions and old.unit < min(OPENING, unit) and old.value("status") == Status.SIGNED
    return old if told and old in fitting else None
