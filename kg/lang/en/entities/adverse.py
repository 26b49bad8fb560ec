"""Countries against which the sides stand: "the missile launch by X", "X’s war against Y"; they take no part in what is agreed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg.lang.en.cues import table
from kg.lang.en.spans import Span
from kg.model import Kind, Role

#: how far before and behind its name the deed of a country is told
_BEFORE, _BEHIND = 40, 60


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data = table("adverse")
    deeds = data["deeds"]
    done = rf"(?:{deeds})(?:,? (?:posed|launched|committed|made))? (?:by|from)"
    by = re.compile(rf"\b(?:{done}|{data['shunned']}) (?:the )?$", re.I)
    against = re.compile(rf"\b(?:{deeds}) (?:against|on|in|of) (?:the )?$", re.I)
    return by, against, re.compile(rf"(?:[’']s?)? (?:(?!{data['joins']})[\w-]+,? (?:and )?){{0,4}}?(?:{deeds})\b", re.I)


def without_adversaries(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans, where a country whose hostile deeds a text tells, or on which they are done, is no side but a place.

    A country that the text mostly names for such deeds is a place wherever it is named.

    Args:
        text: plain text.
        spans: what it names, with their roles.

    >>> text = "한국 and Peru condemned the missile launch by Ruritania and Ruritania’s unprovoked war against Graustark."
    >>> found = [Span(text.find(n), text.find(n) + len(n), Kind.COUNTRY, refs=(n,)) for n in ("한국", "Ruritania", "Graustark")]
    >>> [s.role.value if s.role else "" for s in without_adversaries(text, found)]
    ['', 'place', 'place']
    """
    states = [s for s in spans if s.kind is Kind.COUNTRY and len(s.refs) == 1]
    hostile = {s for s in states if _hostile(text, s)}
    named = Counter(s.refs for s in states)
    told = Counter(s.refs for s in hostile)
    never = {refs for refs, n in told.items() if 2 * n > named[refs]}
    suffering = _patterns()[1]

    def aside(span: Span) -> bool:
        if span.kind is not Kind.COUNTRY or len(span.refs) != 1:
            return False
        before = max(0, span.start - _BEFORE)
        told = suffering.search(text, before, span.start) or _matter().search(text, max(0, before - _BEFORE), span.start)
        return span in hostile or span.refs in never or told is not None

    return [replace(s, role=Role.PLACE) if aside(s) else s for s in spans]


def _hostile(text: str, state: Span) -> bool:
    by, _, own = _patterns()
    if by.search(text, max(0, state.start - _BEFORE), state.start):
        return True
    # of a country without an ending that makes it an owner only its adjective stands before its deeds
    owner = (
        text[state.end : state.end + 1] in ("’", "'") or re.search(table("adverse")["adjectives"], text[state.start : state.end]) is not None
    )
    return owner and own.match(text, state.end, state.end + _BEHIND) is not None


@cache
def _matter() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{table('adverse')['matters']})")
