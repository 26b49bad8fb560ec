"""The people of a country for the country, and the adjective for Korea in the name of a body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.reference import load

_PEOPLE = re.compile(r"\b([A-Z][a-z]{3,})s\b")
_KOREAN = re.compile(r"\bKorean (?=[A-Z])")


def peoples(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a text names the people of a country, and the code of it.

    >>> list(peoples("Who acted for the Czechs?")), list(peoples("Statements"))
    ([(18, 24, 'CZ')], [])
    """
    lands = {form: code for code, row in load().countries.items() for form in row.demonym_en}
    found = ((match.start(), match.end(), lands.get(match.group(1), "")) for match in _PEOPLE.finditer(text))
    return (row for row in found if row[2])


def as_korea(text: str) -> str:
    """A text of the same length in which bodies are called after Korea as the tables call them: "the Korean AeroSpace Administration".

    >>> as_korea("the Korean AeroSpace Administration"), as_korea("Korean labs")
    ('the Korea  AeroSpace Administration', 'Korean labs')
    """
    return _KOREAN.sub("Korea  ", text)
