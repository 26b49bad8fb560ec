"""Counts of slot fills, and precision, recall and F1 from them."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

#: resamples of a bootstrap, its seed and the share of them inside the interval
RESAMPLES, SEED, INSIDE = 1000, 2026, 0.95


@dataclass(frozen=True, slots=True)
class Tally:
    """How many fills agree, were predicted, and are in the gold."""

    hit: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Both counted together: figures are micro-averages."""
        return Tally(self.hit + other.hit, self.predicted + other.predicted, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Share of the predicted fills that agree, 0 without any."""
        return self.hit / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold fills that were predicted, 0 without any."""
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall.

        >>> Tally(hit=3, predicted=4, gold=6).f1
        0.6
        """
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def json(self) -> dict[str, float]:
        """The figures for machines."""
        return {"p": self.precision, "r": self.recall, "f1": self.f1, "hit": self.hit, "predicted": self.predicted, "gold": self.gold}


@dataclass(frozen=True, slots=True)
class Interval:
    """F1 of some documents, and where 95 % of the resamples lie."""

    documents: int
    f1: float
    low: float
    high: float


def bootstrap(tallies: Sequence[Tally]) -> Interval:
    """F1 over documents with its interval, each resample drawing as many documents with replacement.

    Args:
        tallies: one for each document.

    >>> bootstrap([Tally(1, 2, 2)] * 3)
    Interval(documents=3, f1=0.5, low=0.5, high=0.5)
    """
    draw = random.Random(SEED)
    samples = sorted(total(draw.choices(tallies, k=len(tallies))).f1 for _ in range(RESAMPLES)) if tallies else [0.0]
    edge = int(len(samples) * (1 - INSIDE) / 2)
    return Interval(len(tallies), total(tallies).f1, samples[edge], samples[-1 - edge])


def total(tallies: Sequence[Tally]) -> Tally:
    """All of them together."""
    return reduce(Tally.__add__, tallies, Tally())


def halves(documents: Mapping[str, Tally], languages: Mapping[str, str]) -> dict[str, Interval]:
    """Odd and even documents of each language by the number in their names: rules are tuned on the odd ones.

    Args:
        documents: tally of each document.
        languages: its language.

    >>> sorted(halves({"ko-001": Tally(1, 1, 1), "ko-002": Tally(0, 1, 1)}, {"ko-001": "ko", "ko-002": "ko"}))
    ['ko/even', 'ko/odd']
    """
    groups: dict[str, list[Tally]] = {}
    for name, tally in sorted(documents.items()):
        number = re.search(r"\d+", name)
        if number:
            groups.setdefault(f"{languages[name]}/{'odd' if int(number[0]) % 2 else 'even'}", []).append(tally)
    return {label: bootstrap(tallies) for label, tallies in sorted(groups.items())}
