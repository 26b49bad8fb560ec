"""How Korean articles about one agreement tell of its signing, of those who sign, and of the sentences that go on with them."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, slots


def read(text: str, title: str = "") -> Slots:
    return slots(analyse(Document("d", text, "ko", title, "2024-05-20")))


def agreements(found: Slots) -> list[dict[str, list[str]]]:
    return [slot for key, slot in found.items() if key.startswith("a")]


def items(found: Slots) -> list[dict[str, list[str]]]:
    return [slot for key, slot in found.items() if key.startswith("c")]


@pytest.mark.parametrize(
    "paper",
    [
        "‘인공지능 진단 협력에 관한 양해각서’를 교환했다",
        "인공지능 진단 협약서를 주고받았다",
        "인공지능 진단 공동연구 협약을 3년 연장했다",
        "인공지능 진단을 위한 업무협약식을 진행했다",
        "인공지능 진단을 위한 MOU 체결식을 17일 가졌다",
    ],
)
def test_a_paper_is_signed_however_it_is_told(paper: str) -> None:
    """A paper handed over, extended or signed at a ceremony is concluded on its day, and its making is no item of its own."""
    made = read(f"가람대학교는 17일 칠레 안데스대학교와 {paper}.")
    assert [(a["instrument"], a["status"], a["date"]) for a in agreements(made)] == [(["mou"], ["signed"], ["2024-05-17"])]
    assert items(made) == []


def test_a_contract_that_is_filed_is_news() -> None:
    """공시했다 reports, so that the contract before it is signed; what it is about is its item."""
    made = read("가람전자는 칠레 안데스전자에 인공지능 반도체를 공급하는 계약을 맺었다고 20일 공시했다.")
    assert agreements(made)[0]["date"] == ["2024-05-20"]
    assert [item["action"] for item in items(made)] == [["supply-chain"]]


def test_a_pair_in_the_name_of_a_paper_is_no_partner() -> None:
    """Y stands beside X, and the pair before 간 is between itself."""
    made = read("국립가람원은 16일 칠레 산업부와 한-칠레 간 수소 안전 협력에 관한 양해각서를 체결했다.")
    assert agreements(made)[0]["party"] == ["국립가람원", "칠레 산업부"]


@pytest.mark.parametrize(("when", "status"), [("17일 ", "signed"), ("다음 달 ", "agreed"), ("6월 중 ", "agreed")])
def test_what_is_signed_before_a_plan_has_its_own_day(when: str, status: str) -> None:
    """“X월 중 협약을 맺고 … 착수할 예정이다” promises both; a day of the news says that the first is done."""
    made = read(f"가람대학교와 칠레 안데스대학교는 {when}업무협약을 맺고 수소 저장 실험에 착수할 예정이다.")
    assert agreements(made)[0]["status"] == [status]


def test_a_statement_to_be_given_out_is_to_come() -> None:
    """공동성명을 발표할 예정이다 is no talk of one side."""
    made = read("한국과 칠레 정부는 21일 양자컴퓨터 공동연구를 담은 공동성명을 발표할 예정이다.", "한·칠레, 양자컴퓨터 협력")
    assert [(a["instrument"], a["status"]) for a in agreements(made)] == [(["declaration"], ["agreed"])]


def test_a_commission_is_no_forum() -> None:
    """유럽연합(EU) 집행위원회 is a body, and nobody meets in it."""
    made = read("과학기술정보통신부와 유럽연합(EU) 집행위원회는 16일 반도체 공동연구에 합의했다.")
    assert agreements(made) == []
    assert items(made)[0]["party"] == ["과학기술정보통신부", "유럽연합(EU) 집행위원회"]


def test_an_armistice_is_no_agreement_of_technology() -> None:
    """The day of an armistice is why somebody came; who signs there signs the paper that the text reports."""
    made = read(
        "과학기술정보통신부는 16일 칠레 산업부와 양자 기술 협력 양해각서를 체결했다.\n\n"
        "서명식에는 정전협정 기념행사 참석을 위해 방한한 카를로스 모레노 칠레 총리와 남보라 과학기술정보통신부 장관이 나와 양해각서에 서명했다."
    )
    assert [(a["instrument"], a["signer"]) for a in agreements(made)] == [(["mou"], ["카를로스 모레노", "남보라"])]


def test_a_partner_that_no_dictionary_has() -> None:
    """투르켄발룩 falls into single letters; its place behind who signs makes it the partner, of the country that the text is about."""
    made = read(
        "대통령의 카자흐스탄 국빈 방문을 계기로 양국 기업이 양해각서를 체결했다.\n\n두산에너빌리티는 투르켄발룩과 수소 터빈 협약을 맺었다.",
        "한·카자흐스탄, 수소 협력",
    )
    assert agreements(made)[-1]["party"] == ["두산에너빌리티", "투르켄발룩"]


@pytest.mark.parametrize(("word", "particle"), [("산업계", "와"), ("지방자치단체", "와"), ("중소기업", "과"), ("현장 연구진", "과")])
def test_a_word_of_the_dictionary_is_no_partner(word: str, particle: str) -> None:
    """Common nouns in the place of a partner name nobody."""
    made = read(f"두산에너빌리티는 {word}{particle} 수소 터빈 협약을 맺었다.", "한·카자흐스탄, 수소 협력")
    assert all(word not in a["party"] for a in agreements(made))


def test_the_head_of_a_body_in_one_word() -> None:
    """수산연구소장 and 산림보전청장 name the bodies that they head; 부청장 is a deputy of the body before."""
    made = read("남보라 산림청장과 카를로스 모레노 칠레 산림보전청장은 17일 산림 위성 협력 양해각서를 체결했다.")
    assert agreements(made)[0]["party"] == ["산림청", "산림보전청"]
    deputy = read("남보라 산림청장과 카를로스 모레노 칠레 산림보전청 부청장은 17일 산림 위성 협력 양해각서를 체결했다.")
    assert agreements(deputy)[0]["party"] == ["산림청", "산림보전청"]


def test_who_signs_in_a_noun_and_who_looks_on() -> None:
    """장관의 서명으로 tells who signed, 임석 하에 who looked on, however long the list of those is."""
    made = read(
        "과학기술정보통신부와 칠레 산업부는 16일 양자 기술 협력 양해각서를 체결했다.\n\n"
        "양해각서는 사공하늘 대통령과 카를로스 모레노 이바녜스(Carlos Moreno Ibanez) 칠레 대통령의 임석 하에 "
        "남보라 과학기술정보통신부 장관과 디에고 로하스 칠레 산업부 장관의 서명으로 체결되었다."
    )
    assert agreements(made)[0]["signer"] == ["남보라", "디에고 로하스"]


def test_both_universities_are_those_that_signed() -> None:
    """What parts of both do together does not change whom 두 대학 means."""
    made = read(
        "가람대학교는 16일 칠레 안데스대학교와 인공지능 공동연구 양해각서를 체결했다.\n\n"
        "가람대학교와 안데스대 칠로에공대가 인공지능 진단을 함께 개발한다.\n\n두 대학은 내년에 공동 학위 과정을 신설하기로 했다."
    )
    assert items(made)[-1]["party"] == ["가람대학교", "안데스대학교"]


def test_an_item_is_of_the_paper_of_its_partner() -> None:
    """B센터와는 goes with the paper that B센터 signed, not with the first one."""
    made = read(
        "한국가람연구소는 17일 칠레 안데스연구소와 위성 관측 양해각서를 체결했다.\n\n"
        "이어 칠레 마푸체센터와 수소 저장 의향서도 맺었다.\n\n마푸체센터와는 수소 탱크를 함께 개발하기로 했다."
    )
    keys = {key: slot["instrument"] for key, slot in made.items() if key.startswith("a")}
    assert [keys[c["of"][0]] for c in items(made)] == [["letter-of-intent"]]


@pytest.mark.parametrize("pointing", ["이번 협약으로", "이번 업무협약을 계기로"])
def test_what_is_called_a_memorandum_below_was_signed(pointing: str) -> None:
    """Two institutes that agree to work together signed a memorandum where the text goes on to speak of one."""
    told = "국립가람원은 16일 칠레 안데스연구소와 수소 저장 기술을 함께 개발하기로 합의했다고 밝혔다."
    made = read(f"{told}\n\n{pointing} 두 기관은 연구원을 서로 파견할 예정이다.")
    assert [(a["instrument"], a["status"], a["date"]) for a in agreements(made)] == [(["mou"], ["signed"], ["2024-05-16"])]
    plain = read(f"{told}\n\n두 기관은 연구원을 서로 파견할 예정이다.")
    assert [a["instrument"] for a in agreements(plain)] == [["partnership"]]


def test_a_memorandum_of_others_makes_no_other_one() -> None:
    """A text that names a paper points to that, and the partnership beside it stays one."""
    made = read(
        "국립가람원은 16일 칠레 안데스연구소와 수소 저장 업무협약을 체결했다.\n\n이번 협약으로 두 기관은 연구원을 서로 파견한다.\n\n"
        "국립가람원은 노르웨이 피오르연구소와 풍력 터빈을 함께 개발하기로 합의했다."
    )
    assert [a["instrument"] for a in agreements(made)] == [["mou"], ["partnership"]]


def test_people_are_a_matter_of_talent() -> None:
    """Researchers who are exchanged in a field are talent too, for the agreement as well; what is only studied is not."""
    made = read(
        "국립가람원과 칠레 안데스연구소는 16일 양자컴퓨팅 업무협약을 체결했다.\n\n두 기관은 양자컴퓨팅 연구원을 서로 파견하기로 했다.\n\n"
        "두 기관은 양자컴퓨팅 칩을 함께 개발하기로 했다."
    )
    assert agreements(made)[0]["sector"] == ["sector:quantum-computing", "sector:talent"]
    assert [c["sector"] for c in items(made)] == [["sector:quantum-computing", "sector:talent"], ["sector:quantum-computing"]]


@pytest.mark.parametrize("what", ["인공지능 정책을", "반도체 연구 동향을", "심사 전략을", "위성 연구결과를"])
def test_what_is_shared_is_data_sharing(what: str) -> None:
    """Policies, trends, strategies and results are shared as data are."""
    made = read(f"국립가람원과 칠레 안데스연구소는 16일 반도체 업무협약을 체결했다.\n\n두 기관은 {what} 공유하기로 했다.")
    assert items(made)[0]["action"][-1] == "data-sharing"


def test_a_council_through_which_something_is_done_is_no_dialogue() -> None:
    """협의체를 통해 tells how, not that anybody meets."""
    made = read(
        "국립가람원과 칠레 안데스연구소는 16일 반도체 업무협약을 체결했다.\n\n"
        "두 기관은 산학연 협의체를 통해 반도체 센서를 함께 개발하기로 했다."
    )
    assert items(made)[0]["action"] == ["joint-research"]
