"""What a Korean release reports of science and technology is found, however plain its sentence; trade and defence beside it are not."""

from __future__ import annotations

import pytest

from kg.extract import agreements, context, extract
from kg.lang import analyse
from kg.model import Document


def types(title: str, text: str) -> list[object]:
    """The types of the records of a release."""
    return [s.object for s in extract(analyse(Document("d", text, "ko", title=title, published="2025-06-20"))) if s.predicate == "type"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("질병관리청-칠레 보건부, 감염병 대비 양해각서 체결", "질병관리청은 19일 칠레 보건부와 양해각서를 체결했다. 서명식은 서울에서 열렸다."),
        ("중기부, 핀란드와 창업 협력", "중소벤처기업부는 19일 핀란드 과학혁신부와 창업 생태계 교류를 위한 협력의향서에 서명했다."),
        ("페루 산림청과 숲 가꾸기 양해각서 체결", "산림청은 19일 페루 산림청과 산림 복원 협력 양해각서를 체결했다."),
        (
            "제3차 한-노르웨이 산업장관회의 개최",
            "산업통상자원부 장관은 19일 제3차 한-노르웨이 산업장관회의를 개최했다. 양국은 핵심광물 공급망을 논의했다.",
        ),
    ],
)
def test_the_agreement_that_a_release_reports_is_of_the_field_of_its_title_or_items(title: str, text: str) -> None:
    """Its own sentence need not name the field, nor the text be full of technology."""
    assert "agreement" in types(title, text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "국방부, 칠레와 직통망 양해각서 체결",
            "국방부는 19일 칠레 국방부와 양국 해군 간 직통망 양해각서를 체결했다. 양측은 신뢰를 다지기로 했다.",
        ),
        ("한-핀란드 고령사회 정책 양해각서 체결", "한국과 핀란드는 19일 고령사회 정책 양해각서를 체결했다. 두 나라는 어르신 돌봄을 논의했다."),
        ("한-페루 외교차관회의 개최", "외교부 차관은 19일 제2차 한-페루 외교차관회의를 개최했다. 양측은 지역 정세를 논의했다."),
    ],
)
def test_an_agreement_without_a_field_anywhere_is_none(title: str, text: str) -> None:
    """Neither title nor items name a technology."""
    assert types(title, text) == []


BODY = """
산업통상자원부 장관은 19일 서울에서 응우옌 반 안 베트남 산업무역부 장관을 만났다.

양국은 원전 인력을 함께 양성하기로 했다. 소형모듈원전 공동연구도 추진하기로 합의했다.
"""


def test_lines_below_the_title_are_not_the_whole_opening() -> None:
    """A line with a bullet that names the partner only does not make the text one side's news: the first sentence names both."""
    assert "commitment" in types("베트남과 원전 협력 넓힌다", f"- 베트남 산업무역부 장관 방한 계기 회담\n- 원전 협력 방안 협의\n{BODY}")


def test_where_the_title_names_a_field_of_policy_its_items_need_no_further_one() -> None:
    """Environment ministers' meetings: a good share of the items names the environment, and the rest belongs to it."""
    text = (
        "환경부 장관은 19일 제5차 한-핀란드 환경장관회의를 개최했다. 양국은 미세먼지 관측 자료를 공유하기로 했다. "
        "기후변화 적응 기술도 함께 개발하기로 합의했다. 양국은 내년 회의를 헬싱키에서 개최하기로 했다."
    )
    assert types("한-핀란드 환경장관, 미세먼지 대응에 머리 맞대", text).count("commitment") >= 3


def test_two_texts_of_one_meeting_are_two() -> None:
    """A statement of the ministers and the action plan whose progress it tells have nouns of their own."""
    text = (
        "한국과 핀란드는 19일 제5차 환경장관회의를 개최했다. 양국은 2023년에 제2차 기후 공동행동계획을 채택했다. "
        "이번 회의에서 양국은 공동합의문에 서명했다."
    )
    found = agreements.find(context.read(analyse(Document("d", text, "ko", title="한-핀란드 환경장관회의 개최", published="2025-06-20"))))
    assert {d.label for d in found.drafts} >= {"제2차 기후 공동행동계획", "공동합의문"}


def test_an_item_of_a_signing_is_not_left_alone_for_a_summit_in_the_background() -> None:
    """What the sides then agree on is the outcome of the memorandum, though the title names the summit that led to it."""
    text = (
        "한-페루 정상회담 합의에 따라 산림협력 확대!\n\n산림청은 19일 페루 환경부와 산림위성 협력 양해각서를 체결했다고 밝혔다.\n\n"
        "양국은 산불 예측 기술을 함께 연구하기로 했다."
    )
    document = Document("d", text, "ko", title="한-페루 정상회담에 따라 산림위성 협력 확대", published="2025-06-20")
    told = extract(analyse(document))
    memoranda = {s.subject for s in told if s.predicate == "instrument" and s.object == "mou"}
    assert [s.object in memoranda for s in told if s.predicate == "of"] == [True]
