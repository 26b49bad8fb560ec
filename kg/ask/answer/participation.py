"""Who takes part, and in what: the targets of questions for bodies, countries, people and sectors, listed or ranked."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.ask.activities import Match, dates, matches, signers
from kg.ask.answer.reply import Reply
from kg.ask.answer.replying import Found, one, ranked, thing
from kg.ask.facts import above, below, edge_facts, participants, targets
from kg.ask.frame import Frame
from kg.ask.lexicon import read
from kg.ask.question.excluding import is_of, spread
from kg.ask.question.regions import region_label
from kg.ask.question.spokesmen import sides
from kg.ask.ties import TIES
from kg.reference import load

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]


def organizations(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """Who takes part: of the country that is named beside a body or a topic, else everyone but those named and theirs."""
    found = _partners(graph, frame)
    if not found and "loosely" in read("types.yaml").get(frame.type, {}):
        found = _partners(graph, frame, "loosely")
    return ranked(graph, found, lang, counted=False)


def _partners(graph: Graph, frame: Frame, types: str = "types") -> Found:
    """Bodies beside those named: their own parts only where nobody else is there, as in "농진청 산하기관"."""
    named = {node for nodes in frame.bodies for node in nodes}
    return _others(graph, frame, types, _kin(graph, named)) or _others(graph, frame, types, frozenset())


def _others(graph: Graph, frame: Frame, types: str, kin: frozenset[str]) -> Found:
    named = {node for nodes in frame.bodies for node in nodes}
    groups = [{node for node in nodes if node in graph and graph.nodes[node]["kind"] == "country"} for nodes in frame.bodies]
    lands = set().union(*groups)
    beside = set(frame.beside)
    wanted = lands - beside if len([group for group in groups if group]) == 1 or lands & beside else set()
    gone = spread(graph, frame.unlisted).union(lands if frame.abroad else ())
    if frame.abroad:
        gone = gone.union(*(targets(graph, body, "country") for body in named if body in graph))
    found: Found = defaultdict(list)
    for match in matches(graph, frame):
        for body in participants(graph, match.node):
            if body in kin or is_of(graph, body, gone):
                continue
            if graph.nodes[body]["kind"] != "organization" or body in named or not is_of_type(graph, body, frame.type, types):
                continue
            own = set(targets(graph, body, "country"))
            if wanted & own if wanted else not own & beside:
                found[body].append((match, edge_facts(graph, match.node, body, *TIES)))
    return found


def _kin(graph: Graph, named: set[str]) -> frozenset[str]:
    """What stands over and under some bodies: no partner of theirs."""
    bodies = [node for node in named if node in graph and graph.nodes[node]["kind"] == "organization"]
    return frozenset().union(*(below(graph, body, "parent") for body in bodies), *(above(graph, body, "parent") for body in bodies))


def is_of_type(graph: Graph, body: str, wanted: str, kinds: str = "types") -> bool:
    """Whether an organization is of a kind: by the reference tables, else by the words of its names."""
    row = load().organizations.get(body.rpartition("/")[2])
    types = read("types.yaml")
    if not wanted or (row and row.type in types[wanted][kinds]):
        return True
    names = " ".join(graph.nodes[body]["names"]).lower()
    return row is None and any(word in names for word in types[wanted]["words"])


def sectors(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """Topics of the activities, most frequent first."""
    return ranked(graph, _topics(graph, frame), lang, counted=True)


def _topics(graph: Graph, frame: Frame) -> Found:
    found: Found = defaultdict(list)
    gone = spread(graph, frame.unlisted)
    for match in matches(graph, frame):
        for sector in targets(graph, match.node, "sector"):
            if sector not in frame.sectors and sector not in gone:
                found[above(graph, sector, "broader")[-1]].append((match, edge_facts(graph, match.node, sector, "sector")))
    return found


def countries(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """Countries that take part themselves or by their bodies, most frequent first."""
    return ranked(graph, _lands(graph, frame), lang, counted=True)


def _lands(graph: Graph, frame: Frame) -> Found:
    groups = [set(nodes) for nodes in frame.bodies if region_label(nodes, lang="en")]
    among = set().union(*groups)
    bodies = {node for nodes in frame.bodies for node in nodes}.difference(among)
    # the home of a body that is asked about is none of its partners
    named = bodies.union(frame.unlisted, *(targets(graph, body, "country") for body in bodies if body in graph))
    found: Found = defaultdict(list)
    for match in matches(graph, frame):
        for body in participants(graph, match.node):
            for land in (body,) if graph.nodes[body]["kind"] == "country" else targets(graph, body, "country"):
                if land not in named and (land in among or not among) and not any(m.node == match.node for m, _ in found[land]):
                    found[land].append((match, edge_facts(graph, match.node, body, *TIES)))
    return {land: group for land, group in found.items() if group}


def people(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """Who signed or chaired the agreements."""
    found: Found = defaultdict(list)
    named = {node for nodes in frame.people for node in nodes} | set(frame.unlisted)
    for match in matches(graph, frame):
        for person in sorted(signers(graph, match.node) - named):
            for holder in (match.node, *targets(graph, match.node, "under")):
                facts = edge_facts(graph, holder, person, "signedBy")
                if frame.side and frame.side not in (sides(graph, person, holder) or {frame.side}):
                    continue
                if facts and not any(own == facts for _, own in found[person]):
                    found[person].append((Match(holder, match.ties), facts))
    return ranked(graph, found, lang, counted=False)


def signed_by(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """What a person signed or chaired."""
    found = []
    for match in matches(graph, frame):
        facts = tuple(f for nodes in frame.people for person in nodes for f in edge_facts(graph, match.node, person, "signedBy"))
        if facts:
            found.append(one(graph, match, lang, value=next(iter(dates(graph, match.node)), None), facts=facts))
    return tuple(found)


def parties(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """The parties of the agreements, then the bodies that they involve."""
    found: Found = defaultdict(list)
    gone = spread(graph, frame.unlisted)
    chosen = [m for m in matches(graph, frame) if graph.nodes[m.node]["kind"] == "agreement"] or list(matches(graph, frame))
    for predicates in (("signatory", "party"), ("involves",)):
        for match in chosen:
            for body in targets(graph, match.node, *predicates):
                if is_of(graph, body, gone):
                    continue
                found[body].append((match, edge_facts(graph, match.node, body, *predicates)))
    return tuple(thing(graph, node, group, lang) for node, group in found.items())


def ranking(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """Things by the number of activities that they share with what was asked for."""
    noun = frame.noun
    found = _topics(graph, frame) if noun == "sector" else _lands(graph, frame) if noun == "country" else _partners(graph, frame)
    return ranked(graph, found, lang, counted=True)
