"""Whether the sides of an item act together in its own clause, or one of them acts and the other is only named."""

from __future__ import annotations

from kg.extract.agreements import clubs
from kg.extract.agreements.making import taken_over
from kg.extract.commitments import heads
from kg.extract.commitments.actions import LOOSE
from kg.extract.context import COLLECTIVE, Context
from kg.extract.context.apart import opens_with_body
from kg.extract.context.bases import basis
from kg.extract.context.entities import countries
from kg.extract.context.groups import answered
from kg.extract.context.parties import BACK
from kg.extract.draft import Draft
from kg.extract.languages import ELLIPTIC
from kg.extract.roles import DOING, PROPOSING
from kg.model import Clause, Instrument, Kind, Mention, Role, UnitKind

#: what a clause may open with
_NAMED = frozenset({Kind.COUNTRY, Kind.ORGANIZATION, Kind.PERSON, Kind.ANAPHOR, Kind.INSTRUMENT, Kind.PROGRAMME})
#: kinds of those who have a country
_SIDES = frozenset({Kind.COUNTRY, Kind.ORGANIZATION, Kind.PERSON})
#: end of the rule of words by which several speak of themselves: "our countries"
OURS = ".ours"
#: class of a predicate whose subject is several by its meaning
AGREEING = "agree"


def together(context: Context, record: Draft) -> bool:
    """Whether the clause of a record joins two sides: as a pair, by "the two sides", as those who act or are partners, or as "we agreed".

    Args:
        context: the document.
        record: a commitment, or an agreement by the places that name it.
    """
    clause = record.clause if isinstance(record.clause, Clause) else None
    if context.with_whom(record.unit, clause) or (clause and opens_with_body(context.analysis, clause)):
        return True  # "칠레와는 …", "(칠레) …", "새별연구소와는 …": what is told with a partner is both sides'
    if any(_joins(context, clause, around) or _they(context, clause, around) for clause, around in _clauses(context, record)):
        return True
    return _listed(context, record) or _of_forum(context, record)


def _of_forum(context: Context, record: Draft) -> bool:
    """Whether a relative clause tells what a forum of two sides does that stands right before it: "an A-B working group, which will meet"."""
    clause = record.clause
    if context.analysis.document.lang in ELLIPTIC or not isinstance(clause, Clause):
        return False
    before = [m for m in context.analysis.inside(record.unit) if m.end <= clause.start and m.kind is Kind.INSTRUMENT and m.status is None]
    if not before or context.analysis.document.text[before[-1].end : clause.start].strip(" )") != ", which":
        return False
    within = (m for m in context.analysis.inside(record.unit) if before[-1].start <= m.start < before[-1].end and m.kind is Kind.COUNTRY)
    return len({c for m in within for c in countries(m)}) > 1


def _they(context: Context, clause: Clause, around: tuple[Mention, ...]) -> bool:
    """Whether "they" act, whom the sentence before in the paragraph names as both sides."""
    first = next((m for m in around if m.kind in _NAMED), None)
    unit = context.analysis.unit_at(clause.start)
    if first is None or first.value != "we" or not unit or not context.follows(unit, unit - 1):
        return False
    return any(_joins(context, c, context.within(unit - 1, c)) for c in context.analysis.units[unit - 1].clauses)


def _listed(context: Context, record: Draft) -> bool:
    """Whether an item that none of the sides acts in stands in a list of what both agreed: "The two sides agreed to:"."""
    units = context.analysis.units
    acting = {home for _, around in _clauses(context, record) for home in _acting(context, around)}
    if units[record.unit].kind is UnitKind.BULLET and _with_partner(context, record):
        return True
    if units[record.unit].kind is not UnitKind.BULLET or acting & set(context.principals):
        return False
    leads = ((n, units[n].clauses[-1]) for n in units[record.unit].scope if units[n].kind is UnitKind.LEAD_IN and units[n].clauses)
    return any(clause.verb == AGREEING and _joins(context, clause, context.within(n, clause)) for n, clause in leads)


def _with_partner(context: Context, record: Draft) -> bool:
    """Whether a line that names nobody who acts names one side's body as a partner: "$2 million to test sensors, in partnership with X"."""
    doing = [m for _, around in _clauses(context, record) for m in around if m.role in DOING]
    homes = {context.entities[m].country for m in doing if m.kind is Kind.ORGANIZATION}
    return bool(homes & set(context.principals)) and all(m.role is Role.PARTNER for m in doing)


def _joins(context: Context, clause: Clause, around: tuple[Mention, ...]) -> bool:
    if any(m.kind is Kind.ANAPHOR and (m.value.partition(":")[0] in COLLECTIVE or m.rule.endswith(OURS)) for m in around):
        return True
    if any(m.kind is Kind.COUNTRY and len(m.refs) > 1 and m.role is not Role.PLACE for m in around):
        return True
    if clubs.acts(context, around) or _made_with(context, around):
        return True
    if answered(context.analysis, context.entities, around):
        return True
    owners = {context.entities[m].country for m in around if m.kind is Kind.ORGANIZATION and m.role is Role.OWNER} - {""}
    if len(owners) > 1:
        return True  # "A와 B가 함께 세운 센터가 문을 열었다"
    acting = _acting(context, around)
    if clause.verb == PROPOSING and context.analysis.document.lang in ELLIPTIC:
        acting |= {context.entities[m].country for m in around if m.kind is Kind.ORGANIZATION and m.role is Role.RECIPIENT} - {""}
    # whoever agrees with somebody is the other side: "the science ministry agreed with A's agency to"
    with_one = context.analysis.document.lang not in ELLIPTIC and all(m.role is Role.PARTNER for m in _doers(around))
    return len(acting) > 1 or (clause.verb == AGREEING and (not acting or with_one)) or bool(heads.sides(context, around))


