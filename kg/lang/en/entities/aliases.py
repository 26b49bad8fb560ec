"""The short names that a text gives to what it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from kg import reference
from kg.lang.en.cues import alternatives, table
from kg.lang.en.instruments.naming import type_of
from kg.lang.en.spans import Cover, Span
from kg.model import Kind

#: how many of the words of two spellings of one name agree
HALF, MOST = 0.5, 0.75


@cache
def _alias() -> re.Pattern[str]:
    return re.compile(r"\s?" + table("names")["aliases"])


def short_name(text: str, end: int) -> re.Match[str] | None:
    """The bracket with a short name behind a name, its group `alias`.

    >>> found = short_name("한국 Ice Institute (KII) works", 16)
    >>> found["alias"] if found else None
    'KII'
    """
    return _alias().match(text, end)


#: a short name in brackets that ends a name: no "… Technologies (CET) Dialogue"
_ENDS = re.compile(r" \((?P<short>[A-Z][A-Za-z-]{2,14})\)(?! [A-Z])")


def introduced(text: str, place: tuple[int, int, int]) -> bool:
    """Whether a text introduces a body by its short name: behind the country that has it, or one made of its capitals.

    Args:
        text: plain text.
        place: where a name begins, where the rest behind its country begins, and where it ends.

    >>> text = "한국’s Ice and Snow Office (KIO), the Ports and Rivers Service (PRS), the Peruvian Data Centre"
    >>> [introduced(text, place) for place in ((5, 5, 24), (36, 36, 60), (72, 81, 92))]
    [True, True, False]
    """
    start, bare, end = place
    short = _ENDS.match(text, end)
    if short is None:
        return False
    placed = bare > start or text.endswith(("’s ", "'s "), 0, start)
    return placed or short["short"] == "".join(w[0] for w in text[bare:end].split() if w[0].isupper())


def with_aliases(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans with the short names that brackets give them, and later uses of these short names as spans of their own.

    Args:
        text: plain text.
        spans: names found so far.
    """
    defined: dict[str, Span] = {}
    named: list[Span] = []
    states = {s.start: s for s in spans if s.kind is Kind.COUNTRY and len(s.refs) == 1}
    ends = {s.end: s for s in states.values()}
    for span in spans:
        match = short_name(text, span.end) if span.kind in (Kind.ORGANIZATION, Kind.PROGRAMME, Kind.INSTRUMENT) else None
        if not match and span.kind is Kind.ORGANIZATION and (owner := _owner(text, span, states)) is not None:
            # "the Ministry of Mines of Peru (MIMI)": the bracket stands behind the country that has the body
            match = short_name(text, owner.end)
            span = replace(span, country=span.country or owner.refs[0].partition(":")[2]) if match and not span.refs else span
        if match and _fits(match["alias"], text[span.start : span.end]) and not _common(span, match["alias"]):
            refs = span.refs or _meant(text, span, match["alias"])
            span = replace(span, names=tuple(dict.fromkeys((*span.names, match["alias"]))), refs=refs)
            defined.setdefault(match["alias"], span)
        if span.kind is Kind.ORGANIZATION and not span.refs and (plain := without_form(text[span.start : span.end])):
            span = replace(span, names=tuple(dict.fromkeys((*span.names, plain))))
            defined.setdefault(plain, span)
        if (of := _of_state(text, span)) and of not in defined:
            # "the Fjord Institute of Chile", and later "the Fjord Institute"
            defined[of] = span
        if span.kind is Kind.ORGANIZATION and (state := ends.get(span.start - 1)) and " " in text[span.start : span.end].strip():
            # "the Chilean Ministry of Mines": the name with its country before it is a form of it too
            span = replace(span, names=tuple(dict.fromkeys((*span.names, text[state.start : span.end]))))
        named.append(span)
    cover = Cover(s for s in named if s.kind is not Kind.SECTOR)
    named += [s for s in _uses(text, defined) if all(_yields(c, s) for c in cover.at(s.start, s.end))]
    return named


