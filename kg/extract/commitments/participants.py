"""Who is party to an item: those whom its clause names or goes on with, and the sides that nobody stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.agreements import clubs
from kg.extract.agreements.found import SIGNABLE
from kg.extract.agreements.signing import CONTENT
from kg.extract.commitments import attachment, heads, talks
from kg.extract.commitments.affairs import for_other
from kg.extract.commitments.grants import granted
from kg.extract.commitments.membership import of_states
from kg.extract.commitments.ventures import host
from kg.extract.context import Context
from kg.extract.context.apart import OF_LABEL, opens_with_body
from kg.extract.context.ellipsis import acted, actor, leading, left_open, office, partners_only, reaches, states_beside, with_actor
from kg.extract.context.entities import CODE, countries, country
from kg.extract.context.parties import ANSWERING, BACK, OWNED, acting_for, entities, international, named, without_announcer, without_covered
from kg.extract.draft import Draft, Fill
from kg.extract.kinds import governs
from kg.extract.languages import ELLIPTIC
from kg.extract.roles import BESIDE, DOING, PROPOSING
from kg.model import Clause, Entity, Kind, Mention, Role, Status, UnitKind

#: predicates of ministers who met: they act for the bodies of their titles
MEETING = frozenset({"agree", "consider", "discuss"})
#: class of a predicate of several who agree
AGREEING = "agree"
#: countries from which on an agreement has partners of several
THREE = 3


@dataclass(frozen=True, slots=True)
class _Acting:
    """What a clause tells of those who act in it.

    Args:
        context: the document.
        unit: index of the unit.
        clause: of it.
        around: its mentions, without who only announces it.
        subject: who acts in the clauses of the unit before, without their partners where it names its own.
        parent: the agreement that it stands under.
    """

    context: Context
    unit: int
    clause: Clause
    around: Sequence[Mention]
    subject: Sequence[Mention]
    parent: Draft | None

    @property
    def elliptic(self) -> bool:
        """Whether the language leaves out who acts."""
        return self.context.analysis.document.lang in ELLIPTIC

    @property
    def subjects(self) -> bool:
        """Whether it has a subject of its own."""
        return any(m.role in (Role.TOPIC, Role.SUBJECT) and m.kind in (Kind.ORGANIZATION, Kind.COUNTRY, Kind.ANAPHOR) for m in self.around)

    @property
    def apart(self) -> tuple[Entity, ...]:
        """The two sides of what is told with one of several partners."""
        return self.context.with_whom(self.unit, self.clause)

    @property
    def sides(self) -> tuple[Entity, ...]:
        """Whose item it is under the agreement: in a text of two sides theirs, also where that has more and is only named in passing.

        "A and B met. They also agreed …" is no item of C, with whom they have the pact that the sentence before named.
        """
        if self.apart:
            return self.apart
        if self.parent is None:
            return ()
        known, states = self.parent.parties, self.context.groups[self.unit][0]
        wider = len(known) > len(states) > 1 and set(states) <= {e.country for e in known if e.kind is Kind.COUNTRY}
        pointed = any(m in self.parent.mentions or m.value.startswith(BACK) for m in self.context.analysis.inside(self.unit))
        two = wider and not (pointed or self.elliptic) and set(states) == set(self.context.sides)
        return tuple(country(c) for c in states) if two else known


def parties(
    context: Context, unit: int, clause: Clause, mentions: tuple[Sequence[Mention], Sequence[Mention]], parent: Draft | None
) -> tuple[Fill, ...]:
    """Those that the clause names, those that go on from the clause before, and the agreement's for a country that nobody stands for.

    Args:
        context: the document.
        unit: index of the unit.
        clause: of it.
        mentions: those of the clause, and who acts in the clauses of the unit before.
        parent: the agreement that the clause stands under.
    """
    around, subject = without_announcer(context, unit, mentions[0]), mentions[1]
    home = next(filter(None, (context.at_home(m, unit) for m in around if m.value.startswith("bodies"))), ())
    if home:
        return tuple(Fill(e, unit, "party.named") for e in home)
    if any(m.role in BESIDE and m.kind in (Kind.ORGANIZATION, Kind.COUNTRY) for m in around):
        subject = [m for m in subject if m.role not in BESIDE]  # "with A it builds …, with B it tests …"
    if sides := {e.country for e in context.with_whom(unit, clause)}:
        subject = [m for m in subject if sides >= _homes(context, unit, m)]
    acting = _Acting(context, unit, clause, around, subject, parent)
    own = _named(acting)
    meeting = () if international(entities(own)) or (own and acting.apart) else _meeting(acting, own)
    own = () if meeting else own
    # what a paper holds is no plan of the body that acted last
    held = parent is not None and clause.rule.endswith(CONTENT)
    before = () if own or meeting or acting.apart or held else _acted_before(acting)
    told = own or meeting or before
    if acting.elliptic and not (own or meeting or acting.apart) and _left_out(acting, told):
        return ()
    return _complete(acting, told)


def _homes(context: Context, unit: int, mention: Mention) -> set[str]:
    """The countries of one who acts, or of those whom words like "the two institutes" mean."""
    if mention.kind is Kind.ANAPHOR:
        return {e.country for e in context.resolve(mention, unit)}
    return {*countries(mention)} if mention.kind is Kind.COUNTRY else {context.entities[mention].country}


def _named(acting: _Acting) -> tuple[Fill, ...]:
    """Those that a clause names or goes on with: for talks the bodies in titles too, for heads of state who met their countries."""
    context, unit = acting.context, acting.unit
    told = [*acting.around, *(() if acting.subjects else acting.subject)]
    own = named(context, unit, told, anaphors=acting.sides)
    asked = _asked(acting)
    if acting.elliptic and (acting.clause.verb == PROPOSING or asked) and not international(entities(own)):
        # "A는 B에 …을 제안했다", "A는 …하자고 B에 제안했다": whoever is asked takes part in what is proposed
        own = named(context, unit, [*told, *asked], anaphors=acting.sides, asked=True)
    elif not international(e for e in entities(own) if e.kind is not Kind.COUNTRY) and granted(context, acting.around):
        own = named(context, unit, told, anaphors=acting.sides, asked=True)
    own = talks.parties(context, unit, acting.around, own) if acting.clause.talks else own
    if international(entities(own)):
        return own
    if there := host(context, acting.around):
        return (*own, Fill(there, unit, "party.named", 0.8))
    if (body := _headed(acting)) and international({*entities(own), body}):
        return (*own, Fill(body, unit, "party.named", 0.8))
    if (side := _met(acting)) and international({*entities(own), side}):
        return (*own, Fill(side, unit, "party.met", 0.7))
    return tuple(Fill(e, unit, "party.met", 0.8) for e in heads.sides(context, acting.around)) or own


def _met(acting: _Acting) -> Entity | None:
    """The body of the one person with whom a body does something, else the country: 가람시는 칠레 광물부의 X 국장을 만나 …하기로 했다."""
    people = [m for m in acting.around if m.kind is Kind.PERSON and m.role is Role.PARTNER]
    bodies = [m for m in acting.around if m.kind is Kind.ORGANIZATION and m.role in DOING]
    if not acting.elliptic or len(people) != 1 or not bodies or any(m.role is Role.PARTNER for m in bodies):
        return None
    body = office(acting.context, people[0])
    titled = (m for m in acting.around if m.kind is Kind.ORGANIZATION and m.role is Role.AFFILIATION and m.end + OWNED == people[0].start)
    home = acting.context.entities[people[0]].country
    return body or next((acting.context.entities[m] for m in titled), None) or (country(home) if len(home) == CODE else None)


def _headed(acting: _Acting) -> Entity | None:
    """The body of the one person who acts with a partner by name and title alone: “남 청장은 칠레 소금연구소와 자료를 나누겠다고 했다”."""
    people = [m for m in acting.around if m.kind is Kind.PERSON and m.role in (Role.TOPIC, Role.SUBJECT)]
    partners = any(m.kind in (Kind.ORGANIZATION, Kind.COUNTRY) and m.role is Role.PARTNER for m in acting.around)
    return office(acting.context, people[0]) if acting.elliptic and partners and len(people) == 1 else None


def _asked(acting: _Acting) -> list[Mention]:
    """To whom a clause is proposed by the one right behind it, which says nothing else: "…하자고 X에 제안했다"."""
    analysis = acting.context.analysis
    behind = next((c for c in analysis.units[acting.unit].clauses if c.start >= acting.clause.end), None)
    if behind is None or behind.verb != PROPOSING or acting.clause.verb not in (PROPOSING, "plan"):
        return []
    inside = acting.context.within(acting.unit, behind)
    asked = [] if any(m.kind is Kind.ACTION for m in inside) else [m for m in inside if m.role is Role.RECIPIENT]
    return [replace(m, role=Role.PARTNER) if m.kind is Kind.COUNTRY else m for m in asked]


def _meeting(acting: _Acting, own: tuple[Fill, ...]) -> tuple[Fill, ...]:
    """The ministries of ministers of two countries who agree or meet, where a clause names nobody else, or only the body of whom one met."""
    if not acting.elliptic or acting.clause.verb not in MEETING:
        return ()
    if own and (acting.subjects or not any(m.kind is Kind.PERSON and m.role in (Role.TOPIC, Role.SUBJECT) for m in acting.around)):
        return ()  # "청장은 칠레 과학부 장관과 만나 …하기로 했다": the head of one and the body of the other
    met = talks.parties(acting.context, acting.unit, acting.around, own)
    return met if international(entities(met)) else ()


def _acted_before(acting: _Acting) -> tuple[Fill, ...]:
    """Those who acted in the sentences before, where a sentence leaves out who acts."""
    context, unit = acting.context, acting.unit
    if not acting.elliptic:
        return ()
    if context.analysis.units[unit].kind is UnitKind.BULLET:
        return _of_lead(acting)
    at = acted(context, unit)
    told = named(context, *at, anaphors=acting.parent.parties if acting.parent else ()) if at[1] else ()
    return tuple(replace(f, unit=unit, rule="party.acted-before", confidence=0.7) for f in told)


def _of_lead(acting: _Acting) -> tuple[Fill, ...]:
    """The bodies of two sides that agree in the lead-in above a list: "A와 B는 다음에 합의했다"."""
    context = acting.context
    units = context.analysis.units
    lead = next((n for n in reversed(units[acting.unit].scope) if units[n].kind is UnitKind.LEAD_IN and units[n].clauses), None)
    if lead is None or units[lead].clauses[-1].verb != AGREEING or any(m.kind in (Kind.COUNTRY, Kind.ANAPHOR) for m in acting.around):
        return ()
    told = named(context, lead, [m for m in context.analysis.inside(lead) if m.kind is Kind.ORGANIZATION and m.role in DOING])
    return tuple(replace(f, unit=acting.unit, rule="party.acted-before", confidence=0.7) for f in told) if international(entities(told)) else ()


def _left_out(acting: _Acting, told: tuple[Fill, ...]) -> bool:
    """Whether those whom a clause leaves out are not the ones of whom the text tells."""
    if told:
        return not (reaches(acting.context, acting.unit, entities(told)) or _of_own_paper(acting, entities(told)))
    return left_open(acting.context, acting.unit, acting.around) and not (_decided(acting) or _below_paper(acting) or _behind_its_forum(acting))


def _of_own_paper(acting: _Acting, told: Sequence[Entity]) -> bool:
    """Whether an institute or firm goes on that has just signed the paper of its item: A사는 B사와 계약을 맺었다. B사는 …. 3년간 …한다."""
    parent, context, units = acting.parent, acting.context, acting.context.analysis.units
    if parent is None or parent.value("status") != Status.SIGNED or parent.value("instrument") not in SIGNABLE:
        return False
    apart = units[acting.unit].paragraph - units[parent.unit].paragraph
    beside = attachment.near(context, parent, acting.unit) or (0 <= apart <= 1 and set(told) <= set(parent.parties))
    return beside and not of_states(parent) and not any(governs(e) for e in told)


def _decided(acting: _Acting) -> bool:
    """Whether a bullet tells what was agreed under an agreement of the text: ○ … 구성하기로 합의; plans there are mostly one side's own."""
    return acting.parent is not None and acting.clause.verb == AGREEING and acting.clause.status is Status.AGREED


