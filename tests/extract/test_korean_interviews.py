"""Interviews: what somebody answers in quotation marks is told by his institute, which acts wherever the answers name nobody."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document, UnitKind
from tests.found import Slots, slots

OPENING = "한국생명공학연구원 정하윤 원장을 대전에서 만났다.\n\n"


def read(text: str, title: str = "") -> Slots:
    return slots(analyse(Document("d", text, "ko", title, "2025-06-10")))


def items(made: Slots) -> list[Slots]:
    return [slot for key, slot in made.items() if key.startswith("c")]  # type: ignore[misc]


def test_answers_in_quotation_marks_are_the_institute_s() -> None:
    """협약을 맺었습니다 in an answer is an agreement of the institute whose head is asked and of the partner it names."""
    made = read(
        OPENING
        + "─ 유럽과는 어떻게 일하나.\n“스위스 로잔연방공대와 지난 4월 합성생물학 협약을 맺었습니다. 새 균주도 함께 개발하기로 했습니다.”\n\n"
        "─ 다음은 어디인가.\n“아직 정하지 않았습니다.”"
    )
    assert (made["a1"]["party"], made["a1"]["date"]) == (["로잔연방공대", "한국생명공학연구원"], ["2025-04"])
    assert sorted(made["c1"]["party"]) == ["로잔연방공대", "한국생명공학연구원"]


def test_each_answer_has_its_own_partner() -> None:
    """저희가 is the institute, and a further partner signs a further paper."""
    made = read(
        OPENING + "- 미국은?\n“미국 국립보건원과 작년 9월 유전체 양해각서를 맺었습니다.”\n\n"
        "- 덴마크는?\n“덴마크공대와도 양해각서를 맺었어요. 저희가 균주를 대고 덴마크공대가 발효를 함께 연구하는 내용입니다.” (웃음)"
    )
    assert [made[key]["party"][0] for key in ("a1", "a2")] == ["미국 국립보건원", "덴마크공대"]
    assert all("한국생명공학연구원" in item["party"] for item in items(made))
    assert items(made)[-1]["status"] == ["agreed"]


def test_a_title_tells_an_interview_without_marks() -> None:
    """Under "[인터뷰]" the lines below questions are answers without quotation marks too."""
    text = OPENING + "Q. 일본과는?\nA. 이화학연구소와 2021년부터 단백질 공동연구를 합니다.\n\nQ. 목표는?\nA. 2030년까지 백신을 만드는 일입니다."
    assert items(read(text, "[인터뷰] 정하윤 원장"))[0]["status"] == ["signed"]
    assert not items(read(text, "정하윤 원장의 하루"))


def test_what_is_proposed_to_a_body_is_of_both() -> None:
    """ "A는 B에 …을 제안했다": B takes part in what is proposed."""
    made = read("한국천문연구원은 9일 체코 천문연구소에 우주망원경 부품을 공동 개발하자고 제안했다.")
    assert sorted(made["c1"]["party"]) == ["천문연구소", "한국천문연구원"]
    assert made["c1"]["status"] == ["proposed"]


def test_what_both_promise_to_do_is_agreed() -> None:
    """만들자고 약속했다 is agreed, 만들자고 제안했다 proposed."""
    both = "한국천문연구원과 체코 천문연구소는 9일 우주망원경 부품을 공동 개발하자고 "
    assert [read(both + verb)["c1"]["status"] for verb in ("약속했다.", "제안했다.")] == [["agreed"], ["proposed"]]


def test_what_began_before_the_news_goes_on() -> None:
    """2019년부터 … 운영한다 goes on; 2027년부터 … 운영한다 is to come."""
    told = "한국천문연구원과 체코 물리연구소는 {}부터 우주망원경을 함께 운영한다."
    assert [read(told.format(year))["c1"]["status"] for year in ("2019년", "2027년")] == [["signed"], ["agreed"]]


def test_quotations_of_the_news_are_no_interview() -> None:
    """A quotation below one question, and one with a verb of saying behind it, are speech as before."""
    one = read(OPENING + "어떻게 시작했을까?\n“스위스 로잔연방공대와 지난 4월 합성생물학 협약을 맺었습니다.”\n\n정 원장의 말이다.")
    assert not one
    units = analyse(Document("d", "─ 왜 하나.\n“그냥 합니다.”라고 그는 말했다.\n─ 또 하나.\n“네, 합니다.”라고 했다.", "ko")).units
    assert not any(u.kind is UnitKind.HEADING and u.start for u in units[1:])


def test_an_interview_about_prices_holds_nothing() -> None:
    """Who speaks of what foreign banks and markets do tells of no cooperation."""
    text = (
        "한국개발연구원 노가온 원장을 만났다.\n\n- 물가는 언제 잡히나.\n“내년으로 봅니다. 미국 연준이 금리를 내리고 있습니다.”\n\n"
        "- 수출은?\n“반도체가 좋습니다. 우리는 미국과 중국 수요를 함께 보고 있습니다.”"
    )
    assert not read(text)
