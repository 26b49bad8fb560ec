"""Programmes that a text names again without quotes or noun (새별에서 캐낸 구리), and those that it points back to (이번 사업, 이 망원경)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.lang.ko.data import table
from kg.lang.ko.entities import sites
from kg.lang.ko.morphs import Morphs
from kg.lang.ko.values import cues
from kg.model import Kind, Mention

#: fewest letters of a name that is known again
AGAIN = 3
#: how far behind a programme words may point back to it, in characters
REACH = 260
NAMED, POINTED = "ko.programme.again", "ko.programme.pointed"


def programmes(morphs: Morphs, spans: Sequence[tuple[int, int]], known: Sequence[Mention]) -> Iterator[Mention]:
    """The programmes of a text beyond those of the tables, and its later mentions of all of them.

    Args:
        morphs: the document.
        spans: its units.
        known: programmes of the tables, bodies, people and papers.
    """
    new = (*cues.programmes(morphs.text, spans), *sites.find(morphs, spans, known))
    listed = (m for m in known if m.kind is Kind.PROGRAMME)
    others = [m for m in known if m.kind in (Kind.COUNTRY, Kind.ORGANIZATION, Kind.PERSON, Kind.INSTRUMENT)]
    yield from new
    yield from find(morphs.text, spans, sorted((*listed, *new), key=lambda m: m.start), others)


def find(text: str, spans: Sequence[tuple[int, int]], named: Sequence[Mention], known: Sequence[Mention]) -> Iterator[Mention]:
    """The later mentions of programmes that a text names by quotes or by a noun.

    Args:
        text: NFC text.
        spans: its units.
        named: its programmes.
        known: bodies, people and what else stands there already: no part of these is a programme.
    """
    taken = {n for m in (*named, *known) for n in range(m.start, m.end)}
    found = [m for m in _again(text, spans, named) if m.start not in taken]
    yield from found
    told = sorted((*named, *found), key=lambda m: m.start)
    for start, end in spans:
        for match in _pointer().finditer(text, start, end):
            before = [m for m in told if match.start() - REACH < m.end <= match.start()]
            if before and match.start() not in taken and _fits(match["noun"], before[-1]):
                yield replace(before[-1], start=match.start(), end=match.end(), rule=POINTED)


def _again(text: str, spans: Sequence[tuple[int, int]], named: Sequence[Mention]) -> Iterator[Mention]:
    first: dict[str, Mention] = {}
    for mention in named:
        for name in (mention.form, *mention.names):
            if len(name) >= AGAIN and not name.isascii():
                first.setdefault(name, mention)
    for name, programme in first.items():
        if text.find(name, programme.end) < 0:
            continue
        pattern = re.compile(rf"(?<![가-힣A-Za-z0-9·-]){re.escape(name)}(?={table('sites')['behind']})")
        for start, end in spans:
            for match in pattern.finditer(text, max(start, programme.end), max(start, end)):
                yield replace(programme, start=match.start(), end=match.end(), rule=NAMED)


def _fits(noun: str, programme: Mention) -> bool:
    """Whether words can point to a programme: an undertaking to any, a site or machine only to one of its kind.

    >>> mine = Mention(0, 5, Kind.PROGRAMME, "새별 광산")
    >>> _fits("사업", mine), _fits("광산", mine), _fits("위성", mine)
    (True, True, False)
    """
    return noun in table("sites")["undertakings"] or any(noun in name for name in (programme.form, *programme.names))


@cache
def _pointer() -> re.Pattern[str]:
    data = table("sites")
    nouns = "|".join(sorted((n for key in ("kinds", "machines", "undertakings") for n in data[key]), key=len, reverse=True))
    return re.compile(rf"(?<![가-힣])(?:이번|이|해당|동)\s(?P<noun>{nouns})(?={data['behind']})")
