"""Who signed what with whom, in which field: each agreement with its parties, signers and fields beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.ask.activities import dates, matches, status
from kg.ask.answer.reply import Reply, Step
from kg.ask.facts import edge_facts, label, own_facts, participants, sightings, targets, values
from kg.ask.frame import Frame

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: edge of an agreement ─▶ how the thing at its end hangs together with it, and whether that thing is the one that acts
_SAID = (("signatory", "party of", True), ("signedBy", "signed", True), ("sector", "in the field of", False))
#: parties from which on a gathering has many and a signature says little of each
CROWD = 8
_HELD = frozenset({"dialogue", "programme"})


def signings(graph: Graph, frame: Frame, lang: str) -> tuple[Reply, ...]:
    """The concluded agreements that meet a frame and of which two sides are known, few parties before many, signed before held, newest first.

    Args:
        graph: of `kg.graph.project`.
        frame: what is asked.
        lang: of the labels.
    """
    found = [match for match in matches(graph, frame) if graph.nodes[match.node]["kind"] == "agreement"]
    told = [match for match in found if status(graph, match.node) == "concluded" and len(participants(graph, match.node)) > 1]
    today = max((source.published for source in graph.graph["sources"].values()), default="")
    told.sort(key=lambda match: (len(targets(graph, match.node, "signatory")) > CROWD, *_order(graph, match.node, today)))
    return tuple(_reply(graph, match.node, match.weight, lang) for match in told)


def _order(graph: Graph, node: str, today: str) -> tuple[bool, bool, tuple[int, ...]]:
    """What was signed before what was held, what has been before what is still to come, newest first."""
    day = next(iter(dates(graph, node)), "").partition("/")[0]
    newest = tuple(-int(part) for part in day.split("-") if part.isdigit()) or (0,)
    return day > today, set(values(graph, node, "instrument")) <= _HELD, newest


def _reply(graph: Graph, node: str, weight: float, lang: str) -> Reply:
    facts = [f for predicate, _, _ in _SAID[:2] for end in targets(graph, node, predicate) for f in edge_facts(graph, node, end, predicate)]
    own = own_facts(graph, node)
    sure = max((fact.confidence for fact in own), default=1.0)
    day = next(iter(dates(graph, node)), None)
    return Reply(label(graph, node, lang), node, day, tuple(_steps(graph, node, lang)), sure * weight, sightings(graph, (*own, *facts))[:3])


def _steps(graph: Graph, node: str, lang: str) -> Iterator[Step]:
    name = label(graph, node, lang)
    for predicate, word, acts in _SAID:
        ends = targets(graph, node, predicate) or (targets(graph, node, "involves") if predicate == "signatory" else ())
        for end in ends:
            other = label(graph, end, lang)
            yield Step(other, word, name) if acts else Step(name, word, other)
