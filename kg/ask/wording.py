"""The words of the documents that tell of an activity: what they hold, and whom they name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.ask import lexicon
from kg.ask.facts import own_facts
from kg.ask.iris import reference_of
from kg.reference import load
from kg.reference.fold import is_hangul

if TYPE_CHECKING:
    import networkx as nx
#: letters of a word that a quote may answer for
SHORTEST = 2


def holds(graph: nx.MultiDiGraph[str], node: str, words: Iterable[str]) -> bool:
    """Whether the quotes of an activity, or the titles of their documents, hold all of some words of a question.

    Args:
        words: in lower case; a Korean particle at the end of one does not count, and one of a single letter says nothing.
    """
    found = tuple(texts(graph, node))
    return all(any(form in text for text in found for form in forms(word)) for word in words)


def texts(graph: nx.MultiDiGraph[str], node: str) -> Iterator[str]:
    """Quotes of an activity and titles of their documents, in lower case."""
    return (text.lower() for text in (*_quoted(graph, node), *_titles(graph, node)))


def forms(word: str) -> Iterator[str]:
    """A word as the question has it, and without a Korean particle."""
    if len(word) >= SHORTEST:
        yield word
    if is_hangul(word[-1]):
        endings = lexicon.load().endings
        yield from (word[:cut] for cut in range(SHORTEST, len(word)) if word[cut:] in endings)


def mentioned(graph: nx.MultiDiGraph[str], node: str, bodies: Iterable[str], *, titles: bool = False) -> bool:
    """Whether the quotes of an activity name one of some things, though no slot of it does.

    Args:
        bodies: IRIs.
        titles: whether the title of the document may name it too.
    """
    known = load()
    texts = [*_quoted(graph, node), *(_titles(graph, node) if titles else ())]
    for body in bodies:
        ref = reference_of(body)
        forms = known.names(ref) if ref in known else tuple(graph.nodes[body]["names"]) if body in graph else ()
        if any(_names(form, text) for form in forms for text in texts):
            return True
    return False


def _names(form: str, text: str) -> bool:
    """Whether a text holds a name: short and Latin forms as whole words with their case, Korean ones as they stand.

    >>> _names("NIST", "KRISS와 NIST는"), _names("NIST", "FINISTERRE"), _names("호라이즌 유럽", "EU의 호라이즌 유럽에")
    (True, False, True)
    """
    if len(form) < 3 or form not in text:
        return False
    return not form.isascii() or re.search(rf"(?<![A-Za-z]){re.escape(form)}(?![A-Za-z])", text) is not None


def quotes(graph: nx.MultiDiGraph[str], node: str) -> Iterator[str]:
    """The words of the documents that tell of an activity, in lower case."""
    return (text.lower() for text in _quoted(graph, node))


def _quoted(graph: nx.MultiDiGraph[str], node: str) -> Iterator[str]:
    return (graph.graph["quotes"][fact.quote].text for fact in own_facts(graph, node) if fact.quote in graph.graph["quotes"])


def _titles(graph: nx.MultiDiGraph[str], node: str) -> Iterator[str]:
    """The titles of those documents."""
    found = (graph.graph["quotes"].get(fact.quote) for fact in own_facts(graph, node))
    return (graph.graph["sources"][quote.document].title for quote in found if quote and quote.document in graph.graph["sources"])
