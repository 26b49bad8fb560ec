"""One person under several forms of the name: in full, by surname, by title and surname."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.lang.en.cues import table
from kg.lang.en.spans import Span

#: longest word inside a name that may be an initial or a particle, and no surname
SHORT = 2


def unified(text: str, spans: list[Span]) -> list[Span]:
    """Gives every mention of one person the same names: full name, name without initials, titles with the surname.

    Args:
        text: plain text.
        spans: people, each with the title that stands beside the name as value.

    >>> from kg.model import Kind
    >>> text = "Ana M. Soto of 한국 met us; Soto agreed."
    >>> found = unified(text, [Span(0, 11, Kind.PERSON, value="Minister"), Span(26, 30, Kind.PERSON)])
    >>> found[1].names
    ('Ana M. Soto', 'Ana Soto', 'Minister Soto')
    """
    groups: list[list[Span]] = []
    for span in spans:
        name = text[span.start : span.end]
        home = next((g for g in groups if any(_same(name, text[o.start : o.end]) for o in g)), None)
        if home is None:
            groups.append([span])
        else:
            home.append(span)
    named = []
    for group in groups:
        names = _names(text, group)
        named += [replace(s, value="", names=tuple(n for n in names if n != text[s.start : s.end])) for s in group]
    return sorted(named, key=lambda s: s.start)


def tokens(name: str) -> list[str]:
    """The words of a name, without Jr. and Sr.

    >>> tokens("Joseph R. Biden, Jr."), tokens("김")
    (['Joseph', 'R', 'Biden'], ['김'])
    """
    return [w.strip(",.") for w in re.sub(r",? (?:Jr|Sr)\.", "", name).split()]


def _same(a: str, b: str) -> bool:
    """One name, or a surname of the other: the first or the last word, or the first of two surnames ("Luis Paz Mora" is "President Paz")."""
    x, y = tokens(a), tokens(b)
    if len(x) > len(y):
        x, y = y, x
    if x[0] in table("names")["particles"]:
        # "President von Berg" is Ada von Berg
        x = x[-1:]
    if len(x) == 1:
        return x[0] in (y[0], y[-1]) or (len(x[0]) > SHORT and x[0] in y[1:-1])
    return (x[0], x[-1]) == (y[0], y[-1]) or [w.lower() for w in re.split(r"[ -]", " ".join(x))] == [
        w.lower() for w in re.split(r"[ -]", " ".join(y))
    ]


def _names(text: str, group: list[Span]) -> list[str]:
    forms = sorted({text[s.start : s.end] for s in group}, key=lambda n: (-len(n), n))
    full = forms[0]
    words = tokens(full)
    names = [full]
    if len(words) > 1:
        shorter = [words[0], *(w for w in words[1:-1] if len(w) > 1), words[-1]]
        names += [" ".join(shorter), f"{words[0]} {words[-1]}"]
    alone = {text[s.start : s.end] for s in group if " " not in text[s.start : s.end]}
    surname = next(iter(sorted(alone)), "") or (words[0] if len(words) > 1 and "-" in words[-1] else words[-1])
    names += [f"{title} {surname}" for title in dict.fromkeys(s.value for s in group) if title and len(title.split()) < 3]
    return list(dict.fromkeys(names))
