"""What an IRI of ours tells by itself: the kind of the thing, and its reference."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from itertools import pairwise

from kg.reference import load
from kg.reference.rdf import first_day, last_day
from kg.vocab import ENTITY, KINDS

_SHORT = {name: short for short, name in KINDS.items()}


def kind_of_iri(node: str) -> str:
    """The kind of thing that an IRI of ours names."""
    return node.removeprefix(ENTITY).partition("/")[0]


def reference_of(node: str) -> str:
    """The reference that an IRI of the reference data stands for, as `org:nist`.

    >>> reference_of("https://w3id.org/techpact/id/organization/nist")
    'org:nist'
    """
    kind, _, name = node.removeprefix(ENTITY).partition("/")
    return f"{_SHORT.get(kind, kind)}:{name}"


#: days between the last of an old name and the first of the new one
GAP = 31


def is_one_body(nodes: Sequence[str]) -> bool:
    """Whether several nodes are one body under names that it bore one after the other.

    >>> head = "https://w3id.org/techpact/id/organization/"
    >>> is_one_body([head + "motir", head + "motie"]), is_one_body([head + "kaist", head + "kist"])
    (True, False)
    """
    known = load().organizations
    rows = [known.get(node.rpartition("/")[2]) for node in nodes]
    if len(rows) < 2 or any(row is None for row in rows):
        return False
    told = sorted((row.valid_from, row.valid_to, row.country, row.type) for row in rows if row)
    return all(one[2:] == other[2:] and _follows(one[1], other[0]) for one, other in pairwise(told))


def _follows(last: str, first: str) -> bool:
    if not last or not first:
        return False
    gap = datetime.date.fromisoformat(first_day(first)) - datetime.date.fromisoformat(last_day(last))
    return 0 <= gap.days <= GAP
