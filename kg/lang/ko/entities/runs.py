"""Rows of nouns without white space that may be names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.lang.ko.data import endings
from kg.lang.ko.morphs import INNER, NOMINAL, Morphs

#: marks between the members of a list
DOTS = frozenset("·ㆍ･․‧・")
#: the shortest name of a body in such a list
MEMBER = 4


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
            last = n - 2 if tokens[n - 1].form in DOTS and n - 2 >= first else n - 1
            yield Run(first, last, tokens[first].start, tokens[last].end)
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


def members(morphs: Morphs, run: Run) -> tuple[Run, ...]:
    """The rows of nouns between dots where each ends as bodies do: 새별개발청·달빛공과대학 are two bodies, 금속·광물연구원 is one.

    Args:
        morphs: the document.
        run: a row of nouns.
    """
    dots = [n for n in range(run.first + 1, run.last) if morphs.tokens[n].form in DOTS]
    if not dots:
        return (run,)
    starts, ends = (run.first, *(n + 1 for n in dots)), (*(n - 1 for n in dots), run.last)
    parts = tuple(Run(a, b, morphs.tokens[a].start, morphs.tokens[b].end) for a, b in zip(starts, ends, strict=True))
    forms = [morphs.text[p.start : p.end] for p in parts]
    return parts if all(len(f) >= MEMBER and f.endswith((*endings(), "청")) for f in forms) else (run,)
