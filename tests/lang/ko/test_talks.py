"""What was talked about is no deed, and what one side plans is no agreement."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract import extract
from kg.extract.commitments import due
from kg.model import Analysis, Entity, Status

Read = Callable[..., Analysis]


@pytest.mark.parametrize(
    "sentence",
    [
        "양측은 배터리 공동연구가 어디까지 왔는지 점검했다.",
        "두 기관은 실무 회의에서 위성 자료 교류 일정을 조율했다.",
        "양국은 수소 인증 기준에 대한 대응 방안을 교환하였다.",
    ],
)
def test_talks_that_took_place_are_a_dialogue(read: Read, sentence: str) -> None:
    """Who went through the work, tuned an agenda or exchanged plans held a meeting; its subjects are no actions."""
    text = f"한국과 칠레는 20일 산티아고에서 제2차 한-칠레 과학기술공동위원회를 개최했다. {sentence}"
    found = extract(read(text))
    item = next(s.subject for s in found if s.predicate == "status" and sentence in s.evidence.quote and s.subject.startswith("c"))
    assert [str(s.object) for s in found if s.subject == item and s.predicate == "action"] == ["dialogue"]
    assert [str(s.object) for s in found if s.subject == item and s.predicate == "status"] == ["signed"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("환경부는 한-페루 간 빙하 공동관측 사업을 추진할 계획이다.", Status.PROPOSED),
        ("환경부와 페루 환경부는 빙하 공동관측 사업을 추진할 계획이다.", Status.AGREED),
        ("한국과 페루 간에는 빙하 공동관측 사업을 추진할 계획이다.", Status.AGREED),
    ],
)
def test_a_plan_between_two_that_one_of_them_makes_is_its_own(read: Read, sentence: str, expected: Status) -> None:
    """ "한-페루 간" does not make a plan joint whose subject is a ministry of one side."""
    assert read(sentence).units[0].clauses[-1].status is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("기상청과 페루 기상청은 2021년부터 빙하 공동관측을 추진하고 있다.", Status.SIGNED),
        ("양국은 2021년부터 빙하 공동관측을 추진해 왔다.", Status.SIGNED),
        ("기상청은 2021년부터 산간 관측망 확충을 추진하고 있다.", None),
        ("양국은 빙하 공동관측을 추진한다.", Status.AGREED),
        ("양국은 빙하를 공동으로 관측하는 계획을 추진하고 있다.", Status.AGREED),
        ("양국은 빙하가 줄어들 것으로 관측했다.", None),
    ],
)
def test_what_both_pursue_already_goes_on(read: Read, sentence: str, expected: Status | None) -> None:
    """추진하고 있다 and 추진해 왔다 tell what both are doing, of one side nothing; 추진한다 is what they will do."""
    assert read(sentence).units[0].clauses[-1].status is expected


def test_the_day_since_when_something_goes_on_is_no_date_of_it(read: Read) -> None:
    """ "2021년부터 … 추진해 왔다" does not happen in 2021, "2021년에 … 관측했다" does."""
    for sentence, expected in (("양국은 2021년부터 빙하 관측을 추진해 왔다.", []), ("양국은 2021년에 빙하를 관측했다.", ["2021"])):
        analysis = read(sentence)
        clause = analysis.units[0].clauses[-1]
        assert clause.status is Status.SIGNED
        assert [f.value for f in due.dates("2024-05-20", 0, clause, analysis.inside(0))] == expected


def test_a_meeting_of_the_day_of_publication_has_that_date(read: Read) -> None:
    """A release of the morning tells of the meeting that will be held that day."""
    found = extract(read("한국 기상청과 페루 기상청은 5월 20일 리마에서 기상 위성 공동 세미나를 개최할 예정이다."))
    assert [str(s.object) for s in found if s.predicate == "date" and s.subject.startswith("c")] == ["2024-05-20"]


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("양국은 위성 자료에 대한 논의를 시작하기로 했다.", "dialogue"),
        ("양국은 달 탐사 임무에 함께 참여하기로 했다.", "facility"),
        ("양국은 리마에 기상 연구 분원을 설립하기로 했다.", "facility"),
        ("양국은 기상 분야 인력·기술개발을 함께하기로 했다.", "joint-research"),
    ],
)
def test_actions_by_their_words(read: Read, sentence: str, action: str) -> None:
    """Talks that begin are a dialogue, missions and branches a facility; 인력 in a list does not make its last member a training."""
    found = extract(read(f"한국과 페루는 20일 리마에서 기상 기술 양해각서를 체결했다. {sentence}"))
    assert [str(s.object) for s in found if s.predicate == "action" and s.subject.startswith("c")] == [action]


@pytest.mark.parametrize("words", ["젖소 육종 기술을", "가축 백신을", "건조지 작물을"])
def test_breeding_and_crops_are_agriculture(read: Read, words: str) -> None:
    """Words for what a farm grows and keeps name the field where "농업" does not stand."""
    found = extract(read(f"한국과 페루는 20일 리마에서 과학기술 양해각서를 체결했다. 양국은 {words} 함께 연구하기로 했다."))
    assert "sector:agriculture-food" in {str(s.object) for s in found if s.predicate == "sector" and s.subject.startswith("c")}


def test_ministers_who_weigh_something_do_so_for_their_ministries(read: Read) -> None:
    """What two ministers sounded out is of their ministries, not of the institutes whose agreement was told before."""
    found = extract(
        read(
            "한국전자기술연구원은 반둥공과대학과 전력반도체 공동개발 협약에 서명했다. "
            "방가람 산업통상자원부 장관은 아리 타스리프 인도네시아 에너지광물자원부 장관과 만나 소형모듈원자로 도입을 검토했다."
        )
    )
    parties = [s.object.names[0] for s in found if s.subject == "c1" and s.predicate == "party" and isinstance(s.object, Entity)]
    assert parties == ["산업통상자원부", "인도네시아 에너지광물자원부"]
