"""Bodies that keep their name in their own language, and firms whose legal form tells their country."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg import reference
from kg.lang.en.cues import alternatives, opener, table
from kg.lang.en.spans import Cover, Span
from kg.model import Kind

RULE = "en.organization.own-language"


@cache
def _names() -> re.Pattern[str]:
    data = table("names")["own_language"]
    word = r"(?:[A-ZÀ-Þ][\w.-]*\w|[A-ZÀ-Þ])"
    opening = rf"(?:{word} ){{0,2}}?{data['heads']}(?![\w-])"
    return re.compile(rf"(?<![\w.’-]){opening}(?: (?:{data['links']})?{word}){{1,8}}")


@cache
def _forms() -> dict[str, str]:
    return {form: code for code, several in table("places")["legal_forms"].items() for form in several}


@cache
def _form() -> re.Pattern[str]:
    return re.compile(rf" (?P<form>{alternatives(_forms())})\.?$")


def own_language(text: str, known: Sequence[Span]) -> list[Span]:
    """Names of bodies in the language of their country.

    Args:
        text: plain text.
        known: what the tables know of it: these names are whole already.

    >>> text = "Peru's Instituto de Hielo y Mar (IHM) and the Université du Lac of 한국"
    >>> [text[s.start:s.end] for s in own_language(text, [])]
    ['Instituto de Hielo y Mar', 'Université du Lac']
    """
    cover = Cover(s for s in known if s.kind is not Kind.SECTOR)
    found = []
    for match in _names().finditer(text):
        start, end = match.span()
        while opened := opener().match(text, start, end):
            start = opened.end()
        if any(s.kind is Kind.ORGANIZATION and s.end >= end for s in cover.at(start, end)):
            continue
        name = text[start:end]
        refs = tuple(r for r in reference.load().lookup(name, lang="en") if r.startswith("org:"))
        found.append(Span(start, end, Kind.ORGANIZATION, refs=refs, rule=RULE))
    return found


def with_legal_forms(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans, where a firm whose legal form only one country has is of that country.

    >>> text = "Nordlys Optikk ASA of 한국"
    >>> [s.country for s in with_legal_forms(text, [Span(0, 18, Kind.ORGANIZATION)])]
    ['NO']
    """
    return [_at_home(text, s) for s in spans]


def _at_home(text: str, span: Span) -> Span:
    if span.kind is not Kind.ORGANIZATION or span.refs or span.country:
        return span
    found = _form().search(text, span.start, span.end)
    return replace(span, country=_forms()[found["form"]]) if found else span
