"""Papers of one sentence with the partner ahead of each, names inside brackets and offices, and what goes on with one of several partners."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

SIGNED = "한국지질자원연구원은 10일 칠레 지질광업청과 구리 탐사 협약을, 12일 페루 지질광물연구소와 리튬 탐사 협약을 맺었다."


def read(text: str, title: str = "") -> Slots:
    """The records of a Korean text of 15 June 2025."""
    return slots(analyse(Document("d", text, "ko", title=title, published="2025-06-15")))


def test_two_papers_of_one_sentence_have_each_its_partner_and_day() -> None:
    """The verb stands once, and who signs; partner, day and field stand ahead of each paper."""
    made = read(SIGNED, "지질자원연, 칠레·페루와 잇달아 협약")
    assert [(r["date"], r["party"]) for r in made.values() if r["type"] == ["agreement"]] == [
        (["2025-06-10"], ["한국지질자원연구원", "지질광업청"]),
        (["2025-06-12"], ["한국지질자원연구원", "지질광물연구소"]),
    ]


def test_a_paper_whose_partner_stands_once_is_of_all() -> None:
    """Two papers with one partner ahead of both share it."""
    made = read("한국지질자원연구원은 10일 칠레 지질광업청과 구리 탐사 협약과 리튬 정련 협약을 맺었다.", "지질자원연, 칠레와 협약")
    assert {tuple(r["party"]) for r in made.values() if r["type"] == ["agreement"]} == {("한국지질자원연구원", "지질광업청")}


def test_what_both_do_goes_on_with_one_of_several_partners() -> None:
    """A clause that opens with one partner does not stumble over the words for both before it."""
    text = f"{SIGNED}\n두 기관은 올해 구리 시료를 공동 분석하고, 칠레와는 내년부터 무인 탐사선을 함께 개발한다."
    made = read(text, "지질자원연, 칠레·페루와 잇달아 협약")
    assert any(r.get("date") == ["2026"] and "지질광물연구소" not in r["party"] for r in made.values())


def test_the_words_of_an_office_are_no_action() -> None:
    """Who signs as minister of trade has not promised to invest."""
    text = "이수민 장관과 하산 알 카비 오만 대외무역 특임장관이 양국을 대표해 서명했다. 한국과 오만은 수소 저장 기술을 공동 개발하기로 했다."
    made = read(text, "한-오만, 수소 기술 협력")
    assert [r["action"] for r in made.values() if r["type"] == ["commitment"]] == [["joint-research"]]


def test_a_name_in_the_bracket_of_a_body_is_no_body_of_its_own() -> None:
    """The bracket gives another name of the institute, whatever known acronym it ends with."""
    text = "KAIST는 케냐 정부와 '케냐 과학기술원(Kenya-AIST) 인공지능 학과 설계 계약'을 체결했다. 양국은 인공지능 교재를 공동 개발하기로 했다."
    made = read(text, "KAIST, 케냐 과학기술원 인공지능 학과 설계")
    assert made["a1"]["party"] == ["KAIST", "KE"]


def test_who_signs_alone_signs_for_the_ministry_of_the_title() -> None:
    """A vice minister and the body of another country: the paper is the two bodies'."""
    first, second = "칠레 과학기술지식혁신부와 천문우주 협력 양해각서", "페루 과학기술혁신위원회와 위성정보 협력의향서"
    text = f"배경민 과기정통부 차관은 12일 {first}를, 14일 {second}를 체결했다."
    made = read(text, "배 차관, 칠레·페루 방문")
    assert [(sorted(r["party"]), r["signer"]) for r in made.values()] == [
        (["과기정통부", "과학기술지식혁신부"], ["배경민"]),
        (["과기정통부", "과학기술혁신위원회"], ["배경민"]),
    ]


def test_a_head_signs_for_the_agency_in_the_title() -> None:
    """The same in English; a person whose title names no body signs for the country."""
    text = "NASA Administrator Ann Hill signed an agreement on lunar data with the Peruvian space agency CONIDA. Both agencies will share data."
    made = slots(analyse(Document("d", text, "en", title="Ann Hill in Lima", published="2024-11-18")))
    assert made["a1"]["party"] == ["CONIDA", "NASA"]
    assert made["c1"]["party"] == ["CONIDA", "NASA"]


def test_one_who_signs_with_a_body_of_the_own_country_makes_no_agreement() -> None:
    """A minister and a city at home are one side."""
    text = "배경민 과기정통부 차관은 12일 대전광역시와 천문우주 협력 양해각서를 체결했다. 칠레 대사관 직원이 행사를 지켜봤다."
    assert not read(text, "배 차관, 대전시와 협약")
