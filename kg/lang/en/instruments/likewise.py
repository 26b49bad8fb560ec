"""Papers told beside others: one like that told before ("a similar memorandum was signed with A"), and one by its number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.lang.en.cues import table
from kg.lang.en.instruments.phrases import phrases
from kg.lang.en.spans import Span
from kg.model import Kind

#: rule of a paper that is told as one like another
RULE = "en.instrument.another.like"
#: types that people sign
SIGNED = frozenset({"mou", "agreement", "arrangement", "letter-of-intent", "contract", "declaration"})
#: part of the rule of a paper that is another one than those told before
ANOTHER = ".another"
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


@cache
def _counted() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = table("instruments")["counted"]
    return re.compile(data["which"]), re.compile(data["signed"])


@dataclass(frozen=True, slots=True)
class Counted:
    """A paper told by its number.

    Args:
        mark: part of its rule, which says that it is another one than the first.
        behind: where those begin who signed it.
    """

    mark: str
    behind: int


def counted(text: str, before: str, end: int) -> Counted | None:
    """What a text tells of a paper by its number, where it goes on to say who signed it: "The second agreement was signed by A and B".

    Args:
        text: plain text.
        before: what stands before the noun.
        end: of the noun.

    >>> counted("The second pact was signed by 한국 and A", "The second ", 15)
    Counted(mark='.another', behind=30)
    """
    which, by = _counted()
    number, signed = which.search(before), by.match(text, end)
    if number is None or signed is None:
        return None
    return Counted("" if number["which"] == "first" else ANOTHER, signed.end())
