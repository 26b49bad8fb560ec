"""What Korean texts say of meetings, centres and treaties that they have named before, and of what these rest on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Analysis, Kind, Role, Status, UnitKind
from tests.found import of, slots

Read = Callable[..., Analysis]


@pytest.mark.parametrize("behind", ["을 바탕으로", "에 근거해", "의 후속 조치로", "의 이행을 위해"])
def test_a_treaty_on_which_something_rests_is_in_force(read: Read, behind: str) -> None:
    """What is agreed on the basis of a treaty is new, the treaty is not."""
    treaty = of(read(f"양국은 한-칠레 극지협력협정{behind} 남극 빙하를 함께 관측하기로 했다."), Kind.INSTRUMENT)
    assert next(iter(treaty.values())).status is Status.SIGNED


def test_a_treaty_that_is_to_come_rests_on_nothing(read: Read) -> None:
    """체결하기로 했다 leaves the status to the predicate."""
    treaty = of(read("양국은 한-칠레 극지협력협정을 체결하기로 했다."), Kind.INSTRUMENT)
    assert next(iter(treaty.values())).status is None


def test_the_year_in_brackets_behind_a_treaty_is_its_own(read: Read) -> None:
    """협정(2011) was signed in 2011, whatever the sentence goes on to agree."""
    made = slots(read("한국과 칠레는 한-칠레 극지협력협정(2011)을 바탕으로 남극 빙하를 함께 관측하기로 했다."))
    assert made["a1"]["date"] == ["2011"]


@pytest.mark.parametrize(("short", "year"), [("’98년", "1998"), ("’21년", "2021"), ("’35년", "2035")])
def test_a_year_of_two_digits_is_of_the_nearer_century(read: Read, short: str, year: str) -> None:
    """’98년 in a text of 2024 is no year to come."""
    assert [m.value for m in read(f"양국은 {short} 공동연구를 시작했다.").mentions if m.kind is Kind.DATE] == [year]


def test_a_forum_in_brackets_is_meant_by_its_short_name(read: Read) -> None:
    """‘…공동위원회’(과기위) is one forum, and no body of that name."""
    analysis = read("과기정통부는 17일 ‘제4차 한국-캐나다 과학기술공동위원회’(과기위)를 열었다. 과기위는 두 나라가 해마다 여는 회의다.")
    assert "과기위" in of(analysis, Kind.ANAPHOR)
    assert "과기위" not in of(analysis, Kind.ORGANIZATION)


def test_a_type_that_opens_a_sentence_means_the_meeting_told(read: Read) -> None:
    """포럼에는 … 참석했다 tells who came to the forum of the sentence before."""
    made = slots(
        read(
            "과기정통부는 17일 서울에서 제3회 ‘한-독 수소기술 포럼’을 열고 ‘한-독 수소센터’를 개소했다. "
            "포럼에는 김가람 과기정통부 차관과 울리케 브란트(Ulrike Brandt) 독일 연방교육연구부 국장이 참석했다."
        )
    )
    forum = next(r for r in made.values() if r.get("instrument") == ["dialogue"])
    assert forum["signer"] == ["김가람", "울리케 브란트"]


def test_the_day_of_an_opening_is_that_of_the_centre(read: Read) -> None:
    """개소식은 6일 열렸다 dates the centre that was opened."""
    made = slots(read("KAIST는 싱가포르국립대와 함께 싱가포르에 ‘KAIST-NUS 로봇 공동연구실’을 열었다고 18일 밝혔다. 개소식은 지난 6일 열렸다."))
    assert made["a1"]["date"] == ["2024-05-06"]


def test_who_took_the_chair_led_the_meeting(read: Read) -> None:
    """공동 의장을 맡았다 makes both signers of the forum."""
    made = slots(
        read(
            "과기정통부는 17일 서울에서 ‘제2차 한-핀란드 6G 대화’를 열었다. "
            "김가람 과기정통부 차관과 아이노 라이네(Aino Laine) 핀란드 교통통신부 차관이 공동 의장을 맡았다."
        )
    )
    assert made["a1"]["signer"] == ["김가람", "아이노 라이네"]


def test_a_plan_to_do_something_together_is_no_attendance(read: Read) -> None:
    """함께 할 계획이다 is a plan, 함께했다 tells who was there."""
    plan, there = (read(s).units[0].clauses[-1] for s in ("두 기관은 주행 시험을 함께 할 계획이다.", "행사에는 두 기관 연구진이 함께했다."))
    assert (plan.verb, plan.status, there.verb, there.status) == ("plan", Status.AGREED, "attend", None)


def test_what_has_not_come_about_says_nothing(read: Read) -> None:
    """A difference that the sides did not settle is no item."""
    clause = read("양측은 반도체 규제를 놓고 견해차를 좁히지 못했다. 독일 대표단이 왔다.").units[0].clauses[-1]
    assert clause.status is None


def test_the_contents_of_an_agreement_are_agreed(read: Read) -> None:
    """골자로 하고 있다 tells what will be done, not what goes on."""
    clauses = read("양해각서는 한국과 호주가 위성을 공동 개발하는 것을 골자로 하고 있다.").units[0].clauses
    assert clauses[-1].status is Status.AGREED


def test_joint_work_of_two_bodies_that_goes_on_is_an_item(read: Read) -> None:
    """2019년부터 … 해 왔다 counts when bodies of two countries did it."""
    made = slots(
        read(
            "한국기계연구원과 독일 프라운호퍼는 20일 로봇 공동연구 협약을 체결했다. "
            "한국기계연구원과 프라운호퍼는 2019년부터 협동로봇 안전 기술을 공동연구해 왔다."
        )
    )
    assert [r["status"] for k, r in made.items() if k.startswith("c")] == [["signed"]]


def test_bodies_of_one_country_stay_at_home(read: Read) -> None:
    """세 기관 of a domestic agreement are not the countries that the text names beside it."""
    made = slots(
        read(
            "한국전자통신연구원은 18일 대전광역시, 충남대학교와 반도체 인재 양성을 위한 업무협약을 체결했다. "
            "세 기관은 미국과 독일의 사례를 참고해 반도체 교육과정을 공동 운영하기로 했다."
        )
    )
    assert made == {}


def test_speech_told_in_pieces_is_speech(read: Read) -> None:
    """“…”고 강조한 뒤 “…”고 밝혔다 says nothing that counts, though the words between the quotations are the writer's."""
    text = "김가람 청장은 “한국과 미국이 인공지능 논의를 시작한 것은 시의적절하다”고 강조한 뒤 “특허 규범도 함께 만들겠다”고 밝혔다."
    assert all(c.speech for c in read(text).units[0].clauses)


