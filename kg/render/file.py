"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from kg.errors import ExportError


def write(path: Path, chunks: Iterable[str]) -> None:
    """Write text as UTF-8, whatever the locale; the file appears when all of it is there.

    Args:
        path: the file, replaced if it exists; `-` is the standard output.
        chunks: the text, piece by piece.

    Raises:
        ExportError: the file cannot be written there.
    """
    put(path, (chunk.encode("utf-8", "replace") for chunk in chunks))


def put(path: Path, chunks: Iterable[bytes]) -> None:
    """Write bytes; the file appears when all of it is there.

    Args:
        path: the file, replaced if it exists; `-` is the standard output.
        chunks: the bytes, piece by piece.

    Raises:
        ExportError: the file cannot be written there.
    """
    if str(path) == "-":
        sys.stdout.buffer.writelines(chunks)
        sys.stdout.buffer.flush()
        return
    target = path.resolve()
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    except OSError as error:
        raise _refused(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(chunks)
        Path(name).chmod(_mode())
        Path(name).replace(target)
    except OSError as error:
        raise _refused(path, error) from error
    finally:
        Path(name).unlink(missing_ok=True)


def _refused(path: Path, error: OSError) -> ExportError:
    return ExportError(f"the file cannot be written: {error.strerror}", where=str(path), hint="name a file in a folder that you may write to")


def _mode() -> int:
    """Permissions of a new file as the user's mask has them; a temporary one is for its owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
