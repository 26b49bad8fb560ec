"""People of one document: 조 실장 is 조태용 when no other 조 is named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from kg.model import Entity
from kg.reference import load

_HONORIFIC = re.compile(r"^(?:(?:Mr|Ms|Mrs|Dr|Prof|Amb|Gen)\.?|President|Secretary|Minister|Director|Professor|Ambassador|Chairman)\s+")
_SUFFIX = re.compile(r",?\s+(?:Jr|Sr|I{2,3}|IV)\.?$")
_KOREAN = re.compile(r"[가-힣]{1,4}")


@cache
def _titles() -> tuple[str, ...]:
    found = {title for office in load().offices.values() for title in (*office.pattern_ko, *office.pattern_en)}
    return tuple(sorted(found, key=len, reverse=True))


@lru_cache(maxsize=4096)
def bare(name: str) -> str:
    """The name of a person without title.

    >>> bare("조 실장"), bare("조태용 국가안보실장"), bare("Dr. Prabhakar"), bare("Prime Minister Johnson"), bare("제이크 설리번")
    ('조', '조태용', 'Prabhakar', 'Johnson', '제이크 설리번')
    """
    text = _HONORIFIC.sub("", name.strip())
    for title in _titles():
        if text.endswith(f" {title}"):
            return text[: -len(title)].strip()
        if text.startswith(f"{title} ") and title.isascii():
            return text[len(title) :].strip()
    return text


def is_part(part: str, whole: str) -> bool:
    """Whether a name is the family name of another: 조 of 조태용, Sullivan of Jake Sullivan, Yoon of Yoon Suk Yeol."""
    if _KOREAN.fullmatch(part) and _KOREAN.fullmatch(whole):
        return len(part) == 1 < len(whole) and whole.startswith(part)
    names = _SUFFIX.sub("", whole).split()
    return " " not in part and len(part) > 1 and len(names) > 1 and part in (names[0], names[-1])


def together(people: Iterable[Entity]) -> Mapping[Entity, Entity]:
    """For each person named by family name only, the one person of the document that is meant; others are left out.

    >>> from kg.model import Kind
    >>> cho = Entity(Kind.PERSON, ("조태용",))
    >>> together([cho, Entity(Kind.PERSON, ("조 실장",))])[Entity(Kind.PERSON, ("조 실장",))] is cho
    True
    """
    known = list(dict.fromkeys(people))
    found: dict[Entity, Entity] = {}
    for person in known:
        wholes = [other for other in known if _is_short_for(person, other)]
        if len(wholes) == 1 and not _is_short_for(wholes[0], person):
            found[person] = wholes[0]
    return found


def _is_short_for(person: Entity, other: Entity) -> bool:
    return any(is_part(bare(a), bare(b)) for a in person.names for b in other.names)
