"""Items of a Korean release that stand below another item, forums told by their heads, and 회사는 of the firm named just before."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind, Role
from tests.found import Slots, items, slots

PAPERS = """한-칠레 과학기술 협력 협정 서명

□ 한국과 칠레는 17일 ‘한-칠레 과학기술 협력 협정’에 서명하였다.

 ㅇ 양국은 위성 자료를 공유하기로 하였다.

□ 서명식은 산티아고에서 열렸다.

□ 현지 언론도 자리를 지켰다.

□ 날씨는 맑았다.

□ 저녁에는 만찬이 이어졌다.

□ 가람연구원은 같은 날 칠레 안데스연구원과 ‘수소 저장 양해각서’를 체결하였다.

 ㅇ 두 기관은 수소 저장 합금을 함께 시험한다.

 ㅇ 저장 실험에 쓸 시험 설비도 함께 구축하기로 하였다.
"""


def read(text: str, title: str = "") -> Slots:
    """The records of a Korean text of 20 May 2024."""
    return slots(analyse(Document("d", text, "ko", title, "2024-05-20")))


def test_an_item_is_of_the_paper_that_the_item_above_it_tells() -> None:
    """What stands one level deeper is an outcome of that paper, not of the one that the headline is about."""
    told = items(read(PAPERS, PAPERS.partition("\n")[0]))
    assert [c.get("of") for c in told] == [["a1"], ["a2"], ["a2"]]


def test_an_item_beside_the_paper_is_not_below_it() -> None:
    """On the level of the paper itself it is an item of its own."""
    beside = PAPERS.replace(" ㅇ 저장 실험에 쓸 시험 설비도", "\n□ 양국은 기상 관측 설비도")
    assert items(read(beside, PAPERS.partition("\n")[0]))[-1].get("of") == ["a1"]


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("LG전자의 발걸음은 칠레에서도 바쁘다. 회사는", "LG전자"),
        ("네이버는 국내에 머문다. 남 사장은 LG전자의 공장을 찾았다. 이 회사는", "LG전자"),
        ("네이버는 국내에 머문다. 남 사장은 LG전자의 공장을 찾았다. 회사는", "네이버"),
    ],
)
def test_the_firm_is_the_one_that_the_sentence_before_opens_with(before: str, who: str) -> None:
    """As an owner too where it opens the sentence, or before 이 회사는; elsewhere it is whichever acted last."""
    text = f"{before} 17일 칠레 안데스대학교와 로봇 양해각서를 맺었다."
    found = analyse(Document("d", text, "ko", published="2024-05-20"))
    assert [m.names[0] for m in found.mentions if m.rule == "ko.alias.class"] == [who]


def bodies(text: str) -> list[tuple[str, str, Role | None]]:
    """The bodies that a text names, each with its country and its part in the clause."""
    found = analyse(Document("d", text, "ko", published="2024-05-20"))
    return [(m.form, m.country, m.role) for m in found.mentions if m.kind is Kind.ORGANIZATION]


def test_a_forum_with_its_head_in_brackets_is_a_body() -> None:
    """Of Korea where the head has a Korean name; what else the head leads takes no part."""
    told = bodies("주최 측인 6G포럼(대표의장 남보라 KT 대표)은 유럽의 통신 단체와 협약을 맺었다. 6G포럼은 칠레와도 만난다.")
    assert told == [("6G포럼", "KR", Role.TOPIC), ("KT", "KR", Role.AFFILIATION), ("6G포럼", "KR", Role.TOPIC)]


@pytest.mark.parametrize("text", ["칠레와 종합해양조사(SOM)에 나서기로 했다.", "칠레 동부·남부 지역에 관측소를 둔다."])
def test_surveys_and_regions_are_no_bodies(text: str) -> None:
    """조사 is no firm, whatever acronym follows, and 부 tells no ministry of two quarters of a country."""
    assert bodies(text) == []


@pytest.mark.parametrize(
    ("deed", "action"),
    [
        ("지진 관측자료를 3개월 간격으로 맞교환하기로 했다", "data-sharing"),
        ("지진 관측자료는 두 나라가 공개하기로 했다", "data-sharing"),
        ("위성 영상의 상호 제공에 합의했다", "data-sharing"),
        ("구리 정광 20만t을 들여오기로 했다", "supply-chain"),
        ("내년에 연구 과제를 공동 공모하기로 했다", "funding"),
    ],
)
def test_deeds_with_intervals_doers_and_quantities(deed: str, action: str) -> None:
    """How often, who and how many tons may stand between a thing and what is done with it."""
    found = analyse(Document("d", f"한국과 칠레는 {deed}.", "ko", published="2024-05-20"))
    assert action in {m.value for m in found.mentions if m.kind is Kind.ACTION}
