"""Whose news a text is: that of two sides, told by both together, or one side's own."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from kg import reference
from kg.extract.agreements.found import SIGNABLE
from kg.extract.agreements.making import passing, taken_over
from kg.extract.agreements.parents import DOUBTFUL, is_news, titled
from kg.extract.commitments.affairs import for_other
from kg.extract.commitments.grants import granted
from kg.extract.commitments.ground import Ground, of_title
from kg.extract.commitments.ventures import PUT_IN, host
from kg.extract.context import OF_STATES, Context
from kg.extract.context.abreast import PAIR
from kg.extract.context.entities import countries
from kg.extract.context.parties import international
from kg.extract.draft import Draft
from kg.extract.kinds import is_firm
from kg.extract.languages import ELLIPTIC, SUBTITLED
from kg.extract.roles import DOING
from kg.model import Kind, Mention, Role, Status, UnitKind

#: how many sentences open a text, and in how many units at most: lines below the title stand before them
OPENING, LINES = 2, 6
#: what ends a sentence; a line below the title has none
STOPS = (".", "!", "?")


def two(context: Context) -> bool:
    """Whether the title or one of the first sentences names two countries, bodies of two, or "both countries": one's own news does not.

    In an interview the questions tell what it is about.

    Args:
        context: the document.
    """
    analysis, told = context.analysis, _in_title(context)
    if analysis.teller is not None:
        return True
    for unit in _opening(context):
        if any(m.kind is Kind.ANAPHOR and m.value in OF_STATES for m in analysis.inside(unit)):
            return True
        here = {c for m in analysis.inside(unit) if m.kind is Kind.COUNTRY for c in countries(m)}
        here |= {context.entities[m].country for m in analysis.inside(unit) if m.kind is Kind.ORGANIZATION}
        # "President X signed it with Japan": whoever governs a country is that country's side
        told |= here | {context.entities[m].country for m in analysis.inside(unit) if m.kind is Kind.PERSON}
        if here - {""} and _whole(context, unit):
            break
    return len(told - {""}) > 1 or any(_met(context, unit) for unit in _opening(context))


def _met(context: Context, unit: int) -> bool:
    """Whether a unit names people of two countries who act: a report may open with one side, and tell then whom it met."""
    people = (m for m in context.analysis.inside(unit) if m.kind is Kind.PERSON and m.role not in (Role.SPEAKER, Role.OWNER))
    return len({context.entities[m].country for m in people} - {""}) > 1


def joint(context: Context, agreements: Sequence[Draft]) -> bool:
    """Whether a document is what two sides publish together: its title names both, and an agreement of theirs.

    Args:
        context: the document.
        agreements: of it.
    """
    return len(_in_title(context) - {""}) > 1 and any(titled(context, a) for a in agreements)


def one_for_other(context: Context, unit: int, acts: Collection[object], around: Sequence[Mention]) -> bool:
    """Whether what one side does for the other is an item all the same: in a list of what both have told, as money for a body
    of the other by name, or as a firm's business abroad.

    "FACT SHEET: the A-B partnership … - A's agency will fund a grid in B"; "firm F will build a battery plant in B".

    Args:
        context: the document.
        unit: index of the unit.
        acts: what is to be done.
        around: the mentions of the clause.
    """
    if acts and set(acts) <= PUT_IN and host(context, around):
        return True
    if granted(context, around):
        return True
    if not for_other(context, around):
        return False
    listed = context.analysis.units[unit].kind is UnitKind.BULLET
    # "가람청은 칠레 새별청에 … 구축해 주고": both are named, and the title is of both
    served = context.analysis.document.lang in ELLIPTIC and any(m.kind is Kind.ORGANIZATION and m.role is Role.RECIPIENT for m in around)
    if (listed or served) and len(_in_title(context) - {""}) > 1:
        return True
    doing = [context.entities[m] for m in around if m.kind is Kind.ORGANIZATION and m.role in DOING]
    return bool(doing) and all(is_firm(body) for body in doing) and bool(acts) and set(acts) <= PUT_IN


def papers(context: Context, agreements: Sequence[Draft]) -> frozenset[str]:
    """The keys of the papers of two sides that a text tells as signed, by words of its own.

    Args:
        context: the document.
        agreements: of it.
    """
    if context.analysis.document.lang in ELLIPTIC:
        return frozenset()
    made = (a for a in agreements if a.value("instrument") in SIGNABLE and a.value("status") == Status.SIGNED and not passing(a))
    return frozenset(a.key for a in made if len({p.country for p in a.parties}) == len(a.parties) == PAIR and not taken_over(a))


def under_paper(context: Context, item: Draft) -> bool:
    """Whether an item tells what one side of its signed paper does for the other, which it names: "A will train B's divers".

    Args:
        context: the document.
        item: surely of that paper.
    """
    sure = all(f.rule != DOUBTFUL for f in item.slots.get("of", ()))
    return sure and item.clause is not None and for_other(context, context.within(item.unit, item.clause))


def _in_title(context: Context) -> set[str]:
    """The countries that the title of a document names."""
    document, tables = context.analysis.document, reference.load()
    hits = reference.titled(document.lang, document.title)
    return {tables.country_of(ref) for hit in hits for ref in (hit.refs if hit.kind == "pair" else hit.refs[:1])}


def _opening(context: Context) -> Iterator[int]:
    """The units of the title, of the lines below it and of the first sentences, in which whoever the text is about is named."""
    units = context.analysis.units
    yield from (n for n, u in enumerate(units) if u.kind is UnitKind.TITLE)
    sentences = 0
    # a headline may be read as a lead-in; what opens a list is a sentence, and of articles ends in a colon
    told = (UnitKind.SENTENCE, UnitKind.BULLET)
    opens = [n for n, u in enumerate(units) if u.kind in told or (u.kind is UnitKind.LEAD_IN and _leads(context, n))]
    for unit in opens[:LINES]:
        yield unit
        sentences += _whole(context, unit)
        if sentences == OPENING:
            return


def _leads(context: Context, unit: int) -> bool:
    """Whether a lead-in is a sentence above a list, or ends in a colon; a headline is neither."""
    quote = context.analysis.quote(unit)
    return quote.endswith(":") or (context.analysis.document.lang in SUBTITLED and quote.endswith("."))


def _whole(context: Context, unit: int) -> bool:
    """Whether a unit is a sentence: no first line without an end, which is a title, and no bullet without one as they stand below a title."""
    ended = context.analysis.quote(unit).rstrip("”\"’'」)").endswith(STOPS)
    if unit == 0 and len(context.analysis.units) > 1:
        return ended
    return ended or context.analysis.document.lang not in SUBTITLED or context.analysis.units[unit].kind is UnitKind.SENTENCE


def of_bodies(context: Context, agreements: Sequence[Draft]) -> bool:
    """Whether a title names a technology, and what the document reports is a paper that bodies of two countries signed.

    Args:
        context: the document.
        agreements: of it.
    """
    korean = context.analysis.document.lang in ELLIPTIC
    signed = (a for a in agreements if a.value("status") == Status.SIGNED and (is_news(context, a) or (korean and not a.background)))
    between = any(international([p for p in a.parties if p.kind is Kind.ORGANIZATION]) for a in signed)
    return between and of_title(context) is Ground.FIELD
