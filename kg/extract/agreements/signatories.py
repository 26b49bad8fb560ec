"""Whose agreement it is: countries in its name, bodies joined around it, those who act with it, those whom the document is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kg.extract.agreements import clubs, on_behalf
from kg.extract.agreements.makers import acting_homes, domestic, makers, partners_elsewhere, signing_another, with_before
from kg.extract.agreements.relative import antecedent
from kg.extract.agreements.shares import EACH, above
from kg.extract.context import Context
from kg.extract.context.apart import OF_LABEL
from kg.extract.context.between import between
from kg.extract.context.ellipsis import at_home, in_group, partners_only, signed_with, with_actor
from kg.extract.context.entities import countries, country
from kg.extract.context.parties import BACK, entities, international, named, of_known, outside_others, without_announcer
from kg.extract.draft import Draft, Fill
from kg.extract.kinds import governs, is_firm
from kg.extract.languages import ELLIPTIC, OWNER_FIRST, WITH_BOTH
from kg.extract.roles import BESIDE, DOING, PROPOSING
from kg.model import BY_BODIES, Clause, Entity, Instrument, Kind, Mention, Role

#: classes of predicate under which the people, bodies and date belong to the instrument
CEREMONY = frozenset({"sign", "hold", "launch", "attend", "announce", "force"})
#: types whose parties are the countries even where ministries are named with them (annotation guide, `party`)
OF_COUNTRIES = frozenset({Instrument.DIALOGUE.value, Instrument.DECLARATION.value})
#: kinds of mentions that act
ACTORS = frozenset({Kind.ORGANIZATION, Kind.COUNTRY, Kind.ANAPHOR})
#: types that ministries and agencies conclude in their own name, whatever countries stand in it
OF_MINISTRIES = (BY_BODIES | {Instrument.PARTNERSHIP}) - {Instrument.CONTRACT}
#: end of the rule of an instrument that its noun and its making identify
NAMED_HERE = ".noun"
#: … and of one that is told by its noun with "a" before it: "signed a memorandum"
INDEFINITE = ".created"
#: types whose parties are never the pair of countries in the name: a centre, a contract
NEVER_OF_COUNTRIES = frozenset({Instrument.PROGRAMME.value, Instrument.CONTRACT.value})


@dataclass(frozen=True)
class _Surroundings:
    """An instrument where a text tells of it, with the clause around it that may name its parties.

    Args:
        context: the document.
        unit: index of the unit.
        mention: the instrument.
        clause: that holds it.
        around: the mentions of that clause that may have to do with it.
    """

    context: Context
    unit: int
    mention: Mention
    clause: Clause
    around: Sequence[Mention]

    def in_name(self, kind: Kind) -> list[Mention]:
        """The mentions of a kind in the name of the instrument."""
        return [m for m in self.around if m.kind is kind and self.mention.start <= m.start < self.mention.end]

    def fills(self, parties: Sequence[Entity], rule: str) -> tuple[Fill, ...]:
        """Parties told here by a rule, each once."""
        return tuple(Fill(e, self.unit, rule) for e in dict.fromkeys(parties))

    def meant(self, mentions: Sequence[Mention]) -> tuple[Entity, ...]:
        """The bodies that some mentions name or mean."""
        return entities(named(self.context, self.unit, [m for m in mentions if m.kind is Kind.ORGANIZATION or m.value.startswith("bodies")]))

    @cached_property
    def bodies(self) -> tuple[Entity, ...]:
        """The bodies named with it; for a centre or a contract all of its sentence, where the clause has none of two."""
        bodies = tuple(b for b in self.meant(self.around) if b.kind is Kind.ORGANIZATION)
        if self.mention.value not in NEVER_OF_COUNTRIES or international(bodies):
            return bodies
        return self.context.bodies(tuple(m for m in self.context.analysis.inside(self.unit) if m.role is not Role.PLACE))

    @cached_property
    def bodies_in_name(self) -> tuple[Entity, ...]:
        """The bodies in the name of the instrument, each once."""
        return tuple(dict.fromkeys(self.context.entities[m] for m in self.in_name(Kind.ORGANIZATION)))

    @property
    def of_countries(self) -> bool:
        """Whether the instrument is of a type that countries conclude."""
        return self.mention.value in OF_COUNTRIES


@dataclass(frozen=True, slots=True)
class _Parties:
    """Parties of an instrument, those that its sentence itself names, and whether its name says so."""

    fills: tuple[Fill, ...]
    named: tuple[Entity, ...] = ()
    in_name: bool = False


def with_parties(context: Context, draft: Draft, unit: int, mention: Mention, around: Sequence[Mention]) -> Draft:
    """The draft with its parties: those in the name itself, else those named with it, else those whom the document is about.

    Args:
        context: the document.
        draft: of the instrument.
        unit: index of the unit that tells of it.
        mention: the instrument.
        around: the mentions of its clause.
    """
    near = _Surroundings(context, unit, mention, context.clause_of(unit, mention), _concerning(context, mention, around))
    told = _with_partner(near) if mention.rule.endswith(EACH) else _in_name(near) or _between(near) or _beside(near)
    return replace(draft.with_fills("party", told.fills), named=told.named, in_name=draft.in_name or told.in_name)


def _concerning(context: Context, mention: Mention, around: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions that may be parties: no countries of other forums, and none to whom belongs what the sentence goes on to name."""
    if mention.value == Instrument.DIALOGUE:
        around = outside_others(mention, around)
    if mention.value in OF_COUNTRIES and context.analysis.document.lang in OWNER_FIRST:
        return [m for m in around if m.role is not Role.OWNER or m.start < mention.end]
    return around


