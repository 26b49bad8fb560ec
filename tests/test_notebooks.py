"""The notebooks run from top to bottom, import only the product and what its results are made for, and are kept without output."""

from __future__ import annotations

import ast
import os
import shutil
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))

each = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.name)


def code(path: Path) -> list[Any]:
    return [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]


@each
def test_a_notebook_imports_only_the_product(path: Path) -> None:
    """What a notebook shows is the library's own surface; its tables are pandas', its graph is NetworkX's."""
    tree = ast.parse("\n".join(cell.source for cell in code(path)))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert "kg" in imported
    assert imported <= {"kg", "networkx", "pandas"}
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]


@each
def test_a_notebook_is_kept_without_output(path: Path) -> None:
    """No output, no counter: a change in git is a change of the notebook."""
    assert not [cell for cell in code(path) if cell.outputs or cell.execution_count]


@each
def test_a_notebook_runs(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every cell runs in a fresh kernel beside a copy of the seeds, warns of nothing, and its last value is shown."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    home = tmp_path / "notebooks"
    home.mkdir()
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", ""))).rstrip(os.pathsep))
    monkeypatch.setenv("JUPYTER_PLATFORM_DIRS", "1")
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(home)}}).execute()
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert [output.text for output in outputs if output.output_type == "stream"] == []
    shown = [cell.outputs[-1].data for cell in notebook.cells if cell.cell_type == "code"]
    assert all("text/html" in data or "text/plain" in data for data in shown)
    page = shown[-1]["text/html"]
    assert page.startswith("<iframe sandbox=")
    assert "KRISS" in page
