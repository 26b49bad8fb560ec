"""Pairs that people judged in the merged view: joined for certain, apart for ever, and undone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from kg.ask.follow.track import threads
from kg.ask.frame import Frame
from kg.ask.names import resolve
from kg.errors import StoreError
from kg.graph import project
from kg.judgements import Judgement, Reading, Record, Thing, Verdict
from kg.judgements.model import pair
from kg.link.merge import Telling, canonical
from kg.model import Entity, Kind
from kg.rdf import quads
from kg.store import Store
from kg.store.judged import append
from kg.store.place import Place
from kg.validate import validate
from kg.vocab import ENTITY, MERGED_GRAPH, document_iri, mint, ref_iri
from tests.sample import document, statements

LATIN = Entity(Kind.PERSON, ("Hong Gil-dong", "Hong"), (), "", mint("person", "Hong Gil-dong"), "Hong Gil-dong")
HANGUL = mint("person", "홍길동")


def put(store: Store, lang: str, name: str) -> None:
    """A sample under another id; in English a signer is told of, too."""
    doc = document(lang, id=name)
    found = statements(doc)
    signer = replace(found[0], predicate="signer", object=LATIN)
    store.replace(name, quads(doc, (*found, signer) if lang == "en" else found, "1"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("merged") / "kg"
    with Store.open(path) as store:
        put(store, "ko", "ko-sample")
        put(store, "en", "en-sample")
    return path


@pytest.fixture
def store(tmp_path: Path, built: Path) -> Iterator[Store]:
    """A Korean and an English telling of one agreement, which the merging joins by itself."""
    with Store.open(shutil.copytree(built, tmp_path / "kg")) as store:
        yield store


def record(store: Store, name: str, kind: str) -> Record:
    return next(r for r in Reading(store.graph(document_iri(name))).records.values() if r.kind == kind)


def judge(store: Store, verdict: Verdict, kind: str, one: Thing, other: Thing) -> Judgement:
    return store.judge([Judgement(verdict, pair(kind, one, other))])[0]


def agreements(store: Store) -> list[str]:
    graph = project(store)
    return sorted(node for node, data in graph.nodes(data=True) if data["kind"] == "agreement")


def test_a_rejected_pair_of_agreements_is_two_until_the_undo(store: Store) -> None:
    """Also for a reader that opens afterwards, and after the documents are read again."""
    assert len(agreements(store)) == 1
    before = list(store.dump())
    made = judge(store, Verdict.REJECT, "agreement", record(store, "ko-sample", "agreement"), record(store, "en-sample", "agreement"))
    assert len(agreements(store)) == 2
    with Store.open(store.path or "", read_only=True) as reader:
        assert len(agreements(reader)) == 2
    put(store, "ko", "ko-sample")
    store.merge()
    assert len(agreements(store)) == 2
    assert validate(store).findings == ()
    store.judge([Judgement(Verdict.UNDO, made.id)])
    assert list(store.dump()) == before


def test_a_third_telling_joins_one_side_of_a_rejected_pair_only(store: Store) -> None:
    """Nothing brings the two together by way of the third, in whatever order the documents came."""
    judge(store, Verdict.REJECT, "agreement", record(store, "ko-sample", "agreement"), record(store, "en-sample", "agreement"))
    put(store, "en", "en-third")
    store.merge()
    same = {r["a"]: r["b"] for r in store.select("SELECT ?a ?b { GRAPH <" + MERGED_GRAPH + "> { ?a tp:canonical ?b } }")}
    nodes = [next(n for n in same if n.endswith(f"{name}-a1")) for name in ("ko-sample", "en-sample", "en-third")]
    assert same[nodes[0]] != same[nodes[1]]
    assert len({same[n] for n in nodes}) == 2


def test_tellings_that_are_judged_one_need_no_likeness() -> None:
    """Other days, parties and documents do not matter, whatever order the tellings come in; a rejected pair does."""
    tellings = [
        Telling("id:a", "1", "양자 협약", "mou", frozenset({"KR", "US"}), earliest="2025-01-01"),
        Telling("id:b", "1", "Space Dialogue", "dialogue", frozenset({"KR", "JP"}), earliest="2020-01-01"),
        Telling("id:c", "2", "양자 협약", "mou", frozenset({"KR", "US"}), earliest="2025-01-01"),
    ]
    for order in permutations(tellings):
        assert dict(canonical(order, same=[("id:a", "id:b")])) == dict.fromkeys(("id:a", "id:b", "id:c"), "id:a")
        assert dict(canonical(order)) == {"id:a": "id:a", "id:b": "id:b", "id:c": "id:a"}
        assert dict(canonical(order, same=[("id:a", "id:b")], apart=[("id:b", "id:c")])) == {"id:a": "id:a", "id:b": "id:a", "id:c": "id:c"}
        assert dict(canonical(order, apart=[("id:c", "id:a")])) == {"id:a": "id:a", "id:b": "id:b", "id:c": "id:c"}
        assert dict(canonical(order, same=[("id:a", "id:gone")], apart=[("id:gone", "id:b")])) == dict(canonical(order))


def test_two_names_of_a_person_become_one(store: Store) -> None:
    """With the labels of both languages; either name finds it, and what either signed is told of it."""
    judge(store, Verdict.ACCEPT, "entity", HANGUL, LATIN.id)
    graph = project(store)
    people = [(node, data) for node, data in graph.nodes(data=True) if data["kind"] == "person"]
    assert len(people) == 1
    node, data = people[0]
    assert (data["label_ko"], data["label_en"]) == ("홍길동", "Hong Gil-dong")
    assert resolve(store, "홍길동") == resolve(store, "Hong Gil-dong")
    assert set(resolve(store, "홍길동").members) == {HANGUL, LATIN.id}
    assert len([fact for *_, edge in graph.in_edges(node, data=True) for fact in edge["facts"]]) == 2
    assert validate(store).findings == ()


def test_the_reference_data_names_a_merged_body(store: Store) -> None:
    """A name that a document made up falls to the body that the tables know, and parties are compared by it."""
    body = Entity(Kind.ORGANIZATION, ("Norm Institute",), (), "US", mint("organization", "a norm institute"), "Norm Institute")
    doc = document("en", id="en-body")
    told = [replace(s, object=body) if isinstance(s.object, Entity) and s.object.acronym == "NIST" else s for s in statements(doc)]
    store.replace(doc.id, quads(doc, told, "1"))
    judge(store, Verdict.ACCEPT, "entity", body.id, ref_iri("org:nist"))
    graph = project(store)
    assert body.id not in graph
    assert "Norm Institute" in graph.nodes[ref_iri("org:nist")]["names"]
    assert resolve(store, "Norm Institute").iri == ref_iri("org:nist")


def test_of_three_judgements_that_cannot_all_hold_the_rejection_and_the_later_one_stand(store: Store) -> None:
    """A = B, then B = C, then A ≠ C: B stays with C."""
    third = mint("person", "홍 길동")
    doc = document("ko", id="ko-third")
    told = [replace(s, object=replace(LATIN, id=third)) if s.predicate == "signer" else s for s in statements(doc)]
    store.replace(doc.id, quads(doc, told, "1"))
    judge(store, Verdict.ACCEPT, "entity", HANGUL, LATIN.id)
    judge(store, Verdict.ACCEPT, "entity", LATIN.id, third)
    assert len({resolve(store, iri).iri for iri in (HANGUL, LATIN.id, third)}) == 1
    judge(store, Verdict.REJECT, "entity", HANGUL, third)
    assert resolve(store, LATIN.id).iri == resolve(store, third).iri != resolve(store, HANGUL).iri


def test_tellings_of_one_event_follow_judgements(store: Store) -> None:
    """Two documents of one day tell one thing once; what is judged apart is two, what is judged one is one again."""
    both = [record(store, name, "commitment") for name in ("ko-sample", "en-sample")]

    def told() -> list[int]:
        return sorted(len(mention.nodes) for thread in threads(project(store), Frame("", "")) for mention in thread.mentions)

    assert told() == [2]
    judge(store, Verdict.REJECT, "commitment", *both)
    assert told() == [1, 1]
    judge(store, Verdict.ACCEPT, "commitment", *both)
    assert told() == [2]


def test_a_follow_up_that_is_judged_one_is_certain(store: Store) -> None:
    """A telling of two months later is no series by itself when it is judged apart, and one with the link 1 when judged the same."""
    doc = replace(document("en", id="en-later"), published="2025-12-30")
    store.replace(doc.id, quads(doc, [s for s in statements(doc) if s.subject.endswith("c1")], "1"))
    store.forget("en-sample")
    both = [record(store, name, "commitment") for name in ("ko-sample", "en-later")]
    judge(store, Verdict.REJECT, "commitment", *both)
    assert [len(t.mentions) for t in threads(project(store), Frame("", ""))] == [1, 1]
    judge(store, Verdict.ACCEPT, "commitment", *both)
    (found,) = threads(project(store), Frame("", ""))
    assert (len(found.mentions), found.links, found.reasons) == (2, (1.0,), ("review",))


def test_a_judgement_about_what_is_forgotten_waits_for_it(store: Store) -> None:
    """It changes nothing while the document is away, and counts when it is back."""
    judge(store, Verdict.REJECT, "agreement", record(store, "ko-sample", "agreement"), record(store, "en-sample", "agreement"))
    store.forget("ko-sample")
    store.merge()
    assert len(agreements(store)) == 1
    assert validate(store).findings == ()
    put(store, "ko", "ko-sample")
    store.merge()
    assert len(agreements(store)) == 2


def test_what_was_noted_beside_a_writer_counts_when_it_has_finished(store: Store) -> None:
    """A judgement that reaches the log during an ingest is applied by the end of it."""
    said = [f for f in store.as_read("ko-sample").facts.values() if f.predicate == "tp:signedBy"]
    assert store.path
    append(Place(store.path), [Judgement(Verdict.REJECT, said[0])])
    put(store, "en", "en-other")
    store.merge()
    with Store.open(store.path, read_only=True) as reader:
        assert not reader.ask(f"ASK {{ ?s ?p <{HANGUL}> }}")


def test_a_log_that_was_changed_by_hand_is_followed_at_the_next_run(store: Store) -> None:
    """The store compares the log with what its graphs follow; an emptied log brings everything back."""
    before = list(store.dump())
    judge(store, Verdict.ACCEPT, "entity", HANGUL, LATIN.id)
    assert store.path
    (store.path / "judgements.jsonl").write_text("", encoding="utf-8")
    store.merge()
    assert list(store.dump()) == before


def test_a_reader_cannot_judge(store: Store) -> None:
    """It is told to open the store for writing, and the log is not touched."""
    assert store.path
    with Store.open(store.path, read_only=True) as reader, pytest.raises(StoreError, match="open for reading"):
        reader.judge([Judgement(Verdict.ACCEPT, pair("entity", HANGUL, LATIN.id))])
    assert store.log().entries == ()


def test_judgements_from_a_file_give_one_view_in_any_order(store: Store) -> None:
    """Where they do not conflict."""
    facts = [Judgement(Verdict.REJECT, f) for f in store.as_read("en-sample").facts.values() if f.predicate in ("tp:party", "tp:sector")]
    pairs = [Judgement(Verdict.ACCEPT, pair("entity", HANGUL, LATIN.id))]
    pairs.append(Judgement(Verdict.REJECT, pair("entity", HANGUL, f"{ENTITY}person/x")))
    store.judge([*facts, *pairs])
    first = list(store.dump())
    for entry in store.log().in_force:
        store.judge([Judgement(Verdict.UNDO, entry.id)])
    store.judge([*pairs[::-1], *facts[::-1]])
    assert list(store.dump()) == first


def test_the_cache_of_the_graph_keeps_what_was_judged(store: Store) -> None:
    """Names of merged things and pairs of commitments come back from the file, and a judgement renews it."""
    judge(store, Verdict.ACCEPT, "entity", HANGUL, LATIN.id)
    judge(store, Verdict.REJECT, "commitment", *(record(store, name, "commitment") for name in ("ko-sample", "en-sample")))
    built, loaded = project(store), project(store)
    assert built is not loaded
    assert (loaded.graph["members"], loaded.graph["judged"]) == (built.graph["members"], built.graph["judged"])
    assert list(loaded.graph["judged"].values()) == [False]
    assert sorted(loaded.graph["members"][min(HANGUL, LATIN.id)]) == sorted((HANGUL, LATIN.id))
    store.judge([Judgement(Verdict.UNDO, store.log().find("").id)])
    assert project(store).graph["judged"] == {}


def test_a_question_about_a_merged_person_searches_under_both_names(store: Store) -> None:
    """The answer has both documents, and the search that is printed finds them, too."""
    from kg.ask.questions import answer

    judge(store, Verdict.ACCEPT, "entity", HANGUL, LATIN.id)
    found = answer(project(store), "What did Hong Gil-dong sign?")
    assert found.state == "answered"
    assert {e.document for reply in found.replies for e in reply.evidence} == {"ko-sample", "en-sample"}
    assert HANGUL in found.sparql
    assert LATIN.id in found.sparql
