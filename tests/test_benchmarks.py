"""The made-up world of the benchmarks: the same from the same seed, with hubs, and as the store would have it."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.ask.path.paths import find
from kg.graph.project import build
from kg.rdf import quads
from kg.store import Store

if TYPE_CHECKING:
    from types import ModuleType

EDGES, SEED = 1500, 3


@pytest.fixture(scope="module")
def made() -> ModuleType:
    """The generator; the folder of benchmarks is no package."""
    return _benchmark("world")


def _benchmark(name: str) -> ModuleType:
    folder = str(Path(__file__).parents[1] / "benchmarks")
    sys.path.insert(0, folder)
    try:
        return import_module(name)
    finally:
        sys.path.remove(folder)


def test_the_same_seed_gives_the_same_graph(made: ModuleType) -> None:
    """The same edges in the same order; another seed gives others."""
    first, again, other = made.network(EDGES, SEED), made.network(EDGES, SEED), made.network(EDGES, SEED + 1)
    assert list(first.edges(keys=True)) == list(again.edges(keys=True))
    assert list(first.edges(keys=True)) != list(other.edges(keys=True))


@pytest.mark.parametrize("edges", [1, 7, 500, 2000])
def test_there_are_as_many_edges_as_were_asked_for(made: ModuleType, edges: int) -> None:
    """Neither one more nor one less."""
    assert [made.network(edges, seed).number_of_edges() for seed in (3, 4)] == [edges, edges]


def test_few_bodies_take_part_in_much(made: ModuleType) -> None:
    """The largest hub has fifty times the neighbours of the median node."""
    degrees = sorted(degree for _, degree in made.network(20_000, SEED).degree())
    assert degrees[-1] > 50 * degrees[len(degrees) // 2]


def test_the_graph_without_a_store_is_the_one_of_the_store(made: ModuleType) -> None:
    """What paths walk on: the same edges, as many as were asked for, by way of quads and projection."""
    direct = made.network(EDGES, SEED)
    with Store.memory() as store:
        _put(made, store)
        stored = build(store)
    names = "status", "date", "confidence"
    wanted = {(*edge, *(data[name] for name in names)) for *edge, data in direct.edges(keys=True, data=True) if data["facts"]}
    found = {(*edge, *(data[name] for name in names)) for *edge, data in stored.edges(keys=True, data=True) if data["facts"]}
    assert found == wanted
    assert set(stored.edges(keys=True)) == set(direct.edges(keys=True))
    assert stored.number_of_edges() == EDGES


def test_a_store_filled_in_bulk_is_the_one_that_documents_make(made: ModuleType, tmp_path: Path) -> None:
    """Quad by quad, the default graph and the merged graph included."""
    _benchmark("fill").fill(tmp_path / "bulk", 300, SEED)
    with Store.open(tmp_path / "one") as store:
        _put(made, store, 300)
    with Store.open(tmp_path / "bulk", read_only=True) as bulk, Store.open(tmp_path / "one", read_only=True) as one:
        assert list(bulk.dump()) == list(one.dump())
        everything = "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o"
        assert bulk.select(everything) == one.select(everything)


def _put(made: ModuleType, store: Store, edges: int = EDGES) -> None:
    for document, statements in made.documents(edges, SEED):
        store.replace(document.id, quads(document, statements, "made"))
    store.merge()


def test_paths_are_found_in_it(made: ModuleType) -> None:
    """Bodies that are known to many are connected."""
    graph = made.network(EDGES, SEED)
    bodies = sorted((n for n, data in graph.nodes(data=True) if data["kind"] == "organization"), key=graph.in_degree, reverse=True)
    assert find(graph, bodies[0], bodies[1]).paths
