"""People who sign or launch by their office alone, as the two of the sentence before, or as the head of a party: "the leaders launched …"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.context import Context
from kg.extract.context.parties import HEADS
from kg.extract.draft import Draft, Fill
from kg.extract.languages import ELLIPTIC
from kg.extract.wording import words
from kg.model import Clause, Entity, Kind, Mention, Role, Status

#: ends of the rules of words for people by their office: "both leaders", "the two ministers"
OFFICES = (HEADS, ".ministers")
#: end of the rule of a person told in brackets behind a body, and how many characters its bracket and title have at most
BEHIND, TITLE = ".behind", 12
#: predicates under which those who act stand for the parties
MAKING = frozenset({"sign", "launch", "announce", "hold"})


def with_people(context: Context, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, where the people named before stand for the parties of what they made by their office, or a head for the party.

    Args:
        context: the document.
        drafts: the agreements.
    """
    named = _with_head if context.analysis.document.lang in ELLIPTIC else _with_people
    return [named(context, d) for d in drafts]


def _with_head(context: Context, draft: Draft) -> Draft:
    """The draft with the head of a party, told in brackets behind its name, where the text tells only who signed for the other side.

    "기상청(청장 A)은 … 협약을 체결했다. 페루 측에서는 B 소장이 서명했다".
    """
    homes = {p.country for p in draft.values("signer") if isinstance(p, Entity)}
    ours = [p for p in draft.parties if p.kind is Kind.ORGANIZATION and p.country and p.country not in homes]
    if draft.background or draft.value("status") != Status.SIGNED or not homes or len(ours) != 1:
        return draft
    inside = context.analysis.inside(draft.unit)
    bodies = [m.end for m in inside if m.kind is Kind.ORGANIZATION and context.entities[m] == ours[0]]
    heads = [m for m in inside if m.kind is Kind.PERSON and m.rule.endswith(BEHIND) and any(0 < m.start - end <= TITLE for end in bodies)]
    return draft.with_fills("signer", tuple(Fill(context.entities[m], draft.unit, "signer.leader", 0.6) for m in heads[:1]))


def _with_people(context: Context, draft: Draft) -> Draft:
    """The draft with one person for each of its sides, where all of them are told."""
    if draft.values("signer") or draft.background or draft.value("status") != Status.SIGNED:
        return draft
    for mention in draft.mentions[:1]:
        for unit in context.places(mention):
            clause = context.clause_of(unit, mention)
            people = _meant(context, draft, _office(context, unit, clause)) or _pair(context, draft, unit, clause)
            return draft.with_fills("signer", tuple(Fill(p, unit, "signer.leader", 0.6) for p in people))
    return draft


def _office(context: Context, unit: int, clause: Clause) -> Mention | None:
    """The words for people by their office that make something in a clause."""
    if clause.verb not in MAKING or clause.speech:
        return None
    around = context.within(unit, clause)
    return next((m for m in around if m.kind is Kind.ANAPHOR and m.rule.endswith(OFFICES)), None)


def _pair(context: Context, draft: Draft, unit: int, clause: Clause) -> list[Entity]:
    """The two people of the sentence before, one of each side, where "they" or "the two" sign: "A met B in Lima. They signed …"."""
    if clause.verb != "sign" or clause.speech or not context.follows(unit, unit - 1):
        return []
    around = context.within(unit, clause)
    before = context.analysis.inside(unit - 1)
    here = [m for m in around if m.kind in (Kind.PERSON, Kind.ORGANIZATION, Kind.COUNTRY) and m.start < draft.mentions[0].start]
    if here or not any(m.kind is Kind.ANAPHOR and m.form.lower() in words("two_people") for m in around):
        return []
    told = dict.fromkeys(context.entities[m] for m in before if m.kind is Kind.PERSON and m.role not in (Role.SPEAKER, Role.PLACE))
    homes = {p.country for p in draft.parties if p.country}
    return list(told) if len(told) == len(homes) == 2 and {p.country for p in told} == homes else []


def _meant(context: Context, draft: Draft, office: Mention | None) -> list[Entity]:
    """The people told last before an office, one of each side; nobody where one side has none."""
    if office is None:
        return []
    told = [m for m in context.analysis.mentions if m.kind is Kind.PERSON and m.role is not Role.SPEAKER and m.end <= office.start]
    people = list(dict.fromkeys(context.entities[m] for m in reversed(told)))
    homes = list(dict.fromkeys(p.country for p in draft.parties))
    meant = {home: next((p for p in people if p.country == home), None) for home in homes}
    missing = [home for home, person in meant.items() if person is None]
    unplaced = [p for p in people if not p.country]
    if len(missing) == len(unplaced) == 1 and len(homes) > 1:
        meant[missing[0]] = unplaced[0]
    found = [p for p in meant.values() if p is not None]
    return found[::-1] if len(found) == len(homes) > 1 else []
