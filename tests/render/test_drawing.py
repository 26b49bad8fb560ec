"""The page of `kg path --html`: the nodes of the paths, their order, their quotes, and nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import kg
from kg.cli import main
from kg.errors import ExportError

SEED = Path(__file__).parents[2] / "seeds" / "2024-01-31-kriss-nist-quantum.ko.md"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of one seed about KRISS and NIST."""
    place = tmp_path_factory.mktemp("drawing") / "kg"
    kg.open(place).ingest(SEED)
    return place


def run(*given: str, store: Path) -> Result:
    return CliRunner().invoke(main, ["path", *given, "--store", str(store)], catch_exceptions=False)


def block(page: str, name: str) -> Any:
    """A block of JSON of the page."""
    found = re.search(rf'<script type="application/json" id="kg-{name}">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])


@pytest.mark.parametrize(("first", "second", "lang"), [("표준연", "NIST", "ko"), ("KRISS", "NIST", "en")])
def test_the_page_holds_the_paths_and_nothing_else(store: Path, tmp_path: Path, first: str, second: str, lang: str) -> None:
    """Every node of every path, in their order, best first; the text is printed as without the page."""
    done = run(first, second, "--html", str(tmp_path / "path.html"), store=store)
    assert done.exit_code == 0
    assert done.stdout == run(first, second, store=store).stdout
    page = (tmp_path / "path.html").read_text(encoding="utf-8")
    paths = kg.open(store).path(first, second).data["paths"]
    wanted = [[paths_["hops"][0]["from"]["iri"], *(hop["to"]["iri"] for hop in paths_["hops"])] for paths_ in paths]
    shown = block(page, "settings")["paths"]
    assert [[f"https://w3id.org/techpact/id/{node}" for node in path] for path in shown] == wanted
    assert {node["id"] for node in block(page, "data")["nodes"]} == {node for path in shown for node in path}
    assert f'<html lang="{lang}">' in page
    quotes = {hop["evidence"]["quote"] for path in paths for hop in path["hops"] if hop["evidence"]}
    assert quotes
    assert all(any(quote in paragraph for paragraph in block(page, "data")["paragraphs"]) for quote in quotes)


def test_without_a_path_there_is_no_page(store: Path, tmp_path: Path) -> None:
    """The reason is told, no file is written, and the exit code says so."""
    done = run("KRISS", "NIST", "--status", "proposed", "--until", "1999", "--html", str(tmp_path / "path.html"), store=store)
    assert done.exit_code == 1
    assert "no path to draw" in done.stderr
    assert done.stdout.strip()
    assert not (tmp_path / "path.html").exists()


def test_the_library_draws_paths(store: Path) -> None:
    """The page as a view; no path is an error."""
    library = kg.open(store)
    assert "한국표준과학연구원" in library.draw("KRISS", "NIST").html
    with pytest.raises(ExportError, match="no path"):
        library.draw("KRISS", "NIST", until="1999")
