"""What a name does that stands behind a comma: it goes with the name before it, or opens a sentence or the main part of one."""

from __future__ import annotations

import re
from functools import cache

from kg.lang.en.cues import table
from kg.lang.en.spans import Span
from kg.model import Role

#: how far before a name the one stands with which it makes a list, and how far "In A, " reaches
_NEAR = 60
#: parts of names that a list behind a comma does not share, once words stand between
_ASIDE = frozenset({Role.SPEAKER, Role.RECIPIENT, Role.PLACE})
_SMALL = re.compile(r"\b(?!and\b|the\b|of\b|for\b)[a-z]{2,}")
#: where a sentence ends and the next one begins
_ENDED = re.compile(r"[\w)”\"%]{2}[.!?][”\"’)]* (?=[A-Z])")
#: a place in front of the subject of a sentence: "In A, "
_FRONTED = re.compile(r"(?:^|\n|[.;:] )In (?:the )?[A-Z][\w’.-]*(?: [A-Z][\w’.-]*){0,3}, (?:the )?$")
#: how far before a name a phrase may begin in front of the subject of a sentence
_FRONT = 320


@cache
def _opens() -> re.Pattern[str]:
    """A phrase in front of the subject of a sentence: "Through the two tracks of …, "."""
    return re.compile(rf"(?:^|\n|[.;:] ){table('names')['fronted']}(?:[^.;:\n]|\.(?![ \n][A-Z]))*, (?:the )?$")


@cache
def _finite() -> re.Pattern[str]:
    """A finite verb right behind a name."""
    return re.compile(table("names")["finite"])


@cache
def _does() -> re.Pattern[str]:
    """The same, or behind two names joined by "and"."""
    name = r"[A-Z][\w’.&-]*(?: (?:(?:of|for|and|the) )*[A-Z][\w’.&-]*){0,6}"
    return re.compile(rf"(?: \([A-Z][\w&.-]+\))?(?: and (?:its |their |the )?(?:[a-z]+ )?{name})?{table('names')['finite']}")


def listed(text: str, span: Span, last: tuple[int, Role | None], *, like: bool) -> Role | None:
    """The part of a name behind a comma or "and".

    Args:
        text: plain text.
        span: the name.
        last: where the name before it ends, and its part.
        like: a word between them says that both do the same.

    >>> from kg.model import Kind
    >>> text = "In partnership with 한국, Peru is building it."
    >>> listed(text, Span(24, 28, Kind.COUNTRY), (22, Role.PARTNER), like=False)
    <Role.SUBJECT: 'subject'>
    """
    end, part = last
    between = text[end : span.start]
    within = "\n" not in between
    if not like:
        if end == 0 or _ENDED.search(between) or (not within and _does().match(text, span.end)):
            return Role.SUBJECT  # "At the summit, A announced …"
        if part is Role.PARTNER and _finite().match(text, span.end):
            return Role.SUBJECT  # "In partnership with A, B is building …": B is none of those with whom
        if part is Role.PLACE and _FRONTED.search(text, max(0, span.start - _NEAR), span.start) and _does().match(text, span.end):
            return Role.SUBJECT  # "In A, B and C will build …"
        if part is not Role.SUBJECT and _opens().search(text, max(0, span.start - _FRONT), span.start) and _does().match(text, span.end):
            return Role.SUBJECT  # "Through the two tracks of …, A and B will build …"
    if part in _ASIDE and len(_SMALL.findall(between)) > 1:
        return None  # "According to the ministry, the two agencies, A and B, …": the list is not that of the name before
    if not within:
        return Role.SUBJECT  # nothing before it in its sentence: what opens one is no part of a list ("Under the deal, A and B will …")
    return part if len(between) < _NEAR else None
