"""Cities that place a body, looked up: a pattern of all of them takes as long as everything else together."""

from __future__ import annotations

import re
from functools import cache

from kg.lang.en.cues import table

#: how many words the name of a city may have
WORDS = 4
_OWNED = re.compile(r"(?P<city>[A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w.-]+){0,2})[’']s? (?=[A-Z])")


@cache
def cities() -> dict[str, str]:
    """The country of each city."""
    return {city: code for code, several in table("places")["cities"].items() for city in several}


def home(run: str) -> str:
    """The country of the city at the end of a run of capitalised words, or nothing.

    >>> home("A New Delhi"), home("한국")
    ('IN', '')
    """
    words = run.split()
    return next((code for n in range(len(words)) if (code := cities().get(" ".join(words[n:])))), "")


def city_in(text: str, start: int, end: int) -> tuple[int, str] | None:
    """The first city in a name, with its place.

    >>> city_in("한국 University of New Delhi", 3, 26)
    (17, 'New Delhi')
    """
    words = [(m.start() + start, m.end() + start) for m in re.finditer(r"[^\s,]+", text[start:end])]
    for n, (first, _) in enumerate(words):
        for _, last in reversed(words[n : n + WORDS]):
            if (city := text[first:last]) in cities():
                return first, city
    return None


def city_owning(text: str, start: int, end: int) -> re.Match[str] | None:
    """The city that owns the body whose name a stretch holds, with what joins them: "Oslo’s Fjord Institute"."""
    owned = _OWNED.match(text, start, end)
    return owned if owned and owned["city"] in cities() else None
