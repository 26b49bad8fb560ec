"""Bodies that do nothing but research, and those that do research: by the reference data, or by the noun that their name ends in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kg import reference
from kg.model import Entity

#: types of bodies that do nothing but research, and those that do research
LABORATORIES = frozenset({"research-institute", "national-lab"})
RESEARCH = LABORATORIES | {"university"}


@cache
def _nouns() -> Mapping[str, tuple[str, ...]]:
    import yaml  # only where a text names bodies outside the tables

    found: Mapping[str, list[str]] = yaml.safe_load(Path(__file__).with_name("laboratories.yaml").read_text(encoding="utf-8"))
    return {kind: tuple(nouns) for kind, nouns in found.items()}


def type_of(body: Entity) -> str:
    """The type of a body in the words of the reference data; the empty string where nothing tells it.

    Args:
        body: an organization.

    >>> from kg.model import Kind
    >>> [type_of(Entity(Kind.ORGANIZATION, (name,))) for name in ("해돋이연구소", "칠레 남극연구소", "해돋이대학교", "해돋이전자")]
    ['research-institute', 'research-institute', 'university', '']
    >>> type_of(Entity(Kind.ORGANIZATION, ("Sunrise Research Institute",)))
    'research-institute'
    """
    rows = reference.load().organizations
    row = rows.get(body.refs[0].removeprefix("org:")) if body.refs else None
    if row:
        return row.type
    return next((kind for kind, nouns in _nouns().items() if any(name.endswith(nouns) for name in body.names)), "")
