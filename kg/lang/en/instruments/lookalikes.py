"""What looks like an instrument by its noun and is none: a law, one side's own plan, a building, the short form of a name told before."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg.lang.en.cues import table
from kg.lang.en.entities.alliances import RULE as ALLIANCE
from kg.lang.en.entities.beside import RULE as BESIDE
from kg.lang.en.spans import Cover, Span
from kg.model import Kind

#: how many characters before a name tell whose it is, and how many lie between a name and its short form in brackets
_BEFORE, _BRACKET = 120, 220
#: what stands between a body and the noun for what it is, and how far behind that noun those may stand whose it is
_SORT, _JOINED = re.compile(r"(?: \([A-Z][\w-]+\))?(?:,| --| –| —) (?:which is )?an? (?:[a-z-]+ ){0,3}$"), 60
#: types that one side may have of its own, by whatever noun
_OF_ONE = frozenset({"partnership", "declaration", "dialogue", "programme"})
#: the end of a short form, its last letter or its closing quote, and what closes the bracket
_CLOSED = re.compile(r"\w?[”\"’']s?\)")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns of `instruments.yaml`, under `lookalikes`."""

    law: re.Pattern[str]
    each: re.Pattern[str]
    kept_to: re.Pattern[str]
    kinds: re.Pattern[str]
    office: re.Pattern[str]
    own_before: re.Pattern[str]
    own_behind: re.Pattern[str]
    partnered: re.Pattern[str]
    site: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    data = table("instruments")["lookalikes"]
    return _Patterns(
        re.compile(data["law"]),
        re.compile(data["each"]),
        re.compile(data["kept_to"]),
        re.compile(data["kinds"]),
        re.compile(data["office"]),
        re.compile(rf"(?:{data['own']},? (?:called |named |known as )?(?:[Tt]he )?[“\"]?|{data['paid']})$"),
        re.compile(rf"[”\"]?(?: \([^)]*\))?, {data['own']}"),
        re.compile(table("instruments")["owned"]["partnered"]),
        re.compile(data["site"]),
    )


def without_lookalikes(text: str, spans: Sequence[Span], cover: Cover) -> list[Span]:
    """The instruments, without names of what is none; one side's own plan is a programme, and a short form is one more name.

    Args:
        text: plain text.
        spans: instruments and anaphors, in order.
        cover: organizations, countries and people of the text.

    >>> text = "Chile’s flagship climate programme, the Ice Initiative, and the data centre of 한국"
    >>> spans = [Span(40, 54, Kind.INSTRUMENT, value="partnership"), Span(64, 75, Kind.INSTRUMENT, value="programme")]
    >>> [(s.kind.value, text[s.start : s.end]) for s in without_lookalikes(text, spans, Cover())]
    [('programme', 'Ice Initiative')]
    """
    named = {s.end for s in spans if s.kind is Kind.INSTRUMENT and s.rule == "en.instrument.named"}
    real = [_as_programme(text, s) for s in spans if not (_is_none(text, s, cover) or _apposed(text, s, named))]
    return _with_short_forms(text, real)


def _is_none(text: str, span: Span, cover: Cover) -> bool:
    """Whether a span is no instrument at all: a law, a building, what each has for itself, a known body with the noun of a centre."""
    if span.kind is not Kind.INSTRUMENT:
        return False
    patterns = _patterns()
    bodies = [b for b in cover.at(span.start, span.end) if b.kind is Kind.ORGANIZATION and b.end == span.end]
    body = any((b.refs and span.value in ("programme", "dialogue")) or b.rule in (ALLIANCE, BESIDE) for b in bodies)
    before = text[max(0, span.start - _BEFORE) : span.start]
    alike = patterns.each.search(before) is not None
    of_many = span.value == "agreement" and not any(c.kind is Kind.COUNTRY for c in cover.at(span.start, span.end))
    alike = alike or (of_many and patterns.kept_to.search(before) is not None)
    if span.value == "dialogue" and _kind_of_body(text, span, cover):
        return True
    return body or alike or patterns.kinds.search(text, span.start, span.end) is not None or patterns.law.match(text, span.end) is not None


