"""From the activities that meet a question's constraints to its answers: one function for each target of the grammar."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.ask.activities import Match, dates, matches, status, tie_facts
from kg.ask.answer import history, participation, signings, times, versus
from kg.ask.answer.reply import Reply
from kg.ask.answer.replying import QUOTES, Found, one, thing
from kg.ask.answer.rows import in_rows
from kg.ask.answer.times import told_beside
from kg.ask.facts import edge_facts, origins, own_facts, standing, targets
from kg.ask.frame import Frame
from kg.ask.lexicon import read
from kg.ask.ties import BY_AGREEMENT, TIES
from kg.ask.wording import mentioned
from kg.graph import ACTIVITIES

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]


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
    found = [] if frame.programmes else [(max(match.weight for match, _ in g), thing(graph, node, g, lang)) for node, g in named.items()]
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
        # what is still open under a signed agreement makes no unsigned one
        if frame.status and status(graph, holder) != frame.status:
            continue
        if holder not in found and (not direct or max(match.weight for match, _ in group) > BY_AGREEMENT):
            found[holder] = group
    ranked = sorted(found.items(), key=lambda item: -max(match.weight for match, _ in item[1]))
    return tuple(thing(graph, node, group, lang, value=status(graph, node) or None) for node, group in ranked)


def calendar(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """What falls into a time, by date."""
    return tuple(sorted(times.dates_of(graph, frame, lang), key=lambda reply: str(reply.value)))


def amounts(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """Sums of money that activities state, by size if nothing is named; else those in the sentences that name the agreements asked for."""
    found = [reply for match in matches(graph, frame) for reply in _sums(graph, match, lang)]
    if not frame.things:
        found.sort(key=lambda reply: _size(str(reply.value)))
    return tuple(found or (reply for match in told_beside(graph, frame, "amount") for reply in _sums(graph, match, lang)))


def _sums(graph: Graph, match: Match, lang: str) -> Iterator[Reply]:
    for value in graph.nodes[match.node]["values"]:
        if value.slot == "amount":
            yield one(graph, match, lang, value=value.value, facts=value.facts)


def _size(amount: str) -> tuple[str, float]:
    """Sorts sums by currency, for there is no rate between two, and the largest first.

    >>> sorted(["USD 5", "KRW 7", "USD 12.5"], key=_size)
    ['KRW 7', 'USD 12.5', 'USD 5']
    """
    currency, _, number = amount.partition(" ")
    return currency, -float(number or 0)


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
    """The sentences that say so, and behind them those of documents whose titles do."""
    every = list(matches(graph, frame))
    told = [match for match in every if all(_says(graph, match.node, nodes) for nodes in frame.programmes)]
    direct = [match for match in told if match.weight > BY_AGREEMENT]
    found = [*(direct or told), *(match for match in every if match not in told)]
    return tuple(one(graph, match, lang, value=status(graph, match.node) or None) for match in found)


def _says(graph: Graph, node: str, programme: tuple[str, ...]) -> bool:
    """Whether the sentence of an activity names a programme, not only the title of its document."""
    return bool(set(programme) & set(targets(graph, node, "programme"))) or mentioned(graph, node, programme)


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
    found = in_rows(graph, replace(frame, target="activities"), counter.get(frame.noun, commitments)(graph, frame, lang), lang)
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
    "comparison": versus.comparison,
    "deadlines": history.deadlines,
    "count": count,
    "countries": participation.countries,
    "dates": times.dates_of,
    "everything": everything,
    "evidence": evidence,
    "foreseen": times.foreseen,
    "follow-up": versus.continued,
    "history": history.history,
    "named-parties": participation.parties,
    "overdue": history.overdue,
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
