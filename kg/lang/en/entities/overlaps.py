"""Which of several names at one place stay."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from kg import reference
from kg.lang.en.spans import Cover, Span
from kg.model import Kind


def longest(spans: Sequence[Span]) -> list[Span]:
    """Of overlapping spans the longest; a known body gives its reference to a longer form of its name."""
    ordered = sorted(spans, key=lambda s: (-(s.end - s.start), s.start, s.rule))
    cover, kept = Cover(), []
    for span in ordered:
        over = cover.at(span.start, span.end)
        if not over:
            cover.add(span)
            kept.append(span)
        elif (
            span.kind is Kind.ORGANIZATION
            and span.refs
            and len(over) == 1
            and over[0].end == span.end
            and not over[0].refs
            and over[0].kind is Kind.ORGANIZATION
        ):
            kept[kept.index(over[0])] = replace(over[0], refs=span.refs)
        elif over[0].kind is Kind.INSTRUMENT and span.kind in (Kind.COUNTRY, Kind.SECTOR):
            kept.append(span)
    return sorted(kept, key=lambda s: s.start)


def with_instruments(named: Sequence[Span], forums: Sequence[Span]) -> list[Span]:
    """The names with the instruments: a known agreement inside a longer name gives it its reference; a body inside one stays."""
    cover = Cover(s for s in named if s.kind is Kind.INSTRUMENT)
    kept = list(named)
    for forum in forums:
        inner = [s for s in cover.at(forum.start, forum.end) if s.kind is Kind.INSTRUMENT]
        programme = next(
            (s for s in named if s.kind is Kind.PROGRAMME and forum.start <= s.start and s.end <= forum.end and forum.kind is Kind.INSTRUMENT),
            None,
        )
        if programme is not None and 2 * (programme.end - programme.start) >= forum.end - forum.start:
            kept = [replace(s, start=forum.start, end=forum.end) if s is programme else s for s in kept]
        elif not inner:
            kept.append(_looked_up(forum))
        elif forum.kind is Kind.INSTRUMENT and all(s.start >= forum.start and s.end <= forum.end for s in inner):
            kept = [s for s in kept if s not in inner]
            same = len(inner) == 1 and inner[0].end - inner[0].start > 0.5 * (forum.end - forum.start)
            kept.append(
                replace(
                    forum, refs=inner[0].refs if same else (), value=inner[0].value if same and forum.value == "partnership" else forum.value
                )
            )
    kept = _without_namesakes(kept)
    forums_only = Cover(f for f in forums if f.kind is Kind.INSTRUMENT)
    kept = [
        s
        for s in kept
        if s.kind is not Kind.ORGANIZATION or s.refs or not any(f.start <= s.start and s.end <= f.end for f in forums_only.at(s.start, s.end))
    ]
    return sorted(kept, key=lambda s: s.start)


def _without_namesakes(spans: Sequence[Span]) -> list[Span]:
    """The spans without bodies that are the instrument at their place: a framework that is negotiated takes no part in it."""
    cover = Cover(s for s in spans if s.kind is Kind.INSTRUMENT)
    own = [(s, f) for s in spans if s.kind is Kind.ORGANIZATION for f in cover.at(s.start, s.end) if f.start == s.start and f.end <= s.end]
    longer = {f: replace(f, end=s.end) for s, f in own}
    bodies = {s for s, _ in own}
    refs = {ref for s in bodies for ref in s.refs[:1]}
    return [longer.get(s, s) for s in spans if s not in bodies and not (s.kind is Kind.ORGANIZATION and refs & set(s.refs[:1]))]


def _looked_up(forum: Span) -> Span:
    """The instrument with what the reference data knows under another form of its name."""
    refs = (r for name in forum.names for r in reference.load().lookup(name, lang="en") if r.startswith("agreement:"))
    return replace(forum, refs=tuple(dict.fromkeys(refs)))


def outermost(named: Sequence[Span]) -> list[Span]:
    """The spans without those that are only a part of a longer organization, person or programme name, or of a longer instrument.

    >>> inner, outer = Span(14, 19, Kind.COUNTRY), Span(0, 19, Kind.ORGANIZATION)  # "Rocket Agency of Chile"
    >>> outermost([inner, outer]) == [outer]
    True
    """
    forums = _furthest(s for s in named if s.kind is Kind.INSTRUMENT)
    names = _furthest(s for s in named if s.kind in (Kind.ORGANIZATION, Kind.PERSON, Kind.PROGRAMME))
    starts = sorted(names)
    ends = [0, *accumulate((names[start] for start in starts), max)]

    def inner(span: Span) -> bool:
        if span.kind is Kind.INSTRUMENT:
            return forums[span.start] > span.end
        if span.kind not in (Kind.COUNTRY, Kind.ORGANIZATION, Kind.PROGRAMME):
            return False
        return ends[bisect_left(starts, span.start)] >= span.end or names.get(span.start, 0) > span.end

    return [s for s in named if not inner(s)]


def _furthest(spans: Iterable[Span]) -> dict[int, int]:
    """For each start the end of the longest span."""
    found: dict[int, int] = {}
    for span in spans:
        found[span.start] = max(span.end, found.get(span.start, 0))
    return found
