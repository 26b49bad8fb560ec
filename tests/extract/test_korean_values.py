"""Values of Korean records that other sentences, other bodies or other papers must not lend."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots

SIGNED = "가람연구원은 18일 칠레 안데스대학교와 배터리 공동연구 업무협약을 체결했다. "


def read(text: str, title: str = "") -> Slots:
    """What is extracted of a text that was published on a day of June."""
    return slots(analyse(Document("d", text, "ko", title, "2025-06-20")))


def test_what_was_done_so_far_is_no_outcome_of_what_is_signed_now() -> None:
    """Years of joint work come before the agreement that the text reports."""
    made = items(read(SIGNED + "그동안 두 기관은 양극재 공동연구를 추진해 왔다. 두 기관은 음극재를 함께 개발하기로 했다."))
    assert [(r["status"], r.get("of")) for r in made] == [(["signed"], None), (["agreed"], ["a1"])]


def test_what_was_done_so_far_stands_under_an_agreement_of_years_ago() -> None:
    """Under an older paper the work that has been going on is its outcome."""
    before = "가람연구원은 2019년 3월 2일 칠레 안데스대학교와 배터리 공동연구 업무협약을 체결했다. "
    made = items(read(before + "그동안 두 기관은 양극재 공동연구를 추진해 왔다."))
    assert made[0]["of"] == ["a1"]


def test_the_promise_of_a_paper_does_not_stand_under_it() -> None:
    """Who promises to sign has nothing yet to act under (annotation guide, rule 2)."""
    text = "가람연구원은 칠레 안데스대학교와 다음 달 배터리 공동연구 업무협약을 체결하기로 했다."
    made = read(text)
    assert items(made)[0]["action"] == ["instrument", "joint-research"]
    assert "of" not in items(made)[0]


def test_a_paper_promised_at_the_end_has_no_outcomes_above() -> None:
    """What the text tells before a promise is no outcome of it, even where a subtitle tells the promise."""
    text = (
        "가람연구원은 18일 칠레 안데스대학교와 만나 배터리 수명 자료를 공유하기로 했다.\n\n"
        "가람연구원과 칠레 안데스대학교는 연구원도 서로 파견하기로 했다.\n\n"
        "가람연구원은 칠레 안데스대학교와 다음 달 배터리 공동연구 업무협약을 체결하기로 했다."
    )
    assert ["of" in r for r in items(read(text))] == [False, False]


def test_two_bodies_are_never_three() -> None:
    """양 기관 does not mean the three bodies of an agreement."""
    text = (
        "가람연구원과 칠레 안데스대학교, 칠레 마푸체연구소는 18일 배터리 공동연구 업무협약을 체결했다.\n\n"
        "가람연구원과 칠레 안데스대학교는 따로 만났다. 양 기관은 이번 협약에 따라 양극재를 함께 개발하기로 했다."
    )
    assert items(read(text))[-1]["party"] == ["가람연구원", "안데스대학교"]


def test_what_enters_into_force_is_concluded() -> None:
    """An agreement was signed before it enters into force, whenever that is, and nobody promises it."""
    made = read("2023년 5월 2일 산티아고에서 서명한 ｢한-칠레 과학기술협력협정｣이 두 나라 의회의 동의를 얻어 7월 1일 발효된다.")
    assert [(r["status"], r["date"]) for r in agreements(made)] == [(["signed"], ["2023-05-02"])]
    assert not items(made)


def test_what_an_agreement_contains_promises_no_other() -> None:
    """The paper that is the topic of its contents is no further one."""
    text = SIGNED + "안데스 배터리 재활용 업무협약은 시험 설비 구축, 공동 기술개발, 기술자 양성 등을 주요 내용으로 한다."
    assert "instrument" not in items(read(text))[-1]["action"]


def test_a_paper_on_whose_signing_something_rests_is_there() -> None:
    """체결을 계기로 tells of a paper that is signed, and promises none."""
    made = read("한-칠레 배터리 협력 MOU 체결을 계기로 양국은 양극재 재활용 기술을 함께 개발하기로 했다.")
    assert agreements(made)[0]["status"] == ["signed"]
    assert items(made)[0]["action"] == ["joint-research"]


def test_a_forum_to_be_opened_again_and_again_is_agreed() -> None:
    """주기적으로 … 열어 tells no meeting that took place."""
    made = agreements(read("양국 장관은 면담에서 주기적으로 한-칠레 수소공동위를 열어 수소 공동연구를 협의해 나가기로 하였다."))
    assert [r["status"] for r in made if r["instrument"] == ["dialogue"]] == [["agreed"]]


@pytest.mark.parametrize(
    "text",
    [
        "한국과 칠레는 폐기물 재활용 기술을 함께 개발하고 플라스틱 협약 성안을 위해 협력하기로 했다.",
        "한국과 칠레는 종자 연구를 함께 하고 생물다양성협약 이행에 협력하기로 했다.",
        "한국과 칠레는 배터리를 공동 개발하기로 했고, 정부는 이를 위해 범정부 협의체를 운영하고 있다.",
        "한국과 칠레는 배터리를 공동 개발하기로 했고, 정부는 이를 위해 민관 합동 협의체를 출범했다.",
    ],
)
def test_conventions_and_forums_at_home_are_no_agreements_of_two(text: str) -> None:
    """A convention of the world and a forum of ministries at home are nobody's agreement here."""
    assert not agreements(read(text))


