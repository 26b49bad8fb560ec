"""Statements become the records of the annotation guide."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from kg.model import Entity, Kind, Statement
from kg.records import names, records, to_json
from kg.vocab import ref_iri
from tests.sample import KR, KRISS, document, evidence, statements


def told(lang: str = "ko", **change: str) -> dict[str, dict[str, object]]:
    doc = document(lang)
    found = [replace(s, object=change[s.predicate]) if s.predicate in change else s for s in statements(doc)]
    return {r["id"]: r for r in to_json(doc, records(found))["records"]}


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_document_gives_its_agreement_and_its_commitment(lang: str) -> None:
    """Both frames carry every slot of the guide, their sentence and its offsets."""
    doc, found = document(lang), told(lang)
    a1, c1 = found["a1"], found["c1"]
    assert (a1["type"], a1["instrument"], a1["status"], a1["date"]) == ("agreement", "mou", "concluded", "2025-10-29")
    assert [p["code"] for p in a1["party"]] == ["KR", "US"]
    assert (c1["of"], c1["action"], c1["status"], c1["amount"], c1["date"]) == ("a1", ["joint-research"], "agreed", "USD 10000000", "2026")
    assert c1["programme"] == []
    for r in found.values():
        assert doc.text[r["start"] : r["end"]] == r["quote"]
        assert r["iri"].endswith(f"{doc.id}-{r['id']}")


def test_the_document_line_is_json_with_its_head() -> None:
    """The object names the document, its language, date and title, and survives JSON."""
    doc = document("ko")
    line = to_json(doc, records(statements(doc)))
    assert json.loads(json.dumps(line, ensure_ascii=False)) == line
    assert (line["doc"], line["lang"], line["published"], line["title"]) == ("ko-sample", "ko", "2025-10-31", "한미, 계측과학 업무협약")


def test_sectors_are_lifted_and_told_once() -> None:
    """Two narrow sectors under one top-level sector are one fill."""
    assert told()["a1"]["sector"] == ["quantum"]


@pytest.mark.parametrize(
    ("status", "folded"),
    [("signed", "concluded"), ("in-force", "concluded"), ("fulfilled", "concluded"), ("proposed", "proposed"), ("lapsed", "lapsed")],
)
def test_status_is_folded(status: str, folded: str) -> None:
    """Signed, in force and fulfilled are one for a record."""
    assert told(status=status)["a1"]["status"] == folded


def test_an_entity_has_its_address_its_labels_and_its_names() -> None:
    """An organization is told with IRI, country, acronym, both labels and the forms of the text."""
    party = told()["c1"]["party"][0]
    assert (party["type"], party["country"], party["acronym"]) == ("organization", "KR", "KRISS")
    assert party["id"] == ref_iri("org:kriss")
    assert party["labels"] == {"en": KRISS.label_en, "ko": KRISS.label_ko}
    assert set(party["names"]) == {"표준연", "KRISS", KRISS.label_en, KRISS.label_ko}


def test_one_entity_named_twice_is_one_fill_with_the_names_of_both() -> None:
    """Two statements about one party join."""
    doc = document("ko")
    again = Statement("a1", "party", replace(KR, names=("우리나라",)), evidence(doc, 0))
    first = tuple(Statement("a1", s.predicate, s.object, s.evidence) for s in statements(doc) if s.subject.endswith("a1"))
    (found,) = records((*first, again))
    fills = [p for p in found.slots["party"] if isinstance(p, Entity) and p.country == "KR"]
    assert [p.names for p in fills] == [(*KR.names, "우리나라")]


def test_unlinked_statements_keep_their_record_names_and_have_no_address() -> None:
    """Before linking the subject is the record's name; after it the name is read from the IRI."""
    doc = document("en")
    (found,) = records([Statement("a7", "type", "agreement", evidence(doc, 0))])
    assert (found.id, found.iri) == ("a7", "")


def test_a_known_agreement_gets_a_free_record_name() -> None:
    """The address of a known agreement holds no record name: the next free one is given, and `of` follows it."""
    doc = document("en")
    known = ref_iri("agreement:artemis-accords")
    found = records(
        [
            *statements(doc),
            Statement(known, "type", "agreement", evidence(doc, 1)),
            Statement(f"{ref_iri('agreement:x')}-c9", "type", "commitment", evidence(doc, 1)),
            Statement(f"{ref_iri('agreement:x')}-c9", "of", known, evidence(doc, 1)),
        ]
    )
    assert [r.id for r in found] == ["a1", "a2", "c1", "c9"]
    assert found[-1].slots["of"] == ("a2",)


def test_an_entity_never_has_more_than_forty_names() -> None:
    """More names than forty would make an entity count for nothing; the official ones stay."""
    many = Entity(Kind.ORGANIZATION, tuple(f"이름 {i}" for i in range(60)), label_en="Name", label_ko="이름 59", acronym="N")
    assert 30 < len(names(many)) <= 40
    assert {"Name", "이름 59", "N"} <= set(names(many))


def test_statements_of_a_subject_without_a_type_give_no_record() -> None:
    """A frame needs to be said to be one."""
    assert records([Statement("a1", "label", "양해각서", evidence(document("ko"), 0))]) == ()
