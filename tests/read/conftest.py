"""Writes a file and reads it: what every test of reading does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.model import Document
from kg.read import Given, ReadError, read

Items = list[Document | ReadError]


@pytest.fixture
def reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Items]:
    """Reads bytes or text under a file name in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def run(content: bytes | str, name: str = "a.txt", given: Given | None = None) -> Items:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(content.encode() if isinstance(content, str) else content)
        return list(read(name, given))

    return run


@pytest.fixture
def document(reading: Callable[..., Items]) -> Callable[..., Document]:
    """The one document of a file."""

    def run(content: bytes | str, name: str = "a.txt", given: Given | None = None) -> Document:
        (item,) = reading(content, name, given)
        assert isinstance(item, Document), item
        return item

    return run


@pytest.fixture
def failure(reading: Callable[..., Items]) -> Callable[..., ReadError]:
    """The one error of a file."""

    def run(content: bytes | str, name: str = "a.txt", given: Given | None = None) -> ReadError:
        (item,) = reading(content, name, given)
        assert isinstance(item, ReadError), item
        return item

    return run
