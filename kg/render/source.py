"""What the renderers read from the graph of `kg.graph`: the one place that knows the names of its attributes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]


@dataclass(frozen=True, slots=True)
class Source:
    """A document that edges rest on."""

    iri: str
    title: str = ""
    publisher: str = ""
    date: str = ""
    url: str = ""
    lang: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """The sentence behind a statement; `start` and `end` count code points of the document's text."""

    document: str
    start: int
    end: int
    text: str
    confidence: float = 1.0


def sources(graph: Graph) -> dict[str, Source]:
    """The documents of the graph by IRI."""
    found = {iri: _source(iri, facts) for iri, facts in dict(graph.graph.get("documents", {})).items()}
    for iri, facts in graph.nodes(data=True):
        if facts.get("kind") == "document" and iri not in found:
            found[iri] = _source(iri, facts)
    return found


def _source(iri: str, facts: Mapping[str, Any]) -> Source:
    return Source(
        iri=iri,
        title=str(facts.get("title") or facts.get("label_en") or ""),
        publisher=str(facts.get("publisher") or ""),
        date=str(facts.get("date") or facts.get("published") or ""),
        url=str(facts.get("url") or ""),
        lang=str(facts.get("lang") or ""),
        text=str(facts.get("text") or ""),
    )


def quotes(graph: Graph, edge: Mapping[str, Any]) -> Iterator[Quote]:
    """The sentences that an edge rests on, in the order of its statements."""
    known = graph.graph.get("statements", {})
    for statement in edge.get("statements", ()):
        facts = known.get(statement)
        if facts is not None:
            yield Quote(
                str(facts["document"]), int(facts["start"]), int(facts["end"]), str(facts["quote"]), float(facts.get("confidence", 1.0))
            )
