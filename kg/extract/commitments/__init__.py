"""Items of cooperation: one draft for each clause that says what the parties do or will do.

`find` goes through the clauses, of which `drafting` makes items. The others of the package, by what they tell of an item:

    whether     affairs (one side's own), standing (without an agreement), purposes (of a signing), talks, repeated
    under what  belonging, with following, headed and membership; attachment says how surely
    who         participants and heads; sides, grants and ventures for what one side does for the other
    what        actions, fields and ground, programmes, due; implementing gives its bodies to the agreement
"""

from __future__ import annotations

from dataclasses import replace

from kg.extract.agreements import SKIPPED
from kg.extract.agreements.found import Found
from kg.extract.commitments import ground, purposes, standing
from kg.extract.commitments.drafting import TELLING, of_clause
from kg.extract.commitments.following import Before
from kg.extract.context import Context
from kg.extract.draft import Draft
from kg.extract.languages import ELLIPTIC
from kg.extract.roles import DOING
from kg.model import Clause, Kind, Mention, Role, UnitKind

#: part of the rule of a clause that has no verb
NOMINAL = ".n-"
#: sides of a text that tells of two
PAIR = 2


def find(context: Context, found: Found) -> tuple[Draft, ...]:
    """The commitments of a document under its agreements, in order."""
    drafts: list[Draft] = []
    joined = _sides(context, found)
    for index, unit in enumerate(context.analysis.units):
        if unit.kind in SKIPPED or unit.kind is UnitKind.LEAD_IN:
            continue
        known = len(drafts)
        before = Before(_left_open(context, index), drafts[-1] if drafts and context.follows(index, drafts[-1].unit) else None, joined)
        for clause in unit.clauses or (Clause(unit.start, unit.end),):
            made = of_clause(context, found, index, clause, before)
            made = None if made and drafts and _again(drafts[-1], made) else made
            if made and drafts and _again(made, drafts[-1]):
                drafts.pop()  # "…협력을 넓히기로 했으며, 우주 분야에서도 협력하기로 했다"
            drafts += [made] if made else []
            before = Before(_subject(context, index, clause) or before.subject, None if made else before.item, joined)
        joined |= {p.country for d in drafts[known:] if not d.value("of") for p in d.parties}
    kept = _without_summary(context, list(purposes.without_others(drafts)), of_agreements=bool(found.drafts))
    return tuple(replace(d, key=f"c{n}") for n, d in enumerate(kept, 1))


def _again(known: Draft, fresh: Draft) -> bool:
    """Whether what a sentence goes on to decide differs in nothing from what it decides before: one item (annotation guide, rule 24)."""
    decided = all(isinstance(d.clause, Clause) and d.clause.rule.endswith(standing.DECIDED) for d in (known, fresh))
    alike = all(set(known.values(slot)) >= set(fresh.values(slot)) for slot in ("action", "sector", "party", "amount", "date", "programme"))
    return known.unit == fresh.unit and decided and alike


def _sides(context: Context, found: Found) -> frozenset[str]:
    """The two countries of a text without agreements whose title names a technology: what both do needs no field of its own there."""
    told = not found.drafts and len(context.sides) == PAIR and ground.of_title(context) is ground.Ground.FIELD
    return frozenset(context.sides) if told else frozenset()


def _left_open(context: Context, unit: int) -> tuple[Mention, ...]:
    """Who acts in the bullet before, which ends in the middle of its sentence: ㅇ 양측은 … 개최하고, ㅇ …을 공유하기로 하였다."""
    units = context.analysis.units
    if not unit or units[unit].kind is not UnitKind.BULLET or units[unit - 1].kind is not UnitKind.BULLET:
        return ()
    goes_on = context.analysis.document.lang in ELLIPTIC and context.analysis.quote(unit - 1).endswith(",")
    alike = units[unit - 1].level == units[unit].level and units[unit - 1].clauses
    return _subject(context, unit - 1, units[unit - 1].clauses[-1]) if goes_on and alike else ()


def _subject(context: Context, unit: int, clause: Clause) -> tuple[Mention, ...]:
    """Who acts in a clause, for the clauses after it that name nobody."""
    if clause.verb in TELLING:
        return ()
    acting = (Kind.ORGANIZATION, Kind.COUNTRY, Kind.ANAPHOR)
    # who signed what is only named here ("…은 X와 Y가 체결한 약정") does not go on to act
    roles = {Role.TOPIC} if clause.rule.endswith(".relative") else DOING
    return tuple(m for m in context.within(unit, clause) if m.kind in acting and m.role in roles)


def _without_summary(context: Context, drafts: list[Draft], *, of_agreements: bool) -> list[Draft]:
    """Leave out the lines below the title and the first sentence of a report, when they only sum up what later ones say (guide, rule 12).

    The talks that such a sentence reports are no sum of what is said later, nor is work on a mission that no later one names; nor is,
    in a text that tells of no agreements, what no later sentence does.
    """
    first = next((n for n, u in enumerate(context.analysis.units) if u.kind not in SKIPPED), -1)
    # the first item of a list is none of a report
    opens = first >= 0 and context.analysis.units[first].kind is not UnitKind.BULLET
    summary = [d for d in drafts if opens and d.unit == first and not any(c.verb == "announce" for c in context.analysis.units[first].clauses)]
    later_named = {p for d in drafts if d.unit > first for p in d.values("programme")}
    summary = [d for d in summary if not _is_event(context, d) and set(d.values("programme")) <= later_named]
    later = {a for d in drafts if d.unit > first for a in d.values("action")}
    summary = (
        [d for d in summary if of_agreements or not later.isdisjoint(d.values("action"))] if sum(d.unit > first for d in drafts) > 1 else []
    )
    opened = next(
        (n for n, u in enumerate(context.analysis.units) if u.kind not in SKIPPED and any(c.verb and NOMINAL not in c.rule for c in u.clauses)),
        -1,
    )
    told = any(d.unit >= opened for d in drafts)
    lines = [d for d in drafts if told and d.unit < opened]
    for draft in (*summary, *lines):
        context.trace.drop("item.summary", draft.unit, draft.at)
    return [d for d in drafts if d not in summary and d not in lines]


def _is_event(context: Context, draft: Draft) -> bool:
    """Whether an item is talks, or an event that somebody holds and that is no forum by name."""
    clause = draft.clause
    if not isinstance(clause, Clause):
        return False
    return clause.talks or (clause.verb == "hold" and not any(m.kind is Kind.INSTRUMENT for m in context.within(draft.unit, clause)))
