"""Where a text comes from: the city that it is filed from or its publisher, and the bodies that are at home there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from urllib.parse import urlsplit

from kg import reference
from kg.lang.en.cues import table
from kg.lang.en.entities.cities import cities
from kg.lang.en.spans import Span
from kg.lang.en.units import dateline
from kg.model import Document, Kind, Role

#: roles of bodies that act together
_TOGETHER = frozenset({Role.SUBJECT, Role.BETWEEN, Role.PARTNER})
#: how many lines open a text, the title among them
_OPENING = 6
_CITY = re.compile(r"[A-ZÀ-Þ][\w.’-]*(?: [A-ZÀ-Þ][\w.’-]*){0,2}")


def home(document: Document, text: str) -> str:
    """The ISO code of the country that a text is filed from, else that of its publisher or of the government at its address; else nothing.

    Args:
        document: gives the publisher and the address.
        text: its units in plain text, a line each.

    >>> home(Document("d", "", "en"), "Lab signs pact\\nOSLO, 3 May – The Fjord Institute and 한국 signed it.")
    'NO'
    """
    for line in text.split("\n")[:_OPENING]:
        # a line below the title may hold no more than where it was filed; what a dateline ends before is a capital
        if filed := dateline().match(f"{line} A"):
            # "HUNTINGTON, W.Va.": a town nobody lists, and its state
            return next((code for place in _CITY.finditer(filed[0]) if (code := _folded().get(place[0].casefold(), ""))), "")
    tables = reference.load()
    found = [r for r in tables.lookup(document.publisher, lang="en") if r.startswith("org:")] if document.publisher else []
    return tables.country_of(found[0]) if len(found) == 1 else governed(document.url)


def governed(url: str) -> str:
    """The country whose government an address is of.

    Args:
        url: of a document.

    >>> governed("https://www.whitehouse.gov/briefings/1"), governed("https://www.president.go.kr/한"), governed("https://news.example")
    ('US', 'KR', '')
    """
    host = urlsplit(url).hostname or ""
    return next((code for end, code in table("places")["domains"].items() if f".{host}".endswith(f".{end}")), "")


@cache
def _folded() -> dict[str, str]:
    return {city.casefold(): code for city, code in cities().items()}


def at_home(text: str, spans: Sequence[Span], country: str) -> list[Span]:
    """The spans, where the one body without a country that acts beside an instrument with bodies from abroad is at home, and who governs too.

    Args:
        text: plain text.
        spans: what it names, with their roles.
        country: where the text comes from; nothing is placed where that is not known.

    >>> text = "The Fjord Institute signed a pact with 한국 Institute."
    >>> one = Span(4, 19, Kind.ORGANIZATION, role=Role.SUBJECT)
    >>> other = Span(39, 51, Kind.ORGANIZATION, role=Role.PARTNER, country="KR")
    >>> [s.country for s in at_home(text, [one, Span(29, 33, Kind.INSTRUMENT), other], "NO")]
    ['NO', '', 'KR']
    """
    if len(country) != 2:
        return list(spans)
    names = {text[s.start : s.end] for line in _lines(text, spans) if (s := _stranger(line, country)) is not None}

    def placed(span: Span) -> Span:
        unplaced = span.kind is Kind.ORGANIZATION and not (span.country or span.refs)
        return replace(span, country=country) if unplaced and names & {text[span.start : span.end], *span.names} else span

    return [placed(s) for s in _governing(text, spans, country)]


def _governing(text: str, spans: Sequence[Span], country: str) -> list[Span]:
    """The spans, where those in an office of state that is told without a country hold it at home, but for one placed elsewhere in the text."""

    def surname(span: Span) -> str:
        return text[span.start : span.end].rpartition(" ")[2]

    elsewhere = {surname(s): s.country for s in spans if s.kind is Kind.PERSON and s.country}

    def placed(span: Span) -> Span:
        unplaced = span.kind is Kind.PERSON and not span.country and _of_state().search(span.holder)
        return replace(span, country=elsewhere.get(surname(span), country)) if unplaced else span

    return [placed(s) for s in spans]


@cache
def _of_state() -> re.Pattern[str]:
    return re.compile(table("names")["of_state"])


def _lines(text: str, spans: Sequence[Span]) -> list[list[Span]]:
    """The spans of each line, where an instrument is named in it."""
    ends = [m.start() for m in re.finditer("\n", text)]
    lines: dict[int, list[Span]] = {}
    for span in spans:
        lines.setdefault(bisect_left(ends, span.start), []).append(span)
    return [line for line in lines.values() if any(s.kind is Kind.INSTRUMENT for s in line)]


def _stranger(line: Sequence[Span], country: str) -> Span | None:
    """The only body of a line that no country has, where those that act with it are all of one other country."""
    bodies = [s for s in line if s.kind is Kind.ORGANIZATION and s.role in _TOGETHER]
    homes = {_country(s) for s in bodies}
    unplaced = [s for s in bodies if not _country(s)]
    return unplaced[0] if len(unplaced) == 1 and len(homes) == 2 and country not in homes else None


def _country(span: Span) -> str:
    return span.country or (reference.load().country_of(span.refs[0]) if span.refs else "")
