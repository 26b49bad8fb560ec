"""The graph of a million edges: how long it takes to make and how much memory it needs, and how fast paths are found in it.

    python benchmarks/graph.py store STORE [--edges 1000000] [--seed 7] [--pairs 200] [--cap 10]
    python benchmarks/graph.py paths [--edges 1000000] [--seed 7] [--pairs 200] [--cap 10]

`store` makes a store of the documents of a made-up world (world.py) unless it stands already (a million edges: ten minutes of
processor, six gigabytes of disk), projects it from its quads, loads the projection from the cache beside the store, and
asks for paths in it. Each step runs in a process of its own, which tells its own peak of memory.

`paths` asks for the same paths in the same graph made in memory, without a store.

Paths: random pairs of bodies; for each `kg.ask.path.paths.find` as `kg path` asks it (three paths of at most six hops), then
`networkx.shortest_simple_paths` (the first three, by number of edges, on the graph with parallel edges collapsed and
without the nodes that may not be waypoints; stopped after `--cap` seconds a pair) and rustworkx's plain shortest path on
the same collapsed graph.

Seconds are of the processor, in one process after the other, so that other work on the machine counts little.
"""

from __future__ import annotations

import argparse
import random
import resource
import signal
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import networkx as nx
import rustworkx
from fill import fill
from world import network

from kg.ask.path.paths import find
from kg.ask.path.route import Options
from kg.graph import project
from kg.store import Store

#: paths wanted between a pair
BEST = 3
#: seconds; some systems count the processor's time no finer
TICK = 0.004


class Slow(Exception):
    """A search took longer than it may."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is measured: how many edges, from which seed, how many pairs, stopped after how many seconds."""

    edges: int
    seed: int
    pairs: int
    cap: float


def stored(place: Path, plan: Plan) -> None:
    """Fill, project, load, find: each in a process of its own."""
    steps: list[tuple[Callable[..., None], tuple[object, ...]]] = [(projected, (place,)), (loaded, (place, plan))]
    for step, given in [(filled, (place, plan))] * (not place.exists()) + steps:
        child = get_context("spawn").Process(target=step, args=given)
        child.start()
        child.join()
        if child.exitcode:
            raise SystemExit(child.exitcode)


def filled(place: Path, plan: Plan) -> None:
    """A new store."""
    started = Clock()
    fill(place, plan.edges, plan.seed)
    print(f"filled: {started}", flush=True)


def projected(place: Path) -> None:
    """The graph from the quads of the store, and its cache; without the cache that may stand there."""
    (place / "graph.jsonl").unlink(missing_ok=True)
    started = Clock()
    with Store.open(place, read_only=True) as store:
        graph = project(store)
    print(f"projected from the store: {started}, {size(graph)}", flush=True)


def loaded(place: Path, plan: Plan) -> None:
    """The graph from its cache, and paths in it."""
    started = Clock()
    with Store.open(place, read_only=True) as store:
        graph = project(store)
    print(f"loaded from the cache: {started}")
    compare(graph, plan)


class Clock:
    """Seconds of the processor and by the wall since it was made, and the most memory that the process has held."""

    def __init__(self) -> None:
        self._wall, self._own = time.perf_counter(), time.process_time()

    def __str__(self) -> str:
        """Both times and the peak in words."""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e9
        return f"{time.process_time() - self._own:.1f} s ({time.perf_counter() - self._wall:.0f} s by the wall), peak {peak:.2f} GB"


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


def compare(graph: nx.MultiDiGraph[str], plan: Plan) -> None:
    """Paths between random bodies, by the product, by networkx and by rustworkx."""
    started = Clock()
    find(graph, *list(graph)[:2])
    print(f"made ready for paths: {started}", flush=True)
    plain, compiled, number = collapsed(graph)
    bodies = sorted(node for node, data in graph.nodes(data=True) if data["kind"] == "organization" and graph.in_degree(node))
    chance = random.Random(plan.seed)
    chosen = [tuple(chance.sample(bodies, 2)) for _ in range(plan.pairs)]
    rows: dict[str, list[float]] = {"find": [], "networkx": [], "rustworkx": []}
    answered = 0
    for source, target in chosen:
        seconds, paths = timed(lambda a=source, b=target: list(find(graph, a, b, Options(limit=BEST)).paths), 60)
        rows["find"].append(seconds)
        answered += paths > 0
        rows["networkx"].append(timed(lambda a=source, b=target: list(islice(nx.shortest_simple_paths(plain, a, b), BEST)), plan.cap)[0])
        ends = number[source], number[target]
        rows["rustworkx"].append(timed(lambda e=ends: dict(rustworkx.dijkstra_shortest_paths(compiled, e[0], e[1])), 60)[0])
    print(f"{plan.pairs} pairs, {answered} of them with a path of at most {Options().max_hops} hops")
    for name, seconds in rows.items():
        print(told(name, seconds, plan.cap if name == "networkx" else 0))
    ratios = sorted(max(a, TICK) / max(b, TICK) for a, b in zip(rows["find"], rows["rustworkx"], strict=True))
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
    parser.add_argument("what", choices=["store", "paths"])
    parser.add_argument("store", type=Path, nargs="?")
    parser.add_argument("--edges", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--cap", type=float, default=10)
    given = parser.parse_args()
    plan = Plan(given.edges, given.seed, given.pairs, given.cap)
    if given.what == "paths":
        started = Clock()
        graph = network(plan.edges, plan.seed)
        print(f"made: {started}, {size(graph)}")
        compare(graph, plan)
    elif given.store:
        stored(given.store, plan)
    else:
        parser.error("store needs a STORE")


if __name__ == "__main__":
    main()
