"""Where documents come from: files, folders and standard input."""

from __future__ import annotations

import io
import os
import posixpath
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from kg.errors import EmptyDocument, ReadError, TooLarge

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """One file, or standard input.

    Args:
        name: path as the user gave it, normalised and with forward slashes: the same with `./` and without.
        path: where to open it; None for standard input.
    """

    name: str
    path: Path | None

    @property
    def suffix(self) -> str:
        """The file's suffix in lower case, or empty."""
        return self.path.suffix.casefold() if self.path else ""

    @contextmanager
    def open(self) -> Iterator[io.BufferedReader[Any]]:
        """The bytes, as a stream that can be peeked into."""
        if self.path:
            with self.path.open("rb") as file:
                yield file
            return
        standard: io.BufferedReader[Any] = io.BufferedReader(sys.stdin.buffer)
        try:
            yield standard
        finally:
            standard.detach()  # else it would close standard input for the rest of the program


def sources(path: str | os.PathLike[str]) -> Iterator[Source]:
    """The sources that a path names: itself, or the visible files of a folder and of those below it, sorted.

    A folder's README tells of the folder and is no document of it; named itself, it is read.

    Args:
        path: file, folder, or `-`.

    Raises:
        ReadError: when there is no such path, or no document in the folder.
    """
    if os.fspath(path) == STANDARD_INPUT:
        yield Source(STANDARD_INPUT, None)
        return
    root = Path(path)
    if not root.exists():
        raise ReadError("there is no such file or folder", where=str(root), hint="check the path")
    files = _below(root) if root.is_dir() else [root]
    if not files:
        raise ReadError("there is no document in this folder", where=str(root), hint="hidden files and a README are none; check the path")
    yield from (Source(name_of(file), file) for file in files)


def name_of(path: Path) -> str:
    """A path as an id: forward slashes, no `./`, NFC.

    >>> name_of(Path("./docs/../a.txt")), name_of(Path("기사.txt"))
    ('a.txt', '기사.txt')
    """
    return unicodedata.normalize("NFC", posixpath.normpath(path.as_posix()))


def _below(folder: Path) -> list[Path]:
    found: list[Path] = []
    for where, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(where, name) for name in files if not name.startswith(".") and Path(name).stem.casefold() != "readme"]
    return sorted(found, key=lambda file: file.as_posix())


def whole(stream: BinaryIO, limit: int, *, where: str) -> bytes:
    """All bytes of a document.

    Args:
        stream: what to read; never more than one byte over the limit is taken from it.
        limit: bytes.
        where: its name, for messages.

    Raises:
        EmptyDocument: for no bytes.
        TooLarge: for more than the limit.
    """
    data = stream.read(limit + 1)
    if not data:
        raise EmptyDocument("the file is empty", where=where, hint="pass a file with text")
    if len(data) > limit:
        raise TooLarge(f"the document is over {limit:,} bytes", where=where, hint="split it, or make one document a line in a .jsonl file")
    return data
