"""When an instrument was made or is to be held: the date beside its name, of its ceremony, or of the news."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.agreements.attendance import BOUND
from kg.extract.agreements.days import RIGHT_BEFORE, ahead, beside_name, held_back, in_the_news, in_turn, lately, made_then
from kg.extract.agreements.earlier import earlier
from kg.extract.agreements.found import SIGNABLE
from kg.extract.agreements.making import SO_FAR
from kg.extract.agreements.owntext import OWN
from kg.extract.agreements.signatories import CEREMONY
from kg.extract.context import Context
from kg.extract.context.sections import days_above
from kg.extract.draft import DAY, Draft, Fill
from kg.extract.languages import ELLIPTIC
from kg.model import BY_BODIES, Clause, Instrument, Kind, Mention, Role, Status, UnitKind

#: end of the rule of a clause that qualifies an instrument
RELATIVE = ".relative"
#: end of the rule of a paper that changes another one
CHANGES = ".another.named"
#: part of the rule of an instrument that another one is signed to bring about
INTENDED = ".intended"
#: characters between the name of an instrument and the day of its signing: " on research that was signed on "
SIGNED_THEN = 60
#: characters between the name of an instrument and its date in brackets: 협정(2016)
BRACKET = 3
#: end of the rule of a predicate that tells of some day before: "has signed"
BEFORE = ".have.signed"
#: end of the rule of a predicate that tells that papers were signed
PAST = ".signed"
#: characters between the date and the name of what is held then: 11월 제주에서 개최되는 제5차 …
BESIDE = 24
#: types whose meetings a clause tells that says that they were held
MEETING = frozenset({Instrument.DIALOGUE, Instrument.PARTNERSHIP})
#: how many sentences before one that tells no day may tell it
AGO = 9
#: classes of predicate of those who only note what others signed
NOTING = frozenset({"welcome", "say", "stress"})
#: value of a word that points back to a meeting: 이번 회의
BACK_TO_MEETING = "instrument:dialogue"
#: classes of predicate that open what a relative clause founded
OPENED = frozenset({"launch", "hold"})


def _day_of_opening(context: Context, unit: int, clause: Clause, mention: Mention) -> list[Mention]:
    """The days of the clause behind a relative one, in which what that founded is opened: "the centre that A and B set up opened on …"."""
    behind = next((c for c in context.analysis.units[unit].clauses if c.start >= clause.end), None)
    if not clause.rule.endswith(RELATIVE) or behind is None or behind.verb not in OPENED or behind.start > mention.end:
        return []
    inside = context.within(unit, behind)
    return [] if any(m.kind is Kind.INSTRUMENT for m in inside) else [m for m in inside if m.kind is Kind.DATE and m.value]


def of_instrument(context: Context, unit: int, clause: Clause, mention: Mention, around: Sequence[Mention]) -> Iterator[Fill]:
    """The date beside the name ("signed this April"), else that of the ceremony, else the day of publication for what is new.

    Args:
        context: the document.
        unit: index of the unit that tells of it.
        clause: of that unit.
        mention: the instrument.
        around: the mentions of the clause that belong to it.
    """
    dated = _own_days(context, clause, mention, around) or _day_of_opening(context, unit, clause, mention)
    if clause.status is Status.SIGNED or mention.status is Status.SIGNED:
        dated = _by_then(context, clause, mention, dated)
    beside = beside_name(mention, dated)
    dated = [] if _of_another(clause, mention, around) else dated
    new = clause.status is Status.SIGNED and mention.status is None
    before_news = clause.rule.endswith((RELATIVE, BEFORE)) or _lately(context, clause)
    # "co-chaired on 4 June the third meeting of the council, which was set up in 2011": a forum has the day of the meeting (guide, rule 6)
    met = [m for m in dated if m.role is not Role.MODIFIER and len(m.value) == DAY] if clause.verb == "hold" and new else []
    if beside and met and mention.value in MEETING:
        yield Fill(met[0].value, unit, met[0].rule)
    elif beside:
        yield Fill(beside[0].value, unit, beside[0].rule)
    elif dated and (clause.verb in CEREMONY or mention.role is Role.PLACE or _in_passing(context, mention)):
        best = _of_several(context, clause, mention, dated, around=around, together=context.within(unit, clause))
        yield Fill(best.value, unit, best.rule)
    elif to_come := [m for m in dated if ahead(m.value, context.analysis.document.published)] if clause.status is Status.AGREED else []:
        yield Fill(to_come[0].value, unit, to_come[0].rule, 0.7)
    elif new and clause.verb in ("sign", "launch") and (just := earlier(context, unit, clause)):
        yield Fill(just.value, unit, just.rule, 0.8)
    elif new and not (clause.speech or before_news) and _goes_on(context, unit, clause, mention) and (told := _told_before(context, unit)):
        yield Fill(told.value, unit, "date.sentence-before", 0.7)
    elif new and not before_news and (days := [d for d in days_above(context, unit) if not _later(d, context.analysis.document.published)]):
        yield Fill(days[0], unit, "date.sentence-before", 0.7)
    elif (
        (mention.rule.endswith(OWN) or (new and clause.verb in ("sign", "launch") and not before_news))
        and context.analysis.document.published
        and not _of_another_day(context, unit)
    ):
        yield Fill(_announced(context, unit) or context.analysis.document.published, unit, "date.of-publication", 0.6)


def _of_another(clause: Clause, mention: Mention, around: Sequence[Mention]) -> bool:
    """Whether the days of a clause are those of another paper that it tells beside an instrument."""
    papers = [m for m in around if m.kind is Kind.INSTRUMENT]
    if mention.status is Status.SIGNED and any(m.rule.endswith(CHANGES) for m in papers):
        return True  # "signed a protocol amending the accord of 1998": the day is that of the protocol
    # "공동위는 2004년 체결한 협정에서 나왔다": the day of what the clause qualifies
    return clause.rule.endswith(RELATIVE) and mention.value in MEETING and any(m.start > mention.end for m in papers)


def _lately(context: Context, clause: Clause) -> bool:
    """Whether a clause puts what it tells some time before the news."""
    return lately(context.analysis.document.text[clause.start : clause.end])


def _own_days(context: Context, clause: Clause, mention: Mention, around: Sequence[Mention]) -> list[Mention]:
    """The dates of a clause that may be those of an instrument: none that is of another one, in a name, or an aim."""
    others = {m.start for m in around if m.kind is Kind.INSTRUMENT and m != mention and INTENDED not in m.rule}
    if clause.verb == "sign" and mention.value in SIGNABLE and mention.status is None:
        # "17일 수소 MOU와 광물 MOU를 맺었다": papers signed in one sentence are of one day
        others -= {m.start for m in around if m.kind is Kind.INSTRUMENT and m.value in SIGNABLE and m.status is None}
    # "the Agenda 2030 Partnership": a year in a name dates nothing
    names = [m for m in around if m.kind is Kind.INSTRUMENT]
    told = [m for m in around if m.kind is Kind.DATE and m.value and not any(n.start <= m.start < n.end for n in names)]
    dated = [m for m in told if not made_then(context.analysis.document.text, m, mention)]
    # "지난해 4월 26일 한·미정상회담": a day right before another instrument is that one's
    dated = [m for m in dated if not others & set(range(m.end, m.end + RIGHT_BEFORE))]
    # … and one in brackets right behind it too: 협정(2016)
    ends = [m.end for m in around if m.kind is Kind.INSTRUMENT and m is not mention]
    dated = [m for m in dated if not (m.role is Role.MODIFIER and any(0 <= m.start - end < BRACKET for end in ends))]
    # "… to be free of carbon by 2050" is what they aim at
    aims = context.analysis.document.lang not in ELLIPTIC
    dated = [m for m in dated if not (m.rule.endswith(BOUND) and (aims or m.role is Role.MODIFIER))]
    return [m for m in dated if m.role is not Role.MODIFIER or not _in_bracket_before(context, m, mention)]


def _of_several(
    context: Context, clause: Clause, mention: Mention, dated: list[Mention], *, around: Sequence[Mention], together: Sequence[Mention]
) -> Mention:
    """The day of a ceremony: before the name in a relative clause, of several papers each its own in turn, else the most exact."""
    before = [m for m in dated if m.end <= mention.start]
    if before and (clause.rule.endswith(RELATIVE) or _in_passing(context, mention)):
        return before[-1]  # it has its own day: "…은 2010년에 체결한 협약을 …"
    if context.analysis.document.lang in ELLIPTIC:
        dated = _behind_others(mention, around, dated)
        # "2010년 합류해 2015년 협정에 서명했다": of two that are as exact the one beside it
        dated = [m for m in reversed(before) if m in dated] + [m for m in dated if m not in before]
    elif own := in_turn(mention, together, dated):
        return own
    return max(dated, key=lambda m: len(m.value))


def _in_passing(context: Context, mention: Mention) -> bool:
    """Whether a Korean clause tells of a paper only whose it is: "2020년 6월 X와 계약을 맺은 Y는 …"."""
    return context.analysis.document.lang in ELLIPTIC and mention.status is Status.SIGNED and mention.role is Role.OBJECT


def _behind_others(mention: Mention, around: Sequence[Mention], dated: list[Mention]) -> list[Mention]:
    """The days behind what else is told before an instrument, where they are as exact: "5월 회담에서 합의했고, 9월 약정을 체결하면서"."""
    stop = max((m.end for m in around if m.kind is Kind.INSTRUMENT and m.end <= mention.start and m.value not in SIGNABLE), default=0)
    near = [m for m in dated if stop and stop <= m.start < mention.start]
    exact = max((len(m.value) for m in dated), default=0)
    return near if any(len(m.value) == exact for m in near) else dated


def _by_then(context: Context, clause: Clause, mention: Mention, dated: list[Mention]) -> list[Mention]:
    """The days on which what has been signed may have been: none after that of publication, when its work begins.

    But for one of the next days, where a release that is given out before it tells of the signing as done.
    """
    past = context.analysis.document.lang in ELLIPTIC and clause.rule.endswith(PAST) and mention.status is None
    published = context.analysis.document.published
    near = {m for m in dated if past and m.role is not Role.MODIFIER and held_back(m.value, published)}
    return [m for m in dated if (m in near or not _later(m.value, published)) and not m.rule.endswith(BOUND)]


def beside_others(context: Context, draft: Draft) -> Draft:
    """The draft of a paper signed without a day, with the day of the sentences before it: "3일 리마에서 두 장관이 만났다. … 약정도 맺었다".

    Args:
        context: the document.
        draft: an agreement.
    """
    open_ = not draft.value("date") and draft.value("status") == Status.SIGNED and not draft.background
    told_by = [context.clause_of(n, m) for m in draft.mentions[:1] for n in context.places(m)]
    earlier = any(c.verb in NOTING or c.rule.endswith(SO_FAR) or _lately(context, c) for c in told_by)
    if not open_ or earlier or draft.value("instrument") not in BY_BODIES or not draft.mentions:
        return draft
    told = _told_before(context, draft.unit)
    return draft.with_fills("date", (Fill(told.value, draft.unit, "date.sentence-before", 0.6),)) if told else draft


def _announced(context: Context, unit: int) -> str:
    """The day on which a sentence says that its news was given, if it is one of the last before publication: "… 체결했다고 15일 밝혔다"."""
    told = [c for c in context.analysis.units[unit].clauses if c.verb == "announce"]
    days = (m.value for c in told for m in context.within(unit, c) if m.kind is Kind.DATE and len(m.value) == DAY)
    return next((d for d in days if in_the_news(d, context.analysis.document.published)), "")


def to_come(context: Context, mention: Mention, around: Sequence[Mention], *, held: bool, opens: bool = False) -> Mention | None:
    """The day or month behind the day of publication that stands right before the name of a forum: 11월 제주에서 개최되는 제5차 …

    Args:
        context: the document.
        mention: the forum; of an item that opens with its deed any paper, wherever the day stands ("Concluding a memorandum by the end of …").
        around: the mentions of its clause.
        held: whether the clause says that it is held: the only day before its name is then its own, however far.
        opens: whether the clause opens an item of a list with its deed.
    """
    published = context.analysis.document.published
    if opens:
        return next((m for m in around if m.kind is Kind.DATE and m.value and published and _later(m.value, published)), None)
    days = [m for m in around if m.kind is Kind.DATE and m.value and m.end <= mention.start]
    near = [m for m in days if mention.start - m.end < BESIDE or (held and len(days) == 1 and len(m.value) == DAY)]
    return next((m for m in near if published and _later(m.value, published)), None) if mention.value == Instrument.DIALOGUE else None


def signed_before(context: Context, mention: Mention, around: Sequence[Mention]) -> bool:
    """Whether words behind an instrument date its signing: "the importance of the arrangement signed on 3 May" is of one in force.

    Args:
        context: the document.
        mention: the instrument.
        around: the mentions of its clause.
    """
    published = context.analysis.document.published
    behind = (m for m in around if m.kind is Kind.DATE and m.role is Role.MODIFIER and 0 <= m.start - mention.end < SIGNED_THEN)
    return any(m.value and published and not _later(m.value, published) for m in behind)


def _in_bracket_before(context: Context, day: Mention, instrument: Mention) -> bool:
    """Whether a day stands in the bracket of another name before an instrument."""
    return day.end <= instrument.start and context.analysis.document.text[day.start - 1 : day.start] == "("


def _later(day: str, published: str) -> bool:
    """Whether a day, month or year lies behind the day of publication."""
    short = min(len(day), len(published))
    return day[:short] > published[:short]


def _goes_on(context: Context, unit: int, clause: Clause, mention: Mention) -> bool:
    """Whether what a clause signs, or the forum that it tells was held, may have the day of the sentence before.

    Of a forum that sentence tells that people met: "A와 B가 10일 마주 앉았다. 두 번째 과기공동위가 열렸다."
    """
    if clause.verb != "hold" or mention.value not in MEETING:
        return clause.verb in ("sign", "launch")
    return context.follows(unit, unit - 1) and any(c.verb == "hold" for c in context.analysis.units[unit - 1].clauses)


def _told_before(context: Context, unit: int) -> Mention | None:
    """The day that the sentences before tell, if it is one of the last before publication: those behind it go on with what was done then."""
    published = context.analysis.document.published
    if context.analysis.document.lang not in ELLIPTIC:
        return None
    units = context.analysis.units
    if units[unit].kind is UnitKind.BULLET and (above := _told_above(context, unit)):
        return above
    for n in range(unit - 1, max(-1, unit - 1 - AGO), -1):
        if units[n].kind is UnitKind.NOTE:
            continue
        if not (units[n].kind is UnitKind.SENTENCE or context.follows(n + 1, n)):
            return None
        told = [m for m in context.analysis.inside(n) if m.kind is Kind.DATE and len(m.value) == DAY and not m.rule.endswith(BOUND)]
        if told:
            # "5월 3일 오타와. 두 장관은 …": a line of a day and a place dates the sentence behind it, whenever that was
            line = n == unit - 1 and not any(c.verb for c in units[n].clauses)
            return told[0] if line or in_the_news(told[0].value, published) else None
    return None


def _told_above(context: Context, unit: int) -> Mention | None:
    """The day of the bullet under which one stands, or of the one that told the meeting to which it points (이번 회의에서), if of the news."""
    units = context.analysis.units
    pointing = any(m.value == BACK_TO_MEETING for m in context.analysis.inside(unit))
    level = units[unit].level
    for n in range(unit - 1, -1, -1):
        if units[n].kind is UnitKind.NOTE or (units[n].level >= level and not pointing):
            continue
        if units[n].kind not in (UnitKind.BULLET, UnitKind.LEAD_IN, UnitKind.SENTENCE):
            return None
        told = [m for m in context.analysis.inside(n) if m.kind is Kind.DATE and len(m.value) == DAY and not m.rule.endswith(BOUND)]
        if told:
            news = len({m.value for m in told}) == 1 and in_the_news(told[0].value, context.analysis.document.published)
            return told[0] if news else None
        level = min(level, units[n].level)
    return None


def _of_another_day(context: Context, unit: int) -> bool:
    """Whether the sentence before, with which one goes on, is of a day or month gone by: "In May both agreed. They also launched …"."""
    published = context.analysis.document.published
    if context.analysis.document.lang in ELLIPTIC or not context.follows(unit, unit - 1):
        return False  # Korean news goes back to years before and on to the news in one paragraph
    told = [m.value for m in context.analysis.inside(unit - 1) if m.kind is Kind.DATE and m.value]
    return bool(told) and all(day[: len(published)] < published[: len(day)] for day in told)
