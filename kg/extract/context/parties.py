"""Who takes part in a clause: organizations first, countries where no organization of theirs is named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg import reference
from kg.extract import kinds
from kg.extract.context import Context
from kg.extract.context.entities import countries, country
from kg.extract.draft import Draft, Fill
from kg.extract.languages import ELLIPTIC
from kg.extract.roles import BYSTANDERS
from kg.extract.wording import pattern
from kg.model import Entity, Kind, Mention, Role

#: prefix of the value of an anaphor that points back to an instrument (이번 협약, "the MOU")
BACK = "instrument:"
#: rule of the body for which somebody answers in an interview
ANSWERING = "party.answering"
#: end of the rule of words for heads of state and government: they act for no institutes of their countries
HEADS = ".heads"
#: roles that take part only when those who act or stand beside them do not make two countries
WEAK = frozenset({Role.OWNER, Role.MODIFIER, Role.OBJECT, Role.RECIPIENT})
#: roles of the bodies at which something is done or to whom it is given
HOSTING = frozenset({Role.PLACE, Role.RECIPIENT})
#: roles of whoever does something
ACTING = frozenset({Role.TOPIC, Role.SUBJECT})
#: kinds of those who have a country
SIDES = frozenset({Kind.COUNTRY, Kind.ORGANIZATION, Kind.PERSON, Kind.ANAPHOR})
#: characters between a topic and the person behind it: the particle and a space
TOPIC = 2
#: characters between a country and the body that it owns: 의 and a space
OWNED = 2


def named(
    context: Context, unit: int, mentions: Sequence[Mention], *, anaphors: tuple[Entity, ...] = (), asked: bool = False
) -> tuple[Fill, ...]:
    """The participants that the mentions themselves name; empty when they name none.

    Args:
        context: the document.
        unit: index of the unit, for anaphors.
        mentions: those of the clause.
        anaphors: whom 양 기관 or "the two sides" means here, if that is known already.
        asked: whether the bodies to whom something is done take part as well: those to whom it is proposed.

    Returns:
        fills in the order of the text; a body stands for its country (annotation guide, `party`).
    """
    to = [m for m in mentions if asked and m.role is Role.RECIPIENT and m.kind is Kind.ORGANIZATION]
    found = _participants(context, unit, [m for m in mentions if _acts(m) or m in to], anaphors)
    if not international(found):
        wider = [m for m in mentions if _acts(m) or m.role is Role.OWNER or (m.role in WEAK and (len(m.refs) > 1 or m.kind is Kind.ANAPHOR))]
        wider += [m for m in mentions if m.role in WEAK and _owned(m, wider) and m not in wider]
        if context.analysis.document.lang in ELLIPTIC:
            wider += [m for m in mentions if m.role is Role.RECIPIENT and m.kind is Kind.ORGANIZATION and m not in wider]
        more = _participants(context, unit, wider, anaphors)
        found = more if international(more) and _concerned(more, context.sides) else found
    if len(found) > 1 and not _concerned(found, context.principals):
        found = ()
    if context.analysis.document.lang not in ELLIPTIC:
        found = without_covered((*found, *_hosts(context, mentions, found), *_leader(context, mentions, found)))
    return tuple(Fill(e, unit, "party.named") for e in found)


def _hosts(context: Context, mentions: Iterable[Mention], found: Sequence[Entity]) -> list[Entity]:
    """The bodies at which something is done, or to whom it is given: the other side, or the part of it that has to do with it.

    "A will train two astronauts at B's space centre"; "A and B will hold a workshop at B's university". No firm narrows down a country.
    """
    bare = {e.country for e in found if e.kind is Kind.COUNTRY}
    told = {e.country for e in found} - bare
    both = international(found)
    there = [m for m in mentions if m.kind is Kind.ORGANIZATION and m.role in HOSTING and not _is_seat(m)]
    bodies = (context.entities[m] for m in there)
    fresh = [b for b in bodies if b.country and b.country != kinds.WORLD and b.country not in told]
    return [b for b in fresh if not both or (b.country in bare and not kinds.is_firm(b))]


def _is_seat(body: Mention) -> bool:
    """Whether a name only tells where people are or serve: "a visit to the White House", "a secretary at the ministry"."""
    return bool(pattern("houses").fullmatch(body.form)) or (body.role is Role.PLACE and bool(pattern("offices").search(body.form)))


def _leader(context: Context, mentions: Sequence[Mention], found: Sequence[Entity]) -> list[Entity]:
    """The country of somebody of a government who acts before the one other side that a clause names: "President X hosted talks with B"."""
    first = next((m for m in mentions if m.kind in SIDES), None)
    if not found or international(found) or first is None or first.kind is not Kind.PERSON or first.role not in ACTING:
        return []
    other = any(m.kind is Kind.COUNTRY or context.entities.get(m) in found for m in mentions)
    home = context.entities[first].country
    return [country(home)] if other and home else []


def _acts(mention: Mention) -> bool:
    """Whether a mention stands where those who act stand."""
    return mention.role not in WEAK and mention.role not in BYSTANDERS and mention.role is not Role.PLACE


def _owned(body: Mention, named: Iterable[Mention]) -> bool:
    """Whether a body stands right behind the country that owns it, and so for it: 독일의 새별연구소를."""
    owners = (m for m in named if m.kind is Kind.COUNTRY and m.role is Role.OWNER)
    return body.kind is Kind.ORGANIZATION and any(0 < body.start - m.end <= OWNED for m in owners)


def _concerned(parties: Iterable[Entity], about: Sequence[str]) -> bool:
    """False where all of them are countries that the document is not about: the places where something is to happen."""
    return not about or any(p.kind is not Kind.COUNTRY or p.country in about for p in parties)


def _participants(context: Context, unit: int, mentions: Sequence[Mention], anaphors: tuple[Entity, ...]) -> tuple[Entity, ...]:
    bodies = [context.entities[m] for m in mentions if m.kind is Kind.ORGANIZATION]
    states: list[Entity] = []
    for mention in mentions:
        if mention.kind is Kind.COUNTRY:
            states += [country(c) for c in countries(mention)]
        elif mention.kind is Kind.ANAPHOR:
            joined = [e for e in anaphors if e.kind is not Kind.COUNTRY]
            known = mention.value in ("sides", "we") or (
                mention.value.startswith("bodies") and international(joined) and _as_many(mention, joined)
            )
            means = context.near(mention, unit) or (anaphors if anaphors and known else context.resolve(mention, unit))
            bodies += [e for e in means if e.kind is not Kind.COUNTRY]
            states += [e for e in means if e.kind is Kind.COUNTRY]
    return without_covered((*bodies, *states))


def _as_many(anaphor: Mention, bodies: Sequence[Entity]) -> bool:
    """Whether bodies are as many as the words for them tell: 양 기관 are never three."""
    number = anaphor.value.partition(":")[2]
    return not number or int(number) == len(bodies)


def without_covered(parties: Iterable[Entity]) -> tuple[Entity, ...]:
    """Each participant once, without the countries for which an organization stands."""
    several = tuple(dict.fromkeys(parties))
    covered = {e.country for e in several if e.kind is not Kind.COUNTRY}
    return tuple(e for e in several if e.kind is not Kind.COUNTRY or e.country not in covered)


def acting_for(parent: Draft | None, named: tuple[Fill, ...], around: Sequence[Mention]) -> tuple[Fill, ...]:
    """The participants of an item, countries as the bodies that have its agreement: those are "the two" there.

    Ministries are the government of their country: under their memorandum "the two countries" are the countries.

    Args:
        parent: the agreement of the item.
        named: the participants that its clause tells.
        around: the mentions of its sentence; beside another instrument, or one that bears their names, countries are countries.
    """
    told, bodies = entities(named), parent.parties if parent else ()
    pairs = [m.start for m in around if m.kind is Kind.COUNTRY and len(m.refs) > 1]
    named_there = [m for m in around if m.kind is Kind.INSTRUMENT]
    other = parent is None or any(m not in parent.mentions or any(m.start <= at < m.end for at in pairs) for m in named_there)
    of_bodies = len(bodies) > 1 and all(b.kind is Kind.ORGANIZATION for b in bodies) and not any(kinds.is_ministry(b) for b in bodies)
    # "한국과 네덜란드는 …" beside a memorandum of two firms is the two countries themselves
    said = {c for m in around if m.kind is Kind.COUNTRY and m.role in (Role.TOPIC, Role.SUBJECT) for c in countries(m)}
    other = other or {e.country for e in told} <= said or any(m.rule.endswith(HEADS) for m in around)
    if other or not of_bodies or any(e.kind is not Kind.COUNTRY for e in told) or {e.country for e in told} != {b.country for b in bodies}:
        return named
    return tuple(Fill(b, named[0].unit, "party.of-agreement", 0.6) for b in bodies)


def international(parties: Iterable[Entity]) -> bool:
    """True when two countries, or a country and an international body, take part."""
    return len(states(parties)) > 1


def states(parties: Iterable[Entity]) -> set[str]:
    """The countries of those who take part; a body that is of none counts for none.

    Args:
        parties: countries and bodies.

    Returns:
        ISO 3166-1 codes, and those of a union and of international bodies.

    >>> sorted(states((Entity(Kind.COUNTRY, ("한국",), country="KR"), Entity(Kind.ORGANIZATION, ("Lab",)), country("CL"))))
    ['CL', 'KR']
    """
    return {p.country for p in parties if p.country}


def entities(fills: Iterable[Fill]) -> tuple[Entity, ...]:
    """The entities of some fills."""
    return tuple(f.value for f in fills if isinstance(f.value, Entity))


def without_announcer(context: Context, unit: int, around: Sequence[Mention]) -> list[Mention]:
    """The mentions without the topic that only announces: it stands beside a subject of its own ("X는 A와 B가 … 밝혔다").

    Args:
        context: the document.
        unit: index of the unit.
        around: the mentions of one of its clauses.
    """
    units = context.analysis.units[unit]
    reported = any(c.verb in ("announce", "say") for c in units.clauses)
    acting = [m for m in around if m.kind in (Kind.ORGANIZATION, Kind.COUNTRY, Kind.ANAPHOR)]
    acting += [m for m in context.analysis.inside(unit) if m.kind is Kind.PERSON and m.country]
    others = [m for m in acting if m.role in (Role.SUBJECT, Role.AFFILIATION) and (m.kind is Kind.PERSON or m.role is Role.SUBJECT)]
    others = [m for m in others if not m.value.startswith(BACK) and not _of_topic(context, m, around)]
    if reported and others:
        return [m for m in around if m.role is not Role.TOPIC]
    return [m for m in around if not _announces_for(context, m, around)]


def _of_topic(context: Context, person: Mention, around: Sequence[Mention]) -> bool:
    """Whether somebody right behind a firm or institute as the topic acts for it: "the firm: its president signed with X"."""
    topics = (m for m in around if m.kind is Kind.ORGANIZATION and m.role is Role.TOPIC and not kinds.governs(context.entities[m]))
    return person.kind is Kind.PERSON and " " not in person.holder and any(0 <= person.start - m.end <= TOPIC for m in topics)


def _announces_for(context: Context, mention: Mention, around: Sequence[Mention]) -> bool:
    """True for a body that acts for one below it which stands beside partners of its own: "the ministry signed … of its institute with X"."""
    if mention.kind is not Kind.ORGANIZATION or mention.role not in (Role.TOPIC, Role.SUBJECT):
        return False
    beside = [context.entities[m] for m in around if m.kind is Kind.ORGANIZATION and m.role in (Role.PARTNER, Role.BETWEEN)]
    above = context.entities[mention].refs[:1]
    return international(beside) and any(_parent(e) in above for e in beside)


def _parent(body: Entity) -> str:
    """The body above one of the tables."""
    known = kinds.row(body)
    return f"org:{known.parent}" if known and known.parent else ""


def of_known(refs: tuple[str, ...], principals: tuple[str, ...]) -> tuple[str, ...]:
    """The parties of a known agreement; of several with one name, those of the one that the document is most about.

    Args:
        refs: the entries of the agreement.
        principals: countries that the document is about, most prominent first.
    """
    rows = reference.load().agreements
    known = [rows[ref.removeprefix("agreement:")].parties for ref in refs if ref.startswith("agreement:")]
    if len(known) > 1:
        known = [parties for parties in known if parties and set(parties) <= set(principals)]
    return min(known, key=lambda parties: max(map(principals.index, parties)), default=()) if len(known) != 1 else known[0]


def outside_others(mention: Mention, around: Sequence[Mention]) -> list[Mention]:
    """The mentions without the countries in the names of other instruments: those are their parties, not this one's.

    Args:
        mention: the instrument.
        around: the mentions of its clause.
    """
    others = [m for m in around if m.kind is Kind.INSTRUMENT and m.start != mention.start]
    return [m for m in around if m.kind is not Kind.COUNTRY or not any(o.start <= m.start < o.end for o in others)]
