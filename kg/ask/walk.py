"""The k cheapest simple paths between two nodes of a large graph, without looking at most of it.

Breadth-first balls around both ends meet in the middle; only nodes on some path that is short enough remain. On these
few, distances by cost to the target guide a best-first search, so that paths come out cheapest first.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

Neighbours = Callable[[str], Iterable[str]]
Cost = Callable[[str, str], float]

#: partial paths that are tried before a search gives up on finding more
EFFORT = 200_000


@dataclass(frozen=True, slots=True)
class Terrain:
    """Where a search may go and what it costs.

    Args:
        neighbours: the nodes beside a node, either direction.
        passable: whether a node may lie inside a path.
        cost: of going from a node to the next, above zero.
    """

    neighbours: Neighbours
    passable: Callable[[str], bool]
    cost: Cost


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a search came.

    Args:
        shortest: edges of the shortest path, or 0 when there is none.
        forward, backward: nodes reached from either end, with their distances.
    """

    shortest: int
    forward: dict[str, int]
    backward: dict[str, int]


def survey(terrain: Terrain, source: str, target: str, *, limit: int) -> Reach:
    """Balls around both ends that touch if a path of at most `limit` edges exists.

    Args:
        limit: edges, at least 1.
    """
    forward, backward = {source: 0}, {target: 0}
    rims = [[source], [target]]
    deep = [0, 0]
    while sum(deep) < limit and rims[0] and rims[1]:
        side = 0 if len(rims[0]) <= len(rims[1]) else 1
        mine, other = (forward, backward) if side == 0 else (backward, forward)
        deep[side] += 1
        rims[side] = _grow(terrain, mine, rims[side], deep[side], end=target if side == 0 else source)
        met = [mine[node] + other[node] for node in rims[side] if node in other]
        if met:
            return Reach(min(met), forward, backward)
    return Reach(0, forward, backward)


def _grow(terrain: Terrain, seen: dict[str, int], rim: list[str], depth: int, *, end: str) -> list[str]:
    grown = []
    for node in rim:
        for neighbour in terrain.neighbours(node):
            if neighbour not in seen and (neighbour == end or terrain.passable(neighbour)):
                seen[neighbour] = depth
                if neighbour != end:
                    grown.append(neighbour)
                else:
                    grown.insert(0, neighbour)
    return grown


def cheapest(terrain: Terrain, source: str, target: str, *, limit: int) -> Iterator[tuple[float, tuple[str, ...]]]:
    """Simple paths of at most `limit` edges with their cost, cheapest first.

    Args:
        limit: edges.

    Yields:
        cost and nodes, both ends included; ends early when `EFFORT` partial paths were tried.
    """
    left = _corridor(terrain, source, target, limit)
    if source not in left:
        return
    guess = _guide(terrain, target, left)
    heap: list[tuple[float, float, tuple[str, ...]]] = [(guess.get(source, 0.0), 0.0, (source,))]
    for _ in range(EFFORT):
        if not heap:
            return
        _, spent, path = heapq.heappop(heap)
        node = path[-1]
        if node == target:
            yield spent, path
            continue
        room = limit - len(path)
        for neighbour in terrain.neighbours(node):
            if left.get(neighbour, limit + 1) <= room and neighbour in guess and neighbour not in path:
                cost = spent + terrain.cost(node, neighbour)
                heapq.heappush(heap, (cost + guess[neighbour], cost, (*path, neighbour)))


def _corridor(terrain: Terrain, source: str, target: str, limit: int) -> dict[str, int]:
    """Distance to the target in edges of every node on a walk of at most `limit` edges."""
    near: dict[str, int] = {source: 0}
    rim, depth = [source], 0
    while rim and depth < limit // 2:
        depth += 1
        rim = [node for node in _grow(terrain, near, rim, depth, end=target) if node != target]
    left: dict[str, int] = {target: 0}
    rim, depth = [target], 0
    while rim and depth < limit:
        depth += 1
        rim = [n for n in _grow(_within(terrain, near, limit, depth), left, rim, depth, end=source) if n != source]
    return left


def _within(terrain: Terrain, near: dict[str, int], limit: int, depth: int) -> Terrain:
    """Beyond the middle only nodes that the source has already reached are worth a step."""
    if depth <= limit - limit // 2:
        return terrain
    return Terrain(terrain.neighbours, lambda node: near.get(node, limit) + depth <= limit and terrain.passable(node), terrain.cost)


def _guide(terrain: Terrain, target: str, left: dict[str, int]) -> dict[str, float]:
    """Cost to the target of the nodes in the corridor (Dijkstra, backwards): never more than any real path costs."""
    settled: dict[str, float] = {}
    heap = [(0.0, target)]
    while heap:
        cost, node = heapq.heappop(heap)
        if node in settled:
            continue
        settled[node] = cost
        for neighbour in terrain.neighbours(node):
            if neighbour in left and neighbour not in settled:
                heapq.heappush(heap, (cost + terrain.cost(neighbour, node), neighbour))
    return settled
