"""A text without the marks in which spellings of one name differ, and where each of its letters stood.

Spaces, line ends, hyphens and dashes, middle dots, full stops, commas and apostrophes are *separators*: they are left out of
the folded text and remembered by place, so that a match can be held against the name that it should be.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import compress, count

from kg.reference.names import spelling

HYPHENS = "-‐‑‒–—―−﹣－~∼～〜"
MIDDLE_DOTS = "·ㆍ･․‧•・∙⋅"
APOSTROPHES = "'’‘ʼ＇`´"
SEPARATORS = frozenset(HYPHENS + MIDDLE_DOTS + APOSTROPHES + ".,，．\u00ad\u200b\u200c\u200d\ufeff\u2060")
#: letters that have no decomposition and still are written without their mark
_PLAIN = {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "&": "and", "＆": "and"}


def is_hangul(char: str) -> bool:
    """Whether a character is a Hangul syllable.

    >>> is_hangul("한"), is_hangul("韓"), is_hangul("K")
    (True, False, False)
    """
    return "가" <= char <= "힣"


def is_hanja(char: str) -> bool:
    """Whether a character is a Chinese character.

    >>> is_hanja("美"), is_hanja("미")
    (True, False)
    """
    return "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff"


class _Letters(dict[int, str]):
    """What is left of a character, by its code point, worked out once for each; fit for `str.translate`."""

    def __missing__(self, code: int) -> str:
        self[code] = left = self._left(chr(code))
        return left

    @staticmethod
    def _left(char: str) -> str:
        if char in SEPARATORS or char.isspace():
            return ""
        if char in _PLAIN:
            return _PLAIN[char]
        if is_hangul(char):
            return char
        plain = unicodedata.normalize("NFKC", char)
        if plain.isascii() or is_hangul(plain[0]):
            return "".join(c for c in plain if not c.isspace() and c not in SEPARATORS)
        bare = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
        return bare if bare.isascii() else plain


_LETTERS = _Letters()
#: stands between names that are folded together: no name holds it
_BETWEEN = "\0"


def letters(text: str) -> str:
    """The letters of a text without separators, with their case.

    >>> letters("U.S.-ROK 한·미")
    'USROK한미'
    """
    return text.translate(_LETTERS)


@dataclass(frozen=True, slots=True)
class Folded:
    """The letters of a text and the place of each in it."""

    letters: str
    places: list[int]


def fold(text: str) -> Folded:
    """The text without separators, in lower case, with the place of each letter in the original.

    >>> fold("한·미 (U.S.)").letters, fold("한·미").places
    ('한미(us)', [0, 2])
    """
    parts = list(map(_LETTERS.__getitem__, map(ord, text)))
    plain = "".join(parts).lower()
    places = list(compress(count(), parts))
    if len(plain) != len(places):
        places = [i for i, part in enumerate(parts) for _ in part]
    return _respelled(plain, places)


def folded(names: Iterable[str]) -> list[str]:
    """The letters of many names, as `fold` gives them, in one go.

    >>> folded(["National Cancer Centre", "한·미"])
    ['nationalcancercenter', '한미']
    """
    plain = letters(_BETWEEN.join(names)).lower()
    return _spelt().sub(lambda match: spelling()[match[0]], plain).split(_BETWEEN)


def _respelled(plain: str, places: list[int]) -> Folded:
    """The letters in the spelling that names are compared in: a letter that falls away takes its place along."""
    kept: list[int] = []
    parts: list[str] = []
    end = 0
    for match in _spelt().finditer(plain):
        word = spelling()[match[0]]
        start = match.start()
        parts += plain[end:start], word
        kept += places[end:start]
        kept += [*places[start : start + len(word) - 1], places[match.end() - 1]]  # the last place stays that of the last letter
        end = match.end()
    return Folded("".join((*parts, plain[end:])), kept + places[end:]) if end else Folded(plain, places)


@cache
def _spelt() -> re.Pattern[str]:
    longest_first = sorted(spelling(), key=len, reverse=True)
    return re.compile("|".join(longest_first))


@cache
def shape(name: str) -> tuple[str, dict[int, str]]:
    """The letters of a short text with their case, and the separators by the number of letters before them.

    >>> shape("U.S.-ROK"), shape("한·미")
    (('USROK', {1: '.', 2: '.-'}), ('한미', {1: '·'}))
    """
    found: list[str] = []
    between: dict[int, str] = {}
    for char in name:
        left = _LETTERS[ord(char)]
        if left:
            found += left
        else:
            between[len(found)] = between.get(len(found), "") + char
    between.pop(len(found), None)
    return "".join(found), between
