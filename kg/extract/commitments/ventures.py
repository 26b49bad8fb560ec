"""What a firm puts into another country: money for a field of technology, a plant, a line. The country is the other side of it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.context import Context
from kg.extract.context.entities import countries, country
from kg.extract.kinds import governs, is_firm
from kg.extract.languages import ELLIPTIC
from kg.extract.roles import DOING
from kg.model import Action, Entity, Kind, Mention, Role

#: roles of those who act by name
ACTING = (Role.TOPIC, Role.SUBJECT)
#: what a firm does abroad
PUT_IN = frozenset({Action.FUNDING.value, Action.INVESTMENT.value, Action.FACILITY.value})
#: roles of a country in which something is built, or to which money goes
THERE = frozenset({Role.PLACE, Role.RECIPIENT})
#: roles of those who act in a text, or speak
TAKING_PART = frozenset({*DOING, Role.SPEAKER})


def host(context: Context, around: Sequence[Mention]) -> Entity | None:
    """The country in which known firms of another one build or invest in a field, by a clause in which nobody else acts.

    "Firm F will put $3 billion into battery plants in B": B. Without a sum or a plant it is trade.

    Args:
        context: the document.
        around: the mentions of the clause.
    """
    if context.analysis.document.lang in ELLIPTIC:
        return None
    acting = [m for m in around if m.role in ACTING and m.kind in (Kind.ORGANIZATION, Kind.COUNTRY, Kind.ANAPHOR)]
    firms = {context.entities[m] for m in acting if m.kind is Kind.ORGANIZATION}
    if (
        len({f.country for f in firms}) != 1
        or any(m.kind is not Kind.ORGANIZATION for m in acting)
        or not all(is_firm(f) and f.country for f in firms)
    ):
        return None
    home = next(iter(firms)).country
    places = [c for m in around if m.kind is Kind.COUNTRY and m.role in THERE for c in countries(m) if c != home]
    acts = {m.value for m in around if m.kind is Kind.ACTION}
    built = Action.FACILITY.value in acts or any(m.kind is Kind.AMOUNT for m in around)
    field = any(m.kind is Kind.SECTOR and m.refs for m in around)
    if len(set(places)) != 1 or not (built and field and acts & PUT_IN) or not (_takes_part(context, places[0]) or _governed(context)):
        return None
    return country(places[0])


def _takes_part(context: Context, code: str) -> bool:
    """Whether somebody of a country acts or speaks in the text: else a firm may tell its own business there."""
    told = (m for m in context.analysis.mentions if m.kind in (Kind.COUNTRY, Kind.ORGANIZATION, Kind.PERSON) and m.role in TAKING_PART)
    return any(code in (countries(m) if m.kind is Kind.COUNTRY else (context.entities[m].country,)) for m in told)


def _governed(context: Context) -> bool:
    """Whether a government acts in the text, so that it is no firm's own news: a fact sheet that lists what firms have pledged abroad."""
    acting = (m for m in context.analysis.mentions if m.kind is Kind.ORGANIZATION and m.role in DOING)
    return any(governs(context.entities[m]) for m in acting)
