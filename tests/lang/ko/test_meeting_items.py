"""Meetings that are items of their own, and what is no item: talk, effects, one side's deeds, lines below the title."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from kg.extract import extract
from kg.model import Analysis, Entity, Statement, Status

Read = Callable[..., Analysis]


def items(found: Sequence[Statement], slot: str) -> list[str]:
    """The values of a slot of the commitments, in order."""
    told = [s.object for s in found if s.subject.startswith("c") and s.predicate == slot]
    return [o.label if isinstance(o, Entity) else str(o) for o in told]


def statuses(analysis: Analysis) -> list[Status | None]:
    return [c.status for u in analysis.units for c in u.clauses]


def test_a_minister_who_talked_with_the_head_of_an_agency_held_a_dialogue(read: Read) -> None:
    """The meeting is the item, of the two bodies, on its day; the space mission that they spoke of is not agreed."""
    found = extract(read("강하늘 과학기술정보통신부 장관은 5월 16일 루이스 소토 칠레 우주청장과 면담하고 달 탐사 공동연구 방안을 논의했다."))
    assert items(found, "action") == ["dialogue"]
    assert items(found, "status") == ["signed"]
    assert items(found, "date") == ["2024-05-16"]
    assert {s.object.country for s in found if s.predicate == "party" and isinstance(s.object, Entity)} == {"KR", "CL"}


def test_what_a_forum_talked_about_in_the_sentence_that_reports_it_is_no_item_but_its_field(read: Read) -> None:
    """A committee that was held and talked about batteries is one record in that field."""
    found = extract(read("한국과 칠레는 5월 20일 제2차 한-칠레 과학기술공동위원회를 개최하고 배터리 공동연구와 투자 방안을 논의했다."))
    assert not items(found, "type")
    assert [str(s.object) for s in found if s.subject == "a1" and s.predicate == "sector"] == ["sector:batteries"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("기상청과 페루 기상청은 위성 자료 교환 방안을 논의할 예정이다.", "proposed"),
        ("기상청과 페루 기상청은 위성 자료 교환 방안을 계속 협의해 나가기로 했다.", "agreed"),
    ],
)
def test_talks_to_come_are_a_dialogue(read: Read, sentence: str, status: str) -> None:
    """What will be talked about is not shared yet."""
    found = extract(read(f"두 나라 기상청이 만난다. {sentence}"))
    assert (items(found, "action"), items(found, "status")) == (["dialogue"], [status])


def test_an_event_is_a_dialogue_whatever_its_name_is_about(read: Read) -> None:
    """A workshop for joint research is a meeting; the research is its subject."""
    found = extract(read("국립수목원은 페루 식물원과 ‘고산식물 생물다양성 공동연구를 위한 워크숍’을 6월 3일 리마에서 개최한다고 밝혔다."))
    assert (items(found, "action"), items(found, "date")) == (["dialogue"], ["2024-06-03"])


@pytest.mark.parametrize(
    "sentence",
    [
        "이 협정으로 국산 배터리는 칠레에서 같은 지위를 얻게 된다.",
        "교육은 배터리 개요와 시험 방법으로 구성된다.",
        "페루가 바라는 협력사업은 감자 품종 개발 등이 있다.",
        "배터리 시험은 수출에 앞서 꼭 거치는 절차로 꼽히고 있다.",
        "국내 기업은 배터리 국제표준 12건을 제안해 성과를 냈다.",
        "장관은 배터리 인프라를 넓히면 협력이 더욱 커질 것이라고 언급하였다.",
        "장관은 칠레와의 배터리 협력 의지를 재확인했다.",
        "칠레 전문가들이 배터리 시험소를 방문한다.",
        "정부는 배터리 업체의 시험 인증을 적극 지원해 나갈 예정이다.",
        "참여기업 현황",
    ],
)
def test_effects_lists_and_the_talk_of_one_side_state_nothing(read: Read, sentence: str) -> None:
    """What follows of itself, what something consists of, what one side did, wishes or helps with at home."""
    assert not items(extract(read(f"한국과 칠레는 20일 산티아고에서 배터리 양해각서를 체결했다. {sentence}")), "type")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("두 기관은 배터리 시험소를 함께 지었다(5월 3일).", Status.SIGNED),
        ("두 기관은 배터리 시험 사업을 추진 중이다.", Status.SIGNED),
        ("두 기관은 배터리 공동연구를 지원할 계획이다.", Status.AGREED),
        ("이번 협약은 두 기관의 배터리 공동연구를 목표로 하고 있다.", Status.AGREED),
    ],
)
def test_what_both_do_or_plan_counts(read: Read, sentence: str, expected: Status) -> None:
    """A date in brackets behind the verb does not hide it; what is under way is done; help of both is agreed."""
    assert statuses(read(sentence))[-1] is expected


def test_lines_below_the_title_are_no_items_where_the_text_tells_them(read: Read) -> None:
    """A headline in a noun is told again by a sentence; alone it stands."""
    line = "- 수소 저장 기술 공동연구 추진\n\n"
    text = "한국에너지기술연구원과 칠레 에너지청은 20일 업무협약을 체결했다. 두 기관은 수소 저장 기술을 함께 연구하기로 했다."
    assert len(items(extract(read(line + text)), "type")) == 1


@pytest.mark.parametrize(
    ("sentence", "actions"),
    [
        ("양국은 표준 협력을 위해 연구원을 서로 파견하기로 했다.", ["exchange"]),
        ("양국은 정책 공조의 경험을 바탕으로 수소 자료를 공유하기로 했다.", ["data-sharing"]),
        ("양국은 인력 양성을 위해 협력하기로 했다.", ["training"]),
        ("양국은 국제표준화기구에서 배터리 연구를 함께 하기로 했다.", ["joint-research"]),
        ("양국은 재활용 제도를 정비하고 배터리 자료를 나누어 공유하기로 했다.", ["regulation", "data-sharing"]),
        ("양국은 해마다 배터리 공동 학술행사를 열기로 했다.", ["dialogue"]),
    ],
)
def test_what_an_action_is_for_or_is_named_after_is_none_of_its_own(read: Read, sentence: str, actions: list[str]) -> None:
    """A purpose counts only where nothing else is told; the name of a body or a mere noun is no action."""
    found = extract(read(f"한국과 칠레는 20일 산티아고에서 배터리 양해각서를 체결했다. {sentence}"))
    assert items(found, "action") == actions


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("양국은 배터리 수명 연구를 진행할 예정이다.", Status.AGREED),
        ("이번 양해각서는 배터리 시험법을 개발하는 것을 목표로 설정하였다.", Status.AGREED),
        ("두 기관은 착수보고회를 진행하였다.", Status.SIGNED),
    ],
)
def test_research_is_carried_out_and_only_events_are_held(read: Read, sentence: str, expected: Status) -> None:
    """진행하다 holds a meeting and carries on work; what an agreement aims at is agreed."""
    assert statuses(read(sentence))[-1] is expected


def test_what_is_held_beside_a_signing_is_no_work_on_its_topic(read: Read) -> None:
    """An award that is handed over beside a signing is no work on what it is for."""
    assert not items(extract(read("한국과 칠레는 20일 인증 양해각서를 체결했다. 이날 배터리 인증서 수여식이 함께 열린다.")), "type")


def test_work_that_begins_is_no_event(read: Read) -> None:
    """A project that is to start, paid by both, is funding and research."""
    found = extract(read("한국과 칠레는 20일 배터리 양해각서를 체결했다. 양국은 공동연구 비용을 반반씩 부담해 연말에 과제를 착수할 예정이다."))
    assert set(items(found, "action")) == {"joint-research", "funding"}


def test_talks_have_the_day_beside_their_verb(read: Read) -> None:
    """The summit that they follow up was before."""
    summit = "강하늘 과학기술정보통신부 장관은 4월 2일 한-칠레 정상회담의 합의를 잇고자"
    found = extract(read(f"{summit} 5월 16일 루이스 소토 칠레 과학부 장관과 만나 위성 자료 공유 방안을 논의했다."))
    assert items(found, "date") == ["2024-05-16"]
