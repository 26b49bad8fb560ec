"""A paper told with who made it in a relative clause of its own: "the compact on ice that A and B signed in May, and the accord which …"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.extract.context import Context
from kg.extract.context.entities import countries, country
from kg.extract.context.parties import international
from kg.extract.wording import pattern
from kg.model import Clause, Entity, Kind, Mention, Role

#: how many characters may stand between somebody and the relative clause that tells what they did: " (ABC), which "
REACH = 24


def told_behind(context: Context, mention: Mention, around: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions of the relative clause in which sides of two countries made a paper, and the paper itself; nothing without such a clause.

    Args:
        context: the document.
        mention: of the paper.
        around: the mentions of its clause.
    """
    found = pattern("made_by").match(context.analysis.document.text, mention.end)
    if found is None:
        return ()
    own = tuple(m for m in around if mention.start <= m.start < found.end())
    return own if international(sides(context, own)) and sum(m.kind is Kind.INSTRUMENT for m in own) == 1 else ()


def sides(context: Context, own: Sequence[Mention]) -> tuple[Entity, ...]:
    """Who made a paper by its own relative clause: the bodies there, else the countries, else those of the people.

    Args:
        context: the document.
        own: the mentions of the clause, the paper first.
    """
    told = [m for m in own[1:] if m.start >= own[0].end]
    bodies = tuple(dict.fromkeys(context.entities[m] for m in told if m.kind is Kind.ORGANIZATION))
    states = tuple(dict.fromkeys(country(c) for m in told if m.kind is Kind.COUNTRY for c in countries(m)))
    people = tuple(dict.fromkeys(country(m.country) for m in told if m.kind is Kind.PERSON and m.country))
    return next((several for several in (bodies, states, people) if international(several)), ())


def antecedent(context: Context, unit: int, clause: Clause) -> list[Mention]:
    """Who acts in a relative clause behind a comma: "the agency, which signed a pact with A"; nobody for any other clause.

    Args:
        context: the document.
        unit: index of the unit.
        clause: of it.
    """
    text = context.analysis.document.text
    near = (m for m in context.analysis.inside(unit) if m.role is Role.SUBJECT and 0 < clause.start - m.end <= REACH)
    return [m for m in near if pattern("relative_clause").fullmatch(text, m.end, clause.start)]
