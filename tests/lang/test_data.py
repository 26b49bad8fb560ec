"""The files of words are YAML for every reader of it, not only for the fast one, which is not on every computer."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
import yaml

DATA = sorted(Path(str(files("kg.lang") / "data")).rglob("*.yaml"))


@pytest.mark.parametrize("path", DATA, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_the_slow_reader_reads_it(path: Path) -> None:
    """A plain word that ends in a question mark is one for the fast reader only."""
    assert yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
