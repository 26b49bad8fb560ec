"""The reference tables from their files."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from kg.errors import ReferenceDataError
from kg.reference.rows import Ambiguous, Country, Office, OfficialSector, Organization, Pair, Programme, Sector

Row = Mapping[str, str]
T = TypeVar("T")


def folder() -> Path:
    """The folder of the tables: inside the installed package, or `ontology/` of a checkout.

    Raises:
        ReferenceDataError: there is none.
    """
    package = Path(__file__).resolve().parent.parent
    for place in (package / "ontology", package.parent / "ontology"):
        if (place / "organizations.csv").is_file():
            return place
    raise ReferenceDataError("the reference tables are missing", where=str(package / "ontology"), hint="install the package again")


def many(cell: str) -> tuple[str, ...]:
    """The values of a cell: `|` separates them.

    >>> many("과기정통부|과기부"), many("")
    (('과기정통부', '과기부'), ())
    """
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def rows(path: Path) -> Iterator[Row]:
    """The rows of a table.

    Raises:
        ReferenceDataError: a row with more or fewer cells than the header.
    """
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        header = next(reader)
        for cells in reader:
            if len(cells) != len(header):
                raise ReferenceDataError(
                    f"the row has {len(cells)} cells, the header {len(header)}",
                    where=f"{path.name}:{reader.line_num}",
                    hint="put quotes around a cell with a comma in it",
                )
            yield dict(zip(header, cells, strict=True))


def organization(row: Row) -> Organization:
    lists = {"alt_en": many(row["alt_en"]), "alt_ko": many(row["alt_ko"])}
    return Organization(**{**row, **lists})  # type: ignore[arg-type]


def country(row: Row) -> Country:
    return Country(
        row["code"],
        row["label_en"],
        row["label_ko"],
        many(row["alt_en"]),
        many(row["alt_ko"]),
        many(row["abbr_ko"]),
        many(row["demonym_en"]),
        row["source"],
    )


def sector(row: Row) -> Sector:
    lists = {name: many(row[name]) for name in ("alt_en", "alt_ko", "kr_national_strategic", "us_cet", "eu_critical")}
    return Sector(**{**row, **lists})  # type: ignore[arg-type]


def programme(row: Row) -> Programme:
    lists = {"alt": many(row["alt"]), "sectors": many(row["sectors"]), "parties": many(row.get("parties", ""))}
    return Programme(**{**row, **lists})  # type: ignore[arg-type]


def office(row: Row) -> Office:
    return Office(row["id"], many(row["pattern_en"]), many(row["pattern_ko"]), row["level"], row["org"])


def pair(row: Row) -> Pair:
    return Pair(row["form_ko"], many(row["codes"]), many(row["form_en"]), int(row["docs"] or 0))


def official(row: Row) -> OfficialSector:
    return OfficialSector(*row.values())


def table(path: Path, build: Callable[[Row], T], *, by: str) -> dict[str, T]:
    """One table by the identifier of its rows.

    Raises:
        ReferenceDataError: two rows with one identifier, or a column that is missing.
    """
    found: dict[str, T] = {}
    for row in rows(path):
        if row.get(by, "") in found:
            raise ReferenceDataError(f"{by} {row[by]!r} stands twice", where=path.name, hint="merge the two rows")
        try:
            found[row[by]] = build(row)
        except (KeyError, TypeError, ValueError) as error:
            raise ReferenceDataError(f"the columns do not fit: {error}", where=path.name, hint="see ontology/README.md") from error
    return found


def ambiguous(row: Row) -> Ambiguous:
    return Ambiguous(row["form"], many(row["refs"]), row["reason"])
