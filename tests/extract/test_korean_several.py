"""Many instruments at once in Korean: the number of them is news, each of them is a record, and none takes the other's bodies."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import slots

COUNTED = "한국과 칠레 정상은 3일 산티아고에서 만나 양해각서(MOU) 4건의 교환식을 지켜봤다. "
EACH = "수소에서는 '수소 경제 협력 MOU'가 체결됐다. 우주에서는 우주항공청과 칠레우주청이 위성 관측 양해각서를 맺었다."


def agreements(text: str) -> list[tuple[str, set[str]]]:
    found = slots(analyse(Document("d", text, "ko", published="2025-06-04"))).items()
    return [(slot["label"][0], set(slot["sector"])) for key, slot in found if key.startswith("a") and slot["instrument"] == ["mou"]]


def test_the_number_is_no_instrument_where_each_is_told() -> None:
    """양해각서 4건 names no memorandum of its own, and the field of one is not the other's."""
    (hydrogen, one), (space, other) = agreements(COUNTED + EACH)
    assert (hydrogen, one & other) == ("수소 경제 협력 MOU", set())
    assert "위성 관측" in space


def test_the_number_alone_is_what_is_known() -> None:
    """Where no single one is told, the several stand as one."""
    assert len(agreements("한국과 칠레는 3일 산티아고에서 수소 분야 양해각서(MOU) 4건을 체결했다.")) == 1


def test_what_many_memoranda_at_once_are_about_is_no_item() -> None:
    """ "MOU on A, B and C, seven in all" reports the signing; a decision beside it is an item."""
    opening = "한국과 칠레는 3일 산티아고에서 ‘한-칠레 과학기술 협력협정’을 맺었다. "
    signed = "양국은 △수소 저장 공동연구 △위성 자료 공유 △로봇 인력 교류 등 7건의 MOU를 체결했다."
    decided = "양국은 수소 저장 공동연구를 시작하기로 했다."
    assert [
        len([k for k in slots(analyse(Document("d", opening + s, "ko", published="2025-06-04"))) if k.startswith("c")])
        for s in (signed, decided)
    ] == [0, 1]


def test_bodies_of_another_paper_of_the_sentence_take_no_part() -> None:
    """ "A signed … with B, and C … with D": neither pair stands among the organizations of the other's memorandum."""
    text = "현대자동차는 칠레 에너지부와 수소차 업무협약을 맺었고, 한국재료연구원은 칠레대학교와 수소 저장 기술 공동연구 협약에 서명했다."
    found = slots(analyse(Document("d", text, "ko", published="2025-06-04")))
    assert [slot.get("organization", []) for slot in found.values() if slot["instrument"] == ["mou"]] == [[], []]


def test_what_is_signed_below_their_number_is_one_of_them() -> None:
    """Below "MOU 3건을 체결했다" a line that says who signed in which field is a memorandum; a centre of both is another record."""
    text = (
        "□ 한국과 칠레는 3일 제3차 한-칠레 과학기술 장관회의를 열고 기관 간 양해각서(MOU) 3건을 체결했다.\n"
        "ㅇ 한국재료연구원과 칠레대학교, 수소 소재 분야 체결.\n"
        "ㅇ 한국전자통신연구원은 발파라이소대학교와 6G 분야에서 체결. 공동 실험실을 꾸려 안테나를 개발하기로 했다."
    )
    found = slots(analyse(Document("d", text, "ko", published="2025-06-04")))
    made = [(slot["instrument"][0], slot["party"]) for key, slot in found.items() if key.startswith("a") and "KR" not in slot["party"]]
    radio = ["한국전자통신연구원", "발파라이소대학교"]
    assert made == [("mou", ["한국재료연구원", "칠레대학교"]), ("mou", radio), ("programme", radio)]
