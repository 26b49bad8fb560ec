"""The wheel works outside the checkout: it carries the ontology, the reference tables, words, queries and the page."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel was unpacked, as an installer does."""
    place = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--disable-pip-version-check", "-w", place, ROOT]
    subprocess.run(command, check=True, capture_output=True)
    (wheel,) = place.glob("techpact-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place / "site")
    return place / "site"


def test_the_wheel_reads_stores_and_answers(installed: Path, folder: Path, tmp_path: Path) -> None:
    """Ingest, ask and export run from the wheel alone, in an empty folder."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "COV"))} | {"PYTHONPATH": str(installed)}

    def kg(*args: str) -> str:
        command = [sys.executable, "-m", "kg.cli", *args]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert (
        str(installed)
        in subprocess.run(
            [sys.executable, "-c", "import kg; print(kg.__file__)"], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
        ).stdout
    )
    kg("ingest", str(folder))
    assert "PTB" in kg("ask", "KRISS와 독일을 잇는 프로그램은?")
    kg("export", "html", "graph.html")
    assert "한국표준과학연구원" in (tmp_path / "graph.html").read_text(encoding="utf-8")
    assert "nothing is wrong" in kg("validate")


def test_the_wheel_carries_every_data_file(installed: Path) -> None:
    """Each file of kg/ and ontology/ that the program reads is in the wheel."""
    wanted = {p.relative_to(ROOT).as_posix() for p in (ROOT / "kg").rglob("*") if p.is_file() and "__pycache__" not in p.parts}
    wanted |= {f"kg/{p.relative_to(ROOT).as_posix()}" for p in (ROOT / "ontology").rglob("*") if p.is_file()}
    carried = {p.relative_to(installed).as_posix() for p in installed.rglob("*") if p.is_file()}
    assert wanted <= carried
