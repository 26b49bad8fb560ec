"""What is worth a person's decision: pairs that may be one thing, facts that may be wrong, and what was judged so far.

agreements.py entities.py commitments.py   the graph ─▶ doubtful pairs, each with evidence, score and reasons
facts.py                                   statements by their ids
decide.py                                  what a person says ─▶ judgements
sheet.py                                   candidates and judgements as CSV and JSON lines, and back
state.py                                   what has become of each judgement
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.review import agreements, commitments, entities
from kg.review.candidate import Candidate, Side

if TYPE_CHECKING:
    import networkx as nx

    from kg.store import Store

    Graph = nx.MultiDiGraph[str]

__all__ = ["KINDS", "Candidate", "Side", "candidates"]

KINDS = ("entity", "agreement", "commitment")


def candidates(store: Store, graph: Graph, *, kinds: Iterable[str] = KINDS) -> tuple[Candidate, ...]:
    """The pairs that nobody has judged and that are most worth deciding, those first.

    Args:
        store: open; gives the tellings of agreements and the log.
        graph: its projection.
        kinds: of `KINDS`.
    """
    judged = {entry.about for entry in store.log().in_force}
    found = (c for kind in dict.fromkeys(kinds) for c in _of(store, graph, kind) if c.pair not in judged)
    return tuple(sorted(found, key=lambda c: (-c.worth, -min(c.first.facts, c.second.facts), c.kind, c.id)))


def _of(store: Store, graph: Graph, kind: str) -> Iterator[Candidate]:
    if kind == "agreement":
        yield from agreements.candidates(store, graph)
    else:
        yield from (commitments if kind == "commitment" else entities).candidates(store, graph)
