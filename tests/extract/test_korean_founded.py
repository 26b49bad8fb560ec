"""Korean news of institutes and firms: what was founded with whom, papers of others told beside, domestic papers, comments."""

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


def test_a_centre_that_two_founded() -> None:
    """A centre without quotes is an agreement of the two that are told to have founded it, of the year told there."""
    (made,) = agreements(read("한국전기연구원은 2014년 폴란드 그단스크공대와 배터리연구실을 세웠다."))
    assert (made["instrument"], made["date"], made["party"]) == (["programme"], ["2014"], ["한국전기연구원", "그단스크공대"])


def test_a_centre_of_one_is_none() -> None:
    """Who founds a centre alone, or beside a thing, has no partner."""
    assert agreements(read("한국전기연구원은 2014년 폴란드에 배터리연구실을 세웠다.")) == []
    assert agreements(read("한국전기연구원은 창원 본원과 배터리연구실을 세웠다.")) == []


def test_a_plan_in_quotes_that_two_sign() -> None:
    """What two sign is a paper, whatever it is called; what one draws up is not."""
    (plan,) = agreements(read("한국과 칠레는 2021년 10월 ‘한·칠레 남극연구협력계획’을 체결했다."))
    assert (plan["instrument"], plan["date"]) == (["declaration"], ["2021-10"])
    assert agreements(read("해양수산부는 2021년 10월 ‘남극연구 기본계획’을 수립했다.")) == []


def test_what_was_founded_before_its_name() -> None:
    """The verb before a name in quotes founds it as well."""
    (made,) = agreements(read("관측은 한국천문연구원과 칠레 국립천문대가 2019년 출범시킨 ‘남천 소행성 협력단(SAC)’의 일환이었다."))
    assert (made["instrument"], made["party"]) == (["programme"], ["한국천문연구원", "칠레 국립천문대"])


def test_a_programme_that_has_been_running() -> None:
    """A name that tells two countries, and the year since which it runs."""
    (made,) = agreements(read("우즈베키스탄 타슈켄트에서는 ‘한-우즈벡 광물 분석 연구단’이 2019년부터 운영되고 있다."))
    assert len(made["party"]) == 2
    assert agreements(read("우즈베키스탄 타슈켄트에서는 ‘광물 분석 연구단’이 2019년부터 운영되고 있다.")) == []


def test_a_spelling_before_the_noun_of_a_body() -> None:
    """A bracket may stand inside a name."""
    (paper,) = agreements(read("HD현대는 칠레 국영 아스마(ASMAR)조선소와 쇄빙선 공동개발 양해각서를 체결했다."))
    assert len(paper["party"]) == 2


def test_the_firm_of_a_joint_venture_is_no_agreement() -> None:
    """A joint venture that is named behind its noun acts; one that is founded is an agreement still."""
    text = "LX인터내셔널은 칠레 가람안데스(Garam Andes)와 구리 제련 투자계약을 맺었다. 제련소 운영은 현지 합작사인 안데스코브레가 맡는다."
    assert [a["instrument"] for a in agreements(read(text))] == [["contract"]]
    founded = "LX인터내셔널은 칠레 가람안데스(Garam Andes)와 구리 제련 합작법인을 설립하기로 했다."
    assert [a["instrument"] for a in agreements(read(founded))] == [["partnership"]]


def test_a_day_before_the_verb_of_exchange() -> None:
    """The day between a paper and its exchange is that of the paper, and the sentence tells no item."""
    found = read("두산에너빌리티는 산티아고에서 칠레 마리노바(Marinova)와 수소터빈 정비 의향서를 17일(현지시간) 교환했다.")
    assert [a["date"] for a in agreements(found)] == [["2025-06-17"]]
    assert items(found) == []


