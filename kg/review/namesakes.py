"""Whether two names may be of one person, organization or programme: never a decision, only a reason to ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from kg.link import people
from kg.link.names import is_acronym, is_korean, parts, words
from kg.reference.names import jamo, key
from kg.reference.sounds import alike as sounds_alike
from kg.reference.sounds import consonants

#: how sure each way of being alike makes it
SAME_NAME, ACRONYM, FAMILY_NAME, HELD = 1.0, 0.85, 0.6, 0.6
#: likeness from which on names of one script, and of two scripts, are held to be one; a long name may differ a little
SPELLED, HEARD = 0.85, 0.78
#: a body has a meaning that is translated, rarely a sound that is kept: only long and close ones are held to be heard
BODY_HEARD, BODY_LONG = 0.85, 4
#: letters from which on a name that another one holds tells something
LONG = 4


@dataclass(frozen=True, slots=True)
class Naming:
    """What a thing is called.

    Args:
        kind: organization, person or programme.
        names: every form.
        country: ISO code, or empty.
    """

    kind: str
    names: tuple[str, ...]
    country: str = ""


@dataclass(frozen=True, slots=True)
class Alike:
    """How two things are called alike: how sure that makes it (0 to 1), in which way, and by what."""

    score: float
    reason: str
    about: str = ""


def alike(one: Naming, other: Naming) -> Alike | None:
    """The strongest way in which two things are called alike; None when there is none, or they are of two countries.

    >>> alike(Naming("person", ("마이클 크라치오스",)), Naming("person", ("Michael Kratsios", "Kratsios"))).reason
    'sounds alike'
    >>> alike(Naming("organization", ("한국기계연구원",), "KR"), Naming("organization", ("한국기계연구소",), "KR")).reason
    'spelled alike'
    >>> alike(Naming("person", ("이종호",)), Naming("person", ("Signe Ratso",)))
    """
    if one.kind != other.kind or (one.kind != "person" and one.country and other.country and one.country != other.country):
        return None
    found = [way for a, b in product(_forms(one), _forms(other)) for way in _ways(a, b, one.kind)]
    return max(found, key=lambda way: (way.score, way.reason, way.about), default=None)


@lru_cache(maxsize=65_536)
def _forms(naming: Naming) -> tuple[str, ...]:
    bare = people.bare if naming.kind == "person" else str
    return tuple(dict.fromkeys(bare(part) for name in naming.names for part in parts(name) if part))


def _ways(a: str, b: str, kind: str) -> Iterator[Alike]:
    mine, theirs = key(a), key(b)
    if not mine or not theirs:
        return
    if mine == theirs:
        yield Alike(ACRONYM if is_acronym(a) else SAME_NAME, "same acronym" if is_acronym(a) else "same name", a)
    elif is_korean(a) != is_korean(b):
        heard = sounds_alike(a, b)
        if heard >= HEARD and (kind == "person" or _is_kept_sound(a, b, heard)):
            yield Alike(heard * 0.95, "sounds alike", f"{a} / {b}")
    elif is_acronym(a) != is_acronym(b):
        full, short = (b, a) if is_acronym(a) else (a, b)
        if "".join(word[0] for word in words(full)) == short.lower() and not is_korean(full):
            yield Alike(ACRONYM, "initials", short)
    elif kind == "person":
        yield from _people(a, b)
    elif not is_acronym(a):
        yield from _spelled(a, b, mine, theirs)


def _is_kept_sound(a: str, b: str, heard: float) -> bool:
    """Whether two names of a body may be one sound in two scripts, as 센트러스 and Centrus."""
    spelled_out = not any(map(is_acronym, (*a.split(), *b.split())))
    return spelled_out and heard >= BODY_HEARD and min(len(consonants(a)), len(consonants(b))) >= BODY_LONG


def _people(a: str, b: str) -> Iterator[Alike]:
    if people.is_part(a, b) or people.is_part(b, a):
        yield Alike(FAMILY_NAME, "family name", min(a, b, key=len))
    yield from _close(a, b)


def _spelled(a: str, b: str, mine: str, theirs: str) -> Iterator[Alike]:
    short = min(mine, theirs, key=len)
    if len(short) >= LONG and (mine in theirs or theirs in mine):
        yield Alike(HELD, "one name holds the other", min(a, b, key=len))
    yield from _close(a, b)


def _close(a: str, b: str) -> Iterator[Alike]:
    from rapidfuzz import fuzz

    share = fuzz.ratio(jamo(key(a)), jamo(key(b))) / 100
    if share >= SPELLED and min(len(key(a)), len(key(b))) >= LONG - 1:
        yield Alike(round(share * 0.9, 3), "spelled alike", f"{a} / {b}")
