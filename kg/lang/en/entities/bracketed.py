"""Bodies in a list that tells the country of each in brackets: "Acme (Chile), North Power (Norway), and Ice & Sons (Peru)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.lang.en.spans import Cover, Span
from kg.model import Kind

RULE = "en.organization.bracketed"
#: a name in capitals before a bracket, and what stands between two items of a list
_NAME = re.compile(r"(?P<name>[A-ZÀ-Þ][\w’.-]*(?: (?:(?:&|of|and the|the) )?[A-ZÀ-Þ][\w’.-]*)*) \($")
_NEXT = re.compile(r"\)(?:, and |, | and |; )")
#: longest name, in characters
_LONG = 60


def bracketed(text: str, known: Sequence[Span]) -> list[Span]:
    """The bodies that no table knows in lists of bodies and their countries, each with its own.

    Only a list that holds a known body is one of bodies: cities and people are listed in the same way.

    Args:
        text: plain text.
        known: bodies and countries of it.

    >>> text = "한빛 (Korea), Ice & Sons (Peru), and Acme (Chile) signed"
    >>> places = [Span(4, 9, Kind.COUNTRY, refs=("country:KR",)), Span(24, 28, Kind.COUNTRY, refs=("country:PE",))]
    >>> [(text[s.start : s.end], s.country) for s in bracketed(text, [Span(0, 2, Kind.ORGANIZATION), *places])]
    [('Ice & Sons', 'PE')]
    """
    cover = Cover(s for s in known if s.kind is Kind.ORGANIZATION)
    found: list[Span] = []
    for items in _lists(text, known):
        if any(cover.at(max(0, place.start - 3), place.start - 2) for place in items):
            found += [body for place in items if (body := _body(text, place, cover)) is not None]
    return found


def _lists(text: str, known: Sequence[Span]) -> list[list[Span]]:
    """The countries in brackets, those of one list together."""
    places = sorted((s for s in known if s.kind is Kind.COUNTRY and len(s.refs) == 1), key=lambda s: s.start)
    lists: list[list[Span]] = []
    for place in (p for p in places if text[p.start - 1 : p.start] == "(" and text[p.end : p.end + 1] == ")"):
        before = lists[-1][-1].end if lists else -1
        joined = 0 <= before < place.start - 2 < before + _LONG and _NEXT.match(text, before) is not None
        if joined:
            lists[-1].append(place)
        else:
            lists.append([place])
    return [several for several in lists if len(several) > 1]


def _body(text: str, place: Span, cover: Cover) -> Span | None:
    """The name before the bracket of a country, when nothing else is known of it."""
    at = max(0, place.start - _LONG)
    name = _NAME.search(text[at : place.start])
    if name is None or not cover.free(at + name.start("name"), at + name.end("name")):
        return None
    return Span(at + name.start("name"), at + name.end("name"), Kind.ORGANIZATION, country=place.refs[0].partition(":")[2], rule=RULE)
