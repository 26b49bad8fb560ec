"""Who is named together: the countries and bodies that 양국, 두 기관 or "the two sides" may mean in each unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from kg.extract.context.abreast import MOST_COUNTRIES, PAIR, goes_on, together
from kg.extract.context.entities import CODE, countries
from kg.extract.kinds import WORLD, governs
from kg.extract.languages import ELLIPTIC
from kg.extract.roles import BESIDE, BYSTANDERS, DOING
from kg.model import Analysis, Entity, Kind, Mention, Role, Unit, UnitKind

#: how many units back somebody still acts
REACH = 4
#: end of the rule of words for several companies: 두 회사
OF_FIRMS = ".firms"
#: kinds of mentions that act
ACTORS = frozenset({Kind.ORGANIZATION, Kind.COUNTRY, Kind.ANAPHOR, Kind.PERSON})


def joint(mentions: tuple[Mention, ...], entities: Mapping[Mention, Entity]) -> tuple[Entity, ...]:
    """The bodies of two countries that act together in some mentions, else those that are named with them.

    Args:
        mentions: of a unit or a part of it.
        entities: entity of each mention.
    """
    there = [m for m in mentions if m.kind is Kind.ORGANIZATION and m.role not in BYSTANDERS]
    for told in ([m for m in there if m.role in DOING], [m for m in there if m.role is not Role.PLACE], there):
        bodies = tuple(dict.fromkeys(entities[m] for m in told))
        if len({b.country for b in bodies}) > 1:
            return bodies
    return _with_head(mentions, entities)


def _with_head(mentions: tuple[Mention, ...], entities: Mapping[Mention, Entity]) -> tuple[Entity, ...]:
    """The body that acts and the international one whose head its people meet: "the ministry's X met the Director-General of CERN"."""
    met = any(m.kind is Kind.PERSON and m.role is Role.PARTNER and m.country == WORLD for m in mentions)
    acting = [entities[m] for m in mentions if m.kind is Kind.ORGANIZATION and m.role in DOING]
    heads = [entities[m] for m in mentions if m.kind is Kind.ORGANIZATION and m.role is Role.AFFILIATION and entities[m].country == WORLD]
    if met and acting and heads:
        return (acting[0], heads[0])
    return _headed(mentions, entities)


def _headed(mentions: tuple[Mention, ...], entities: Mapping[Mention, Entity]) -> tuple[Entity, ...]:
    """The bodies of two countries whose heads act together, nobody else: "the head of A met the head of B"."""
    if pair := _with_partner(mentions, entities):
        return pair
    people = [m for m in mentions if m.kind is Kind.PERSON and m.role is not Role.SPEAKER]
    others = any(m.kind in ACTORS and m.kind is not Kind.PERSON and m.role in DOING for m in mentions)
    bodies = tuple(dict.fromkeys(entities[m] for m in mentions if m.kind is Kind.ORGANIZATION and m.role is Role.AFFILIATION))
    together = len(people) == PAIR == len(bodies) and not others and all(m.role in DOING for m in people)
    return bodies if together and len({b.country for b in bodies} - {""}) == PAIR else ()


def _with_partner(mentions: tuple[Mention, ...], entities: Mapping[Mention, Entity]) -> tuple[Entity, ...]:
    """The body of the only one who acts, and the one body beside: "the head of A signed with B"."""
    doing = [m for m in mentions if m.kind in ACTORS and m.role in DOING]
    heads = [entities[m] for m in mentions if m.kind is Kind.ORGANIZATION and m.role is Role.AFFILIATION]
    told = [m.kind for m in doing] == [Kind.PERSON, Kind.ORGANIZATION] and doing[0].role is Role.TOPIC and doing[1].role is Role.PARTNER
    if not told or len(heads) != 1:
        return ()
    pair = (heads[0], entities[doing[1]])
    return pair if heads[0].country == entities[doing[0]].country and len({b.country for b in pair} - {""}) == PAIR else ()


def answered(analysis: Analysis, entities: Mapping[Mention, Entity], inside: tuple[Mention, ...]) -> tuple[Entity, ...]:
    """The body that answers in an interview and those abroad with whom it does something; none where a sentence says who acts.

    Args:
        analysis: the document.
        entities: entity of each mention.
        inside: the mentions of a unit or a part of it.
    """
    teller = analysis.teller
    if teller is None or teller not in entities or not inside or inside[0].start < teller.end:
        return ()
    own = entities[teller]
    if any(m.kind in (Kind.ORGANIZATION, Kind.COUNTRY) and m.role in (Role.TOPIC, Role.SUBJECT) and entities.get(m) != own for m in inside):
        return ()
    beside = (entities[m] for m in inside if m.kind is Kind.ORGANIZATION and m.role is Role.PARTNER)
    partners = tuple(dict.fromkeys(b for b in beside if b.country not in ("", own.country)))
    return (own, *partners) if partners else ()


def _asked_of(analysis: Analysis, unit: int) -> tuple[str, ...]:
    """The country of the body that answers in an interview and the only other one that a question or answer names."""
    teller = analysis.teller
    if teller is None or not teller.country or analysis.units[unit].start < teller.end:
        return ()
    inside = [m for m in analysis.inside(unit) if m.kind in (Kind.COUNTRY, Kind.ORGANIZATION)]
    told = {m.country for m in inside if m.kind is Kind.ORGANIZATION} | {c for m in inside if m.kind is Kind.COUNTRY for c in countries(m)}
    others = told - {"", teller.country}
    return (teller.country, *others) if len(others) == 1 else ()


def _with_last(analysis: Analysis, entities: Mapping[Mention, Entity], unit: int, bodies: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The bodies beside which a sentence leaves out who acts, behind the one that acted last, or was one of 두 기관: "X와도 협약을 맺었다"."""
    doing = [m for m in analysis.inside(unit) if m.role in DOING]
    partners = tuple(dict.fromkeys(entities[m] for m in doing if m.kind is Kind.ORGANIZATION))
    if analysis.document.lang not in ELLIPTIC or not partners or any(m.role not in BESIDE or m.kind is not Kind.ORGANIZATION for m in doing):
        return ()
    for n in range(unit - 1, max(-1, unit - 1 - REACH), -1):
        acting = [m for m in analysis.inside(n) if m.kind in ACTORS and m.role in (Role.TOPIC, Role.SUBJECT)]
        if acting and not in_passing(analysis, entities, acting[0]):
            away = {p.country for p in partners}
            last = [entities[acting[0]]] if acting[0].kind is Kind.ORGANIZATION else []
            last += [b for b in bodies if len(b.country) == CODE and acting[0].value.startswith("bodies")]
            times = acting_by_name(analysis, entities)
            ours = sorted((b for b in last if b.country and b.country not in away and times[b]), key=lambda b: -times[b])
            return (ours[0], *partners) if ours and "" not in away else ()
    return ()


