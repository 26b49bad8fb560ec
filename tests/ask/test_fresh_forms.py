"""Forms of questions that people type: what they leave out, names run together or alone, slips, times, politeness."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from kg.ask.iris import is_one_body
from kg.ask.question.understand import read_question
from kg.ask.questions import answer
from kg.vocab import ref_iri

if TYPE_CHECKING:
    import networkx as nx

    from kg.ask.frame import Frame


def read(graph: nx.MultiDiGraph[str], question: str) -> Frame:
    frame = read_question(graph, question)[1].frame
    assert frame is not None, question
    return frame


@pytest.mark.parametrize(
    "question",
    [
        "Which countries other than the US does Korea cooperate with?",
        "countries Korea cooperates with, not counting America",
        "미국 말고 한국과 협력하는 나라는?",
        "한국이 미국을 빼고 협력하는 나라 순위",
        "미국이 아닌 나라 중에 한국과 협력하는 나라",
    ],
)
def test_what_is_left_out_of_a_list_is_not_in_it(graph: nx.MultiDiGraph[str], question: str) -> None:
    """Germany remains when the United States are left out, and the reader is told so."""
    found = answer(graph, question)
    assert [reply.iri for reply in found.replies] == [ref_iri("country:DE")]
    assert re.search("without: United States|제외: 미국", found.understood)


@pytest.mark.parametrize(
    "question",
    [
        "What did Korea agree without the US?",
        "한국이 미국 말고 다른 곳과 합의한 것은?",
        "Agreements of Korea excluding the United States and Japan",
    ],
)
def test_activities_of_what_is_left_out_are_no_answer(graph: nx.MultiDiGraph[str], question: str) -> None:
    """Only the declaration with Germany is left; its search says so too."""
    found = answer(graph, question)
    assert [reply.label for reply in found.replies] == ["Korea-Germany Hydrogen Declaration"]
    assert "FILTER NOT EXISTS" in found.sparql


@pytest.mark.parametrize("question", ["What did Korea agree on space, not quantum?", "양자 말고 한국과 미국이 합의한 것은?"])
def test_a_topic_can_be_left_out(graph: nx.MultiDiGraph[str], question: str) -> None:
    """No activity on quantum technology is among the answers."""
    found = answer(graph, question)
    assert found.replies
    assert not any(re.search("quantum|양자", seen.quote) for reply in found.replies for seen in reply.evidence)


@pytest.mark.parametrize("question", ["What did Korea not agree with the US?", "What was signed but not?", "한국이 제외하고 합의한 것은?"])
def test_a_negation_of_nothing_named_is_not_guessed(graph: nx.MultiDiGraph[str], question: str) -> None:
    """Without a name beside it nobody knows what is left out."""
    found = answer(graph, question)
    assert found.state == "not-understood" or "without" in found.understood


@pytest.mark.parametrize(
    ("question", "codes"),
    [("한캐나다 공동위 언제 열렸나", {"KR", "CA"}), ("한베트남이 합의한 내용", {"KR", "VN"}), ("한인도네시아 협력 현황", {"KR", "ID"})],
)
def test_korea_and_its_partner_in_one_word_are_two(graph: nx.MultiDiGraph[str], question: str, codes: set[str]) -> None:
    """What a table of pairs does not list is read all the same."""
    assert {nodes[0] for nodes in read(graph, question).bodies} == {ref_iri(f"country:{code}") for code in codes}


def test_a_renamed_ministry_is_one_body() -> None:
    """The ministry of industry before and after 2025 is one; two institutes of like names are not."""
    assert is_one_body([ref_iri("org:motir"), ref_iri("org:motie")])
    assert not is_one_body([ref_iri("org:kist"), ref_iri("org:kaist")])


@pytest.mark.parametrize("question", ["NIST?", "nist kriss", "표준연", "KRISS 양자컴퓨터"])
def test_a_name_alone_asks_for_everything_about_it(graph: nx.MultiDiGraph[str], question: str) -> None:
    """Typed as into a search box; a topic beside it narrows."""
    assert read(graph, question).target == "everything"
    assert answer(graph, question).state == "answered"


@pytest.mark.parametrize("question", ["Korea Korea Korea", "science", "연구", "양자 양자"])
def test_words_that_name_nobody_ask_for_nothing(graph: nx.MultiDiGraph[str], question: str) -> None:
    """A repeated name or a mere action is no question."""
    assert answer(graph, question).state == "not-understood"


@pytest.mark.parametrize(
    ("question", "times"),
    [("23년 12월 한미 대화에서 약속한 것", ("2023-12",)), ("한미가 10년간 함께 연구하기로 한 것", ()), ("25년에 맺은 한미 협약", ("2025",))],
)
def test_two_figures_before_the_word_for_year_are_one_unless_they_count(
    graph: nx.MultiDiGraph[str], question: str, times: tuple[str, ...]
) -> None:
    """23년 is 2023; 10년간 is ten years long."""
    assert read(graph, question).years == times


@pytest.mark.parametrize("question", ["what did korea agree on hydrgen with germny", "한국과 독일 수소 합의 내용 알려줘"])
def test_slips_in_small_letters_are_corrected(graph: nx.MultiDiGraph[str], question: str) -> None:
    """Countries and topics, as names with a capital are."""
    found = answer(graph, question)
    assert [reply.label for reply in found.replies] == ["Korea-Germany Hydrogen Declaration"]


@pytest.mark.parametrize("question", ["한미 핵심기술 대화는 언제 어디서 열렸나", "When and in which city was the Korea-US dialogue held?"])
def test_of_two_questions_the_one_that_records_answer_is_answered(graph: nx.MultiDiGraph[str], question: str) -> None:
    """The day is told, and that no record holds the place."""
    found = answer(graph, question)
    assert found.replies[0].value == "2023-12-09"
    assert re.search("장소는 기록에 없음|no record holds the place", found.understood)


def test_the_next_one_is_not_the_last_one(graph: nx.MultiDiGraph[str]) -> None:
    """What has been is no answer to when the next will be."""
    assert answer(graph, "When is the next Korea-US dialogue?").state == "empty"
    assert answer(graph, "다음 한미 핵심기술 대화는 언제야?").state == "empty"


def test_a_single_syllable_that_nobody_knows_finds_nothing(graph: nx.MultiDiGraph[str]) -> None:
    """It would be in every sentence."""
    assert answer(graph, "위 내용을 요약해줘").state == "not-understood"


@pytest.mark.parametrize("question", ["한미 기술 협약 누가 서명함", "표준연이랑 협약 맺은 데 어디임", "한미 대화 언제 열림"])
def test_clipped_endings_are_understood(graph: nx.MultiDiGraph[str], question: str) -> None:
    """As people write in chats."""
    read(graph, question)


@pytest.mark.parametrize("question", ["NIST와 브라질을 잇는 프로그램은?", "Which programmes link NIST and Brazil?"])
def test_an_empty_answer_does_not_contradict_itself(graph: nx.MultiDiGraph[str], question: str) -> None:
    """Who is in no document takes part in nothing; who takes part in something is in one."""
    told = answer(graph, question).empty
    absent = re.search("(?:names|이름:) ([^.]+)\\.", told)
    assert absent
    assert told.count(absent[1]) == 1
