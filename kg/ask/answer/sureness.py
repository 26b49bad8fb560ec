"""How sure an answer is: more with each document that says so on its own, less with doubt about whom it speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.ask.facts import Sighting, sightings
from kg.graph import Fact
from kg.reference.fold import letters

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: what a further document is worth of what it would be if its extraction could not err like that of the first one
SHARED_DOUBT = 0.5
#: the surest that several documents make an answer
SUREST = 0.99


def sureness(found: Iterable[Sighting]) -> float:
    """The confidence that some quotes give together; 1 where there is none.

    The surest document counts in full, each other one that tells of it in words of its own takes away half of what it
    would of the doubt that is left: the same extractor reads them all. Documents with the same sentence count once.

    Args:
        found: quotes of one answer.

    >>> def seen(quote, document, sure): return Sighting(quote, document, "", "", "", 0, 1, "", "", sure)
    >>> one, other = seen("NIST와 함께 연구한다.", "a", 0.6), seen("They will do research with NIST.", "b", 0.5)
    >>> sureness([one]), round(sureness([one, other]), 2), sureness([one, seen("NIST와  함께 연구한다.", "c", 0.6)])
    (0.6, 0.7, 0.6)
    """
    by_document: dict[str, float] = {}
    told: set[str] = set()
    for sighting in sorted(found, key=lambda sighting: -sighting.confidence):
        words = letters(sighting.quote)
        if sighting.document not in by_document and words not in told:
            by_document[sighting.document] = sighting.confidence
        told.add(words)
    if not by_document:
        return 1.0
    best, *others = by_document.values()
    doubt = 1 - best
    for sure in others:
        doubt *= 1 - SHARED_DOUBT * sure
    return best if not others else max(best, min(SUREST, 1 - doubt))


def told_by(graph: Graph, facts: Iterable[Fact]) -> float:
    """The confidence that some statements give together, as `sureness` has it; 1 where no quote is known.

    Args:
        graph: of `kg.graph.project`.
        facts: statements of one answer.
    """
    return sureness(sightings(graph, facts))


def varied(found: Iterable[Sighting]) -> tuple[Sighting, ...]:
    """Quotes in an order that lets every document speak before any speaks again, and every sentence before its copies; surest first.

    Args:
        found: quotes of one answer, surest first.
    """
    turns: dict[str, int] = {}
    ranked = []
    for sighting in found:
        keys = (sighting.document, letters(sighting.quote))
        turn = max(turns.get(key, 0) for key in keys)
        turns.update(dict.fromkeys(keys, turn + 1))
        ranked.append((turn, sighting))
    return tuple(sighting for _, sighting in sorted(ranked, key=lambda pair: pair[0]))
