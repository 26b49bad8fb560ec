"""What one side asks and the other answers, what a paper rules, what is laid open; what is done at home; deeds and fields of like words."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Status
from tests.found import Slots, slots

SIGNED = "산업통상자원부는 13일 산티아고에서 칠레 광업부와 구리 제련 기술 협력 양해각서를 체결했다. "
TITLE = "한-칠레, 구리 제련 기술 협력 양해각서 체결"


def told(sentence: str) -> list[Status | None]:
    """What the clauses of a sentence say."""
    return [c.status for c in analyse(Document("d", sentence, "ko", published="2025-06-15")).units[-1].clauses]


def read(text: str, title: str = TITLE) -> Slots:
    """The records of a Korean text of 15 June 2025."""
    return slots(analyse(Document("d", text, "ko", title=title, published="2025-06-15")))


def items(text: str, title: str = TITLE) -> list[list[str]]:
    """The actions of each item."""
    return [r["action"] for r in read(text, title).values() if "action" in r]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("칠레 측은 태양광 실증에 에너지연이 참여해 줄 것을 요청했으며, 우리 측은 이를 검토하겠다고 답했다.", Status.PROPOSED),
        ("우리 측은 빔라인 공동 이용을 제안했고, 칠레 측은 이를 받아들였다.", Status.AGREED),
        ("칠레 측은 총회 지지를 요청했으며, 우리 측은 사의를 표했다.", None),
        ("칠레 측은 조력발전 실증에 우리 기업이 들어와 줄 것을 요청하였다.", Status.PROPOSED),
        ("우리 측은 검사 장비를 함께 써 달라고 당부했다.", Status.PROPOSED),
        ("칠레 측은 해양 바이오 분야 공동연구를 요청하였다.", Status.PROPOSED),
        ("우리 측은 현지 기업의 애로에 관심을 당부하였다.", None),
        ("시료의 반출은 사전 통보를 거치도록 했다.", Status.AGREED),
        ("기술자를 서로 보내는 내용도 각서에 들어갔다.", Status.AGREED),
        ("한국과 칠레의 공동위를 여는 방안도 회담 탁자에 올랐다.", Status.PROPOSED),
        ("한국은 칠레에 관측소를 두는 문제를 살펴볼 생각이다.", Status.PROPOSED),
        ("한국은 칠레에 시운전을 도와주겠다고 제안해 둔 상태다.", Status.PROPOSED),
        ("한국은 칠레 재단에 자금 지원을 신청했다.", Status.PROPOSED),
        ("한국과 칠레는 시추 자료를 상호 공개한다.", Status.AGREED),
        ("산업부는 연구 계획을 공개한다.", None),
    ],
)
def test_what_a_sentence_says(sentence: str, status: Status | None) -> None:
    """An answer says what becomes of what was asked; data laid open are a deed, a plan laid open is news."""
    assert told(sentence)[0] is status


@pytest.mark.parametrize(
    ("sentence", "actions"),
    [
        ("양측은 배기가스의 측정 방법을 서로 비교하는 라운드로빈 시험을 내년에 실시한다.", ["standards"]),
        ("두 나라는 「제련기술센터」를 2026년 착공해 2028년 완공한다.", ["facility"]),
        ("양측은 시료 5백 점을 공동으로 채집·분석한다.", ["joint-research"]),
        ("해마다 기술자 세 명을 서로 보내는 내용도 각서에 들어갔다.", ["exchange"]),
        ("제어망을 겨냥한 모의해킹 훈련도 11월에 함께 연다.", ["security"]),
        ("양측은 공급망 공격 정보를 실시간으로 공유하기로 했다.", ["data-sharing"]),
    ],
)
def test_the_deed_of_an_item(sentence: str, actions: list[str]) -> None:
    """A mock attack is no course, an attack on supply chains no supply, a centre between quotation marks a place."""
    assert items(SIGNED + sentence) == [actions]


@pytest.mark.parametrize(
    "sentence",
    [
        "\n한편 산업부는 국내 중소 제련기업의 설비 투자를 돕는 융자 사업을 하반기부터 시행한다.",
        "\n국내에서는 과기정통부가 9월 인력 양성 대책을 내놓는다. 산업부도 이에 맞춰 울산 교육장을 세 배로 넓힌다.",
        "\n안보 분야에서는 방산 협력과 부대 방문을 키우기로 했다.",
        "\n양해각서에는 과학기술 항목이 따로 담겼다.",
    ],
)
def test_what_is_no_item(sentence: str) -> None:
    """What is done at home, and who does it too, is no item; nor is defence between matters of security."""
    assert items(SIGNED + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "fields"),
    [
        ("양측은 폐광 토양을 정화하는 실증을 함께 벌인다.", {"climate-environment"}),
        ("양측은 포도 병해를 조기진단하는 장비의 실증을 같이 한다.", {"agriculture-food"}),
        ("양측은 무인지상차량을 공동 개발한다.", {"robotics"}),
    ],
)
def test_the_field_of_a_thing(sentence: str, fields: set[str]) -> None:
    """Soil that is cleaned is no farming, the early signs of a plant disease no medicine."""
    found = next(set(r["sector"]) for r in read(SIGNED + sentence).values() if "action" in r)
    assert {f.removeprefix("sector:") for f in found} == fields
