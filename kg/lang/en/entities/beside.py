"""Bodies that nothing in their name shows, where they act side by side with one: "Kelvara and the Fjord Institute signed …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg.lang.en.cues import alternatives, table
from kg.lang.en.entities.apposed import is_name
from kg.lang.en.entities.cities import home
from kg.lang.en.spans import Cover, Span
from kg.model import Kind

RULE = "en.organization.beside"
#: how far before its country a name may begin that opens a sentence
NEAR = 64


@dataclass(frozen=True, slots=True)
class _Patterns:
    acting: re.Pattern[str]
    joined: re.Pattern[str]
    name: re.Pattern[str]
    kind: re.Pattern[str]
    none: frozenset[str]
    owned: re.Pattern[str]
    acts: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    data, cap = table("names")["beside"], table("names")["capital"]
    name = rf"{cap}(?: (?:(?:of|for|and|&) (?:the )?)?{cap}){{0,7}}(?: \([A-Z][\w&.-]{{1,12}}\))?"
    made = f"(?:{data['made']})?"
    several = rf"(?P<names>{name}(?:, (?:the )?{name}){{0,4}},? and (?:the )?{name})"
    return _Patterns(
        acting=re.compile(rf"(?:{data['opens']}){several} (?:{data['verbs']})\b", re.M),
        joined=re.compile(rf"\b(?:(?P<firm>(?i:{data['firm_papers']}))|{data['papers']}){made} between (?:the )?{several}(?=[ ,.;])"),
        name=re.compile(rf"(?:the )?(?P<name>{cap}(?: (?:& )?{cap}){{0,3}})(?: \([A-Z][\w&.-]{{1,12}}\))?"),
        kind=re.compile(rf"[A-Z]{{4,8}}|.* {alternatives(data['kinds'])}"),
        none=frozenset(data["none"]),
        owned=re.compile(rf"(?:{data['opens']}|{data['time']})(?P<name>{cap}(?: {cap}){{0,2}}) of (?:the )?$"),
        acts=re.compile(rf" and |,? {data['verbs']}\b"),
    )


def with_beside(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans with the names that act side by side with a body, and are no country, person or office.

    Args:
        text: plain text.
        spans: countries, bodies and people of it.

    >>> text = "Kelvara and the Fjord Institute signed a contract with 한국."
    >>> [text[s.start : s.end] for s in with_beside(text, [Span(16, 31, Kind.ORGANIZATION)])]
    ['Kelvara', 'Fjord Institute']
    """
    cover = Cover(s for s in spans if s.kind is not Kind.SECTOR)
    patterns, new = _patterns(), dict[tuple[int, int], Span]()
    for pattern in (patterns.acting, patterns.joined):
        for match in pattern.finditer(text):
            sure = bool(match.groupdict().get("firm"))
            new |= {(s.start, s.end): s for s in _names(text, match.start("names"), match.end("names"), cover, sure=sure)}
    new |= {(s.start, s.end): s for s in _of_countries(text, spans, cover)}
    found = [*new.values()]
    longer = Cover(found)
    return sorted([*(s for s in spans if s.kind is Kind.SECTOR or longer.free(s.start, s.end)), *found], key=lambda s: s.start)


def _of_countries(text: str, spans: Sequence[Span], cover: Cover) -> Iterator[Span]:
    """Names before "of" and their country that open a sentence and act: "Acme of 한국 and the developer Kelvara signed"."""
    for land in spans:
        if land.kind is not Kind.COUNTRY or len(land.refs) != 1 or not _patterns().acts.match(text, land.end):
            continue
        match = _patterns().owned.search(text, max(0, land.start - NEAR), land.start)
        # two words without one for what firms do are a person: "Ana Soto of Chile signed"
        firm = match is not None and (" " not in match["name"] or _patterns().kind.fullmatch(match["name"]) is not None)
        found = _span(text, *match.span("name"), None, cover) if match and firm else None
        if found is not None:
            yield replace(found, country=land.refs[0].partition(":")[2])


def _names(text: str, start: int, end: int, cover: Cover, *, sure: bool) -> list[Span]:
    """The new names of a list, if one of it is a body, or if only bodies have the paper between them."""
    told = [(a, b, _body(a, b, cover)) for a, b in _parts(text, start, end, cover)]
    if not (sure or any(body is not None or (cover.free(a, b) and _looks(text, a, b)) for a, b, body in told)):
        return []
    return [span for a, b, body in told if (span := _span(text, a, b, body, cover)) is not None]


def _looks(text: str, start: int, end: int) -> bool:
    """Whether a name looks like that of a firm: long capitals, or a word for what firms do behind a name."""
    first = start + len(text[start:end].split()[0])
    return _patterns().kind.fullmatch(text, start, end) is not None and (first == end or is_name(text, start, first))


def _parts(text: str, start: int, end: int, cover: Cover) -> Iterator[tuple[int, int]]:
    """The places of a list, cut at the commas and the "and" that are in no name of a body."""
    at = start
    for joint in re.compile(r",? and (?:the )?|, (?:the )?").finditer(text, start, end):
        if cover.free(joint.start(), joint.end()):
            yield at, joint.start()
            at = joint.end()
    yield at, end


def _body(start: int, end: int, cover: Cover) -> Span | None:
    """The body that a part of a list holds, perhaps behind its country."""
    return next((s for s in cover.at(start, end) if s.kind is Kind.ORGANIZATION and s.start >= start), None)


def _span(text: str, start: int, end: int, body: Span | None, cover: Cover) -> Span | None:
    patterns = _patterns()
    whole = patterns.name.fullmatch(text, start, end)
    if whole is None:
        return None
    start, end = whole.span("name")
    if body is not None:
        # "Acme Electric" where only "Acme" is known
        inside = [s for s in cover.at(start, end) if s is not body]
        longer = body.start == start and body.end < end and not inside and patterns.kind.fullmatch(text, start, end) is not None
        return replace(body, end=end) if longer else None
    words = text[start:end].split()
    if not cover.free(start, end) or any(w in patterns.none or w.endswith("ly") for w in words) or home(text[start:end]):
        return None
    kind = patterns.kind.fullmatch(text, start, end)
    named = _looks(text, start, end) if kind else is_name(text, start, end)
    return Span(start, end, Kind.ORGANIZATION, rule=RULE) if named else None