def _kind_of_body(text: str, span: Span, cover: Cover) -> bool:
    """Whether a noun only tells what sort of body the one right before it is: "the Ice Council – a consultative body of firms – was set up"."""
    opened = _SORT.search(text, max(0, span.start - _BEFORE), span.start)
    body = opened and any(b.kind is Kind.ORGANIZATION and b.end == opened.start() for b in cover.at(max(0, opened.start() - 1), opened.start()))
    behind = cover.at(span.end, span.end + _JOINED)
    return bool(body) and sum(b.kind in (Kind.COUNTRY, Kind.ORGANIZATION) for b in behind) < 2


def _apposed(text: str, span: Span, named: Collection[int]) -> bool:
    """Whether a noun says what the instrument named right before it is: "the Ice Accord, a new partnership for …".

    >>> text = "signed the Ice Accord, a new partnership for 한국"
    >>> _apposed(text, Span(29, 40, Kind.INSTRUMENT, rule="en.instrument.created"), {21})
    True
    """
    data = table("instruments")["apposed"]
    if span.kind is not Kind.INSTRUMENT or span.rule.startswith("en.instrument.named") or span.refs:
        return False
    behind = (re.compile(data["before"]).fullmatch(text, end, span.start) for end in named if 0 < span.start - end < _BEFORE)
    return any(behind) and not re.compile(data["listed"]).match(text, span.end)


def _as_programme(text: str, span: Span) -> Span:
    """The span, as a programme where a plan or mechanism is one side's: named as its own, or by the office that runs it."""
    patterns = _patterns()
    if span.kind is not Kind.INSTRUMENT or span.value not in _OF_ONE or patterns.partnered.match(text, span.end):
        return span
    before = patterns.own_before.search(text[max(0, span.start - _BEFORE) : span.start])
    site = span.rule == "en.instrument.named" and patterns.site.match(text, span.end)
    if before or site or patterns.own_behind.match(text, span.end) or patterns.office.match(text, span.start, span.end):
        return replace(span, kind=Kind.PROGRAMME, value="", rule="en.programme.national")
    return span


def _with_short_forms(text: str, spans: Iterable[Span]) -> list[Span]:
    """The spans, where a short form that a bracket defines right behind a name is a further name of that: "(the “proposed Treaty”)"."""
    told: list[Span] = []
    named: int | None = None
    for span in spans:
        paper = span.kind is Kind.INSTRUMENT
        if named is not None and paper and span.value == told[named].value and _defines(text, told[named].end, span):
            told[named] = replace(told[named], names=(*told[named].names, text[span.start : span.end]))
            continue
        named = len(told) if paper else named
        told.append(span)
    return told


def _defines(text: str, end: int, span: Span) -> bool:
    """Whether a span is no more than a short form in quotes in the bracket that closes what is told of a name since its end."""
    between = text[end : span.start + 1]
    opened = re.search(r"\((?:hereinafter |hereafter |each,? )?(?:the |an? )?[“\"‘']\w?$", between)
    return len(between) < _BRACKET and opened is not None and _CLOSED.match(text, span.end - 1) is not None


def built(text: str, start: int, end: int) -> bool:
    """Whether what is built is a thing and no instrument: "a network of chargers", "a radar network".

    Args:
        text: plain text.
        start, end: of the noun.

    >>> built("a joint radar network", 14, 21), built("a network of chargers", 2, 9), built("a research network", 11, 18)
    (True, True, False)
    """
    behind, before = _things()
    return behind.match(text, end) is not None or before.search(text[max(0, start - 20) : start]) is not None


@cache
def _things() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = table("instruments")
    return re.compile(data["things"]), re.compile(data["thing_of"])
