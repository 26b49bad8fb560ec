"""What Korean releases leave to the words before: the paper that is a condition, the host of a signing, the bodies above a list."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

OPENING = "기상청은 6월 4일 몬테비데오에서 우루과이 기상청과 기후기술 회의를 열고 '계절예측 협력 약정'을 연내 맺기로 했다. "


def read(text: str) -> Slots:
    return slots(analyse(Document("d", text, "ko", title="기상청, 기후예측 기술협력", published="2025-06-05")))


def items(text: str) -> list[dict[str, list[str]]]:
    return [slot for key, slot in read(text).items() if key.startswith("c")]


def agreements(text: str) -> list[set[str]]:
    """The parties of each."""
    return [set(slot["party"]) for key, slot in read(text).items() if key.startswith("a")]


@pytest.mark.parametrize("condition", ["약정이 발효되면", "약정이 정식 체결되는 대로", "약정을 맺으면"])
def test_a_paper_that_is_a_condition_is_the_one_told_before(condition: str) -> None:
    """What follows when it enters into force is an item of it, and no promise of a further one."""
    found = read(f"{OPENING}{condition} 두 기관은 관측 자료를 서로 나누게 된다.")
    assert sum(slot["instrument"] == ["arrangement"] for key, slot in found.items() if key.startswith("a")) == 1
    last = [slot for key, slot in found.items() if key.startswith("c")][-1]
    assert last["action"] == ["data-sharing"]
    assert found[last["of"][0]]["instrument"] == ["arrangement"]


def test_a_paper_of_another_noun_is_a_new_one() -> None:
    """의향서가 체결되면 points to no memorandum."""
    found = read(f"{OPENING}의향서가 체결되면 두 기관은 관측 자료를 서로 나누게 된다.")
    assert ["letter-of-intent"] in [slot.get("instrument") for slot in found.values()]


def test_the_paper_with_a_partner_is_the_one_of_that_partner() -> None:
    """Of two memoranda 페루와의 양해각서 is the one with Peru, though the other was told last; neither has both partners."""
    text = (
        "우리 정부는 페루와 6월 2일 「빙하 관측 양해각서」를, 케냐와는 6월 3일 「가뭄 예측 기술 양해각서」를 각각 체결하였다. "
        "페루와의 양해각서에 따라 두 나라는 안데스 빙하를 공동으로 관측하게 된다."
    )
    assert agreements(text) == [{"KR", "PE"}, {"KR", "KE"}]
    found = read(text)
    assert [found[item["of"][0]]["label"] for item in items(text)] == [["빙하 관측 양해각서"]]


def test_a_statement_signed_at_the_seat_of_a_body_is_of_both() -> None:
    """Who hosts the signing is the other side where none else is named; a statement that ministries adopt at home stays that of the states."""
    text = "국립기상과학원은 6월 4일 영국 엑서터 영국 기상청 본청에서 「기후 인공지능 공동성명」에 서명하였다. 두 기관은 예측 자료를 나눈다."
    assert agreements(text) == [{"국립기상과학원", "영국 기상청"}]


def test_bodies_of_an_item_are_not_meant_behind_the_list() -> None:
    """Below the list 두 기관 is whoever the text told before it; inside the item its own."""
    text = (
        "□ 기상청과 우루과이 기상청은 6월 4일 '계절예측 협력 양해각서'를 체결하고 다음과 같이 합의하였다.\n\n"
        " ㅇ 국립기상과학원과 몬테비데오대학교는 태풍 모형을 함께 개발한다. 두 기관은 연구원도 서로 보낸다.\n\n"
        "□ 두 기관은 내년 서울에서 관측 자료 공유 체계를 마련하기로 하였다."
    )
    assert [set(item["party"]) for item in items(text)][-2:] == [{"국립기상과학원", "몬테비데오대학교"}, {"기상청", "우루과이 기상청"}]


def test_what_catches_the_eye_is_no_item() -> None:
    """ "훈련 협력에서는 케냐가 눈에 띈다" judges, and promises nothing."""
    assert not items("한국과 케냐는 6월 4일 '기후예측 협력 양해각서'를 체결했다. 예보관 훈련에서는 케냐가 눈에 띈다.")


@pytest.mark.parametrize(
    ("act", "action"),
    [
        ("연산자원을 서로 개방하기로 했다", "facility"),
        ("강우 시험을 공동으로 진행하기로 했다", "joint-research"),
        ("빙하 자료은행을 구축하기로 했다", "data-sharing"),
        ("2027년까지 기후기술대학교의 개교를 마치기로 했다", "facility"),
    ],
)
def test_deeds_that_neither_word_tells_alone(act: str, action: str) -> None:
    """Resources that are opened, trials that are carried out together, a bank of data, a school that opens."""
    assert action in items(f"기상청과 우루과이 기상청은 6월 4일 '기후예측 협력 양해각서'를 체결했다. 두 기관은 {act}.")[0]["action"]


def test_nouns_of_action_end_items_below_a_lead_in() -> None:
    """신설, 개방, 부담: with the verb of the lead-in; without one they say nothing."""
    text = (
        "□ 기상청과 우루과이 기상청은 6월 4일 '기후예측 협력 양해각서'를 체결하고 다음과 같이 합의하였다.\n\n"
        " ㅇ 태풍 모형 공동연구 사업비 20억 원을 절반씩 부담\n ㅇ 슈퍼컴퓨터 연산자원 상호 개방\n ㅇ 예보관 교육과정 신설\n"
    )
    assert [item["status"] for item in items(text)] == [["agreed"], ["agreed"], ["agreed"]]


def told(text: str) -> int:
    """How many items a release gives whose title and first sentence name nobody abroad."""
    made = slots(analyse(Document("d", text, "ko", title="과기정통부, 빙하 국제공동연구 착수", published="2025-06-05")))
    return sum(key.startswith("c") for key in made)


def test_a_release_of_its_institutes_opens_with_what_they_do_abroad() -> None:
    """The ministry opens the text alone; research bodies of two countries that it tells of at once are its two sides. Visitors are not."""
    opening = "과학기술정보통신부는 산하 연구기관이 해외 연구기관과 빙하 연구에 착수한다고 5일 밝혔다. "
    assert (
        told(f"{opening}먼저 극지연구소는 노르웨이극지연구소와 빙하 아래 지형을 레이더로 함께 탐사한다. 두 연구소는 관측 자료도 나눈다.") == 2
    )
    assert told(f"{opening}노르웨이극지연구소는 스발바르에 새 기지를 지어 빙하를 관측한다. 극지연구소는 인천에 시험동을 짓는다.") == 0
