"""The made-up world of the benchmarks: the same from the same seed, with hubs, and as the store would have it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.ask.paths import find
from kg.graph.project import build
from kg.rdf import quads
from kg.store import Store

if TYPE_CHECKING:
    from types import ModuleType

EDGES, SEED = 1500, 3


@pytest.fixture(scope="module")
def made() -> ModuleType:
    """The generator; the folder of benchmarks is no package."""
    folder = str(Path(__file__).parents[1] / "benchmarks")
    sys.path.insert(0, folder)
    try:
        import world
    finally:
        sys.path.remove(folder)
    return world


def test_the_same_seed_gives_the_same_graph(made: ModuleType) -> None:
    """Nodes and edges, in number near to what was wanted; another seed gives others."""
    first, again, other = made.network(EDGES, SEED), made.network(EDGES, SEED), made.network(EDGES, SEED + 1)
    assert list(first.edges(keys=True)) == list(again.edges(keys=True))
    assert list(first.edges(keys=True)) != list(other.edges(keys=True))
    assert 0.7 * EDGES < first.number_of_edges() < 1.3 * EDGES


def test_few_bodies_take_part_in_much(made: ModuleType) -> None:
    """The largest hub has fifty times the neighbours of the median node."""
    degrees = sorted(degree for _, degree in made.network(20_000, SEED).degree())
    assert degrees[-1] > 50 * degrees[len(degrees) // 2]


def test_the_graph_without_a_store_is_the_one_of_the_store(made: ModuleType) -> None:
    """What paths walk on: the same edges with the same status, date and confidence as by way of quads and projection."""
    direct = made.network(EDGES, SEED)
    with Store.memory() as store:
        for document, statements in made.documents(EDGES, SEED):
            store.replace(document.id, quads(document, statements, "made"))
        stored = build(store)
    wanted = {(a, b, key): (data["status"], data["date"], data["confidence"]) for a, b, key, data in direct.edges(keys=True, data=True)}
    found = {(a, b, key): (data["status"], data["date"], data["confidence"]) for a, b, key, data in stored.edges(keys=True, data=True)}
    told = {edge for edge in wanted if wanted[edge][1]}
    assert told
    assert {edge: found[edge] for edge in told} == {edge: wanted[edge] for edge in told}
    assert told == {edge for edge in found if found[edge][1]}


def test_paths_are_found_in_it(made: ModuleType) -> None:
    """Bodies that are known to many are connected."""
    graph = made.network(EDGES, SEED)
    bodies = sorted((n for n, data in graph.nodes(data=True) if data["kind"] == "organization"), key=graph.in_degree, reverse=True)
    assert find(graph, bodies[0], bodies[1]).paths
