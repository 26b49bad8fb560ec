"""The summit of which a fact sheet lists the outcomes, where only its title names it (annotation guide, rule 3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extract.agreements import clubs
from kg.extract.agreements.making import passing
from kg.extract.agreements.parents import EARLY
from kg.extract.context import Context
from kg.extract.context.entities import countries, country
from kg.extract.draft import Draft, Fill
from kg.extract.languages import ELLIPTIC
from kg.extract.wording import pattern
from kg.model import Entity, Instrument, Kind, Status, UnitKind

#: rule of the record, and how sure what its title tells is
RULE, SURE = "agreement.of-title", 0.6
#: fewest items that make a list of outcomes
SEVERAL = 2
#: types of agreements of the same sides that are what the text reports
REPORTED = frozenset({Instrument.DIALOGUE.value, Instrument.DECLARATION.value})


def with_summit(context: Context, records: Iterable[Draft]) -> Iterator[Draft]:
    """The records, with the summit that only the title names where several of them are items of its sides and of no agreement.

    Args:
        context: the document.
        records: those that are kept.
    """
    kept = list(records)
    sides, title = _sides(context), context.analysis.document.title
    homes = {e.country for e in sides}
    items = [d for d in kept if d.type == "commitment" and not d.value("of") and {p.country for p in d.parties} <= homes]
    told = pattern("sheet").match(title) and (list(pattern("summit").finditer(title)) or None)
    if not sides or not told or len(items) < SEVERAL or any(_reports(d, homes) for d in kept):
        yield from kept
        return
    summit = _summit(kept, sides, items, told[-1][0].removeprefix("The "))
    yield from [summit, *(_item(d, summit) if d in items else d for d in kept)]


def _sides(context: Context) -> tuple[Entity, ...]:
    """The pair in the title before its summit, or the group of states whose summit it is."""
    units = context.analysis.units
    titles = [n for n, u in enumerate(units) if u.kind is UnitKind.TITLE]
    inside = context.analysis.inside(titles[0]) if titles and context.analysis.document.lang not in ELLIPTIC else ()
    near = [m for m in inside if pattern("before_summit").match(context.analysis.document.text[m.end : m.end + 60])]
    pairs = [tuple(country(c) for c in countries(m)) for m in near if m.kind is Kind.COUNTRY and len(m.refs) > 1]
    groups = [(e,) for m in near if m.kind is Kind.ORGANIZATION and clubs.is_club(e := context.entities[m])]
    return next(iter((*pairs, *groups)), ())


def _reports(record: Draft, homes: set[str]) -> bool:
    """Whether a record is a meeting or statement of the sides that the text itself reports."""
    own = record.type == "agreement" and record.value("instrument") in REPORTED and record.value("status") == Status.SIGNED
    return own and record.unit < EARLY and not passing(record) and {p.country for p in record.parties} == homes


def _summit(kept: Sequence[Draft], sides: Sequence[Entity], items: Sequence[Draft], name: str) -> Draft:
    numbers = [int(d.key[1:]) for d in kept if d.type == "agreement"]
    fills = [f for d in items for f in d.slots.get("sector", ())]
    made = Draft(f"a{max(numbers, default=0) + 1}", "agreement", 0, name, by=RULE, confidence=SURE)
    made = made.with_fills("instrument", (Fill(Instrument.DIALOGUE.value, 0, RULE),))
    made = made.with_fills("status", (Fill(Status.SIGNED.value, 0, RULE),))
    return made.with_fills("party", tuple(Fill(e, 0, "party.in-name") for e in sides)).with_fills("sector", tuple(fills))


def _item(record: Draft, summit: Draft) -> Draft:
    """An item of the summit."""
    return replace(record, slots={**record.slots, "of": (Fill(summit.key, record.unit, "of.reported", 0.5),)})
