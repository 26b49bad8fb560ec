"""Rows of nouns without white space that may be names."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from kg.lang.ko.data import endings, words
from kg.lang.ko.morphs import INNER, NOMINAL, Morphs

#: marks between the members of a list: dots (the analysis makes all other ones these two), and the hyphens of a paper of several
MARKS = frozenset("·ㆍ-–‑")
#: the shortest name of a body in such a list
MEMBER = 3


@dataclass(frozen=True, slots=True)
class Run:
    """Morphemes `first` to `last` without white space that may be a name; `listed` where others stand beside it without a space."""

    first: int
    last: int
    start: int
    end: int
    listed: bool = False


def runs(morphs: Morphs, taken: set[int] | frozenset[int] = frozenset()) -> Iterator[Run]:
    """Maximal rows of nouns without white space, between names that are known; marks inside a name tie them."""
    first = None
    tokens = morphs.tokens
    for n, token in enumerate(tokens):
        inner = token.form in INNER and n + 1 < len(tokens) and tokens[n + 1].tag in NOMINAL and not morphs.spaced(n + 1)
        if first is not None and (token.start in taken) != (tokens[n - 1].start in taken):
            last = n - 2 if tokens[n - 1].form in MARKS and n - 2 >= first else n - 1
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


def members(morphs: Morphs, run: Run, lands: Collection[int] = ()) -> tuple[Run, ...]:
    """The rows of nouns between marks where each ends as bodies do: 새별개발청·달빛공과대학 are two bodies, 금속·광물연구원 is one, and so is
    새별병원·연구센터.

    Args:
        morphs: the document.
        run: a row of nouns.
        lands: offsets inside countries, which are no members of it: 가람시-칠레 ….
    """
    marks = [n for n in range(run.first + 1, run.last) if morphs.tokens[n].form in MARKS]
    if not marks:
        return (run,)
    firsts, lasts = (run.first, *(n + 1 for n in marks)), (*(n - 1 for n in marks), run.last)
    parts = tuple(Run(a, b, morphs.tokens[a].start, morphs.tokens[b].end) for a, b in zip(firsts, lasts, strict=True))
    parts = tuple(p for p in parts if p.start not in lands or p.end - 1 not in lands)
    forms = [morphs.text[p.start : p.end] for p in parts]
    ends = (*endings(), *words("organizations", "listed"), *words("organizations", "towns"))
    if forms and all(len(f) >= MEMBER and f not in endings() and f.endswith(ends) for f in forms):
        return tuple(replace(p, listed=True) for p in parts)
    return (run,)
