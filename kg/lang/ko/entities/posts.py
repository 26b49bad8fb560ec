"""Bodies whose head a Korean text names by the post alone, once it has told what the body does: 윤하늘 청장은."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg import reference
from kg.lang.ko.data import table
from kg.lang.ko.entities.shapes import is_korean
from kg.model import Kind, Mention

#: a body of Korea that acts: its particle, behind a bracket
_ACTS = re.compile(r"(?:\([^()\n]*\))?(?:은|는|이|가)\s")
#: between a name and its title
_BETWEEN = re.compile(r"\s?(?:\([^()\n]{1,20}\)\s?)?")


def headed(text: str, bodies: Sequence[Mention], people: Sequence[Mention]) -> Iterator[Mention]:
    """The body that acted last before, at the title of somebody who heads one of its kind, where the title names no body itself.

    Args:
        text: of the document.
        bodies: organizations in order.
        people: persons, each with the title.
    """
    posts: dict[str, list[str]] = table("persons")["posts"]
    acting = [m for m in bodies if m.kind is Kind.ORGANIZATION and m.country == "KR" and _ACTS.match(text, m.end)]
    for person in people:
        ends, gap = posts.get(person.holder), _BETWEEN.match(text, person.end)
        if not ends or not gap or not is_korean(person.form) or not text.startswith(person.holder, gap.end()):
            continue
        start = gap.end()
        for body in [m for m in acting if m.end < person.start and _called(m, tuple(ends))][-1:]:
            names = (body.form, *body.names)
            yield replace(body, start=start, end=start + len(person.holder), names=names, rule="ko.alias.post")


def _called(body: Mention, ends: tuple[str, ...]) -> bool:
    """Whether the full name of a body ends in the noun of a post."""
    known = (name for ref in body.refs[:1] for name in reference.load().names(ref))
    return any(name.endswith(ends) for name in (body.form, *body.names, *known))
