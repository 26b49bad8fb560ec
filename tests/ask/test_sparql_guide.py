"""The guide to SPARQL says what is true: its queries run on the seeds and find something, its terms are in the ontology."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.query.short import expanded
from kg.store import Store

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "sparql.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"^## ([^\n]+)\n(?:(?!^## ).)*?^```sparql\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE)


def test_every_query_of_the_guide_is_tried() -> None:
    """No block escapes the pattern."""
    assert len(QUERIES) == GUIDE.count("```sparql") > 5


@pytest.mark.parametrize("query", [pytest.param(query, id=title) for title, query in QUERIES])
def test_a_query_of_the_guide_finds_something(seeded: Store, query: str) -> None:
    """Over the seeds there is an answer to each."""
    assert next(iter(seeded.answer(expanded(query))), None) is not None


def test_terms_of_the_guide_are_in_the_ontology() -> None:
    """A property that was renamed is noticed here."""
    told = {name for name in re.findall(r"\btp:([A-Za-z]+)", GUIDE) if name != "status"}
    ontology = set(re.findall(r"^tp:([A-Za-z]+) a ", (ROOT / "ontology" / "techpact.ttl").read_text(encoding="utf-8"), re.MULTILINE))
    assert told <= ontology
    assert len(told) > 20
