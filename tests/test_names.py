"""A typed name finds the one thing that bears it, or says why not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kg.ask.names import resolve
from kg.errors import AmbiguousName, UnknownName
from kg.rdf import quads
from kg.store import Store
from kg.vocab import document_iri, mint, record_iri, ref_iri
from tests.ask.conftest import fill
from tests.sample import document, statements


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """The two samples with the reference data."""
    with Store.memory() as memory:
        for lang in ("ko", "en"):
            doc = document(lang)
            memory.replace(doc.id, quads(doc, statements(doc), "1"))
        yield memory


@pytest.mark.parametrize(
    ("name", "iri"),
    [
        ("NIST", ref_iri("org:nist")),
        ("nist", ref_iri("org:nist")),
        ("미국 국립표준기술연구소", ref_iri("org:nist")),
        ("미 국립표준기술연구소", ref_iri("org:nist")),
        ("표준연", ref_iri("org:kriss")),
        ("South Korea", ref_iri("country:KR")),
        ("한국", ref_iri("country:KR")),
        ("양자컴퓨터", ref_iri("sector:quantum-computing")),
        ("Quantum", ref_iri("sector:quantum")),
        ("org:nist", ref_iri("org:nist")),
        ("id:organization/nist", ref_iri("org:nist")),
        (ref_iri("org:nist"), ref_iri("org:nist")),
        ("한미 계측과학 업무협약", record_iri("ko-sample", "a1")),
        ("한·미 계측과학 업무협약", record_iri("ko-sample", "a1")),
        ("한미 계측과학 업무협약(MOU)", record_iri("ko-sample", "a1")),
        ("memorandum on measurement", record_iri("en-sample", "a1")),
        ("홍길동", mint("person", "홍길동")),
        ("ko-sample", document_iri("ko-sample")),
        ("U.S. and Korea sign on measurement", document_iri("en-sample")),
    ],
)
def test_every_way_of_naming_finds_the_thing(store: Store, name: str, iri: str) -> None:
    """Labels, forms, acronyms, addresses, titles, ids, in both languages and any punctuation."""
    assert resolve(store, name).iri == iri


def test_a_node_has_labels_in_both_languages(store: Store) -> None:
    """Reference labels for what is known there."""
    found = resolve(store, "KRISS")
    assert (found.kind, found.label("ko"), found.label("en")) == (
        "organization", "한국표준과학연구원", "Korea Research Institute of Standards and Science",
    )  # fmt: skip


def test_a_kind_narrows_the_search(store: Store) -> None:
    """The same word as a sector and as nothing else."""
    assert resolve(store, "quantum", kinds=["sector"]).iri == ref_iri("sector:quantum")
    with pytest.raises(UnknownName):
        resolve(store, "quantum", kinds=["person"])


@pytest.mark.parametrize(
    ("typo", "near"),
    [("Natinal Institute of Standards", "National Institute of Standards and Technology"), ("표준과학연구언", "표준과학연구원")],
)
def test_an_unknown_name_is_answered_with_the_nearest(store: Store, typo: str, near: str) -> None:
    """No guess: an error that names what came nearest."""
    with pytest.raises(UnknownName) as caught:
        resolve(store, typo)
    assert not isinstance(caught.value, AmbiguousName)
    assert any(near in s for s in caught.value.suggestions)


@pytest.mark.parametrize(("piece", "whole"), [("기술번", "한미 기술번영 업무협약"), ("Qwil", "Qwilted Networks Memorandum")])
def test_a_piece_of_a_title_is_answered_with_the_title_first(piece: str, whole: str) -> None:
    """What holds the piece comes before what is only spelt alike, and is still no guess."""
    with Store.memory() as told:
        fill(told, {("a", "en", "2025-10-30"): [("a1", f"{whole}.", [("type", "agreement"), ("label", whole), ("instrument", "mou")])]})
        with pytest.raises(UnknownName) as caught:
            resolve(told, piece)
    assert caught.value.suggestions[0] == whole


@pytest.mark.parametrize("name", ["", "   ", "\x00", "zzzzqqqq", "'; DROP ALL", "<script>", "𝕏" * 500, "(())"])
def test_nonsense_is_unknown(store: Store, name: str) -> None:
    """Empty, hostile and meaningless names are refused, not matched."""
    with pytest.raises(UnknownName):
        resolve(store, name)


def test_a_name_that_two_agreements_bear_is_ambiguous() -> None:
    """Both are named, with addresses that can be typed."""
    with Store.memory(bare=True) as store:
        for n in (1, 2):
            doc = document("en", id=f"en-{n}")
            store.replace(doc.id, quads(doc, statements(doc), "1"))
        with pytest.raises(AmbiguousName) as caught:
            resolve(store, "memorandum on measurement science")
        assert len(caught.value.suggestions) == 2
        assert resolve(store, "id:agreement/en-1-a1").iri == record_iri("en-1", "a1")


def test_what_the_documents_speak_of_wins_over_what_only_the_tables_know(store: Store) -> None:
    """A label of the store makes a shared name unambiguous."""
    doc = document("en", id="en-other")
    other = tuple(replace(s, object="Artemis") if s.predicate == "label" else s for s in statements(doc))
    with Store.memory() as fresh:
        fresh.replace(doc.id, quads(doc, other, "1"))
        assert resolve(fresh, "Artemis", kinds=["agreement"]).iri == record_iri("en-other", "a1")
