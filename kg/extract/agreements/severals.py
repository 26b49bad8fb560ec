"""Agreements that a text sums up in one sentence and then tells one by one: "X signed with A and B", "with A it signed on the 3rd"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.extract.agreements.found import SIGNABLE
from kg.extract.agreements.joining import joined
from kg.extract.context.parties import international
from kg.extract.draft import Draft
from kg.model import Kind, Mention, Status

#: ends of the rules of papers that a text counts, and of one of them, which it tells later
SUM, PART = ".sum", ".sum.part"
#: what each of them has of their sum
_SHARED = ("party", "signer", "organization", "status", "date")


def of_sum(drafts: Sequence[Draft], mention: Mention) -> int | None:
    """The index of the draft that counts a paper before the text tells it by its number or heading.

    Args:
        drafts: found so far.
        mention: of the paper.
    """
    if not mention.rule.endswith(PART):
        return None
    sums = (n for n in reversed(range(len(drafts))) if any(m.rule.endswith(SUM) for m in drafts[n].mentions))
    return next((n for n in sums if not drafts[n].mentions[0].rule.endswith(PART)), None)


def with_shared(fresh: Draft, total: Draft) -> Draft:
    """A paper with the sides, people, status and day of the sum that counts it, and with fields of its own.

    Args:
        fresh: the paper.
        total: of it and others.
    """
    shared = {slot: fills for slot, fills in total.slots.items() if slot in _SHARED}
    own = {slot: fills for slot, fills in fresh.slots.items() if slot not in _SHARED and fills}
    if "sector" not in own and "sector" in total.slots:
        shared["sector"] = total.slots["sector"]
    told = replace(fresh, mentions=(*fresh.mentions, *total.mentions), background=total.background)
    return replace(told, slots=own | shared, named=total.named, in_name=total.in_name)


def part(known: Draft, fresh: Draft) -> bool:
    """Whether a further mention may tell of one of several agreements that the known one sums up: some of its three and more bodies sign it.

    Args:
        known: found so far.
        fresh: made from a mention that may mean the same.
    """
    own, theirs = ({p for p in d.named if p.kind is Kind.ORGANIZATION} for d in (fresh, known))
    done = fresh.value("status") == Status.SIGNED and not fresh.background and fresh.value("instrument") in SIGNABLE
    return done and own < theirs and international(own)


def resolved(drafts: Sequence[Draft], parts: Mapping[int, int]) -> tuple[list[Draft], dict[int, int]]:
    """What the parts of each sum come to: as many agreements where they differ, else the one that was told first.

    Args:
        drafts: of a document.
        parts: index of each part to that of its sum.

    Returns:
        the drafts, a lone part added to its sum; and the index of the draft that each left one is told by.
    """
    made, told_by = list(drafts), {}
    sums: dict[int, list[int]] = defaultdict(list)
    for n, whole in parts.items():
        sums[whole].append(n)
    for whole, several in sums.items():
        counted = all(m.rule.endswith(PART) for n in several for m in drafts[n].mentions[:1])
        if len({frozenset(drafts[n].named) for n in several}) > 1 or (counted and len(several) > 1):
            told_by[whole] = several[0]
            continue
        for n in several:
            made[whole] = joined(made[whole], made[n])
            told_by[n] = whole
    return made, told_by
