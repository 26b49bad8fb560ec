"""Fields of technology in Korean texts: the words of `sectors.yaml`, and which names of the reference data mean something else."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate

from kg import reference
from kg.lang.ko.data import table, words
from kg.lang.ko.openings import Together, together
from kg.model import Kind, Mention

#: end of the rule of a word that is building or trade as much as technology
LOOSE = ".loose"
#: characters around the name of a field in which a word must stand that makes it one
_AROUND = 12


@cache
def _compiled() -> tuple[tuple[tuple[str, tuple[str, ...]], ...], Together]:
    """Rule and references of each list of words, and their patterns."""
    data = table("sectors")
    told: list[tuple[str, tuple[str, ...], list[str]]]
    told = [(f"ko.sector.{name}", (f"sector:{name}",), patterns) for name, patterns in data["sectors"].items()]
    told += [(f"ko.sector.{name}{LOOSE}", (f"sector:{name}",), patterns) for name, patterns in data["loose"].items()]
    told += [("ko.science", (), data["science"]), (f"ko.science{LOOSE}", (), data["science_loose"])]
    return tuple((rule, refs) for rule, refs, _ in told), together(patterns for _, _, patterns in told)


def sectors(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """Fields by words that the reference data does not list, and science and technology at large.

    Args:
        text: NFC text.
        spans: the pieces of it that are read.

    >>> [m.refs for m in sectors("연구로를 설계한다", [(0, 9)]) if m.refs]
    [('sector:nuclear',)]
    >>> [(m.form, m.rule) for m in sectors("공항 건설", [(0, 5)])]
    [('공항', 'ko.sector.mobility.loose')]
    """
    rules, patterns = _compiled()
    for start, end in spans:
        for n, match in patterns.find(text, start, end):
            rule, refs = rules[n]
            if not refs or not stands_for_else(match[0], text):
                yield Mention(match.start(), match.end(), Kind.SECTOR, match[0], refs, rule=rule)


def beside(found: Iterable[Mention], known: Sequence[Mention]) -> list[Mention]:
    """The words that add something to the names that the reference data knows: none inside a name, none around one of the same field.

    Args:
        found: words of fields.
        known: what else the text names.

    >>> name = Mention(0, 2, Kind.SECTOR, "위성", ("sector:satellites-earth-observation",))
    >>> told = [Mention(0, 5, Kind.SECTOR, "위성 영상", ("sector:space",)), Mention(0, 5, Kind.SECTOR, "위성 영상", ("sector:digital",))]
    >>> [m.refs[0] for m in beside(told, [name])]
    ['sector:digital']
    """
    names = sorted((m for m in known if m.kind is Kind.SECTOR), key=_start)
    whole = sorted((*names, *(m for m in known if m.kind is Kind.ORGANIZATION)), key=_start)
    reach = [0, *accumulate((m.end for m in whole), max)]

    def new(word: Mention) -> bool:
        if reach[bisect_right(whole, word.start, key=_start)] >= word.end:
            return False
        inner = names[bisect_left(names, word.start, key=_start) : bisect_left(names, word.end, key=_start)]
        return not any(n.end <= word.end and _top(n) == _top(word) for n in inner)

    return [m for m in found if new(m)]


def _start(mention: Mention) -> int:
    return mention.start


def _top(mention: Mention) -> str:
    return reference.load().top_sector(mention.refs[0].removeprefix("sector:")) if mention.refs else ""


def stands_for_else(form: str, text: str) -> bool:
    """True for a short form that means something else all through a text: AI for bird flu.

    Args:
        form: of a sector.
        text: NFC text.

    >>> stands_for_else("AI", "조류인플루엔자(AI) 방역, AI 발생"), stands_for_else("AI", "avian flu and AI")
    (True, False)
    """
    elsewhere = table("sectors")["not_sector_where"].get(form)
    return bool(elsewhere) and re.search(elsewhere, text) is not None


def named(form: str) -> bool:
    """Whether a name of the reference data names a field in most texts; it may be written apart.

    >>> named("양자컴퓨팅"), named("국제 공동 연구")
    (True, False)
    """
    return form.replace(" ", "") not in _unnamed()


@cache
def _unnamed() -> frozenset[str]:
    return frozenset(form.replace(" ", "") for form in words("sectors", "not_sectors"))


def is_none(text: str, start: int, end: int) -> bool:
    """True for a field's name used as another word: 양자 회담, AI 생태계, 공동연구.

    Args:
        text: NFC text.
        start, end: where the name stands.

    >>> is_none("양자 회담을 열었다", 0, 2), is_none("양자 센서를 만든다", 0, 2)
    (True, False)
    """
    form = text[start:end]
    if form == "양자" and re.match(table("sectors")["bilateral"], text[end : end + _AROUND]) and text[start - 2 : start] not in (", ", "·"):
        return True
    if not named(form) or stands_for_else(form, text):
        return True
    context = table("sectors")["sector_context"].get(form)
    return bool(context) and not re.search(context, text[max(0, start - _AROUND) : end + _AROUND])
