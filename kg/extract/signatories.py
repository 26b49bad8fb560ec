"""Whose agreement it is: countries in its name, bodies joined around it, those who act with it, those whom the document is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg import reference
from kg.extract.between import between
from kg.extract.context import Context
from kg.extract.draft import Draft, Fill
from kg.extract.entities import countries, country
from kg.extract.languages import OWNER_FIRST, WITH_BOTH
from kg.extract.parties import BACK, entities, international, named, without_announcer
from kg.extract.partnerships import governs
from kg.extract.roles import DOING
from kg.model import BY_BODIES, Clause, Entity, Instrument, Kind, Mention, Role

#: classes of predicate under which the people, bodies and date belong to the instrument
CEREMONY = frozenset({"sign", "hold", "launch", "attend", "announce", "force"})
#: types whose parties are the countries even where ministries are named with them (annotation guide, `party`)
OF_COUNTRIES = frozenset({Instrument.DIALOGUE.value, Instrument.DECLARATION.value})
#: the rule of a mention ends so where it is one of several with a partner each, and stands at its partner
EACH = ".each"
#: kinds of mentions that act
ACTORS = frozenset({Kind.ORGANIZATION, Kind.COUNTRY, Kind.ANAPHOR})
#: types that ministries and agencies conclude in their own name, whatever countries stand in it
OF_MINISTRIES = BY_BODIES - {Instrument.CONTRACT}
#: types whose parties are never the pair of countries in the name: a centre, a contract
NEVER_OF_COUNTRIES = frozenset({Instrument.PROGRAMME.value, Instrument.CONTRACT.value})


def with_parties(context: Context, draft: Draft, unit: int, mention: Mention, around: Sequence[Mention]) -> Draft:
    """Countries in the name itself, else who is named with it, else whom the document is about."""
    clause = context.clause_of(unit, mention)
    if mention.value == Instrument.DIALOGUE:
        around = _outside_others(mention, around)
    if mention.value in OF_COUNTRIES and context.analysis.document.lang in OWNER_FIRST:
        # whose something is that the sentence goes on to name is no side of the forum
        around = [m for m in around if m.role is not Role.OWNER or m.start < mention.end]
    own = [country(c) for m in around if m.kind is Kind.COUNTRY and mention.start <= m.start < mention.end for c in countries(m)]
    if mention.rule.endswith(EACH):
        return _with_partner(context, draft, unit, mention)
    apart = [m for m in around if not mention.start <= m.start < mention.end and m.kind is Kind.COUNTRY]
    more = len(set(entities(named(context, unit, apart)))) > 2
    bodies = entities(named(context, unit, [m for m in around if m.kind is Kind.ORGANIZATION or m.value.startswith("bodies")]))
    bodies = tuple(b for b in bodies if b.kind is Kind.ORGANIZATION)
    if mention.value in NEVER_OF_COUNTRIES:
        bodies = (
            context.bodies(tuple(m for m in context.analysis.inside(unit) if m.role is not Role.PLACE)) if not international(bodies) else bodies
        )
        if international(bodies) and clause.verb == "launch":
            return replace(draft.with_fills("party", tuple(Fill(b, unit, "party.named") for b in bodies)), named=bodies)
    if mention.value in NEVER_OF_COUNTRIES and international(bodies):
        own = []
    in_name = tuple(
        dict.fromkeys(context.entities[m] for m in around if m.kind is Kind.ORGANIZATION and mention.start <= m.start < mention.end)
    )
    if international(in_name):
        return replace(draft.with_fills("party", tuple(Fill(b, unit, "party.in-name") for b in in_name)), in_name=True, named=in_name)
    how = "party.in-name" if len(set(own)) > 1 else "party.known"
    own += [] if more or len(set(own)) > 1 else [country(c) for c in _known_parties(mention.refs, context.principals)]
    if len(set(own)) > 1 and (own_signers := _signing_for(clause, mention, (bodies, own))):
        fills = tuple(Fill(b, unit, "party.named") for b in own_signers)
        return replace(draft.with_fills("party", fills), in_name=True, named=own_signers)
    if len(set(own)) > 1:
        fills = tuple(Fill(e, unit, how) for e in dict.fromkeys(own))
        return replace(draft.with_fills("party", fills), in_name=True, named=tuple(dict.fromkeys(own)))
    joined = between(context, unit, mention)
    only_states = all(e.kind is Kind.COUNTRY for e in joined) and mention.value not in OF_COUNTRIES
    if len(joined) > 1 and not (only_states and international(bodies)):
        joined = _of_type(mention, joined)
        return replace(draft.with_fills("party", tuple(Fill(e, unit, "party.between") for e in joined)), named=joined)
    own_bodies = mention.value not in OF_COUNTRIES and international(context.bodies(tuple(m for m in around if m.start < mention.start)))
    acting = without_announcer(context, unit, around) if mention.status is None or mention.role is Role.OBJECT or own_bodies else []
    if not any(m.kind in ACTORS and m.role in DOING for m in acting) and mention.status is None:
        acting = [*_acted_before(context, unit, clause), *acting]
    beside = named(context, unit, acting)
    acted = clause.verb in CEREMONY and any(m.role in (Role.TOPIC, Role.SUBJECT) and m.kind is Kind.ORGANIZATION for m in around)
    signed = mention.value == Instrument.DECLARATION and acted
    if (mention.value in OF_COUNTRIES and not signed) or mention.status is not None:
        told = _of_type(mention, entities(beside))
        beside = tuple(Fill(e, unit, "party.named") for e in told)
    said = entities(named(context, unit, [m for m in acting if m.kind is not Kind.ANAPHOR]))
    if in_name and not international(entities(beside)) and international((*entities(beside), *in_name)):
        beside += tuple(Fill(b, unit, "party.in-name") for b in in_name if b not in entities(beside))
        said = entities(beside)
    if mention.value not in OF_COUNTRIES and not international(entities(beside)):
        beside += _in_group(context, unit, entities(beside))
        beside = _of_signers(context, unit, clause, around) or beside if not international(entities(beside)) else beside
    if not international(entities(beside)) and not _domestic(beside):
        covered = {e.country for e in entities(beside)}
        states, _ = context.groups[unit]
        people = tuple(dict.fromkeys(m.country for m in around if m.kind is Kind.PERSON and m.country and m.role is not Role.SPEAKER))
        missing = [country(c) for c in (people if len(people) > 1 else (states or context.sides) if context.principals else ())]
        third = not {*context.principals[:1]} <= covered | {e.country for e in missing}
        forum = mention.value == Instrument.DIALOGUE and clause.verb not in CEREMONY and context.analysis.document.lang in WITH_BOTH
        alone = mention.value == Instrument.DECLARATION or forum
        if third or mention.value == Instrument.CONTRACT or (alone and len(_acting(context, around)) == 1):
            # third countries named together do not act where nobody is named; contracts are of bodies; what one side declares is its own
            missing = []
        beside += tuple(Fill(e, unit, "party.document", 0.5) for e in missing if e.country not in covered)
    return replace(draft.with_fills("party", beside), named=said if international(said) else ())


def _acting(context: Context, around: Sequence[Mention]) -> set[str]:
    """The countries of those who do what a clause says, and of the people whom they meet there."""
    doing = [m for m in around if m.role in DOING or (m.kind is Kind.PERSON and m.role is not Role.OWNER)]
    homes = {context.entities[m].country for m in doing if m.kind in (Kind.ORGANIZATION, Kind.PERSON)}
    return (homes | {c for m in doing if m.kind is Kind.COUNTRY for c in countries(m)}) - {""}


def _with_partner(context: Context, draft: Draft, unit: int, mention: Mention) -> Draft:
    """The draft of the partner at whose name it stands, and of the one who has such an instrument with each of several."""
    inside = context.within(unit, context.clause_of(unit, mention))
    here = [m for m in inside if m.kind in (Kind.COUNTRY, Kind.ORGANIZATION) and m.start == mention.start]
    others = {m.start for m in inside if m.rule.endswith(EACH)}
    acting = [m for m in inside if m.role in (Role.TOPIC, Role.SUBJECT) and m.kind in ACTORS and m.start not in others]
    partner = entities(named(context, unit, here)) or tuple(country(c) for m in here if m.kind is Kind.COUNTRY for c in countries(m))
    who = entities(named(context, unit, acting))
    away = {p.country for p in partner} | {c for m in inside if m.start in others and m.kind is Kind.COUNTRY for c in countries(m)}
    who = who or tuple(country(c) for c in [c for c in context.principals if c not in away][:1])
    parties = tuple(dict.fromkeys((*who, *partner)))
    return replace(draft.with_fills("party", tuple(Fill(e, unit, "party.between") for e in parties)), named=parties)


def _signing_for(clause: Clause, mention: Mention, told: tuple[tuple[Entity, ...], Sequence[Entity]]) -> tuple[Entity, ...]:
    """The bodies that sign a memorandum themselves, one for each country in its name; none of a treaty (annotation guide, `party`)."""
    bodies, states = told
    sides = {b.country for b in bodies}
    if mention.value not in OF_MINISTRIES or mention.status is not None or clause.verb != "sign" or clause.speech:
        return ()
    return bodies if sides == {s.country for s in states} and len(bodies) == len(sides) else ()


def _outside_others(mention: Mention, around: Sequence[Mention]) -> list[Mention]:
    """The mentions without the countries in the names of other instruments: those are their parties, not this one's."""
    others = [m for m in around if m.kind is Kind.INSTRUMENT and m.start != mention.start]
    return [m for m in around if m.kind is not Kind.COUNTRY or not any(o.start <= m.start < o.end for o in others)]


