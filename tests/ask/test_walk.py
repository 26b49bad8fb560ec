"""The search for the cheapest paths agrees with networkx on every graph."""

from __future__ import annotations

import itertools

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.ask.path.land import land
from kg.ask.path.walk import Terrain, cheapest, survey

NODES = "abcdefgh"
#: what it costs to pass a node
TOLLS = {node: number % 3 / 4 for number, node in enumerate(NODES)}
EDGES = list(itertools.combinations(NODES, 2))


@st.composite
def graphs(draw: st.DrawFn) -> tuple[nx.Graph, frozenset[str], int]:
    """A weighted graph, the nodes that may not be waypoints, and the longest path wanted."""
    chosen = draw(st.lists(st.sampled_from(EDGES), unique=True, max_size=20))
    graph = nx.Graph()
    graph.add_nodes_from(NODES)
    graph.add_edges_from((a, b, {"cost": draw(st.integers(4, 12)) / 4}) for a, b in chosen)
    return graph, draw(st.frozensets(st.sampled_from(NODES), max_size=3)), draw(st.integers(1, 6))


def terrain(graph: nx.Graph, barred: frozenset[str]) -> Terrain:
    steps = ((a, b, data["cost"]) for a, b, data in graph.edges(data=True))
    return Terrain(land(graph, steps, lambda node: TOLLS[node], lambda node: node not in barred))


def simple_paths(graph: nx.Graph, barred: frozenset[str], limit: int) -> list[tuple[str, ...]]:
    return [tuple(path) for path in nx.all_simple_paths(graph, "a", "b", cutoff=limit) if not barred & set(path[1:-1])]


def whole(graph: nx.Graph, path: tuple[str, ...]) -> float:
    """The cost of a path: its steps, and the tolls of what lies inside."""
    return sum(graph[x][y]["cost"] for x, y in itertools.pairwise(path)) + sum(TOLLS[node] for node in path[1:-1])


@given(graphs())
@settings(max_examples=300, deadline=None)
def test_every_simple_path_comes_once_and_cheapest_first(case: tuple[nx.Graph, frozenset[str], int]) -> None:
    """The paths are those of networkx without the ones through barred nodes, in the order of their cost."""
    graph, barred, limit = case
    found = list(cheapest(terrain(graph, barred), "a", "b", limit=limit))
    assert sorted(path for _, path in found) == sorted(simple_paths(graph, barred, limit))
    assert [cost for cost, _ in found] == sorted(cost for cost, _ in found)
    assert all(cost == whole(graph, path) for cost, path in found)
    assert found == sorted(found)


@given(graphs())
@settings(max_examples=200, deadline=None)
def test_a_condition_on_nodes_is_as_good_as_a_bar(case: tuple[nx.Graph, frozenset[str], int]) -> None:
    """What a search must meet beyond the open land gives the same paths as land that is barred from the start."""
    graph, barred, limit = case
    picky = Terrain(terrain(graph, frozenset()).land, lambda node: node not in barred)
    assert list(cheapest(picky, "a", "b", limit=limit)) == list(cheapest(terrain(graph, barred), "a", "b", limit=limit))


@given(graphs())
@settings(max_examples=300, deadline=None)
def test_the_survey_knows_the_length_of_the_shortest_path(case: tuple[nx.Graph, frozenset[str], int]) -> None:
    """Balls around both ends meet exactly when there is a path, at its length."""
    graph, barred, limit = case
    paths = simple_paths(graph, barred, limit)
    assert survey(terrain(graph, barred), "a", "b", limit=limit).shortest == min((len(path) - 1 for path in paths), default=0)
