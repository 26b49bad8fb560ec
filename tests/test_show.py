"""`kg show` tells everything about one thing, across documents and in both languages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from kg.ask.show import Shown, show
from kg.rdf import quads
from kg.render.show import as_json, text
from kg.store import Store
from kg.vocab import ref_iri
from tests.sample import document, statements


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """Both samples; the Korean and the English memorandum are one agreement."""
    with Store.memory() as memory:
        for lang in ("ko", "en"):
            doc = document(lang)
            memory.replace(doc.id, quads(doc, statements(doc), "1"))
        memory.merge()
        yield memory


@pytest.fixture(scope="module")
def memorandum(store: Store) -> Shown:
    return show(store, "한미 계측과학 업무협약")


def test_an_agreement_told_twice_is_one_with_two_sources(store: Store, memorandum: Shown) -> None:
    """Korean and English report of one signing: one node, and its parties rest on a sentence of each."""
    assert memorandum.item.node == show(store, "memorandum on measurement science").item.node
    assert len(memorandum.item.node.members) == 2
    parties = [f for f in memorandum.item.facts if f.property == "signatory"]
    assert [f.value.label("en") for f in parties] == ["South Korea", "United States"]
    assert {s.document.id for f in parties for s in f.sources} == {"ko-sample", "en-sample"}
    assert len(memorandum.commitments) == 2


def test_every_quote_is_found_in_the_stored_text(store: Store, memorandum: Shown) -> None:
    """Offsets count code points of the text that the store keeps."""
    texts = {"ko-sample": document("ko").text, "en-sample": document("en").text}
    sources = [s for item in (memorandum.item, *memorandum.commitments) for s in item.sources]
    assert len(sources) >= 4
    assert all(texts[s.document.id][s.start : s.end] == s.quote for s in sources)


def test_statuses_make_a_line_in_time() -> None:
    """Proposed in one report and signed in a later one: both stand, the later is the present one."""
    early = replace(document("ko", id="ko-early"), published="2025-09-01")
    told = [replace(s, object="proposed") if s.predicate == "status" else s for s in statements(early) if s.predicate != "signer"]
    with Store.memory() as store:
        for doc, found in ((early, told), (document("ko"), statements(document("ko")))):
            store.replace(doc.id, quads(doc, found, "1"))
        store.merge()
        item = show(store, "한미 계측과학 업무협약").item
    assert [(s.as_of, s.status) for s in item.standings] == [("2025-09-01", "proposed"), ("2025-10-29", "signed")]
    assert item.status == "signed"


@pytest.mark.parametrize("told", ["2025-10", "2025"])
def test_a_status_has_no_day_that_the_text_does_not_tell(told: str) -> None:
    """Signed "in October 2025": the line in time and the head say so too."""
    doc = document("ko")
    found = [replace(s, object=told) if s.predicate == "date" and s.subject.endswith("a1") else s for s in statements(doc)]
    with Store.memory() as store:
        store.replace(doc.id, quads(doc, found, "1"))
        shown = show(store, "한미 계측과학 업무협약")
        assert [(s.as_of, s.status) for s in shown.item.standings] == [(told, "signed")]
        assert f"{told}-01" not in text(shown, store, lang="ko")


def test_an_organization_shows_what_it_takes_part_in(store: Store) -> None:
    """Commitments with their role, what the tables know, no agreement of others."""
    kriss = show(store, "표준연")
    assert [i.roles for i in kriss.commitments] == [("party",), ("party",)]
    assert {name for name, _ in kriss.known} >= {"country", "notation"}
    assert kriss.agreements == ()


def test_a_sector_shows_what_lies_in_its_narrower_ones(store: Store) -> None:
    """Quantum computing counts as quantum."""
    quantum = show(store, "양자")
    assert len(quantum.commitments) == 2
    assert "Quantum computing" in {p.label("en") for p in quantum.parts}


def test_a_person_and_a_document_show_their_agreements(store: Store) -> None:
    """Who signed leads to what was signed; a document leads to its records."""
    assert [i.roles for i in show(store, "홍길동").agreements] == [("signedBy",)]
    shown = show(store, "ko-sample")
    assert shown.document is not None
    assert (shown.document.publisher, len(shown.agreements), len(shown.commitments)) == ("가상일보", 1, 1)


@pytest.mark.parametrize(
    ("lang", "words"), [("ko", ["협약 당사자", "대한민국", "상태", "약속 사항", "근거"]), ("en", ["party to", "South Korea", "Evidence"])]
)
def test_text_speaks_the_language_asked_for_and_keeps_the_quotes(store: Store, memorandum: Shown, lang: str, words: list[str]) -> None:
    """Labels and headings follow the language; both quotes stand as they are, with publisher and date."""
    page = text(memorandum, store, lang=lang)
    for word in (*words, document("ko").text.splitlines()[0], document("en").text.splitlines()[0], "가상일보", "2025-10-31"):
        assert word in page


def test_long_lists_are_cut_with_a_count(store: Store) -> None:
    """The limit holds for text, and the line says how many are left."""
    page = text(show(store, "South Korea"), store, lang="en", limit=1)
    assert "1 more" in text(show(store, "quantum"), store, lang="en", limit=1)
    assert page.count("•") <= 2


def test_json_leaves_nothing_out(memorandum: Shown) -> None:
    """Labels, facts with evidence, the line of statuses, commitments; it survives JSON."""
    told = json.loads(json.dumps(as_json(memorandum), ensure_ascii=False))
    assert told["labels"] == {"ko": "한미 계측과학 업무협약", "en": "memorandum on measurement science"}
    assert (told["status"], told["date"]) == ("signed", "2025-10-29")
    assert {e["document"] for f in told["facts"] for e in f["evidence"]} == {"ko-sample", "en-sample"}
    assert len(told["commitments"]) == 2
    assert told["commitments"][0]["values"]
    assert set(told["evidence"][0]) >= {"quote", "document", "title", "publisher", "url", "start", "end", "date", "status"}


def test_what_no_document_tells_of_says_so(store: Store) -> None:
    """A known body without facts shows what the tables know, and that it is not told of."""
    page = text(show(store, ref_iri("org:nasa")), store, lang="ko")
    assert "이 저장소의 문헌에는 나오지 않는다" in page


def test_hostile_words_cannot_move_the_cursor() -> None:
    """Escape sequences in titles and labels are shown as marks."""
    doc = replace(document("en", id="en-evil"), title="\x1b[2J evil \u202e")
    told = [replace(s, object="Deal \x1b[31m red") if s.predicate == "label" else s for s in statements(doc)]
    with Store.memory(bare=True) as store:
        store.replace(doc.id, quads(doc, told, "1"))
        page = text(show(store, "en-evil"), store, lang="en")
    assert "\x1b" not in page
    assert "\u202e" not in page


@pytest.mark.parametrize("name", ["KRISS", "양자과학기술", "Germany", "한국표준과학연구원", "ko-sample"])
def test_the_json_follows_the_published_schema(store: Store, name: str) -> None:
    """An organization, a sector, a country, a document: all that is told of them."""
    schema = json.loads((Path(__file__).parents[1] / "ontology" / "schemas" / "show.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(json.loads(json.dumps(as_json(show(store, name)))))
