"""The part that one name plays: told by what stands behind it, by who owns it, by the preposition or the place before it."""

from __future__ import annotations

import re
from functools import cache

from kg import reference
from kg.lang.en.attributive import attributive, giver
from kg.lang.en.cues import alternatives, table
from kg.lang.en.in_lists import listed
from kg.lang.en.spans import Cover, Span
from kg.model import Kind, Role

#: how many characters a title behind a name may take before the next name of a list: "A, head of the body B, and C"
TITLE = 120
#: how many characters behind a name may tell that it speaks, and of whom
_SAID = 90
#: how far before a name the comma stands that ends the news it gives: "…, the ministry announced on Monday."
_NEWS = 14
#: how far before a name the preposition stands, and how far behind a body the noun of which it tells the kind
_BEFORE, _BEHIND = 60, 40
#: how many characters an article may take between an owner and a body: "’s the "
_ARTICLE = 4
#: how far before a body the words may stand that tell what another one is of it
_DESCRIBED = 190
#: what may stand between a country and a body of it: an adjective, no word that joins or places the body ("Canada and CERN", "Canada to ESA")
_OF_COUNTRY = re.compile(r" (?!(?:and|or|with|from|to|in|into|via|at|on|by|for|as|joins?) )(?:\w+ )?|[’']s ")
#: what stands between an owner and the body right behind it
_OWNED = re.compile(r"[’']s? (?:the )?")
#: a body that only lends its rooms or name to an occasion: "in a White House ceremony"
_OCCASION = re.compile(r" (?:ceremony|reception)\b")
#: what stands before a name that goes with the one before it
_LISTED = re.compile(r"(?:, (?:and )?|/)(?:the )?$")
#: what stands before a name that opens a sentence or its part
_OPENS = re.compile(r"(?:\n|[.,;:] | [–—] |\b(?:while|whereas|that) )(?:the |The )?$")


@cache
def _cue(name: str) -> re.Pattern[str]:
    """A pattern of the data file, by its name there."""
    return re.compile(table("names")[name])


@cache
def kind_between() -> re.Pattern[str]:
    """What stands between a country and its body: "the European research centre CERN"."""
    return re.compile(rf" (?:[a-z-]+ ){{0,2}}{alternatives(table('places')['bodies'])} ")


@cache
def _prepositions() -> re.Pattern[str]:
    data = table("names")
    return re.compile(rf"\b({'|'.join(sorted(data['roles'], key=len, reverse=True))}){data['role_gap']}", re.I)


def role_of(text: str, span: Span, following: Span | None, titles: Cover, last: tuple[int, Role | None]) -> Role | None:
    """The part that a name plays; the first that tells it wins.

    Args:
        text: plain text.
        span: the name, from where its whole phrase begins.
        following: the next name.
        titles: of persons.
        last: where the name before ends, and its part.

    >>> text = "talks with 한국"
    >>> role_of(text, Span(11, 13, Kind.COUNTRY), None, Cover(()), (0, None)).value
    'partner'
    """
    if span.kind is not Kind.PERSON and not titles.free(span.start, span.end):
        return Role.AFFILIATION
    before = text[max(0, span.start - _BEFORE) : span.start]
    return (
        _by_act(text, span)
        or _as_owner(text, span, following)
        or (_as_body(text, span, before) if span.kind is Kind.ORGANIZATION else None)
        or (Role.PLACE if span.kind is Kind.COUNTRY and _is_seat(before) else None)
        or _by_place(text, span, before, last)
    )


def _by_act(text: str, span: Span) -> Role | None:
    """Who speaks of others, who signs in a relative clause, and who only looks on."""
    gives_news = _cue("told_by").match(text, span.end) and "," in text[max(0, span.start - _NEWS) : span.start]
    if _cue("speech").match(text[span.end : span.end + _SAID]) or gives_news:
        return Role.SPEAKER
    if text.startswith((",", " ("), span.end) and _cue("relative_maker").match(text, span.end):
        return Role.SUBJECT
    if span.kind is Kind.PERSON and _cue("witnesses").search(text, max(0, span.start - TITLE), span.start):
        return Role.PLACE
    return None


def _as_owner(text: str, span: Span, following: Span | None) -> Role | None:
    """Who has the body that is named next."""
    if following is None:
        return None
    owner = span.kind is Kind.ORGANIZATION
    if owner and _cue("owner_of").fullmatch(text, span.end, following.start):
        return Role.PARENT
    if following.kind is not Kind.ORGANIZATION:
        return None
    if following.start - span.end <= _ARTICLE and _OWNED.fullmatch(text[span.end : following.start]):
        return Role.PARENT if owner else Role.MODIFIER
    if span.kind is not Kind.COUNTRY:
        return None
    of_country = _OF_COUNTRY.fullmatch(text, span.end, following.start) or kind_between().fullmatch(text, span.end, following.start)
    return Role.MODIFIER if of_country else None


def _as_body(text: str, span: Span, before: str) -> Role | None:
    """What a body is to the noun behind it, or to the body of which the words before it tell."""
    if _OCCASION.match(text, span.end):
        return Role.PLACE
    if _cue("described").search(text, max(0, span.start - _DESCRIBED), span.start):
        return Role.PARENT
    if _is_worldwide(span) and _cue("frame").search(before):
        return Role.PLACE
    if _is_worldwide(span) and _cue("given").match(text, span.end):
        return Role.MODIFIER
    if giver(text, span):
        return Role.SUBJECT
    if not _is_union(span) and attributive(before, text[span.end : span.end + _BEHIND]):
        return Role.MODIFIER
    return None


def _is_seat(before: str) -> bool:
    """Whether a city stands before a country, and is none that names a country itself."""
    seat = _cue("seat").search(before)
    return seat is not None and not any(ref.startswith("country:") for ref in reference.load().lookup(seat["city"], lang="en"))


def _by_place(text: str, span: Span, before: str, last: tuple[int, Role | None]) -> Role | None:
    """What the preposition says, the list in which a name stands, its possessive, or the opening of a sentence."""
    found = _prepositions().search(before)
    told = table("names")["roles"][found[1].lower()] if found else ""
    if told in (Role.PLACE, Role.PARTNER, Role.OWNER) and _cue("between_those").search(before):
        return Role.BETWEEN
    if told == "like" or _LISTED.search(before):
        return listed(text, span, last, like=bool(told))
    country = span.kind is Kind.COUNTRY
    owns = text.startswith(("’s", "'s"), span.end) and not (country and _cue("office_of").match(text, span.end))
    if told == Role.PARTNER and country and owns and not _cue("jointly").search(before, 0, found.start() if found else 0):
        # "concerns with A's practices": whose something is that the sentence goes on to name; "jointly with A's plant breeders" is with A
        return Role.OWNER
    if told:
        return Role(told)
    if owns:
        return Role.OWNER
    return Role.SUBJECT if before in ("", "The ") or before[-1] == "\n" or _OPENS.search(before) else None


def _is_union(span: Span) -> bool:
    """Whether a body is its members, so that "ASEAN member states" are the body."""
    return any(reference.load().is_union(ref) for ref in span.refs[:1])


def _is_worldwide(span: Span) -> bool:
    """Whether a body is one of many states, in which two of them may do something."""
    return any(reference.load().country_of(ref) == "INT" for ref in span.refs[:1])
