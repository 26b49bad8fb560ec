"""Rows of nouns without white space that may be names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.lang.ko.morphs import INNER, NOMINAL, Morphs


@dataclass(frozen=True, slots=True)
class Run:
    """Morphemes `first` to `last` without white space that may be a name."""

    first: int
    last: int
    start: int
    end: int


def runs(morphs: Morphs, taken: set[int] | frozenset[int] = frozenset()) -> Iterator[Run]:
    """Maximal rows of nouns without white space, between names that are known; marks inside a name tie them."""
    first = None
    tokens = morphs.tokens
    for n, token in enumerate(tokens):
        inner = token.form in INNER and n + 1 < len(tokens) and tokens[n + 1].tag in NOMINAL and not morphs.spaced(n + 1)
        if first is not None and (token.start in taken) != (tokens[n - 1].start in taken):
            yield Run(first, n - 1, tokens[first].start, tokens[n - 1].end)
            first = None
        if token.tag in NOMINAL or (inner and first is not None):
            if first is None or morphs.spaced(n):
                if first is not None:
                    yield Run(first, n - 1, tokens[first].start, tokens[n - 1].end)
                first = n
            continue
        if first is not None:
            yield Run(first, n - 1, tokens[first].start, tokens[n - 1].end)
            first = None
    if first is not None:
        yield Run(first, len(tokens) - 1, tokens[first].start, tokens[-1].end)
