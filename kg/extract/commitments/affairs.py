"""What one side tells of itself: deeds that nobody shares, and those of years gone by."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.agreements.signing import specific
from kg.extract.commitments.actions import ONGOING
from kg.extract.commitments.ventures import host
from kg.extract.context import COLLECTIVE, Context
from kg.extract.context.entities import countries
from kg.extract.context.parties import international
from kg.extract.languages import ELLIPTIC
from kg.extract.roles import BESIDE, BYSTANDERS, DOING
from kg.model import Clause, Kind, Mention, Role, Status

#: end of the rule of a clause that tells what has been going on: "have worked together since 2019", 2019년부터 … 해 왔다
GOING_ON = ".going-on"
#: ends of the rules of clauses that tell of taking part in the work of others, or of joining them
SHARING = (".takes-part-in-work", ".became-member")
#: how many sides a document of one and the other has
SIDES = 2


def past(context: Context, around: Sequence[Mention]) -> bool:
    """Whether a clause tells of what was done in a year before that of publication.

    Args:
        context: the document.
        around: the mentions of the clause.
    """
    published = context.analysis.document.published[:4]
    return bool(published) and any(m.kind is Kind.DATE and m.value and m.value[:4] < published for m in around)


def own_affair(context: Context, clause: Clause, around: Sequence[Mention], subject: Sequence[Mention]) -> bool:
    """True when a thing done is not told as done together: one side's own news.

    Args:
        context: the document.
        clause: that tells it.
        around: its mentions.
        subject: who acts in the clauses of its sentence before it.
    """
    if past(context, around) and clause.status in (Status.SIGNED, Status.PROPOSED):
        bodies = (context.entities[m] for m in around if m.kind is Kind.ORGANIZATION)
        # "B와 2017년부터 … 해 왔다", whoever is left out, and "양국 간", "한-칠레 간"
        beside = any(m.role in BESIDE and m.kind in (Kind.ORGANIZATION, Kind.COUNTRY) for m in around)
        several = any(m.kind is Kind.ANAPHOR and m.value.partition(":")[0] in COLLECTIVE for m in around)
        # Korean tells what both have done before as a part of what they do now; English tells of it as history
        lasts = context.analysis.document.lang in ELLIPTIC or clause.rule.endswith((GOING_ON, *ONGOING))
        return not (lasts and (several or beside or international(bodies)))
    if clause.status is not Status.SIGNED:
        return False
    everyone = [*around, *(subject if not any(m.role in (Role.TOPIC, Role.SUBJECT) for m in around) else ())]
    together = any(m.kind is Kind.ANAPHOR and not m.value.startswith("instrument:") for m in everyone)
    states = [m for m in everyone if m.kind is Kind.COUNTRY]
    pair = any(len(m.refs) > 1 for m in states)
    # "A and B are strengthening cooperation" is praise; "A and B build …" is not
    acting = {home for m in everyone if m.role in DOING for home in _homes(context, m)} - {""}
    pair = pair or (bool(specific(around)) and len(acting) > 1)
    partner = any(m.role in (Role.PARTNER, Role.BETWEEN) and m.kind in (Kind.ORGANIZATION, Kind.COUNTRY) for m in everyone)
    named_too = international(context.entities[m] for m in everyone if m.kind is Kind.ORGANIZATION)
    nobody = not any(m.kind in (Kind.ORGANIZATION, Kind.COUNTRY, Kind.PERSON, Kind.ANAPHOR) for m in everyone)
    joined = clause.rule.endswith(SHARING) and len({home for m in everyone for home in _homes(context, m)} - {""}) > 1
    return not (together or pair or partner or named_too or nobody or joined or for_other(context, everyone) or host(context, around))


def for_other(context: Context, everyone: Sequence[Mention]) -> bool:
    """Whether one of the two sides of a document does it, and the clause names the other: "A is providing B with data".

    Args:
        context: the document.
        everyone: the mentions of a clause, and who acts in it.
    """
    acting, gaining = ({code for m in everyone if (m.role in DOING) is does for code in _homes(context, m)} for does in (True, False))
    sides = set(context.sides)
    return len(sides) == SIDES and bool(acting & sides) and bool(gaining & (sides - acting))


def _homes(context: Context, mention: Mention) -> tuple[str, ...]:
    if mention.kind is Kind.COUNTRY:
        return countries(mention)
    return (context.entities[mention].country,) if mention.kind is Kind.ORGANIZATION and mention.role not in BYSTANDERS else ()
