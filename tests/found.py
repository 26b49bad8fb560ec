"""What tests look at of an analysis and of what was extracted from it."""

from __future__ import annotations

from kg.extract import extract
from kg.model import Analysis, Entity, Kind, Mention

#: record to slot to values
Slots = dict[str, dict[str, list[str]]]


def of(analysis: Analysis, kind: Kind) -> dict[str, Mention]:
    """The mentions of one kind by their words."""
    return {m.form: m for m in analysis.mentions if m.kind is kind}


def slots(analysis: Analysis) -> Slots:
    """What was extracted: entities by their first name, countries without one by their code."""
    made: Slots = {}
    for s in extract(analysis):
        value = (s.object.names or (s.object.country,))[0] if isinstance(s.object, Entity) else str(s.object)
        made.setdefault(s.subject, {}).setdefault(s.predicate, []).append(value)
    return made


def agreements(made: Slots) -> list[dict[str, list[str]]]:
    """The agreements, in order."""
    return [r for key, r in made.items() if key.startswith("a")]


def items(made: Slots) -> list[dict[str, list[str]]]:
    """The commitments, in order."""
    return [r for key, r in made.items() if key.startswith("c")]
