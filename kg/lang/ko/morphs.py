"""Morphemes by Kiwi, and the word spans (eojeol) that they make.

Kiwi is loaded once in a process, at the first use; the names of the reference data are its user words, added before the
first call (each later addition rebuilds its model). A unit's text is analysed once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from kg.lang.ko.entities import universities
from kg.model import Token

#: Kiwi writes endings without a vowel as conjoining jamo; the data files write the letters that a keyboard gives
JAMO = str.maketrans("ᆫᆯᆷᆸ", "ㄴㄹㅁㅂ")
#: tags of morphemes that a noun phrase without particle is made of
NOMINAL = frozenset({"NNG", "NNP", "NNB", "NR", "SN", "SL", "SH", "XPN", "XSN", "XR", "W_HASHTAG"})
#: with and too, as one word
WITH_TOO = frozenset({"와도", "과도"})
PARTICLES = frozenset({"JKS", "JKC", "JKG", "JKO", "JKB", "JKV", "JKQ", "JX", "JC"})
#: tags of words that are in the dictionary and no names
COMMON = frozenset({"NNG", "NNB", "NP", "NR", "MAG", "MAJ", "MM"})
#: tags of endings that close a word, and of stems that take them (Kiwi adds "-R" and "-I" for regular and irregular ones)
ENDINGS = frozenset({"ETM", "EC", "EF", "ETN"})
STEMS = frozenset({"VV", "VA", "VX", "VCP", "VCN", "XSV", "XSA"})
#: marks that stand inside a name: middle dots, hyphens, ampersand
INNER = frozenset("·ㆍ･․‧・-–‑&+/.")
#: Kiwi's number for a common noun outside its dictionary
UNKNOWN_NOUN = 2
_QUOTES = frozenset("’”'\"」』｣")
#: what a footnote mark is written with: 위성청*과
_FOOTNOTE = "*"
_OPEN, _CLOSE = frozenset("([（〔"), frozenset(")]）〕")


@dataclass(frozen=True)
class Morphs:
    """The morphemes of a document with look-up by offset."""

    text: str
    tokens: tuple[Token, ...]

    @cached_property
    def starts(self) -> dict[int, int]:
        """Index of the first token that starts at an offset."""
        found: dict[int, int] = {}
        for n, token in enumerate(self.tokens):
            found.setdefault(token.start, n)
        return found

    @cached_property
    def ends(self) -> dict[int, int]:
        """Index of the last token that ends at an offset, counting only tokens with a span."""
        return {token.end: n for n, token in enumerate(self.tokens) if token.end > token.start}

    @cached_property
    def closed(self) -> dict[int, int]:
        """Index of the bracket that closes another one, by the index of that."""
        found: dict[int, int] = {}
        opened: list[int] = []
        for n, token in enumerate(self.tokens):
            if token.form in _OPEN:
                opened.append(n)
            elif token.form in _CLOSE and opened:
                found[opened.pop()] = n
        return found

    def after(self, end: int) -> int:
        """Index of the first token at or after an offset, closing quotes, brackets and marks of footnotes directly behind it skipped.

        Args:
            end: code point where a name ends.
        """
        n = self.starts.get(end)
        if n is None:
            n = self.starts.get(end + 1, len(self.tokens)) if self.text[end : end + 1] == " " else len(self.tokens)
        while n < len(self.tokens):
            form = self.tokens[n].form
            if form not in _OPEN and form not in _QUOTES and form.strip(_FOOTNOTE):
                break
            n = self.closed.get(n, len(self.tokens)) if form in _OPEN else n
            n += 1
        return min(n, len(self.tokens))

    def spaced(self, n: int) -> bool:
        """True when white space or the start of the text precedes a token."""
        start = self.tokens[n].start
        return start == 0 or self.text[start - 1].isspace()


def common(morphs: Morphs) -> Iterator[int]:
    """Where words end that are one common noun, adverb or the like of the dictionary, alone or with a particle.

    Args:
        morphs: of a document.
    """
    tokens = morphs.tokens
    for n, token in enumerate(tokens):
        if token.tag in COMMON and morphs.spaced(n):
            yield token.end
            if token.end - token.start > 1 and n + 1 < len(tokens) and tokens[n + 1].tag in PARTICLES and tokens[n + 1].start == token.end:
                yield tokens[n + 1].end


def inflected(morphs: Morphs) -> Iterator[int]:
    """Where words end in an ending that has a stem; one that Kiwi puts behind a noun is a piece of a foreign name: 엘+러.

    Args:
        morphs: of a document.
    """
    tokens = morphs.tokens
    for n, token in enumerate(tokens):
        if token.tag not in ENDINGS:
            continue
        stem = next((i for i in range(n - 1, -1, -1) if tokens[i].tag not in (*ENDINGS, "EP")), None)
        if stem is None or tokens[stem].tag.partition("-")[0] not in STEMS:
            continue
        bare = stem > 0 and tokens[stem].tag == "VCP" and tokens[stem - 1].end - tokens[stem - 1].start == 1 and morphs.spaced(stem - 1)
        if not bare:
            yield token.end


@cache
def kiwi() -> Any:
    """The analyser of this process with the reference names as user words."""
    from kiwipiepy import Kiwi

    from kg import reference

    model = Kiwi(num_workers=1, load_multi_dict=False)
    for name in sorted(_names(reference.load())):
        model.add_user_word(name, "NNP", 2.0)
    return model


def _names(tables: Any) -> set[str]:
    """Korean names of the reference data that Kiwi takes as words; those of one letter would tear other words apart."""
    refs = [
        f"{kind}:{key}"
        for kind, rows in (
            ("org", tables.organizations),
            ("country", tables.countries),
            ("programme", tables.programmes),
            ("agreement", tables.agreements),
        )
        for key in rows
    ]
    listed = {name for ref in refs for name in tables.names(ref) if len(name) > 1 and any("가" <= c <= "힣" for c in name)}
    # 도쿄대학과 is no department (학과) of 도쿄대
    return listed | {other for name in listed for other in universities.other_forms(name)}


def analyse(text: str, spans: Sequence[tuple[int, int]]) -> Morphs:
    """The morphemes of some spans of a text, with offsets of the text.

    Args:
        text: NFC text.
        spans: start and end of each piece, in order.
    """
    found: list[Token] = []
    for (start, _), morphemes in zip(spans, kiwi().tokenize(text[a:b] for a, b in spans), strict=True):
        found.extend(_parted(_tokens(start, morphemes)))
    return Morphs(text, tuple(found))


def _tokens(offset: int, morphemes: Iterable[Any]) -> list[Token]:
    return [Token(offset + m.start, offset + m.start + m.len, m.form.translate(JAMO), _tag(m)) for m in morphemes]


def _parted(tokens: Sequence[Token]) -> Iterator[Token]:
    """The morphemes, with and too behind a noun as the two particles that they are: Kiwi knows an island 와도."""
    before: Token | None = None
    for token in tokens:
        if token.form in WITH_TOO and token.tag.startswith("NN") and before and before.end == token.start and before.tag in NOMINAL:
            yield Token(token.start, token.start + 1, token.form[0], "JKB")
            yield Token(token.start + 1, token.end, token.form[1], "JX")
        else:
            yield token
        before = token


def _tag(morpheme: Any) -> str:
    """Its part of speech; a noun that Kiwi's dictionary does not have is a proper noun."""
    return "NNP" if morpheme.id == UNKNOWN_NOUN and morpheme.len > 1 else str(morpheme.tag)
