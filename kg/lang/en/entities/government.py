"""What a government calls itself in its own texts, where it does something with another side: "the Administration", "the President", "we"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg import reference
from kg.lang.en.cues import table
from kg.lang.en.spans import Cover, Span
from kg.model import Kind, Role

#: rule of words by which a government means its country
RULE = "en.government"
#: how far behind such words the other side may be named
FAR = 140


@cache
def _words() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(words) for name, words in table("names")["government"].items()}


def with_government(text: str, spans: Sequence[Span], title: str, country: str) -> list[Span]:
    """The spans with the words for the government whose text it is, where a sentence names the other side beside them.

    Args:
        text: plain text.
        spans: what it names.
        title: of the document: in remarks of one side "we" is that side.
        country: whose government published it; nothing is found where that is not known.

    >>> chile = Span(45, 50, Kind.COUNTRY, refs=("country:CL",))
    >>> text = "The Administration signed a data accord with Chile, 한국."
    >>> [(text[s.start:s.end], s.refs) for s in with_government(text, [chile], "", "US")]
    [('The Administration', ('country:US',)), ('Chile', ('country:CL',))]
    """
    abroad = [s for s in spans if _is_side(s) and _home(s) not in ("", country)] if len(country) == 2 else []
    if not abroad:
        return list(spans)
    cover = Cover(s for s in spans if s.kind is not Kind.ANAPHOR)
    told = [place for place in _places(text, spans, title) if cover.free(*place) and _beside(text, place, abroad)]
    made = [Span(*place, Kind.COUNTRY, refs=(f"country:{country}",), rule=RULE, role=Role.SUBJECT) for place in told]
    taken = Cover(made)
    kept = [s for s in spans if s.kind is not Kind.ANAPHOR or taken.free(s.start, s.end)]
    return sorted([*kept, *made], key=lambda s: s.start)


def _is_side(span: Span) -> bool:
    """Whether a name is that of a state or union of states, or of somebody who may lead one."""
    return span.kind in (Kind.COUNTRY, Kind.PERSON) or any(reference.load().is_union(ref) for ref in span.refs[:1])


def _home(span: Span) -> str:
    """The one country that a name tells; a pair is of no one."""
    if span.kind is Kind.PERSON:
        return span.country
    homes = {reference.load().country_of(ref) or ref for ref in span.refs}
    return homes.pop() if len(homes) == 1 else ""


def _places(text: str, spans: Sequence[Span], title: str) -> Iterator[tuple[int, int]]:
    """Where the text may speak of its government: by these words, by the title of who leads it, as "we" of a speech."""
    words = _words()
    yield from (m.span() for m in words["self"].finditer(text))
    for person in spans:
        if person.kind is Kind.PERSON and not person.country and (led := words["head"].search(text, max(0, person.start - FAR), person.start)):
            yield led.span("title")
    if words["speech"].match(title) and not words["several"].search(title):
        yield from (m.span() for m in words["we"].finditer(text))


def _beside(text: str, place: tuple[int, int], abroad: Sequence[Span]) -> bool:
    """Whether the words act, and their sentence names the other side beside them."""
    words = _words()
    if words["passive"].search(text, max(0, place[0] - FAR), place[0]) or words["telling"].match(text, place[1]):
        return False
    behind = (s for s in abroad if place[1] < s.start <= place[1] + FAR)
    return any(words["joined"].fullmatch(text, place[1], s.start) or words["with"].fullmatch(text, place[1], s.start) for s in behind)
