"""What a signed paper is to bring about: "a letter of intent to set up a joint institute" founds no institute yet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg.lang.en.cues import alternatives, forms, table
from kg.lang.en.spans import Span
from kg.model import Kind

#: what the rule of an instrument ends in that another one is to bring about
MARK = ".intended"
#: types of papers that are signed
SIGNABLE = frozenset({"mou", "agreement", "arrangement", "letter-of-intent", "contract"})
#: how far before its name the verb of its making may stand, and how far before that the paper
_NEAR, _FAR = 60, 120


@cache
def _to_make() -> re.Pattern[str]:
    verbs = alternatives(forms(verb)["base"] for verb in table("instruments")["intended"])
    nouns = table("instruments")["intended_as"]
    return re.compile(rf"\b(?:(?:to|which will|that will|under which they will) (?:\w+ly )?{verbs}|{nouns})(?: [\w-]+){{0,4}} $")


def with_intended(text: str, named: Sequence[Span]) -> list[Span]:
    """The names, where the instrument that another is signed to make says so in its rule.

    Args:
        text: plain text.
        named: what it names.

    >>> text = "signed a letter of intent with 한국 to set up a joint institute"
    >>> paper = Span(9, 25, Kind.INSTRUMENT, value="letter-of-intent", rule="en.instrument.created")
    >>> spans = [paper, Span(46, 61, Kind.INSTRUMENT, rule="en.instrument.created")]
    >>> [s.rule for s in with_intended(text, spans)]
    ['en.instrument.created', 'en.instrument.created.intended']
    """
    papers = [s.end for s in named if s.kind is Kind.INSTRUMENT and s.value in SIGNABLE and not s.passing]

    def intended(span: Span) -> bool:
        verb = _to_make().search(text[max(0, span.start - _NEAR) : span.start])
        if span.kind is not Kind.INSTRUMENT or span.passing or verb is None:
            return False
        at = max(0, span.start - _NEAR) + verb.start()
        return any(at - _FAR < end <= at and not re.search(r"[.;:\n]", text[end:at]) for end in papers)

    return [replace(s, rule=s.rule + MARK) if intended(s) else s for s in named]
