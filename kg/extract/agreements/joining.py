"""What a further mention of an instrument adds to what is known of it."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.agreements.sameness import GUESSED
from kg.extract.agreements.sessions import earlier_session
from kg.extract.agreements.signing_for import one_for_each
from kg.extract.context.parties import international
from kg.extract.draft import Draft
from kg.model import BY_BODIES, Kind, Status

#: end of the rule of a line without a verb
VERBLESS = ".status.item"
#: part of the rule of a clause that ends in a noun, as lines below a title do: 양해각서 서명, 2단계 추진
NOMINAL = ".n-"


def joined(known: Draft, fresh: Draft) -> Draft:
    """The known draft with what a further mention tells of it; what was told first is kept.

    Args:
        known: found so far.
        fresh: the same instrument, made from a further mention.
    """
    if earlier_session(known, fresh):
        return replace(known, mentions=known.mentions + fresh.mentions)
    # what is told as made later is no background, however its first mention takes it for granted
    background = known.background and (fresh.background or fresh.value("status") != Status.SIGNED)
    made = replace(known, mentions=known.mentions + fresh.mentions, named=known.named or fresh.named, background=background)
    if _of_line(known) and fresh.value("status") == Status.SIGNED and not fresh.background:
        made = replace(made, slots={**made.slots, "status": fresh.slots["status"], "date": fresh.slots.get("date", made.slots.get("date", ()))})
    if (fresh.named and not (known.named or known.in_name)) or _signed_by(known, fresh) or _told_in_full(known, fresh):
        made = replace(made, named=fresh.named, slots=made.slots | {"party": fresh.slots.get("party", ())})
    for slot, fills in fresh.slots.items():
        if slot == "party":
            continue
        if slot == "date" and _guessed(known) and not _guessed(fresh) and not fresh.background:
            made = replace(made, slots=made.slots | {slot: fills})
        if slot in ("signer", "organization", "sector") or not known.slots.get(slot):
            made = made.with_fills(slot, fills)
    return made


def _told_in_full(known: Draft, fresh: Draft) -> bool:
    """True for the sentence that tells the signing of what a line below the title names: its own sides are those who sign."""
    signed = fresh.value("status") == Status.SIGNED and not fresh.background
    return signed and _of_line(known) and not known.in_name and international(fresh.parties)


def _of_line(draft: Draft) -> bool:
    """True when the line that tells of an agreement first has no verb, as the lines below a title: a sentence that says more is right."""
    promised = draft.value("status") == Status.AGREED
    return all(f.rule.endswith(VERBLESS) or (promised and NOMINAL in f.rule) for f in draft.slots.get("status", ()))


def _signed_by(known: Draft, fresh: Draft) -> bool:
    """True when a further mention tells which bodies signed what countries are first said to have signed, one body for each."""
    bodies = [p for p in fresh.named if p.kind is Kind.ORGANIZATION]
    wider = all(p.kind is Kind.COUNTRY or p in bodies for p in known.parties) and list(known.parties) != bodies
    told = known.value("instrument") in BY_BODIES and not known.in_name and wider
    return told and bodies == list(fresh.named) and one_for_each(known, bodies)


def _guessed(draft: Draft) -> bool:
    """True when a draft has no date but one that the text does not tell of it."""
    return all(f.rule in GUESSED for f in draft.slots.get("date", ()))
