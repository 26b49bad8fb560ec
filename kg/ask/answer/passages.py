"""Sentences of the documents that name all that a question names, for questions that no record answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.ask import lexicon
from kg.ask.answer.reply import Reply
from kg.ask.facts import Sighting
from kg.ask.frame import Frame
from kg.ask.iris import kind_of_iri, reference_of
from kg.ask.question.regions import region_label
from kg.ask.question.relaxing import is_verb
from kg.ask.wording import forms
from kg.reference import load
from kg.reference.fold import is_hangul, letters
from kg.vocab import ref_iri

if TYPE_CHECKING:
    import networkx as nx

    from kg.graph import Source
    from kg.store import Store

    Graph = nx.MultiDiGraph[str]

TEXTS = "SELECT ?id ?text { ?document dct:identifier ?id ; tp:text ?text }"
#: how sure it is that a sentence answers because it names all that was asked for
SURE = 0.3
#: sentences that are shown, and letters of a label
SHOWN, LABEL = 5, 90
#: things that a sentence must name at least, and the longest that is still one
NAMED, LONGEST = 2, 700
#: letters of Latin up to which a name may be part of other words
ACRONYM = 5
#: what may be answered by a sentence, and what such a sentence had better hold beside the names
TARGETS = {
    **dict.fromkeys(("activities", "agreements", "commitments", "evidence", "everything", "organizations", "parties", "people"), ""),
    **dict.fromkeys(("named-parties", "programmes", "signed-by", "status", "countries"), ""),
    **dict.fromkeys(("amounts", "dates"), "0123456789"),
}
#: what a sentence need not name: documents in Korean say "we"
HOME = ref_iri("country:KR")
_SENTENCE = re.compile(r"[^\n]+?(?:(?<=[^\d\s][.!?])(?=\s)|(?=\n)|$)")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a sentence must name: for each thing its spellings, as letters; what its document must, and what makes it the better answer."""

    things: tuple[frozenset[str], ...]
    lands: tuple[frozenset[str], ...]
    better: tuple[str, ...]

    @property
    def needed(self) -> list[frozenset[str]]:
        """What its document must name, the quickest to look for first: regions have hundreds of spellings."""
        return sorted((*self.things, *self.lands), key=len)


def passages(graph: Graph, store: Store, frame: Frame) -> tuple[Reply, ...]:
    """The sentences that name all that a question names, those with its deed or kind of agreement first, then the newest.

    Countries may be named elsewhere in the document ("the two countries") where the sentence names something else.

    Args:
        graph: gives names and sources.
        store: gives the texts.
        frame: a question without an answer.
    """
    if frame.target not in TARGETS or frame.without or frame.unlisted:
        return ()
    wanted = _wanted(graph, frame)
    if len(wanted.needed) < NAMED or not all(wanted.needed):
        return ()
    sources = {source.id: source for source in graph.graph["sources"].values()}
    texts = ((sources[row["id"]], row["text"]) for row in store.select(TEXTS) if row["id"] in sources)
    dated = ((source, text) for source, text in texts if not frame.years or source.published[:4] in {year[:4] for year in frame.years})
    found = [seen for source, text in dated for seen in _naming(source, text, wanted)]
    found.sort(key=lambda seen: (-_better(seen.quote, wanted), [-int(part) for part in seen.date.split("-") if part.isdigit()], seen.document))
    return tuple(Reply(_label(seen.quote), "", None, (), SURE, (seen,)) for seen in found[:SHOWN])


def _naming(source: Source, text: str, wanted: Wanted) -> Iterator[Sighting]:
    """The sentences of a document that name all that is wanted."""
    whole = _Text.of(text)
    if not _holds(whole, wanted.needed):
        return
    named = [frozenset(form for form in spelt if form in whole.letters) for spelt in wanted.things or wanted.lands]
    for start, end in _sentences(text):
        if _holds(_Text.of(text[start:end]), named):
            told = (source.id, source.title, source.publisher, source.url)
            yield Sighting(text[start:end], *told, start, end, source.published, "", SURE)


