"""From the pieces of a question to what it asks: rules over meanings, with the things that it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from kg.ask import lexicon
from kg.ask.activities import reference_of
from kg.ask.described import iso, kind_of, references
from kg.ask.frame import Frame
from kg.ask.parse import Parse, Piece, parse
from kg.reference import load

if TYPE_CHECKING:
    import networkx as nx

#: Korean particles that make a name the other side
WITH = frozenset({"와", "과", "랑", "이랑", "하고", "와의", "과의"})
_BODIES = frozenset({"country", "organization"})
#: unknown words that a quote may answer for; more make a question of something else
WORDS = 2
STATUSES = {"proposed": "proposed", "pending": "agreed", "concluded": "concluded"}


@dataclass(frozen=True, slots=True)
class Understanding:
    """The outcome of reading a question.

    Args:
        frame: None when it was not understood.
        unknown: words that stood in the way.
        choices: nodes of one name between which the question does not decide.
    """

    frame: Frame | None
    unknown: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


def read_question(graph: nx.MultiDiGraph[str], question: str) -> tuple[Parse, Understanding]:
    """A question cut up and understood; words of titles that describe no agreement together are read as plain words.

    Args:
        graph: of `kg.graph.project`.
        question: any text.
    """
    first = parse(graph, question)
    if references(graph, first).loose:
        first = parse(graph, question, titles=False)
    return first, understand(graph, first)


def understand(graph: nx.MultiDiGraph[str], parse: Parse) -> Understanding:
    """What a question asks, or why that cannot be told."""
    things = _things(graph, parse)
    if things.choices:
        return Understanding(None, (), things.choices)
    unknown = parse.unknown
    frame = _frame(parse, things)
    if frame is None or len(unknown) > WORDS:
        return Understanding(None, unknown)
    return Understanding(replace(frame, words=tuple(word.lower() for word in unknown)), unknown)


@dataclass(frozen=True, slots=True)
class Things:
    """What a question names, sorted by kind; `beside` are the countries that are the other side."""

    bodies: tuple[tuple[str, ...], ...]
    people: tuple[tuple[str, ...], ...]
    sectors: tuple[str, ...]
    programmes: tuple[tuple[str, ...], ...]
    references: tuple[frozenset[str], ...]
    years: tuple[str, ...]
    beside: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


def _things(graph: nx.MultiDiGraph[str], parse: Parse) -> Things:
    bodies: dict[tuple[str, ...], None] = {}
    people: dict[tuple[str, ...], None] = {}
    sectors: dict[str, None] = {}
    programmes: dict[tuple[str, ...], None] = {}
    choices: tuple[str, ...] = ()
    for piece in parse.pieces:
        for nodes in _groups(piece):
            kind = kind_of(graph, nodes[0])
            if kind in _BODIES:
                bodies[nodes] = None
                choices = choices or _undecided(graph, nodes)
            elif kind == "person":
                people[nodes] = None
            elif kind == "sector":
                sectors[nodes[0]] = None
            elif kind == "programme":
                programmes[nodes] = None
    described = references(graph, parse)
    programmes |= dict.fromkeys(described.untold)
    years = tuple(dict.fromkeys(iso(piece.text) for piece in parse.pieces if piece.kind == "year"))
    return Things(tuple(bodies), tuple(people), tuple(sectors), tuple(programmes), described.fitting, years, _beside(graph, parse), choices)


def _beside(graph: nx.MultiDiGraph[str], parse: Parse) -> tuple[str, ...]:
    found = []
    for before, piece in pairwise((Piece(0, 0, "start", ""), *parse.pieces)):
        if piece.mention and kind_of(graph, piece.mention.nodes[0]) == "country" and not piece.mention.pair:
            rest = parse.text[piece.end :].split(" ")[0]
            if before.text.lower() == "with" or rest in WITH:
                found.append(piece.mention.nodes[0])
    return tuple(found)


def _groups(piece: Piece) -> Iterator[tuple[str, ...]]:
    if piece.mention is None:
        return
    if piece.mention.pair:
        yield from ((node,) for node in piece.mention.nodes)
    else:
        yield piece.mention.nodes


def _undecided(graph: nx.MultiDiGraph[str], nodes: tuple[str, ...]) -> tuple[str, ...]:
    """The bearers of one name of which more than one does something in this graph."""
    active = tuple(node for node in nodes if node in graph and kind_of(graph, node) in _BODIES and graph.in_degree(node) and _acts(graph, node))
    return active if len(active) > 1 else ()


def _acts(graph: nx.MultiDiGraph[str], node: str) -> bool:
    return any(data["facts"] for *_, data in graph.in_edges(node, data=True))


def _frame(parse: Parse, things: Things) -> Frame | None:
    meanings = parse.meanings
    base = Frame(
        family="",
        target="",
        bodies=things.bodies,
        people=things.people,
        sectors=things.sectors,
        programmes=things.programmes,
        references=things.references,
        status=next((folded for meaning, folded in STATUSES.items() if meaning in meanings), ""),
        instrument=next((m.partition("/")[2] for m in sorted(meanings) if m.startswith("instrument/")), ""),
        years=things.years,
        type=next((m.partition("/")[2] for m in sorted(meanings) if m.startswith("type/")), ""),
        beside=things.beside,
        span=next((word for word in ("since", "until") if word in meanings and things.years), ""),
    )
    counts = {
        # words that only a quote may know count as one thing: without the quote there is no answer
        "things": base.things + bool(parse.unknown),
        "bodies": len(base.bodies),
        "activities": len(base.references) + len(base.programmes) + bool(base.instrument),
        "references": len(base.references),
        "people": len(base.people),
        "years": len(base.years),
        "topics": len(base.sectors),
    }
    for rule in lexicon.read("grammar.yaml"):
        if _applies(rule, meanings, counts):
            return replace(base, family=rule["family"], target=rule["target"], noun=rule.get("noun") or _noun(parse))
    return None


def _noun(parse: Parse) -> str:
    """The first thing that a question counts or names as wanted."""
    for piece in parse.pieces:
        for meaning in piece.meanings:
            if meaning in {"programme", "organization", "partner", "agreement", "commitment", "sector", "country", "person"}:
                return "organization" if meaning == "partner" else meaning
            if meaning.startswith("instrument/"):
                return "agreement"
    return "commitment"


def _applies(rule: dict[str, Any], meanings: frozenset[str], counts: dict[str, int]) -> bool:
    if any(_has(word, meanings) for word in rule.get("unless", ())):
        return False
    if any(counts[what] < int(least) for what, least in rule.get("needs", {}).items()):
        return False
    if any(counts[what] > int(most) for what, most in rule.get("at-most", {}).items()):
        return False
    return any(all(_has(word, meanings) for word in alternative) for alternative in rule["when"])


def _has(words: str, meanings: Iterable[str]) -> bool:
    """Whether one of some meanings occurs, `instrument` standing for all its kinds; `!` turns it round.

    >>> _has("link|sign", {"sign"}), _has("instrument", {"instrument/mou"}), _has("!who", {"who"})
    (True, True, False)
    """
    if words.startswith("!"):
        return not _has(words[1:], meanings)
    wanted = words.split("|")
    return any(meaning.partition("/")[0] in wanted for meaning in meanings)


def reference_label(node: str, lang: str) -> str:
    """The name of something that only the reference data knows."""
    known = load()
    return known.label(reference_of(node), lang) if reference_of(node) in known else node
