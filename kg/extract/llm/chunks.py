"""Long documents in parts of whole units, each with the end of the one before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model import Unit

#: units of the part before that a part begins with, so that "the two sides" is understood
OVERLAP = 2


@dataclass(frozen=True, slots=True)
class Chunk:
    """Units of a document that are asked about at once: from `first` up to but without `last`."""

    first: int
    last: int

    def halves(self) -> tuple[Chunk, Chunk] | None:
        """The chunk as two, None for a single unit.

        >>> Chunk(0, 5).halves(), Chunk(3, 4).halves()
        ((Chunk(first=0, last=2), Chunk(first=2, last=5)), None)
        """
        if self.last - self.first < 2:
            return None
        middle = (self.first + self.last) // 2
        return Chunk(self.first, middle), Chunk(middle, self.last)


def cut(units: Sequence[Unit], size: int) -> Iterator[Chunk]:
    """The parts of a document, in order.

    Args:
        units: of the document.
        size: characters of a part; a longer unit is a part of its own.
    """
    first, fresh = 0, 0
    for n, unit in enumerate(units):
        if n > fresh and unit.end - units[first].start > size:
            yield Chunk(first, n)
            fresh = n
            first = max(n - OVERLAP, first + 1)
            while first < n and unit.end - units[first].start > size:
                first += 1
    if units:
        yield Chunk(first, len(units))
