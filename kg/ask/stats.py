"""Figures of the graph: counts, who is central, who belongs together, partners by sector, activities by month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import combinations
from typing import TYPE_CHECKING

from kg.ask.activities import dates, status
from kg.ask.facts import above, label, participants, targets
from kg.ask.table import Cell, Table
from kg.errors import KgError

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: nodes up to which betweenness is exact (4 s on one core); beyond, shortest paths from `SAMPLE` nodes estimate it
EXACT, SAMPLE = 1500, 300
#: what random choices start from, so that the same store gives the same figures
SEED = 7
#: bodies of one activity up to which each pair counts as a tie: a meeting of twenty states is not 190 partnerships
PAIRS = 12


def counts(graph: Graph, lang: str) -> Table:  # noqa: ARG001 - all tables are called alike
    """How many documents, agreements, commitments, bodies … the store holds, and how many of each status."""
    kinds = Counter(data["kind"] for _, data in graph.nodes(data=True) if _is_told(data))
    states = Counter(status(graph, node) for node, data in graph.nodes(data=True) if data["records"])
    facts = sum(len(data["facts"]) for *_, data in graph.edges(data=True))
    rows: list[tuple[str, int]] = [("documents", len(graph.graph["sources"]))]
    rows += [(f"{kind}s" if kind != "country" else "countries", kinds[kind]) for kind in sorted(kinds, key=lambda kind: -kinds[kind])]
    rows += [(f"status: {state or 'unknown'}", number) for state, number in sorted(states.items())]
    return Table("counts", ("what", "number"), (*rows, ("statements on edges", facts), ("quotes", len(graph.graph["quotes"]))))


def _is_told(data: dict[str, object]) -> bool:
    return bool(data["records"]) or data["kind"] not in {"agreement", "commitment"}


def ties(graph: Graph) -> nx.Graph[str]:
    """Bodies joined by the activities that they share, weighted by their number."""
    import networkx as nx

    joint: nx.Graph[str] = nx.Graph()
    for node, data in graph.nodes(data=True):
        bodies = sorted(participants(graph, node)) if data["records"] else []
        joint.add_nodes_from(bodies)
        for pair in combinations(bodies, 2) if len(bodies) <= PAIRS else ():
            weight = joint.get_edge_data(*pair, {"weight": 0})["weight"]
            joint.add_edge(*pair, weight=weight + 1)
    return joint


def degree(graph: Graph, lang: str) -> Table:
    """Bodies by the number of activities that they take part in, and of the partners they have there."""
    joint = ties(graph)
    number = Counter(body for node, data in graph.nodes(data=True) if data["records"] for body in participants(graph, node))
    ranked = sorted(number, key=lambda node: (-number[node], node))
    rows = tuple((label(graph, n, lang), str(graph.nodes[n]["kind"]), number[n], len(joint[n])) for n in ranked)
    return Table("degree", ("name", "kind", "activities", "partners"), rows, f"ties among more than {PAIRS} bodies are not counted as partners")


def betweenness(graph: Graph, lang: str) -> Table:
    """Organizations by how many shortest ways between others lead through them; countries would join everything and are left out."""
    import networkx as nx

    joint = ties(graph)
    joint.remove_nodes_from([node for node in joint if graph.nodes[node]["kind"] == "country"])
    sample = None if len(joint) <= EXACT else SAMPLE
    found = nx.betweenness_centrality(joint, k=sample, seed=SEED)
    ranked = sorted(found, key=lambda node: (-found[node], node))
    rows = tuple((label(graph, node, lang), round(found[node], 4)) for node in ranked if found[node] > 0)
    return Table("betweenness", ("name", "betweenness"), rows, "exact" if sample is None else f"estimated from {SAMPLE} nodes")


def partners(graph: Graph) -> nx.Graph[str]:
    """Organizations that share activities; countries would join everything, and bodies without a partner stand alone."""
    joint = ties(graph)
    joint.remove_nodes_from([node for node in joint if graph.nodes[node]["kind"] == "country"])
    joint.remove_nodes_from([node for node in list(joint) if not joint[node]])
    return joint


def groups(joint: nx.Graph[str]) -> list[list[str]]:
    """Organizations that work more with each other than with the rest, the largest group and the most active body first.

    Louvain, weighted by shared activities; the same graph gives the same groups.
    """
    import networkx as nx

    found = nx.community.louvain_communities(_in_order(joint), weight="weight", seed=SEED) if joint else []
    ranked = (sorted(group, key=lambda node: (-joint.degree(node, weight="weight"), node)) for group in found)
    return sorted(ranked, key=lambda group: (-len(group), group))


def _in_order(joint: nx.Graph[str]) -> nx.Graph[str]:
    """The same graph with nodes and edges in a fixed order: Louvain looks at them in turn."""
    import networkx as nx

    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(sorted(joint))
    ordered.add_weighted_edges_from(sorted((*sorted(pair), joint[pair[0]][pair[1]]["weight"]) for pair in joint.edges))
    return ordered


def communities(graph: Graph, lang: str) -> Table:
    """Groups of organizations with their bodies, the most active first."""
    found = enumerate(groups(partners(graph)), 1)
    rows = tuple((number, len(group), "; ".join(label(graph, node, lang) for node in group)) for number, group in found)
    return Table("communities", ("community", "members", "bodies"), rows, "the most active first; bodies without a partner are left out")


def matrix(graph: Graph, lang: str) -> Table:
    """Top-level sectors by country: activities that it takes part in itself or by a body of its own."""
    cells: Counter[tuple[str, str]] = Counter()
    for node, data in graph.nodes(data=True):
        if data["records"]:
            topics = {above(graph, sector, "broader")[-1] for sector in targets(graph, node, "sector")}
            cells.update((land, topic) for land in lands(graph, participants(graph, node)) for topic in topics)
    columns, rows = _ranked(land for land, _ in cells.elements()), _ranked(topic for _, topic in cells.elements())
    body: tuple[tuple[Cell, ...], ...] = tuple((label(graph, topic, lang), *(cells[land, topic] for land in columns)) for topic in rows)
    return Table("matrix", ("sector", *(label(graph, land, lang) for land in columns)), body)


def lands(graph: Graph, bodies: Iterable[str]) -> set[str]:
    """The countries among some bodies, and those of the others."""
    return {land for body in bodies for land in ((body,) if graph.nodes[body]["kind"] == "country" else targets(graph, body, "country"))}


def _ranked(found: Iterable[str]) -> list[str]:
    number = Counter(found)
    return sorted(number, key=lambda node: (-number[node], node))


def timeline(graph: Graph, lang: str) -> Table:  # noqa: ARG001 - all tables are called alike
    """Agreements and commitments by the month of their date, else of their status; a date that is only a year counts for the year."""
    found: Counter[tuple[str, str]] = Counter()
    for node, data in graph.nodes(data=True):
        when = dates(graph, node) if data["records"] else ()
        if when:
            found[when[0][:7], data["kind"]] += 1
    months = sorted({month for month, _ in found})
    rows = tuple((month, found[month, "agreement"], found[month, "commitment"]) for month in months)
    return Table("timeline", ("month", "agreements", "commitments"), rows)


TABLES: dict[str, Callable[[Graph, str], Table]] = {
    "counts": counts,
    "degree": degree,
    "betweenness": betweenness,
    "communities": communities,
    "matrix": matrix,
    "timeline": timeline,
}


def table(graph: Graph, name: str, lang: str) -> Table:
    """The table of a name.

    Args:
        graph: of `kg.graph.project`.
        name: a key of `TABLES`.
        lang: ko or en, of the names in it.

    Raises:
        KgError: there is no such table.
    """
    if name not in TABLES:
        raise KgError(f"“{name}” is no table of statistics", hint="one of " + ", ".join(TABLES))
    return TABLES[name](graph, lang)
