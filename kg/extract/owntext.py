"""The text of an agreement, which speaks of itself."""

from __future__ import annotations

from kg.extract.context import Context
from kg.extract.draft import Draft, Fill
from kg.extract.entities import country
from kg.model import Kind, Mention, Status

#: the rule of a mention ends so where the text of an agreement speaks of itself ("this Memorandum")
ITSELF = ".self"


def own_text(context: Context, unit: int, mention: Mention) -> Draft:
    """The agreement whose own text the document is: concluded, on the day it was signed or published (annotation guide, rule 6)."""
    document = context.analysis.document
    signed = [
        m.value
        for i, u in enumerate(context.analysis.units)
        for c in u.clauses
        if c.verb == "sign" and c.status is Status.SIGNED
        for m in context.within(i, c)
        if m.kind is Kind.DATE and len(m.value) == 10
    ]
    draft = Draft("", "agreement", unit, document.title or mention.form, {}, (mention,))
    draft = draft.with_fills("instrument", (Fill(mention.value, unit, mention.rule),))
    draft = draft.with_fills("status", (Fill(Status.SIGNED.value, unit, "status.own-text", 0.8),))
    day = signed[-1] if signed else document.published
    draft = draft.with_fills("date", (Fill(day, unit, "date.own-text", 0.7),) if day else ())
    states = context.principals[:2]
    return draft.with_fills("party", tuple(Fill(country(c), unit, "party.own-text", 0.8) for c in states))
