"""Newspapers of 2000 to 2015: how they tie countries, cut verbs short, describe standing forums and name old ministries."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots

BEFORE = "산업자원부와 체코 산업통상부는 12일 제2차 한.체코 산업기술협력위원회를 열었다. "


def read(text: str, title: str = "한-체코 산업기술협력위 개최") -> Slots:
    """What is extracted of a text of May 2005."""
    return slots(analyse(Document("d", text, "ko", title, "2005-05-12")))


def test_a_full_stop_ties_two_countries() -> None:
    """한.체코 is a pair as 한·체코 is; the ministry of its day is known."""
    made = agreements(read(BEFORE))[0]
    assert made["label"] == ["제2차 한.체코 산업기술협력위원회"]
    assert made["party"] == ["KR", "CZ"]
    assert "산업자원부" in made["organization"]


def test_a_full_stop_at_the_end_of_a_sentence_ties_nothing() -> None:
    """Where the space behind a sentence is missing no pair comes of it."""
    told = analyse(Document("d", "연구진은 체코.칠레와 일한다. 협력국은 칠레다.체코는 아니다.", "ko", "", "2005-05-12"))
    assert [m.form for m in told.mentions if len(m.refs) > 1 and m.form[0] in "체칠"] == ["체코.칠레"]


def test_a_meeting_told_by_a_noun_before_a_comma_was_held() -> None:
    """ "…를 화상으로 개최, … 논의했다": the forum met, whatever was talked about there."""
    made = read(
        "지식경제부는 12일 체코 산업통상부와 제2차 한-체코 산업기술협력위원회를 프라하에서 개최, 소재 공동연구 계획을 논의했다고 밝혔다."
    )
    assert [(a["status"], a["date"]) for a in agreements(made)] == [(["signed"], ["2005-05-12"])]
    assert not items(made)


@pytest.mark.parametrize(
    "text",
    [
        "이 위원회는 1995년 체결된 한-체코 과학기술협력협정에 따라 공동연구를 돕기 위해 2003년부터 운영되고 있다.",
        "한-체코 산업기술협력위원회는 지난 1999년부터 두 나라에서 번갈아 열리고 있다.",
        "한-체코 재단은 공동연구기금을 관리하고 기술협력 활동을 지원하기 위해 설립된 기관이다.",
    ],
)
def test_what_a_forum_or_body_is_is_no_item(text: str) -> None:
    """Since when a forum has met, and what a body is there for, nobody promises."""
    assert not items(read(BEFORE + text))


def test_what_is_being_planned_is_not_done() -> None:
    """ "개최 등을 계획하고 있다" and "설립할 의사를 밝혔다" are plans."""
    made = items(read(BEFORE + "양측은 내년 한-체코 소재 포럼 개최 등을 계획하고 있다."))
    assert [i["status"] for i in made] == [["agreed"]]
    centre = agreements(read(BEFORE + "체코기술대학은 대덕에 배터리 공동연구센터를 설립할 의사를 밝혔다."))[1]
    assert centre["status"] == ["proposed"]


def test_a_forum_of_next_year_where_both_will_talk_has_not_been_held() -> None:
    """ "내년 실무협의회에서 … 논의키로 합의" promises the meeting."""
    made = agreements(read(BEFORE + "양국은 내년 상반기 실무협의회에서 소요 비용을 논의키로 합의했다."))[1:]
    assert [a["status"] for a in made] == [["agreed"]]


def test_what_each_side_signs_with_its_own_firms_is_no_agreement_of_both() -> None:
    """ "자국 기업과 계약을 체결하고" is an affair of each side at home."""
    made = agreements(read(BEFORE + "위원회가 과제를 고르면 양국 정부가 각각 자국 기업과 계약을 체결하고 연구비를 지원하는 방식으로 진행한다."))
    assert len(made) == 1


def test_a_programme_whose_size_grows_runs_already() -> None:
    """ "기존 ‘…’의 규모를 늘린다" tells of a programme that is there."""
    made = agreements(read(BEFORE + "양국은 기존 ‘2+2형 공동연구 프로그램’의 규모를 과제당 20만 유로로 늘리기로 했다."))[1:]
    assert [a["status"] for a in made] == [["signed"]]


def test_the_day_of_what_somebody_did_before_signing_is_that_of_the_signing() -> None:
    """ "25일 …을 둘러보고 … 각서를 체결했다": one sentence, one day."""
    made = agreements(
        read("정보통신부 장관은 10일 프라하 연구단지를 둘러보고 체코 교통통신부와 휴대인터넷 양해각서를 체결했다.", "한-체코 IT 협력")
    )
    assert made[0]["date"] == ["2005-05-10"]


def test_two_ministers_who_sign_are_those_told_before() -> None:
    """ "두 장관은 … 체결했다" names nobody."""
    met = "남보라 정보통신부 장관은 12일 마리아 노바코바 체코 교통통신부 장관과 만나 협력방안을 논의했다. "
    text = met + "이어 두 장관은 전자정부 양해각서를 체결했다."
    paper = next(a for a in agreements(read(text, "한-체코 IT 협력")) if a["instrument"] == ["mou"])
    assert paper["signer"] == ["남보라", "마리아 노바코바"]


def test_a_forum_called_by_some_words_of_its_name_is_one() -> None:
    """The later name leaves out a word in the middle."""
    text = "과학기술부는 12일 핀란드 교육부와 제3차 한-핀란드 나노 기술 협력 회의를 열었다. 한-핀란드 나노 협력 회의는 지난해 처음 열렸다."
    assert len(agreements(read(text, "한-핀란드 나노 협력"))) == 1


def test_countries_of_a_class_are_no_body() -> None:
    """ "중동 국가들" is nobody's name."""
    made = agreements(
        read("한국과학기술원은 중동 국가들과 배터리 협력을 강화한다. 한국과학기술원은 체코기술대학과 배터리 공동연구 협약을 맺었다.")
    )
    assert [a["instrument"] for a in made] == [["mou"]]


