"""Where the nodes of a large graph stand: each community is laid out by itself, then the communities around each other.

A community so keeps to a disc of its own, which the page shows until the reader opens it; nothing moves when it opens.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from kg.render.data import Item, PageData
from kg.render.layout import layout
from kg.render.places import Point, count_neighbours, placed, size

#: pixels around the nodes of a community
MARGIN = 36.0
#: radius that a middling community has while the communities are laid out, in pixels
MIDDLING = 40.0
#: room between discs, as a share of their radius
GAP = 1.08
#: other communities that one is drawn to
CLOSEST = 3


def regions(data: PageData, groups: Sequence[Sequence[int]]) -> tuple[list[Point], list[Item]]:
    """The place of every node, and the disc of every community.

    Args:
        data: the page's data with its edges; each node's neighbours are counted as `n`.
        groups: the communities, by the numbers of their nodes.

    Returns:
        Places in pixels in the order of the nodes, and for each community the middle `x`, `y` and the radius `r` of its disc.
    """
    count_neighbours(data)
    member = {node: number for number, group in enumerate(groups) for node in group}
    inside = [_centred(part, placed(part)) for part in _parts(data, groups, member)]
    discs = _discs(data, member, [radius for _, radius in inside])
    found: list[Point] = [(0.0, 0.0)] * len(data.nodes)
    for group, (points, _), disc in zip(groups, inside, discs, strict=True):
        for node, (x, y) in zip(group, points, strict=True):
            found[node] = (round(x + disc["x"]), round(y + disc["y"]))
    return found, discs


def _parts(data: PageData, groups: Sequence[Sequence[int]], member: Mapping[int, int]) -> list[PageData]:
    """Each community as if it were a page of its own."""
    number = {node: i for group in groups for i, node in enumerate(group)}
    parts = [PageData(nodes=[data.nodes[i] for i in group]) for group in groups]
    for part_of, items in (("edges", data.edges), ("pairs", data.pairs)):
        for item in items:
            if member[item["s"]] == member[item["t"]]:
                getattr(parts[member[item["s"]]], part_of).append(item | {"s": number[item["s"]], "t": number[item["t"]]})
    return parts


def _centred(part: PageData, points: Sequence[Point]) -> tuple[list[Point], float]:
    """The points around 0, 0, and how far out they reach."""
    x = (min(x for x, _ in points) + max(x for x, _ in points)) / 2
    y = (min(y for _, y in points) + max(y for _, y in points)) / 2
    moved = [(a - x, b - y) for a, b in points]
    return moved, max(math.hypot(a, b) + size(node) for (a, b), node in zip(moved, part.nodes, strict=True)) + MARGIN


def _discs(data: PageData, member: Mapping[int, int], radius: Sequence[float]) -> list[Item]:
    """Discs that do not touch, those that much joins beside each other."""
    near = _nearest(data, member)
    scale = sorted(radius)[len(radius) // 2] / MIDDLING if radius else 1.0
    middles = layout([sorted(near[i]) for i in range(len(radius))], [GAP * r / scale for r in radius])
    return [{"x": round(x * scale), "y": round(y * scale), "r": round(r)} for (x, y), r in zip(middles, radius, strict=True)]


def _nearest(data: PageData, member: Mapping[int, int]) -> dict[int, set[int]]:
    """For each community the few that it has most to do with; with all of them, all would stand in one ball."""
    times: dict[int, Counter[int]] = defaultdict(Counter)
    for pair in data.pairs:
        one, other = member[pair["s"]], member[pair["t"]]
        if one != other:
            times[one][other] += 1
            times[other][one] += 1
    near: dict[int, set[int]] = defaultdict(set)
    for one, counted in times.items():
        for other in sorted(counted, key=lambda number: (-counted[number], number))[:CLOSEST]:
            near[one].add(other)
            near[other].add(one)
    return near
