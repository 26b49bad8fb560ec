"""The language-model extractor from the command line: extract, ingest, evaluate, explanations, cost."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.extract.llm.settings import KEY
from tests.extract.llm.conftest import Service, recorded, refuses, says


def run(service: Service, *args: str | Path, store: Path) -> Result:
    given = [*map(str, args), "--extractor", "llm", "--llm-url", service.url, "--llm-model", "test-model"]
    return CliRunner(env={"KG_STORE": str(store)}).invoke(main, given, catch_exceptions=False)


def test_extract_prints_records_and_tells_the_cost(service: Service, folder: Path, tmp_path: Path) -> None:
    """Records on standard output, requests, tokens, price and cache on standard error; answers lie beside the store."""
    service.will(says(recorded("en-good.json")), says(recorded("ko-good.json")))
    done = run(service, "extract", folder, "--llm-price", "0.5,2", store=tmp_path / "kg")
    assert done.exit_code == 0
    assert [len(json.loads(line)["records"]) for line in done.stdout.splitlines()] == [3, 3]
    assert "2 requests, 0 answers from the cache; 2,000 tokens in, 400 out, price 0.0018; 6 records kept" in done.stderr
    assert len(list((tmp_path / "kg.llm").rglob("*.json"))) == 2
    assert not (tmp_path / "kg").exists()
    again = run(service, "extract", folder, "--llm-price", "0.5,2", store=tmp_path / "kg")
    assert again.stdout == done.stdout
    assert "0 requests, 2 answers from the cache; 0 tokens in, 0 out, price 0.0000" in again.stderr


def test_ingest_stores_what_extract_kept_answers_of(service: Service, folder: Path, tmp_path: Path) -> None:
    """The answers of `extract` serve `ingest`; `kg validate` finds nothing wrong; the rules read the documents again."""
    service.will(says(recorded("en-good.json")), says(recorded("ko-good.json")))
    run(service, "extract", folder, store=tmp_path / "kg")
    done = run(service, "ingest", folder, store=tmp_path / "kg")
    assert "2 stored, 0 unchanged, 0 failed" in done.stderr
    assert "0 requests, 2 answers from the cache" in done.stderr
    plain = CliRunner(env={"KG_STORE": str(tmp_path / "kg")})
    assert plain.invoke(main, ["validate"]).exit_code == 0
    assert "2 stored" in plain.invoke(main, ["ingest", str(folder)]).stderr


def test_explain_shows_what_the_model_said_and_the_text_does_not(service: Service, folder: Path, tmp_path: Path) -> None:
    """Invented quotes and names stand under what was left out, with the reason."""
    service.will(says(recorded("invented.json")))
    done = run(service, "extract", "--explain", folder / "en.md", store=tmp_path / "kg")
    assert "the model's quote is not in the text · “France and Japan signed the Treaty of Nowhere on lunar bases.”" in done.stdout
    assert "the model's name is not in the text · “Fraunhofer Society”" in done.stdout
    assert "llm:test-model 0.10" in done.stdout
    assert "left out (" in done.stderr
    service.will(says("sorry"))
    failed = run(service, "extract", "--explain", folder / "ko.md", store=tmp_path / "kg")
    assert failed.exit_code == 1
    assert "1 request, 0 answers from the cache; 1,000 tokens in" in failed.stderr


def test_evaluate_measures_a_model(service: Service, tmp_path: Path) -> None:
    """The figures come as for the rules; a model that finds nothing has no recall."""
    gold = Path(__file__).parents[2] / "gold"
    service.will(says(recorded("empty.json")))
    done = run(service, "evaluate", gold, "--lang", "en", "--json", store=tmp_path / "kg")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["all"]["predicted"] == 0
    assert "requests" in done.stderr


def test_evaluate_tells_documents_on_which_the_model_failed(service: Service, tmp_path: Path) -> None:
    """They count as documents without a record, the figures come all the same, and the exit code says that something failed."""
    gold = Path(__file__).parents[2] / "gold"
    service.will(says("sorry"), says(recorded("empty.json")))
    done = run(service, "evaluate", gold, "--lang", "en", "--json", store=tmp_path / "kg")
    assert done.exit_code == 1
    assert json.loads(done.stdout)["all"]["gold"] > 0
    assert done.stderr.count("is no JSON") == 1


@pytest.mark.parametrize("command", ["extract", "ingest", "evaluate"])
def test_a_refused_key_is_one_line_and_exit_code_1(command: str, service: Service, folder: Path, tmp_path: Path) -> None:
    """Whatever the command, the run ends at the first refusal."""
    service.will(refuses(401, "no"))
    place = Path(__file__).parents[2] / "gold" if command == "evaluate" else folder
    done = run(service, command, place, store=tmp_path / "kg")
    assert done.exit_code == 1
    assert done.stderr.count(KEY) == 1
    assert len(service.asked) == 1


def test_without_httpx_the_extra_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch, service: Service, tmp_path: Path) -> None:
    """The product works without it; only this extractor asks for it."""
    monkeypatch.setitem(sys.modules, "httpx", None)
    done = run(service, "extract", folder, store=tmp_path / "kg")
    assert done.exit_code == 1
    assert "pip install 'techpact[llm]'" in done.stderr


@pytest.mark.parametrize("price", ["1", "a,b", "-1,2", "nan,1", "1,2,3"])
def test_a_price_is_two_figures(price: str, folder: Path, service: Service, tmp_path: Path) -> None:
    """Anything else is wrong usage."""
    assert run(service, "extract", folder, "--llm-price", price, store=tmp_path / "kg").exit_code == 2
