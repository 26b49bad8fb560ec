"""Statements become quads: complete, deterministic, safe against hostile text, true to the iron rule."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import EvidenceError
from kg.model import Document, Statement
from kg.rdf import check, line, quads, term
from kg.vocab import Literal, Quad, document_iri, iri, record_iri
from tests.sample import KO_TEXT, document, evidence, statements

LANGS = pytest.mark.parametrize("lang", ["ko", "en"])
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


def graph(lang: str) -> list[Quad]:
    doc = document(lang)
    return list(quads(doc, statements(doc), "1"))


def values(found: list[Quad], subject: str, predicate: str) -> set[str]:
    objects = [q.object for q in found if (q.subject, q.predicate) == (subject, iri(predicate))]
    return {o.value if isinstance(o, Literal) else o for o in objects}


@LANGS
def test_the_same_statements_give_the_same_quads_without_blank_nodes_or_repeats(lang: str) -> None:
    """Two runs agree line by line, no line comes twice, every node is an IRI in the document's graph."""
    lines = [line(q) for q in graph(lang)]
    assert lines == [line(q) for q in graph(lang)]
    assert len(lines) == len(set(lines))
    assert {q.graph for q in graph(lang)} == {document_iri(f"{lang}-sample")}
    assert all(q.subject.startswith("https://") for q in graph(lang))


@LANGS
def test_a_fact_costs_at_most_eight_quads(lang: str) -> None:
    """A statement node has at most seven triples; the eighth is the fact itself."""
    nodes = [q.subject for q in graph(lang) if "/statement/" in q.subject]
    assert max(Counter(nodes).values()) == 7


@LANGS
def test_every_statement_node_has_its_direct_triple_and_its_evidence(lang: str) -> None:
    """What a statement node says is also said directly, and its evidence node quotes the document."""
    found = graph(lang)
    triples = {q[:3] for q in found}
    by_node: dict[str, dict[str, str | Literal]] = {}
    for q in found:
        by_node.setdefault(q.subject, {})[q.predicate] = q.object
    nodes = [n for n in by_node.values() if n[iri("rdf:type")] == iri("tp:Statement")]
    assert len(nodes) == len(statements(document(lang)))
    for n in nodes:
        assert (n[iri("rdf:subject")], n[iri("rdf:predicate")], n[iri("rdf:object")]) in triples
        assert iri("oa:exact") in by_node[str(n[iri("tp:evidence")])]


def test_a_date_keeps_its_days_and_its_words() -> None:
    """A date is a pair of days, with the words of the text beside it; a due year spans the year."""
    found = graph("ko")
    a1, c1 = record_iri("ko-sample", "a1"), record_iri("ko-sample", "c1")
    assert (values(found, a1, "tp:earliest"), values(found, a1, "tp:latest")) == ({"2025-10-29"}, {"2025-10-29"})
    assert values(found, a1, "tp:dateText") == {"29일"}
    assert (values(found, c1, "tp:dueEarliest"), values(found, c1, "tp:dueLatest")) == ({"2026-01-01"}, {"2026-12-31"})
    assert values(found, c1, "tp:dueText") == {"내년"}


def test_an_amount_keeps_its_figure_its_currency_and_its_words() -> None:
    """An amount is a decimal with a currency, with the words of the text beside it."""
    found, c1 = graph("en"), record_iri("en-sample", "c1")
    assert values(found, c1, "tp:amount") == {"10000000"}
    assert values(found, c1, "tp:currency") == {"USD"}
    assert values(found, c1, "tp:amountText") == {"$10 million"}


def test_a_value_that_is_not_understood_keeps_its_words_and_gives_no_typed_value() -> None:
    """A date or amount outside the normal forms is stored as text only."""
    doc = document("ko")
    odd = (*statements(doc)[:4], Statement(record_iri(doc.id, "a1"), "date", "조만간", evidence(doc, 0)))
    found, a1 = list(quads(doc, odd, "1")), record_iri(doc.id, "a1")
    assert values(found, a1, "tp:dateText") == {"조만간"}
    assert not values(found, a1, "tp:earliest")


def test_the_finest_sector_is_kept() -> None:
    """The graph names the narrow concept; lifting it is for records."""
    sectors = values(graph("en"), record_iri("en-sample", "c1"), "tp:sector")
    assert {s.rsplit("/", 1)[1] for s in sectors} == {"quantum-computing"}


