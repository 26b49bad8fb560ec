"""From the pieces of a question to what it asks: rules over meanings, with the things that it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from kg.ask import lexicon
from kg.ask.facts import values
from kg.ask.frame import Frame
from kg.ask.mentions import names
from kg.ask.parse import Parse, Piece, parse
from kg.reference import load
from kg.vocab import ENTITY, KINDS

if TYPE_CHECKING:
    import networkx as nx

_KIND = {name: short for short, name in KINDS.items()}
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
    if _references(graph, first)[1]:
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


def kind_of(graph: nx.MultiDiGraph[str], node: str) -> str:
    """The kind of a node, also of one that only the reference data knows."""
    if node in graph:
        return str(graph.nodes[node]["kind"])
    return node.removeprefix(ENTITY).partition("/")[0]


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
    references, _ = _references(graph, parse)
    years = tuple(dict.fromkeys(_iso(piece.text) for piece in parse.pieces if piece.kind == "year"))
    return Things(tuple(bodies), tuple(people), tuple(sectors), tuple(programmes), references, years, _beside(graph, parse), choices)


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


def _iso(text: str) -> str:
    """A year, or a year and month, as an ISO prefix.

    >>> _iso("2025"), _iso("2023년 12월"), _iso("2024-3")
    ('2025', '2023-12', '2024-03')
    """
    year, rest = text[:4], "".join(c if c.isdigit() else " " for c in text[4:]).split()
    return f"{year}-{int(rest[0]):02d}" if rest else year


def _references(graph: nx.MultiDiGraph[str], parse: Parse) -> tuple[tuple[frozenset[str], ...], tuple[str, ...]]:
    """The agreements that groups of neighbouring words describe, and the title words that describe none."""
    found: list[frozenset[str]] = []
    loose: list[str] = []
    for group in _described(graph, parse):
        fitting = _fitting(graph, group)
        titles = [piece.text for piece in group if piece.kind == "title"]
        if fitting:
            found.append(fitting)
        else:
            loose += titles
    return tuple(dict.fromkeys(found)), tuple(loose)


def _described(graph: nx.MultiDiGraph[str], parse: Parse) -> Iterator[tuple[Piece, ...]]:
    group: list[Piece] = []
    for piece in (*parse.pieces, Piece(0, 0, "end", "")):
        if _describes(graph, piece):
            group.append(piece)
        elif piece.kind != "meaning" or not set(piece.meanings) <= {"noise", "action"}:
            if _is_reference(graph, group):
                yield tuple(group)
            group = []


def _describes(graph: nx.MultiDiGraph[str], piece: Piece) -> bool:
    if piece.kind in {"title", "year"}:
        return True
    if piece.mention:
        return kind_of(graph, piece.mention.nodes[0]) in {"agreement", "country", "sector"}
    return any(m.startswith("instrument/") or m in {"agreement", "sector", "programme"} for m in piece.meanings)


def _is_reference(graph: nx.MultiDiGraph[str], group: list[Piece]) -> bool:
    if any(p.kind == "title" or (p.mention and kind_of(graph, p.mention.nodes[0]) == "agreement") for p in group):
        return True
    return any(p.kind == "year" for p in group) and any(m.startswith("instrument/") for p in group for m in p.meanings)


def _fitting(graph: nx.MultiDiGraph[str], group: tuple[Piece, ...]) -> frozenset[str]:
    """The agreements and programmes that a description fits best."""
    titles = names(graph).titles
    named = {node for p in group if p.mention for node in p.mention.nodes if kind_of(graph, node) == "agreement" and node in graph}
    named = {node for node in named if graph.nodes[node]["records"]} or named
    required = [titles[p.text.lower()] for p in group if p.kind == "title"]
    for p in group:
        if p.mention and kind_of(graph, p.mention.nodes[0]) == "agreement" and not named:
            required += [titles[word.lower()] for word in p.text.split() if word.lower() in titles]
    pool: set[str] = set.intersection(*map(set, required)) if required else set()
    if not required:
        pool = named or {node for node, data in graph.nodes(data=True) if data["kind"] == "agreement" and data["records"]}
    scored = [(_score(graph, node, group), node) for node in pool]
    best = max((score for score, _ in scored if score is not None), default=None)
    return frozenset(node for score, node in scored if score is not None and score == best)


def _score(graph: nx.MultiDiGraph[str], node: str, group: tuple[Piece, ...]) -> int | None:
    """How many of the describing words fit an agreement; None when a year, a kind or a country contradicts it."""
    score = 0
    data = graph.nodes[node]
    title = " ".join((*data["names"], data["label_en"], data["label_ko"])).lower()
    parties = {other for _, other, key in graph.out_edges(node, keys=True) if key in {"signatory", "party"}}
    dates = (*values(graph, node, "date"), *(standing.as_of for standing in data["standings"]))
    for piece in group:
        if piece.kind == "year" and not any(date.startswith(_iso(piece.text)) for date in dates):
            return None
        for kind in (m.partition("/")[2] for m in piece.meanings if m.startswith("instrument/")):
            if kind in values(graph, node, "instrument") or piece.text.lower() in title:
                score += 1
            elif data["kind"] == "agreement":
                return None
        if piece.mention and kind_of(graph, piece.mention.nodes[0]) == "country":
            if parties and not set(piece.mention.nodes if piece.mention.pair else piece.mention.nodes[:1]) <= parties:
                return None
            score += 1
        score += piece.kind == "title" or piece.text.lower() in title
    return score


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
    kind, _, name = node.removeprefix(ENTITY).partition("/")
    return load().label(f"{_KIND[kind]}:{name}", lang) if kind in _KIND else node
