"""The preamble of an agreement's own text: why its sides have agreed, and nothing that they do ("DESIRING to …;", "Based on …,")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from kg.lang.en.cues import table
from kg.lang.en.units import Piece
from kg.model import UnitKind

#: rule of a line of a preamble
RULE = "en.status.preamble"
#: how many units may stand before the words that close a preamble
FARTHEST = 40
#: how many units open a text, one of which names the sides
OPENING = 6


def preamble(found: Sequence[Piece]) -> frozenset[int]:
    """The units that give the reasons of an agreement, between its title and the words that close them ("have agreed as follows:").

    Without these they are the lines right below the one that names the sides ("hereinafter referred to as the Parties,").

    Args:
        found: the units of a document.
    """
    closed = next((n for n, p in enumerate(found[:FARTHEST]) if p.plain.text.endswith(":") and _closes().match(p.plain.text)), 0)
    reasons = {n for n in range(closed) if found[n].kind is not UnitKind.TITLE and _reason().match(found[n].plain.text)}
    told = {n for n in reasons if n == closed - 1 or _goes_on().search(found[n].plain.text)}
    sides = next((n for n, p in enumerate(found[:OPENING]) if _sides().search(p.plain.text)), None)
    if closed == 0 and sides is not None:
        # a text that breaks off, or is told with its beginning only
        below = takewhile(lambda n: _reason().match(found[n].plain.text), range(sides + 1, len(found)))
        told |= {n for n in below if _goes_on().search(found[n].plain.text)}
    return frozenset(told)


@cache
def _sides() -> re.Pattern[str]:
    return re.compile(table("status")["preamble"]["sides"])


@cache
def _closes() -> re.Pattern[str]:
    return re.compile(table("status")["preamble"]["closes"], re.I)


@cache
def _reason() -> re.Pattern[str]:
    return re.compile(table("status")["preamble"]["reason"])


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(r"[;,.:](?: and)?$")
