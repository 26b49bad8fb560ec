"""Reports of talks with several countries: the label of a bullet, or the words it opens with, tell with whom it is."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

MET = "국토교통부는 6월 2일부터 4일까지 서울에서 열린 철도기술 전시회를 계기로 각국 대표단과 양자면담을 가졌다고 5일 밝혔다."
OPENING = f"{MET}\n\n주요 결과는 다음과 같다.\n\n"


def read(text: str) -> Slots:
    return slots(analyse(Document("d", text, "ko", title="국토부, 철도·드론 기술협력 성과", published="2025-06-05")))


def parties(text: str) -> list[set[str]]:
    """Of each item, in order."""
    return [set(slot["party"]) for key, slot in read(text).items() if key.startswith("c")]


def test_a_label_tells_the_partner_of_its_bullet() -> None:
    """양측, and whoever is left out, are Korea and the country of the label, whatever the text names most."""
    text = (
        f"{OPENING}▲ (칠레) 양측은 무인 열차 제어 기술을 함께 개발하기로 하였다.\n\n"
        "▲ (모로코) 수소열차 성능시험 공동연구에 10월부터 들어가는 데 뜻을 같이했다.\n\n"
        "▲ (체코) 국토교통부는 체코 교통부와 드론 배송 안전기준을 함께 마련하기로 했다."
    )
    assert parties(text) == [{"KR", "CL"}, {"KR", "MA"}, {"국토교통부", "체코 교통부"}]


def test_the_first_cell_of_a_row_is_such_a_label() -> None:
    """A table that tells the results with each country gives the same."""
    row = "칠레\n무인 열차 제어 기술을 공동으로 개발하는 사업을 추진\n신규"
    text = f"{OPENING}국가\n협력 내용\n비고\n\n{row}\n\n모로코\n수소열차 성능시험 방법에 관한 공동연구를 추진\n검토\n"
    assert parties(text) == [{"KR", "CL"}, {"KR", "MA"}]
    assert [slot["status"] for key, slot in read(text).items() if key.startswith("c")][1] == ["proposed"]


def test_a_sentence_that_opens_with_a_partner_leaves_the_other_side_out() -> None:
    """칠레와는: both of them do it; the next sentence of the bullet goes on with the two."""
    text = (
        "□ 국토교통부는 6월 2일 칠레, 모로코와 철도기술 협력회의를 각각 열었다고 밝혔다.\n\n"
        " ㅇ 칠레와는 무인 열차 제어 기술을 함께 개발하기로 하였다. 두 나라는 시험 자료도 나눈다.\n\n"
        " ㅇ 모로코와는 수소열차 공동연구를 내년에 시작하기로 하였다."
    )
    assert parties(text) == [{"국토교통부", "CL"}, {"KR", "CL"}, {"국토교통부", "MA"}]


def test_one_label_is_no_report_of_several() -> None:
    """Between two countries "(칠레)" tells what one side does, and (한국) with it is a list of sides."""
    text = (
        "□ 국토교통부는 6월 2일 칠레 교통부와 철도기술 협력회의를 열고 다음과 같이 역할을 나누었다.\n\n"
        " ㅇ (한국) 무인 열차 제어 장치를 설계한다.\n ㅇ (칠레) 시험선로를 내년까지 정비한다.\n ㅇ (모로코) 참관한다."
    )
    assert all("MA" not in several for several in parties(text))


def test_an_institute_behind_a_label_is_of_its_own_country() -> None:
    """A ministry of Korea behind "(칠레)" is no ministry of Chile; a side of a list with Korea in it is."""
    ours = "▲ (칠레) 환경부는 칠레 교통부와 수소열차 배출 측정 기술을 함께 개발하기로 하였다."
    text = f"{OPENING}{ours}\n▲ (모로코) 양측은 드론 자료를 나누기로 하였다."
    assert parties(text)[0] == {"환경부", "칠레 교통부"}


def test_a_body_in_the_line_below_a_country_is_not_of_it() -> None:
    """The label of a row is no word before the name that its next cell begins with."""
    row = "칠레\n한국도로교통공사와 칠레 교통부가 무인 열차 제어 기술을 공동 개발\n신규"
    text = f"{OPENING}국가\n협력 내용\n비고\n\n{row}\n\n모로코\n수소열차 공동연구를 추진\n신규\n"
    assert parties(text)[0] == {"한국도로교통공사", "칠레 교통부"}


def test_the_talks_with_each_are_no_common_meeting_of_all() -> None:
    """What is told with one partner stands under no agreement of others."""
    text = (
        "국토교통부는 6월 2일 페루 교통부와 '한-페루 철도협력 양해각서'를 체결했다.\n\n그 밖의 결과는 다음과 같다.\n\n"
        "▲ (칠레) 양측은 무인 열차 제어 기술을 함께 개발하기로 하였다.\n▲ (모로코) 양측은 수소열차 공동연구를 시작하기로 하였다."
    )
    assert [slot.get("of") for key, slot in read(text).items() if key.startswith("c")] == [None, None]


def test_meeting_each_of_them_is_no_agreement_of_some() -> None:
    """ "각국 대표단과 양자회담을 갖고" names nobody, and is no meeting with those whom the text names most."""
    opening = OPENING.replace("양자면담", "양자회담")
    text = f"{opening}▲ (칠레) 양측은 무인 열차 제어 기술을 함께 개발하기로 하였다.\n▲ (모로코) 양측은 드론 자료를 나누기로 하였다."
    assert not [key for key in read(text) if key.startswith("a")]


def test_each_clause_has_the_partner_that_it_opens_with() -> None:
    """칠레와는 …하고, 모로코와는 …: neither takes part in what is done with the other, and whoever acted before is the other side."""
    text = (
        "국토교통부는 6월 2일 칠레, 모로코와 철도기술 협력회의를 각각 열었다고 밝혔다. "
        "칠레와는 무인 열차 제어 기술을 공동으로 개발하고, 모로코와는 수소열차 성능시험을 함께 진행하기로 하였다."
    )
    assert parties(text) == [{"국토교통부", "CL"}, {"국토교통부", "MA"}]


def test_one_who_signs_with_each_is_a_side_of_each_paper() -> None:
    """It acts in the clause before: "…는 회의를 열고, A, B와 각각 양해각서를 체결하였다"."""
    partners = "카자흐스탄 수자원관개부, 우즈베키스탄 수자원부와 각각"
    text = f"환경부는 6월 2일 타슈켄트에서 수질 측정기술 회의를 열고, {partners} 수질 측정기술 양해각서를 체결하였다."
    found = [set(slot["party"]) for slot in read(text).values() if slot.get("instrument") == ["mou"]]
    assert found == [{"환경부", "수자원관개부"}, {"환경부", "수자원부"}]


def test_heads_who_agree_act_for_their_bodies() -> None:
    """The head in brackets behind the body is of it; a minister is of the ministry. A visit to an exhibition agrees on nothing."""
    text = (
        "산림청(청장 임가람)은 6월 2일부터 칠레를 방문했다고 밝혔다. "
        "임가람 청장은 3일 칠레 농업부 장관과 만나 산불 위성 감시 기술을 함께 개발하기로 합의했다. "
        "임 청장은 이어 칠레 산림청 전시장을 둘러보았다."
    )
    assert parties(text) == [{"산림청", "칠레 농업부"}]


def test_people_are_exchanged_by_their_number_and_costs_are_shared() -> None:
    """Whoever they are: "조종사도 해마다 세 명씩 교환한다"."""
    signed = "한국철도기술연구원과 칠레 교통부는 6월 2일 무인 열차 공동연구 협약을 체결했다."
    text = f"{signed} 두 기관은 관제사도 해마다 3명씩 교환한다. 두 기관은 비용을 절반씩 나눈다."
    acts = [slot["action"] for key, slot in read(text).items() if key.startswith("c")]
    assert acts == [["exchange"], ["funding"]]
