"""What a question names, sorted by kind: bodies, people, topics, programmes, agreements and times."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.ask.facts import targets
from kg.ask.iris import is_one_body, reference_of
from kg.ask.lexicon import heads
from kg.ask.question.described import kind_of, references
from kg.ask.question.parse import Parse, Piece
from kg.ask.question.spokesmen import asked_side
from kg.reference import load
from kg.reference.fold import is_hangul
from kg.vocab import ref_iri

if TYPE_CHECKING:
    import networkx as nx

#: Korean particles that make a name the other side
WITH = frozenset({"와", "과", "랑", "이랑", "하고", "와의", "과의"})
#: words before a name that make it the other side, and what behind it makes it the one whose partners are asked for
BESIDE = ("with", "partners of", "partner of")
OF = frozenset({"'s", "’s", "의"})
BODIES = frozenset({"country", "organization"})
_BODY = frozenset({"organization", "type", "partner", "country"})
#: what is done together, and what comes of it
_JOINT = frozenset({"sign", "join", "cooperate", "link", "agree", "agreement", "instrument", "programme", "commitment"})


@dataclass(frozen=True, slots=True)
class Things:
    """What a question names, sorted by kind; `beside` are the countries that are the other side, `side` the one whose people are meant."""

    bodies: tuple[tuple[str, ...], ...]
    people: tuple[tuple[str, ...], ...]
    sectors: tuple[str, ...]
    programmes: tuple[tuple[str, ...], ...]
    references: tuple[frozenset[str], ...]
    years: tuple[str, ...]
    beside: tuple[str, ...] = ()
    side: str = ""
    choices: tuple[str, ...] = ()


def things(graph: nx.MultiDiGraph[str], parse: Parse) -> Things:
    """What a question names.

    Args:
        graph: of `kg.graph.project`.
        parse: the question cut up, without what it leaves out.
    """
    bodies: dict[tuple[str, ...], None] = {}
    people: dict[tuple[str, ...], None] = {}
    sectors: dict[str, None] = {}
    programmes: dict[tuple[str, ...], None] = {}
    choices: tuple[str, ...] = ()
    for piece, following in pairwise((*parse.pieces, END)):
        if _qualifies(graph, parse, piece, following):
            continue
        for nodes in _groups(piece):
            kind = kind_of(graph, nodes[0])
            if piece.mention and piece.mention.region:
                bodies[nodes] = None
            elif kind in BODIES:
                active = _active(graph, nodes)
                meant = nodes if active else _firms(graph, nodes) or nodes
                bodies[active if is_one_body(active) else meant] = None
                choices = choices or (active if len(active) > 1 and not is_one_body(active) else ())
            elif kind == "person":
                people[nodes] = None
            elif kind == "sector":
                sectors[nodes[0]] = None
            elif kind == "programme":
                programmes[nodes] = None
    bodies |= dict.fromkeys(_capitals(parse)) if bodies or _by_capitals(parse) else {}
    described = references(graph, parse)
    programmes |= dict.fromkeys(described.untold)
    years = tuple(dict.fromkeys(_times(graph, parse)))
    sectors |= dict.fromkeys(ref_iri(f"sector:{topic}") for topic in after(parse.meanings, "topic"))
    single = (piece for piece in parse.pieces if piece.mention and not piece.mention.pair)
    named = tuple(piece for piece in single if piece.mention and kind_of(graph, piece.mention.nodes[0]) in BODIES)
    return Things(
        bodies=tuple(bodies) or tuple(_opposite(parse)),
        people=tuple(people),
        sectors=tuple(sectors),
        programmes=tuple(programmes),
        references=described.fitting,
        years=years,
        beside=_beside(graph, parse),
        side=asked_side(parse, named),
        choices=choices,
    )


#: behind the last piece
END = Piece(0, 0, "end", "")


def _qualifies(graph: nx.MultiDiGraph[str], parse: Parse, piece: Piece, following: Piece) -> bool:
    """Whether a country only says where the body behind it is: "호주 ASPI", "Canada's NRC"."""
    if (
        not (piece.mention and following.mention)
        or piece.mention.pair
        or parse.text[piece.end : following.start].strip() not in {"", "'s", "’s", "의"}
    ):
        return False
    land, body = piece.mention.nodes[0], following.mention.nodes[0]
    return kind_of(graph, land) == "country" and kind_of(graph, body) == "organization" and land in _homes(graph, body)


def _homes(graph: nx.MultiDiGraph[str], body: str) -> tuple[str, ...]:
    if body in graph:
        return targets(graph, body, "country")
    return (ref_iri(f"country:{load().country_of(reference_of(body))}"),)


def _times(graph: nx.MultiDiGraph[str], parse: Parse) -> Iterator[str]:
    """The times of a question; the two ends of a period one by one where the later is asked to follow the earlier."""
    for piece in parse.pieces:
        if piece.kind == "year":
            yield from piece.text.split("/") if "continue" in parse.meanings else (piece.text,)
    newest = max((source.published[:4] for source in graph.graph["sources"].values() if source.published), default="")
    for meaning, ago in (("this-year", 0), ("last-year", 1)):
        if newest and meaning in parse.meanings:
            yield str(int(newest) - ago)


def _by_capitals(parse: Parse) -> bool:
    """Whether capitals alone name countries: two of them, one beside what is abroad, and 국내, which is no city, beside what is done."""
    home = parse.lang == "ko" and "capital/KR" in parse.meanings and bool(heads(parse.meanings) & _JOINT)
    return home or len(set(_capitals(parse))) > 1 or "abroad" in parse.meanings


def _capitals(parse: Parse) -> Iterator[tuple[str, ...]]:
    """The countries whose capitals stand for them; "in Seoul" and "서울에서" are places."""
    for piece in parse.pieces:
        before, rest = parse.text[: piece.start].lower().split(), parse.text[piece.end :]
        if before[-1:] not in (["in"], ["at"]) and not rest.startswith("에서"):
            yield from ((ref_iri(f"country:{code}"),) for code in after(piece.meanings, "capital"))


def _opposite(parse: Parse) -> Iterator[tuple[str, ...]]:
    """Korea, where a Korean question asks for who stands opposite and names nobody: "협력이 가장 많은 상대국"."""
    if "opposite" in parse.meanings:
        yield (ref_iri("country:KR"),)


def after(meanings: Iterable[str], head: str) -> Iterator[str]:
    """What stands behind a slash, in order.

    >>> list(after({"topic/nuclear", "who"}, "topic"))
    ['nuclear']
    """
    return (meaning.partition("/")[2] for meaning in sorted(meanings) if meaning.partition("/")[0] == head)


def _beside(graph: nx.MultiDiGraph[str], parse: Parse) -> tuple[str, ...]:
    found: list[str] = list(_home_beside(parse))
    for place, (piece, following) in enumerate(pairwise((*parse.pieces, END))):
        if piece.mention and kind_of(graph, piece.mention.nodes[0]) == "country" and not piece.mention.pair:
            rest = parse.text[piece.end :].split(" ")[0]
            # "A와 B를 잇는" names two on one side, "A와 협력하는 B의 기관" one on either
            if following.meanings and heads(following.meanings) <= _BODY:
                # "독일 기관과 협력하는": the noun behind the country bears the particle
                rest = parse.text[following.end :].split(" ")[0] if parse.text[piece.end : following.start].isspace() else rest
            whose = "partner" in parse.meanings and (following.text in OF or rest in OF)
            body = following.mention is not None and kind_of(graph, following.mention.nodes[0]) in BODIES
            behind = parse.text[: piece.start].lower().rstrip().endswith(BESIDE) and not _linked(graph, parse, piece)
            # "who does Korea sign with", "with whom did Korea sign"
            whose = whose or any("whom" in before.meanings for before in parse.pieces[max(place - 2, 0) : place])
            if behind or whose or (rest in WITH and not body):
                found += piece.mention.nodes if piece.mention.region else piece.mention.nodes[:1]
    return tuple(found)


def _home_beside(parse: Parse) -> Iterator[str]:
    """Korea, where bodies at home are the other side: "국내 기관과 협력하는 미국 대학"."""
    for piece, following in pairwise((*parse.pieces, END)):
        body = bool(following.meanings) and heads(following.meanings) <= _BODY
        if body and "capital/KR" in piece.meanings and parse.text[following.end :].split(" ")[0] in WITH:
            yield ref_iri("country:KR")


def _linked(graph: nx.MultiDiGraph[str], parse: Parse, piece: Piece) -> bool:
    """Whether "with" ties a name to one before it: "link NSF with Korea" names two of one side."""
    before = [p for p in parse.pieces if p.start < piece.start]
    links = [place for place, p in enumerate(before) if "link" in p.meanings]
    return bool(links) and any(p.mention and kind_of(graph, p.mention.nodes[0]) in BODIES for p in before[links[0] :])


def _groups(piece: Piece) -> Iterator[tuple[str, ...]]:
    if piece.mention is None:
        return
    if piece.mention.pair:
        yield from ((node,) for node in piece.mention.nodes)
    else:
        yield piece.mention.nodes


def _active(graph: nx.MultiDiGraph[str], nodes: tuple[str, ...]) -> tuple[str, ...]:
    """The bearers of one name that do something in this graph."""
    return tuple(node for node in nodes if node in graph and kind_of(graph, node) in BODIES and graph.in_degree(node) and _acts(graph, node))


def _firms(graph: nx.MultiDiGraph[str], nodes: tuple[str, ...]) -> tuple[str, ...]:
    """The firms of a group that no document tells of by itself, by the name that theirs begin with: 두산 for 두산로보틱스."""
    rows = [row for node in nodes if (row := load().organizations.get(reference_of(node).partition(":")[2])) and row.type == "company"]
    starts = tuple({name for row in rows for name in row.names if len(name) > 1 and is_hangul(name[0])})
    firms = (node for node, data in graph.nodes(data=True) if starts and data["kind"] == "organization" and data["label_ko"].startswith(starts))
    acting = sorted(node for node in firms if _acts(graph, node))
    return (*nodes, *acting) if acting else ()


def _acts(graph: nx.MultiDiGraph[str], node: str) -> bool:
    return any(data["facts"] for *_, data in graph.in_edges(node, data=True))
