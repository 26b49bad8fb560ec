"""The reference tables as RDF: organizations (ORG), countries, programmes, and one SKOS scheme of sectors. Pure.

An entry of the reference data is no claim that anything was agreed: known agreements are `tp:KnownAgreement` with their
names only, and become a `tp:Agreement` in the graph of a document that tells of them.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator

from kg.reference.rows import Country, OfficialSector, Organization, Programme, Sector
from kg.reference.tables import Reference
from kg.vocab import ENTITY, REFERENCE_GRAPH, Literal, Quad, iri, ref_iri, slug

Triple = tuple[str, str, str | Literal]

SCHEME = f"{ENTITY}scheme/sectors"
#: scheme of `taxonomies.csv` by the column of `sectors.csv` that names its entries
OFFICIAL = {"kr-nst": "kr_national_strategic", "us-cet": "us_cet", "eu-cta": "eu_critical"}
_TYPE, _LABEL, _ALT = iri("rdf:type"), iri("rdfs:label"), iri("skos:altLabel")
_PREF, _NOTATION, _CLOSE, _EXACT = iri("skos:prefLabel"), iri("skos:notation"), iri("skos:closeMatch"), iri("skos:exactMatch")
_DATE, _URI = iri("xsd:date"), iri("xsd:anyURI")


def quads(reference: Reference) -> Iterator[Quad]:
    """The reference data as quads of its own graph, in the order of the tables.

    Args:
        reference: the tables.

    Yields:
        each quad once.
    """
    seen: set[Triple] = set()
    for triple in triples(reference):
        if triple not in seen:
            seen.add(triple)
            yield Quad(*triple, REFERENCE_GRAPH)


def triples(reference: Reference) -> Iterator[Triple]:
    """The reference data as triples; an object is an IRI or a `Literal`.

    >>> from kg.reference.tables import load
    >>> found = list(triples(load()))
    >>> (ref_iri("org:kriss"), iri("rdfs:label"), Literal("한국표준과학연구원", "ko")) in found
    True
    """
    for organization in reference.organizations.values():
        yield from _organization(organization)
    for country in reference.countries.values():
        yield from _country(country)
    for programme in reference.programmes.values():
        yield from _programme(programme, "programme", "tp:Programme")
    for agreement in reference.agreements.values():
        yield from _programme(agreement, "agreement", "tp:KnownAgreement")
    yield from sectors(reference)


def sectors(reference: Reference) -> Iterator[Triple]:
    """The sectors as one SKOS scheme, with the official lists that they match."""
    yield SCHEME, _TYPE, iri("skos:ConceptScheme")
    yield SCHEME, _PREF, Literal("Technology sectors", "en")
    yield SCHEME, _PREF, Literal("기술 분야", "ko")
    for sector in reference.sectors.values():
        yield from _sector(sector)
    for entry in reference.official:
        yield from _official(entry)
    for sector in reference.sectors.values():
        yield from _matches(sector, reference)


def _names(subject: str, label_en: str, label_ko: str, alternatives: Iterator[tuple[str, str]], *, label: str) -> Iterator[Triple]:
    for lang, name in (("en", label_en), ("ko", label_ko)):
        if name:
            yield subject, label, Literal(name, lang)
    for lang, name in alternatives:
        if name and name not in (label_en, label_ko):
            yield subject, _ALT, Literal(name, lang)


def _tagged(names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for name in names:
        yield ("ko" if any("가" <= c <= "힣" for c in name) else "en"), name


def _organization(row: Organization) -> Iterator[Triple]:
    subject = ref_iri(f"org:{row.id}")
    yield subject, _TYPE, iri("org:FormalOrganization")
    yield from _names(subject, row.label_en, row.label_ko, _tagged((*row.alt_en, *row.alt_ko)), label=_LABEL)
    if row.acronym:
        yield subject, _NOTATION, Literal(row.acronym)
        yield subject, _ALT, Literal(row.acronym, "en")
    yield subject, iri("tp:organizationType"), Literal(row.type)
    if row.country not in ("", "INT"):
        yield subject, iri("tp:country"), ref_iri(f"country:{row.country}")
    if row.parent:
        yield subject, iri("org:subOrganizationOf"), ref_iri(f"org:{row.parent}")
    yield from _validity(subject, row)
    yield from _elsewhere(subject, row.wikidata)
    if row.ror:
        yield subject, _EXACT, row.ror
    if row.website:
        yield subject, iri("foaf:homepage"), Literal(row.website, datatype=_URI)


def _validity(subject: str, row: Organization) -> Iterator[Triple]:
    if row.valid_from:
        yield subject, iri("tp:validFrom"), Literal(first_day(row.valid_from), datatype=_DATE)
    if row.valid_to:
        yield subject, iri("tp:validTo"), Literal(last_day(row.valid_to), datatype=_DATE)


def first_day(date: str) -> str:
    """The first day of an ISO date of any precision.

    >>> first_day("2008"), first_day("2025-09")
    ('2008-01-01', '2025-09-01')
    """
    return date + "-01-01"[3 * date.count("-") :]


def last_day(date: str) -> str:
    """The last day of an ISO date of any precision.

    >>> last_day("2022"), last_day("2024-02"), last_day("2025-09-30")
    ('2022-12-31', '2024-02-29', '2025-09-30')
    """
    if date.count("-") == 2:
        return date
    year, month = (date if "-" in date else f"{date}-12").split("-")
    return f"{year}-{month}-{calendar.monthrange(int(year), int(month))[1]}"


def _elsewhere(subject: str, wikidata: str) -> Iterator[Triple]:
    if wikidata:
        yield subject, _EXACT, iri(f"wd:{wikidata}")


def _country(row: Country) -> Iterator[Triple]:
    subject = ref_iri(f"country:{row.code}")
    yield subject, _TYPE, iri("tp:Country")
    yield subject, _NOTATION, Literal(row.code)
    yield from _names(subject, row.label_en, row.label_ko, _tagged((*row.alt_en, *row.alt_ko)), label=_LABEL)


def _programme(row: Programme, kind: str, of_class: str) -> Iterator[Triple]:
    subject = ref_iri(f"{kind}:{row.id}")
    yield subject, _TYPE, iri(of_class)
    yield from _names(subject, row.label_en, row.label_ko, _tagged(row.alt), label=_LABEL)
    if row.owner and row.owner != "INT":
        owner = f"country:{row.owner}" if row.owner.isupper() else f"org:{row.owner}"
        yield subject, iri("tp:owner"), ref_iri(owner)
    for sector in row.sectors:
        yield subject, iri("dct:subject"), ref_iri(f"sector:{sector}")
    yield from _elsewhere(subject, row.wikidata)


def _sector(row: Sector) -> Iterator[Triple]:
    subject = ref_iri(f"sector:{row.id}")
    yield subject, _TYPE, iri("skos:Concept")
    yield subject, iri("skos:inScheme"), SCHEME
    yield from _names(subject, row.label_en, row.label_ko, _sector_names(row), label=_PREF)
    if row.parent:
        yield subject, iri("skos:broader"), ref_iri(f"sector:{row.parent}")
    else:
        yield subject, iri("skos:topConceptOf"), SCHEME
    yield from _elsewhere(subject, row.wikidata)


def _sector_names(row: Sector) -> Iterator[tuple[str, str]]:
    yield from (("en", name) for name in row.alt_en)
    yield from (("ko", name) for name in row.alt_ko)


def _official_iri(scheme: str, code: str) -> str:
    return f"{ENTITY}scheme/{scheme}/{slug(code)}"


def _official(entry: OfficialSector) -> Iterator[Triple]:
    subject, scheme = _official_iri(entry.scheme, entry.code), f"{ENTITY}scheme/{entry.scheme}"
    yield scheme, _TYPE, iri("skos:ConceptScheme")
    yield subject, _TYPE, iri("skos:Concept")
    yield subject, iri("skos:inScheme"), scheme
    yield subject, _NOTATION, Literal(entry.code)
    yield subject, _PREF, Literal(entry.label_en, "en")
    local = entry.label_local
    if local and local != entry.label_en:
        yield from ((subject, _PREF, Literal(name, lang)) for lang, name in _tagged((local,)) if lang == "ko")
    if entry.source_url:
        yield subject, iri("dct:source"), Literal(entry.source_url, datatype=_URI)


def _matches(row: Sector, reference: Reference) -> Iterator[Triple]:
    """The closeMatch of a sector to the entries of the official lists that its row names."""
    for scheme, column in OFFICIAL.items():
        for entry in reference.official:
            if entry.scheme == scheme and {entry.label_en, entry.label_local} & set(getattr(row, column)):
                yield ref_iri(f"sector:{row.id}"), _CLOSE, _official_iri(scheme, entry.code)
