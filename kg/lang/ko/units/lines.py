"""The lines of a Korean text by their marks: bullets by depth, figures that count, notes, and headings among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg.lang.ko.data import pattern, table, words
from kg.model import UnitKind

_NUMBERED = re.compile(r"(?:\(?\d{1,2}[.)]|[가-하][.)]|[(（]\d{1,2}[)）])\s+(?=\D|\d[A-Z])")
#: the end of a sentence: a final syllable of a predicate or a closing mark, then a stop
END = re.compile(r"(?<=[가-힣a-zA-Z0-9%)\]’”'\"」』])[.?!。]+[’”'\")\]」』]*(?=\s|$|[*※])")
#: a line with the mark of a section shorter than this, above running text
_SUBHEAD = 40
#: level of a heading that counts the parts of a list: what opens the list governs all of them
SECTION = 7
#: level of the mark of a note
NOTE = 9


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text, or what is left of it without its mark."""

    start: int
    end: int
    kind: UnitKind
    level: int
    paragraph: int


def subheads(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, a short one with the mark of a section and running text below it as the heading that it is: ◇ 양자컴퓨터의 첫걸음.

    Args:
        text: of the document.
        lines: of it, in order.
    """
    for n, line in enumerate(lines):
        below = lines[n + 1] if n + 1 < len(lines) else None
        marked = line.kind is UnitKind.BULLET and line.level == 1 and line.end - line.start < _SUBHEAD
        runs = below is not None and below.kind is UnitKind.SENTENCE and END.search(text[below.start : below.end]) is not None
        titled = not text[line.start : line.end].rstrip().endswith((".", ":", "음", "함", "다"))
        yield replace(line, kind=UnitKind.HEADING) if marked and runs and titled else line


def sections(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, a figure with the name of a field above a list as a heading: 1. 양자기술, below it ○ …; not 2. 공동연구 추진.

    Args:
        text: of the document.
        lines: of it, in order.
    """
    depths = [line.level for line in nested(text, lines)]
    for n, line in enumerate(lines):
        below = lines[n + 1] if n + 1 < len(lines) else None
        above = below is not None and line.kind is below.kind is UnitKind.BULLET and depths[n + 1] > depths[n]
        alone = above and _counted(text, line) and pattern("units", "field_alone").fullmatch(text, line.start, line.end) is not None
        yield replace(line, kind=UnitKind.HEADING, level=SECTION) if alone else line


def _counted(text: str, line: Line) -> bool:
    """Whether a line begins with a figure or letter that counts."""
    return _counting().match(text, text.rfind("\n", 0, line.start) + 1) is not None


def nested(text: str, lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, figures below a mark of the same depth (ㅇ …: ① …) and marks below figures one deeper than those.

    Args:
        text: of the document.
        lines: of it, in order.
    """
    outer: dict[int, bool] = {}
    for line in lines:
        if line.kind is not UnitKind.BULLET:
            outer = outer if line.kind is UnitKind.NOTE else {}
            yield line
            continue
        counts = _counted(text, line)
        outer = {level: first for level, first in outer.items() if level <= line.level}
        yield replace(line, level=line.level + (outer.setdefault(line.level, counts) != counts))


@cache
def _counting() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{table('units')['counting']})")


@cache
def _marks() -> dict[str, int]:
    return {mark: int(level) for level, marks in table("units")["bullets"].items() for mark in marks}


def mark(text: str, start: int, end: int) -> tuple[int, int]:
    """Level of the bullet mark of a line (`NOTE`: a note, 0: none) and where its text begins.

    Args:
        text: of the document.
        start, end: of the line.
    """
    line = text[start:end]
    lead = len(line) - len(line.lstrip(" \t　\xa0"))
    body = line[lead:]
    note = next((n for n in sorted(words("units", "notes"), key=len, reverse=True) if body.startswith(n)), "")
    if note:
        return NOTE, start + lead + len(note) + indent(body[len(note) :])
    level = _marks().get(body[:1], 0)
    if level and (level < 3 or body[:1] in "▲△▪▫☞→" or body[1:2].isspace() or "가" <= body[1:2] <= "힣"):
        if body[:1] == "o" and not body[1:2].isspace():
            return 0, start + lead
        return level, start + lead + 1 + indent(body[1:])
    numbered = _NUMBERED.match(body)
    if numbered:
        return 2, start + lead + numbered.end()
    return 0, start + lead


def indent(rest: str) -> int:
    """How many blanks a text begins with.

    Args:
        rest: of a line.
    """
    return len(rest) - len(rest.lstrip(" \t　\xa0"))
