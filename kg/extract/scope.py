"""Which records have to do with science or technology and join two countries; the others are no records (guide, rule 5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import IntEnum

from kg import reference
from kg.extract.commitments import LOOSE
from kg.extract.confidence import LEAST, Setting, made, of, passing, taken_over
from kg.extract.context import OF_STATES, Context
from kg.extract.draft import Draft
from kg.extract.entities import countries
from kg.extract.parents import DOUBTFUL, principal, titled
from kg.extract.parties import international
from kg.extract.together import alone, together
from kg.model import Instrument, Kind, Mention, Status, UnitKind

#: share of records that name a technology themselves from which a document is about technology, so that the rest belong to it too
ABOUT = 0.6
#: the same share for a document whose title names a technology
TITLED = 0.25
#: the share from which a field of policy and technology alike counts too
MIXED = 0.4
#: fields whose words are words of policy as often as of technology: climate, food security, fisheries
SOFT = frozenset({"climate-environment", "agriculture-food", "ocean-polar"})
#: cross-cutting fields whose words are those of any policy: start-ups, skills, aid; armed forces too, beside technology only (guide, rule 5)
COMMON = frozenset({"talent", "stem-education", "innovation", "startups", "regional-innovation", "official-development-assistance"})
#: cross-cutting fields that are technology by their name
FIRM = frozenset({"industrial-rnd", "technology-transfer", "st-policy", "women-in-stem", "standard-essential-patents", "research-security"})
#: what more countries than these say together is a resolution, and no item of cooperation (design, §5: no meeting of twenty states)
MOST = 12
#: how many sentences open a text
OPENING = 2
#: ends of the rules of a sentence in a list whose verb is none that says what is agreed, of an item without a verb, and of one in the present
BARE, ITEM, PRESENT = "bare", "item", "present"
#: the rule that gives a record the field of its heading, and the one that gives it the field of its agreement
HEADING, AGREEMENT = "sector.heading", "sector.of-agreement"
#: the rule that gives a record the field that lies in what is done; it says nothing of technology
ACTION = "sector.of-action"


class Ground(IntEnum):
    """How firmly a record or title itself names a technology."""

    NONE = 0
    COMMON = 1
    SOFT = 2
    FIELD = 3


def in_scope(context: Context, agreements: Sequence[Draft], commitments: Sequence[Draft]) -> Iterator[Draft]:
    """The records of a document that are in scope.

    In a document about technology every record is; in any other, a report of a summit, of trade or of aid, only those that
    name a field themselves, and the agreements that such items belong to.

    The item of an agreement that is out of scope stands alone.

    Args:
        context: the document.
        agreements: with the sectors of their commitments.
        commitments: of the document.
    """
    grounds = {d.key: ground(context, d) for d in (*agreements, *commitments)}
    least = _least(context, list(grounds.values()))
    sides = _two_sides(context)
    about = least is Ground.NONE and sides
    joint = _joint(context, agreements)
    firm = Ground.FIELD if about else max(least, Ground.SOFT)
    document = Setting(about, field=False, sides=sides, lang=context.analysis.document.lang)
    items = [c for c in commitments if international(c.parties) and grounds[c.key] >= least]
    items = [
        _weighed(
            c, replace(document, field=grounds[c.key] >= firm, joint=joint and _of_both(context, c), one_sided=_one_sided(context, c, sides))
        )
        for c in items
    ]
    items = [c for c in items if c.confidence >= LEAST and len(_states(c)) <= MOST]
    kept = []
    for agreement in agreements:
        own = sum(c.value("of") == agreement.key and _belongs(c, agreement) for c in items)
        stands = _stands(context, agreement, grounds[agreement.key], firm, about=about)
        apart = not (sides or together(context, agreement))
        kept.append(_weighed(agreement, replace(document, field=stands, items=own, joint=joint, one_sided=apart)))
    kept = [a for a in kept if a.confidence >= LEAST]
    keys = {d.key for d in (*kept, *items)}
    for left in (d for d in (*agreements, *commitments) if d.key not in keys):
        context.trace.drop(_why(left, grounds[left.key] >= least), left.unit, left.at, left.parties)
    yield from kept
    parents = {a.key: a for a in kept}
    main = principal(context, [a for a in kept if _reported(context, a)])
    yield from (c if (parent := c.value("of")) in keys and _belongs(c, parents[parent]) else _moved(c, main) for c in items)


def _one_sided(context: Context, item: Draft, sides: bool) -> bool:
    """Whether an item is one side's own act.

    Without an agreement, in one government's own news, or where no verb of ours tells what is agreed, it must join its sides itself; under
    an agreement it need not, but in a text about other things than technology the acts of one country alone are aid and trade.
    """
    rules = {f.rule.rpartition(".")[2] for f in item.slots["status"]}
    if not (item.value("of") and sides) or rules & {BARE, PRESENT}:
        return not together(context, item)
    return (ITEM in rules or _subject(context) is not Ground.FIELD) and alone(context, item)


def _stands(context: Context, agreement: Draft, told: Ground, firm: Ground, *, about: bool) -> bool:
    """Whether an agreement names a field: in its name, or in the sentence that tells of its making; elsewhere it is mere background."""
    if _in_name(context, agreement) >= firm:
        return True
    if agreement.value("instrument") == Instrument.DIALOGUE and passing(agreement):
        return False
    if about:
        return made(context, agreement) or (told >= firm and not taken_over(agreement))
    return told >= firm and made(context, agreement)


def _why(draft: Draft, named: bool) -> str:
    """Why a draft is no record."""
    if not international(draft.parties):
        return "record.one-country"
    return "record.unsure" if named else "record.no-field"


def _weighed(draft: Draft, setting: Setting) -> Draft:
    return replace(draft, confidence=of(draft, setting))


def _two_sides(context: Context) -> bool:
    """Whether the title or one of the first sentences names two countries, bodies of two, or "both countries": one's own news does not."""
    analysis, told = context.analysis, _in_heading(context)
    for unit in _opening(context):
        if any(m.kind is Kind.ANAPHOR and m.value in OF_STATES for m in analysis.inside(unit)):
            return True
        here = {c for m in analysis.inside(unit) if m.kind is Kind.COUNTRY for c in countries(m)}
        here |= {context.entities[m].country for m in analysis.inside(unit) if m.kind is Kind.ORGANIZATION}
        told |= here
        if here - {""}:
            break
    return len(told - {""}) > 1


