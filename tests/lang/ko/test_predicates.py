"""Classes of Korean predicates and closing nouns, and what lead-ins say of the nouns below them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Analysis, Clause, Status, UnitKind

Read = Callable[..., Analysis]


def last(analysis: Analysis) -> Clause:
    return analysis.units[-1].clauses[-1]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("두 연구소는 빙하 시료를 나눠 분석하기로 가닥을 잡았다.", Status.AGREED),
        ("두 연구소는 빙하 시료를 나눠 분석하는 데 지속 노력해 나가기로 했다.", Status.AGREED),
        ("양국은 쇄빙선을 같이 설계해 나가자는 데 공감했다.", Status.AGREED),
        ("양국은 쇄빙선을 같이 설계해 나간다는 데 인식을 같이했다.", Status.AGREED),
        ("양국은 쇄빙선을 같이 설계한다는 구상이다.", Status.AGREED),
        ("양국은 쇄빙선을 같이 설계할 것으로 알려졌다.", Status.AGREED),
        ("협약의 핵심은 빙하 자료 공유와 연구자 교류다.", Status.AGREED),
        ("주요 협력 분야는 빙하 관측, 연구자 교류 등이다.", Status.AGREED),
        ("이번 협약은 빙하 자료 공유를 뼈대로 한다.", Status.AGREED),
        ("협정은 두 나라가 빙하 자료를 공유하도록 명시하고 있다.", Status.AGREED),
        ("두 나라의 관측 위성은 2031년 발사될 예정이다.", Status.AGREED),
        ("양측은 쇄빙선 공동 설계 방안에 대해 의견을 나눴다.", Status.PROPOSED),
        ("양측은 쇄빙선 공동 설계 방안에 관해 깊이 있는 논의를 가졌다.", Status.PROPOSED),
        ("양국은 쇄빙선이 중요하다는 데 인식을 같이했다.", Status.PROPOSED),
        ("양측은 주요 국제 정세에 대해 의견을 나눴다.", None),
        ("연구소는 쇄빙선 건조에 최선을 다할 계획이다.", None),
        ("그 해역은 빙하가 많기로 유명했다.", None),
        ("두 연구소는 이번 방문을 계기로 빙하 자료를 공유했다.", Status.SIGNED),
        ("양측은 쇄빙선 공동 설계에 대한 합의를 이끌어냈다.", Status.AGREED),
        ("두 연구소는 빙하 자료를 함께 볼 수 있게 됐다.", Status.AGREED),
        ("두 연구소는 쇄빙선 공동 설계를 앞두고 있다.", Status.AGREED),
        ("두 연구소는 쇄빙선 공동 설계를 놓고 머리를 맞댔다.", Status.SIGNED),
        ("두 연구소는 쇄빙선을 같이 설계한다는 점에서 주목된다.", None),
        ("업계는 두 연구소가 쇄빙선을 같이 설계할 것으로 보고 있다.", None),
        ("두 연구소는 극지 협력을 넓혀 왔다는 평가를 받는다.", None),
        ("이번 모임은 쇄빙선 공동 설계를 논의하는 장이 됐다.", None),
        ("두 연구소는 쇄빙선 공동 설계를 미루기로 했다.", None),
        ("두 연구소는 쇄빙선 공동 설계를 중단하기로 결정했다.", None),
        ("그동안 극지연구소는 칠레와의 빙하 연구 협력을 추진해 왔다.", Status.SIGNED),
        ("극지연구소 소장은 칠레 남극연구소 소장과 면담했다.", Status.SIGNED),
        ("극지연구소 소장은 다음 달 칠레 남극연구소 소장을 만날 예정이다.", Status.AGREED),
        ("극지포럼은 두 나라의 빙하 공동연구를 논의하는 자리다.", None),
        ("극지연구소는 지난해 칠레와 빙하 공동연구를 실시한 바 있다.", Status.SIGNED),
        ("이번 협정으로 국내 제품은 같은 효과를 얻게 된다.", None),
        ("두 정상은 회담에 앞서 ‘수소 공급망 협력 MOU’ 서명식에 임석했다.", None),
    ],
)
def test_the_predicate_decides_the_status(read: Read, sentence: str, expected: Status | None) -> None:
    """What is decided, shared as a will, or the content of an agreement is agreed; what is talked about is proposed."""
    assert last(read(sentence)).status == expected


@pytest.mark.parametrize("between", ["*", "**", "(’25.3.2)", "(붙임 참고) "])
def test_marks_between_a_noun_and_its_verb_are_left_out(read: Read, between: str) -> None:
    """Footnote marks and days in brackets do not part 합의 from 했다."""
    assert last(read(f"양국은 빙하 자료 공유에 합의{between}했다.")).rule.endswith(".agreed")


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("빙하 자료 공유 정례화", Status.AGREED),
        ("빙하 자료 공유를 위한 협력망 구축", Status.AGREED),
        ("빙하 관측 과제 지원(연 3억 원)", Status.AGREED),
        ("극지 공동학교 개최 예정", Status.AGREED),
        ("빙하 자료를 공유하기로", Status.AGREED),
        ("빙하 시추 공동연구 착수", Status.SIGNED),
        ("빙하 시추 공동연구 필요성 공감", Status.PROPOSED),
        ("빙하 시추 공동연구 방안 논의", Status.PROPOSED),
        ("빙하 관측망 확충", None),
        ("빙하 시추 연구소 방문", None),
    ],
)
def test_the_closing_noun_of_a_bullet_decides(read: Read, noun: str, expected: Status | None) -> None:
    """A noun of action ends a bullet like a verb, whatever modifies it; a noun of no action says nothing."""
    assert last(read(f"ㅇ {noun}")).status == expected


def test_bullets_share_the_verb_of_their_lead_in(read: Read) -> None:
    """Under "agreed on the following" a founding is to come and any noun of action counts, under "discussed" nothing is agreed."""
    nouns = ("빙하센터 공동 설립", "빙하 자료 공유", "빙하 연구 양해각서 체결", "빙하 관측망 확충", "연구자 상호 방문", "빙하 문화")

    def statuses(lead: str) -> list[Status | None]:
        return [u.clauses[-1].status for u in read("\nㅇ ".join((lead, *nouns))).units if u.kind is UnitKind.BULLET]

    agreed, proposed, signed = Status.AGREED, Status.PROPOSED, Status.SIGNED
    assert statuses("양국은 다음 사항에 합의했다.") == [agreed, agreed, signed, agreed, agreed, None]
    assert statuses("양국은 다음 사항을 논의했다.") == [signed, proposed, signed, proposed, proposed, None]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("극지연구소 측은 칠레와 쇄빙선을 같이 설계하자고 말했다.", Status.PROPOSED),
        ("극지연구소는 칠레 남극연구소와 쇄빙선을 같이 설계할 계획임을 밝혔다.", Status.AGREED),
        ("극지연구소는 칠레 연구자들에게 빙하 교육을 제공할 예정이다.", Status.PROPOSED),
        ("이번 협약에 따라 극지연구소는 칠레 연구자들에게 빙하 교육을 제공할 예정이다.", Status.AGREED),
        ("이번 대화를 통해 극지연구소는 칠레 연구자들에게 빙하 교육을 제공할 예정이다.", Status.PROPOSED),
    ],
)
def test_what_is_said_to_come_is_judged_before_its_report(read: Read, sentence: str, expected: Status) -> None:
    """A call is proposed, a reported plan is a plan, and what one side will do under a signed agreement is agreed."""
    assert read(sentence).units[0].clauses[0].status is expected


def test_an_event_told_before_a_visit_keeps_its_status(read: Read) -> None:
    """What a second predicate says nothing of takes nothing from talks told before it; what has no tense of its own stays open."""
    talks, general = (
        read(f"양 기관은 빙하 공동연구 방안을 {word}, 시추 현장을 돌아보았다.").units[0].clauses[0] for word in ("논의하고", "다루며")
    )
    assert (talks.status, general.status) == (Status.PROPOSED, None)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("국립수산과학원은 페루 양식장에 연구원을 보내고 사육 기술도 지원할 예정이다.", ("plan", Status.PROPOSED)),
        ("국립수산과학원은 페루 양식장의 수질 측정을 도운 바 있다.", ("do", Status.SIGNED)),
        ("국립수산과학원은 남해 양식장의 수질 측정을 도운 바 있다.", ("tell", Status.SIGNED)),
    ],
)
def test_what_one_side_does_for_another_country_is_told_of_both(read: Read, sentence: str, expected: tuple[str, Status]) -> None:
    """Help and deeds of one side count where the sentence names the other country, and are its own affair elsewhere."""
    clause = read(sentence).units[0].clauses[-1]
    assert (clause.verb, clause.status) == expected
