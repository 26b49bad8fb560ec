"""The instrument whose text the document is: its parties and its day stand further down in it."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.context import Context
from kg.extract.draft import Draft, Fill
from kg.extract.parties import international
from kg.model import Kind, Mention

#: end of the rule of such an instrument
OWN = ".own"
#: how many units the preamble may take
PREAMBLE = 6


def own(context: Context, unit: int) -> Mention | None:
    """The mention of the instrument whose text this is, if the unit holds it.

    Args:
        context: the document.
        unit: index of the unit.
    """
    return next((m for m in context.analysis.inside(unit) if m.rule.endswith(OWN)), None)


def completed(context: Context, draft: Draft) -> Draft:
    """The draft with the parties of the preamble, where the title names none, and with the day of its signing.

    Args:
        context: the document.
        draft: made from the title.
    """
    told = all(f.rule != "party.document" for f in draft.slots.get("party", ()))
    if not told or not international(draft.parties):
        for unit in range(draft.unit, min(draft.unit + PREAMBLE, len(context.groups))):
            bodies = context.groups[unit][1]
            if bodies and international(bodies):
                draft = replace(
                    draft, slots={**draft.slots, "party": tuple(Fill(b, unit, "party.preamble", 0.8) for b in bodies)}, named=bodies
                )
                break
    day = next(iter(_days(context)), None)
    return replace(draft, slots={**draft.slots, "date": (day,)}) if day else draft


def _days(context: Context) -> list[Fill]:
    """The days on which the text says it was signed, the last place first: it stands at the end."""
    found = []
    for index, unit in enumerate(context.analysis.units):
        for clause in unit.clauses:
            if clause.verb == "sign":
                dated = (m for m in context.within(index, clause) if m.kind is Kind.DATE and len(m.value) == 10)
                found += [Fill(m.value, index, m.rule, 0.8) for m in dated]
    return found[::-1]
