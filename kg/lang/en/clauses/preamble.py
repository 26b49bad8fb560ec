"""The preamble of an agreement's own text: why its sides have agreed, and nothing that they do ("DESIRING to …;", "Based on …,")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kg.lang.en.cues import table
from kg.lang.en.units import Piece
from kg.model import UnitKind

#: rule of a line of a preamble
RULE = "en.status.preamble"
#: how many units may stand before the words that close a preamble
FARTHEST = 40


def preamble(found: Sequence[Piece]) -> frozenset[int]:
    """The units that give the reasons of an agreement, between its title and the words that close them ("have agreed as follows:").

    Args:
        found: the units of a document.
    """
    closed = next((n for n, p in enumerate(found[:FARTHEST]) if p.plain.text.endswith(":") and _closes().match(p.plain.text)), 0)
    reasons = (n for n in range(closed) if found[n].kind is not UnitKind.TITLE and _reason().match(found[n].plain.text))
    return frozenset(n for n in reasons if n == closed - 1 or _goes_on().search(found[n].plain.text))


@cache
def _closes() -> re.Pattern[str]:
    return re.compile(table("status")["preamble"]["closes"], re.I)


@cache
def _reason() -> re.Pattern[str]:
    return re.compile(table("status")["preamble"]["reason"])


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(r"[;,.:](?: and)?$")
