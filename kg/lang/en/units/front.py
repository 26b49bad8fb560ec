"""The title of an agreement that its text sets in several lines: MEMORANDUM OF COOPERATION / between / A / and / B / on quantum technology."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg.lang.en.cues import table
from kg.lang.en.units.blocks import Block

#: within how many blocks a text may begin with such a title, and how many lines one side or field may take
FIRST, LINES = 12, 4


@cache
def _line(name: str) -> re.Pattern[str]:
    return re.compile(table("units")["front"][name], re.IGNORECASE)


def with_title(text: str, found: Sequence[Block]) -> list[Block]:
    """The blocks, where the lines of a title that names an instrument and those between whom it is are one block.

    Args:
        text: a document.
        found: its blocks in order.

    >>> text = "AGREEMENT\\nBETWEEN\\nthe Port of A\\nAND\\n한국\\non ice\\nThey will meet."
    >>> starts = [0, 10, 18, 32, 36, 39, 46]
    >>> blocks = [Block(a, b, paragraph=n) for n, (a, b) in enumerate(zip(starts, [9, 17, 31, 35, 38, 45, 61]))]
    >>> [text[b.start : b.end].replace("\\n", " ") for b in with_title(text, blocks)]
    ['AGREEMENT BETWEEN the Port of A AND 한국 on ice', 'They will meet.']
    """
    told = [" ".join(text[b.start : b.end].split()) for b in found[: FIRST + 2 * LINES]]
    opens = next((n for n, line in enumerate(told[:FIRST]) if _line("between").search(line)), None)
    if opens is None or (first := _instrument(told, opens)) is None:
        return list(found)
    joins = next((n for n in range(opens + 1, min(opens + 1 + LINES, len(told))) if _line("and").match(told[n])), None)
    if joins is None:
        return list(found)
    last = joins if _line("and").sub("", told[joins], count=1).strip() else joins + 1
    while last + 1 < len(told) and _goes_on(told[last], told[last + 1]):
        last += 1
    if last >= len(told) or any(_line("ends").search(line) for line in told[first : last + 1]):
        return list(found)
    return [*found[:first], replace(found[first], end=found[last].end, mark=""), *found[last + 1 :]]


def _goes_on(line: str, after: str) -> bool:
    return bool(_line("open").search(line) or _line("goes_on").match(after)) and not _line("ends").search(after)


def _instrument(told: Sequence[str], opens: int) -> int | None:
    """The line that names the instrument: the one that ends in "between", or one of those above it."""
    return next((n for n in range(opens, max(-1, opens - LINES), -1) if _line("instrument").search(told[n])), None)
