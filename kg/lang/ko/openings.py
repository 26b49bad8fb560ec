"""With which letters the matches of a regular expression can begin, so that it is not tried at every place of a text.

One pattern is guarded by its first letters. Many patterns are looked for together: one walk along the text, in which each is only tried
where one or two letters stand with which it can begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from operator import add

#: how many letters of an opening are read
_READ = 2
#: what stands before or behind a match and takes no letter of it, and groups that take some
_AROUND = re.compile(r"\(\?<?[=!]")
_GROUP = re.compile(r"\((?:\?:|\?>|\?P<\w+>|(?!\?))")
#: what makes the item before it optional, and what repeats it
_OPTIONAL, _REPEATED = re.compile(r"[?*]|\{0?,|\{0\}"), re.compile(r"[*+{]")
#: how often an item is taken
_OFTEN = re.compile(r"(?:[?*+]|\{[\d,]+\})[?+]?")
#: characters that mean something else than themselves
_SPECIAL = frozenset("\\.^$|()[*+?{")
#: what stands for white space, and a few letters or figures in a row in a class
_SPACES, _RANGE = "".join(filter(str.isspace, map(chr, range(0x3001)))), re.compile(r"([0-9A-Za-z])-([0-9A-Za-z])")
#: an escaped character, and a class of characters
_PASSED = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)

#: the first letters of a match, and whether they are all that has been taken so far, so that what follows adds to them
Opening = tuple[str, bool]


def guarded(patterns: Iterable[str]) -> re.Pattern[str]:
    """One alternation of some patterns that is only tried where one of their first letters stands; where these are not known everywhere.

    Args:
        patterns: regular expressions.

    >>> guarded(["위성", "(?<!가)[달별](?:빛|밤)"]).pattern
    '(?=[달별위])(?:(?:위성)|(?:(?<!가)[달별](?:빛|밤)))'
    >>> guarded(["위성", "\\\\d+호"]).pattern
    '(?:위성)|(?:\\\\d+호)'
    """
    either = _either(patterns)
    first = {opening[:1] for opening in openings(either)}
    return re.compile(either if "" in first else f"(?=[{''.join(map(re.escape, sorted(first)))}])(?:{either})")


def openings(pattern: str) -> frozenset[str]:
    """The one or two letters with which the matches of a pattern can begin; the empty string among them where they are not all known.

    Args:
        pattern: a regular expression.

    >>> sorted(openings("위성(?=을)|(?:달|별)?빛")), sorted(openings("\\\\d+호|위성"))
    (['달빛', '별빛', '빛', '위성'], ['', '위성'])
    """
    return frozenset(letters for letters, _ in _of_pattern(pattern))


@dataclass(frozen=True, slots=True)
class Together:
    """Patterns that are looked for in one walk along a text.

    Args:
        patterns: all of them.
        openings: the numbers of those that can begin with two letters, or with one whatever follows.
        anywhere: the numbers of those of which that is not known.
    """

    patterns: tuple[re.Pattern[str], ...]
    openings: Mapping[str, tuple[int, ...]]
    anywhere: tuple[int, ...]

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[int, re.Match[str]]]:
        """What each pattern finds with `finditer`, with its number, in the order of the patterns.

        Args:
            text: in which to look.
            start, end: the part of it.

        >>> [(n, m[0]) for n, m in together([["위성"], ["별|달빛"]]).find("달빛과 위성", 0, 6)]
        [(0, '위성'), (1, '달빛')]
        """
        found = {n: list(self.patterns[n].finditer(text, start, end)) for n in self.anywhere}
        known, part = self.openings, text[start:end]
        # each letter with the one behind it, the last one with a letter with which no pattern goes on
        pairs = enumerate(map(add, part, f"{part[1:]}\0"), start)
        for at, pair in ((at, pair) for at, pair in pairs if pair in known or pair[0] in known):
            for n in known.get(pair) or known[pair[0]]:
                before = found.setdefault(n, [])
                if (not before or at >= before[-1].end()) and (match := self.patterns[n].match(text, at, end)):
                    before.append(match)
        return ((n, match) for n in sorted(found) for match in found[n])

    def likely(self, text: str) -> list[int]:
        """The numbers of the patterns that may be found in a text, in their order; no other is.

        Args:
            text: in which they may be looked for.

        >>> together([["위성"], ["별|달빛"], ["\\\\d호"]]).likely("달빛과 우주")
        [1, 2]
        """
        here = self.openings.keys() & {*text, *map(add, text, text[1:])}
        return sorted({*self.anywhere, *(n for opening in here for n in self.openings[opening])})


def together(lists: Iterable[Iterable[str]]) -> Together:
    """Some patterns, each with its alternatives.

    Args:
        lists: regular expressions; an earlier alternative of a pattern comes before a later one.

    >>> both = together([["위성"], ["별|달빛"], ["\\\\d호"]])
    >>> sorted(both.openings.items()), both.anywhere
    ([('달빛', (1,)), ('별', (1,)), ('위성', (0,))], (2,))
    """
    either = [_either(patterns) for patterns in lists]
    told = [openings(pattern) for pattern in either]
    known = [frozenset() if "" in letters else letters for letters in told]
    index = {key: tuple(n for n, own in enumerate(known) if key in own or key[:1] in own) for key in frozenset().union(*known)}
    return Together(tuple(map(re.compile, either)), index, tuple(n for n, own in enumerate(known) if not own))


def _either(patterns: Iterable[str]) -> str:
    return "|".join(f"(?:{p})" for p in patterns)


def _of_pattern(pattern: str) -> set[Opening]:
    """The openings of the alternatives of a pattern."""
    return {opening for branch in _branches(pattern) for opening in _of_branch(branch)}


def _of_branch(branch: str) -> set[Opening]:
    """The openings of one alternative, with those behind what may be left out."""
    told: set[Opening] = set()
    going = {""}
    at = 0
    while at < len(branch) and going:
        end, own = _item(branch, at)
        often = _OFTEN.match(branch, end)
        longer = {((a + b)[:_READ], on and len(a + b) < _READ and not (b and _repeated(often))) for a in going for b, on in own}
        told |= {(letters, False) for letters, on in longer if not on}
        going = {letters for letters, on in longer if on} | (going if often and _OPTIONAL.match(often[0]) else set())
        at = often.end() if often else end
    return told | {(letters, True) for letters in going}


def _repeated(often: re.Match[str] | None) -> bool:
    return often is not None and _REPEATED.match(often[0]) is not None


def _item(branch: str, at: int) -> tuple[int, set[Opening]]:
    """Where a character, class or group ends, and its openings."""
    if _AROUND.match(branch, at):
        return _closed(branch, at), {("", True)}
    if group := _GROUP.match(branch, at):
        end = _closed(branch, at)
        return end, _of_pattern(branch[group.end() : end - 1])
    if branch[at] == "(":
        return len(branch), {("", False)}
    passed = _PASSED.match(branch, at)
    letters = _of_class(passed[0]) if passed else "" if branch[at] in _SPECIAL else branch[at]
    return passed.end() if passed else at + 1, {(letter, True) for letter in letters} or {("", False)}


def _of_class(told: str) -> str:
    """The letters that an escaped character or a class stands for; none where they are not listed."""
    if told == r"\s":
        return _SPACES
    if told[0] == "\\":
        return "" if told[1].isalnum() else told[1]
    inside = _RANGE.sub(lambda ends: "".join(map(chr, range(ord(ends[1]), ord(ends[2]) + 1))), told[1:-1])
    return "" if set("^-\\") & set(inside) else inside


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
