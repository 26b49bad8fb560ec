"""Papers by the short name that a bracket behind their parties gives them: "the Agreement between A and B (the Ice Agreement)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg.lang.en.cues import table
from kg.lang.en.spans import Span
from kg.model import Kind

#: how many characters before a name its bracket may open
BRACKET = 45
#: how many characters a paper may stand before the bracket that names it again
REACH = 320


def with_defined(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans, where a name in a bracket is one more name of the paper of its type before it.

    Args:
        text: plain text.
        spans: instruments of it, in order.

    >>> text = "the Agreement between 한국 and Peru (the Ice Agreement)"
    >>> one, other = (Span(a, b, Kind.INSTRUMENT, value="agreement") for a, b in ((4, 13), (39, 52)))
    >>> [s.names for s in with_defined(text, [one, other])]
    [('Ice Agreement',)]
    """
    kept: list[Span] = []
    for span in spans:
        opened = _opened().search(text, max(0, span.start - BRACKET), span.start) if _CLOSED.match(text, span.end) else None
        place = next((n for n in range(len(kept) - 1, -1, -1) if _meant(text, kept[n], span)), None) if opened else None
        if place is None or span.kind is not Kind.INSTRUMENT:
            kept.append(span)
        else:
            kept[place] = replace(kept[place], names=tuple(dict.fromkeys((*kept[place].names, text[span.start : span.end]))))
    return kept


def _meant(text: str, paper: Span, name: Span) -> bool:
    """Whether a paper of the same type stands before a name, in its sentence and outside its bracket."""
    near = paper.kind is Kind.INSTRUMENT and paper.value == name.value and name.start - paper.end <= REACH
    return near and "\n" not in text[paper.end : name.start]


#: the end of such a bracket
_CLOSED = re.compile(r"[”\"’']? ?\)")


@cache
def _opened() -> re.Pattern[str]:
    return re.compile(table("instruments")["defined"])
