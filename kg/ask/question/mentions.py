"""Which things of the graph a question names, where, and what else its words could be the title of."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.ask import lexicon
from kg.ask.question.joined import joined
from kg.ask.question.peoples import as_korea, peoples
from kg.reference import gazetteer, load
from kg.reference.fold import fold, is_hangul, letters
from kg.vocab import ref_iri

if TYPE_CHECKING:
    import networkx as nx

TITLED = frozenset({"agreement", "programme"})
_TOKEN = re.compile(r"[\w&]+(?:[.'’-][\w]+)*")
#: Korean particles of one syllable that words of a title may end in: "국방협력에 관한 양해각서"
PARTICLES = frozenset("에의을를과와")
#: shortest names that may be misspelt
LETTERS, SYLLABLES = 5, 3
#: syllables of the end of a name that tell it
ENDING = 5
#: what names of Korean bodies begin with, and texts leave out
NATION = "한국"
#: words that say what kind of body a Korean name is of
CLASSES = ("연구소", "연구원", "대학교", "대학", "재단", "공사", "그룹", "상사", "대")
#: two countries by one syllable each, with a space between: as it looks when it is none
_APART = "한 일"
#: short form behind a title: "연구기관 협력각서(MOC)"
_BRACKET = re.compile(r"(?<=\S)\s*\([^()]*\)$")
#: what stands behind a name to tell a child from its parent
GENERATIONS = frozenset({"Jr", "Sr", "II", "III"})
#: what no name of the tables goes across
_BREAK = "|"
#: longest name that is looked for, in letters
LONGEST = 90


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a question.

    Args:
        start, end: code points.
        form: as the question writes it.
        nodes: what bears it, best first; for a pair of countries both.
        pair: whether it names all of `nodes` at once.
        exact: False when case had to be ignored.
        known: whether the reference data has it; a document may call an agreement just "MOU".
        split: whether the question puts a space where the tables have none: 한미 반도체 is hardly the company 한미반도체,
            and in space not the centre IN-SPACe.
        region: whether `nodes` are the members of a group of countries, of which any may be meant.
    """

    start: int
    end: int
    form: str
    nodes: tuple[str, ...]
    pair: bool = False
    exact: bool = True
    known: bool = True
    region: bool = False
    split: bool = False


@dataclass(frozen=True)
class Names:
    """The names that documents add to those of the reference data, and the words of titles.

    Args:
        nodes: folded name ─▶ nodes.
        titles: word of a title in lower case ─▶ agreements and programmes.
    """

    nodes: dict[str, tuple[str, ...]]
    titles: dict[str, frozenset[str]]


def names(graph: nx.MultiDiGraph[str]) -> Names:
    """The names of a graph, collected once and kept on it."""
    found: Names | None = graph.graph.get("names")
    if found is None:
        found = graph.graph["names"] = _collect(graph)
    return found


def _collect(graph: nx.MultiDiGraph[str]) -> Names:
    nodes: dict[str, dict[str, None]] = defaultdict(dict)
    titles: dict[str, set[str]] = defaultdict(set)
    for node, data in graph.nodes(data=True):
        if data["kind"] == "commitment":
            continue
        forms = {*data["names"], data["label_en"], data["label_ko"]} - {""}
        forms |= {_BRACKET.sub("", form) for form in forms} if data["kind"] == "agreement" else set()
        if data["kind"] in TITLED and (data["records"] or data["kind"] == "programme"):
            for form in forms:
                for token in (*_TOKEN.findall(form), *acronyms(form)):
                    titles[token.lower()].add(node)
                    if len(token) >= SYLLABLES and token[-1] in PARTICLES:
                        titles[token[:-1]].add(node)
        if not data["reference"] or data["kind"] == "agreement":
            for form in forms | set(_surnames(forms) if data["kind"] == "person" else ()):
                nodes[letters(form).lower()][node] = None
    return Names({k: tuple(v) for k, v in nodes.items() if len(k) > 1}, {k: frozenset(v) for k, v in titles.items()})


