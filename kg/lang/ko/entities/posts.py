"""Bodies whose head a Korean text names by the post alone, once it has told what the body does: 윤하늘 청장은."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg import reference
from kg.lang.ko.data import table
from kg.lang.ko.entities.shapes import is_korean
from kg.model import Kind, Mention

#: the title of who heads a city, and characters behind a name in which a title begins
MAYOR, BEHIND = "시장", 24
#: a body of Korea that acts: its particle, behind a bracket
_ACTS = re.compile(r"(?:\([^()\n]*\))?(?:은|는|이|가)\s")
#: between a name and its title
_BETWEEN = re.compile(r"\s?(?:\([^()\n]{1,20}\)\s?)?")


def headed(text: str, bodies: Sequence[Mention], people: Sequence[Mention]) -> Iterator[Mention]:
    """The body that has its head in brackets, the one of his kind that acted last before, or the city abroad, at his title alone.

    Args:
        text: of the document.
        bodies: organizations in order.
        people: persons, each with the title.
    """
    posts: dict[str, list[str]] = table("persons")["posts"]
    acting = [m for m in bodies if m.kind is Kind.ORGANIZATION and m.country == "KR" and _ACTS.match(text, m.end)]
    cities = {m.form: m for m in bodies if m.kind is Kind.ORGANIZATION and m.country not in ("", "KR") and m.form.endswith("시")}
    bracketed = {p.form: m for p in people for m in bodies if text[m.end : p.start] == f"({p.holder} "}
    for person in people:
        if city := _city(person, cities):
            start = text.find(person.holder, person.end, person.end + BEHIND)
            if start >= 0:
                yield _at_title(city, start, person)
            continue
        ends, gap = posts.get(person.holder), _BETWEEN.match(text, person.end)
        if not gap or not is_korean(person.form) or not text.startswith(person.holder, gap.end()):
            continue
        if own := bracketed.get(person.form):  # 새별병원(원장 남보라), later 남 원장
            yield _at_title(own, gap.end(), person)
            continue
        if not ends:
            continue
        for body in [m for m in acting if m.end < person.start and _called(m, tuple(ends))][-1:]:
            yield _at_title(body, gap.end(), person)


def _at_title(body: Mention, start: int, person: Mention) -> Mention:
    """The body where the title of a person begins."""
    return replace(body, start=start, end=start + len(person.holder), names=(body.form, *body.names), rule="ko.alias.post")


def _city(person: Mention, cities: Mapping[str, Mention]) -> Mention | None:
    """The foreign city that the title of its mayor names without the word for it: 가람 시장, of 가람시."""
    return cities.get(f"{person.holder.removesuffix(MAYOR).strip()}시") if person.holder.endswith(f" {MAYOR}") else None


def _called(body: Mention, ends: tuple[str, ...]) -> bool:
    """Whether the full name of a body ends in the noun of a post."""
    known = (name for ref in body.refs[:1] for name in reference.load().names(ref))
    return any(name.endswith(ends) for name in (body.form, *body.names, *known))
