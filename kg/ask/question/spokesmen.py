"""For which side a person signed or spoke, by the sentence: the office, body or country that stands beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kg.ask.facts import above, edge_facts, sightings, targets
from kg.ask.question.parse import Parse, Piece
from kg.reference import gazetteer, load
from kg.vocab import ref_iri

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: what behind a country makes it a side (Korean), and what before it does (English)
_BEHIND = re.compile(r"\s*(?:쪽|측|대표)|(?:에서는|에선)\s")
_BEFORE = re.compile(r"(?:\bfor|on behalf of|represent(?:ed|s|ing)?|\bfrom)(?: the)?\s*$", re.IGNORECASE)
#: particles behind an office that make its holder the other side
_WITH = re.compile(r"(?:와|과|이?랑|하고)(?![가-힣])")
#: words behind a country that make it the home of a person: "호주 장관", "한국 인사"
_PERSONS = frozenset({"person", "rank"})
#: letters between a name and what says where its bearer is from
_NEAR = 40


def asked_side(parse: Parse, pieces: tuple[Piece, ...]) -> str:
    """The country or body whose people are asked for: "한국 쪽에서 서명한 사람", "who signed for Korea"; empty when no side is named so.

    Args:
        parse: the question cut up.
        pieces: those that name one country or body each, in order.
    """
    found = []
    for piece in pieces:
        behind = next((p for p in parse.pieces if p.start >= piece.end), None)
        of_person = behind is not None and set(behind.meanings) & _PERSONS and not parse.text[piece.end : behind.start].strip()
        # "NNSA 청장과 서명한 사람" is one of the other side
        of_person = of_person and not _WITH.match(parse.text, behind.end if behind else 0)
        if names_people(piece) or of_person or _BEHIND.match(parse.text, piece.end) or _BEFORE.search(parse.text[: piece.start]):
            found.append(piece.mention.nodes[0] if piece.mention else "")
    return found[0] if len(set(found)) == 1 else ""


def names_people(piece: Piece) -> bool:
    """Whether a name is that of the people of a country: "Americans"."""
    return bool(piece.mention and piece.mention.form.endswith("s") and piece.mention.form.removesuffix("s") in _demonyms())


def follows_which(parse: Parse, piece: Piece) -> bool:
    """Whether a piece is what "which" asks for."""
    return parse.text[: piece.start].lower().endswith("which ")


@cache
def _demonyms() -> frozenset[str]:
    """What people of a country are called, where their number is shown by an s: "American"."""
    return frozenset(form for row in load().countries.values() for form in row.demonym_en if not form.endswith("s"))


def sides(graph: Graph, person: str, holder: str) -> frozenset[str]:
    """The country and body for which a person signed or chaired an agreement, as the nearest name beside the person's has it.

    Args:
        graph: of `kg.graph.project`.
        person: who signed or chaired.
        holder: the agreement.
    """
    names = tuple(graph.nodes[person]["names"])
    others = [name for other in targets(graph, holder, "signedBy") if other != person for name in graph.nodes[other]["names"]]
    quotes = (seen.quote for seen in sightings(graph, edge_facts(graph, holder, person, "signedBy")))
    nearest = {ref for quote in quotes for name in names for ref in _beside(quote, name, others)}
    return frozenset(place for ref in nearest for place in _places(graph, ref))


def _beside(quote: str, name: str, others: list[str]) -> Iterator[str]:
    """The reference of the nearest body or country beside a name, with nobody else between."""
    start = quote.find(name)
    if start < 0:
        return
    places = [(place, place + len(other)) for other in others if (place := quote.find(other)) >= 0]
    found = []
    for hit in gazetteer("").find(quote):
        first, last = (hit.end, start) if hit.end <= start else (start + len(name), hit.start)
        if hit.kind in {"country", "org"} and 0 <= last - first <= _NEAR and not any(first <= other and end <= last for other, end in places):
            found.append((last - first, hit.refs[0]))
    yield from (ref for _, ref in sorted(found)[:1])


def _places(graph: Graph, ref: str) -> Iterator[str]:
    """A body with what stands over it, and its country; or a country."""
    yield ref_iri(ref)
    if ref.startswith("org:"):
        yield from above(graph, ref_iri(ref), "parent") if ref_iri(ref) in graph else ()
        yield ref_iri(f"country:{load().country_of(ref)}")
