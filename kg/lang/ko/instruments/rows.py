"""Rows that name the two who signed a paper, below the words that so many were signed: (한)새별전력-(칠)Lumen, (새별전력-Lumen) 수소 생산."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.lang.ko.data import table
from kg.lang.ko.entities import sides
from kg.lang.ko.entities.names import Names
from kg.model import Kind, Mention

#: rule of the paper of a row
ROW = "ko.instrument.row"
#: most letters of its name
LONGEST = 70
_PART = re.compile(r"[^,·]+")


@cache
def _pattern(key: str) -> tuple[re.Pattern[str], ...]:
    found = table("listed")[key]
    return tuple(re.compile(p) for p in ([found] if isinstance(found, str) else found))


def find(text: str, spans: Sequence[tuple[int, int]], names: Names, known: Sequence[Mention]) -> tuple[Mention, ...]:
    """The papers of such rows, and their bodies that nothing else names; none where both sides are of one country.

    Args:
        text: NFC text.
        spans: of its units.
        names: what the reference data names, with the sides of lists.
        known: bodies found so far.
    """
    announced = _pattern("announced")[0].search(text)
    found: list[Mention] = []
    for start, end in spans:
        row = next((m for p in _pattern("row") if (m := p.match(text, start, end))), None) if announced and announced.end() <= start else None
        if row is None:
            continue
        bodies = [*_bodies(text, row.span("a"), names, known), *_bodies(text, row.span("b"), names, known)]
        homes = {m.country for m in bodies}
        if len(homes - {""}) > 1 and "" not in homes:
            name = f"{row['a']}-{row['b']}"[:LONGEST]
            paper = Mention(row.start(), row.end("b"), Kind.INSTRUMENT, name, value="mou", rule=ROW)
            found += [paper, *(m for m in bodies if m not in known)]
    return tuple(found)


def _bodies(text: str, side: tuple[int, int], names: Names, known: Sequence[Mention]) -> Iterator[Mention]:
    """The bodies of one side of a row: those known by the whole of a part, else the part as a body of the side or of the other country."""
    for part in _PART.finditer(text, *side):
        form = part[0].strip()
        start = part.start() + part[0].index(form) if form else part.start()
        whole = next((m for m in known if m.kind is Kind.ORGANIZATION and (m.start, m.end) == (start, start + len(form))), None)
        within = next((m.country for m in known if m.kind is Kind.ORGANIZATION and m.start == start and m.country), "")
        home = sides.country(names.sides, start) or within or names.foreign
        if whole and whole.country:
            yield whole
        elif form:
            yield Mention(start, start + len(form), Kind.ORGANIZATION, form, country=home, rule="ko.body.row")
