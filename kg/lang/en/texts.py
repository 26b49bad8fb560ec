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
#: rule of the statement whose title stands apart from its text
TITLED = "en.instrument.title.self"
#: what ends a title whose name was cut at a mark inside it: "of the Second Peru–Chile" Committee on Science
_GOES_ON = re.compile(r"[–—-]\w[^.:;,()]{0,90}")


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What the title says and what only the text of such an instrument says, for treaties and for joint statements."""
    data = table("instruments")["own"]
    statement = re.compile(rf"[^\n]{{0,90}}?(?P<noun>{data['statement']})")
    return (re.compile(data["title"], re.I), re.compile(data["signs"])), (statement, re.compile(data["speaks"]))


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
    found = next((m for title, signs in _patterns() if (m := title.match(text)) and signs.search(text, m.end())), None)
    if found is None:
        return list(forums)
    # what stands before "Joint Statement" in its title may name another instrument
    stated = found.re is _patterns()[1][0]
    start = found.start("noun") if stated else found.start()
    over = [
        s for s in forums if s.start < found.end() and s.end > start and s.kind is Kind.INSTRUMENT and not (stated and s.value != "declaration")
    ]
    value = type_of(found["noun"]) if stated else type_of(found[0]) or type_of(found["noun"])
    own = replace(over[0], rule=RULE, passing=False) if over else Span(start, found.end(), Kind.INSTRUMENT, value=value, rule=RULE)
    if stated and _GOES_ON.fullmatch(rest := text[own.end :].partition("\n")[0]):
        own = replace(own, end=own.end + len(rest.rstrip()))
    return [own, *(_back(s) for s in forums if s not in over)]


def of_statement(title: str, text: str) -> list[Span]:
    """The joint statement whose text this is, where its title is told apart from it; none where the text opens with its title.

    Args:
        title: of the document.
        text: plain text.

    >>> [(s.start, s.end, s.names) for s in of_statement("Joint Statement of 한국 and Chile", "The leaders met. We commit to share data.")]
    [(0, 3, ('Joint Statement of 한국 and Chile',))]
    """
    named, speaks = _patterns()[1]
    first = re.match(r"\w+", text)
    if not title or first is None or text.startswith(title) or not named.match(title) or not speaks.search(text):
        return []
    return [Span(0, first.end(), Kind.INSTRUMENT, value="declaration", names=(" ".join(title.split()),), rule=TITLED)]


def _back(span: Span) -> Span:
    """What speaks of the text itself further down only points back to its title."""
    if span.rule != "en.instrument.self":
        return span
    return replace(span, kind=Kind.ANAPHOR, value=f"instrument:{span.value}", rule="en.instrument.back", passing=True)