def _in_name(near: _Surroundings) -> _Parties | None:
    """Bodies or countries in the name of an instrument, or those of a known one; the bodies that sign a memorandum of these countries."""
    context, mention, bodies = near.context, near.mention, near.bodies
    of_bodies = mention.value in NEVER_OF_COUNTRIES and international(bodies)
    if of_bodies and near.clause.verb == "launch":
        opening = near.meant(without_announcer(context, near.unit, near.around))
        bodies = opening if international(opening) else bodies
        return _Parties(near.fills(bodies, "party.named"), bodies)
    named_in = near.bodies_in_name
    if international(named_in) and near.clause.verb == "sign" and (signers := signing_another(context, mention, near.around, named_in)):
        return _Parties(near.fills(signers, "party.named"), signers)
    if international(named_in):
        return _Parties(near.fills(named_in, "party.in-name"), named_in, in_name=True)
    states = [] if of_bodies else [country(c) for m in near.in_name(Kind.COUNTRY) for c in countries(m)]
    how = "party.in-name"
    if len(set(states)) < 2:
        apart = [m for m in near.around if m.kind is Kind.COUNTRY and not mention.start <= m.start < mention.end]
        several = len(set(entities(named(context, near.unit, apart)))) > 2
        states += [] if several else [country(c) for c in of_known(mention.refs, context.principals)]
        how = "party.known"
    if len(set(states)) < 2:
        return None
    if signers := _signing_for(near, bodies, states):
        return _Parties(near.fills(signers, "party.named"), signers, in_name=True)
    return _Parties(near.fills(states, how), tuple(dict.fromkeys(states)), in_name=True)


def _between(near: _Surroundings) -> _Parties | None:
    """Those between whom it is, by the words around its noun; no countries where bodies of two are named for what bodies conclude."""
    joined = between(near.context, near.unit, near.mention)
    only_states = all(e.kind is Kind.COUNTRY for e in joined) and not near.of_countries
    if len(joined) < 2 or (only_states and international(near.bodies)):
        return None
    joined = _of_type(near.mention, joined)
    return _Parties(near.fills(joined, "party.between"), joined)


