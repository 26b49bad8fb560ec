"""Communities of a large graph: what a page shows first, when nobody could read its nodes one by one.

Louvain communities (Blondel et al. 2008) of what documents join, commitments folded into their agreement. Countries and
sectors that join everything with everything do not count, or all would be one. The same graph gives the same communities.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from kg.render.data import Item, PageData
from kg.render.places import LOOSE, homes, hubs
from kg.render.source import RECORDS

if TYPE_CHECKING:
    import networkx as nx

#: how far each kind of node stands for a community by name: who takes part says more than what was signed
NAMING = {"organization": 1.0, "country": 1.0, "programme": 1.0, "agreement": 0.4, "person": 0.1, "sector": 0.1}
#: members that name a community
NAMES = 2
#: a community of fewer is taken into the one that it has most to do with
FEWEST = 5
#: a community of more is divided again, as often as `TRIES`
MOST = 450
TRIES = 4
#: a sector names a community when this share of its records is about it
SHARE = 0.2

#: the number of what is in no community
ALONE = -1

Weights = dict[int, Counter[int]]


class Communities(NamedTuple):
    """The parts of a graph: numbers of nodes, the largest part first.

    Args:
        groups: the nodes of each community, in their order.
        rest: whether the last group is no community, but what nothing joins with any.
    """

    groups: list[list[int]]
    rest: bool = False


def communities(data: PageData) -> Communities:
    """The nodes of the page parted into communities; every node is in one.

    Args:
        data: the page's data with its edges.
    """
    near = _near(data)
    parts = _louvain(near, sorted(near), TRIES)
    member = _small_taken_in(near, parts)
    _rest(data, member)
    found: dict[int, list[int]] = defaultdict(list)
    for node in range(len(data.nodes)):
        found[member.get(node, ALONE)].append(node)
    alone = found.pop(ALONE, [])
    groups = sorted(found.values(), key=lambda group: (-len(group), group))
    return Communities([*groups, alone] if alone else groups, bool(alone))


def _near(data: PageData) -> Weights:
    """How often documents join two nodes, commitments counted as their agreement."""
    home, loose = homes(data), hubs(data) | {i for i, node in enumerate(data.nodes) if node["k"] in LOOSE}
    near: Weights = defaultdict(Counter)
    for edge in data.edges:
        ends: tuple[int, int] = (edge["s"], edge["t"])
        start, end = (home.get(i, i) for i in ends)
        if start != end and "e" in edge and start not in loose and end not in loose:
            near[start][end] += 1
            near[end][start] += 1
    return near


def _louvain(near: Weights, nodes: list[int], tries: int) -> list[list[int]]:
    """Communities of some of the nodes; those that are too large are divided again by themselves."""
    import networkx as nx

    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(nodes)
    wanted = set(nodes)
    graph.add_weighted_edges_from((i, j, count) for i in nodes for j, count in sorted(near[i].items()) if i < j and j in wanted)
    parts = sorted(sorted(part) for part in nx.community.louvain_communities(graph, seed=1))
    if tries == 0 or len(parts) < 2:
        return parts
    return [smaller for part in parts for smaller in (_louvain(near, part, tries - 1) if len(part) > MOST else [part])]


def _small_taken_in(near: Weights, parts: list[list[int]]) -> dict[int, int]:
    """The community of each node; a small one goes where most of its lines lead."""
    member = {node: number for number, part in enumerate(parts) for node in part}
    for number, part in enumerate(parts):
        if len(part) < FEWEST:
            outside = _most(member[end] for node in part for end, times in near[node].items() for _ in range(times) if member[end] != number)
            for node in part:
                member[node] = ALONE if outside is None else outside
    return member


def _rest(data: PageData, member: dict[int, int]) -> None:
    """Commitments go where their agreement is, everything else where most of its neighbours are."""
    home = homes(data)
    beside: dict[int, list[int]] = defaultdict(list)
    for pair in data.pairs:
        beside[pair["s"]].append(pair["t"])
        beside[pair["t"]].append(pair["s"])
    left = [i for i in range(len(data.nodes)) if i not in member and i not in home]
    known = {i: _most(member[end] for end in beside[i] if member.get(end, ALONE) != ALONE) for i in left}
    member.update({i: number for i, number in known.items() if number is not None})
    for commitment, agreement in home.items():
        if agreement in member:
            member[commitment] = member[agreement]


def _most(numbers: Iterable[int]) -> int | None:
    counted = Counter(numbers)
    return min(counted, key=lambda number: (-counted[number], number)) if counted else None


def described(data: PageData, parts: Communities) -> list[Item]:
    """What stands for each community: its most connected members and the sector of its records.

    The page makes the name of a community from theirs, so that it has one in both languages.

    Returns:
        For each community `m`, numbers of members, and `f`, the id of a top-level sector if one stands out; `rest` is true
        of what is no community.
    """
    groups = parts.groups
    member = {node: number for number, group in enumerate(groups) for node in group}
    inner: Counter[int] = Counter()
    for pair in data.pairs:
        if member[pair["s"]] == member[pair["t"]]:
            inner.update((pair["s"], pair["t"]))
    items = [_described(data.nodes, group, inner) for group in groups]
    if parts.rest:
        items[-1]["rest"] = True
    return items


def _described(nodes: list[Item], group: list[int], inner: Mapping[int, int]) -> Item:
    order = sorted(group, key=lambda i: (-NAMING.get(nodes[i]["k"], 0.0) * inner.get(i, 0), i))
    records = [nodes[i] for i in group if nodes[i]["k"] in RECORDS]
    about = Counter(sector for record in records for sector in record.get("ss", ()))
    item: Item = {"m": order[:NAMES]}
    if about:
        sector = min(about, key=lambda name: (-about[name], name))
        if about[sector] >= SHARE * len(records):
            item["f"] = sector
    return item
