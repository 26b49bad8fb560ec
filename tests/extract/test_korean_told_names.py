"""Korean: names in quotation marks, bodies told by what stands above them, papers handed over or stamped, and what defines a word."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, agreements, items, slots


def read(text: str, title: str = "한국과 케냐의 의학 협력") -> Slots:
    return slots(analyse(Document("d", f"{title}\n\n{text}", "ko", title=title, published="2022-06-21")))


def parties(text: str) -> list[list[str]]:
    return [a["party"] for a in agreements(read(text))]


def test_a_quoted_name_is_one_name() -> None:
    text = "안전성평가연구소는 20일 케냐 나이로비에서 '나이로비 의과대학'(NMS)과 독성시험 기술을 나누는 업무협약을 맺었다."
    assert parties(text) == [["안전성평가연구소", "나이로비 의과대학"]]


def test_a_quoted_name_with_its_head_in_brackets() -> None:
    text = "한국식품연구원은 20일 케냐에서 ‘몸바사 수산연구소’(MFRI·소장 조나 킵)와 식품기술 협약에 서명했다."
    assert parties(text) == [["한국식품연구원", "몸바사 수산연구소"]]


def test_a_quoted_forum_is_no_body() -> None:
    """Two countries before its last word make it theirs."""
    (made,) = agreements(read("두 나라는 20일 ‘한-케냐 의료기술위원회’를 열고 백신 공동연구를 논의했다."))
    assert made["instrument"] == ["dialogue"]


def test_what_stands_above_tells_a_body() -> None:
    """A name of common nouns alone is one where a bracket tells whose it is."""
    text = "국제수산협력재단(해양수산부 산하)은 케냐 몸바사대학과 수산기술 연구소를 세우자는 양해각서를 이달 초 몸바사에서 교환했다."
    assert parties(text) == [["국제수산협력재단", "몸바사대학"]]


def test_a_paper_of_the_same_day_is_a_new_one() -> None:
    """같은 날 양해각서 points back to no paper, as 같은 양해각서 does."""
    (made,) = agreements(read("LIG넥스원과 스웨덴 사브는 같은 날 레이더 양해각서를 주고받았다."))
    assert (made["instrument"], made["status"]) == (["mou"], ["signed"])


def test_a_stamp_signs() -> None:
    (made,) = agreements(read("LIG넥스원과 스웨덴 사브는 올해 2월 소나를 함께 개발하는 합의서에 도장을 찍은 바 있다."))
    assert (made["status"], made["date"]) == (["signed"], ["2022-02"])


def test_a_signing_of_late_has_no_day() -> None:
    text = "LIG넥스원과 스웨덴 사브는 {}레이더 공동개발 업무협약을 체결했다."
    days = [agreements(read(text.format(when)))[0].get("date", []) for when in ("", "최근 ", "얼마 전 ")]
    assert days == [["2022-06-21"], [], []]


def test_what_defines_a_word_is_no_item() -> None:
    signed = "한국생명공학연구원은 20일 몽골 국립의과대학과 희귀병을 함께 연구하는 업무협약을 체결했다."
    text = signed + " 희귀병은 환자 수가 적어 제약사가 약을 만들려 하지 않는 병을 {}."
    told = (items(read(text.format(verb), "희귀병 공동연구")) for verb in ("말한다", "일컫는다", "뜻한다"))
    assert not any("희귀병은" in label for found in told for item in found for label in item["label"])
