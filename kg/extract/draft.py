"""Records while they are being found: a draft is an agreement or commitment with its slots and where each was seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from kg.model import Analysis, Clause, Entity, Evidence, Mention, Statement

#: length of a date that tells a day, as an event takes place on one
DAY = 10


@dataclass(frozen=True, slots=True)
class Fill:
    """One value of a slot with the unit and rule that give it.

    Args:
        value: an entity, or the text of the value.
        unit: index of the unit that says so.
        rule: id of the rule that fired.
        confidence: 0 to 1.
    """

    value: Entity | str
    unit: int
    rule: str
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class Draft:
    """A record in the making.

    Args:
        key: "a1", "c3".
        type: what kind of record.
        unit: index of the unit that states the record.
        label: name of the agreement, or the item's own words.
        slots: slot name to its fills, in order.
        mentions: the mentions of the instrument, for coreference.
        named: participants that the text names with it, not by an anaphor.
        in_name: whether its own name tells its parties.
        background: whether the document only mentions it in passing.
        clause: of a commitment, the clause that states it.
        by: rule id of the record itself, where it is not `agreement.found` or `commitment.found`.
        confidence: 0 to 1, of the record as a whole; a fill is as sure as the record and its own rule together.
    """

    key: str
    type: Literal["agreement", "commitment"]
    unit: int
    label: str
    slots: dict[str, tuple[Fill, ...]] = field(default_factory=dict)
    mentions: tuple[Mention, ...] = ()
    named: tuple[Entity, ...] = ()
    in_name: bool = False
    background: bool = False
    clause: Clause | None = None
    by: str = ""
    confidence: float = 1.0

    def with_fills(self, slot: str, fills: tuple[Fill, ...]) -> Draft:
        """The draft with further fills of a slot, each value once; the first to say it is kept."""
        known = {f.value for f in self.slots.get(slot, ())}
        new = {f.value: f for f in reversed(fills) if f.value not in known}
        if not new:
            return self
        ordered = tuple(new[f.value] for f in dict.fromkeys(fills) if new.get(f.value) is f)
        return replace(self, slots=self.slots | {slot: self.slots.get(slot, ()) + ordered})

    def values(self, slot: str) -> tuple[Entity | str, ...]:
        """The values of one slot, in order."""
        return tuple(f.value for f in self.slots.get(slot, ()))

    def value(self, slot: str) -> str:
        """The one text value of a slot, or the empty string."""
        return next((v for v in self.values(slot) if isinstance(v, str)), "")

    @property
    def at(self) -> Clause | Mention | None:
        """Where it is stated: the clause of a commitment, the first mention of an agreement."""
        return self.clause or next(iter(self.mentions), None)

    @property
    def parties(self) -> tuple[Entity, ...]:
        """The entities of the party slot."""
        return tuple(v for v in self.values("party") if isinstance(v, Entity))


def last(drafts: Sequence[Draft]) -> Draft | None:
    """The last of some records; nothing where there is none.

    Args:
        drafts: in order.
    """
    return drafts[-1] if drafts else None


def statements(draft: Draft, analysis: Analysis) -> Iterator[Statement]:
    """The triples of a draft, each with the unit that says so."""
    found = (("type", draft.type, "found"), ("label", draft.label, "label"))
    itself = [(slot, Fill(value, draft.unit, draft.by or f"{draft.type}.{rule}", 1.0)) for slot, value, rule in found]
    for slot, fill in (*itself, *((slot, fill) for slot, fills in draft.slots.items() for fill in fills)):
        yield Statement(draft.key, slot, fill.value, _evidence(analysis, fill, draft.confidence))


def _evidence(analysis: Analysis, fill: Fill, sure: float) -> Evidence:
    unit = analysis.units[fill.unit]
    return Evidence(analysis.document.id, unit.start, unit.end, analysis.quote(fill.unit), fill.rule, round(fill.confidence * sure, 3))
