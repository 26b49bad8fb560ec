"""The version of what reads documents: they are read again when it changes."""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path

import kg
from kg.extract import DEFAULT, Extractor, extractor

#: parts of the package whose change means that a document is read again (design, §2)
READING = ("model", "vocab.py", "rdf", "reference", "lang", "extract", "link")


def extractor_version(by: Extractor | None = None) -> str:
    """The version that decides whether a document is read again: the release, a digest of code, words and tables, and the extractor.

    Args:
        by: the extractor; the rules, which need no mention, if nothing else is said.

    >>> extractor_version().startswith(kg.__version__)
    True
    """
    name = (by or extractor()).name
    return _digest() if name == DEFAULT else f"{_digest()}+{name}"


@functools.cache
def _digest() -> str:
    digest = hashlib.sha256()
    package = Path(kg.__file__).parent
    for part in (*(package / name for name in READING), _tables(package)):
        files = [part] if part.is_file() else sorted(p for p in part.rglob("*") if p.suffix in {".py", ".yaml", ".csv"})
        for file in files:
            digest.update(file.relative_to(part.parent).as_posix().encode() + b"\0" + file.read_bytes())
    return f"{kg.__version__}+{digest.hexdigest()[:12]}"


def _tables(package: Path) -> Path:
    installed = package / "ontology"
    return installed if installed.is_dir() else package.parent / "ontology"
