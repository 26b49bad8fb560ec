"""The words of the documents that tell of an activity: what they hold, and whom they name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from kg.ask import lexicon
from kg.ask.facts import own_facts
from kg.ask.iris import reference_of
from kg.reference import load
from kg.reference.fold import is_hangul, letters

if TYPE_CHECKING:
    import networkx as nx
#: letters of a word that a quote may answer for
SHORTEST = 2
#: letters of a Korean word that may be spaced otherwise
SPACED = 4
#: letters of the longest word that may have endings
LONGEST = 24
#: letters of an English word that must be left without its ending
STEM = 4
_INFLECTED = "(?:ies|ied|ing|ed|es|e|s|y)?"


def holds(graph: nx.MultiDiGraph[str], node: str, words: Iterable[str]) -> bool:
    """Whether the quotes of an activity, or the titles of their documents, hold all of some words of a question.

    A quote in the other language holds a word that `data/glossary.yaml` translates.

    Args:
        words: in lower case; Korean particles at the end of one do not count, nor the ending of an English one; a single letter
            says nothing.
    """
    found = tuple(texts(graph, node))
    return all(any(_says(form, text) for text in found for form in forms(word)) for word in words)


def _says(form: str, text: str) -> bool:
    """Whether a text in lower case has a word: an English one from its start, in any form, a longer Korean one however it is spaced.

    >>> _says("reactors", "a small modular reactor"), _says("rate", "their strategy"), _says("수소", "수소를 만드는")
    (True, False, True)
    >>> _says("캠프데이비드", "지난해 캠프 데이비드에서"), _says("갯벌", "갯 벌")
    (True, False)
    """
    if form.isascii():
        return bool(_pattern(form).search(text))
    return form in text or (len(form) >= SPACED and is_hangul(form[0]) and form in letters(text))


@cache
def _pattern(form: str) -> re.Pattern[str]:
    stem = lexicon.ENDINGS.sub("", form)
    inflected = re.escape(stem) + _INFLECTED if len(stem) >= STEM else re.escape(form)
    return re.compile(rf"(?<![a-z]){inflected}(?![a-z])")


def tells(graph: nx.MultiDiGraph[str], node: str, deed: str) -> bool:
    """Whether the quotes of an activity say that something is done, or name a kind of agreement, in one of the words for it.

    Args:
        deed: meaning of the lexicon, as `deed/renew` or `instrument/mou`.
    """
    return any(_said(deed).search(text) for text in quotes(graph, node))


@cache
def _said(deed: str) -> re.Pattern[str]:
    """What finds the words for a deed: English ones whole, Korean ones as they stand."""
    return re.compile(finding(lexicon.load().deeds[deed]))


def finding(forms: Iterable[str]) -> str:
    """A pattern that finds words in a text in lower case, the longest first: Latin letters as whole words, also before a Korean particle.

    >>> re.findall(finding(["6g", "양자"]), "6g를 쓰는 양자통신, 16ghz")
    ['6g', '양자']
    """
    ordered = sorted(forms, key=len, reverse=True)
    return "|".join(re.escape(form) if is_hangul(form[0]) else rf"(?<![a-z0-9]){re.escape(form)}(?![a-z0-9])" for form in ordered)


def texts(graph: nx.MultiDiGraph[str], node: str) -> Iterator[str]:
    """Quotes of an activity, its names, and titles of their documents, in lower case."""
    return (text.lower() for text in (*_quoted(graph, node), *graph.nodes[node]["names"], *_titles(graph, node)))


@cache
def forms(word: str) -> tuple[str, ...]:
    """A word as the question has it, without the Korean particles and endings that it may end in, and in the other language.

    >>> forms("반도체에서는")[-2:], forms("chips"), forms("갯벌복원을"), forms("tariffs")
    (('반도체에', '반도체'), ('chips',), ('갯벌복원을', '갯벌복원'), ('tariffs', '관세'))
    """
    found = {word: None} if len(word) >= SHORTEST else {}
    for base in (word, lexicon.ENDINGS.sub("", word)) if found else ():
        found |= dict.fromkeys(lexicon.glossary().get(base, ()))
    if is_hangul(word[-1]) and len(word) <= LONGEST:
        endings = lexicon.load().endings
        stems = (word[:cut] for cut in range(len(word) - 1, SHORTEST - 1, -1) if word[cut:] in endings)
        found |= dict.fromkeys(form for stem in stems for form in forms(stem))
    return tuple(found)


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


def speaks_of(graph: nx.MultiDiGraph[str], node: str, topic: str) -> bool:
    """Whether the quotes of an activity name a topic, though no slot of it does.

    Args:
        topic: IRI of a sector.
    """
    ref = reference_of(topic)
    told = finding(form.lower() for form in (load().names(ref) if ref in load() else ()) if form)
    return bool(told) and any(re.search(told, text) for text in quotes(graph, node))


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