def test_the_words_of_a_title_are_no_further_person() -> None:
    """Of a long title no part is somebody else's name, and the place of a meeting is no body of the other side."""
    text = (
        "제3차 한-칠레 사이버정책협의회가 이한솔 외교부 국제안보대사와 칠레측 디에고 로하스(Diego Rojas) 칠레 국방부 국제 사이버공간 안보 담당 "
        "차관보를 수석대표로 하여 6.18(수) 서울 외교부 청사에서 개최되었다."
    )
    made = agreements(read(text))[0]
    assert made["signer"] == ["이한솔", "디에고 로하스"]
    assert sorted(made["organization"]) == ["외교부", "칠레 국방부"]


def test_a_quotation_may_close_with_an_opening_mark() -> None:
    """What somebody says stays speech where the closing mark is the wrong one."""
    said = "이한솔 외교부 장관은 “수소가 매우 중요하다”며, “한국과 칠레 양국이 앞으로도 수소 분야에서 손을 잡고 나아가겠다{}라고 밝혔다."
    held = "한국과 칠레는 18일 산티아고에서 제3차 한-칠레 수소공동위를 개최했다. "
    assert [len(items(read(held + said.format(mark)))) for mark in "”“"] == [0, 0]


def test_a_row_below_papers_that_were_signed_is_one_of_them() -> None:
    """(A-B) and what both will do tells a paper that was signed, whatever noun the row ends with."""
    text = "한국과 칠레 기업은 18일 산티아고에서 총 7건의 MOU를 체결했다.\n\n(한국수력원자력-안데스전력) 수소 발전 기술개발 협력 강화\n\n"
    made = [r for r in agreements(read(text)) if "안데스전력" in str(r["party"])]
    assert [r["status"] for r in made] == [["signed"]]


def test_who_talks_with_an_international_body_is_of_the_body_named_before() -> None:
    """A head named again without a title talks for the body of the first sentence, and nobody else joins."""
    text = (
        "이한솔 국립가람연구원 원장은 18일 페루를 방문했다.\n\n국립가람연구원은 페루 보건부와 백신 연구를 함께 하기로 했다.\n\n"
        "이한솔 원장은 같은 날 세계보건기구 아나 로하스(Ana Rojas) 사무차장과 만나 백신 협력방안을 논의하였다."
    )
    assert sorted(items(read(text))[-1]["party"]) == ["국립가람연구원", "세계보건기구"]


def test_rivals_do_nothing_together() -> None:
    """미·중 기술 경쟁 is the background of one side's plan, and no two parties."""
    text = "새별협회는 미·중 기술경쟁이 거세지는 데 맞춰 올해 반도체 표준 전문인력 800명을 공동 양성한다고 발표했다."
    assert not items(read(text))


def test_a_field_with_its_parts_in_brackets_is_no_body() -> None:
    """청정에너지(LNG·배터리) ends like the name of a firm."""
    text = "한국과 칠레는 18일 산티아고에서 청정에너지(LNG·배터리) 분야에서 공동 연구를 하기로 했다."
    assert items(read(text))[0]["party"] == ["KR", "CL"]


