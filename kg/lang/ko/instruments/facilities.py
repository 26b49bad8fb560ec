"""What a text quotes and a verb makes an instrument: centres and funds that the parties found, declarations that they adopt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from kg.lang.ko.data import expression, table, words
from kg.model import Kind, Mention, Status

#: characters behind a name in which a verb says that it is founded
FOUNDED = 30


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    data = table("instruments")["facilities"]
    return tuple(re.compile(data[key]) for key in ("name", "founding", "adopted", "shared", "visited", "joinable", "joined"))


def find(text: str, spans: Sequence[tuple[int, int]], known: Sequence[Mention]) -> Iterator[Mention]:
    """The facilities that a verb of founding stands behind, in quotes or with the countries that share them, and what is adopted.

    Args:
        text: NFC text.
        spans: units of the text.
        known: what the reference data names; such a name is no new facility.

    >>> text = "두 기관은 ‘빛소재 공동연구센터’를 드레스덴에 설립한다. ‘빛소재 연구센터’를 방문했다."
    >>> [m.form for m in find(text, [(0, 31), (32, 49)], ())]
    ['빛소재 공동연구센터']
    """
    name, founding, adopted, shared, visited, joinable, joined = _patterns()
    listed = [(m.start, m.end) for m in known if m.refs and m.kind in (Kind.ORGANIZATION, Kind.PROGRAMME, Kind.INSTRUMENT)]
    for start, end in spans:
        for match in adopted.finditer(text, start, end):
            if not any(a <= match.start(1) and match.end(1) <= b for a, b in listed):
                yield Mention(match.start(), match.end(), Kind.INSTRUMENT, match[1], value="declaration", rule="ko.instrument.quoted")
        for match in joinable.finditer(text, start, end):
            if joined.match(text, match.end(), end) and not any(a <= match.start(1) and match.end(1) <= b for a, b in listed):
                yield Mention(match.start(), match.end(), Kind.INSTRUMENT, match[1], value="programme", rule="ko.instrument.quoted")
        for match, status in _told_founded(text, start, end):
            if not any(a <= match.start(1) and match.end(1) <= b for a, b in listed):
                yield replace(_founded(match), status=status)
        for match in _begun(text, start, end):
            title = match.lastgroup or ""
            if not any(a <= match.start(title) and match.end(title) <= b for a, b in listed):
                yield Mention(match.start(), match.end(), Kind.INSTRUMENT, match[title].strip(), value="programme", rule="ko.instrument.quoted")
        for match in name.finditer(text, start, end):
            inner = next(n for n, group in enumerate(match.groups(), 1) if group)
            own = any(a <= match.start(inner) and match.end(inner) <= b for a, b in listed)
            if not own and (founding.match(text, match.end(), end) or shared.match(text, match.start(inner))):
                quoted = match.start(inner) > match.start()
                rule = "ko.instrument.quoted" if quoted else "ko.instrument.named"
                status = Status.SIGNED if visited.match(text, match.end(), end) else None
                yield Mention(match.start(), match.end(), Kind.INSTRUMENT, match[inner].strip(), value="programme", status=status, rule=rule)


def _told_founded(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], Status | None]]:
    """The plans in quotes that two sign, what was founded before it is named in quotes, and the centres that one founds with another."""
    yield from ((match, None) for match in _pattern("plan").finditer(text, start, end))
    for match in _pattern("foundable").finditer(text, start, end):
        founded = _pattern("founded").search(text, max(start, match.start() - FOUNDED), match.start())
        if founded or (_pattern("running").match(text, match.end(), end) and _pattern("shared_name").search(match[1])):
            yield match, Status.SIGNED
    yield from ((match, None) for match in _pattern("with_partner").finditer(text, start, end))


def _founded(match: re.Match[str]) -> Mention:
    """The plan, centre or programme that a match tells."""
    quoted = match.start(1) > match.start() and match[0][0] in words("instruments", "quotes")
    begin, last = (match.start(), match.end()) if quoted else match.span(1)
    kind = "declaration" if match.re is _pattern("plan") else "programme"
    rule = "ko.instrument.quoted" if quoted else "ko.instrument.named"
    return Mention(begin, last, Kind.INSTRUMENT, match[1], value=kind, rule=rule)


def _begun(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The names in quotes of the programmes that several begin together in a sentence: 공동연구 프로그램인 ‘빛그물’을 신설한다."""
    for match in _pattern("programme").finditer(text, start, end):
        if _pattern("begun").match(text, match.end(), end) and _pattern("together").search(text, start, match.end()):
            yield match


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(table("instruments")["facilities"][key])


def to_be_founded(text: str, mention: Mention, types: Mapping[str, str]) -> bool:
    """True for what only looks like a body: a joint centre that a verb behind it founds (광소자 공동연구센터를 세운다).

    Args:
        text: NFC text.
        mention: of a body.
        types: nouns of instruments with their type.
    """
    behind = (_patterns()[1], expression("instruments", "to_set_up"))
    if mention.refs or not any(words.match(text, mention.end, mention.end + FOUNDED) for words in behind):
        return False
    return any(kind == "programme" and mention.form.endswith(noun) for noun, kind in types.items())
