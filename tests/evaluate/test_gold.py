"""The gold documents of our own are as the guide wants them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kg.evaluate import Gold, load
from kg.evaluate.align import collapsed
from kg.model import Action, Instrument

GOLD = load(Path(__file__).parents[1] / "gold")
VALIDATE = Path(__file__).parents[3] / "shared" / "eval" / "validate.py"


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_there_are_enough_documents(lang: str) -> None:
    """At least twelve documents of each language, of which five hold no record."""
    own = [gold for gold in GOLD if gold.document.lang == lang]
    assert len(own) >= 12
    assert sum(not gold.records for gold in own) >= 5


@pytest.mark.parametrize("gold", GOLD, ids=lambda g: g.document.id)
def test_records_are_well_formed(gold: Gold) -> None:
    """Quotes are in the text, ids are unique, and every closed slot has a value of the guide."""
    text = collapsed(gold.document.text)
    ids = [r["id"] for r in gold.records]
    agreements = {r["id"] for r in gold.records if r["type"] == "agreement"}
    assert len(ids) == len(set(ids))
    for record in gold.records:
        assert collapsed(record["quote"]) in text
        assert record["party"]
        assert record["status"] in {"concluded", "agreed", "proposed"}
        assert record.get("of") in agreements | {None}
        assert set(record.get("action", ())) <= set(Action)
        assert {record["instrument"]} <= set(Instrument) if record["type"] == "agreement" else "instrument" not in record


@pytest.mark.skipif(not VALIDATE.exists(), reason="needs the guide's validator")
def test_the_guides_validator_finds_no_error() -> None:
    """The validator that comes with the guide passes the folder."""
    folder = Path(__file__).parents[1] / "gold"
    done = subprocess.run([sys.executable, str(VALIDATE), str(folder)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