def acronyms(title: str) -> tuple[str, ...]:
    """The acronyms that people make of a title: the initials of three or more capitalised words in a row.

    >>> acronyms("Dialogue on Critical and Emerging Technologies"), acronyms("핵심·신흥기술 대화")
    (('DCE', 'DCET', 'CET'), ())
    """
    found = []
    for run in re.findall(r"(?:[A-Z][a-z]+(?:\s+(?:and|of|for|the|on))?\s+){2,}[A-Z][a-z]+", title):
        initials = "".join(word[0] for word in run.split() if word[0].isupper())
        found += [initials[a:b] for a in range(len(initials)) for b in range(a + 3, len(initials) + 1)]
    return tuple(dict.fromkeys(found))


def _surnames(forms: set[str]) -> Iterator[str]:
    """How texts go on to call a person of several names: by the last one, and with the first one before it.

    >>> sorted(_surnames({"Joseph R. Biden, Jr."})), sorted(_surnames({"김현미"}))
    (['Biden', 'Joseph Biden'], [])
    """
    for form in forms:
        names = [name for name in form.partition(",")[0].split() if name.rstrip(".") not in GENERATIONS]
        if len(names) > 1 and len(names[-1]) > 2:
            yield names[-1]
            yield f"{names[0]} {names[-1]}"


def mentions(graph: nx.MultiDiGraph[str], text: str, lang: str) -> tuple[Mention, ...]:
    """Every name that a question may contain; they may overlap.

    Args:
        graph: of `kg.graph.project`.
        text: NFC.
        lang: of the question.
    """
    found = [*_known(text, lang), *_own(graph, text), *_run_together(text), *_adjectives(text, lang), *_peoples(text)]
    taken = {(m.start, m.end) for m in found}
    found += [m for m in _known(text.upper(), lang, exact=False) if (m.start, m.end) not in taken] if len(text.upper()) == len(text) else []
    return tuple(found)


def _known(text: str, lang: str, *, exact: bool = True) -> Iterator[Mention]:
    for hit in gazetteer(lang).find(text, nested=True):
        if hit.pair and " " in (form := text[hit.start : hit.end]) and len(form) == len(_APART) and is_hangul(form[0]):
            continue  # "한 일" is something done, "한일" are two countries
        split = (is_hangul(hit.form[0]) or not exact) and " " in text[hit.start : hit.end] and " " not in hit.form
        yield Mention(hit.start, hit.end, text[hit.start : hit.end], tuple(map(ref_iri, hit.refs)), hit.pair, exact, split=split)
        if split:
            parts = text[: hit.start] + text[hit.start : hit.end].replace(" ", _BREAK) + text[hit.end :]
            yield from (part for part in _known(parts, lang, exact=exact) if hit.start <= part.start and part.end <= hit.end)


def _peoples(text: str) -> Iterator[Mention]:
    return (Mention(start, end, text[start:end], (ref_iri(f"country:{code}"),)) for start, end, code in peoples(text))


def _adjectives(text: str, lang: str) -> Iterator[Mention]:
    plain = as_korea(text)
    return (mention for mention in _known(plain, lang) if plain != text and text[mention.start : mention.end] != mention.form)


def _run_together(text: str) -> Iterator[Mention]:
    return (Mention(start, end, text[start:end], tuple(map(ref_iri, refs)), pair=True) for start, end, refs in joined(text))


def respelt(graph: nx.MultiDiGraph[str], word: str) -> str:
    """The one known name that a misspelt word must be, with what follows it, or an empty string.

    One slip in a capitalised name of five letters or three syllables, or in a country or topic of six in small letters,
    the first letter right; more than one name so near is no correction.

    Args:
        graph: of `kg.graph.project`; its names and those of countries are known.
        word: one word of a question.
    """
    from rapidfuzz.distance import OSA

    hangul = is_hangul(word[0])
    small = word.islower() and not hangul
    if len(word) < (SYLLABLES if hangul else LETTERS + small) or not (hangul or small or word[0].isupper()):
        return ""
    cuts = (
        [word[:cut] for cut in range(len(word), SYLLABLES - 1, -1) if cut == len(word) or word[cut:] in lexicon.load().endings]
        if hangul
        else [word]
    )
    for stem in cuts:
        taken = unicodedata.normalize("NFD", stem)
        near = {
            name
            for name in _spelt(graph).get(word[0].lower(), ())
            if len(name) > (SYLLABLES if hangul else LETTERS) - 1
            and small == name.islower()
            and OSA.distance(unicodedata.normalize("NFD", name), taken, score_cutoff=1) == 1
        }
        if len(near) == 1:
            return near.pop() + word[len(stem) :]
    return ""


