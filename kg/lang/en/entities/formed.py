"""Bodies whose legal form or kind stands before their name: "the Joint Stock Company ‘Northern Rails’", "PJSC Uralmet"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kg import reference
from kg.lang.en.cues import alternatives, table
from kg.lang.en.spans import Cover, Span
from kg.model import Kind

RULE = "en.organization.formed"


@cache
def _named() -> re.Pattern[str]:
    data = table("names")["formed"]
    word = r"(?:[A-ZÀ-Þ][\w&.’-]*\w|[A-ZÀ-Þ])"
    forms, kinds = alternatives(data["forms"]), alternatives(data["kinds"])
    quoted = rf"[“\"‘'«](?P<quoted>{word}(?: (?:(?:of|for|and|de|du) )?{word}){{0,6}})[”\"’'»](?!\w)"
    return re.compile(rf"(?<![\w’-])(?:(?:{forms}|{kinds}) {quoted}|{forms} (?P<plain>{word}(?: {word}){{0,3}}))")


def with_formed(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans with the bodies that are named behind their legal form; a country inside such a name is theirs.

    Args:
        text: plain text.
        spans: names found so far; what overlaps such a name is a part of it.

    >>> text = "between 한국 and the Joint Stock Company ‘Northern Rails’, with PJSC Uralmet"
    >>> [text[s.start:s.end] for s in with_formed(text, [])]
    ['Northern Rails', 'Uralmet']
    """
    whole = Cover(s for s in spans if s.kind is Kind.ORGANIZATION and s.refs)
    states = Cover(s for s in spans if s.kind is Kind.COUNTRY and len(s.refs) == 1)
    found = []
    for match in _named().finditer(text):
        group = "quoted" if match["quoted"] else "plain"
        start, end = match.span(group)
        if whole.free(start, end):
            home = next((s.refs[0].partition(":")[2] for s in states.at(start, end) if start <= s.start and s.end <= end), "")
            refs = tuple(r for r in reference.load().lookup(match[group], lang="en") if r.startswith("org:"))
            found.append((match.span(), Span(start, end, Kind.ORGANIZATION, refs=refs, country=home, names=(match[0],), rule=RULE)))
    inside = Cover(Span(a, b, Kind.ORGANIZATION) for (a, b), _ in found)
    kept = [s for s in spans if s.kind is Kind.SECTOR or inside.free(s.start, s.end)]
    return sorted([*kept, *(body for _, body in found)], key=lambda s: s.start)
