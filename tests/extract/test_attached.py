"""Under which agreement an item stands, and when under none."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots


def read(text: str, lang: str = "ko", title: str = "") -> Slots:
    """What is extracted of a text."""
    return slots(analyse(Document("d", text, lang, title, "2025-06-20")))


def items(made: Slots) -> list[dict[str, list[str]]]:
    """The commitments, in order."""
    return [r for k, r in made.items() if k.startswith("c")]


BEFORE = (
    "한국과 칠레는 19일 산티아고에서 전파망원경 자료를 공유하기로 했다.\n\n"
    "양국은 관측 연구원도 서로 파견하기로 했다.\n\n{}"
    "이와 별도로 한국과 칠레는 다음 달 위성 공동개발 양해각서를 체결할 예정이다."
)


def test_an_item_told_before_an_agreement_is_not_of_it() -> None:
    """What stands above the only agreement of a text is no outcome of it."""
    made = read(BEFORE.format(""))
    assert any(r["instrument"] == ["mou"] for k, r in made.items() if k.startswith("a"))
    assert "of" not in items(made)[0]


def test_an_agreement_in_the_title_has_the_items_before_its_first_sentence() -> None:
    """The title tells what the text is about before any of its sentences."""
    made = read(BEFORE.format(""), title="한-칠레 위성 공동개발 양해각서 체결 추진")
    assert items(made)[0]["of"] == ["a1"]


def test_an_agreement_told_late_has_the_items_of_its_paragraph_only() -> None:
    """A memorandum that closes a long text is not what the text is about."""
    other = "연구진은 안데스 산맥의 고도가 관측에 알맞다고 설명했다.\n\n" * 6
    made = read(BEFORE.format(other) + " 양국은 위성 영상을 교환하기로 했다.\n\n양국은 달 탐사 로봇을 함께 개발하기로 했다.")
    last = items(made)[-2:]
    assert [r.get("of") for r in last] == [["a1"], None]


def test_an_item_in_english_told_before_an_agreement_is_not_of_it() -> None:
    """The same holds for English texts."""
    made = read(
        "The Canadian Space Agency and the Norwegian Space Agency will share radar data.\n\n"
        "Both agencies will exchange engineers for satellite design.\n\n"
        "Canada and Norway also plan to sign a memorandum of understanding on quantum research next month.",
        "en",
    )
    assert items(made)
    assert all("of" not in r or r["action"] == ["instrument"] for r in items(made)[:2])
