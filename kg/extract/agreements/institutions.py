"""Institutions that sign a memorandum beside a body of another country, where the text names their country only as its party."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.agreements.signatories import OF_MINISTRIES
from kg.extract.draft import Draft, Fill
from kg.model import Entity, Kind, Status

#: rules of organizations that took part in the signing: by themselves, or by the person who signs
SIGNED = frozenset({"organization.named-with", "organization.attended"})
#: rules of a country as party that no word of a signatory stands behind
LOOSE = frozenset({"party.named", "party.document"})


def with_institutions(draft: Draft) -> Draft:
    """A memorandum of a body with a country as one of the body with those of that country who signed it.

    "The Forest Service signed a memorandum in Honduras", then who signed: the minister of the environment of Honduras. A ministry is a
    party where it is named as a signatory (annotation guide, `party`).

    Args:
        draft: an agreement with its parties and organizations.

    Returns:
        the draft; with bodies in place of each such country, and these no longer among its further organizations.
    """
    bodies = [p for p in draft.parties if p.kind is Kind.ORGANIZATION]
    if draft.value("instrument") not in OF_MINISTRIES or draft.value("status") != Status.SIGNED or not bodies or not draft.slots.get("signer"):
        return draft
    signing = {f.value: f for f in draft.slots.get("organization", ()) if isinstance(f.value, Entity) and f.rule in SIGNED}
    party: list[Fill] = []
    for fill in draft.slots["party"]:
        state = isinstance(fill.value, Entity) and fill.value.kind is Kind.COUNTRY and fill.rule in LOOSE
        theirs = [f for b, f in signing.items() if state and isinstance(fill.value, Entity) and b.country == fill.value.country]
        party += [replace(f, rule="party.of-signer", confidence=0.7) for f in theirs] or [fill]
    taken = {f.value for f in party}
    others = tuple(f for f in draft.slots.get("organization", ()) if f.value not in taken)
    return replace(draft, slots=draft.slots | {"party": tuple(party), "organization": others})
