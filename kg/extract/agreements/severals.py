"""Agreements that a text sums up in one sentence and then tells one by one: "X signed with A and B", "with A it signed on the 3rd"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from kg.extract.agreements.found import SIGNABLE
from kg.extract.agreements.sameness import joined
from kg.extract.context.parties import international
from kg.extract.draft import Draft
from kg.model import Kind, Status


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
        if len({frozenset(drafts[n].named) for n in several}) > 1:
            told_by[whole] = several[0]
            continue
        for n in several:
            made[whole] = joined(made[whole], made[n])
            told_by[n] = whole
    return made, told_by
