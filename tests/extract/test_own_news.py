"""What one side tells of itself is no record; what a signing is for is told once."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.lang import analyse
from kg.model import Document

OPENING = "과기정통부는 올해 위성 개발 사업에 300억 원을 투자한다. 국내 기업 열두 곳이 참여한다. 예산은 지난해보다 늘었다."
ITEM = "한국과 노르웨이는 위성 공동개발을 확대하고 탐사 능력을 확보할 계획이다."


def types(title: str, text: str, lang: str = "ko") -> list[object]:
    document = Document("d", text, lang, title=title, published="2025-06-20")
    return [s.object for s in extract(analyse(document)) if s.predicate == "type"]


@pytest.mark.parametrize(("title", "found"), [("과기정통부, 올해 위성 예산 300억 원", False), ("한·노르웨이, 위성 함께 개발", True)])
def test_a_korean_text_that_one_side_opens_is_its_own_news(title: str, found: bool) -> None:
    """The same plan is an item only where title or opening name both sides."""
    assert bool(types(title, f"{OPENING}\n\n{ITEM}")) is found


def test_what_a_signing_is_for_is_told_once() -> None:
    """Rule 14 of the annotation guide: the field of the memorandum in the sentence that announces it is no item; a workshop under it is."""
    title = "표준연-노르웨이계량원, 양자센서 협력"
    signing = "한국표준과학연구원은 5일 노르웨이 계량원과 양자센서 분야 업무협약을 체결하고 양자센서 분야에서 협력하기로 합의했다."
    assert types(title, signing) == ["agreement"]
    today = "한국표준과학연구원은 5일 노르웨이 계량원과 양자센서 공동연구 협약을 체결한다."
    assert types(title, today) == ["agreement"]
    assert types(title, f"{signing} 두 기관은 연구자를 서로 파견하기로 했다.") == ["agreement", "commitment"]


def test_an_agreement_in_the_background_takes_no_items_of_the_text() -> None:
    """What a visit agrees on is not the outcome of a memorandum of years before that another paragraph mentions."""
    text = (
        "표준연 원장은 6일 노르웨이 계량원을 방문했다. 두 기관은 양자센서를 공동으로 개발하기로 했다.\n\n"
        "노르웨이에서는 2019년 체결한 ‘한-노르웨이 우주협력 양해각서’를 바탕으로 위성 연구가 이어지고 있다."
    )
    document = Document("d", text, "ko", title="표준연, 노르웨이와 양자센서 협력", published="2025-06-20")
    told = extract(analyse(document))
    items = {s.subject for s in told if s.predicate == "type" and s.object == "commitment"}
    assert items
    assert not [s for s in told if s.predicate == "of" and s.subject in items]


def test_a_committee_at_home_is_none_of_the_two_sides_named_in_another_forum() -> None:
    """ "한-노르웨이 실무회의" tells its own parties, and nothing of the task force in the same list."""
    text = (
        "산업부는 노르웨이와 탄소저장 협력을 넓힌다. 산업부는 ‘탄소저장 태스크포스’, ‘한-노르웨이 탄소저장 실무회의’ 등을 거쳐 계획을 세웠다."
    )
    document = Document("d", text, "ko", title="산업부, 노르웨이와 탄소저장 협력", published="2025-06-20")
    told = extract(analyse(document))
    agreements = {s.subject for s in told if s.predicate == "type" and s.object == "agreement"}
    forces = {s.subject for s in told if s.predicate == "label" and "태스크포스" in str(s.object)} & agreements
    assert not [s for s in told if s.subject in forces and s.predicate == "party" and s.evidence.rule == "party.named"]


def test_a_headline_with_an_exclamation_mark_ends_no_opening() -> None:
    """It names the other country alone; the two institutes stand in the lines below it."""
    made = extract(
        analyse(
            Document(
                "d",
                "갯벌 소실, 노르웨이와의 공동연구로 막는다!\n- 국립수산과학원, 노르웨이해양연구소와 갯벌 보전 공동연구 협약 체결 -\n\n"
                "국립수산과학원은 3일 갯벌 소실을 막기 위해 노르웨이해양연구소와 공동연구 협약을 체결했다고 밝혔다. "
                "이에 두 기관은 서해와 노르웨이 연안의 갯벌을 공동으로 조사하기로 했다.",
                "ko",
                title="갯벌 소실, 노르웨이와의 공동연구로 막는다!",
                published="2024-05-20",
            )
        )
    )
    assert any(s.predicate == "type" and s.object == "commitment" for s in made)


@pytest.mark.parametrize(("field", "found"), [("과학기술 ", True), ("", False)])
def test_cooperation_in_science_at_large_is_an_item(field: str, found: bool) -> None:
    """Rule 15 of the annotation guide: technical cooperation without more is joint research; cooperation alone says nothing."""
    told = f"한국과 칠레는 19일 서울에서 과학기술공동위원회를 열었다. 양국은 {field}교류·협력을 확대한다."
    assert types("한-칠레 과학기술공동위원회 개최", told) == ["agreement", *(["commitment"] if found else [])]
