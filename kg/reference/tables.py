"""The reference tables as typed rows, and what can be looked up in them.

A reference (`org:nist`, `country:US`, `sector:quantum`, `programme:iter`, `agreement:artemis-accords`) names one row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

from kg.reference import reading
from kg.reference.names import key, nearest
from kg.reference.rows import Ambiguous, Country, Office, OfficialSector, Organization, Pair, Programme, Sector

Named = Organization | Country | Sector | Programme

#: an entity with more names than this means nothing in particular (limit of the scorer)
MAX_NAMES = 40


@dataclass(frozen=True, eq=False)
class Reference:
    """All tables, each by the identifier of its rows, and the look-ups over them."""

    organizations: Mapping[str, Organization]
    countries: Mapping[str, Country]
    sectors: Mapping[str, Sector]
    programmes: Mapping[str, Programme]
    agreements: Mapping[str, Programme]
    offices: Mapping[str, Office]
    pairs: Mapping[str, Pair]
    ambiguous: Mapping[str, Ambiguous]
    official: tuple[OfficialSector, ...] = ()
    _kinds: Mapping[str, Mapping[str, Named]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        kinds = {
            "org": self.organizations,
            "country": self.countries,
            "sector": self.sectors,
            "programme": self.programmes,
            "agreement": self.agreements,
        }
        object.__setattr__(self, "_kinds", kinds)

    def row(self, ref: str) -> Named:
        """The row that a reference names.

        Args:
            ref: such as `org:nist`.

        Raises:
            KeyError: no such row.
        """
        kind, _, name = ref.partition(":")
        return self._kinds[kind][name]

    def __contains__(self, ref: object) -> bool:
        kind, _, name = str(ref).partition(":")
        return name in self._kinds.get(kind, {})

    def refs(self) -> Iterator[str]:
        """Every reference, table by table in the order of the files."""
        for kind, rows in self._kinds.items():
            for name in rows:
                yield f"{kind}:{name}"

    def label(self, ref: str, lang: str) -> str:
        """The official name in a language, else in the other one.

        >>> load().label("org:msit", "ko"), load().label("org:msit", "en")
        ('과학기술정보통신부', 'Ministry of Science and ICT')
        """
        row = self.row(ref)
        return (row.label_ko or row.label_en) if lang == "ko" else (row.label_en or row.label_ko)

    def acronym(self, ref: str) -> str:
        """The acronym of an organization, else empty.

        >>> load().acronym("org:kriss"), load().acronym("country:KR")
        ('KRISS', '')
        """
        row = self.row(ref)
        return row.acronym if isinstance(row, Organization) else ""

    def names(self, ref: str) -> tuple[str, ...]:
        """All forms of a name, at most 40, labels and acronym first, none twice.

        >>> load().names("org:msit")[:3]
        ('Ministry of Science and ICT', '과학기술정보통신부', 'MSIT')
        """
        return tuple(dict.fromkeys(name for name in self.row(ref).names if name))[:MAX_NAMES]

    def country_of(self, ref: str) -> str:
        """The ISO code of the country that a row belongs to: its own, its owner's, else empty (INT for international).

        >>> load().country_of("org:nist"), load().country_of("country:KR"), load().country_of("programme:kstar")
        ('US', 'KR', 'KR')
        """
        row = self.row(ref)
        if isinstance(row, Country):
            return row.code
        if isinstance(row, Organization):
            return row.country
        if isinstance(row, Programme):
            owner = self.organizations.get(row.owner)
            return owner.country if owner else row.owner
        return ""

    def top_sector(self, sector: str) -> str:
        """The top-level sector above a sector, itself if it is one.

        >>> load().top_sector("quantum-computing"), load().top_sector("quantum")
        ('quantum', 'quantum')
        """
        while parent := self.sectors[sector].parent:
            sector = parent
        return sector

    def lookup(self, name: str, *, lang: str = "") -> tuple[str, ...]:
        """The references that bear a name, best first: label before other form, then the country of the language.

        Args:
            name: any spelling; case, spaces, punctuation and legal forms do not count.
            lang: language of the text that the name stands in.

        >>> load().lookup("과기정통부"), load().lookup("ministry of science & ICT")
        (('org:msit',), ('org:msit',))
        """
        found = self._index.get(key(name), ())
        return tuple(sorted(found, key=lambda ref: self.preference(ref, name, lang))) if len(found) > 1 else found

    def suggest(self, name: str, n: int = 5) -> tuple[str, ...]:
        """The known names that come nearest to an unknown one, best first, one for each entity.

        >>> "과학기술정보통신부" in load().suggest("과학기술정통부")
        True
        >>> load().suggest("Natinal Science Fundation")[0]
        'National Science Foundation'
        """
        found: dict[str, str] = {}
        for form in nearest(name, self._keys, n=4 * n):
            for ref in self._forms[form]:
                found.setdefault(ref, form)
        return tuple(dict.fromkeys(found.values()))[:n]

    def preference(self, ref: str, name: str, lang: str) -> tuple[bool, ...]:
        row = self.row(ref)
        home = {"ko": "KR", "en": "US"}.get(lang, "")
        labels = (row.label_en, row.label_ko, self.acronym(ref))
        gone = isinstance(row, Organization) and bool(row.valid_to)
        return (not ref.startswith("country:"), name not in labels, ref.startswith("sector:"), gone, self.country_of(ref) != home)

    def is_union(self, ref: str) -> bool:
        """Whether a row is an organization of states that takes part in agreements as one side.

        >>> load().is_union("org:asean"), load().is_union("org:who"), load().is_union("country:KR")
        (True, False, False)
        """
        row = self.row(ref)
        return isinstance(row, Organization) and row.type == "regional-org"

    @cached_property
    def _forms(self) -> Mapping[str, tuple[str, ...]]:
        forms: dict[str, tuple[str, ...]] = {}
        for ref in self.refs():
            for name in self.names(ref):
                forms[name] = (*forms.get(name, ()), ref)
        return forms

    @cached_property
    def _keys(self) -> Mapping[str, str]:
        return {name: key(name) for name in self._forms}

    @cached_property
    def _index(self) -> Mapping[str, tuple[str, ...]]:
        index: dict[str, tuple[str, ...]] = {}
        for name, refs in self._forms.items():
            index[self._keys[name]] = tuple(dict.fromkeys((*index.get(self._keys[name], ()), *refs)))
        return index

    def forms(self) -> Mapping[str, tuple[str, ...]]:
        """Every form of every row with the references that bear it."""
        return self._forms


def read(place: Path) -> Reference:
    """The tables of a folder.

    Raises:
        ReferenceDataError: a table that is missing or contradicts its header.
    """
    return Reference(
        organizations=reading.table(place / "organizations.csv", reading.organization, by="id"),
        countries=reading.table(place / "countries.csv", reading.country, by="code"),
        sectors=reading.table(place / "sectors.csv", reading.sector, by="id"),
        programmes=reading.table(place / "programmes.csv", reading.programme, by="id"),
        agreements=reading.table(place / "agreements.csv", reading.programme, by="id"),
        offices=reading.table(place / "offices.csv", reading.office, by="id"),
        pairs=reading.table(place / "country_pairs.csv", reading.pair, by="form_ko"),
        ambiguous=reading.table(place / "ambiguous_forms.csv", reading.ambiguous, by="form"),
        official=tuple(map(reading.official, reading.rows(place / "taxonomies.csv"))),
    )


@cache
def load() -> Reference:
    """The reference data of the project, read once.

    Raises:
        ReferenceDataError: the tables are missing or contradict themselves.
    """
    return read(reading.folder())
