"""What an IRI of ours tells by itself: the kind of the thing, and its reference."""

from __future__ import annotations

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
