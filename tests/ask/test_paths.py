"""Paths go through joint activities, show their quotes, and say what came nearest when there is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from kg.ask.ends import Asked, resolved
from kg.ask.path.paths import find
from kg.ask.path.route import Options, as_json
from kg.errors import BadDate
from kg.vocab import ref_iri

if TYPE_CHECKING:
    import networkx as nx

    from kg.store import Store

NIST, KRISS, NASA, NSF = (ref_iri(f"org:{name}") for name in ("nist", "kriss", "nasa", "nsf"))
KOREA, US, GERMANY, NORWAY = (ref_iri(f"country:{code}") for code in ("KR", "US", "DE", "NO"))


def test_an_institute_reaches_a_country_by_the_joint_commitment(graph: nx.MultiDiGraph[str]) -> None:
    """NIST to South Korea goes by a commitment with KRISS, never by the United States."""
    found = find(graph, NIST, KOREA)
    best = found.paths[0]
    assert KRISS in best.nodes
    assert "party" in best.hops[0].predicates
    assert US not in {node for path in found.paths for node in path.nodes}


def test_no_country_person_or_top_sector_is_a_waypoint(graph: nx.MultiDiGraph[str]) -> None:
    """Between any two organizations only activities, organizations and finer topics lie."""
    for target in (KRISS, NASA, NSF):
        for path in find(graph, NIST, target, Options(limit=20)).paths if target != NIST else ():
            inside = [graph.nodes[node] for node in path.nodes[1:-1]]
            assert all(data["kind"] not in {"country", "person"} and not data["top"] for data in inside)


def test_every_hop_of_a_document_shows_its_quote(graph: nx.MultiDiGraph[str], world: Store) -> None:
    """The quote of a hop is the text of its document at its offsets; the reference data has none."""
    texts = {row["id"]: row["text"] for row in world.select("SELECT ?id ?text { ?d dct:identifier ?id ; tp:text ?text }")}
    hops = [hop for path in find(graph, NIST, KOREA).paths for hop in path.hops]
    for hop in hops:
        if hop.evidence:
            assert texts[hop.evidence.document][hop.evidence.start : hop.evidence.end] == hop.evidence.quote
        else:
            assert hop.predicates == ("country",)
    assert sum(hop.evidence is not None for hop in hops) >= 2 * len(hops) / 3


def test_the_weakest_link_is_the_proposal(graph: nx.MultiDiGraph[str]) -> None:
    """A path over a mere proposal names the hop that rests on it."""
    best = find(graph, NASA, KOREA, Options(limit=1)).paths[0]
    assert best.hops[best.weakest].status == "proposed"


def test_via_makes_a_country_a_waypoint(graph: nx.MultiDiGraph[str]) -> None:
    """Germany and NIST meet in Korea only if one asks for it."""
    assert not find(graph, GERMANY, US).paths
    found = find(graph, GERMANY, US, Options(via=(KOREA,)))
    assert found.paths
    assert all(KOREA in path.nodes for path in found.paths)


def test_not_via_keeps_a_node_out(graph: nx.MultiDiGraph[str]) -> None:
    """A forbidden body is on no path."""
    assert all(KRISS not in path.nodes for path in find(graph, NIST, KOREA, Options(not_via=frozenset({KRISS}))).paths)


@pytest.mark.parametrize(
    ("options", "kept"),
    [
        (Options(status="proposed"), True),
        (Options(status="concluded"), False),
        (Options(sector=ref_iri("sector:space")), True),
        (Options(sector=ref_iri("sector:hydrogen")), False),
        (Options(since="2025-01"), True),
        (Options(until="2025-01"), False),
    ],
)
def test_filters_hold_for_the_activities_on_the_way(graph: nx.MultiDiGraph[str], options: Options, kept: bool) -> None:
    """Sector, status and time choose among the activities: NASA and Korea share a proposal on space of 2025."""
    kasa = ref_iri("org:kasa")
    assert any(kasa in path.nodes for path in find(graph, NASA, kasa, options).paths) is kept


def test_a_path_that_is_not_there_names_the_nearest_miss(graph: nx.MultiDiGraph[str]) -> None:
    """Filters first, then length, then the barred waypoint, else the ends are apart."""

    def miss(source: str, target: str, options: Options | None = None) -> tuple[str, tuple[str, ...]]:
        found = find(graph, source, target, options)
        assert not found.paths
        assert found.miss
        return found.miss.kind, found.miss.waypoints

    assert miss(NIST, KOREA, Options(status="denied")) == ("filters", ())
    assert miss(NIST, KOREA, Options(max_hops=1)) == ("longer", ())
    assert miss(GERMANY, US) == ("waypoint", (KOREA,))
    assert miss(NORWAY, NIST) == ("apart", ())


def test_json_tells_every_hop(graph: nx.MultiDiGraph[str]) -> None:
    """The JSON names both ends of each hop and carries its evidence."""
    told = as_json(graph, find(graph, NIST, KOREA, Options(limit=1)), lang="ko")
    assert told["state"] == "answered"
    hops = told["paths"][0]["hops"]
    assert hops[0]["from"]["iri"] == NIST
    assert hops[-1]["to"]["label"] == "대한민국"
    assert hops[0]["evidence"]["quote"]


@pytest.mark.parametrize(
    ("ends", "since", "until", "told"),
    [
        (("NIST", "KRISS"), "yesterday", "", "“yesterday” is no date for --since; write it as 2024"),
        (("NIST", "KRISS"), "", "2023-02-30", "no date for --until"),
        (("표준연", "NIST"), "2023-13", "", "--since에 쓴 “2023-13”은"),
        (("NIST", "KRISS"), "2025", "2023-06", "ends before it begins"),
        (("표준연", "NIST"), "2025", "2023-06", "끝이 시작보다 앞섭니다"),
    ],
)
def test_what_is_no_date_is_refused(
    seeds: nx.MultiDiGraph[str], seeded: Store, ends: tuple[str, str], since: str, until: str, told: str
) -> None:
    """The message says what is wrong and how to write it, in the language of the ends."""
    with pytest.raises(BadDate, match=re.escape(told)):
        resolved(seeded, seeds, Asked(*ends, since=since, until=until))


def test_a_year_a_month_and_a_day_are_dates(seeds: nx.MultiDiGraph[str], seeded: Store) -> None:
    """As people write them, in Korean too."""
    options = resolved(seeded, seeds, Asked("NIST", "KRISS", since="2023년 4월", until="2025-10-29"))[2]
    assert (options.since, options.until) == ("2023-04", "2025-10-29")
