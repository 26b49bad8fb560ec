"""The part of the graph that a page is asked to show."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.errors import ExportError
from kg.render.names import top_sector
from kg.render.options import PageOptions
from kg.render.source import MEMBER_OF, RECORDS, facts

if TYPE_CHECKING:
    from kg.render.source import Graph

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
#: what joins everything with everything is not walked through, or two hops would be the whole graph
HUBS = frozenset({"country", "sector", "document"})


def selected(graph: Graph, options: PageOptions) -> Graph:
    """The graph cut down to what the options ask for; the graph itself stays as it is.

    Args:
        graph: as `kg.graph.project` gives it.
        options: `paths`, `focus` and `hops`, `agreement`, `since`, `until`, `sector` and `max_nodes` narrow, one after the other.

    Raises:
        ExportError: `focus` or `agreement` is not in the graph, a date is none, or nothing fits.
    """
    _check_dates(options)
    kept = _narrowed(graph, options)
    if len(graph) and not len(kept):
        raise ExportError(f"nothing fits {_asked(options)}: {_searched(graph)}", hint="widen the options; nothing was written")
    return kept


def _narrowed(graph: Graph, options: PageOptions) -> Graph:
    kept = graph.subgraph({iri for path in options.paths for iri in path}) if options.paths else graph
    if options.since or options.until or options.sector:
        kept = _of_records(kept, {iri for iri in _records(kept) if _dated(kept, iri, options) and _about(kept, iri, options.sector)})
    if options.agreement:
        kept = _of_records(kept, _agreement(kept, options.agreement))
    if options.focus:
        kept = kept.subgraph(_around(kept, options.focus, options.hops))
    if 0 < options.max_nodes < len(kept):
        order = sorted(kept, key=lambda iri: (iri != options.focus, -kept.degree(iri), iri))
        kept = kept.subgraph(order[: options.max_nodes])
    return kept


def _asked(options: PageOptions) -> str:
    """The options that narrow, as they are written.

    >>> _asked(PageOptions(since="2099", sector="https://w3id.org/techpact/id/sector/quantum"))
    '--since 2099 --sector quantum'
    """
    given = {"since": options.since, "until": options.until, "sector": options.sector.rpartition("/")[2]}
    return " ".join(f"--{name} {value}" for name, value in given.items() if value)


def _searched(graph: Graph) -> str:
    """How many records were looked through, and the time that they span."""
    records = _records(graph)
    dates = sorted(date for iri in records if (date := facts(graph, iri).date.partition("/")[0]))
    span = f", {len(dates)} of them dated, from {dates[0]} to {dates[-1]}" if dates else ""
    return f"searched {len(records)} agreements and commitments{span}"


def _check_dates(options: PageOptions) -> None:
    for option, date in (("since", options.since), ("until", options.until)):
        if date and not _DATE.fullmatch(date):
            raise ExportError(f"“{date}” is no date for --{option}", hint="write it as 2024, 2024-03 or 2024-03-31")


def _records(graph: Graph) -> list[str]:
    return [iri for iri, facts in graph.nodes(data=True) if facts.get("kind") in RECORDS]


def _of_records(graph: Graph, records: set[str]) -> Graph:
    """The records, whatever they name, and where that belongs; no other record."""
    named = {end for iri in records for end in _near(graph, iri) if graph.nodes[end].get("kind") not in RECORDS}
    homes = {end for iri in named for end in graph.successors(iri) if graph.nodes[end].get("kind") in {"country", "organization"}}
    return graph.subgraph(records | named | homes)


def _near(graph: Graph, iri: str) -> set[str]:
    return {*graph.successors(iri), *graph.predecessors(iri)}


def _known(graph: Graph, iri: str, option: str) -> None:
    if iri not in graph:
        what = f"nothing of that name is in the part of the graph that `--{option}` looks in"
        raise ExportError(what, where=iri, hint="look it up with `kg show`, or widen the other options")


def _agreement(graph: Graph, iri: str) -> set[str]:
    """The agreement and what is promised under it."""
    _known(graph, iri, "agreement")
    under = {subject for subject, _, edge in graph.in_edges(iri, keys=True) if edge == MEMBER_OF}
    return {iri} | under


def _around(graph: Graph, iri: str, hops: int) -> set[str]:
    _known(graph, iri, "focus")
    found, rim = {iri}, {iri}
    for _ in range(hops):
        walked = (end for end in rim if end == iri or graph.nodes[end].get("kind") not in HUBS)
        rim = _union(_near(graph, end) for end in walked) - found
        found |= rim
    return found


def _union(sets: Iterable[set[str]]) -> set[str]:
    return {item for one in sets for item in one}


def _dated(graph: Graph, iri: str, options: PageOptions) -> bool:
    """Whether the record's date, as precise as it is known, touches the span asked for."""
    if not options.since and not options.until:
        return True
    date = facts(graph, iri).date.partition("/")[0]
    soon_enough = not options.until or date <= _last_day(options.until)
    return bool(date) and soon_enough and (not options.since or _last_day(date) >= options.since)


def _last_day(date: str) -> str:
    """The last day that a date may mean; no month is too short for that, since days are only compared.

    >>> _last_day("2025"), _last_day("2025-03"), _last_day("2025-03-04")
    ('2025-12-31', '2025-03-31', '2025-03-04')
    """
    return date + "-12-31"[len(date) - 4 :]


def _about(graph: Graph, iri: str, sector: str) -> bool:
    """Whether the record is of the sector or of a narrower one."""
    if not sector:
        return True
    wanted = sector.rpartition("/")[2]
    named = {end.rpartition("/")[2] for end in graph.successors(iri) if graph.nodes[end].get("kind") == "sector"}
    return wanted in named or wanted in {top_sector(end) for end in named}
