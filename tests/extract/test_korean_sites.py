"""Korean news of firms: mines and plants by their names, the field of which a text mostly speaks, what a paper holds, who acts in passing."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots


def read(text: str, title: str = "") -> Slots:
    return slots(analyse(Document("d", text, "ko", published="2025-06-20", title=title)))


def agreements(found: Slots) -> list[dict[str, list[str]]]:
    return [slot for key, slot in found.items() if key.startswith("a")]


def items(found: Slots) -> list[dict[str, list[str]]]:
    return [slot for key, slot in found.items() if key.startswith("c")]


MINE = "LX인터내셔널은 17일 칠레 가람안데스(Garam Andes)와 {} 구리 개발 투자계약을 맺었다. "


@pytest.mark.parametrize(
    ("site", "named"), [("오로콜라(Orocola) 광산", True), ("아타카마 신규 광산", True), ("칠레 광산", False), ("신규 광산", False)]
)
def test_sites_by_their_names(site: str, named: bool) -> None:
    """A proper name before a mine or plant is a programme; a country or an adjective is none."""
    found = items(read(MINE.format("") + f"양사는 {site}에서 구리 광석을 공동으로 탐사하기로 했다."))
    assert [i.get("programme", []) for i in found] == [[site] if named else []]


def test_items_of_a_paper_about_one_site() -> None:
    """What firms agree under a paper about one mine is about that mine."""
    found = items(read(MINE.format("아타카마 광산의") + "양사는 구리 광석을 공동으로 탐사하기로 했다."))
    assert [len(i["programme"]) for i in found] == [1]


def test_the_field_of_which_a_text_mostly_speaks() -> None:
    """A record that names no field has the one of which nearly the whole text speaks."""
    text = (
        "로봇 업체 두산로보틱스는 로봇 팔을 만든다. 로봇 시장은 커지고 있다. "
        "두산로보틱스는 17일 칠레 가람안데스(Garam Andes)와 로봇 공동개발 계약을 맺었다. "
        "두산로보틱스는 지난해 9월 독일 빛샘테크(Bitsem Tech)와도 2억달러 규모의 공급 계약을 맺었다."
    )
    assert [a.get("sector") for a in agreements(read(text))] == [["sector:robotics"]] * 2
    mixed = text.replace("로봇 시장은", "반도체와 배터리, 우주 시장은").replace("로봇 팔을", "위성을")
    assert [a.get("sector") for a in agreements(read(mixed))][1] is None


@pytest.mark.parametrize(
    "gist",
    [
        "위성 자료를 서로 교환하는 것이 핵심이다.",
        "위성 자료를 두 기관이 함께 분석하자는 내용이다.",
        "위성 자료를 서로 교환한다는 것이 새로 담긴 내용이다.",
        "위성 자료를 두 기관이 함께 분석하도록 한 것이 특징이다.",
    ],
)
def test_what_a_paper_holds(gist: str) -> None:
    """What is told as the gist of a paper is agreed in it."""
    paper = "한국항공우주연구원은 17일 칠레 우주연구소(CLSI)와 위성 자료 협력 양해각서를 체결했다. "
    assert [i["status"] for i in items(read(paper + gist))] == [["agreed"]]


def test_features_of_a_product_are_no_gist() -> None:
    """What is peculiar to a thing is agreed by nobody."""
    paper = "한국항공우주연구원은 17일 칠레 우주연구소(CLSI)와 위성 자료 협력 양해각서를 체결했다. "
    assert items(read(paper + "이 위성은 무게가 가벼운 것이 특징이다.")) == []


def test_talks_that_came_to_an_end() -> None:
    """The end of talks is no signature: the paper is agreed."""
    (item,) = items(read("한국과 칠레의 남극 연구 협정 협상은 17일 사실상 타결됐다."))
    assert (item["action"], item["status"]) == (["instrument"], ["agreed"])


def test_who_pays_in_passing_does_not_go_on() -> None:
    """A body that only pays for something is not the one whose name the next sentence leaves out."""
    text = (
        "한국전기연구원은 16일 칠레 전력연구소(CLPI)와 배터리 공동연구 협약을 맺었다. 한국전기연구원은 내년에 시험동을 연다. "
        "연구비는 한국에너지공단이 댄다. 폴란드 그단스크공대와도 배터리 공동연구 협약을 체결했다."
    )
    assert agreements(read(text))[-1]["party"] == ["그단스크공대", "한국전기연구원"]


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("두 연구소는 대전의 온실과 저장고를 지금도 같이 쓰고 있다.", "facility"),
        ("두 연구소는 3년간 자생식물에서 항염 물질을 찾는다.", "joint-research"),
        ("한국생명공학연구원은 추출물을 해마다 3t씩 들여올 권리를 얻는다.", "supply-chain"),
        ("두 연구소는 가뭄에 강한 벼를 시험 재배하고 있다.", "joint-research"),
        ("두 연구소는 석·박사 과정생을 서로 파견하기로 했다.", "exchange"),
    ],
)
def test_deeds(sentence: str, action: str) -> None:
    """Nouns and verbs that tell together what is done."""
    text = "한국생명공학연구원은 17일 칠레 식물연구소(CLBI)와 식물 유전체 공동연구 협약을 맺었다. "
    assert [i["action"] for i in items(read(text + sentence))] == [[action]]


def test_banks_of_seeds_and_of_development_are_no_finance() -> None:
    """A bank of seeds keeps them, and a bank of exports pays for technology abroad."""
    text = "한국생명공학연구원은 17일 칠레 식물연구소(CLBI)와 식물 유전체 공동연구 협약을 맺었다. "
    assert len(items(read(text + "두 기관은 산티아고에 소재은행을 함께 만들기로 했다."))) == 1
    assert items(read(text + "두 기관은 시중은행의 대출을 함께 알아보기로 했다.")) == []
