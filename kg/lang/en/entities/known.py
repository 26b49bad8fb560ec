"""What the reference data knows of an English text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kg import reference
from kg.lang.en.cues import table
from kg.lang.en.instruments.naming import is_passing, of_others, type_of
from kg.lang.en.spans import Span
from kg.model import Kind

_KINDS = {
    "org": Kind.ORGANIZATION,
    "country": Kind.COUNTRY,
    "pair": Kind.COUNTRY,
    "sector": Kind.SECTOR,
    "programme": Kind.PROGRAMME,
    "agreement": Kind.INSTRUMENT,
}


def spans(text: str) -> Iterator[Span]:
    """What the tables know of a text, overlapping names too.

    Args:
        text: plain text.

    >>> [(text[s.start:s.end], s.kind.value) for text in ["NIST and 한국"] for s in spans(text)]
    [('NIST', 'organization')]
    >>> [[s.refs[0] for s in spans(text)] for text in ("Michael Jordan met voters in Georgia", "between Jordan and Georgia, in Tbilisi")]
    [[], ['country:JO', 'country:GE']]
    """
    others = {name for name, country in table("names")["elsewhere"].items() if name in text and not re.search(country, text)}
    for hit in reference.gazetteer("en").find(text, nested=True):
        kind = _KINDS[hit.kind]
        refs = hit.refs
        state = refs[0] == "org:us-government" or (refs[0] == "org:uk-government" and text.startswith("Government of", hit.start))
        if refs[0].startswith("org:government-of-") or (kind is Kind.ORGANIZATION and state):
            code = reference.load().country_of(refs[0])
            kind, refs = Kind.COUNTRY, (f"country:{code}",)
        form = text[hit.start : hit.end]
        if members := _members(refs[0]):
            kind, refs = Kind.COUNTRY, members
        other = text[max(0, hit.start - 4) : hit.start] == "New " and len(refs) == 1 and not _PAIRED.match(text, hit.end)
        if kind is Kind.COUNTRY and (other or _CURRENCY.match(text, hit.end)):
            continue
        if kind is Kind.COUNTRY and (form in others or (len(form) == 2 and form not in table("names")["codes"])):
            continue
        if kind is Kind.COUNTRY and form == "Europe" and re.search(table("names")["regions"], text[max(0, hit.start - 14) : hit.start]):
            continue
        if kind is Kind.COUNTRY and _of_another(text, hit.start, hit.end):
            continue
        if form in table("names")["with_article"] and re.search(r"\b[Tt]he $", text[max(0, hit.start - 4) : hit.start]):
            continue
        if form in table("names")["end_of_names"] and re.search(r"[A-Z][\w-]+ $", text[max(0, hit.start - 24) : hit.start]):
            continue
        if kind is Kind.PROGRAMME:
            # a law is no programme, and what calls itself a centre is a body
            if form.endswith(" Act"):
                continue
            if form.split()[-1] in _bodies():
                kind, refs = Kind.ORGANIZATION, ()
        if kind is Kind.INSTRUMENT and not reference.load().agreements[refs[0].partition(":")[2]].parties and of_others(text, hit.start):
            kind, refs = Kind.PROGRAMME, ()
        value = _agreement_type(form, refs[0]) if kind is Kind.INSTRUMENT else ""
        passing = kind is Kind.INSTRUMENT and is_passing(text, hit.start)
        span = Span(hit.start, hit.end, kind, refs=refs, value=value, rule=f"en.reference.{hit.kind}", passing=passing)
        yield _with_short_form(text, span) if kind is Kind.COUNTRY else span


#: what follows the first of two countries: "the new Brazil-U.S. Partnership" in a title; New Mexico has nobody beside it
_PAIRED = re.compile(r" ?[-–—] ?[A-Z]")
#: what stands behind the name of a country in a sum of its money: "US$25 million"
_CURRENCY = re.compile(r" ?[$€£¥₩]")
#: how many characters before a people its short form beside another one may begin: "Franco-"
_PREFIX = 10


def _with_short_form(text: str, span: Span) -> Span:
    """A country, with the one whose short form is tied to it in front: "Franco-British" names two."""
    tied = _combined().search(text, max(0, span.start - _PREFIX), span.start)
    if tied is None:
        return span
    other = f"country:{table('names')['combining'][tied['state']]}"
    return replace(span, start=tied.start(), refs=(other, *span.refs), rule="en.reference.pair")


@cache
def _combined() -> re.Pattern[str]:
    """The short form of a people right before another one: "Franco-British", "Sino–Chilean"."""
    return re.compile(rf"(?<![\w-])(?P<state>{'|'.join(table('names')['combining'])})[-–—]$")


def _of_another(text: str, start: int, end: int) -> bool:
    """Whether the name of a country is part of that of a people or a sea: "Indian tribes", "the Gulf of Mexico"."""
    around = max(0, start - 18)
    return any(m.start() < end - around and start - around < m.end() for m in _natives().finditer(text[around : end + 16]))


@cache
def _natives() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{table('names')['natives']})")


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    return {f"org:{name}": tuple(f"country:{code}" for code in codes) for name, codes in table("names")["groups"].items()}


def _members(ref: str) -> tuple[str, ...]:
    """The states of a group that acts as its few members; none for any other name."""
    return _groups().get(ref, ())


@cache
def _bodies() -> frozenset[str]:
    return frozenset(table("names")["heads_last"])


def _agreement_type(form: str, ref: str) -> str:
    """The type of a known agreement: by the last type noun of its English label, else a partnership."""
    return next((t for t in map(type_of, (form, reference.load().label(ref, "en"))) if t), "partnership")
