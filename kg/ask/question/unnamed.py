"""Agreements of the reference tables that documents call otherwise: "제4차 한국-캐나다 과학기술혁신공동위원회" is the known committee."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.ask.facts import targets
from kg.ask.iris import reference_of
from kg.reference import gazetteer, load
from kg.reference.fold import letters
from kg.vocab import ref_iri

if TYPE_CHECKING:
    import networkx as nx

#: fewest letters of a name without its countries that tell an agreement
SHORTEST = 6
_LANDS = ("country", "pair")


def parties(node: str) -> frozenset[str]:
    """The countries that are party to an agreement by the reference tables; empty where they do not say."""
    row = load().agreements.get(reference_of(node).partition(":")[2])
    return frozenset(ref_iri(f"country:{code}") for code in row.parties) if row else frozenset()


def called_otherwise(graph: nx.MultiDiGraph[str], node: str) -> frozenset[str]:
    """The agreements of the documents that bear a known one's name but for the countries, between the same countries.

    Args:
        graph: of `kg.graph.project`.
        node: known agreement that no document tells of by itself.
    """
    wanted = parties(node)
    told = _cores(reference_of(node))
    if not (wanted and told):
        return frozenset()
    agreements = ((other, data) for other, data in graph.nodes(data=True) if data["kind"] == "agreement" and data["records"])
    named = (other for other, data in agreements if any(core in letters(name).lower() for name in data["names"] for core in told))
    return frozenset(other for other in named if _lands(graph, other) == wanted)


def _lands(graph: nx.MultiDiGraph[str], node: str) -> set[str]:
    bodies = targets(graph, node, "signatory", "party")
    return {body for body in bodies if graph.nodes[body]["kind"] == "country"} | {
        land for body in bodies for land in targets(graph, body, "country")
    }


@cache
def _cores(ref: str) -> tuple[str, ...]:
    """The names of a known agreement without the countries in them, as letters; those too short to tell it are left out.

    >>> _cores("agreement:kr-ca-st-joint-committee")[:2]
    ('jointcommitteeonsciencetechnologyandinnovation', '과학기술혁신공동위원회')
    """
    found = []
    for name in load().names(ref) if ref in load() else ():
        rest = name
        hits = [hit for hit in gazetteer("").find(name, nested=True) if hit.kind in _LANDS]
        for hit in sorted(hits, key=lambda hit: -hit.start):
            rest = rest[: hit.start] + rest[hit.end :]
        found.append(letters(rest).lower())
    return tuple(dict.fromkeys(core for core in found if len(core) >= SHORTEST))
