"""Extraction does not fall below what it has reached: the floors of F1 only rise, the ceilings of false records only fall."""

from __future__ import annotations

import functools
import json
from pathlib import Path

import pytest

from kg import pipeline
from kg.evaluate import Report, evaluate, load
from kg.records import records, to_json

TESTS = Path(__file__).parents[1]
FLOORS: dict[str, dict[str, dict[str, float]]] = json.loads((TESTS / "floors.json").read_text(encoding="utf-8"))
FOLDERS = {"gold": TESTS / "gold", "dev": TESTS.parents[1] / "shared" / "eval" / "dev"}


@functools.cache
def report(name: str) -> Report:
    gold = load(FOLDERS[name])
    done = pipeline.readings([each.document for each in gold])
    return evaluate(gold, {one.document.id: to_json(one.document, records(one.statements))["records"] for one in done})


CASES = [(name, lang) for name, floors in FLOORS.items() for lang in floors["f1"]]


@pytest.mark.parametrize(("name", "lang"), CASES)
def test_f1_is_above_its_floor(name: str, lang: str) -> None:
    """F1 over slot fills of a language is at least its floor in floors.json; raise the floor when the extractor gets better."""
    if not FOLDERS[name].exists():
        pytest.skip("needs the shared gold")
    assert report(name).tallies[f"lang/{lang}"].f1 >= FLOORS[name]["f1"][lang]


@pytest.mark.parametrize(("name", "lang"), CASES)
def test_documents_without_cooperation_give_few_records(name: str, lang: str) -> None:
    """Records found where the gold has none are no more than the ceiling in floors.json; lower it when there are fewer."""
    if not FOLDERS[name].exists():
        pytest.skip("needs the shared gold")
    empty = {gold.document.id for gold in load(FOLDERS[name]) if not gold.records and gold.document.lang == lang}
    false = [d for d in report(name).disagreements if d.document in empty and d.slot == "spurious"]
    assert len(false) <= FLOORS[name]["false_records"][lang], "\n".join(map(str, false))


@pytest.mark.parametrize("name", FOLDERS)
def test_every_quote_is_in_its_text(name: str) -> None:
    """Each record's quote is found in the document: the iron rule, as a reader of the records checks it."""
    if not FOLDERS[name].exists():
        pytest.skip("needs the shared gold")
    quotes = report(name).tallies["quotes found in the text"]
    assert quotes.hit == quotes.predicted
