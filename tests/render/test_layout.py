"""Nodes stand apart, near what they belong to, and always in the same places."""

from __future__ import annotations

from itertools import combinations
from math import dist

import pytest

from kg.render.data import page_data
from kg.render.layout import layout
from kg.render.places import places, size
from tests.render.sample import generated, sample

RING = [[(i + 1) % 12, (i - 1) % 12] for i in range(12)]


@pytest.mark.parametrize("graph", [RING, [[1], [0], [3], [2]], [[], [], []], [[]], []], ids=["ring", "pairs", "loose", "one", "none"])
def test_nobody_stands_in_anothers_room(graph: list[list[int]]) -> None:
    """Whatever joins them, no two nodes come closer than the room that they ask for."""
    found = layout(graph, [20.0] * len(graph))
    assert len(found) == len(graph)
    assert all(dist(one, other) > 38 for one, other in combinations(found, 2))


def test_neighbours_stand_nearer_than_strangers() -> None:
    """On a ring the next node is nearer than the one across."""
    found = layout(RING, [5.0] * 12)
    assert dist(found[0], found[1]) < dist(found[0], found[6])


def test_places_hold_no_chance() -> None:
    """The same page data give the same places."""
    assert places(page_data(generated(100))) == places(page_data(generated(100)))


def test_a_commitment_stands_beside_its_agreement() -> None:
    """The petal touches its agreement more nearly than anything else does."""
    data = page_data(sample())
    found = places(data)
    number = {node["id"]: i for i, node in enumerate(data.nodes)}
    agreement, commitment = number["agreement/mou"], number["commitment/one-c1"]
    near = dist(found[agreement], found[commitment])
    assert size(data.nodes[agreement]) < near < min(dist(found[agreement], found[number[f"organization/{name}"]]) for name in ("nist", "kriss"))


def test_a_large_graph_is_laid_out_too() -> None:
    """Above the size for which all distances are kept, pivots give every node a place."""
    spread = layout([[i - 1] * (i > 0) + [i + 1] * (i < 1999) for i in range(2000)], [5.0] * 2000)
    assert len(set(spread)) > 1900
