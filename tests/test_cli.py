"""The command line: data on stdout, messages on stderr, exit codes, and what a user sees when something is wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main


def run(*args: str | Path, store: Path | None = None) -> Result:
    given = [*map(str, args), *(["--store", str(store)] if store else [])]
    return CliRunner().invoke(main, given, catch_exceptions=False)


@pytest.fixture
def stored(folder: Path, tmp_path: Path) -> Path:
    """A store with both test documents."""
    assert run("ingest", folder, store=tmp_path / "kg").exit_code == 0
    return tmp_path / "kg"


def test_every_command_ends_its_help_in_an_example() -> None:
    """`--help` of each command shows an example that begins with `kg`."""
    for name, command in main.commands.items():
        help_text = run(name, "--help").stdout
        assert "Example:" in help_text, name
        assert f"kg {name}" in (command.help or ""), name


def test_help_imports_nothing_heavy() -> None:
    """`kg --help` loads neither the store nor a language model."""
    heavy = {"rdflib", "kiwipiepy", "networkx", "pyvis", "pyoxigraph", "yaml", "ahocorasick"}
    code = f"import sys, kg.cli; print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_extract_prints_one_object_a_document(folder: Path) -> None:
    """The records come as JSON lines in the form of the codebook, with quotes of the text."""
    done = run("extract", folder)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [d["doc"] for d in lines] == ["en-kriss-ptb", "ko-kriss-ptb"]
    for line in lines:
        assert {r["type"] for r in line["records"]} == {"agreement", "commitment"}
        assert all(r["quote"] and r["start"] < r["end"] and 0 < r["confidence"] <= 1 for r in line["records"])


@pytest.mark.parametrize(("form", "mark"), [("trig", "tp:Agreement"), ("ttl", "tp:Agreement"), ("nq", "ontology#Agreement")])
def test_extract_prints_rdf(folder: Path, form: str, mark: str) -> None:
    """Each RDF form holds the agreement and the Korean quote, and no store is made."""
    done = run("extract", "--format", form, folder / "ko.md")
    assert done.exit_code == 0
    assert mark in done.stdout
    assert "업무협약(MOU)을 12일 체결했다" in done.stdout


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "empty"),
        ("binary.txt", b"\x00\x01\x02\x03" * 50, "binary"),
        ("paper.pdf", b"%PDF-1.7 \x00", "PDF"),
        ("line.jsonl", b'{"id": "x", "text": \n', "line.jsonl#1"),
        ("page.html", b"<html><body><nav>Home</nav></body></html>", "article"),
        ("french.txt", ("Le gouvernement français a signé hier un accord avec le Canada sur la science. " * 5).encode(), "French"),
    ],
)
def test_bad_input_is_told_and_the_rest_is_stored(folder: Path, tmp_path: Path, name: str, content: bytes, said: str) -> None:
    """Each bad file gives a message with its name, exit code 1, and both good documents are stored."""
    (folder / name).write_bytes(content)
    done = run("ingest", folder, store=tmp_path / "kg")
    assert done.exit_code == 1
    assert name in done.stderr
    assert said in done.stderr
    assert "2 stored" in done.stderr


def test_a_query_that_does_not_parse_is_told(stored: Path) -> None:
    """The message says what is wrong with the query, without a traceback."""
    done = run("sparql", "SELECT ?x WHERE { ?x a tp:Agreement", store=stored)
    assert done.exit_code == 1
    assert done.stderr.startswith("kg: ")
    assert "Traceback" not in done.stderr


def test_an_unknown_name_gets_suggestions(stored: Path) -> None:
    """`kg show` of a misspelt name says what came nearest, in both languages."""
    english = "Korea Research Institute of Standards and Science"
    for name, near in (("한국표준과학연구언", "한국표준과학연구원"), (english.replace("Research", "Reserch"), english)):
        done = run("show", name, store=stored)
        assert done.exit_code == 1
        assert near in done.stderr


def test_a_missing_store_is_told(tmp_path: Path) -> None:
    """Asking a store that is not there says so and how to make one; it does not make an empty one."""
    done = run("ask", "which NIST programs link to Korea", store=tmp_path / "none")
    assert done.exit_code == 1
    assert "kg ingest" in done.stderr
    assert not (tmp_path / "none").exists()


def test_show_gives_both_sources_of_one_agreement(stored: Path) -> None:
    """The same MOU told in two languages is shown once, with both documents."""
    done = run("show", "KRISS", store=stored)
    assert done.exit_code == 0
    assert "시험 신문" in done.stdout
    assert "Test Wire" in done.stdout


def test_validate_passes_on_a_fresh_store(stored: Path) -> None:
    """Shapes and quotes hold after an ingest."""
    assert run("validate", store=stored).exit_code == 0


@pytest.mark.parametrize("form", ["html", "ttl", "trig", "nq"])
def test_export_writes_a_file(stored: Path, tmp_path: Path, form: str) -> None:
    """Each export holds the Korean name of the institute."""
    out = tmp_path / f"graph.{form}"
    assert run("export", form, out, store=stored).exit_code == 0
    assert "한국표준과학연구원" in out.read_text(encoding="utf-8")
