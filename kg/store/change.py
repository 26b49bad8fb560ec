"""The update that makes a graph hold what it should, and touches only what differs.

The default graph holds every triple of every named graph once, kept in the same transaction. The database's own union of
named graphs gives a triple as often as there are graphs with it, so that counts would be wrong.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.rdf import address, term
from kg.vocab import Quad

if TYPE_CHECKING:
    import pyoxigraph


def update(engine: pyoxigraph.Store, graph: str, quads: Iterable[Quad]) -> str:
    """One SPARQL update, which the database does as a whole or not at all.

    Args:
        engine: the database as it is.
        graph: the graph that changes.
        quads: what it is to hold.

    Returns:
        the update, empty when nothing differs.
    """
    new = {f"{address(q.subject)} {address(q.predicate)} {term(q.object)} ." for q in quads}
    old = lines(engine, graph)
    gone, come = sorted(old.keys() - new), sorted(new - old.keys())
    last = [line for line in gone if not _elsewhere(engine, old[line], graph)]
    named = f"GRAPH <{graph}> "
    parts = [_data("DELETE", named, gone), _data("DELETE", "", last), _data("INSERT", named, come), _data("INSERT", "", come)]
    if old and not new:  # the database would go on listing a graph without triples
        parts.append(f"DROP SILENT GRAPH <{graph}>")
    return " ;\n".join(filter(None, parts))


def lines(engine: pyoxigraph.Store, graph: str) -> dict[str, pyoxigraph.Quad]:
    """The triples of a graph, each as a line of N-Triples.

    Args:
        engine: the database.
        graph: IRI of the graph.
    """
    import pyoxigraph

    found = engine.quads_for_pattern(None, None, None, pyoxigraph.NamedNode(graph))
    return {f"{q.subject} {q.predicate} {q.object} .": q for q in found}


def _data(verb: str, named: str, triples: list[str]) -> str:
    block = "{\n" + "\n".join(triples) + "\n}"
    return f"{verb} DATA {{ {named}{block} }}" if named and triples else f"{verb} DATA {block}" if triples else ""


def _elsewhere(engine: pyoxigraph.Store, found: pyoxigraph.Quad, graph: str) -> bool:
    """Whether another named graph holds the same triple."""
    import pyoxigraph

    same = engine.quads_for_pattern(found.subject, found.predicate, found.object, None)
    return any(isinstance(q.graph_name, pyoxigraph.NamedNode) and q.graph_name.value != graph for q in same)
