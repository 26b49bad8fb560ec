"""What a text calls an agreement that it first tells by a verb: "A and B decided to work together. Under this memorandum …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.agreements.days import in_the_news
from kg.extract.agreements.found import SIGNED_THERE
from kg.extract.agreements.partnerships import ALLIED, label
from kg.extract.context import Context
from kg.extract.context.parties import BACK
from kg.extract.draft import DAY, Draft, Fill
from kg.extract.languages import ELLIPTIC
from kg.model import BY_BODIES, Instrument, Kind, Mention, Status, UnitKind

#: the rule of a type and status that words behind or above the sentence tell
CALLED = "agreement.called"
#: papers of one kind only: a deal may be any of them, and "the agreement" any paper
EXACT = frozenset({Instrument.MOU, Instrument.LETTER_OF_INTENT, Instrument.ARRANGEMENT})
#: units above a text that may name the type
ABOVE = frozenset({UnitKind.TITLE, UnitKind.HEADING})


def retold(context: Context, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts; the one partnership that only a verb tells is a memorandum if words point to one and the text names none.

    Args:
        context: the document; of a language whose news leaves out what is known.
        drafts: of its agreements.
    """
    told = [d for d in drafts if any(f.rule == ALLIED and f.value == Instrument.PARTNERSHIP for f in d.slots.get("instrument", ()))]
    paper = any(d.value("instrument") in BY_BODIES for d in drafts)
    if context.analysis.document.lang not in ELLIPTIC or len(told) != 1 or paper or not _called(context):
        return list(drafts)
    return [_signed(context, d) if d is told[0] else d for d in drafts]


def _called(context: Context) -> bool:
    """Whether a headline names a memorandum, or words point to one or to its signing."""
    analysis = context.analysis
    above = [(u.start, u.end) for u in analysis.units if u.kind in ABOVE]
    pointing = (f"{BACK}{Instrument.MOU.value}", SIGNED_THERE)
    back = any(m.kind is Kind.ANAPHOR and m.value in pointing for m in analysis.mentions)
    titled = (m for m in analysis.mentions if m.kind is Kind.INSTRUMENT and m.value == Instrument.MOU)
    return back or any(start <= m.start < end for m in titled for start, end in above)


def _signed(context: Context, draft: Draft) -> Draft:
    """A partnership as a memorandum, signed on the day of its sentence, else on that of publication."""
    published = context.analysis.document.published
    days = [
        m.value for m in context.analysis.inside(draft.unit) if m.kind is Kind.DATE and len(m.value) == DAY and in_the_news(m.value, published)
    ]
    bodies = draft.named or draft.parties
    made = {
        "instrument": (Fill(Instrument.MOU.value, draft.unit, CALLED, 0.7),),
        "status": (Fill(Status.SIGNED.value, draft.unit, CALLED, 0.7),),
        "date": tuple(Fill(day, draft.unit, CALLED, 0.6) for day in (*days, published) if day)[:1],
    }
    return replace(draft, label=label(context.analysis.document.lang, Instrument.MOU.value, bodies), slots=draft.slots | made)


def by_type(draft: Draft, anaphor: Mention, unit: int) -> Draft:
    """The draft of a mere "deal" with the type of the paper that words with "the" call it when they tell that it was signed.

    Args:
        draft: an agreement told before.
        anaphor: "the memorandum of understanding".
        unit: index of its unit.
    """
    exact = next((kind for kind in EXACT if anaphor.value == f"{BACK}{kind.value}"), None)
    bare = all(m.form.islower() and " " not in m.form and not m.refs for m in draft.mentions)
    if exact is None or not (draft.mentions and bare) or draft.value("instrument") != Instrument.PARTNERSHIP:
        return draft
    return replace(draft, slots={**draft.slots, "instrument": (Fill(exact.value, unit, CALLED, 0.8),)})
