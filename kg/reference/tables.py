"""The reference tables as typed rows, and what can be looked up in them.

A reference (`org:nist`, `country:US`, `sector:quantum`, `programme:iter`, `agreement:artemis-accords`) names one row.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

from kg.errors import ReferenceDataError
from kg.reference.names import key, nearest

#: an entity with more names than this means nothing in particular (limit of the scorer)
MAX_NAMES = 40

Row = Mapping[str, str]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Organization:
    """One organization under one name: a renamed ministry is two rows with `valid_to` and `valid_from`."""

    id: str
    type: str
    country: str
    label_en: str
    label_ko: str
    acronym: str
    alt_en: tuple[str, ...]
    alt_ko: tuple[str, ...]
    parent: str
    wikidata: str
    ror: str
    website: str
    valid_from: str
    valid_to: str
    source: str

    @property
    def names(self) -> tuple[str, ...]:
        """Every form, labels and acronym first."""
        return (self.label_en, self.label_ko, self.acronym, *self.alt_en, *self.alt_ko)


@dataclass(frozen=True, slots=True)
class Country:
    """A country, or the European Union as `EU`."""

    code: str
    label_en: str
    label_ko: str
    alt_en: tuple[str, ...]
    alt_ko: tuple[str, ...]
    abbr_ko: tuple[str, ...]
    demonym_en: tuple[str, ...]
    source: str

    @property
    def names(self) -> tuple[str, ...]:
        """Every form that may stand alone; `abbr_ko` stands only in compounds and is left out."""
        return (self.label_en, self.label_ko, *self.alt_en, *self.alt_ko, *self.demonym_en)


@dataclass(frozen=True, slots=True)
class Sector:
    """A field of technology with its place in the official lists."""

    id: str
    parent: str
    kind: str
    label_en: str
    label_ko: str
    alt_en: tuple[str, ...]
    alt_ko: tuple[str, ...]
    kr_national_strategic: tuple[str, ...]
    us_cet: tuple[str, ...]
    eu_critical: tuple[str, ...]
    wikidata: str

    @property
    def names(self) -> tuple[str, ...]:
        """Every form, labels first."""
        return (self.label_en, self.label_ko, *self.alt_en, *self.alt_ko)


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme, mission, facility, or a known forum or agreement; `parties` only for agreements."""

    id: str
    type: str
    label_en: str
    label_ko: str
    alt: tuple[str, ...]
    owner: str
    sectors: tuple[str, ...]
    wikidata: str
    parties: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every form, labels first."""
        return (self.label_en, self.label_ko, *self.alt)


@dataclass(frozen=True, slots=True)
class Office:
    """A title of office-holders, with the organization that it names on its own."""

    id: str
    pattern_en: tuple[str, ...]
    pattern_ko: tuple[str, ...]
    level: str
    org: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A compound that names two or more countries: 한미, 한·미·일."""

    form_ko: str
    codes: tuple[str, ...]
    form_en: tuple[str, ...]
    docs: int


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A form that several rows share, or that is a common word too."""

    form: str
    refs: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class OfficialSector:
    """One entry of an official list of technologies."""

    scheme: str
    code: str
    label_en: str
    label_local: str
    year: str
    source_url: str


Named = Organization | Country | Sector | Programme


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

    def __contains__(self, ref: str) -> bool:
        kind, _, name = ref.partition(":")
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


def _organization(row: Row) -> Organization:
    lists = {"alt_en": many(row["alt_en"]), "alt_ko": many(row["alt_ko"])}
    return Organization(**{**row, **lists})  # type: ignore[arg-type]


def _country(row: Row) -> Country:
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


def _sector(row: Row) -> Sector:
    lists = {name: many(row[name]) for name in ("alt_en", "alt_ko", "kr_national_strategic", "us_cet", "eu_critical")}
    return Sector(**{**row, **lists})  # type: ignore[arg-type]


def _programme(row: Row) -> Programme:
    lists = {"alt": many(row["alt"]), "sectors": many(row["sectors"]), "parties": many(row.get("parties", ""))}
    return Programme(**{**row, **lists})  # type: ignore[arg-type]


def _office(row: Row) -> Office:
    return Office(row["id"], many(row["pattern_en"]), many(row["pattern_ko"]), row["level"], row["org"])


def _pair(row: Row) -> Pair:
    return Pair(row["form_ko"], many(row["codes"]), many(row["form_en"]), int(row["docs"] or 0))


def _official(row: Row) -> OfficialSector:
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


def read(place: Path) -> Reference:
    """The tables of a folder.

    Raises:
        ReferenceDataError: a table that is missing or contradicts its header.
    """
    return Reference(
        organizations=table(place / "organizations.csv", _organization, by="id"),
        countries=table(place / "countries.csv", _country, by="code"),
        sectors=table(place / "sectors.csv", _sector, by="id"),
        programmes=table(place / "programmes.csv", _programme, by="id"),
        agreements=table(place / "agreements.csv", _programme, by="id"),
        offices=table(place / "offices.csv", _office, by="id"),
        pairs=table(place / "country_pairs.csv", _pair, by="form_ko"),
        ambiguous=table(place / "ambiguous_forms.csv", lambda r: Ambiguous(r["form"], many(r["refs"]), r["reason"]), by="form"),
        official=tuple(map(_official, rows(place / "taxonomies.csv"))),
    )


@cache
def load() -> Reference:
    """The reference data of the project, read once.

    Raises:
        ReferenceDataError: the tables are missing or contradict themselves.
    """
    return read(folder())
