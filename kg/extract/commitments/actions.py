"""What an item of cooperation is to do: the actions that its clause names, and what it promises to conclude."""

from __future__ import annotations

from collections.abc import Sequence

from kg import reference
from kg.extract.agreements.owntext import ITSELF
from kg.extract.agreements.severals import PART
from kg.extract.agreements.signing import COOPERATION, GENERAL, contained, founded, main, specific
from kg.extract.context.entities import countries
from kg.extract.context.parties import BACK
from kg.extract.roles import ALLY, DEAL, DOING
from kg.extract.wording import pattern
from kg.model import Action, Clause, Instrument, Kind, Mention, Role, Status

#: what the promise of an instrument is as an action, by type (annotation guide, `action`)
PROMISES = {
    **dict.fromkeys(("mou", "agreement", "arrangement", "declaration", "letter-of-intent", "contract"), "instrument"),
    "dialogue": "dialogue",
}
#: what cooperation is in a field that is an action itself, by field
DONE_IN = {
    "cybersecurity": Action.SECURITY.value,
    "research-security": Action.SECURITY.value,
    "supply-chains": Action.SUPPLY_CHAIN.value,
    "standards": Action.STANDARDS.value,
    "talent": Action.TRAINING.value,
}
#: predicates under which countries have carried something out
CARRIED = frozenset({"hold", "launch", "sign", "do"})
#: a mention of science whose rule ends so is a hint only: it stands in the name of a body, or is a common word
LOOSE = ".loose"
#: end of the rule of a word of good relations, which says nothing of what is to be done: "partnership", "ties"
RELATIONS = ".relations.general"
#: clauses whose rules end so tell what their subjects are doing now
ONGOING = (".ongoing", ".present")
#: the rule of a clause that opens an item of a list with a bare verb or a gerund ends so: "Exploring …"
OPENING = ".opening"
#: how many characters stand before a paper that opens a sentence with a preposition: "Under the", "As part of the new five-year"
UNDER, LATE = len("Under "), 32
#: the predicate of what is to be done
PLAN = "plan"
#: end of the rule of an instrument whose sides stand behind it
BETWEEN = ".between"
#: value of words that point back to a forum: its next session is a meeting to come
NEXT_SESSION = BACK + "dialogue"


