"""Gold documents: NAME.txt with its records in NAME.json, as the annotation guide has them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import ReadError
from kg.model import Document
from kg.read.clean import clean


@dataclass(frozen=True, slots=True)
class Gold:
    """A document and the records that a careful reader found in it."""

    document: Document
    records: tuple[dict[str, Any], ...]


def load(folder: Path) -> tuple[Gold, ...]:
    """The gold documents of a folder, in the order of their names.

    Args:
        folder: holds NAME.txt and NAME.json.

    Raises:
        ReadError: when there is none, or one does not parse.
    """
    files = sorted(folder.glob("*.json"))
    if not files:
        raise ReadError("there is no gold document here", where=str(folder), hint="a gold folder holds NAME.txt with NAME.json")
    return tuple(map(_gold, files))


def _gold(file: Path) -> Gold:
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        text = file.with_suffix(".txt").read_text(encoding="utf-8")
        fields = {name: told.get(name) or "" for name in ("title", "published", "publisher", "url")}
        document = Document(
            id=file.stem, text=clean(text), lang=told.get("lang") or file.stem[:2], source=str(file.with_suffix(".txt")), **fields
        )
        return Gold(document, tuple(told["records"]))
    except (OSError, ValueError, KeyError, AttributeError) as error:
        raise ReadError(f"this is no gold document: {error!r}", where=str(file), hint="it needs its .txt, and JSON with records") from error
