"""The names of a text in order, each with the part that it plays."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from kg import reference
from kg.lang.en.cues import table
from kg.lang.en.role_of import TITLE, kind_between, role_of
from kg.lang.en.spans import Cover, Span
from kg.model import Kind, Role

#: how far before a state those may stand who act for it: "the ministers for science, technology and innovation of "
ACTING = 72
#: how far before an instrument the preposition may stand under which it is told
_ABOVE = 140
_NAMED = frozenset({Kind.COUNTRY, Kind.ORGANIZATION, Kind.PERSON})


def roles(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans with their roles.

    Args:
        text: plain text.
        spans: what it names.

    >>> text = "the Department of Commerce’s NIST with 한국"
    >>> body = [Span(4, 26, Kind.ORGANIZATION), Span(29, 33, Kind.ORGANIZATION), Span(39, 41, Kind.COUNTRY, refs=("country:KR",))]
    >>> [s.role.value for s in roles(text, body) if s.role]
    ['parent', 'partner']
    """
    ordered = sorted(spans, key=lambda s: (s.start, -s.end))
    named = [s for s in ordered if s.kind in _NAMED]
    titles = Cover(Span(*_title_of(text, s), Kind.PERSON) for s in ordered if s.kind is Kind.PERSON)
    following_of = {(s.start, s.end): None for s in named} | {(a.start, a.end): b for a, b in pairwise(named)}
    done: list[Span] = []
    last: tuple[int, Role | None] = (0, None)
    person = last
    # what stands right before a body and owns it, with the place where the whole phrase begins: "the ROK", "the Department of Energy’s"
    before: tuple[Span, int] | None = None
    for span in ordered:
        if span.kind not in _NAMED or span.role is not None:
            done.append(replace(span, role=Role.PARENT) if span.kind is Kind.INSTRUMENT and span.role is None and _above(text, span) else span)
            continue
        start = _phrase_start(text, span, before)
        beside = person if span.kind is Kind.PERSON and person[1] is not None and span.start - person[0] < TITLE else last
        following = following_of[(span.start, span.end)]
        role = role_of(text, replace(span, start=start), following, titles, (max(last[0], beside[0]), beside[1]))
        if done and _short_form(text, done[-1], span):
            # "at the meeting of the World Ports Body (WPB)": the short form plays the part of the name
            role = done[-1].role
        owned = _of_country(span, before[0]) if before is not None and span.kind is Kind.ORGANIZATION and start < span.start else span
        before = (owned, start) if span.kind is Kind.COUNTRY or role is Role.PARENT else None
        last = _going_on(text, owned, role, last)
        person = last if span.kind is Kind.PERSON else person
        done.append(replace(_sided(text, owned), role=role))
    return done


def _phrase_start(text: str, span: Span, before: tuple[Span, int] | None) -> int:
    """Where the whole phrase of a name begins: with who has the body or acts for the country, or with the title of the person."""
    if span.kind is Kind.ORGANIZATION:
        return before[1] if before is not None and _owns(text, before[0], span) else span.start
    if span.kind is Kind.COUNTRY:
        acting = _acting_for().search(text, max(0, span.start - ACTING), span.start)
        return acting.start() if acting else span.start
    # "of State" before a name belongs to the title, not to the clause
    return min(span.start, _title_of(text, span)[0])


def _of_country(body: Span, owner: Span) -> Span:
    """A body with the country that stands before it, if nothing else tells its country."""
    if owner.kind is not Kind.COUNTRY or body.country or len(owner.refs) != 1:
        return body
    return replace(body, country=owner.refs[0].partition(":")[2])


def _going_on(text: str, span: Span, role: Role | None, last: tuple[int, Role | None]) -> tuple[int, Role | None]:
    """Where the name ends with which the next one of a list goes, and its part.

    "Ana Soto of Chile and Lars Dahl …": who comes next goes with the person, not with the country behind the name.
    "the Ministry of Ports of Chile and …", "the Lake University (LU) in Chile and …": so with the country behind a body.
    """
    home = span.kind is Kind.COUNTRY and _HOME.fullmatch(text[last[0] : span.start])
    home = home or (role is Role.PLACE and _SEAT.fullmatch(text, last[0], span.start))
    if not (home or role in (Role.MODIFIER, Role.PARENT)):
        return span.end, role
    if _OPENS.search(text, max(last[0], span.start - _OPENING), span.start):
        return last[0], None  # what opens a sentence with the body above it goes on with no list of the sentence before
    return span.end, last[1]


@cache
def _acting_for() -> re.Pattern[str]:
    """Who acts for the states behind the words: "the Government of A", "the energy ministers of A and B"."""
    return re.compile(table("names")["acting_for"])


#: what stands before the first name of a sentence, a day or the like at most, and how many characters that may take
_OPENS, _OPENING = re.compile(r"\n(?:[A-Z][^\n,.;:]{0,30}, )?(?:[Tt]he )?$"), 48


#: what stands between a name and the country behind it that is its own
_HOME = re.compile(r",? of (?:the )?")
#: what stands between a body and the country that only tells where it is
_SEAT = re.compile(r"(?: \([A-Z][\w&*.-]{1,12}\))? in (?:the )?")


def _short_form(text: str, name: Span, span: Span) -> bool:
    """Whether a name stands in the bracket right behind another form of it."""
    same = name.kind is span.kind is Kind.ORGANIZATION and (name.refs == span.refs if name.refs else text[span.start : span.end] in name.names)
    return same and _BRACKET.fullmatch(text, name.end, span.start) is not None


#: what stands between a name and its short form
_BRACKET = re.compile(r"(?:[’']s?)? \(")


def _owns(text: str, owner: Span, body: Span) -> bool:
    """Whether what stands before a body is a part of its phrase: who owns it, or a country and small words ("Chilean start-up X")."""
    between = text[owner.end : body.start]
    if between in (" ", "’s ", "'s ", "’ ", "' "):
        return True
    return owner.kind is Kind.COUNTRY and kind_between().fullmatch(text, owner.end, body.start) is not None


def _above(text: str, instrument: Span) -> bool:
    """Whether what its sentence tells is done under an instrument.

    >>> _above("work under the 한국 Accord", Span(18, 24, Kind.INSTRUMENT)), _above("work under the Accord", Span(15, 21, Kind.INSTRUMENT))
    (False, True)
    """
    return _under().search(text, max(0, instrument.start - _ABOVE), instrument.start) is not None


@cache
def _under() -> re.Pattern[str]:
    return re.compile(table("names")["above"])


def _title_of(text: str, person: Span) -> tuple[int, int]:
    """The stretch that a person's title takes before or behind the name: the nearest, as "President" may stand before another name too."""
    before = text.rfind(person.holder, max(0, person.start - TITLE), person.start) if person.holder else -1
    after = text.find(person.holder, person.end, person.end + TITLE) if person.holder else -1
    told = [at for at in (before, after) if at >= 0]
    at = min(told, key=lambda a: abs(a - person.start), default=-1)
    return (at, at + len(person.holder)) if at >= 0 else (person.start, person.end)


def _sided(text: str, span: Span) -> Span:
    """A body "on the ROK side" belongs to that country when neither its name nor the tables say more."""
    if span.kind is not Kind.ORGANIZATION or span.country or span.refs:
        return span
    start, stop = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    unit = text[start : stop if stop >= 0 else len(text)]
    sides = list(re.finditer(table("names")["side"], unit, re.I))
    if len(sides) != 1:
        return span
    found = reference.load().lookup(sides[0]["who"], lang="en")
    code = next((r.partition(":")[2] for r in found if r.startswith("country:")), "")
    return replace(span, country=code) if code else span
