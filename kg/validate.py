"""Whether a store keeps its promises: shapes (SHACL), the iron rule on every quote, and no loose ends between graphs.

Each document's graph is held to the shapes on its own, because two documents may differ about one known agreement;
that also names the document at fault and keeps the memory small.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.rdf import misquote
from kg.reference import folder
from kg.store import Store
from kg.store.given import ONTOLOGY_GRAPH
from kg.store.judged import REVIEW_GRAPH
from kg.vocab import ENTITY, MERGED_GRAPH, REFERENCE_GRAPH, Literal, Quad, document_iri, iri

if TYPE_CHECKING:
    import rdflib

#: what may only be said with a sentence behind it
FACTS = frozenset(
    iri(f"tp:{name}")
    for name in ("instrument", "signatory", "signedBy", "involves", "sector", "under", "party", "action", "programme", "amount", "status")
)
#: kinds of nodes that only the reference data may introduce
GIVEN = (f"{ENTITY}sector/", f"{ENTITY}country/")
KNOWN_IN_REFERENCE = "SELECT DISTINCT ?node { GRAPH $graph { ?node a ?class } }"
LOOSE = """
SELECT ?from ?to { GRAPH $graph { ?from tp:canonical ?to }
  FILTER (NOT EXISTS { ?from a ?class } || NOT EXISTS { ?to a ?kind }
    || EXISTS { ?to tp:canonical ?other FILTER(?other != ?to) }) }"""

Node = dict[str, list[str | Literal]]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong.

    Args:
        document: id of the document at fault, or the graph when there is none.
        node: IRI of the node.
        problem: what is wrong with it, in one sentence.
        value: the value at fault, if there is one.
    """

    document: str
    node: str
    problem: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What was checked and what was found.

    Args:
        documents, statements, quotes: how many were checked.
        findings: what is wrong, in the order of the documents.
    """

    documents: int
    statements: int
    quotes: int
    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings


def validate(store: Store, *, progress: Callable[[str], None] = lambda _: None) -> Report:
    """Check every document of a store and what joins them.

    Args:
        store: open for reading or writing; it is not changed.
        progress: called after each document with its id.

    Returns:
        the counts and the findings.
    """
    given = frozenset(row["node"] for row in store.select(KNOWN_IN_REFERENCE, {"graph": REFERENCE_GRAPH}))
    statements = quotes = 0
    findings: list[Finding] = []
    documents = store.documents()
    for document in documents:
        quads = store.graph(document.iri)
        nodes = _nodes(quads)
        statements += sum(iri("rdf:predicate") in node for node in nodes.values())
        quotes += sum(iri("oa:exact") in node for node in nodes.values())
        found = (*_quotes(document.iri, nodes), *_statements(nodes), *_references(nodes, given), *_shapes(quads))
        findings += [Finding(document.id, node, problem, value) for node, problem, value in dict.fromkeys(found)]
        progress(document.id)
    findings += _between(store, {d.iri: d.id for d in documents})
    return Report(len(documents), statements, quotes, tuple(findings))


Found = tuple[str, str, str]


def _nodes(quads: Iterable[Quad]) -> dict[str, Node]:
    nodes: dict[str, Node] = defaultdict(lambda: defaultdict(list))
    for q in quads:
        nodes[q.subject][q.predicate].append(q.object)
    return nodes


def _text(node: Node, name: str) -> str:
    value = next(iter(node.get(iri(name), ())), "")
    return value.value if isinstance(value, Literal) else value


def _quotes(document: str, nodes: dict[str, Node]) -> Iterator[Found]:
    """The iron rule, on every evidence node."""
    text = _text(nodes.get(document, {}), "tp:text")
    if not unicodedata.is_normalized("NFC", text):
        yield document, "the text is not NFC", ""
    for name, node in nodes.items():
        if iri("tp:Evidence") in node.get(iri("rdf:type"), ()) or iri("oa:exact") in node:
            problem = misquote(text, _text(node, "tp:start"), _text(node, "tp:end"), _text(node, "oa:exact"))
            if problem:
                yield name, problem, ""


def _statements(nodes: dict[str, Node]) -> Iterator[Found]:
    """Statement nodes and direct triples say the same."""
    stated: set[tuple[str, str, str | Literal]] = set()
    for name, node in nodes.items():
        for predicate in node.get(iri("rdf:predicate"), ()):
            subject, value = _text(node, "rdf:subject"), next(iter(node.get(iri("rdf:object"), ())), "")
            stated.add((subject, str(predicate), value))
            if value not in nodes.get(subject, {}).get(str(predicate), ()):
                yield name, "the statement's triple is not in the graph", subject
    for name, node in nodes.items():
        for predicate in FACTS & node.keys():
            for value in node[predicate]:
                if (name, predicate, value) not in stated:
                    yield name, f"a fact without evidence: {predicate.rpartition('#')[2]}", str(getattr(value, "value", value))


def _references(nodes: dict[str, Node], given: frozenset[str]) -> Iterator[Found]:
    """Sectors and countries are those of the reference data."""
    for name, node in nodes.items():
        for values in node.values():
            for value in values:
                if isinstance(value, str) and value.startswith(GIVEN) and value not in given:
                    yield name, "the reference data has no such entry", value


def _shapes(quads: Iterable[Quad]) -> Iterator[Found]:
    """What SHACL says of one graph."""
    import pyshacl
    import rdflib

    conforms, report, _ = pyshacl.validate(_rdflib(quads), shacl_graph=_shapes_graph(), inference="none", inplace=True)
    if conforms:
        return
    sh = rdflib.Namespace(str(iri("sh:")))
    for result in sorted(report.subjects(rdflib.RDF.type, sh.ValidationResult), key=lambda r: str(report.value(r, sh.focusNode))):
        value = report.value(result, sh.value)
        yield str(report.value(result, sh.focusNode)), str(report.value(result, sh.resultMessage)), "" if value is None else str(value)


@cache
def _shapes_graph() -> rdflib.Graph:
    import rdflib

    return rdflib.Graph().parse(folder() / "shapes.ttl", format="turtle")


def _rdflib(quads: Iterable[Quad]) -> rdflib.Graph:
    import rdflib

    graph = rdflib.Graph()
    for q in quads:
        graph.add((rdflib.URIRef(q.subject), rdflib.URIRef(q.predicate), _rdflib_term(q.object)))
    return graph


def _rdflib_term(value: str | Literal) -> Any:
    import rdflib

    if isinstance(value, str):
        return rdflib.URIRef(value)
    return rdflib.Literal(
        value.value, lang=value.lang or None, datatype=rdflib.URIRef(value.datatype or iri("xsd:string")) if not value.lang else None
    )


def _between(store: Store, documents: dict[str, str]) -> Iterator[Finding]:
    """What no single document shows: strange graphs, a merged view that points nowhere."""
    for graph in store.graphs():
        if graph not in (*documents, REFERENCE_GRAPH, MERGED_GRAPH, ONTOLOGY_GRAPH, REVIEW_GRAPH):
            yield Finding(graph, graph, "a graph that is neither a document's nor the store's own")
    for graph, identifier in documents.items():
        if document_iri(identifier) != graph:
            yield Finding(identifier, graph, "the graph's name is not that of the document")
    for row in store.select(LOOSE, {"graph": MERGED_GRAPH}):
        yield Finding("merged view", row["from"], "the merged view joins something that no document tells of", row["to"])
