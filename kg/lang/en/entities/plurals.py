"""Bodies told by one plural noun: "the Departments of State and Energy", "the Ministries of Health, Education and Finance"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg import reference
from kg.lang.en.spans import Span
from kg.model import Kind

#: rule of one of them; its name is not as the text writes it
RULE = "en.organization.plural"
_SINGULAR = {"Departments": "Department", "Ministries": "Ministry"}
_SEVERAL = re.compile(r"(?:[\w.’' -]+ )?(?P<noun>Departments|Ministries) (?P<link>of|for) (?:the )?")
_BETWEEN = re.compile(r", and |, | and ")
#: the country that ends the last name
_OF_COUNTRY = re.compile(r" of (?:the )?[A-Z][\w ]+$")


def with_plurals(text: str, bodies: Iterable[Span]) -> Iterator[Span]:
    """The bodies, where one span of several ministries gives way to each of them.

    Args:
        text: plain text.
        bodies: spans of organizations.

    >>> one = Span(4, 47, Kind.ORGANIZATION)
    >>> for s in with_plurals("the Ministries of Health, Education and Finance of 한국", [one]):
    ...     print(s.start, s.end, s.names)
    4 24 ('Ministry of Health',)
    26 35 ('Ministry of Education',)
    40 47 ('Ministry of Finance',)
    """
    for body in bodies:
        told = _SEVERAL.match(text, body.start, body.end) if body.kind is Kind.ORGANIZATION else None
        parts = list(_parts(text, told.end(), body.end)) if told else []
        if told is None or len(parts) < 2:
            yield body
            continue
        for number, (start, end) in enumerate(parts):
            name = f"{_SINGULAR[told['noun']]} {told['link']} {text[start:end]}"
            first = body.start if number == 0 else start
            yield replace(body, start=first, end=end, refs=_known(name, body.country), names=(name,), rule=RULE)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each name of a list stands; what a comma closes may hold an "and" of its own, and so may the last one behind a comma."""
    if behind := _OF_COUNTRY.search(text, start, end):
        end = behind.start()
    cuts = list(_BETWEEN.finditer(text, start, end))
    if any(m[0] == ", and " for m in cuts):
        cuts = [m for m in cuts if m[0].startswith(",")]
    elif len(lone := [m for m in cuts if m[0] == " and "]) > 1:
        cuts = [m for m in cuts if m not in lone[1:]]
    at = start
    for cut in cuts:
        yield at, cut.start()
        at = cut.end()
    yield at, end


def _known(name: str, country: str) -> tuple[str, ...]:
    """The entries of a name, with or without its article, that the country of the body does not speak against."""
    tables = reference.load()
    forms = (name, re.sub(r" (of|for) ", r" \1 the ", name, count=1))
    found = dict.fromkeys(ref for form in forms for ref in tables.lookup(form, lang="en") if ref.startswith("org:"))
    return tuple(ref for ref in found if not country or tables.country_of(ref) == country)
