"""From the activities that meet a question's constraints to its answers: one function for each target of the grammar."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from kg.ask import followup, history, signings
from kg.ask.activities import BY_AGREEMENT, BY_MENTION, Match, dates, matches, quotes, signers, status, tie_facts
from kg.ask.facts import above, edge_facts, label, origins, own_facts, participants, sightings, standing, targets, value_facts, values
from kg.ask.frame import Frame
from kg.ask.lexicon import read
from kg.ask.reply import Reply, Step
from kg.ask.when import beside
from kg.graph import ACTIVITIES, Fact
from kg.reference import load
from kg.reference.fold import letters

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: how much less sure a date is that only stands beside a name
BESIDE = 0.7
#: quotes that one answer shows
QUOTES = 5
_TIES = ("party", "signatory", "involves")
Found = dict[str, list[tuple[Match, tuple[Fact, ...]]]]


def replies(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """The answers to an understood question, best first.

    Args:
        graph: of `kg.graph.project`.
        frame: what is asked.
        lang: of the labels.
    """
    return TARGETS[frame.target](graph, frame, lang)


def _one(graph: Graph, match: Match, lang: str, *, value: str | int | None = None, facts: tuple[Fact, ...] = ()) -> Reply:
    """An activity as an answer, with the way from the bodies asked for."""
    facts = facts or tie_facts(graph, match)
    seen = sightings(graph, facts)[:QUOTES]
    sure = max((fact.confidence for fact in own_facts(graph, match.node)), default=1.0)
    return Reply(label(graph, match.node, lang), match.node, value, _path(graph, match, lang), sure * match.weight, seen)


def _path(graph: Graph, match: Match, lang: str) -> tuple[Step, ...]:
    steps: list[Step] = []
    for tie in match.ties:
        name, through, holder = (label(graph, node, lang) if node in graph else "" for node in (tie.body, tie.through, tie.holder))
        if tie.weight == BY_MENTION:
            continue
        way = []
        if tie.body != tie.through:
            way.append(Step(name, "has" if graph.nodes[tie.body]["kind"] == "country" else "part", through))
        way.append(Step(through, "takes part in", holder))
        if tie.holder != match.node:
            way.append(Step(holder, "includes", label(graph, match.node, lang)))
        steps += way
    return tuple(steps)


def _activities(graph: Graph, frame: Frame, lang: str, kinds: Iterable[str] = ("commitment", "agreement")) -> tuple[Reply, ...]:
    wanted = tuple(kinds)
    found = [match for match in matches(graph, frame) if graph.nodes[match.node]["kind"] in wanted]
    return tuple(_one(graph, match, lang, value=status(graph, match.node) or None) for match in found)


def commitments(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """What was agreed: the commitments, and the agreements themselves if there is none."""
    return _activities(graph, frame, lang, ("commitment",)) or _activities(graph, frame, lang)


def activities(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """Commitments and agreements alike, by the noun that the question uses."""
    if frame.noun == "agreement":
        return agreements(graph, frame, lang)
    return _activities(graph, frame, lang)


def programmes(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """Joint activities: named programmes of the commitments, the commitments themselves, then the agreements."""
    named: Found = defaultdict(list)
    plain = []
    for match in matches(graph, frame):
        served = targets(graph, match.node, "programme")
        for programme in served:
            named[programme].append((match, edge_facts(graph, match.node, programme, "programme")))
        if not served or frame.programmes:
            plain.append(match)
    plain.sort(key=lambda match: (match.weight < 0.9, graph.nodes[match.node]["kind"] != "commitment"))
    found = [] if frame.programmes else [(g[0][0].weight, _group(graph, node, g, lang)) for node, g in named.items()]
    found += [(match.weight, _one(graph, match, lang, value=status(graph, match.node) or None)) for match in plain]
    return tuple(reply for _, reply in sorted(found, key=lambda pair: pair[0] < 0.9))


def agreements(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """The agreements among the activities; those over its commitments when it takes part in no agreement itself."""
    found: Found = defaultdict(list)
    over: Found = defaultdict(list)
    all_of_them = matches(graph, frame)
    direct = any(graph.nodes[match.node]["kind"] == "agreement" for match in all_of_them)
    for match in all_of_them:
        if graph.nodes[match.node]["kind"] == "agreement":
            found[match.node].append((match, tie_facts(graph, match)))
        else:
            for holder in targets(graph, match.node, "under"):
                over[holder].append((match, (*own_facts(graph, holder), *tie_facts(graph, match))))
    for holder, group in over.items():
        if holder not in found and (not direct or max(match.weight for match, _ in group) > BY_AGREEMENT):
            found[holder] = group
    ranked = sorted(found.items(), key=lambda item: -max(match.weight for match, _ in item[1]))
    return tuple(_group(graph, node, group, lang, value=status(graph, node) or None) for node, group in ranked)


def organizations(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """Who takes part: of the country that is named beside a body or a topic, else everyone but those named and theirs."""
    return _ranked(graph, _partners(graph, frame), lang, counted=False)


def _partners(graph: Graph, frame: Frame) -> Found:
    named = {node for nodes in frame.bodies for node in nodes}
    lands = {node for node in named if node in graph and graph.nodes[node]["kind"] == "country"}
    beside = set(frame.beside)
    wanted = lands - beside if len(lands) == 1 or lands & beside else set()
    found: Found = defaultdict(list)
    for match in matches(graph, frame):
        for body in participants(graph, match.node):
            if graph.nodes[body]["kind"] != "organization" or body in named or not is_of_type(graph, body, frame.type):
                continue
            own = set(targets(graph, body, "country"))
            if wanted & own if wanted else not own & beside:
                found[body].append((match, edge_facts(graph, match.node, body, *_TIES)))
    return found


def is_of_type(graph: Graph, body: str, wanted: str) -> bool:
    """Whether an organization is of a kind: by the reference tables, else by the words of its names."""
    row = load().organizations.get(body.rpartition("/")[2])
    types = read("types.yaml")
    if not wanted or (row and row.type in types[wanted]["types"]):
        return True
    names = " ".join(graph.nodes[body]["names"]).lower()
    return row is None and any(word in names for word in types[wanted]["words"])


def sectors(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """Topics of the activities, most frequent first."""
    return _ranked(graph, _topics(graph, frame), lang, counted=True)


def _topics(graph: Graph, frame: Frame) -> Found:
    found: Found = defaultdict(list)
    for match in matches(graph, frame):
        for sector in targets(graph, match.node, "sector"):
            if sector not in frame.sectors:
                found[above(graph, sector, "broader")[-1]].append((match, edge_facts(graph, match.node, sector, "sector")))
    return found


def countries(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """Countries that take part themselves or by their bodies, most frequent first."""
    return _ranked(graph, _lands(graph, frame), lang, counted=True)


def _lands(graph: Graph, frame: Frame) -> Found:
    named = {node for nodes in frame.bodies for node in nodes}
    found: Found = defaultdict(list)
    for match in matches(graph, frame):
        for body in participants(graph, match.node):
            for land in (body,) if graph.nodes[body]["kind"] == "country" else targets(graph, body, "country"):
                if land not in named and not any(m.node == match.node for m, _ in found[land]):
                    found[land].append((match, edge_facts(graph, match.node, body, *_TIES)))
    return {land: group for land, group in found.items() if group}


def people(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """Who signed or chaired the agreements."""
    found: Found = defaultdict(list)
    named = {node for nodes in frame.people for node in nodes}
    for match in matches(graph, frame):
        for person in sorted(signers(graph, match.node) - named):
            for holder in (match.node, *targets(graph, match.node, "under")):
                facts = edge_facts(graph, holder, person, "signedBy")
                if facts and not any(own == facts for _, own in found[person]):
                    found[person].append((match, facts))
    return _ranked(graph, found, lang, counted=False)


def signed_by(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """What a person signed or chaired."""
    found = []
    for match in matches(graph, frame):
        facts = tuple(f for nodes in frame.people for person in nodes for f in edge_facts(graph, match.node, person, "signedBy"))
        if facts:
            found.append(_one(graph, match, lang, value=next(iter(dates(graph, match.node)), None), facts=facts))
    return tuple(found)


def parties(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """The parties of the agreements, then the bodies that they involve."""
    found: Found = defaultdict(list)
    chosen = [m for m in matches(graph, frame) if graph.nodes[m.node]["kind"] == "agreement"] or list(matches(graph, frame))
    for predicates in (("signatory", "party"), ("involves",)):
        for match in chosen:
            for body in targets(graph, match.node, *predicates):
                found[body].append((match, edge_facts(graph, match.node, body, *predicates)))
    return tuple(_group(graph, node, group, lang) for node, group in found.items())


def date(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """When: dates of the agreements, else when the commitments are due, else the day of the status."""
    found = []
    for match in matches(graph, frame):
        stated = values(graph, match.node, "date") or values(graph, match.node, "due")
        if not stated:
            continue
        facts = value_facts(graph, match.node, "date") or value_facts(graph, match.node, "due")
        kind = graph.nodes[match.node]["kind"]
        own = bool(frame.references) and any(match.node in fitting for fitting in frame.references)
        found.append((not own, kind != "agreement", _one(graph, match, lang, value=stated[0], facts=facts)))
    stated_own = tuple(reply for other, _, reply in found if not other) or tuple(_beside(graph, frame, lang))
    return stated_own or tuple(reply for *_, reply in sorted(found, key=lambda row: row[:2])) or tuple(_foreseen(graph, frame, lang))


def _foreseen(graph: Graph, frame: Frame, lang: str) -> Iterator[Reply]:
    """When a commitment foresees an agreement that itself bears no date: its quote names it."""
    called = {letters(name).lower() for fitting in frame.references for node in fitting for name in graph.nodes[node]["names"]}
    for node, data in graph.nodes(data=True):
        due = values(graph, node, "due") if data["kind"] == "commitment" else ()
        if due and any(name in letters(quote) for quote in quotes(graph, node) for name in called if len(name) > 4):
            yield _one(graph, Match(node, ()), lang, value=due[0], facts=value_facts(graph, node, "due"))


def _beside(graph: Graph, frame: Frame, lang: str) -> Iterator[Reply]:
    """The time that a quote sets beside the name of an agreement of which no date is known: surely told, less surely of it."""
    for node in sorted({node for fitting in frame.references for node in fitting if node in graph}):
        for seen in sightings(graph, own_facts(graph, node))[:QUOTES]:
            said = next((day for name in graph.nodes[node]["names"] if (day := beside(seen.quote, name))), "")
            if said:
                yield Reply(label(graph, node, lang), node, said, (), seen.confidence * BESIDE, (seen,))
                break


def calendar(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """What falls into a time, by date."""
    found = date(graph, frame, lang)
    return tuple(sorted(found, key=lambda reply: str(reply.value)))


def amounts(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """Sums of money that the activities state."""
    found = []
    for match in matches(graph, frame):
        for value in graph.nodes[match.node]["values"]:
            if value.slot == "amount":
                found.append(_one(graph, match, lang, value=value.value, facts=value.facts))
    return tuple(found)


def state(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """How far the agreements have come, or the commitments if no agreement is meant."""
    named = {node for fitting in frame.references for node in fitting}
    found = [match for match in matches(graph, frame) if match.node in named or not named]
    replies = []
    for match in found:
        now = standing(graph, match.node)
        if now:
            replies.append(_one(graph, match, lang, value=now.status, facts=(now.fact,)))
    return tuple(replies)


def evidence(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """The sentences that say so."""
    direct = [match for match in matches(graph, frame) if match.weight > BY_AGREEMENT]
    return tuple(_one(graph, match, lang) for match in direct) or _activities(graph, frame, lang)


def everything(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """All activities of a thing: agreements first, then commitments, newest first."""
    found = [match for match in matches(graph, frame) if match.weight > BY_AGREEMENT]
    found.sort(key=lambda match: (graph.nodes[match.node]["kind"] != "agreement", [-int(d[:4]) for d in dates(graph, match.node)[:1]]))
    return tuple(_one(graph, match, lang, value=status(graph, match.node) or None) for match in found)


def count(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """How many things of the kind that the question names."""
    counter: dict[str, Callable[[Graph, Frame, str], tuple[Reply, ...]]] = {
        "programme": programmes,
        "organization": organizations,
        "agreement": agreements,
        "sector": sectors,
        "country": countries,
        "person": people,
    }
    found = counter.get(frame.noun, commitments)(graph, frame, lang)
    if not found:
        return ()
    seen = tuple(dict.fromkeys(s for reply in found for s in reply.evidence[:1]))
    return (Reply(_heading(frame, lang), "", len(found), (), sum(r.confidence for r in found) / len(found), seen[: 4 * QUOTES]),)


def _heading(frame: Frame, lang: str) -> str:
    return str(read("phrases.yaml")["nouns"][frame.noun if frame.noun in read("phrases.yaml")["nouns"] else "commitment"][lang])


def ranking(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """Things by the number of activities that they share with what was asked for."""
    noun = frame.noun
    found = _topics(graph, frame) if noun == "sector" else _lands(graph, frame) if noun == "country" else _partners(graph, frame)
    return _ranked(graph, found, lang, counted=True)


def _ranked(graph: Graph, found: Found, lang: str, *, counted: bool) -> tuple[Reply, ...]:
    def order(item: tuple[str, list[tuple[Match, tuple[Fact, ...]]]]) -> tuple[float, float, str]:
        node, group = item
        number, weight = len({match.node for match, _ in group}), max(match.weight for match, _ in group)
        return (-number, -weight, node) if counted else (-round(weight, 1), -number, node)

    return tuple(
        _group(graph, node, group, lang, value=len({match.node for match, _ in group}) if counted else None)
        for node, group in sorted(found.items(), key=order)
    )


def _group(graph: Graph, node: str, group: list[tuple[Match, tuple[Fact, ...]]], lang: str, *, value: str | int | None = None) -> Reply:
    """A thing as an answer, resting on one or more activities."""
    best = max((match for match, _ in group), key=lambda match: match.weight)
    facts = [fact for _, own in group for fact in own]
    sure = max((fact.confidence for fact in facts), default=1.0)
    path = _path(graph, best, lang)
    if best.node != node:
        path = (*path, Step(label(graph, best.node, lang), "names", label(graph, node, lang)))
    return Reply(label(graph, node, lang), node, value, path, sure * best.weight, sightings(graph, facts)[:QUOTES])


def joined(graph: Graph, node: str) -> bool:
    """Whether a node takes part in anything."""
    return any(graph.nodes[other]["kind"] in ACTIVITIES for other in origins(graph, node, *_TIES, "programme", "signedBy", "sector"))


TARGETS: dict[str, Callable[[Graph, Frame, str], tuple[Reply, ...]]] = {
    "activities": activities,
    "agreements": agreements,
    "amounts": amounts,
    "calendar": calendar,
    "commitments": commitments,
    "comparison": followup.comparison,
    "deadlines": history.deadlines,
    "count": count,
    "countries": countries,
    "dates": date,
    "everything": everything,
    "evidence": evidence,
    "follow-up": followup.continued,
    "history": history.history,
    "named-parties": parties,
    "organizations": organizations,
    "parties": parties,
    "people": people,
    "programmes": programmes,
    "ranking": ranking,
    "sectors": sectors,
    "signed-by": signed_by,
    "signings": signings.signings,
    "status": state,
    "unfollowed": history.unfollowed,
}
