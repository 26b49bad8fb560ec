"""What is taken up as a task, meant by one side or only asked; sums in ten millions; firms before a partner with class words."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Status
from tests.found import Slots, slots


def told(sentence: str) -> Status | None:
    """What the last clause of a sentence says."""
    return analyse(Document("d", sentence, "ko", published="2025-03-14")).units[-1].clauses[-1].status


def read(text: str, title: str) -> Slots:
    """The records of a Korean text of 14 March 2025."""
    return slots(analyse(Document("d", text, "ko", title=title, published="2025-03-14")))


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("한국과 오만은 수소버스 시범운행을 3대 과제로 채택하였다.", Status.AGREED),
        ("양국은 해양 위성 공동 활용을 우선 협력과제로 선정했다.", Status.AGREED),
        ("베트남은 한국에 사이버보안 교육센터를 유치하겠다는 뜻을 밝혔다.", Status.PROPOSED),
        ("한국이 미국과 우라늄을 함께 농축할 수 있겠는가.", None),
        ("한국과 오만은 수소 협정을 채택하였다.", Status.SIGNED),
        ("한국과 오만이 수소 공장을 함께 짓는다는 관측이 나온다.", Status.PROPOSED),
    ],
)
def test_how_far_a_task_is(sentence: str, status: Status | None) -> None:
    """A task taken up is agreed and not done, a wish of one side proposed; a question tells nothing."""
    assert told(sentence) is status


def test_ten_millions_are_money() -> None:
    """3천만 달러 is put into a scheme as much as 3억 달러."""
    made = read(
        "한국과 아세안은 14일 디지털 행동계획을 채택했다. 한국은 3천만 달러를 아세안과의 위성 통신 사업에 투입한다.",
        "한-아세안 디지털 행동계획 채택",
    )
    assert any(r.get("action") == ["funding"] and r["amount"] == ["USD 30000000"] for r in made.values())


def test_a_firm_at_home_stands_before_a_partner_with_class_words() -> None:
    """The country of the partner stands a few words before its name; whoever acts before it is a firm at home."""
    text = (
        "가람이 미국 민간 우주정거장 기업 액시엄 스페이스와 공급계약을 맺었다. 두 회사는 우주에서 신약 결정을 키우는 장치를 함께 만들기로 했다."
    )
    assert read(text, "가람, 美 기업과 우주의학 계약")["a1"]["party"] == ["가람", "액시엄 스페이스"]


def test_exercises_against_break_ins_are_no_manoeuvres() -> None:
    """What two armies train together is out of scope, what two security agencies train is not."""
    cyber, armies = "사이버 침해사고 합동훈련을 해마다 실시하기로 했다.", "해상 합동훈련을 해마다 실시하기로 했다."
    assert [told(f"한국과 오만은 {s}") for s in (cyber, armies)] == [Status.AGREED, None]


def test_a_graduate_school_trains() -> None:
    """To open a school together is training."""
    (action,) = {
        m.value for m in analyse(Document("d", "한국과 오만은 공동대학원을 무스카트에 열기로 했다.", "ko")).mentions if m.rule.endswith(".deed")
    }
    assert action == "training"


def test_arms_made_together_are_technology() -> None:
    """Two firms that make vehicles together and hand on how to make them; arms bought and sold are no technology."""
    made = read(
        "가람중공업은 페루 국영조선소 SIMA와 장갑차 현지 생산 계약을 맺었다. 두 회사는 조향장치 기술을 이전하기로 했다.",
        "페루서 장갑차 현지생산",
    )
    sold = read("가람중공업은 페루 육군에 장갑차 30대를 수출하는 계약을 맺었다.", "가람중공업, 페루에 장갑차 수출")
    assert (bool(made), bool(sold)) == (True, False)


def test_a_plant_that_is_looked_over_is_no_talk() -> None:
    """To go through plans is talk, to look over a plant is done to it; the paper of such a sentence is signed."""
    assert told("한국전력과 필리핀 에너지부는 타당성조사 양해각서를 맺어 발전소 설비 상태를 함께 점검한다.") is Status.AGREED
    assert told("양국은 10일 협력 사업의 이행 상황을 점검한다.") is Status.PROPOSED


def test_people_of_other_bodies_do_not_act_for_those_of_the_sentence_before() -> None:
    """A minister signs with one whose name is not read: the paper is not that of the two firms told before."""
    text = (
        "두 정상이 지켜보는 가운데 한국전력과 필리핀 에너지개발공사는 원전 타당성조사 양해각서를 맺었다. "
        "이수민 환경부 장관은 마리아 안토니아 율로 산토스가 천연자원부 장관과 니켈 공급망 협력 양해각서에 서명했다."
    )
    papers = [r["party"] for r in read(text, "한-필리핀 정상회담").values() if r["type"] == ["agreement"]]
    assert papers.count(["한국전력", "에너지개발공사"]) == 1


CHAIRED = "이수민 차관은 3일 폴란드 개발기술부 미하우 노바크 차관과 제9차 한-폴란드 산업협력위원회를 주재하고 배터리 협력방안을 논의했다."


def test_who_chairs_a_committee_has_held_it() -> None:
    """It took place on the day of the sentence, with those who chaired it, though what was said there is only talk."""
    (made,) = (r for r in read(CHAIRED, "한-폴란드 산업협력위").values() if r["type"] == ["agreement"])
    assert (made["status"], made["signer"]) == (["signed"], ["이수민", "미하우 노바크"])


def test_both_who_chair_a_summit_stand_for_it() -> None:
    """The second one stands right before the clause that tells of the chairing."""
    text = "이수민 장관과 얀 노바크 폴란드 총리가 공동 주재한 '한-폴란드 배터리 회의'가 3일 열려 '바르샤바 배터리 선언'을 채택했다."
    assert {tuple(r["signer"]) for r in read(text, "한-폴란드 배터리 회의").values()} == {("이수민", "얀 노바크")}


def test_a_chat_is_no_item() -> None:
    """What people chat about nobody does."""
    assert told("이수민 원장은 태국 보건부와 가속기 도입을 두고 이야기를 나눴다.") is None


def test_a_paper_of_bodies_under_a_title_of_technology_carries_its_items() -> None:
    """Below a title about reactors what two firms do under their paper counts, though no sentence names a field again."""
    text = "한국전력은 체코전력공사와 10일 이행합의서를 체결했다. 두 회사는 내년 9월 훈련센터를 열어 해마다 200명을 배출한다."
    reactors, beside = (read(text, title) for title in ("한전-체코전력공사, 원전 정비 인력 양성", "한전-체코전력공사, 상호 방문"))
    assert (any(key.startswith("c") for key in reactors), any(key.startswith("c") for key in beside)) == (True, False)
