"""The text of an agreement: told by its title, or by what it says of itself; its parties and its day stand further down in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.context import Context
from kg.extract.context.abreast import PAIR
from kg.extract.context.entities import countries, country
from kg.extract.context.parties import international
from kg.extract.draft import DAY, Draft, Fill
from kg.extract.wording import pattern
from kg.model import Clause, Instrument, Kind, Mention, Role, Status

#: the rule of a mention ends so where the title names the instrument whose text follows
OWN = ".own"
#: and so where the text of an agreement speaks of itself ("this Memorandum")
ITSELF = ".self"
#: end of the rule of a person who signs below the text
SIGNATURE = ".signature"
#: how many units the preamble may take
PREAMBLE = 6
#: how many units close a text
CLOSING = 3
#: how many characters may stand between "we" and the first state: ", the ministers and representatives of "
SPEAKING = 60


def own(context: Context, unit: int) -> Mention | None:
    """The mention of the instrument whose text this is, if the unit holds it as its title.

    Args:
        context: the document.
        unit: index of the unit.
    """
    return next((m for m in context.analysis.inside(unit) if m.rule.endswith(OWN)), None)


def own_text(context: Context, unit: int, mention: Mention) -> Draft:
    """The agreement that a text calls "this Memorandum": concluded, on the day it was signed or published (annotation guide, rule 6).

    Args:
        context: the document.
        unit: index of the unit that says so first.
        mention: those words.
    """
    document = context.analysis.document
    draft = Draft("", "agreement", unit, next(iter(mention.names), document.title or mention.form), {}, (mention,))
    draft = draft.with_fills("instrument", (Fill(mention.value, unit, mention.rule),))
    draft = draft.with_fills("status", (Fill(Status.SIGNED.value, unit, "status.own-text", 0.8),))
    draft = draft.with_fills("date", (Fill(document.published, unit, "date.own-text", 0.7),) if document.published else ())
    states = tuple(Fill(country(c), unit, "party.own-text", 0.8) for c in context.sides)
    draft = draft.with_fills("party", states)
    return _signed(context, _spoken(context, draft) if draft.value("instrument") == Instrument.DECLARATION else draft)


def completed(context: Context, draft: Draft) -> Draft:
    """The draft with the parties of the preamble, where the title names none, with the day of its signing and those who signed.

    Args:
        context: the document.
        draft: made from the title.
    """
    if draft.value("instrument") == Instrument.DECLARATION and not any(m.kind is Kind.COUNTRY for m in context.analysis.inside(draft.unit)):
        draft = _by_states(context, draft)
    told = all(f.rule != "party.document" for f in draft.slots.get("party", ()))
    if not told or not international(draft.parties):
        for unit in range(draft.unit, min(draft.unit + PREAMBLE, len(context.groups))):
            bodies = context.groups[unit][1]
            if bodies and international(bodies):
                fills = tuple(Fill(b, unit, "party.preamble", 0.8) for b in bodies)
                draft = replace(draft, slots={**draft.slots, "party": fills}, named=bodies)
                break
    homes = {p.country for p in draft.parties}
    if draft.value("instrument") == Instrument.DECLARATION and not international(draft.parties) and homes <= set(context.sides):
        # "Joint Statement of President A and Chilean President B": the title tells the home of one of the two
        draft = replace(
            draft, slots={**draft.slots, "party": tuple(Fill(country(c), draft.unit, "party.own-text", 0.7) for c in context.sides)}
        )
    return _signed(context, draft)


def _by_states(context: Context, draft: Draft) -> Draft:
    """The draft with the states whose people speak in the first sentences: "we, the ministers of A, B, C …, recognize that"."""
    for unit in range(draft.unit, min(draft.unit + PREAMBLE, len(context.analysis.units))):
        inside = context.analysis.inside(unit)
        states = [m for m in inside if m.kind is Kind.COUNTRY]
        speaking = [m for m in inside if m.kind is Kind.ANAPHOR and states and 0 <= states[0].start - m.end <= SPEAKING]
        codes = dict.fromkeys(c for m in states for c in countries(m))
        if speaking and len(codes) > len(draft.parties):
            fills = tuple(Fill(country(c), unit, "party.preamble", 0.8) for c in codes)
            return replace(draft, slots={**draft.slots, "party": fills})
    return draft


def _spoken(context: Context, draft: Draft) -> Draft:
    """The draft with the states whose people open it as its speakers: "We, the leaders of A, B and C, met to speak about D"."""
    inside = context.analysis.inside(draft.unit)
    states = _one_list([m for m in inside if m.kind is Kind.COUNTRY])
    codes = dict.fromkeys(c for m in states for c in countries(m))
    text = context.analysis.document.text
    # the first word of a statement is where the paper that the title names is told, and may be its speaker
    words = (m for m in inside if m.kind is Kind.ANAPHOR or (m in draft.mentions and text[m.start : m.end].lower() == "we"))
    speaking = (m for m in words if states and 0 <= states[0].start - m.end <= SPEAKING)
    if len(codes) < PAIR or not any(pattern("speakers").match(text, m.end) for m in speaking):
        return draft
    fills = tuple(Fill(country(c), draft.unit, "party.preamble", 0.8) for c in codes)
    return replace(draft, slots={**draft.slots, "party": fills})


def _one_list(states: Sequence[Mention]) -> list[Mention]:
    """The first states up to one that stands apart from those before it: "we, the leaders of A, B and C, met to speak about D"."""
    apart = (n for n, (one, other) in enumerate(pairwise(states), 1) if other.start - one.end > SPEAKING)
    return list(states[: next(apart, len(states))])


def _signed(context: Context, draft: Draft) -> Draft:
    """The draft with the day on which the text says it was signed, the last place first as it stands at the end, and with its signers."""
    days, people = [], []
    stated, last = draft.value("instrument") == Instrument.DECLARATION, _closing(context)
    for index, unit in enumerate(context.analysis.units):
        opens = index <= draft.unit + PREAMBLE
        if not unit.clauses and index >= last and not stated:
            # a line of a place and a day above those who sign
            days += [Fill(m.value, index, m.rule, 0.7) for m in context.analysis.inside(index) if m.kind is Kind.DATE and len(m.value) == DAY]
        for clause in unit.clauses:
            met = stated and opens and clause.verb == "hold" and clause.status is Status.SIGNED
            # a treaty closes with the place and the day, whatever the verb: "Done at Santiago on 14 May 2019"
            done = not stated and index >= last and clause.status in (None, Status.SIGNED)
            # in between a statement tells of what else was signed
            if (clause.verb == "sign" and (not stated or opens or index >= last)) or met or done:
                dated = (
                    m for m in context.within(index, clause) if m.kind is Kind.DATE and len(m.value) == DAY and not _another(context, clause, m)
                )
                days += [Fill(m.value, index, m.rule, 0.8) for m in dated]
        signers = (m for m in context.analysis.inside(index) if m.kind is Kind.PERSON and m.rule.endswith(SIGNATURE))
        people += [Fill(context.entities[m], index, "signer.signature", 0.8) for m in signers]
    draft = draft.with_fills("signer", tuple(people))
    return replace(draft, slots={**draft.slots, "date": (days[-1],)}) if days else draft


def _closing(context: Context) -> int:
    """The first of the units that close a text: the last ones, or those before the names of those who sign."""
    signed = (n for n in range(len(context.analysis.units)) if any(m.rule.endswith(SIGNATURE) for m in context.analysis.inside(n)))
    return next(signed, len(context.analysis.units)) - CLOSING


def _another(context: Context, clause: Clause, day: Mention) -> bool:
    """Whether a day is that of something else which a body has signed or closed: the text does not name its own sides again there."""
    unit = next((i for i in context.places(day)), 0)
    return any(m.kind is Kind.ORGANIZATION and m.role is Role.SUBJECT and m.start < day.start for m in context.within(unit, clause))
