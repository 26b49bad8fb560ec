"""The reference tables as RDF."""

from __future__ import annotations

from collections import Counter

from kg.reference import load
from kg.reference.rdf import OFFICIAL, SCHEME, first_day, last_day, quads, sectors, triples
from kg.vocab import ENTITY, REFERENCE_GRAPH, Literal, iri, ref_iri


def test_every_quad_comes_once_in_the_reference_graph() -> None:
    """No quad repeats, none is outside the graph, and two runs agree."""
    found = list(quads(load()))
    assert max(Counter(found).values()) == 1
    assert {q.graph for q in found} == {REFERENCE_GRAPH}
    assert found == list(quads(load()))


def test_every_entry_has_a_type_and_a_label_of_its_language() -> None:
    """Organizations, countries, programmes and sectors all bear a name, the Korean ones in Korean."""
    found = list(triples(load()))
    assert (ref_iri("org:nist"), iri("rdfs:label"), Literal("National Institute of Standards and Technology", "en")) in found
    assert (ref_iri("country:KR"), iri("rdfs:label"), Literal("대한민국", "ko")) in found
    typed = {s for s, p, _ in found if p == iri("rdf:type")}
    named = {s for s, p, _ in found if p in (iri("rdfs:label"), iri("skos:prefLabel"))}
    assert {s for s in typed if s != SCHEME and not s.startswith(f"{ENTITY}scheme/")} <= named


def test_a_concept_has_at_most_one_preferred_label_a_language() -> None:
    """SKOS allows one prefLabel for each language."""
    labels = Counter((s, o.lang) for s, p, o in triples(load()) if p == iri("skos:prefLabel") and isinstance(o, Literal))
    assert max(labels.values()) == 1


def test_a_renamed_ministry_has_its_dates() -> None:
    """Validity is a pair of whole days."""
    found = list(triples(load()))
    assert (ref_iri("org:motie"), iri("tp:validTo"), Literal("2025-09-30", datatype=iri("xsd:date"))) in found
    assert (ref_iri("org:fourth-industrial-revolution-committee"), iri("tp:validTo"), Literal("2022-12-31", datatype=iri("xsd:date"))) in found


def test_sectors_point_to_the_official_lists() -> None:
    """Each of the three mapped lists is reached by closeMatch, and every named entry exists."""
    found = list(sectors(load()))
    targets = {o for _, p, o in found if p == iri("skos:closeMatch")}
    concepts = {s for s, p, o in found if p == iri("rdf:type") and o == iri("skos:Concept")}
    assert targets <= concepts
    for scheme in OFFICIAL:
        assert any(str(t).startswith(f"{ENTITY}scheme/{scheme}/") for t in targets)


def test_a_date_of_any_precision_becomes_days() -> None:
    """Years and months are filled up at the side that is asked for."""
    assert (first_day("2025-10-01"), last_day("2024-02"), last_day("2023-02")) == ("2025-10-01", "2024-02-29", "2023-02-28")
