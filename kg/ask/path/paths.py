"""How two things are connected: the k best paths through joint activities, every hop with its quote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

from kg.ask.facts import FOLDED, below, sightings, standing, values
from kg.ask.path.land import Land, hubs, land
from kg.ask.path.route import Hop, Miss, Options, Path, Paths
from kg.ask.path.walk import Reach, Terrain, cheapest, survey
from kg.graph import ACTIVITIES, STRUCTURE

if TYPE_CHECKING:
    import networkx as nx

Adjacency = dict[str, dict[str, dict[str, dict[str, Any]]]]

#: what an edge costs by its predicate: a fact of a document 1, a weaker tie more
TIES = {"country": 0.1, "involves": 1.15, "owner": 1.3, "parent": 1.6, "sector": 2.0, "broader": 2.2}
#: what it costs that a country takes part as such rather than by a body that is named
VAGUE = 0.2
#: what a status costs: what is only proposed or was denied tells less
DOUBT = {"proposed": 0.5, "lapsed": 0.5, "denied": 2.0}
#: how much a link counts when the weakest one is sought, by the folded status
TRUST = {"concluded": 1.0, "agreed": 0.9, "proposed": 0.6, "lapsed": 0.4, "denied": 0.1}
#: edges by which a path may be longer than the shortest one: further round about, nobody is told anything
SLACK = 2
#: neighbours from which on a node counts as a hub, and what each doubling costs
HUB, HUB_COST = 8, 0.25
#: what a year of age costs
AGE_COST = 0.03


def find(graph: nx.MultiDiGraph[str], source: str, target: str, options: Options | None = None) -> Paths:
    """The k best paths between two nodes; directions of edges do not matter.

    A path goes through a joint activity. Countries, top-level sectors and people are no waypoints unless `via` names
    them, hubs cost by their degree, uncertain, old and merely structural edges cost more.

    Args:
        graph: of `kg.graph.project`.
        source, target: IRIs of nodes in it.
        options: defaults if None.

    Returns:
        the paths, cheapest first, or what was searched and what came nearest.
    """
    options = options or Options()
    terrain = _terrain(graph, options)
    reach = survey(terrain, source, target, limit=options.max_hops)
    paths = tuple(islice(_search(graph, source, target, options, reach), options.limit))
    miss = None if paths else _miss(graph, source, target, options)
    return Paths(source, target, options, paths, reach.forward - 1, reach.backward - 1, miss)


def _search(graph: nx.MultiDiGraph[str], source: str, target: str, options: Options, reach: Reach) -> Iterator[Path]:
    if source == target:
        return
    if options.via:
        yield from _through(graph, source, target, options)
        return
    if not reach.shortest:
        return
    terrain = _terrain(graph, options)
    limit = min(options.max_hops, reach.shortest + SLACK)
    plain: list[Path] = []
    found = False
    for cost, nodes in cheapest(terrain, source, target, limit=limit):
        if not _tells(graph, nodes):
            continue
        path = _path(graph, nodes, cost)
        if any(graph.nodes[node]["kind"] in ACTIVITIES for node in nodes):
            found = True
            yield path
        elif len(plain) < options.limit:
            plain.append(path)
    # what the reference data alone knows (a body and its ministry) is said only when nothing joint is known
    yield from () if found else plain


def _tells(graph: nx.MultiDiGraph[str], nodes: tuple[str, ...]) -> bool:
    """Whether every hop says something: no two hops in a row that only the reference data knows, and no detour round one."""
    known = [_predicates(graph, a, b)[0] in STRUCTURE for a, b in pairwise(nodes)]
    if any(first and second for first, second in pairwise(known)):
        return False
    for number, node in enumerate(nodes[:-2]):
        for later in nodes[number + 2 :]:
            edges = {**(graph.get_edge_data(node, later) or {}), **(graph.get_edge_data(later, node) or {})}
            if edges and STRUCTURE.issuperset(edges):
                return False
    return True


def _predicates(graph: nx.MultiDiGraph[str], source: str, target: str) -> tuple[str, ...]:
    """The edges from one node to another, else back, those that tie best first."""
    edges: dict[str, dict[str, Any]] = graph.adj[source][target] if graph.has_edge(source, target) else graph.adj[target][source]
    return tuple(sorted(edges, key=lambda key: (TIES.get(key, 1.0), -edges[key]["confidence"], key)))


def _through(graph: nx.MultiDiGraph[str], source: str, target: str, options: Options) -> Iterator[Path]:
    """Paths by way of all `via` nodes, in the order given: the legs are searched one by one and joined if they share no node."""
    stops = (source, *options.via, target)
    joined: list[tuple[float, tuple[str, ...]]] = [(0.0, (source,))]
    for number, (start, end) in enumerate(pairwise(stops)):
        leg = replace(options, via=(), not_via=options.not_via | set(stops) - {start, end}, max_hops=options.max_hops - len(stops) + 2)
        if leg.max_hops < 1:
            return
        terrain = _terrain(graph, leg)
        reach = survey(terrain, start, end, limit=leg.max_hops)
        pieces = list(islice(cheapest(terrain, start, end, limit=min(leg.max_hops, reach.shortest + SLACK)), 50)) if reach.shortest else []
        room = options.max_hops - (len(stops) - 2 - number)
        joined = [
            (cost + more, nodes + piece[1:])
            for cost, nodes in joined
            for more, piece in pieces
            if len(nodes) + len(piece) - 2 <= room and not set(nodes) & set(piece[1:])
        ]
        joined = sorted(joined)[:200]
    yield from (_path(graph, nodes, cost) for cost, nodes in joined if _tells(graph, nodes))


def _terrain(graph: nx.MultiDiGraph[str], options: Options) -> Terrain:
    sectors = below(graph, options.sector, "broader") if options.sector else frozenset()

    def fits(node: str) -> bool:
        if node in options.not_via:
            return False
        return graph.nodes[node]["kind"] not in ACTIVITIES or _fits(graph, node, options, sectors)

    picky = options.not_via or options.sector or options.status or options.since or options.until
    return Terrain(_land(graph), fits if picky else None)


def _land(graph: nx.MultiDiGraph[str]) -> Land:
    """The graph as arrays, made once and kept on it."""
    found: Land | None = graph.graph.get("land")
    if found is None:
        nodes = graph.nodes
        found = graph.graph["land"] = land(
            graph,
            _steps(graph),
            lambda node: hubs(graph.degree(node), start=HUB, cost=HUB_COST),
            lambda node: nodes[node]["kind"] not in {"country", "person"} and not nodes[node]["top"],
        )
    return found


def _steps(graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, str, float]]:
    """Neighbours with what the cheapest edge between them costs in this direction."""
    newest = _newest(graph)
    vague = {node: VAGUE if data["kind"] == "country" else 0.0 for node, data in graph.nodes(data=True)}
    # the plain dictionaries: networkx's views of them are three times slower
    after: Adjacency = graph._succ  # type: ignore[attr-defined]
    for source, targets in after.items():
        for target, edges in targets.items():
            more = vague[source] or vague[target]
            yield source, target, min(_tie(key, data, newest, more) for key, data in edges.items())


def _tie(key: str, data: dict[str, Any], newest: int, vague: float) -> float:
    """What one edge costs."""
    if key in STRUCTURE:
        return TIES[key]
    age = max(0, newest - int(data["date"][:4] or newest))
    return TIES.get(key, 1.0) + vague + 1 - float(data["confidence"]) + DOUBT.get(data["status"], 0.0) + AGE_COST * age


def _newest(graph: nx.MultiDiGraph[str]) -> int:
    return max((int(data["date"][:4]) for *_, data in graph.edges(data=True) if data["date"]), default=0)


def _fits(graph: nx.MultiDiGraph[str], node: str, options: Options, sectors: frozenset[str]) -> bool:
    """Whether an activity is of the sector, status and time that the options ask for."""
    if not (options.sector or options.status or options.since or options.until):
        return True
    if sectors and not any(key == "sector" and other in sectors for _, other, key in graph.out_edges(node, keys=True)):
        return False
    now = standing(graph, node)
    if options.status and (now is None or FOLDED.get(now.status, now.status) != options.status):
        return False
    dates = values(graph, node, "date") or ((now.as_of,) if now and now.as_of else ())
    if not (options.since or options.until):
        return True
    return any(date.split("/")[-1] >= options.since[: len(date)] and date[: len(options.until)] <= (options.until or "9999") for date in dates)


def _path(graph: nx.MultiDiGraph[str], nodes: tuple[str, ...], cost: float) -> Path:
    hops = tuple(_hop(graph, a, b) for a, b in pairwise(nodes))
    return Path(hops, round(cost, 4), min(range(len(hops)), key=lambda number: _strength(hops[number])))


def _hop(graph: nx.MultiDiGraph[str], source: str, target: str) -> Hop:
    forward = graph.has_edge(source, target)
    edges: dict[str, dict[str, Any]] = graph.adj[source][target] if forward else graph.adj[target][source]
    predicates = _predicates(graph, source, target)
    best = edges[predicates[0]]
    seen = sightings(graph, best["facts"])
    statements = tuple(fact.statement for data in edges.values() for fact in data["facts"])
    return Hop(source, target, predicates, forward, statements, seen[0] if seen else None, best["status"], best["date"], best["confidence"])


def _strength(hop: Hop) -> tuple[float, str]:
    """How well a hop is founded; the reference data is sure."""
    if hop.predicates[0] in STRUCTURE:
        return 2.0, ""
    return hop.confidence * TRUST.get(FOLDED.get(hop.status, hop.status), 0.9), hop.date


def _miss(graph: nx.MultiDiGraph[str], source: str, target: str, options: Options) -> Miss:
    """The nearest path that breaks one of the conditions: first the filters, then the length, then the barred waypoints."""
    if source == target:
        return Miss("apart")
    open_options = Options(max_hops=options.max_hops, limit=1)
    if options.filtered and (path := _first(graph, source, target, open_options)):
        return Miss("filters", path)
    if path := _first(graph, source, target, replace(open_options, max_hops=options.max_hops + 4)):
        return Miss("longer", path)
    plain = _land(graph)
    terrain = Terrain(replace(plain, open=plain.open | True))
    limit = survey(terrain, source, target, limit=options.max_hops).shortest
    for cost, nodes in cheapest(terrain, source, target, limit=limit) if limit else ():
        barred = tuple(node for node in nodes[1:-1] if graph.nodes[node]["kind"] in {"country", "person"} or graph.nodes[node]["top"])
        return Miss("waypoint", _path(graph, nodes, cost), barred)
    return Miss("apart")


def _first(graph: nx.MultiDiGraph[str], source: str, target: str, options: Options) -> Path | None:
    reach = survey(_terrain(graph, options), source, target, limit=options.max_hops)
    return next(_search(graph, source, target, options, reach), None)
