"""Units of which a label or their first words tell with whom of several partners they are: "(베트남) …", "□ 태국", "칠레와는 …".

In a report of one side's talks with several, "양국" there, and whoever is left out, are that side and the partner of the label.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.extract.context.entities import CODE, countries, country
from kg.extract.languages import ELLIPTIC
from kg.extract.roles import DOING
from kg.extract.wording import pattern
from kg.model import Analysis, Clause, Entity, Kind, Mention, Role, UnitKind

#: rule of a side that such a label tells
OF_LABEL = "party.of-label"
#: the label of a unit: in brackets, before a colon or a line, or all of it; "측" and signs between names say nothing
LABEL = re.compile(r"[(\[【<]\s*(?P<a>[^()\[\]【】<>]{1,30})[)\]】>]|(?P<b>[^:：|\n]{1,30}?)\s*(?:[:：|]|$)")
_FILLING = re.compile(r"[\s·ㆍ,/및]|측")
#: a heading of a report that leaves nobody out, with the day of the visit: "Peru (May 3)"
STATION = re.compile(r"[A-Z][^:|\n]{1,60}:?$")
#: what stands behind the partner that a sentence opens with, whose other side is left out: 칠레와는, 칠레 측과도
WITH = re.compile(r"\s?(?:측|정부)?(?:와|과)(?:는|도)\s")
#: the other name of a partner between it and its particle: 새별연구소(NSI)와는
BRACKET = re.compile(r"\s?\([^()\n]{1,60}\)")
#: how many characters may stand before that partner: 먼저, 이어서
OPENING = 8
#: how many partners have labels in a report of several
SEVERAL = 2
#: level of a heading, above those of all bullets
HEADING = -1


@dataclass(frozen=True, slots=True)
class Apart:
    """The two sides of what is told with one of several partners; nobody elsewhere.

    Args:
        units: for each unit, by its label or its first words.
        clauses: by where a clause begins that opens with its partner: "칠레와는 …하고, 페루와는 …한다".
    """

    units: tuple[tuple[Entity, ...], ...]
    clauses: Mapping[int, tuple[Entity, ...]] = field(default_factory=dict)


def partners(analysis: Analysis, entities: Mapping[Mention, Entity]) -> Apart:
    """Which units and clauses are told with one of several partners.

    Args:
        analysis: the document.
        entities: entity of each mention.
    """
    none = Apart(((),) * len(analysis.units))
    home = _home(analysis, entities) if analysis.document.lang in ELLIPTIC or _toured(analysis) else ""
    if not home:
        return none
    labels = [_labelled(analysis, n, entities) for n in range(len(analysis.units))]
    known = {e for several in labels for e in several}
    if len(known) < SEVERAL or home in {e.country for e in known}:
        labels = [()] * len(labels)
    openings = [_opening(analysis, u.start, u.end) for u in analysis.units]
    clauses = ((c.start, _opening(analysis, c.start, c.end)) for u in analysis.units for c in u.clauses)
    opened = {start: (country(home), *several) for start, several in clauses if several and home not in {e.country for e in several}}
    own = [label or with_it for label, with_it in zip(labels, openings, strict=True)]
    told = [(country(home), *several) if several and home not in {e.country for e in several} else () for several in own]
    return Apart(tuple(_inherited(analysis, told)), opened) if any(told) or opened else none


def _toured(analysis: Analysis) -> bool:
    """Whether the headings of a text are countries, one below the other: the report of a journey, where no language leaves out the partner."""
    heads = [n for n, u in enumerate(analysis.units) if u.kind is UnitKind.HEADING]
    return sum(any(m.kind is Kind.COUNTRY and m.start == analysis.units[n].start for m in analysis.inside(n)) for n in heads) >= SEVERAL


def at_place(analysis: Analysis, entities: Mapping[Mention, Entity], units: Sequence[tuple[Entity, ...]]) -> Mapping[Mention, Entity]:
    """The entities, where a body of no country is one of the partner with whom its unit is told.

    Args:
        analysis: the document.
        entities: entity of each mention.
        units: the two sides of each unit, by its heading.
    """
    if analysis.document.lang in ELLIPTIC or not any(units):
        return entities
    seats: dict[Entity, str] = {}
    for n, sides in enumerate(units):
        for body in {entities[m] for m in analysis.inside(n) if sides and m.kind is Kind.ORGANIZATION and m.role is not Role.PLACE}:
            if not body.country:
                seats.setdefault(body, sides[-1].country)
    return {m: replace(e, country=seats[e]) if e in seats else e for m, e in entities.items()}


def _home(analysis: Analysis, entities: Mapping[Mention, Entity]) -> str:
    """The country of most bodies that act."""
    acting = (entities[m].country for m in analysis.mentions if m.kind is Kind.ORGANIZATION and m.role in (Role.TOPIC, Role.SUBJECT))
    return next((code for code, _ in Counter(c for c in acting if len(c) == CODE).most_common(1)), "")


def _labelled(analysis: Analysis, unit: int, entities: Mapping[Mention, Entity]) -> tuple[Entity, ...]:
    """The countries or bodies that are all the label of a unit says."""
    quote, start = analysis.quote(unit), analysis.units[unit].start
    if analysis.document.lang not in ELLIPTIC:
        return _station(analysis, unit, entities)
    label = LABEL.match(quote)
    if label is None or analysis.units[unit].kind not in (UnitKind.BULLET, UnitKind.HEADING):
        return ()
    a, b = label.span("a" if label["a"] else "b")
    inside = [m for m in analysis.between(start + a, start + b) if m.kind in (Kind.COUNTRY, Kind.ORGANIZATION)]
    return tuple(dict.fromkeys(_entities(inside, entities))) if inside and not _FILLING.sub("", _rest(quote[a:b], start + a, inside)) else ()


def _station(analysis: Analysis, unit: int, entities: Mapping[Mention, Entity]) -> tuple[Entity, ...]:
    """The country that a heading names, and the day of the visit, which is all that it says."""
    quote, start = analysis.quote(unit), analysis.units[unit].start
    if analysis.units[unit].kind is not UnitKind.HEADING or not STATION.match(quote):
        return ()
    states = [m for m in analysis.inside(unit) if m.kind is Kind.COUNTRY]
    days = [m for m in analysis.inside(unit) if m.kind is Kind.DATE]
    rest = pattern("around_station").sub("", _rest(quote, start, [*states, *days]))
    return tuple(_entities(states, entities)) if len(states) == 1 and not rest else ()


def _rest(text: str, start: int, mentions: Iterable[Mention]) -> str:
    """What a label says besides some mentions."""
    covered = {n for m in mentions for n in range(m.start, m.end)}
    return "".join(c for n, c in enumerate(text, start) if n not in covered)


def _entities(mentions: Sequence[Mention], entities: Mapping[Mention, Entity]) -> Iterator[Entity]:
    for mention in mentions:
        if mention.kind is Kind.COUNTRY:
            yield from (country(c) for c in countries(mention))
        else:
            yield entities[mention]


def _opening(analysis: Analysis, start: int, end: int) -> tuple[Entity, ...]:
    """The one country with which a sentence or clause opens, as a partner of somebody whom it leaves out."""
    first = next((m for m in analysis.between(start, end) if m.kind in (Kind.COUNTRY, Kind.ORGANIZATION, Kind.ANAPHOR, Kind.PERSON)), None)
    if first is None or first.kind is not Kind.COUNTRY or len(first.refs) > 1 or first.start - start > OPENING:
        return ()
    return tuple(country(c) for c in countries(first)) if WITH.match(analysis.document.text, first.end) else ()


def opens_with_body(analysis: Analysis, clause: Clause) -> bool:
    """Whether a clause opens with a body as the partner of somebody whom it leaves out: 새별연구소와는 …하기로 했다.

    Args:
        analysis: the document.
        clause: of one of its units.
    """
    acting = (Kind.COUNTRY, Kind.ORGANIZATION, Kind.ANAPHOR, Kind.PERSON)
    inside = [m for m in analysis.between(clause.start, clause.end) if m.kind in acting and m.role not in (Role.MODIFIER, Role.AFFILIATION)]
    first = next(iter(inside), None)
    if first is None or first.kind is not Kind.ORGANIZATION or first.role is not Role.PARTNER:
        return False
    text = analysis.document.text
    bracket = BRACKET.match(text, first.end)
    return WITH.match(text, bracket.end() if bracket else first.end) is not None


def _inherited(analysis: Analysis, told: Sequence[tuple[Entity, ...]]) -> Iterator[tuple[Entity, ...]]:
    """The sides of each unit: its own, else those of the sentence before in its bullet or paragraph, or of the bullet or heading above."""
    above: list[tuple[int, tuple[Entity, ...]]] = []
    before: tuple[Entity, ...] = ()
    for n, (unit, own) in enumerate(zip(analysis.units, told, strict=True)):
        previous = analysis.units[n - 1] if n else None
        goes_on = previous is not None and unit.kind is previous.kind and previous.paragraph == unit.paragraph
        goes_on = goes_on and previous is not None and not analysis.document.text[previous.end : unit.start].strip()
        if unit.kind is UnitKind.NOTE:
            yield ()
            continue
        level = HEADING if unit.kind is UnitKind.HEADING else unit.level
        if own or not goes_on:
            above = [(depth, sides) for depth, sides in above if depth < level]
            before = own or (above[-1][1] if above else ())
            above += [(level, own)] if own else []
        yield () if _others(analysis, n, before) else before


def _others(analysis: Analysis, unit: int, sides: Sequence[Entity]) -> bool:
    """Whether countries act in a unit that are none of two sides."""
    acting = {c for m in analysis.inside(unit) if m.kind is Kind.COUNTRY and m.role in DOING for c in countries(m)}
    return bool(acting - {e.country for e in sides})
