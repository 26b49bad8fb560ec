"""Newspaper articles about governments in Korean: ministers who meet, deals that are signed, papers of others beside them."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

MET = "남보라 산업부 장관은 3일 칠레 산티아고에서 디에고 로블레스 칠레 광업부 장관과 만나 리튬 협력 방안을 논의했다."
AGREED = "양측은 리튬 추출 기술을 공동으로 개발하기로 했다."


def of(text: str, title: str = "") -> Slots:
    return slots(analyse(Document("d", text, "ko", title=title, published="2025-06-04")))


def agreements(found: Slots) -> list[Slots]:
    return [slot for key, slot in found.items() if key.startswith("a")]


def test_ministers_who_meet_hold_a_dialogue_of_their_countries() -> None:
    """What they agree is an item of the meeting, which has its day and its people."""
    found = of(f"한국과 칠레가 리튬 기술 협력에 나선다.\n\n{MET}\n\n{AGREED}")
    (meeting,) = agreements(found)
    assert (meeting["instrument"], meeting["status"], meeting["date"]) == (["dialogue"], ["signed"], ["2025-06-03"])
    assert (set(meeting["party"]), set(meeting["signer"])) == ({"KR", "CL"}, {"남보라", "디에고 로블레스"})
    assert [slot["of"] for key, slot in found.items() if key.startswith("c")][-1] == ["a1"]


@pytest.mark.parametrize(
    "text",
    [
        MET,
        MET.replace("만나 리튬 협력 방안을 논의했다", "만나 리튬 협력 방안을 논의할 예정이다") + " " + AGREED,
        MET.replace("디에고 로블레스 칠레 광업부 장관", "나하늘 환경부 장관") + " " + AGREED,
        MET.replace("만나", "면담하고") + " " + AGREED,
    ],
    ids=["no outcome", "to come", "one country", "courtesy"],
)
def test_other_meetings_are_none(text: str) -> None:
    """Nothing came of it, it is still to come, both are of one country, or somebody only called on somebody."""
    assert all(slot["instrument"] != ["dialogue"] for slot in agreements(of("한국과 칠레는 이웃이 아니다.\n\n" + text)))


def test_a_meeting_told_by_name_is_no_second_one() -> None:
    """A forum in the same sentence is where they met."""
    text = MET.replace("만나", "'제3차 한-칠레 광물협력위원회'를 열고")
    assert [slot["label"] for slot in agreements(of(text + "\n\n" + AGREED))] == [["제3차 한-칠레 광물협력위원회"]]


def test_ministers_of_japan_have_titles() -> None:
    """외무상 and 과학기술상 are titles behind a name."""
    found = of(MET.replace("디에고 로블레스 칠레 광업부 장관", "가와세 미나 일본 환경상").replace("칠레 산티아고", "도쿄") + "\n\n" + AGREED)
    assert {"가와세 미나"} <= {name for slot in agreements(found) for name in slot.get("signer", [])}


def test_a_deal_that_is_signed_is_a_partnership() -> None:
    """합의 is a paper where somebody signs it, and words point back to it; what is agreed on the way is none."""
    found = of(
        "페루 대통령과 칠레 총리는 3일 리마에서 만나 양자 기술 협력 합의에 서명했다.\n\n이번 합의로 양국은 양자컴퓨터를 공동 개발하기로 했다."
    )
    (deal,) = (slot for slot in agreements(found) if slot["instrument"] == ["partnership"])
    assert (deal["label"], deal["status"], set(deal["party"])) == (["양자 기술 협력 합의"], ["signed"], {"PE", "CL"})
    assert not [s for s in agreements(of("한국과 칠레는 양자 기술 협력 합의 사항을 점검했다.")) if s["instrument"] == ["partnership"]]


def test_another_body_that_signs_has_a_paper_of_its_own() -> None:
    """A body of the same country with a partner that nobody names has not signed what others signed before it."""
    first = "한국전력은 3일 산티아고에서 칠레 엘산파워와 수소 생산 업무협약을 맺었다."
    assert len(agreements(of(f"{first}\n\n한국재료연구원도 현지 기업과 수소 저장 업무협약을 체결했다."))) == 2
    assert len(agreements(of(f"{first}\n\n한국전력은 현지에서 업무협약을 체결하고 수소를 생산하기로 했다."))) == 1


def test_a_quoted_name_of_another_field_is_another_paper() -> None:
    """The treaty on lithium is not the one on chips whose name stands in quotes, written as one word or not."""
    lithium = "한국과 칠레는 3일 산티아고에서 리튬 확보를 위한 협정에 서명했다."
    chips = "양국은 반도체 기술을 함께 개발하기 위한 '기술동반협정'에도 서명했다."
    assert len(agreements(of(f"{lithium}\n\n{chips}"))) == 2
    assert len(agreements(of("한국과 칠레는 3일 '리튬개발협정'에 서명했다.\n\n양국은 '리튬 개발 협정'을 바탕으로 리튬을 함께 캔다."))) == 1


def test_what_is_still_pursued_is_no_contract_yet() -> None:
    """계약을 추진 중 tells of a plan."""
    found = of("칠레 아타카마우주는 한국 새별항공과 위성을 함께 만드는 계약을 추진 중이다.")
    assert all(slot["status"] == ["proposed"] for slot in agreements(found))


def test_the_title_is_a_line_of_its_own() -> None:
    """A title that ends like a particle and has no empty line behind it neither runs into the first sentence nor leads it."""
    title = "한-칠레 과학기술공동위원회…위성 개발·달 탐사 공동연구 합의"
    body = "한국과 칠레는 3일 산티아고에서 '제4차 한-칠레 과학기술공동위원회'를 열었다. 양국은 위성을 공동 개발하기로 했다."
    document = Document("d", f"{title}\n{body}", "ko", title=title, published="2025-06-04")
    analysis = analyse(document)
    assert document.text[analysis.units[0].start : analysis.units[0].end] == title
    assert [slot["party"] for slot in agreements(slots(analysis))] == [["KR", "CL"]]


def test_protons_are_no_training() -> None:
    """양성자 begins like 양성."""
    found = of("한국과 칠레는 3일 과학기술 협력 협정을 맺었다. 양국은 양성자 치료 공동연구를 하기로 했다.")
    assert [slot["action"] for key, slot in found.items() if key.startswith("c")] == [["joint-research"]]


def items(found: Slots) -> list[Slots]:
    return [slot for key, slot in found.items() if key.startswith("c")]


@pytest.mark.parametrize(
    "text",
    [
        "산업통상부는 3일 칠레, 페루와 각각 리튬 탐사 양해각서를 맺었다.",
        "산업통상부는 3일 칠레와 페루를 방문해 양국 정부와 리튬 탐사 양해각서를 맺었다.",
    ],
    ids=["각각", "양국"],
)
def test_papers_with_several_partners_are_as_many(text: str) -> None:
    """Each partner has a paper with Korea, and what is agreed with one of them is under that one."""
    found = of(f"{text}\n\n칠레와는 2027년까지 리튬을 공동 탐사하기로 했다.\n\n페루와는 광산 인력을 교류한다.")
    papers = agreements(found)
    assert [set(slot["party"]) for slot in papers] == [{"KR", "CL"}, {"KR", "PE"}]
    assert [slot["of"] for slot in items(found)] == [["a1"], ["a2"]]


def test_bodies_that_sign_one_by_one_have_papers_of_their_own() -> None:
    """Neither partner is party to, or an organization of, the paper of the other; without 각각 the three have one paper."""
    text = "한국에너지공단은 3일 칠레전력공사, 페루전력공사와 각각 태양광 업무협약을 체결했다."
    papers = agreements(of(text))
    assert [slot["party"] for slot in papers] == [["한국에너지공단", "칠레전력공사"], ["한국에너지공단", "페루전력공사"]]
    assert [slot.get("organization", []) for slot in papers] == [[], []]
    assert len(agreements(of(text.replace(" 각각", "")))) == 1


def test_what_a_paper_says_before_its_noun_is_an_item() -> None:
    """A plant to be built by the paper is an item of it, told as its content or as its purpose; mere cooperation is what any paper says."""
    paper = "한국전력은 3일 칠레 아타카마파워와 수소 공장을 짓는 업무협약을 맺었다."
    for told in (paper, paper.replace("수소 공장을 짓는", "수소 공장 건설을 위한")):
        assert [(slot["action"], slot["status"]) for slot in items(of(told))] == [(["facility"], ["agreed"])]
    assert not items(of(paper.replace("수소 공장을 짓는", "수소 기술 협력을 강화하는")))


def test_what_a_ministry_signed_no_firm_signs() -> None:
    """A firm that signs with somebody there, in the same field, has another paper, and its partner is of the country that it names."""
    ministry = "보건복지부는 3일 칠레와 페루를 방문해 양국 정부와 의약품 협력 양해각서를 맺었다."
    papers = agreements(of(f"{ministry}\n\n가람제약은 칠레 기업과 의약품 공장을 짓는 양해각서를 체결했다."))
    assert [slot["party"] for slot in papers][2:] == [["가람제약", "CL"]]


def test_a_class_of_firms_is_no_body() -> None:
    """제약사 and 제조사 behind a country name no firm."""
    (paper,) = agreements(of("한국과 칠레 업계가 백신 협력에 나섰다.\n\n한국재료연구원은 3일 칠레 제약사와 백신 개발 업무협약을 맺었다."))
    assert "제약사" not in paper["party"]


def test_cooperation_that_is_concluded_is_a_partnership() -> None:
    """협력을 체결했다 tells of a deal."""
    (deal,) = agreements(of("한국과 칠레는 3일 반도체 인력 양성 협력을 체결했다."))
    assert (deal["instrument"], deal["status"]) == (["partnership"], ["signed"])


def test_forums_of_many_without_a_name_are_none() -> None:
    """주요 다자협의체 are whichever there are."""
    text = "한국과 칠레는 3일 과학기술 협력 협정을 맺었다. 양국은 주요 다자협의체에서도 위성 기술 협력을 논의하기로 했다."
    assert [slot["instrument"] for slot in agreements(of(text))] == [["agreement"]]


def test_what_is_set_up_by_number_is_a_facility() -> None:
    """충전기 200기를 설치 and 관측망을 구축 build; the talks on joining a treaty conclude it."""
    treaty = "한국과 칠레는 3일 과학기술 협력 협정을 맺었다. 양국은 "
    told = ("전기차 충전기 200기를 설치하기로 했다.", "기상 관측망을 구축하기로 했다.", "우주 협약 가입 협상을 시작하기로 했다.")
    assert [items(of(treaty + t))[0]["action"] for t in told] == [["facility"], ["facility"], ["instrument"]]


def test_a_ministry_that_adopts_a_declaration_with_another_state_does_so_for_its_own() -> None:
    """The parties are the countries; institutes adopt theirs themselves."""
    found = of("환경부는 3일 서울에서 칠레와 '수소 협력 공동선언문'을 채택했다.")
    assert [set(slot["party"]) for slot in agreements(found)] == [{"KR", "CL"}]
    institutes = of("한국재료연구원과 칠레대학교는 3일 서울에서 '수소 협력 공동선언문'을 채택했다.")
    assert [set(slot["party"]) for slot in agreements(institutes)] == [{"한국재료연구원", "칠레대학교"}]


@pytest.mark.parametrize("name", ["동유럽과기협력센터", "남유럽과기협력센터"])
def test_a_name_begins_where_its_word_begins(name: str) -> None:
    """Letters that look like a particle do not cut a name."""
    found = of(f"한국과 칠레는 3일 과학기술 협력 협정을 맺었다. 양국은 칠레에 {name}를 설립하기로 했다.")
    assert [slot["label"] for slot in agreements(found) if slot["instrument"] == ["programme"]] == [[name]]
