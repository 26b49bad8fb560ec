"""Everything that an English text names, with its role, placed in the document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg import reference
from kg.lang.en.clauses import scope
from kg.lang.en.cues import table
from kg.lang.en.entities import capitals
from kg.lang.en.entities.abroad import own_language, with_legal_forms
from kg.lang.en.entities.adverse import without_adversaries
from kg.lang.en.entities.aliases import with_aliases
from kg.lang.en.entities.alliances import alliances
from kg.lang.en.entities.apposed import with_apposed
from kg.lang.en.entities.beside import with_beside
from kg.lang.en.entities.bracketed import bracketed
from kg.lang.en.entities.departments import with_departments
from kg.lang.en.entities.formed import with_formed
from kg.lang.en.entities.founding import founded
from kg.lang.en.entities.government import with_government
from kg.lang.en.entities.home import at_home, governed, home
from kg.lang.en.entities.known import spans
from kg.lang.en.entities.names import organizations
from kg.lang.en.entities.origins import owned, placed
from kg.lang.en.entities.overlaps import longest, outermost, with_instruments
from kg.lang.en.entities.persons import persons
from kg.lang.en.entities.plurals import RULE as PLURAL
from kg.lang.en.entities.plurals import with_plurals
from kg.lang.en.entities.programmes import programmes
from kg.lang.en.entities.selves import RULE as SELF
from kg.lang.en.entities.selves import with_selves
from kg.lang.en.entities.stately import stately
from kg.lang.en.instruments import instruments
from kg.lang.en.instruments.amending import RULE as CHANGES
from kg.lang.en.instruments.each import RULE as EACH
from kg.lang.en.instruments.each import with_each
from kg.lang.en.instruments.intended import with_intended
from kg.lang.en.instruments.likewise import ONE
from kg.lang.en.instruments.meetings import RULE as MEETING
from kg.lang.en.instruments.meetings import meeting
from kg.lang.en.instruments.naming import called
from kg.lang.en.instruments.summed import PART, with_summed
from kg.lang.en.instruments.texts import RULE as OWN
from kg.lang.en.instruments.texts import of_title, with_own
from kg.lang.en.instruments.titled import TITLED, with_titled
from kg.lang.en.instruments.topics import with_topics
from kg.lang.en.roles import roles
from kg.lang.en.spans import Cover, Span
from kg.lang.en.units import Piece
from kg.lang.en.values import cued, figures
from kg.lang.en.values.deeds import deeds
from kg.lang.en.values.dollars import in_own_dollars
from kg.model import Document, Kind, Mention, Role, Status, UnitKind

#: stands between two units, so that no name runs over it
_GAP = "\n¶\n"
#: units that say something
_RUNNING = frozenset({UnitKind.SENTENCE, UnitKind.BULLET, UnitKind.LEAD_IN})
#: how many characters may stand between a title and its name: ", the "
_BESIDE = 8


@dataclass(frozen=True, slots=True)
class Whole:
    """The units of a document as one plain text.

    Args:
        text: the units, with a gap between them.
        offsets: where each character stands in the document, -1 in a gap.
        starts: where each unit begins in `text`.
    """

    text: str
    offsets: tuple[int, ...]
    starts: tuple[int, ...]


def whole(pieces: Sequence[Piece]) -> Whole:
    """The plain text of all units."""
    texts, offsets, starts, at = [], [], [], 0
    for piece in pieces:
        starts.append(at)
        texts.append(piece.plain.text)
        offsets += [*piece.plain.offsets, *([-1] * len(_GAP))]
        at += len(piece.plain.text) + len(_GAP)
    return Whole(_GAP.join(texts), tuple(offsets), tuple(starts))


def mentions(document: Document, pieces: Sequence[Piece]) -> tuple[Mention, ...]:
    """The mentions of a document in order.

    Args:
        document: gives the day of publication.
        pieces: its units.
    """
    told = whole(pieces)
    body = next((at for at, piece in zip(told.starts, pieces, strict=True) if piece.kind in _RUNNING), 0)
    found = find(told.text, document.published, document.title, document.publisher, body=body, government=governed(document.url))
    found = with_summed(told.text, pieces, told.starts, found)
    found = in_own_dollars(document, told.text, at_home(told.text, found, home(document, told.text)))
    return tuple(sorted((_mention(told, s) for s in found), key=lambda m: (m.start, -m.end, m.kind)))


def find(text: str, published: str, title: str = "", publisher: str = "", *, body: int = 0, government: str = "") -> list[Span]:
    """What a plain text names.

    Args:
        text: units in plain text.
        published: ISO date or empty.
        title: of the document, whether or not the text opens with it.
        publisher: of the document.
        body: where its first sentence begins, behind the headings.
        government: code of the country whose government published it.
    """
    known = [*spans(text), *capitals.spans(text)]
    pairs = Cover(s for s in known if len(s.refs) > 1 and s.kind is Kind.COUNTRY)
    # "the Peru-Chile TPD": the pair is part of the name
    known = [replace(s, start=p[0].start) if s.kind is Kind.INSTRUMENT and (p := pairs.at(s.start - 2, s.start - 1)) else s for s in known]
    # "Peru–Chile Committee": a committee of two states, not a body of the second
    bodies = [b for b in organizations(text, known) if not any(p.start < b.start < p.end for p in pairs.at(b.start, b.end))]
    bodies = with_legal_forms(text, [*with_plurals(text, bodies), *own_language(text, known)])
    bodies += stately(text, [*bodies, *known])
    bodies += bracketed(text, [*bodies, *known])
    named = with_formed(text, longest([*bodies, *(s for s in known if s.kind is not Kind.SECTOR)]))
    people = persons(text, named)
    held = table("names")["titles"]
    taken = Cover(people)
    named = [s for s in named if taken.free(s.start, s.end) and not (text[s.start : s.end] in held and _before_person(s, people))] + people
    named += alliances(text, named)
    named = with_departments(text, owned(text, placed(text, with_beside(text, with_apposed(text, named)))))
    forums = with_own(text, instruments(text, [s for s in named if s.kind is not Kind.INSTRUMENT]))
    fields = Cover(s for s in known if s.kind is Kind.SECTOR)
    longer = Cover(s for s in known if s.kind is Kind.PROGRAMME and s.refs)
    # "the Feed the Future Initiative": the end of a known name is no other one
    forums = [
        f
        for f in forums
        if not _outside(text, f, fields, title) and not any(p.start < f.start and f.end <= p.end for p in longer.at(f.start, f.end))
    ]
    named = [s for s in named if not _outside(text, s, fields, title)]
    named = with_intended(text, with_each(text, called(text, with_instruments(founded(text, named), forums))))
    named += _hidden(known, named)
    named += programmes(text, named)
    if not any(s.kind is Kind.INSTRUMENT and s.rule == OWN for s in named):
        itself = of_title(title, text, body)
        named = [*named, *itself] if itself else with_titled(title, text, named, body)
    named += meeting(text, named, _GAP)
    named = with_aliases(text, named)
    named = with_selves(text, outermost(named), publisher)
    cued_spans = _cues(text, named, [s for s in known if s.kind is Kind.SECTOR])
    dated = [_timed(f, Kind.DATE) for f in figures.dates(text, published)] + [_timed(f, Kind.AMOUNT) for f in figures.amounts(text)]
    told = with_government(text, with_topics(text, [*named, *cued_spans]), title, government)
    return without_adversaries(text, roles(text, [*told, *dated]))


def _hidden(known: Sequence[Span], named: Sequence[Span]) -> list[Span]:
    """The countries in names of instruments that were taken for bodies first: "the Chile-Peru Energy Council"."""
    forums = Cover(s for s in named if s.kind is Kind.INSTRUMENT)
    others = Cover(s for s in named if s.kind is not Kind.INSTRUMENT)
    inside = (s for s in known if s.kind is Kind.COUNTRY and others.free(s.start, s.end))
    return [s for s in inside if any(f.start <= s.start and s.end <= f.end for f in forums.at(s.start, s.end))]


def _outside(text: str, forum: Span, fields: Cover, title: str) -> bool:
    """Whether an instrument is one of trade, labour or migration by its name, which holds no field of technology."""
    if forum.kind is not Kind.INSTRUMENT or (forum.rule == OWN and scope.trade_of_two(title)):
        return False  # what two sides state on their trade may hold items of technology
    return scope.out_of_scope(text, forum.start, forum.end) and not fields.at(forum.start, forum.end)


def _before_person(span: Span, people: Sequence[Span]) -> bool:
    """Whether a name is a title: a person follows ("NSA Doval"), or a bracket holds it."""
    return any(0 <= p.start - span.end <= 2 for p in people)


def _cues(text: str, named: Sequence[Span], fields: Sequence[Span]) -> list[Span]:
    """Sectors, actions and anaphors outside the names of bodies and people."""
    masked = list(text)
    for span in named:
        # "joint laboratory", "joint call": what it is tells what is done
        if span.kind in (Kind.ORGANIZATION, Kind.PERSON) or (span.kind is Kind.INSTRUMENT and span.value != "programme"):
            masked[span.start : span.end] = "\x00" * (span.end - span.start)
    for start, end in (_office(text, s) for s in named if s.kind is Kind.PERSON):
        masked[start:end] = "\x00" * (end - start)
    blank = "".join(masked)
    bodies = Cover(s for s in named if s.kind in (Kind.ORGANIZATION, Kind.PERSON))
    offices = {at for s in named if s.kind is Kind.PERSON for at in range(*_office(text, s))}
    offices |= {at for m in cued.offices_in(text) for at in range(*m)}
    top = reference.load().top_sector
    never = frozenset(table("sectors")["never"])
    meant = cued.without_misleading(text.lower())
    sector_spans = [
        s
        for s in fields
        if bodies.free(s.start, s.end) and text[s.start : s.end].casefold() not in never and "\x00" not in meant[s.start : s.end]
    ]
    sector_spans = [s for s in sector_spans if s.start not in offices]
    cover = Cover(sector_spans)
    for span in cued.sectors(_outside_bodies(text, named).lower()):
        if span.start in offices:
            continue
        beside = cover.at(span.start, span.end)
        if not any(top(b.refs[0].removeprefix("sector:")) == top(span.refs[0].removeprefix("sector:")) for b in beside):
            sector_spans.append(span)
    held = Cover(s for s in named if s.kind is Kind.PROGRAMME and s.refs)
    sector_spans = [s for s in sector_spans if all(_of_field(p, s) for p in held.at(s.start, s.end))]
    done = [*cued.longest(cued.actions(blank.lower())), *cued.longest(deeds(blank.lower()))]
    at_large = [s for s in cued.science(text, bodies) if not cover.at(s.start, s.end)]
    return [*sector_spans, *at_large, *done, *(a for a in cued.anaphors(text) if bodies.free(a.start, a.end))]


def _of_field(programme: Span, sector: Span) -> bool:
    """Whether a word in the name of a known programme tells a field of it: "Solar Orbiter" is no solar energy."""
    tables = reference.load()
    row = tables.programmes.get(programme.refs[0].removeprefix("programme:"))
    return row is None or tables.top_sector(sector.refs[0].removeprefix("sector:")) in {tables.top_sector(s) for s in row.sectors}


def _office(text: str, person: Span) -> tuple[int, int]:
    """Where the title of a person stands beside the name: an office for digital affairs is no field of what its holder does."""
    if not person.holder:
        return person.start, person.start
    before = text.rfind(person.holder, max(0, person.start - len(person.holder) - _BESIDE), person.start)
    after = text.find(person.holder, person.end, person.end + len(person.holder) + _BESIDE)
    start = before if before >= 0 else after
    return (start, start + len(person.holder)) if start >= 0 else (person.start, person.start)


def _outside_bodies(text: str, named: Sequence[Span]) -> str:
    masked = list(text)
    for span in named:
        if span.kind in (Kind.ORGANIZATION, Kind.PERSON):
            masked[span.start : span.end] = "\x00" * (span.end - span.start)
    return "".join(masked)


def _timed(found: figures.Found, kind: Kind) -> Span:
    return Span(found.start, found.end, kind, value=found.value, rule=found.rule, role=Role.MODIFIER if found.modifies else None)


def _mention(told: Whole, span: Span) -> Mention:
    form = (
        re.sub(r"^[“\"(]+|[”\")]+$", "", told.text[span.start : span.end])
        if span.kind is Kind.INSTRUMENT and told.text[span.start : span.end].count("(") == 0
        else told.text[span.start : span.end]
    )
    if span.rule in (MEETING, TITLED, EACH, SELF, CHANGES, PLURAL, PART, ONE):
        # these have no name where they stand
        form = span.names[0]
    return Mention(
        start=told.offsets[span.start],
        end=told.offsets[span.end - 1] + 1,
        kind=span.kind,
        form=form,
        refs=span.refs,
        value=span.value,
        role=span.role,
        country=span.country,
        names=span.names,
        holder=span.holder,
        status=Status.SIGNED if span.passing and span.kind is Kind.INSTRUMENT else None,
        rule=span.rule,
    )
