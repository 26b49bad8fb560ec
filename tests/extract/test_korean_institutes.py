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
            "한국전자통신연구원은 지난 3일 한국과학기술연구원과 반도체 연구실을 세우는 업무협약을 맺었다. "
            "같은 날 한국기계연구원은 칠레 산티아고대학교와 3D 프린팅 기술을 나누는 업무협약을 체결했다."
        )
    )
    assert [(set(a["party"]), "sector:semiconductors" in a["sector"]) for a in made] == [({"한국기계연구원", "산티아고대학교"}, False)]


def test_what_research_bodies_of_two_countries_do_is_research() -> None:
    """Polar fields are fields of policy as well; between research institutes they are of science."""
    made = read(
        "극지연구소는 칠레 남극연구소와 함께 빙하 변화를 조사하는 국제공동연구 ‘푸른얼음 프로젝트’를 시작했다. 두 기관은 관측 자료를 나눈다. "
        "이번 연구에는 4년간 300만달러가 투입될 예정이다. 극지연구소는 지난해 11월 칠레 마가야네스대와도 협약을 맺었다."
    )
    assert {v for slot in made.values() for v in slot.get("action", [])} == {"joint-research", "data-sharing"}


def test_a_ceremony_that_is_held_signs() -> None:
    """협약식을 갖고 …하기로 했다: the paper is signed, the item agreed."""
    made = read("건국대는 2일 베트남 하노이의과대학교와 인공지능 의료 협약식을 갖고 진단 기술 공동연구를 시작하기로 했다.")
    assert (made["a1"]["status"], made["c1"]["status"]) == (["signed"], ["agreed"])


def items(found: Slots) -> list[Slots]:
    return [slot for key, slot in found.items() if key.startswith("c")]


def test_with_one_of_several_partners_the_others_do_nothing() -> None:
    """칠레와는 …, 체코와는 …: each item is of the one who signed with both and of the body of that country."""
    made = read(
        "국립산림과학원은 20일 칠레 산림연구청, 체코 산림연구소와 산불 연구 업무협약을 체결했다. "
        "칠레와는 산불 예측 기술을 공동 개발하고, 체코와는 산림 위성 자료를 함께 분석한다."
    )
    assert [set(c["party"]) for c in items(made)] == [{"국립산림과학원", "산림연구청"}, {"국립산림과학원", "산림연구소"}]


def test_the_promise_of_a_paper_has_the_sides_of_that_paper() -> None:
    """The memorandum to come is with the Czech institute; that the text is about Germany changes nothing."""
    made = read(
        "국가기술표준원은 7일 독일표준원과 한·독 표준협력 포럼을 열고 수소 표준을 논의했다. 독일표준원은 배터리 표준도 소개했다. "
        "아울러 국가기술표준원은 30일 체코 표준계량시험원에서 수소 표준 업무협약을 체결할 예정이다."
    )
    promise = next(c for c in items(made) if "instrument" in c["action"])
    assert set(promise["party"]) == {"국가기술표준원", "표준계량시험원"}


def test_a_centre_whose_opening_is_told_is_a_programme() -> None:
    """Those who run it are its parties."""
    made = read("기초과학연구원과 독일 막스플랑크연구회가 공동 운영하는 ‘푸른빛 나노의학 센터’가 5일 연세대 송도 캠퍼스에서 개소식을 열었다.")
    assert (made["a1"]["instrument"], made["a1"]["label"]) == (["programme"], ["푸른빛 나노의학 센터"])
    assert len(made["a1"]["party"]) == 2


def test_the_hospital_of_a_university_is_a_body_of_its_own() -> None:
    """부산대병원 is not 부산대."""
    made = read("부산대병원(병원장 남보라)은 15일 칠레국립대학교와 원격의료 업무협약을 체결했다.")
    assert set(made["a1"]["party"]) == {"부산대병원", "칠레국립대학교"}


def test_the_head_of_an_international_body_speaks_for_it() -> None:
    """Who met the head of such a body is one side with it, though no paper is told."""
    made = read(
        "기상청은 한누리 청장이 제네바에서 셀레스테 사울로 세계기상기구(WMO) 사무총장과 만나 기후 예측 협력을 논의했다고 밝혔다. "
        "양측은 기후 모델을 공동으로 개발하기로 했다."
    )
    last = [slot for key, slot in made.items() if key.startswith("c")][-1]
    assert (sorted(last["party"]), last["action"]) == (["기상청", "세계기상기구"], ["joint-research"])


def test_data_that_are_shared_are_no_mission() -> None:
    """The name of a probe before its data tells whose data they are."""
    made = read("우주항공청은 유럽우주국(ESA)과 협력 약정에 서명했다. 양 기관은 달 탐사선 데이터를 나누기로 했다.")
    assert made["c1"]["action"] == ["data-sharing"]
