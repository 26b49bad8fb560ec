"""The graph of a million edges: how long it takes to make and how much memory it needs, and how fast paths are found in it.

    python benchmarks/graph.py paths [--edges 1000000] [--seed 7] [--pairs 200] [--cap 10]
    python benchmarks/graph.py project STORE [--edges 1000000] [--seed 7]

`paths` makes the graph of a made-up world (world.py) in memory, takes random pairs of bodies, and asks for each
`kg.ask.paths.find` as `kg path` does (three paths of at most six hops), then `networkx.shortest_simple_paths` (the first
three, by number of edges, on the graph with parallel edges collapsed and without the nodes that may not be waypoints;
stopped after `--cap` seconds a pair) and rustworkx's plain shortest path on the same collapsed graph.

`project` fills a store with the documents of that world if it is not there yet, then projects it: from its quads, and
from the cache beside it. That takes a quarter of an hour and four gigabytes of disk for a million edges.

Seconds are of the processor, in one process after the other, so that other work on the machine counts little; memory is
the resident set.
"""

from __future__ import annotations

import argparse
import gc
import io
import random
import signal
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import networkx as nx
import rustworkx
from world import documents, network

from kg.ask.paths import find
from kg.ask.route import Options
from kg.graph import cache, project
from kg.graph.project import build
from kg.rdf import line, quads
from kg.store import Store

#: quads that are loaded at once
BATCH = 500_000
#: paths wanted between a pair
BEST = 3


class Slow(Exception):
    """A search took longer than it may."""


def make(place: Path, edges: int, seed: int) -> None:
    """Fill a new store."""
    with Store.open(place) as store:
        lines = (line(quad) for document, statements in documents(edges, seed) for quad in quads(document, statements, "made"))
        while batch := "\n".join(islice(lines, BATCH)):
            # by bulk, as no library call does: a document at a time would take an hour
            store._engine.bulk_load(io.BytesIO(batch.encode()), format=_format())
        store._changed = True


def _format() -> Any:
    import pyoxigraph

    return pyoxigraph.RdfFormat.N_QUADS


def memory() -> float:
    """Gigabytes that this process holds now."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e9


def projection(place: Path, edges: int, seed: int) -> None:
    """Time and memory of the projection, built and loaded."""
    if not place.exists():
        make(place, edges, seed)
    with Store.open(place, read_only=True) as store:
        before = memory()
        started = time.process_time()
        graph = build(store)
        print(f"built from the store: {time.process_time() - started:.1f} s, {memory() - before:.2f} GB, {size(graph)}")
        del graph
        graph = project(store)
        revision = graph.graph["revision"]
    del graph
    before = memory()
    started = time.process_time()
    graph = cache.load(place, revision)
    assert graph is not None
    print(f"loaded from its cache: {time.process_time() - started:.1f} s, {memory() - before:.2f} GB more than before")


def size(graph: nx.MultiDiGraph[str]) -> str:
    """Nodes, edges and the largest hubs in words."""
    hubs = sorted((degree for _, degree in graph.degree()), reverse=True)
    return f"{graph.number_of_nodes():,} nodes, {graph.number_of_edges():,} edges, largest degrees {hubs[:5]}, median {statistics.median(hubs)}"


@contextmanager
def capped(seconds: float) -> Iterator[None]:
    """Stop what runs longer."""

    def stop(*_: object) -> None:
        raise Slow

    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def timed(function: Callable[[], object], cap: float) -> tuple[float, int]:
    """Seconds of a call, the cap if it was stopped; and how many paths it found."""
    started = time.process_time()
    try:
        with capped(cap):
            found = function()
    except Slow:
        return cap, -1
    except nx.NetworkXNoPath:
        found = []
    return time.process_time() - started, len(found) if isinstance(found, list) else 0


def compare(edges: int, pairs: int, cap: float, seed: int) -> None:
    """Paths between random bodies, by the product, by networkx and by rustworkx."""
    before, started = memory(), time.process_time()
    graph = network(edges, seed)
    print(f"made in {time.process_time() - started:.1f} s, {memory() - before:.2f} GB: {size(graph)}")
    started = time.process_time()
    find(graph, *list(graph)[:2])
    print(f"made ready for paths in {time.process_time() - started:.1f} s, {memory() - before:.2f} GB with it")
    plain, compiled, number = collapsed(graph)
    bodies = sorted(node for node, data in graph.nodes(data=True) if data["kind"] == "organization" and graph.in_degree(node))
    chance = random.Random(seed)
    chosen = [tuple(chance.sample(bodies, 2)) for _ in range(pairs)]
    rows: dict[str, list[float]] = {"find": [], "networkx": [], "rustworkx": []}
    answered = 0
    for source, target in chosen:
        seconds, paths = timed(lambda a=source, b=target: list(find(graph, a, b, Options(limit=BEST)).paths), 60)
        rows["find"].append(seconds)
        answered += paths > 0
        rows["networkx"].append(timed(lambda a=source, b=target: list(islice(nx.shortest_simple_paths(plain, a, b), BEST)), cap)[0])
        ends = number[source], number[target]
        rows["rustworkx"].append(timed(lambda e=ends: dict(rustworkx.dijkstra_shortest_paths(compiled, e[0], e[1])), 60)[0])
    print(f"{pairs} pairs, {answered} of them with a path of at most {Options().max_hops} hops")
    for name, seconds in rows.items():
        print(told(name, seconds, cap if name == "networkx" else 0))
    ratios = sorted(a / b for a, b in zip(rows["find"], rows["rustworkx"], strict=True))
    print(f"find against rustworkx, pair by pair: median {statistics.median(ratios):.2f} times, worst {ratios[-1]:.1f} times")


def collapsed(graph: nx.MultiDiGraph[str]) -> tuple[nx.Graph[str], Any, dict[str, int]]:
    """The graph that paths may take, without directions, parallel edges and nodes that are no waypoints; for both libraries."""
    kept = {node for node, data in graph.nodes(data=True) if data["kind"] not in {"country", "person"} and not data["top"]}
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(kept)
    plain.add_edges_from((a, b) for a, b in graph.edges() if a in kept and b in kept)
    number = {node: index for index, node in enumerate(plain)}
    compiled = rustworkx.PyGraph(multigraph=False)
    compiled.add_nodes_from(list(plain))
    compiled.add_edges_from_no_data([(number[a], number[b]) for a, b in plain.edges()])
    return plain, compiled, number


def told(name: str, seconds: Iterable[float], cap: float) -> str:
    """Median, 95th percentile and worst of some times."""
    ordered = sorted(seconds)
    stopped = sum(value >= cap for value in ordered) if cap else 0
    tail = f", {stopped} stopped after {cap:g} s" if stopped else ""
    return f"{name:10} p50 {ordered[len(ordered) // 2]:.4f} s  p95 {ordered[int(len(ordered) * 0.95)]:.4f} s  worst {ordered[-1]:.4f} s{tail}"


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["project", "paths"])
    parser.add_argument("store", type=Path, nargs="?")
    parser.add_argument("--edges", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--cap", type=float, default=10)
    given = parser.parse_args()
    if given.what == "paths":
        compare(given.edges, given.pairs, given.cap, given.seed)
    elif given.store:
        projection(given.store, given.edges, given.seed)
    else:
        parser.error("project needs a STORE")


if __name__ == "__main__":
    main()
