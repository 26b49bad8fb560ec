"""Imports go down only: from the command line to the data, never back, and heavy packages stay where they belong."""

from __future__ import annotations

import ast
from itertools import combinations
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "kg"

#: from the bottom up; a module may import from its own group only inside its own package, and from every lower group
LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"errors"}),
    frozenset({"model"}),
    frozenset({"vocab"}),
    frozenset({"reference"}),
    frozenset({"read", "lang", "extract", "link", "rdf", "records"}),
    frozenset({"judgements"}),
    frozenset({"store"}),
    frozenset({"query"}),
    frozenset({"graph", "validate"}),
    frozenset({"ask"}),
    frozenset({"review"}),
    frozenset({"render"}),
    frozenset({"pipeline", "evaluate"}),
    frozenset({"cli", "library", "web"}),
)
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}

#: package: the modules that may import it (inside functions unless listed in TOP)
OWNERS = {
    "pyoxigraph": {"store"},
    "oxrdflib": {"store"},
    "pyvis": {"render/html"},
    "click": {"cli"},
    "pyshacl": {"validate"},
    "kiwipiepy": {"lang/ko"},
    "trafilatura": {"read/html"},
    "httpx": {"extract/llm/client"},
    "matplotlib": {"render/figures"},
}
#: packages that cost more than 20 ms to import: never at the top of a module
HEAVY = {
    "httpx",
    "pyvis",
    "oxrdflib",
    "pyoxigraph",
    "trafilatura",
    "networkx",
    "rdflib",
    "kiwipiepy",
    "pyshacl",
    "pandas",
    "rustworkx",
    "matplotlib",
}

#: the stages of extraction in their order: each knows those before it
STAGES = ("context", "agreements", "commitments", "scope")

MODULES = sorted(PACKAGE.rglob("*.py"))


def part(path: Path) -> str:
    """The layer member a file belongs to: its top-level package or module."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imports(tree: ast.AST) -> list[tuple[str, ast.stmt]]:
    found: list[tuple[str, ast.stmt]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.name, node) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            if node.module in ("kg", "kg.extract"):
                found += [(f"{node.module}.{alias.name}", node) for alias in node.names]
            else:
                found.append((node.module, node))
    return found


def type_checking_only(tree: ast.Module) -> set[ast.stmt]:
    guarded: set[ast.stmt] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            guarded |= {child for child in ast.walk(node) if isinstance(child, ast.stmt)}
    return guarded


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_from_below(path: Path) -> None:
    """Every `kg` import of a module names its own package or a lower layer."""
    own = part(path)
    if own == "__init__" or own == "__main__":
        return
    assert own in RANK, f"{own} has no layer: add it to LAYERS"
    for name, node in imports(ast.parse(path.read_text(encoding="utf-8"))):
        if not name.startswith("kg."):
            continue
        target = name.split(".")[1]
        assert target == own or RANK[target] < RANK[own], f"{path.name}:{node.lineno} imports {name} from above or beside"


@pytest.mark.parametrize(("earlier", "later"), list(combinations(STAGES, 2)), ids=str)
def test_a_stage_of_extraction_knows_no_later_one(earlier: str, later: str) -> None:
    """Text goes through the stages in one direction, so that each can be read without those behind it."""
    modules = list((PACKAGE / "extract" / earlier).glob("*.py"))
    assert modules
    for path in modules:
        for name, node in imports(ast.parse(path.read_text(encoding="utf-8"))):
            assert not f"{name}.".startswith(f"kg.extract.{later}."), f"{path.name}:{node.lineno} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_no_relative_import(path: Path) -> None:
    """Imports are absolute, so that a reader sees the layer."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        assert not (isinstance(node, ast.ImportFrom) and node.level), f"{path.name}:{node.lineno}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_packages_stay_where_they_belong(path: Path) -> None:
    """Only the owning module imports a package, and heavy ones are imported inside functions."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    guarded = type_checking_only(tree)
    top = set(tree.body)
    place = path.relative_to(PACKAGE).with_suffix("").as_posix()
    for name, node in imports(tree):
        package = name.split(".")[0]
        if package in OWNERS and node not in guarded:
            assert any(place == owner or place.startswith(f"{owner}/") for owner in OWNERS[package]), f"{place}:{node.lineno} imports {package}"
        if package in HEAVY and node not in guarded:
            assert node not in top, f"{place}:{node.lineno} imports {package} at the top"
