"""A graph as arrays of numbers, made once: who is beside whom, what each step costs, where a path may lead."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
#: nodes and what it costs to go from one to the other
Step = tuple[int, int, float]


@dataclass(frozen=True, slots=True)
class Land:
    """What a search walks on; nodes are numbers, every step leads both ways.

    Args:
        number: node ─▶ its number.
        nodes: the reverse.
        first: place of the first neighbour of each node in `beside`, and of the end of the last.
        beside: neighbours, node by node, in order.
        steps: what it costs to go there, above zero, the same both ways.
        toll: what it costs to enter a node that is not the end of the path.
        open: whether a node may lie inside a path.
    """

    number: dict[str, int]
    nodes: tuple[str, ...]
    first: Ints
    beside: Ints
    steps: Floats
    toll: Floats
    open: Bools

    def neighbours(self, rim: Ints) -> Ints:
        """The nodes beside any of some nodes, each once."""
        found: Ints = np.unique(self.beside[self.places(rim)])
        return found

    def places(self, some: Ints) -> Ints:
        """Where the neighbours of some nodes stand in `beside`, node by node."""
        lengths = self.first[some + 1] - self.first[some]
        total = int(lengths.sum())
        ends = np.cumsum(lengths)
        found: Ints = np.arange(total) - np.repeat(ends - lengths, lengths) + np.repeat(self.first[some], lengths)
        return found


def land(nodes: Iterable[str], steps: Iterable[tuple[str, str, float]], toll: Callable[[str], float], passable: Callable[[str], bool]) -> Land:
    """A graph as arrays.

    Args:
        nodes: every node.
        steps: pairs of neighbours in either order, with the cost; of a pair that comes twice the cheaper one counts.
        toll: what it costs to enter a node.
        passable: whether a node may lie inside a path.
    """
    names = tuple(nodes)
    number = {node: place for place, node in enumerate(names)}
    rows = np.fromiter(_both(number, steps), dtype=np.dtype([("a", np.int64), ("b", np.int64), ("cost", np.float64)]))
    rows = rows[np.lexsort((rows["cost"], rows["b"], rows["a"]))]
    kept = np.ones(len(rows), dtype=bool)
    kept[1:] = (rows["a"][1:] != rows["a"][:-1]) | (rows["b"][1:] != rows["b"][:-1])
    rows = rows[kept]
    return Land(
        number=number,
        nodes=names,
        first=np.searchsorted(rows["a"], np.arange(len(names) + 1)),
        beside=rows["b"].copy(),
        steps=rows["cost"].copy(),
        toll=np.fromiter(map(toll, names), dtype=np.float64, count=len(names)),
        open=np.fromiter(map(passable, names), dtype=bool, count=len(names)),
    )


def _both(number: dict[str, int], steps: Iterable[tuple[str, str, float]]) -> Iterator[Step]:
    for source, target, cost in steps:
        a, b = number[source], number[target]
        if a != b:
            yield a, b, cost
            yield b, a, cost


def hubs(degree: int, *, start: int, cost: float) -> float:
    """What it costs to pass a hub: nothing up to a degree, then so much for each doubling.

    >>> hubs(8, start=8, cost=0.25), hubs(32, start=8, cost=0.25)
    (0.0, 0.5)
    """
    return cost * math.log2(degree / start) if degree > start else 0.0
