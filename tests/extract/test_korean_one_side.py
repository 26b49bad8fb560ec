"""What one Korean body plans, meant or does at home is no shared item; how far a thing is its own verb and its day tell."""

from __future__ import annotations

import pytest

from kg.extract import context, extract
from kg.lang import analyse
from kg.model import Document, Entity, Status

Records = dict[str, dict[str, list[str]]]


def read(text: str, title: str = "한-칠레 위성 협력") -> Records:
    """Slots of the records of a release, entities by country."""
    made: Records = {}
    for s in extract(analyse(Document("d", text, "ko", title=title, published="2025-06-20"))):
        value = s.object.country if isinstance(s.object, Entity) else str(s.object)
        made.setdefault(s.subject, {}).setdefault(s.predicate, []).append(value)
    return made


def items(text: str, start: str, title: str = "한-칠레 위성 협력") -> list[dict[str, list[str]]]:
    """The commitments whose clause begins with some words."""
    return [r for r in read(text, title).values() if r["type"] == ["commitment"] and r["label"][0].startswith(start)]


def test_a_plan_that_one_body_draws_up_is_no_item() -> None:
    """Not even where it names a body abroad: IEEE 회의 참가를 포함한 … 계획을 마련했다."""
    text = "국가기술표준원은 IEEE 회의 참가를 포함한 인공지능 국제표준 지원사업 계획을 마련했다. 국가기술표준원은 ‘한-미 표준포럼’을 개최했다."
    assert not items(text, "국가기술표준원은 IEEE", "한-미 표준포럼 개최")


def test_what_both_draw_up_is_one() -> None:
    """The same verb with both sides."""
    text = "과학기술정보통신부는 19일 칠레 과학부와 위성 업무협약을 체결했다. 두 기관은 위성 공동개발 계획을 수립했다."
    assert [r["status"] for r in items(text, "두 기관은")] == [["signed"]]


def test_a_plan_as_the_ground_of_a_paper_is_of_one_side() -> None:
    """구축할 계획인 바, 이를 바탕으로 … 체결했다: who stands behind it has no part in the plan."""
    text = (
        "인천시는 버스를 위성항법 버스로 바꾸고, 2030년까지 수신소 13개를 구축할 계획인 바, "
        "이를 바탕으로 산업통상자원부는 인천시, 칠레 안데스위성청과 업무협약을 체결했다."
    )
    (unit,) = analyse(Document("d", text, "ko", published="2025-06-20")).units
    assert [c.status for c in unit.clauses if c.verb in ("plan", "sign")] == [Status.PROPOSED, Status.SIGNED]


def test_what_somebody_meant_to_do_is_not_agreed() -> None:
    """전환하고자 했으나 tells what did not happen."""
    text = "한국과 칠레는 19일 위성 공동위원회를 개최했다. 양국은 지난해 새 위성을 공동 개발하고자 했으나 예산 문제로 시작이 미뤄졌다."
    assert not items(text, "양국은 지난해")


def test_what_was_pursued_is_done_and_leaves_a_paper_signed() -> None:
    """체결하고 … 추진하였다: the paper is concluded; -할 계획 behind it would leave it agreed."""
    text = "과기정통부 장관은 19일 칠레 과학부 장관을 만나 한-칠레 위성 협력 양해각서를 체결하고 위성 교류를 추진하였다."
    (paper,) = [r for r in read(text).values() if r["type"] == ["agreement"]]
    assert paper["status"] == ["signed"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("과학기술정보통신부는 앞으로 칠레 과학부 측과 위성 실무회의를 지속 협의해 나갈 계획이다.", "proposed"),
        ("양국은 위성 실무회의를 지속 협의해 나가기로 했다.", "agreed"),
    ],
)
def test_to_go_on_talking_is_proposed_unless_both_decide_it(sentence: str, status: str) -> None:
    """-기로 했다 decides, 계획 of one side does not."""
    text = f"과학기술정보통신부는 19일 칠레 과학부와 위성 공동위원회를 개최했다. {sentence}"
    assert [r["status"] for r in items(text, sentence[:4])] == [[status]]


def test_what_is_held_on_the_day_of_publication_has_begun() -> None:
    """개최한다 with that day or an earlier one is concluded (guide, rule 7), with a later one agreed."""
    for day, status in (("20일부터 21일까지", "signed"), ("오는 27일", "agreed")):
        (forum,) = [r for r in read(f"과기정통부는 {day} 서울에서 ‘한-칠레 위성 기술포럼’을 개최한다.").values() if r["type"] == ["agreement"]]
        assert forum["status"] == [status]


def test_one_side_plans_to_hold_and_sets_a_day_to_hold() -> None:
    """계획 of one body is a proposal, 예정 is agreed (guide, rule 21)."""
    for word, status in (("계획", "proposed"), ("예정", "agreed")):
        text = f"과기정통부는 내년 서울에서 칠레와의 ‘한-칠레 위성 기술포럼’을 개최할 {word}이다."
        (forum,) = [r for r in read(text).values() if r["type"] == ["agreement"]]
        assert forum["status"] == [status]


def test_a_footnote_heads_nothing() -> None:
    """It explains a word; the line below it is no news of the fund that it names."""
    text = (
        "한국과 칠레는 19일 감염병 대응 공동연구를 하기로 합의했다.\n\n* 공동기금(Fund): 중앙기금 및 한-칠레 공동기금\n"
        " - 한국과 칠레가 감염병 대응을 위해 운용하는 재원\n"
    )
    assert [r["type"] for r in read(text, "한-칠레 감염병 협력").values()] == [["commitment"]]


def test_two_institutes_are_not_countries_that_a_text_only_compares() -> None:
    """Without a body of theirs in the text they are two others."""
    text = "미국과 중국은 기술유출을 함께 단속한다. 미국과 중국의 수출통제도 강화됐다. 양 기관은 공동으로 토론회를 개최했다."
    about = context.read(analyse(Document("d", text, "ko", title="기술유출 막는다", published="2025-06-20")))
    (bodies,) = [m for m in about.analysis.mentions if m.form == "양 기관"]
    assert about.principals == ("US", "CN")
    assert about.resolve(bodies, len(about.analysis.units) - 1) == ()


def test_what_one_member_will_talk_about_at_a_forum_is_part_of_it() -> None:
    """The forum is the record."""
    text = (
        "한국고용정보원은 20일 ‘한-칠레 인공지능 국제워킹그룹’ 회의에 참여한다고 밝혔다. 한국고용정보원은 국내 인공지능 사례를 공유하고, "
        "협력 방안을 논의할 예정이다."
    )
    assert [r["type"] for r in read(text, "한-칠레 인공지능 워킹그룹 참여").values()] == [["agreement"]]


def test_a_paper_that_a_sentence_about_food_trade_only_names_is_none() -> None:
    """상호인정 is of halal food as well, and no field of technology there."""
    text = "우리 할랄인증원은 칠레 할랄인증청과 맺은 상호인정협약으로 식품 회사가 그곳 시장에 들어갈 길을 열었다."
    assert not read(text, "농식품 수출 확대")


def test_forums_on_standards_are_of_that_field() -> None:
    """표준포럼, 표준 컨퍼런스."""
    assert read("국가기술표준원은 19일 ‘한-칠레 표준포럼’을 개최했다.", "한-칠레 표준포럼 개최")
