"""Which records have to do with science or technology and join two countries; the others are no records (guide, rule 5).

`in_scope` makes a `case.Case` of each draft, with what the document says for it. `reasons` is the table of why a case is no record,
`confidence` how sure one is. `together`, `substance` and `lone` tell whether its sides act together, how much it says, and whether it is
one side's deed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extract import kinds
from kg.extract.agreements.making import concluded, made, passing, signed, taken_over, unsaid
from kg.extract.agreements.owntext import ITSELF, OWN
from kg.extract.agreements.parents import DOUBTFUL, EARLY, is_news, principal, reported, titled
from kg.extract.commitments import ground, sides
from kg.extract.commitments.affairs import for_other
from kg.extract.commitments.ground import Ground
from kg.extract.context import Context
from kg.extract.context.parties import international, states
from kg.extract.draft import Draft
from kg.extract.languages import OPENED_BY_BOTH
from kg.extract.scope import confidence, substance
from kg.extract.scope.case import Case
from kg.extract.scope.reasons import why_not
from kg.extract.scope.together import agreed_in_field, alone, by_both, of_both, points, together, we
from kg.model import Instrument, Status

#: share of records that name a technology themselves from which a document is about technology, so that the rest belong to it too; releases
#: about anything else hold hardly a record in Korean, where a lower share let no further one of 165 releases in
ABOUT, ABOUT_IN_KOREAN = 0.6, 0.4
#: the same share for a document whose title names a technology, of records that name one as firmly; the soft one in Korean only,
#: whose titles tell what the text is about ("한중일 환경장관")
TITLED = {Ground.FIELD: 0.25, Ground.SOFT: 0.4}
#: the share from which a field of policy and technology alike counts too
MIXED = 0.4
#: the share of sentences that name a technology from which a text is about technology, whatever its records name themselves
THROUGHOUT = 0.5
#: … and below which an English text, whatever its title names, is about other matters too: an item of it names a field itself
THIN = 0.3
#: agreements in a field with partners named from which a text tells of two sides, whoever opens it
SEVERAL = 2
#: ends of the rules of a sentence in a list whose verb is none that says what is agreed, of an item without a verb, and of one in the present
BARE, ITEM, PRESENT = "bare", "item", "present"


@dataclass(frozen=True, slots=True)
class _Text:
    """What a document says for all its records.

    Args:
        context: the document.
        grounds: how firmly each of its records names a technology.
        sides: its title or opening names two sides, or several agreements name their partners.
        joint: it is what two sides publish together.
        research: it reports what research bodies, or in a field of its title any bodies, of two countries do together.
        subject: how firmly its title names a technology.
        throughout: the share of its sentences that name one.
        papers: keys of the papers of two sides whose signing it reports.
    """

    context: Context
    grounds: Mapping[str, Ground]
    sides: bool
    joint: bool
    research: bool
    subject: Ground
    throughout: float
    papers: frozenset[str]

    @property
    def least(self) -> Ground:
        """How firm the ground of a record must be in this document."""
        shares = TITLED if self.lang in OPENED_BY_BOTH else {Ground.FIELD: TITLED[Ground.FIELD]}
        told = self.subject in shares and self._share(self.subject) >= shares[self.subject]
        about = ABOUT_IN_KOREAN if self.lang in OPENED_BY_BOTH else ABOUT
        if self.research or told or self._share(Ground.FIELD) >= about or self.throughout >= THROUGHOUT:
            return Ground.NONE
        return Ground.SOFT if self.subject >= Ground.SOFT or self._share(Ground.FIELD) >= MIXED else Ground.FIELD

    def _share(self, firm: Ground) -> float:
        """The share of the records whose ground is so firm."""
        return sum(g >= firm for g in self.grounds.values()) / max(1, len(self.grounds))

    @property
    def lang(self) -> str:
        """The language of the document."""
        return self.context.analysis.document.lang

    @property
    def technology(self) -> bool:
        """Whether it is about technology and tells of two sides."""
        return self.least is Ground.NONE and self.sides

    @property
    def thin(self) -> bool:
        """Whether it tells of technology here and there only, whatever its title names."""
        return self.lang not in OPENED_BY_BOTH and not self.research and self.throughout < THIN

    @property
    def firm(self) -> Ground:
        """How firm a ground is a field here."""
        return Ground.FIELD if self.technology else max(self.least, Ground.SOFT)


def in_scope(context: Context, agreements: Sequence[Draft], commitments: Sequence[Draft]) -> Iterator[Draft]:
    """The records of a document that are in scope, each with how sure it is.

    In a document about technology every record is; in any other, a report of a summit, of trade or of aid, only those that
    name a field themselves, and the agreements that such items belong to. `kg.extract.scope.reasons` has the conditions.
    The item of an agreement that is out of scope stands alone.

    Args:
        context: the document.
        agreements: with the sectors of their commitments.
        commitments: of the document.
    """
    grounds = {d.key: ground.of_record(context, d) for d in (*agreements, *commitments)}
    # a Korean text that opens with one side tells of two where it names partners again and again; English ones that do are lists of aid
    partners = sum(international(a.named) and grounds[a.key] is Ground.FIELD for a in agreements)
    two = sides.two(context) or (partners >= SEVERAL and context.analysis.document.lang in OPENED_BY_BOTH)
    joint = sides.joint(context, agreements)
    answered = context.analysis.teller is not None  # an interview tells what its institute does all along
    early = (d for d in (*agreements, *commitments) if answered or d.unit < EARLY)
    research = any(map(ground.of_laboratories, early)) or sides.of_bodies(context, agreements)
    text = _Text(
        context,
        grounds,
        two or research,
        joint,
        research,
        ground.of_title(context),
        ground.throughout(context),
        sides.papers(context, agreements),
    )
    told = {a.key: a for a in agreements if _names_field(text, a)}
    own = {a.key for a in agreements if any(m.rule.endswith((OWN, ITSELF)) for m in a.mentions)}
    cases = (
        replace(
            _of_item(text, c),
            pointed=_pointed(context, c, told.get(c.value("of"))),
            under=c.value("of") in own or points(context, c),
            own=c.value("of") in own,
        )
        for c in commitments
    )
    items = list(_kept(context, cases))
    kept = list(_kept(context, [_of_agreement(text, a, items) for a in agreements]))
    keys = {d.key for d in kept}
    yield from kept
    parents = {a.key: a for a in kept}
    main = principal(context, [a for a in kept if reported(context, a)])
    yield from (c if (parent := c.value("of")) in keys and _belongs(c, parents[parent]) else _moved(c, main) for c in items)


def _pointed(context: Context, item: Draft, agreement: Draft | None) -> bool:
    """Whether an item is surely one of an agreement that names a field: it points back to that, or that is the news of the document.

    What a list tells was agreed in a field is of that field as well.
    """
    if agreed_in_field(context, item.unit):
        return True
    if agreement is None:
        return False
    if points(context, item):
        return True
    # a meeting goes through much, and what of it is technology each item tells
    many = agreement.value("instrument") == Instrument.DIALOGUE and context.analysis.document.lang in OPENED_BY_BOTH
    about = not many or ground.of_name(context, agreement) >= Ground.SOFT or ground.of_title(context) >= Ground.SOFT
    return about and is_news(context, agreement) and _belongs(item, agreement)


def _kept(context: Context, cases: Iterable[Case]) -> Iterator[Draft]:
    """The records that no reason leaves out."""
    for case in cases:
        draft = case.draft
        if reason := why_not(case):
            context.trace.drop(reason, draft.unit, draft.at, draft.parties)
        else:
            yield replace(draft, confidence=confidence.of(case))


def _of_item(text: _Text, item: Draft) -> Case:
    told = text.grounds[item.key]
    return Case(
        item,
        text.lang,
        technology=text.technology,
        joint=text.joint and of_both(text.context, item),
        sides=text.sides,
        ground=told,
        least=text.least,
        field=told >= text.firm,
        one_sided=_one_sided(text, item),
        says=substance.of_item(text.context, item),
        shared=by_both(text.context, item),
        thin=text.thin,
    )


def _of_agreement(text: _Text, agreement: Draft, items: Sequence[Draft]) -> Case:
    told = text.grounds[agreement.key]
    return Case(
        agreement,
        text.lang,
        technology=text.technology,
        joint=text.joint,
        sides=text.sides,
        ground=told,
        least=text.least,
        field=_names_field(text, agreement),
        one_sided=not (text.sides or signed(text.context, agreement) or together(text.context, agreement) or unsaid(agreement)),
        items=sum(c.value("of") == agreement.key and _belongs(c, agreement) for c in items),
        news=is_news(text.context, agreement),
        titled=titled(text.context, agreement),
        promised=told >= text.firm and agreement.value("status") == Status.AGREED and any(c.unit == agreement.unit for c in items),
    )


def _one_sided(text: _Text, item: Draft) -> bool:
    """Whether an item is one side's own act.

    Without an agreement, in one government's own news, or where no verb of ours tells what is agreed, it must join its sides itself; under
    an agreement that is surely its own it need not, but in a text about other things than technology the acts of one country alone are aid
    and trade; where both publish it together, an act in a field of technology that names the other side is not.
    """
    rules = {f.rule.rpartition(".")[2] for f in item.slots["status"]}
    if item.value("of") in text.papers and sides.under_paper(text.context, item):
        return False
    if text.grounds[item.key] is Ground.FIELD and item.clause is not None:
        around = text.context.within(item.unit, item.clause)
        if sides.one_for_other(text.context, item.unit, item.values("action"), around):
            return False
    if not (item.value("of") and text.sides) or rules & {BARE, PRESENT}:
        return not together(text.context, item)
    if text.joint and text.grounds[item.key] is Ground.FIELD and item.clause is not None:
        around = text.context.within(item.unit, item.clause)
        if for_other(text.context, around):
            return False
    # what a foundation of two countries does is both sides' whatever it belongs to
    apart = any(f.rule == DOUBTFUL for f in item.slots["of"]) and not any(p.country == kinds.WORLD for p in item.parties)
    if text.joint and we(text.context, item):
        return False
    return (ITEM in rules or apart or text.subject is not Ground.FIELD) and alone(text.context, item)


def _names_field(text: _Text, agreement: Draft) -> bool:
    """Whether an agreement names a field: in its name, or in the sentence that tells of its making; elsewhere it is mere background."""
    context, told = text.context, text.grounds[agreement.key]
    here = text.lang in OPENED_BY_BOTH and is_news(context, agreement) and (_of_field(text, agreement) or ground.of_laboratories(agreement))
    if here or ground.of_name(context, agreement) >= text.firm:
        return True
    contract_of_title = text.lang in OPENED_BY_BOTH and text.subject is Ground.FIELD and agreement.value("instrument") == Instrument.CONTRACT
    if signed(context, agreement) and (contract_of_title or ground.of_bodies(text.lang, agreement) is Ground.FIELD):
        return True
    if is_news(context, agreement) and _of_subject(text, agreement):
        return True
    if agreement.value("instrument") == Instrument.DIALOGUE and passing(agreement):
        return False
    if text.technology:
        return made(context, agreement) or (told >= text.firm and not taken_over(agreement))
    return told >= text.firm and made(context, agreement)


def _of_subject(text: _Text, agreement: Draft) -> bool:
    """Whether the title tells of technology and two sides conclude an agreement, or its own name has a field of policy and technology alike."""
    if text.subject is Ground.FIELD and (signed(text.context, agreement) or concluded(text.context, agreement)):
        return True
    return ground.of_name(text.context, agreement) is Ground.SOFT


def _of_field(text: _Text, agreement: Draft) -> bool:
    """Whether the title, or the sentences that tell of an agreement and its items, name what it is about."""
    told = (ground.of_sector(str(f.value)) for f in agreement.slots.get("sector", ()) if f.rule != ground.OF_ACTION)
    # a meeting goes through climate and health among other matters, and what it is about no paper tells
    meets = agreement.value("instrument") == Instrument.DIALOGUE
    by_title, by_text = (Ground.SOFT, Ground.FIELD) if meets else (Ground.COMMON, Ground.SOFT)
    return text.subject >= by_title or max(told, default=Ground.NONE) >= by_text


def _belongs(item: Draft, agreement: Draft) -> bool:
    """Whether an item is surely one of an agreement: more speaks for it than the want of another, and it is not one of other countries."""
    own, theirs = states(item.parties), states(agreement.parties)
    return all(f.rule != DOUBTFUL for f in item.slots["of"]) and (own <= theirs or theirs <= own)


def _moved(item: Draft, main: Draft | None) -> Draft:
    """The item of an agreement that is left out: under what the document reports, if that is of the same countries, else alone."""
    sure = all(f.rule != DOUBTFUL for f in item.slots.get("of", ()))
    if main is None or not item.value("of") or not sure or states(item.parties) != states(main.parties):
        return _orphan(item)
    parent = replace(item.slots["of"][0], value=main.key, rule="of.reported", confidence=0.5)
    return replace(item, slots={**item.slots, "of": (parent,)})


def _orphan(draft: Draft) -> Draft:
    """The item without the agreement that is out of scope."""
    return replace(draft, slots={slot: fills for slot, fills in draft.slots.items() if slot != "of"})
