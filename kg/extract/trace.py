"""What an extractor left out and why, for those who ask (`kg extract --explain`), and what it cost.

A rule that lets something go says so on the way out, in one line and with what it has at hand:

    if not parties:
        context.trace.drop("item.no-party", unit, clause)
        return

The reason is an id; its words in both languages are a line of `kg/render/explain.yaml` (a test holds the two together).
Nobody listens by default: `SILENT` does nothing, so pass what is there (a unit, a clause, a mention, entities), and
build no text for it. A function that gives such an id says so in its docstring, which begins with "Why".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.extract.usage import Usage
from kg.model import Analysis, Clause, Entity, Mention, Statement

#: what is said of the document as a whole
WHOLE = -1


@dataclass(frozen=True, slots=True)
class Dropped:
    """One thing that an extractor saw and left out.

    Args:
        reason: id of the reason, as `item.no-party`.
        unit: index of the unit, `WHOLE` for the document.
        at: the clause or mention that was left out; None for the whole unit.
        parties: who took part in it, as far as that decided.
        told: words that are not in the document, as another extractor gave them.
    """

    reason: str
    unit: int
    at: Clause | Mention | None = None
    parties: tuple[Entity, ...] = ()
    told: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """How an extractor came to what it says of a document.

    Args:
        analysis: what language analysis found, each with the rule that found it.
        statements: what came out, linked; the rule is in the evidence.
        dropped: what was left out, in the order in which the stages met it.
    """

    analysis: Analysis
    statements: tuple[Statement, ...]
    dropped: tuple[Dropped, ...]


class Trace:
    """Where the stages of an extractor say what they leave out; this one listens to nobody."""

    __slots__ = ()

    def drop(
        self, reason: str, unit: int = WHOLE, at: Clause | Mention | None = None, parties: Iterable[Entity] = (), *, told: str = ""
    ) -> None:
        """Say that something is left out.

        Args:
            reason: id of the reason, as `item.no-party`.
            unit: index of the unit that it stands in.
            at: the clause or mention, if it is not the whole unit.
            parties: who takes part in it, if that decides.
            told: words that are not in the document, as another extractor gave them.
        """

    def used(self, usage: Usage) -> None:
        """Say what the extraction of a document cost, also when it failed."""


@dataclass(slots=True)
class Meter(Trace):
    """A trace that keeps what the extraction cost."""

    usage: Usage = field(default_factory=Usage)

    def used(self, usage: Usage) -> None:
        """Add what was used."""
        self.usage += usage


@dataclass(slots=True)
class Recorder(Meter):
    """A trace that keeps all that it is told, in the order of the telling."""

    dropped: list[Dropped] = field(default_factory=list)

    def drop(
        self, reason: str, unit: int = WHOLE, at: Clause | Mention | None = None, parties: Iterable[Entity] = (), *, told: str = ""
    ) -> None:
        """Keep what is left out."""
        self.dropped.append(Dropped(reason, unit, at, tuple(parties), told))


#: nobody asks
SILENT = Trace()
