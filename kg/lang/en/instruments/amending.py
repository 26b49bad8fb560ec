"""Papers that change others: "Protocol Amending the Agreement on Ice" is one of its own, and the agreement was there before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.lang.en.cues import table
from kg.lang.en.instruments.naming import type_of
from kg.lang.en.spans import Span
from kg.model import Kind

#: rule of a paper that changes another one
RULE = "en.instrument.another.named"
#: how many characters before a name may tell that it is changed
_REACH = 60


def with_amending(text: str, spans: Sequence[Span]) -> list[Span]:
    """The instruments with the papers that extend or amend them, which make those ones that were there before.

    Args:
        text: plain text.
        spans: its instruments in order.

    >>> text = "한국 signed a Protocol Amending the Agreement on Ice."
    >>> named = [Span(34, 50, Kind.INSTRUMENT, value="agreement", rule="en.instrument.named")]
    >>> [(text[s.start:s.end], s.passing) for s in with_amending(text, named)]
    [('Protocol', False), ('Agreement on Ice', True)]
    """
    found = {span: change for span in spans if (change := _change(text, span)) is not None}
    taken = [(c.start, c.end) for c in found.values()]
    kept = [replace(s, passing=True) if s in found else s for s in spans if not any(s.start < b and s.end > a for a, b in taken)]
    return sorted([*kept, *found.values()], key=lambda s: s.start)


def _change(text: str, span: Span) -> Span | None:
    """The paper before an instrument that changes it."""
    start = max(0, span.start - _REACH)
    found = re.compile(table("instruments")["amending"]).search(text, start, span.start) if span.kind is Kind.INSTRUMENT else None
    if found is None or found.end() != span.start:
        return None
    name = " ".join(text[found.start("noun") : span.end].split())
    value = type_of(found["noun"].casefold()) or "agreement"
    return Span(found.start("noun"), found.end("noun"), Kind.INSTRUMENT, value=value, names=(name,), rule=RULE)
