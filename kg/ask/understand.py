"""From the pieces of a question to what it asks: rules over meanings, with the things that it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from kg.ask import lexicon
from kg.ask.activities import matches
from kg.ask.described import kind_of, references
from kg.ask.excluding import excluded
from kg.ask.frame import Frame
from kg.ask.iris import is_one_body, reference_of
from kg.ask.parse import Parse, Piece, parse
from kg.reference import load
from kg.vocab import ref_iri

if TYPE_CHECKING:
    import networkx as nx

#: Korean particles that make a name the other side
WITH = frozenset({"와", "과", "랑", "이랑", "하고", "와의", "과의"})
#: words before a name that make it the other side, and what behind it makes it the one whose partners are asked for
BESIDE = ("with", "partners of", "partner of")
OF = frozenset({"'s", "’s", "의"})
_BODIES = frozenset({"country", "organization"})
#: unknown words that a quote may answer for; more make a question of something else, unless it asks for the quote itself
WORDS, CLAIMED = 2, 6
#: what the answers are lists of, by target or counted noun: what is left out of such a list may still be in an activity
LISTS = {
    "organizations": _BODIES,
    "organization": _BODIES,
    "countries": _BODIES,
    "country": _BODIES,
    "parties": _BODIES,
    "named-parties": _BODIES,
    "people": frozenset({"person"}),
    "person": frozenset({"person"}),
    "sectors": frozenset({"sector"}),
    "sector": frozenset({"sector"}),
}
#: meanings of what no record holds, when a question asks for something else beside it
ASIDE = {"no-place": frozenset({"when", "who"})}
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
    meant = understand(graph, first)
    if any(piece.kind == "title" for piece in first.pieces) and (references(graph, first).loose or not _holds(graph, meant)):
        plain = parse(graph, question, titles=False)
        again = understand(graph, plain)
        if references(graph, first).loose or _holds(graph, again):
            return plain, again
    return first, meant


def _holds(graph: nx.MultiDiGraph[str], meant: Understanding) -> bool:
    """Whether anything meets what was understood."""
    return meant.frame is not None and bool(matches(graph, meant.frame))


def understand(graph: nx.MultiDiGraph[str], parse: Parse) -> Understanding:
    """What a question asks, or why that cannot be told."""
    parse, without, whole = excluded(parse)
    if not whole:
        return Understanding(None, parse.unknown)
    things = _things(graph, parse)
    if things.choices:
        return Understanding(None, (), things.choices)
    unknown = parse.unknown
    frame = _frame(parse, things, without)
    if frame is None or len(unknown) > (CLAIMED if frame.target == "evidence" else WORDS):
        return Understanding(None, unknown)
    listed = LISTS.get(frame.noun if frame.target in {"count", "ranking"} else frame.target, frozenset())
    unlisted = tuple(node for node in without if kind_of(graph, node) in listed)
    without = tuple(node for node in without if node not in unlisted)
    frame = replace(frame, words=tuple(word.lower() for word in unknown), without=without, unlisted=unlisted)
    return Understanding(_by_technology(graph, frame), unknown)


def _by_technology(graph: nx.MultiDiGraph[str], frame: Frame) -> Frame:
    """The frame without topics that only say what is done ("joint R&D") where nothing has them beside the technology or words."""
    known = load().sectors
    kept = tuple(sector for sector in frame.sectors if (row := known.get(sector.rpartition("/")[2])) and row.kind == "technology")
    if not (kept or frame.words) or kept == frame.sectors or matches(graph, frame):
        return frame
    plain = replace(frame, sectors=kept)
    return plain if matches(graph, plain) else frame


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
                active = _active(graph, nodes)
                bodies[active if is_one_body(active) else nodes] = None
                choices = choices or (active if len(active) > 1 and not is_one_body(active) else ())
            elif kind == "person":
                people[nodes] = None
            elif kind == "sector":
                sectors[nodes[0]] = None
            elif kind == "programme":
                programmes[nodes] = None
    bodies |= dict.fromkeys(_capitals(parse)) if bodies or len(set(_capitals(parse))) > 1 else {}
    described = references(graph, parse)
    programmes |= dict.fromkeys(described.untold)
    years = tuple(dict.fromkeys(_times(graph, parse)))
    sectors |= dict.fromkeys(ref_iri(f"sector:{topic}") for topic in _after(parse.meanings, "topic"))
    return Things(tuple(bodies), tuple(people), tuple(sectors), tuple(programmes), described.fitting, years, _beside(graph, parse), choices)


def _times(graph: nx.MultiDiGraph[str], parse: Parse) -> Iterator[str]:
    """The times of a question; the two ends of a period one by one where the later is asked to follow the earlier."""
    for piece in parse.pieces:
        if piece.kind == "year":
            yield from piece.text.split("/") if "continue" in parse.meanings else (piece.text,)
    newest = max((source.published[:4] for source in graph.graph["sources"].values() if source.published), default="")
    for meaning, ago in (("this-year", 0), ("last-year", 1)):
        if newest and meaning in parse.meanings:
            yield str(int(newest) - ago)


def _capitals(parse: Parse) -> Iterator[tuple[str, ...]]:
    """The countries whose capitals stand for them; "in Seoul" and "서울에서" are places."""
    for piece in parse.pieces:
        before, rest = parse.text[: piece.start].lower().split(), parse.text[piece.end :]
        if before[-1:] not in (["in"], ["at"]) and not rest.startswith("에서"):
            yield from ((ref_iri(f"country:{code}"),) for code in _after(piece.meanings, "capital"))


def _after(meanings: Iterable[str], head: str) -> Iterator[str]:
    """What stands behind a slash, in order.

    >>> list(_after({"topic/nuclear", "who"}, "topic"))
    ['nuclear']
    """
    return (meaning.partition("/")[2] for meaning in sorted(meanings) if meaning.partition("/")[0] == head)


def _beside(graph: nx.MultiDiGraph[str], parse: Parse) -> tuple[str, ...]:
    found = []
    for piece, after in pairwise((*parse.pieces, Piece(0, 0, "end", ""))):
        if piece.mention and kind_of(graph, piece.mention.nodes[0]) == "country" and not piece.mention.pair:
            rest = parse.text[piece.end :].split(" ")[0]
            # "A와 B를 잇는" names two on one side, "A와 협력하는 B의 기관" one on either
            whose = "partner" in parse.meanings and (after.text in OF or rest in OF)
            body = after.mention is not None and kind_of(graph, after.mention.nodes[0]) in _BODIES
            behind = parse.text[: piece.start].lower().rstrip().endswith(BESIDE) and not _linked(graph, parse, piece)
            if behind or whose or (rest in WITH and not body):
                found.append(piece.mention.nodes[0])
    return tuple(found)


def _linked(graph: nx.MultiDiGraph[str], parse: Parse, piece: Piece) -> bool:
    """Whether "with" ties a name to one before it: "link NSF with Korea" names two of one side."""
    before = [p for p in parse.pieces if p.start < piece.start]
    links = [place for place, p in enumerate(before) if "link" in p.meanings]
    return bool(links) and any(p.mention and kind_of(graph, p.mention.nodes[0]) in _BODIES for p in before[links[0] :])


def _groups(piece: Piece) -> Iterator[tuple[str, ...]]:
    if piece.mention is None:
        return
    if piece.mention.pair:
        yield from ((node,) for node in piece.mention.nodes)
    else:
        yield piece.mention.nodes


def _active(graph: nx.MultiDiGraph[str], nodes: tuple[str, ...]) -> tuple[str, ...]:
    """The bearers of one name that do something in this graph."""
    return tuple(node for node in nodes if node in graph and kind_of(graph, node) in _BODIES and graph.in_degree(node) and _acts(graph, node))


def _acts(graph: nx.MultiDiGraph[str], node: str) -> bool:
    return any(data["facts"] for *_, data in graph.in_edges(node, data=True))


def _frame(parse: Parse, things: Things, without: tuple[str, ...]) -> Frame | None:
    meanings = parse.meanings | ({"bare"} if _only_names(parse) else set())
    unheld = {meaning for meaning in meanings if meaning.startswith("no-")}
    if any(not ASIDE.get(meaning, frozenset()) & meanings for meaning in unheld):
        return None
    base = Frame(
        family="",
        target="",
        bodies=things.bodies,
        people=things.people,
        sectors=things.sectors,
        programmes=things.programmes,
        references=things.references,
        status=next((folded for meaning, folded in STATUSES.items() if meaning in meanings), ""),
        instrument=next(_after(meanings, "instrument"), ""),
        years=things.years,
        type=next(_after(meanings, "type"), ""),
        beside=things.beside,
        span=next((parse.bounds(piece) for piece in parse.pieces if piece.kind == "year" and parse.bounds(piece)), ""),
        sides=next(_after(meanings, "sides"), ""),
        recent="recent" in meanings,
        unheld=min(unheld, default="").removeprefix("no-"),
    )
    counts = {
        # words that only a quote may know count as one thing: without the quote there is no answer
        "things": base.things + len(without) + bool(parse.unknown),
        "bodies": len(base.bodies),
        "activities": len(base.references) + len(base.programmes) + bool(base.instrument),
        "references": len(base.references),
        "people": len(base.people),
        "years": len(base.years),
        "topics": len(base.sectors),
    }
    for rule in lexicon.read("grammar.yaml"):
        if _applies(rule, meanings, counts):
            noun = rule.get("noun") or _noun(parse)
            found = replace(base, family=rule["family"], target=rule["target"], noun=noun, otherwise=rule.get("otherwise", ""))
            # whether it is signed is what the question wants to know, not what it says
            return replace(found, status="") if found.target == "status" else found
    return None


def _only_names(parse: Parse) -> bool:
    """Whether a question is nothing but names, topics and times, each once, as typed into a search box."""
    named = [piece.mention.nodes for piece in parse.pieces if piece.mention]
    rest = (piece for piece in parse.pieces if not piece.mention and piece.kind not in {"year", "title"})
    plain = all({meaning.partition("/")[0] for meaning in piece.meanings} <= {"topic", "action"} and piece.meanings for piece in rest)
    return bool(named) and len(set(named)) == len(named) and plain


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
