"""Several instruments of one kind with as many partners: "signed deals with Chile and Peru" tells of two, in a sentence or above a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kg.lang.en.cues import alternatives, forms, table
from kg.lang.en.instruments.naming import type_of
from kg.lang.en.spans import Cover, Span
from kg.model import Kind

#: rule of one of several instruments, placed at its partner; its end tells the extraction that the partner is a party
RULE = "en.instrument.each"
#: what stands between two partners of a list, and before the first one
_LIST = re.compile(r"(?:,? and |, )(?:the )?")
_FIRST = re.compile(r"(?:the )?")
#: the beginning of a line of a list
_LINE = re.compile(r"\s*\n¶?\s*(?:[Tt]he )?")
#: how far before the plural the verb of its making may stand
_BEFORE = 90


@cache
def _plural() -> re.Pattern[str]:
    nouns = alternatives(table("instruments")["plurals"])
    return re.compile(
        rf"(?P<name>(?:[A-Z][\w-]* )*(?P<noun>(?i:{nouns})))(?: \((?P<short>[A-Z][A-Za-z]+)\))?{table('instruments')['each_with']}"
    )


@cache
def _made() -> re.Pattern[str]:
    verbs = (form for verb in table("instruments")["concluded"] for form in forms(verb).values())
    return re.compile(rf"\b{alternatives(verbs)} (?:[\w,£€$¥.-]+ ){{0,6}}$", re.IGNORECASE)


def with_each(text: str, named: Sequence[Span]) -> list[Span]:
    """The names, where a plural with a list of partners is one instrument for each of them.

    Args:
        text: plain text.
        named: what it names.

    >>> text = "한국 signed agreements with Chile and Peru."
    >>> spans = [Span(26, 31, Kind.COUNTRY, refs=("country:CL",)), Span(36, 40, Kind.COUNTRY, refs=("country:PE",))]
    >>> [s.names for s in with_each(text, spans) if s.kind is Kind.INSTRUMENT]
    [('agreement with Chile',), ('agreement with Peru',)]
    """
    kept = list(named)
    for match in _plural().finditer(text):
        if _made().search(text[max(0, match.start() - _BEFORE) : match.start()]) is None:
            continue
        partners = _items(text, match.end(), named) if match[0].endswith(":") else _partners(text, match.end(), named)
        if len(partners) < 2:
            continue
        over = [s for s in kept if s.kind is Kind.INSTRUMENT and s.start < match.end() and s.end > match.start()]
        name = match["name"][: match.start("noun") - match.start()] + _single(match["noun"])
        # a name of its own, not "agreement", is that of each
        own = (name,) if " " in name and name[0].isupper() else ()
        refs = next((s.refs for s in over if s.refs), ())
        value = next((s.value for s in over if s.refs), type_of(name))
        kept = [s for s in kept if s not in over]
        kept += [
            Span(p.start, p.end, Kind.INSTRUMENT, refs, value, names=(f"{name} with {text[p.start : p.end]}", *own), rule=RULE)
            for p in partners
        ]
    return sorted(kept, key=lambda s: s.start)


def _partners(text: str, at: int, named: Sequence[Span]) -> list[Span]:
    """The countries and bodies that stand in a list at a place."""
    cover = Cover(s for s in named if s.kind in (Kind.COUNTRY, Kind.ORGANIZATION))
    found: list[Span] = []
    gap = _FIRST.match(text, at)
    while gap and (here := [s for s in cover.at(gap.end(), gap.end() + 1) if s.start == gap.end()]):
        found.append(here[0])
        gap = _LIST.match(text, here[0].end)
    return found if all(len(s.refs) < 2 for s in found) else []


def _items(text: str, at: int, named: Sequence[Span]) -> list[Span]:
    """The countries and bodies with which the lines below a place open, up to the first line that opens with none."""
    cover = Cover(s for s in named if s.kind in (Kind.COUNTRY, Kind.ORGANIZATION))
    found: list[Span] = []
    while gap := _LINE.match(text, at):
        here = [s for s in cover.at(gap.end(), gap.end() + 1) if s.start == gap.end() and len(s.refs) < 2]
        if not here:
            break
        found.append(here[0])
        at = text.find("\n", here[0].end)
    return found


def _single(noun: str) -> str:
    """The singular of a plural of the data file, with its capital."""
    single: str = table("instruments")["plurals"][noun.lower()]
    return single if noun[0].islower() else single[0].upper() + single[1:]
