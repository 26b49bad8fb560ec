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
    headed = rf"{name} {heads}(?: \d(?:\.\d)?)?(?![\w’-]*[a-z])(?! [A-Z][a-z])"
    # a name behind its noun, which initials or a figure tell from the capital of a sentence or a title
    short_name = r"[A-Z0-9]*[A-Z][A-Z0-9]+(?:[-/][A-Z0-9]+)*(?![\w-])"
    before = "|".join(f"(?<={noun} )" for noun in data["programmes"]["before"])
    behind = rf"(?:{before})(?:\d\w* )?{short_name}(?: [A-Z0-9][\w-]+)*(?! (?:and|or) )"
    return re.compile(
        rf"(?<![\w’-])(?:(?P<behind>{behind})|{headed}|{name} {short}(?= \([A-Z][\w-]+\))|{name}(?: \([A-Z][\w-]+\))?(?= (?:{small})\b))"
    )


@cache
def _opener() -> re.Pattern[str]:
    """A word before a name that opens a sentence, or the name of a month."""
    return re.compile(rf"(?:{alternatives(table('names')['openers'])}|{alternatives(table('names')['months'])}) ")


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
    found = []
    for match in _pattern().finditer(text):
        start, end = match.span()
        while opened := _opener().match(text, start, end):
            start = opened.end()
        for span in cover.at(start, end):
            if _is_part(text, span, start, end):
                continue
            joint = re.compile(r"(?:’s|'s|,? and(?: the)?|,)? ").match(text, span.end, end)
            start = max(start, joint.end() if joint else span.end)
        bracket = re.compile(r" \([A-Z][\w-]+\)$").search(text, start, end)
        end = bracket.start() if bracket else end
        words = text[start:end].split()
        short = text[start:end].isupper() and len(text[start:end]) > 2
        told = match["behind"] or (start < end and text[start].isupper())
        if words and told and (len(words) > 1 or short or _single(text, start, end)):
            found.append(Span(start, end, Kind.PROGRAMME, rule="en.programme.head-noun"))
    return found


def _is_part(text: str, span: Span, start: int, end: int) -> bool:
    """Whether the name of a country or of a group is a word of that of a work: "the East Chile Cable", "the ASEAN Power Grid".

    >>> chile = Span(5, 10, Kind.COUNTRY, refs=("country:CL",))
    >>> [_is_part("East Chile Cable of 한국", chile, at, 16) for at in (0, 5)]
    [True, False]
    """
    inner = text.startswith(" ", span.end) and span.end < end
    works = text[start:end].rpartition(" ")[2] in table("names")["programmes"]["works"]
    if span.kind is Kind.ORGANIZATION:
        return inner and works and span.start == start and text[start : span.end].isupper()
    before = text[start : span.start].strip()
    return span.kind is Kind.COUNTRY and inner and works and len(span.refs) == 1 and bool(before) and before[-1].isalpha()


#: what stands before the one-word name of a programme: "the Moorhen mission", "its Moorhen project"
_OWNER = re.compile(r"(?:\b(?:the|its|their|our)|[’']s?) $")


def _single(text: str, start: int, end: int) -> bool:
    """Whether a single word before "mission" or "project" is a name: something is called so, and it is no common word of offices.

    >>> _single("한국 and the Moorhen mission", 11, 18), _single("the National project", 4, 12)
    (True, False)
    """
    word = text[start:end]
    names = table("names")
    common = (
        *names["office_words"],
        *names["field_words"],
        *names["openers"],
        *names["months"],
        *names["titles"],
        *names["programmes"]["common"],
    )
    return len(word) > 3 and word.isalpha() and _OWNER.search(text, max(0, start - 8), start) is not None and word not in common
