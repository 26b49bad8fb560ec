"""Records of the parts of one document as records of the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kg.extract.commitments.fields import with_sectors
from kg.extract.draft import Draft
from kg.model import Kind

_LETTERS = re.compile(r"[\W_]+")
#: slots that further tellings of an agreement may add to
OPEN = ("signer", "organization", "sector", "date")


@dataclass
class Merged:
    """What the parts gave so far; parts overlap, and may name one agreement again and again."""

    agreements: list[Draft] = field(default_factory=list)
    commitments: list[Draft] = field(default_factory=list)

    def known(self) -> Iterator[str]:
        """The agreements so far, as later parts are told of them."""
        return (f"{d.key}: {d.value('instrument')}, {d.label}" for d in self.agreements)

    def agreement(self, draft: Draft) -> Draft:
        """The agreement of the document that a draft is, perhaps a new one."""
        for n, known in enumerate(self.agreements):
            if _same(known, draft):
                for slot in OPEN:
                    if slot != "date" or not known.value("date"):
                        known = known.with_fills(slot, draft.slots.get(slot, ()))
                self.agreements[n] = known
                return known
        self.agreements.append(replace(draft, key=f"a{len(self.agreements) + 1}"))
        return self.agreements[-1]

    def commitment(self, draft: Draft) -> None:
        """Add a commitment, unless its sentence gave it already."""
        if not any(_again(known, draft) for known in self.commitments):
            self.commitments.append(replace(draft, key=f"c{len(self.commitments) + 1}"))

    def drafts(self) -> tuple[Draft, ...]:
        """All of them, agreements first, with the sectors of their commitments (annotation guide, rule 10)."""
        return (*with_sectors(self.agreements, self.commitments), *self.commitments)


def _same(known: Draft, draft: Draft) -> bool:
    """One type, parties that do not contradict, and one name or sentence: "양해각서" alone may name many."""
    one, other = (_LETTERS.sub("", d.label.casefold()) for d in (known, draft))
    told = one == other or known.unit == draft.unit
    return told and known.value("instrument") == draft.value("instrument") and _fit(known, draft)


def _fit(known: Draft, draft: Draft) -> bool:
    """Whether the parties of two tellings may be the same: the bodies, where both name some, or else the countries."""
    bodies = [{p for p in d.parties if p.kind is not Kind.COUNTRY} for d in (known, draft)]
    one, other = bodies if all(bodies) else [{p.country for p in d.parties} for d in (known, draft)]
    return one <= other or other <= one


def _again(known: Draft, draft: Draft) -> bool:
    """The same sentence with the same action, status and parties, or with a part of them."""
    if known.unit != draft.unit or known.value("status") != draft.value("status"):
        return False
    actions = set(known.values("action")), set(draft.values("action"))
    return bool(actions[0] & actions[1]) and (set(draft.parties) <= set(known.parties) or set(known.parties) <= set(draft.parties))
