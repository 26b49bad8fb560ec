"""Pairs the records of gold and prediction so that as many slot fills as possible agree."""

from __future__ import annotations

from collections.abc import Sequence

from kg.evaluate.compare import SLOTS, Json, agreeing, fills

#: a pair whose quotes overlap wins a tie; among those, the prediction with fewer fills
OVERLAP, SIZE = 0.5, 0.0001


def collapsed(text: str) -> str:
    """The text with each run of white space as one space, the way quotes are compared.

    >>> collapsed("한국과  독일은\\n만났다."), collapsed(" They  met. ")
    ('한국과 독일은 만났다.', 'They met.')
    """
    return " ".join(text.split())


def align(kind: str, gold: Sequence[Json], predicted: Sequence[Json], text: str) -> list[tuple[int, int]]:
    """The pairs of record positions, gold first: the matching of greatest weight (CEAF-TF template scoring).

    Args:
        kind: agreement or commitment.
        gold: records of that kind.
        predicted: records of that kind.
        text: the document, white space collapsed.
    """
    import networkx as nx

    graph: nx.Graph[tuple[str, int]] = nx.Graph()
    for i, g in enumerate(gold):
        for j, p in enumerate(predicted):
            if hits := agreement(kind, g, p):
                size = sum(len(fills(p, slot)) for slot in SLOTS[kind])
                graph.add_edge(("gold", i), ("predicted", j), weight=hits + OVERLAP * overlap(g, p, text) - SIZE * size)
    pairs = [dict(pair) for pair in nx.max_weight_matching(graph)]
    return sorted((pair["gold"], pair["predicted"]) for pair in pairs)


def agreement(kind: str, gold: Json, predicted: Json) -> int:
    """How many fills of two records agree, `of` aside, which depends on the alignment."""
    return sum(agreeing(slot, fills(gold, slot), fills(predicted, slot)) for slot in SLOTS[kind] if slot != "of")


def overlap(gold: Json, predicted: Json, text: str) -> float:
    """Share of the shorter quote that both quotes cover in the text, 0 to 1; 0 when one is not in it.

    >>> overlap({"quote": "양국은 만났다."}, {"quote": "만났다."}, "어제 양국은 만났다. 끝.")
    1.0
    """
    quotes = [collapsed(r.get("quote") or "") for r in (gold, predicted)]
    starts = [text.find(q) if q else -1 for q in quotes]
    if min(starts) < 0:
        return 0.0
    ends = [start + len(q) for start, q in zip(starts, quotes, strict=True)]
    return max(0, min(ends) - max(starts)) / min(map(len, quotes))
