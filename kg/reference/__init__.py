"""Reference data: who and what is known by name in Korean and English, and where a text names it.

The tables live in `ontology/` (see its README); `load` reads them, `gazetteer` finds their names in a text.
"""

from __future__ import annotations

from kg.reference.gazetteer import Gazetteer, gazetteer, titled
from kg.reference.hits import Hit
from kg.reference.reading import folder
from kg.reference.rows import Ambiguous, Country, Office, Organization, Pair, Programme, Sector
from kg.reference.tables import Reference, load

__all__ = [
    "Ambiguous",
    "Country",
    "Gazetteer",
    "Hit",
    "Office",
    "Organization",
    "Pair",
    "Programme",
    "Reference",
    "Sector",
    "folder",
    "gazetteer",
    "load",
    "titled",
]