def outside_names(around: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions without the actions in the name of a body, or of a forum or paper that is there already: nobody does what that is called.

    Args:
        around: the mentions of a clause.

    >>> action = Mention(2, 4, Kind.ACTION, "연수", value="training")
    >>> [action in outside_names([Mention(0, end, Kind.ORGANIZATION, "가람연수원"), action]) for end in (5, 2)]
    [False, True]
    """
    names = [m for m in around if m.kind is Kind.ORGANIZATION or (m.kind is Kind.INSTRUMENT and (m.status or m.role is Role.PLACE))]
    return tuple(m for m in around if not _in_name(m, names))


def _in_name(mention: Mention, names: Sequence[Mention]) -> bool:
    """Whether an action is part of a name; a paper's own making is not, and "cooperation" there leaves what the clause tells of."""
    if mention.kind is not Kind.ACTION or mention.rule.endswith(GENERAL):
        return False
    apart = (m for m in names if m.kind is Kind.ORGANIZATION or PROMISES.get(m.value) != mention.value)
    return any(m.start <= mention.start and mention.end <= m.end for m in apart)


def named(clause: Clause, around: Sequence[Mention]) -> tuple[str, ...]:
    """What is to be done, in the order of the text: general words only where nothing else is said, and what the item promises to conclude.

    Args:
        clause: of a unit.
        around: its mentions.
    """
    if clause.talks:
        return (Action.DIALOGUE.value,)
    told = [(m.start, _of_firm(m, around)) for m in main(specific(around), made=founded(clause, around) is not None)]
    instrument = promised(clause, around)
    kind = instrument.value.removeprefix(BACK) if instrument is not None else ""
    if instrument is not None and kind in PROMISES:
        # what the paper is about or for, told with its promise, is no more than that: "negotiate an agreement on scientific cooperation"
        aside = {m.start for m in around if COOPERATION in m.rule}
        told = [*((at, value) for at, value in told if at not in aside), (instrument.start, PROMISES[kind])]
    new = founded(clause, around)
    if new is not None and new.value == Instrument.DIALOGUE:
        # "launched a working group on standards": to meet is what they will do
        told.append((new.start, Action.DIALOGUE.value))
    if new is not None and any(value != Action.INSTRUMENT for _, value in told):
        # "signed an MOU on …, which foresees exchanges": what it is for, not that it was signed
        told = [(at, value) for at, value in told if value != Action.INSTRUMENT]
    told = (
        told
        or [(m.start, Action.FACILITY.value) for m in around if _is_built(m)]
        or [(m.start, _in_field(m.value, around)) for m in around if m.kind is Kind.ACTION and not m.rule.endswith(RELATIONS)]
    )
    of_two = instrument is not None and (instrument.rule.endswith(BETWEEN) or _of_several(instrument, around))
    if not told and instrument is not None and kind == Instrument.PARTNERSHIP and of_two:
        # "plan to launch a US-French partnership on X" promises no more than that
        told = [(instrument.start, Action.INSTRUMENT.value)]
    return tuple(dict.fromkeys(value for _, value in sorted(told)))


def _of_firm(act: Mention, around: Sequence[Mention]) -> str:
    """What an action is where a firm does it: the money that it invests is no grant."""
    invests = act.value == Action.FUNDING and pattern("invests").match(act.form) is not None
    rows = reference.load().organizations
    doing = (m for m in around if invests and m.kind is Kind.ORGANIZATION and m.role is Role.SUBJECT)
    known = (rows.get(r.removeprefix("org:")) for m in doing for r in m.refs[:1])
    return Action.INVESTMENT.value if any(row is not None and row.type == "company" for row in known) else act.value


def _in_field(action: str, around: Sequence[Mention]) -> str:
    """What mere cooperation is in a field that is an action itself: cooperation on cybersecurity protects, on supply chains secures them."""
    tables = reference.load()
    tops = {tables.top_sector(m.refs[0].removeprefix("sector:")) for m in around if m.kind is Kind.SECTOR and m.refs}
    only = next(iter(tops)) if len(tops) == 1 else ""
    return DONE_IN.get(only, action) if action == Action.JOINT_RESEARCH else action


def unnamed(clause: Clause, around: Sequence[Mention], *, item: bool, together: bool) -> tuple[str, ...]:
    """What names a field but no action that we know, and is agreed or proposed in a list, or done together: technical cooperation (rule 15).

    Args:
        clause: of a unit.
        around: its mentions.
        item: the clause stands in a list.
        together: bodies of two countries do it.
    """
    agreed = (clause.status is Status.AGREED and (item or together)) or (
        clause.status is Status.PROPOSED and item and clause.rule.endswith(OPENING)
    )
    done = clause.status is Status.SIGNED and (clause.rule.endswith(ONGOING) or clause.verb in (ALLY, DEAL)) and together
    return (Action.JOINT_RESEARCH.value,) if (agreed or done) and field(around) else ()


def under_paper(clause: Clause, around: Sequence[Mention]) -> tuple[str, ...]:
    """What bodies and states will do under a paper that opens the sentence, whatever the verb: technical cooperation (rule 15).

    Args:
        clause: of a unit.
        around: its mentions.
    """
    opens = any(m.value.startswith(BACK) and UNDER <= m.start - clause.start <= LATE for m in around if m.kind is Kind.ANAPHOR)
    acting = any(m.kind in (Kind.ORGANIZATION, Kind.COUNTRY) and m.role in (Role.SUBJECT, None) for m in around)
    told = opens and acting and clause.status is Status.AGREED and clause.verb == PLAN
    return (Action.JOINT_RESEARCH.value,) if told else ()


def related(around: Sequence[Mention]) -> bool:
    """Whether a clause tells of a partnership or ties: an item whose action it leaves open.

    Args:
        around: its mentions.
    """
    return any(m.kind is Kind.ACTION and m.rule.endswith(RELATIONS) for m in around)


def promised(clause: Clause, around: Sequence[Mention]) -> Mention | None:
    """The instrument that the item promises or seeks.

    Args:
        clause: of a unit.
        around: its mentions.
    """
    if clause.status not in (Status.AGREED, Status.PROPOSED):
        return None
    held = clause.verb == "hold" or (clause.verb in ("agree", "plan") and not specific(around))
    session = [m for m in around if m.value == NEXT_SESSION and m.role in DOING and held and clause.status is Status.AGREED]
    # the text of an agreement that speaks of itself promises no other, nor does one of several that were signed
    new = (m for m in around if m.kind is Kind.INSTRUMENT and m.status is None and not m.rule.endswith((ITSELF, PART)))
    told = (m for m in new if m.role is not Role.PLACE)
    told = (m for m in told if not contained(clause, around, m))
    return next(told, next(iter(session), None))


def field(around: Sequence[Mention]) -> bool:
    """Whether a clause names a field, or science and technology at large; the name of a laboratory or university does not.

    Args:
        around: its mentions.

    >>> field([Mention(0, 2, Kind.SECTOR, "양자", ("sector:quantum",))]), field([Mention(0, 2, Kind.SECTOR, "기술", rule="ko.science.loose")])
    (True, False)
    """
    known = (m for m in around if m.kind is Kind.PROGRAMME and any(ref.startswith("sector:") for ref in m.refs))
    return any(m.kind is Kind.SECTOR and not m.rule.endswith(LOOSE) for m in around) or any(known)


def _is_built(mention: Mention) -> bool:
    """True for a known mission or facility: to cooperate on it, without more, is to build or run it (annotation guide, `action`)."""
    rows = reference.load().programmes
    known = [rows[ref] for r in mention.refs[:1] if mention.kind is Kind.PROGRAMME and (ref := r.removeprefix("programme:")) in rows]
    return any(row.type in ("mission", "facility") for row in known)


def _of_several(instrument: Mention, around: Sequence[Mention]) -> bool:
    """Whether the name of an instrument tells its countries."""
    return any(m.kind is Kind.COUNTRY and len(m.refs) > 1 and instrument.start <= m.start < instrument.end for m in around)


def carried_out(around: Sequence[Mention], clause: Clause) -> bool:
    """Whether two countries by name have carried something out in a field of the tables: "A and B completed a project on cybersecurity".

    Args:
        around: the mentions of a clause.
        clause: that tells it.
    """
    acting = {c for m in around if m.kind is Kind.COUNTRY and m.role in (Role.TOPIC, Role.SUBJECT) for c in countries(m)}
    return len(acting) > 1 and clause.verb in CARRIED and bool(specific(around)) and in_named_field(around)


def in_named_field(around: Sequence[Mention]) -> bool:
    """Whether two who act by name will work together in a field of the tables: "A and B will collaborate on fusion".

    Args:
        around: the mentions of a clause.
    """
    acting = [m for m in around if m.role in DOING and m.kind in (Kind.COUNTRY, Kind.ORGANIZATION)]
    does = any(m.kind is Kind.ACTION and not m.rule.endswith(RELATIONS) for m in around)
    several = sum(len(countries(m)) if m.kind is Kind.COUNTRY else 1 for m in acting) > 1
    return several and does and any(m.kind is Kind.SECTOR and m.refs and not m.rule.endswith(LOOSE) for m in around)
