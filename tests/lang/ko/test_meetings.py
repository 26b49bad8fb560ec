"""Who met whom, on which day, and what two countries share, where a Korean text has no name for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Analysis, Kind, Role, Status
from tests.found import of, slots

Read = Callable[..., Analysis]


def test_heads_of_state_who_meet_hold_a_summit(read: Read) -> None:
    """한·칠레 정상은 … 만나 … 뜻을 모았다 is a dialogue that was held, and what they agreed is its outcome."""
    made = slots(read("한·칠레 정상은 지난 3월 산티아고에서 만나 리튬과 수소 분야의 공동연구에 뜻을 모았다."))
    assert (made["a1"]["instrument"], made["a1"]["status"], made["a1"]["date"]) == (["dialogue"], ["signed"], ["2024-03"])
    assert (made["c1"]["of"], made["c1"]["action"]) == (["a1"], ["joint-research"])


def test_heads_of_state_who_only_speak_hold_none(read: Read) -> None:
    """Without a meeting there is no summit."""
    assert not of(read("한·칠레 정상은 수소 분야의 공동연구가 중요하다고 말했다."), Kind.INSTRUMENT)


def test_a_centre_behind_two_countries_is_theirs(read: Read) -> None:
    """한-칠레 수소연구센터 is what they share, and no body of one of them."""
    analysis = read("양측은 지난해 개소한 한-칠레 수소연구센터의 성과를 점검하고 수전해 공동연구를 넓히기로 했다.")
    centre = of(analysis, Kind.INSTRUMENT)["한-칠레 수소연구센터"]
    assert centre.value == "programme"
    assert "수소연구센터" not in of(analysis, Kind.ORGANIZATION)


def test_a_forum_to_come_has_the_day_on_which_it_will_meet(read: Read) -> None:
    """내년 … 공동위원회를 열기로 했다 dates the forum, not the news."""
    made = slots(read("한국과 페루는 내년 리마에서 한-페루 과학기술공동위원회를 열어 우주 분야의 공동연구를 논의하기로 했다."))
    assert made["a1"]["date"] == ["2025"]


def test_a_dated_treaty_is_not_the_one_signed_now(read: Read) -> None:
    """Two memoranda of different years are two, though one is told by its type only."""
    made = slots(
        read(
            "한국해양과학기술원은 17일 노르웨이 극지연구소와 북극 해빙 관측 양해각서를 체결했다. "
            "두 나라는 2017년 체결한 ‘한-노르웨이 극지연구 협력 양해각서’에 따라 극지 공동연구를 해 왔다."
        )
    )
    assert sorted(r["date"][0] for k, r in made.items() if k.startswith("a")) == ["2017", "2024-05-17"]


@pytest.mark.parametrize(
    ("bracket", "name"),
    [("청장 안드레이 노박", "안드레이 노박"), ("소장 판 반 롱, Phan Van Long", "판 반 롱")],
)
def test_a_foreign_name_behind_its_title_is_whole(read: Read, bracket: str, name: str) -> None:
    """(청장 안드레이 노박) names one person of two words."""
    people = of(read(f"특허청과 체코 산업재산청({bracket})은 인공지능 심사 협약을 맺었다."), Kind.PERSON)
    assert list(people) == [name]


def test_a_city_or_a_noun_with_a_particle_is_no_person(read: Read) -> None:
    """하노이 국립대 총장 is no Mr Hanoi, 주제로 no name."""
    people = of(read("원장은 위성을 주제로 하노이국립대 교수를 만났고, 하노이 대학교 부총장도 왔다. 베트남과 협력한다."), Kind.PERSON)
    assert not {"하노이", "주제로"} & set(people)


def test_the_heads_in_brackets_of_a_meeting_of_heads_met(read: Read) -> None:
    """X(청장 A)는 Y(청장 B)와 청장회담을: A and B led it."""
    made = slots(read("특허청(청장 김가람)은 16일 체코 산업재산청(청장 안드레이 노박)과 청장회담을 갖고 인공지능 심사를 함께 개발하기로 했다."))
    assert made["a1"]["signer"] == ["김가람", "안드레이 노박"]


def test_guests_on_a_list_did_not_act_together(read: Read) -> None:
    """참석자: … tells who came; 양측 below it means the countries."""
    text = (
        "□ 산업부는 17일 제5차 한-페루 배터리기술 공동위원회를 개최하였다.\n\n"
        " - 참석자 : (韓) 한국에너지공단, 한국산업기술진흥원, (페루) 페루 생산부 차관\n\n"
        "□ 양측은 배터리 공동연구를 추진하기로 하였다.\n"
    )
    made = slots(read(text))
    assert made["c1"]["party"] == ["KR", "PE"]
    assert "한국산업기술진흥원" in made["a1"]["organization"]


def test_joined_hands_are_an_agreement_to_work_together(read: Read) -> None:
    """손잡고 says as much as 손을 잡고."""
    clauses = read("두산로보틱스는 독일 프라운호퍼와 손잡고 로봇 사업에 나선다.").units[0].clauses
    assert clauses[0].status is Status.AGREED
    assert clauses[0].verb == "agree"


def test_what_is_done_names_a_field_of_its_own() -> None:
    """Whoever sends researchers abroad does it for talent, where no field of technology is told."""
    from kg.extract.commitments.fields import with_actions

    assert [f.value for f in with_actions(0, ["exchange", "training", "joint-research"], ())] == ["sector:talent"]


def test_one_of_a_series_is_named_with_its_number(read: Read) -> None:
    """다목적실용위성 5호 is the fifth of them."""
    assert "다목적실용위성 5호" in of(read("한국과 노르웨이는 다목적실용위성 5호의 영상을 함께 쓴다."), Kind.PROGRAMME)


def test_bodies_that_sign_are_the_parties_whatever_they_sign_for(read: Read) -> None:
    """Countries between which something is to grow are not those who sign."""
    bodies = "국토지리정보원과 베트남측지연구원"
    made = slots(read(f"{bodies}은 한국-베트남 사이의 공간정보 기술교류를 위하여 17일 업무협약을 체결하였다."))
    assert made["a1"]["party"] == ["국토지리정보원", "베트남측지연구원"]


def test_a_held_forum_is_no_promise(read: Read) -> None:
    """이번 회의를 통해 … 하기로: what is agreed is not to hold the meeting."""
    analysis = read("양측은 제2차 한-페루 우주대화를 통해 위성 공동개발을 추진하기로 했다.")
    assert of(analysis, Kind.INSTRUMENT)["제2차 한-페루 우주대화"].role is Role.PLACE
    assert slots(analysis)["c1"]["action"] == ["facility"] or "dialogue" not in slots(analysis)["c1"]["action"]


def test_a_summit_of_many_beside_a_signing_takes_no_part(read: Read) -> None:
    """APEC 현장에서 열린 체결식: APEC is the occasion."""
    made = slots(
        read(
            "과기정통부는 17일 미국과 ‘한미 양자기술 협력 양해각서’를 체결했다. "
            "경주 APEC 현장에서 열린 체결식에는 김가람 과기정통부 장관과 리 앤(Lee Ann) 미국 국립과학재단 총재가 참석했다."
        )
    )
    assert made["a1"]["signer"] == ["김가람", "리 앤"]
    assert not {"APEC", "아시아태평양경제협력체"} & set(made["a1"].get("organization", []))
