"""Heads of two sides who act by their names: "President A and President B agreed" where the text told before that A met B."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.agreements.meetings import MET
from kg.extract.context import Context
from kg.extract.context.abreast import PAIR
from kg.extract.context.entities import country
from kg.extract.roles import DOING
from kg.model import Entity, Kind, Mention


def sides(context: Context, around: Sequence[Mention]) -> tuple[Entity, ...]:
    """The countries for which two people act whose meeting the text tells; nobody where it tells of no such meeting.

    The home of one whose title names no country is the other country that the text is most about.

    Args:
        context: the document.
        around: the mentions of a clause.
    """
    acting = tuple(dict.fromkeys(context.entities[m] for m in around if m.kind is Kind.PERSON and m.role in DOING))
    if len(acting) != PAIR or not any(_of(acting, m.form) for m in context.analysis.mentions if m.rule.endswith(MET)):
        return ()
    homes = dict.fromkeys(p.country for p in acting if len(p.country) == 2)
    codes = (*homes, *(c for c in context.principals if c not in homes))[:PAIR]
    return tuple(country(c) for c in codes) if homes and len(codes) == PAIR else ()


def _of(people: Sequence[Entity], meeting: str) -> bool:
    """Whether a meeting, called by those who met, is one of some people."""
    return all(any(name in meeting for name in p.names) for p in people)
