"""A Korean clause that opens with its partner, or is proposed to somebody by the clause behind it: who takes part."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

SIGNED = "나노융합기술원은 9일 네덜란드 응용과학연구기구(TNO)와 수소 저장 소재 공동연구 협약을 체결했다."


def read(text: str) -> Slots:
    return slots(analyse(Document("d", text, "ko", published="2025-06-15")))


def parties(text: str) -> list[list[str]]:
    return [slot["party"] for key, slot in read(f"{SIGNED}\n{text}").items() if key.startswith("c")]


def test_a_partner_first_acts_with_whoever_acted_before() -> None:
    """덴마크공과대학교와는 …하기로 했다: that university and the institute of the sentence before, and no third country."""
    told = parties("나노융합기술원은 장비도 손보고 있다. 덴마크공과대학교와는 내년 가을 대전에서 촉매 워크숍을 열기로 뜻을 모았다.")
    assert told == [["덴마크공과대학교", "나노융합기술원"]]


def test_another_name_in_brackets_may_stand_before_the_particle() -> None:
    told = parties("나노융합기술원은 장비도 손보고 있다. 노르웨이 신테프(SINTEF)와도 해상 수소 저장 탱크를 함께 시험하기로 했다.")
    assert told == [["SINTEF", "나노융합기술원"]]


def test_what_is_only_considered_with_a_partner_first_is_proposed() -> None:
    made = read(f"{SIGNED}\n나노융합기술원은 장비도 손보고 있다. 스페인 에너지연구소와는 태양광 실증단지를 함께 짓는 방안을 협의 중이다.")
    assert (made["c1"]["party"], made["c1"]["status"]) == (["에너지연구소", "나노융합기술원"], ["proposed"])


def test_a_partner_of_the_own_country_makes_no_item() -> None:
    """국내에서는 X와 …하기로 했다: nobody of another country takes part, whoever signed before."""
    assert parties("나노융합기술원은 장비도 손보고 있다. 국내에서는 한국화학연구원과 수소 저장 용기를 함께 개발하기로 했다.") == []


def test_a_partner_first_without_a_field_makes_no_item() -> None:
    assert parties("나노융합기술원은 장비도 손보고 있다. 스위스 로슈와는 시장을 넓히기로 했다.") == []


def test_whoever_is_asked_behind_the_proposal_takes_part() -> None:
    """…하자고 X에 제안했다: X is asked, and not the partner of the paper signed before."""
    assert parties("나노융합기술원은 액화수소 탱크를 함께 개발하자고 칠레 광업부에 제안했다.") == [["나노융합기술원", "광업부"]]
    assert parties("나노융합기술원은 액화수소 탱크를 함께 개발하자고 칠레 측에 제안했다.") == [["나노융합기술원", "CL"]]


def test_whoever_asks_nobody_else_asks_the_partner() -> None:
    assert parties("나노융합기술원은 액화수소 탱크를 함께 개발하자고 제안했다.") == [["나노융합기술원", "네덜란드 응용과학연구기구"]]
