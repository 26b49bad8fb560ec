"""Fields of technology of an item: its own words, its headings, else the sentence that it ends and the agreement it belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from kg import reference
from kg.extract.agreements.making import SIGNED
from kg.extract.agreements.meetings import is_meeting
from kg.extract.agreements.parents import DOUBTFUL, is_news, principal
from kg.extract.commitments.ground import OF_ACTION
from kg.extract.context import Context
from kg.extract.draft import Draft, Fill
from kg.extract.kinds import LABORATORIES
from kg.extract.languages import ELLIPTIC, OF_PEOPLE, OPENED_BY_BOTH
from kg.extract.wording import pattern
from kg.model import Clause, Entity, Kind, Mention, Role, UnitKind

#: the field that an action is in whatever else it is about (annotation guide, "Sectors": cross-cutting)
FIELDS = {"training": "talent", "exchange": "talent", "standards": "standards", "supply-chain": "supply-chains"}

#: how often a field is told of which a text mostly speaks, and its share of all that are
OFTEN, MOSTLY = 4, 0.6

#: where people are the matter
TALENT = "sector:talent"


def of_item(context: Context, unit: int, stated: tuple[Clause, Sequence[Mention]], parent: Draft | None) -> Iterator[Fill]:
    """The sectors of one item.

    What cuts across all fields ("train researchers") is done in the field of the agreement, if that has one of its own.

    Args:
        context: the document.
        unit: index of its unit.
        stated: its clause and the mentions in it.
        parent: the agreement that it belongs to.
    """
    clause, around = stated
    found = [Fill(m.refs[0], unit, m.rule) for m in _said(around)]
    for several in _headings(context, unit):
        there = [Fill(m.refs[0], n, "sector.heading", 0.8) for n in several for m in _named(context.analysis.inside(n))]
        # a heading over several fields says nothing of which one an item is about, unless the item names none (rule 16)
        # … nor does one that only names an agreement: what comes of that has its own fields
        marked = any(_listed(context, n) or any(_at_large(m) or m.kind is Kind.INSTRUMENT for m in context.analysis.inside(n)) for n in several)
        if not found or (len(_tops(there)) == 1 and not marked):
            found += there
        if there:
            break
    if not any(_technology(f) for f in found):
        found += _of_programmes(unit, around)
    if not any(_technology(f) for f in found):
        before = [m for m in _named(context.analysis.inside(unit)) if m.start < clause.start]
        told = [Fill(m.refs[0], unit, "sector.sentence", 0.6) for m in before]
        found += _single(told) or _of_topic(context, told, before) or (_of_agreement(context, parent) if parent else [])
    yield from found


def _of_topic(context: Context, told: list[Fill], before: Sequence[Mention]) -> list[Fill]:
    """The fields of a list that opens a sentence, where what is done in them stands behind it: 반도체, 의약품 등 5개 부문에서 …."""
    opening = [f for f, m in zip(told, before, strict=True) if m.role is Role.TOPIC]
    return opening if context.analysis.document.lang in ELLIPTIC else []


def _said(around: Sequence[Mention]) -> list[Mention]:
    """The fields of a clause: those in the name of an instrument that is there already only where it names no other."""
    names = [m for m in around if m.kind is Kind.INSTRUMENT and (m.status is not None or m.role is Role.PARENT)]
    told = _named(around)
    own = [m for m in told if not any(n.start <= m.start < n.end for n in names)]
    return own or told


def _of_programmes(unit: int, around: Sequence[Mention]) -> list[Fill]:
    """The main field of each programme that the reference data knows: whoever takes part in Artemis does it in space."""
    rows = reference.load().programmes
    known = [rows[ref] for m in around if m.kind is Kind.PROGRAMME for r in m.refs[:1] if (ref := r.removeprefix("programme:")) in rows]
    return [Fill(f"sector:{row.sectors[0]}", unit, "sector.of-programme", 0.6) for row in known if row.sectors]


def with_actions(unit: int, actions: Sequence[str], named: Sequence[Fill], *, people: bool = False) -> tuple[Fill, ...]:
    """The sectors of an item with the cross-cutting ones that lie in its actions.

    Whoever trains or exchanges people does it for talent, unless it is told in which field of technology they work.

    Args:
        unit: index of its unit.
        actions: what is done.
        named: its sectors so far.
        people: whether it is done for talent also in a field of technology.

    >>> [f.value for f in with_actions(0, ["exchange", "funding"], ())]
    ['sector:talent']
    >>> [f.value for f in with_actions(0, ["exchange"], [Fill("sector:quantum", 0, "ko.sector")])]
    ['sector:quantum']
    >>> [f.value for f in with_actions(0, ["exchange"], [Fill("sector:quantum", 0, "ko.sector")], people=True)]
    ['sector:quantum', 'sector:talent']
    """
    several = dict.fromkeys(FIELDS[a] for a in actions if a in FIELDS)
    if not people and any(_technology(f) for f in named):
        several.pop("talent", None)
    return (*named, *(Fill(f"sector:{field}", unit, OF_ACTION, 0.6) for field in several))


def _headings(context: Context, unit: int) -> Iterator[tuple[int, ...]]:
    """The headings that govern a unit, the innermost first: it says more than those around it. Lines of one paragraph are one heading."""
    units = context.analysis.units
    above = [h for h in reversed(units[unit].scope) if units[h].kind is not UnitKind.LEAD_IN]
    for _, lines in groupby(above, key=lambda h: units[h].paragraph):
        yield tuple(lines)


def _at_large(mention: Mention) -> bool:
    """True for science and technology without a field: "clean energy and emerging technologies"."""
    return mention.kind is Kind.SECTOR and not mention.refs


def with_sectors(agreements: Sequence[Draft], items: Sequence[Draft], *, people: bool = False) -> tuple[Draft, ...]:
    """The agreements with the sectors of their own items added (annotation guide, rule 10), but those that only lie in what is done.

    Args:
        agreements: of a document.
        items: its commitments.
        people: whether talent is one of them where people are trained or exchanged.
    """
    sure = [c for c in items if all(f.rule != DOUBTFUL for f in c.slots.get("of", ()))]
    told = [(c, f) for c in sure for f in c.slots.get("sector", ()) if f.rule != OF_ACTION or (people and f.value == TALENT)]
    own = {a.key: [f for c, f in told if c.value("of") == a.key] for a in agreements}
    return tuple(a.with_fills("sector", tuple(own[a.key])) for a in agreements)


def of_agreements(context: Context, agreements: Sequence[Draft], items: Sequence[Draft]) -> tuple[Draft, ...]:
    """The agreements with the sectors of their own items (annotation guide, rule 10); the main one at least with those of the title.

    Args:
        context: the document.
        agreements: of the document.
        items: its commitments.
    """
    made = with_sectors(agreements, items, people=context.analysis.document.lang in OF_PEOPLE)
    made = tuple(_headed(context, a) for a in made)
    main = principal(context, made)
    if main is None or any(_technology(f) for f in main.slots.get("sector", ())):
        return made
    units = context.analysis.units
    titles = [n for n, u in enumerate(units) if u.kind is UnitKind.TITLE]
    first = [n for n, u in enumerate(units) if u.kind in (UnitKind.SENTENCE, UnitKind.BULLET)][:1]
    told = tuple(Fill(m.refs[0], n, "sector.title", 0.6) for n in (*titles, *first) for m in _named(context.analysis.inside(n)))
    return tuple(a.with_fills("sector", told) if a is main else a for a in made)


def _headed(context: Context, agreement: Draft) -> Draft:
    """An agreement that names no field of technology with the only one of the heading above it."""
    if any(_technology(f) for f in agreement.slots.get("sector", ())):
        return agreement
    for lines in _headings(context, agreement.unit):
        told = _single([Fill(m.refs[0], n, "sector.heading", 0.6) for n in lines for m in _named(context.analysis.inside(n))])
        if told:
            return agreement.with_fills("sector", tuple(told))
    return agreement


def of_kept(context: Context, records: Sequence[Draft], told: Sequence[Draft], items: Sequence[Draft]) -> Iterator[Draft]:
    """The records of a document, where an agreement that it does not report has the fields of its own sentences and of its items in scope only.

    One that would then have none keeps those of all its items. Korean releases tell of little that is not what they report.

    Args:
        context: the document.
        records: those in scope.
        told: its agreements with the sectors that their own sentences tell.
        items: its commitments before scope was asked.
    """
    kept = {r.key for r in records}
    outcomes = {r.key: _of_outcomes(r, records) for r in records if is_meeting(r)}
    there = {a.key: a.slots.get("sector", ()) for a in with_sectors(told, [c for c in items if c.key in kept])}
    for record in records:
        own = there.get(record.key, ()) if context.analysis.document.lang not in OPENED_BY_BOTH else ()
        beside = own and not is_news(context, record)
        fills = tuple(outcomes.get(record.key, ())) or (own if beside else ())
        yield replace(record, slots={**record.slots, "sector": fills}) if fills else record


def _of_outcomes(meeting: Draft, records: Sequence[Draft]) -> list[Fill]:
    """The fields of what a meeting without a name brought: of what else those who met spoke, nothing came."""
    return [f for c in records if c.value("of") == meeting.key for f in c.slots.get("sector", ()) if f.rule != OF_ACTION]


def of_title(context: Context, records: Sequence[Draft]) -> Iterator[Draft]:
    """The records of a document, where one that names no field has the field of the title, if that names a single one.

    Args:
        context: the document.
        records: those in scope.
    """
    title, mostly = _of_headline(context), _prevailing(context)
    for record in records:
        bare = not record.slots.get("sector") and not record.background
        yield record.with_fills("sector", title or _of_bodies(context, record) or mostly) if bare else record


def _of_bodies(context: Context, record: Draft) -> tuple[Fill, ...]:
    """The fields in the names of the institutes and space agencies of a record, where all of these that have one are of the same."""
    if context.analysis.document.lang not in OPENED_BY_BOTH:
        return ()
    rows = reference.load().organizations
    bodies = [e for slot in ("party", "organization") for e in record.values(slot) if isinstance(e, Entity)]
    known = (rows[r.removeprefix("org:")] for e in bodies for r in e.refs[:1] if r.removeprefix("org:") in rows)
    told = [fields for row in known if (fields := _in_label(row))]
    return tuple(Fill(f"sector:{f}", record.unit, "sector.of-body", 0.4) for f in sorted(frozenset.intersection(*told))) if told else ()


def _in_label(body: reference.Organization) -> frozenset[str]:
    """The fields of technology in the English name of an institute, or of an agency for space."""
    words = pattern("body_words").sub(";", body.label_en)
    hits = (Fill(r, 0, "") for h in reference.gazetteer("en").find(words) for r in h.refs[:1] if r.startswith("sector:"))
    fields = frozenset(_top(f) for f in hits if _technology(f))
    return fields if body.type in LABORATORIES else fields & {"space"} if body.type == "agency" else frozenset()


def _of_headline(context: Context) -> tuple[Fill, ...]:
    """The only field of technology that the title of a document names, if there is one."""
    document = context.analysis.document
    known = [r for h in reference.titled(document.lang, document.title) for r in h.refs[:1] if r.startswith("sector:")]
    return tuple(_single([Fill(ref, 0, "sector.title", 0.4) for ref in known]))[:1]


def _prevailing(context: Context) -> tuple[Fill, ...]:
    """The field of technology of which a text mostly speaks."""
    tops = [_top(f) for m in _named(context.analysis.mentions) if _technology(f := Fill(m.refs[0], 0, ""))]
    field, times = next(iter(Counter(tops).most_common(1)), ("", 0))
    mostly = times >= OFTEN and times >= MOSTLY * len(tops)
    return (Fill(f"sector:{field}", 0, "sector.title", 0.4),) if mostly else ()


def _listed(context: Context, heading: int) -> bool:
    """Whether a heading is a list of three and more ("SCIENCE, OCEANS, SPACE & TRADE"), of which we may know one field only."""
    return context.analysis.quote(heading).count(",") > 1


def _named(mentions: Iterable[Mention]) -> list[Mention]:
    return [m for m in mentions if m.kind is Kind.SECTOR and m.refs]


def _top(fill: Fill) -> str:
    return reference.load().top_sector(str(fill.value).removeprefix("sector:"))


def _tops(fills: Iterable[Fill]) -> set[str]:
    return {_top(f) for f in fills}


def _technology(fill: Fill) -> bool:
    """True for a field of technology, false for what cuts across all of them: talent, standards, supply chains."""
    return reference.load().sectors[_top(fill)].kind != "cross-cutting"


def _single(fills: Sequence[Fill]) -> list[Fill]:
    """The fields of technology among some, if they are one."""
    own = [f for f in fills if _technology(f)]
    return own if len(_tops(own)) == 1 else []


def _of_agreement(context: Context, parent: Draft) -> list[Fill]:
    """The field in the name of an agreement, else the only one told with what is signed; a forum has more than its sentence tells."""
    spans = [(m.start, m.end) for m in parent.mentions]
    inside = (m for m in _named(context.analysis.mentions) if any(a <= m.start < b for a, b in spans))
    name = _single([Fill(m.refs[0], parent.unit, "sector.of-agreement", 0.5) for m in inside])
    if name or parent.value("instrument") not in SIGNED:
        return name
    return [replace(f, rule="sector.of-agreement", confidence=0.5) for f in _single(parent.slots.get("sector", ()))]