def _in_group(context: Context, unit: int, acting: tuple[Entity, ...]) -> tuple[Fill, ...]:
    """The partners of the one body that acts ("X는 …을 체결했다"), from those last named together with it; all where nobody acts."""
    bodies = [e for e in acting if e.kind is Kind.ORGANIZATION]
    group = context.groups[unit][1]
    if not acting and context.follows(unit, unit - 1):
        return tuple(Fill(b, unit, "party.group", 0.6) for b in context.joint(unit - 1))
    if len(bodies) != 1 or bodies[0] not in group:
        return ()
    return tuple(Fill(b, unit, "party.group", 0.6) for b in group if b.country not in ("", bodies[0].country))


def _of_signers(context: Context, unit: int, clause: Clause, around: Sequence[Mention]) -> tuple[Fill, ...]:
    """The bodies of the people who sign, where these are institutions of two countries: "the heads of A and B signed the agreement"."""
    if clause.verb != "sign" or clause.speech:
        return ()
    bodies = {context.entities[m]: None for m in around if m.kind is Kind.ORGANIZATION and m.role is Role.AFFILIATION}
    institutes = tuple(b for b in bodies if not _is_government(b))
    # a ministry that signs with an institute abroad signs for itself
    signed = institutes if international(institutes) or not institutes else tuple(bodies)
    return tuple(Fill(b, unit, "party.of-signer", 0.7) for b in signed) if international(signed) else ()


