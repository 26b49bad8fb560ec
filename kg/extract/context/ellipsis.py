"""Who is meant where a sentence leaves out who acts, as Korean ones do: whoever acted last."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from kg.extract.context import COLLECTIVE, Context
from kg.extract.context.entities import CODE, countries, country
from kg.extract.context.groups import ACTORS, REACH, acting_by_name, in_passing
from kg.extract.context.parties import BACK, entities
from kg.extract.draft import Fill
from kg.extract.kinds import governs
from kg.extract.languages import ELLIPTIC
from kg.extract.roles import DOING
from kg.extract.wording import pattern
from kg.model import Entity, Kind, Mention, Role, UnitKind

#: how often a body acts whose news a text is, and within how many units it does so first
OFTEN, OPENING = 2, 3
#: the label of a list's item, before a colon or in brackets: "6G: …", "(인력) …"
LABEL = re.compile(r"[^.:：\n]{1,30}[:：]\s|\([^()\n]{1,20}\)\s")


def acted(context: Context, unit: int) -> tuple[int, tuple[Mention, ...]]:
    """The unit before in which a body of one side acted last, and who took part in it; nobody where both sides or people acted.

    Args:
        context: the document.
        unit: index of the unit of a clause that names nobody.
    """
    units = context.analysis.units
    for n in range(unit - 1, max(-1, unit - 1 - REACH), -1):
        if units[n].kind in (UnitKind.HEADING, UnitKind.TITLE):
            break
        taking_part = tuple(m for m in context.analysis.inside(n) if m.kind in ACTORS and m.role in DOING and not m.value.startswith(BACK))
        first = next((m for m in taking_part if m.role in (Role.TOPIC, Role.SUBJECT)), None)
        if units[n].kind is UnitKind.NOTE or first is None:
            continue
        return (n, taking_part) if first.kind is Kind.ORGANIZATION and not _joint(context, taking_part) else (n, ())
    return unit, ()


def actor(context: Context, unit: int, away: Collection[str]) -> Entity | None:
    """The body that acted last before a unit which names only the other side ("X와도 협약을 맺었다"); nobody where others acted since.

    Args:
        context: the document.
        unit: index of the unit.
        away: countries of those whom the unit names; the body is of none of them.
    """
    units = context.analysis.units
    for n in range(unit - 1, max(-1, unit - 1 - REACH), -1):
        if units[n].kind in (UnitKind.HEADING, UnitKind.TITLE):
            break
        if context.apart[unit] and context.apart[n] and context.apart[n] != context.apart[unit]:
            continue  # what was told with another partner
        acting = [
            m for m in context.analysis.inside(n) if m.kind in ACTORS and m.role in (Role.TOPIC, Role.SUBJECT) and not m.value.startswith(BACK)
        ]
        if acting and not in_passing(context.analysis, context.entities, acting[0]):
            if acting[0].value.startswith("bodies"):
                return _of_ours(context, context.resolve(acting[0], n), away)
            body = office(context, acting[0]) if acting[0].kind is Kind.PERSON else context.entities.get(acting[0])
            mine = body is not None and body.kind is Kind.ORGANIZATION and len(body.country) == CODE and body.country not in away
            return body if mine else None
    return _teller(context, unit, away)


def office(context: Context, person: Mention) -> Entity | None:
    """The body in the title of a person, where the text first tells it: 새별청 in 남보라 새별청장, later 남 청장.

    Args:
        context: the document.
        person: by name and title.
    """
    first = context.introduced.get(context.entities[person], person)
    unit = context.analysis.unit_at(first.start)
    inside = context.analysis.inside(unit) if unit is not None else ()
    title = (m for m in inside if m.kind is Kind.ORGANIZATION and m.role is Role.AFFILIATION and m.form in first.holder)
    return next((context.entities[m] for m in title if first.country in ("", context.entities[m].country)), None)


def _teller(context: Context, unit: int, away: Collection[str]) -> Entity | None:
    """The body for which somebody answers the questions of an interview: it is who acts where the answers name nobody."""
    teller = context.analysis.teller
    body = context.entities.get(teller) if teller and context.analysis.units[unit].start > teller.end else None
    return body if body is not None and body.country and body.country not in away else None


def _of_ours(context: Context, bodies: Sequence[Entity], away: Collection[str]) -> Entity | None:
    """The one of several bodies that goes on to act with others: the one that acts most by name in the text."""
    times = acting_by_name(context.analysis, context.entities)
    ours = [b for b in bodies if len(b.country) == CODE and b.country not in away and times[b]]
    return max(ours, key=lambda b: times[b], default=None)


def at_home(context: Context, unit: int, around: Sequence[Mention], told: Sequence[Entity]) -> bool:
    """Whether the partners of a clause that leaves out who acts are of that one's own country: 국내에서는 X대와 협약을 맺었다.

    Args:
        context: the document.
        unit: index of the unit.
        around: the mentions of the clause that take part.
        told: whom it names.
    """
    homes = {e.country for e in told}
    if not partners_only(around) or len(homes) != 1:
        return False
    who = actor(context, unit, ()) or leading(context, ()) or _opening(context)
    states = {c for m in context.analysis.inside(unit) if m.kind is Kind.COUNTRY for c in countries(m)}
    return who is not None and {who.country} == homes and states <= homes


def _opening(context: Context) -> Entity | None:
    """The first body of one country that acts in a text."""
    acting = (m for m in context.analysis.mentions if m.kind is Kind.ORGANIZATION and m.role in (Role.TOPIC, Role.SUBJECT))
    first = next(acting, None)
    body = context.entities[first] if first else None
    return body if body is not None and len(body.country) == CODE else None


def leading(context: Context, away: Collection[str]) -> Entity | None:
    """The body whose news a text is: named at its opening, and acting more often than any other; none of a ministry's.

    Args:
        context: the document.
        away: countries of those whom a clause names; the body is of none of them.

    Returns:
        nobody in a language whose sentences name who acts.
    """
    if context.analysis.document.lang not in ELLIPTIC:
        return None
    told = [m for m in context.analysis.mentions if m.kind is Kind.ORGANIZATION and m.role in (Role.TOPIC, Role.SUBJECT)]
    acting = acting_by_name(context.analysis, context.entities)
    (body, times), (_, next_most) = (*acting.most_common(2), *((None, 0),) * 2)[:2]
    if body is None or times < OFTEN or times <= next_most or len(body.country) != CODE or body.country in away or governs(body):
        return None
    opening = context.analysis.units[: min(OPENING, len(context.analysis.units))]
    return body if any(context.entities[m] == body and m.start < opening[-1].end for m in told) else None


def goes_on_with(context: Context, unit: int) -> tuple[Entity, ...]:
    """The bodies that 두 대학은 or 양사는 meant in the sentence that named who acts last: a sentence that names nobody goes on with them.

    Args:
        context: the document.
        unit: index of a unit that names nobody.

    Returns:
        nobody in a language whose sentences name who acts.
    """
    units = context.analysis.units
    if context.analysis.document.lang not in ELLIPTIC:
        return ()
    for n in range(unit - 1, max(-1, unit - 1 - REACH), -1):
        if units[n].kind in (UnitKind.HEADING, UnitKind.TITLE):
            break
        acting = [m for m in context.analysis.inside(n) if m.kind in ACTORS and m.role in (Role.TOPIC, Role.SUBJECT)]
        if acting:
            return context.resolve(acting[0], n) if acting[0].value.startswith(("bodies", "sides")) else ()
    return ()


def in_group(context: Context, unit: int, acting: tuple[Entity, ...]) -> tuple[Fill, ...]:
    """The partners of the one body that acts ("X는 …을 체결했다"), from those last named together with it; all where nobody acts.

    Args:
        context: the document.
        unit: index of the unit.
        acting: who acts there.
    """
    bodies = [e for e in acting if e.kind is Kind.ORGANIZATION]
    group = context.groups[unit][1]
    heads = {context.entities[m] for m in context.analysis.inside(unit) if m.kind is Kind.ORGANIZATION and m.role is Role.AFFILIATION}
    if not acting and heads & set(group) and len({b.country for b in group}) > 1 and context.analysis.document.lang in ELLIPTIC:
        # "새별시장은 … 시장을 만나 협정을 체결했다": the heads of those who were named together
        return tuple(Fill(b, unit, "party.group", 0.6) for b in group)
    if not acting and not pattern("others_signed").match(context.analysis.quote(unit)):
        joint = context.follows(unit, unit - 1) and context.joint(unit - 1)
        if joint and heads and heads.isdisjoint(joint) and context.analysis.document.lang in ELLIPTIC:
            return ()  # the people who act here are of other bodies
        return tuple(Fill(b, unit, "party.group", 0.6) for b in joint or goes_on_with(context, unit))
    if len(bodies) != 1 or bodies[0] not in group:
        return ()
    return tuple(Fill(b, unit, "party.group", 0.6) for b in group if b.country not in ("", bodies[0].country))


def signed_with(context: Context, told: tuple[Fill, ...], unit: int) -> tuple[Fill, ...]:
    """The body whose news a text is, with the bodies of another country that sign, where a sentence leaves out with whom.

    "X의 매출이 늘었다. … 봄에는 캐나다 A가 공급 계약을 맺었다": A and X.

    Args:
        context: the document.
        told: who signs.
        unit: index of the unit.
    """
    bodies = entities(told)
    homes = {b.country for b in bodies}
    if len(homes) != 1 or "" in homes or any(b.kind is not Kind.ORGANIZATION or governs(b) for b in bodies):
        return ()
    who = leading(context, homes)
    return (*told, Fill(who, unit, "party.acted-before", 0.6)) if who else ()


def partners_only(mentions: Sequence[Mention]) -> bool:
    """Whether all bodies and countries that take part stand beside somebody whom the clause leaves out: "체코 A, 칠레 B와 협약을 맺었다"."""
    taking_part = [m for m in mentions if m.kind in ACTORS and m.role in DOING and not m.value.startswith(BACK)]
    return bool(taking_part) and all(m.role is Role.PARTNER and m.kind is not Kind.ANAPHOR for m in taking_part)


def with_actor(context: Context, unit: int, around: Sequence[Mention], told: tuple[Fill, ...]) -> tuple[Fill, ...]:
    """The bodies of one side with the one of the other that acted last, where the clause leaves out who acts: "X와도 협약을 맺었다".

    Args:
        context: the document.
        unit: index of the unit.
        around: the mentions of the clause.
        told: whom it names.
    """
    several = entities(told)
    # in an interview a country too: "페루와는 센터가 있습니다"
    bodies = any((e.kind is Kind.ORGANIZATION or context.analysis.teller) and e.country for e in several)
    states = states_beside(context, unit, around, several)
    acting = any(m.kind in ACTORS and m.role in (Role.TOPIC, Role.SUBJECT) and not m.value.startswith(BACK) for m in around)
    if acting or not (bodies or states):
        return told
    away = {e.country for e in several}
    who = actor(context, unit, away) or leading(context, away)
    who = country(who.country) if who and states and governs(who) else who  # beside countries a ministry acts for its own
    return (*told, Fill(who, unit, "party.acted-before", 0.7)) if who else told


def states_beside(context: Context, unit: int, around: Sequence[Mention], told: Sequence[Entity]) -> bool:
    """Whether the only ones told are several countries beside somebody whom the sentence leaves out: "칠레, 페루와는 …하기로 했다".

    Args:
        context: the document.
        unit: index of the unit.
        around: the mentions of the clause.
        told: whom it names.
    """
    several = context.analysis.document.lang in ELLIPTIC and len(told) > 1 and all(e.kind is Kind.COUNTRY for e in told)
    before = context.analysis.document.text[context.analysis.units[unit].start : around[0].start] if around else ""
    return several and partners_only(around) and not pattern("subject").search(before)


def _joint(context: Context, acting: Sequence[Mention]) -> bool:
    """Whether both sides act: "the two sides", two countries, bodies of two, or a body and the other country (X와 노르웨이 측이)."""
    if any(m.kind is Kind.ANAPHOR and m.value.partition(":")[0] in (*COLLECTIVE, "group") for m in acting):
        return True
    homes = {c for m in acting if m.kind is Kind.COUNTRY for c in countries(m)}
    return len((homes | {context.entities[m].country for m in acting if m.kind is Kind.ORGANIZATION}) - {""}) > 1


def reaches(context: Context, unit: int, told: Sequence[Entity]) -> bool:
    """Whether a sentence in which a body goes on says that it does so with others: it names another country's, or points to an instrument.

    Args:
        context: the document.
        unit: index of the unit.
        told: who goes on.
    """
    homes = {e.country for e in told}
    if len(homes) > 1:
        return True
    for mention in context.analysis.inside(unit):
        named = {context.entities[mention].country} if mention.kind is Kind.ORGANIZATION else set(countries(mention))
        if named - homes - {""} or (mention.kind is Kind.ANAPHOR and mention.value.startswith(BACK)) or mention.kind is Kind.INSTRUMENT:
            return True
    return False


def left_open(context: Context, unit: int, around: Sequence[Mention]) -> bool:
    """Whether nothing tells whose item a bullet is: it points to no instrument and stands under no lead-in or label.

    Releases are written in bullets; one that names nobody mostly tells what the ministry itself or its field does.

    Args:
        context: the document.
        unit: index of the unit of a clause that names nobody.
        around: the mentions of the clause.
    """
    units = context.analysis.units
    if _goes_on(context, unit):
        return False
    governed = any(units[n].kind in (UnitKind.LEAD_IN, UnitKind.BULLET) for n in units[unit].scope)
    governed = governed or any(m.kind is Kind.ANAPHOR and m.value.startswith(BACK) for m in around)
    return units[unit].kind is UnitKind.BULLET and not (governed or LABEL.match(context.analysis.quote(unit)))


def _goes_on(context: Context, unit: int) -> bool:
    """Whether a sentence stands behind another one of the same bullet that tells who acts."""
    return context.follows(unit, unit - 1) and any(m.kind in ACTORS and m.role in DOING for m in context.analysis.inside(unit - 1))
