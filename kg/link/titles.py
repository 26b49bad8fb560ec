"""Names of agreements: what tells one from another, and how much two have in common."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.link.agreements import ordinal
from kg.link.names import is_korean, lines
from kg.reference import gazetteer, load
from kg.reference.names import key

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Title:
    """What tells the name of an agreement from others: its number, what it speaks of, and its own words."""

    number: int
    refs: frozenset[str]
    words: frozenset[str]
    korean: bool


def likeness(a: Title, b: Title) -> float | None:
    """How much two names have in common, 0 to 1; None when one of them says nothing of its own.

    >>> likeness(title("한미 양자 협력 양해각서"), title("Quantum Memorandum of Understanding")), likeness(title("MOU"), title("양해각서"))
    (1.0, None)
    """
    if a.korean == b.korean and a.words and b.words:
        return 2 * len(a.words & b.words) / (len(a.words) + len(b.words))
    if a.korean != b.korean and a.refs and b.refs:
        return len(a.refs & b.refs) / min(len(a.refs), len(b.refs))
    return None


@lru_cache(maxsize=16_384)
def title(label: str) -> Title:
    """What a name says of its own, without countries and generic words.

    >>> sorted(title("제2차 한미 우주협력 양해각서").words), title("the Second Space Dialogue").number
    (['2차', '우주', '제2', '차우'], 2)
    """
    hits = gazetteer("ko").find(label, nested=True)
    rest = list(label)
    for hit in hits:
        if hit.kind in ("country", "pair"):
            rest[hit.start : hit.end] = " " * (hit.end - hit.start)
    refs = frozenset(_top(ref) for hit in hits if hit.kind not in ("country", "pair") for ref in hit.refs[:1])
    korean = is_korean(label)
    return Title(ordinal(label), refs, frozenset(_words("".join(rest), korean)), korean)


def _top(ref: str) -> str:
    kind, _, name = ref.partition(":")
    return f"sector:{load().top_sector(name)}" if kind == "sector" else ref


def _words(text: str, korean: bool) -> Iterator[str]:
    """The words of its own: English words, or pairs of Korean syllables so that spacing does not count."""
    words = [plain for word in _WORD.findall(text) if (plain := _own_part(key(word))) and not plain.isdigit()]
    if korean:
        run = "".join(word for word in words if is_korean(word))
        yield from (run[i : i + 2] for i in range(len(run) - 1))
    yield from (word for word in words if not (korean and is_korean(word)))


def nondescript(label: str) -> bool:
    """Whether a name says only what kind of paper it is, not which one.

    >>> nondescript("양해각서(MOU)"), nondescript("Memorandum of Understanding"), nondescript("아르테미스 연구협약"), nondescript("한일 협정")
    (True, True, False, False)
    """
    return not any(_own_part(key(word)) for word in _WORD.findall(label))


def _own_part(word: str) -> str:
    """A word without the generic word that it is or, in Korean, ends in: 계측표준협약 is 계측표준."""
    if word in _generic():
        return ""
    ends = [end for end in _generic() if len(end) > 1 and is_korean(end) and word.endswith(end)]
    return word[: -len(max(ends, key=len))] if ends else word


@cache
def _generic() -> frozenset[str]:
    return frozenset(key(word) for line in lines("generic.txt") for word in line[1:])