def _below_paper(acting: _Acting) -> bool:
    """Whether a bullet stands in the paragraph in which institutes or firms sign the paper of its item: □ X와 협약을 맺었다. ○ …."""
    parent = acting.parent
    return parent is not None and parent.unit < acting.unit and not of_states(parent) and attachment.near(acting.context, parent, acting.unit)


def _behind_its_forum(acting: _Acting) -> bool:
    """Whether a clause stands behind the agreement of its item in one sentence or line: ○ 공동위 개최, … 합의."""
    parent = acting.parent
    return parent is not None and parent.unit == acting.unit and any(m.end <= acting.clause.start for m in parent.mentions)


def _complete(acting: _Acting, own: tuple[Fill, ...]) -> tuple[Fill, ...]:
    """Those told of a clause, with the sides that are missing; nobody where no other side is known."""
    context, unit, parent, told = acting.context, acting.unit, acting.parent, entities(own)
    if parent and acting.elliptic and partners_only((*acting.around, *acting.subject)) and (home := _with_home(context, own, parent, unit)):
        return home
    opens = acting.elliptic and opens_with_body(context.analysis, acting.clause) and not (parent and set(told) <= set(parent.parties))
    if opens or states_beside(context, unit, (*acting.around, *acting.subject), told):
        # "X와는 …하기로 했다": X and whoever acts before, and nobody else
        own = with_actor(context, unit, acting.around, own)
        told = entities(own)
    # under their paper what one plans for the people of the other is both sides': "초청해 가르칠 예정이다"
    paper = acting.elliptic and parent is not None and parent.value("instrument") in SIGNABLE
    with_other = paper and for_other(context, [m for m in acting.around if m.role is not Role.PLACE])
    one_sided = acting.clause.status is Status.PROPOSED and acting.clause.verb == "plan" and bool(told) and not with_other
    if context.analysis.teller and told and not acting.subjects and (who := actor(context, unit, {e.country for e in told})):
        return (*own, Fill(who, unit, ANSWERING, 0.7))
    if international(told) or one_sided or clubs.acts(context, acting.around):
        return acting_for(parent, own, context.analysis.inside(unit))
    if not (context.principals or acting.apart) and (parent is None or not attachment.near(context, parent, unit)):
        return ()
    # "A와 B는 협약을 맺었다" of two of one country, in a text about a paper with somebody else
    other = parent is None or any(m.kind is Kind.INSTRUMENT and m.status is None and m not in parent.mentions for m in acting.around)
    if other and sum(e.kind is Kind.ORGANIZATION for e in told) > 1:
        return ()  # several bodies of one country act: that is their own affair, whatever other countries the text names
    added = _missing(acting, {e.country for e in told})
    kept = without_covered((*told, *entities(added)))
    return tuple(f for f in (*own, *added) if f.value in kept)


