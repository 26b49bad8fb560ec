"""Comparison keys of names: when two spellings are one name, and which names come near."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

_WORD = re.compile(r"[^\W_]+")
_KOREAN_LEGAL = re.compile(r"\(주\)|주식회사")
_DATA = Path(__file__).parent / "data"


@cache
def lines(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of a word list of this package, each split at its spaces, without comments.

    >>> lines("spelling.txt")[0]
    ('programme', 'program')
    """
    text = (_DATA / name).read_text(encoding="utf-8")
    return tuple(tuple(line.split()) for line in text.splitlines() if line and not line.startswith("#"))


@cache
def spelling() -> dict[str, str]:
    """Words with more than one spelling, and the one that they are compared as."""
    return {line[0]: line[1] for line in lines("spelling.txt")}


@cache
def _spelt() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(spelling())})\b", re.ASCII | re.I)


def respelled(name: str) -> str:
    """A name in the spelling that names are compared in; capitals stay.

    >>> respelled("Defence Research and Development Organisation"), respelled("국방부 Centre")
    ('Defense Research and Development Organization', '국방부 Center')
    """
    return _spelt().sub(lambda match: match[0][0] + spelling()[match[0].lower()][1:], name)


@cache
def _empty() -> frozenset[str]:
    return frozenset(word for line in lines("empty.txt") for word in line)


@lru_cache(maxsize=65_536)
def key(name: str) -> str:
    """A name without case, punctuation, articles, legal forms and national spelling, to compare it with another.

    >>> key("The Ministry of Science & ICT") == key("ministry of science and ICT")
    True
    >>> key("삼성전자㈜") == key("삼성전자 주식회사"), key("한·미") == key("한미")
    (True, True)
    """
    plain = unicodedata.normalize("NFKC", name).casefold().replace("&", " and ")
    if "주" in plain:
        plain = _KOREAN_LEGAL.sub(" ", plain)
    every, american, empty = _WORD.findall(plain), spelling(), _empty()
    return "".join([american.get(word, word) for word in every if word not in empty]) or "".join(every)


def jamo(text: str) -> str:
    """A key with every syllable taken apart, so that one wrong letter of a syllable counts as one letter.

    >>> len(jamo("한국")), jamo("nist")
    (6, 'nist')
    """
    return unicodedata.normalize("NFD", text)


def nearest(name: str, keys: Mapping[str, str], *, n: int, least: int = 60) -> list[str]:
    """The names whose keys come nearest to a name, best first.

    Args:
        name: what was asked for.
        keys: known name to its comparison key.
        n: how many at most.
        least: how alike they are, of 100; 60 lists what somebody may have had in mind, from 80 on it is a slip of the keyboard.

    >>> nearest("moons", {"Yoon": "yoon"}, n=1), nearest("moons", {"Yoon": "yoon"}, n=1, least=80)
    (['Yoon'], [])
    >>> nearest("프라운호프", {"프라운호퍼": "프라운호퍼"}, n=1, least=80)
    ['프라운호퍼']
    """
    from rapidfuzz import fuzz, process

    plain = {known: jamo(k) for known, k in keys.items()}
    found = process.extract(jamo(key(name)), plain, scorer=fuzz.ratio, limit=n, score_cutoff=least)
    return [known for _, _, known in found]
