"""The projection in a file beside the store: JSON, one node, source, quote or edge a line, so that it loads without a second copy."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.graph.model import Fact, Quote, Source, Standing, Value

if TYPE_CHECKING:
    import networkx as nx

#: raised whenever the lines mean something else than before
FORMAT = 3
NAME = "graph.jsonl"

_EDGE = ("status", "date", "confidence", "document")
_NODE = ("kind", "label_en", "label_ko", "names", "records", "reference", "top")


def save(graph: nx.MultiDiGraph[str], folder: Path | None) -> None:
    """Writes the projection beside the store, whole or not at all.

    Args:
        graph: with its revision in `graph.graph["revision"]`.
        folder: the store's; None for a store in memory, which has no cache.
    """
    if folder is None or not folder.is_dir():
        return
    # a store that may only be read is asked all the same, it is only slower
    with contextlib.suppress(PermissionError):
        handle, name = tempfile.mkstemp(prefix=NAME, dir=folder)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.writelines(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in _lines(graph))
            Path(name).chmod(folder.stat().st_mode & 0o666)
            Path(name).replace(folder / NAME)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def load(folder: Path | None, revision: str) -> nx.MultiDiGraph[str] | None:
    """The projection from its file, or None when there is none of that revision.

    Args:
        folder: the store's, or None.
        revision: of the store now.
    """
    if folder is None or not (folder / NAME).is_file():
        return None
    try:
        with (folder / NAME).open(encoding="utf-8") as file:
            if json.loads(file.readline()) != [FORMAT, revision]:
                return None
            return _graph(revision, file)
    except (OSError, ValueError, KeyError, IndexError, TypeError):  # a damaged cache is no cache
        return None


def _lines(graph: nx.MultiDiGraph[str]) -> Iterator[list[Any]]:
    yield [FORMAT, graph.graph["revision"]]
    for node, members in graph.graph["members"].items():
        yield ["m", node, members]
    for pair, verdict in graph.graph["judged"].items():
        yield ["j", sorted(pair), verdict]
    for source in graph.graph["sources"].values():
        yield ["s", *astuple(source)]
    quotes = {iri: number for number, iri in enumerate(graph.graph["quotes"])}
    for iri, quote in graph.graph["quotes"].items():
        yield ["q", iri, quote.document, quote.start, quote.end, quote.text]
    number = {node: index for index, node in enumerate(graph)}
    for node, data in graph.nodes(data=True):
        values = [[v.slot, v.value, v.text, _facts(v.facts, quotes)] for v in data["values"]]
        standings = [[s.status, s.as_of, _facts((s.fact,), quotes)] for s in data["standings"]]
        yield ["n", node, [data[key] for key in _NODE], values, standings]
    for source, target, key, data in graph.edges(keys=True, data=True):
        yield ["e", number[source], number[target], key, _facts(data["facts"], quotes), *(data[name] for name in _EDGE)]


def _facts(facts: tuple[Fact, ...], quotes: dict[str, int]) -> list[list[Any]]:
    return [[fact.statement, quotes.get(fact.quote, -1), fact.confidence, fact.record] for fact in facts]


def _graph(revision: str, lines: Iterator[str]) -> nx.MultiDiGraph[str]:
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(revision=revision, sources={}, quotes={}, members={}, judged={})
    nodes: list[str] = []
    quotes: list[str] = []

    numbers: dict[float, float] = {}

    # one object for each name and number that comes again and again, as `project` has them
    def shared(value: Any) -> Any:
        return sys.intern(value) if isinstance(value, str) else numbers.setdefault(value, value)

    def facts(rows: list[list[Any]]) -> tuple[Fact, ...]:
        return tuple([Fact(iri, quotes[q] if q >= 0 else "", shared(sure), shared(record)) for iri, q, sure, record in rows])

    for line in lines:
        what, *row = json.loads(line)
        if what == "e":
            graph.add_edge(nodes[row[0]], nodes[row[1]], row[2], facts=facts(row[3]), **dict(zip(_EDGE, map(shared, row[4:]), strict=True)))
        elif what == "n":
            nodes.append(row[0])
            data = dict(zip(_NODE, row[1], strict=True))
            data["values"] = [Value(shared(slot), shared(value), facts(found), shared(text)) for slot, value, text, found in row[2]]
            data["standings"] = [Standing(shared(status), shared(as_of), facts(found)[0]) for status, as_of, found in row[3]]
            graph.add_node(row[0], **data)
        elif what == "q":
            quotes.append(row[0])
            graph.graph["quotes"][row[0]] = Quote(*row[1:])
        elif what == "m":
            graph.graph["members"][row[0]] = row[1]
        elif what == "j":
            graph.graph["judged"][frozenset(row[0])] = row[1]
        else:
            graph.graph["sources"][row[0]] = Source(*row)
    return graph