def means(anaphor: Mention, bodies: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Some bodies, if a word for several may mean them: 두 회사 are no ministries.

    Args:
        anaphor: 두 기관, 세 회사.
        bodies: named together.
    """
    return () if anaphor.rule.endswith(OF_FIRMS) and any(map(governs, bodies)) else bodies


def after_both(anaphor: Mention, inside: Sequence[Mention]) -> bool:
    """Whether a sentence speaks of 양국 before it says 양측: the countries are meant by either, whatever bodies acted before.

    Args:
        anaphor: 양측.
        inside: the mentions of its sentence.
    """
    return any(m.kind is Kind.ANAPHOR and m.value == "both" and m.start < anaphor.start for m in inside)


def in_passing(analysis: Analysis, entities: Mapping[Mention, Entity], who: Mention) -> bool:
    """Whether a body does one thing for others of whom the text tells: "연구비는 X가 댄다", and X acts nowhere else.

    Args:
        analysis: the document.
        entities: entity of each mention.
        who: somebody who acts.
    """
    if who.kind is not Kind.ORGANIZATION or who.role is not Role.SUBJECT:
        return False
    times = acting_by_name(analysis, entities)
    return times[entities[who]] == 1 < max(times.values())


def acting_by_name(analysis: Analysis, entities: Mapping[Mention, Entity]) -> Counter[Entity]:
    """How often each body is told by name as the one who acts.

    Args:
        analysis: the document.
        entities: entity of each mention.
    """
    return Counter(entities[m] for m in analysis.mentions if m.kind is Kind.ORGANIZATION and m.role in (Role.TOPIC, Role.SUBJECT))


def _list_of_guests(unit: Unit) -> bool:
    """True for a line of an event's programme: who is on it did not all act together."""
    return any(c.rule.endswith((".programme-of-event", ".who-came")) for c in unit.clauses)


def home_of(analysis: Analysis, entities: Mapping[Mention, Entity]) -> str:
    """The country of most of the bodies that act, if there are several of them.

    Args:
        analysis: the document.
        entities: entity of each mention.
    """
    acting = {entities[m] for m in analysis.mentions if m.kind is Kind.ORGANIZATION and m.role in DOING}
    homes = Counter(e.country for e in acting if len(e.country) == CODE)
    code, number = next(iter(homes.most_common(1)), ("", 0))
    return code if number > 1 and 2 * number > homes.total() else ""


def _told(mentions: tuple[Mention, ...], entities: Mapping[Mention, Entity]) -> set[str]:
    """The countries that some mentions name, by name or by a body."""
    told = {c for m in mentions if m.kind is Kind.COUNTRY for c in countries(m)}
    return told | {entities[m].country for m in mentions if m.kind is Kind.ORGANIZATION and len(entities[m].country) == CODE}


def _visited(inside: tuple[Mention, ...], entities: Mapping[Mention, Entity], home: str) -> tuple[str, ...]:
    """Home and the only other country that a sentence of a text about several names: the stop of a journey of which it goes on to tell."""
    others = _told(inside, entities) - {home}
    return (home, *others) if home and len(others) == 1 else ()


def _noted(inside: tuple[Mention, ...], acting: tuple[Entity, ...]) -> bool:
    """Whether "the two sides" speak of what several bodies did: "양측은 A와 B 간 약정이 체결된 것을 환영했다" leaves the sides as they were."""
    first = next((m for m in inside if m.kind in (Kind.ORGANIZATION, Kind.COUNTRY, Kind.ANAPHOR)), None)
    sides = first is not None and first.value in ("both", "sides", "all") and first.role in (Role.TOPIC, Role.SUBJECT)
    return sides and len({b.country for b in acting}) > 1


def _under_it(inside: tuple[Mention, ...], acting: tuple[Entity, ...], before: tuple[Entity, ...]) -> bool:
    """Whether bodies of two countries that a sentence joins carry out what others of the two agreed, who are still meant by 두 기관.

    One of those is among them, with a part of the other, or somebody else of its country: "a laboratory of B and A will test …".
    """
    made = any(m.kind is Kind.INSTRUMENT for m in inside)
    others = {*acting} - {*before}
    return not made and bool(others) and bool({*acting} & {*before}) and {b.country for b in acting} == {b.country for b in before}


def _above(analysis: Analysis, unit: int, told: Mapping[int, tuple[Entity, ...]], last: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The bodies meant behind the items of a list: those told last outside it, where there are any; the bodies of one of its items are its own.

    Args:
        analysis: the document.
        unit: index of the unit.
        told: the bodies told last at each level so far.
        last: those told last at any level.
    """
    level, before = analysis.units[unit].level, analysis.units[unit - 1] if unit else None
    if before is None or before.kind is not UnitKind.BULLET or before.level <= level:
        return last
    return next((told[n] for n in sorted(told, reverse=True) if n <= level and told[n]), last)


def groups(
    analysis: Analysis, entities: Mapping[Mention, Entity], about: tuple[tuple[str, ...], tuple[str, ...]], apart: Sequence[tuple[Entity, ...]]
) -> tuple[tuple[tuple[str, ...], tuple[Entity, ...]], ...]:
    """For each unit the countries and the bodies that are last named together before or in it.

    Args:
        analysis: the document.
        entities: entity of each mention.
        about: the countries that the document is about, most prominent first, and those of them whom it takes together.
        apart: the sides of units that are labelled with one of several partners.
    """
    principals, sides = about
    found: list[tuple[tuple[str, ...], tuple[Entity, ...]]] = []
    states: tuple[str, ...] = ()
    bodies: tuple[Entity, ...] = ()
    paragraph = -1
    told: dict[int, tuple[Entity, ...]] = {}
    several = analysis.document.lang in ELLIPTIC and len(_told(analysis.mentions, entities)) > PAIR
    home = home_of(analysis, entities) if several else ""
    for index, unit in enumerate(analysis.units):
        bodies = _above(analysis, index, told, bodies)
        if unit.paragraph != paragraph and not (set(states) <= set(principals) and set(states) & set(sides)):
            # third countries named together are meant in their own paragraph only
            states = () if principals else states
        paragraph = unit.paragraph
        inside = analysis.inside(index)
        named = () if goes_on(analysis, inside) and states else together(inside)
        named = named or _asked_of(analysis, index) or _visited(inside, entities, home)
        pair = tuple(e.country for e in apart[index])
        if pair and (index == 0 or apart[index] != apart[index - 1]):
            bodies = ()
        acting = () if _list_of_guests(unit) else joint(inside, entities) or answered(analysis, entities, inside)
        acting = acting or (() if _list_of_guests(unit) else _with_last(analysis, entities, index, bodies))
        if not pair and 1 < len(named) <= MOST_COUNTRIES and (not principals or set(named) & set(principals[:3])):
            states = named
        above = tuple(entities[m] for m in inside if m.kind is Kind.ORGANIZATION and m.role is Role.PARENT)
        acting = () if _noted(inside, acting) else acting
        bodies = bodies if _under_it(inside, (*acting, *above), bodies) else acting or bodies
        told[unit.level] = bodies
        found.append(((pair if all(e.kind is Kind.COUNTRY for e in apart[index]) else ()) or states or sides, bodies))
    return tuple(found)
