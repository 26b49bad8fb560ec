"""What the pipeline finds in the seeds, judged as a user would: a sample of facts and the size of the default graph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from kg import pipeline, records
from kg.read import Given

ROOT = Path(__file__).parent.parent
FACTS: tuple[dict[str, Any], ...] = tuple(yaml.safe_load((ROOT / "tests" / "fixtures" / "seed_facts.yaml").read_text(encoding="utf-8")))

#: share of the sample that is found, per language; these floors only rise
FLOORS = {"ko": 0.82, "en": 0.6}


@cache
def found() -> dict[str, list[dict[str, Any]]]:
    """The records of every seed document, by document id."""
    told: dict[str, list[dict[str, Any]]] = {}
    for item in pipeline.extracted(pipeline.documents([ROOT / "seeds"], Given())):
        assert isinstance(item, pipeline.Reading)
        assert item.error is None
        told[item.document.id] = records.to_json(item.document, records.records(item.statements))["records"]
    return told


def flat(fills: Any) -> set[str]:
    """The values of a slot, and every name and code of its entities."""
    values = fills if isinstance(fills, list) else [fills]
    return {str(v) for value in values for v in ((*value["names"], value.get("code")) if isinstance(value, Mapping) else (value,))}


def holds(record: Mapping[str, Any], fact: Mapping[str, Any]) -> bool:
    """Whether a record says all that the fact says."""
    slots = {slot: wanted if isinstance(wanted, list) else [wanted] for slot, wanted in fact.items() if slot not in {"doc", "words"}}
    return fact["words"] in record["quote"] and all(set(wanted) <= flat(record.get(slot)) for slot, wanted in slots.items())


def missed(facts: Iterable[Mapping[str, Any]]) -> list[str]:
    return [f"{f['doc']}: {f['words']}" for f in facts if not any(holds(r, f) for r in found()[f["doc"]])]


@pytest.mark.parametrize("lang", FLOORS)
def test_facts_of_the_seeds_are_found(lang: str) -> None:
    """No fewer facts of the sample than before are found with all their fills."""
    sample = [f for f in FACTS if f["doc"].endswith(f".{lang}")]
    lost = missed(sample)
    assert 1 - len(lost) / len(sample) >= FLOORS[lang], "\n".join(lost)


def test_the_default_graph_is_worth_exploring() -> None:
    """At least sixty commitments, forty organizations and a record in every document."""
    assert all(found().values())
    every = [record for told in found().values() for record in told]
    assert sum(record["type"] == "commitment" for record in every) >= 60
    entities = [e for r in every for slot in ("party", "organization") for e in r.get(slot, ()) if e["type"] == "organization"]
    assert len({entity["id"] for entity in entities}) >= 40


def test_every_fact_of_the_sample_is_in_its_document() -> None:
    """The words that find a fact's sentence stand in that document once."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "seeds").glob("*.md")}
    assert [f["words"] for f in FACTS if texts[f["doc"]].count(f["words"]) != 1] == []
