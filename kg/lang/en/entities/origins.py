"""Which of several bodies of one name a text means, by the countries that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from kg import reference
from kg.lang.en.cues import table
from kg.lang.en.spans import Span
from kg.model import Kind


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(table("names")["generic"])


def placed(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans, where a body with a name that many countries use ("Ministry of Defense") is one of a country that the text names.

    Args:
        text: plain text.
        spans: what it names.
    """
    named = {ref.partition(":")[2] for s in spans if s.kind is Kind.COUNTRY for ref in s.refs} | {s.country for s in spans if s.country}
    return [_placed(text, span, named) if span.kind is Kind.ORGANIZATION and span.refs else span for span in spans]


def owned(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans, where a body that nothing places is of the one country behind it: "the Ministry of Education of Ghana".

    Args:
        text: plain text.
        spans: what it names.

    >>> text = "the Port Authority of the Republic of 한국"
    >>> [s.country for s in owned(text, [Span(4, 18, Kind.ORGANIZATION), Span(26, 40, Kind.COUNTRY, refs=("country:KR",))])]
    ['KR', '']
    """
    states = {s.start: s.refs[0].partition(":")[2] for s in spans if s.kind is Kind.COUNTRY and len(s.refs) == 1}

    def of_state(span: Span) -> Span:
        unplaced = span.kind is Kind.ORGANIZATION and not (span.country or span.refs)
        owner = _owner().match(text, span.end) if unplaced else None
        return replace(span, country=states.get(owner.end(), "")) if owner else span

    return [of_state(s) for s in spans]


@cache
def _owner() -> re.Pattern[str]:
    return re.compile(table("names")["of_its_state"])


def _placed(text: str, span: Span, named: set[str]) -> Span:
    """One body with the references of the named countries first; without any when its name is generic and its country is not named."""
    country_of = reference.load().country_of
    own = tuple(r for r in span.refs if country_of(r) == span.country) if span.country else ()
    fitting = own or tuple(r for r in span.refs if country_of(r) in named)
    if fitting:
        return replace(span, refs=fitting + tuple(r for r in span.refs if r not in fitting))
    form = text[span.start : span.end]
    others = tuple(r for r in reference.load().lookup(form, lang="en") if r.startswith("org:") and country_of(r) in named)
    if others:
        return replace(span, refs=others)
    generic = _generic().fullmatch(form) and country_of(span.refs[0]) not in ("US", "EU", "INT", "") and not _tells_state(form)
    return replace(span, refs=()) if generic else span


def _tells_state(form: str) -> bool:
    """Whether the name of a body holds that of its country: "National Research Foundation of Korea"."""
    words = form.split()
    known = (reference.load().lookup(name, lang="en") for name in (*words, *map(" ".join, pairwise(words))))
    return any(ref.startswith("country:") for refs in known for ref in refs)
