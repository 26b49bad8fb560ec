"""The ontology: every term named and defined in both languages, and every term in use declared."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from kg.model import Action, Instrument, Status
from kg.rdf.terms import concept
from kg.vocab import ONTOLOGY

ROOT = Path(__file__).parent.parent
USED = re.compile(r"\btp:([A-Za-z]\w*)")


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    """The ontology, parsed."""
    return rdflib.Graph().parse(ROOT / "ontology" / "techpact.ttl")


def test_every_term_has_labels_and_definitions_in_both_languages(ontology: rdflib.Graph) -> None:
    """Classes, properties, schemes and concepts, in English and Korean."""
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, SKOS.Concept, SKOS.ConceptScheme)
    terms = {term for kind in kinds for term in ontology.subjects(RDF.type, kind)}
    assert len(terms) > 60
    for term in terms:
        labels = [*ontology.objects(term, RDFS.label), *ontology.objects(term, SKOS.prefLabel)]
        for texts in (labels, list(ontology.objects(term, SKOS.definition))):
            assert sorted(str(t.language) for t in texts if isinstance(t, rdflib.Literal)) == ["en", "ko"], term


def test_the_values_of_the_guide_are_the_concepts(ontology: rdflib.Graph) -> None:
    """Instruments, actions and statuses of the model, no more and no fewer."""
    wanted = {concept(s, v.value) for s, kind in (("instrument", Instrument), ("action", Action), ("status", Status)) for v in kind}
    assert {str(c) for c in ontology.subjects(RDF.type, SKOS.Concept)} == wanted


def test_every_term_that_the_program_writes_is_declared(ontology: rdflib.Graph) -> None:
    """No `tp:` name in code, queries or shapes without its place in the ontology."""
    declared = {str(t).removeprefix(ONTOLOGY) for t in ontology.subjects() if str(t).startswith(ONTOLOGY)}
    files = [*ROOT.glob("kg/**/*.py"), *ROOT.glob("kg/**/*.rq"), ROOT / "ontology" / "shapes.ttl"]
    used = {name for path in files for name in USED.findall(path.read_text(encoding="utf-8"))}
    assert used
    assert used <= declared


def test_no_term_is_declared_without_being_used(ontology: rdflib.Graph) -> None:
    """The ontology stays small: what nothing writes is not in it."""
    declared = {str(t).removeprefix(ONTOLOGY) for t in ontology.subjects() if str(t).startswith(ONTOLOGY)}
    text = "\n".join(path.read_text(encoding="utf-8") for path in ROOT.glob("kg/**/*.py"))
    assert {name for name in declared if "/" not in name} <= set(USED.findall(text))
