"""Bodies that a text calls by their noun alone: "the Laboratory" in its own news, "the start-up" where only one is named."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg import reference
from kg.lang.en.cues import alternatives, table
from kg.lang.en.spans import Cover, Span
from kg.model import Kind, Role

#: rule of a body that its noun alone names; it bears the name that the text gave it
RULE = "en.organization.self"
#: how many bodies and how many breaks of lines before "it" the body that it means may stand
_NAMED, _BACK = 8, 6
#: how many characters behind a name may say that it is a firm: ", a quantum start-up"
_NEAR = 60


@dataclass(frozen=True, slots=True)
class _Kind:
    """The bodies of a text that a noun may stand for, in order, and whether they are one."""

    bodies: Sequence[Span]
    alone: bool


@cache
def _nouns() -> dict[str, re.Pattern[str]]:
    """What the name of a body holds, for each noun that may stand for it."""
    data = table("names")["selves"]
    return {noun: re.compile(rf"\b{alternatives(entry['names'])}\b") for entry in data for noun in entry["nouns"]}


@cache
def _types() -> dict[str, frozenset[str]]:
    return {noun: frozenset(entry["types"]) for entry in table("names")["selves"] for noun in entry["nouns"]}


@cache
def _definite() -> re.Pattern[str]:
    forms = alternatives([form for noun in _nouns() for form in (noun, noun.capitalize())])
    return re.compile(rf"\b[Tt]he (?P<noun>{forms})(?![\w-])(?! (?:of|for|on|in) )(?! [A-Z])(?![’']s [A-Z])")


def with_selves(text: str, spans: Sequence[Span], publisher: str = "") -> list[Span]:
    """The spans with the bodies that a definite noun means.

    With a capital it is the last body of that kind before it, else the publisher, else the only one of the text; in small letters
    the only one of the text.

    Args:
        text: plain text.
        spans: what it names.
        publisher: of the document.

    >>> text = "Fjord University of 한국 grows. The university will host two labs."
    >>> [(s.start, s.names) for s in with_selves(text, [Span(0, 16, Kind.ORGANIZATION)])]
    [(0, ()), (34, ('Fjord University',))]
    """
    cover = Cover(s for s in spans if s.kind is not Kind.SECTOR)
    meant = [m for m in _definite().finditer(text) if cover.free(m.start(), m.end())]
    bodies = sorted((s for s in spans if s.kind is Kind.ORGANIZATION), key=lambda s: s.end)
    fitting = {noun: [b for b in bodies if _is(text, b, noun)] for noun in {m["noun"].lower() for m in meant}}
    alone = {noun for noun, several in fitting.items() if len({_key(text, b) for b in several}) == 1}
    found = [
        replace(body, start=match.start("noun"), end=match.end("noun"), names=(name, *body.names), rule=RULE, role=None)
        for match in meant
        for body, name in _meant(text, match, _Kind(fitting[match["noun"].lower()], match["noun"].lower() in alone), publisher)
    ]
    return sorted([*spans, *found, *_of_nation(text, spans, cover), *_of_pronoun(text, bodies, cover)], key=lambda s: s.start)


@cache
def _pronoun() -> re.Pattern[str]:
    data = table("names")["signs_as_it"]
    return re.compile(f"{data['with']}|{data['behind']}".replace("{signed}", data["signed"]))


def _of_pronoun(text: str, bodies: Sequence[Span], cover: Cover) -> Iterator[Span]:
    """The body that "it" means where it signs something with a partner: the only one, or the first word, of the last unit that has one."""
    for match in _pronoun().finditer(text):
        start, end = match.span("it" if match["it"] else "behind")
        at, opens = text.rfind("\n", 0, start + 1) + 1, bisect_right(bodies, match.start(), key=lambda s: s.end)
        before = [b for b in bodies[max(0, opens - _NAMED) : opens] if b.end < at]
        if not before or text.count("\n", before[-1].end, at) > _BACK or cover.at(start, end):
            continue
        line = text.rfind("\n", 0, before[-1].start) + 1
        several = [b for b in before if b.start >= line]
        first = next((b for b in several if text[line : b.start] in ("", "The ")), several[0])
        if text[line : first.start] in ("", "The ") or len({_key(text, b) for b in several}) == 1:
            names = (text[first.start : first.end], *first.names)
            yield replace(first, start=start, end=end, names=names, rule=RULE, role=Role.SUBJECT)


@cache
def _firm() -> re.Pattern[str]:
    return re.compile(rf" (?:[a-z-]+ ){{0,2}}?(?P<noun>{alternatives(table('names')['firms_of'])})(?![\w-])(?! [A-Z])(?!,? (?:[A-Z]|based))")


def _of_nation(text: str, spans: Sequence[Span], cover: Cover) -> Iterator[Span]:
    """The only body of a country that a text has named, where it is called by that: "the British firm"."""
    for nation in spans:
        if nation.kind is not Kind.COUNTRY or len(nation.refs) != 1 or text[nation.start - 4 : nation.start] not in ("the ", "The "):
            continue
        match = _firm().match(text, nation.end)
        if match is None or not cover.free(nation.end, match.end()):
            continue
        code = nation.refs[0].partition(":")[2]
        bodies = {_key(text, s): s for s in reversed(spans) if s.kind is Kind.ORGANIZATION and s.end < nation.start and _home(s) == code}
        firms = [s for s in bodies.values() if _may_be_firm(s)]
        if len(firms) == 1:
            body = firms[0]
            names = (text[body.start : body.end], *body.names)
            yield replace(body, start=match.start("noun"), end=match.end("noun"), names=names, rule=RULE, role=None)


def _home(body: Span) -> str:
    return body.country or (reference.load().country_of(body.refs[0]) if body.refs else "")


def _may_be_firm(body: Span) -> bool:
    """Whether a body is a firm by the tables, or unknown to them."""
    row = reference.load().organizations.get(body.refs[0].removeprefix("org:")) if body.refs else None
    return row is None or row.type == "company"


def _meant(text: str, match: re.Match[str], kind: _Kind, publisher: str) -> Iterator[tuple[Span, str]]:
    """The body that a noun means, with its name."""
    fitting = kind.bodies
    noun, before = match["noun"], bisect_right(fitting, match.start(), key=lambda s: s.end)
    capital = noun[0].isupper()
    if capital and before:
        yield fitting[before - 1], text[fitting[before - 1].start : fitting[before - 1].end]
    elif capital and (own := _publisher(publisher, noun.lower())) is not None:
        yield own, publisher
    elif kind.alone and (before or capital):
        yield fitting[0], text[fitting[0].start : fitting[0].end]


def _key(text: str, body: Span) -> str:
    """What tells two bodies apart: their reference, else their longest form."""
    return body.refs[0] if body.refs else max((text[body.start : body.end], *body.names), key=len)


def _is(text: str, body: Span, noun: str) -> bool:
    """Whether a body is of the kind that a noun tells: by the tables, by its name, or by an apposition behind it."""
    row = reference.load().organizations.get(body.refs[0].removeprefix("org:")) if body.refs else None
    if row is not None and row.type in _types()[noun]:
        return True
    if _nouns()[noun].search(f"{text[body.start : body.end]} {row.label_en if row else ''}"):
        return True
    beside = re.compile(rf"(?: \([^)]*\))?, (?:an?|the) (?:[\w-]+ ){{0,5}}{noun}\b").match(text, body.end, body.end + _NEAR)
    return beside is not None or re.search(rf"\b{noun},? $", text[max(0, body.start - _NEAR) : body.start]) is not None


def _publisher(name: str, noun: str) -> Span | None:
    """The publisher of a text as a body, when it is of the kind that a noun tells."""
    tables = reference.load()
    found = [r for r in tables.lookup(name, lang="en") if r.startswith("org:")] if name else []
    body = Span(0, len(name), Kind.ORGANIZATION, refs=tuple(found[:1])) if found else None
    return body if body and _is(name, body, noun) else None
