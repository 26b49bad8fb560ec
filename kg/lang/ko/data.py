"""The words and patterns of Korean, read from the YAML files of `kg/lang/data/ko`."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from kg.lang.ko.openings import guarded

Table = dict[str, Any]


@cache
def table(name: str) -> Table:
    """One data file as plain mappings and lists.

    Args:
        name: file name without `.yaml`.

    >>> "동의" in str(table("clauses"))
    True
    """
    text = (files("kg.lang") / "data" / "ko" / f"{name}.yaml").read_text(encoding="utf-8")
    loaded: Table = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded


@cache
def words(name: str, key: str) -> frozenset[str]:
    """A list of a data file as a set.

    >>> "연구원" in words("organizations", "suffixes")
    True
    """
    return frozenset(table(name)[key])


@cache
def endings() -> tuple[str, ...]:
    """What ends names of bodies and is enough on its own, longest first.

    >>> "연구원" in endings(), "로보틱스" in endings(), "대" in endings()
    (True, True, False)
    """
    return tuple(sorted(words("organizations", "suffixes") | words("organizations", "company_suffixes"), key=lambda e: (-len(e), e)))


@cache
def expression(name: str, key: str) -> re.Pattern[str]:
    """One regular expression of a data file.

    Args:
        name: of the file.
        key: under which it stands.
    """
    return re.compile(table(name)[key])


@cache
def pattern(name: str, key: str) -> re.Pattern[str]:
    """A list of a data file as one alternation, longest first; entries are regular expressions."""
    entries = sorted(table(name)[key], key=len, reverse=True)
    return guarded(entries)