def _joint(context: Context, agreements: Sequence[Draft]) -> bool:
    """Whether a document is what two sides publish together: its title names both, and an agreement of theirs."""
    return len(_in_heading(context) - {""}) > 1 and any(titled(context, a) for a in agreements)


def _of_both(context: Context, item: Draft) -> bool:
    """Whether an item is told as one of both sides: in a list, or with those who do it."""
    return context.analysis.units[item.unit].kind is UnitKind.BULLET or not taken_over(item)


def _in_heading(context: Context) -> set[str]:
    """The countries that the title of a document names."""
    document, tables = context.analysis.document, reference.load()
    hits = reference.gazetteer(document.lang).find(document.title)
    return {tables.country_of(ref) for hit in hits for ref in (hit.refs if hit.kind == "pair" else hit.refs[:1])}


def _opening(context: Context) -> list[int]:
    """The units of the title and of the first sentences, in which whoever the text is about is named."""
    units = context.analysis.units
    first = [n for n, u in enumerate(units) if u.kind in (UnitKind.SENTENCE, UnitKind.BULLET)][:OPENING]
    return [n for n, u in enumerate(units) if u.kind is UnitKind.TITLE] + first


def _in_name(context: Context, agreement: Draft) -> Ground:
    """How firmly the names of an agreement name a technology."""
    told = [_named(m) for m in agreement.mentions]
    for mention in agreement.mentions:
        for unit in context.places(mention):
            told += [_named(m) for m in context.analysis.inside(unit) if mention.start <= m.start < mention.end]
    return max(told, default=Ground.NONE)


def _least(context: Context, grounds: Sequence[Ground]) -> Ground:
    """How firm the ground of a record must be in this document."""
    title = _subject(context)
    share = sum(g is Ground.FIELD for g in grounds) / max(1, len(grounds))
    if share >= (TITLED if title is Ground.FIELD else ABOUT):
        return Ground.NONE
    return Ground.SOFT if title >= Ground.SOFT or share >= MIXED else Ground.FIELD