def test_a_centre_of_two_is_not_named_across_a_topic() -> None:
    """ "한·체코 재단은 달빛연구소가 …을 운영하기로": no centre is called so."""
    made = agreements(read(BEFORE + "한·체코 재단은 카렐연구소가 이전하는 기술을 정리해 안내 창구를 운영하기로 했다."))
    assert len(made) == 1


def test_talks_about_doing_something_that_go_on_are_a_proposal() -> None:
    """ "설립하는 방안을 논의 중이다" is the deed, proposed."""
    made = items(read("한국과학기술원은 최근 체코기술대학과 함께 프라하에 배터리 캠퍼스를 설립하는 방안을 논의 중이다.", "한-체코 배터리 협력"))
    assert [(i["status"], i["action"]) for i in made] == [(["proposed"], ["facility"])]


def test_a_person_behind_a_country_with_its_topic() -> None:
    """ "체코는 하벨 X부 차관이": nothing tells the ministry but its form."""
    text = "한국과 중국은 12일 만났다. 우리나라는 남보라 차관이, 중국은 상빙 정보화부 차관이 수석대표로 참석했다."
    told = analyse(Document("d", text, "ko", "", "2005-05-12"))
    assert "상빙" in {m.form for m in told.mentions}


def test_a_paper_in_force_is_the_one_told_before() -> None:
    """ "계약이 발효됨에 따라" signs nothing; the accord on which it rests was made before, and has its countries in its name."""
    made = agreements(
        read(
            "한국항공우주연구원은 체코 항공연구소와 맺은 ‘소형위성 기술협력계약’이 지난 1일 발효됐다고 밝혔다. "
            "이번 계약은 지난해 9월 체결된 한·체코 정부간 우주기술협력협정에 따른 것이며 두 기관이 설계를 나눠 맡게 된다. "
            "두 기관은 계약이 발효됨에 따라 오는 20일 프라하에서 실무회의를 가질 예정이다.",
            "한-체코 위성 기술협력",
        )
    )
    assert [(a["instrument"], a["status"]) for a in made] == [(["contract"], ["signed"]), (["agreement"], ["signed"])]
    assert made[1]["label"] == ["한·체코 정부간 우주기술협력협정"]


