"""Where each node stands: a stress layout computed before the page is opened, so that nothing moves in it.

Stress majorization (Gansner, Koren, North 2004) puts nodes at distances that follow the graph; an edge is longer the
fewer neighbours its ends share, so that hubs get room. The same graph gives the same picture, digit for digit.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Matrix = npt.NDArray[np.float64]

#: pixels for one unit of distance in the graph
UNIT = 78.0
ASPECT = 1.4
ROUNDS = 150
PUSHES = 80
#: how far from its middle a part ends, in mean distances inside it
REACH = 0.75
#: how much longer an edge is for each e-fold of neighbours at its ends
SPREAD = 0.1
#: how much a picture is drawn out: screens are wider than high
WIDE = (1.12, 0.92)
GOLDEN = math.pi * (3 - math.sqrt(5))
#: above this, distances are measured from a sample of pivots only
DENSE = 1500

Neighbours = Sequence[Sequence[int]]
Point = tuple[float, float]


def layout(neighbours: Neighbours, radius: Sequence[float]) -> list[Point]:
    """The place of every node; parts that nothing joins stand around the largest, in a very large graph beside it.

    Args:
        neighbours: for each node the numbers of its neighbours, both ways.
        radius: for each node the room that it needs, in pixels.

    Returns:
        x and y in pixels, the centre of the picture at 0, 0.

    >>> layout([[1], [0]], [10, 10])
    [(-43.7, 0.0), (43.7, 0.0)]
    """
    if len(neighbours) <= DENSE:
        return _component(list(range(len(neighbours))), neighbours, radius)
    groups = components(neighbours)
    placed = [_component(group, neighbours, radius) for group in groups]
    return _pack(groups, placed, radius)


def components(neighbours: Neighbours) -> list[list[int]]:
    """The connected parts, largest first.

    >>> components([[1], [0], []])
    [[0, 1], [2]]
    """
    seen: set[int] = set()
    found: list[list[int]] = []
    for start in range(len(neighbours)):
        if start not in seen:
            part = sorted(_hops(start, neighbours))
            seen.update(part)
            found.append(part)
    return sorted(found, key=lambda part: (-len(part), part))


def _hops(start: int, neighbours: Neighbours) -> dict[int, int]:
    """Distance in edges from one node to all that it reaches."""
    hops = {start: 0}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        for other in neighbours[here]:
            if other not in hops:
                hops[other] = hops[here] + 1
                queue.append(other)
    return hops


def _component(group: list[int], neighbours: Neighbours, radius: Sequence[float]) -> list[Point]:
    import numpy as np

    if len(group) < 2:
        return [(0.0, 0.0)] * len(group)
    number = {node: i for i, node in enumerate(group)}
    inner = [[number[other] for other in neighbours[node]] for node in group]
    if len(group) > DENSE:
        points = _pivots(inner)
    else:
        wanted = _joined(_distances(inner), components(inner))
        points = _stress(wanted, _spiral(wanted))
    points = _turned(points * UNIT) * WIDE
    room = np.array([radius[node] for node in group])
    points = _apart(points, room) if len(group) <= DENSE else points
    return [(float(x), float(y)) for x, y in np.round(points, 1) + 0.0]


def _distances(inner: Neighbours) -> Matrix:
    """Distance between all pairs: steps, plus room at both ends for those with many neighbours, so that hubs spread."""
    import numpy as np

    size = len(inner)
    steps = _steps(inner)
    if size < 3:
        return steps
    spread = SPREAD * np.log1p(np.array([len(set(others)) for others in inner], dtype=np.float64))
    found = steps + spread[:, None] + spread[None, :]
    np.fill_diagonal(found, 0.0)
    return np.asarray(found, dtype=np.float64)


def _steps(inner: Neighbours) -> Matrix:
    """Edges between all pairs, breadth first from all nodes at once; infinite where nothing joins them.

    Rows are joined without matrix products, whose threads wait for each other on small matrices.
    """
    import numpy as np

    steps = np.full((len(inner), len(inner)), np.inf)
    np.fill_diagonal(steps, 0.0)
    linked = [node for node, others in enumerate(inner) if others]
    if not linked:
        return steps
    ends = np.array([other for node in linked for other in inner[node]])
    starts = np.cumsum([0, *(len(inner[node]) for node in linked[:-1])])
    rim, far = steps == 0, 0.0
    while rim.any():
        far += 1.0
        reached = np.zeros_like(rim)
        reached[linked] = np.logical_or.reduceat(rim[ends], starts, axis=0)
        rim = reached & np.isinf(steps)
        steps[rim] = far
    return steps


def _joined(distances: Matrix, parts: list[list[int]]) -> Matrix:
    """The distances with parts that nothing joins set as far from each other as their sizes ask."""
    import numpy as np

    reach = np.zeros(len(distances))
    for part in parts:
        inside = distances[np.ix_(part, part)]
        reach[part] = REACH * inside.mean()
    return np.asarray(np.where(np.isinf(distances), reach[:, None] + reach[None, :] + 1.0, distances))


def _spiral(wanted: Matrix) -> Matrix:
    """A start without chance: nodes on a sunflower spiral, the most central first."""
    import numpy as np

    order = np.argsort(wanted.sum(axis=1), kind="stable")
    rank = np.empty(len(order))
    rank[order] = np.arange(len(order))
    reach = np.sqrt(rank) * 0.6
    if len(order) == 2:
        return np.array([[-0.5, 0.0], [0.5, 0.0]])
    return np.stack([reach * np.cos(rank * GOLDEN), reach * np.sin(rank * GOLDEN)], axis=1)


def _stress(wanted: Matrix, points: Matrix) -> Matrix:
    """Jacobi steps of stress majorization, which lower the stress each round."""
    import numpy as np

    with np.errstate(divide="ignore"):
        weight = np.where(wanted > 0, 1.0 / wanted**2, 0.0)
    total, pull = weight.sum(axis=1, keepdims=True), weight * wanted
    for _ in range(ROUNDS):
        ratio = pull / _between(points)
        moved = (weight @ points + ratio.sum(axis=1, keepdims=True) * points - ratio @ points) / total
        settled = float(np.abs(moved - points).max()) < 1e-3
        points = moved
        if settled:
            break
    return points


def _between(points: Matrix) -> Matrix:
    """Distances between all points, never zero."""
    import numpy as np

    square = (points**2).sum(axis=1)
    return np.asarray(np.sqrt(np.maximum(square[:, None] + square[None, :] - 2.0 * (points @ points.T), 1e-9)))


def _pivots(inner: Neighbours) -> Matrix:
    """Pivot MDS (Brandes, Pich 2007) for graphs whose distance matrix would be too large."""
    import numpy as np

    rows: list[list[int]] = []
    start = max(range(len(inner)), key=lambda node: (len(inner[node]), -node))
    nearest = [len(inner)] * len(inner)
    for _ in range(min(60, len(inner))):
        hops = _hops(start, inner)
        rows.append([hops[node] for node in range(len(inner))])
        nearest = [min(a, b) for a, b in zip(nearest, rows[-1], strict=True)]
        start = max(range(len(inner)), key=lambda node: (nearest[node], -node))
    square = np.array(rows, dtype=float).T ** 2
    centred = square - square.mean(axis=0) - square.mean(axis=1, keepdims=True) + square.mean()
    values, vectors = np.linalg.eigh(centred.T @ centred)
    axes = vectors[:, np.argsort(values)[::-1][:2]]
    spread = centred @ axes
    scale = np.abs(spread).max() or 1.0
    jitter = np.arange(len(inner)) * GOLDEN
    flat = spread / scale * math.sqrt(len(inner)) * 0.9
    return np.asarray(flat + 0.5 * np.stack([np.cos(jitter), np.sin(jitter)], axis=1))


def _turned(points: Matrix) -> Matrix:
    """Turned so that the longer axis lies flat, as screens do; signs fixed, so that no mirror image appears."""
    import numpy as np

    points = points - points.mean(axis=0)
    _, vectors = np.linalg.eigh(points.T @ points)
    axes = vectors[:, ::-1]
    signs = np.where(axes[np.abs(axes).argmax(axis=0), [0, 1]] < 0, -1.0, 1.0)
    return np.asarray(points @ (axes * signs))


def _apart(points: Matrix, room: Matrix) -> Matrix:
    """Pushed apart until no two nodes stand in each other's room."""
    import numpy as np

    need = room[:, None] + room[None, :]
    np.fill_diagonal(need, 0.0)
    for _ in range(PUSHES):
        one, other = np.nonzero(need > _between(points))
        if not len(one):
            break
        gap = points[one] - points[other]
        far = np.maximum(np.sqrt((gap**2).sum(axis=1)), 1e-6)
        push = gap * ((need[one, other] - far) / far * 0.25)[:, None]
        moved = points.copy()
        np.add.at(moved, one, push)
        points = moved
    return points


