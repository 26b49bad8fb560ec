"""Associations that are called an alliance or a network, where they act as bodies do: "the chairman of the Ice Alliance signed …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.lang.en.cues import table
from kg.lang.en.spans import Cover, Span
from kg.model import Kind

RULE = "en.organization.alliance"
#: how many characters before a name tell what it does
_BEFORE = 110


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns of `names.yaml`, under `alliances`."""

    name: re.Pattern[str]
    headed: re.Pattern[str]
    joined: re.Pattern[str]
    signs: re.Pattern[str]
    short: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    data = table("names")["alliances"]
    return _Patterns(*(re.compile(data[key]) for key in ("name", "headed", "joined", "signs", "short")))


def alliances(text: str, known: Sequence[Span]) -> list[Span]:
    """The bodies that are called an alliance or the like and that are headed by somebody, sign, or stand among those who do.

    Args:
        text: plain text.
        known: countries and bodies of it.

    >>> text = "Ada Low, chair of the Ice Alliance, met 한국. Ministers launched the Snow Alliance."
    >>> [text[s.start : s.end] for s in alliances(text, [])]
    ['Ice Alliance']
    """
    cover = Cover(s for s in known if s.kind in (Kind.ORGANIZATION, Kind.COUNTRY))
    found = (_body(text, match, cover) for match in _patterns().name.finditer(text))
    return [body for body in found if body is not None]


def _body(text: str, name: re.Match[str], cover: Cover) -> Span | None:
    """The body that a name is by its short form, its head, those it stands beside or what it signs."""
    patterns, inside = _patterns(), cover.at(name.start(), name.end())
    if any(s.kind is Kind.ORGANIZATION for s in inside):
        return None
    before = text[max(0, name.start() - _BEFORE) : name.start()]
    short = patterns.short.match(text, name.end())
    same = next((s for s in cover.at(*short.span("short")) if s.kind is Kind.ORGANIZATION), None) if short else None
    if same is None and not (patterns.headed.search(before) or patterns.joined.search(before) or patterns.signs.match(text, name.end())):
        return None
    beside = (s for s in cover.at(max(0, name.start() - 4), name.end()) if s.kind is Kind.COUNTRY and len(s.refs) == 1)
    country = next((s.refs[0].partition(":")[2] for s in beside), "")
    return Span(
        *name.span(), Kind.ORGANIZATION, refs=same.refs if same else (), country=same.country if same and same.country else country, rule=RULE
    )
