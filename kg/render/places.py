"""Where each node of a page stands, and how large it is drawn.

Agreements and those who take part in them are laid out first, as if commitments were folded into their agreement; the
commitments then stand around it like petals. What joins everything with everything does not pull, or the picture would
be a ball: the country that most records share stands in the middle of them, sectors beside what they are about.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping

from kg.render.data import Item, PageData
from kg.render.layout import GOLDEN, layout
from kg.render.source import MEMBER_OF

Point = tuple[float, float]
#: kinds that are about everything
LOOSE = frozenset({"sector", "document"})
#: a country beside this share of all records does not pull
HUB = 0.6
#: above this, nobody looks at single nodes, and a search for free places would take long
MANY = 3000
#: places along the spiral that are tried
LOOKS = 200
#: pixels between neighbouring petals
PETAL = 13.0


def size(node: Item) -> float:
    """Radius in pixels: the area follows the number of neighbours.

    >>> size({"k": "agreement", "n": 16}), size({"k": "commitment", "n": 4})
    (10.8, 4.8)
    """
    least, factor = {"agreement": (6.0, 1.2), "commitment": (4.0, 0.4), "country": (7.5, 0.9)}.get(node["k"], (4.6, 1.1))
    return round(least + factor * math.sqrt(min(int(node.get("n", 0)), 60)), 1)


def places(data: PageData) -> list[Point]:
    """The place of every node of the page, in pixels; also counts each node's neighbours as `n`."""
    count_neighbours(data)
    return placed(data)


def count_neighbours(data: PageData) -> None:
    """Puts on every node how many others it is joined with, as `n`."""
    for node, around in zip(data.nodes, _adjacency(data), strict=True):
        node["n"] = len(around)


def placed(data: PageData) -> list[Point]:
    """The place of every node of the page, in pixels; the neighbours are counted already."""
    near = _adjacency(data)
    home = homes(data)
    found = _pulled(data, home)
    _petals(data, home, found)
    for i in range(len(data.nodes)):
        if i not in found:
            found[i] = _free(_between([found[j] for j in sorted(near[i]) if j in found], i), i, data, found)
    return [found[i] for i in range(len(data.nodes))]


def homes(data: PageData) -> dict[int, int]:
    """The agreement of each commitment that belongs to one."""
    return {edge["s"]: edge["t"] for edge in data.edges if edge["p"] == MEMBER_OF and edge["s"] != edge["t"]}


def _adjacency(data: PageData) -> list[set[int]]:
    near: list[set[int]] = [set() for _ in data.nodes]
    for pair in data.pairs:
        if pair["s"] != pair["t"]:
            near[pair["s"]].add(pair["t"])
            near[pair["t"]].add(pair["s"])
    return near


def _pulled(data: PageData, home: Mapping[int, int]) -> dict[int, Point]:
    """The nodes that documents join, laid out with every commitment folded into its agreement."""
    edges = {(home.get(edge["s"], edge["s"]), home.get(edge["t"], edge["t"])) for edge in data.edges if "e" in edge}
    crossed = hubs(data)
    free = {i for i, node in enumerate(data.nodes) if node["k"] not in LOOSE and i not in home and i not in crossed}
    near: dict[int, set[int]] = defaultdict(set)
    for start, end in edges:
        if start != end and start in free and end in free:
            near[start].add(end)
            near[end].add(start)
    joined = {i for edge in edges for i in edge}
    firm = sorted(i for i in free if near[i] or i in joined or data.nodes[i]["k"] == "agreement")
    number = {node: i for i, node in enumerate(firm)}
    petals = _counted(home)
    room = [size(data.nodes[i]) + 20 + (_reach(petals[i]) if i in petals else 0.0) for i in firm]
    placed = layout([sorted(number[j] for j in near[i]) for i in firm], room)
    return dict(zip(firm, placed, strict=True))


def hubs(data: PageData) -> set[int]:
    """Countries that take part in a large share of all records, so that nearness to them says nothing."""
    records = [i for i, node in enumerate(data.nodes) if node["k"] in {"agreement", "commitment"}]
    with_country: dict[str, int] = defaultdict(int)
    for i in records:
        for code in data.nodes[i].get("cs", ()):
            with_country[code] += 1
    often = {code for code, count in with_country.items() if len(records) > 30 and count > HUB * len(records)}
    return {i for i, node in enumerate(data.nodes) if node["k"] == "country" and node["id"].rpartition("/")[2] in often}


def _counted(home: Mapping[int, int]) -> dict[int, int]:
    found: dict[int, int] = defaultdict(int)
    for agreement in home.values():
        found[agreement] += 1
    return found


def _reach(petals: int) -> float:
    """How far out the petals of an agreement stand.

    >>> _reach(0), _reach(4)
    (0.0, 22.0)
    """
    return 0.0 if not petals else 9.0 + PETAL * math.sqrt(petals) * 0.5


def _petals(data: PageData, home: Mapping[int, int], found: dict[int, Point]) -> None:
    """Puts each commitment beside its agreement, on a sunflower spiral around it."""
    rank: dict[int, int] = defaultdict(int)
    for commitment, agreement in sorted(home.items()):
        if agreement not in found:
            continue
        rank[agreement] += 1
        x, y = found[agreement]
        far = size(data.nodes[agreement]) + 6.0 + PETAL * 0.62 * math.sqrt(rank[agreement])
        turn = rank[agreement] * GOLDEN
        found[commitment] = (round(x + far * math.cos(turn), 1), round(y + far * math.sin(turn), 1))


def _free(wanted: Point, i: int, data: PageData, found: Mapping[int, Point]) -> Point:
    """The nearest place to the one wanted where no drawn node stands, looked for along a spiral."""
    import numpy as np

    if len(found) > MANY:
        return wanted
    own = size(data.nodes[i])
    standing = np.array([(x, y, own + size(data.nodes[j]) + 6.0) for j, (x, y) in found.items() if data.nodes[j]["k"] != "commitment"])
    if not len(standing):
        return wanted
    step = np.arange(LOOKS)
    far, turn = 5.0 * np.sqrt(step), step * GOLDEN
    x, y = wanted[0] + far * np.cos(turn), wanted[1] + far * np.sin(turn)
    gap = (x[:, None] - standing[:, 0]) ** 2 + (y[:, None] - standing[:, 1]) ** 2
    free = np.flatnonzero((gap > standing[:, 2] ** 2).all(axis=1))
    return (round(float(x[free[0]]), 1), round(float(y[free[0]]), 1)) if len(free) else wanted


def _between(around: list[Point], i: int) -> Point:
    """The middle of its neighbours, a little aside so that two such nodes do not cover each other."""
    if not around:
        return (-600.0 + 40 * (i % 30), 800.0 + 40 * (i // 30))
    shift = (14.0 + i % 5 * 9, 12.0 + i % 7 * 8)
    return (
        round(sum(x for x, _ in around) / len(around) + shift[0], 1),
        round(sum(y for _, y in around) / len(around) + shift[1], 1),
    )
