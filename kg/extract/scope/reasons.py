"""Why a record is out of scope: a table of named reasons, each of which looks at one condition (annotation guide, rules 1 to 5).

A record is left out when one of them holds; the first that does is the one that `kg extract --explain` tells. To add one, write a
function of a `Case`, a line of REASONS, its words in `kg/render/explain.yaml` and a test.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.extract.agreements.clubs import is_club
from kg.extract.agreements.found import FOUNDED
from kg.extract.agreements.making import KNOWN, dated, passing
from kg.extract.agreements.meetings import EVENT, is_meeting, is_statement
from kg.extract.agreements.shares import LISTED
from kg.extract.commitments.ground import Ground
from kg.extract.context.parties import international, states
from kg.extract.draft import DAY
from kg.extract.kinds import is_group
from kg.extract.languages import OPENED_BY_BOTH
from kg.extract.scope.case import MEETING, TALK, Case
from kg.model import Action, Instrument, Kind, Status

#: predicates that both sides share
SHARED = frozenset({"agree", "commit", "sign", "force"})
#: what governments do in any field: such an item needs one beside it even in a text about technology
ANYWHERE = frozenset({Action.INVESTMENT, Action.FUNDING, Action.FACILITY, Action.REGULATION})
#: predicates that only praise or point out what there is
ADMIRING = frozenset({"welcome", "stress"})
#: a predicate of one side's call or proposal, and one that tells what is needed
CALLING, STRESSING = "consider", "stress"
#: so many items in a field make what the document reports an agreement in scope, whatever else it is about
MANY = 3
#: more states than say together what is no resolution, unless it is something to be done in a field of technology
MANY_STATES = 12
#: predicates of will and talk: what is said with them is an item only if it says what of
WILLING = frozenset({"agree", "commit", "stress", "welcome", "consider", "discuss"})


def no_outcome(case: Case) -> bool:
    """People met, and nothing in scope came of it, or they are only to meet: a text tells before what they will speak of, and no outcome."""
    return not case.item and is_meeting(case.draft) and (not case.items or case.to_come)


def one_country(case: Case) -> bool:
    """Nobody of a second country takes part."""
    return case.item and not international(case.draft.parties) and not any(map(is_club, case.draft.parties))


def many_states(case: Case) -> bool:
    """So many states say it together that it is a resolution, or are named with an agreement that is only mentioned."""
    told = states(case.draft.parties)
    if case.item and (case.own or case.about) and case.field and case.verb not in ADMIRING:
        # "the members of an initiative of thirty states will share …": what is to be done in a field is an item of them all
        return False
    return len(told) > MANY_STATES and (case.item or (passing(case.draft) and not is_statement(case.draft)))


def no_field(case: Case) -> bool:
    """An item names no technology, in a text where it must.

    In one that tells of technology here and there only it must even where the title names a field.
    """
    if case.thin and case.technology:
        return case.item and case.ground < Ground.COMMON
    return case.item and case.ground < case.least and not case.pointed


def money_or_building(case: Case) -> bool:
    """Countries invest, build or make rules, and neither a field nor a body or programme says that it has to do with technology.

    What they grant in a text about technology is money for that.
    """
    draft, done = case.draft, set(case.draft.values("action"))
    bare = all(p.kind is Kind.COUNTRY or is_group(p) for p in draft.parties) and not draft.values("programme")
    granted = case.technology and done == {Action.FUNDING}
    return case.item and case.ground is Ground.NONE and not (case.under or granted) and bare and bool(done) and done <= ANYWHERE


def beside_the_subject(case: Case) -> bool:
    """In a text about something else it names no technology itself, or takes its parties from elsewhere."""
    if case.about:
        return False
    if case.item:
        told = case.who != "taken over" or _done_in_field(case)
        return not case.pointed and not (case.field and told)
    named = case.field or (case.ground is Ground.FIELD and case.lang not in OPENED_BY_BOTH and case.who != "taken over")
    if case.news and case.items >= MANY and case.lang not in OPENED_BY_BOTH:
        return False  # the trade deal of two whose items tell of data, minerals and standards is the agreement of these
    # what bodies of two countries signed is of the field of its items
    joined = case.who == "joined" or (case.bodies and case.who == "named" and case.lang in OPENED_BY_BOTH)
    return not named and not ((joined and case.items) or (case.who == "joined" and case.ground is Ground.SOFT))


def nobody_named(case: Case) -> bool:
    """An agreement without technology in its name, without items, and with the parties of the document."""
    return not case.item and case.about and case.who == "taken over" and not (case.field or case.items or case.promised)


def event_elsewhere(case: Case) -> bool:
    """A summit falls by name in a text about something else than it, whose parties its own words do not join, and nothing comes of it."""
    named = bool(case.draft.mentions) and all(m.rule.endswith(EVENT) for m in case.draft.mentions)
    return not case.item and named and not case.news and not case.items and case.who != "joined"


def known_elsewhere(case: Case) -> bool:
    """In a text about something else the name of an agreement falls, and nothing tells its parties (guide, rule 1) or what came of it."""
    told = {f.rule for f in case.draft.slots.get("party", ())}
    return not case.item and not case.about and told == {KNOWN} and passing(case.draft) and not case.items


def of_one_side(case: Case) -> bool:
    """One side tells its own act; an agreement whose own words join two sides is both sides' all the same.

    In English, whose sentences say who acts, so is every agreement with two parties, and what is done in a field beyond paying and building:
    in texts about agreements most of such items are right, in releases about anything else one in two.
    """
    if case.lang not in OPENED_BY_BOTH and (not case.item or _done_in_field(case)):
        return False
    if case.item and case.lang in OPENED_BY_BOTH:
        # what one body has in mind for another abroad that is named is proposed (guide, rule 21); under an agreement in a text about technology
        # whoever is left out is the other side, as the opening names both
        planned = case.bodies and case.draft.value("status") == Status.PROPOSED
        return case.one_sided and not planned and not (case.technology and case.draft.value("of"))
    return case.one_sided and (case.item or case.who == "named")


def _done_in_field(case: Case) -> bool:
    """Whether an English item tells of more in a field of technology than that somebody pays or builds."""
    bare = {*case.draft.values("action")} <= {Action.FUNDING, Action.INVESTMENT, Action.FACILITY}
    return case.lang not in OPENED_BY_BOTH and case.ground is Ground.FIELD and not bare


def only_talk(case: Case) -> bool:
    """People talk or have met, about nothing in particular or with the parties of elsewhere."""
    met = case.verb == MEETING and case.who == "taken over"
    # firms that negotiate a paper do more than talk
    paper = case.bodies and Action.INSTRUMENT in case.draft.values("action")
    # so do bodies of two countries, each named, that talked about climate or patents in a text about technology, or will on a day that is
    # set, and whoever did at its forum
    held = case.draft.value("status") == Status.SIGNED or len(case.draft.value("date")) == DAY
    hosted = case.verb == MEETING and any(p.kind is Kind.ORGANIZATION for p in case.draft.parties)
    told = case.bodies or hosted or case.draft.value("of")
    soft = held and case.technology and told and case.who == "named" and case.ground >= Ground.SOFT
    return case.item and case.talk and (not (case.field or paper or soft) or met)


def talk_about_talks(case: Case) -> bool:
    """In a text about something else, people talk about meeting."""
    return case.item and not case.about and case.verb == TALK and case.draft.values("action") == (Action.DIALOGUE.value,)


def own_news(case: Case) -> bool:
    """Only one side opens the text: it tells its own news, but for what bodies of two countries are told to do in a field.

    So is an agreement in a field with parties that are told, or one whose items name one.
    """
    if case.sides:
        return False
    return case.who == "taken over" or not (case.bodies and case.field if case.item else case.field or case.items)


def plan_of_one(case: Case) -> bool:
    """In a text about something else an item is no more than a plan, a deed or talk; one that both share would be agreed or signed."""
    return case.item and not (case.technology or case.joint or case.verb in SHARED or case.shared)


def statement_beside(case: Case) -> bool:
    """The joint statement whose text this is names no technology where it stands, and none of its items is in scope."""
    return not case.item and is_statement(case.draft) and case.ground is Ground.NONE and not (case.field or case.items)


def named_beside(case: Case) -> bool:
    """In a text about something else an agreement that is not its news has the parties of the document."""
    return not case.item and not case.technology and case.who == "taken over" and not case.news


def only_wishes(case: Case) -> bool:
    """Both sides share an aim, or want to cooperate, and neither a field nor a list makes an item of it (guide, rule 14).

    Korean releases tell what was agreed with 협력, and goodwill with other words; what one side calls for ("협력을 강화해 나가자") is a wish
    there too, and an aim whose need is stressed is no act, whatever its field.
    """
    says, korean = case.says, case.lang in OPENED_BY_BOTH
    vague = says.aim or (says.general and (not korean or case.verb == CALLING))
    # in a text about other things than technology, climate and food are matters of policy
    soft = not korean and says.general and not case.technology and case.ground < Ground.FIELD and case.verb in SHARED
    bare = says.bare or soft or (korean and case.verb == STRESSING)
    return case.item and vague and bare and not says.listed and case.verb in WILLING


def listed_beside(case: Case) -> bool:
    """An item of a list of agreements names no field: summits sign about everything, from taxes to films."""
    draft = case.draft
    named = any(f.unit == draft.unit for f in draft.slots.get("sector", ()))
    return not case.item and not named and any(m.rule.endswith(LISTED) for m in draft.mentions[:1])


def point_of_reference(case: Case) -> bool:
    """A meeting of which no day and no item is told only falls by name, as that from which something else follows (guide, rule 3)."""
    draft = case.draft
    told = dated(draft) or case.items
    named = all(m.status is not None and not m.rule.endswith(FOUNDED) for m in draft.mentions) and not case.titled
    return not case.item and draft.value("instrument") == Instrument.DIALOGUE and named and not told


@dataclass(frozen=True, slots=True)
class Reason:
    """One way to be out of scope.

    Args:
        id: for `kg extract --explain`.
        holds: the condition.
        langs: in which languages it counts; all where none is told.
    """

    id: str
    holds: Callable[[Case], bool]
    langs: frozenset[str] = frozenset()


REASONS = (
    Reason("record.no-outcome", no_outcome),
    Reason("record.one-country", one_country),
    Reason("record.reference", point_of_reference, OPENED_BY_BOTH),
    Reason("record.many-states", many_states),
    Reason("record.no-field", no_field),
    Reason("record.no-technology", money_or_building, frozenset({"en"})),
    Reason("record.own-news", own_news, OPENED_BY_BOTH),
    Reason("record.only-talk", only_talk, OPENED_BY_BOTH),
    Reason("record.only-talk", talk_about_talks),
    Reason("record.one-sided", of_one_side),
    Reason("record.only-wishes", only_wishes),
    Reason("record.beside", beside_the_subject),
    Reason("record.beside", listed_beside),
    Reason("record.beside", statement_beside, frozenset({"en"})),
    Reason("record.beside", known_elsewhere),
    Reason("record.beside", event_elsewhere),
    Reason("record.beside", named_beside, OPENED_BY_BOTH),
    Reason("record.beside", plan_of_one, OPENED_BY_BOTH),
    Reason("record.nobody-named", nobody_named),
)


def why_not(case: Case) -> str:
    """The id of the first reason to leave a record out; the empty string when there is none.

    Args:
        case: the record and its document.
    """
    if case.by_outcomes and case.items:
        return ""
    return next((r.id for r in REASONS if (not r.langs or case.lang in r.langs) and r.holds(case)), "")
