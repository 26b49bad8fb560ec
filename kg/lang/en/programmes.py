"""Named programmes, projects, missions and facilities that no table knows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kg.lang.en.cues import alternatives, table
from kg.lang.en.spans import Cover, Span
from kg.model import Kind


@cache
def _pattern() -> re.Pattern[str]:
    data = table("names")
    heads = alternatives(data["programmes"]["capital"])
    small = "|".join(data["programmes"]["small"])
    short = alternatives(data["programmes"]["abbreviated"])
    word = r"(?:[A-Z0-9][\w’'&/+-]*)"
    name = rf"{word}(?: (?:and |& |of |for |on |in )?{word}){{0,7}}"
    headed = rf"{name} {heads}(?: \d(?:\.\d)?)?(?![\w’-]*[a-z])"
    return re.compile(rf"(?<![\w’-])(?:{headed}|{name} {short}(?= \([A-Z][\w-]+\))|{name}(?: \([A-Z][\w-]+\))?(?= (?:{small})\b))")


def programmes(text: str, known: Sequence[Span]) -> list[Span]:
    """The programmes of a text by their head nouns.

    Args:
        text: plain text.
        known: bodies, people, countries and instruments of it.

    >>> text = "They join the Peat and Bog Explorer Program and the TUNDRA (TND) project of 한국."
    >>> [text[s.start:s.end] for s in programmes(text, [])]
    ['Peat and Bog Explorer Program', 'TUNDRA']
    """
    cover = Cover(s for s in known if s.kind is not Kind.SECTOR)
    openers = re.compile(rf"(?:{alternatives(table('names')['openers'])}|{alternatives(table('names')['months'])}) ")
    found = []
    for match in _pattern().finditer(text):
        start, end = match.span()
        while opener := openers.match(text, start, end):
            start = opener.end()
        for span in cover.at(start, end):
            joint = re.compile(r"(?:’s|'s|,? and(?: the)?|,)? ").match(text, span.end, end)
            start = max(start, joint.end() if joint else span.end)
        bracket = re.compile(r" \([A-Z][\w-]+\)$").search(text, start, end)
        end = bracket.start() if bracket else end
        words = text[start:end].split()
        if start < end and words and text[start].isupper() and (len(words) > 1 or (text[start:end].isupper() and len(text[start:end]) > 2)):
            found.append(Span(start, end, Kind.PROGRAMME, rule="en.programme.head-noun"))
    return found
