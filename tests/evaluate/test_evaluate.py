"""Figures of extraction: equal to the annotation guide's own scorer, and right on small cases."""

from __future__ import annotations

import copy
import importlib.util
import json
import random
from pathlib import Path
from typing import Any

import pytest

from kg.errors import ReadError
from kg.evaluate import Gold, Tally, evaluate, load
from kg.model import Document

EVAL = Path(__file__).parents[3] / "shared" / "eval"

KR, IN = {"type": "country", "code": "KR"}, {"type": "country", "code": "IN"}
KARI = {"type": "organization", "names": ["한국항공우주연구원", "KARI"], "country": "KR", "id": "x/kari"}
TEXT = "한국과 인도는 위성 협정을 맺었다. 항우연은 인력을 보내기로 했다."
AGREEMENT = {
    "id": "a1", "type": "agreement", "instrument": "agreement", "status": "concluded", "date": "2025-03", "party": [KR, IN],
    "signer": [], "organization": [], "sector": ["space"], "quote": "한국과 인도는 위성 협정을 맺었다.",
}  # fmt: skip
COMMITMENT = {
    "id": "c1", "type": "commitment", "of": "a1", "action": ["exchange"], "status": "agreed", "party": [KARI],
    "programme": [], "sector": ["space"], "amount": None, "date": None, "quote": "항우연은 인력을 보내기로 했다.",
}  # fmt: skip
GOLD = Gold(Document(id="ko-001", text=TEXT, lang="ko"), (AGREEMENT, COMMITMENT))


def test_prediction_equal_to_gold_is_perfect() -> None:
    """Every figure of a perfect prediction is 1, and nothing disagrees."""
    report = evaluate([GOLD], {"ko-001": [AGREEMENT, COMMITMENT]})
    assert {label: tally.f1 for label, tally in report.tallies.items() if tally.gold and tally.f1 != 1} == {}
    assert report.disagreements == ()


def test_missing_document_counts_as_missed() -> None:
    """A document without a prediction costs recall, record by record."""
    report = evaluate([GOLD], {})
    assert report.tallies["all"] == Tally(0, 0, 11)
    assert [d.slot for d in report.disagreements] == ["missed", "missed"]


def test_spurious_record_costs_precision() -> None:
    """The fills of a record without a partner are predicted, not hit."""
    report = evaluate([GOLD], {"ko-001": [AGREEMENT, COMMITMENT, COMMITMENT | {"id": "c2", "quote": TEXT[:9]}]})
    assert report.tallies["type/commitment"] == Tally(5, 10, 5)
    assert [(d.record, d.slot) for d in report.disagreements] == [("c2", "spurious")]


def test_disagreement_shows_both_sides_and_the_sentence() -> None:
    """A wrong fill is listed with what gold and prediction say, and with the quote."""
    report = evaluate([GOLD], {"ko-001": [AGREEMENT | {"date": "2024"}, COMMITMENT]})
    (found,) = report.disagreements
    assert (found.slot, found.gold, found.predicted, found.quote) == ("date", ("2025-03",), ("2024",), AGREEMENT["quote"])


def test_of_counts_through_the_alignment() -> None:
    """`of` is right when it names the partner of the gold agreement, whatever its id."""
    report = evaluate([GOLD], {"ko-001": [AGREEMENT | {"id": "a9"}, COMMITMENT | {"of": "a9"}]})
    assert report.tallies["slot/commitment.of"] == Tally(1, 1, 1)


def test_name_of_two_entities_counts_for_neither() -> None:
    """A name that two ids share identifies no entity."""
    other = KARI | {"id": "x/other"}
    report = evaluate([GOLD], {"ko-001": [AGREEMENT | {"organization": [other]}, COMMITMENT]})
    assert report.tallies["slot/commitment.party"].hit == 0


def test_folder_without_gold(tmp_path: Path) -> None:
    """A folder without gold documents is told as such."""
    with pytest.raises(ReadError, match="no gold document"):
        load(tmp_path)


def test_gold_without_its_text(tmp_path: Path) -> None:
    """Records without their text are told with the file."""
    (tmp_path / "en-001.json").write_text('{"records": []}', encoding="utf-8")
    with pytest.raises(ReadError, match="en-001"):
        load(tmp_path)


def test_halves_have_an_interval() -> None:
    """Odd and even documents are told apart, the figure inside its interval."""
    docs = [Gold(Document(id=f"ko-00{n}", text=TEXT, lang="ko"), GOLD.records) for n in range(1, 7)]
    predicted = {d.document.id: [AGREEMENT] if d.document.id in ("ko-001", "ko-002") else [AGREEMENT, COMMITMENT] for d in docs}
    found = evaluate(docs, predicted).halves()
    assert set(found) == {"ko/odd", "ko/even"}
    assert all(i.low <= i.f1 <= i.high < 1.0001 and i.documents == 3 for i in found.values())


def damaged(records: list[dict[str, Any]], draw: random.Random) -> list[dict[str, Any]]:
    """A prediction made of gold: records dropped and doubled, slots emptied and swapped, ids given to entities."""
    kept = [copy.deepcopy(r) for r in records for _ in range(draw.choice([0, 1, 1, 1, 2]))]
    for n, record in enumerate(kept):
        record["id"] = f"{record['id'][0]}{n + 1}"
        other = draw.choice(kept)
        for slot in list(record):
            if slot in ("id", "type"):
                continue
            if draw.random() < 0.25:
                record[slot] = copy.deepcopy(other.get(slot)) if draw.random() < 0.5 else None
        for slot in ("party", "organization", "programme", "signer"):
            for entity in record.get(slot) or []:
                if entity["type"] != "country" and draw.random() < 0.7:
                    entity["id"] = f"e/{entity['names'][0]}"
    draw.shuffle(kept)
    return kept


@pytest.mark.skipif(not EVAL.exists(), reason="needs the shared gold")
@pytest.mark.parametrize("seed", range(3))
def test_figures_are_those_of_the_guides_scorer(seed: int) -> None:
    """On damaged copies of the gold, every figure equals that of the scorer beside the guide."""
    spec = importlib.util.spec_from_file_location("scorer", EVAL / "score.py")
    assert spec
    assert spec.loader
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    draw = random.Random(seed)
    gold = scorer.load(EVAL / "dev")
    predicted = {name: {"doc": name, "records": damaged(doc["records"], draw)} for name, doc in gold.items()}
    texts = {file.stem: file.read_text(encoding="utf-8") for file in (EVAL / "dev").glob("*.txt")}
    ours = evaluate(load(EVAL / "dev"), {name: doc["records"] for name, doc in copy.deepcopy(predicted).items()})
    assert ours.json() == scorer.score(gold, predicted, texts, False)
    assert json.loads(json.dumps(ours.json())) == ours.json()
