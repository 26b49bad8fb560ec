"""The k cheapest simple paths between two nodes of a large graph, without looking at most of it.

Breadth-first balls around both ends meet in the middle; only nodes on some path that is short enough remain. For these
few the cheapest way to the target in one, two, three … steps is found by sweeps over arrays. It guides the search for
whole paths, which takes up the next best continuation of a partial path only when its turn comes, so that paths come out
cheapest first and a hub with thousands of neighbours costs no more than its best ones.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from kg.ask.path.land import Bools, Floats, Ints, Land

#: continuations that are tried before a search gives up on finding more
EFFORT = 200_000
#: costs that differ by less are the same: sums in another order
CLOSE = 1e-9


@dataclass(frozen=True, slots=True)
class Terrain:
    """Where one search may go.

    Args:
        land: the graph.
        fits: what a node inside the path must meet beyond being open; None for nothing.
    """

    land: Land
    fits: Callable[[str], bool] | None = None

    def enter(self, some: Ints, end: int) -> Ints:
        """Those of some nodes that a path may enter: the open ones that fit, and its end."""
        kept: Ints = some[self.land.open[some] | (some == end)]
        if self.fits is None:
            return kept
        return np.fromiter((node for node in kept.tolist() if node == end or self.fits(self.land.nodes[node])), dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a search came.

    Args:
        shortest: edges of the shortest path, or 0 when there is none.
        forward, backward: how many nodes were reached from either end, the end with them.
    """

    shortest: int
    forward: int
    backward: int


def survey(terrain: Terrain, source: str, target: str, *, limit: int) -> Reach:
    """Balls around both ends that touch if a path of at most `limit` edges exists.

    Args:
        limit: edges, at least 1.
    """
    ends = [terrain.land.number[source], terrain.land.number[target]]
    far = [_unreached(terrain.land), _unreached(terrain.land)]
    rims = [np.array([end]) for end in ends]
    deep = [0, 0]
    for side in (0, 1):
        far[side][ends[side]] = 0
    while sum(deep) < limit and len(rims[0]) and len(rims[1]):
        side = 0 if len(rims[0]) <= len(rims[1]) else 1
        deep[side] += 1
        rims[side] = _grow(terrain, far[side], rims[side], deep[side], end=ends[1 - side])
        met = rims[side][far[1 - side][rims[side]] >= 0]
        if len(met):
            return Reach(int((far[0][met] + far[1][met]).min()), *(int((one >= 0).sum()) for one in far))
    return Reach(0, *(int((one >= 0).sum()) for one in far))


def _unreached(land: Land) -> Ints:
    return np.full(len(land.nodes), -1, dtype=np.int64)


def _grow(terrain: Terrain, far: Ints, rim: Ints, depth: int, *, end: int) -> Ints:
    """The nodes one step beyond a rim, marked with their distance."""
    found = terrain.land.neighbours(rim)
    found = terrain.enter(found[far[found] < 0], end)
    far[found] = depth
    return found


def cheapest(terrain: Terrain, source: str, target: str, *, limit: int) -> Iterator[tuple[float, tuple[str, ...]]]:
    """Simple paths of at most `limit` edges with their cost, cheapest first; of equal cost in the order of their nodes.

    Args:
        limit: edges.

    Yields:
        cost and nodes, both ends included; ends early when `EFFORT` continuations were tried.
    """
    nodes = terrain.land.nodes
    equal: list[tuple[float, tuple[str, ...]]] = []
    for cost, path in _best_first(terrain, terrain.land.number[source], terrain.land.number[target], limit):
        if equal and cost > equal[0][0] + CLOSE:
            yield from sorted(equal, key=lambda found: found[1])
            equal = []
        equal.append((cost, tuple(nodes[node] for node in path)))
    yield from sorted(equal, key=lambda found: found[1])


