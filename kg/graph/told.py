"""What documents tell, put into the graph: edges, the values of nodes, and how their status went.

A large store tells millions of things: each is held in one place at a time, and taken out of it as it goes into the graph.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING

from kg.graph import queries
from kg.graph.model import Fact, Standing, Value
from kg.graph.terms import EDGES, KINDS, SLOTS
from kg.graph.values import amount, period, since
from kg.vocab import ONTOLOGY

if TYPE_CHECKING:
    import networkx as nx

    from kg.graph.rows import Row, Rows

Edge = tuple[str, str, str, Fact]
#: `slot=value` and who says so
Slot = tuple[str, Fact]


@dataclass(frozen=True, slots=True)
class Told:
    """The statements of all documents, each in one of these.

    Args:
        edges: from, to, kind and fact.
        slots: what is no edge, by the record that it is about.
        states: the statement behind each assertion of a status.
    """

    edges: list[Edge] = field(default_factory=list)
    slots: dict[str, list[Slot]] = field(default_factory=dict)
    states: dict[str, Fact] = field(default_factory=dict)


def add_told(graph: nx.MultiDiGraph[str], rows: Rows, same: Mapping[str, str]) -> None:
    """Puts edges, values and standings of all documents into a graph that has its nodes.

    Args:
        graph: with its nodes and quotes; changed.
        rows: of the store, with the documents known.
        same: records and other nodes ─▶ the node that stands for them in the merged view.
    """
    told = _statements(graph, rows, same)
    _add_edges(graph, told.edges)
    _add_values(graph, rows, told.slots, same)
    _add_standings(graph, rows, told.states, same)


def _statements(graph: nx.MultiDiGraph[str], rows: Rows, same: Mapping[str, str]) -> Told:
    told = Told()
    numbers: dict[str, float] = {}
    for statement, subject, predicate, obj, quote, confidence in rows.by_document(queries.STATEMENTS):
        sure = numbers.setdefault(confidence, float(confidence or 1))
        fact = Fact(statement, rows.one(quote), sure, rows.one(subject))
        source, target = same.get(subject, subject), same.get(obj, obj)
        slot = SLOTS.get(predicate)
        if predicate in EDGES and source in graph and target in graph:
            told.edges.append((rows.one(source), rows.one(target), EDGES[predicate], fact))
        elif slot == "status":
            told.states[fact.record] = min(fact, told.states.get(fact.record, fact), key=_statement)
        elif slot:
            told.slots.setdefault(fact.record, []).append((rows.one(f"{slot}={obj.removeprefix(ONTOLOGY)}"), fact))
    return told


def _statement(fact: Fact) -> str:
    return fact.statement


def _place(edge: Edge) -> Row:
    source, target, key, fact = edge
    return source, target, key, fact.statement


def _add_edges(graph: nx.MultiDiGraph[str], edges: list[Edge]) -> None:
    """Turns the list into edges, in their order; nothing is left of it."""
    edges.sort(key=_place, reverse=True)  # the first are at the end, where they are taken off
    while edges:
        source, target, key, fact = edges.pop()
        facts = [fact]
        while edges and edges[-1][:3] == (source, target, key):
            facts.append(edges.pop()[3])
        graph.add_edge(source, target, key, facts=tuple(facts))


def _add_values(graph: nx.MultiDiGraph[str], rows: Rows, slots: dict[str, list[Slot]], same: Mapping[str, str]) -> None:
    for record in sorted(slots):
        slots[record].sort(key=_slot)
        node = same.get(record, record)
        if node in graph:
            graph.nodes[node]["values"] += list(_coded(slots[record]))
    for (document, record), given in _literals(rows):
        node = same.get(record, record)
        if node in graph:
            own = _told_by(graph, document, slots.get(record, []))
            graph.nodes[node]["values"] += list(_typed(given, own))
    slots.clear()


def _slot(slot: Slot) -> tuple[str, str]:
    return slot[0], slot[1].statement


def _literals(rows: Rows) -> Iterator[tuple[tuple[str, str], dict[str, str]]]:
    """Dates and sums by document and record, in this order."""
    for portion in rows.portions(queries.LITERALS):
        for place, given in groupby(sorted(portion), key=lambda row: (row[0], row[1])):
            yield place, {predicate.removeprefix(ONTOLOGY): rows.one(value) for _, _, predicate, value in given}


def _told_by(graph: nx.MultiDiGraph[str], document: str, slots: list[Slot]) -> list[Slot]:
    """The statements of one document about a record that several documents tell of."""
    quotes = graph.graph["quotes"]
    return [slot for slot in slots if slot[1].quote in quotes and quotes[slot[1].quote].document == document]


def _coded(slots: list[Slot]) -> Iterator[Value]:
    for key, found in groupby(slots, key=lambda slot: slot[0]):
        slot, _, value = key.partition("=")
        facts = tuple(fact for _, fact in found)
        if slot in {"instrument", "action"}:
            yield Value(slot, value.partition("/")[2] or value, facts)
        elif slot == "type":
            yield Value(slot, KINDS.get(value, ""), facts)


def _typed(given: Mapping[str, str], slots: list[Slot]) -> Iterator[Value]:
    def facts(slot: str) -> tuple[Fact, ...]:
        return tuple(dict.fromkeys(fact for key, fact in slots if key.partition("=")[0] == slot))

    if "earliest" in given:
        yield Value("date", period(given["earliest"], given.get("latest", "")), facts("date"), given.get("dateText", ""))
    if "dueEarliest" in given:
        yield Value("due", period(given["dueEarliest"], given.get("dueLatest", "")), facts("due"), given.get("dueText", ""))
    if "amount" in given:
        yield Value("amount", amount(given["amount"], given.get("currency", "")), facts("amount"), given.get("amountText", ""))


def _add_standings(graph: nx.MultiDiGraph[str], rows: Rows, states: dict[str, Fact], same: Mapping[str, str]) -> None:
    told = {tuple([rows.one(term) for term in row]) for row in rows.by_document(queries.STANDINGS)}
    for record, as_of, assertion, status in sorted(told):
        node = same.get(record, record)
        if node in graph and assertion in states:
            fact = replace(states[assertion], record=record)
            day = since(as_of, _dates(graph, node, fact))
            graph.nodes[node]["standings"].append(Standing(status.rpartition("/")[2], day, fact))
    for _, data in graph.nodes(data=True):
        data["standings"].sort(key=lambda standing: (standing.as_of, standing.fact.record))


def _dates(graph: nx.MultiDiGraph[str], node: str, fact: Fact) -> Iterator[str]:
    """The dates that the document of a fact gives an agreement or commitment."""
    quotes = graph.graph["quotes"]
    document = quotes[fact.quote].document if fact.quote in quotes else ""
    for value in graph.nodes[node]["values"]:
        if value.slot == "date" and any(f.quote in quotes and quotes[f.quote].document == document for f in value.facts):
            yield value.value
