"""What a question leaves out: "other than the US", "without Japan", "미국 말고", "AI를 제외한"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.ask.facts import below, participants, targets
from kg.ask.iris import kind_of_iri
from kg.ask.lexicon import heads
from kg.ask.question.parse import Parse, Piece

if TYPE_CHECKING:
    import networkx as nx

#: meaning of the words that leave out what is named beside them
EXCEPT = "except"
#: edge to what stands over a body, and over a topic
_OVER = ("parent", "broader")
#: words that may stand between them and the name: "other than with the US", "미국 기관은 빼고"
_BETWEEN = frozenset({"noise", "plain", "organization", "partner", "country", "type", "sector", "agreement", "cooperate"})


def excluded(parse: Parse) -> tuple[Parse, tuple[str, ...], bool]:
    """A question without what it leaves out.

    English names it behind the word that does so, Korean before it. Names that are listed ("the US and Japan") go out together.

    Args:
        parse: a question cut up.

    Returns:
        the question without these names, the things left out, and whether every such word has one: else it is not
        known what the question leaves out.
    """
    pieces = list(parse.pieces)
    gone: set[int] = set()
    whole = True
    for place, piece in enumerate(pieces):
        if EXCEPT in piece.meanings:
            step = -1 if parse.lang == "ko" and not piece.text.isascii() else 1
            named = _named(parse, pieces, place, step)
            whole &= bool(named)
            gone |= {place, *named}
    nodes = tuple(node for place in sorted(gone) if (mention := pieces[place].mention) for node in mention.nodes)
    return replace(parse, pieces=tuple(p for place, p in enumerate(pieces) if place not in gone)), nodes, whole


def _named(parse: Parse, pieces: list[Piece], place: int, step: int) -> list[int]:
    """The places of the names beside a word, in the direction in which the language has them."""
    found: list[int] = []
    at = place + step
    while 0 <= at < len(pieces):
        piece = pieces[at]
        if piece.mention:
            if found and not _listed(parse, pieces[found[-1]], piece):
                break
            found.append(at)
        elif not heads(piece.meanings) & (_BETWEEN if not found else {"noise"}):
            break
        at += step
    return found


def _listed(parse: Parse, one: Piece, other: Piece) -> bool:
    """Whether two names stand side by side in a list."""
    first, second = sorted((one, other), key=lambda piece: piece.start)
    between = parse.text[first.end : second.start].strip(" ,·ㆍ/")
    return between.lower() in {"", "and", "or", "nor", "와", "과", "이나", "나", "하고", "이랑", "랑", "및"}


def spread(graph: nx.MultiDiGraph[str], things: Iterable[str]) -> frozenset[str]:
    """Some things with what stands under them: parts of bodies, narrower topics."""
    found = {node for thing in things if thing in graph for node in below(graph, thing, _OVER[kind_of_iri(thing) == "sector"])}
    return frozenset(found.union(things))


def takes_part(graph: nx.MultiDiGraph[str], node: str, gone: frozenset[str]) -> bool:
    """Whether one of some things is in an activity: as a body or by one of its own, as a topic, or as the activity itself.

    Args:
        node: agreement or commitment.
        gone: of `spread`.
    """
    own = {node, *targets(graph, node, "under", "programme", "sector")}
    return bool(own & gone) or any(is_of(graph, body, gone) for body in participants(graph, node))


def is_of(graph: nx.MultiDiGraph[str], thing: str, gone: frozenset[str]) -> bool:
    """Whether a thing is one of some others, or a body of such a country."""
    return thing in gone or not gone.isdisjoint(targets(graph, thing, "country"))
