"""The text of an agreement itself, told by its title and by what only such texts say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg.lang.en.cues import table
from kg.lang.en.naming import type_of
from kg.lang.en.spans import Span
from kg.model import Kind

#: rule of the instrument whose text the document is; its end tells the extraction so
RULE = "en.instrument.own"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = table("instruments")["own"]
    return re.compile(data["title"], re.I), re.compile(data["signs"])


def with_own(text: str, forums: Sequence[Span]) -> list[Span]:
    """The instruments with the one whose text this is.

    Args:
        text: plain text, the title first.
        forums: the instruments found so far.

    >>> text = "Arrangement between the Ministry of Ports of 한국 and B. The Participants will share data."
    >>> [(text[s.start:s.end], s.value, s.rule) for s in with_own(text, [])]
    [('Arrangement', 'arrangement', 'en.instrument.own')]
    >>> with_own("Arrangement between A and B signed: the ministers of 한국 met.", [])
    []
    """
    title, signs = _patterns()
    found = title.match(text)
    if found is None or signs.search(text) is None:
        return list(forums)
    over = [s for s in forums if s.start < found.end() and s.kind is Kind.INSTRUMENT]
    value = type_of(found[0]) or type_of(found["noun"])
    own = replace(over[0], rule=RULE, passing=False) if over else Span(found.start(), found.end(), Kind.INSTRUMENT, value=value, rule=RULE)
    return [own, *(_back(s) for s in forums if s not in over)]


def _back(span: Span) -> Span:
    """What speaks of the text itself further down only points back to its title."""
    if span.rule != "en.instrument.self":
        return span
    return replace(span, kind=Kind.ANAPHOR, value=f"instrument:{span.value}", rule="en.instrument.back", passing=True)
