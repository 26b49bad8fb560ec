"""What things are called in answers."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import SKOS

from kg.ask.facts import in_words, label
from kg.ask.lexicon import read
from kg.graph import Value
from kg.vocab import ONTOLOGY

KRISS, AIST = (f"https://w3id.org/techpact/id/organization/{name}" for name in ("kriss", "aist"))


def _agreement(name: str, *parties: str, date: str = "2024-03-04") -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, kind, text in (("a", "agreement", name), *((party, "organization", "기관") for party in parties)):
        graph.add_node(node, kind=kind, label_en="", label_ko=text, names=[text], values=[Value("date", date)] if date else [])
    for party in parties:
        graph.add_edge("a", party, "signatory", facts=())
    return graph


@pytest.mark.parametrize("name", ["업무협약", "양해각서(MOU)", "Memorandum of Understanding", "MOU"])
def test_an_agreement_without_a_name_is_told_by_its_parties_and_month(name: str) -> None:
    """Ten answers that all read "MOU" answer nothing."""
    assert label(_agreement(name, KRISS, AIST), "a", "ko") == f"{name} (KRISS–AIST, 2024-03)"


@pytest.mark.parametrize("name", ["아르테미스 연구협약", "한미 기술번영 업무협약", "U.S.–Japan Technology Prosperity Deal"])
def test_an_agreement_with_a_name_keeps_it(name: str) -> None:
    """What tells it apart is in the name already."""
    assert label(_agreement(name, KRISS, AIST), "a") == name


def test_nothing_is_put_beside_a_name_when_nothing_is_known() -> None:
    """No empty brackets."""
    assert label(_agreement("업무협약", date=""), "a") == "업무협약"


def _commitment(*values: tuple[str, str]) -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    said = "두 기관은 광시계를 함께 연구하기로 했다."
    graph.add_node("c", kind="commitment", label_en="", label_ko=said, names=[said], values=[Value(*pair) for pair in values])
    for node, kind, en, ko, edge in ((KRISS, "organization", "", "기관", "party"), ("s", "sector", "Quantum", "양자", "sector")):
        graph.add_node(node, kind=kind, label_en=en, label_ko=ko, names=[ko], values=[])
        graph.add_edge("c", node, edge, facts=())
    return graph


def test_a_commitment_is_told_in_the_readers_language() -> None:
    """Its sentence where there is one, else what is done, by whom and in which field."""
    graph = _commitment(("action", "joint-research"))
    assert label(graph, "c", "ko") == "두 기관은 광시계를 함께 연구하기로 했다."
    assert label(graph, "c", "en") == "Joint research: KRISS (Quantum)"


def test_a_bare_agreement_is_told_in_the_readers_language() -> None:
    """양해각서 says nothing to who reads English."""
    graph = _agreement("양해각서", KRISS)
    graph.nodes["a"]["values"].append(Value("instrument", "mou"))
    assert label(graph, "a", "en") == "Memorandum of understanding (KRISS, 2024-03)"


@pytest.fixture(scope="module")
def ontology() -> Graph:
    """The vocabulary as it is shipped."""
    return Graph().parse(Path(__file__).parents[2] / "ontology" / "techpact.ttl")


@pytest.mark.parametrize("scheme", ["action", "instrument"])
def test_the_words_for_kinds_are_those_of_the_ontology(scheme: str, ontology: Graph) -> None:
    """Two tables of the same words would drift apart."""
    coded = ontology.subjects(SKOS.inScheme, URIRef(f"{ONTOLOGY}scheme/{scheme}"))
    said = {
        str(ontology.value(node, SKOS.notation)): {str(name.language): str(name) for name in ontology.objects(node, SKOS.prefLabel)}
        for node in coded
    }
    assert said
    assert read("phrases.yaml")[f"{scheme}s"] == said


def test_what_two_matters_share_is_told_in_words() -> None:
    """No code of the vocabulary in a sentence."""
    graph = _commitment()
    assert [in_words(graph, reason, lang) for reason in ("s", "joint-research", "USD 5") for lang in ("ko", "en")] == [
        *("양자", "Quantum"),
        *("공동연구", "joint research"),
        *("USD 5", "USD 5"),
    ]
