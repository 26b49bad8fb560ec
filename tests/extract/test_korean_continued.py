"""Bullets that are one sentence, ceremonies by their place, sessions by their month, and words that only end like an instrument."""

from __future__ import annotations

from kg.lang import analyse
from kg.model import Document
from tests.found import Slots, items, slots


def read(text: str, title: str = "") -> Slots:
    """The records of a Korean text of 20 May 2024."""
    return slots(analyse(Document("d", text, "ko", title=title, published="2024-05-20")))


SIGNED = "□ 국립수산과학원과 노르웨이 해양연구소는 17일 연어 양식 기술 협력을 위한 양해각서를 체결하였다.\n"


def test_bullets_of_one_sentence_have_the_verb_of_the_last() -> None:
    """Those that end in 고 or 며 leave it to the last one how far all are."""
    made = read(
        SIGNED + "□ 양해각서에 따라 두 기관은\n ㅇ 백신 시험을 공동으로 수행하고,\n"
        " ㅇ 수온 관측 자료를 공유하며,\n ㅇ 연구원을 해마다 두 명씩 파견한다.\n"
    )
    assert [(c["action"], c["status"]) for c in items(made)] == [
        (["joint-research"], ["agreed"]),
        (["data-sharing"], ["agreed"]),
        (["exchange"], ["agreed"]),
    ]


def test_a_bullet_that_ends_a_sentence_lends_nothing() -> None:
    """What is hoped for stays so, whatever the bullet below it says."""
    made = read(SIGNED + "□ 앞으로\n ㅇ 양식 기술의 수출이 기대되며,\n ㅇ 두 기관은 백신 시험을 공동으로 수행한다.\n")
    assert [c["action"] for c in items(made)] == [["joint-research"]]


def test_the_ceremony_that_took_place_dates_the_paper() -> None:
    """협약식은 전날 … 진행됐다: the day of the ceremony, not that of the news."""
    made = read(
        "가람로봇은 노르웨이 콩스베르그와 수중 로봇 공동 개발 협약을 체결했다고 20일 밝혔다.\n"
        "협약식은 전날 오슬로에서 열린 박람회에서 진행됐다.\n",
        "가람로봇, 노르웨이 콩스베르그와 수중 로봇 협약",
    )
    assert made["a1"]["date"] == ["2024-05-19"]


def test_a_first_session_in_a_month_to_come() -> None:
    """첫 회의는 10월 … 열린다: a dialogue, this year; who sits in the forum does nothing by that."""
    made = read(
        "두 나라 정상은 17일 오슬로에서 만나 수소 분야 협의체를 신설하기로 합의했다.\n"
        "협의체에는 산업통상자원부와 노르웨이 에너지부가 참여하며 첫 회의는 10월 부산에서 열린다.\n",
        "한·노르웨이, 수소 협의체 신설",
    )
    sessions = [c for c in items(made) if c.get("date")]
    assert [(c["action"], c["date"]) for c in sessions] == [(["dialogue"], ["2024-10"])]
    assert not any("joint-research" in c["action"] for c in items(made))


def test_modernisation_is_no_dialogue() -> None:
    """현대화 ends like 대화."""
    made = read(
        "가람로봇은 노르웨이 콩스베르그와 수중 로봇 공동 개발 협약을 체결했다고 20일 밝혔다.\n"
        "양사는 센서를 공동 개발하고 노르웨이 항만 통신망 현대화 사업에 함께 뛰어들 계획이다.\n",
        "가람로봇, 노르웨이 콩스베르그와 수중 로봇 협약",
    )
    assert [r["instrument"] for r in made.values() if r["type"] == ["agreement"]] == [["mou"]]
    assert [c["action"] for c in items(made)] == [["joint-research"]]


def test_states_of_a_list_with_their_number_are_partners() -> None:
    """칠레, 페루 등 6개국과: those that are named."""
    made = read("해양수산부는 17일 부산에서 칠레, 페루, 에콰도르 등 6개국과 해저 지진 관측망 구축에 협력하기로 했다.\n", "해저 지진 관측 협력")
    assert [c["party"] for c in items(made)] == [["해양수산부", "CL", "PE", "EC"]]


def test_who_is_named_by_title_alone_acts_with_a_partner() -> None:
    """The head of one body who promises something to do with another: both bodies."""
    made = read(
        "우주항공청은 17일 서울에서 다비드 드코 프랑스 국립우주연구센터(CNES) 국장과 만나 위성 분야 협력을 논의했다.\n"
        "드코 국장은 해색 위성 자료를 한국천문연구원과 나누겠다고 화답했다.\n",
        "우주항공청-CNES, 위성 자료 공유 논의",
    )
    shared = [c for c in items(made) if c["action"] == ["data-sharing"]]
    assert [set(c["party"]) for c in shared] == [{"한국천문연구원", "프랑스 국립우주연구센터"}]


def test_papers_that_are_only_welcomed_have_no_part_in_what_follows() -> None:
    """What the leaders go on to decide is of their declaration, not of the last paper that they noted."""
    made = read(
        "한국과 페루 정상은 17일 리마에서 정상회담을 갖고 수소·광물 협력 공동선언을 채택했다.\n"
        "두 정상은 수소 안전 협력 양해각서, 리튬 정련 협력 양해각서 등이 체결된 것을 환영했다.\n"
        "또 위성 관측 공동연구센터에 500만달러를 지원하기로 했다.\n",
        "한-페루 정상회담",
    )
    label = {key: r["instrument"] for key, r in made.items() if r["type"] == ["agreement"]}
    assert [label[c["of"][0]] for c in items(made)] == [["declaration"]]


def test_a_course_on_satellite_images_builds_nothing() -> None:
    """교육을 실시한다 has nothing to do with what a rocket carries (실어)."""
    made = read(SIGNED + "□ 국립수산과학원은 9월부터 노르웨이 연구원을 대상으로 위성영상 분석 교육을 실시한다.\n")
    assert [c["action"] for c in items(made)] == [["training"]]
