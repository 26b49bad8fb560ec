"""Names and addresses of what the reference tables know, for pages and files."""

from __future__ import annotations

import re

from kg.reference import Organization, load
from kg.vocab import ENTITY, KINDS

#: what the tables write as the country of bodies that belong to none
INTERNATIONAL = {"en": "International bodies", "ko": "국제기구"}
_REFS = {kind: ref for ref, kind in KINDS.items()}
#: an acronym as organizations write theirs: KRISS, NIST, DoE, A*STAR
_ACRONYM = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z0-9&*./-]{1,9}")


def ref_of(iri: str) -> str:
    """The entry of the tables that an IRI stands for, else empty.

    >>> ref_of("https://w3id.org/techpact/id/organization/nist"), ref_of("https://w3id.org/techpact/id/organization/no-such")
    ('org:nist', '')
    """
    kind, _, name = iri.removeprefix(ENTITY).partition("/")
    ref = f"{_REFS.get(kind, '')}:{name}"
    return ref if ref in load() else ""


def acronym(iri: str, names: tuple[str, ...]) -> str:
    """The acronym of an organization: from the tables, else the first of its names that looks like one.

    >>> acronym("https://w3id.org/techpact/id/organization/kriss", ())
    'KRISS'
    >>> acronym("https://w3id.org/techpact/id/organization/new", ("한국가나다연구원", "Korea Institute", "KGND"))
    'KGND'
    """
    ref = ref_of(iri)
    known = load().acronym(ref) if ref else ""
    return known or next((name for name in names if _ACRONYM.fullmatch(name)), "")


def country_of(iri: str) -> str:
    """ISO code of the country that the tables give to an organization or programme, else empty.

    >>> country_of("https://w3id.org/techpact/id/organization/nist")
    'US'
    """
    ref = ref_of(iri)
    return load().country_of(ref) if ref else ""


def website(iri: str) -> str:
    """The address of an organization's own site, else of its Wikidata entry, else empty."""
    ref = ref_of(iri)
    row = load().row(ref) if ref else None
    own = row.website if isinstance(row, Organization) else ""
    wikidata = str(getattr(row, "wikidata", ""))
    return own or (f"https://www.wikidata.org/wiki/{wikidata}" if wikidata else "")


def country_names(code: str) -> dict[str, str]:
    """English and Korean name of a country, the code itself when the tables do not have it.

    >>> country_names("KR"), country_names("ZZ")
    ({'en': 'South Korea', 'ko': '대한민국'}, {'en': 'ZZ', 'ko': 'ZZ'})
    """
    return _labels(f"country:{code}", INTERNATIONAL if code == "INT" else {}, code)


def top_sector(node: str) -> str:
    """The id of the top-level sector that a sector stands under, so that filters stay few.

    >>> top_sector("https://w3id.org/techpact/id/sector/quantum-computing"), top_sector("나노")
    ('quantum', '나노')
    """
    name = node.rpartition("/")[2]
    return load().top_sector(name) if f"sector:{name}" in load() else name


def sector_names(sector: str, given: dict[str, str]) -> dict[str, str]:
    """English and Korean name of a sector: from the tables, else as given, else its id in words.

    >>> sector_names("space", {})["ko"], sector_names("나노-소재", {})["ko"]
    ('우주', '나노 소재')
    """
    return _labels(f"sector:{sector}", given, sector.replace("-", " "))


def _labels(ref: str, given: dict[str, str], plain: str) -> dict[str, str]:
    if ref in load():
        return {lang: load().label(ref, lang) for lang in ("en", "ko")}
    return {lang: given.get(lang) or given.get("en") or plain for lang in ("en", "ko")}
