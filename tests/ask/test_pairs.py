"""Twenty pairs of the seeds: their paths go through no country, top-level sector or person, and every hop has its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.ask.path.paths import find
from kg.ask.path.route import Options
from kg.graph import STRUCTURE
from kg.vocab import ref_iri

if TYPE_CHECKING:
    import networkx as nx

    from kg.store import Store

PAIRS = [
    ("org:nist", "country:KR"),
    ("org:nist", "org:kriss"),
    ("org:nsf", "country:KR"),
    ("org:nsf", "org:msit"),
    ("org:nasa", "org:kasa"),
    ("org:kriss", "country:US"),
    ("org:kriss", "country:JP"),
    ("org:msit", "country:US"),
    ("org:ostp", "country:KR"),
    ("org:asml", "country:KR"),
    ("org:asml", "org:samsung-electronics"),
    ("org:fraunhofer", "country:KR"),
    ("org:kopri", "country:NO"),
    ("org:kribb", "country:CA"),
    ("org:kist", "country:US"),
    ("country:KR", "country:GB"),
    ("country:KR", "country:CZ"),
    ("country:US", "country:JP"),
    ("programme:horizon-europe", "country:KR"),
    ("sector:quantum-computing", "org:nist"),
    ("sector:hydrogen", "country:AU"),
    ("country:KR", "country:EU"),
]


@pytest.fixture(scope="module")
def texts(seeded: Store) -> dict[str, str]:
    """The stored text of each seed."""
    return {row["id"]: row["text"] for row in seeded.select("SELECT ?id ?text { ?d dct:identifier ?id ; tp:text ?text }")}


def test_most_of_the_pairs_are_in_the_seeds(seeds: nx.MultiDiGraph[str]) -> None:
    """At least twenty of the pairs have both ends in the graph and a path between them."""
    known = [pair for pair in PAIRS if all(ref_iri(end) in seeds for end in pair)]
    assert sum(bool(find(seeds, *map(ref_iri, pair)).paths) for pair in known) >= 20, [pair for pair in PAIRS if pair not in known]


@pytest.mark.parametrize("pair", PAIRS, ids=" ".join)
def test_no_hub_is_a_waypoint_and_every_hop_is_quoted(seeds: nx.MultiDiGraph[str], texts: dict[str, str], pair: tuple[str, str]) -> None:
    """Countries, top-level sectors and people are ends only; each hop of a document is its text at its offsets."""
    source, target = map(ref_iri, pair)
    if source not in seeds or target not in seeds:
        pytest.skip("no document of the seeds names it")
    for path in find(seeds, source, target, Options(limit=10)).paths:
        assert path.nodes[0] == source
        assert path.nodes[-1] == target
        assert len(set(path.nodes)) == len(path.nodes)
        inside = [seeds.nodes[node] for node in path.nodes[1:-1]]
        assert not [data for data in inside if data["kind"] in {"country", "person"} or data["top"]]
        assert all(a.target == b.source for a, b in zip(path.hops, path.hops[1:], strict=False))
        for hop in path.hops:
            if hop.evidence is None:
                assert STRUCTURE.issuperset(hop.predicates)
            else:
                assert texts[hop.evidence.document][hop.evidence.start : hop.evidence.end] == hop.evidence.quote
