"""Those who sign a text: their names stand below or behind "For the Government of …", with or without their offices."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg import reference
from kg.lang.en.cues import alternatives, table
from kg.lang.en.entities.letters import full_name
from kg.lang.en.spans import Cover, Span
from kg.model import Kind

#: rule of those who sign; its end tells the extraction so
SIGNATURE = "en.person.signature"


@dataclass(frozen=True, slots=True)
class _Patterns:
    abreast: re.Pattern[str]
    side: re.Pattern[str]
    each: re.Pattern[str]
    below: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    data = table("names")
    titles, side = alternatives(data["titles"]), data["signature"]
    full = full_name()
    office = rf",? (?:[A-Z][\w-]+ ){{0,3}}?{titles}(?![\w-])"
    return _Patterns(
        abreast=re.compile(rf"(?<=\n)(?P<sides>{side}[^\n]{{3,160}})\n¶\n(?P<line>[A-Z][^\n]{{3,120}})(?=\n|$)"),
        side=re.compile(side),
        each=re.compile(
            rf"(?:(?<=\n)|(?<=[a-z)] )){side}(?P<side>[^\n:]{{2,110}}?)(?:: ?|\n¶\n|(?= [\[(_]))(?:¶\n)?"
            rf"(?:{data['signature_mark']})*(?P<name>{full}?)(?={office}|\n|$| {side})"
        ),
        below=re.compile(rf"(?<=\n)(?P<name>{full}(?:,? (?:Jr|Sr)\.)?)\n¶\n(?P<title>{titles}) (?:of|for) [^\n.;:]{{2,90}}(?=\n|$)"),
    )


def signatures(text: str, cover: Cover) -> Iterator[Span]:
    """Those who sign a text, one side below the other, or both in one line.

    Args:
        text: plain text.
        cover: its countries and bodies: they are no part of a name.

    >>> text = "\\nFor the Government of 한국:\\n¶\\nMs. Ana Soto\\n¶\\nFor the Government of Chile: Jan Berg Minister of Mines"
    >>> [text[s.start : s.end] for s in signatures(text, Cover([]))]
    ['Ana Soto', 'Jan Berg']
    """
    patterns, taken = _patterns(), set[int]()
    for block in patterns.abreast.finditer(text):
        sides = len(patterns.side.findall(block["sides"]))
        words = [(m.start() + block.start("line"), m.end() + block.start("line")) for m in re.finditer(r"\S+", block["line"].split(",")[0])]
        size = len(words) // sides
        if sides < 2 or size not in (2, 3, 4) or len(words) % sides:
            continue
        for first in range(0, len(words), size):
            taken.add(words[first][0])
            yield from _person(text, words[first][0], words[first + size - 1][1], cover)
    # each name below its side, or over its office: one alone may be anybody of whom a text tells
    for pattern, group in ((patterns.each, "side"), (patterns.below, "title")):
        several = list(pattern.finditer(text))
        for match in several if len(several) > 1 else ():
            if match.start("name") not in taken:
                taken.add(match.start("name"))
                home = _home(match.start(group), match.end() if group == "title" else match.end("side"), cover)
                yield from _person(text, *match.span("name"), cover, home)


def _person(text: str, start: int, end: int, cover: Cover, country: str = "") -> Iterator[Span]:
    """The person, where nothing of the words is a country, a body or an office."""
    names = table("names")
    none = {*names["office_words"], *names["heads_first"], *names["openers"]}
    if cover.free(start, end) and not text[start:end].isupper() and not none & set(text[start:end].split()):
        yield Span(start, end, Kind.PERSON, country=country, rule=SIGNATURE)


def _home(start: int, end: int, cover: Cover) -> str:
    """The country that a line names, or that of its body."""
    for span in cover.at(start, end):
        if span.kind is Kind.COUNTRY and len(span.refs) == 1:
            return span.refs[0].partition(":")[2]
        if code := span.country or (reference.load().country_of(span.refs[0]) if span.refs else ""):
            return code
    return ""
