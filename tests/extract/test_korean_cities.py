"""Cities and explainers: what two cities sign and do, items with marks inside a sentence, and sections of running text."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document, UnitKind
from tests.found import Slots, slots

OPENING = "부산광역시가 네덜란드 로테르담시와 그린수소 산업을 함께 키운다. "


def read(text: str, title: str = "") -> Slots:
    return slots(analyse(Document("d", text, "ko", title, "2025-04-22")))


def test_two_cities_are_the_parties_of_what_they_do() -> None:
    """두 도시는 are the two cities named together before, and what their mayors sign is theirs."""
    made = read(
        OPENING + "한가람 부산시장은 21일 수소 우호협력도시 협정에 서명했다. 두 도시는 수소 벙커링 안전기준을 공동으로 마련한다.",
        "부산시, 로테르담과 수소 동맹",
    )
    assert made["a1"]["party"] == ["부산광역시", "로테르담시"]
    assert made["c1"]["party"] == ["부산광역시", "로테르담시"]


def test_each_mark_inside_a_sentence_opens_an_item() -> None:
    """△… 마련하고 △… 공유하며 △… 연다 are three items, also where the last is a habit that begins next year."""
    made = read(
        OPENING + "21일 두 도시는 수소 협정을 체결했다. "
        "협정에 따라 두 도시는 △수소 저장탱크 안전기준을 공동으로 마련하고 △항만 배출 자료를 공유하며 △2026년부터 매년 수소포럼을 연다."
    )
    items = [slot for key, slot in made.items() if key.startswith("c")]
    assert [slot["action"][0] for slot in items] == ["standards", "data-sharing", "dialogue"]
    assert {slot["status"][0] for slot in items} == {"agreed"}


def test_a_habit_without_a_beginning_to_come_tells_what_a_forum_is() -> None:
    """매년 포럼을 연다 says nothing that is agreed."""
    told = read(OPENING + "두 도시는 매년 수소포럼을 연다.")
    assert not any(key.startswith("c") and slot["action"] == ["dialogue"] for key, slot in told.items())


def test_a_section_of_running_text_lends_its_field() -> None:
    """◇ above running text is a heading; an agreement below it that names no field is in its field."""
    text = (
        "우리 연구자들이 나라 밖에서 하는 일을 둘로 나누어 본다.\n\n◇ 핵융합로 부품을 대는 나라들\n"
        "한국기초과학지원연구원은 9일 프랑스 원자력청과 장비 개발 업무협약을 체결했다. 부품은 한국이 만든다.\n\n"
        "◇ 위성은 걸음마\n한국천문연구원은 2022년 캐나다 국립연구위원회와 협력 양해각서를 맺었다.\n"
    )
    units = analyse(Document("d", text, "ko", published="2025-04-22")).units
    assert [u.kind for u in units].count(UnitKind.HEADING) == 2
    made = read(text)
    assert made["a1"]["sector"] == ["sector:nuclear"]


def test_marks_of_a_list_are_no_headings() -> None:
    """A bullet above another bullet, and one that ends as a sentence, stay bullets."""
    text = "한국과 칠레는 9일 협정을 체결했다.\n\n□ 수소 소재 공동연구\n□ 연구자 교류를 확대함\n"
    units = analyse(Document("d", text, "ko", published="2025-04-22")).units
    assert not [u for u in units if u.kind is UnitKind.HEADING]
