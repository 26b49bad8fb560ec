"""How firmly a record, or the title of a text, names a technology."""

from __future__ import annotations

from enum import IntEnum

from kg import reference
from kg.extract import kinds
from kg.extract.commitments.actions import LOOSE
from kg.extract.context import Context
from kg.extract.draft import Draft
from kg.extract.wording import words
from kg.model import Clause, Kind, Mention, UnitKind

#: fields whose words are words of policy as often as of technology: climate, food security, fisheries
SOFT = frozenset({"climate-environment", "agriculture-food", "ocean-polar"})
#: cross-cutting fields whose words are those of any policy: start-ups, skills, aid; armed forces too, beside technology only (guide, rule 5)
COMMON = frozenset({"talent", "stem-education", "innovation", "startups", "regional-innovation", "official-development-assistance"})
#: of defence, the field whose words tell of things that firms make and sell
ARMS = "arms-industry"
#: cross-cutting fields that are technology by their name
FIRM = frozenset({"industrial-rnd", "technology-transfer", "st-policy", "women-in-stem", "standard-essential-patents", "research-security"})
#: the rule that gives a record the field of its heading, and the one that gives it the field of its agreement
HEADING, AGREEMENT = "sector.heading", "sector.of-agreement"
#: the rule that gives a record the field that lies in what is done; it says nothing of technology
OF_ACTION = "sector.of-action"


class Ground(IntEnum):
    """How firmly a technology is named."""

    NONE = 0
    COMMON = 1
    SOFT = 2
    FIELD = 3


def of_sector(sector: str) -> Ground:
    """The ground that a field gives.

    Args:
        sector: id of a concept, with or without its prefix.

    >>> [of_sector(s).name for s in ("quantum", "sector:agriculture-food", "standards", "talent", "defence")]
    ['FIELD', 'SOFT', 'SOFT', 'COMMON', 'COMMON']
    """
    tables = reference.load()
    finest = sector.removeprefix("sector:")
    top = tables.top_sector(finest)
    if finest == ARMS:
        return Ground.SOFT
    if finest in COMMON or top == "defence":
        return Ground.COMMON
    firm = finest in FIRM or (tables.sectors[top].kind == "technology" and top not in SOFT)
    return Ground.FIELD if firm else Ground.SOFT


def of_mention(mention: Mention) -> Ground:
    """The ground that a mention gives: science and technology at large are as firm as a field, and so is what is known by name.

    Args:
        mention: of any kind; one that names no technology gives none.
    """
    if mention.kind is Kind.INSTRUMENT or mention.kind is Kind.PROGRAMME:
        tables = reference.load()
        known = (tables.row(ref) for ref in mention.refs[:1] if ref in tables)
        return max((of_sector(s) for row in known if isinstance(row, reference.Programme) for s in row.sectors), default=Ground.NONE)
    if mention.kind is not Kind.SECTOR:
        return Ground.NONE
    firm = of_sector(mention.refs[0]) if mention.refs else Ground.FIELD
    return min(firm, Ground.SOFT) if mention.rule.endswith(LOOSE) else firm


def of_record(context: Context, draft: Draft) -> Ground:
    """The ground of a record itself: of its own clause, or of a sentence that names the agreement.

    Args:
        context: the document.
        draft: the record.
    """
    units = {draft.unit, *(n for m in draft.mentions for n in context.places(m))}
    fills = [f for f in draft.slots.get("sector", ()) if f.unit in units and f.rule not in (AGREEMENT, OF_ACTION)]
    soft = (f.rule == HEADING or f.rule.endswith(LOOSE) for f in fills)
    told = [min(of_sector(str(f.value)), Ground.SOFT if s else Ground.FIELD) for f, s in zip(fills, soft, strict=True)]
    around = context.analysis.inside(draft.unit)
    inside = (m for m in around if m.kind is Kind.PROGRAMME or (m.kind is Kind.SECTOR and not m.refs))
    of_policy = [Ground.FIELD] if draft.type == "commitment" and _technology_of_policy(context, draft) else []
    return max((*told, *of_policy, *map(of_mention, inside), *map(of_mention, draft.mentions)), default=Ground.NONE)


def _technology_of_policy(context: Context, draft: Draft) -> bool:
    """Whether a clause names the technology of a field of policy: 농식품 기술."""
    clause = draft.clause if isinstance(draft.clause, Clause) else None
    around = context.within(draft.unit, clause) if clause else ()
    ends = {m.end for m in around if m.kind is Kind.SECTOR and m.refs}
    return any(m.kind is Kind.SECTOR and m.form in words("technology") and m.start - 1 in ends for m in around)


def of_name(context: Context, agreement: Draft) -> Ground:
    """The ground that the names of an agreement give.

    Args:
        context: the document.
        agreement: the draft.
    """
    told = [of_mention(m) for m in agreement.mentions]
    for mention in agreement.mentions:
        for unit in context.places(mention):
            told += [of_mention(m) for m in context.analysis.inside(unit) if mention.start <= m.start < mention.end]
    return max(told, default=Ground.NONE)


def throughout(context: Context) -> float:
    """The share of the sentences and lines of a document that name a technology, 0 to 1.

    Args:
        context: the document.
    """
    told = [n for n, u in enumerate(context.analysis.units) if u.kind in (UnitKind.TITLE, UnitKind.SENTENCE, UnitKind.BULLET)]
    firm = sum(any(of_mention(m) is Ground.FIELD for m in context.analysis.inside(n)) for n in told)
    return firm / max(1, len(told))


def of_bodies(lang: str, agreement: Draft) -> Ground:
    """The ground that the names of the bodies give whose agreement it is: railways, space agencies.

    Args:
        lang: of the document.
        agreement: the draft.
    """
    names = (p.names[0] for p in agreement.parties if p.kind is Kind.ORGANIZATION)
    refs = (hit.refs[0] for name in names for hit in reference.gazetteer(lang).find(name, nested=True))
    return max((of_sector(r) for r in refs if r.startswith("sector:")), default=Ground.NONE)


def of_title(context: Context) -> Ground:
    """The ground that the title gives, with the first sentence behind it, whether it stands in the text or apart.

    Args:
        context: the document.
    """
    units = context.analysis.units
    titles = [n for n, u in enumerate(units) if u.kind is UnitKind.TITLE]
    first = [n for n, u in enumerate(units) if u.kind in (UnitKind.SENTENCE, UnitKind.BULLET)][:1]
    document = context.analysis.document
    fields = {m.form for m in context.analysis.mentions if m.kind is Kind.SECTOR}
    hits = reference.titled(document.lang, document.title)
    # a common word that the text never uses for a field is none in the title either: 양자 of 양자 외교장관회담
    known = (r for h in hits if h.form in fields or not h.ambiguous for r in h.refs[:1] if r.startswith("sector:"))
    inside = (m for n in (*titles, *first) for m in context.analysis.inside(n))
    return max((*map(of_mention, inside), *map(of_sector, known)), default=Ground.NONE)


def of_laboratories(record: Draft) -> bool:
    """Whether research bodies of two countries are those of a record: what they do together is research, whatever the title names.

    Args:
        record: a draft.
    """
    bodies = [p for p in record.parties if p.kind is Kind.ORGANIZATION]
    types = {kinds.type_of(p) for p in bodies}
    return len({p.country for p in bodies}) > 1 and types <= kinds.RESEARCH and bool(types & kinds.LABORATORIES)