def test_the_papers_of_firms_are_no_ministries() -> None:
    """A firm signs another paper than the ministry of its country, and 두 회사 are no ministries."""
    text = (
        "과학기술정보통신부와 칠레 과학부가 ‘위성 자료 협력 MOU’를 맺었다. "
        "19일 열린 포럼에서는 LG CNS와 칠레 국영 통신그룹 ENTA가 데이터센터 조성 MOU를 맺었다. "
        "두 회사는 2027년까지 데이터센터를 지을 계획이다."
    )
    found = read(text)
    assert [a["party"] for a in agreements(found)] == [["과학기술정보통신부", "칠레 과학부"], ["LG CNS", "ENTA"]]
    assert [i["party"] for i in items(found)] == [["LG CNS", "ENTA"]]


def test_those_who_act_sign_what_is_about_others() -> None:
    """The name of a contract may tell what is to be built; those who act sign it."""
    (paper,) = agreements(read("KAIST와 칠레 발디비아기술청(AVT)이 ‘칠레과학기술원(Chile-AIST) 반도체 교육 설계’ 계약을 체결했다."))
    assert paper["party"] == ["KAIST", "발디비아기술청"]


def test_what_two_firms_signed_before() -> None:
    """양사 in the clause of an older paper are those whom the text tells of."""
    text = (
        "두산에너빌리티는 16일 칠레 마리노바(Marinova)와 수소터빈 공동개발 계약을 맺었다. "
        "양사가 지난해 9월 체결한 블레이드 구매 계약에 따라 들여온 시험 장비도 함께 쓴다."
    )
    assert [(a["date"], len(a["party"])) for a in agreements(read(text))] == [(["2025-06-16"], 2), (["2024-09"], 2)]


def test_papers_at_home() -> None:
    """A district's body is one at home, whoever else the text tells of."""
    text = (
        "서울아산병원은 17일 칠레 콘셉시온대학병원과 심장 영상 공동연구 양해각서를 체결했다. 양측은 내년에 임상 자료를 교환한다. "
        "18일에는 {}와 환자 이송 협약식을 열었다."
    )
    assert len(agreements(read(text.format("송파구의사회")))) == 1
    assert len(agreements(read(text.format("성남시의사회")))) == 1


@pytest.mark.parametrize("comment", ["대형 수출 계약의 신호탄이라는 해석이 나왔다.", "기술자 파견 비용을 걱정하는 목소리도 들린다."])
def test_comments_are_no_items(comment: str) -> None:
    """What others make of the news is neither an agreement nor an item; the contract is both."""
    text = "두산에너빌리티는 17일 칠레 마리노바(Marinova)와 수소터빈 공동개발 계약을 맺었다. "
    found = read(text + comment)
    assert (len(agreements(found)), [i["action"] for i in items(found)]) == (1, [["joint-research"]])


def test_what_happens_at_home_is_no_item() -> None:
    """A sentence that turns to what happens at home goes on with nothing that two agreed."""
    text = "한국과 칠레는 17일 산티아고에서 대기질 협력 양해각서에 서명했다. "
    assert items(read(text + "국내에서는 가을부터 낡은 경유차 운행을 막는 제도가 시행된다.")) == []
    assert len(items(read(text + "양국은 12월부터 미세먼지 자료를 교환한다."))) == 1


def test_where_somebody_goes_on_to_is_no_item() -> None:
    """The next stop of a journey is none of what was agreed."""
    text = "한국과 칠레는 17일 산티아고에서 광물 협력 양해각서에 서명했다. 보리치 대통령은 이어 정상회의가 열리는 도쿄로 향한다."
    assert items(read(text)) == []


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("양사는 시제함의 설계를 같이 진행한다.", "joint-research"),
        ("두산에너빌리티는 이 회사 지분 5%를 3000만유로에 사들인다.", "investment"),
        ("마리노바는 성능이 확인되면 터빈 10기의 구매를 검토하겠다는 입장이다.", "investment"),
        ("두산에너빌리티는 칠레 기술자들을 창원 공장에서 가르치고 있다.", "training"),
    ],
)
def test_deeds(sentence: str, action: str) -> None:
    """Nouns and verbs that tell together what is done."""
    text = "두산에너빌리티는 17일 칠레 마리노바(Marinova)와 수소터빈 공동개발 계약을 맺었다. "
    (item,) = items(read(text + sentence))
    assert item["action"] == [action]
