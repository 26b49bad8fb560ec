"""Each option of `kg export html` changes the page as its help says, from the command line to the file."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kg.cli import main
from tests.conftest import EN, KO

KRISS, KOPRI = "한국표준과학연구원", "극지연구소"
AGREEMENTS = "SELECT ?a { GRAPH ?d { ?a a tp:Agreement } }"
PROMISE = "The two institutions will jointly develop calibration methods"
FAR = """Korea and Norway Sign on Arctic Ships

On October 2, 2024, the Korea Polar Research Institute (KOPRI) and the Norwegian Polar Institute signed a memorandum of
understanding on Arctic observation.
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of three documents, two of one agreement and one of another, eight months before."""
    place = tmp_path_factory.mktemp("options")
    for name, lang, day, text in (("ko", "ko", "2025-06-13", KO), ("en", "en", "2025-06-12", EN), ("far", "en", "2024-10-02", FAR)):
        front = f"---\nid: {name}\npublished: {day}\npublisher: Test Wire\nlang: {lang}\n---\n"
        (place / f"{name}.md").write_text(front + text, encoding="utf-8")
    done = CliRunner().invoke(main, ["ingest", str(place), "--store", str(place.parent / "options.kg"), "--jobs", "1"], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return place.parent / "options.kg"


def page(store: Path, *options: str) -> str:
    done = CliRunner().invoke(main, ["export", "html", "-", "--store", str(store), *options], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return str(done.stdout)


def names(text: str) -> set[str]:
    """The English or Korean names of all nodes of a page."""
    found = re.search(r'id="kg-data">(.*?)</script>', text, re.S)
    assert found
    nodes: list[dict[str, Any]] = json.loads(found.group(1))["nodes"]
    return {node.get("en", "") for node in nodes} | {node.get("ko", "") for node in nodes}


@pytest.mark.parametrize(
    ("options", "kept", "gone"),
    [
        ((), {KRISS, KOPRI}, set()),
        (("--focus", "KRISS", "--hops", "1"), {KRISS}, {KOPRI}),
        (("--focus", "표준연", "--hops", "2"), {KRISS, "대한민국"}, {KOPRI}),
        (("--since", "2025-01-01"), {KRISS}, {KOPRI}),
        (("--until", "2024-12"), {KOPRI}, {KRISS}),
        (("--sector", "quantum"), {KRISS}, {KOPRI}),
        (("--sector", "양자"), {KRISS}, {KOPRI}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_options_narrow_the_page(store: Path, options: tuple[str, ...], kept: set[str], gone: set[str]) -> None:
    """What lies outside is not in the file; names work in both languages."""
    found = names(page(store, *options))
    assert kept <= found
    assert not gone & found


@pytest.mark.parametrize("form", ["html", "csv", "graphml"])
def test_a_selection_of_nothing_writes_no_file(store: Path, tmp_path: Path, form: str) -> None:
    """It exits as an error that says what was asked for and how much was searched, and leaves a file that stands there as it is."""
    out = tmp_path / "out"
    out.write_text("before", encoding="utf-8")
    done = CliRunner().invoke(main, ["export", form, str(out), "--store", str(store), "--since", "2030"])
    assert done.exit_code == 1
    assert "nothing fits --since 2030: searched 6 agreements and commitments" in done.stderr
    assert out.read_text(encoding="utf-8") == "before"


def test_agreement_keeps_that_one(store: Path) -> None:
    """`--agreement` takes a name as the page shows it."""
    listed = CliRunner().invoke(main, ["sparql", AGREEMENTS, "--format", "tsv", "--store", str(store)], catch_exceptions=False).stdout
    iri = next(word.strip("<>") for line in listed.splitlines() for word in line.split("\t") if "agreement/far" in word)
    found = names(page(store, "--agreement", iri))
    assert KOPRI in found
    assert KRISS not in found


def test_max_nodes_keeps_the_most_connected(store: Path) -> None:
    """No more nodes than asked for are in the file."""
    text = page(store, "--max-nodes", "3")
    found = re.search(r'id="kg-data">(.*?)</script>', text, re.S)
    assert found
    assert len(json.loads(found.group(1))["nodes"]) == 3


def test_title_and_language_greet_the_reader(store: Path) -> None:
    """The title is the heading as it is given; the page opens in the language asked for."""
    text = page(store, "--title", "양자 <협력>", "--lang", "ko")
    assert '<html lang="ko">' in text
    assert "<title>양자 &lt;협력&gt;</title>" in text


def test_no_quotes_leaves_the_sentences_out(store: Path) -> None:
    """With the sentences their text is in the file, without them nothing of it is."""
    assert PROMISE in page(store)
    text = page(store, "--no-quotes")
    assert PROMISE not in text
    assert "교정 기술을 함께 개발하기로" not in text
    assert KRISS in text
