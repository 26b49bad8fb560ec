"""Everything that a store tells of one thing: its facts with their sentences, its statuses in time, what was promised.

Agreements are shown in the merged view: what several documents tell of one stands together, each fact with all its
sources.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from kg.ask.names import Node, kind, nodes, resolve
from kg.graph.values import period, since
from kg.model import Status
from kg.query import named
from kg.store import Row, Store
from kg.store.stored import Stored
from kg.vocab import ONTOLOGY

#: order in which facts are told; what is not in it is shown elsewhere
PROPERTIES = ("instrument", "signatory", "signedBy", "involves", "under", "party", "action", "programme", "sector")
ROLES = ("signatory", "signedBy", "involves", "party", "programme", "sector", "under")
DATES = (("earliest", "latest", "dateText"), ("dueEarliest", "dueLatest", "dueText"))


_PROGRESS = tuple(s.value for s in Status)
Roles = dict[Node, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence of a document.

    Args:
        document: what is known of the document.
        quote: the whole sentence or bullet.
        start, end: code points in the document's text.
        confidence: 0 to 1, of the extraction.
        rule: that fired.
        statement: IRI of the statement that rests on it.
    """

    document: Stored
    quote: str
    start: int
    end: int
    confidence: float = 1.0
    rule: str = ""
    statement: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A property of a thing with one value and every sentence that states it."""

    property: str
    value: Node
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """A status with the day that it holds from, and every sentence that states it."""

    status: str
    as_of: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """A date or an amount of a thing, as one document has it.

    Args:
        property: date, due or amount.
        value: ISO date of the precision that is known, or "USD 10000000".
        words: as the text has it.
        document: id of the document.
    """

    property: str
    value: str
    words: str
    document: str


@dataclass(frozen=True, slots=True)
class Item:
    """An agreement or commitment: its facts, its statuses in order, its dates and amounts.

    Args:
        node: what it is.
        roles: what the thing shown is to it: signatory, party, sector …
    """

    node: Node
    facts: tuple[Fact, ...] = ()
    standings: tuple[Standing, ...] = ()
    values: tuple[Value, ...] = ()
    roles: tuple[str, ...] = ()

    @property
    def status(self) -> str:
        """The present status: the one that holds from the last day; empty when nobody says."""
        return self.standings[-1].status if self.standings else ""

    @property
    def date(self) -> str:
        """Its date or due date, the most exact that a document gives."""
        return max((v.value for v in self.values if v.property != "amount"), key=lambda v: (len(v), v), default="")

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sentences about it, each once, in the order of the documents."""
        found = {(s.document.id, s.start): s for told in (self.facts, self.standings) for f in told for s in f.sources}
        return tuple(found[key] for key in sorted(found))


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything that is told of one thing.

    Args:
        item: the thing itself with its own facts.
        known: what the reference data knows of it: property and value, beside its names.
        parts: bodies or concepts under it that documents speak of.
        agreements: that it is, that it takes part in, or that the document tells of, newest first.
        commitments: under it, that it takes part in, or that the document tells of.
        document: for a document, what is known of it.
    """

    item: Item
    known: tuple[tuple[str, Node], ...] = ()
    parts: tuple[Node, ...] = ()
    agreements: tuple[Item, ...] = ()
    commitments: tuple[Item, ...] = ()
    document: Stored | None = None


def show(store: Store, name: str, *, kinds: Iterable[str] = ()) -> Shown:
    """Everything about the thing that bears a name.

    Args:
        store: open for reading.
        name: any form, as for `kg.ask.names.resolve`.
        kinds: only things of these kinds.

    Raises:
        UnknownName: nothing bears it.
        AmbiguousName: several things bear it.
    """
    return _Teller(store).shown(resolve(store, name, kinds=kinds))


@dataclass(frozen=True)
class _Teller:
    """One store; what is asked of many things is asked at once."""

    store: Store

    @cached_property
    def documents(self) -> dict[str, Stored]:
        """By IRI."""
        return {d.iri: d for d in self.store.documents()}

    def rows(self, query: str, addresses: Iterable[str]) -> list[Row]:
        return self.store.select(named(query), {"nodes": tuple(addresses)})

    def shown(self, thing: Node) -> Shown:
        parts = [row["part"] for row in self.store.select(named("parts"), {"node": thing.iri})]
        roles = self.told_by(thing) if thing.kind == "document" else self.naming(thing, parts if thing.kind == "sector" else [])
        item, *about = self.items({thing: frozenset(), **roles})
        return Shown(
            item=item,
            known=tuple(self.known(thing)),
            parts=tuple(nodes(self.store, parts).values()),
            agreements=tuple(sorted((i for i in about if i.node.kind == "agreement"), key=_newest)),
            commitments=tuple(i for i in about if i.node.kind == "commitment"),
            document=self.documents.get(thing.iri),
        )

    def told_by(self, thing: Node) -> Roles:
        """The agreements and commitments of a document."""
        addresses = [row["record"] for row in self.store.select(named("records"), {"node": thing.iri})]
        return {found: frozenset() for found in nodes(self.store, addresses).values()}

    def naming(self, thing: Node, below: Iterable[str]) -> Roles:
        """The agreements and commitments that name the thing, or what is below it, with what it is to them."""
        rows = [r for r in self.rows("naming", (*thing.members, *below)) if kind(r["subject"]) in ("agreement", "commitment")]
        found = nodes(self.store, (row["subject"] for row in rows))
        roles: dict[Node, frozenset[str]] = {}
        for row in rows:
            at = found[row["subject"]]
            roles[at] = roles.get(at, frozenset()) | {_local(row["predicate"])}
        return roles

    def items(self, roles: Roles) -> list[Item]:
        """Things with all that is told of them."""
        of = {member: thing for thing in roles for member in thing.members}
        facts = _grouped(self.rows("about", of), of, "subject")
        standings, literals = (_grouped(self.rows(query, of), of, "node") for query in ("statuses", "values"))
        values = {thing: tuple(self.values(literals.get(thing, ()))) for thing in roles}
        objects = [row["object"] for rows in facts.values() for row in rows if _is_fact(row)]
        known = nodes(self.store, objects)
        return [
            Item(
                node=thing,
                facts=tuple(self.facts(facts.get(thing, ()), known)),
                standings=tuple(self.standings(standings.get(thing, ()), values[thing])),
                values=values[thing],
                roles=tuple(r for r in ROLES if r in held),
            )
            for thing, held in roles.items()
        ]

    def facts(self, rows: Iterable[Row], known: Mapping[str, Node]) -> Iterator[Fact]:
        found: dict[tuple[str, Node], list[Source]] = {}
        for row in filter(_is_fact, rows):
            found.setdefault((_local(row["predicate"]), known[row["object"]]), []).append(self.source(row))
        for name in PROPERTIES:
            yield from (Fact(p, value, tuple(sources)) for (p, value), sources in found.items() if p == name)

    def standings(self, rows: Iterable[Row], values: Iterable[Value]) -> Iterator[Standing]:
        """The statuses by day; on one day, how far they go decides."""
        found: dict[tuple[str, str], list[Source]] = {}
        dates = [(value.document, value.value) for value in values if value.property == "date"]
        for row in rows:
            source = self.source(row)
            day = since(row.get("as_of", ""), (date for document, date in dates if document == source.document.id))
            found.setdefault((day, _last(row["status"])), []).append(source)
        for as_of, status in sorted(found, key=lambda key: (key[0], _PROGRESS.index(key[1]))):
            yield Standing(status, as_of, tuple(found[as_of, status]))

    def values(self, rows: Iterable[Row]) -> Iterator[Value]:
        told: dict[tuple[str, str], dict[str, str]] = {}
        for row in rows:
            told.setdefault((row["document"], row["node"]), {})[_local(row["property"])] = row["value"]
        for (document, _), found in told.items():
            yield from _values(self.documents[document].id, found)

    def known(self, thing: Node) -> Iterator[tuple[str, Node]]:
        rows = self.store.select(named("known"), {"node": thing.iri})
        ours = nodes(self.store, (row["value"] for row in rows if kind(row["value"])))
        for row in rows:
            value = row["value"]
            yield _local(row["property"]), ours.get(value) or Node(value, "", value, value)

    def source(self, row: Row) -> Source:
        return Source(
            document=self.documents[row["document"]],
            quote=row["quote"],
            start=int(row["start"]),
            end=int(row["end"]),
            confidence=float(row["confidence"]),
            rule=row.get("rule", ""),
            statement=row["statement"],
        )


def _grouped(rows: Iterable[Row], of: Mapping[str, Node], column: str) -> dict[Node, list[Row]]:
    found: dict[Node, list[Row]] = {}
    for row in rows:
        found.setdefault(of[row[column]], []).append(row)
    return found


def _is_fact(row: Row) -> bool:
    return "lang" not in row and _local(row["predicate"]) in PROPERTIES


def _values(document: str, found: Mapping[str, str]) -> Iterator[Value]:
    for name, (first, last, words) in zip(("date", "due"), DATES, strict=True):
        if words in found:
            yield Value(name, period(found.get(first, ""), found.get(last, "")), found[words], document)
    if "amountText" in found:
        yield Value("amount", f"{found.get('currency', '')} {found.get('amount', '')}".strip(), found["amountText"], document)


def _newest(item: Item) -> tuple[bool, str, str]:
    """Sorts the newest first and what has no date last."""
    flipped = "".join(chr(ord("9") - ord(c) + ord("0")) if c.isdigit() else c for c in item.date)
    return not item.date, flipped, item.node.iri


def _local(address: str) -> str:
    return address.removeprefix(ONTOLOGY) if address.startswith(ONTOLOGY) else address.rpartition("#")[2].rpartition("/")[2]


def _last(address: str) -> str:
    return address.rpartition("/")[2]
