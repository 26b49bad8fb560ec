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
    assert types(title, f"{signing} 두 기관은 연구자를 서로 파견하기로 했다.") == ["agreement", "commitment"]
