"""What commitments say, as weighted terms, and how much of it two of them share: rare terms count, common ones hardly."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.ask.facts import above, own_facts, participants, targets, values
from kg.ask.follow.traits import is_technology, traits
from kg.link.names import is_korean
from kg.reference import gazetteer
from kg.reference.hits import Hit
from kg.vocab import ref_iri

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: how much a shared term of a kind says; a sum or a programme is hardly shared by chance, an action is
WEIGHTS = {"amount": 2.0, "programme": 2.0, "organization": 1.5, "sector": 1.0, "action": 0.5, "word": 0.5, "country": 0.3}
#: documents' worth of commitments that a small store is held to be part of, so that nothing is rare or common by chance
PRIOR = 20
#: letters by which English words are told apart, in place of a stem: develop, development
STEM = 7
_MARKUP = re.compile(r"\(https?://\S*?\)")
_WORD = re.compile(r"[가-힣]+|[^\W\d_][\w\-]+|\d[\d,.]*\d")
#: kinds of names that are no words: they are told as things
_NAMES = ("org", "programme", "country", "pair", "agreement")
Term = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Terms:
    """What one commitment says.

    Args:
        things: bodies, programmes, topics, sums, actions and countries, the same in every language.
        words: of its sentences, without the names of things; those of Korean in pairs of syllables.
        korean: whether the sentences are Korean.
        topics: how many technologies and concerns they are about.
    """

    things: frozenset[Term]
    words: frozenset[Term]
    korean: bool
    topics: int


def terms(graph: Graph, node: str) -> Terms:
    """The terms of a commitment; kept on the graph.

    Args:
        graph: of `kg.graph.project`.
        node: commitment.
    """
    kept: dict[str, Terms] = graph.graph.setdefault("terms", {})
    if node not in kept:
        quotes = graph.graph["quotes"]
        texts = sorted({_MARKUP.sub(" ", quotes[fact.quote].text) for fact in own_facts(graph, node) if fact.quote in quotes})
        hits = [(text, gazetteer("").find(text)) for text in texts]
        named = (hit for _, found in hits for hit in found if not hit.ambiguous)
        things = frozenset((*_slots(graph, node), *_named(graph, named)))
        words = frozenset(word for text, found in hits for word in _words(text, found))
        kept[node] = Terms(things, words, any(map(is_korean, texts)), len(traits(graph, node).tops))
    return kept[node]


def _slots(graph: Graph, node: str) -> Iterator[Term]:
    for body in participants(graph, node):
        yield str(graph.nodes[body]["kind"]), body
    for programme in targets(graph, node, "programme"):
        yield "programme", programme
    for sector in targets(graph, node, "sector"):
        yield from (("sector", one) for one in (sector, above(graph, sector, "broader")[-1]))
    yield from (("action", action) for action in values(graph, node, "action"))
    yield from (("amount", amount) for amount in values(graph, node, "amount"))


def _named(graph: Graph, hits: Iterable[Hit]) -> Iterator[Term]:
    """Bodies, programmes and technologies that the sentences name, also where no slot holds them."""
    for hit in hits:
        node = ref_iri(hit.refs[0])
        if hit.kind == "org":
            yield "organization", node
        elif hit.kind == "programme":
            yield "programme", node
        elif hit.kind == "sector" and node in graph and is_technology(top := above(graph, node, "broader")[-1]):
            yield from (("sector", one) for one in (node, top))


def _words(text: str, hits: Iterable[Hit]) -> Iterator[Term]:
    letters = list(text)
    for hit in hits:
        if hit.kind in _NAMES:
            letters[hit.start : hit.end] = " " * (hit.end - hit.start)
    for word in _WORD.findall("".join(letters)):
        if is_korean(word):
            yield from (("word", word[i : i + 2]) for i in range(len(word) - 1))
        else:
            yield "word", word.casefold()[:STEM]


@dataclass(frozen=True, slots=True)
class Shared:
    """What two commitments share.

    Args:
        terms: the most telling first.
        cosine: their part of all that the two say, 0 to 1.
        weight: how telling they are together, from 0.
    """

    terms: tuple[Term, ...]
    cosine: float
    weight: float


class Rarity:
    """How rare terms are among some commitments."""

    def __init__(self, told: Iterable[Terms]) -> None:
        """Count the terms.

        Args:
            told: of the commitments.
        """
        found = list(told)
        self._number = len(found) + PRIOR
        self._count = Counter(term for one in found for term in one.things | one.words)

    def of(self, term: Term) -> float:
        """How telling a term is: its weight by the logarithm of how seldom it is said."""
        return WEIGHTS[term[0]] * math.log(self._number / max(1, self._count[term]))

    def part(self, term: Term) -> float:
        """How seldom a term is said: 1 for once in the store, 0 for always."""
        return math.log(self._number / max(1, self._count[term])) / math.log(self._number)

    def things(self, one: Terms, other: Terms) -> Shared:
        """What two commitments share whatever their languages."""
        return self._shared(one.things, other.things)

    def words(self, one: Terms, other: Terms) -> Shared:
        """What the sentences of two commitments share, nothing when they are of two languages."""
        return self._shared(one.words, other.words) if one.korean == other.korean else Shared((), 0.0, 0.0)

    def all(self, one: Terms, other: Terms) -> Shared:
        """Things and words together, things only where the languages differ."""
        return self._shared(one.things | one.words, other.things | other.words) if one.korean == other.korean else self.things(one, other)

    def _shared(self, one: frozenset[Term], other: frozenset[Term]) -> Shared:
        squares: Mapping[Term, float] = {term: self.of(term) ** 2 for term in one & other}
        if not squares:
            return Shared((), 0.0, 0.0)
        lengths = [math.sqrt(sum(self.of(term) ** 2 for term in found)) for found in (one, other)]
        dot = sum(squares.values())
        told = tuple(sorted(squares, key=lambda term: (-squares[term], term)))
        return Shared(told, min(1.0, dot / (lengths[0] * lengths[1])) if all(lengths) else 0.0, math.sqrt(dot))
