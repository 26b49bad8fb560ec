"""What is brought up for decision: the right pairs, in the right order, each understandable by its sentences."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

import kg
from kg.errors import JudgementError, StoreError, UnknownName
from kg.graph import project
from kg.judgements import Judgement, Verdict
from kg.link.merge import Telling
from kg.render.review import Teller
from kg.review import Candidate, candidates
from kg.review.doubts import doubt, doubts
from kg.review.facts import find, item, items
from kg.review.namesakes import Naming, alike
from kg.review.records import Records
from kg.store import Store
from kg.vocab import ref_iri
from tests.review.conftest import HANGUL, LATIN

SCHEMA = Path(__file__).parents[2] / "ontology" / "schemas" / "review.schema.json"


@pytest.fixture(scope="module")
def store(built: Path) -> Iterator[Store]:
    with Store.open(built, read_only=True) as reader:
        yield reader


@pytest.fixture(scope="module")
def found(store: Store) -> tuple[Candidate, ...]:
    return candidates(store, project(store))


def of(found: tuple[Candidate, ...], kind: str) -> list[Candidate]:
    return [c for c in found if c.kind == kind]


def test_two_spellings_of_a_signer_are_brought_up_with_both_sentences(found: tuple[Candidate, ...]) -> None:
    """The Hangul and the Latin name sound alike and sign one agreement; the program never joins them by itself."""
    (pair,) = of(found, "entity")
    assert {pair.first.iri, pair.second.iri} == {HANGUL, LATIN.id}
    assert (pair.joined, pair.score > 0.9) == (False, True)
    assert {code for code, _ in pair.reasons} == {"sounds alike", "take part in the same"}
    assert {s.document for side in (pair.first, pair.second) for s in side.evidence} == {"ko-sample", "en-sample"}


def test_a_merge_that_is_not_sure_is_brought_up_as_made(found: tuple[Candidate, ...]) -> None:
    """The memorandum in two languages, whose names cannot well be compared, with day and parties as reasons."""
    (pair,) = of(found, "agreement")
    assert pair.joined
    codes = dict(pair.reasons)
    assert "same day" in codes
    assert codes["same parties"] == (ref_iri("country:KR"), ref_iri("country:US"))


def test_a_follow_up_link_that_is_not_sure_is_brought_up(found: tuple[Candidate, ...]) -> None:
    """Both institutes, their topic and action a year later, in other words: linked, and worth a look."""
    pairs = of(found, "commitment")
    assert pairs
    assert all(c.joined and 0.75 <= c.score <= 0.9 for c in pairs)
    assert all("ko-later" in {s.document for side in (c.first, c.second) for s in side.evidence} for c in pairs)


def test_every_candidate_shows_sentences_of_both_sides_in_both_languages(store: Store, found: tuple[Candidate, ...]) -> None:
    """A person reads quotes, documents and reasons, without an IRI and without a raw code."""
    for lang in ("en", "ko"):
        for each in found:
            shown = Teller(project(store), lang).candidate(each)
            for side in (each.first, each.second):
                assert side.evidence
                assert all(" ".join(seen.quote.split()) in shown for seen in side.evidence)
            assert "https://w3id.org" not in shown
            assert not re.search(r"\{\w+\}|joint-research|None", shown)
            assert ("왜" in shown or "까닭" in shown) if lang == "ko" else "why:" in shown


def test_the_most_worth_deciding_comes_first(found: tuple[Candidate, ...]) -> None:
    """Where score and program disagree most; the same order and ids every time."""
    assert list(found) == sorted(found, key=lambda c: -c.worth)
    assert found[0].kind == "entity"
    assert len({c.id for c in found}) == len(found)


def test_the_json_follows_the_published_schema(store: Store, found: tuple[Candidate, ...]) -> None:
    """Pairs and statements."""
    data = {"candidates": [c.as_json() for c in found], "facts": [f.as_json() for f in items(store)]}
    assert data["facts"]
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(json.loads(json.dumps(data)))


def test_what_was_judged_is_not_asked_again(place: Path) -> None:
    """Accepted and rejected pairs are gone from the list, an undone one is back; ids stay the same."""
    with Store.open(place) as store:
        before = candidates(store, project(store))
        store.judge([Judgement(Verdict.REJECT, before[0].pair)])
        assert before[0].id not in {c.id for c in candidates(store, project(store))}
        store.judge([Judgement(Verdict.UNDO, store.log().entries[0].id)])
        assert [c.id for c in candidates(store, project(store))] == [c.id for c in before]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (Naming("person", ("제이크 설리번",)), Naming("person", ("Jake Sullivan",)), "sounds alike"),
        (Naming("person", ("Yoon",)), Naming("person", ("Yoon Suk Yeol",)), "family name"),
        (Naming("person", ("Jose Garcia",)), Naming("person", ("José García",)), "spelled alike"),
        (Naming("organization", ("난센환경원격탐사센터", "NERSC")), Naming("organization", ("NERSC",)), "same acronym"),
        (Naming("organization", ("Nordic Ice Drift Survey",)), Naming("organization", ("NIDS",)), "initials"),
        (Naming("organization", ("프라하공대",)), Naming("organization", ("체코 프라하공대",)), "one name holds the other"),
        (Naming("organization", ("센트러스",)), Naming("organization", ("Centrus",)), "sounds alike"),
        (Naming("organization", ("국가사이버국",)), Naming("organization", ("KASA of Korea", "Korea AeroSpace Administration")), ""),
        (Naming("person", ("이종호",)), Naming("person", ("Signe Ratso",)), ""),
        (Naming("person", ("이종호",)), Naming("person", ("이창윤",)), ""),
        (Naming("organization", ("ABC 연구소",), "US"), Naming("organization", ("ABC 연구소",), "KR"), ""),
        (Naming("organization", ("AI",)), Naming("person", ("AI",)), ""),
        (Naming("person", ("",)), Naming("person", ("",)), ""),
        (Naming("person", ("\u202e()[]",)), Naming("person", ("☃",)), ""),
    ],
)
def test_names_are_held_against_each_other_in_both_scripts(one: Naming, other: Naming, reason: str) -> None:
    """In either order; other countries and kinds never."""
    assert (found.reason if (found := alike(one, other)) else "") == reason
    assert (found.reason if (found := alike(other, one)) else "") == reason


TALKS = Telling("id:1", "ko", "제1차 한미 핵심기술 대화", "dialogue", frozenset({"KR", "US"}), earliest="2025-10-29")


@pytest.mark.parametrize(
    "changed",
    [
        {"label": "제2차 한미 핵심기술 대화"},
        {"countries": frozenset({"KR", "JP"})},
        {"earliest": "2024-10-29"},
        {"document": "ko"},
        {"countries": frozenset()},
    ],
    ids=["another session", "other countries", "another year", "the same document", "no parties"],
)
def test_what_one_thing_alone_speaks_against_is_not_brought_up(changed: dict[str, object]) -> None:
    """Nobody is asked about two sessions, two years or two records that one document tells apart."""
    other = replace(TALKS, iri="id:2", document="en")
    assert doubt(TALKS, other) is not None
    assert doubt(TALKS, replace(other, **changed)) is None  # type: ignore[arg-type]


def test_many_agreements_of_one_day_are_compared_in_good_time() -> None:
    """Six hundred tellings over a year between two countries: pairs of a week only, and of words that few share."""
    days = [f"2025-{1 + n % 12:02}-{1 + n % 28:02}" for n in range(600)]
    tellings = [replace(TALKS, iri=f"id:{n:04}", document=f"d{n}", label=f"한미 협약 {n}호", earliest=day) for n, day in enumerate(days)]
    assert sum(1 for _ in doubts(tellings)) < 30_000


def test_a_statement_is_found_by_the_beginning_of_its_id(store: Store) -> None:
    """By its IRI, with our prefix, by its digits; what is too short, unknown or no id is refused with what to do."""
    one = items(store)[0]
    for wanted in (one.statement, one.id, one.id[:6].upper(), "id:statement/" + one.statement.rpartition("/")[2]):
        assert find(store, wanted)[0] == one.statement
    assert item(store, one.id) == one
    for wanted in ("", "abc", "zzzzzz", "0" * 20, "ffffffffff", "'; DROP ALL", "e-12345678", "한글한글"):
        with pytest.raises(UnknownName, match="--ids"):
            find(store, wanted)


def test_statements_are_chosen_by_thing_and_by_document(store: Store) -> None:
    """The least sure first; those about a thing name it or are its status."""
    every = items(store)
    assert [f.confidence for f in every] == sorted(f.confidence for f in every)
    assert {f.document.id for f in items(store, documents=["ko-later"])} == {"ko-later"}
    about = items(store, about=[HANGUL])
    assert [(f.slot, f.object.iri) for f in about] == [("signer", HANGUL)]
    later = next(f.subject.iri for f in items(store, documents=["ko-later"]))
    assert {f.slot for f in items(store, about=[later])} == {"type", "status", "action", "sector", "party"}


def test_the_library_reviews_judges_and_undoes(place: Path) -> None:
    """As the command line does; every result shows itself and gives its data."""
    graph = kg.open(str(place))
    told = graph.review()
    first = told.data["candidates"][0]
    assert first["id"] in str(told)
    made = graph.judge(first["id"], "accept", note="같은 사람")
    assert made.data["entries"][0]["state"] == "in force"
    assert "Hong Gil-dong" in str(graph.show("홍길동"))
    graph.undo()
    assert graph.review().data == told.data
    statement = graph.review(kinds=["fact"]).data["facts"][0]["id"]
    assert graph.judge(statement, "reject").data["entries"][0]["kind"] == "fact"
    with pytest.raises(JudgementError, match="no verdict"):
        graph.judge(statement, "perhaps")
    with pytest.raises(StoreError, match="no store"):
        kg.open(str(place / "none")).judge(statement, "reject")


def test_records_asked_for_at_once_are_those_of_each_reading(store: Store) -> None:
    """One query for all documents names every record as a judgement about it would."""
    records = Records(store)
    for document in store.documents():
        reading = store.as_read(document.id)
        assert reading.records
        assert {node: records.thing(node, document.iri) for node in reading.stated} == {node: reading.thing(node) for node in reading.stated}
