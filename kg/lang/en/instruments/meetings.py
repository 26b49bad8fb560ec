"""The meeting that a report opens with: "the President met with the Prime Minister of …" (annotation guide, rule 3)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kg.lang.en.cues import alternatives, table
from kg.lang.en.spans import Cover, Span
from kg.model import Instrument, Kind

#: rule of a meeting that has no name; its end tells the extraction that it counts by its outcomes only
RULE = "en.instrument.meeting"
#: how many units open a report, its title among them, and how far behind the verb the other side is named
OPENING, FAR = 4, 160


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{table('meetings')['verbs']})\b")


@cache
def _ranks() -> re.Pattern[str]:
    return re.compile(rf"\b{alternatives(table('meetings')['ranks'])}\b")


def meeting(text: str, named: Sequence[Span], gap: str) -> list[Span]:
    """The verb that tells of a meeting of two countries' heads at the start of a text, as an instrument; none where one is named there.

    Args:
        text: plain text.
        named: people and instruments of it.
        gap: what stands between two units.

    >>> text = "President Ola Berg met today with Prime Minister 한 of Chile."
    >>> people = [Span(10, 18, Kind.PERSON, holder="President"), Span(49, 50, Kind.PERSON, holder="Prime Minister", country="CL")]
    >>> [(text[s.start:s.end], s.names) for s in meeting(text, people, "|")]
    [('met', ('Meeting of Ola Berg and 한',))]
    """
    forums = Cover(s for s in named if s.kind is Kind.INSTRUMENT and s.value in (Instrument.DIALOGUE, Instrument.DECLARATION) and not s.passing)
    people = sorted((s for s in named if s.kind is Kind.PERSON and _ranks().search(s.holder)), key=lambda s: s.start)
    start = 0
    for unit in text.split(gap)[:OPENING]:
        end = start + len(unit)
        if forums.free(start, end):
            for verb in _verbs().finditer(text, start, end):
                if sides := _sides([p for p in people if start <= p.start < end], verb):
                    names = " and ".join(text[p.start : p.end] for p in sides)
                    return [Span(verb.start(), verb.end(), Kind.INSTRUMENT, value="dialogue", names=(f"Meeting of {names}",), rule=RULE)]
        start = end + len(gap)
    return []


def _sides(people: Sequence[Span], verb: re.Match[str]) -> Sequence[Span]:
    """Who meets whom: somebody before the verb and somebody behind it, or two before it; nobody of one country."""
    before = [p for p in people if p.end <= verb.start()]
    behind = [p for p in people if verb.end() <= p.start < verb.end() + FAR]
    sides = [*before[-1:], *behind[:1]] if behind else before[-2:]
    homes = [p.country for p in sides]
    return sides if len(sides) > 1 and before and any(homes) and homes[0] != homes[1] else ()
