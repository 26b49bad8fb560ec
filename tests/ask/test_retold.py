"""Commitments that several documents tell of at the time of one event are one matter with several sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from kg.ask.follow.retold import retold
from kg.ask.follow.terms import Rarity, terms
from kg.graph import project
from kg.judgements import Judgement, Record, Verdict
from kg.judgements.model import pair
from kg.store import Store
from tests.ask.conftest import Fill, fill

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

STATES = ("country:KR", "country:US")
Row = tuple[str, str, list[Fill]]


def summit(name: str) -> Row:
    """The agreement that all accounts of the summit tell of, by a name that the reference data knows."""
    fills = [("type", "agreement"), ("label", name), ("instrument", "mou"), ("status", "signed"), ("date", "2025-10-29")]
    return "a1", f"{name}.", [*fills, *(("party", state) for state in STATES)]


def promise(record: str, sentence: str, sectors: tuple[str, ...], action: str, parties: tuple[str, ...] = STATES, **more: str) -> Row:
    fills = [("type", "commitment"), ("of", "a1"), ("status", "agreed"), ("action", action), *more.items()]
    return record, sentence, [*fills, *(("sector", s) for s in sectors), *(("party", party) for party in parties)]


#: one summit told by a ministry, a newspaper and, on the day before by its clock, the other government; and the same field months later
SUMMIT: dict[tuple[str, str, str], list[Row]] = {
    ("ministry", "ko", "2025-10-30"): [
        summit("Technology Prosperity Deal"),
        promise("c1", "양국은 육세대 통신을 같이 개발하기로 했다.", ("6g",), "joint-research"),
        promise("c2", "표준연과 NIST는 양자컴퓨터를 함께 연구한다.", ("quantum-computing",), "joint-research", ("org:kriss", "org:nist")),
        promise("c3", "원자력연과 아르곤연구소는 소형원전을 연구한다.", ("smr",), "joint-research", ("org:kaeri", "org:anl")),
        promise("c4", "두 나라는 청년 연구자 교류에 600만 달러를 쓴다.", ("talent",), "exchange", amount="USD 6000000"),
    ],
    ("newspaper", "ko", "2025-10-30"): [
        summit("Technology Prosperity Deal"),
        promise("c1", "육세대 통신 개발도 양국이 같이 하기로 했다고 한다.", ("6g", "telecommunications"), "joint-research"),
        promise("c2", "소형원전은 안전기술원과 오크리지연구소가 연구한다.", ("smr",), "joint-research", ("org:kins", "org:ornl")),
        promise("c3", "통신 분야 인력도 함께 기른다.", ("telecommunications",), "training"),
    ],
    ("washington", "en", "2025-10-29"): [
        summit("Technology Prosperity Deal"),
        promise("c1", "Seoul and Washington will develop sixth-generation networks.", ("6g",), "joint-research"),
        promise("c2", "KRISS and NIST turn to quantum computers.", ("quantum-computing",), "joint-research", ("org:kriss", "org:nist")),
        promise("c3", "Young researchers will be exchanged for $6 million.", ("talent",), "exchange", amount="USD 6000000"),
    ],
    ("sequel", "en", "2026-03-02"): [
        summit("Technology Prosperity Deal"),
        promise("c1", "Seoul and Washington will develop sixth-generation networks.", ("6g",), "joint-research"),
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def told() -> Iterator[Graph]:
    """The summit as a graph."""
    with Store.memory() as store:
        fill(store, SUMMIT)
        yield project(store)


def groups(graph: Graph) -> set[frozenset[str]]:
    """The groups by document and number of the record."""
    return {frozenset(short(node) for node in group) for group in retold(graph).values()}


def short(node: str) -> str:
    document, _, record = node.rpartition("/")[2].rpartition("-")
    return f"{document.partition('-')[0]} {record}"


def test_one_matter_in_two_languages_and_three_papers_is_one(told: Graph) -> None:
    """Two Korean accounts and an English one, a day apart by the clock, are one matter with three sources."""
    assert frozenset({"ministry c1", "newspaper c1", "washington c1"}) in groups(told)


def test_bodies_and_sums_join_what_the_words_cannot(told: Graph) -> None:
    """Two institutes on one topic, and one sum for one purpose, are the same in Korean and English."""
    assert {frozenset({"ministry c2", "washington c2"}), frozenset({"ministry c4", "washington c3"})} <= groups(told)


def test_what_is_said_months_later_is_no_retelling(told: Graph) -> None:
    """The very same sentence half a year on is a follow-up, not another source."""
    assert not any("sequel c1" in group for group in groups(told))


def test_other_bodies_are_another_matter(told: Graph) -> None:
    """Two pairs of institutes that share only their field are not joined, nor are training and research on one field."""
    assert not any({"ministry c3", "newspaper c2", "newspaper c3"} & group for group in groups(told))


def test_a_group_holds_a_document_once_and_is_the_same_for_all_its_members(told: Graph) -> None:
    """Every member leads to the same group, the earliest telling first."""
    for node, group in retold(told).items():
        assert node in group
        assert all(retold(told)[other] == group for other in group)
        assert len({short(other).split()[0] for other in group}) == len(group)
    assert short(next(group for node, group in retold(told).items() if short(node) == "ministry c1")[0]) == "washington c1"


def record(document: str, number: int) -> Record:
    """A commitment of a document by its sentence."""
    rows = next(rows for (name, *_), rows in SUMMIT.items() if name == document)
    return Record(document, "commitment", rows[number][1])


def test_what_people_judged_comes_before_likeness() -> None:
    """A rejected pair is not joined, not even by way of a third; an accepted one is, whatever it says."""
    with Store.memory() as store:
        fill(store, SUMMIT)
        apart = pair("commitment", record("ministry", 1), record("washington", 1))
        same = pair("commitment", record("ministry", 2), record("newspaper", 3))
        store.judge([Judgement(Verdict.REJECT, apart), Judgement(Verdict.ACCEPT, same)])
        store.merge()
        found = groups(project(store))
    assert not any({"ministry c1", "washington c1"} <= group for group in found)
    assert any({"ministry c2", "newspaper c3"} <= group for group in found)


def test_a_promise_to_sign_is_told_by_the_promise_and_not_by_the_work_under_it() -> None:
    """Both Korean sentences share field and states with the English one; only the second promises the memorandum."""
    work = promise("c5", "양국은 표준을 같이 연구하고 표준 정책을 맞춘다.", ("standards",), "standards")
    sign = promise("c6", "표준 기관끼리 양해각서를 맺는 데에도 뜻을 모았다.", ("standards",), "instrument")
    english = promise("c4", "The agencies will sign a memorandum on standards.", ("standards",), "instrument")
    more = {("ministry", "ko", "2025-10-30"): [work, sign], ("washington", "en", "2025-10-29"): [english]}
    with Store.memory() as store:
        fill(store, {source: [*rows, *more.get(source, ())] for source, rows in SUMMIT.items()})
        found = groups(project(store))
    assert frozenset({"ministry c6", "washington c4"}) in found
    assert not any("ministry c5" in group for group in found)


def test_terms_are_the_same_in_either_language(told: Graph) -> None:
    """Bodies and topics of a Korean and an English sentence are the same terms; the names of bodies are no words."""
    nodes = {short(node): node for node, data in told.nodes(data=True) if data["kind"] == "commitment"}
    korean, english = (terms(told, nodes[name]) for name in ("ministry c2", "washington c2"))
    assert korean.things == english.things
    assert (korean.korean, english.korean) == (True, False)
    assert ("word", "kriss") not in english.words
    shared = Rarity([korean, english]).all(korean, english)
    assert shared.cosine == pytest.approx(1.0)
    assert {term[0] for term in shared.terms} >= {"organization", "sector", "action"}