def _beside(near: _Surroundings) -> _Parties:
    """Those who act where it is told, with the partners last named with them, else the sides of the document."""
    context, unit, mention = near.context, near.unit, near.mention
    acting = _acting_with(near)
    # "A는 B에 협의체를 두자고 제안했다"
    beside = named(context, unit, acting, asked=near.clause.verb == PROPOSING and context.analysis.document.lang in ELLIPTIC)
    acted = near.clause.verb in CEREMONY and any(m.role in (Role.TOPIC, Role.SUBJECT) and m.kind is Kind.ORGANIZATION for m in near.around)
    # a ministry alone, or beside another state, adopts it for its own
    if mention.value == Instrument.DECLARATION and acted and not international(entities(beside)):
        beside += in_group(context, unit, entities(beside))  # "X signed a joint statement at Y": their statement
    by_bodies = international(e for e in entities(beside) if e.kind is not Kind.COUNTRY)
    signed = mention.value == Instrument.DECLARATION and acted and by_bodies
    if (near.of_countries and not signed) or mention.status is not None:
        beside = near.fills(_of_type(mention, entities(beside)), "party.named")
    # 양측 stands for whoever the text is about; "the two sides" for those named last
    korean = context.analysis.document.lang in ELLIPTIC
    said = entities(named(context, unit, [m for m in acting if not (korean and m.kind is Kind.ANAPHOR)]))
    named_in = near.bodies_in_name
    if named_in and not international(entities(beside)) and international((*entities(beside), *named_in)):
        beside += near.fills([b for b in named_in if b not in entities(beside)], "party.in-name")
        said = entities(beside)
    if not international(entities(beside)) and beside and (officer := on_behalf.signing(context, near.clause, near.around, entities(beside))):
        beside += near.fills([officer], "party.of-signer")
        said = entities(beside)
    if not near.of_countries and not international(entities(beside)):
        beside += tuple(f for f in in_group(context, unit, entities(beside)) if f.value not in partners_elsewhere(context, unit, near.around))
    if not international(entities(beside)) and (heads := on_behalf.both(context, unit, near.clause, near.around, states=near.of_countries)):
        beside = heads
    if not international(entities(beside)) and (pair := with_before(context, unit, () if near.of_countries else near.bodies)):
        beside = pair
    if context.analysis.document.lang in ELLIPTIC and (partners_only(acting) or not international(entities(beside))):
        beside = with_actor(context, unit, near.around, beside or near.fills(named_in, "party.in-name"))
        contract = mention.value == Instrument.CONTRACT and near.clause.verb == "sign"
        beside = (signed_with(context, beside, unit) if contract else ()) or beside
        said = said if international(said) else _with_acted(beside)
    group = clubs.of_text(context, entities(beside))
    if not (group or international(entities(beside)) or domestic(context, unit, beside) or at_home(context, unit, acting, entities(beside))):
        beside += _of_document(near, entities(beside))
    return _Parties(beside, entities(beside) if group else said if international(said) else ())


def _with_acted(beside: Sequence[Fill]) -> tuple[Entity, ...]:
    """The bodies that a sentence joins to the one that acted before; nobody where it names none: "X와도 협약을 맺었다" is another paper."""
    told = {f.rule for f in beside}
    acted = "party.acted-before" in told or told == {"party.named", "party.group"}
    return entities(beside) if acted and all(e.kind is Kind.ORGANIZATION for e in entities(beside)) else ()


def _acting_with(near: _Surroundings) -> list[Mention]:
    """Those who act in the clause of an instrument, else in the clause before; nobody where it is only mentioned."""
    mention = near.mention
    by_bodies = not near.of_countries and international(near.meant([m for m in near.around if m.start < mention.start]))
    if mention.status is not None and not by_bodies and not near.of_countries and (told := makers(near.context, mention, near.around)):
        return told
    under = mention.role is Role.PARENT and mention.rule.endswith(NAMED_HERE) and international(near.bodies)  # "under a pact of A, B will …"
    told_here = under or mention.status is None or mention.role is Role.OBJECT or by_bodies
    acting = list(without_announcer(near.context, near.unit, near.around)) if told_here else []
    doing = [m.role for m in acting if m.kind in ACTORS and m.role in DOING]
    if mention.status is not None or Role.SUBJECT in doing:
        return acting
    return [*(antecedent(near.context, near.unit, near.clause) if doing else _acted_before(near)), *acting]


def _of_document(near: _Surroundings, beside: tuple[Entity, ...]) -> tuple[Fill, ...]:
    """The sides that are missing: of the people named, else of those last named together, else of the document."""
    context, mention = near.context, near.mention
    covered = {e.country for e in beside}
    people = tuple(dict.fromkeys(m.country for m in near.around if m.kind is Kind.PERSON and m.country and m.role is not Role.SPEAKER))
    last = context.groups[near.unit][0]
    # in what three say together two of them do not stand for the three; Korean names the two of a pair where it means them
    last = context.sides if set(last) < set(context.sides) and context.analysis.document.lang not in ELLIPTIC else last
    beside_one = [c for m in near.around if m.kind is Kind.COUNTRY and len(m.refs) == 1 for c in countries(m) if c not in covered]
    if covered and len(set(beside_one)) == 1 and context.analysis.document.lang in ELLIPTIC:
        last = tuple(beside_one[:1])  # "X signed with a firm of A": no other of those named before
    states = people if len(people) > 1 else last or context.sides
    if told := context.with_whom(near.unit, near.clause):
        return tuple(Fill(e, near.unit, OF_LABEL, 0.6) for e in told if e.country not in covered)
    if any(m.kind is Kind.ANAPHOR and context.one_by_one(m) for m in near.around):
        return ()  # "met the delegations of each country": no agreement of all of them
    # "with A it signed one, and with B another": A has no part in that of B
    apart = {c for m in context.analysis.inside(near.unit) if m.role in BESIDE and m not in near.around for c in countries(m)}
    # people of two countries who sign it are those of whom the text tells, whatever else it is about
    signed = len(people) > 1 and near.clause.verb == "sign"
    missing = [country(c) for c in (states if context.principals or signed else ()) if c not in apart]
    third = not {*context.principals[:1]} - apart <= covered | {e.country for e in missing}
    forum = mention.value == Instrument.DIALOGUE and near.clause.verb not in CEREMONY and context.analysis.document.lang in WITH_BOTH
    # "X hosted a summit with firms": it is nobody else's
    hosted = mention.value == Instrument.DIALOGUE and near.clause.verb == "hold" and mention.rule.endswith(INDEFINITE)
    opened = mention.value == Instrument.PROGRAMME and near.clause.verb == "launch" and context.analysis.document.lang not in ELLIPTIC
    alone = (mention.value == Instrument.DECLARATION or forum or hosted or opened) and len(acting_homes(context, near.around)) == 1
    of_bodies = mention.value == Instrument.CONTRACT or any(is_firm(e) for e in beside)
    if third or of_bodies or alone or not (context.sides or signed):
        # third countries, or a few of a score, do not act where nobody is named; contracts and the papers of firms are of bodies;
        # what one declares is its own
        return ()
    how = "party.of-signer" if signed and set(states) == set(people) else "party.document"
    return tuple(Fill(e, near.unit, how, 0.5) for e in missing if e.country not in covered)


