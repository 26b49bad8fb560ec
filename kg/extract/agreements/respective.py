"""Papers told by one noun whose partners only the finished record tells: "X와 Y는 각각 A와 협약을 맺었다", "A와 3일, B와 5일 각각 맺었다".

Where the partners stand in one list before the noun, `kg.lang.ko.instruments.each` has placed a paper at each of
them, and such a record has one partner here. This is for several on the side that acts, and for partners that their
days or brackets part.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.agreements.found import SIGNABLE
from kg.extract.context import Context
from kg.extract.draft import DAY, Draft, Fill
from kg.model import Entity, Kind, Mention

#: value of the word that tells that each partner has a paper of its own
EACH_OF_THEM = "instrument:each"


def split(context: Context, agreements: Sequence[Draft], items: Sequence[Draft]) -> tuple[tuple[Draft, ...], tuple[Draft, ...]]:
    """The agreements, one that is made with each of several partners as many, and the items, each under the one of its own partner.

    Args:
        context: the document.
        agreements: of it, with their keys.
        items: its commitments; what several partners share stays under the first.

    Returns:
        agreements, the further parts of each behind all others, and items.
    """
    parts = {a.key: _parts(context, a) for a in agreements}
    number, further = len(agreements), []
    for several in parts.values():
        for n, part in enumerate(several[1:], 1):
            number += 1
            several[n] = replace(part, key=f"a{number}")
        further += several[1:]
    whole = (*(parts[a.key][0] for a in agreements), *further)
    return whole, tuple(_placed(item, parts.get(item.value("of"), [])) for item in items)


def _placed(item: Draft, parts: Sequence[Draft]) -> Draft:
    """An item of what is several papers under the one whose parties it names."""
    theirs = [p.key for p in parts if set(item.parties) <= set(p.parties)]
    if len(parts) < 2 or len(theirs) != 1:
        return item
    told = item.slots["of"][0]
    return replace(item, slots=item.slots | {"of": (replace(told, value=theirs[0]),)})


def _parts(context: Context, draft: Draft) -> list[Draft]:
    """A draft as one for each of its partners; itself where it is one paper."""
    mention = next(iter(draft.mentions), None)
    if mention is None or draft.value("instrument") not in SIGNABLE:
        return [draft]
    around = context.within(draft.unit, context.clause_of(draft.unit, mention))
    papers = [m for m in around if m.kind is Kind.INSTRUMENT]
    pairs = _pairs(draft.parties)
    if len(papers) > 1 or len(pairs) < 2 or not any(m.value == EACH_OF_THEM for m in around):
        return [draft]
    days = [m for m in around if _is_day(m, context.analysis.document.published)]
    parts = [replace(draft, named=pair, slots=draft.slots | {"party": _fills(draft, pair)}) for pair in pairs]
    if len(days) != len(parts):
        return parts
    return [replace(p, slots=p.slots | {"date": (Fill(d.value, draft.unit, d.rule),)}) for p, d in zip(parts, days, strict=True)]


def _pairs(parties: Sequence[Entity]) -> list[tuple[Entity, ...]]:
    """The body that has a paper with each of the others, with each of them; none where no body stands alone against several."""
    bodies = [p for p in parties if p.kind is Kind.ORGANIZATION]
    if len(bodies) != len(parties) or not bodies:
        return []
    own = [b for b in bodies if b.country == bodies[0].country]
    others = [b for b in bodies if b.country != bodies[0].country]
    if len(own) == 1:
        return [(own[0], other) for other in others]
    return [(one, others[0]) for one in own] if len(others) == 1 else []


def _is_day(mention: Mention, published: str) -> bool:
    return mention.kind is Kind.DATE and len(mention.value) == DAY and (not published or mention.value < published)


def _fills(draft: Draft, pair: Sequence[Entity]) -> tuple[Fill, ...]:
    return tuple(f for f in draft.slots["party"] if f.value in pair)