def _wanted(graph: Graph, frame: Frame) -> Wanted:
    bodies = [nodes for nodes in frame.bodies if HOME not in nodes or region_label(nodes, "en")]
    lands = [nodes for nodes in bodies if kind_of_iri(nodes[0]) == "country"]
    named = [nodes for nodes in (*bodies, *frame.people, *frame.programmes) if nodes not in lands]
    things = [frozenset(spelt for node in nodes for spelt in _spellings(graph, node)) for nodes in named]
    things += [frozenset(_spellings(graph, topic)) for topic in frame.sectors]
    things += [frozenset(letters(form).lower() for form in forms(word)) for word in frame.words if not is_verb(word)]
    meanings = (*frame.deeds, *([f"instrument/{frame.instrument}"] if frame.instrument else []))
    better = (form for meaning in meanings for form in lexicon.load().deeds.get(meaning, ()))
    return Wanted(
        tuple(dict.fromkeys(things)),
        tuple(frozenset(spelt for node in nodes for spelt in _spellings(graph, node)) for nodes in lands),
        tuple(dict.fromkeys((*(letters(form).lower() for form in better), *TARGETS[frame.target]))),
    )


def _spellings(graph: Graph, node: str) -> Iterator[str]:
    """The names of a thing as letters; of one or two Latin letters they are in too many words."""
    ref = reference_of(node)
    names = (*(load().names(ref) if ref in load() else ()), *(graph.nodes[node]["names"] if node in graph else ()))
    shortest = 2 if kind_of_iri(node) != "organization" else 3
    yield from (letters(name).lower() for name in names if name and len(letters(name)) >= (shortest if is_hangul(name[0]) else 3))


@dataclass(frozen=True, slots=True)
class _Text:
    """A text to look in: in lower case, and its letters alone, in which names are found however they are spaced."""

    plain: str
    letters: str

    @classmethod
    def of(cls, text: str) -> _Text:
        return cls(text.lower(), letters(text).lower())


def _holds(text: _Text, things: Iterable[frozenset[str]]) -> bool:
    """Whether a text holds a spelling of each thing; a pattern takes ten times as long to search for as plain letters do.

    >>> texts = ("NASA와 KIST는", "with NASA and KIST", "KISTEP", "a kisto", "한국 과학기술연구원이")
    >>> [_holds(_Text.of(text), [frozenset({"kist", "한국과학기술연구원"})]) for text in texts]
    [True, True, False, False, True]
    """
    return all(any(form in text.letters and _names(text, form) for form in spelt) for spelt in things)


def _names(text: _Text, form: str) -> bool:
    """Whether letters that a text holds are a name there: an acronym is none inside a word of Latin letters."""
    if not form.isascii() or len(form) > ACRONYM:
        return True
    return any(_pattern(form).search(told) for told in (text.plain, text.letters))


@cache
def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z]){re.escape(form)}(?![a-z])")


def _better(quote: str, wanted: Wanted) -> int:
    text = _Text.of(quote)
    return sum(_holds(text, (spelt,)) for spelt in wanted.lands) + sum(form in text.letters for form in wanted.better)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences and bullets of a text stand, without the blanks around them.

    >>> text = "1.5트랙 회의를 열었다. 두 나라가 만났다.\\n- MOU 체결"
    >>> [text[start:end] for start, end in _sentences(text)]
    ['1.5트랙 회의를 열었다.', '두 나라가 만났다.', '- MOU 체결']
    """
    for match in _SENTENCE.finditer(text):
        quote = match.group().strip()
        if quote and len(quote) <= LONGEST:
            start = match.start() + match.group().index(quote)
            yield start, start + len(quote)


def _label(quote: str) -> str:
    plain = " ".join(quote.split())
    return plain if len(plain) <= LABEL else plain[:LABEL].rsplit(" ", 1)[0] + " …"
