"""What is wrong with the reference tables: the check that every edit of `ontology/*.csv` has to pass. Pure."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator

from kg.reference.names import key, lines
from kg.reference.rdf import OFFICIAL, first_day, last_day
from kg.reference.tables import Reference

TYPES = frozenset(
    {
        *("ministry", "agency", "national-lab", "research-institute", "university"),
        *("company", "international-org", "regional-org", "foundation", "committee", "other"),
    }
)
_ROR = re.compile(r"https://ror\.org/0([0-9a-hjkmnp-tv-z]{6})([0-9]{2})")
_BASE32 = "0123456789abcdefghjkmnpqrstvwxyz"


def problems(reference: Reference) -> Iterator[str]:
    """Every defect of the tables, as "file: row: what is wrong and what to do".

    Args:
        reference: the tables.

    >>> from kg.reference.tables import load
    >>> list(problems(load()))
    []
    """
    for check in CHECKS:
        yield from check(reference)


def _dangling(reference: Reference) -> Iterator[str]:
    for body in reference.organizations.values():
        yield from _missing("organizations.csv", body.id, "parent", [body.parent], reference.organizations)
        yield from _missing("organizations.csv", body.id, "country", [body.country], {*reference.countries, "INT"})
        yield from _missing("organizations.csv", body.id, "type", [body.type], TYPES)
    for sector in reference.sectors.values():
        yield from _missing("sectors.csv", sector.id, "parent", [sector.parent], reference.sectors)
    for file, programmes in (("programmes.csv", reference.programmes), ("agreements.csv", reference.agreements)):
        for row in programmes.values():
            yield from _missing(file, row.id, "owner", [row.owner], {*reference.organizations, *reference.countries, "INT"})
            yield from _missing(file, row.id, "sectors", row.sectors, reference.sectors)
            yield from _missing(file, row.id, "parties", row.parties, reference.countries)
    for pair in reference.pairs.values():
        yield from _missing("country_pairs.csv", pair.form_ko, "codes", pair.codes, reference.countries)
    for office in reference.offices.values():
        yield from _missing("offices.csv", office.id, "org", [office.org], reference.organizations)
    for form in reference.ambiguous.values():
        yield from _missing("ambiguous_forms.csv", form.form, "refs", form.refs, reference)


def _missing(file: str, row: str, column: str, values: Iterable[str], known: Container[str]) -> Iterator[str]:
    for value in values:
        if value and value not in known:
            yield f"{file}: {row}: {column} {value!r} does not exist; add it or correct the cell"


def _circles(reference: Reference) -> Iterator[str]:
    parents = {id: row.parent for id, row in reference.organizations.items()} | {id: row.parent for id, row in reference.sectors.items()}
    for start in parents:
        seen, at = {start}, parents[start]
        while at and at not in seen:
            seen.add(at)
            at = parents.get(at, "")
        if at:
            yield f"organizations.csv or sectors.csv: {start}: its parents form a circle; correct `parent`"


def _tops(reference: Reference) -> Iterator[str]:
    want = {word for line in lines("top_sectors.txt") for word in line}
    have = {sector.id for sector in reference.sectors.values() if not sector.parent}
    for name in sorted(want ^ have):
        yield f"sectors.csv: {name}: the top-level sectors must be those of the annotation guide; give it a parent or a row"


def _lists(reference: Reference) -> Iterator[str]:
    for scheme, column in OFFICIAL.items():
        known = {name for entry in reference.official if entry.scheme == scheme for name in (entry.label_en, entry.label_local)}
        for sector in reference.sectors.values():
            yield from _missing("sectors.csv", sector.id, column, getattr(sector, column), known)


def _dates(reference: Reference) -> Iterator[str]:
    for row in reference.organizations.values():
        try:
            days = [datetime.date.fromisoformat(f(d)) for f, d in ((first_day, row.valid_from), (last_day, row.valid_to)) if d]
        except ValueError:
            yield f"organizations.csv: {row.id}: valid_from and valid_to are ISO dates (2025, 2025-10 or 2025-10-01)"
            continue
        if days != sorted(days):
            yield f"organizations.csv: {row.id}: valid_to lies before valid_from"


def _identifiers(reference: Reference) -> Iterator[str]:
    for row in reference.organizations.values():
        if row.ror and not is_ror(row.ror):
            yield f"organizations.csv: {row.id}: {row.ror!r} is no ROR id (its check digits do not fit); copy it again"
    for ref in reference.refs():
        identifier = getattr(reference.row(ref), "wikidata", "")
        if identifier and not re.fullmatch(r"Q[1-9]\d*", identifier):
            yield f"{ref}: {identifier!r} is no Wikidata id"
    for column in ("wikidata", "ror"):
        count = Counter(getattr(row, column) for row in reference.organizations.values())
        for row in reference.organizations.values():
            if getattr(row, column) and count[getattr(row, column)] > 1:
                yield f"organizations.csv: {row.id}: another row has the same {column}; one of them is wrong"


def is_ror(identifier: str) -> bool:
    """Whether an identifier is a ROR id with fitting check digits (ISO/IEC 7064, MOD 97-10 over Crockford's base 32).

    >>> is_ror("https://ror.org/05xpvk416"), is_ror("https://ror.org/05xpvk417")
    (True, False)
    """
    match = _ROR.fullmatch(identifier)
    if match is None:
        return False
    number = 0
    for char in match[1]:
        number = number * 32 + _BASE32.index(char)
    return 98 - number * 100 % 97 == int(match[2])


def _names(reference: Reference) -> Iterator[str]:
    for ref in reference.refs():
        row = reference.row(ref)
        if not row.label_en:
            yield f"{ref}: label_en is empty"
        for name in row.names:
            if name != unicodedata.normalize("NFC", name) or name != " ".join(name.split()):
                yield f"{ref}: {name!r} has stray white space or is not NFC"


def _shared(reference: Reference) -> Iterator[str]:
    bearers: dict[str, dict[str, str]] = defaultdict(dict)
    for form, refs in reference.forms().items():
        for ref in refs:
            bearers[key(form)].setdefault(ref, form)
    listed = {key(form) for form in reference.ambiguous}
    for name, owners in bearers.items():
        if len(owners) > 1 and name not in listed:
            yield f"ambiguous_forms.csv: {next(iter(owners.values()))!r} is a name of {', '.join(owners)}; list it or drop a name"
    for entry in reference.ambiguous.values():
        for ref in entry.refs:
            if ref not in bearers[key(entry.form)]:
                yield f"ambiguous_forms.csv: {entry.form}: {ref} does not bear the form; add the name to its row or drop the reference"


CHECKS: tuple[Callable[[Reference], Iterator[str]], ...] = (_dangling, _circles, _tops, _lists, _dates, _identifiers, _names, _shared)