def _subject(context: Context) -> Ground:
    """How firmly the title names a technology: the one in the text or, where it stands apart, with the first sentence behind it."""
    units = context.analysis.units
    titles = [n for n, u in enumerate(units) if u.kind is UnitKind.TITLE]
    first = [n for n, u in enumerate(units) if u.kind in (UnitKind.SENTENCE, UnitKind.BULLET)][:1]
    document = context.analysis.document
    known = (r for hit in reference.gazetteer(document.lang).find(document.title) for r in hit.refs[:1] if r.startswith("sector:"))
    inside = (m for n in titles or first for m in context.analysis.inside(n))
    return max((*map(_named, inside), *map(_of, known)), default=Ground.NONE)


def ground(context: Context, draft: Draft) -> Ground:
    """How firmly a record itself names a technology: in its own clause, or in a sentence that names the agreement.

    Args:
        context: the document.
        draft: the record.
    """
    units = {draft.unit, *(n for m in draft.mentions for n in context.places(m))}
    fills = [f for f in draft.slots.get("sector", ()) if f.unit in units and f.rule not in (AGREEMENT, ACTION)]
    told = [min(_of(str(f.value)), Ground.SOFT) if f.rule == HEADING else _of(str(f.value)) for f in fills]
    inside = (m for m in context.analysis.inside(draft.unit) if m.kind is Kind.PROGRAMME or (m.kind is Kind.SECTOR and not m.refs))
    return max((*told, *map(_named, inside), *map(_named, draft.mentions)), default=Ground.NONE)


def _named(mention: Mention) -> Ground:
    """The ground that a mention gives: science and technology at large are as firm as a field, and so is what is known by name."""
    if mention.kind is Kind.INSTRUMENT or mention.kind is Kind.PROGRAMME:
        tables = reference.load()
        known = (tables.row(ref) for ref in mention.refs[:1] if ref in tables)
        return max((_of(s) for row in known if isinstance(row, reference.Programme) for s in row.sectors), default=Ground.NONE)
    if mention.kind is not Kind.SECTOR:
        return Ground.NONE
    if mention.rule.endswith(LOOSE):
        return Ground.SOFT
    return _of(mention.refs[0]) if mention.refs else Ground.FIELD


def _of(sector: str) -> Ground:
    tables = reference.load()
    finest = sector.removeprefix("sector:")
    top = tables.top_sector(finest)
    if finest in COMMON or top == "defence":
        return Ground.COMMON
    firm = finest in FIRM or (tables.sectors[top].kind == "technology" and top not in SOFT)
    return Ground.FIELD if firm else Ground.SOFT


def _states(draft: Draft) -> set[str]:
    return {p.country for p in draft.parties if p.country}


def _belongs(item: Draft, agreement: Draft) -> bool:
    """Whether an item is surely one of an agreement: more speaks for it than the want of another, and it is not one of other countries."""
    own, theirs = _states(item), _states(agreement)
    return all(f.rule != DOUBTFUL for f in item.slots["of"]) and (own <= theirs or theirs <= own)


def _reported(context: Context, agreement: Draft) -> bool:
    """Whether an agreement is the meeting or declaration of countries that the document reports: of the day of publication."""
    kind = agreement.value("instrument") in (Instrument.DIALOGUE, Instrument.DECLARATION) and agreement.value("status") == Status.SIGNED
    day = bool(agreement.value("date")) and agreement.value("date") == context.analysis.document.published
    return kind and day and all(p.kind is Kind.COUNTRY for p in agreement.parties)


def _moved(item: Draft, main: Draft | None) -> Draft:
    """The item of an agreement that is left out: under what the document reports, if that is of the same countries, else alone."""
    sure = all(f.rule != DOUBTFUL for f in item.slots.get("of", ()))
    if main is None or not item.value("of") or not sure or _states(item) != _states(main):
        return _orphan(item)
    parent = replace(item.slots["of"][0], value=main.key, rule="of.reported", confidence=0.5)
    return replace(item, slots={**item.slots, "of": (parent,)})


def _orphan(draft: Draft) -> Draft:
    """The item without the agreement that is out of scope."""
    return replace(draft, slots={slot: fills for slot, fills in draft.slots.items() if slot != "of"})
