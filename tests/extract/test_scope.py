"""What is about something else makes no record; what comes near to it and is cooperation in technology does (annotation guide, rules 1-5)."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from kg import reference
from kg.extract import extract
from kg.extract.scope.confidence import AGREEMENTS, COMMITMENTS, LEAST
from kg.lang import analyse
from kg.model import Document, Statement

CASES = yaml.safe_load((Path(__file__).parent / "scope.yaml").read_text(encoding="utf-8"))
Case = dict[str, str]


def found(case: Case) -> tuple[Statement, ...]:
    return extract(analyse(Document("d", case["text"], case["lang"], title=case["title"], published="2025-06-20")))


def name(case: Case) -> str:
    return f"{case['lang']}: {case['about']}"


@pytest.mark.parametrize("case", CASES["nothing"], ids=name)
def test_a_text_about_something_else_gives_no_record(case: Case) -> None:
    """Trade, diplomacy, talk of one side and the like are no cooperation in technology."""
    assert [s.evidence.quote for s in found(case) if s.predicate == "type"] == []


@pytest.mark.parametrize("case", CASES["something"], ids=name)
def test_what_is_near_to_it_and_in_scope_is_kept(case: Case) -> None:
    """The field of technology that both sides take on makes a record with that field."""
    top = reference.load().top_sector
    told = {top(s.object.removeprefix("sector:")) for s in found(case) if s.predicate == "sector" and isinstance(s.object, str)}
    assert case["sector"] in told


def test_there_are_enough_cases_in_both_languages() -> None:
    """At least thirty texts without a record and ten near ones with, neither language left behind."""
    assert len(CASES["nothing"]) >= 30
    assert len(CASES["something"]) >= 10
    for cases in CASES.values():
        korean = sum(c["lang"] == "ko" for c in cases)
        assert len(cases) <= 3 * korean <= 2 * len(cases)


@pytest.mark.parametrize(
    ("lang", "title", "text"),
    [
        (
            "ko",
            "표준연, 독일 PTB와 양자센서 함께 연구",
            "한국표준과학연구원은 독일 연방물리기술청과 양자센서 공동연구 협약을 체결했다. 두 기관은 양자센서를 함께 개발하기로 했다. "
            "지난해에는 시험 장비를 공유했다.",
        ),
        (
            "en",
            "KRISS and PTB to work together on quantum sensors",
            "KRISS of Korea and PTB of Germany signed a memorandum of understanding on quantum sensors. The two institutes agreed to jointly "
            "develop quantum sensors. They also shared test equipment last year.",
        ),
    ],
)
def test_what_is_named_and_agreed_is_surer_than_what_is_taken_over(lang: str, title: str, text: str) -> None:
    """Confidence ranks: the agreement with its two parties and field is among the surest records of its text, and nothing is certain."""
    statements = extract(analyse(Document("d", text, lang, title=title, published="2025-06-20")))
    sure = {s.subject: s.evidence.confidence for s in statements if s.predicate == "type"}
    assert sure["a1"] == max(sure.values()) >= 0.8
    assert all(LEAST <= value < 1 for value in sure.values())


def test_each_condition_that_speaks_for_a_record_makes_it_no_less_sure() -> None:
    """In the table, a text about technology, named parties, a firm verb and a field never lower the figure."""
    for (about, who, how, field), sure in COMMITMENTS.items():
        assert sure <= COMMITMENTS[True, who, how, field]
        assert sure <= COMMITMENTS[about, "named", how, field]
        assert sure <= COMMITMENTS[about, who, "firm", field]
        assert sure <= COMMITMENTS[about, who, how, True]
    for (about, whose, field), sure in AGREEMENTS.items():
        assert sure <= AGREEMENTS[True, whose, field]
        assert sure <= AGREEMENTS[about, "joined", field]
        assert sure <= AGREEMENTS[about, whose, True]
