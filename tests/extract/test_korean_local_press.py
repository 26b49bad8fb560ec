"""Korean news of firms, hospitals and towns: lists without commas, papers that others join, machines and sites by their names, who was met."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots


def read(text: str, title: str = "") -> Slots:
    return slots(analyse(Document("d", text, "ko", published="2025-06-20", title=title)))


def bodies(text: str) -> list[str]:
    return [p for a in agreements(read(text)) for p in a["party"]]


def test_partners_joined_by_hyphens() -> None:
    """Members of a list that hyphens join are bodies each, a town abroad among them."""
    text = "나주시-페루 아레키파주-페루전력공사-가람로보틱스는 12일 수소 실증 업무협약을 맺었다."
    assert len(bodies(text)) == 4
    assert bodies("나주시는 12일 페루 광물·금속연구원과 수소 실증 업무협약을 맺었다.") == ["나주시", "광물·금속연구원"]


@pytest.mark.parametrize(
    ("partners", "count"),
    [("페루 리마공대 산마르코스대 쿠스코대 등 대학 3곳", 4), ("리마공대, 산마르코스대, 쿠스코대 등 페루 대학", 4), ("칠레대 의과대학", 2)],
)
def test_universities_parted_by_spaces(partners: str, count: int) -> None:
    """Universities side by side are members of a list; a faculty stands below its own."""
    assert len(bodies(f"한국전자통신연구원은 12일 {partners}과 로봇 공동연구 양해각서를 맺었다.")) == count


def test_institutes_of_korea_without_the_country() -> None:
    """화학연구원 is a body where the table has it with the name of the country."""
    assert len(bodies("화학연구원과 식품연구원은 12일 페루 리마공대와 촉매 업무협약을 맺었다.")) == 3


def test_a_kind_of_firm_is_no_partner() -> None:
    """Who joins hands with "a drug firm" has no partner by name yet."""
    text = "메디톡스가 폐암 치료제 개발을 위해 덴마크 제약기업과 손을 잡았다. "
    text += "메디톡스는 덴마크 룬드파마와 신약 공동개발 계약을 맺었다고 12일 밝혔다."
    assert bodies(text)
    assert all("기업" not in p for p in bodies(text))


def test_who_joins_a_paper_of_one_country() -> None:
    """A firm abroad that takes part in a paper of Korean bodies is a party; one of Korea is not made one so."""
    paper = "동서발전은 12일 한국전력과 칠레 태양광 공동개발협약을 맺었다. {} 협약 당사자로 참여했다. "
    paper += "동서발전은 칠레에 태양광 발전소를 짓기로 했다."
    assert "솔라안데스" in bodies(paper.format("칠레 개발사 솔라안데스가"))
    assert not bodies(paper.format("국내 개발사 가람쏠라가"))


PAPER = "한국항공우주연구원은 12일 페루 우주청(CONIDA)과 위성 업무협약을 맺었다. 두 기관은 {}"


@pytest.mark.parametrize(
    ("deed", "named"),
    [
        ("월면 먼지 측정기 ‘새눈(SAN)’을 함께 개발하기로 했다.", ["새눈"]),
        ("아리랑 5호 영상을 함께 분석하기로 했다.", ["아리랑 5호"]),
        ("에스쿠데로기지에서 로봇을 공동 시험하기로 했다.", ["에스쿠데로기지"]),
        ("해군기지에서 로봇을 공동 시험하기로 했다.", []),
        ("시스템을 ‘함께’ 공동 개발하기로 했다.", []),
    ],
)
def test_machines_and_sites(deed: str, named: list[str]) -> None:
    """A quoted name behind its machine, one of a series and a site in one word are programmes; a common noun is none."""
    assert items(read(PAPER.format(deed)))[0].get("programme", []) == named


def test_what_a_paper_is_about() -> None:
    """Fields told as those of common work are an item of the paper, whoever acted before; they are its fields too."""
    text = "극지연구소는 칠레 남극연구소(INACH)와 남극 기지 공동 활용 협약을 맺었다고 10일 밝혔다.\n극지연은 칠레 기지를 쓸 수 있게 된다.\n"
    found = read(text + "함께 연구할 분야는 △빙하 시추 △기후변화 감시 등이다.")
    assert "sector:climate-environment" in agreements(found)[0]["sector"]
    assert [i["status"] for i in items(found)] == [["agreed"]] * len(items(found))
    assert len(agreements(found)[0]["party"]) == 2


def test_whom_somebody_meets() -> None:
    """The body whose official a head meets is the other side; who meets before a paper is signed has not signed it."""
    text = "남보라 방위사업청장은 21일 체코 국방부의 얀 마주르 국장을 만나 무기체계 공동 연구개발에 힘을 모으기로 했다."
    assert [len(i["party"]) for i in items(read(text))] == [2]
    assert all(p != "country:CZ" for i in items(read(text)) for p in i["party"])
    planned = "한화시스템은 다음 달 3일 체코 모라바디펜스와 드론 양해각서를 체결할 예정이다. " + text
    assert not agreements(read(planned))[0].get("signer")


def test_who_meet_to_sign_a_paper() -> None:
    """Ministers who meet and sign a named paper hold no forum of their own."""
    text = (
        "칠레를 방문 중인 남보라 과학기술정보통신부 차관은 18일 파울라 로하스 통신부 차관과 만나 ‘디지털방송 분야 협력의향서’에 서명했다. "
        "두 나라는 디지털방송 표준을 함께 개발하기로 했다."
    )
    assert [a["instrument"] for a in agreements(read(text))] == [["letter-of-intent"]]
    assert "sector:telecommunications" in agreements(read(text))[0]["sector"]


def test_a_firm_whose_head_has_a_korean_name() -> None:
    """A firm outside the tables is of Korea where the bracket behind it names its head in Korean."""
    text = "가람윈드(대표이사 남보라)는 12일 칠레 솔라안데스와 태양광 공동개발 협약을 맺었다. 가람윈드는 칠레에서 태양광 발전소를 짓기로 했다."
    assert any(p.endswith("가람윈드") for p in bodies(text))
