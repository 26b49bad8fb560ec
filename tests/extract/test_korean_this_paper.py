"""Under which of several papers of one text an item stands: the one that its words point at, the one made in the clause before."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots


def read(text: str, title: str) -> Slots:
    """The records of a Korean text of 14 December 2023."""
    return slots(analyse(Document("d", text, "ko", title=title, published="2023-12-14")))


def of(made: Slots) -> list[tuple[str, list[str]]]:
    """The label of the agreement of each item, and the parties of the item."""
    return [(made[r["of"][0]]["label"][0] if "of" in r else "", r["party"]) for r in made.values() if r["type"] == ["commitment"]]


TWO = """□ 12일 헬싱키에서 한화시스템과 아이스아이는 위성 영상을 공동으로 연구하는 MOU를 교환하였다.
□ 13일에는 산업통상자원부와 핀란드 경제고용부가 「한-핀란드 배터리 협력 MOU」에 서명하였다.
 ㅇ 양측은 이 MOU를 근거로 실무자들의 '한-핀란드 배터리 대화'를 신설해 해마다 개최하기로 하였다."""


def test_this_paper_is_the_one_told_last() -> None:
    """What a sentence founds on the strength of this memorandum is an outcome of it, and not of the first one of the text."""
    assert of(read(TWO, "핀란드와 MOU 2건 체결"))[-1] == ("한-핀란드 배터리 협력 MOU", ["산업통상자원부", "경제고용부"])


def test_what_is_done_under_a_paper_with_a_comma_behind_is_of_a_paper_that_is_there() -> None:
    """“…에 따라,” says as much as “…에 따라”: the paper is made, and no further one is promised."""
    made = read("한화시스템과 핀란드 아이스아이는 「레이다 위성 공동 개발 MOU」에 따라, 영상 처리 기술을 함께 개발한다.", "레이다 위성 협력")
    assert made["a1"]["status"] == ["signed"]
    assert made["c1"]["action"] == ["joint-research"]


def test_what_a_sentence_goes_on_with_is_of_the_paper_of_its_own_part() -> None:
    """Two papers of one sentence, each with its makers: what is done behind the second is of the second."""
    text = (
        "한국과 핀란드는 ‘배터리 공급망 약정’을 체결해 니켈을 공동으로 정련하기로 했으며, "
        "우주항공청은 핀란드 아이스아이와 ‘레이다 위성 MOU’를 맺어 위성 영상을 공동으로 분석한다."
    )
    assert of(read(text, "한-핀란드 배터리·위성 협력"))[-1][0] == "레이다 위성 MOU"


def test_what_is_done_to_a_thing_is_no_opinion() -> None:
    """Images are analysed by those who work together; that something shakes is what somebody says."""
    made = read("한국과 칠레는 위성 영상을 대전에서 분석한다. 전문가들은 공급망이 흔들린다고 분석한다.", "한-칠레 위성 협력")
    assert [r["sector"] for r in made.values() if r["type"] == ["commitment"]] == [["sector:satellites-earth-observation"]]
