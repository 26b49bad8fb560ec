"""Names that a person types on the command line as nodes of the graph: ends of a path, parties, sectors, agreements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.ask.frame import Frame
from kg.ask.names import Node, resolve
from kg.ask.path.route import Options
from kg.ask.when import period, year
from kg.errors import UnknownName
from kg.rdf.terms import language

if TYPE_CHECKING:
    import networkx as nx

    from kg.store import Store


@dataclass(frozen=True, slots=True)
class Asked:
    """A path as a person asks for it, in names; the fields are those of `kg.ask.path.route.Options`."""

    source: str
    target: str
    max_hops: int = 6
    limit: int = 5
    via: tuple[str, ...] = ()
    not_via: tuple[str, ...] = ()
    sector: str = ""
    status: str | None = None
    since: str = ""
    until: str = ""

    @property
    def lang(self) -> str:
        """Korean if an end is named so."""
        return language(self.source + self.target)


@dataclass(frozen=True, slots=True)
class Filters:
    """Which commitments are meant, in names."""

    party: tuple[str, ...] = ()
    sector: tuple[str, ...] = ()
    agreement: str = ""
    year: str = ""


def frame(store: Store, graph: nx.MultiDiGraph[str], filters: Filters) -> Frame:
    """The constraints that some names stand for.

    Args:
        store: knows the names.
        graph: its projection.
        filters: in names.

    Raises:
        UnknownName: nothing bears a name, or no document speaks of the agreement.
        AmbiguousName: several things bear it.
        BadDate: the year is none.
    """
    agreement = resolve(store, filters.agreement, kinds=("agreement",)) if filters.agreement else None
    return Frame(
        "",
        "",
        bodies=tuple((resolve(store, name, kinds=("country", "organization")).iri,) for name in filters.party),
        sectors=tuple(resolve(store, name, kinds=("sector",)).iri for name in filters.sector),
        references=(frozenset({spoken_of(graph, agreement, filters.agreement)}),) if agreement else (),
        years=tuple(filter(None, (year(filters.year),))),
    )


def spoken_of(graph: nx.MultiDiGraph[str], found: Node, name: str) -> str:
    """The IRI of what bears a name, once a document speaks of it.

    Args:
        graph: the projection.
        found: what bears the name.
        name: as asked.

    Raises:
        UnknownName: no document speaks of it.
    """
    if found.iri not in graph:
        what = f"no document of the store speaks of {found.label(language(name))}"
        raise UnknownName(what, where=name, hint="kg stats shows what they speak of")
    return found.iri


def resolved(store: Store, graph: nx.MultiDiGraph[str], asked: Asked) -> tuple[str, str, Options]:
    """The ends and options with nodes in the place of names.

    Args:
        store: knows the names.
        graph: its projection.
        asked: in names.

    Raises:
        UnknownName: nothing bears a name, or no document speaks of what bears it.
        AmbiguousName: several things bear it.
        BadDate: `since` or `until` is no date, or the time between them is none.
    """

    def found(name: str, *kinds: str) -> str:
        return spoken_of(graph, resolve(store, name, kinds=kinds), name)

    since, until = period(asked.since, asked.until, asked.lang)
    options = Options(
        max_hops=asked.max_hops,
        limit=asked.limit,
        via=tuple(found(name) for name in asked.via),
        not_via=frozenset(found(name) for name in asked.not_via),
        sector=found(asked.sector, "sector") if asked.sector else "",
        status=asked.status or "",
        since=since,
        until=until,
    )
    return found(asked.source), found(asked.target), options
