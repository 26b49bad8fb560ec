"""What a clause tells of agreements: instruments that it names, what points back to one, and who was at the signing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.agreements import dating
from kg.extract.agreements.another import by_another
from kg.extract.agreements.attendance import attended, celebrated, dated_later, delegates, members, signed_by_both
from kg.extract.agreements.called import by_type
from kg.extract.agreements.dating import RELATIVE
from kg.extract.agreements.drafting import of_mention
from kg.extract.agreements.found import CEREMONIES, Found
from kg.extract.agreements.joining import joined
from kg.extract.agreements.likewise import like_before
from kg.extract.agreements.nouns import CREATED
from kg.extract.agreements.partnerships import partnership
from kg.extract.agreements.sameness import same
from kg.extract.agreements.severals import of_sum, part, with_shared
from kg.extract.agreements.signatories import CEREMONY
from kg.extract.agreements.signing_for import with_signatories
from kg.extract.context import Context
from kg.extract.context.entities import countries
from kg.extract.context.parties import BACK, international
from kg.extract.draft import Draft, Fill
from kg.extract.languages import ELLIPTIC
from kg.model import Clause, Entity, Instrument, Kind, Mention, Role, Status

#: what stands between a partner and a word for what was made with it, and how many characters that are at most
MADE_WITH, PARTNER = re.compile(r"\s?(?:측|정부)?(?:와|과)의?\s(?:(?:체결한|맺은|서명한)\s)?"), 12
#: class of a predicate about what is out of scope: deterrence, sanctions, elections (annotation guide, rule 5)
BEYOND = "beyond"
#: class of a predicate that tells no deed
RHETORIC = "rhetoric"
#: ends of the rules of clauses that tell what a paper contains, or the forms and fields of the cooperation under it
COVERS = (".contents", ".forms")
#: end of the rule of the statement that a title names, which stands at the first word of its text
OF_TITLE = ".title.self"
#: end of the rule of a clause about trade, migration and the like that names no field
OUTSIDE = ".scope"


def read(context: Context, found: Found, unit: int, clause: Clause) -> None:
    """Add to the agreements what a clause tells of them: its instruments, what points back to one, and who was at its signing.

    Args:
        context: the document.
        found: the agreements so far.
        unit: index of the unit.
        clause: of it.
    """
    around = context.within(unit, clause)
    if clause.verb == BEYOND or clause.rule.endswith(OUTSIDE):
        _beyond(context, found, unit, around)
        return
    around = tuple(m for m in around if not _only_wished(context, unit, clause, m))
    instruments = [m for m in around if m.kind is Kind.INSTRUMENT and not _in_speech(clause, m)]
    for spoken in (m for m in around if m.kind is Kind.INSTRUMENT and m not in instruments):
        context.trace.drop("agreement.in-speech", unit, spoken)
    found.touched.setdefault(unit, [])
    back = [m for m in around if m.kind is Kind.ANAPHOR and m.value.startswith(BACK)]
    # an anaphor means what was named before it, not what its own clause names behind it
    first = min((m.start for m in instruments), default=clause.end)
    meant = {m: found.meant(m, unit, _with_whom(context, m, around)) for m in back if m.start < first}
    _named(context, found, unit, clause, instruments)
    for mention in back:
        if mention.value in CEREMONIES:
            antecedent = celebrated(context, found, unit, CEREMONIES[mention.value])
        else:
            antecedent = meant[mention] if mention in meant else found.meant(mention, unit)
        if antecedent is not None:
            found.touched[unit].append(antecedent)
            found.drafts[antecedent] = _told_more(context, found.drafts[antecedent], (unit, mention), clause, around)
    members(context, found, unit, around)
    if not instruments and not back:
        partnership(context, found, unit, clause, around)
    if delegates(around, clause) or _tells_who_came(clause, around, new=bool(instruments), back=bool(back)):
        attended(context, found, unit, clause)


def _beyond(context: Context, found: Found, unit: int, around: Sequence[Mention]) -> None:
    """Leave out the instruments of a clause that is out of scope, but for what the title names."""
    for mention in (m for m in around if m.kind is Kind.INSTRUMENT):
        if mention.rule.endswith(OF_TITLE):  # its text opens with what is out of scope, and holds other things
            found.touched.setdefault(unit, []).append(take(context, found, unit, mention))
        else:
            context.trace.drop("agreement.beyond", unit, mention)


def _named(context: Context, found: Found, unit: int, clause: Clause, instruments: Sequence[Mention]) -> None:
    """Take the instruments of a clause, and keep which of them are made there."""
    for mention in instruments:
        place = take(context, found, unit, mention)
        found.touched[unit].append(place)
        held = mention.role is Role.PLACE or (clause.verb in CEREMONY and clause.status in (Status.SIGNED, None))
        if held and dating.INTENDED not in mention.rule and not found.drafts[place].background:
            found.opened.setdefault(unit, []).append(place)


def _told_more(context: Context, draft: Draft, told: tuple[int, Mention], clause: Clause, around: Sequence[Mention]) -> Draft:
    """The draft to which a clause points back, with the fields, people, type and day that it tells of it."""
    unit, anaphor = told
    draft = _with_contents(context, draft, unit, clause, around)
    draft = with_signatories(context, draft, unit, clause, around)
    if clause.verb == "sign":
        draft = by_type(draft, anaphor, unit)
    bodies = context.bodies(tuple(m for m in around if m.role is not Role.PLACE))
    of_it = not international(bodies) or set(bodies) <= set(draft.parties) or _for_states(draft, anaphor, bodies)
    return dated_later(draft, unit, clause, around) if of_it else draft


def _tells_who_came(clause: Clause, around: Sequence[Mention], *, new: bool, back: bool) -> bool:
    """Whether a clause tells who led, signed or attended; a clause with a `new` instrument tells that of this one itself.

    One leader is enough beside a word that points `back` to what was led.
    """
    people = sum(m.kind is Kind.PERSON and m.role is not Role.SPEAKER for m in around)
    led = clause.verb == "hold" and not clause.speech and people > (0 if back else 1)
    return clause.verb == "attend" or (not new and (led or clause.verb == "sign" or signed_by_both(clause, around)))


def take(context: Context, found: Found, unit: int, mention: Mention) -> int:
    """Add the mention to the draft it belongs to, or open a new one; its index.

    Args:
        context: the document.
        found: the agreements so far, to which it is added.
        unit: index of the unit.
        mention: an instrument.
    """
    fresh = like_before(context, of_mention(context, unit, mention), mention, found.drafts)
    if (total := of_sum(found.drafts, mention)) is not None:
        found.parts[len(found.drafts)] = total
        found.drafts.append(with_shared(fresh, found.drafts[total]))
        return len(found.drafts) - 1
    alike = [n for n, known in enumerate(found.drafts) if same(known, fresh, mention)]
    if context.analysis.document.lang in ELLIPTIC:
        # "X too signed a memorandum there": its partner is left out, its own name is not
        alike = [n for n in alike if not by_another(found.drafts[n], fresh)]
    # one of several that were summed up before is nearer than their sum
    nearest = [n for n in alike if n in found.parts and set(found.drafts[n].named) == set(fresh.named)]
    for n in (nearest or alike)[:1]:
        known = found.drafts[n]
        if n not in found.parts and part(known, fresh):
            found.parts[len(found.drafts)] = n
        else:
            context.trace.drop("agreement.same", unit, mention, known.parties)
            found.drafts[n] = joined(known, fresh)
            return n
    found.drafts.append(fresh)
    return len(found.drafts) - 1


def _with_contents(context: Context, draft: Draft, unit: int, clause: Clause, around: Sequence[Mention]) -> Draft:
    """The draft with the fields that its text is told to cover, whether or not anything is to be done there: "the agreement covers X"."""
    if context.analysis.document.lang in ELLIPTIC or clause.speech or not clause.rule.endswith(COVERS):
        return draft
    return draft.with_fills("sector", tuple(Fill(m.refs[0], unit, m.rule, 0.8) for m in around if m.kind is Kind.SECTOR and m.refs))


def _for_states(draft: Draft, anaphor: Mention, bodies: Sequence[Entity]) -> bool:
    """Whether bodies sign what two states have agreed, one of each: "The document was signed by the heads of the agencies A and B"."""
    states = all(p.kind is Kind.COUNTRY for p in draft.parties)
    return anaphor.value in CEREMONIES and states and {b.country for b in bodies} == {p.country for p in draft.parties}


def _with_whom(context: Context, anaphor: Mention, around: Sequence[Mention]) -> tuple[str, ...]:
    """The country of the partner right before a word that points back: 칠레와의 양해각서, 칠레 과학원과 맺은 협약."""
    text = context.analysis.document.text
    near = (m for m in around if m.end <= anaphor.start <= m.end + PARTNER and m.kind in (Kind.COUNTRY, Kind.ORGANIZATION))
    told = next((m for m in near if MADE_WITH.fullmatch(text, m.end, anaphor.start)), None)
    if told is None:
        return ()
    return countries(told) if told.kind is Kind.COUNTRY else (context.entities[told].country,)


def _only_wished(context: Context, unit: int, clause: Clause, mention: Mention) -> bool:
    """Whether a partnership without a name is built in words only: "affirmed a vision: building a strategic partnership"."""
    created = mention.kind is Kind.INSTRUMENT and mention.value == Instrument.PARTNERSHIP and mention.rule.endswith(CREATED)
    wished = created and clause.verb == RHETORIC and clause.status is None and mention.status is None and not mention.refs
    if wished:
        context.trace.drop("agreement.beyond", unit, mention)
    return wished


def _in_speech(clause: Clause, mention: Mention) -> bool:
    """True for an instrument that somebody only speaks of, without a name or a word of its making."""
    made = mention.status is not None or clause.rule.endswith(RELATIVE)
    return clause.speech and not made and not mention.refs and not mention.rule.endswith(".quoted")
