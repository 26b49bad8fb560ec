"""Who made an instrument that is told in passing: those in a relative clause behind it, or in the sentence before and this one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.context import Context
from kg.extract.context.abreast import PAIR
from kg.extract.context.entities import countries
from kg.extract.context.parties import entities, international
from kg.extract.draft import Fill
from kg.extract.languages import ELLIPTIC
from kg.extract.roles import DOING
from kg.extract.wording import pattern
from kg.model import Entity, Kind, Mention, Role

#: what opens a relative clause of those who made an instrument
_WHICH = re.compile(r",? (?:which|that) (?:the )?(?=[A-Z])")


def makers(context: Context, instrument: Mention, around: Sequence[Mention]) -> list[Mention]:
    """The bodies of two countries in a relative clause right behind an instrument: "the accord which A and B concluded".

    Args:
        context: the document.
        instrument: told in passing.
        around: the mentions of its clause.
    """
    if _WHICH.match(context.analysis.document.text, instrument.end) is None:
        return []
    behind = [m for m in around if m.kind is Kind.ORGANIZATION and m.start > instrument.end]
    return behind if international(context.bodies(tuple(behind))) else []


def with_before(context: Context, unit: int, own: Sequence[Entity]) -> tuple[Fill, ...]:
    """The one body of a clause that tells a paper without its partner, and the one of whom the sentence before tells.

    "The British firm has looked to Chile. Under a deal sealed in May, Andes Steel is to supply …": the firm and Andes Steel.

    Args:
        context: the document.
        unit: index of the unit that tells of the paper.
        own: the bodies of its clause.
    """
    if len(own) != 1 or context.analysis.document.lang in ELLIPTIC or not context.follows(unit, unit - 1):
        return ()
    before = [m for m in context.analysis.inside(unit - 1) if m.kind is Kind.ORGANIZATION]
    told = [m for m in before if m.role in (None, *DOING)] or [m for m in before if m.role is Role.AFFILIATION]
    others = tuple(dict.fromkeys(context.entities[m] for m in told))
    pair = (*others, *own)
    return tuple(Fill(b, unit, "party.group", 0.6) for b in pair) if len(others) == 1 and international(pair) else ()


def partners_elsewhere(context: Context, unit: int, around: Sequence[Mention]) -> set[Entity]:
    """The partners abroad of the other clauses of a sentence, where this one names its own: "A와 협약을 맺고, B와는 약정에 서명했다".

    Args:
        context: the document.
        unit: index of the unit.
        around: the mentions of the clause.
    """
    own = {context.entities[m] for m in around if m.kind is Kind.ORGANIZATION}
    if context.analysis.document.lang not in ELLIPTIC or not any(m.kind is Kind.ORGANIZATION and m.role is Role.PARTNER for m in around):
        return set()
    inside = [m for m in context.analysis.inside(unit) if m.kind is Kind.ORGANIZATION and m not in around]
    ours = {context.entities[m].country for m in inside if m.role in (Role.TOPIC, Role.SUBJECT)}
    theirs = {context.entities[m] for m in inside if m.role is Role.PARTNER}
    return {e for e in theirs - own if e.country not in ours}


def signing_another(context: Context, instrument: Mention, around: Sequence[Mention], named_in: Sequence[Entity]) -> tuple[Entity, ...]:
    """The bodies of two countries that act where a paper is signed whose name tells what it is about: "A와 B는 ‘C(D) 설계’ 계약을 맺었다".

    Args:
        context: the document.
        instrument: the paper.
        around: the mentions of its clause.
        named_in: the bodies in its name.
    """
    outside = [m for m in around if m.kind is Kind.ORGANIZATION and m.role in DOING and m.end <= instrument.start]
    bodies = tuple(dict.fromkeys(context.entities[m] for m in outside))
    return bodies if international(bodies) and not set(bodies) & set(named_in) else ()


def domestic(context: Context, unit: int, beside: Sequence[Fill]) -> bool:
    """True when several bodies of one country act and nobody else: their instrument is their own, whatever else the document is about.

    So is that of one behind words that place it at home: 국내에서는 새별부가 통신사들과 협약을 맺었다.

    Args:
        context: the document.
        unit: index of the unit.
        beside: the parties told so far.
    """
    homes = [e.country for e in entities(beside) if e.kind is Kind.ORGANIZATION]
    fewest = 1 if pattern("inland").match(context.analysis.quote(unit)) else PAIR
    return len(homes) >= fewest and len(set(homes)) == 1 and bool(homes[0])


def acting_homes(context: Context, around: Sequence[Mention]) -> set[str]:
    """The countries of those who do what a clause says, and of the people whom they meet there.

    Args:
        context: the document.
        around: the mentions of the clause.
    """
    doing = [m for m in around if m.role in DOING or (m.kind is Kind.PERSON and m.role is not Role.OWNER)]
    homes = {context.entities[m].country for m in doing if m.kind in (Kind.ORGANIZATION, Kind.PERSON)}
    return (homes | {c for m in doing if m.kind is Kind.COUNTRY for c in countries(m)}) - {""}