def completed(graph: nx.MultiDiGraph[str], word: str) -> str:
    """The full name of the one body or programme of the documents that a word is the start of, with what follows it, or an empty string.

    A Korean word may end in a class of body where the name goes on otherwise (사바나리버연구소 for 사바나리버국립연구소),
    leave out that the body is Korean (생명공학연구원), or be the end of the name (기술표준원 for 국가기술표준원).

    Args:
        graph: of `kg.graph.project`.
        word: one word of a question that nothing else explains.
    """
    hangul = is_hangul(word[0])
    if len(word) < (SYLLABLES if hangul else LETTERS):
        return ""
    known = _beginnings(graph)
    stems = [word[:cut] for cut in range(len(word), SYLLABLES - 1, -1) if cut == len(word) or word[cut:] in lexicon.load().endings]
    for stem in stems if hangul else [word]:
        short = next((stem[: -len(kind)] for kind in CLASSES if stem.endswith(kind) and len(stem) - len(kind) >= SYLLABLES), "")
        for start in filter(None, (stem.lower(), short, NATION + stem if hangul else "")):
            bearers = {node for name, node in known.get(start[:SYLLABLES], ()) if _begins(name, start)}
            if len(bearers) == 1:
                return _whole(graph, bearers.pop(), hangul) + word[len(stem) :]
    for stem in stems if hangul else ():
        bearers = {node for rows in known.values() for name, node in rows if len(stem) >= ENDING and name.endswith(stem)}
        if len(bearers) == 1:
            return _whole(graph, bearers.pop(), hangul) + word[len(stem) :]
    return ""


def _whole(graph: nx.MultiDiGraph[str], node: str, hangul: bool) -> str:
    data = graph.nodes[node]
    return str(data["label_ko" if hangul else "label_en"] or data["names"][0])


def _begins(name: str, start: str) -> bool:
    """Whether a name goes on behind a start: in English with another word."""
    return name.startswith(start) and (not start.isascii() or not name[len(start) : len(start) + 1].isalnum())


def _beginnings(graph: nx.MultiDiGraph[str]) -> dict[str, tuple[tuple[str, str], ...]]:
    """The names of the bodies and programmes that documents speak of, by their first letters; collected once and kept on the graph."""
    found: dict[str, tuple[tuple[str, str], ...]] | None = graph.graph.get("beginnings")
    if found is None:
        by_start: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for node, data in graph.nodes(data=True):
            if data["kind"] in {"organization", "programme"} and graph.in_degree(node):
                for name in {str(name).lower() for name in (*data["names"], data["label_en"], data["label_ko"]) if name}:
                    by_start[name[:SYLLABLES]].append((name, node))
        found = graph.graph["beginnings"] = {start: tuple(rows) for start, rows in by_start.items()}
    return found


def _spelt(graph: nx.MultiDiGraph[str]) -> dict[str, tuple[str, ...]]:
    """The names of one word by their first letter, countries and topics also in small letters, collected once and kept on the graph."""
    found: dict[str, tuple[str, ...]] | None = graph.graph.get("spelt")
    if found is None:
        known = load()
        forms = {name for ref in known.countries for name in known.names(f"country:{ref}")}
        forms |= {
            name for _, data in graph.nodes(data=True) if data["kind"] in {"organization", "programme", "person"} for name in data["names"]
        }
        common = {name for table in (known.countries, known.sectors) for row in table.values() for name in row.names}
        forms |= {name.lower() for name in common if name.isascii()}
        by_first: dict[str, list[str]] = defaultdict(list)
        for name in forms:
            if name and name.replace("-", "").isalpha():
                by_first[name[0].lower()].append(name)
        found = graph.graph["spelt"] = {first: tuple(names) for first, names in by_first.items()}
    return found


def _own(graph: nx.MultiDiGraph[str], text: str) -> Iterator[Mention]:
    known = names(graph).nodes
    folded = fold(text)
    for first, start in enumerate(folded.places):
        if start and text[start - 1].isalnum():
            continue
        for last in range(first + 1, min(len(folded.places), first + LONGEST)):
            nodes = known.get(folded.letters[first : last + 1])
            end = folded.places[last] + 1
            if nodes and not (text[end - 1].isascii() and text[end : end + 1].isascii() and text[end : end + 1].isalnum()):
                yield Mention(start, end, text[start:end], nodes, known=False)
