"""Papers that a text counts before it tells them one by one: "signed two agreements. The first covers ice, the second …", or a heading each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.lang.en.cues import alternatives, table
from kg.lang.en.instruments.naming import type_of
from kg.lang.en.spans import Span
from kg.lang.en.units import Piece
from kg.model import Kind, UnitKind

#: rule of the sum, and of one of its papers; their ends tell the extraction so
RULE = "en.instrument.sum"
PART = "en.instrument.sum.part"
#: how many characters behind the sum its papers may be told
_REACH = 2500
#: words that a heading of one paper has at most
_HEADING = 12


@dataclass(frozen=True, slots=True)
class _Sum:
    """How many papers of which noun a text counts, and where."""

    start: int
    end: int
    number: int
    noun: str


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = table("instruments")
    sums, nouns = data["sums"], alternatives(data["plurals"])
    one = f"(?:{alternatives([*data['plurals'].values(), *sums['nouns']])})"
    counted = rf"\b(?:{sums['signed']})(?P<sum>(?P<number>{alternatives(sums['numbers'])}) (?:[a-z-]+ ){{0,3}}?(?P<noun>(?i:{nouns})))\b"
    which = rf"(?:{sums['which']})(?: of (?:them|these))?(?: (?:one|(?i:{one})))?"
    told = rf"(?:(?<=\n)|(?<=; )|(?<=; and ))(?:(?:{sums['under']})(?P<under>{which})(?=, )|(?P<which>{which})(?=,? (?:{sums['tells']})))"
    return re.compile(counted), re.compile(told)


def with_summed(text: str, pieces: Sequence[Piece], starts: Sequence[int], spans: Sequence[Span]) -> list[Span]:
    """The spans, where papers that are counted first and then told one by one are instruments beside their sum.

    Args:
        text: the units as one plain text.
        pieces: the units.
        starts: where each of them begins in `text`.
        spans: what the text names.

    >>> text = "한국 signed two pacts with Peru.\\n¶\\nThe first covers ice; the second deals with fish."
    >>> [(text[s.start : s.end], s.rule) for s in with_summed(text, (), (), [])]
    [('two pacts', 'en.instrument.sum'), ('The first', 'en.instrument.sum.part'), ('the second', 'en.instrument.sum.part')]
    """
    sums = [_Sum(*m.span("sum"), int(table("instruments")["sums"]["numbers"][m["number"]]), m["noun"]) for m in _patterns()[0].finditer(text)]
    kept = list(spans)
    for n, total in enumerate(sums):
        end = min(len(text), total.end + _REACH, *(s.start for s in sums[n + 1 : n + 2]))
        told = _told(text, total, end)
        parts = told if len(told) > 1 else _headed(total, end, pieces, starts)
        if 1 < len(parts) <= total.number:
            whole = Span(total.start, total.end, Kind.INSTRUMENT, value=type_of(_single(total)), rule=RULE)
            kept = [s for s in kept if s.kind not in (Kind.INSTRUMENT, Kind.ANAPHOR) or not any(_over(s, p) for p in (whole, *parts))]
            kept += [whole, *parts]
    return sorted(kept, key=lambda s: s.start)


def _told(text: str, total: _Sum, end: int) -> list[Span]:
    """The papers that a sentence each tells by number."""
    found = [m.span("which" if m["which"] else "under") for m in _patterns()[1].finditer(text, total.end, end)]
    return [_part(total, a, b, f"{text[a:b].split()[1]} {_single(total)}" if " " in text[a:b] else _single(total)) for a, b in found]


def _headed(total: _Sum, end: int, pieces: Sequence[Piece], starts: Sequence[int]) -> list[Span]:
    """The papers that a heading each tells, where there are as many headings as papers; none otherwise."""
    first, last = bisect_right(starts, total.start), bisect_right(starts, end)
    heads = [(starts[n], pieces[n].plain.text.rstrip(" .:")) for n in range(first, last) if pieces[n].kind is UnitKind.HEADING]
    short = all(len(head.split()) <= _HEADING for _, head in heads)
    return [_part(total, at, at + len(head), head) for at, head in heads] if short and len(heads) == total.number else []


def _part(total: _Sum, start: int, end: int, name: str) -> Span:
    told = name if type_of(name) or name.casefold().endswith(_single(total).casefold()) else f"{_single(total)} on {name}"
    return Span(start, end, Kind.INSTRUMENT, value=type_of(_single(total)), names=(told,), rule=PART)


def _over(span: Span, other: Span) -> bool:
    return span.start < other.end and other.start < span.end


def _single(total: _Sum) -> str:
    """The singular of what is counted."""
    single: str = table("instruments")["plurals"][total.noun.casefold()]
    return single
