"""Answers that tell of one thing stand in one row, and several documents make it surer."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx
import pytest

from kg.ask.answer.sureness import SUREST, sureness, varied
from kg.ask.facts import Sighting
from kg.ask.questions import answer
from kg.graph import project
from kg.store import Store
from tests.ask.conftest import Fill, fill

MOU: list[Fill] = [
    ("type", "agreement"),
    ("label", "MOU"),
    ("instrument", "mou"),
    ("status", "signed"),
    ("party", "org:kribb"),
    ("party", "org:lbnl"),
    ("sector", "biotechnology"),
]
FUNDS: list[Fill] = [
    ("type", "commitment"),
    ("of", "a2"),
    ("status", "agreed"),
    ("action", "funding"),
    ("sector", "biotechnology"),
    ("party", "org:msit"),
    ("party", "org:nsf"),
    ("amount", "USD 10000000"),
]
TALKS: list[Fill] = [
    ("type", "agreement"),
    ("label", "Korea-US Biotechnology Dialogue"),
    ("instrument", "dialogue"),
    ("status", "signed"),
    ("party", "country:KR"),
    ("party", "country:US"),
]
#: two papers on one day in two languages, a third months later
PAPERS: dict[tuple[str, str, str], list[tuple[str, str, list[Fill]]]] = {
    ("sheet", "en", "2023-12-08"): [
        ("a1", "The MOU of KRIBB and the Berkeley laboratory is put into practice.", [*MOU, ("date", "2023-04")]),
        ("a2", "Advisers Dana J. Whitfield and Min Seo-jun chaired the biotechnology talks.", [*TALKS, ("date", "2023-12-08"),
            ("signer", "person:Dana J. Whitfield"), ("signer", "person:Min Seo-jun")]),
        ("c1", "NSF and the Korean ministry of science put ten million dollars into bioeconomy research.", FUNDS),
    ],
    ("news", "ko", "2023-12-09"): [
        ("a2", "양국이 바이오 대화를 열었다.", [*TALKS, ("date", "2023-12-08"), ("signer", "person:Dana Whitfield")]),
        ("c1", "과기정통부와 미국 국립과학재단은 바이오 경제 연구에 1000만 달러를 대기로 했다.", FUNDS),
    ],
    ("visit", "en", "2023-04-26"): [
        ("a1", "KRIBB and the laboratory in Berkeley have an MOU on biofoundries.", MOU),
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def papers() -> Iterator[nx.MultiDiGraph[str]]:
    """The papers as a graph."""
    with Store.memory() as store:
        fill(store, PAPERS)
        yield project(store)


def seen(quote: str, document: str, sure: float) -> Sighting:
    return Sighting(quote, document, "", "", "", 0, len(quote), "", "", sure)


@pytest.mark.parametrize(
    "question", ["What did Korea and the US agree on biotechnology?", "한미가 바이오 분야에서 합의한 것은?", "NSF와 과기정통부의 약속"]
)
def test_what_is_told_in_two_languages_is_one_row(papers: nx.MultiDiGraph[str], question: str) -> None:
    """Both sentences stand under one answer, which bears the name that the reader's language gives it."""
    found = [reply for reply in answer(papers, question).replies if "commitment" in reply.iri]
    assert len(found) == 1
    assert {quote.document for quote in found[0].evidence} == {"sheet", "news"}
    assert (found[0].label.startswith("과기정통부")) == (question[-1] != "?" or "합의" in question)


@pytest.mark.parametrize("question", ["Agreements of KRIBB with the Lawrence Berkeley National Laboratory", "생명공학연구원이 맺은 MOU는?"])
def test_an_agreement_that_two_documents_date_unlike_is_one_row(papers: nx.MultiDiGraph[str], question: str) -> None:
    """April 2023 and no date at all do not make two of it."""
    found = answer(papers, question).replies
    assert len(found) == 1
    assert len({quote.document for quote in found[0].evidence}) == 2


def test_a_count_counts_rows(papers: nx.MultiDiGraph[str]) -> None:
    """What is told twice counts once."""
    assert [reply.value for reply in answer(papers, "How many agreements does KRIBB have?").replies] == [1]
    assert [reply.value for reply in answer(papers, "NSF의 약속은 몇 건인가요?").replies] == [1]


def test_a_person_with_and_without_an_initial_is_one(papers: nx.MultiDiGraph[str]) -> None:
    """The fuller name is told, the other person stays another one."""
    found = answer(papers, "Who chaired the Korea-US Biotechnology Dialogue?").replies
    assert sorted(reply.label for reply in found) == ["Dana J. Whitfield", "Min Seo-jun"]


def test_a_sum_that_two_documents_tell_is_told_once(papers: nx.MultiDiGraph[str]) -> None:
    """Ten million dollars, with both sentences."""
    found = answer(papers, "How much money do NSF and MSIT put into biotechnology?").replies
    assert [reply.value for reply in found] == ["USD 10000000"]
    assert len(found[0].evidence) == 2


def test_an_answer_is_surer_with_a_second_document(papers: nx.MultiDiGraph[str]) -> None:
    """More than the surest of its quotes, less than certain."""
    reply = next(reply for reply in answer(papers, "What did NSF and MSIT agree?").replies if "commitment" in reply.iri)
    assert max(quote.confidence for quote in reply.evidence) < reply.confidence <= SUREST


def test_copies_of_one_report_do_not_make_it_surer() -> None:
    """The same sentence elsewhere is the same report."""
    one = seen("한국과 미국이 양자 분야에서 협력한다.", "a", 0.6)
    assert sureness([one, seen("한국과  미국이 양자 분야에서 협력한다.", "b", 0.6)]) == 0.6
    assert sureness([one, seen("Korea and the US work together on quantum.", "b", 0.6)]) > 0.6
    assert sureness([one, seen("Another sentence of the same paper.", "a", 0.5)]) == 0.6


def test_confidence_stays_below_certainty() -> None:
    """However many documents say so."""
    many = [seen(f"Sentence number {number} on one thing.", str(number), 0.9) for number in range(50)]
    assert sureness(many) == SUREST


def test_doubt_about_who_takes_part_weakens_an_answer(graph: nx.MultiDiGraph[str]) -> None:
    """What stands under an agreement of two countries is less surely theirs than what names them."""
    found = answer(graph, "What did KRISS agree on quantum?").replies
    weaker = answer(graph, "What did the United States agree on biotechnology?").replies
    assert found[0].confidence >= weaker[0].confidence


def test_every_document_speaks_before_any_speaks_again() -> None:
    """And a copy comes after what has words of its own."""
    quotes = [seen("one", "a", 0.9), seen("two", "a", 0.8), seen("one", "b", 0.7), seen("three", "c", 0.6)]
    assert [(quote.quote, quote.document) for quote in varied(quotes)] == [("one", "a"), ("three", "c"), ("two", "a"), ("one", "b")]
