"""From the store's quads to the graph, through its cache."""

from __future__ import annotations

import gc
import hashlib
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.graph import cache, queries
from kg.graph.model import STRUCTURE, Fact, Quote, Source, Standing, Value
from kg.graph.values import amount, period
from kg.vocab import ENTITY, ONTOLOGY, PREFIXES

if TYPE_CHECKING:
    import networkx as nx

    from kg.store import Store

#: RDF class ─▶ kind of node
KINDS = {
    PREFIXES["tp"] + "Agreement": "agreement",
    PREFIXES["tp"] + "Commitment": "commitment",
    PREFIXES["tp"] + "Programme": "programme",
    PREFIXES["tp"] + "Country": "country",
    PREFIXES["org"] + "FormalOrganization": "organization",
    PREFIXES["foaf"] + "Person": "person",
    PREFIXES["skos"] + "Concept": "sector",
}

#: predicate ─▶ edge
EDGES = {
    **{ONTOLOGY + name: name for name in ("signatory", "signedBy", "involves", "sector", "under", "party", "programme", "country", "owner")},
    PREFIXES["org"] + "subOrganizationOf": "parent",
    PREFIXES["skos"] + "broader": "broader",
}

#: predicate ─▶ slot of a node
SLOTS = {
    **{ONTOLOGY + name: name for name in ("instrument", "action", "status", "amount")},
    **dict.fromkeys((ONTOLOGY + name for name in ("currency", "amountText")), "amount"),
    **dict.fromkeys((ONTOLOGY + name for name in ("earliest", "latest", "dateText")), "date"),
    **dict.fromkeys((ONTOLOGY + name for name in ("dueEarliest", "dueLatest", "dueText")), "due"),
    PREFIXES["rdfs"] + "label": "label",
    PREFIXES["rdf"] + "type": "type",
}

#: documents whose statements are asked for at once
TOGETHER = 200
LABELS = {PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "prefLabel"}
Draft = dict[str, dict[str, list[Fact]]]


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
    digest = hashlib.sha256()
    for query in queries.REVISION:
        for row in sorted(_rows(store, query)):
            digest.update("\x1f".join(row).encode() + b"\n")
    return digest.hexdigest()