def _is_government(body: Entity) -> bool:
    """True for a ministry or an office of state, which stands for its country."""
    rows = reference.load().organizations
    known = [rows[r[4:]] for r in body.refs[:1] if r.startswith("org:") and r[4:] in rows]
    return any(row.type in ("ministry", "other") for row in known)


def _domestic(beside: Sequence[Fill]) -> bool:
    """True when several bodies of one country act and nobody else: their instrument is their own, whatever else the document is about."""
    homes = [e.country for e in entities(beside) if e.kind is Kind.ORGANIZATION]
    return len(homes) > 1 and len(set(homes)) == 1 and bool(homes[0])


def _of_type(mention: Mention, parties: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The countries of the bodies where the instrument is one of countries."""
    if mention.value not in OF_COUNTRIES or not all(p.kind is Kind.COUNTRY or governs(p) for p in parties):
        return parties
    states = tuple(dict.fromkeys(country(p.country) if len(p.country) == 2 else p for p in parties))
    return states if len(states) > 1 or len(parties) == 1 else parties


def _known_parties(refs: tuple[str, ...], principals: tuple[str, ...]) -> tuple[str, ...]:
    """The parties of a known agreement; of several with one name, those of the one that the document is most about."""
    rows = reference.load().agreements
    known = [rows[ref.removeprefix("agreement:")].parties for ref in refs if ref.startswith("agreement:")]
    if len(known) > 1:
        known = [parties for parties in known if parties and set(parties) <= set(principals)]
    return min(known, key=lambda parties: max(map(principals.index, parties)), default=()) if len(known) != 1 else known[0]


def _acted_before(context: Context, unit: int, clause: Clause) -> list[Mention]:
    """Who acts in the clause of the same sentence before, for one that names nobody: "…는 포럼을 열고 약정에 서명했다"."""
    before = [c for c in context.analysis.units[unit].clauses if c.end <= clause.start and c.verb not in ("announce", "say", "attend")]
    for earlier in reversed(before):
        acting = [m for m in context.within(unit, earlier) if m.kind in ACTORS and m.role in DOING and not m.value.startswith(BACK)]
        if acting:
            return acting
    return []
