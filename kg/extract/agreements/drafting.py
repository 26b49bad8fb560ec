"""What one mention tells of an instrument: how far it is, its day, its sides, who stood by, and its fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.agreements import dating
from kg.extract.agreements.attendance import BETWEEN, TOLD
from kg.extract.agreements.both import both_before
from kg.extract.agreements.dating import RELATIVE
from kg.extract.agreements.days import in_the_news
from kg.extract.agreements.found import FOUNDED, SIGNABLE
from kg.extract.agreements.makers import partners_elsewhere
from kg.extract.agreements.meetings import MET, met
from kg.extract.agreements.owntext import ITSELF, OWN, own_text
from kg.extract.agreements.relative import sides, told_behind
from kg.extract.agreements.shares import EACH, above, share
from kg.extract.agreements.signatories import CEREMONY, with_parties
from kg.extract.agreements.signing import contained, specific
from kg.extract.context import Context
from kg.extract.context.between import between
from kg.extract.context.parties import international
from kg.extract.draft import Draft, Fill
from kg.extract.languages import ELLIPTIC
from kg.extract.roles import DOING
from kg.model import Clause, Instrument, Kind, Mention, Role, Status

#: roles of bodies that are named at a ceremony and take no part in it
AWAY = frozenset({Role.SPEAKER, Role.PARENT, Role.MODIFIER, Role.PLACE, Role.RECIPIENT})
#: class of a predicate whose subject is several by its meaning
AGREE = "agree"
#: class of a predicate that tells what is hoped or expected
EXPECT = "expect"
#: end of the rule of a clause that tells of a meeting without a word of the future
HELD = ".held"
#: end of the rule of an instrument that is made where it is named: "through a new agreement"
MADE = ".created"
#: end of the rule of somebody behind "signed by"
SIGNER = ".signer"
#: end of the rule of a sentence in a list whose verb is none that says how far something has come
UNTOLD = ".bare"
#: how many others make an instrument one of a list
LISTED = 2
#: end of the rule of a clause that opens an item of a list with its deed: "Concluding …"
OPENING = ".opening"
#: end of the rule of a paper that a row of a table tells by those who signed it
ROW = ".row"


@dataclass(frozen=True, slots=True)
class _Telling:
    """One telling of an instrument: the sentence, the clause, and what the clause names with it.

    Args:
        unit: index of the unit.
        clause: of it.
        mention: the instrument.
        together: the mentions of the clause.
        around: those of them that belong to this instrument.
    """

    unit: int
    clause: Clause
    mention: Mention
    together: tuple[Mention, ...]
    around: tuple[Mention, ...]


def of_mention(context: Context, unit: int, mention: Mention) -> Draft:
    """The draft of an instrument with all that the sentence of one mention tells of it.

    Args:
        context: the document.
        unit: index of the unit that holds the mention.
        mention: of an instrument.

    Returns:
        a draft without a key, which may turn out to be the same as one found before.
    """
    if mention.rule.endswith(ITSELF):
        return own_text(context, unit, mention)
    clause = context.clause_of(unit, mention)
    together = context.within(unit, clause)
    own = told_behind(context, mention, together) if mention.status is None and context.analysis.document.lang not in ELLIPTIC else ()
    telling = _Telling(unit, clause, mention, together, own or share(mention, together))
    draft = _standing(context, telling)
    draft = draft.with_fills("instrument", (Fill(mention.value, unit, mention.rule),))
    nameless = mention.rule.endswith(MET)
    if own:
        made = sides(context, own)
        draft = replace(draft.with_fills("party", tuple(Fill(e, unit, BETWEEN, 0.7) for e in made)), named=made)
    elif nameless:
        draft = met(context, draft, unit, telling.around)
    else:
        draft = with_parties(context, draft, unit, mention, telling.around)
    draft = _attended(context, draft, telling)
    told = [*telling.around, *_behind(context, draft, mention)]
    if mention.rule.endswith((ROW, EACH)) and not any(m.kind is Kind.SECTOR and m.refs for m in told):
        told = [*told, *(_announcing(context, unit) if mention.rule.endswith(ROW) else above(context, unit))]
    return draft.with_fills("sector", tuple(Fill(m.refs[0], unit, m.rule) for m in _own_fields(context, mention, told)))


def _own_fields(context: Context, mention: Mention, told: Sequence[Mention]) -> list[Mention]:
    """The fields told of an instrument: of one of several, or one named in passing, that has a field in its own name, those in its name.

    Of several of which each is told with what it is about behind it, those: "an accord on ice and a memorandum on salmon".
    """
    fields = [m for m in told if m.kind is Kind.SECTOR and m.refs]
    own = [m for m in fields if mention.start <= m.start < mention.end]
    others = [m for m in told if m.kind is Kind.INSTRUMENT and m.start != mention.start]
    each = _fields_of_each(mention, others, fields) if others and context.analysis.document.lang not in ELLIPTIC else []
    if each:
        return each
    if len(others) >= LISTED and not own:
        # one of a list has nothing of what the names of the others tell
        return [m for m in fields if not any(o.start <= m.start < o.end for o in others)]
    several = bool(others)
    return own if own and (several or mention.status is not None) else fields


def _fields_of_each(mention: Mention, others: Sequence[Mention], fields: Sequence[Mention]) -> list[Mention]:
    """The fields from one of several papers to the next, where there are some behind each; else none."""
    several = sorted((mention, *others), key=lambda m: m.start)
    ends = [m.start for m in several[1:]] + [max((m.end for m in fields), default=0)]
    parts = [[m for m in fields if a.start <= m.start < end] for a, end in zip(several, ends, strict=True)]
    return parts[several.index(mention)] if all(parts) and all(m.value in SIGNABLE for m in several) else []


def _standing(context: Context, telling: _Telling) -> Draft:
    """A draft with how far the instrument is, whether it is only background, and when it was made or will be."""
    unit, clause, mention, around = telling.unit, telling.clause, telling.mention, telling.around
    there = mention.role is Role.PLACE or mention.rule.endswith(OWN)
    # "공동협의체 구성이 명시돼 있다": a forum to be founded is what a paper says, and not the paper
    says = contained(clause, telling.together, mention) and not mention.rule.endswith(FOUNDED)
    untold = (clause.rule.endswith(UNTOLD) and not mention.rule.endswith(MADE)) or says
    told = None if untold else clause.status
    status = mention.status or (Status.SIGNED if there else None) or told or (Status.PROPOSED if _expected(telling) else Status.SIGNED)
    if mention.rule.endswith(ROW) and _announcing(context, unit):
        status = Status.SIGNED  # "(A-B) what they will do" below the words that so many papers were signed
    intended = dating.INTENDED in mention.rule and status is Status.SIGNED
    planned = (
        dating.to_come(context, mention, around, held=clause.verb == "hold", opens=clause.rule.endswith(OPENING))
        if status is Status.SIGNED
        else None
    )
    before = clause.status in (Status.AGREED, Status.PROPOSED) and mention.status is None and dating.signed_before(context, mention, around)
    status = Status.AGREED if intended or planned else Status.SIGNED if before else status
    if status is Status.AGREED and mention.status is None and _opens(context, telling):
        status = Status.SIGNED
    passing = bool(mention.status) or before
    rule = clause.rule if told and not passing else "status.named-in-passing"
    earlier = clause.rule.endswith(RELATIVE) and not _hosts(context, telling)
    draft = Draft("", "agreement", unit, mention.form, {}, (mention,), background=passing or earlier)
    draft = draft.with_fills("status", (Fill(status.value, unit, rule, 0.8),))
    if planned:
        return draft.with_fills("date", (Fill(planned.value, unit, planned.rule),))
    return draft if intended else draft.with_fills("date", tuple(dating.of_instrument(context, unit, clause, mention, around)))


def _hosts(context: Context, telling: _Telling) -> bool:
    """Whether a relative clause only says when the forum was held at which the news comes about: "12일 리마에서 열린 공동위에서 양측은"."""
    days = [m.value for m in telling.around if m.kind is Kind.DATE]
    now = not days or any(in_the_news(day, context.analysis.document.published) for day in days)
    return telling.clause.verb == "hold" and telling.mention.role is Role.PLACE and now


def _opens(context: Context, telling: _Telling) -> bool:
    """Whether a forum that a clause tells in the present opens on the day of publication: what takes place is no plan any more."""
    days = [m.value for m in telling.around if m.kind is Kind.DATE]
    today = context.analysis.document.published
    return telling.mention.value == Instrument.DIALOGUE and telling.clause.rule.endswith(HELD) and bool(today) and days[:1] == [today]


def _expected(telling: _Telling) -> bool:
    """Whether a newspaper expects what nobody has agreed: "협정을 체결할 전망"."""
    mention = telling.mention
    making = (m for m in telling.together if m.kind is Kind.ACTION and m.value == "instrument")
    return telling.clause.verb == EXPECT and any(m.start < mention.end and mention.start < m.end for m in making)


def _attended(context: Context, draft: Draft, telling: _Telling) -> Draft:
    """The draft with the people and bodies of its ceremony, else with the bodies that its words join to it."""
    unit, clause, mention = telling.unit, telling.clause, telling.mention
    if mention.status is Status.SIGNED and mention.value in SIGNABLE and context.analysis.document.lang not in ELLIPTIC:
        # "following a memorandum signed yesterday by A and B": those behind "by", and who is joined to them
        behind = [m for m in telling.around if m.kind is Kind.PERSON and m.start > mention.end and m.role in (Role.SUBJECT, None)]
        by = behind if behind and behind[0].role is Role.SUBJECT else []
        draft = draft.with_fills("signer", tuple(Fill(context.entities[m], unit, "signer.ceremony", 0.8) for m in by))
    held = clause.verb in CEREMONY or mention.role is Role.PLACE
    if held and not mention.status and draft.value("status") == Status.SIGNED:
        there = [m for m in telling.around if m.kind is Kind.PERSON and not clause.rule.endswith(TOLD)]
        people = [m for m in there if m.role not in (Role.SPEAKER, Role.PLACE)]
        # "X(청장 A)는 Y(청장 B)와 청장회담을": the heads in brackets are those who met
        signers = [m for m in people if m.role is not Role.OWNER or (m.holder and m.holder in mention.form)] or both_before(
            context, telling.unit, telling.clause, telling.around
        )
        draft = draft.with_fills("signer", tuple(Fill(context.entities[m], unit, "signer.ceremony", 0.8) for m in signers))
        own = clause.rule.endswith(RELATIVE) or len(telling.around) < len(telling.together) or _apart(context, telling)
        beside = (m for m in (telling.around if own else context.analysis.inside(unit)) if m.kind is Kind.ORGANIZATION and m.role not in AWAY)
        # "A와 B 간 협정, C와 D 간 협약에 서명했다": each has those whom its own words join
        joined = len(telling.together) > len(telling.around) or sum(m.kind is Kind.INSTRUMENT for m in telling.together) > 1
        each = joined and not mention.rule.endswith(EACH) and any(f.rule == BETWEEN for f in draft.slots.get("party", ()))
        elsewhere = partners_elsewhere(context, telling.unit, telling.around)
        bodies = () if each else tuple(b for b in dict.fromkeys(context.entities[m] for m in beside) if b not in elsewhere)
    else:
        draft = draft.with_fills("signer", tuple(Fill(context.entities[m], unit, "signer.ceremony", 0.8) for m in _signed_by(telling)))
        bodies = tuple(b for b in between(context, unit, mention) if b.kind is Kind.ORGANIZATION)
    return draft.with_fills("organization", tuple(Fill(b, unit, "organization.named-with", 0.7) for b in bodies if b not in draft.parties))


def _signed_by(telling: _Telling) -> list[Mention]:
    """Those behind "signed by" in a clause that tells something else of the only instrument before them: "the accord, signed by A, will …"."""
    behind = (m for m in telling.around if m.kind is Kind.PERSON and m.rule.endswith(SIGNER) and m.start > telling.mention.end)
    people = [m for m in behind if m.role is not Role.PLACE]
    others = [m for m in telling.together if m.kind is Kind.INSTRUMENT and people and m.start < people[0].start]
    return people if others == [telling.mention] else []


def _apart(context: Context, telling: _Telling) -> bool:
    """Whether a clause names who signs in it, and another of its sentence signs something else: "A와 B는 …을 맺었고, C와 D는 …을 맺었다"."""
    others = (m for m in context.analysis.inside(telling.unit) if m.kind is Kind.INSTRUMENT and m not in telling.together)
    return next(others, None) is not None and international(context.bodies(telling.around))


def _announcing(context: Context, unit: int) -> tuple[Mention, ...]:
    """What the last sentence says that tells of papers signed, for a row below it that names only who signed one of them."""
    for n in range(unit - 1, -1, -1):
        if any(c.verb == "sign" and c.status is Status.SIGNED for c in context.analysis.units[n].clauses):
            return context.analysis.inside(n)
    return ()


def _behind(context: Context, draft: Draft, mention: Mention) -> tuple[Mention, ...]:
    """What the clause right behind says of the only instrument of a sentence ("adopted the accord, which covers chips and space")."""
    several = sum(m.kind is Kind.INSTRUMENT for m in context.analysis.inside(draft.unit)) > 1
    after = next((c for c in context.analysis.units[draft.unit].clauses if c.start > mention.end), None)
    if several or mention.status or after is None:
        return ()
    told = context.within(draft.unit, after)
    return told if after.rule.endswith(".contents") or (_signed(context, draft, mention) and _joins_in(after, told)) else ()


def _joins_in(clause: Clause, told: Sequence[Mention]) -> bool:
    """Whether a clause behind a signing tells only the fields in which its sides join forces: "…을 체결해 양자 분야에서 손을 잡았다"."""
    others = any(m.role in DOING and m.kind in (Kind.ORGANIZATION, Kind.COUNTRY) for m in told)
    general = any(m.kind is Kind.ACTION for m in told) and not specific(told)
    return clause.verb == AGREE and clause.status is not None and not clause.speech and general and not others


def _signed(context: Context, draft: Draft, mention: Mention) -> bool:
    """Whether a Korean clause tells as news that sides which it names signed a paper."""
    clause = context.clause_of(draft.unit, mention)
    news = clause.verb == "sign" and not clause.rule.endswith(RELATIVE)
    return context.analysis.document.lang in ELLIPTIC and news and international(draft.named)