def _pack(groups: list[list[int]], placed: list[list[Point]], radius: Sequence[float]) -> list[Point]:
    """The largest part on the left, the others in columns beside it, as high as makes the picture fit a screen best."""
    result: list[Point] = [(0.0, 0.0)] * len(radius)
    if not groups:
        return result
    boxes = [_box(points) for points in placed]
    main = boxes[0]
    low = max(main.high, 400.0)
    corners = min((_columns(boxes[1:], low * taller / 10) for taller in range(10, 26)), key=lambda found: _misfit(found, boxes))
    bottom = max((y + box.high for (_, y), box in zip(corners, boxes[1:], strict=True)), default=main.high)
    middle = main.top + main.high / 2 - max(bottom, main.high) / 2
    for group, points in zip(groups[:1], placed[:1], strict=True):
        for node, point in zip(group, points, strict=True):
            result[node] = point
    for group, points, box, (x, y) in zip(groups[1:], placed[1:], boxes[1:], corners, strict=True):
        dx, dy = main.left + main.wide + x - box.left, middle + y - box.top
        for node, (px, py) in zip(group, points, strict=True):
            result[node] = (round(px + dx, 1), round(py + dy, 1))
    return result


class _Box(NamedTuple):
    """The room of a part with a margin for its labels."""

    left: float
    top: float
    wide: float
    high: float


def _box(points: Sequence[Point]) -> _Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return _Box(min(xs) - 75, min(ys) - 35, max(xs) - min(xs) + 150, max(ys) - min(ys) + 75)


def _columns(boxes: Sequence[_Box], high: float) -> list[Point]:
    """Corners of the boxes, put under each other until a column is full."""
    found: list[Point] = []
    x = y = wide = 0.0
    for box in boxes:
        if y and y + box.high > high:
            x, y, wide = x + wide, 0.0, 0.0
        found.append((x, y))
        y, wide = y + box.high, max(wide, box.wide)
    return found


def _misfit(corners: Sequence[Point], boxes: Sequence[_Box]) -> float:
    """How far a packing is from the proportions of a screen."""
    wide = boxes[0].wide + max((x + box.wide for (x, _), box in zip(corners, boxes[1:], strict=True)), default=0.0)
    high = max([boxes[0].high, *(y + box.high for (_, y), box in zip(corners, boxes[1:], strict=True))])
    return abs(math.log(wide / high / ASPECT))
