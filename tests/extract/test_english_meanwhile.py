"""Papers that are only told beside one that comes into force."""

from __future__ import annotations

import pytest

from kg import pipeline
from kg.model import Document
from kg.records import records, to_json


def _labels(text: str) -> list[str]:
    document = Document("d", text, "en", published="2025-06-15")
    found = to_json(document, records(pipeline.stages.understand(document)))["records"]
    return [r["label"] for r in found if r["type"] == "agreement"]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("The memorandum on hydrogen between Chile and Japan takes effect as the separate Digital Trade Deal advances.", ["memorandum"]),
        (
            "The treaty on fusion research between Spain and Japan enters into force once the wider Energy Partnership Agreement is ratified.",
            ["treaty"],
        ),
        (
            "The Glacier Research Accord between Norway and Argentina took effect on 2 June while talks on the wider Polar Protocol went on.",
            ["Glacier Research Accord"],
        ),
        # what is signed beside it is a paper of its own
        (
            "The Quantum Research Accord between Spain and Brazil enters into force as the two sign a memorandum of understanding on chips.",
            ["Quantum Research Accord", "memorandum of understanding"],
        ),
        (
            "Spain and Brazil signed the Quantum Accord as the separate Digital Trade Deal took effect.",
            ["Quantum Accord", "Digital Trade Deal"],
        ),
    ],
)
def test_a_paper_beside_one_that_comes_into_force_is_background(text: str, labels: list[str]) -> None:
    assert _labels(text) == labels
