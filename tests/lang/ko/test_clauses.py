"""What the endings of Korean clauses say of their content."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Analysis, Status, UnitKind

Read = Callable[..., Analysis]


def status(analysis: Analysis) -> list[Status | None]:
    return [c.status for u in analysis.units for c in u.clauses]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("양국은 달 탐사를 함께 연구하기로 했다.", Status.AGREED),
        ("두 나라는 인력 교류를 늘리는 데 뜻을 모았다.", Status.AGREED),
        ("양측은 공동연구소를 세우는 데 합의했다.", Status.AGREED),
        ("양국은 공동 펀드를 조성할 계획이다.", Status.AGREED),
        ("과기정통부는 독일과의 공동 펀드 조성을 검토하고 있다.", Status.PROPOSED),
        ("한국 측은 공동 세미나를 제안했다.", Status.PROPOSED),
        ("양측은 해저 케이블 보호 방안을 논의했다.", Status.PROPOSED),
        ("두 기관은 업무협약을 체결했다.", Status.SIGNED),
        ("양국은 지난달 공동위원회를 개최했다.", Status.SIGNED),
        ("두 연구소는 시료를 함께 분석하고 있다.", Status.SIGNED),
        ("양 기관은 협력을 넓히기 위해 노력할 예정이다.", None),
        ("이번 협력으로 수출이 늘 것으로 기대된다.", None),
    ],
)
def test_the_ending_decides_the_status(read: Read, sentence: str, expected: Status | None) -> None:
    """하기로 했다, 검토, 체결 and the like tell how far a thing has come; hope and effort say nothing."""
    assert status(read(sentence))[0] == expected


def test_a_plan_of_one_side_is_only_proposed(read: Read) -> None:
    """A plan is an agreement when the subject is joint, else one side's intention."""
    assert status(read("산업부는 내년 거점을 세 곳으로 늘릴 방침이다.")) == [Status.PROPOSED]


def test_the_reporting_verb_is_a_clause_of_its_own(read: Read) -> None:
    """The day behind "…다고" belongs to the announcement, not to the signing."""
    analysis = read("과기정통부는 7일 양해각서를 체결했다고 9일 밝혔다.")
    signing, report = analysis.units[0].clauses
    assert (signing.verb, report.verb, report.status) == ("sign", "announce", None)
    assert "9일" in analysis.document.text[report.start : report.end]


def test_gapped_verbs_make_one_clause_each(read: Read) -> None:
    """ "A에서는 B를, C는 D를 …하기로 했다" states two items with one verb."""
    assert status(read("반도체에서는 설계 인력 교류를, 배터리 분야는 표준 공동 개발을 늘리기로 했다.")) == [Status.AGREED, Status.AGREED]


def test_an_ending_with_a_particle_opens_no_clause(read: Read) -> None:
    """보안 기술을 두고는 is what the sentence is about, not a statement before it."""
    assert len(read("양국은 보안 기술을 두고는 전문가를 서로 보내기로 했다.").units[0].clauses) == 1


def test_an_untensed_clause_takes_the_status_of_the_next(read: Read) -> None:
    """-고 leaves tense and modality to the last predicate, so one subject's items are one clause."""
    assert status(read("양국은 위성을 함께 개발하고 자료를 나누기로 했다.")) == [Status.AGREED]


def test_a_tensed_clause_keeps_its_own_status(read: Read) -> None:
    """-었으며 closes its clause."""
    assert status(read("양국은 협정을 맺었으며, 양측은 공동연구를 시작하기로 했다.")) == [Status.SIGNED, Status.AGREED]


def test_a_relative_clause_dates_its_instrument(read: Read) -> None:
    """An instrument told in passing ("지난해 체결한 MOU") is concluded, whatever the main verb says."""
    analysis = read("두 기관은 지난해 체결한 업무협약(MOU)을 바탕으로 공동연구를 확대하기로 했다.")
    first = analysis.units[0].clauses[0]
    assert (first.status, first.verb) == (Status.SIGNED, "sign")


def test_quoted_speech_is_marked(read: Read) -> None:
    """What a person says in quotation marks is speech."""
    analysis = read("이 원장은 “두 기관이 함께 연구하면 세계 시장을 이끌 수 있다”고 말했다.")
    assert any(c.speech for c in analysis.units[0].clauses)


def test_a_bullet_may_end_in_a_noun(read: Read) -> None:
    """ "… 추진" and "… 체결" at the end of a bullet stand for verbs."""
    analysis = read("회의 결과는 다음과 같다.\n▲ 우주: 달 착륙선 공동 개발 추진\n▲ 바이오: 유전체 분야 양해각서 체결")
    bullets = [u.clauses[-1].status for u in analysis.units if u.kind is UnitKind.BULLET]
    assert bullets == [Status.AGREED, Status.SIGNED]


def test_a_noun_behind_a_genitive_is_still_to_be_done(read: Read) -> None:
    """ "… 의 교환", "… 의 개최" in the list of an agreement promise; "MOU 교환" reports."""
    analysis = read("협력은 다음과 같이 한다.\n▲ 해양 연구자의 교환\n▲ 극지 분야 학술회의의 개최\n▲ 극지 분야 양해각서 교환")
    bullets = [u.clauses[-1].status for u in analysis.units if u.kind is UnitKind.BULLET]
    assert bullets == [Status.AGREED, Status.AGREED, Status.SIGNED]


def test_a_plan_of_one_side_at_home_says_nothing(read: Read) -> None:
    """A plant that a company plans at home is no cooperation; what it plans under the agreement is agreed with it (guide, rule 7)."""
    assert status(read("한국전력공사는 올해 나주에 저장 설비를 구축할 계획이다.")) == [None]
    assert status(read("한국전력공사는 이번 협약에 따라 저장 설비를 구축할 계획이다.")) == [Status.AGREED]


def test_a_visit_to_a_site_says_nothing(read: Read) -> None:
    """Listening to companies abroad is no item of cooperation."""
    assert status(read("차관은 하노이 공단을 찾아 진출 기업의 애로를 들었다.")) == [None]


def test_the_programme_of_an_event_says_nothing(read: Read) -> None:
    """Lines with the place and the people of an event are no items."""
    analysis = read("행사 개요는 다음과 같다.\n▲ (참석) 양국 연구자 교류 관계자 30명\n▲ (우주) 양국 연구자 교류 확대")
    assert [u.clauses[-1].status for u in analysis.units if u.kind is UnitKind.BULLET] == [None, Status.AGREED]
