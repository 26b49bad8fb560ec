"""Papers of one kind on different fields: "a memorandum on chips" and "a memorandum on sea ice" are two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg import reference
from kg.lang.en.cues import table
from kg.lang.en.instruments.likewise import ANOTHER
from kg.lang.en.spans import Span
from kg.model import BY_BODIES, Kind

#: how far behind a type noun its topic may stand, and before it the article
_BEHIND, _BEFORE = 90, 40
#: rules of papers that their type noun alone names
_NOUNS = (".created", ".noun", ".bare")


@cache
def _about() -> re.Pattern[str]:
    return re.compile(table("instruments")["about"])


@cache
def _one() -> re.Pattern[str]:
    return re.compile(table("instruments")["indefinite"])


def with_topics(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans, where a paper is told apart from those of its kind before it that are about other fields.

    Args:
        text: plain text.
        spans: what it names, fields among them.

    >>> text = "한국 signed an MOU on chips. It also signed an MOU on seaweed."
    >>> papers = [Span(at, at + 3, Kind.INSTRUMENT, value="mou", rule="en.instrument.created") for at in (13, 45)]
    >>> fields = [Span(20, 25, Kind.SECTOR, ("sector:semiconductors",)), Span(52, 59, Kind.SECTOR, ("sector:agriculture-food",))]
    >>> [s.rule for s in with_topics(text, papers + fields) if s.value]
    ['en.instrument.created', 'en.instrument.another.created']
    """
    fields = [s for s in spans if s.kind is Kind.SECTOR and s.refs]
    told: dict[str, set[str]] = {}
    apart: set[Span] = set()
    for paper in sorted((s for s in spans if s.kind is Kind.INSTRUMENT and s.value in BY_BODIES), key=lambda s: s.start):
        topic = _topic(text, paper, fields) if paper.rule.endswith(_NOUNS) else _within(paper, fields)
        before = told.setdefault(paper.value, set())
        if (
            topic
            and before
            and not topic & before
            and paper.rule.endswith(_NOUNS)
            and _one().search(text, max(0, paper.start - _BEFORE), paper.start)
        ):
            apart.add(paper)
        before |= topic
    return [replace(s, rule=s.rule.replace("instrument", f"instrument{ANOTHER}")) if s in apart and ANOTHER not in s.rule else s for s in spans]


def _topic(text: str, paper: Span, fields: Sequence[Span]) -> set[str]:
    """The fields that the words right behind a type noun name: "on chips and batteries"."""
    about = _about().match(text, paper.end, paper.end + _BEHIND)
    return _within(replace(paper, end=about.end()), fields) if about else set()


def _within(paper: Span, fields: Sequence[Span]) -> set[str]:
    top = reference.load().top_sector
    return {top(s.refs[0].removeprefix("sector:")) for s in fields if paper.start <= s.start < paper.end}
