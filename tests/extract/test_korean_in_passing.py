"""Agreements that a Korean text about matters at home names in passing, and the heads of bodies and states who make them."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document, Kind
from tests.found import Slots, of, slots

HOME = "국립산림과학원이 문을 연 지 백 년을 맞는다. 올해 예산은 한 해 전보다 줄었다."


def read(text: str, title: str = "산림과학원 백 년, 예산은 줄고") -> Slots:
    return slots(analyse(Document("d", text, "ko", title=title, published="2025-06-15")))


def test_the_two_institutes_meant_before_another_body_acts() -> None:
    """In a text that goes on with one of several partners 두 기관 are bodies like any, whoever acts in the clause behind them."""
    made = read(
        "한국재료연구원은 캐나다 워털루대와 합금 연구 협약을 맺었다.\n\n"
        "캐나다와는 2021년부터 손잡았다. 두 기관은 수소 합금을 함께 연구하고 있는데, 캐나다 천연자원부가 50만달러를 댄다.",
        "한국재료연구원, 캐나다와 합금 연구",
    )
    assert made["c2"]["party"] == ["한국재료연구원", "워털루대"]


def test_what_two_bodies_do_in_a_field_is_an_item_in_a_text_about_one() -> None:
    """The paper below it is theirs and of that field; what the other country's ministry pays alone is no item."""
    made = read(
        f"{HOME}\n\n페루 산림청과 2019년에 맺은 협약이 살아 있다. "
        "두 기관은 위성 영상으로 산불을 예측하는 과제를 함께 하고 있는데, 페루 환경부가 20만달러를 댄다."
    )
    assert [key for key in made if key[0] in "ac"] == ["a1", "c1"]
    assert made["c1"]["of"] == ["a1"]


def test_what_two_bodies_do_without_a_field_is_none() -> None:
    """Rivals, and two who share an exhibition, do nothing that such a text would be read for."""
    assert not read(
        f"{HOME}\n\n국립산림과학원과 페루 산림청은 목재 시장에서 경쟁하고 있다. 국립산림과학원은 페루 산림청과 사진전을 함께 열기로 했다."
    )


def test_a_head_told_by_the_post_alone_is_of_the_body_that_acts() -> None:
    """윤하늘 청장은 below 기상청이 is its head, and the statement is of the two bodies; so is the paper 두 기관 사이에 behind it."""
    made = read(
        "기상청이 올해 새 슈퍼컴퓨터를 들인다. 예산 심의는 길어졌다.\n\n"
        "윤하늘 청장은 지난해 4월 8일 헬싱키에서 유시 카우롤라 핀란드 기상연구소장과 기상위성 자료 활용 공동성명에 서명했다. "
        "이달 초에는 레이더 강수 예측 기술을 함께 개발하는 이행약정이 두 기관 사이에 체결됐다.",
        "기상청 슈퍼컴 교체 논란",
    )
    assert made["a1"]["party"] == made["a2"]["party"] == ["기상청", "기상연구소"]
    assert made["a1"]["signer"] == ["윤하늘", "유시 카우롤라"]


def test_what_ministers_declare_is_their_countries() -> None:
    """A joint statement of two ministers has the two countries."""
    made = read(
        "과학기술정보통신부가 새 예산을 짰다. 심의는 길어졌다.\n\n"
        "윤하늘 장관은 4월 8일 헬싱키에서 유시 카우롤라 핀란드 고용경제부 장관과 6세대 통신 공동성명에 서명했다.",
        "과기정통부 새 예산",
    )
    assert [p for key in made if key.startswith("a") for p in made[key]["party"]] == ["KR", "FI"]


def test_two_heads_of_state_are_of_the_two_countries() -> None:
    """이재명 대통령과 샤브카트 미르지요예프 대통령은 below 한국과 우즈베키스탄이."""
    made = read(
        "한국과 우즈베키스탄이 수교 33년 만에 관계를 끌어올렸다. "
        "이재명 대통령과 샤브카트 미르지요예프 대통령은 12일 사마르칸트에서 회담을 마친 뒤 공동선언을 발표했다. "
        "두 정상은 한국우주항공청과 우즈베키스탄 우주청이 위성 자료를 함께 쓰기로 합의했다.",
        "한-우즈벡, ‘특별 동반자’로",
    )
    assert made["a1"]["party"] == ["KR", "UZ"]
    assert made["c1"]["of"] == ["a1"]


def test_a_country_of_one_letter_in_a_title() -> None:
    """미 … 청장 behind a name of two words is no third word of it."""
    told = analyse(Document("d", "윤하늘 원장은 안나 베리 당시 영 기상연구소(ABCD·에이비시디) 소장과 만났다. 한국과 영국은 가깝다.", "ko"))
    assert "안나 베리" in of(told, Kind.PERSON)
