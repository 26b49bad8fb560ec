"""From the activities that meet a question's constraints to its answers: one function for each target of the grammar."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from kg.ask import followup, history, participation, signings
from kg.ask.activities import Match, dates, matches, status, tie_facts
from kg.ask.facts import edge_facts, label, origins, own_facts, sightings, standing, targets, value_facts, values
from kg.ask.frame import Frame
from kg.ask.lexicon import read
from kg.ask.reply import Reply
from kg.ask.replying import QUOTES, Found, one, thing
from kg.ask.ties import BY_AGREEMENT, TIES
from kg.ask.when import beside
from kg.ask.wording import quotes
from kg.graph import ACTIVITIES
from kg.reference.fold import letters

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: how much less sure a date is that only stands beside a name
BESIDE = 0.7


def replies(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """The answers to an understood question, best first.

    Args:
        graph: of `kg.graph.project`.
        frame: what is asked.
        lang: of the labels.
    """
    return TARGETS[frame.target](graph, frame, lang)


def _activities(graph: Graph, frame: Frame, lang: str, kinds: Iterable[str] = ("commitment", "agreement")) -> tuple[Reply, ...]:
    wanted = tuple(kinds)
    found = [match for match in matches(graph, frame) if graph.nodes[match.node]["kind"] in wanted]
    return tuple(one(graph, match, lang, value=status(graph, match.node) or None) for match in found)


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
    found = [] if frame.programmes else [(g[0][0].weight, thing(graph, node, g, lang)) for node, g in named.items()]
    found += [(match.weight, one(graph, match, lang, value=status(graph, match.node) or None)) for match in plain]
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
    return tuple(thing(graph, node, group, lang, value=status(graph, node) or None) for node, group in ranked)


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
        found.append((not own, kind != "agreement", one(graph, match, lang, value=stated[0], facts=facts)))
    stated_own = tuple(reply for other, _, reply in found if not other) or tuple(_beside(graph, frame, lang))
    return stated_own or tuple(reply for *_, reply in sorted(found, key=lambda row: row[:2])) or tuple(_foreseen(graph, frame, lang))


def _foreseen(graph: Graph, frame: Frame, lang: str) -> Iterator[Reply]:
    """When a commitment foresees an agreement that itself bears no date: its quote names it."""
    called = {letters(name).lower() for fitting in frame.references for node in fitting for name in graph.nodes[node]["names"]}
    for node, data in graph.nodes(data=True):
        due = values(graph, node, "due") if data["kind"] == "commitment" else ()
        if due and any(name in letters(quote) for quote in quotes(graph, node) for name in called if len(name) > 4):
            yield one(graph, Match(node, ()), lang, value=due[0], facts=value_facts(graph, node, "due"))


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
                found.append(one(graph, match, lang, value=value.value, facts=value.facts))
    return tuple(found)


def state(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """How far the agreements have come, or the commitments if no agreement is meant."""
    named = {node for fitting in frame.references for node in fitting}
    found = [match for match in matches(graph, frame) if match.node in named or not named]
    replies = []
    for match in found:
        now = standing(graph, match.node)
        if now:
            replies.append(one(graph, match, lang, value=now.status, facts=(now.fact,)))
    return tuple(replies)


def evidence(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """The sentences that say so."""
    direct = [match for match in matches(graph, frame) if match.weight > BY_AGREEMENT]
    return tuple(one(graph, match, lang) for match in direct) or _activities(graph, frame, lang)


def everything(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """All activities of a thing: agreements first, then commitments, newest first."""
    found = [match for match in matches(graph, frame) if match.weight > BY_AGREEMENT]
    found.sort(key=lambda match: (graph.nodes[match.node]["kind"] != "agreement", [-int(d[:4]) for d in dates(graph, match.node)[:1]]))
    return tuple(one(graph, match, lang, value=status(graph, match.node) or None) for match in found)


def count(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """How many things of the kind that the question names."""
    counter: dict[str, Callable[[Graph, Frame, str], tuple[Reply, ...]]] = {
        "programme": programmes,
        "organization": participation.organizations,
        "agreement": agreements,
        "sector": participation.sectors,
        "country": participation.countries,
        "person": participation.people,
    }
    found = counter.get(frame.noun, commitments)(graph, frame, lang)
    if not found:
        return ()
    seen = tuple(dict.fromkeys(s for reply in found for s in reply.evidence[:1]))
    return (Reply(_heading(frame, lang), "", len(found), (), sum(r.confidence for r in found) / len(found), seen[: 4 * QUOTES]),)


def _heading(frame: Frame, lang: str) -> str:
    return str(read("phrases.yaml")["nouns"][frame.noun if frame.noun in read("phrases.yaml")["nouns"] else "commitment"][lang])


def joined(graph: Graph, node: str) -> bool:
    """Whether a node takes part in anything."""
    return any(graph.nodes[other]["kind"] in ACTIVITIES for other in origins(graph, node, *TIES, "programme", "signedBy", "sector"))


TARGETS: dict[str, Callable[[Graph, Frame, str], tuple[Reply, ...]]] = {
    "activities": activities,
    "agreements": agreements,
    "amounts": amounts,
    "calendar": calendar,
    "commitments": commitments,
    "comparison": followup.comparison,
    "deadlines": history.deadlines,
    "count": count,
    "countries": participation.countries,
    "dates": date,
    "everything": everything,
    "evidence": evidence,
    "follow-up": followup.continued,
    "history": history.history,
    "named-parties": participation.parties,
    "organizations": participation.organizations,
    "parties": participation.parties,
    "people": participation.people,
    "programmes": programmes,
    "ranking": participation.ranking,
    "sectors": participation.sectors,
    "signed-by": participation.signed_by,
    "signings": signings.signings,
    "status": state,
    "unfollowed": history.unfollowed,
}