def _rows(store: Store, query: str, **bound: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The rows of a query as plain strings, one by one: a million dictionaries would not fit."""
    for row in store.answer(query, bound):
        yield tuple(["" if term is None else term.value for term in row])


def build(store: Store) -> nx.MultiDiGraph[str]:
    """The store as a graph, read from its quads."""
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.graph["quotes"] = {i: Quote(d, int(a), int(b), q) for i, d, a, b, q in sorted(_rows(store, queries.QUOTES))}
    graph.graph["sources"] = {row[0]: Source(*row) for row in _rows(store, queries.SOURCES)}
    same = {row[0]: row[1] for row in _rows(store, queries.CANONICAL)}
    graph.graph["judged"] = {frozenset((a, b)): p.endswith("sameMatterAs") for a, p, b in _rows(store, queries.JUDGED)}
    graph.graph["members"] = _members(same)
    _nodes(graph, store, same)
    slots = _statements(graph, store, same)
    _values(graph, store, slots, same)
    _standings(graph, store, slots, same)
    _structure(graph, store, same)
    _prune(graph)
    _summaries(graph)
    return graph


def _members(same: Mapping[str, str]) -> dict[str, list[str]]:
    """For each node that stands for several the IRIs under which documents speak of it."""
    found: dict[str, list[str]] = defaultdict(list)
    for iri, node in sorted(same.items()):
        found[node].append(iri)
    return {node: members for node, members in found.items() if len(members) > 1}


def _nodes(graph: nx.MultiDiGraph[str], store: Store, same: Mapping[str, str]) -> None:
    reference = {iri for (iri,) in _rows(store, queries.REFERENCE)}
    for iri, kind in sorted(_rows(store, queries.TYPES)):
        if kind not in KINDS or (KINDS[kind] == "sector" and not iri.startswith(f"{ENTITY}sector/")):
            continue
        node = same.get(iri, iri)
        if node not in graph:
            graph.add_node(node, kind=KINDS[kind], label_en="", label_ko="", names=[], values=[], standings=[], records=[])
            graph.nodes[node]["reference"] = iri in reference
        graph.nodes[node]["reference"] &= KINDS[kind] == "agreement" or iri in reference  # names that documents add are looked for
        if KINDS[kind] in {"agreement", "commitment"} and iri not in graph.nodes[node]["records"]:
            graph.nodes[node]["records"].append(iri)
    official = set(_rows(store, queries.OFFICIAL))
    found = [row for row in _rows(store, queries.LABELS) if same.get(row[0], row[0]) in graph]
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


def _statements(graph: nx.MultiDiGraph[str], store: Store, same: Mapping[str, str]) -> Draft:
    """Adds the edges; what is no edge comes back by record and slot (`slot=value`)."""
    slots: Draft = defaultdict(lambda: defaultdict(list))
    edges: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    # one object for each name and number: the store gives a new one with every row
    names = {iri: iri for iri in (*graph, *graph.graph["quotes"])}
    numbers: dict[str, float] = {}
    for statement, subject, predicate, obj, quote, confidence in _told(store, sorted(graph.graph["sources"])):
        sure = numbers.setdefault(confidence, float(confidence or 1))
        fact = Fact(statement, names.get(quote, quote), sure, names.setdefault(subject, subject))
        source, target = same.get(subject, subject), same.get(obj, obj)
        if predicate in EDGES and source in graph and target in graph:
            edges[names[source], names[target], EDGES[predicate]].append(fact)
        elif predicate in SLOTS:
            slots[fact.record][sys.intern(f"{SLOTS[predicate]}={obj.removeprefix(ONTOLOGY)}")].append(fact)
    for source, target, key in sorted(edges):
        graph.add_edge(source, target, key, facts=tuple(sorted(edges.pop((source, target, key)), key=_statement)))
    for record in sorted(slots):  # taken out and put back, so that they come in this order without a second copy
        found = slots.pop(record)
        slots[record] = {key: sorted(found[key], key=_statement) for key in sorted(found)}
    return slots


def _told(store: Store, documents: list[str]) -> Iterator[tuple[str, ...]]:
    """The statements of the documents, some documents at a time."""
    for start in range(0, len(documents), TOGETHER):
        yield from _rows(store, queries.STATEMENTS, documents=tuple(documents[start : start + TOGETHER]))


def _statement(fact: Fact) -> str:
    return fact.statement


def _values(graph: nx.MultiDiGraph[str], store: Store, slots: Draft, same: Mapping[str, str]) -> None:
    for record, drafts in slots.items():
        node = same.get(record, record)
        if node in graph:
            graph.nodes[node]["values"] += list(_coded(drafts))
    literals: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for document, record, predicate, value in sorted(_rows(store, queries.LITERALS)):
        literals[document, record][predicate.removeprefix(ONTOLOGY)] = value
    for (document, record), given in literals.items():
        node = same.get(record, record)
        if node in graph:
            own = _told_by(graph, document, slots.get(record, {}))
            graph.nodes[node]["values"] += list(_typed(given, own))


def _told_by(graph: nx.MultiDiGraph[str], document: str, drafts: Mapping[str, list[Fact]]) -> dict[str, list[Fact]]:
    """The statements of one document about a record that several documents tell of."""
    quotes = graph.graph["quotes"]
    return {key: [f for f in found if f.quote in quotes and quotes[f.quote].document == document] for key, found in drafts.items()}


def _coded(drafts: Mapping[str, list[Fact]]) -> Iterator[Value]:
    for key, facts in drafts.items():
        slot, _, value = key.partition("=")
        if slot in {"instrument", "action"}:
            yield Value(slot, value.partition("/")[2] or value, tuple(facts))
        elif slot == "type":
            yield Value(slot, KINDS.get(value, ""), tuple(facts))


def _typed(given: Mapping[str, str], drafts: Mapping[str, list[Fact]]) -> Iterator[Value]:
    def facts(slot: str) -> tuple[Fact, ...]:
        return tuple(dict.fromkeys(fact for key, found in drafts.items() if key.partition("=")[0] == slot for fact in found))

    if "earliest" in given:
        yield Value("date", period(given["earliest"], given.get("latest", "")), facts("date"), given.get("dateText", ""))
    if "dueEarliest" in given:
        yield Value("due", period(given["dueEarliest"], given.get("dueLatest", "")), facts("due"), given.get("dueText", ""))
    if "amount" in given:
        yield Value("amount", amount(given["amount"], given.get("currency", "")), facts("amount"), given.get("amountText", ""))


def _standings(graph: nx.MultiDiGraph[str], store: Store, slots: Draft, same: Mapping[str, str]) -> None:
    for record, as_of, assertion, status in sorted(_rows(store, queries.STANDINGS)):
        node, word = same.get(record, record), status.rpartition("/")[2]
        found = [fact for key, facts in slots.get(assertion, {}).items() if key.startswith("status=") for fact in facts]
        if node in graph and found:
            graph.nodes[node]["standings"].append(Standing(word, as_of, replace(found[0], record=record)))
    for _, data in graph.nodes(data=True):
        data["standings"].sort(key=lambda standing: (standing.as_of, standing.fact.record))


def _structure(graph: nx.MultiDiGraph[str], store: Store, same: Mapping[str, str]) -> None:
    for subject, predicate, obj in sorted(_rows(store, queries.STRUCTURE)):
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
