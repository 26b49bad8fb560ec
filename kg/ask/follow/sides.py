"""What can be compared: agreements, documents and times with one another, and partners with partners."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.ask.activities import dates, matches
from kg.ask.ends import Filters, frame, spoken_of
from kg.ask.facts import ORDER, Sighting, label, own_facts, sightings, targets
from kg.ask.follow.followup import lands
from kg.ask.follow.retold import SAME_NEWS, days
from kg.ask.frame import Frame
from kg.ask.names import Node, resolve
from kg.ask.ties import BY_MENTION
from kg.ask.when import moment
from kg.errors import Incomparable, KgError, UnknownName
from kg.graph import Fact
from kg.rdf.terms import language

if TYPE_CHECKING:
    import networkx as nx

    from kg.store import Store

    Graph = nx.MultiDiGraph[str]

#: what stands at a point in time, so that the later one has what is new
MOMENTS = ("agreement", "document", "time")
PARTNERS = ("country", "organization")


@dataclass(frozen=True, slots=True)
class Asked:
    """A comparison as a person asks for it, in names.

    Args:
        first, second: agreements, documents, times (`2023`, `2023-12`) or partners.
        party, sector: only activities with these.
    """

    first: str
    second: str
    party: tuple[str, ...] = ()
    sector: tuple[str, ...] = ()

    @property
    def lang(self) -> str:
        """Korean if a side is named so."""
        return language(self.first + self.second)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two things that are compared.

    Args:
        kind: agreement, document, time, country or organization.
        iri: of the thing; of a time the ISO prefix.
        label_en, label_ko: its names.
        day: ISO date that orders moments, as exact as it is known; empty for partners.
        head: the agreement itself, when it is one: its own sectors and parties count, it is no matter.
        nodes: the agreements and commitments that it holds.
        document: id of the document that alone is heard, or empty.
    """

    kind: str
    iri: str
    label_en: str
    label_ko: str
    day: str = ""
    head: str = ""
    nodes: tuple[str, ...] = ()
    document: str = ""

    def label(self, lang: str) -> str:
        """The name in a language."""
        return self.label_ko if lang == "ko" else self.label_en

    @property
    def scope(self) -> tuple[str, ...]:
        """The activities whose sectors and parties are counted."""
        return (self.head, *self.nodes) if self.head else self.nodes

    def heard(self, graph: Graph, facts: Iterable[Fact]) -> tuple[Sighting, ...]:
        """The quotes under some facts that belong to this side: of its document, of its time; surest first."""
        found = sightings(graph, facts)
        if self.document:
            return tuple(seen for seen in found if seen.document == self.document)
        return tuple(seen for seen in found if seen.date.startswith(self.iri)) if self.kind == "time" else found


def sides(store: Store, graph: Graph, asked: Asked) -> tuple[Side, Side]:
    """The two things that names mean, the earlier moment first, with the activities that they hold.

    Args:
        store: knows the names.
        graph: its projection.
        asked: in names.

    Raises:
        UnknownName: nothing bears a name, or no document speaks of what bears it.
        AmbiguousName: several things bear it.
        Incomparable: a partner beside a moment, one thing twice, what is neither, or a time of which nothing is told.
    """
    first, second = (_side(store, graph, name) for name in (asked.first, asked.second))
    if first.iri == second.iri:
        raise Incomparable("both names mean the same", where=f"{asked.first} · {asked.second}", hint="name two different things")
    if (first.kind in PARTNERS) != (second.kind in PARTNERS):
        what = f"“{asked.first}” is {_KINDS[first.kind]}, “{asked.second}” is {_KINDS[second.kind]}"
        hint = "compare agreements, documents and years with one another, or two partners; --party narrows to a partner"
        raise Incomparable(what, where="kg compare", hint=hint)
    if asked.party or asked.sector:
        wanted = frame(store, graph, Filters(party=asked.party, sector=asked.sector))
        chosen = {match.node for match in matches(graph, wanted)}
        first, second = (_narrowed(side, chosen) for side in (first, second))
    return (second, first) if first.kind in MOMENTS and second.day < first.day else (first, second)


_KINDS = {
    "agreement": "an agreement",
    "document": "a document",
    "time": "a time",
    "country": "a country",
    "organization": "an organization",
    "sector": "a sector",
    "programme": "a programme",
    "person": "a person",
    "commitment": "a commitment",
}  # fmt: skip


def _narrowed(side: Side, chosen: set[str]) -> Side:
    kept = tuple(node for node in side.nodes if node in chosen)
    head = side.head if side.head in chosen else ""
    return Side(side.kind, side.iri, side.label_en, side.label_ko, side.day, head, kept, side.document)


