"""Each reason to leave a record out holds for what it is for, and not for the nearest thing that is in scope."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.extract.commitments.ground import Ground
from kg.extract.context.entities import country
from kg.extract.draft import Draft, Fill
from kg.extract.scope.case import Case
from kg.extract.scope.reasons import REASONS, why_not
from kg.extract.scope.substance import Substance
from kg.model import Clause, Entity, Kind, Mention, Status


def item(*, verb: str = "agree", rule: str = "party.named", states: str = "KR NO", action: str = "joint-research") -> Case:
    """A commitment in a Korean text about technology that tells of two sides."""
    parties = tuple(Fill(country(c), 0, rule) for c in states.split())
    slots = {"party": parties, "action": (Fill(action, 0, "action.cue"),), "status": (Fill("agreed", 0, "ko.ending.decided"),)}
    draft = Draft("c1", "commitment", 0, "위성 공동 개발", slots, clause=Clause(0, 9, verb=verb))
    return Case(draft, "ko", technology=True, ground=Ground.FIELD, field=True)


def of_bodies(status: Status) -> Case:
    """The commitment with bodies of the two countries, each by its name, which one side tells."""
    bodies = (Fill(Entity(Kind.ORGANIZATION, name, country=code), 0, "party.named") for name, code in (("항우연", "KR"), ("우주청", "NO")))
    told = {"party": tuple(bodies), "status": (Fill(status.value, 0, "ko.ending.planned"),)}
    return replace(item(), one_sided=True, draft=replace(item().draft, slots=item().draft.slots | told))


def agreement(*, rule: str = "party.named") -> Case:
    """An agreement in the same text."""
    slots = {"party": tuple(Fill(country(c), 0, rule) for c in ("KR", "NO"))}
    return Case(Draft("a1", "agreement", 0, "위성 협력 양해각서", slots), "ko", technology=True, ground=Ground.FIELD, field=True)


BESIDE = {"technology": False, "field": False, "ground": Ground.NONE}
MET = Mention(0, 2, Kind.INSTRUMENT, "Meeting of Berg and 한", value="dialogue", rule="en.instrument.meeting")
MEETING = replace(agreement(), draft=replace(agreement().draft, mentions=(MET,)))
TO_COME = replace(MEETING, items=1, draft=MEETING.draft.with_fills("status", (Fill("agreed", 0, "en.status.will"),)))
PASSING = replace(agreement(rule="party.known"), lang="en")
PASSING = replace(PASSING, draft=replace(PASSING.draft, background=True))
LISTED = Mention(0, 8, Kind.INSTRUMENT, "도로 건설 협력", value="mou", rule="ko.instrument.listed")
LISTED_ONE = replace(agreement(), draft=replace(agreement().draft, mentions=(LISTED,)))
LISTED_FIELD = replace(LISTED_ONE, draft=LISTED_ONE.draft.with_fills("sector", (Fill("sector:space", 0, "ko.sector.space"),)))
SUMMIT = Mention(0, 2, Kind.INSTRUMENT, "Harbour Summit", value="dialogue", rule="en.instrument.named.event")
SUMMIT = replace(agreement(), draft=replace(agreement().draft, mentions=(SUMMIT,)))
STATED = Mention(0, 2, Kind.INSTRUMENT, "Joint Statement of KR and NO", value="declaration", rule="en.instrument.title.self")
STATED = replace(
    agreement(), lang="en", draft=replace(agreement().draft.with_fills("instrument", (Fill("declaration", 0, "x"),)), mentions=(STATED,))
)
TALKS = Mention(0, 9, Kind.INSTRUMENT, "한-노르웨이 회담", value="dialogue", status=Status.SIGNED, rule="ko.instrument.named")
TALKS = replace(agreement(), draft=replace(agreement().draft.with_fills("instrument", (Fill("dialogue", 0, "x"),)), mentions=(TALKS,)))
THIRTEEN = " ".join(chr(a) + chr(a + 1) for a in range(65, 78))
MANY = tuple(Fill(country(code), 0, "party.named") for code in THIRTEEN.split())
OF_MANY = replace(agreement(), draft=replace(agreement().draft, slots={"party": MANY}))
WISH = Substance(aim=True, bare=True)
CASES = [
    (MEETING, "record.no-outcome"),
    (TO_COME, "record.no-outcome"),
    (item(states="KR"), "record.one-country"),
    (TALKS, "record.reference"),
    (item(states=THIRTEEN, verb="welcome"), "record.many-states"),
    (replace(item(states=THIRTEEN), field=False), "record.many-states"),
    (replace(item(states=THIRTEEN), technology=False), "record.many-states"),
    (replace(OF_MANY, draft=replace(OF_MANY.draft, background=True)), "record.many-states"),
    (replace(item(), ground=Ground.SOFT, least=Ground.FIELD), "record.no-field"),
    (replace(item(action="facility"), lang="en", ground=Ground.NONE), "record.no-technology"),
    (replace(item(), sides=False), "record.own-news"),
    (replace(item(verb="discuss"), field=False), "record.only-talk"),
    (replace(item(verb="discuss", action="dialogue"), lang="en", technology=False), "record.only-talk"),
    (replace(item(), one_sided=True), "record.one-sided"),
    (of_bodies(Status.SIGNED), "record.one-sided"),
    (replace(agreement(), one_sided=True), "record.one-sided"),
    (replace(item(rule="party.of-agreement", verb="do"), technology=False), "record.beside"),
    (replace(item(verb="plan"), technology=False), "record.beside"),
    (replace(agreement(), **BESIDE), "record.beside"),
    (replace(agreement(rule="party.document"), technology=False), "record.beside"),
    (replace(agreement(rule="party.document"), technology=False, field=False, lang="en"), "record.beside"),
    (replace(PASSING, technology=False), "record.beside"),
    (LISTED_ONE, "record.beside"),
    (SUMMIT, "record.beside"),
    (replace(STATED, field=False, ground=Ground.NONE), "record.beside"),
    (replace(agreement(rule="party.document"), field=False), "record.nobody-named"),
    (replace(item(), lang="en", technology=False, ground=Ground.SOFT, says=Substance(general=True)), "record.only-wishes"),
    (replace(item(), says=WISH), "record.only-wishes"),
    (replace(item(), lang="en", says=Substance(general=True, bare=True)), "record.only-wishes"),
    (replace(item(verb="consider"), says=Substance(general=True, bare=True)), "record.only-wishes"),
    (replace(item(verb="stress"), says=Substance(aim=True)), "record.only-wishes"),
]
KEPT = [
    replace(item(), lang="en", technology=False, says=Substance(general=True)),
    item(states=THIRTEEN),
    replace(item(states=THIRTEEN), technology=False, own=True),
    replace(item(), says=replace(WISH, listed=True)),
    replace(item(), says=replace(WISH, bare=False)),
    replace(item(), says=Substance(general=True, bare=True)),
    replace(item(verb="plan"), says=WISH),
    replace(item(verb="consider"), says=Substance(general=True)),
    replace(item(verb="stress"), says=Substance(general=True)),
    replace(item(verb="stress"), lang="en", says=Substance(aim=True)),
    replace(agreement(), technology=False, field=False, lang="en"),
    replace(agreement(rule="party.in-name"), technology=False, field=False, ground=Ground.SOFT),
    PASSING,
    OF_MANY,
    LISTED_FIELD,
    replace(PASSING, technology=False, items=1),
    replace(item(action="dialogue"), lang="en", ground=Ground.NONE),
    replace(MEETING, items=1, **BESIDE),
    replace(SUMMIT, items=1),
    replace(SUMMIT, news=True),
    item(),
    agreement(),
    replace(item(), technology=False),
    replace(item(rule="party.of-agreement"), technology=False, joint=True),
    replace(item(verb="plan"), technology=False, lang="en"),
    replace(item(), sides=False, lang="en"),
    replace(agreement(rule="party.in-name"), one_sided=True),
    of_bodies(Status.PROPOSED),
    replace(agreement(rule="party.document"), technology=False, news=True),
    replace(agreement(), sides=False),
    replace(agreement(rule="party.document"), field=False, items=1),
]


@pytest.mark.parametrize(("case", "reason"), CASES, ids=lambda value: value if isinstance(value, str) else "")
def test_what_is_out_of_scope_is_told_by_its_reason(case: Case, reason: str) -> None:
    """One condition is enough, and has a name."""
    assert why_not(case) == reason


@pytest.mark.parametrize("case", KEPT)
def test_what_comes_near_to_a_reason_is_kept(case: Case) -> None:
    """Both sides agree, a field is named, words join the parties, or the language is not one whose releases open with both."""
    assert why_not(case) == ""


def test_every_reason_has_a_case() -> None:
    """No line of the table is there for nothing: each holds for a case above, in a language in which it counts."""
    for reason in REASONS:
        assert any(reason.holds(case) and (not reason.langs or case.lang in reason.langs) for case, _ in CASES), reason
