"""Fields that short nouns name beside another field in a list: 보건, 제조, 에너지 산업; 기후와 수소."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from kg import reference
from kg.lang.ko.data import table
from kg.model import Kind, Mention

#: most letters of what joins two members of a list
JOINT = 4


def find(text: str, spans: Sequence[tuple[int, int]], known: Iterable[Mention]) -> Iterator[Mention]:
    """The fields of lists that hold another field; the first is a field by its own word.

    Args:
        text: NFC text.
        spans: its units.
        known: its fields so far, and bodies, of whose names no word is a field.

    >>> field = Mention(4, 6, Kind.SECTOR, "수소", ("sector:hydrogen",))
    >>> [m.form for m in find("보건, 수소 및 물류 분야, 교통", [(0, 16)], [field])]
    ['보건', '물류']
    """
    known = list(known)
    taken = {n for m in known if m.kind is not Kind.SECTOR or m.refs for n in range(m.start, m.end)}
    fields = [m for m in known if m.kind is Kind.SECTOR and m.refs and _technology(m)]
    starts, ends = {m.start for m in fields}, {m.end for m in fields}
    words = [m for start, end in spans for m in _words().finditer(text, start, end) if m.start() not in taken]
    found: dict[int, re.Match[str]] = {}
    while more := [w for w in words if w.start() not in found and (_before(text, w.start(), ends) or _after(text, w.end(), starts))]:
        found |= {w.start(): w for w in more}
        starts |= {w.start() for w in more}
        ends |= {w.end() for w in more}
    for word in found.values():
        field = _fields()[word[0]]
        yield Mention(word.start(), word.end(), Kind.SECTOR, word[0], (f"sector:{field}",), rule=f"ko.sector.{field}")


def _technology(field: Mention) -> bool:
    rows = reference.load()
    return rows.sectors[rows.top_sector(field.refs[0].removeprefix("sector:"))].kind != "cross-cutting"


def _before(text: str, start: int, ends: set[int]) -> bool:
    """Whether a field stands before a word in its list."""
    return any(start - n in ends and _joint().fullmatch(text, start - n, start) for n in range(1, JOINT + 1))


def _after(text: str, end: int, starts: set[int]) -> bool:
    """Whether a field stands behind a word in its list."""
    return any(end + n in starts and _joint().fullmatch(text, end, end + n) for n in range(1, JOINT + 1))


@cache
def _fields() -> dict[str, str]:
    return {word: field for field, words in table("sectors")["listed"].items() for word in words}


@cache
def _words() -> re.Pattern[str]:
    words = "|".join(sorted(_fields(), key=len, reverse=True))
    return re.compile(rf"(?<![가-힣A-Za-z0-9])(?:{words}){table('sectors')['listed_behind']}")


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(table("sectors")["listed_between"])
