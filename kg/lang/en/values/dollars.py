"""Whose dollar a bare "$" is: that of the country whose government gives out the text, where it has one of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg import reference
from kg.lang.en.cues import table
from kg.lang.en.entities.home import governed
from kg.lang.en.spans import Span
from kg.model import Document, Kind

#: how many lines open a text
OPENING = 6


def in_own_dollars(document: Document, text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans with the sums that a bare "$" tells in the money of the country whose government speaks.

    Newspapers and agencies write of American dollars so, wherever they are.

    Args:
        document: gives the publisher and the address.
        text: its units in plain text, a line each.
        spans: what the text names.
    """
    bare = any(s.kind is Kind.AMOUNT and text[s.start] == "$" for s in spans)
    own = table("values")["dollars"].get(_speaks(document, text, spans), "") if bare else ""
    if not own:
        return list(spans)
    return [replace(s, value=s.value.replace("USD", own)) if s.kind is Kind.AMOUNT and text[s.start] == "$" else s for s in spans]


def _speaks(document: Document, text: str, spans: Sequence[Span]) -> str:
    """The country whose government gives out a text: by its address, its publisher, or the line that calls it a release."""
    tables = reference.load()
    told = [r for r in tables.lookup(document.publisher, lang="en") if r.startswith("org:")] if document.publisher else []
    if code := governed(document.url) or (tables.country_of(told[0]) if len(told) == 1 and _governs(told[0]) else ""):
        return code
    line = _release().search("\n".join(text.split("\n")[:OPENING]))
    bodies = (s for s in spans if line is not None and s.kind is Kind.ORGANIZATION and line.start() <= s.start < line.end())
    return next((code for s in bodies if (code := s.country or (tables.country_of(s.refs[0]) if s.refs else ""))), "")


@cache
def _release() -> re.Pattern[str]:
    return re.compile(table("values")["release"], re.MULTILINE)


def _governs(ref: str) -> bool:
    """Whether a body of the tables is one of a government."""
    row = reference.load().organizations.get(ref.removeprefix("org:"))
    return row is not None and row.type in ("ministry", "agency", "national-lab", "research-institute")
