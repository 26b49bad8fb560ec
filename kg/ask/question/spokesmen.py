"""For which side a person signed or spoke, by the sentence: the office, body or country that stands beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.ask.facts import edge_facts, sightings, targets
from kg.ask.question.parse import Parse, Piece
from kg.reference import gazetteer, load
from kg.reference.hits import Hit
from kg.vocab import ref_iri

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: what behind a country makes it a side (Korean), and what before it does (English)
_BEHIND = re.compile(r"\s*(?:쪽|측|대표)|(?:에서는|에선)\s")
_BEFORE = re.compile(r"(?:\bfor|on behalf of|represent(?:ed|s|ing)?|\bfrom)(?: the)?\s*$", re.IGNORECASE)
#: words behind a country that make it the home of a person: "호주 장관", "한국 인사"
_PERSONS = frozenset({"person", "rank"})
#: letters between a name and what says where its bearer is from
_NEAR = 40


def asked_side(parse: Parse, pieces: tuple[Piece, ...]) -> str:
    """The country whose people are asked for: "한국 쪽에서 서명한 사람", "who signed for Korea"; empty when neither side is named so.

    Args:
        parse: the question cut up.
        pieces: those that name one country each, in order.
    """
    found = []
    for piece in pieces:
        behind = next((p for p in parse.pieces if p.start >= piece.end), None)
        of_person = behind is not None and set(behind.meanings) & _PERSONS and not parse.text[piece.end : behind.start].strip()
        if of_person or _BEHIND.match(parse.text, piece.end) or _BEFORE.search(parse.text[: piece.start]):
            found.append(piece.mention.nodes[0] if piece.mention else "")
    return found[0] if len(set(found)) == 1 else ""


def sides(graph: Graph, person: str, holder: str) -> frozenset[str]:
    """The countries for which a person signed or chaired an agreement, as the nearest name of a body or country has it.

    Args:
        graph: of `kg.graph.project`.
        person: who signed or chaired.
        holder: the agreement.
    """
    names = tuple(graph.nodes[person]["names"])
    others = [name for other in targets(graph, holder, "signedBy") if other != person for name in graph.nodes[other]["names"]]
    quotes = (seen.quote for seen in sightings(graph, edge_facts(graph, holder, person, "signedBy")))
    return frozenset(land for quote in quotes for name in names for land in _beside(quote, name, others))


def _beside(quote: str, name: str, others: list[str]) -> Iterator[str]:
    """The country of the nearest body or country beside a name, with nobody else between."""
    start = quote.find(name)
    if start < 0:
        return
    places = [(place, place + len(other)) for other in others if (place := quote.find(other)) >= 0]
    found = []
    for hit in gazetteer("").find(quote):
        first, last = (hit.end, start) if hit.end <= start else (start + len(name), hit.start)
        land = _land(hit)
        if land and 0 <= last - first <= _NEAR and not any(first <= other and end <= last for other, end in places):
            found.append((last - first, land))
    yield from (land for _, land in sorted(found)[:1])


def _land(hit: Hit) -> str:
    """The country that a name stands for, or of the body that it names."""
    known = load()
    if hit.pair or hit.kind not in {"country", "org"}:
        return ""
    code = hit.refs[0].partition(":")[2] if hit.kind == "country" else known.country_of(hit.refs[0])
    return ref_iri(f"country:{code}") if code in known.countries else ""
