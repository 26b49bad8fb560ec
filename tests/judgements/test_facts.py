"""Judgements about facts: what a document's graph loses and gains, and what a reading after them makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kg.judgements import Fact, Judgement, Log, Reading, Record, Verdict, applied, parsed, written
from kg.model import Document, Entity, Kind, Statement
from kg.rdf import check, quads
from kg.store import Store
from kg.validate import validate
from kg.vocab import MERGED_GRAPH, document_iri, iri, ref_iri
from tests.sample import KRISS, document, statements

JP = Entity(Kind.COUNTRY, ("Japan", "일본"), (), "JP", ref_iri("country:JP"), "Japan", "일본")
#: predicate ─▶ a value that its slot can hold
VALUES: dict[str, Entity | str] = {
    "tp:signatory": JP,
    "tp:signedBy": Entity(Kind.PERSON, ("성춘향",), (), "", "https://w3id.org/techpact/id/person/성춘향", "", "성춘향"),
    "tp:earliest": "2025-10-30",
    "tp:dueEarliest": "2027-03",
    "tp:amount": "KRW 5000000000",
    "tp:status": "proposed",
    "rdfs:label": "한미 측정표준 업무협약",
    "tp:sector": "space",
    "tp:under": "한미 계측과학 업무협약",
    "tp:action": "funding",
    "tp:instrument": "agreement",
}


def read(doc: Document, found: tuple[Statement, ...] = ()) -> Reading:
    return Reading(tuple(quads(doc, found or statements(doc), "1")))


def fact(reading: Reading, predicate: str, value: str = "") -> Fact:
    return next(f for f in reading.facts.values() if f.predicate == predicate and value in str(f.object))


def filled(store: Store) -> Store:
    for lang in ("ko", "en"):
        doc = document(lang)
        store.replace(doc.id, quads(doc, statements(doc), "1"))
    store.merge()
    return store


@pytest.fixture
def store() -> Iterator[Store]:
    """A store in memory with both samples, without the reference data."""
    with Store.memory(bare=True) as memory:
        yield filled(memory)


def wrong(said: Fact) -> list[Judgement]:
    """What can be judged of a fact that is wrong."""
    corrections = [Judgement(Verdict.CORRECT, said, VALUES[said.predicate])] if said.predicate in VALUES else []
    return [Judgement(Verdict.REJECT, said), *corrections]


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_fact_can_be_rejected_and_corrected_and_undone(store: Store, lang: str) -> None:
    """The undo gives back the store as it was, quad by quad, without reading the document."""
    before = list(store.dump())
    for said in store.as_read(f"{lang}-sample").facts.values():
        for judgement in wrong(said):
            (made,) = store.judge([judgement])
            assert list(store.dump()) != before
            store.judge([Judgement(Verdict.UNDO, made.id)])
            assert list(store.dump()) == before, said.predicate
    assert store.graphs() == tuple(sorted((*(d.iri for d in store.documents()), MERGED_GRAPH)))


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_fact_comes_back_from_the_log(store: Store, lang: str) -> None:
    """What can be judged can be written and read: codes, dates, names, records."""
    judgements = [Judgement(Verdict.REJECT, said) for said in store.as_read(f"{lang}-sample").facts.values()]
    made, lines = written(Log(), judgements)
    assert [entry.about for entry in parsed(lines).entries] == [judgement.about for judgement in judgements]
    assert len(made) == len(judgements) > 15


def test_the_graph_stays_sound() -> None:
    """Shapes and quotes hold when every fact is corrected, every slot rejected, every record rejected."""
    with Store.memory() as store:
        facts = list(filled(store).as_read("ko-sample").facts.values())
        corrections, slots, records = (
            [j for said in facts for j in wrong(said) if (j.verdict is Verdict.CORRECT, said.predicate == "rdf:type") == kind]
            for kind in ((True, False), (False, False), (False, True))
        )
        for judgements in (corrections, slots, records):
            store.judge(judgements)
            assert judgements
            assert validate(store).findings == ()


def test_a_rejected_fact_is_nowhere_in_the_default_graph(store: Store) -> None:
    """Neither the triple, nor its statement, nor the person whom nothing else names, nor the words of a date."""
    reading = store.as_read("ko-sample")
    store.judge([Judgement(Verdict.REJECT, fact(reading, "tp:signedBy")), Judgement(Verdict.REJECT, fact(reading, "tp:earliest"))])
    assert not store.ask("ASK { ?s ?p <https://w3id.org/techpact/id/person/홍길동> }")
    assert not store.ask("ASK { <https://w3id.org/techpact/id/person/홍길동> ?p ?o }")
    assert not store.ask("ASK { ?s tp:dateText '29일' }")
    assert not any("홍길동" in line and "oa#exact" not in line and "text" not in line for line in store.dump())


def test_a_fact_that_another_sentence_states_too_stands(store: Store) -> None:
    """Only the statement that was judged goes; the triple stays while a sentence says so."""
    doc = document("ko", id="twice")
    found = statements(doc)
    other = [replace(s, evidence=found[-1].evidence) for s in found if s.predicate == "sector" and s.object == "quantum"]
    store.replace(doc.id, quads(doc, (*found, *other), "1"))
    reading = store.as_read(doc.id)
    both = [f for f in reading.facts.values() if f.predicate == "tp:sector" and str(f.object).endswith("/quantum")]
    assert len(both) == 2
    query = "ASK { GRAPH <" + document_iri(doc.id) + "> { ?a tp:sector <https://w3id.org/techpact/id/sector/quantum> } }"
    store.judge([Judgement(Verdict.REJECT, both[0])])
    assert store.ask(query)
    store.judge([Judgement(Verdict.REJECT, both[1])])
    assert not store.ask(query)


def test_a_record_that_is_none_goes_with_all_that_is_said_of_it(store: Store) -> None:
    """Its facts, statuses and signer; the commitment stays without an agreement."""
    store.judge([Judgement(Verdict.REJECT, fact(store.as_read("ko-sample"), "rdf:type", "Agreement"))])
    left = Reading(store.graph(document_iri("ko-sample")))
    assert {f.predicate for f in left.facts.values() if "rdf:type" in f.predicate} == {"rdf:type"}
    assert [r.kind for r in left.records.values()] == ["commitment"]
    assert not any("tp:under" in f.predicate for f in left.facts.values())


def test_a_corrected_fact_says_so_and_keeps_its_sentence(store: Store) -> None:
    """Rule `review`, confidence 1, the same quote at the same place."""
    said = fact(store.as_read("ko-sample"), "tp:party", "kriss")
    body = Entity(Kind.ORGANIZATION, ("ETRI",), (), "KR", ref_iri("org:etri"), "ETRI", "한국전자통신연구원")
    store.judge([Judgement(Verdict.CORRECT, said, body)])
    query = """SELECT ?rule ?confidence ?quote { ?s rdf:predicate tp:party ; rdf:object $body ; tp:rule ?rule ;
        tp:confidence ?confidence ; tp:evidence/oa:exact ?quote }"""
    assert store.select(query, {"body": ref_iri("org:etri")}) == [{"rule": "review", "confidence": "1", "quote": said.quote}]
    check(store.graph(document_iri("ko-sample")))


def test_the_status_of_a_signed_agreement_follows_its_corrected_date(store: Store) -> None:
    """It holds from the day of the signing; without a day, from that of the publication."""
    said = fact(store.as_read("ko-sample"), "tp:earliest")
    query = "SELECT ?day { GRAPH <" + document_iri("ko-sample") + "> { ?x tp:status <" + iri("tp:status/signed") + "> ; tp:asOf ?day } }"
    store.judge([Judgement(Verdict.CORRECT, said, "2025-10-28")])
    assert store.select(query) == [{"day": "2025-10-28"}]
    store.judge([Judgement(Verdict.REJECT, said)])
    assert store.select(query) == [{"day": "2025-10-31"}]


@pytest.mark.parametrize(
    ("predicate", "value"),
    [
        ("tp:earliest", "내일"),
        ("tp:amount", "천만 달러"),
        ("tp:status", "done"),
        ("tp:sector", "quantum> }"),
        ("tp:signatory", "일본"),
        ("rdf:type", "agreement"),
    ],
)
def test_a_value_that_its_slot_cannot_hold_only_takes_the_wrong_one_away(predicate: str, value: str) -> None:
    """Whoever edits the log by hand cannot bring a false shape into the store."""
    reading = read(document("ko"))
    said = fact(reading, predicate)
    shown = applied(reading, [Judgement(Verdict.CORRECT, said, value)])
    assert shown == applied(reading, [Judgement(Verdict.REJECT, said)])
    assert not any(q.predicate == iri("tp:rule") and getattr(q.object, "value", "") == "review" for q in shown)


def renumbered(doc: Document) -> tuple[Statement, ...]:
    """The sample as other rules would read it: the records have other numbers, the facts other confidences."""

    def other(name: str) -> str:
        return name.replace("-a1", "-a7").replace("-c1", "-c4")

    return tuple(
        replace(
            s,
            subject=other(s.subject),
            object=other(s.object) if s.predicate == "of" and isinstance(s.object, str) else s.object,
            evidence=replace(s.evidence, confidence=0.5, rule="new"),
        )
        for s in statements(doc)
    )


@pytest.mark.parametrize("predicate", ["tp:signatory", "tp:status", "tp:under", "rdf:type", "rdfs:label", "tp:amount"])
def test_a_judgement_stands_when_the_rules_change(predicate: str) -> None:
    """It finds its fact by sentence and content whatever the records are numbered and however sure the rules are."""
    doc = document("ko")
    judgement = Judgement(Verdict.REJECT, fact(read(doc), predicate))
    later = read(doc, renumbered(doc))
    assert len(later.matching(judgement.about)) == 1  # type: ignore[arg-type]
    assert len(applied(later, [judgement])) < len(later.quads)


def test_a_judgement_stands_when_other_sentences_change(store: Store) -> None:
    """A line before it moves the offsets, not the judgement; when the sentence itself is gone, it waits."""
    said = fact(store.as_read("ko-sample"), "tp:party", "nist")
    store.judge([Judgement(Verdict.REJECT, said)])
    query = "ASK { GRAPH <" + document_iri("ko-sample") + "> { ?c tp:party <" + ref_iri("org:nist") + "> } }"
    sample = document("ko").text
    for text, stands in (("머리말이 늘었다.\n" + sample, False), ("표준연은 NIST와 협력한다.\n", True), (sample, False)):
        doc = document("ko", text=text)
        told = [replace(s, evidence=_moved(doc, s, text)) for s in statements(document("ko"))]
        store.replace(doc.id, quads(doc, told, "2"))
        assert store.ask(query) is stands


def _moved(doc: Document, s: Statement, text: str):  # type: ignore[no-untyped-def]
    lines = text.splitlines()
    quote = s.evidence.quote if s.evidence.quote in text else lines[-1]
    start = text.index(quote)
    return replace(s.evidence, start=start, end=start + len(quote), quote=quote)


def test_two_records_of_one_sentence_are_told_apart() -> None:
    """By their names; by their number when they have none."""
    doc = document("ko")
    first = statements(doc)
    second = [replace(s, subject=s.subject.replace("-a1", "-a2")) for s in first if "-a1" in s.subject]
    second = [replace(s, object="다른 약정" if s.predicate == "label" else s.object) for s in second]
    third = [replace(s, subject=s.subject.replace("-c1", "-c2")) for s in first if "-c1" in s.subject]
    reading = read(doc, (*first, *second, *third))
    found = {(r.kind, r.label, r.number) for r in reading.records.values()}
    assert found == {("agreement", "한미 계측과학 업무협약", 1), ("agreement", "다른 약정", 2), ("commitment", "", 1), ("commitment", "", 2)}
    for said in reading.facts.values():
        assert len(reading.matching(said)) == 1
    quote = next(r.quote for r in reading.records.values() if r.label)
    renamed = Record(doc.id, "agreement", quote, "새 규칙이 붙인 이름", 2)
    assert reading.find(renamed).endswith("-a2")
    assert reading.find(replace(renamed, number=3)) == ""


def test_the_order_of_judgements_does_not_matter() -> None:
    """All facts of a document rejected in either order give one graph."""
    reading = read(document("en"))
    wrong = [Judgement(Verdict.REJECT, f) for f in reading.facts.values() if f.predicate in ("tp:party", "tp:earliest", "tp:status")]
    assert set(applied(reading, wrong)) == set(applied(reading, wrong[::-1]))


def test_what_is_judged_of_other_documents_changes_nothing() -> None:
    """The very quads come back."""
    reading = read(document("en"))
    other = read(document("ko"))
    assert applied(reading, [Judgement(Verdict.REJECT, f) for f in other.facts.values()]) is reading.quads


def test_an_empty_graph_is_no_document() -> None:
    """A document that is not there has no facts, and nothing happens to it."""
    assert Reading(()).document == ""
    assert applied(Reading(()), [Judgement(Verdict.REJECT, Fact("x", "y", "tp:party", "z", "q"))]) == ()


def test_a_correction_to_what_the_sentence_says_anyway_is_told_once() -> None:
    """Two statements fall together into one, with one confidence and one rule."""
    reading = read(document("ko"))
    said = fact(reading, "tp:party", "nist")
    shown = Reading(applied(reading, [Judgement(Verdict.CORRECT, said, replace(KRISS, refs=()))]))
    told = [s for s in shown.statements if shown.text(s, iri("rdf:object")) == ref_iri("org:kriss")]
    assert [len(shown.nodes[s][iri("tp:rule")]) for s in told] == [1]