def _made_with(context: Context, around: tuple[Mention, ...]) -> bool:
    """Whether a clause makes something of two with the partner that stands behind it: "announced a new partnership with A to"."""
    made = [m for m in around if m.kind is Kind.INSTRUMENT and m.status is None and m.value == Instrument.PARTNERSHIP]
    with_one = any(m.role is Role.PARTNER and m.kind in _SIDES and m.start > made[-1].end for m in around) if made else False
    return with_one and context.analysis.document.lang not in ELLIPTIC


def points(context: Context, item: Draft) -> bool:
    """Whether the first that the clause of an item names is an instrument that it points back to: "the memorandum will include …".

    An item of a list belongs to what the words above the list point to.

    Args:
        context: the document.
        item: a commitment.
    """
    named = (m for _, around in _clauses(context, item) for m in around if m.kind in _NAMED)
    first = next(named, None)
    return (first is not None and first.kind is Kind.ANAPHOR and first.value.startswith(BACK)) or listed_under(context, item.unit)


def listed_under(context: Context, unit: int) -> bool:
    """Whether a unit is an item of a list whose lead-in points back to an instrument: "Under the memorandum, the parties will:".

    Args:
        context: the document.
        unit: its index.
    """
    return any(m.kind is Kind.ANAPHOR and m.value.startswith(BACK) for n in _leads(context, unit) for m in context.analysis.inside(n))


def agreed_in_field(context: Context, unit: int) -> bool:
    """Whether a unit is an item of a list whose lead-in tells what was agreed in a field of technology.

    Args:
        context: the document.
        unit: its index.
    """
    return any(_agreed_in_field(context, n) for n in _leads(context, unit))


def _leads(context: Context, unit: int) -> list[int]:
    """The lead-ins above an item of a list."""
    units = context.analysis.units
    return [n for n in units[unit].scope if units[unit].kind is UnitKind.BULLET and units[n].kind is UnitKind.LEAD_IN]


def _agreed_in_field(context: Context, unit: int) -> bool:
    """Whether a lead-in says that something was agreed, and names a field of technology."""
    agreed = any(c.verb == AGREEING and c.status is not None for c in context.analysis.units[unit].clauses)
    return agreed and any(m.kind is Kind.SECTOR and not m.rule.endswith(LOOSE) for m in context.analysis.inside(unit))


def alone(context: Context, item: Draft) -> bool:
    """Whether one country alone acts in the clause of an item: "the agency will fund …", whoever else gains by it.

    Args:
        context: the document.
        item: a commitment.
    """
    return all(len(_acting(context, around)) == 1 for _, around in _clauses(context, item)) and not together(context, item)


def we(context: Context, item: Draft) -> bool:
    """Whether the first whom the clause of an item names is "we": in what two sides publish, both.

    Args:
        context: the document.
        item: of a text of two sides.
    """
    named = (m for _, around in _clauses(context, item) for m in around if m.kind in _NAMED)
    return next((m.value == "we" for m in named), False)


def by_both(context: Context, item: Draft) -> bool:
    """Whether "the two institutes", "both sides" are the subject of an item.

    Args:
        context: the document.
        item: told in a clause.
    """
    inside = context.within(item.unit, item.at) if isinstance(item.at, Clause) else ()
    acting = (m.value.partition(":")[0] for m in inside if m.kind is Kind.ANAPHOR and m.role in (Role.TOPIC, Role.SUBJECT))
    return any(value in COLLECTIVE for value in acting)


def of_both(context: Context, item: Draft) -> bool:
    """Whether an item is told as one of both sides: in a list, or with those who do it.

    Args:
        context: the document.
        item: of it.
    """
    return context.analysis.units[item.unit].kind is UnitKind.BULLET or not taken_over(item)


def _clauses(context: Context, record: Draft) -> list[tuple[Clause, tuple[Mention, ...]]]:
    """The clause of an item, and those that name an agreement: what is listed first may be told in full later."""
    if isinstance(record.clause, Clause):
        places = [(record.unit, record.clause)]
    else:
        places = [(unit, context.clause_of(unit, m)) for m in record.mentions for unit in context.places(m)]
    unit = context.analysis.units[record.unit]
    places = places or [(record.unit, Clause(unit.start, unit.end))]
    return [(clause, (*basis(context, n, clause), *context.within(n, clause))) for n, clause in places]


def _acting(context: Context, around: tuple[Mention, ...]) -> set[str]:
    """The countries of those who act or stand beside one who does."""
    doing = _doers(around)
    homes = {code for m in doing if m.kind is Kind.COUNTRY for code in countries(m)}
    return (homes | {context.entities[m].country for m in doing if m.kind in (Kind.ORGANIZATION, Kind.PERSON)}) - {""}


def _doers(around: tuple[Mention, ...]) -> list[Mention]:
    """Those who act or stand beside one who does."""
    return [m for m in around if m.role in DOING and m.kind in _SIDES]
