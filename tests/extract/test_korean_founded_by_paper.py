"""What a paper founds, ventures founded with somebody, people of a partner for whom something is done, proposals of both to others."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document, Status
from tests.found import Slots, slots


def read(text: str, title: str) -> Slots:
    """The records of a Korean text of 15 June 2025."""
    return slots(analyse(Document("d", f"{title}\n\n{text}", "ko", title=title, published="2025-06-15")))


PAPER = "한국생산기술연구원은 12일 리가에서 라트비아 리가로봇연구소와 ‘물류로봇 공동연구실 개설 협약’을 맺었다. "
NEWS = "생기원, 라트비아에 로봇 공동연구실"


def test_what_a_paper_founds_stands_for_the_paper() -> None:
    """공동연구실 is no second agreement, whoever uses what comes of it."""
    made = read(PAPER + "공동연구실은 리가 항만 안에 200㎡ 규모로 들어서 물류로봇을 시험한다.", NEWS)
    assert [r["instrument"] for r in made.values() if r["type"] == ["agreement"]] == [["mou"]]
    assert [r["of"] for r in made.values() if "action" in r] == [["a1"]]


def test_what_both_propose_to_others_is_agreed() -> None:
    """Two institutes that will put a method before a body of standards have agreed to; one that offers a lab to the other has not."""
    made = read(PAPER + "두 기관은 로봇 시험 방법을 국제전기기술위원회에 공동 제안할 계획이다.", NEWS)
    assert [(r["action"], r["status"]) for r in made.values() if "action" in r] == [(["standards"], ["agreed"])]
    offered = analyse(Document("d", "한국은 칠레에 로봇 실험실을 제안할 계획이다.", "ko", published="2025-06-15"))
    assert offered.units[0].clauses[-1].status is Status.PROPOSED


def test_a_venture_founded_with_somebody() -> None:
    """The joint venture that a firm has founded with a partner is theirs; one without a partner points to what was told."""
    made = read("SK플라텍은 카자흐스탄 알파메드와 세운 합작법인의 혈액제제 공장을 이달 초 알마티에서 착공했다.", "SK플라텍, 혈장 공장 착공")
    assert (made["a1"]["instrument"], made["a1"]["party"]) == (["partnership"], ["SK플라텍", "알파메드"])
    alone = read("SK플라텍은 카자흐스탄에서 합작법인의 혈액제제 공장을 이달 초 착공했다.", "SK플라텍, 혈장 공장 착공")
    assert not [r for r in alone.values() if r["type"] == ["agreement"]]


def test_people_of_a_partner_stand_for_it() -> None:
    """What is opened to the researchers of a university is done with it; what students of another one have made brings nobody in."""
    made = read(
        "과학기술정보통신부는 12일 리마에서 페루 교육부와 제2차 한-페루 과학기술공동위원회를 열었다. "
        "한국과학기술정보연구원은 페루 산마르코스대 연구자에게 슈퍼컴퓨터 계산자원을 시범 제공한다. "
        "한국과학기술정보연구원은 페루 쿠스코대 학생이 만든 전산망을 페루 교육부와 함께 개량한다.",
        "한-페루 과학기술공동위원회 개최",
    )
    assert [r["party"] for r in made.values() if "action" in r] == [
        ["한국과학기술정보연구원", "산마르코스대"],
        ["한국과학기술정보연구원", "페루 교육부"],
    ]


def test_a_centre_that_a_paper_is_to_set_up_is_no_body() -> None:
    """합성생물학 공동연구센터 설립을 위한 협약: its field counts, and to set it up is an item."""
    made = read(
        "한국생명공학연구원은 12일 리가에서 라트비아 유기합성연구소와 합성생물학 공동연구센터 설립을 위한 업무협약을 맺었다.",
        "생명연, 라트비아에 공동연구센터",
    )
    assert "sector:synthetic-biology" in made["a1"]["sector"]
    assert "organization" not in made["a1"]