def test_matters_without_a_field_are_no_items_of_a_meeting_about_many() -> None:
    """Talks of foreign ministries go through much that has nothing to do with technology."""
    text = (
        "한국과 칠레는 18일 산티아고에서 제5차 한-칠레 고위정책협의회를 개최했다. "
        "양국은 수전해 기술을 함께 개발하기로 했다. 양국은 지역 정세의 안정을 위해서도 협력해 나가기로 했다."
    )
    assert [r["sector"] for r in items(read(text, "제5차 한-칠레 고위정책협의회 개최"))] == [["sector:hydrogen-production"]]


def test_what_was_done_so_far_is_no_outcome_of_a_plan() -> None:
    """What is only agreed has no outcomes of years gone by."""
    text = "가람연구원은 칠레 안데스대학교와의 배터리 공동연구를 확대한다. "
    text += "그동안 가람연구원은 칠레 안데스대학교와의 양극재 공동연구를 추진해 왔다."
    assert all("of" not in r for r in items(read(text)) if r["status"] == ["signed"])


def test_a_round_table_that_is_an_event_is_no_item_of_itself() -> None:
    """ "‘…원탁회의’ 행사를 개최했다" tells the forum and nothing more."""
    text = "새별부는 18일 산티아고에서 ‘제2차 한-칠레 수소 공동연구 원탁회의’ 행사를 개최했다. 양국은 수전해 장치를 함께 개발하기로 했다."
    assert [r["action"] for r in items(read(text))] == [["joint-research"]]


def test_what_was_signed_some_time_ago_was_not_signed_on_the_day_of_publication() -> None:
    """체결한 바 있다 tells no day."""
    text = "한국과 칠레는 정상 임석하에 ｢한-칠레 수소 협력 양해각서｣를 체결한 바 있다. 양국은 수전해 장치를 함께 개발하기로 했다."
    assert "date" not in agreements(read(text))[0]


def test_the_work_that_will_be_gone_through_is_a_dialogue() -> None:
    """점검한다 before the day is talks to come, whatever they are about, and aid is no programme."""
    text = (
        "이한솔 해양수산부 장관은 21일 디에고 로하스 칠레 과학부 차관과의 면담에서 해양 공적개발원조(ODA) 사업을 비롯하여 양국이 "
        "‘한-칠레 해양과학 협력 양해각서’를 기반으로 투자하는 해양관측 사업 현황을 점검한다."
    )
    assert all(r["action"] == ["dialogue"] and "programme" not in r for r in items(read(text)))


def test_what_goes_on_is_no_proposal_of_who_wants_more() -> None:
    """ "… 해오고 있다고 하며, … 나아가자고 했다": the first is done, the second proposed."""
    text = (
        "한국과 칠레는 18일 산티아고에서 제2차 한-칠레 과학기술공동위를 개최했다. "
        "이한솔 장관은 양국은 배터리 분야에서 공동연구를 확대해오고 있다고 하며 "
        "향후에도 수소 분야에서 양국 연구소 간 공동연구를 더욱 늘려 나아가자고 하였다."
    )
    made = {r["sector"][0]: r["status"] for r in items(read(text))}
    assert made["sector:hydrogen"] == ["proposed"]
    assert made.get("sector:batteries") != ["proposed"]


def test_a_year_of_results_dates_nothing() -> None:
    """올해의 성과 is what the next step rests on."""
    text = "한국과 칠레는 18일 제3차 한-칠레 수소공동위를 개최했다. 양국은 올해의 성과를 디딤돌로 수전해 공동연구를 늘리기로 했다."
    assert "date" not in items(read(text))[0]


def test_the_day_of_another_name_dates_nothing() -> None:
    """A day in the bracket of a quoted name is that of the name."""
    text = "양국은 ‘안데스 첨단산업 협력비전(’24.9.20)’의 이행을 위해 한-칠레 로봇협력센터를 세우는 합의서를 체결하였다."
    assert "2024-09-20" not in [day for r in agreements(read(text)) if r["instrument"] != ["declaration"] for day in r.get("date", [])]
