"""A meeting without a name, told by its verb: its parties are the countries of those who met, and it counts by its outcomes only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.agreements.owntext import ITSELF, OWN
from kg.extract.context import Context
from kg.extract.context.entities import country
from kg.extract.draft import DAY, Draft, Fill
from kg.model import Instrument, Kind, Mention, Role

#: the rule of a mention ends so where a verb tells of a meeting
MET = ".meeting"
#: … and so where it names an event
EVENT = ".event"


def is_meeting(draft: Draft) -> bool:
    """Whether a text tells of an agreement only by saying that people met.

    Args:
        draft: an agreement.
    """
    return bool(draft.mentions) and all(m.rule.endswith(MET) for m in draft.mentions)


def is_statement(draft: Draft) -> bool:
    """Whether an agreement is the joint statement whose own text the document is.

    Args:
        draft: an agreement.
    """
    return draft.value("instrument") == Instrument.DECLARATION and any(m.rule.endswith((OWN, ITSELF)) for m in draft.mentions)


def met(context: Context, draft: Draft, unit: int, around: Sequence[Mention]) -> Draft:
    """The draft with the countries of those who met; one whose title tells none is of the country that the text is most about.

    Args:
        context: the document.
        draft: made from the verb.
        unit: index of its unit.
        around: the mentions of its clause.
    """
    homes = dict.fromkeys(m.country for m in around if m.kind is Kind.PERSON and len(m.country) == 2 and m.role is not Role.SPEAKER)
    others = (c for c in context.principals if c not in homes)
    codes = (*homes, *others)[: max(2, len(homes))]
    fills = tuple(Fill(country(c), unit, "party.met", 0.8) for c in codes)
    days = [m for m in around if m.kind is Kind.DATE and len(m.value) == DAY and m.role is not Role.MODIFIER]
    # the day beside the verb; a month further on is that of what they spoke of
    day = min(days, key=lambda m: abs(m.start - draft.mentions[0].end), default=None)
    told = Fill(day.value, unit, day.rule) if day else Fill(context.analysis.document.published, unit, "date.of-publication", 0.6)
    dated = (told,) if told.value else ()
    return replace(draft, slots={**draft.slots, "party": fills, "date": dated}, named=tuple(country(c) for c in codes))
