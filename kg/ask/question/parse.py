"""A question cut into names, known words, endings and years: the cheapest reading of the whole text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.ask import lexicon
from kg.ask.iris import kind_of_iri
from kg.ask.question.mentions import Mention, completed, mentions, names, respelt
from kg.ask.question.parts import narrowed
from kg.ask.question.regions import regions
from kg.ask.when import bound, times
from kg.reference.fold import is_hangul

if TYPE_CHECKING:
    import networkx as nx

#: characters of a question; a longer one is no question
LIMIT = 600
#: what a piece costs by its kind: the fewest and surest pieces win, an unknown word only when nothing else fits
COSTS = {"name": 1.0, "meaning": 1.1, "year": 1.0, "title": 1.6, "ending": 0.2, "gap": 0.0, "unknown": 12.0}
_LATIN = re.compile(r"(?<![^\W_])[a-z]{4,}(?![^\W_])")
_KINDS = frozenset({"instrument"})
#: what it costs to read two words of a question as one name of the tables
SPLIT = 1.2
#: by how much a word for persons is surer than a verb with an ending: 서명자·는, not 서명·자는
LONGER = 0.01
_WORD = re.compile(r"[^\W_]+(?:['’&.-][^\W_]+)*\.?")


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a question.

    Args:
        start, end: code points of the text.
        kind: a key of `COSTS`.
        text: as written; a time as ISO prefix.
        meanings: of a known word.
        mention: of a name.
        cost: the less, the surer.
    """

    start: int
    end: int
    kind: str
    text: str
    meanings: tuple[str, ...] = ()
    mention: Mention | None = None
    cost: float = 0.0


