"""Firms whose name opens with their country: "Peru Railways signed a contract", "the U.S. Northern Metals (USNM)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg import reference
from kg.lang.en.cues import alternatives, table
from kg.lang.en.spans import Cover, Span
from kg.model import Kind

RULE = "en.organization.stately"


@cache
def _rest() -> re.Pattern[str]:
    data = table("places")
    word = r"(?!(?:and|of|for)\b)[A-ZÀ-Þ][\w’-]+"
    return re.compile(rf" (?P<rest>(?:{word} ){{0,2}}{alternatives(data['stately'])})(?={data['acting_firm']})")


def stately(text: str, known: Sequence[Span]) -> Iterator[Span]:
    """The firms that a country and a word of what firms do name together, where they act in a sentence.

    Args:
        text: plain text.
        known: countries, bodies and other names of it.

    >>> text = "Peru Northern Railways signed it with 한국."
    >>> [(text[s.start:s.end], s.country) for s in stately(text, [Span(0, 4, Kind.COUNTRY, refs=("country:PE",))])]
    [('Peru Northern Railways', 'PE')]
    """
    bodies = Cover(s for s in known if s.kind in (Kind.ORGANIZATION, Kind.PROGRAMME, Kind.INSTRUMENT))
    for span in known:
        if span.kind is not Kind.COUNTRY or len(span.refs) != 1 or text[span.start : span.end] not in _states():
            continue
        if (rest := _rest().match(text, span.end)) and bodies.free(span.start, rest.end()):
            yield Span(span.start, rest.end(), Kind.ORGANIZATION, country=span.refs[0].partition(":")[2], rule=RULE)


@cache
def _states() -> frozenset[str]:
    """The names of countries that open the name of a firm; the words for their people ("Peruvian") only tell where it is."""
    tables = reference.load()
    return frozenset({*(tables.label(f"country:{code}", "en") for code in tables.countries), *table("places")["states_of_firms"]})
