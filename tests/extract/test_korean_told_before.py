"""What a Korean sentence leaves out because the sentences before it tell it: the day of a signing; and who only travels while others sign."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind
from tests.found import of, slots

VISIT = "한국전자통신연구원은 3일 산티아고에 있는 칠레 빛소재연구소를 찾아 위성 관측 기술을 살펴봤다. "
SIGNED = "이어 한국전자통신연구원과 칠레 빛소재연구소는 위성 공동연구 양해각서를 체결했다."


def agreement(text: str, kind: str = "mou", published: str = "2025-06-10") -> dict[str, list[str]]:
    """The slots of the first agreement of a type."""
    found = slots(analyse(Document("d", text, "ko", published=published)))
    return next((s for s in found.values() if s.get("instrument") == [kind]), {})


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (VISIT + SIGNED, "2025-06-03"),
        (VISIT + "칠레의 하늘은 일 년 내내 맑다. " + SIGNED, "2025-06-03"),
        (VISIT.replace("3일", "2024년 2월 3일") + SIGNED, "2025-06-10"),
        (VISIT + SIGNED.replace("이어", "5일"), "2025-06-05"),
    ],
    ids=["the sentence before", "two sentences before", "last year's is no news", "its own comes first"],
)
def test_a_signing_without_a_day_has_that_of_the_sentences_before(text: str, day: str) -> None:
    """What goes on with what was done then was done then; a day long ago is not that of the news."""
    assert agreement(text)["date"] == [day]


def test_what_is_signed_and_exchanged_is_dated_by_it() -> None:
    """Two verbs on one dot are one act, and the day of the report is another."""
    text = "한국전자통신연구원은 4일 산티아고에서 칠레 빛소재연구소와 위성 협력 양해각서를 서명·교환했다고 9일 밝혔다."
    assert agreement(text)["date"] == ["2025-06-04"]


def test_a_spelling_in_brackets_does_not_cut_a_name() -> None:
    """The two before the bracket are in the name of the meeting, whose outcome is told."""
    text = "대통령은 4일 한·유럽연합(EU) 정상회담 결과 양자 기술 공동연구를 하기로 했다고 밝혔다. 양측은 위성 자료도 함께 쓰기로 했다."
    told = agreement(text, "dialogue")
    assert (told["status"], set(told["party"])) == (["signed"], {"KR", "EU"})


def test_a_meeting_of_many_is_known_by_its_name_in_full() -> None:
    """아시아태평양경제협력체 is APEC: what two do at its summit is no agreement of that name."""
    text = "한국과 칠레는 4일 아시아태평양경제협력체(APEC) 정상회의를 계기로 위성 공동연구를 하기로 했다."
    assert agreement(text, "dialogue") == {}


def test_whose_journey_is_the_occasion_has_not_signed() -> None:
    """A head of state on a visit is named for the occasion; who visits and signs is named with a particle."""
    text = "한국전자통신연구원은 {} 3일 칠레 빛소재연구소와 위성 공동연구 양해각서를 체결했다."
    assert "signer" not in agreement(text.format("남보라 대통령 칠레 국빈 방문을 계기로"))
    visiting = "남보라 과학기술정보통신부 장관은 칠레 방문을 계기로 3일 마리오 리베라 칠레 과학부 장관과 위성 협력 양해각서를 체결했다."
    assert agreement(visiting)["signer"] == ["남보라", "마리오 리베라"]


@pytest.mark.parametrize(
    "text", ["국장은 인삼 수출 시장의 동향을 들었다.", "연구진은 새별 센터 소장으로부터 설명을 들었다.", "도로 건설 차관을 냈다."]
)
def test_common_nouns_before_a_title_are_no_name(text: str) -> None:
    """시장 is a market, 차관 a loan, and 센터 소장 a head without a name."""
    assert of(analyse(Document("d", f"한국과 칠레는 협약을 맺었다. {text}", "ko")), Kind.PERSON) == {}


def test_a_name_before_a_title_with_two_particles_is_found() -> None:
    """부의장과의: the particles of a partner who owns what is done with him."""
    found = of(analyse(Document("d", "장관은 루카 페레스 칠레 하원 부의장과의 면담에서 위성 협력을 논의했다.", "ko")), Kind.PERSON)
    assert list(found) == ["루카 페레스"]


def test_the_first_item_of_a_list_may_stand_before_its_marks() -> None:
    """리튬 탐사 협력을 비롯해 △…: it is one of those signed."""
    opening = "한·칠레, 광물·위성 협력\n\n한국과 칠레 정상은 3일 회담을 했다.\n\n"
    listed = "양 정부는 이 자리에서 리튬 탐사 협력을 비롯해 △위성 관측 협정 △수소 생산 협력 등 3건의 MOU를 체결했다."
    found = slots(analyse(Document("d", opening + listed, "ko", published="2025-06-04")))
    labels = [s["label"][0] for s in found.values() if s.get("instrument", ["dialogue"]) != ["dialogue"]]
    assert labels == ["리튬 탐사 협력", "위성 관측 협정", "수소 생산 협력"]


def test_a_common_noun_that_ends_like_a_body_is_none() -> None:
    """AI시대, 해외특허출원 and 산업기능요원 are no 대, 원 of anything; 국정원 and 명지대 are."""
    text = "한국과 칠레는 AI시대 협력을 논의했다. 해외특허출원(PCT)을 마친 산업기능요원(KPT)이 늘었다. 국정원과 명지대가 왔다."
    found = set(of(analyse(Document("d", text, "ko")), Kind.ORGANIZATION))
    assert "국정원" in found
    assert "명지대" in found
    assert not found & {"AI시대", "해외특허출원", "산업기능요원"}
