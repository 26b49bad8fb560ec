"""What the renderers read from the graph of `kg.graph`: the one place that knows how it holds things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx

    from kg.graph import Quote, Source, Standing, Value

    Graph = nx.MultiDiGraph[str]

RECORDS = frozenset({"agreement", "commitment"})
#: edges that say which agreement a commitment belongs to
MEMBER_OF = "under"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a node, each slot folded to what most statements say.

    Args:
        kind: agreement, commitment, organization, programme, person, country or sector.
        label_en, label_ko: names to show; `names` holds the others.
        status: the last one that a document asserts, as a value of `kg.model.Status`.
        date: ISO, as precise as it is known; for a commitment without one the day of its last status.
        due: ISO, when a commitment is to be done.
        instrument, actions, amount: coded slots.
    """

    kind: str
    label_en: str = ""
    label_ko: str = ""
    names: tuple[str, ...] = ()
    status: str = ""
    date: str = ""
    due: str = ""
    instrument: str = ""
    actions: tuple[str, ...] = ()
    amount: str = ""


def facts(graph: Graph, iri: str) -> Facts:
    """What the graph knows of one node."""
    data = graph.nodes[iri]
    values, last = _slots(data.get("values", ())), _last(data.get("standings", ()))
    kind = str(data.get("kind") or "organization")
    date = _first(values, "date") or (last.as_of if last and kind in RECORDS else "")
    return Facts(
        kind=kind,
        label_en=str(data.get("label_en") or ""),
        label_ko=str(data.get("label_ko") or ""),
        names=tuple(map(str, data.get("names", ()))),
        status=last.status if last else "",
        date=date,
        due=_first(values, "due"),
        instrument=_first(values, "instrument"),
        actions=tuple(values.get("action", ())),
        amount=_first(values, "amount"),
    )


def _slots(values: Iterable[Value]) -> dict[str, list[str]]:
    """The values of each slot, the best supported first."""
    support: dict[tuple[str, str], int] = {}
    for value in values:
        support[value.slot, value.value] = support.get((value.slot, value.value), 0) + 1 + len(value.facts)
    found: dict[str, list[str]] = {}
    for slot, code in sorted(support, key=lambda key: (-support[key], -len(key[1]), key)):
        found.setdefault(slot, []).append(code)
    return found


def _first(values: Mapping[str, list[str]], slot: str) -> str:
    return values.get(slot, [""])[0]


def _last(standings: Iterable[Standing]) -> Standing | None:
    return max(standings, key=lambda standing: standing.as_of, default=None)


def sources(graph: Graph) -> Mapping[str, Source]:
    """The documents of the graph by IRI."""
    known: Mapping[str, Source] = graph.graph.get("sources", {})
    return known


def quotes(graph: Graph, edge: Mapping[str, Any]) -> Iterator[tuple[Quote, float]]:
    """The sentences that an edge rests on, with the confidence of each statement."""
    known: Mapping[str, Quote] = graph.graph.get("quotes", {})
    for fact in edge.get("facts", ()):
        if fact.quote in known:
            yield known[fact.quote], fact.confidence


def own_quotes(graph: Graph, iri: str) -> Iterator[tuple[Quote, float]]:
    """The sentences that a record's own slots rest on: its kind, status, date, action, amount."""
    data = graph.nodes[iri]
    for value in data.get("values", ()):
        yield from quotes(graph, {"facts": value.facts})
    for standing in data.get("standings", ()):
        yield from quotes(graph, {"facts": (standing.fact,)})
