"""Korean news of what partners found, extend and negotiate: forums by their purpose, papers by what was done to them."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots

MADE = "한국과 스웨덴은 12일 스톡홀름에서 '한-스웨덴 배터리 협력 양해각서'를 체결했다. "


def read(text: str, title: str = "한-스웨덴 배터리 협력") -> Slots:
    """The records of a Korean text of 15 June 2025."""
    return slots(analyse(Document("d", text, "ko", title=title, published="2025-06-15")))


def agreements(made: Slots) -> list[tuple[str, str]]:
    """The label and status of each agreement."""
    return [(r["label"][0], r["status"][0]) for r in made.values() if r["type"] == ["agreement"]]


def items(made: Slots) -> list[list[str]]:
    """The actions of each item."""
    return [r["action"] for r in made.values() if r["type"] == ["commitment"]]


@pytest.mark.parametrize(
    ("text", "forum"),
    [
        ("양측은 폐전지 회수에 관한 실무그룹을 두어 분기마다 모이기로 했다.", ("실무그룹", "agreed")),
        ("양국은 지열과 수소에 관한 고위급 포럼을 해마다 열 예정이다.", ("고위급 포럼", "agreed")),
        ("산업통상자원부는 스웨덴 에너지청에 배터리 안전을 놓고 정례 협의 채널을 두자고 제의했다.", ("정례 협의 채널", "proposed")),
    ],
)
def test_forums_that_are_founded_need_no_name(text: str, forum: tuple[str, str]) -> None:
    """What a relative clause tells of a forum, its rank or that it is to go on is enough where it is founded."""
    assert agreements(read(MADE + text))[1:] == [forum]


@pytest.mark.parametrize("text", ["양측은 이날 열린 회의에서 센터 설치 문제를 꺼냈다.", "스웨덴은 매년 국제 배터리 포럼을 개최한다."])
def test_meetings_and_events_are_no_forums(text: str) -> None:
    """Something is founded at a meeting, and an event of many is held every year: no forum of the two."""
    assert len(agreements(read(MADE + text))) == 1


def test_a_paper_that_was_extended_is_the_one_told() -> None:
    """The extended accord is the one that the sentence before extends, and going by it promises no further one."""
    made = read(
        "한국원자력연구원은 12일 핀란드 기술연구센터(VTT)와의 연구협력 협정을 5년 연장했다. "
        "두 기관은 연장된 협정을 바탕으로 소형원자로 안전 실험을 공동으로 수행하기로 했다.",
        "한-핀란드 원자력 협력",
    )
    assert len(agreements(made)) == 1
    assert items(made) == [["joint-research"]]


def test_a_paper_that_is_amended_is_made_before_what_it_brings() -> None:
    """“개정해 … 합의했다”: the paper is made anew, and what follows is agreed under it."""
    made = read(
        "환경부와 베트남 농업환경부는 12일 하노이에서 '환경 협력 양해각서'를 개정해 대기질 자료의 공유를 넓히는 데 합의했다.",
        "한-베트남 환경 협력",
    )
    assert agreements(made) == [("환경 협력 양해각서", "signed")]
    assert made["c1"]["of"] == ["a1"]
    assert items(made) == [["data-sharing"]]


FIRMS = "한화오션은 지난 3월 현지 풍력 기업 블루윈드 에너지와 부유식 해상풍력 설비의 국산화를 위한 업무협약을 맺었다. "


def test_firms_of_two_words_behind_their_kind() -> None:
    """A firm abroad is named behind the kind of firm it is, with a second word as firms have."""
    made = read("한화오션이 노르웨이에서 사업을 넓힌다.\n" + FIRMS, "한화오션, 노르웨이 풍력 시장 진출")
    assert made["a1"]["party"] == ["한화오션", "블루윈드 에너지"]


def test_a_contract_under_negotiation_is_proposed() -> None:
    """“체결을 놓고 협의 중이다” signs nothing yet; what firms test together is done, and no opinion."""
    text = "두 회사는 날개의 내구성을 공동으로 평가하고 있으며, 내후년부터 날개를 들여오는 본계약 체결을 놓고 협의 중이다."
    made = read("한화오션이 노르웨이에서 사업을 넓힌다.\n" + FIRMS + text, "한화오션, 노르웨이 풍력 시장 진출")
    assert agreements(made)[1] == ("본계약", "proposed")
    assert items(made)[0] == ["joint-research"]
    assert "instrument" in items(made)[1]


@pytest.mark.parametrize(
    "text",
    [
        "과학기술정보통신부는 부산대 등 국내 대학 3곳과 배터리 대학원을 여는 협약을 맺을 예정이라고 말했다.",
        "한편 산업부는 국내 기업의 인증 부담을 덜기 위해 한국세라믹기술원 등 다섯 시험기관과 4월에 업무협약을 맺은 바 있다.",
        "과학기술정보통신부는 출연연과 스웨덴 연구소의 배터리 공동연구가 끊기는 일은 없을 것이라고 설명했다.",
    ],
)
def test_papers_at_home_and_comfort_are_no_records(text: str) -> None:
    """What a ministry signs with bodies at home is no affair of the partner; what will not happen is nothing to be done."""
    made = read(MADE + text)
    assert len(agreements(made)) == 1
    assert not items(made)


def test_terms_that_are_still_talked_about_make_no_paper() -> None:
    """Bodies that mean to develop something together and still tune the terms have an item, and no partnership yet."""
    text = "두산에너빌리티는 스웨덴 룬드대와 원전 부품 제조 기술을 함께 개발하기로 하고 비용 분담을 조율하고 있다."
    made = read(text, "두산에너빌리티, 스웨덴과 원전 기술 협력")
    assert agreements(made) == []


def test_campuses_sign_for_the_university_of_the_headline_sentence() -> None:
    """A firm that joins hands with IIT and signs with IIT Delhi has one agreement."""
    made = read(
        "LG화학이 인도공과대(IIT)와 손잡고 배터리 소재 기술 개발에 나선다.\n"
        "LG화학은 12일 뉴델리에서 IIT 델리, IIT 봄베이와 배터리 소재 공동연구 양해각서를 체결했다.",
        "LG화학, 인도공과대와 배터리 협력",
    )
    assert [r["instrument"] for r in made.values() if r["type"] == ["agreement"]] == [["mou"]]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("스웨덴 정부는 5년 동안 배터리 연구 사업에 3천만 크로나를 내놓는다.", "funding"),
        ("두 나라는 국제표준화기구에 보낼 배터리 기고문을 함께 쓰고 있다.", "standards"),
        ("두 나라는 배터리용 리튬 정광을 들여오기로 했다.", "supply-chain"),
    ],
)
def test_actions_by_their_verbs(text: str, action: str) -> None:
    """Money that is put up, papers for a body of standards, material that is brought in."""
    assert action in items(read(MADE + text))[0]


def test_what_a_named_forum_is_is_no_second_forum() -> None:
    """The type that stands before a name in quotes, as what it is, names nothing else."""
    made = read(MADE + "양국은 정례 협의체인 '한-스웨덴 에너지 대화'를 9월에 열기로 했다.")
    assert [label for label, _ in agreements(made)][1:] == ["한-스웨덴 에너지 대화"]


LIST = """국가기술표준원은 12일 파리에서 '제3차 한-프랑스 표준협력대화'를 개최했다.
이번 대화에서 국가기술표준원과 프랑스표준협회(AFNOR)는 다음 내용에 합의하였다.
① 로봇 : 협동로봇 안전 표준을 함께 개발한다.
② 바이오 : 바이오 소재 시험방법에 관한 국제표준안을 ISO에 함께 제안한다.
③ 양자 : 양국 기업의 양자 센서 표준 개발을 지원한다."""


def test_items_of_a_list_are_of_the_bodies_that_agree_above_it() -> None:
    """Who agrees in the lead-in does what the list tells; what both lay before a body of standards is agreed, and no proposal between them."""
    made = [r for r in read(LIST, "제3차 한-프랑스 표준협력대화 개최").values() if r["type"] == ["commitment"]]
    assert made[0]["party"] == ["국가기술표준원", "프랑스표준협회"]
    assert made[1]["status"] == ["agreed"]
    assert made[2]["party"] == ["KR", "FR"]


PAPERS = """한국과 캐나다는 12일 오타와에서 문서 두 건에 서명했다.

첫 번째는 '한-캐나다 수소 기술 이행계획'이다. 양측은 수소 저장 기술을 공동으로 개발하기로 했다.

두 번째는 '한-캐나다 광물 공급망 {noun}'이다. 양측은 니켈 제련 기술을 공동으로 개발하기로 했다."""


def test_a_plan_is_one_paper_beside_others() -> None:
    """Where a text tells of a plan and another paper, the items of the other paper's paragraph are of that."""
    made = read(PAPERS.format(noun="협정"), "한-캐나다, 수소 기술 이행계획 채택")
    assert [made[r["of"][0]]["label"] for r in made.values() if r["type"] == ["commitment"]] == [
        ["한-캐나다 수소 기술 이행계획"],
        ["한-캐나다 광물 공급망 협정"],
    ]