def _side(store: Store, graph: Graph, name: str) -> Side:
    time = moment(name)
    if time:
        return _moment(graph, time)
    found = _resolved(store, name)
    if found.kind == "document":
        return _document(graph, found)
    spoken_of(graph, found, name)
    names = label(graph, found.iri, "en"), label(graph, found.iri, "ko")
    if found.kind == "agreement":
        day = min((date[:10] for date in dates(graph, found.iri)), default="")
        return Side("agreement", found.iri, *names, day, found.iri, tuple(_under(graph, found.iri)))
    return Side(found.kind, found.iri, *names, nodes=tuple(_with(graph, found.iri)))


def _resolved(store: Store, name: str) -> Node:
    try:
        return resolve(store, name, kinds=("agreement", "document", *PARTNERS))
    except UnknownName as unknown:
        try:
            other = resolve(store, name)
        except KgError:
            raise unknown from None
        what = f"{other.label(language(name))} is {_KINDS.get(other.kind, 'nothing')} that can not be compared"
        raise Incomparable(what, where=name, hint="name an agreement, a document, a year, a country or an organization") from None


def _document(graph: Graph, found: Node) -> Side:
    source = graph.graph["sources"][found.iri]
    own = {iri for iri, quote in graph.graph["quotes"].items() if quote.document == found.iri}
    told = (node for node in _records(graph) if any(fact.quote in own for fact in own_facts(graph, node)))
    title = source.title or source.id
    return Side("document", found.iri, title, title, source.published, nodes=tuple(told), document=source.id)


def _moment(graph: Graph, time: str) -> Side:
    nodes = tuple(_in_time(graph, time))
    if not nodes:
        told = [seen.date[:4] for node in _records(graph) for seen in sightings(graph, own_facts(graph, node)) if seen.date]
        hint = f"they tell of {min(told)} to {max(told)}" if told else "add documents with kg ingest"
        raise Incomparable("no document of this store tells of anything at this time", where=time, hint=hint)
    return Side("time", time, time, time, time, nodes=nodes)


def _records(graph: Graph) -> Iterator[str]:
    return (node for node, data in graph.nodes(data=True) if data["records"])


def _in_time(graph: Graph, time: str) -> Iterator[str]:
    return (node for node in _records(graph) if any(seen.date.startswith(time) for seen in sightings(graph, own_facts(graph, node))))


def _under(graph: Graph, agreement: str) -> Iterator[str]:
    return (node for node, _, key in graph.in_edges(agreement, keys=True) if key == "under" and graph.nodes[node]["kind"] == "commitment")


def _with(graph: Graph, partner: str) -> Iterator[str]:
    return (match.node for match in matches(graph, Frame("", "", bodies=((partner,),))) if match.weight > BY_MENTION)


@dataclass(frozen=True, slots=True)
class Relation:
    """How two sides stand to each other.

    Args:
        ordered: whether the second is the later one of the same parties, so that it has what is new.
        aside: countries and bodies that only one side has: they do not make a matter another one.
    """

    ordered: bool
    aside: frozenset[str] = frozenset()


def relation(graph: Graph, first: Side, second: Side) -> Relation:
    """How two sides stand to each other: partners have no order, nor have two accounts of one event or agreements of others."""
    if first.kind in PARTNERS:
        return Relation(False, frozenset(body for side in (first, second) for body in (side.iri, *targets(graph, side.iri, "country"))))
    mine, theirs = (frozenset() if side.kind == "time" else _lands(graph, side) for side in (first, second))
    if mine and theirs and mine != theirs:
        return Relation(False, mine ^ theirs if mine & theirs else frozenset())
    exact = len(first.day) == len(second.day) == 10
    return Relation(days(first.day, second.day) > SAME_NEWS if exact else first.day < second.day[: len(first.day) or None])


def _lands(graph: Graph, side: Side) -> frozenset[str]:
    """The countries of an agreement; of a document those of most of its activities."""
    own = lands(graph, side.head) if side.head else frozenset()
    number = Counter(found for node in side.nodes if len(found := lands(graph, node)) > 1)
    return own if len(own) > 1 else max(number, key=lambda found: (number[found], sorted(found)), default=frozenset())


def last_status(seen: Iterable[Sighting]) -> str:
    """The status that the latest of some quotes gives; of one day the one that is further along."""
    told = [sighting for sighting in seen if sighting.status in ORDER]
    return max(told, key=lambda sighting: (sighting.date, ORDER.index(sighting.status))).status if told else ""
