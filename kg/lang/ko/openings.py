"""With which letters the matches of a regular expression can begin, so that a long alternation is not tried at every place of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

#: what opens a look behind, which takes no letter
_BEHIND = ("(?<!", "(?<=")
#: what makes the item before it optional
_OPTIONAL = ("?", "*", "{0", "{,")
#: characters that mean something else than themselves
_SPECIAL = frozenset("\\.^$|()[*+?{")
#: an escaped character, and a class of characters
_PASSED = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)


def guarded(patterns: Iterable[str]) -> re.Pattern[str]:
    """One alternation of some patterns that is only tried where one of their first letters stands; where these are not known everywhere.

    Args:
        patterns: regular expressions.

    >>> guarded(["위성", "(?<!가)[달별](?:빛|밤)"]).pattern
    '(?=[달별위])(?:(?:위성)|(?:(?<!가)[달별](?:빛|밤)))'
    >>> guarded(["위성", "\\\\d+호"]).pattern
    '(?:위성)|(?:\\\\d+호)'
    """
    told = list(patterns)
    either = "|".join(f"(?:{p})" for p in told)
    letters: set[str] = set()
    for pattern in told:
        first = _first(pattern)
        if first is None:
            return re.compile(either)
        letters |= first
    return re.compile(f"(?=[{''.join(map(re.escape, sorted(letters)))}])(?:{either})")


def _first(pattern: str) -> set[str] | None:
    """The letters with which the alternatives of a pattern begin; None where they are not all known."""
    letters: set[str] = set()
    for branch in _branches(pattern):
        found = _of_branch(branch)
        if not found:
            return None
        letters |= found
    return letters


def _of_branch(branch: str) -> set[str] | None:
    """The first letters of one alternative, with those behind what may be left out."""
    letters: set[str] = set()
    at = 0
    while at < len(branch):
        if branch.startswith(_BEHIND, at):
            at = _closed(branch, at)
            continue
        if branch.startswith("(?:", at):
            end = _closed(branch, at)
            first = _first(branch[at + 3 : end - 1])
        elif branch[at] == "[" and (letter_class := _PASSED.match(branch, at)):
            end, inside = letter_class.end(), letter_class[0][1:-1]
            first = None if set("^-\\") & set(inside) else set(inside)
        elif branch[at] in _SPECIAL:
            return None
        else:
            end, first = at + 1, {branch[at]}
        if first is None:
            return None
        letters |= first
        if not branch.startswith(_OPTIONAL, end):
            return letters
        at = end + 1 if branch[end] != "{" else branch.index("}", end) + 1
        at += branch.startswith("?", at)
    return None


def _branches(pattern: str) -> list[str]:
    """The alternatives of a pattern."""
    cuts = [-1, *(at for at, mark, depth in _marks(pattern, 0) if mark == "|" and depth == 0), len(pattern)]
    return [pattern[a + 1 : b] for a, b in pairwise(cuts)]


def _closed(pattern: str, at: int) -> int:
    """Where the group that opens at a place is closed, behind its bracket."""
    return next(end for end, mark, depth in _marks(pattern, at) if mark == ")" and depth == 0) + 1


def _marks(pattern: str, at: int) -> Iterator[tuple[int, str, int]]:
    """The brackets and bars of a pattern from a place on, outside classes and escapes, each with how deep its group stands."""
    depth = 0
    while at < len(pattern):
        mark = pattern[at]
        depth -= mark == ")"
        if mark in "()|":
            yield at, mark, depth
        depth += mark == "("
        # what is escaped and what stands in a class is passed over
        passed = _PASSED.match(pattern, at)
        at = passed.end() if passed else at + 1
