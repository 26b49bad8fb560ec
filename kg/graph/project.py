"""From the store's quads to the graph, through its cache."""

from __future__ import annotations

import gc
import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kg.graph import cache, queries
from kg.graph.model import STRUCTURE, Fact, Quote, Source
from kg.graph.rows import Rows
from kg.graph.terms import EDGES, KINDS
from kg.graph.told import add_told
from kg.vocab import ENTITY, PREFIXES

if TYPE_CHECKING:
    import networkx as nx

    from kg.store import Store

LABELS = {PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "prefLabel"}


def project(store: Store) -> nx.MultiDiGraph[str]:
    """The store as a graph, from the cache beside it when that is of the store's present revision.

    Args:
        store: an open store; only read.

    Returns:
        The merged view; see `kg.graph`. Nobody changes it: it is shared.
    """
    revision = _revision(store)
    with _unwatched():
        graph = cache.load(store.path, revision)
        if graph is None:
            graph = build(store)
            graph.graph["revision"] = revision
            cache.save(graph, store.path)
    return graph


@contextmanager
def _unwatched() -> Iterator[None]:
    """Without the collector of cycles, which would go through millions of new objects again and again and find none."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


def _revision(store: Store) -> str:
    """A digest of all that the projection is a function of: documents, extractors, judgements, reference data."""
    digest, rows = hashlib.sha256(), Rows(store)
    for query in queries.REVISION:
        for row in sorted(rows.all(query)):
            digest.update("\x1f".join(row).encode() + b"\n")
    return digest.hexdigest()


def build(store: Store) -> nx.MultiDiGraph[str]:
    """The store as a graph, read from its quads."""
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    rows = Rows(store)
    graph.graph["sources"] = {row[0]: Source(*row) for row in rows.all(queries.SOURCES)}
    rows.documents = sorted(map(rows.one, graph.graph["sources"]))
    graph.graph["quotes"] = _quotes(rows)
    same = {rows.one(iri): rows.one(node) for iri, node in rows.all(queries.CANONICAL)}
    graph.graph["judged"] = {frozenset((a, b)): p.endswith("sameMatterAs") for a, p, b in rows.all(queries.JUDGED)}
    graph.graph["members"] = _members(same)
    _nodes(graph, rows, same)
    add_told(graph, rows, same)
    _structure(graph, rows, same)
    _prune(graph)
    _summaries(graph)
    return graph


def _quotes(rows: Rows) -> dict[str, Quote]:
    found = {rows.one(i): Quote(rows.one(d), int(a), int(b), q) for i, d, a, b, q in rows.by_document(queries.QUOTES)}
    return dict(sorted(found.items()))


def _members(same: Mapping[str, str]) -> dict[str, list[str]]:
    """For each node that stands for several the IRIs under which documents speak of it."""
    found: dict[str, list[str]] = defaultdict(list)
    for iri, node in sorted(same.items()):
        found[node].append(iri)
    return {node: members for node, members in found.items() if len(members) > 1}


def _nodes(graph: nx.MultiDiGraph[str], rows: Rows, same: Mapping[str, str]) -> None:
    reference = {iri for (iri,) in rows.all(queries.REFERENCE)}
    for iri, kind in sorted((rows.one(iri), rows.one(kind)) for iri, kind in rows.all(queries.TYPES)):
        if kind not in KINDS or (KINDS[kind] == "sector" and not iri.startswith(f"{ENTITY}sector/")):
            continue
        node = same.get(iri, iri)
        if node not in graph:
            graph.add_node(node, kind=KINDS[kind], label_en="", label_ko="", names=[], values=[], standings=[], records=[])
            graph.nodes[node]["reference"] = iri in reference
        graph.nodes[node]["reference"] &= KINDS[kind] == "agreement" or iri in reference  # names that documents add are looked for
        if KINDS[kind] in {"agreement", "commitment"} and iri not in graph.nodes[node]["records"]:
            graph.nodes[node]["records"].append(iri)
    official = set(rows.all(queries.OFFICIAL))
    found = [(rows.one(i), rows.one(p), label, rows.one(lang)) for i, p, label, lang in rows.all(queries.LABELS) if same.get(i, i) in graph]
    # official names first, then those of the document that a merged agreement is called after
    for iri, predicate, label, lang in sorted(found, key=lambda row: (row not in official, row[0] in same, row)):
        _name(graph.nodes[same.get(iri, iri)], label, lang, preferred=predicate in LABELS)


def _name(data: dict[str, object], label: str, lang: str, *, preferred: bool) -> None:
    key = "label_ko" if lang == "ko" else "label_en"
    if preferred and lang in {"ko", "en"} and not data[key]:
        data[key] = label
    names = data["names"]
    assert isinstance(names, list)
    if label not in names:
        names.append(label)


def _structure(graph: nx.MultiDiGraph[str], rows: Rows, same: Mapping[str, str]) -> None:
    for subject, predicate, obj in sorted(rows.all(queries.STRUCTURE)):
        source, target = same.get(subject, subject), same.get(obj, obj)
        if source in graph and target in graph and source != target and not graph.has_edge(source, target, EDGES[predicate]):
            graph.add_edge(source, target, EDGES[predicate], facts=())
    narrower = {source for source, _, key in graph.edges(keys=True) if key == "broader"}
    for node, data in graph.nodes(data=True):
        data["top"] = data["kind"] == "sector" and node not in narrower
        if not data["label_en"] and not data["label_ko"]:
            data["label_en"] = data["names"][0] if data["names"] else node.removeprefix(ENTITY).partition("/")[2]


def _prune(graph: nx.MultiDiGraph[str]) -> None:
    """Takes out what the reference data knows and no document speaks of, even by way of a body above or a wider sector."""
    kept = {node for node, data in graph.nodes(data=True) if not data["reference"] or data["records"]}
    kept |= {node for *edge, data in graph.edges(data=True) if data["facts"] for node in edge}
    queue = list(kept)
    while queue:
        for _, above, key in graph.out_edges(queue.pop(), keys=True):
            if key in STRUCTURE and above not in kept:
                kept.add(above)
                queue.append(above)
    graph.remove_nodes_from([node for node in graph if node not in kept])


def _summaries(graph: nx.MultiDiGraph[str]) -> None:
    """Puts on every edge what its statements come to: status, date, confidence, document."""
    quotes, sources = graph.graph["quotes"], graph.graph["sources"]
    told = [s for _, data in graph.nodes(data=True) for s in data["standings"]]
    standing = {(s.fact.record, quotes[s.fact.quote].document): s for s in told if s.fact.quote in quotes}
    for *_, data in graph.edges(data=True):
        facts: tuple[Fact, ...] = data["facts"]
        best = max(facts, key=lambda fact: fact.confidence, default=None)
        quote = quotes.get(best.quote) if best else None
        said = ((f.record, quotes[f.quote].document) for f in facts if f.quote in quotes)
        last = max((standing[key] for key in said if key in standing), key=lambda s: s.as_of, default=None)
        data["status"] = last.status if last else ""
        data["date"] = last.as_of if last else sources[quote.document].published if quote and quote.document in sources else ""
        data["confidence"] = best.confidence if best else 1.0
        data["document"] = quote.document if quote else ""
