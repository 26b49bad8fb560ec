"""Lists of papers that were signed: "List of outcomes", "The following documents were exchanged:", and their items without a verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kg.lang.en.cues import alternatives, table
from kg.lang.en.instruments.phrases import phrases
from kg.lang.en.units import Piece
from kg.model import UnitKind

#: rule of an item of such a list
RULE = "en.status.listed"
_GOVERNS = frozenset({UnitKind.TITLE, UnitKind.HEADING, UnitKind.LEAD_IN})


def paper(piece: Piece, found: Sequence[Piece]) -> bool:
    """Whether a unit is an item of a list of papers that were signed: it opens with one, and what governs it says so.

    Args:
        piece: a unit.
        found: the units of its document.
    """
    above = [found[n] for n in piece.scope if found[n].kind in _GOVERNS]
    if piece.kind is UnitKind.BULLET and any(p.kind is UnitKind.LEAD_IN and _partnered().search(p.plain.text) for p in above):
        return True
    if piece.kind not in (UnitKind.BULLET, UnitKind.SENTENCE) or not _opening().match(piece.plain.text):
        return False
    title = (p for p in found[:1] if p.kind is UnitKind.TITLE)
    return any(_signed().search(p.plain.text) for p in (*title, *above))


@cache
def _signed() -> re.Pattern[str]:
    return re.compile(table("units")["papers"], re.I)


@cache
def _partnered() -> re.Pattern[str]:
    """The lead-in of a list of partners: "has signed memorandums with:"."""
    return re.compile(table("units")["partnered"], re.I)


@cache
def _opening() -> re.Pattern[str]:
    nouns = alternatives(dict.fromkeys((*phrases().types, *(w.casefold() for w in table("instruments")["named"]))))
    return re.compile(
        rf"(?:the |an? )?(?:[\w.’&-]+ ){{0,5}}?{nouns}(?: \(\w+\))?,? (?:on|between|for|of|in|with|among|concerning|regarding|to)\b", re.I
    )
