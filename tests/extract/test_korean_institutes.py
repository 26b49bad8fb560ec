"""Korean news of institutes: whom a clause leaves out, what is one body's own, and what research bodies do together."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots


def read(text: str) -> Slots:
    return slots(analyse(Document("d", text, "ko", published="2024-05-20")))


def agreements(found: Slots) -> list[Slots]:
    return [slot for key, slot in found.items() if key.startswith("a")]


def test_partners_of_two_countries_sign_with_who_acted_before() -> None:
    """The clause names only partners: whoever acted last signs with them, though the partners are of two countries."""
    made = read(
        "한국표준과학연구원은 9일 독일 연방물리기술청과 양자측정 공동연구 협약을 갱신했다. "
        "10일에는 체코 계량연구원, 슬로바키아 계량원과 양자측정 협약을 맺고 전문가를 교환하기로 했다."
    )
    assert "한국표준과학연구원" in made["a2"]["party"]
    assert "한국표준과학연구원" in next(slot for key, slot in made.items() if key.startswith("c"))["party"]


def test_an_agreement_at_home_is_not_the_one_with_a_body_abroad() -> None:
    """Two Korean bodies sign; the next paper, with a foreign one, keeps its own sentence, parties and day."""
    made = agreements(
        read(
            "한국전자통신연구원은 지난 3일 한국과학기술연구원과 반도체 연구실 설립을 위한 업무협약을 맺었다. "
            "같은 날 한국기계연구원은 칠레 산티아고대학교와 3D 프린팅 융합을 위한 업무협약을 체결했다."
        )
    )
    assert [(set(a["party"]), "sector:semiconductors" in a["sector"]) for a in made] == [({"한국기계연구원", "산티아고대학교"}, False)]


def test_what_research_bodies_of_two_countries_do_is_research() -> None:
    """Polar fields are fields of policy as well; between research institutes they are of science."""
    made = read(
        "극지연구소는 칠레 남극연구소와 함께 빙하 변화를 조사하는 국제공동연구 ‘푸른얼음 프로젝트’를 시작했다. 두 기관은 관측 자료를 나눈다. "
        "이번 연구에는 4년간 300만달러가 투입될 예정이다. 극지연구소는 지난해 11월 칠레 마가야네스대와도 협약을 맺었다."
    )
    assert {v for slot in made.values() for v in slot.get("action", [])} == {"joint-research"}


def test_a_ceremony_that_is_held_signs() -> None:
    """협약식을 갖고 …하기로 했다: the paper is signed, the item agreed."""
    made = read("건국대는 2일 베트남 하노이의과대학교와 인공지능 의료 협약식을 갖고 진단 기술 공동연구를 시작하기로 했다.")
    assert (made["a1"]["status"], made["c1"]["status"]) == (["signed"], ["agreed"])
