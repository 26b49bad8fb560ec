"""A paper like the one told before that is made all the same: "a similar memorandum was signed with A", no mere comparison."""

from __future__ import annotations

import re
from functools import cache

from kg.lang.en.cues import table
from kg.lang.en.instruments.phrases import phrases
from kg.lang.en.spans import Span
from kg.model import Kind

#: rule of a paper that is told as one like another
RULE = "en.instrument.another.like"
#: types that people sign
SIGNED = frozenset({"mou", "agreement", "arrangement", "letter-of-intent", "contract", "declaration"})
#: how many characters before its noun may tell of its making
_MAKING = 60


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = table("instruments")["likewise"]
    return re.compile(data["before"]), re.compile(data["behind"])


def likewise(text: str, start: int, end: int) -> Span | None:
    """The paper at a noun behind "a similar", where the sentence says that it is signed or talked over; else nothing.

    Args:
        text: plain text.
        start, end: where the noun of its type stands.

    >>> likewise("They signed a similar accord with 한국.", 22, 28).rule, likewise("It recalls a similar accord of 한국.", 21, 27)
    ('en.instrument.another.like', None)
    """
    value = phrases().types.get(text[start:end].casefold(), "")
    before, behind = _patterns()
    made = before.search(text[max(0, start - _MAKING) : start]) or behind.match(text, end)
    return Span(start, end, Kind.INSTRUMENT, value=value, rule=RULE) if made and value in SIGNED else None
