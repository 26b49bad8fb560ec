"""Tellings that may be of one agreement, whatever the merging made of them, each pair with a score and its reasons.

`kg.link.merge` decides by rules that must hold all at once; people who check it need to see what came near on either side
of them. So each respect gives a share of the score: the more agree, the surer that it is one agreement.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from kg.link.merge import Telling
from kg.link.titles import likeness, title

#: what agreement in each respect is worth
WEIGHTS = {"name": 0.35, "day": 0.3, "party": 0.2, "instrument": 0.15}
#: score from which on the merging mostly joins two tellings, and under which nobody needs to look
JOINS, LOWEST = 0.75, 0.65
#: a name that says nothing of its own leaves it to the sectors: shared, unknown on a side, others
TOPIC, NAMELESS, OTHER_TOPIC = 0.6, 0.5, 0.2
#: days apart ─▶ how well the days agree: time zones, then the papers of the week
DAYS = {0: 1.0, 1: 1.0, 2: 0.7, 3: 0.7, 7: 0.4}
#: a vague date within which the other lies; no date at all
WITHIN, UNDATED = 0.6, 0.4
#: parties: the same bodies, the same countries and one side names bodies, one side names further countries
ONE_SIDED, FURTHER = 0.6, 0.4
OTHER_INSTRUMENT = 0.3
#: agreements that share a word with so many others share nothing that tells
COMMON = 200


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two tellings that may be of one agreement.

    Args:
        first, second: in the order of their IRIs.
        score: 0 to 1, how sure it is one.
        reasons: what speaks for it and against it: a code, and what it is about.
    """

    first: Telling
    second: Telling
    score: float
    reasons: tuple[tuple[str, str], ...]


def doubts(tellings: Iterable[Telling]) -> Iterator[Doubt]:
    """Pairs of agreements of different documents that may be one, the surest telling of each.

    Args:
        tellings: of all documents.
    """
    nodes: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        nodes[telling.iri].append(telling)
    for one, other in sorted(_near(nodes)):
        found = [doubt(a, b) for a in nodes[one] for b in nodes[other]]
        best = max((d for d in found if d), key=lambda d: (d.score, d.first.document, d.second.document), default=None)
        if best and best.score >= LOWEST:
            yield best


def doubt(a: Telling, b: Telling) -> Doubt | None:
    """How sure two tellings are of one agreement; None when one thing speaks against it alone.

    >>> ko = Telling("id:ko-a1", "ko", "한미 양자 협력 양해각서", "mou", frozenset({"KR", "US"}), earliest="2025-10-29")
    >>> en = Telling("id:en-a2", "en", "Quantum Memorandum of Understanding", "mou", frozenset({"KR", "US"}), earliest="2025-10-26")
    >>> found = doubt(ko, en)
    >>> found.score, found.reasons[1]
    (0.91, ('days apart', '3'))
    """
    mine, other = title(a.label), title(b.label)
    if a.document == b.document or (mine.number and other.number and mine.number != other.number):
        return None
    respects = (_name(a, b), _day(a, b), _party(a, b), _instrument(a, b))
    if any(respect is None for respect in respects):
        return None
    given = [respect for respect in respects if respect]
    score = sum(weight * value for weight, (value, *_) in zip(WEIGHTS.values(), given, strict=True))
    return Doubt(a, b, round(score, 3), tuple((code, about) for _, code, about in given))


Respect = tuple[float, str, str] | None


def _name(a: Telling, b: Telling) -> Respect:
    alike = likeness(title(a.label), title(b.label))
    if alike is None:
        if not (a.sectors and b.sectors):
            return NAMELESS, "names tell nothing", ""
        shared = ", ".join(sorted(a.sectors & b.sectors))
        return (TOPIC, "names tell nothing, same sectors", shared) if shared else (OTHER_TOPIC, "names tell nothing, other sectors", "")
    return alike, "names share" if alike else "names differ", f"{alike:.0%}" if alike else ""


def _day(a: Telling, b: Telling) -> Respect:
    if not (a.earliest and b.earliest):
        return UNDATED, "a date is missing", a.earliest or b.earliest
    if a.is_exact and b.is_exact:
        apart = abs((_date(a.earliest) - _date(b.earliest)).days)
        share = next((share for days, share in DAYS.items() if apart <= days), None)
        return None if share is None else (share, "days apart" if apart else "same day", str(apart) if apart else a.earliest)
    overlap = a.earliest <= (b.latest or b.earliest) and b.earliest <= (a.latest or a.earliest)
    return (WITHIN, "dates overlap", "") if overlap else None


def _party(a: Telling, b: Telling) -> Respect:
    if not a.countries or not b.countries or not (a.countries <= b.countries or b.countries <= a.countries):
        return None
    shared = ", ".join(sorted(a.countries & b.countries))
    if a.organizations and b.organizations and not a.organizations & b.organizations:
        return None
    if a.countries != b.countries:
        return FURTHER, "one side names more countries", ", ".join(sorted(a.countries ^ b.countries))
    if bool(a.organizations) != bool(b.organizations):
        return ONE_SIDED, "same countries, one side names bodies", shared
    return 1.0, "same parties", shared


def _instrument(a: Telling, b: Telling) -> Respect:
    if a.instrument == b.instrument:
        return 1.0, "same instrument", a.instrument
    if "dialogue" in (a.instrument, b.instrument) and likeness(title(a.label), title(b.label)) is None:
        return None  # a meeting without a name is not the paper that was signed there
    return OTHER_INSTRUMENT, "other instrument", f"{a.instrument} / {b.instrument}"


def _near(nodes: Mapping[str, list[Telling]]) -> set[tuple[str, str]]:
    """Pairs that share a word of their own, or lie within some days of each other between the same countries."""
    together: dict[tuple[str, ...], set[str]] = defaultdict(set)
    days = max(DAYS)
    for iri, told in nodes.items():
        for telling in told:
            own = title(telling.label)
            for word in (*own.words, *own.refs):
                together["word", word].add(iri)
            if telling.is_exact:
                week = _date(telling.earliest).toordinal() // days
                for number in (week, week + 1):
                    together["week", str(number), *sorted(telling.countries)].add(iri)
    return {pair for key, found in together.items() if key[0] == "week" or len(found) <= COMMON for pair in combinations(sorted(found), 2)}


def _date(day: str) -> datetime.date:
    return datetime.date.fromisoformat(day)
