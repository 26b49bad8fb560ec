"""Whether a paper that one body is told to sign, its partner left out, is another than the one that the text told of before."""

from __future__ import annotations

from kg.extract.agreements.sameness import among
from kg.extract.context.parties import international
from kg.extract.draft import Draft
from kg.extract.kinds import governs, is_firm
from kg.model import BY_BODIES, Entity, Kind, Status


def by_another(known: Draft, fresh: Draft) -> bool:
    """True when another body of a country signs than those before, and no body is told as its partner (현지 기업과 양해각서를 맺었다).

    Args:
        known: found so far.
        fresh: made from a mention that may mean the same.
    """
    partners = international(p for p in fresh.named if p.kind is Kind.ORGANIZATION)
    if partners or fresh.background or fresh.value("instrument") not in BY_BODIES or fresh.value("status") != Status.SIGNED:
        return False
    told = {f.value for f in fresh.slots.get("party", ()) if f.rule == "party.named"}
    signers = {p for p in told if isinstance(p, Entity) and p.kind is Kind.ORGANIZATION and len(p.country) == 2 and not governs(p)}
    homes = {s.country for s in signers}
    if homes - {p.country for p in known.parties}:
        return True  # a body of a third country signs a paper of its own
    theirs = {p for p in known.parties if p.kind is Kind.ORGANIZATION and p.country in homes}
    if len(signers) > 1 and len(homes) == 1 and not among(signers, set(known.parties)):
        return True  # two of one country sign what is their own
    if theirs and all(map(governs, theirs)) and any(map(is_firm, signers)):
        return True
    if theirs:
        return not any(map(governs, theirs)) and not among(signers, theirs)
    # what a ministry signed for its country no hospital or firm signs
    return any(isinstance(b, Entity) and b.country in homes and governs(b) for b in known.values("organization"))
