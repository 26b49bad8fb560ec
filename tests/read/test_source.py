"""Paths: files, folders, standard input; and the two reference articles."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from kg.model import Document
from kg.read import Given, ReadError, read

EN = "Korea and Singapore opened a laboratory for digital health.\n"
SHARED = Path(__file__).parents[3] / "shared"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with files that can be read and files that cannot."""
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a/z.md", "a/b.txt", ".hidden.txt", ".git/x.txt", "a/plain"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(EN, encoding="utf-8")
    Path("picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0")
    Path("table.csv").write_text("a,b\n", encoding="utf-8")
    return tmp_path


def test_folder_is_read_in_the_order_of_names(folder: Path) -> None:
    """Visible files of all folders below come sorted; the same with and without `./`."""
    for name in (".", "./"):
        assert [item.id for item in read(name) if isinstance(item, Document)] == ["a/b.txt", "a/plain", "a/z.md", "b.txt"]


def test_a_folders_readme_is_no_document(folder: Path) -> None:
    """README.md is passed over in a folder and read when it is named itself."""
    (folder / "README.md").write_text("What the folder holds, and whose it is.", encoding="utf-8")
    assert not [item for item in read(folder) if isinstance(item, Document) and "README" in item.id]
    assert [item.text for item in read(folder / "README.md") if isinstance(item, Document)] == ["What the folder holds, and whose it is."]


def test_files_that_cannot_be_read_are_told(folder: Path) -> None:
    """A file of another kind in a folder is an error among the documents, not silence."""
    errors = [item for item in read(folder) if isinstance(item, ReadError)]
    assert [Path(error.where).name for error in errors] == ["picture.png", "table.csv"]
    assert "PNG" in str(errors[0])
    assert ".csv" in str(errors[1])
    assert ".jsonl" in str(errors[1])


def test_path_that_does_not_exist() -> None:
    """A missing path is one error that names it."""
    (item,) = read("no/such.txt")
    assert isinstance(item, ReadError)
    assert "no/such.txt" in str(item)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_file_without_permission(folder: Path) -> None:
    """A file that may not be opened is an error, and the others are read."""
    Path("b.txt").chmod(0)
    items = list(read("."))
    assert sum(isinstance(item, Document) for item in items) == 3


@pytest.mark.parametrize(
    ("content", "ids"),
    [
        (EN, ["stdin-6ec32495d01a"]),
        ('{"id": "x", "text": "Korea and Singapore met."}\n{"id": "y", "text": "한국과 싱가포르가 만났다."}\n', ["x", "y"]),
        ("<!doctype html><html><body><article><p>Korea and Singapore opened a laboratory.</p></article></body></html>", ["stdin-69c328975879"]),
    ],
    ids=["text", "jsonl", "html"],
)
def test_standard_input_is_read_by_its_content(monkeypatch: pytest.MonkeyPatch, content: str, ids: list[str]) -> None:
    """Text, JSON lines and HTML on standard input are told apart, each text has its own id, and the stream stays open."""
    standard = io.TextIOWrapper(io.BytesIO(content.encode()))
    monkeypatch.setattr(sys, "stdin", standard)
    assert [item.id for item in read("-") if isinstance(item, Document)] == ids
    assert not standard.buffer.closed


def test_reading_is_lazy(folder: Path) -> None:
    """The first document comes before the others are opened."""
    items = read(".")
    next(items)
    Path("b.txt").unlink()
    assert any(isinstance(item, ReadError) and item.where == "b.txt" for item in items)


@pytest.mark.skipif(not SHARED.exists(), reason="needs the shared articles")
@pytest.mark.parametrize(
    ("pattern", "published", "gold", "gone"),
    [
        ("000*.txt", "2025-10-29", "ko-001", ["댓글", "▶", "yna", "무단", "관련자료", "일러스트", "작성일", "<"]),
        ("002*.txt", "2023-12-09", "ko-002", ["댓글", "+1", "comment", "제공=", "기사에 대해"]),
    ],
)
def test_reference_articles(document: Callable[..., Document], pattern: str, published: str, gold: str, gone: list[str]) -> None:
    """Of the two raw articles, the article is kept almost word for word, and the site is gone."""
    (path,) = (SHARED / "seeds").glob(pattern)
    found = document(path.read_bytes(), path.name, Given(published=published))
    wanted = (SHARED / "eval" / "dev" / f"{gold}.txt").read_text(encoding="utf-8")
    assert [word for word in gone if word in found.text] == []
    assert SequenceMatcher(None, wanted.split(), found.text.split(), autojunk=False).ratio() > 0.95
    assert (found.lang, found.published, found.title) == ("ko", published, found.text.split("\n")[0])


def test_a_folder_without_documents_is_told(tmp_path: Path) -> None:
    """Nothing to read is an error with the folder's name, not a silent success."""
    (tmp_path / "README.md").write_text("What will be here one day.", encoding="utf-8")
    (item,) = read(tmp_path)
    assert isinstance(item, ReadError)
    assert "no document" in str(item)
    assert str(tmp_path) in str(item)
