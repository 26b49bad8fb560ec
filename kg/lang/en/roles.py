"""The part that each name plays, from prepositions, possessives and word order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from kg import reference
from kg.lang.en.attributive import attributive, giver
from kg.lang.en.cues import alternatives, table
from kg.lang.en.in_lists import listed
from kg.lang.en.spans import Cover, Span
from kg.model import Kind, Role

#: how many characters a title behind a name may take before the next name of a list: "A, head of the body B, and C"
TITLE = 120
#: how far before a state those may stand who act for it: "the ministers for science, technology and innovation of "
ACTING = 72
#: how many characters behind a name may tell that it speaks, and of whom
_SAID = 90
#: how far before an instrument the preposition may stand under which it is told
_ABOVE = 140
#: how far before a body the words may stand that tell what another one is of it
_DESCRIBED = 190
_NAMED = frozenset({Kind.COUNTRY, Kind.ORGANIZATION, Kind.PERSON})
#: what may stand between a country and a body of it: an adjective, no word that joins or places the body ("Canada and CERN", "Canada to ESA")
_OF_COUNTRY = re.compile(r" (?!(?:and|or|with|from|to|in|into|via|at|on|by|for|as|joins?) )(?:\w+ )?|[’']s ")


@cache
def _speech() -> re.Pattern[str]:
    """What stands behind somebody who speaks of others: "X said the pact …", but not "X said it signed"."""
    return re.compile(table("names")["speech"])


@cache
def _told_by() -> re.Pattern[str]:
    """The end of a sentence whose news somebody gives: "X and Y signed a pact, the ministry announced on Monday."."""
    return re.compile(table("names")["told_by"])


@cache
def _described() -> re.Pattern[str]:
    """What stands between a country and its body: "the European research centre CERN"."""
    return re.compile(rf" (?:[a-z-]+ ){{0,2}}{alternatives(table('places')['bodies'])} ")


#: a body that only lends its rooms or name to an occasion: "in a White House ceremony"
_OCCASION = re.compile(r" (?:ceremony|reception)\b")


@cache
def _witnesses() -> re.Pattern[str]:
    return re.compile(table("names")["witnesses"])


@cache
def _relative_maker() -> re.Pattern[str]:
    """What stands behind somebody who signs something in a relative clause: ", which last week concluded a"."""
    return re.compile(table("names")["relative_maker"])


@cache
def _owner_of() -> re.Pattern[str]:
    return re.compile(table("names")["owner_of"])


@cache
def _described_by() -> re.Pattern[str]:
    """What a body is of the one that follows: "X, the operating contractor of Y for Z"."""
    return re.compile(table("names")["described"])


@cache
def _jointly() -> re.Pattern[str]:
    """Words before "with A's" that join A, whatever of it stands behind: "together (with A's divers)"."""
    return re.compile(table("names")["jointly"])


@cache
def _between_those() -> re.Pattern[str]:
    """What stands before the first of two countries whose people do something: "links between museums in"."""
    return re.compile(table("names")["between_those"])


@cache
def _office_of() -> re.Pattern[str]:
    """An office behind the country that acts for it: "Chile’s mining ministry"."""
    return re.compile(table("names")["office_of"])


@cache
def _prepositions() -> re.Pattern[str]:
    data = table("names")
    return re.compile(rf"\b({'|'.join(sorted(data['roles'], key=len, reverse=True))}){data['role_gap']}", re.I)


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
    people = [s for s in ordered if s.kind is Kind.PERSON]
    held = Cover(Span(*_title_of(text, p), Kind.PERSON) for p in people)
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
        at = span
        if before is not None and span.kind is Kind.ORGANIZATION and _owns(text, before[0], span):
            at = replace(span, start=before[1])
            if before[0].kind is Kind.COUNTRY and not span.country and len(before[0].refs) == 1:
                span = replace(span, country=before[0].refs[0].partition(":")[2])
        if span.kind is Kind.COUNTRY and (acting := _acting_for().search(text, max(0, span.start - ACTING), span.start)):
            at = replace(span, start=acting.start())
        if span.kind is Kind.PERSON:
            # "of State" before a name belongs to the title, not to the clause
            at = replace(span, start=min(span.start, _title_of(text, span)[0]))
        beside = person if span.kind is Kind.PERSON and person[1] is not None and span.start - person[0] < TITLE else last
        role = _role(text, replace(span, start=at.start), following_of[(span.start, span.end)], held, (max(last[0], beside[0]), beside[1]))
        if done and _short_form(text, done[-1], span):
            # "at the meeting of the World Ports Body (WPB)": the short form plays the part of the name
            role = done[-1].role
        before = (span, at.start) if span.kind is Kind.COUNTRY or role is Role.PARENT else None
        # "Ana Soto of Chile and Lars Dahl …": who comes next goes with the person, not with the country behind the name
        # "the Ministry of Ports of Chile and …", "the Lake University (LU) in Chile and …": so with the country behind a body
        home = span.kind is Kind.COUNTRY and re.fullmatch(r",? of (?:the )?", text[last[0] : span.start])
        home = home or (role is Role.PLACE and _SEAT.fullmatch(text, last[0], span.start))
        if not (home or role in (Role.MODIFIER, Role.PARENT)):
            last = (span.end, role)
        elif _OPENS.search(text, max(last[0], span.start - _OPENING), span.start):
            last = (last[0], None)  # what opens a sentence with the body above it goes on with no list of the sentence before
        else:
            last = (span.end, last[1])
        person = last if span.kind is Kind.PERSON else person
        done.append(replace(_sided(text, span), role=role))
    return done


@cache
def _acting_for() -> re.Pattern[str]:
    """Who acts for the states behind the words: "the Government of A", "the energy ministers of A and B"."""
    return re.compile(table("names")["acting_for"])


#: what stands before the first name of a sentence, a day or the like at most, and how many characters that may take
_OPENS, _OPENING = re.compile(r"\n(?:[A-Z][^\n,.;:]{0,30}, )?(?:[Tt]he )?$"), 48


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
    return owner.kind is Kind.COUNTRY and _described().fullmatch(text, owner.end, body.start) is not None


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


def _role(text: str, span: Span, following: Span | None, held: Cover, last: tuple[int, Role | None]) -> Role | None:
    if span.kind is not Kind.PERSON and not held.free(span.start, span.end):
        return Role.AFFILIATION
    if _speech().match(text[span.end : span.end + _SAID]) or (
        _told_by().match(text, span.end) and "," in text[max(0, span.start - 14) : span.start]
    ):
        return Role.SPEAKER
    if text.startswith((",", " ("), span.end) and _relative_maker().match(text, span.end):
        return Role.SUBJECT
    if span.kind is Kind.PERSON and _witnesses().search(text, max(0, span.start - TITLE), span.start):
        return Role.PLACE
    if span.kind is Kind.ORGANIZATION and following is not None and _owner_of().fullmatch(text, span.end, following.start):
        return Role.PARENT
    after = text[span.end : span.end + 3]
    if (
        following is not None
        and following.start - span.end <= 4
        and re.fullmatch(r"[’']s? (?:the )?", text[span.end : following.start])
        and following.kind is Kind.ORGANIZATION
    ):
        return Role.PARENT if span.kind is Kind.ORGANIZATION else Role.MODIFIER
    if (
        span.kind is Kind.COUNTRY
        and following is not None
        and following.kind is Kind.ORGANIZATION
        and (_OF_COUNTRY.fullmatch(text, span.end, following.start) or _described().fullmatch(text, span.end, following.start))
    ):
        return Role.MODIFIER
    if span.kind is Kind.ORGANIZATION and _OCCASION.match(text, span.end):
        return Role.PLACE
    if span.kind is Kind.ORGANIZATION and _described_by().search(text, max(0, span.start - _DESCRIBED), span.start):
        return Role.PARENT
    before = text[max(0, span.start - 60) : span.start]
    if span.kind is Kind.ORGANIZATION and _worldwide(span) and _frame().search(before):
        return Role.PLACE
    if span.kind is Kind.ORGANIZATION and _worldwide(span) and _given().match(text, span.end):
        return Role.MODIFIER
    if span.kind is Kind.ORGANIZATION and giver(text, span):
        return Role.SUBJECT
    if span.kind is Kind.ORGANIZATION and not _union(span) and attributive(before, text[span.end : span.end + 40]):
        return Role.MODIFIER
    seat = re.search(table("names")["seat"], before) if span.kind is Kind.COUNTRY else None
    if seat and not any(ref.startswith("country:") for ref in reference.load().lookup(seat["city"], lang="en")):
        return Role.PLACE
    found = _prepositions().search(before)
    told = table("names")["roles"][found[1].lower()] if found else ""
    if told in (Role.PLACE, Role.PARTNER, Role.OWNER) and _between_those().search(before):
        return Role.BETWEEN
    if told == "like" or re.search(r"(?:, (?:and )?|/)(?:the )?$", before):
        return listed(text, span, last, like=bool(told))
    owns = after.startswith(("’s", "'s")) and not (span.kind is Kind.COUNTRY and _office_of().match(text, span.end))
    if told == Role.PARTNER and span.kind is Kind.COUNTRY and owns and not _jointly().search(before, 0, found.start() if found else 0):
        # "concerns with A's practices": whose something is that the sentence goes on to name; "jointly with A's plant breeders" is with A
        return Role.OWNER
    if told:
        return Role(told)
    return (
        Role.OWNER
        if owns
        else Role.SUBJECT
        if before in ("", "The ") or before[-1] == "\n" or re.search(r"(?:\n|[.,;:] | [–—] |\b(?:while|whereas|that) )(?:the |The )?$", before)
        else None
    )


def _union(span: Span) -> bool:
    """Whether a body is its members, so that "ASEAN member states" are the body."""
    return any(reference.load().is_union(ref) for ref in span.refs[:1])


def _worldwide(span: Span) -> bool:
    """Whether a body is one of many states, in which two of them may do something."""
    return any(reference.load().country_of(ref) == "INT" for ref in span.refs[:1])


@cache
def _given() -> re.Pattern[str]:
    """What a body of many states has given: "the World Health Organization Guidelines"."""
    return re.compile(table("names")["given"])


@cache
def _frame() -> re.Pattern[str]:
    return re.compile(table("names")["frame"])


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
