"""Talks that people of two countries held or will hold: the item is the meeting, not what was said there (annotation guide, rules 3 and 23)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.context import Context
from kg.extract.context.entities import countries, country
from kg.extract.context.parties import BACK, international, without_covered
from kg.extract.draft import Draft, Fill
from kg.extract.roles import DOING
from kg.model import DEBATED, TALKED, Clause, Entity, Instrument, Kind, Mention, Role, Status

#: rule id of a party that the title of somebody who talks tells
OF_TITLE = "party.of-title"
#: what stands between a body and the name of its head in brackets, or of another of its people behind them, and how many characters both
#: are at most
HEAD, HEADED = re.compile(r"\s?\(\S{1,8}\s|\s?\([^()\n]{2,30}\)\s"), 40
#: rule id of a country that is visited for the talks
VISITED = "party.visited"
#: rule id of the talks at a forum that is a record itself: they tell its fields, and are no item beside it
OF_FORUM = "commitment.of-forum"


def held(clause: Clause) -> Clause:
    """The clause, as a thing done when it tells of talks that took place; what they were about stays open.

    Args:
        clause: of a unit.

    >>> held(Clause(0, 9, Status.PROPOSED, "discuss", rule="ko.ending.debated")).status
    <Status.SIGNED: 'signed'>
    >>> held(Clause(0, 9, Status.PROPOSED, "plan", rule="ko.ending.plan")).status
    <Status.PROPOSED: 'proposed'>
    """
    return replace(clause, status=Status.SIGNED) if clause.rule.endswith(TALKED) else clause


def of_forum(unit: int, clause: Clause, parent: Draft | None, parties: Sequence[Fill]) -> bool:
    """Whether a clause only tells what is talked about at a forum that is a record itself (rule 23).

    So does the sentence that makes the forum one, and what one member says that it will talk about there.

    Args:
        unit: index of the unit.
        clause: of it.
        parent: the agreement that they would stand under.
        parties: who talks.
    """
    if parent is None or parent.value("instrument") != Instrument.DIALOGUE:
        return False
    if parent.unit == unit and clause.rule.endswith(DEBATED):
        return parent.value("status") == Status.SIGNED
    told = [f.value for f in parties if isinstance(f.value, Entity) and f.rule == "party.named"]
    member = bool(told) and len(told) < len(parties) and not international(told)
    return clause.talks and member and clause.status is Status.PROPOSED


def apart(context: Context, unit: int, clause: Clause, parties: Sequence[Fill]) -> bool:
    """Whether a clause tells of a meeting of its own: it names who met by their offices, and its sentence no instrument.

    Args:
        context: the document.
        unit: index of the unit.
        clause: of it.
        parties: of the item.
    """
    named = any(m.kind is Kind.INSTRUMENT or m.value.startswith(BACK) for m in context.analysis.inside(unit))
    return clause.talks and not named and any(f.rule == OF_TITLE for f in parties)


def parties(context: Context, unit: int, around: Sequence[Mention], named: tuple[Fill, ...]) -> tuple[Fill, ...]:
    """Who talks, with the bodies in the titles of the people: "the minister met the head of X" is a meeting of the ministry with X.

    Args:
        context: the document.
        unit: index of the unit.
        around: the mentions of the clause.
        named: those that the clause names itself.
    """
    people = [m for m in around if m.kind is Kind.PERSON and m.role is not Role.SPEAKER]
    titles = [m for m in around if m.role is Role.AFFILIATION and people]
    bodies = [context.entities[m] for m in titles if m.kind is Kind.ORGANIZATION]
    states = [country(c) for m in titles if m.kind is Kind.COUNTRY for c in countries(m)]
    told = (*named, *(Fill(e, unit, OF_TITLE, 0.8) for e in (*bodies, *states)))
    who = [f.value for f in told if isinstance(f.value, Entity)]
    apart = len({context.entities[m].country for m in people if m.role in DOING} - {""}) > 1
    if (told or apart) and (any(e.kind is Kind.COUNTRY for e in who) or not international(who)):
        # "the head (named before) met the head of X"
        told = (*(Fill(e, unit, OF_TITLE, 0.7) for e in _of_people(context, people)), *told)
    if not international(f.value for f in told if isinstance(f.value, Entity)):
        # "visited A and talked about …"
        visited = [country(c) for m in around if m.kind is Kind.COUNTRY and m.role is Role.OBJECT for c in countries(m)]
        told = (*told, *(Fill(e, unit, VISITED, 0.7) for e in visited))
    kept = without_covered(f.value for f in told if isinstance(f.value, Entity))
    return tuple({f.value: f for f in reversed(told) if f.value in kept}.values())[::-1]


def _of_people(context: Context, people: Sequence[Mention]) -> list[Entity]:
    """The bodies in the titles that people have where the text first names them, else their countries."""
    found: list[Entity] = []
    for person in (context.entities[m] for m in people):
        first = context.introduced[person]
        title = context.analysis.between(first.end, first.end + len(first.holder) + 2)
        bodies = [m for m in title if m.kind is Kind.ORGANIZATION and m.role is Role.AFFILIATION] or _headed(context, first)
        found += [context.entities[m] for m in bodies] or ([country(person.country)] if len(person.country) == 2 else [])
    return found


def _headed(context: Context, person: Mention) -> list[Mention]:
    """The body behind whose name its head stands in brackets, or others behind these: 산림청(청장 …), 산림청(청장 …) 남보라 차장."""
    text = context.analysis.document.text
    near = context.analysis.between(person.start - HEADED, person.start)
    return [m for m in near if m.kind is Kind.ORGANIZATION and HEAD.fullmatch(text, m.end, person.start)]


def stand(parties: Sequence[Fill]) -> bool:
    """Whether talks are an item without any agreement: a body of one side talks with the other.

    Args:
        parties: who talks.
    """
    told = [f.value for f in parties if isinstance(f.value, Entity) and f.rule in ("party.named", OF_TITLE)]
    return international(told) and any(e.kind is not Kind.COUNTRY for e in told)
