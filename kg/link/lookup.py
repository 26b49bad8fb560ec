"""A written name in the reference data: as it stands, without what writers put before it, with what they leave out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.link.names import is_korean, lines, split_country
from kg.model import Kind
from kg.reference import Hit, Reference, gazetteer, load
from kg.reference.names import key

#: what may stand between owners: the possessive and the article
_NOTHING = re.compile(r"(?:\s|['’]s?\b|의\b|\bthe\b)*", re.I)
_OF = re.compile(r"\s+(?:of|at|for)(?:\s+the)?\s+$", re.I)


def lookup(name: str, told: str, kind: Kind, reference: Reference) -> tuple[str, ...]:
    """The references that a written name may mean.

    Args:
        name: one form, without brackets.
        told: ISO code of the country that the text gives, or empty.
        kind: organization, programme …
        reference: the tables.

    >>> lookup("표준과학연구원", "", Kind.ORGANIZATION, load()), lookup("미 에너지부 국가핵안보청", "", Kind.ORGANIZATION, load())
    (('org:kriss',), ('org:nnsa',))
    >>> lookup("NASA’s Commercial Lunar Payload Services", "", Kind.PROGRAMME, load())
    ('programme:clps',)
    """
    for found in _ways(name, told, kind, reference):
        if found:
            return found
    return ()


def _ways(name: str, told: str, kind: Kind, reference: Reference) -> Iterator[tuple[str, ...]]:
    yield reference.lookup(name)
    code, rest = split_country(name)
    if code:
        yield tuple(ref for ref in reference.lookup(rest) if reference.country_of(ref) in (code, told))
    if told:
        yield tuple(ref for label in _country_forms(told, reference) for ref in reference.lookup(f"{label} {name}"))
    if kind is Kind.ORGANIZATION and is_korean(name):
        yield _korean_short(name, told, reference)
    if kind is Kind.PROGRAMME and (bare := without_head(name)) != name:
        yield reference.lookup(bare)
    yield _last_part(name)


def _country_forms(code: str, reference: Reference) -> tuple[str, ...]:
    row = reference.countries.get(code)
    return (row.label_en, row.label_ko, *row.alt_en[:2], *row.demonym_en[:1]) if row else ()


def _korean_short(name: str, told: str, reference: Reference) -> tuple[str, ...]:
    """A Korean body without 한국, or a university without 대: the press writes 표준과학연구원 and 예일·퍼듀."""
    home = reference.lookup(f"한국{name}") if told in ("", "KR") and len(name) >= _SHORT else ()
    school = tuple(ref for ref in reference.lookup(f"{name}대") if ref.startswith("org:"))
    return home or school


#: syllables of a Korean name from which on it tells one body without 한국
_SHORT = 6


def _last_part(name: str) -> tuple[str, ...]:
    """The known thing at the end of a name that begins with its owner, its country or the title of its head."""
    hits = gazetteer("ko" if is_korean(name) else "en").find(name)
    if not hits or hits[-1].end != len(name) or hits[-1].kind not in ("org", "programme"):
        return ()
    before = name[: hits[-1].start]
    return hits[-1].refs if _is_owner(before, hits[:-1]) or _is_office(before) else ()


def _is_owner(before: str, hits: tuple[Hit, ...]) -> bool:
    """Whether what stands before is nothing but an organization or country: "NASA’s", "미 에너지부"."""
    if not hits or not before[-1:].isspace():
        return False
    left = list(before)
    for hit in hits:
        left[hit.start : hit.end] = " " * (hit.end - hit.start)
    return _NOTHING.fullmatch("".join(left)) is not None


def _is_office(before: str) -> bool:
    """Whether what stands before is the title of a head: "Chairman of the"."""
    match = _OF.search(before)
    return bool(match) and key(before[: match.start()]) in _offices()  # type: ignore[union-attr]


@cache
def _offices() -> frozenset[str]:
    return frozenset(key(title) for office in load().offices.values() for title in office.pattern_en)


@cache
def _heads() -> frozenset[str]:
    return frozenset(word for line in lines("heads.txt") for word in line)


def without_head(name: str) -> str:
    """A programme's name without the general word at its end.

    >>> without_head("Fulbright Program"), without_head("아르테미스 계획"), without_head("ITER")
    ('Fulbright', '아르테미스', 'ITER')
    """
    head, _, last = name.rpartition(" ")
    return head if head and last.casefold() in _heads() else name