def test_what_both_signed_so_far_has_no_day_of_the_news() -> None:
    """ "두 나라는 그동안 … 체결했으며" tells of years before."""
    told = BEFORE + "두 나라는 그동안 ‘한·체코 우주협력협정’을 체결했으며 위성을 함께 개발해왔다."
    assert "date" not in agreements(read(told))[1]


def test_a_quoted_centre_of_two_countries_is_theirs() -> None:
    """「한-체코 공동연구센터」 is no body of the other side."""
    made = read(
        "한국과 체코 간 생명공학 협력을 맡을 「한-체코 공동연구센터」가 올해 하반기 체코의 카렐대학교에 설립될 예정이다.",
        "한-체코 생명공학 협력",
    )
    assert [(a["label"], a["status"]) for a in agreements(made)] == [(["한-체코 공동연구센터"], ["agreed"])]


def test_a_paper_exchanged_at_a_place() -> None:
    """ "양해각서를 카렐대학교 현지에서 교환했다" signs it."""
    made = agreements(read("한국생명공학연구원은 지난 2일 체코 카렐대학교와 공동연구 양해각서를 카렐대학교 현지에서 교환했다고 10일 밝혔다."))
    assert [(a["status"], a["date"]) for a in made] == [(["signed"], ["2005-05-02"])]


def test_a_deputy_prime_minister_who_is_a_minister_too_acts() -> None:
    """ "부총리 겸 과학기술부 장관은 … 면담을 갖고" has one person with two posts; views on a matter at hand are talks."""
    met = "남보라 부총리 겸 과학기술부 장관은 11일 체코 우주청을 방문하여 마리아 노바코바 체코 우주청장과 면담을 갖고, "
    text = met + "소형위성 현안을 점검하고 향후 발전에 대한 의견을 교환하였다."
    made = items(read(text, "한-체코 우주협력"))
    assert [(i["action"], i["status"], i["date"]) for i in made] == [(["dialogue"], ["signed"], ["2005-05-11"])]


def test_ministers_of_the_world_meet_for_nobody_here() -> None:
    """A clean energy ministerial that one attends is no forum of two."""
    text = "지식경제부는 12일 프라하에서 열린 제3차 클린에너지장관회의에 참석해 체코와 풍력 공동연구를 협의했다고 밝혔다."
    assert not agreements(read(text, "한-체코 풍력 협력"))


def test_a_forum_whose_countries_are_named_otherwise_is_one() -> None:
    """한국-체코 and 한-체코 before the same words; the forums that it merges are no agreement, told by their type alone."""
    told = "과학기술부는 12일 체코 교육부와 한국-체코 과학기술·보건 공동위원회를 개최하고 협력방안을 논의했다. "
    more = (
        "한-체코 과학기술·보건 공동위원회는 두 부처가 따로 운영하던 협의체를 통합한 것으로 양국 정부가 줄기세포 공동연구를 지원하기로 합의했다."
    )
    made = read(told + more)
    assert [a["status"] for a in agreements(made)] == [["signed"]]
    assert [i["status"] for i in items(made)] == [["agreed"]]


def test_a_brain_bank_is_no_bank() -> None:
    """What keeps tissue is in scope."""
    made = agreements(read("한국뇌연구원은 12일 체코 카렐대학교와 뇌은행 협력체제 구축을 위한 양해각서를 체결했다.", "한-체코 뇌연구 협력"))
    assert [a["instrument"] for a in made] == [["mou"]]
