"""Parts of universities that act for themselves: "the Centre for Ice Physics (CIP) at the University of Oslo signed …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg import reference
from kg.lang.en.cues import table
from kg.lang.en.spans import Cover, Span
from kg.model import Kind, Role

RULE = "en.organization.department"
#: how many characters before a university the name of its part may take
_LONG = 140


@cache
def _part() -> re.Pattern[str]:
    return re.compile(table("names")["departments"])


def with_departments(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans with the parts of bodies that stand before these, each of the country of its own.

    Args:
        text: plain text.
        spans: what the text names.

    >>> text = "the Centre for Ice Physics (CIP) at Oslo University, with 한국"
    >>> whole = Span(36, 51, Kind.ORGANIZATION, country="NO")
    >>> [(text[s.start : s.end], s.country) for s in with_departments(text, [whole])]
    [('Centre for Ice Physics', 'NO'), ('Oslo University', 'NO')]
    """
    country_of = reference.load().country_of
    cover, found = Cover(s for s in spans if s.kind is not Kind.SECTOR), dict[Span, Span]()
    for whole in (s for s in spans if s.kind is Kind.ORGANIZATION):
        country = whole.country or (country_of(whole.refs[0]) if whole.refs else "")
        part = _part().search(text, max(0, whole.start - _LONG), whole.start) if len(country) == 2 else None
        if part is None:
            continue
        start, end = part.span("part")
        there = [s for s in cover.at(start, end) if s.kind is not Kind.COUNTRY]
        if len(there) > 1 or any(s.kind is not Kind.ORGANIZATION for s in there):
            continue
        body = there[0] if there else Span(start, end, Kind.ORGANIZATION, country=country, rule=RULE)
        found[body] = body if body.refs or body.country else replace(body, country=country)
        found[whole] = replace(whole, role=Role.PLACE)  # the part acts, and the whole tells where it is
    return sorted([*(found.get(s, s) for s in spans), *(b for b in found if b not in spans)], key=lambda s: s.start) if found else list(spans)
