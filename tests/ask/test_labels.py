"""What things are called in answers."""

from __future__ import annotations

import networkx as nx
import pytest

from kg.ask.facts import label
from kg.graph import Value

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
