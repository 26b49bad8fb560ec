"""Lists of instruments in one Korean sentence: each item is one, of its own type and field; what a summit signs beside technology is none."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

OPENING = "한·칠레, 광물·위성 협력 넓힌다\n\n한국과 칠레 정상은 3일 산티아고에서 회담을 하고 11건의 문건에 서명했다.\n\n"


def agreements(text: str) -> list[tuple[str, str, set[str]]]:
    """Label, type and sectors of each agreement but meetings."""
    found: Slots = slots(analyse(Document("d", text, "ko", published="2025-06-04")))
    made = [slot for key, slot in found.items() if key.startswith("a") and slot["instrument"] != ["dialogue"]]
    return [(slot["label"][0], slot["instrument"][0], set(slot.get("sector", []))) for slot in made]


@pytest.mark.parametrize("mark", ["△", "▲", "▸"])
def test_each_item_of_a_list_is_an_instrument_with_its_own_field(mark: str) -> None:
    """What names its type is of that type, what names none is of the type that ends the list."""
    items = f"{mark}위성 관측 약정 {mark}리튬 공동 탐사 {mark}해수 담수화 기술을 위한 협력 의향서"
    (first, kind, one), (second, closing, two), (third, own, _) = agreements(f"{OPENING}양 정부는 {items} 등 5건의 양해각서를 체결했다.")
    assert [first, second, third] == ["위성 관측 약정", "리튬 공동 탐사", "해수 담수화 기술을 위한 협력 의향서"]
    assert [kind, closing, own] == ["arrangement", "mou", "letter-of-intent"]
    assert one == {"sector:satellites-earth-observation"}
    assert two - one == two != set()


def test_papers_without_a_type_name_only_items_that_have_one() -> None:
    """문건 may be anything: an item without a noun of its own is none of them."""
    found = agreements(f"{OPENING}양 정부는 △위성 관측 양해각서 △리튬 공동 탐사 △배터리 기술 협력 의향서 등 4건의 문건을 교환했다.")
    assert [label for label, _, _ in found] == ["위성 관측 양해각서", "배터리 기술 협력 의향서"]


def test_an_item_without_a_field_is_left_out() -> None:
    """A summit's list has roads and films too."""
    items = "△외무 부처 간 협력 계획서 △수소 생산 협약 △도로 포장 계약 △영화 공동제작 협정"
    found = agreements(f"{OPENING}양 정부는 {items} 등 4건의 협정을 체결했다.")
    assert [label for label, _, _ in found] == ["수소 생산 협약"]


def test_a_list_of_what_is_to_be_done_is_no_list_of_instruments() -> None:
    """Marks alone make no instrument: the list must end with what was signed."""
    assert [kind for _, kind, _ in agreements(f"{OPENING}양국은 △위성 공동 관측 △리튬 공동 탐사 등을 추진하기로 했다.")] == []


def test_what_one_paper_is_about_is_no_list_of_papers() -> None:
    """Without a number the items are the subjects of one memorandum."""
    found = agreements(f"{OPENING}한국천문연구원은 칠레 과학부와 △위성 공동 관측 △리튬 공동 탐사 등을 위한 업무협약을 체결했다.")
    assert [label for label, _, _ in found] == ["업무협약"]


def test_third_countries_of_a_subtitle_are_not_the_two_governments() -> None:
    """양 정부 is the two of the title, however often others are named."""
    subtitle = OPENING.replace("\n\n", "\n\n페루·볼리비아 등으로 공급망 넓힌다\n\n", 1) + "이 방식을 페루, 볼리비아 등에도 쓸 방침이다.\n\n"
    found = slots(analyse(Document("d", f"{subtitle}양 정부는 위성 관측 양해각서를 체결했다.", "ko", published="2025-06-04")))
    assert [set(s["party"]) for s in found.values() if s.get("instrument") == ["mou"]] == [{"CL", "KR"}]


def test_the_name_of_a_foreign_ministry_puts_no_clause_out_of_scope() -> None:
    """A ministry of labour and economy holds a science committee; a meeting on labour is something else."""
    told = "과기정통부는 칠레 고용경제부와 '제3차 한-칠레 {}'를 서울에서 개최했다고 4일 밝혔다. "
    item = "양국은 6G 공동연구를 하기로 했다."
    found = slots(analyse(Document("d", told.format("과학기술공동위원회") + item, "ko", published="2025-06-04")))
    assert ["dialogue"] in [s.get("instrument") for s in found.values()]
    assert not slots(analyse(Document("d", told.format("고용노동위원회"), "ko", published="2025-06-04")))


def test_a_name_between_grave_accents_is_quoted() -> None:
    """Some newspapers quote with the mark on the key for it."""
    told = "한국과 칠레는 4일 `위성 관측과 활용을 위한 협정`을 체결했다. 양국은 위성 자료를 함께 쓰기로 했다."
    assert agreements(told)[0][0] == "위성 관측과 활용을 위한 협정"


ROWS = "{}두 나라 기업은 총 2건의 원전 협력 MOU를 체결했다.\n\n< 한-칠레 기업간 MOU 개요 >\n\n{}\n\n설계\n\n{}\n\n정비\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [("(한)한수원-(칠)Lumenta", "(한)한전KPS-(칠)Andes Vida"), ("(한수원-Lumenta) 원전 설계 협력", "(한전KPS-Andes Vida) 원전 정비 협력")],
    ids=["marks of sides", "in one bracket"],
)
def test_a_row_that_names_the_two_who_signed_is_a_paper(one: str, other: str) -> None:
    """Below the number of papers each row is one, of its two bodies and of the field that the sentence above tells."""
    found = slots(analyse(Document("d", ROWS.format(OPENING, one, other), "ko", published="2025-06-04")))
    papers = [s for s in found.values() if s.get("instrument") == ["mou"]]
    assert [s["party"] for s in papers] == [["한수원", "Lumenta"], ["한전KPS", "Andes Vida"]]
    assert [s["sector"] for s in papers] == [["sector:nuclear"]] * 2


def test_a_row_without_papers_above_it_is_none() -> None:
    """Who plays whom, or sends what where, is written in the same way."""
    told = f"{OPENING}양국은 위성 공동 관측을 하기로 했다.\n\n(한)한수원-(칠)Lumenta\n\n(한)한전KPS-(칠)Andes Vida\n"
    assert agreements(told) == []
