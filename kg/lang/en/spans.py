"""A named stretch of plain text, before it is placed in the document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Kind, Role


@dataclass(frozen=True, slots=True)
class Span:
    """As `kg.model.Mention`, in offsets of the plain text.

    Args:
        start, end: code points of the plain text.
        kind, refs, value, role, country, names, holder, rule: as in `Mention`.
        passing: an instrument that the text takes for granted ("under the …").
    """

    start: int
    end: int
    kind: Kind
    refs: tuple[str, ...] = ()
    value: str = ""
    role: Role | None = None
    country: str = ""
    names: tuple[str, ...] = ()
    holder: str = ""
    rule: str = ""
    passing: bool = False


class Cover:
    """Which stretches of the text are taken."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._taken: dict[int, Span] = {}
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        for at in range(span.start, span.end):
            self._taken[at] = span

    def at(self, start: int, end: int) -> list[Span]:
        """The spans that overlap a stretch, in order."""
        return list(dict.fromkeys(self._taken[i] for i in range(start, end) if i in self._taken))

    def free(self, start: int, end: int) -> bool:
        return not any(i in self._taken for i in range(start, end))