def _best_first(terrain: Terrain, source: int, target: int, limit: int) -> Iterator[tuple[float, tuple[int, ...]]]:
    guide = _guide(terrain, source, target, limit)
    if source == target or guide is None:
        return
    ways = guide.onward(source, limit)
    # total if all goes well · cost so far · nodes so far · which continuation is next
    heap: list[tuple[float, float, tuple[int, ...], int]] = [(ways[0][0], 0.0, (source,), 0)] if ways else []
    for _ in range(EFFORT):
        if not heap:
            return
        _, spent, path, turn = heapq.heappop(heap)
        left = limit - len(path)
        ways = guide.onward(path[-1], left + 1)
        if turn + 1 < len(ways):
            heapq.heappush(heap, (spent + ways[turn + 1][0], spent, path, turn + 1))
        _, step, node = ways[turn]
        if node == target:
            yield spent + step, (*path, node)
        elif left and node not in path:
            further = guide.onward(node, left)
            if further:
                heapq.heappush(heap, (spent + step + further[0][0], spent + step, (*path, node), 0))


@dataclass(frozen=True, slots=True)
class Guide:
    """The cheapest ways to the target from the nodes that may lie on a path.

    Args:
        land: the graph.
        target: number of the target.
        best: for 0, 1, 2 … steps that are left, the cost to the target of every node, infinite where there is no way.
        kept: ways from a node by node and steps left, found once.
    """

    land: Land
    target: int
    best: tuple[Floats, ...]
    kept: dict[tuple[int, int], list[tuple[float, float, int]]]

    def onward(self, node: int, left: int) -> list[tuple[float, float, int]]:
        """The neighbours by which the target is reached in so many steps: cost to the target, cost of the step, number; cheapest first."""
        found = self.kept.get((node, left))
        if found is None:
            span = slice(self.land.first[node], self.land.first[node + 1])
            beside = self.land.beside[span]
            steps = self.land.steps[span] + np.where(beside == self.target, 0.0, self.land.toll[beside])
            totals = steps + self.best[left - 1][beside]
            order = np.argsort(totals, kind="stable")
            order = order[: int(np.isfinite(totals).sum())]
            found = list(zip(totals[order].tolist(), steps[order].tolist(), beside[order].tolist(), strict=True))
            self.kept[node, left] = found
        return found


def _guide(terrain: Terrain, source: int, target: int, limit: int) -> Guide | None:
    """The cost to the target by steps left (Bellman and Ford, backwards): never more than any real path costs."""
    land = terrain.land
    inside = _corridor(terrain, source, target, limit)
    if not inside[source]:
        return None
    some = np.flatnonzero(inside)
    places = land.places(some)
    beside = land.beside[places]
    near = inside[beside]
    rows = np.repeat(np.arange(len(some)), land.first[some + 1] - land.first[some])[near]
    beside, steps = beside[near], land.steps[places][near]
    steps = steps + np.where(beside == target, 0.0, land.toll[beside])
    starts = np.flatnonzero(np.r_[True, rows[1:] != rows[:-1]]) if len(rows) else np.empty(0, dtype=np.int64)
    best = [np.full(len(land.nodes), np.inf)]
    best[0][target] = 0.0
    for _ in range(limit):
        now = best[-1].copy()
        if len(rows):
            now[some[rows[starts]]] = np.minimum(now[some[rows[starts]]], np.minimum.reduceat(steps + best[-1][beside], starts))
        best.append(now)
    return Guide(land, target, tuple(best), {}) if np.isfinite(best[-1][source]) else None


def _corridor(terrain: Terrain, source: int, target: int, limit: int) -> Bools:
    """Which nodes may be on a path of at most `limit` edges: their distances from both ends, as far as known, are short enough."""
    half = limit // 2
    near, left = _ball(terrain, source, half, end=target), _ball(terrain, target, limit - half, end=source)
    beyond = np.where(near >= 0, near, half + 1)
    inside: Bools = (left >= 0) & (left + beyond <= limit)
    inside |= (near >= 0) & (left < 0) & (near + limit - half + 1 <= limit)
    inside[source] = inside[target] = True
    return inside


def _ball(terrain: Terrain, centre: int, radius: int, *, end: int) -> Ints:
    far = _unreached(terrain.land)
    far[centre] = 0
    rim = np.array([centre])
    for depth in range(1, radius + 1):
        rim = _grow(terrain, far, rim[rim != end], depth, end=end)
    return far
