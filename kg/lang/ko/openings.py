"""With which letters the matches of a regular expression can begin, so that a long alternation is not tried at every place of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: what opens a look behind, which takes no letter
_BEHIND = ("(?<!", "(?<=")
#: what makes the item before it optional
_OPTIONAL = ("?", "*", "{0")
#: characters that mean something else than themselves
_SPECIAL = frozenset("\\.^$|)*+?{")


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
        elif branch[at] == "[":
            end = branch.index("]", at) + 1
            inside = branch[at + 1 : end - 1]
            first = None if set("^-\\") & set(inside) else set(inside)
        elif branch[at] in _SPECIAL or branch[at] == "(":
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
    cuts, depth, at = [-1], 0, 0
    while at < len(pattern):
        if pattern[at] == "\\":
            at += 1
        elif pattern[at] == "[":
            at = pattern.index("]", at)
        elif pattern[at] == "(":
            depth += 1
        elif pattern[at] == ")":
            depth -= 1
        elif pattern[at] == "|" and depth == 0:
            cuts.append(at)
        at += 1
    return [pattern[a + 1 : b] for a, b in zip(cuts, [*cuts[1:], len(pattern)], strict=True)]


def _closed(pattern: str, at: int) -> int:
    """Where the group that opens at a place is closed, behind its bracket."""
    depth = 0
    while at < len(pattern):
        if pattern[at] == "\\":
            at += 1
        elif pattern[at] == "[":
            at = pattern.index("]", at)
        elif pattern[at] == "(":
            depth += 1
        elif pattern[at] == ")":
            depth -= 1
            if depth == 0:
                return at + 1
        at += 1
    return at
