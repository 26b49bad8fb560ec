"""`kg evaluate GOLD_DIR`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.model import Document, Entity, Evidence, Kind, Statement
from kg.pipeline import stages

TEXT = "Korea and Norway signed an agreement on polar research on Monday."
RECORD = {
    "id": "a1",
    "type": "agreement",
    "label": "x",
    "instrument": "agreement",
    "status": "concluded",
    "date": "2025-03-03",
    "party": [{"type": "country", "code": "KR"}, {"type": "country", "code": "NO"}],
    "signer": [],
    "organization": [],
    "sector": ["ocean-polar"],
    "quote": TEXT,
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A gold folder of one document, and an extractor that finds its parties and nothing else."""
    (tmp_path / "en-001.txt").write_text(TEXT, encoding="utf-8")
    gold = {"doc": "en-001", "lang": "en", "published": "2025-03-04", "title": "", "records": [RECORD]}
    (tmp_path / "en-001.json").write_text(json.dumps(gold), encoding="utf-8")

    def understand(document: Document, *_: object) -> tuple[Statement, ...]:
        evidence = Evidence(document.id, 0, len(TEXT), TEXT)
        parties = [Entity(Kind.COUNTRY, (name,), country=name) for name in ("KR", "NO")]
        return tuple(Statement("a1", p, o, evidence) for p, o in [("type", "agreement"), ("party", parties[0]), ("party", parties[1])])

    monkeypatch.setattr(stages, "understand", understand)
    return str(tmp_path)


def test_table_of_figures(folder: str) -> None:
    """The table shows each slot with its counts."""
    done = CliRunner().invoke(main, ["evaluate", folder, "--halves"])
    assert done.exit_code == 0, done.output
    assert "slot/agreement.party               P 1.000  R 1.000  F1 1.000      2/   2 predicted,    2 gold" in done.stdout
    assert "en/odd" in done.stdout


def test_figures_for_machines_and_disagreements(folder: str) -> None:
    """JSON is on standard output alone, the disagreements with their sentence on standard error."""
    done = CliRunner().invoke(main, ["evaluate", folder, "--json", "--halves", "--errors"])
    figures = json.loads(done.stdout)
    assert (figures["all"]["hit"], figures["all"]["gold"], figures["halves"]["en/odd"]["documents"]) == (2, 6, 1)
    assert "en-001 agreement a1 instrument: gold ['agreement'] predicted []" in done.stderr
    assert TEXT in done.stderr


def test_folder_without_gold(tmp_path: Path) -> None:
    """A folder without gold documents is an error that says what it needs."""
    done = CliRunner().invoke(main, ["evaluate", str(tmp_path)])
    assert done.exit_code == 1
    assert "NAME.json" in done.stderr
