"""Papers told beside others: one like that told before ("a similar memorandum was signed with A"), and one by its number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.lang.en.cues import table
from kg.lang.en.instruments.phrases import phrases
from kg.lang.en.spans import Span
from kg.model import Kind

#: rule of a paper that is told as one like another
RULE = "en.instrument.another.like"
#: … without a noun; it bears that of the one before it
ONE = "en.instrument.another.one"
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


def with_ones(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans with papers of which only "another one with A" tells: of the type of the last one in their line.

    Args:
        text: plain text.
        spans: instruments and anaphors, in order.

    >>> text = "They signed a pact with 한국 and another one with A."
    >>> [(text[s.start : s.end], s.value) for s in with_ones(text, [Span(14, 18, Kind.INSTRUMENT, value="agreement")])]
    [('pact', 'agreement'), ('another one', 'agreement')]
    """
    made = list(spans)
    for match in re.finditer(table("instruments")["ones"], text):
        before = next((s for s in reversed(spans) if s.end <= match.start()), None)
        near = before is not None and before.kind is Kind.INSTRUMENT and "\n" not in text[before.end : match.start()]
        if before is not None and near and before.value in SIGNED and not before.passing:
            made.append(Span(*match.span("one"), Kind.INSTRUMENT, value=before.value, names=(text[before.start : before.end],), rule=ONE))
    return sorted(made, key=lambda s: s.start)


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
