"""Korean questions as analysts type them: verbs in any form, groups of countries, parts of years, sides, and what no record has."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from kg.ask.question.understand import read_question
from kg.ask.questions import answer
from kg.vocab import ref_iri

if TYPE_CHECKING:
    import networkx as nx

    from kg.ask.answer.reply import Answer
    from kg.ask.frame import Frame
    from kg.store import Store

TABLE: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "korean.yaml").read_text(encoding="utf-8"))


def texts(found: Answer) -> list[str]:
    return [str(text) for reply in found.replies for text in (reply.label, reply.value, *(s.quote for s in reply.evidence))]


def frame(graph: nx.MultiDiGraph[str], question: str) -> Frame:
    read = read_question(graph, question)[1].frame
    assert read is not None, question
    return read


@pytest.mark.parametrize("row", TABLE, ids=[row["q"] for row in TABLE])
def test_korean_questions_are_taken_for_what_they_ask_and_answered(seeds: nx.MultiDiGraph[str], row: dict[str, Any]) -> None:
    """Each names what it has to and nothing that it must not."""
    found = answer(seeds, row["q"])
    assert frame(seeds, row["q"]).target == row["target"]
    assert found.state == row.get("state", "answered")
    assert all(any(re.search(want, text) for text in texts(found)) for want in row["finds"]), texts(found)
    assert not [reply.label for reply in found.replies if "not" in row and re.search(row["not"], reply.label)]
    assert "first" not in row or re.search(row["first"], found.replies[0].label)


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("동남아 국가와 체결한 협약", {"VN", "ID"}),
        ("Which agreements were signed with Nordic countries?", {"NO", "SE"}),
        ("비세그라드 그룹과 합의한 것은?", {"CZ", "PL"}),
    ],
)
def test_a_group_of_countries_stands_for_any_of_its_members(seeds: nx.MultiDiGraph[str], question: str, codes: set[str]) -> None:
    """The members are alternatives of one name."""
    nodes = frame(seeds, question).bodies[0]
    assert {ref_iri(f"country:{code}") for code in codes} <= set(nodes)
    assert ref_iri("country:KR") not in nodes


def test_a_group_is_called_by_its_name(seeds: nx.MultiDiGraph[str]) -> None:
    """Not by its first member."""
    assert "중동" in answer(seeds, "중동 국가와의 원자력 협력 현황은?").understood
    assert "Europe" in answer(seeds, "Which European countries cooperate with Korea on hydrogen?").understood


@pytest.mark.parametrize(
    ("question", "time"),
    [
        ("2024년 상반기에 체결된 협약들", "2024-01/2024-06"),
        ("agreements signed in the second half of 2023 by Korea", "2023-07/2023-12"),
        ("2023년 3분기에 한국이 맺은 협약", "2023-07/2023-09"),
        ("최근 2년간 한국이 맺은 협약", "2024/2025"),
    ],
)
def test_parts_of_a_year_and_the_last_years_are_periods(seeds: nx.MultiDiGraph[str], question: str, time: str) -> None:
    """The last years end with the newest document."""
    read = frame(seeds, question)
    assert (read.years, read.span) == ((time,), "between")


def test_a_month_alone_is_of_the_year_before_it(seeds: nx.MultiDiGraph[str]) -> None:
    """4월 … 12월 are months of one year."""
    assert frame(seeds, "2023년 4월 한미 약속 가운데 12월 대화로 이어진 것은?").years == ("2023-04", "2023-12")


def test_something_done_is_not_two_countries(seeds: nx.MultiDiGraph[str]) -> None:
    """한 일 is a deed, 한일 are Korea and Japan."""
    lands = {nodes[0] for nodes in frame(seeds, "한국과 캐나다가 함께 한 일은?").bodies}
    assert lands == {ref_iri("country:KR"), ref_iri("country:CA")}


@pytest.mark.parametrize("question", ["한국과 네덜란드가 갱신한 협약", "Which agreements did Korea and the Netherlands renew?"])
def test_a_deed_that_no_sentence_tells_is_left_aside_and_said(seeds: nx.MultiDiGraph[str], question: str) -> None:
    """The answers are less sure than without it."""
    plain = answer(seeds, "한국과 네덜란드의 협약" if "한국" in question else "agreements of Korea and the Netherlands")
    found = answer(seeds, question)
    assert re.search("left aside|빼고 찾음", found.understood)
    assert found.replies[0].confidence < plain.replies[0].confidence


def test_an_unknown_noun_is_never_left_aside(seeds: nx.MultiDiGraph[str]) -> None:
    """The names are known, what is asked of them is not."""
    found = answer(seeds, "과기정통부와 NASA의 구내식당 메뉴는?")
    assert found.state == "not-understood"
    assert "구내식당" in found.empty


def test_what_no_record_says_is_looked_for_in_the_sentences(seeds: nx.MultiDiGraph[str], seeded: Store) -> None:
    """A sentence that names all of it is an answer of little confidence, with its place in the text; without the texts there is none."""
    question = "한국과 노르웨이의 북극다산과학기지 협력이 시작된 때"
    texts = {row["id"]: row["text"] for row in seeded.select("SELECT ?id ?text { ?d dct:identifier ?id ; tp:text ?text }")}
    found = answer(seeds, question, seeded)
    assert found.state == "answered"
    assert "2002년" in found.replies[0].evidence[0].quote
    assert "문장을 찾음" in found.understood
    for reply in found.replies:
        assert reply.confidence < 0.5
        assert all(texts[seen.document][seen.start : seen.end] == seen.quote for seen in reply.evidence)
    assert answer(seeds, question).state == "not-understood"


def test_a_record_of_another_status_is_told_before_any_sentence(seeds: nx.MultiDiGraph[str], seeded: Store) -> None:
    """Whether it is concluded: the record says that it is only agreed, whatever sentences name it."""
    assert answer(seeds, "NST랑 독일 율리히연구소 양해각서는 체결 완료됐나요?", seeded).replies[0].value == "agreed"


@pytest.mark.parametrize("question", ["KAIST 등록금이 얼마야?", "독일의 수도는 어디인가?", "체코 맥주 브랜드 순위", "NIST 본사 위치가 어디야?"])
def test_off_topic_questions_find_no_sentence_either(seeds: nx.MultiDiGraph[str], seeded: Store, question: str) -> None:
    """Names that the documents know make no question of it."""
    assert answer(seeds, question, seeded).state != "answered"


@pytest.mark.parametrize(
    ("question", "target"),
    [
        ("NSF와 협약을 맺은 기관", "organizations"),
        ("NSF가 한국 기관과 맺은 협약", "agreements"),
        ("한국과 캐나다가 맺은 협정의 수는?", "count"),
        ("한-캐나다 과학기술혁신협력협정이 맺어진 해", "dates"),
    ],
)
def test_the_noun_at_the_end_is_what_is_asked_for(seeds: nx.MultiDiGraph[str], question: str, target: str) -> None:
    """What stands before it only describes it."""
    assert frame(seeds, question).target == target


def test_as_many_answers_as_were_asked_for(seeds: nx.MultiDiGraph[str]) -> None:
    """In both languages, and the answer says so."""
    assert len(answer(seeds, "한국과 가장 많이 협력하는 나라 상위 3개국").replies) == 3
    assert len(answer(seeds, "top 2 partner countries of Korea").replies) == 2
