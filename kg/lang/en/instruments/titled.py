"""What a title names, apart from the text or at its head, and the text only points back to: "This partnership will …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.lang.en.cues import table
from kg.lang.en.entities.known import spans
from kg.lang.en.instruments import instruments
from kg.lang.en.spans import Span
from kg.model import Kind

#: rule of what a title names and the text only points back to
TITLED = "en.instrument.title.self"
#: fewest countries whose agreement a title tells
_SIDES = 2


def with_titled(title: str, text: str, found: Sequence[Span], body: int = 0) -> list[Span]:
    """The spans where the first words that point back to the instrument of the title are that instrument.

    Args:
        title: of the document.
        text: plain text.
        found: what the text names.
        body: where its first sentence begins, behind the headings.

    >>> text = "This partnership will build chip plants in 한국."
    >>> back = Span(5, 16, Kind.ANAPHOR, value="instrument:partnership", rule="en.instrument.back", passing=True)
    >>> [(s.kind.value, s.names) for s in with_titled("The Korea-Peru Chip Partnership", text, [back])]
    [('instrument', ('Korea-Peru Chip Partnership',))]
    """
    named = _named(title) if title else None
    if named is None:
        return list(found)
    name = " ".join(title[named.start : named.end].split())
    for n, span in enumerate(found):
        if span.start < body:
            continue
        told = text[span.start : span.end]
        if span.kind is Kind.INSTRUMENT and (span.value == named.value or _bare(told) in _bare(name)):
            break  # the text names it, or another one of its kind that it points back to
        if span.kind is Kind.ANAPHOR and span.value == f"instrument:{named.value}" and told.casefold().split()[-1] in name.casefold():
            itself = replace(span, kind=Kind.INSTRUMENT, value=named.value, names=(name,), rule=TITLED, passing=False)
            return [*found[:n], itself, *found[n + 1 :]]
    return list(found)


def _named(title: str) -> Span | None:
    """The only instrument that a title names, if it tells two countries."""
    states = [s for s in spans(title) if s.kind is Kind.COUNTRY]
    letter = re.match(table("instruments")["own"]["letters"], title)
    if letter or len({ref for s in states for ref in s.refs}) < _SIDES:
        return None
    named = [s for s in instruments(title, states) if s.kind is Kind.INSTRUMENT and s.rule == "en.instrument.named"]
    return named[0] if len(named) == 1 and not _of_relations(title, named[0], states) else None


def _of_relations(title: str, named: Span, states: Sequence[Span]) -> bool:
    """Whether a partnership is called by no more than its countries: "Advancing the A – B Partnership" tells of all that they do.

    >>> state, titles = Span(4, 9, Kind.COUNTRY), ("The 한국–국 Partnership", "The 한국–국 Ice Partnership")
    >>> [_of_relations(t, Span(4, len(t), Kind.INSTRUMENT, value="partnership"), [state]) for t in titles]
    [True, False]
    """
    within = "".join(" " if any(s.start <= n < s.end for s in states) else c for n, c in enumerate(title))[named.start : named.end]
    words = {w.casefold() for w in re.findall(r"[^\W\d_]+", within)}
    return named.value == "partnership" and words <= set(table("instruments")["relations"])


def _bare(name: str) -> str:
    return re.sub(r"\W+", "", name.casefold())