def _yields(other: Span, short: Span) -> bool:
    """Whether a name gives way to a short form at its place: one that no table knows, or that is only a part of it ("Acme" of "Acme Power")."""
    part = short.start <= other.start and other.end <= short.end and other.end - other.start < short.end - short.start
    return part if other.refs else other.end - other.start <= short.end - short.start and other.rule != short.rule


def without_form(name: str) -> str:
    """The name of a firm without its legal form, by which a text goes on to call it; nothing for one that has none or is a common word.

    >>> without_form("한빛 Robotics, Inc."), without_form("Sky Holdings"), without_form("Energy Ltd")
    ('한빛 Robotics', '', '')
    """
    found = _formed().fullmatch(name)
    short = found["short"] if found else ""
    data = table("names")
    return "" if short in (*data["office_words"], *data["field_words"], *data["heads_last"], *data["openers"]) else short


@cache
def _formed() -> re.Pattern[str]:
    form = alternatives(table("names")["corporate"])
    return re.compile(rf"(?P<short>.{{3,}}?)(?:,? {form})+")


def _of_state(text: str, span: Span) -> str:
    """The name of a body without the country at its end, where that name is the body's own: of several words, and not of any state."""
    if span.kind is not Kind.ORGANIZATION or span.refs or len(span.country) != 2:
        return ""
    short, of, state = text[span.start : span.end].rpartition(" of ")
    held = any(ref == f"country:{span.country}" for ref in reference.load().lookup(state.removeprefix("the "), lang="en")) if of else False
    return short if held and " " in short and not _generic().fullmatch(short) else ""


def _owner(text: str, body: Span, states: Mapping[int, Span]) -> Span | None:
    """The country behind "of" that has a body."""
    of = re.compile(r" of (?:the )?").match(text, body.end)
    return states.get(of.end()) if of else None


def _meant(text: str, span: Span, short: str) -> tuple[str, ...]:
    """The known body of an acronym that stands behind another spelling of its name: most of the words agree, half where the country does."""
    if span.kind is not Kind.ORGANIZATION or not short.isupper():
        return ()
    tables, words = reference.load(), _words(text[span.start : span.end])
    found = []
    for ref in (r for r in tables.lookup(short, lang="en") if r.startswith("org:")):
        known, home = _words(tables.label(ref, "en")), tables.country_of(ref)
        enough = HALF if span.country == home else MOST
        # "Ministry of Foreign Affairs (MOFA)" is that of any country
        fits = span.country == home or (not span.country and not _generic().fullmatch(text[span.start : span.end]))
        if fits and len(words & known) >= enough * max(len(words), len(known)):
            found.append(ref)
    return tuple(found) if len(found) == 1 else ()


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(table("names")["generic"])


def _words(name: str) -> frozenset[str]:
    """The capitalised words of a name."""
    return frozenset(w.strip(",") for w in name.split() if w[:1].isupper())


def _common(span: Span, short: str) -> bool:
    """Whether a short form only abbreviates a type noun ("a memorandum of understanding (MoU)"): "the MoU" points back, it names nothing."""
    return span.kind is Kind.INSTRUMENT and span.rule != "en.instrument.named" and bool(type_of(short))


def _fits(short: str, name: str) -> bool:
    """Whether a bracket abbreviates the name: its first letter opens a word of the name, or it is a part of it."""
    letters = re.sub(r"\W", "", short)
    return bool(letters) and (short in name or any(w[:1].lower() == letters[0].lower() for w in name.split())) and not letters.isdigit()


def _uses(text: str, defined: dict[str, Span]) -> Iterator[Span]:
    if not defined:
        return
    pattern = re.compile(rf"(?<![\w.-]){alternatives(defined)}(?![\w-])")
    for match in pattern.finditer(text):
        source = defined[match[0]]
        if not source.start <= match.start() <= source.end + 3:
            full = text[source.start : source.end]
            yield replace(
                source,
                start=match.start(),
                end=match.end(),
                names=tuple(dict.fromkeys((full, *source.names))),
                rule=f"en.{source.kind.value}.alias",
                role=None,
                passing=True,
            )
