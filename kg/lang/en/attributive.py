"""Bodies that only tell of what kind something is, and those whose money it is that acts for them."""

from __future__ import annotations

import re
from functools import cache

from kg.lang.en.cues import table
from kg.lang.en.spans import Span

#: before and behind a body that only tells of what kind something is: "a NASA mission"
_ARTICLE = re.compile(r"\b[Aa]n? $")
_COMPOUND = re.compile(r"\bthe [A-Z][\w.]*[-–]$")
_NOUN = re.compile(r"(?: [A-Z][\w-]*)? (?!(?:and|or|to|in|on|for|of|with|at|from|by|will|has|is|was)\b)[a-z]{3,}")
#: what opens a sentence
_OPENS = re.compile(r"(?:^|\n|[.;:] )(?:An? |The )?$")


def attributive(before: str, after: str) -> bool:
    """Whether a body only tells of what kind something is: "a NASA mission", "other G20 members", "the Acme-Bolt dispute".

    Args:
        before: the words before it.
        after: those behind it.

    >>> attributive("to join a ", " mission of 한국"), attributive("and ", " members will"), attributive("with a ", ", which")
    (True, True, False)
    """
    kind = _ARTICLE.search(before) is not None or _COMPOUND.search(before) is not None
    return _several().match(after) is not None or (kind and _NOUN.match(after) is not None)


@cache
def _several() -> re.Pattern[str]:
    return re.compile(table("names")["several"])


def giver(text: str, body: Span) -> bool:
    """Whether the money of a body opens a sentence and does what that tells: the body does it by that.

    Args:
        text: plain text.
        body: a body of it.

    >>> from kg.model import Kind
    >>> [giver(t, Span(2, 6, Kind.ORGANIZATION)) for t in ("A USTF grant will fund 한국", "A USTF mission will fund 한국")]
    [True, False]
    """
    return _gives().match(text, body.end) is not None and _OPENS.search(text, max(0, body.start - 8), body.start) is not None


@cache
def _gives() -> re.Pattern[str]:
    """What a body gives: "an agency grant will fund"."""
    return re.compile(table("names")["gives"])
