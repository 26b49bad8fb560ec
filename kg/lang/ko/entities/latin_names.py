"""Persons whose names a Korean text gives in Latin letters too: 폴 컨스(Paul Kearns) 소장, 하노이 새별대(NAM VAN ANH 부총장)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from kg.lang.ko.data import words
from kg.reference import sounds

#: particles that end a word which is no part of a title
PARTICLES = "은는을를와과의에"
#: letters before a spelling in which the name is looked for
REACH = 48
_LATIN = r"[A-ZÀ-Ž][A-Za-zÀ-ž.'’-]*(?:\s[A-Za-zÀ-ž.'’-]+){0,5}"
#: what may stand before a spelling: a title in English, the name in Chinese characters
_BEFORE = r"(?:(?:Dr|Mr|Ms|Mrs|Prof|H\.\s?E)\.?\s|[一-龥]{2,6},\s?)?"
_GLOSS = re.compile(rf"(?<=[가-힣])\s?\({_BEFORE}({_LATIN})\)")
_WORD = re.compile(r"\S+")
_HANGUL = re.compile(r"[가-힣]{1,8}(?:-[가-힣]{1,8})*\.?|[A-Z]\.?")
#: what may open the first word of a name: quotes, bullets, the mark of a side
_OPENING = re.compile(r"^\([^()]{1,6}\)|^[^가-힣A-Za-z]+")
#: likeness in sound from which on the Hangul so far is the whole name
WHOLE = 0.75


@dataclass(frozen=True, slots=True)
class Spelt:
    """A name with its Latin spelling.

    Args:
        start, end: of the Hangul, or of the Latin letters where there is no Hangul.
        latin: the spelling; empty where the text gives nothing else.
        after: where the bracket ends.
    """

    start: int
    end: int
    latin: str
    after: int


def find(text: str, start: int, end: int, barred: Callable[[str, int, int], bool]) -> Iterator[Spelt]:
    """The names of one unit before brackets with their spelling, whatever they are names of.

    A word belongs to the name when it sounds like one of the words in the bracket; another one only as long as the bracket
    has more words than the name, and nothing bars it.

    Args:
        text: NFC text.
        start, end: of the unit.
        barred: whether a word (its form, start and end) cannot be part of a name unless it sounds like it.
    """
    for match in _GLOSS.finditer(text, start, end):
        latin = match[1].replace(".", " ").split()
        begin, taken = match.start(), 0
        for word in reversed(list(_WORD.finditer(text, max(start, match.start() - REACH), match.start()))):
            opening = _OPENING.match(word[0])
            at = word.start() + (opening.end() if opening else 0)
            form = text[at : word.end()]
            if taken == len(latin) or not _HANGUL.fullmatch(form):
                break
            if taken and not _heard(form, latin) and (_whole(text[begin : match.start()], match[1]) or barred(form, at, word.end())):
                break
            begin, taken = at, taken + 1
            if opening:
                break
        if taken and (len(latin) > 1 or _whole(text[begin : match.start()], match[1])):
            yield Spelt(begin, match.start(), match[1], match.end())


def _heard(form: str, latin: list[str]) -> bool:
    """Whether a word of Hangul sounds like one of some words in Latin letters.

    >>> _heard("야마다", ["YAMADA", "Miki"]), _heard("주제로", ["Paul", "Kearns"]), _heard("폴", ["Paul", "Kearns"])
    (True, False, True)
    """
    mine = sounds.consonants(form)
    return bool(mine) and any(mine == sounds.consonants(word) for word in latin)


def _whole(hangul: str, latin: str) -> bool:
    """Whether a name in Hangul is all of a spelling, in either order: 이종호(Jong-ho Lee), but not 컨스(Paul Kearns).

    >>> _whole("이종호", "Jong-ho Lee"), _whole("황룬치우", "HUANG Runqiu"), _whole("브란트", "Olga Brandt")
    (True, True, False)
    """
    mine, theirs = sounds.consonants(hangul), sounds.consonants(latin)
    opens = mine[:1] == theirs[:1] and sounds.alike(hangul, latin) >= WHOLE
    return opens or any(sorted(heard) == sorted(theirs) for heard in sounds.heard(hangul))


def alone(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Names of two words and more in Latin letters only, before a Korean title: start, end, title.

    Args:
        text: NFC text.
        start, end: of the unit.

    >>> list(alone("Olga Brandt 독일 별빛연구소 소장과", 0, 23))
    [(0, 11, '독일 별빛연구소 소장')]
    """
    for match in _before_title().finditer(text, start, end):
        yield match.start(1), match.end(1), match[2]


@cache
def _before_title() -> re.Pattern[str]:
    titles = "|".join(sorted(words("persons", "titles"), key=len, reverse=True))
    name = r"[A-Z][A-Za-z]*[a-z][A-Za-z.'’-]*(?:\s(?:[A-Z]\.|[A-Z][A-Za-z]*[a-z][A-Za-z'’-]*)){1,3}"
    between = rf"(?:[가-힣·]+(?<![{PARTICLES}])\s){{0,4}}?"
    return re.compile(rf"(?<![A-Za-z][ -])(?<![A-Za-z])({name})\s({between}[가-힣·]{{0,12}}?(?:{titles}))(?![가-힣]{{3}})")


@cache
def _titled() -> re.Pattern[str]:
    titles = "|".join(sorted(words("persons", "titles"), key=len, reverse=True))
    return re.compile(rf"\(([A-Z][A-Za-z.'’-]+(?:\s[A-Z][A-Za-z.'’-]*){{1,4}})\s([가-힣]{{0,8}}?(?:{titles}))\)")


def in_brackets(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Names in Latin letters with a Korean title in brackets: start, end, title.

    Args:
        text: NFC text.
        start, end: of the unit.

    >>> list(in_brackets("새별대(NAM VAN ANH 부총장)와", 0, 22))
    [(4, 15, '부총장')]
    """
    for match in _titled().finditer(text, start, end):
        yield match.start(1), match.end(1), match[2]