@pytest.mark.parametrize(("status", "day"), [("signed", "2025-10-29"), ("proposed", "2025-10-31"), ("agreed", "2025-10-31")])
def test_a_status_holds_from_the_event_if_it_has_come_about_and_else_from_publication(status: str, day: str) -> None:
    """`signed` takes the date of signing; what is only promised takes the date of the report."""
    doc = document("ko")
    told = tuple(replace(s, object=status) if s.predicate == "status" else s for s in statements(doc))
    found = list(quads(doc, told, "1"))
    node = next(q.subject for q in found if q.predicate == iri("tp:about") and q.object == record_iri(doc.id, "a1"))
    assert values(found, node, "tp:asOf") == {day}


def test_only_forms_of_the_text_become_alternative_labels() -> None:
    """A name that linking added from the reference data is not a form of this document."""
    found = graph("ko")
    forms = {q.object.value for q in found if q.predicate == iri("skos:altLabel") and isinstance(q.object, Literal)}
    assert "표준연" in forms
    assert "ROK" not in forms
    assert all(form in KO_TEXT for form in forms)


def test_rivals_for_a_slot_of_one_value_leave_the_most_confident() -> None:
    """Two dates of one agreement would make nonsense of earliest and latest: the better one stays."""
    doc, a1 = document("ko"), record_iri("ko-sample", "a1")
    rival = Statement(a1, "date", "2024-01-01", evidence(doc, 1, 0.2))
    assert values(list(quads(doc, (rival, *statements(doc)), "1")), a1, "tp:earliest") == {"2025-10-29"}


@LANGS
def test_a_graph_as_made_keeps_the_iron_rule(lang: str) -> None:
    """What `quads` makes of true statements passes the check."""
    check(graph(lang))
    assert graph(lang)


@pytest.mark.parametrize(("start", "end", "quote"), [(1, 5, "다른 말"), (0, 0, ""), (0, 10_000, KO_TEXT), (-3, 2, "한")])
def test_a_false_quote_is_refused(start: int, end: int, quote: str) -> None:
    """Offsets outside the text, an empty quote, other words: an error that names the node."""
    doc = document("ko")
    wrong = replace(evidence(doc, 0), start=start, end=end, quote=quote)
    bad = (Statement(record_iri(doc.id, "a1"), "type", "agreement", wrong),)
    with pytest.raises(EvidenceError, match="evidence/ko-sample"):
        check(quads(doc, bad, "1"))


def test_a_text_that_is_not_nfc_is_refused() -> None:
    """Offsets into decomposed Hangul would not be those of the stored text."""
    import unicodedata

    doc = document("ko", text=unicodedata.normalize("NFD", KO_TEXT))
    with pytest.raises(EvidenceError, match="NFC"):
        check(quads(doc, (), "1"))


@given(text=TEXTS, title=TEXTS, url=TEXTS, form=TEXTS)
def test_any_text_survives_the_store_unchanged(text: str, title: str, url: str, form: str) -> None:
    """Quotes, backslashes, control characters and `\\u` sequences come back from the engine as they went in."""
    doc = Document("d", text, "ko", title=title, url=url, publisher=form)
    made = list(quads(doc, (), "1"))
    engine = pyoxigraph.Store()
    engine.update(f"INSERT DATA {{ GRAPH <urn:g> {{ {' '.join(f'<urn:s> <urn:p{i}> {term(q.object)} .' for i, q in enumerate(made))} }} }}")
    stored = {q.predicate.value: str(getattr(q.object, "value", "")) for q in engine}
    for i, q in enumerate(made):
        assert stored[f"urn:p{i}"] == (q.object.value if isinstance(q.object, Literal) else q.object)


@given(value=TEXTS, lang=st.sampled_from(["", "ko", "en"]))
def test_a_line_is_the_one_that_the_engine_writes(value: str, lang: str) -> None:
    """Our N-Quads equal those of a dump, so that the two can be compared."""
    quad = Quad("urn:s", "urn:p", Literal(value, lang), "urn:g")
    engine = pyoxigraph.Store()
    engine.load(line(quad).encode(), format=pyoxigraph.RdfFormat.N_QUADS)
    assert engine.dump(format=pyoxigraph.RdfFormat.N_QUADS).decode() == line(quad) + "\n"
