"""Which later mention takes a commitment up again: how sure that is, by independent signs of one matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.ask.follow.followup import REVIEWED, UMBRELLA, Likeness, judged, lands, organizations
from kg.ask.follow.terms import Rarity, Term, terms
from kg.ask.follow.traits import traits

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: how sure a sign alone makes it, and what is shared: IRIs and codes
Sign = tuple[float, tuple[str, ...]]
#: how sure it must be that a later mention is of a commitment; of 17 links in two stores of 320 and 530 documents 16 were right
TAKEN_UP = 0.67
#: how sure one sign alone makes that two mentions of the same countries are one matter, if what is shared is rare (from 90 pairs read)
SIGNS = {"bodies": 0.6, "body": 0.35, "programme": 0.75, "amount": 0.6, "fine": 0.4, "technology": 0.15, "concern": 0.08, "action": 0.1}
#: what the words that two sentences of one language share are worth: their cosine beyond that of chance, by a factor, and the most it can say
CHANCE, WORDS, MOST = 0.08, 2.3, 0.9
#: shared words under which a cosine is chance
FEWEST = 3
#: what is left of a topic where a sentence is an umbrella over many
BELOW_UMBRELLA = 0.5


def uptake(graph: Graph, first: str, second: str, *, aside: frozenset[str] = frozenset()) -> Likeness:
    """How sure it is that two mentions of different times are of one commitment; never those of other countries or other bodies.

    The signs are independent: what is left of the doubt after one is multiplied with what the next one leaves. What
    people judged (`kg review`) is certain either way.

    Args:
        graph: of `kg.graph.project`.
        first, second: commitments.
        aside: countries that do not count, nor do their bodies: what is done with one partner and what with another
            is alike when it is done by the same third party.
    """
    known = judged(graph, first, second)
    if known is not None:
        return Likeness(1.0, (REVIEWED,)) if known else Likeness(0.0, ())
    together = _lands(graph, first, second, aside)
    bodies = [organizations(graph, node, aside) for node in (first, second)]
    apart = all(bodies) and not bodies[0] & bodies[1]
    if not together or apart or not about(graph, first) & about(graph, second):
        return Likeness(0.0, ())
    doubt, reasons = 1.0, list[str]()
    common = bodies[0] & bodies[1]
    for sure, shared in (*_subject(graph, first, second, met=len(common) > 1), *_doing(graph, (first, second), common)):
        doubt *= 1.0 - sure
        reasons += shared
    return Likeness(round(1.0 - doubt, 3), tuple(dict.fromkeys((*reasons, *sorted(together)))))


def _lands(graph: Graph, first: str, second: str, aside: frozenset[str]) -> frozenset[str]:
    """The countries of both, which are the same ones; beside those set aside it is enough that one is common."""
    own, theirs = lands(graph, first) - aside, lands(graph, second) - aside
    if aside:
        return own & theirs
    return own if own == theirs and len(own) > 1 else frozenset()


def _subject(graph: Graph, first: str, second: str, *, met: bool) -> Iterator[Sign]:
    """Signs in what two commitments are about: programmes, sums, the finest topic that both have.

    A whole technology is no further sign where two bodies have met: two space agencies meet about space, whatever it is.
    """
    rarity = rarities(graph)
    shared = terms(graph, first).things & terms(graph, second).things
    programmes, amounts = (tuple(sorted(term for term in shared if term[0] == kind)) for kind in ("programme", "amount"))
    if programmes:
        yield SIGNS["programme"] * _rarest(rarity, programmes), tuple(node for _, node in programmes)
    if amounts:
        yield SIGNS["amount"], tuple(number for _, number in amounts)
    mine, other = traits(graph, first), traits(graph, second)
    left = BELOW_UMBRELLA if max(len(mine.tops), len(other.tops)) >= UMBRELLA else 1.0
    fine, technologies, concerns = (
        tuple(sorted(found)) for found in (mine.fine & other.fine, mine.technologies & other.technologies, mine.tops & other.tops)
    )
    if fine and technologies:
        yield left * SIGNS["fine"] * _rarest(rarity, [("sector", node) for node in fine]), fine
    elif technologies and not met:
        yield left * SIGNS["technology"], technologies
    elif concerns and not met:
        yield left * SIGNS["concern"], concerns


def _doing(graph: Graph, nodes: tuple[str, str], bodies: frozenset[str]) -> Iterator[Sign]:
    """Signs in who does what, and in which words it is told."""
    if bodies:
        yield SIGNS["bodies" if len(bodies) > 1 else "body"], tuple(sorted(bodies))
    actions = traits(graph, nodes[0]).actions & traits(graph, nodes[1]).actions
    if actions:
        yield SIGNS["action"], tuple(sorted(actions))
    words = rarities(graph).words(terms(graph, nodes[0]), terms(graph, nodes[1]))
    if len(words.terms) >= FEWEST:
        yield max(0.0, min(MOST, WORDS * (words.cosine - CHANCE))), ()


def about(graph: Graph, node: str) -> frozenset[str]:
    """What a commitment is about: programmes, sums and top-level sectors; two that share none are of two matters."""
    known = traits(graph, node)
    return known.tops | {what for kind, what in terms(graph, node).things if kind in ("programme", "amount")}


def _rarest(rarity: Rarity, found: Iterable[Term]) -> float:
    """What is left of a sign for the rarest of some terms: all of it when it is said once, half when it is said always."""
    return (1.0 + max(rarity.part(term) for term in found)) / 2


def rarities(graph: Graph) -> Rarity:
    """How rare terms are among all commitments; kept on the graph."""
    kept: Rarity | None = graph.graph.get("rarity")
    if kept is None:
        told = (terms(graph, node) for node, data in graph.nodes(data=True) if data["kind"] == "commitment")
        kept = graph.graph["rarity"] = Rarity(told)
    return kept
