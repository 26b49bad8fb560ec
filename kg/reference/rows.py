"""One row of each reference table, as the columns of `ontology/*.csv` have it."""

from __future__ import annotations

from dataclasses import dataclass


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
