"""A Korean text whose lines were broken at one width, as releases set for print are: its sentences on lines of their own, and the way back.

Names, quotations and dates run over the ends of such lines, so that the text is read with a space there; what is found is told in the
offsets of the text as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from kg.lang.ko.data import pattern
from kg.lang.ko.units.lines import mark
from kg.model import Analysis, Clause, Document, Mention, Token, Unit

_Span = TypeVar("_Span", Unit, Clause, Mention, Token)
_LINE = re.compile(r"[^\n]+")
#: a line of dashes or signs, which tells nothing of the width of a text
_RULE = re.compile(r"[\s\-=_*~─━]*")
#: letters and marks of which two are as wide as a syllable
_NARROW = re.compile("[\0-\u1100\u2000-\u206f]+")
#: the narrowest and the widest page: what is longer is no line of print, and what is shorter is a list of names
NARROWEST, WIDEST = 36, 110
#: how many lines at least, and what share of all, reach the width of the page where lines are broken at it
FULL, SHARE = 5, 0.35
#: by how much a line may stay short of the page, beside the word that did not fit
SLACK = 4
#: share of the width that a line with a hanging indent below it has at least: "□ 두 나라는" above "   표준을 …"
HANGING = 0.6


@dataclass(frozen=True, slots=True)
class Flat:
    """A text without the ends of lines that only the page made.

    Args:
        text: with a space for each of them.
        places: where in `text` something was left out, in order.
        shifts: by how much offsets behind each of these places grow.
    """

    text: str
    places: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def back(self, at: int, *, end: bool = False) -> int:
        """The offset in the text as it is.

        Args:
            at: offset in `text`.
            end: it is the end of a span, behind its last character.
        """
        n = bisect_right(self.places, at - end)
        return at + (self.shifts[n - 1] if n else 0)


def flat(text: str) -> Flat:
    """The text with its broken lines put together; as it is where lines end by themselves.

    Args:
        text: NFC text.
    """
    lines = [m.span() for m in _LINE.finditer(text) if text[slice(*m.span())].strip()]
    page = _page([text[a:b] for a, b in lines])
    if not page:
        return Flat(text)
    parts, places, shifts = [], [], []
    done = length = 0
    for gap_start, gap_end in _gaps(text, lines, page):
        parts += [text[done:gap_start], " "]
        length += gap_start - done + 1
        done = gap_end
        places.append(length)
        shifts.append(gap_end - length)
    return Flat("".join([*parts, text[done:]]), tuple(places), tuple(shifts))


def whole(document: Document, analyse: Callable[[Document], Analysis]) -> Analysis:
    """What the flat text says, told in the offsets of the document.

    Args:
        document: as it is.
        analyse: reads a document whose lines are whole.
    """
    made = flat(document.text)
    if not made.places:
        return analyse(document)
    read = analyse(replace(document, text=made.text))
    units = (replace(_moved(made, u), clauses=tuple(_moved(made, c) for c in u.clauses)) for u in read.units)
    mentions, tokens = (tuple(_moved(made, m) for m in read.mentions), tuple(_moved(made, t) for t in read.tokens))
    return Analysis(document, tuple(units), mentions, tokens, _moved(made, read.teller) if read.teller else None)


def _moved(made: Flat, span: _Span) -> _Span:
    return replace(span, start=made.back(span.start), end=made.back(span.end, end=span.end > span.start))


def _width(line: str) -> int:
    """How wide a line is in print: a syllable is as wide as two letters."""
    told = line.rstrip()
    return len(told) + len(_NARROW.sub("", told))


def _page(lines: list[str]) -> int:
    """The width at which the lines of a text were broken; 0 where they end by themselves."""
    widths = [_width(line) for line in lines if not _RULE.fullmatch(line)]
    page = max(widths, default=0)
    full = sum(w > page * 0.8 for w in widths)
    return page if NARROWEST <= page <= WIDEST and full >= FULL and full >= SHARE * len(widths) else 0


def _gaps(text: str, lines: list[tuple[int, int]], page: int) -> Iterator[tuple[int, int]]:
    """The ends of lines that only the page made, with the white space around them."""
    first = 0
    for n in range(1, len(lines)):
        (start, end), (next_start, next_end) = lines[n - 1], lines[n]
        line, following = text[start:end], text[next_start:next_end]
        if next_start != end + 1 or not _goes_on(text, lines[first], (line, following), page) or mark(text, next_start, next_end)[0]:
            first = n
            continue
        yield start + len(line.rstrip()), next_start + _indent(following)


def _goes_on(text: str, first: tuple[int, int], lines: tuple[str, str], page: int) -> bool:
    """Whether the second of two lines goes on with the first: its first word did not fit there, or it hangs below the mark of its bullet."""
    line, following = lines
    body = following.strip()
    if _RULE.fullmatch(line) or _RULE.fullmatch(following) or pattern("units", "own_line").match(body):
        return False
    if _width(line) + 1 + _width(body.split()[0]) > page - SLACK:
        return True
    hanging = mark(text, *first)[0] and _indent(following) > _indent(text[slice(*first)])
    return bool(hanging) and not line.rstrip().endswith((".", "함", "임")) and _width(line) >= HANGING * page


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