def test_what_stands_behind_and_only_qualifies_is_no_partner(read: Read) -> None:
    """X는 Y와 Z 지원을 위한 약정을: Y is the partner, Z what it is about."""
    bodies = of(read("한국과학기술연구원은 베트남 과학기술부와 한-베 과학기술연구원 지원을 위한 이행약정을 체결하였다."), Kind.ORGANIZATION)
    assert bodies["베트남 과학기술부"].role is Role.PARTNER


@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        ("이 기준은 주요한 수단으로 쓰인다. 한국과 독일은 협력한다.", "수단"),
        ("한국과 독일은 환경성 정보를 공개한다.", "환경성"),
    ],
)
def test_common_words_are_no_names(read: Read, sentence: str, form: str) -> None:
    """수단 is a means and 환경성 a property where nothing else speaks for the country or the ministry."""
    assert form not in {m.form for m in read(sentence).mentions if m.kind in (Kind.COUNTRY, Kind.ORGANIZATION)}


def test_a_side_gives_its_bodies_a_country(read: Read) -> None:
    """캐나다 측에서는 … 국가연구위원회: not a Korean body, and its acronym is not that of a Korean one."""
    bodies = of(
        read("오타와 회의에 우리 쪽은 과기정통부 국장이, 캐나다 측에서는 리 앤(Lee Ann) 국가연구위원회(NRC) 부위원장이 나왔다."),
        Kind.ORGANIZATION,
    )
    assert bodies["국가연구위원회"].country == "CA"
    assert all("org:nrc-kr" not in m.refs for m in bodies.values())


def test_a_field_inside_another_word_is_none(read: Read) -> None:
    """공동연구로 names no reactor, 생물다양성 no training, 투명성과 no results."""
    analysis = read("한국과 독일은 공동연구로 생물다양성을 지키고, 투명성과 가치를 공유하기로 했다.")
    assert "sector:nuclear" not in {r for m in analysis.mentions for r in m.refs}
    assert not {"training", "data-sharing"} & {m.value for m in analysis.mentions if m.kind is Kind.ACTION}


def test_a_bullet_that_tells_a_decision_is_an_item_itself(read: Read) -> None:
    """□ 가장 큰 성과는 …하기로 한 것이다, with bullets below it, opens no list."""
    text = "□ 이번 회담의 성과는 한국과 미국이 인공지능 정책을 함께 만들기로 한 것이다.\n\n ㅇ 이는 두 나라의 뜻이다.\n"
    assert read(text).units[0].kind is UnitKind.BULLET
