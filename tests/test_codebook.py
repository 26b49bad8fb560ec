"""The codebook says what the code does: every slot and value is in it, and what it points to exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg import reference
from kg.model import Action, Instrument, Status
from kg.records import SLOTS

ROOT = Path(__file__).parents[1]
CODEBOOK = (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8")
SECTORS = sorted({reference.load().top_sector(sector) for sector in reference.load().sectors})


@pytest.mark.parametrize("word", sorted({slot for slots in SLOTS.values() for slot in slots} | set(Instrument) | set(Action) | set(Status)))
def test_every_slot_and_value_is_explained(word: str) -> None:
    """Each slot, type of instrument, action and status is named as code."""
    assert f"`{word}`" in CODEBOOK


@pytest.mark.parametrize("sector", SECTORS)
def test_every_sector_is_listed(sector: str) -> None:
    """Each top-level sector is in the list."""
    assert re.search(rf"(?<![\w-]){re.escape(sector)}(?![\w-])", CODEBOOK)


@pytest.mark.parametrize("file", sorted(set(re.findall(r"`([\w/.-]+\.(?:yaml|csv|json))`", CODEBOOK))))
def test_every_file_it_names_exists(file: str) -> None:
    """Each data file that the codebook points to is there, by path or by name."""
    places = [ROOT, ROOT / "ontology", *(ROOT / "kg" / "lang" / "data" / lang for lang in ("ko", "en"))]
    assert any((place / file).is_file() for place in places)