@dataclass(frozen=True, slots=True)
class Parse:
    """A question with its reading.

    Args:
        text: NFC, without control characters, spelling corrected.
        lang: ko if it holds Hangul, else en.
        pieces: without gaps and endings, in order.
        corrections: misspelt word and the word that it was taken for.
    """

    text: str
    lang: str
    pieces: tuple[Piece, ...]
    corrections: tuple[tuple[str, str], ...] = ()

    @property
    def meanings(self) -> frozenset[str]:
        """What its words mean, without the order."""
        return frozenset(meaning for piece in self.pieces for meaning in piece.meanings)

    def bounds(self, piece: Piece) -> str:
        """Whether a time opens or closes one: `since`, `until`, `before`, `between` for a period, else empty."""
        return "between" if "/" in piece.text else bound(self.text, piece.start, piece.end)

    @property
    def compounds(self) -> tuple[str, ...]:
        """Korean names of kinds of agreements with what stands before them in one word: 산업장관회의, 우주협력회의."""
        found = []
        start = -1
        for place, piece in enumerate(self.pieces):
            whole = piece.kind == "meaning" and is_hangul(piece.text[0])
            joined = place > 0 and start >= 0 and self.pieces[place - 1].end == piece.start
            start = (start if joined else piece.start) if whole else -1
            last = self.pieces[place + 1] if place + 1 < len(self.pieces) else None
            if start >= 0 and start < piece.start and (last is None or last.start > piece.end) and lexicon.heads(piece.meanings) & _KINDS:
                found.append(self.text[start : piece.end])
        return tuple(found)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The words that are in no list and no name."""
        return tuple(piece.text for piece in self.pieces if piece.kind == "unknown")


def clean(question: str) -> str:
    """A question in NFC with plain spaces, without control and formatting characters.

    >>> clean("NIST와\\u202e 한국을\\t잇는\\x00 프로그램?"), clean("  Who   signed it? ")
    ('NIST와 한국을 잇는 프로그램?', 'Who signed it?')
    """
    kept = (" " if c.isspace() else c for c in question[: 4 * LIMIT] if c.isspace() or unicodedata.category(c)[0] != "C")
    return unicodedata.normalize("NFC", " ".join("".join(kept).split()))


def writable(question: str) -> str:
    """A question that can be written as UTF-8: halves of characters, as broken arguments of a command hold them, become �.

    >>> writable("한국\\udcff과"), writable("NIST 🚀")
    ('한국�과', 'NIST 🚀')
    """
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in question)


def parse(graph: nx.MultiDiGraph[str], question: str, *, titles: bool = True, plain: frozenset[str] = frozenset()) -> Parse:
    """The cheapest reading of a question; misspelt question words and names are corrected once.

    Args:
        graph: gives the names that documents know.
        question: any text.
        titles: whether a word may be one of the title of an agreement.
        plain: words that are not.
    """
    text = clean(question)
    lang = "ko" if any(map(is_hangul, text)) else "en"
    text = text if lang == "ko" else _written_out(text)
    called = {word: nodes for word, nodes in names(graph).titles.items() if word not in plain} if titles else {}
    first = _read(graph, text, lang, called)
    better = [(word, _corrected(graph, word) or completed(graph, word)) for word in dict.fromkeys(first.unknown)]
    better = [(word, right) for word, right in better if right]
    if not better:
        return first
    for word, right in better:
        text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", right, text)
    second = _read(graph, text, lang, called)
    return Parse(second.text, lang, second.pieces, tuple(better))


def _written_out(text: str) -> str:
    """An English question with auxiliary verbs in full; "not" only where it says that something is not done yet.

    >>> _written_out("what they've said they'd do"), _written_out("Korea's MOU that hasn't been signed")
    ('what they have said they would do', "Korea's MOU that has not been signed")
    """
    for pattern, full in lexicon.read("plain.yaml")["written out"].items():
        text = re.sub(pattern, full, text, flags=re.IGNORECASE)
    return text


def _corrected(graph: nx.MultiDiGraph[str], word: str) -> str:
    """The word that a misspelt one must be; an English word that documents have is not misspelt."""
    return "" if word.lower() in vocabulary(graph) else lexicon.corrected(word) or respelt(graph, word)


def vocabulary(graph: nx.MultiDiGraph[str]) -> frozenset[str]:
    """The English words that quotes have in small letters, and those of the glossary; collected once and kept on the graph."""
    found: frozenset[str] | None = graph.graph.get("vocabulary")
    if found is None:
        told = {word for quote in graph.graph["quotes"].values() for word in _LATIN.findall(quote.text)}
        found = graph.graph["vocabulary"] = frozenset(told | {form for form in lexicon.glossary() if form.isascii()})
    return found


def _read(graph: nx.MultiDiGraph[str], text: str, lang: str, titles: Mapping[str, frozenset[str]]) -> Parse:
    by_start: dict[int, list[Piece]] = {}
    for piece in _pieces(graph, text, lang, titles):
        by_start.setdefault(piece.start, []).append(piece)
    best: list[tuple[float, Piece | None]] = [(float("inf"), None) for _ in range(len(text) + 1)]
    best[0] = (0.0, None)
    for place in range(len(text)):
        cost, before = best[place]
        if cost == float("inf"):
            continue
        for piece in (*by_start.get(place, ()), *_endings(text, place, before), *_gap(text, place)):
            if cost + piece.cost < best[piece.end][0] and _may_follow(text, piece, before):
                best[piece.end] = (cost + piece.cost, piece)
    return Parse(text, lang, tuple(_without_offices(_back(best))))


def _without_offices(pieces: list[Piece]) -> Iterator[Piece]:
    """The pieces without offices that belong to the name before or behind them: "김현미 장관", "Minister Kim"."""
    around = (None, *pieces, None)
    for before, piece, after in zip(around, pieces, around[2:], strict=False):
        if not (piece.meanings == ("rank",) and ((before and _is_name(before)) or (piece.text.isascii() and after and _is_name(after)))):
            yield piece


def _is_name(piece: Piece) -> bool:
    return piece.kind == "unknown" or bool(piece.mention and any(kind_of_iri(node) == "person" for node in piece.mention.nodes))


def _back(best: list[tuple[float, Piece | None]]) -> list[Piece]:
    found: list[Piece] = []
    piece = best[-1][1]
    while piece:
        found.append(piece)
        piece = best[piece.start][1]
    return [piece for piece in reversed(found) if piece.kind not in {"gap", "ending"}]


def _may_follow(text: str, piece: Piece, before: Piece | None) -> bool:
    """Whether a piece may stand where it stands: at the start of a word, or inside a Korean word after a known part."""
    if piece.start == 0 or piece.kind in {"ending", "gap"} or not text[piece.start - 1].isalnum():
        return True
    if before is None or before.kind in {"unknown", "gap"}:
        return False
    return text[piece.start] == "'" or is_hangul(text[piece.start]) or is_hangul(text[piece.start - 1])


def _pieces(graph: nx.MultiDiGraph[str], text: str, lang: str, titles: Mapping[str, frozenset[str]]) -> Iterator[Piece]:
    known = lexicon.load()
    for mention in (*regions(text), *mentions(graph, text, lang)):
        meanings = known.english.get(mention.form.lower(), ()) or known.korean.get(mention.form, ())
        common = not lexicon.heads(meanings) <= {"action", "deed"}
        cost = COSTS["name"] + (0.0 if mention.exact else 0.35) + (0.4 if common else 0.0) + (SPLIT if mention.split else 0.0)
        yield Piece(mention.start, mention.end, "name", mention.form, mention=mention, cost=cost)
    newest = max((source.published[:4] for source in graph.graph["sources"].values() if source.published), default="")
    for time in narrowed(text, times(text), newest):
        yield Piece(time.start, time.end, "year", time.iso, cost=COSTS["year"])
    yield from _words(text)
    yield from _numbers(text)
    for match in _WORD.finditer(text):
        word = match.group()
        for end in range(len(word), 1, -1) if is_hangul(word[-1]) else (len(word.rstrip(".")),):
            if word[:end].lower() in titles:
                yield Piece(match.start(), match.start() + end, "title", word[:end], cost=COSTS["title"])
        yield Piece(match.start(), match.end(), "unknown", word, cost=COSTS["unknown"])


def _words(text: str) -> Iterator[Piece]:
    known = lexicon.load()
    lower = text.lower() if len(text.lower()) == len(text) else text
    for start in range(len(text)):
        if not text[start].isalnum() and text[start] != "'":
            continue
        for end in range(start + 1, min(len(text), start + known.longest) + 1):
            form = lower[start:end]
            meanings = known.korean.get(form, ())
            if (not meanings and not text[end : end + 1].isalnum()) or (form.isascii() and is_hangul(text[end : end + 1] or " ")):
                meanings = meanings or known.english.get(form, ())
            if meanings:
                short = 0.3 if len(form) == 1 and is_hangul(form) else -LONGER if "person" in meanings else 0.0
                yield Piece(start, end, "meaning", text[start:end], meanings, cost=COSTS["meaning"] + short)


def _numbers(text: str) -> Iterator[Piece]:
    """How many answers are wanted, as a word that says nothing else; and numbers of things that do not say it."""
    words = lexicon.read("limits.yaml")
    for pattern in words["patterns"]:
        for match in re.finditer(pattern, text, re.IGNORECASE):
            number = words["numbers"].get(match[1].lower(), match[1])
            yield Piece(match.start(), match.end(), "meaning", match.group(), ("noise", f"first/{number}"), cost=COSTS["meaning"])
    for row in words["last"]:
        for match in re.finditer(row["pattern"], text):
            cost = float(row.get("sure", COSTS["year"]))
            yield Piece(match.start(), match.end(), "meaning", match.group(), (row["meaning"],), cost=cost)
    for match in re.finditer(words["counted"], text):
        yield Piece(match.start(), match.end(), "meaning", match.group(), ("noise",), cost=COSTS["title"] + COSTS["ending"])


def _endings(text: str, place: int, before: Piece | None) -> Iterator[Piece]:
    if before is None or before.kind in {"gap", "unknown"}:
        return
    known = lexicon.load().endings
    for end in range(place + 1, min(len(text), place + 8) + 1):
        if text[place:end] in known:
            yield Piece(place, end, "ending", text[place:end], cost=COSTS["ending"])


def _gap(text: str, place: int) -> Iterator[Piece]:
    if not text[place].isalnum():
        yield Piece(place, place + 1, "gap", text[place], cost=COSTS["gap"])
