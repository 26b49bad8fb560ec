"""The check of the reference tables finds each kind of defect."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from kg.errors import ReferenceDataError
from kg.reference import folder, load
from kg.reference.__main__ import main
from kg.reference.check import is_ror, problems
from kg.reference.tables import read


def test_the_tables_of_the_project_are_sound() -> None:
    """What lies in `ontology/` passes its own check."""
    assert list(problems(load())) == []


def test_the_command_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m kg.reference check` ends with 0 and no defect; another word is a mistake of usage."""
    assert main(["check"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["polish"]) == 2


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """A copy of the tables to spoil."""
    shutil.copytree(folder(), tmp_path / "ontology")
    return tmp_path / "ontology"


def spoil(tables: Path, file: str, row: str, **cells: str) -> list[str]:
    """Change cells of one row and give the defects that the check then finds."""
    path = tables / file
    with path.open(encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source))
    first = next(iter(rows[0]))
    for entry in rows:
        if entry[first] == row:
            entry.update(cells)
    with path.open("w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return list(problems(read(tables)))


@pytest.mark.parametrize(
    ("file", "row", "cells", "said"),
    [
        ("organizations.csv", "nist", {"parent": "nobody"}, "nobody"),
        ("organizations.csv", "nist", {"country": "XX"}, "XX"),
        ("organizations.csv", "nist", {"ror": "https://ror.org/05xpvk417"}, "check digits"),
        ("organizations.csv", "nist", {"wikidata": "176691"}, "Wikidata"),
        ("organizations.csv", "motie", {"valid_to": "2001-01-01"}, "before valid_from"),
        ("organizations.csv", "motie", {"valid_to": "gone"}, "ISO dates"),
        ("organizations.csv", "nist", {"label_en": ""}, "label_en"),
        ("organizations.csv", "nist", {"label_ko": "국립 표준기술연구소 "}, "stray white space"),
        ("organizations.csv", "kriss", {"alt_ko": "표준연|과기정통부"}, "과기정통부"),
        ("organizations.csv", "msit", {"parent": "kriss"}, "circle"),
        ("sectors.csv", "quantum", {"parent": "basic-science"}, "quantum"),
        ("sectors.csv", "quantum", {"us_cet": "Magic"}, "Magic"),
        ("programmes.csv", "iter", {"sectors": "magic"}, "magic"),
        ("agreements.csv", "us-jp-tpd", {"parties": "US|XX"}, "XX"),
        ("country_pairs.csv", "한미", {"codes": "KR|XX"}, "XX"),
        ("offices.csv", "ostp-director", {"org": "nobody"}, "nobody"),
        ("ambiguous_forms.csv", "나사", {"refs": "org:nist"}, "does not bear"),
    ],
)
def test_a_defect_is_named(tables: Path, file: str, row: str, cells: dict[str, str], said: str) -> None:
    """The spoilt cell is told with its row or value."""
    found = spoil(tables, file, row, **cells)
    assert any(said in line for line in found), found


def test_a_row_of_the_wrong_length_names_its_line(tables: Path) -> None:
    """A comma without quotes is found with file and line."""
    path = tables / "organizations.csv"
    path.write_text(path.read_text(encoding="utf-8") + "new,company,KR\n", encoding="utf-8")
    with pytest.raises(ReferenceDataError, match=r"organizations\.csv:\d+: the row has 3 cells"):
        read(tables)


def test_an_identifier_stands_once(tables: Path) -> None:
    """Two rows with one id are refused."""
    path = tables / "organizations.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + text.splitlines()[1] + "\n", encoding="utf-8")
    with pytest.raises(ReferenceDataError, match="stands twice"):
        read(tables)


def test_a_ror_id_has_check_digits() -> None:
    """One wrong letter of an identifier shows."""
    assert is_ror("https://ror.org/05xpvk416")
    assert not is_ror("https://ror.org/05xqvk416")
