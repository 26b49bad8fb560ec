"""Centres and institutes that the sides are about to found: what they will run together, and no body that takes part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg.lang.en.cues import table
from kg.lang.en.spans import Span
from kg.model import Kind

#: how many characters before a name may found it: "to jointly set up a new national "
BEFORE = 60


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = table("names")["founded"]
    return re.compile(rf"\b(?:{data['verbs']}) (?:{data['between']} ){{0,4}}$"), re.compile(rf"\b(?:{data['heads']})\b")


def founded(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans, where a centre that the text only founds is a programme.

    Args:
        text: plain text.
        spans: what it names.

    >>> text = "They will set up the Ice Research Centre with 한국. The Ice Research Centre opens in May."
    >>> centres = [Span(21, 40, Kind.ORGANIZATION), Span(54, 73, Kind.ORGANIZATION)]
    >>> [s.kind.value for s in founded(text, centres)]
    ['programme', 'programme']
    """
    verbs, heads = _patterns()
    new = {
        text[s.start : s.end]
        for s in spans
        if s.kind is Kind.ORGANIZATION
        and not s.refs
        and heads.search(text, s.start, s.end)
        and verbs.search(text[max(0, s.start - BEFORE) : s.start])
    }
    return [
        replace(s, kind=Kind.PROGRAMME, rule="en.programme.founded")
        if s.kind is Kind.ORGANIZATION and not s.refs and text[s.start : s.end] in new
        else s
        for s in spans
    ]
