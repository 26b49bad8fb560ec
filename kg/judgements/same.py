"""Groups of things that are one, from pairs that people judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

Two = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Groups:
    """Things put together.

    Args:
        canonical: for each thing of a group of several the one that stands for it.
        aside: accepted pairs that would join what is judged apart, each with the pair that forbids it.
    """

    canonical: dict[str, str]
    aside: tuple[tuple[Two, Two], ...] = ()


def groups(same: Iterable[Two], apart: Iterable[Two], *, prefer: Callable[[str], bool] = lambda _: False) -> Groups:
    """Things joined by pairs that are one, never across a pair that is not, not even by way of a third.

    When A = B and B = C are accepted and A ≠ C is rejected, all three cannot hold: the rejection stands, and of the
    accepted pairs the one judged later, as with two judgements of one pair.

    Args:
        same: accepted pairs, the latest first.
        apart: rejected pairs.
        prefer: which thing stands for its group; of several the first by name.

    >>> groups([("b", "c"), ("a", "b")], [("a", "c")])
    Groups(canonical={'b': 'b', 'c': 'b'}, aside=((('a', 'b'), ('a', 'c')),))
    """
    members: dict[str, set[str]] = {}
    forbidden = list(apart)
    aside: list[tuple[Two, Two]] = []
    for one, other in same:
        mine, theirs = members.get(one, {one}), members.get(other, {other})
        why = next((pair for pair in forbidden if _splits(pair, mine, theirs)), None)
        if why:
            aside.append(((one, other), why))
            continue
        joined = mine | theirs
        members.update(dict.fromkeys(joined, joined))
    canonical = {thing: min(found, key=lambda t: (not prefer(t), t)) for thing, found in sorted(members.items())}
    return Groups(canonical, tuple(aside))


def _splits(pair: Two, mine: set[str], theirs: set[str]) -> bool:
    one, other = pair
    return (one in mine and other in theirs) or (one in theirs and other in mine)
