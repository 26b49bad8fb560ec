"""Korean news of firms and institutes: what their papers say, what is still negotiated, verbs left to the next clause, papers at home."""

from __future__ import annotations

import pytest

from kg.lang import analyse
from kg.lang.ko.values import dates
from kg.model import Document, Kind
from tests.found import Slots, slots

SIGNED = "두산로보틱스는 16일 독일 지멘스와 로봇 공급 계약을 맺었다. "


def read(text: str) -> Slots:
    return slots(analyse(Document("d", text, "ko", published="2025-06-20")))


def agreements(found: Slots) -> list[dict[str, list[str]]]:
    return [slot for key, slot in found.items() if key.startswith("a")]


def items(found: Slots) -> list[dict[str, list[str]]]:
    return [slot for key, slot in found.items() if key.startswith("c")]


@pytest.mark.parametrize("told", ["추가됐다", "새로 반영됐다", "실렸다"])
def test_what_was_added_to_a_paper_is_agreed(told: str) -> None:
    """What stands in it is what both will do."""
    made = read(f"{SIGNED}새 계약에는 그리퍼를 함께 개발하고, 기술진을 서로 보내는 내용이 {told}.")
    assert [(i["action"], i["status"]) for i in items(made)] == [(["joint-research"], ["agreed"]), (["exchange"], ["agreed"])]


@pytest.mark.parametrize("told", ["막바지 협상을 벌이는 중이다", "협상을 이어가고 있다"])
def test_what_is_negotiated_is_proposed(told: str) -> None:
    """A paper that somebody is still talking about is not signed."""
    made = read(f"{SIGNED}두산로보틱스는 체코 스코다와 용접로봇 본계약을 맺기 위해 {told}.")
    assert agreements(made)[1]["status"] == ["proposed"]


@pytest.mark.parametrize("told", ["합의서를 쓰고", "계약서를 작성하고", "공급계약을 따내고"])
def test_papers_that_are_written_or_won_are_signed(told: str) -> None:
    """They are no less made than those that are signed."""
    made = read(f"두산로보틱스는 체코 스코다와 지난 5월 용접로봇 {told} 시험 공장을 짓기로 했다.")
    assert [(a["party"], a["status"], a["date"]) for a in agreements(made)] == [(["두산로보틱스", "스코다"], ["signed"], ["2025-05"])]


def test_what_is_done_under_a_paper_at_home_is_no_item() -> None:
    """A firm that signs with a city builds for itself, whatever else it has signed abroad."""
    made = read(f"{SIGNED}한편 두산로보틱스는 지난달 수원시와 투자협약을 맺고 로봇 공장을 짓고 있다.")
    assert [i["action"] for i in items(made)] == [["investment"]]  # the contract's own


def test_what_is_done_under_a_paper_with_somebody_abroad_is_one() -> None:
    """The same with a partner of another country."""
    made = read(f"{SIGNED}한편 두산로보틱스는 지난달 체코 스코다와 투자협약을 맺고 로봇 공장을 짓고 있다.")
    assert [i["action"] for i in items(made)] == [["investment"], ["facility"]]


def test_the_institute_is_who_is_called_so() -> None:
    """연구원은 is the institute, and not the firm that acted since; 회사는 is the firm."""
    text = "한국원자력연구원은 16일 칠레 원자력위원회와 연구로 협정을 맺었다. 두산에너빌리티는 부품을 만든다. 연구원은 페루에 기술진을 보낸다."
    named = [m for m in analyse(Document("d", text, "ko", published="2025-06-20")).mentions if m.rule == "ko.alias.class"]
    assert [m.refs for m in named] == [("org:kaeri",)]


def test_a_verb_left_to_the_next_clause_is_of_both() -> None:
    """A는 칩을, B는 센서를 공급한다: each supplies its own."""
    made = read(f"{SIGNED}지멘스는 센서를, 두산로보틱스는 협동로봇을 공급한다.")
    assert [(i["action"], i["party"][0]) for i in items(made)] == [(["supply-chain"], "지멘스"), (["supply-chain"], "두산로보틱스")]


def test_a_clause_with_an_action_of_its_own_keeps_it() -> None:
    """Only what has no verb borrows one."""
    made = read(f"{SIGNED}지멘스는 센서를 개발하고, 두산로보틱스는 협동로봇을 공급한다.")
    assert items(made)[-1]["action"] == ["supply-chain"]
    assert not [m for m in analyse(Document("d", SIGNED, "ko")).mentions if m.rule.endswith(".gapped")]


def test_with_and_too_are_particles() -> None:
    """연구소와도 ends in no island of that name."""
    text = "한국원자력연구원은 페루 원자력연구소와도 연구로를 공동 설계하기로 했다."
    assert "원자력연구소" in {m.form for m in analyse(Document("d", text, "ko")).mentions if m.kind is Kind.ORGANIZATION}


def test_days_before_the_one_told() -> None:
    """이틀 앞서 counts from the day told last, 전날 from the news; without a day told nothing counts."""
    told = dates.find("16일 체결했다. 이보다 이틀 앞서 만났다. 전날 발표했다", "2025-06-20")
    assert [m.value for m in told] == ["2025-06-16", "2025-06-14", "2025-06-19"]
    assert not list(dates.find("이보다 이틀 앞서 만났다. 이틀 동안 머물렀다", "2025-06-20"))