def _missing(acting: _Acting, covered: set[str]) -> tuple[Fill, ...]:
    """The sides of the agreement, else of the document, for countries that nobody stands for; of these the body that acted before."""
    context, unit, parent = acting.context, acting.unit, acting.parent
    rest = acting.sides or (() if parent else tuple(country(c) for c in context.sides))
    how = OF_LABEL if acting.apart else "party.of-agreement"
    added = tuple(Fill(e, unit, how, 0.6) for e in rest if e.country not in covered)
    if covered and not acting.subjects and acting.elliptic and (who := actor(context, unit, covered) or leading(context, covered)):
        added = tuple(Fill(who, unit, "party.acted-before", 0.6) if f.value == country(who.country) else f for f in added)
    return added


def _with_home(context: Context, own: tuple[Fill, ...], parent: Draft, unit: int) -> tuple[Fill, ...]:
    """The partners of a clause without a subject, a country as its body that made the agreement, and the side of that which is left out.

    "A는 칠레 B, 페루 C와 협약을 맺었다. 칠레와는 …": A and B, and not C. Nobody where the agreement is not one of theirs.
    """
    away, all_of_it = {e.country for e in entities(own)}, [e.country for e in parent.parties]
    home = next((code for code in all_of_it if code not in away), "")
    if not away or not home or not away <= set(all_of_it) or len(set(all_of_it)) < THREE:
        return ()
    bodies = {e.country: e for e in parent.parties if e.kind is Kind.ORGANIZATION}
    theirs = tuple(replace(f, value=bodies.get(e.country, e) if e.kind is Kind.COUNTRY else e) for f, e in zip(own, entities(own), strict=True))
    who = actor(context, unit, away)
    ours = (who,) if who and who.country == home else tuple(e for e in parent.parties if e.country == home)
    return (*theirs, *(Fill(e, unit, "party.of-agreement", 0.6) for e in ours))
