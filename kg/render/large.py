"""The data of a page that is too large for the canvas: with places and communities, in columns."""

from __future__ import annotations

from kg.render.communities import communities, described
from kg.render.data import Item, PageData
from kg.render.pack import packed
from kg.render.places import size
from kg.render.regions import regions

#: above this many nodes a canvas moves too slowly, and the page draws with WebGL
LARGE = 1500


def as_columns(data: PageData) -> Item:
    """What `PageData.as_json` gives, and the lines, places, sizes and communities, each list as columns.

    Args:
        data: the page's data; its nodes get `x`, `y`, `r` (radius, in pixels) and `g` (number of the community).
    """
    parts = communities(data)
    points, discs = regions(data, parts.groups)
    member = {node: number for number, group in enumerate(parts.groups) for node in group}
    for i, (node, (x, y)) in enumerate(zip(data.nodes, points, strict=True)):
        node |= {"x": x, "y": y, "r": size(node), "g": member[i]}
    return {
        "nodes": packed(data.nodes), "pairs": packed(data.pairs), "edges": packed(data.edges),
        "evidence": packed([dict(zip("dpsec", entry, strict=True)) for entry in data.evidence]),
        "paragraphs": data.paragraphs, "documents": packed(data.documents),
        "groups": [disc | item for disc, item in zip(discs, described(data, parts), strict=True)],
    }  # fmt: skip
