"""Korean news of papers: whoever heads a body in brackets, names put under a paper, what a contract is by its name, and its day."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots


def read(text: str, title: str = "") -> Slots:
    return slots(analyse(Document("d", text, "ko", published="2025-06-20", title=title)))


def parties(text: str, title: str = "") -> list[list[str]]:
    return [a["party"] for a in agreements(read(text, title))]


def days(text: str, title: str = "") -> list[list[str]]:
    return [a.get("date", []) for a in agreements(read(text, title))]


def test_head_in_brackets_acts_for_the_body() -> None:
    """Later "the director" is of the body behind whose name the bracket tells him, and of its country; so are "both sides"."""
    text = "가람암병원(원장 한지수)의 6월은 바빴다. 한 원장은 12일 칠레 카멜리아병원과 의료 인공지능 공동연구 의향서를 교환했다. "
    text += "두 병원은 심전도 판독 알고리즘을 함께 검증하기로 했다."
    found = read(text, "가람암병원, 칠레 병원과 의료 AI 공동연구")
    assert sorted(agreements(found)[0]["party"]) == ["가람암병원", "카멜리아병원"]
    assert sorted(items(found)[0]["party"]) == ["가람암병원", "카멜리아병원"]


@pytest.mark.parametrize("signed", ["협력 약정에 나란히 이름을 적었다", "협력 약정에 이름을 올렸다", "협력 약정서에 함께 펜을 들었다"])
def test_names_put_under_a_paper(signed: str) -> None:
    """Who puts a name under a paper signs it."""
    assert parties(f"극지연구소와 칠레남극연구소는 12일 해양 관측 {signed}.") == [["극지연구소", "칠레남극연구소"]]


@pytest.mark.parametrize("other", ["협력 약정의 이름을 적어 두었다", "펜을 선물했다"])
def test_names_that_sign_nothing(other: str) -> None:
    """To write down the name of a paper, or to give a pen, signs none."""
    assert not parties(f"극지연구소는 12일 칠레남극연구소의 해양 관측 {other}.")


@pytest.mark.parametrize(
    ("contract", "action"),
    [("위성 본체 공급 계약", "investment"), ("수소 충전소 건설 계약", "facility"), ("태양전지 라이선스 계약", "investment")],
)
def test_contract_is_an_item_by_its_name(contract: str, action: str) -> None:
    """The signing of a contract promises what its name says; that of a memorandum of nothing in particular does not."""
    title = "가람전자, 칠레와 수소·태양전지 사업"
    [item] = items(read(f"두산에너빌리티는 12일 칠레전력공사와 {contract}을 체결했다.", title))
    assert item["action"] == [action]
    assert item["status"] == ["agreed"]
    assert not items(read("두산에너빌리티는 12일 칠레전력공사와 태양전지 업무협약을 체결했다.", title))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("한국은 2010년 가속기 실험에 합류해 2015년 스위스·독일과 함께 입자물리 공동연구협정에 서명했다.", ["2015"]),
        ("2021년 5월 페루 국립보건원과 백신 공급 계약을 맺은 유바이오로직스는 지난해 3월 생산을 시작했다.", ["2021-05"]),
        ("극지연구소는 18일 새 시료를 공개했다. 극지연구소는 최근 칠레남극연구소와 빙하 관측 협약을 맺었다.", []),
        ("극지연구소는 18일 새 시료를 공개했다. 극지연구소는 칠레남극연구소와 빙하 관측 협약을 맺었다.", ["2025-06-18"]),
        ("국가정보원은 2019년 칠레 사이버방위센터에 협력의향서를 냈다.", ["2019"]),
    ],
)
def test_day_of_a_paper(text: str, day: list[str]) -> None:
    """The day beside the signing, before those who have signed, or of the letter; none for what was lately signed."""
    assert days(text, "남극·가속기·백신·사이버보안 국제협력") == [day]


def test_paper_at_home() -> None:
    """What 국내에서는 opens is no paper of the other country of the text."""
    before = "국가정보원은 2019년 칠레 사이버훈련센터와 사이버보안 정보공유 협약을 맺었다. "
    told = "지난해 말 과학기술정보통신부와 통신 3사가 침해사고 대응 협약을 맺었다."
    title = "국정원, 칠레와 사이버보안 협력"
    assert parties(f"{before}한편 국내에서는 {told}", title) == parties(before, title) != []


def test_done_together() -> None:
    """What bodies of two countries did together to something is a deed; what they attended or went through together is none."""
    title = "한국·핀란드, 양자 연구"
    done = "한국표준과학연구원과 핀란드 국가기술연구센터는 양자센서 보정 방법을 함께 다듬고 있다."
    assert items(read(done, title))[0]["action"] == ["joint-research"]
    for told in ("양자센서 전시장을 함께 둘러봤다", "양자 연구의 어려움을 함께 겪어 왔다"):
        assert not items(read(done.replace("양자센서 보정 방법을 함께 다듬고 있다", told), title))


def test_partner_beside_a_place() -> None:
    """A body before the country where something is done is a partner, and a firm of a group has its whole name."""
    assert parties("SK에너지는 12일 페루 국영 카멜리아로와 칠레에서 수소를 생산하기 위한 업무협약을 맺었다.") == [["SK에너지", "카멜리아로"]]


def test_a_day_that_says_when_another_paper_was_made_is_no_other_papers() -> None:
    """ "… 약정과 2004년 체결된 협정의 위원회": only the agreement behind the day has it; the rest has that of the talks."""
    text = "한국과 칠레는 19일 산티아고에서 정상회담을 열었다. 이 밖에 수소 분야 협력 MOU가 체결됐고, "
    text += "특허 심사 협력을 다지는 약정과 2004년 체결된 자유무역협정의 공동위원회 운영을 돕는 MOU도 채택됐다."
    assert days(text) == [["2025-06-19"]] * 4


@pytest.mark.parametrize("paper", ["전파망원경 협력 협약을 이날 연장하기로 했다", "업무협약에 따라 전파망원경을 함께 운영하기로 했다"])
def test_a_day_that_says_when_a_paper_was_made_is_its_own(paper: str) -> None:
    """What is named right behind has the day."""
    assert days(f"한국천문연구원은 칠레대와 2019년 체결된 {paper}.") == [["2019"]]
