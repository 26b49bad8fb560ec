"""Which agreements a question describes: by name, by words of the title, by kind, year and parties."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile
from typing import TYPE_CHECKING

from kg.ask.facts import targets, values
from kg.ask.iris import kind_of_iri
from kg.ask.lexicon import PLAIN, heads
from kg.ask.question.mentions import names
from kg.ask.question.parse import Parse, Piece, vocabulary
from kg.ask.question.unnamed import called_otherwise, parties
from kg.reference.fold import is_hangul, letters

if TYPE_CHECKING:
    import networkx as nx

#: words of which a title may consist, though each of them is in many; and those with which a name of an agreement ends
_COMMON = frozenset({"action", "deed", "sector", "cooperate", "agreement", "instrument", "topic", "noise", PLAIN})
_NOUN = frozenset({"agreement", "instrument"})
#: what stands between two agreements that are named side by side
_LISTING = frozenset({"와", "과", "랑", "이랑", "하고", "및", ",", "and", "versus", "vs", "vs.", "with", "to", "대", "·"})
#: fewest letters of a row of Korean words, and words of an English one, that tell an agreement from others
SAID, TOLD = 6, 3


#: behind the last piece
END = Piece(0, 0, "end", "")


@dataclass(frozen=True, slots=True)
class References:
    """What the words of a question describe.

    Args:
        fitting: for each description the agreements that fit it best.
        loose: title words that describe none together.
        untold: known agreements that no document tells of by themselves; quotes may still name them.
    """

    fitting: tuple[frozenset[str], ...]
    loose: tuple[str, ...]
    untold: tuple[tuple[str, ...], ...]


def kind_of(graph: nx.MultiDiGraph[str], node: str) -> str:
    """The kind of a node, also of one that only the reference data knows."""
    return str(graph.nodes[node]["kind"]) if node in graph else kind_of_iri(node)


def references(graph: nx.MultiDiGraph[str], parse: Parse) -> References:
    """The agreements that groups of neighbouring words describe.

    Args:
        graph: of `kg.graph.project`.
        parse: a question cut up.
    """
    found: list[frozenset[str]] = []
    loose: list[str] = []
    untold: list[tuple[str, ...]] = []
    parse = _as_title(graph, parse)
    for group in _described(graph, parse):
        common = [piece for piece in group if piece.kind == "title" and _is_common(graph, parse, piece)]
        loose += [piece.text for piece in common]
        group = tuple(piece for piece in group if piece not in common)
        fitting = _fitting(graph, group) if _is_reference(graph, group) else frozenset()
        named = [p.mention.nodes for p in group if p.mention and kind_of(graph, p.mention.nodes[0]) == "agreement"]
        known = (node for nodes in named for node in nodes if not _of_others(graph, group, node))
        fitting = fitting or frozenset(other for node in known for other in called_otherwise(graph, node))
        if fitting:
            found.append(fitting)
        else:
            loose += [piece.text for piece in group if piece.kind == "title"]
            untold += named
    return References(tuple(dict.fromkeys(found or definite(graph, parse))), tuple(loose), tuple(untold))


def definite(graph: nx.MultiDiGraph[str], parse: Parse) -> Iterator[frozenset[str]]:
    """The agreements that common words in a row name together: "the science and technology cooperation agreement", "과학기술혁신 공동위".

    In English every word of the row must be in the title, and the noun be of one thing; in Korean the row a part of it.
    """
    row: list[Piece] = []
    for piece in (*parse.pieces, END):
        topic = piece.mention is not None and is_hangul(piece.text[0]) and kind_of(graph, piece.mention.nodes[0]) == "sector"
        if topic or (piece.meanings and heads(piece.meanings) <= _COMMON):
            row.append(piece)
            continue
        while row and _says_nothing(row[-1]):
            row.pop()
        row = list(dropwhile(_says_nothing, row))
        if row and heads(row[-1].meanings) & _NOUN:
            words = parse.text[row[0].start : row[-1].end]
            fitting = _called(graph, words) if is_hangul(words[-1]) else _titled(graph, words)
            around = (p for p in parse.pieces if p.mention and kind_of(graph, p.mention.nodes[0]) == "country")
            yield from (found for found in (_best(graph, fitting, tuple(around)),) if found)
        row = []


def _says_nothing(piece: Piece) -> bool:
    return piece.meanings in {("noise",), (PLAIN,)}


def _called(graph: nx.MultiDiGraph[str], words: str) -> set[str]:
    said = letters(words)
    if len(said) < SAID:
        return set()
    told = ((node, data) for node, data in graph.nodes(data=True) if data["kind"] == "agreement" and data["records"])
    return {node for node, data in told if any(said in letters(name) for name in data["names"])}


def _titled(graph: nx.MultiDiGraph[str], words: str) -> set[str]:
    titles = names(graph).titles
    told = [word for word in words.lower().split() if word not in {"and", "of", "on", "for", "the", "a", "an", "in"}]
    if len(told) < TOLD or told[-1].endswith("s") or any(word not in titles for word in told):
        return set()
    return {node for node in set.intersection(*(set(titles[word]) for word in told)) if graph.nodes[node]["kind"] == "agreement"}


def _described(graph: nx.MultiDiGraph[str], parse: Parse) -> Iterator[tuple[Piece, ...]]:
    group: list[Piece] = []
    for piece in (*parse.pieces, END):
        if _describes(graph, piece) and not (piece.kind == "year" and parse.bounds(piece)):
            again = piece.kind == "year" and any(p.kind == "year" for p in group)
            if (again or _listed(graph, parse, group, piece)) and _is_reference(graph, group):
                yield tuple(group)
                group = []
            group.append(piece)
        elif piece.kind != "meaning" or not heads(piece.meanings) <= {"noise", "action", "deed", PLAIN}:
            if _is_reference(graph, group):
                yield from _apart(group)
            group = []


def _apart(group: list[Piece]) -> Iterator[tuple[Piece, ...]]:
    """A description, or several with what they share: "the Korea–US and the UK–US technology deals"."""
    pairs = [piece for piece in group if piece.mention and piece.mention.pair]
    if len(pairs) < 2:
        yield tuple(group)
    for pair in pairs if len(pairs) > 1 else ():
        yield tuple(piece for piece in group if piece is pair or piece not in pairs)


def _listed(graph: nx.MultiDiGraph[str], parse: Parse, group: list[Piece], piece: Piece) -> bool:
    """Whether a piece behind a named agreement begins another one: "the first MOU and the Japan MOU", "한미 MOU와 미일 MOU"."""
    before = group[-1] if group else None
    if before is None or not (before.mention and kind_of(graph, before.mention.nodes[0]) == "agreement"):
        return False
    return parse.text[before.end : piece.start].strip().lower() in _LISTING


def _as_title(graph: nx.MultiDiGraph[str], parse: Parse) -> Parse:
    """A question in which a capital is a word of a title, if it names nobody beside it to act with: "the Seoul declaration"."""
    capitals = [piece for piece in parse.pieces if "capital" in heads(piece.meanings)]
    named = any(piece.mention and kind_of(graph, piece.mention.nodes[0]) in {"country", "organization"} for piece in parse.pieces)
    if len(capitals) != 1 or named or capitals[0].text.lower() not in names(graph).titles:
        return parse
    if parse.text[: capitals[0].start].lower().split()[-1:] in (["in"], ["at"]):
        return parse
    told = (replace(piece, kind="title", meanings=()) if piece is capitals[0] else piece for piece in parse.pieces)
    return replace(parse, pieces=tuple(told))


def _describes(graph: nx.MultiDiGraph[str], piece: Piece) -> bool:
    if piece.kind in {"title", "year"}:
        return True
    if piece.mention:
        return kind_of(graph, piece.mention.nodes[0]) in {"agreement", "country", "sector"}
    return any(m.startswith("instrument/") or m in {"agreement", "sector", "programme"} for m in piece.meanings)


def _is_reference(graph: nx.MultiDiGraph[str], group: Sequence[Piece]) -> bool:
    if any(p.kind == "title" or (p.mention and kind_of(graph, p.mention.nodes[0]) == "agreement") for p in group):
        return True
    return any(p.kind == "year" for p in group) and any(m.startswith("instrument/") for p in group for m in p.meanings)


def _is_common(graph: nx.MultiDiGraph[str], parse: Parse, piece: Piece) -> bool:
    """Whether a word of a title is a plain one here: in small letters, and in no row of words that ends in a noun for an agreement."""
    if piece.text not in vocabulary(graph):
        return False
    end = piece.end
    for behind in parse.pieces[parse.pieces.index(piece) + 1 :]:
        if "noise" in behind.meanings or parse.text[end : behind.start].strip(" -"):
            return True
        if heads(behind.meanings) & _NOUN or "programme" in behind.meanings or behind.kind == "title":
            return False
        end = behind.end
    return True


def _fitting(graph: nx.MultiDiGraph[str], group: tuple[Piece, ...]) -> frozenset[str]:
    """The agreements and programmes that a description fits best."""
    titles = names(graph).titles
    named = {node for p in group if p.mention for node in p.mention.nodes if kind_of(graph, node) == "agreement" and node in graph}
    named = {node for node in named if graph.nodes[node]["records"]} or named
    required = [titles[p.text.lower()] for p in group if p.kind == "title"]
    words = [p.text.split() for p in group if p.mention and kind_of(graph, p.mention.nodes[0]) == "agreement"]
    spelt = [titles[word.lower()] for parts in words for word in parts if word.lower() in titles]
    # some common words of a long name are no description
    spelt = spelt if len(spelt) == sum(map(len, words)) else []
    if not required:
        everything = {node for node, data in graph.nodes(data=True) if data["kind"] == "agreement" and data["records"]}
        found = _best(graph, named | _longer(graph, named, group), group) if named else frozenset()
        # what bears the name is of other countries or years: then what has its words in the title
        found = found or _best(graph, set.intersection(*map(set, spelt)) if spelt else set() if words else everything, group)
    else:
        found = _best(graph, set.intersection(*map(set, required if named else [*required, *spelt])), group)
    # a name that the reference data knows says more than a kind beside it: "the second iCET meeting"
    return found or frozenset(node for node in named if _is_known(group, node) and not _of_others(graph, group, node))


def _longer(graph: nx.MultiDiGraph[str], named: set[str], group: tuple[Piece, ...]) -> set[str]:
    """The agreements whose name is longer by the countries that the description names: "튀르키예 과학기술협력협정"."""
    if not any(p.mention and kind_of(graph, p.mention.nodes[0]) == "country" for p in group):
        return set()
    said = {p.text for p in group if p.mention and named.intersection(p.mention.nodes) and is_hangul(p.text[0])}
    return {node for text in said for node in _called(graph, text)}


def _best(graph: nx.MultiDiGraph[str], pool: set[str], group: tuple[Piece, ...]) -> frozenset[str]:
    """The agreements of a pool that fit a description best."""
    scored = [(_score(graph, node, group), node) for node in pool]
    best = max((score for score, _ in scored if score is not None), default=None)
    return frozenset(node for score, node in scored if score is not None and score == best)


def _is_known(group: tuple[Piece, ...], node: str) -> bool:
    return any(p.mention and p.mention.known and node in p.mention.nodes for p in group)


def _of_others(graph: nx.MultiDiGraph[str], group: tuple[Piece, ...], node: str) -> bool:
    """Whether a known agreement is of other countries than those named beside it."""
    lands = {land for p in group if p.mention and not p.mention.region for land in p.mention.nodes if kind_of(graph, land) == "country"}
    return bool(lands and parties(node)) and not lands <= parties(node)


def _score(graph: nx.MultiDiGraph[str], node: str, group: tuple[Piece, ...]) -> int | None:
    """How many of the describing words fit an agreement; None when a year, a kind or a country contradicts it."""
    score = 0
    data = graph.nodes[node]
    title = " ".join((*data["names"], data["label_en"], data["label_ko"])).lower()
    parties = {other for _, other, key in graph.out_edges(node, keys=True) if key in {"signatory", "party"}}
    lands = {body for body in parties if graph.nodes[body]["kind"] == "country"} | {
        land for body in parties for land in targets(graph, body, "country")
    }
    dates = (*values(graph, node, "date"), *(standing.as_of for standing in data["standings"]))
    for piece in group:
        if piece.kind == "year" and not any(date.startswith(piece.text) for date in dates):
            return None
        for kind in (m.partition("/")[2] for m in piece.meanings if m.startswith("instrument/")):
            if kind in values(graph, node, "instrument") or piece.text.lower() in title:
                score += 1
            elif data["kind"] == "agreement":
                return None
        if piece.mention and kind_of(graph, piece.mention.nodes[0]) == "country":
            wanted = set(piece.mention.nodes if piece.mention.pair else piece.mention.nodes[:1])
            if piece.mention.region:
                wanted = lands.intersection(piece.mention.nodes) or wanted
            # of a pair one may be left out where the text names only the other side
            if lands and not wanted <= lands and not (len(lands) == 1 and lands <= wanted):
                return None
            score += 1
        score += piece.kind == "title" or piece.text.lower() in title
    return score
