"""What kind of body something is: a government, a firm, a laboratory; by the reference data, research by the noun of its name as well."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kg import reference
from kg.model import Entity

#: what stands for a country at bodies of many
WORLD = "INT"
#: types of bodies that make instruments for governments
GOVERNING = frozenset({"ministry", "other", "agency", "international-org", "regional-org"})
#: types of bodies that do nothing but research, and those that do research
LABORATORIES = frozenset({"research-institute", "national-lab"})
RESEARCH = LABORATORIES | {"university"}


def row(body: Entity) -> reference.Organization | None:
    """What the reference data knows of a body.

    Args:
        body: an organization.
    """
    return reference.load().organizations.get(body.refs[0].removeprefix("org:")) if body.refs else None


def is_ministry(body: Entity) -> bool:
    """Whether a body is a ministry of the reference data."""
    return _of(body, frozenset({"ministry"}))


def governs(body: Entity) -> bool:
    """Whether a body is a ministry, an agency or a union: governments make instruments, not mere partnerships."""
    return _of(body, GOVERNING)


def is_firm(body: Entity) -> bool:
    """Whether a body is a company of the reference data, with which no country signs."""
    return _of(body, frozenset({"company"}))


def is_group(body: Entity) -> bool:
    """Whether a body is a group or union of states of the reference data: what it pays for is what its members pay for."""
    return body.country == WORLD and _of(body, frozenset({"other", "regional-org"}))


def _of(body: Entity, types: frozenset[str]) -> bool:
    """Whether the reference data has a body, of one of some types."""
    known = row(body)
    return known is not None and known.type in types


@cache
def _nouns() -> Mapping[str, tuple[str, ...]]:
    import yaml  # only where a text names bodies outside the tables

    found: Mapping[str, list[str]] = yaml.safe_load(Path(__file__).with_name("kinds.yaml").read_text(encoding="utf-8"))
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
    if known := row(body):
        return known.type
    return next((kind for kind, nouns in _nouns().items() if any(name.endswith(nouns) for name in body.names)), "")
