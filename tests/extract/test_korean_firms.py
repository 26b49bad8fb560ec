"""Korean newspaper articles about firms: sums, lists of partners, ceremonies, supplies."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document, Kind
from tests.found import Slots, of, slots


def read(text: str) -> Slots:
    return slots(analyse(Document("d", text, "ko", published="2025-06-20")))


def items(found: Slots) -> list[dict[str, list[str]]]:
    return [slot for key, slot in found.items() if key.startswith("c")]


@pytest.mark.parametrize("told", ["3천만 달러(한화 약 410억원)", "1억 유로(한화 1600억원)"])
def test_the_won_is_no_group_of_firms(told: str) -> None:
    """한화 before a sum is the currency; a third body would make "양사" nobody."""
    made = read(f"SK온은 12일 미국 솔리드파워와 업무협약을 맺었다. 양사는 {told}를 들여 배터리 공장을 짓기로 했다.")
    assert made["a1"]["party"] == items(made)[0]["party"] == ["SK온", "솔리드파워"]


def test_the_group_of_that_name_acts() -> None:
    """한화는 with no sum behind it is the group."""
    made = read("한화는 12일 미국 솔리드파워와 배터리 업무협약을 맺었다.")
    assert made["a1"]["party"] == ["한화", "솔리드파워"]


@pytest.mark.parametrize("others", ["등 13개 기업·협회와", "등 해외 연구기관과", "등 4개사와"])
def test_all_of_a_list_are_partners(others: str) -> None:
    """The words that count a list carry the particle of all its members."""
    made = read(f"현대자동차는 20일 독일 지멘스, 스위스 ABB {others} 수소 협력 업무협약을 체결했다.")
    assert made["a1"]["party"] == ["현대자동차", "지멘스", "ABB"]


def test_who_holds_the_ceremony_signs() -> None:
    """협약식을 맺다 is said of the paper itself."""
    made = read("LG화학은 3일 독일 바스프와 배터리 소재를 공동 개발하는 협약식을 맺었다.")
    assert (made["a1"]["instrument"], made["a1"]["party"]) == (["mou"], ["LG화학", "바스프"])


def test_a_sum_in_the_sentence_of_the_signing_is_an_item() -> None:
    """What is paid for what, before the name of the paper, is what it says; its day is no due date."""
    made = read("LG화학은 3일 독일 바스프에 5000만 달러를 투자하고 배터리 소재를 함께 개발하는 계약을 체결했다.")
    (item,) = items(made)
    assert (item["action"], item["amount"], item["status"]) == (["investment", "joint-research"], ["USD 50000000"], ["agreed"])
    assert "date" not in item


def test_what_a_paper_is_for_is_its_only_item() -> None:
    """Where the text tells what the two will do, the words before the name of the paper only sum that up (annotation guide, rules 7 and 14)."""
    signed = "LG화학은 3일 독일 바스프와 배터리 소재를 함께 개발하는 계약을 체결했다."
    (item,) = items(read(signed))
    assert (item["action"], item["status"], item["of"]) == (["joint-research"], ["agreed"], ["a1"])
    (told,) = items(read(f"{signed} 두 회사는 뮌헨에 시험 설비를 함께 짓기로 했다."))
    assert told["action"] == ["facility"]


@pytest.mark.parametrize(
    "signed",
    [
        "LG화학은 3일 독일 바스프와 배터리 소재 분야 협력을 위한 업무협약을 체결했다.",
        "LG화학은 3일 독일 바스프와 '배터리 소재 공동개발 업무협약'을 체결했다.",
        "LG화학은 3일 독일 바스프와 배터리 소재 공급 등 2건의 업무협약을 체결했다.",
    ],
)
def test_cooperation_in_a_field_is_what_a_paper_is_called(signed: str) -> None:
    """That there is cooperation, and what stands in a name or is told of several papers, is no item."""
    assert not items(read(signed))


def test_a_sum_of_several_papers_is_no_item() -> None:
    """It belongs to none of them."""
    assert not items(read("LG화학은 3일 독일 바스프와 7억 달러 규모 배터리 소재 투자 등 3건의 양해각서를 체결했다."))


def test_who_supplies_is_a_partner() -> None:
    """로부터 names the other side, 공급받다 what it does."""
    made = read("LG화학은 3일 독일 바스프와 업무협약을 맺었다. LG화학은 바스프로부터 배터리 소재를 공급받기로 했다.")
    (item,) = items(made)
    assert (item["action"], item["party"]) == (["supply-chain"], ["LG화학", "바스프"])


def test_who_develops_launches_nothing() -> None:
    """개발사 holds no 발사."""
    made = analyse(Document("d", "두산에너빌리티는 미국 원자로 개발사 테라파워와 협력하기로 했다.", "ko"))
    assert "facility" not in {m.value for m in of(made, Kind.ACTION).values()}


def test_what_is_assessed_together_is_an_item() -> None:
    """공동 평가한다 is an act; 높이 평가한다 only an opinion."""
    text = "LG화학은 3일 독일 바스프와 배터리 업무협약을 맺었다. 양사는 시제품 생산라인을 유럽에 구축하고 성능을 {} 평가한다."
    assert items(read(text.format("공동")))[0]["action"] == ["facility"]
    assert not items(read(text.format("높이")))


def test_a_firm_at_home_is_told_by_its_place() -> None:
    """A name that no table has acts with a body from abroad: it is one of Korea."""
    made = read("루미나랩은 3일 스위스 바이오텍 기업 알타노바와 항암제 개발 계약을 체결했다.")
    assert made["a1"]["party"] == ["루미나랩", "알타노바"]


@pytest.mark.parametrize("opening", ["이번 계약은", "노을은", "판교는", "김가람 대표는"])
def test_what_is_no_name_acts_for_nobody(opening: str) -> None:
    """Common nouns, places and people are no firms."""
    text = f"{opening} 스위스 바이오텍 기업 알타노바와 맺은 항암제 개발 계약에 따른 것이다."
    assert [m.form for m in of(analyse(Document("d", text, "ko")), Kind.ORGANIZATION).values()] == ["알타노바"]


def test_nobody_else_acts_beside_a_known_subject() -> None:
    """A name between the subject and its partner is not taken for a firm."""
    text = "LG화학은 신소재 루멕스가 들어간 전지를 독일 하이리온과 함께 만드는 계약을 체결했다."
    assert "루멕스" not in of(analyse(Document("d", text, "ko")), Kind.ORGANIZATION)


def test_a_name_in_both_scripts_is_one_of_its_country() -> None:
    """A word that goes on in Latin letters behind a country is a name."""
    made = read("LG CNS는 3일 미국 시네마AI와 로봇 개발 협약을 체결했다.")
    assert made["a1"]["party"] == ["LG CNS", "시네마AI"]


def test_an_association_with_its_acronym_is_one_body() -> None:
    """The acronym right behind the name carries its particle."""
    made = read("현대자동차는 3일 체코 수소협회 HYTEP과 수소 버스 개발 업무협약을 체결했다.")
    assert made["a1"]["party"] == ["현대자동차", "체코 수소협회 HYTEP"]


def test_a_firm_is_named_again_by_the_first_part_of_its_name() -> None:
    """알타노바테크 is cut to 알타노바, and is one firm."""
    text = "LG화학은 3일 스위스 소재 기업 알타노바테크와 배터리 개발 업무협약을 체결했다. LG화학은 알타노바에 양극재를 공급하기로 했다."
    made = read(text)
    assert made["a1"]["party"] == items(made)[0]["party"] == ["LG화학", "알타노바테크"]
    assert list(made) == ["a1", "c1"]


def test_each_of_several_partners_has_a_paper() -> None:
    """각각 gives each partner one, with its own day where as many are told, and each item stands under that of its partner."""
    text = (
        "한국항공우주산업은 12일과 13일 각각 에어버스, 사프란과 항공기 개발 업무협약을 체결했다. "
        "에어버스와는 동체를 공동 개발하고, 사프란과는 엔진을 공동 설계하기로 했다."
    )
    made = read(text)
    assert [(made[a]["party"], made[a]["date"]) for a in ("a1", "a2")] == [
        (["한국항공우주산업", "에어버스"], ["2025-06-12"]),
        (["한국항공우주산업", "사프란"], ["2025-06-13"]),
    ]
    assert [(item["of"], sorted(item["party"])) for item in items(made)] == [
        (["a1"], ["에어버스", "한국항공우주산업"]),
        (["a2"], ["사프란", "한국항공우주산업"]),
    ]


@pytest.mark.parametrize("text", ["LG화학은 독일 바스프와 각각", "LG화학과 바스프, 영국 롤스로이스, 한화시스템은 각각"])
def test_one_paper_of_two_or_of_many_is_one(text: str) -> None:
    """Two partners, or several on both sides, have one paper."""
    assert [key for key in read(f"{text} 배터리 개발 협약을 체결했다.") if key.startswith("a")] == ["a1"]


def test_bodies_told_later_sign_for_the_country_of_the_opening() -> None:
    """한국이 NASA와 … then 우주항공청이 NASA와: the agency signed it."""
    made = read("한국이 NASA와 달 탐사 협약을 맺고 탐사선을 개발한다. 우주항공청은 3일 NASA와 달 탐사 협약을 체결했다.")
    assert made["a1"]["party"] == ["우주항공청", "NASA"]


def test_the_source_of_the_news_takes_no_part() -> None:
    """에 따르면 names who told it."""
    made = read("LG화학과 프랑스 탈레스에 따르면 삼성SDI는 3일 프랑스 오라노와 배터리 개발 업무협약을 체결했다.")
    assert made["a1"]["party"] == ["삼성SDI", "오라노"]


def test_a_name_and_its_particle_are_no_field() -> None:
    """LG화학과 is a firm with 과, no department of chemistry (화학과)."""
    assert read("LG화학과 독일 바스프는 3일 배터리 개발 업무협약을 체결했다.")["a1"]["sector"] == ["sector:batteries"]


def test_people_named_again_talk_for_their_firm() -> None:
    """남 의장 is he of whom the text told the firm before."""
    text = (
        "남보라 네이버 의장이 3일 사우디아라비아를 방문했다. "
        "남 의장은 리야드에서 하산 알자디 사우디 디지털경제부 장관과 만나 인공지능 협력을 강화하는 방안을 논의했다."
    )
    (item,) = items(read(text))
    assert (item["action"], item["party"]) == (["dialogue"], ["네이버", "디지털경제부"])


def test_ties_that_grow_closer_are_no_item() -> None:
    """파트너십을 공고히 할 수 있게 됐다 is praise."""
    text = "LG화학은 3일 독일 바스프와 배터리 업무협약을 맺었다. LG화학은 바스프와의 협력 관계를 더욱 공고히 할 수 있게 됐다."
    assert not items(read(text))


def test_a_name_of_a_ministry_abroad_needs_its_country() -> None:
    """MEA is a part of a fuel cell where the text speaks of neither ministry nor India."""
    assert "MEA" not in of(analyse(Document("d", "LG화학은 독일 바스프와 수소연료전지 MEA 공급 계약을 맺었다.", "ko")), Kind.ORGANIZATION)


def test_the_day_on_which_the_news_was_given_comes_before_that_of_publication() -> None:
    """체결했다고 18일 밝혔다 without another day: the 18th, told in a text of the 20th."""
    made = read("LG화학은 독일 바스프와 배터리 개발 업무협약을 체결했다고 18일 밝혔다.")
    assert made["a1"]["date"] == ["2025-06-18"]


def test_an_old_day_is_not_that_of_the_news() -> None:
    """What was told weeks before publication dates nothing that is signed now."""
    made = read("LG화학은 독일 바스프와 배터리 개발 업무협약을 체결했다고 2일 밝혔다.")
    assert made["a1"]["date"] == ["2025-06-20"]


def test_the_ceremony_of_a_contract_is_no_paper_of_its_own() -> None:
    """협약식을 열고 … 계약을 체결했다 tells of one paper."""
    made = read("LG화학은 5일 독일 바스프와 업무협약식을 열고 배터리 소재 공급계약을 체결했다.")
    assert [slot["instrument"] for key, slot in made.items() if key.startswith("a")] == [["contract"]]


@pytest.mark.parametrize("field", ["연속혈압계", "인슐린 펌프", "심전도 측정기", "의료 영상"])
def test_devices_of_medicine_tell_the_field(field: str) -> None:
    """What patients wear is health, and in scope."""
    assert read(f"LG전자는 3일 스위스 로슈와 {field} 공급 계약을 체결했다.")["a1"]["sector"] == ["sector:health"]


def test_the_organization_of_iter_signs_for_itself() -> None:
    """국제핵융합실험로(ITER) 국제기구 is the organization, not the machine of the Union."""
    made = read("한국핵융합에너지연구원은 3일 국제핵융합실험로(ITER) 국제기구와 삼중수소 연구 이행약정을 체결했다.")
    assert made["a1"]["party"] == ["한국핵융합에너지연구원", "국제핵융합실험로(ITER) 국제기구"]
