"""A large page: communities that hold every node once, discs that do not touch, columns that give back what went in."""

from __future__ import annotations

from itertools import combinations
from math import dist
from typing import Any

import pytest

from kg.render.communities import communities, described
from kg.render.data import page_data
from kg.render.html import render
from kg.render.large import as_columns
from kg.render.pack import packed
from kg.render.palette import THEMES, colours, kind_colours
from kg.render.regions import regions
from tests.render.sample import TEXTS, generated, sample


def unpacked(table: dict[str, Any]) -> list[dict[str, Any]]:
    """What the page's script makes of the columns."""
    items: list[dict[str, Any]] = [{} for _ in range(table["n"])]
    for name, column in table["c"].items():
        for at, value in zip(column.get("i", range(table["n"])), column["v"], strict=True):
            items[at][name] = column["w"][value] if "w" in column else value
    return items


def test_columns_give_back_every_item() -> None:
    """Nodes, lines and edges come out of their columns as they went in."""
    data = page_data(generated(300), TEXTS)
    for items in (data.nodes, data.edges, data.pairs, data.documents):
        assert unpacked(packed(items)) == items


def test_every_node_is_in_one_community_with_its_agreement() -> None:
    """The communities part the nodes; a commitment is where its agreement is."""
    data = page_data(generated(600))
    found = communities(data)
    member = {node: number for number, group in enumerate(found.groups) for node in group}
    assert sorted(member) == list(range(len(data.nodes)))
    assert sum(len(group) for group in found.groups) == len(data.nodes)
    assert len(found.groups) > 3
    assert all(member[edge["s"]] == member[edge["t"]] for edge in data.edges if edge["p"] == "under")


def test_communities_hold_no_chance() -> None:
    """The same graph gives the same communities with the same names."""
    one, other = page_data(generated(600)), page_data(generated(600))
    assert communities(one) == communities(other)
    assert described(one, communities(one)) == described(other, communities(other))


def test_communities_are_called_after_who_takes_part() -> None:
    """Organizations and countries name a community; a commitment, whose label is a sentence, never does."""
    data = page_data(generated(600))
    named = {data.nodes[i]["k"] for item in described(data, communities(data)) for i in item["m"]}
    assert named & {"organization", "country"}
    assert "commitment" not in named


def test_what_nothing_joins_is_told_apart() -> None:
    """Nodes without any line are no community, and the page is told so."""
    graph = generated(300)
    graph.add_nodes_from((f"https://w3id.org/techpact/id/person/p{i}", {"kind": "person", "label_ko": f"사람 {i}"}) for i in range(9))
    data = page_data(graph)
    found = communities(data)
    assert found.rest
    assert len(found.groups[-1]) == 9
    assert described(data, found)[-1]["rest"]


def test_discs_do_not_touch_and_hold_their_nodes() -> None:
    """Each node stands in the disc of its community, and no two discs overlap."""
    data = page_data(generated(900))
    groups = communities(data).groups
    points, discs = regions(data, groups)
    for group, disc in zip(groups, discs, strict=True):
        assert all(dist(points[i], (disc["x"], disc["y"])) <= disc["r"] + 1 for i in group)
    for one, other in combinations(discs, 2):
        assert dist((one["x"], one["y"]), (other["x"], other["y"])) > 0.97 * (one["r"] + other["r"])


@pytest.mark.parametrize("graph", [sample(), generated(30)], ids=["sample", "thirty"])
def test_a_graph_of_a_few_nodes_may_be_packed_too(graph: Any) -> None:
    """Nothing depends on there being many."""
    found = as_columns(page_data(graph))
    assert found["nodes"]["n"] == len(graph)
    assert sum(1 for _ in found["groups"]) >= 1


def test_a_large_page_says_each_sentence_once() -> None:
    """One sentence behind thousands of facts stands in the file once."""
    page = render(generated(1600), texts=TEXTS)
    assert page.count("The two institutes signed a memorandum") == 1
    assert len(page.encode()) < 1_700_000


@pytest.mark.parametrize("theme", THEMES)
def test_text_can_be_read_on_its_ground(theme: str) -> None:
    """Words keep 4.5:1 and marks 1.8:1 on the paper of their theme."""
    found = colours(theme)
    for name in ("ink", "text", "soft"):
        assert all(contrast(found[name], found[ground]) >= 4.5 for ground in ("paper", "raised", "sunk")), name
    assert all(contrast(colour, found["paper"]) >= 1.8 for colour in kind_colours(theme).values())


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, relative luminance."""

    def light(colour: str) -> float:
        parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)
