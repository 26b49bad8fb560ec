"""How alike two names in different scripts sound: the consonants that a Korean spelling keeps of a foreign name."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

#: consonants under which a name tells too little
SHORTEST = 3
LOST = "lost"


@cache
def _lines() -> tuple[tuple[str, ...], ...]:
    text = (Path(__file__).parent / "data" / "sounds.txt").read_text(encoding="utf-8")
    return tuple(tuple(line.split()) for line in text.splitlines() if line and not line.startswith("#"))


@cache
def _classes() -> dict[str, str]:
    return {spelling: line[0] for line in _lines() for spelling in line[1:] if line[0] != LOST}


@cache
def _lost() -> frozenset[str]:
    return frozenset(syllable for line in _lines() if line[0] == LOST for syllable in line[1:])


@lru_cache(maxsize=16_384)
def consonants(name: str) -> str:
    """The consonants of a name as classes of what is heard, in order; a doubled one (설리, ll) is one.

    >>> consonants("크라치오스"), consonants("Kratsios"), consonants("설리번"), consonants("Sullivan")
    ('krcs', 'krcs', 'srpn', 'srpn')
    """
    plain = unicodedata.normalize("NFD", name.casefold())
    known, found, at = _classes(), "", 0
    longest = max(map(len, known))
    while at < len(plain):
        size = next((n for n in range(longest, 0, -1) if plain[at : at + n] in known), 0)
        heard = known[plain[at : at + size]] if size else ""
        found += heard if not found.endswith(heard or " ") else ""
        at += size or 1
    return found


def alike(one: str, other: str) -> float:
    """How alike two names sound, 0 to 1; 0 when one of them has too few consonants.

    >>> alike("제이크 설리번", "Jake Sullivan"), alike("이종호", "Lee Jong-ho"), alike("이종호", "Jake Sullivan") < 0.6
    (1.0, 1.0, True)
    """
    from rapidfuzz import fuzz

    found = [(mine, theirs) for mine in heard(one) for theirs in heard(other) if min(len(mine), len(theirs)) >= SHORTEST]
    return max((round(fuzz.ratio(mine, theirs) / 100, 3) for mine, theirs in found), default=0.0)


def heard(name: str) -> tuple[str, ...]:
    """The consonants of a name, and with the r that its first syllable may have lost."""
    plain = consonants(name)
    return (plain, f"r{plain}") if name[:1] in _lost() else (plain,)