def _with_partner(near: _Surroundings) -> _Parties:
    """The partner at whose name it stands, and the one who has such an instrument with each of several."""
    context, unit, mention = near.context, near.unit, near.mention
    inside = context.within(unit, near.clause)
    here = [m for m in inside if m.kind in (Kind.COUNTRY, Kind.ORGANIZATION) and m.start == mention.start]
    others = {m.start for m in inside if m.rule.endswith(EACH)}
    acting = [m for m in inside if m.role in (Role.TOPIC, Role.SUBJECT) and m.kind in ACTORS and m.start not in others]
    partner = entities(named(context, unit, here)) or tuple(country(c) for m in here if m.kind is Kind.COUNTRY for c in countries(m))
    before = _acted_before(near) or [m for m in above(context, unit) if m.kind in ACTORS]
    who = entities(named(context, unit, acting or [m for m in before if m.role in (Role.TOPIC, Role.SUBJECT)]))
    others_too = [m for m in inside if m.start in others and m.kind in (Kind.COUNTRY, Kind.ORGANIZATION)]
    away = {p.country for p in partner} | {c for m in others_too for c in (countries(m) or (m.country,))}
    if all(e.kind is Kind.COUNTRY for e in partner) and who and all(map(governs, who)):
        who = tuple(country(e.country) for e in who)  # a ministry signs with another country for its own
    who = who or tuple(country(c) for c in [c for c in context.principals if c not in away][:1])
    parties = tuple(dict.fromkeys((*who, *partner)))
    return _Parties(near.fills(parties, "party.between"), parties)


def _signing_for(near: _Surroundings, bodies: tuple[Entity, ...], states: Sequence[Entity]) -> tuple[Entity, ...]:
    """The bodies that sign a memorandum themselves, one for each country in its name; none of a treaty (annotation guide, `party`)."""
    sides = {b.country for b in bodies}
    if near.mention.value not in OF_MINISTRIES or near.mention.status is not None or near.clause.verb != "sign" or near.clause.speech:
        return ()
    return bodies if sides == {s.country for s in states} and len(bodies) == len(sides) else ()


def _of_type(mention: Mention, parties: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The countries of the bodies where the instrument is one of countries."""
    if mention.value not in OF_COUNTRIES or not all(p.kind is Kind.COUNTRY or governs(p) for p in parties):
        return parties
    states = tuple(dict.fromkeys(country(p.country) if len(p.country) == 2 else p for p in parties))
    return states if len(states) > 1 or len(parties) == 1 else parties


def _acted_before(near: _Surroundings) -> list[Mention]:
    """Who acts in the clause of the same sentence before, for one that names nobody: "…는 포럼을 열고 약정에 서명했다"."""
    clauses = near.context.analysis.units[near.unit].clauses
    before = [c for c in clauses if c.end <= near.clause.start and c.verb not in ("announce", "say", "attend")]
    for earlier in reversed(before):
        acting = [m for m in near.context.within(near.unit, earlier) if m.kind in ACTORS and m.role in DOING and not m.value.startswith(BACK)]
        if acting:
            return acting
    return []
